"""Measure how much of one article's wording stands in another, and how closely.

Shared runs of words are found by word n-grams, as in work on text reuse
(Clough and others, 2002), and widened over small changes. What people are
quoted with is left out: two outlets that quote one statement share a source,
not a text.

The degree of revision follows the levels of Clough and Stevenson (2009): near
copy, light and heavy revision. It is read from two figures: the share of the
words that stand in runs of at least three words of the source, and the length
of the run that a copied word stands in on average. The bounds were fitted by
training/train_reuse.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import or_
from typing import TYPE_CHECKING

from framing.ingest.origins.own_words import Words, all_words, own_words
from framing.model import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

RUN_WORDS = 3
"""Words in a row that must agree before they are looked at."""

GRAM_WORDS = 4
"""Words in a row that must agree within a passage."""

MAX_GAP_WORDS = 4
"""Words that an editor may have put, cut or changed inside a passage."""

MAX_REWORDED_GAP = 15
"""Words that may stand between runs where a passage was put in other words."""

MIN_PASSAGE_WORDS = 8
MIN_PASSAGE_CONTENT = 4
MIN_PLAIN = 0.2
"""Share of the content words in passages that must be neither names nor figures:
a list of persons and titles, or of countries, is nobody's wording."""

MAX_PLACES = 8
"""Places of one run of words that are followed; phrases that stand more often
are of the language."""

WHOLLY = 0.65
PARTLY = 0.08
TAKEN_IN = 0.25
"""Share of the other text from which a longer one has taken it in."""

MIN_SHARED_CONTENT = 9
"""Content words in passages below which nothing is called derived."""

MIN_REWORDED_WORDS = 150
"""Own words of each text: short reports on one event are near to one another."""

MIN_OWN_CONTENT = 30
WHOLE_COPY = 0.8
"""Own content words below which all words of two texts are held against each
other, and the share that must agree."""

MOSTLY = 0.5
FOOTER_WORDS = 80
FOOTER_SHARE = 0.4
FOOTER_REST = 5
"""A passage at the very end of both texts, that is short and the only one, is
an outlet's standing footer or what it says of the author."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What parts the degrees of reuse.

    `reworded` is the share of words in reworded passages from which a text is
    derived at all. `light` and `verbatim` are mean runs of a copied word, in
    words, from which a revision is light and a text a near copy; so is one
    whose share of words in shared runs reaches `near_copy`.
    """

    reworded: float
    light: float
    verbatim: float
    near_copy: float


BOUNDS = Bounds(reworded=0.13, light=9.4, verbatim=40.0, near_copy=0.93)


@dataclass(frozen=True, slots=True)
class Reuse:
    """What one text takes from another.

    `share` is the part of its content words, outside quotations, that stand
    in passages found in the other (0 to 1); `kind` is "wholly", "partly" or
    "none"; a passage's `left` lies in the one, its `right` in the other.
    `degree` says how closely the one follows the other: "cut" for a near
    copy, "light" and "heavy" for a revision, "none" where `kind` is "none".
    """

    share: float
    kind: str
    passages: tuple[Passage, ...]
    degree: str = "none"


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
    >>> compare_articles(wire, wire).degree
    'cut'
    """
    left, right = own_words(a), own_words(b)
    thin = is_thin(left) or is_thin(right)
    if thin and (whole := compare_whole(a, b)).kind != "none":
        return whole
    least = min(len(left.folded), len(right.folded))
    return compare(left, right, reworded=least >= MIN_REWORDED_WORDS)


def is_thin(words: Words) -> bool:
    """Return whether a text has hardly any words outside quotations."""
    return sum(words.content) < MIN_OWN_CONTENT


def compare_whole(a: str, b: str) -> Reuse:
    """Return how much of text `a` is found in `b`, quotations with the rest.

    Only texts that are nearly equal share anything here.
    """
    left, right = all_words(a), all_words(b)
    seeds = _seeds(left, right)
    agreeing = sum(seed.size for seed in seeds)
    runs = _close_runs(seeds, left)
    covered, share = _coverage(runs, left)
    least = WHOLE_COPY * max(len(left.folded), len(right.folded))
    if covered < MIN_SHARED_CONTENT or agreeing < least:
        return Reuse(0.0, "none", ())
    return _told(share, runs, seeds, (left, right))


def compare(left: Words, right: Words, *, reworded: bool = True) -> Reuse:
    """Return how much of the left text is found in the right.

    Text put in other words counts only where `reworded` is true: reports of
    one event, too, can come near to one another.
    """
    seeds = _seeds(left, right)
    before = _before_footer(seeds, left, right)
    if not _close_runs(before, left):
        seeds = before
    runs = _close_runs(seeds, left)
    covered, share = _coverage(runs, left)
    taken_in = covered / max(1, sum(right.content))
    if covered < MIN_SHARED_CONTENT or (share < PARTLY and taken_in < TAKEN_IN):
        if not reworded or _reworded_share(seeds, left) < BOUNDS.reworded:
            return Reuse(share, "none", ())
        runs = _runs(seeds, left, _follows)
        covered, share = _coverage(runs, left)
        if covered < MIN_SHARED_CONTENT:
            return Reuse(share, "none", ())
    return _told(share, runs, seeds, (left, right))


def _told(
    share: float, runs: list[_Run], seeds: list[_Seed], texts: tuple[Words, Words]
) -> Reuse:
    """Return a reuse with its kind and degree."""
    kind = "wholly" if share >= WHOLLY else "partly"
    passages = tuple(_passage(run, *texts) for run in runs)
    return Reuse(share, kind, passages, degree_of(*_closeness(seeds, texts[0])))


def measure(left: Words, right: Words) -> tuple[float, float, float]:
    """Return the figures that kind and degree of a text's reuse are read from.

    They are the share of its words in reworded passages, the share in shared
    runs (0 to 1 both), and the run in which a copied word stands (in words).
    """
    seeds = _seeds(left, right)
    return (_reworded_share(seeds, left), *_closeness(seeds, left))


def _closeness(seeds: Iterable[_Seed], left: Words) -> tuple[float, float]:
    """Return the share of words in shared runs, and a copied word's mean run."""
    sizes = [seed.size for seed in seeds]
    copied = sum(sizes)
    share = copied / max(1, len(left.folded))
    return share, sum(size * size for size in sizes) / max(1, copied)


def degree_of(copied: float, run: float, bounds: Bounds = BOUNDS) -> str:
    """Return how closely a derived text follows its source.

    `copied` is its share of words in shared runs, `run` the run in which a
    copied word stands on average.

    >>> degree_of(0.4, 6.0), degree_of(0.4, 12.0), degree_of(0.4, 50.0)
    ('heavy', 'light', 'cut')
    """
    if copied >= bounds.near_copy or run >= bounds.verbatim:
        return "cut"
    return "light" if run >= bounds.light else "heavy"


def _reworded_share(seeds: list[_Seed], left: Words) -> float:
    """Return the share of words that stand in passages put in other words."""
    runs = _runs(seeds, left, _follows)
    return sum(len(run.agreeing) for run in runs) / max(1, len(left.folded))


def _coverage(runs: list[_Run], left: Words) -> tuple[int, float]:
    """Return how many content words stand in passages, and their share.

    Mere names and figures count only where they are most of the text.
    """
    covered = sum(left.content[at] for run in runs for at in run.agreeing)
    plain = sum(left.plain[at] for run in runs for at in run.agreeing)
    share = covered / max(1, sum(left.content))
    if share < MOSTLY and plain < MIN_PLAIN * covered:
        return 0, 0.0
    return covered, share


def _close_runs(seeds: list[_Seed], left: Words) -> list[_Run]:
    """Return the passages that have only small changes inside."""
    return _runs([seed for seed in seeds if seed.size >= GRAM_WORDS], left, _joins)


def _runs(
    seeds: list[_Seed], left: Words, joins: Callable[[_Seed, _Seed], bool]
) -> list[_Run]:
    """Return the passages of the left text found in the right, in order."""
    groups: list[list[_Seed]] = []
    for seed in seeds:
        if groups and joins(groups[-1][-1], seed):
            groups[-1].append(seed)
        else:
            groups.append([seed])
    runs = [
        _Run(
            tuple(at for seed in group for at in range(seed.left, seed.left_end)),
            min(seed.right for seed in group),
            max(seed.right_end for seed in group),
        )
        for group in groups
    ]
    return [run for run in runs if _is_passage(run, left)]


def _seeds(left: Words, right: Words) -> list[_Seed]:
    """Return the longest runs of equal words, left to right, none overlapping.

    What both texts give to another is left out.
    """
    given = _given(left, right)
    places: dict[tuple[str, ...], list[int]] = {}
    for at, gram in enumerate(zip(*_shifted(right), strict=False)):
        places.setdefault(gram, []).append(at)
    seeds: list[_Seed] = []
    free, expected = 0, 0
    for at, gram in enumerate(zip(*_shifted(left), strict=False)):
        found = places.get(gram)
        if found is None or at < free:
            continue
        seed = _longest(left, right, at, found[:MAX_PLACES], expected)
        free, expected = seed.left_end, seed.right_end
        seeds.extend(_own_parts(seed, *given))
    return seeds


def _shifted(words: Words) -> list[tuple[str, ...]]:
    """Return the words from the first, from the second and so on."""
    return [words.folded[at:] for at in range(RUN_WORDS)]


def _longest(
    left: Words, right: Words, at: int, places: list[int], expected: int
) -> _Seed:
    """Return the longest run from a word on, or the one nearest to `expected`."""
    seeds = [_Seed(at, place, _length(left, right, at, place)) for place in places]
    return max(seeds, key=lambda seed: (seed.size, -abs(seed.right - expected)))


def _length(left: Words, right: Words, at: int, place: int) -> int:
    """Return how many words agree from two places on."""
    size = RUN_WORDS
    bound = min(len(left.folded) - at, len(right.folded) - place)
    while size < bound and left.folded[at + size] == right.folded[place + size]:
        size += 1
    return size


def _given(left: Words, right: Words) -> tuple[bytes, bytes]:
    """Return by 1 or 0 which words each text gives to another.

    Of two texts that are mostly posts, or transcript, the one is a copy.
    """
    if all(sum(each.shown) > MOSTLY * len(each.shown) for each in (left, right)):
        return left.introduced, right.introduced
    one = bytes(map(or_, left.introduced, left.shown))
    return one, bytes(map(or_, right.introduced, right.shown))


def _own_parts(seed: _Seed, left: bytes, right: bytes) -> Iterator[_Seed]:
    """Yield the parts of a run that not both texts give to another."""
    one = left[seed.left : seed.left_end]
    other = right[seed.right : seed.right_end]
    if not any(one) or not any(other):
        yield seed
        return
    spoken = [a and b for a, b in zip(one, other, strict=True)]
    for is_spoken, group in groupby(range(seed.size), key=spoken.__getitem__):
        at = list(group)
        if not is_spoken and len(at) >= RUN_WORDS:
            yield _Seed(seed.left + at[0], seed.right + at[0], len(at))


def _joins(last: _Seed, seed: _Seed) -> bool:
    """Return whether two runs are one passage with a small change between."""
    gap = seed.left - last.left_end
    step = seed.right - last.right_end
    return 0 <= gap <= MAX_GAP_WORDS and 0 <= step <= MAX_GAP_WORDS


def _follows(last: _Seed, seed: _Seed) -> bool:
    """Return whether two runs are near in both texts, in whatever order."""
    gap = seed.left - last.left_end
    step = seed.right - last.right_end
    return gap <= MAX_REWORDED_GAP and abs(step) <= MAX_REWORDED_GAP


def _is_passage(run: _Run, left: Words) -> bool:
    """Return whether a run is long enough to be no mere phrase."""
    content = sum(left.content[at] for at in run.agreeing)
    return len(run.agreeing) >= MIN_PASSAGE_WORDS and content >= MIN_PASSAGE_CONTENT


def _before_footer(seeds: list[_Seed], left: Words, right: Words) -> list[_Seed]:
    """Return the runs without those of a short end that both texts have."""
    left_at, right_at = len(left.folded), len(right.folded)
    longest = min(FOOTER_WORDS, FOOTER_SHARE * min(left_at, right_at))
    from_left, from_right = left_at - longest, right_at - longest
    kept = len(seeds)
    for seed in reversed(seeds):
        rests = left_at - seed.left_end, right_at - seed.right_end
        if not all(0 <= rest <= FOOTER_REST for rest in rests):
            break
        left_at, right_at = seed.left, seed.right
        kept -= 1
    is_short = left_at >= from_left and right_at >= from_right
    return seeds[:kept] if is_short else seeds


def _passage(run: _Run, left: Words, right: Words) -> Passage:
    """Return the places of a run in both texts."""
    return Passage(
        Span(left.starts[run.agreeing[0]], left.ends[run.agreeing[-1]]),
        Span(right.starts[run.right], right.ends[run.right_end - 1]),
    )
