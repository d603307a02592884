"""A clean copy of a text for matching, with the way back to the original.

Compatibility forms are folded (NFKC) cluster by cluster, invisible and
direction characters are dropped, and letters of another script that pass for
Latin ones inside a Latin word are replaced. Every character of the copy knows
the stretch of the original that it stands for, so that a place found in the
copy is shown in the author's own words.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOK_ALIKE = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝѵӏгпԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχϲϳ",
        "ABESIJKMHOPCTYXaesijopcyxhdqwvlrnQWABEZHIKMNOPTYXaivopuxcj",
        strict=True,
    )
)
"""Cyrillic and Greek letters and the Latin ones that they are taken for."""

FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
WORD = re.compile(r"[^\W\d_]+")
CONTROL = frozenset({"Cf"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean copy of a text and the place of each of its characters.

    `starts[i]` and `ends[i]` bound the stretch of the original, in code
    points, that the i-th character of `text` stands for. A dropped character
    belongs to no stretch.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def offsets(self) -> tuple[int, ...]:
        """The place in the original where each character of `text` begins."""
        return self.starts

    def span(self, start: int, end: int) -> Span:
        r"""Return the place in the original of `text[start:end]`.

        An empty stretch gives an empty span. Raise ValueError for a place
        outside the copy.

        >>> cleaned = clean("occ\u200bupied \ufb01eld")
        >>> cleaned.text, cleaned.span(0, 8), cleaned.span(9, 14)
        ('occupied field', Span(start=0, end=9), Span(start=10, end=14))
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"no such place in the copy: {start} to {end}")
        if start == end:
            at = self.starts[start] if start < len(self.starts) else 0
            at = at if start < len(self.starts) or not self.ends else self.ends[-1]
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])


def clean(text: str) -> Cleaned:
    r"""Return the copy of `text` that matching looks at.

    >>> clean("o\u0301 \uff21\u00ad\u2060bc").text
    'ó Abc'
    >>> clean("\u0441\u0435asefire").text
    'ceasefire'
    """
    if text.isascii():
        count = len(text)
        return Cleaned(text, tuple(range(count)), tuple(range(1, count + 1)))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for first, last in _clusters(text):
        folded = unicodedata.normalize("NFKC", text[first:last])
        for character in folded:
            if unicodedata.category(character) not in CONTROL:
                letters.append(character)
                starts.append(first)
                ends.append(last)
    return Cleaned(_without_look_alikes("".join(letters)), tuple(starts), tuple(ends))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Yield each base character with the marks that follow it.

    An invisible character is a cluster of its own.
    """
    first = 0
    for place in range(1, len(text)):
        if not unicodedata.combining(text[place]):
            yield first, place
            first = place
    if text:
        yield first, len(text)


def _without_look_alikes(text: str) -> str:
    """Replace Cyrillic and Greek letters inside words that are else Latin."""
    if FOREIGN.search(text) is None:
        return text
    return WORD.sub(lambda match: _latin(match[0]), text)


def _latin(word: str) -> str:
    """Return a mixed word with look-alikes replaced; other words unchanged."""
    if LATIN.search(word) is None or FOREIGN.search(word) is None:
        return word
    return "".join(LOOK_ALIKE.get(letter, letter) for letter in word)


def strip_accents(text: str) -> str:
    """Return a text without the marks above, below and through its letters.

    Compatible letters become plain ones (Unicode NFKD); "ł" and "ø" stay.

    >>> strip_accents("Peña, São Tomé"), strip_accents("Łódź")
    ('Pena, Sao Tome', 'Łodz')
    """
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))


def fold(word: str) -> str:
    """Return a name in plain ASCII letters without case, for comparison.

    >>> fold("Äliyev"), fold("Рябков"), fold("İlham Əliyev"), fold("O’Brien")
    ('aliyev', 'ryabkov', 'ilham aliyev', "o'brien")
    """
    from anyascii import anyascii

    plain: str = anyascii(clean(word).text.replace("ə", "a").replace("Ə", "A"))
    return plain.casefold()
