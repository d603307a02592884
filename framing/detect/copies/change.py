"""Where the words of two versions of one sentence part, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from framing.detect.flag import shorten
from framing.model.span import Span
from framing.text.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.detect.copies.shared_text import Line
    from framing.model.span import Token
    from framing.model.story import Story


@dataclass(frozen=True, slots=True)
class Side:
    """One article's version of a sentence, and which of its words differ.

    The words from `first` up to `last` are not in the other version; where
    the two are equal, the other version has words at that place.
    """

    article: str
    line: Line
    first: int
    last: int

    @property
    def words(self) -> tuple[Token, ...]:
        """The words that differ."""
        return self.line.words[self.first : self.last]

    @property
    def span(self) -> Span:
        """The place of the words, or of the shared words around their gap."""
        words = self.words
        if not words:
            words = self.line.words[max(0, self.first - 1) : self.first + 1]
        return Span(words[0].start, words[-1].end)


@dataclass(frozen=True, slots=True)
class Change:
    """Two versions of one sentence at a place where their words part."""

    left: Side
    right: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides."""
        return self.left, self.right

    def other(self, side: Side) -> Side:
        """Return the side across."""
        return self.right if side is self.left else self.left


def changes(pair: tuple[Line, Line]) -> tuple[Change, ...]:
    """Return where two versions of a sentence differ, in text order.

    Words are compared by their stems, so that spelling and inflection do not
    count; two changes with a single small word between are one.
    """
    left, right = pair
    matcher = SequenceMatcher(None, left.stems, right.stems, autojunk=False)
    blocks: list[list[int]] = []
    for name, *place in matcher.get_opcodes():
        if name == "equal":
            continue
        if blocks and _beside(left.words[blocks[-1][1] : place[0]]):
            blocks[-1] = [blocks[-1][0], place[1], blocks[-1][2], place[3]]
        else:
            blocks.append(place)
    return tuple(
        Change(
            Side(left.sentence.article, left, *block[:2]),
            Side(right.sentence.article, right, *block[2:]),
        )
        for block in blocks
    )


def words_of(story: Story, side: Side) -> str:
    """Return the differing words of a side on one line, "" for a gap."""
    if not side.words:
        return ""
    text = story.by_id[side.article].article.text
    return " ".join(text[side.span.start : side.span.end].split())


def without(missing: str) -> str:
    """Return the value of a version that lacks some words.

    >>> without("not")
    'without “not”'
    """
    return f"without “{shorten(missing)}”"


def _beside(between: Sequence[Token]) -> bool:
    """Return whether nothing but one small word stands between two changes."""
    return len(between) == 1 and between[0].text.lower() in STOPWORDS
