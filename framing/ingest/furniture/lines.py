"""The lines of a text as a reader sees them: paragraphs, headlines, labels.

`framing.text.paragraphs` joins whatever was wrapped, block by block, for sentences
to be read from. Here lines are joined only where the whole text was wrapped: a
label that is taken into a paragraph can no longer be told from the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.day import BLANKS
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BREAK = re.compile(r"\r\n|\n|\r|\u2028|\u2029|\f")
_WORD = re.compile(r"[^\W_][\w'’\-]*")
_CLOSERS = "\"'”’»)]› "
_ENDS = (".", "!", "?", "…", "।", "。")

PROSE_WORDS = 8
SPELLED_WORDS = 4
"""Words of letters in the shortest sentence: "12.05.2025. 17:45 By A. B." has two."""

LONG_WORDS = 25
WRAP_WIDTH = 100
WRAP_FULL = 50
WRAP_LINES = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it: `text` stands at `start` to `end`.

    Blanks of other widths are plain ones here; offsets are those of the text.

    A paragraph that was wrapped by hand is one line. `apart` is true where a
    blank line stands before it.
    """

    start: int
    end: int
    text: str
    apart: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the line, in order."""
        return tuple(_WORD.findall(self.text))

    @property
    def ends_sentence(self) -> bool:
        """Whether the line ends as sentences do."""
        return self.text.rstrip(_CLOSERS).endswith(_ENDS)

    @property
    def is_prose(self) -> bool:
        """Whether the line is running text rather than a headline or a label.

        >>> Line(0, 0, "Rebels hold most of the city", False).is_prose
        False
        >>> Line(0, 0, "The rebels said on Monday that they held it.", False).is_prose
        True
        """
        count = len(self.words)
        spelled = sum(word[0].isalpha() for word in self.words)
        sentence = count >= PROSE_WORDS and spelled >= SPELLED_WORDS
        return count >= LONG_WORDS or (sentence and self.ends_sentence)


def edges(text: str) -> tuple[Span, ...]:
    """Return the parts of a text in which lines that are no article stand.

    That is the whole of it, or the beginning and the end of a very long one,
    cut at a line break or a space.

    >>> edges("Rain fell.")
    (Span(start=0, end=10),)
    """
    most = limits.EDGE_CHARACTERS
    if len(text) <= 2 * most:
        return (Span(0, len(text)),)
    first = max(text.rfind(mark, 0, most) for mark in "\n ")
    last = text.find("\n", len(text) - most)
    last = text.find(" ", len(text) - most) if last < 0 else last
    first, last = (first if first > 0 else most), max(last, len(text) - most)
    return Span(0, first), Span(last, len(text))


def split_lines(text: str, parts: Sequence[Span] | None = None) -> tuple[Line, ...]:
    r"""Return the lines of a text that hold more than blanks.

    `parts` limits them to stretches of the text, without one it is all of it.

    >>> [(line.text, line.apart) for line in split_lines("Menu\n\n Rain fell. ")]
    [('Menu', True), ('Rain fell.', True)]
    """
    lines: list[Line] = []
    for part in parts or [Span(0, len(text))]:
        lines += _lines_in(text[part.start : part.end].translate(BLANKS), part.start)
    return _unwrap(text, lines)


def _lines_in(text: str, offset: int) -> Iterator[Line]:
    """Yield the lines of a part of a text that begins at `offset`."""
    apart, at = True, 0
    for end in [*(match.span() for match in _BREAK.finditer(text)), (len(text),) * 2]:
        raw = text[at : end[0]]
        inner = raw.strip()
        if inner:
            start = offset + at + len(raw) - len(raw.lstrip())
            yield Line(start, start + len(inner), inner, apart)
        apart = not inner
        at = end[1]


def _unwrap(text: str, lines: list[Line]) -> tuple[Line, ...]:
    """Join the lines of paragraphs that were wrapped at a fixed width."""
    broken = sum(
        line.text[0].islower() and not line.apart and _is_full(before)
        for before, line in pairwise(lines)
    )
    if broken < WRAP_LINES or any(len(line.text) > WRAP_WIDTH for line in lines):
        return tuple(lines)
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and not line.apart and _is_full(paragraphs[-1][-1]):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return tuple(
        Line(first.start, last.end, text[first.start : last.end], first.apart)
        for first, *_, last in ([*part, part[-1]] for part in paragraphs)
    )


def _is_full(line: Line) -> bool:
    """Return whether a line reaches the width at which text is wrapped."""
    return len(line.text) >= WRAP_FULL
