"""The words of a text that are its own: outside quotations, and folded."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.ingest.origins.quoted import find_introduced, find_quoted
from framing.text.normalise import strip_accents
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.model import Span

MIN_QUOTED_WORDS = 5
"""Words of the shortest quotation that is a statement and not a term."""

FUNCTION_WORDS = word_set(
    """a an and are as at be been but by can could did do does during for from had
    has have he her him his how if in into is it its may might more most no not of
    on one or other our out over said say says she should so some such than that
    the their them then there these they this those to up was we were what when
    where which while who will with would you your after also about before between
    against all both told according s t mr ms mrs"""
)
_WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+(?!\w)|\d+(?:,\d{3})+(?!\d)|[^\W_]+")
_SPELLINGS = (
    (re.compile(r"our(?=.|$)"), "or"),
    (re.compile(r"is(?=(?:e[drs]?|ers|ing|ations?)$)"), "iz"),
    (re.compile(r"ys(?=(?:e[drs]?|ing)$)"), "yz"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers|or)$)"), "l"),
    (re.compile(r"tre(?=s?$)"), "ter"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"amme(?=s?$)"), "am"),
)
"""British and American spellings. A rule may join words that are not variants
of one another; both texts are folded alike, so that nothing is lost by it."""

MIN_SPELLED = 6


@dataclass(frozen=True, slots=True)
class Words:
    """The own words of a text, in order.

    `folded` are the words without case, accents and variants of spelling, which
    stand at `starts` to `ends`; `content` says of each by 1 or 0 whether it is
    more than a function word, `introduced` whether its paragraph is given to
    another. A folder holds millions of words: arrays keep them small.
    """

    folded: tuple[str, ...]
    starts: array[int]
    ends: array[int]
    content: bytes
    introduced: bytes


def own_words(text: str) -> Words:
    """Return the words of a text that are not quoted.

    >>> own_words('U.S. labour unions said: "We will not go home now."').folded
    ('us', 'labor', 'unions', 'said')
    """
    matches = list(_WORD.finditer(text))
    starts = [match.start() for match in matches]
    quoted = _covered(starts, find_quoted(text), MIN_QUOTED_WORDS)
    introduced = _covered(starts, find_introduced(text), 1)
    own = [match for match, out in zip(matches, quoted, strict=True) if not out]
    folded = tuple([_fold(match.group()) for match in own])
    return Words(
        folded,
        array("L", [match.start() for match in own]),
        array("L", [match.end() for match in own]),
        bytes([word not in FUNCTION_WORDS for word in folded]),
        bytes(
            [given for given, out in zip(introduced, quoted, strict=True) if not out]
        ),
    )


def _covered(starts: list[int], spans: list[Span], least: int) -> list[bool]:
    """Return which words lie in spans that hold at least so many of them."""
    covered = [False] * len(starts)
    at = 0
    for span in spans:
        while at < len(starts) and starts[at] < span.start:
            at += 1
        first = at
        while at < len(starts) and starts[at] < span.end:
            at += 1
        if at - first >= least:
            covered[first:at] = [True] * (at - first)
    return covered


@lru_cache(maxsize=100_000)
def _fold(word: str) -> str:
    """Return a word without case, accents, dots, commas and variant spelling."""
    low = word.replace(".", "").replace(",", "").casefold()
    if not low.isascii():
        low = strip_accents(low)
    if len(low) >= MIN_SPELLED:
        for variant, spelling in _SPELLINGS:
            low = variant.sub(spelling, low)
    return low
