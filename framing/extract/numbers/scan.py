"""Where numbers may stand in a text, and which of them belong to dates.

Both look at little of the text: one pattern finds digits and number words, and
the grammar of dates reads only what is round those of them that have a word or
a form of a date near by.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from framing.extract.dates.find import find_mentions
from framing.extract.numbers.fractions import GLYPHS, PARTS
from framing.extract.numbers.vague import SIZES
from framing.extract.numbers.words import SMALL_NUMBERS
from framing.text.wordlist import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFTER_ARTICLE = listed("couple handful few") + [
    word for word in PARTS if not word.endswith("s") and word not in ("first", "second")
]
_WORDS = [
    *SMALL_NUMBERS,
    *listed("half several tens dozens scores hundreds thousands lakhs millions"),
    *listed("crores billions"),
    *SIZES,
    *_AFTER_ARTICLE,
]
_WRITTEN = frozenset(
    form for word in _WORDS for form in (word, word.capitalize(), word.upper())
)
_INITIALS = "".join(sorted({word[0] for word in _WRITTEN}))
_LONGEST = max(map(len, _WRITTEN)) - 1
_SIGN = re.compile(
    rf"[0-9]+|[{''.join(GLYPHS)}]|\b[{_INITIALS}][A-Za-z]{{1,{_LONGEST}}}\b"
)
NEEDS_ARTICLE = frozenset((*SIZES, *_AFTER_ARTICLE))
"""Words that are a number only after "a", or after another number."""
ARTICLE = re.compile(r"(?<![\w-])a(?:[^\S\n]{1,2}|\n)\Z", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:1[0-9]{3}|20[0-9]{2})\b|[0-9][/.-][0-9]|['’][0-9]"
    r"|Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP"
    r"|OCT|NOV|DEC|(?:[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Cc]entur|[Hh]our)"
    r"|[Mm]orning|[Nn]oon|[Nn]ight|[Ee]vening|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all"
    r"|[Ww]inter|\b(?:[Ii]n|[Ss]ince|[Bb]y) (?:nineteen|twenty)\b"
)
NEAR = 22
"""How far from a number a word may stand that makes it a part of a date."""
REACH = 32
"""How much to each side of a number the grammar of dates is given."""
_GAP = "\n\n"


class Sign(NamedTuple):
    """Digits, a fraction in one character or a number word, and their place."""

    start: int
    word: str


def signs(text: str) -> list[Sign]:
    """Return where numbers may stand.

    >>> signs("Two of 12 men")
    [Sign(start=0, word='Two'), Sign(start=7, word='12')]
    """
    return [
        Sign(match.start(), word)
        for match in _SIGN.finditer(text)
        if (word := match[0]) in _WRITTEN or not word[0].isalpha()
    ]


def dates_round(text: str, places: Sequence[int]) -> list[tuple[int, int]]:
    """Return the stretches of text that dates take, of those at the places.

    >>> text = "In 1994 some 12 people left."
    >>> [text[start:end] for start, end in dates_round(text, [3, 13])]
    ['1994']
    """
    stretches = _stretches(text, places)
    joined = _GAP.join(text[start:end] for start, end in stretches)
    found: list[tuple[int, int]] = []
    offset, index = 0, 0
    for mention in find_mentions(joined):
        while mention.start >= offset + _length(stretches[index]) + len(_GAP):
            offset += _length(stretches[index]) + len(_GAP)
            index += 1
        begin, stop = stretches[index]
        shift = begin - offset
        if not mention.quantity and mention.end + shift <= stop:
            found.append((mention.start + shift, mention.end + shift))
    return found


def _length(stretch: tuple[int, int]) -> int:
    """Return how many characters a stretch has."""
    return stretch[1] - stretch[0]


def _stretches(text: str, places: Sequence[int]) -> list[tuple[int, int]]:
    """Return what to read for dates: round each place, cut at white space."""
    out: list[tuple[int, int]] = []
    for place in places:
        if out and place + NEAR < out[-1][1]:
            continue
        if not _DATED.search(text, max(0, place - NEAR), place + NEAR):
            continue
        start, end = _cut(text, max(0, place - REACH)), _cut(text, place + REACH)
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _cut(text: str, place: int) -> int:
    """Return the next white space from a place, within reason."""
    if place == 0:
        return 0
    for index in range(place, min(len(text), place + REACH)):
        if text[index].isspace():
            return index
    return min(len(text), place + REACH)
