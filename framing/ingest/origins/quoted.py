"""Find what an article quotes, however its marks are set.

Two outlets that quote one statement share a source, not a text: what stands
inside quotation marks is no wording of theirs. Marks are often wrong, so that
none may swallow an article: an opening mark counts only where it is closed
near by, or where paragraphs of one quotation each open with a mark and the
last is closed. Transcripts and interviews, which name who speaks, are texts of
their own.

`framing.extract.voices.marks` finds quotations too, to tell who said what. It
takes an open mark at a paragraph's start to the paragraph's end and passes over
the mark ``, which only writers of code set; here one mark must be closed, by
whatever closes it and in the next paragraph at the latest. Read by that module,
`benchmarks/origins.py` calls mere quotations in typed or late marks copies; read
by this one, fewer indirect quotations find their speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.model import Span
from framing.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_QUOTED_CHARACTERS = 2_500
"""Length of the longest quotation between two marks: a paragraph of a speech."""

_CLOSERS = {"“": '”"', "„": "“”", "«": "»", '"': '"”'}
_MARK = re.compile("[“”„«»\"]|''|``")
_SINGLE_OPEN = re.compile(
    r"(?<![\w'’‘])[‘'](?!(?:\d\ds?|em|tis|twas|til|till|cause|n|round|bout)\b)"
    r"(?=[\w\[($])"
)
_SINGLE_CLOSE = re.compile(r"(?<=[^sS\s])['’](?!\w)")
"""A plural's apostrophe closes nothing."""

_SINGLE_LAST = re.compile(r"[,.!?…][’'](?!\w)")
_NESTED = re.compile(r"[‘“”\"]")

MIN_SINGLE_CHARACTERS = 12
MAX_SINGLE_CHARACTERS = 600


def find_quoted(text: str) -> list[Span]:
    r"""Return the stretches of a text inside quotation marks, in order.

    >>> text = 'A 5" pipe burst. “We are sorry.\n“It was old,” he said.'
    >>> [text[span.start:span.end] for span in find_quoted(text)]
    ['“We are sorry.', '“It was old,”']
    """
    found: list[Span] = []
    held: list[Span] = []
    pending: int | None = None
    spans = [*paragraphs(text), Span(len(text), len(text))]
    for paragraph, following in pairwise(spans):
        inside, opened = _marked(text, paragraph, pending)
        if held and inside and inside[0].start == paragraph.start:
            found.extend(held)
        if opened != paragraph.start or inside:
            held = []
        # A quotation may be closed in the next paragraph, not in one after it.
        pending = opened if opened != pending else None
        goes_on = text[following.start : following.start + 1] in {*'“"„«'}
        if opened is not None and goes_on and _is_near(opened, paragraph.end):
            held.append(Span(opened, paragraph.end))
            pending = None
        found.extend(inside)
        found.extend(_single(text, paragraph, inside))
    return sorted(found, key=lambda span: span.start)


def _marked(
    text: str, paragraph: Span, pending: int | None
) -> tuple[list[Span], int | None]:
    """Return what double marks enclose in a paragraph, and a mark left open.

    `pending` is a mark that the paragraph before left open. Where a mark begins
    the paragraph, or follows a colon or comma, and the next one opens again,
    paragraphs of one quotation were run together.
    """
    found: list[Span] = []
    opened = pending
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        if opened is not None and not _is_near(opened, match.end()):
            opened = None
        if opened is None:
            if _can_open(text, match, paragraph):
                opened = match.start()
        elif _can_close(text, match, opened, paragraph):
            found.append(Span(opened, match.end()))
            opened = None
        elif _must_open(text, match, opened, paragraph):
            if opened == paragraph.start or text[max(0, opened - 2)] in ":,":
                found.append(Span(opened, match.start()))
            opened = match.start()
    return found, opened


def _can_open(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """Return whether a mark can open a quotation."""
    if match.group() in {"“", "„", "«", "``"}:
        return True
    if match.group() in {"”", "»"}:
        return False
    at = match.start()
    before = text[at - 1] if at > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    if after.isspace():
        return before.isspace()
    return not before.isalnum() or after.isalnum()


def _can_close(text: str, match: re.Match[str], opened: int, paragraph: Span) -> bool:
    """Return whether a mark can close the quotation opened before it."""
    opener, mark = text[opened], match.group()
    if mark == "''":
        return opener in "'`"
    if mark not in _CLOSERS.get(opener, ""):
        return False
    return mark != '"' or not _is_bare_opener(text, match, paragraph)


def _must_open(text: str, match: re.Match[str], opened: int, paragraph: Span) -> bool:
    """Return whether a mark shows that the one before it was never closed."""
    if opened < paragraph.start and match.group() in {"“", "„", "«"}:
        return True
    straight = match.group() == '"' and text[opened] == '"'
    return straight and _is_bare_opener(text, match, paragraph)


def _is_bare_opener(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """Return whether a straight mark stands where only an opening one can."""
    at, end = match.start(), match.end()
    before = text[at - 1] if at > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    return (before.isspace() or before in "([{—–") and after.isalnum()


def _single(text: str, paragraph: Span, inside: Sequence[Span]) -> Iterator[Span]:
    """Yield what single marks enclose outside the double ones.

    In a paragraph that begins with one, other single marks may stand inside.
    """
    at = paragraph.start
    if text[at] in "‘'" and _is_near(at, paragraph.end):
        for last in _SINGLE_LAST.finditer(text, at + 1, paragraph.end):
            at = last.end()
        if at > paragraph.start:
            yield Span(paragraph.start, at)
    for span in (*inside, Span(paragraph.end, paragraph.end)):
        yield from _single_between(text, at, span.start)
        at = max(at, span.end)


def _single_between(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what single marks enclose between two places."""
    closers = [match.start() for match in _SINGLE_CLOSE.finditer(text, start, end)]
    free = start
    for match in _SINGLE_OPEN.finditer(text, start, end):
        opened = match.start()
        number = bisect_left(closers, opened + MIN_SINGLE_CHARACTERS)
        if opened < free or number == len(closers):
            continue
        close = closers[number]
        near = close - opened <= MAX_SINGLE_CHARACTERS
        if near and not _NESTED.search(text, opened + 1, close):
            free = close + 1
            yield Span(opened, free)


def _is_near(opened: int, end: int) -> bool:
    """Return whether a mark can reach to a place."""
    return end - opened <= MAX_QUOTED_CHARACTERS
