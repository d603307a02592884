"""Measure how much of one article's wording stands in another.

Shared runs of words are found by word n-grams, as in work on text reuse
(Clough and others, 2002), and widened over small changes. What people are
quoted with is left out: two outlets that quote one statement share a source,
not a text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.ingest.lines import split_lines
from framing.ingest.words import word_set
from framing.model import Passage, Span

GRAM_WORDS = 4
"""Words in a row that must agree before a passage is looked at."""

MAX_GAP_WORDS = 4
"""Words that an editor may have put, cut or changed inside a passage."""

MIN_PASSAGE_WORDS = 8
MIN_PASSAGE_CONTENT = 4
MAX_PLACES = 8
"""Places of one run of words that are followed; phrases that stand more often
are of the language."""

WHOLLY = 0.65
PARTLY = 0.08
MIN_SHARED_CONTENT = 9
"""Content words in passages below which nothing is called derived."""

FUNCTION_WORDS = word_set(
    """a an and are as at be been but by can could did do does during for from had
    has have he her him his how if in into is it its may might more most no not of
    on one or other our out over said say says she should so some such than that
    the their them then there these they this those to up was we were what when
    where which while who will with would you your after also about before between
    against all both told according s t mr ms mrs"""
)
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(
    r"“[^“”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^«»]*(?:»|$)|„[^„“”]*(?:[“”]|$)"
)
"""A quotation within a paragraph; one without its end goes on to the next."""


@dataclass(frozen=True, slots=True)
class Reuse:
    """What one text takes from another.

    `share` is the part of its content words, outside quotations, that stand
    in passages found in the other (0 to 1); `kind` is "wholly", "partly" or
    "none"; a passage's `left` lies in the one, its `right` in the other.
    """

    share: float
    kind: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text outside quotations: folded, and where they stand."""

    folded: tuple[str, ...]
    spans: tuple[Span, ...]
    content: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class _Seed:
    """Equal words: `size` of them, from `left` and from `right` on."""

    left: int
    right: int
    size: int

    @property
    def left_end(self) -> int:
        """The word after the last in the left text."""
        return self.left + self.size

    @property
    def right_end(self) -> int:
        """The word after the last in the right text."""
        return self.right + self.size


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of the left text that stand, in order, in a stretch of the right."""

    agreeing: tuple[int, ...]
    right: int
    right_end: int


def compare_articles(a: str, b: str) -> Reuse:
    """Return how much of text `a` is found in text `b`.

    >>> wire = ("Rebels have taken most of the trading city in the north, but the "
    ...     "army still holds the airfield, two residents and a doctor said.")
    >>> copy = "Most of it is calm. " + wire.replace("the trading city", "a city")
    >>> compare_articles(copy, wire).kind, compare_articles(wire, "It rained.").kind
    ('wholly', 'none')
    """
    return compare(own_words(a), own_words(b))


def compare(left: Words, right: Words) -> Reuse:
    """Return how much of the left text is found in the right."""
    total = sum(left.content)
    runs = _runs(left, right)
    covered = {at for run in runs for at in run.agreeing if left.content[at]}
    share = len(covered) / total if total else 0.0
    if len(covered) < MIN_SHARED_CONTENT or share < PARTLY:
        return Reuse(share, "none", ())
    kind = "wholly" if share >= WHOLLY else "partly"
    return Reuse(share, kind, tuple(_passage(run, left, right) for run in runs))


def own_words(text: str) -> Words:
    """Return the words of a text that are not quoted."""
    found: list[tuple[str, Span]] = []
    for line in split_lines(text):
        plain = _QUOTED.sub(lambda quote: "\n" * len(quote.group()), line.text)
        for match in _WORD.finditer(plain):
            span = Span(line.start + match.start(), line.start + match.end())
            found.append((match.group().casefold(), span))
    folded = tuple(word for word, _ in found)
    spans = tuple(span for _, span in found)
    return Words(folded, spans, tuple(w not in FUNCTION_WORDS for w in folded))


def grams(words: Words) -> frozenset[tuple[str, ...]]:
    """Return the runs of words that a comparison starts from."""
    folded = words.folded
    last = len(folded) - GRAM_WORDS + 1
    return frozenset(folded[at : at + GRAM_WORDS] for at in range(last))


def _runs(left: Words, right: Words) -> list[_Run]:
    """Return the passages of the left text found in the right, in order."""
    groups: list[list[_Seed]] = []
    for seed in _seeds(left.folded, right.folded):
        if groups and _joins(groups[-1][-1], seed):
            groups[-1].append(seed)
        else:
            groups.append([seed])
    runs = [
        _Run(
            tuple(at for seed in group for at in range(seed.left, seed.left_end)),
            group[0].right,
            group[-1].right_end,
        )
        for group in groups
    ]
    return [run for run in runs if _is_passage(run, left)]


def _seeds(left: tuple[str, ...], right: tuple[str, ...]) -> list[_Seed]:
    """Return the longest runs of equal words, left to right, none overlapping."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(right) - GRAM_WORDS + 1):
        places.setdefault(right[at : at + GRAM_WORDS], []).append(at)
    seeds: list[_Seed] = []
    at, expected = 0, 0
    while at <= len(left) - GRAM_WORDS:
        found = places.get(left[at : at + GRAM_WORDS], ())[:MAX_PLACES]
        if not found:
            at += 1
            continue
        best = max(
            found, key=lambda p: (_length(left, right, at, p), -abs(p - expected))
        )
        length = _length(left, right, at, best)
        seeds.append(_Seed(at, best, length))
        at, expected = at + length, best + length
    return seeds


def _length(left: tuple[str, ...], right: tuple[str, ...], at: int, place: int) -> int:
    """Return how many words agree from two places on."""
    size = 0
    bound = min(len(left) - at, len(right) - place)
    while size < bound and left[at + size] == right[place + size]:
        size += 1
    return size


def _joins(last: _Seed, run: _Seed) -> bool:
    """Return whether two runs are one passage with a small change between."""
    gap = run.left - last.left_end
    step = run.right - last.right_end
    return 0 <= gap <= MAX_GAP_WORDS and 0 <= step <= MAX_GAP_WORDS


def _is_passage(run: _Run, left: Words) -> bool:
    """Return whether a run is long enough to be no mere phrase."""
    content = sum(left.content[at] for at in run.agreeing)
    return len(run.agreeing) >= MIN_PASSAGE_WORDS and content >= MIN_PASSAGE_CONTENT


def _passage(run: _Run, left: Words, right: Words) -> Passage:
    """Return the places of a run in both texts."""
    return Passage(
        Span(left.spans[run.agreeing[0]].start, left.spans[run.agreeing[-1]].end),
        Span(right.spans[run.right].start, right.spans[run.right_end - 1].end),
    )
