"""Find sentences in which an article only passes on what another medium reports.

"Interfax reported", "according to the Hill Times", "the minister told the
BBC": whoever repeats such a sentence is no further witness of what it says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.ingest.names import same_name
from framing.ingest.origins.media import BEFORE, WHAT, is_medium
from framing.limits import MAX_RELAY_PARAGRAPH_CHARACTERS
from framing.model import Relay, Span
from framing.text.paragraphs import paragraphs
from framing.text.sentences import split_sentences
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model import Article

CREDIT = "credit line"
POINTERS = word_set(
    """the a an this that these those his her its their our my one another each some
    any many several other no us uk u.s u.k eu state national local"""
)
_WORD = r"[^\W\d_a-z](?:[\w’'/&-]|\.(?=\w)){0,40}"
_NAME = (
    rf"(?P<the>[Tt]he )?(?P<name>{_WORD}(?: (?:(?:of|de|del|della|al) )?{_WORD}){{0,4}}"
    r"(?: \d{1,2}\b)?)"
)
_CALLED = (
    rf"(?:(?:[Tt]he |[Aa]n? )?(?P<before>{BEFORE}) )?[\"“]?{_NAME}[\"”]?"
    rf"(?P<what> {WHAT}(?![\w-]))?(?: agency)?(?! (?:Minist|Secretar|Spokes))"
)
_STATION = (
    r"(?P<name>(?:[A-Z][a-z]+(?:’s|'s)? )?[Ss]tate(?:-run)? (?:television|TV|radio))"
    r"(?P<what>)(?P<before>)(?P<the>)"
)
_STATES = (
    re.compile(
        rf"(?<![\w-]){_STATION} (?:has |had |also )?(?:reported|reports|said|says"
        r"|announced|quoted)\b"
    ),
    re.compile(
        rf"\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|told|tells|broadcast (?:on|by)"
        rf"|(?:shown|quoted|reported) by|said on|[Ii]nterview with) {_STATION}\b"
    ),
)
"""State stations are named by what they are."""
_SAYS = (
    r"(?:(?:has|had|also|later|earlier|first|previously) )?"
    r"(?:reported|reports|quoted|quotes|cited|wrote|writes)\b"
)
_SPEAKS = r"(?:(?:has|had|also|later) )?(?:said|says|announced|learned|revealed)\b"
_CUES = (
    re.compile(rf"(?<![\w-]){_CALLED},? {_SAYS}"),
    re.compile(rf"(?<![\w-]){_CALLED} {_SPEAKS}"),
    re.compile(
        r"\b(?:[Aa]ccording to|[Cc]iting|[Qq]uoting|[Rr]eported by|[Qq]uoted by"
        r"|[Cc]arried by|[Cc]ited by|[Pp]ublished (?:by|in)|[Bb]roadcast (?:by|on)"
        rf"|[Ii]nterview(?:ed)? (?:with|by|to|for|on)|[Rr]eports? (?:by|from|in)) "
        r"(?:(?:a|the) report (?:by|from|in|on) )?"
        rf"(?:[\w’'-]{{1,30}} ){{0,2}}?{_CALLED}"
    ),
    re.compile(
        rf"\b(?:told|tells|telling) (?:(?:the )?[\w’'-]{{1,30}} ){{0,2}}?{_CALLED}"
    ),
    re.compile(
        r"\b(?:[Ss]een|[Rr]eviewed|[Oo]btained|[Vv]erified) by "
        rf"(?:the )?(?:{BEFORE} )?{_CALLED}"
    ),
)
_NATION = re.compile(r"^[A-Z][a-z]{1,20}(?:an|ish|ese|i|ch) (?=[A-Z])")
"""Whose a medium is: "the Russian Interfax"."""
_OPENING = re.compile(r"^(?:As|But|And|Yet|When|While|Since|After|Before|So|If) ")
"""A sentence's first word, capitalised, before a name without "the"."""
_BLANK = re.compile(r"\s")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
"""Marks that are opened and closed within one paragraph; others do not count."""


def find_relays(body: str, own: Sequence[str] = ()) -> tuple[Relay, ...]:
    """Return the sentences that pass on what another medium reports, in order.

    `body` is a text whose furniture is blanked; `own` are the names of the
    article's outlet and agency, which do not count. A sentence is widened to
    the whole of a quotation that it ends.

    >>> text = "It rained. Roads are shut, Interfax reported. Ed told Hill News so."
    >>> [(relay.outlet, relay.cue) for relay in find_relays(text, ("Hill News",))]
    [('Interfax', 'Interfax reported')]
    """
    found: list[Relay] = []
    for paragraph in paragraphs(body):
        if paragraph.end - paragraph.start > MAX_RELAY_PARAGRAPH_CHARACTERS:
            continue
        text = _BLANK.sub(" ", body[paragraph.start : paragraph.end])
        quotes = [Span(*match.span()) for match in _QUOTED.finditer(text)]
        cues = [x for x in _cues(text, quotes) if not _is_own(x[1], own)]
        sentences = split_sentences(text) if cues else ()
        for cue, name in cues:
            whole = _sentence(sentences, quotes, cue)
            relay = Relay(
                paragraph.start + whole.start,
                paragraph.start + whole.end,
                name,
                text[cue.start : cue.end].rstrip(" .,"),
            )
            if not found or found[-1].end <= relay.start:
                found.append(relay)
    return tuple(found)


def relays_of(article: Article) -> tuple[Relay, ...]:
    """Return the sentences of an article that pass on what another medium reports."""
    own = own_name(article)
    return find_relays(article.body, [own] if own else ())


def own_name(article: Article) -> str | None:
    """Return the name of the medium that an article is of, None where unknown.

    An agency that is only credited is another medium.
    """
    if article.outlet is not None:
        return article.outlet.value
    agency = article.agency
    return None if agency is None or agency.source == CREDIT else agency.value


def _cues(text: str, quotes: Sequence[Span]) -> list[tuple[Span, str]]:
    """Return the words that name a medium as the source, and its name, in order."""
    found: list[tuple[Span, str]] = []
    for pattern in (*_STATES, *_CUES):
        for match in pattern.finditer(text):
            name = _medium(match, stated=pattern in _STATES)
            span = Span(*match.span())
            # what a person says of a medium inside quotation marks is theirs
            quote = _last_before(quotes, span.start)
            if name is not None and not (quote and quote.contains(span)):
                found.append((span, name))
    return sorted(found)


def _last_before(spans: Sequence[Span], offset: int) -> Span | None:
    """Return the last span that begins at a code point or before it."""
    at = bisect_right(spans, offset, key=lambda span: span.start)
    return spans[at - 1] if at else None


def _medium(match: re.Match[str], *, stated: bool) -> str | None:
    """Return the name of the medium that a cue names, None where it names none."""
    name = match["name"].strip(" .,’'")
    name = re.sub(r"[’']s$", "", name)
    if stated:
        return name
    if match["before"] or match["what"]:
        return None if _names_nothing(name) else name
    name = _OPENING.sub("", re.split(r"[’']s ", name)[-1])
    # "Megyn Kelly of Fox News", but "Voice of America"
    for short in (name.split(" of ")[-1], name, _NATION.sub("", name)):
        if is_medium(short, bool(match["the"])):
            return short
    return None


def _names_nothing(name: str) -> bool:
    """Return whether words before "newspaper" only point or say whose it is."""
    low = name.casefold()
    return len(name) < 2 or low in POINTERS or _NATION.match(f"{name} X") is not None


def _is_own(name: str, own: Sequence[str]) -> bool:
    """Return whether a name is one of the article's own."""
    return any(same_name(name, other) for other in own)


def _sentence(sentences: Sequence[Span], quotes: Sequence[Span], cue: Span) -> Span:
    """Return the sentence of a cue with the whole quotation that it ends."""
    first, last = _last_before(sentences, cue.start), _last_before(sentences, cue.end)
    start = first.start if first else cue.start
    end = max(cue.end, last.end if last else cue.end)
    quote = _last_before(quotes, start)
    if quote is not None and start < quote.end <= cue.start:
        start = quote.start
    return Span(start, end)
