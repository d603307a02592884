"""Sentences with exact places.

Own rules find the places where a sentence may end and decide the plain ones;
where a dot may belong to an abbreviation or an initial, Punkt (Kiss and
Strunk 2006; NLTK's class) decides with statistics that the project trains,
see training/train_punkt.py.
"""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from framing.limits import MAX_SENTENCE_CHARACTERS
from framing.model.span import Sentence, Span
from framing.text.abbreviations import BEFORE_NUMBER, CLOSING, MONTHS, TITLES
from framing.text.enumerations import item_starts
from framing.text.paragraphs import paragraphs
from framing.text.stopwords import STOPWORDS
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.article import Article

LEARNED = Path(__file__).parent.parent / "data" / "punkt.json"

END = re.compile(
    r"(?<![.!?…。])(?P<mark>[.!?…。]++)(?P<closed>(?:\[\d{1,3}\]|[\"'”’»)\]])*+)"
    r"(?P<gap>\s+|(?=[A-Z“]))"
)
NEXT = re.compile(r"[\"'“‘«„(\[]*(?P<word>\w[\w'’-]*)?")
WORD = re.compile(r"[^\s\"'“”‘«„()\[\]]+")
GLUED = re.compile(r"[“\"]?[A-Z][a-z’'-]*[\s,]")
SAYS = re.compile(
    r"(?:[A-Z][\w’'.-]*\s+){1,4}"
    r"(?:said|says|asked|asks|told|added|replied|shouted|wrote|warned|insisted|cried)\b"
)
SOURCE = re.compile(r"\([^()\n]{1,60}\)[.;,]")
SEPARATOR = re.compile(r"(?:[-=_*#~]{2,}|[-–—])[ ]+[\"“‘(]*[A-Z0-9]|[-=_*#~]{3,}\s")
MOST_DOTS = 10
ROW = re.compile(r"\.(?: \.){0,10}+")
LINK = re.compile(r"(?:https?://|www\.)\S")
HOUR = re.compile(r"(?:at|by|around|about|from|until|before|after) [0-9:.]+ [ap]\.m")
LOOK_BACK = 40
LOOK_AHEAD = 80
NO_BREAK_AFTER_HOUR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december gmt utc et est"
    " edt pt pst pdt cet cest bst ist moscow local eastern pacific central"
)
DASHES = tuple("-–—")


class Breaker(Protocol):
    """What this module uses of Punkt."""

    def text_contains_sentbreak(self, text: str) -> bool:
        """Return whether a sentence ends inside `text`."""


def split_sentences(text: str) -> tuple[Span, ...]:
    """Return the places of the sentences of plain text, in order.

    No sentence crosses a blank line or has white space at its ends, and none
    is longer than `limits.MAX_SENTENCE_CHARACTERS`: longer ones are cut at a
    space. All characters but white space lie in a sentence.

    >>> text = '"Gen. Petrov left on Feb. 3. We stay," he said. It rained.'
    >>> [text[span.start:span.end] for span in split_sentences(text)]
    ['"Gen. Petrov left on Feb. 3.', 'We stay," he said.', 'It rained.']
    """
    return tuple(
        sentence
        for paragraph in paragraphs(text)
        for sentence in _sentences_in(text, paragraph)
    )


def find_cut(text: str) -> int | None:
    """Return where the first sentence begins that is cut for its length, if any.

    >>> find_cut("It rained. " + "She sang and " * 500), find_cut("It rained. " * 500)
    (11, None)
    """
    for paragraph in paragraphs(text):
        if paragraph.end - paragraph.start > MAX_SENTENCE_CHARACTERS:
            for start, end in _uncut(text, paragraph):
                if end - start > MAX_SENTENCE_CHARACTERS:
                    return start
    return None


def sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of an article's body with their part and number.

    Furniture is in no sentence. The part is "headline" inside the title,
    "lead" for the first sentence after it, else "body". Paragraphs count
    from 0.
    """
    body = article.body
    found: list[Sentence] = []
    lead_seen = False
    for paragraph, place in enumerate(paragraphs(body)):
        for span in _sentences_in(body, place):
            title = article.title_span
            if title is not None and title.contains(span):
                part = "headline"
            else:
                part = "body" if lead_seen else "lead"
                lead_seen = True
            found.append(
                Sentence(article.id, span.start, span.end, len(found), part, paragraph)
            )
    return tuple(found)


def _sentences_in(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph."""
    for start, end in _uncut(text, paragraph):
        yield from _cut(text, start, end)


def _uncut(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of one paragraph begin and end, however long."""
    items = item_starts(text, paragraph)
    for first, last in pairwise((*(items or (paragraph.start,)), paragraph.end)):
        start = first
        for match in END.finditer(text, first, last):
            if _is_end(text, start, match):
                yield start, match.end("closed")
                start = match.end()
        stop = start + len(text[start:last].rstrip())
        if start < stop:
            yield start, stop


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield a sentence, in pieces cut at a space where it is too long."""
    while end - start > MAX_SENTENCE_CHARACTERS:
        limit = start + MAX_SENTENCE_CHARACTERS
        stop = limit
        while stop > start and not text[stop].isspace():
            stop -= 1
        stop = limit if stop == start else stop
        yield Span(start, start + len(text[start:stop].rstrip()))
        start = stop
        while text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)


def _is_end(text: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a sentence that began at `start` ends at a mark."""
    ahead = text[match.end() : match.end() + LOOK_AHEAD]
    word = _word_before(text, max(start, match.start() - LOOK_BACK), match.start())
    if not match["gap"]:
        return _is_glued_end(text, match, word, ahead)
    following = NEXT.match(ahead)
    first = following["word"] or "" if following is not None else ""
    if LINK.match(ahead) or SEPARATOR.match(ahead):
        return match["mark"] != "." or _ends_at_dot(word, "The")
    if first and first[0].islower():
        return _has_capital_inside(first) and match["mark"] != "…"
    if _is_spaced_dot(text, match):
        return _ends_in_row(text, match)
    if not first and ahead.startswith((*DASHES, ",", ";", ".")):
        return False
    if match["closed"]:
        if SOURCE.match(ahead):
            return False
        if _is_numbering(text, start, match):
            return False
        asks = match["mark"][-1] in "!?"
        return not (asks and SAYS.match(ahead) is not None)
    if match["mark"] != ".":
        return True
    if HOUR.fullmatch(text[start : match.start()].lower()):
        return False
    return not _is_numbering(text, start, match) and _ends_at_dot(word, first)


def _is_spaced_dot(text: str, match: re.Match[str]) -> bool:
    """Return whether a dot belongs to a row of dots with spaces: ". . ."."""
    start, end = match.start(), match.end("mark")
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return match["mark"] == "." and (before == ". " or after == " .")


def _ends_in_row(text: str, match: re.Match[str]) -> bool:
    """Return whether a dot in a row of dots with spaces is a full stop.

    Three such dots mark words left out within a sentence. Of four or more the
    first is the full stop where it touches its word, the last where not.
    """
    start = match.start()
    for _ in range(MOST_DOTS):
        if start > 1 and text.startswith(". ", start - 2):
            start -= 2
    row = ROW.match(text, start)
    if row is None or len(row[0]) < 7:
        return False
    touches = start > 0 and not text[start - 1].isspace()
    closed = text[row.end() : row.end() + 1] in ("", *"\"'”’»)]")
    if touches:
        return match.start() == start and not closed
    return match.end("mark") == row.end()


def _word_before(text: str, start: int, end: int) -> str:
    """Return the word that touches `end`, empty where a mark or space does."""
    word = ""
    for match in WORD.finditer(text, start, end):
        word = match[0] if match.end() == end else ""
    return word


def _is_glued_end(text: str, match: re.Match[str], word: str, ahead: str) -> bool:
    """Return whether a sentence ends though no space follows ("it.The")."""
    tail = text[max(0, match.start() - 3) : match.start()]
    plain = len(tail) == 3 and tail.isalpha() and tail.islower()
    if match["closed"]:
        plain = bool(tail) and match["closed"][-1] in "”»)"
    known = "@" in word or "/" in word or "." in word
    return plain and not known and GLUED.match(ahead) is not None


def _has_capital_inside(word: str) -> bool:
    """Return whether a word is a name that starts small ("iPhone", "al-Sisi")."""
    return not word.islower()


def _is_numbering(text: str, start: int, match: re.Match[str]) -> bool:
    """Return whether the dot closes the number of a list item ("2. Rain")."""
    label = text[start : match.start()].lstrip("•⁃*·- ")
    return len(label) <= 3 and (label.isdigit() or len(label) == 1)


def _ends_at_dot(word: str, following: str) -> bool:
    """Return whether a single dot between two words ends a sentence.

    >>> _ends_at_dot("Gen", "Petrov"), _ends_at_dot("U.S", "The")
    (False, True)
    >>> _ends_at_dot("talks", "Petrov"), _ends_at_dot("J", "Petrov")
    (True, False)
    """
    low = word.lower().rpartition("-")[2]
    starts = following.lower() in STOPWORDS or not following
    if low in BEFORE_NUMBER and following[:1].isdigit():
        return False
    if low in TITLES and word[:1].isupper():
        return False
    if low in ("a.m", "p.m"):
        return following.lower() not in NO_BREAK_AFTER_HOUR
    if low in MONTHS and word[:1].isupper() and following[:1].isdigit():
        return False
    if len(word) == 1 and word.isupper():
        return starts
    if "." in word or (low in CLOSING and word[:1].isupper()) or low == "etc":
        return starts or following[:1].isdigit() or _punkt_breaks(word, following)
    return True


def _punkt_breaks(word: str, following: str) -> bool:
    """Return whether Punkt sees a sentence end between two words."""
    return _punkt().text_contains_sentbreak(f"{word}. {following}")


@cache
def _punkt() -> Breaker:
    """Return Punkt with the shipped statistics and our abbreviations."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    learned = json.loads(LEARNED.read_text(encoding="utf-8"))
    params = PunktParameters()
    params.abbrev_types = set(learned["abbreviations"]) | TITLES | CLOSING | MONTHS
    params.collocations = {(left, right) for left, right in learned["collocations"]}
    params.sent_starters = set(learned["starters"])
    params.ortho_context.update(learned["contexts"])
    breaker: Breaker = PunktSentenceTokenizer(params)
    return breaker
