"""Paragraphs of plain text, with hard-wrapped lines joined."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LINE = re.compile(r"[^\n\r\u2028\u2029]+")
LINE_BREAKS = frozenset({"\n", "\r\n", "\r", "\u2028"})
ENDS = tuple('.!?:…”"’)]»')
BULLETS = tuple("-–—•*·▪►○+>|")
NARROWEST, WIDEST = 40, 120
"""Widths in characters between which text is taken for hard-wrapped."""


def paragraphs(text: str) -> Iterator[Span]:
    r"""Yield the paragraphs of `text` without outer white space, in order.

    A blank line ends a paragraph, and so does any line break unless the lines
    around it were wrapped to a common width.

    >>> text = "Talks resume.\nBaku agreed.\n\nMore on\n"
    >>> [text[span.start:span.end] for span in paragraphs(text)]
    ['Talks resume.', 'Baku agreed.', 'More on']
    """
    blocks = list(_blocks(text))
    width = max((_width(block) for block in blocks if _wrapped(text, block)), default=0)
    for block in blocks:
        if _wrapped(text, block) or _fits(text, block, width):
            yield Span(block[0].start, block[-1].end)
        else:
            yield from block


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield the runs of lines that no blank line parts."""
    block: list[Span] = []
    last = 0
    for match in LINE.finditer(text):
        line = match[0].strip()
        if not line:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        between = text[last : match.start()]
        if block and between not in LINE_BREAKS:
            yield block
            block = []
        block.append(Span(start, start + len(line)))
        last = match.end()
    if block:
        yield block


def _width(block: list[Span]) -> int:
    """Return the length of the longest line."""
    return max(line.end - line.start for line in block)


def _wrapped(text: str, block: list[Span]) -> bool:
    """Return whether the lines of a block are one paragraph cut to a width.

    Then every line is too full for the first word of the next one, most end
    without a mark, and some go on in lower case.
    """
    if len(block) < 2 or not NARROWEST <= _width(block) <= WIDEST:
        return False
    if not _fits(text, block, _width(block)):
        return False
    open_ends = sum(text[line.end - 1] not in ENDS for line in block[:-1])
    lower = sum(text[line.start].islower() for line in block[1:])
    return 2 * open_ends >= len(block) - 1 and 3 * lower >= len(block) - 1


def _fits(text: str, block: list[Span], width: int) -> bool:
    """Return whether the breaks of a block are those of filling to `width`."""
    if not 0 < _width(block) <= width or len(block) < 2:
        return False
    for line, following in pairwise(block):
        words = text[following.start : following.end].split(None, 1)
        if words[0].startswith(BULLETS) and text[line.end - 1] in ENDS:
            return False
        if line.end - line.start + 1 + len(words[0]) <= width:
            return False
    return True
