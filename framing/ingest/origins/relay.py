"""Find sentences in which an article only passes on what another medium reports.

"Interfax reported", "according to the Hill Times", "the minister told the
BBC": whoever repeats such a sentence is no further witness of what it says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.ingest.address import host_of
from framing.ingest.names import same_name
from framing.ingest.origins.relay_cues import find_cues
from framing.limits import MAX_RELAY_PARAGRAPH_CHARACTERS
from framing.model import Relay, Span
from framing.text.paragraphs import paragraphs
from framing.text.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model import Article

CREDIT = "credit line"
_BLANK = re.compile(r"\s")
_RUN_ON = re.compile(r"(?<=\w\w)[.!?](?=[A-Z])")
"""The end of a sentence that lacks the blank behind it."""
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
        cues = _cues(text, quotes, own)
        sentences = split_sentences(text) if cues else ()
        for cue, name in cues:
            whole = _sentence(text, sentences, quotes, cue)
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
    return find_relays(article.body, own_names(article))


def own_names(article: Article) -> tuple[str, ...]:
    """Return all names of an article: its outlet, its agency and its site.

    An agency that is only credited is another medium; so may be a site whose
    address stands in the text itself.
    """
    known = [article.outlet, article.agency]
    names = [x.value for x in known if x is not None and x.source != CREDIT]
    addresses = [x for x in article.stated if x.field == "url" and x.source != "text"]
    hosts = [host_of(x.value) for x in addresses]
    return tuple(dict.fromkeys((*names, *(host for host in hosts if host))))


def own_name(article: Article) -> str | None:
    """Return the name of the medium that an article is of, None where unknown.

    An agency that is only credited is another medium.
    """
    if article.outlet is not None:
        return article.outlet.value
    agency = article.agency
    return None if agency is None or agency.source == CREDIT else agency.value


def _cues(
    text: str, quotes: Sequence[Span], own: Sequence[str]
) -> list[tuple[Span, str]]:
    """Return the words that name other media as the source, and what they name."""
    found: list[tuple[Span, str]] = []
    for span, names, whole in find_cues(text):
        # what a person says of a medium inside quotation marks is theirs
        quote = _last_before(quotes, span.start)
        others = [name for name in names if not _is_own(name, own)]
        if others and not (quote and quote.contains(span)):
            found.append((span, whole if len(others) == len(names) else others[0]))
    return sorted(found)


def _last_before(spans: Sequence[Span], offset: int) -> Span | None:
    """Return the last span that begins at a code point or before it."""
    at = bisect_right(spans, offset, key=lambda span: span.start)
    return spans[at - 1] if at else None


def _is_own(name: str, own: Sequence[str]) -> bool:
    """Return whether a name is one of the article's own."""
    return any(same_name(name, other) for other in own)


def _sentence(
    text: str, sentences: Sequence[Span], quotes: Sequence[Span], cue: Span
) -> Span:
    """Return the sentence of a cue with the whole quotation that it ends.

    Two sentences with no blank between are parted.
    """
    first, last = _last_before(sentences, cue.start), _last_before(sentences, cue.end)
    start = first.start if first else cue.start
    end = max(cue.end, last.end if last else cue.end)
    for stop in _RUN_ON.finditer(text, start, cue.start + 1):
        start = stop.end()
    stop_behind = _RUN_ON.search(text, cue.end, end)
    end = stop_behind.end() if stop_behind else end
    quote = _last_before(quotes, start)
    if quote is not None and start < quote.end <= cue.start:
        start = quote.start
    return Span(start, end)
