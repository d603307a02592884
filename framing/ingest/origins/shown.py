"""Find what an article shows of others without quotation marks.

Statements and letters follow a colon, posts end in who signed them, and the
lines of a transcript begin with a speaker. Two outlets that show one of these
share a source, not a text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.limits import MAX_INTRODUCED_PARAGRAPHS
from framing.model import Span
from framing.text.paragraphs import BULLETS, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

INTRODUCING_CHARACTERS = 120
"""How far from its end a paragraph can have a word of saying."""

MAX_POST_CHARACTERS = 600
MIN_LABELLED = 2
"""Paragraphs in a row that name a speaker; one alone may have a dateline."""

_SAYING = re.compile(
    r"\b(?:say|says|said|tell|tells|told|write|writes|wrote|read|reads|add|adds|added"
    r"|ask|asks|asked|reply|replies|replied|respond|responds|responded|answer|answers"
    r"|answered|declare|declares|declared|tweet|tweets|tweeted|post|posts|posted"
    r"|demand|demands|demanded|statement|letter|e-?mail|message|remarks|speech"
    r"|transcript|excerpts?)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:full|complete|entire|unedited) (?:\w+ )?"
    r"(?:text|statement|letter|transcript|remarks|speech|message|e-?mail|post)\b",
    re.IGNORECASE,
)
_BELOW = re.compile(r"\b(?:below|follows?|following|reads?)\b", re.IGNORECASE)
_QUOTED = re.compile(r'[“"][^“”"\n]{0,2500}[”"]')
_FIRST_PERSON = re.compile(r"\b(?:I(?:['’]\w+| [a-z])|[Ww]e\b|[Oo]urs?\b|[Mm]y\b)")
_TELLING = re.compile(
    r"(?<!\bI )(?<!\b[Ww]e )\b(?:said|says|told|added|adds|wrote|writes|tweeted)\b"
)
_LISTED = re.compile(
    rf"[{re.escape(''.join(BULLETS))}]|\(?(?:\d{{1,2}}|[a-z])[.)]\s"
    r"|Dear |Sincerely|Respectfully|Yours |Signed\b"
)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? ",
    r"\d{1,2}",
)
_SIGNED = re.compile(
    r"[—–-]{1,2} ?[^\n@()—–]{2,60}\(@\w{1,20}\),?\s{1,3}"
    rf"(?:{_MONTH[0]}{_MONTH[1]}|{_MONTH[1]} {_MONTH[0].rstrip()}),? \d{{4}}"
)
_LABEL = re.compile(
    r"(?:>> ?)?(?!(?i:updated?|more|related|breaking|story|video|photos?|watch"
    r"|read|see|also|correction|note|source|editor|live|graphic|opinion)\b)"
    r"[A-Z][\w.'’-]{0,20}(?: [A-Z][\w.'’-]{0,20}){0,4}"
    r"(?: ?\([^()\n]{1,40}\))?: "
)


def find_introduced(text: str) -> list[Span]:
    r"""Return the paragraphs that words of saying give to another, in order.

    After a colon this is the next one, with all that follow in the first
    person or as a list. A full text that "is below" goes on until somebody is
    said to speak. An author who spoke as "I" before is no sign.

    >>> text = "The ministry said:\n\nNo one was hurt.\n\nPolice left."
    >>> [text[span.start:span.end] for span in find_introduced(text)]
    ['No one was hurt.']
    """
    found: list[Span] = []
    count, whole, by_author = 0, False, False
    for span in paragraphs(text):
        words = text[span.start : span.end]
        plain = _QUOTED.sub("", words)
        speaks = _FIRST_PERSON.search(plain) is not None
        if count and count <= MAX_INTRODUCED_PARAGRAPHS:
            listed = _LISTED.match(words) is not None
            on = listed or (speaks and not by_author)
            on = on or (whole and _TELLING.search(plain) is None)
        else:
            on = False
        if on or count == 1:
            found.append(span)
            count += 1
        else:
            count = 0
            by_author = by_author or speaks
        if _introduces(words):
            count, whole = 1, _is_whole(words)
    return found


def _introduces(words: str) -> bool:
    """Return whether a paragraph gives the next one to another."""
    if words.endswith(":"):
        return _SAYING.search(words[-INTRODUCING_CHARACTERS:]) is not None
    return words.endswith(".") and _is_whole(words)


def _is_whole(words: str) -> bool:
    """Return whether a paragraph ends by saying that a full text follows."""
    end = words[-INTRODUCING_CHARACTERS:]
    named = _WHOLE.search(end)
    if named is None:
        return False
    return end.endswith(":") or _BELOW.search(end, named.end()) is not None


def find_posts(text: str) -> Iterator[Span]:
    r"""Yield the posts on social media that end in their author and day.

    >>> text = "It began.\nWe won! — Ama Boateng (@ama) May 9, 2018 Some laughed."
    >>> [text[span.start:span.end] for span in find_posts(text)]
    ['We won! — Ama Boateng (@ama) May 9, 2018']
    """
    last = 0
    for match in _SIGNED.finditer(text):
        first = max(last, match.start() - MAX_POST_CHARACTERS)
        said = text[first : match.start()].rstrip()
        start = max(first, first + said.rfind("\n") + 1)
        last = match.end()
        yield Span(start, last)


def find_labelled(text: str) -> list[Span]:
    r"""Return the paragraphs of a transcript, which begin with a speaker.

    >>> text = "It was heated.\n\nROE: Sit down.\n\nDOW: I will not.\n\nHe left."
    >>> [text[span.start:span.end] for span in find_labelled(text)]
    ['ROE: Sit down.', 'DOW: I will not.']
    """
    found: list[Span] = []
    row: list[Span] = []
    for span in (*paragraphs(text), None):
        if span is not None and _LABEL.match(text, span.start, span.end):
            row.append(span)
            continue
        if len(row) >= MIN_LABELLED:
            found.extend(row)
        row = []
    return found
