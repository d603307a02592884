"""The words that a finding rests on, inside the sentence they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.model import Span
from framing.report.page import Line, Piece, marked
from framing.report.safe import BLANKS, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model import Evidence, Story

REACH = 110
"""Code points of a sentence shown on either side of the evidence."""
CUT = "…"


def excerpt(story: Story, rows: Sequence[Evidence]) -> Line:
    """Return a sentence in quotation marks with its evidence marked.

    `rows` are of one article and one sentence.
    """
    return quoted(story, rows[0].article, [Span(row.start, row.end) for row in rows])


def quoted(story: Story, article: str, places: Sequence[Span]) -> Line:
    """Return the sentence of an article that holds some places, these marked.

    What lies far from them is cut at a space.
    """
    text = story.by_id[article].article.text
    spans = merged(places)
    whole = sentence_around(story, article, spans)
    first = cut_left(text, whole.start, spans[0].start)
    last = cut_right(text, spans[-1].end, whole.end)
    pieces, at = [], first
    for span in spans:
        pieces.append(Piece(BLANKS.sub(" ", text[at : span.start])))
        pieces.append(marked(fold(text[span.start : span.end])))
        at = span.end
    pieces.append(Piece(BLANKS.sub(" ", text[at:last]).rstrip()))
    opening = f"“{CUT} " if first > whole.start else "“"
    closing = f" {CUT}”" if last < whole.end else "”"
    return (Piece(opening), *(p for p in pieces if p.text), Piece(closing))


def merged(spans: Sequence[Span]) -> list[Span]:
    """Join spans that overlap.

    >>> merged([Span(5, 9), Span(0, 3), Span(2, 4)])
    [Span(start=0, end=4), Span(start=5, end=9)]
    """
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def sentence_around(story: Story, article: str, spans: Sequence[Span]) -> Span:
    """Return the sentence that holds the spans, without blanks at its ends."""
    reading = story.by_id[article]
    text = reading.article.text
    found = reading.sentence_at(spans[0].start)
    start = min(spans[0].start, found.start) if found else spans[0].start
    end = max(spans[-1].end, found.end) if found else spans[-1].end
    while start < spans[0].start and text[start].isspace():
        start += 1
    while end > spans[-1].end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def cut_left(text: str, start: int, end: int) -> int:
    """Return where to begin so that not much more than `REACH` is shown."""
    if end - start <= REACH + REACH // 4:
        return start
    space = text.find(" ", end - REACH, end)
    return end - REACH if space < 0 else space + 1


def cut_right(text: str, start: int, end: int) -> int:
    """Return where to stop so that not much more than `REACH` is shown."""
    if end - start <= REACH + REACH // 4:
        return end
    space = text.rfind(" ", start, start + REACH)
    return start + REACH if space < 0 else space
