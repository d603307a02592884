"""The words of a text that are its own: outside quotations, and folded."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from functools import lru_cache
from operator import or_
from typing import TYPE_CHECKING

from framing.ingest.origins.calls import find_calls
from framing.ingest.origins.quoted import find_quoted
from framing.ingest.origins.shown import find_introduced, find_labelled, find_posts
from framing.text.normalise import strip_accents
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    stand at `starts` to `ends`. Of each is said by 1 or 0 whether it is more than
    a function word (`content`), and then neither a name nor a figure
    (`plain`), whether its paragraph is given to another (`introduced`) and
    whether it stands in a post or a line of a transcript (`shown`). A folder
    holds millions of words: arrays keep them small.
    """

    folded: tuple[str, ...]
    starts: array[int]
    ends: array[int]
    content: bytes
    plain: bytes
    introduced: bytes
    shown: bytes


def own_words(text: str) -> Words:
    """Return the words of a text that are not quoted.

    >>> own_words('U.S. labour unions said: "We will not go home now."').folded
    ('us', 'labor', 'unions', 'said')
    """
    matches = list(_WORD.finditer(text))
    starts = [match.start() for match in matches]
    quoted = _covered(starts, find_quoted(text), MIN_QUOTED_WORDS)
    called = _covered(starts, find_calls(text), 1)
    dropped = map(or_, quoted, called)
    own = [match for match, out in zip(matches, dropped, strict=True) if not out]
    starts = [match.start() for match in own]
    introduced = _covered(starts, find_introduced(text), 1)
    shown = _covered(starts, find_posts(text), 1)
    labelled = _covered(starts, find_labelled(text), 1)
    return _words(text, own, introduced, [*map(or_, shown, labelled)])


def all_words(text: str) -> Words:
    """Return all words of a text, also what it quotes.

    >>> all_words('The union said: "We will not go."').folded
    ('the', 'union', 'said', 'we', 'will', 'not', 'go')
    """
    matches = list(_WORD.finditer(text))
    none = [False] * len(matches)
    return _words(text, matches, none, none)


def _words(
    text: str,
    matches: list[re.Match[str]],
    introduced: list[bool],
    shown: list[bool],
) -> Words:
    """Return the words at some places of a text."""
    folded = tuple([_fold(match.group()) for match in matches])
    content = bytes([word not in FUNCTION_WORDS for word in folded])
    starts = array("L", [match.start() for match in matches])
    # Where all is in capitals, they mark no name.
    marked = not text.isupper()
    plain = [
        says and not (marked and text[at].isupper()) and not text[at].isdigit()
        for says, at in zip(content, starts, strict=True)
    ]
    ends = array("L", [match.end() for match in matches])
    return Words(
        folded, starts, ends, content, bytes(plain), bytes(introduced), bytes(shown)
    )


def _covered(starts: list[int], spans: Iterable[Span], least: int) -> list[bool]:
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
