"""Quotations within quotations: what a speaker says that another said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.extract.voices.quotations import find_quotations
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.model.slot import Quotation

INNER = frozenset("\"'‘’“”„‚«»‹›")
"""Marks that may open a quotation inside another."""

ONESELF = frozenset(("I", "We", "we"))
"""Speakers inside a quotation that are whoever is quoted."""


def find_nested(text: str, outer: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations inside others that name their own speaker or verb.

    >>> text = '"My brother told me \u2018run for the hills\u2019," Ana Paz said.'
    >>> [(q.text, q.speaker) for q in find_nested(text, find_quotations(text))]
    [('run for the hills', 'My brother')]
    """
    return tuple(inner for one in outer for inner in _inside(one))


def _inside(outer: Quotation) -> Iterator[Quotation]:
    """Yield the attributed quotations of a direct one, placed in the whole text."""
    if not outer.direct or INNER.isdisjoint(outer.text[1:]):
        return
    shift = outer.start
    for found in find_quotations(outer.text):
        if found.cue_span is None:
            continue
        moved = replace(
            found,
            start=found.start + shift,
            end=found.end + shift,
            cue_span=_moved(found.cue_span, shift),
            speaker_span=found.speaker_span and _moved(found.speaker_span, shift),
        )
        if found.speaker in ONESELF:
            place = outer.speaker_span
            moved = replace(moved, speaker=outer.speaker, speaker_span=place)
        yield moved


def _moved(span: Span, shift: int) -> Span:
    """Return a span of a quotation's text as one of the whole text."""
    return Span(span.start + shift, span.end + shift)


def untangle(text: str, found: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Return stretches in text order so that any two are nested or disjoint.

    Of two that cross, the later ends where the earlier does, or, where marks hold
    the later, the earlier goes on to its end. One that repeats another is dropped.

    >>> from framing.model.slot import Quotation
    >>> text = "A B C"
    >>> one, two = Quotation(0, 3, "A B"), Quotation(2, 5, "B C", direct=False)
    >>> [q.text for q in untangle(text, [one, two])]
    ['A B', 'B']
    """
    out: list[Quotation] = []
    open_at: list[int] = []
    for one in sorted(found, key=lambda q: (q.start, -q.end, q.direct)):
        while open_at and out[open_at[-1]].end <= one.start:
            open_at.pop()
        end = one.end
        if open_at and not one.direct:
            end = min(end, out[open_at[-1]].end)
        for place in open_at:
            if out[place].end < end:
                out[place] = _until(text, out[place], end)
        last = out[open_at[-1]] if open_at else None
        whole = (one.start, end, one.direct)
        if last is not None and (last.start, last.end, last.direct) == whole:
            continue
        open_at.append(len(out))
        out.append(one if end == one.end else _until(text, one, end))
    return tuple(out)


def _until(text: str, one: Quotation, end: int) -> Quotation:
    """Return a stretch that ends elsewhere."""
    return replace(one, end=end, text=text[one.start : end])
