"""Numbers and dates of two articles that exclude each other, wherever they stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.wording import wording
from framing.detect.numbers.figures import apart
from framing.extract.numbers.compare import comparable
from framing.limits import MAX_TEXTS_COMPARED
from framing.model.slot import DateSlot, NumberSlot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Claim
    from framing.model.span import Sentence
    from framing.model.story import Reading, Story

    Value = DateSlot | NumberSlot
    Sentences = tuple[tuple[str, int], tuple[str, int]]
    """Two sentences by their articles and numbers."""

TELLING = 4.0
"""Rarity of a word that tells much: it stands in one of some fifty sentences."""
LEAST_SENTENCES = 5
"""Sentences of an article of which one can be the nearest for a reason."""
LONG_DAYS = 400
"""Dates longer than this are too coarse to exclude another."""


@dataclass(frozen=True, eq=False, slots=True)
class Placed:
    """A value with its article, its sentence and the claims around it."""

    reading: Reading
    sentence: Sentence
    slot: Value
    claims: tuple[Claim, ...]

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.reading.article.id

    @property
    def place(self) -> tuple[str, int]:
        """The sentence by its article and number."""
        return self.article, self.sentence.number


@dataclass(frozen=True)
class Values:
    """The values of a kind in a story, and how strongly sentences are linked.

    `links` maps two claims' ids, `sentences` two sentences and `best` a sentence
    and another article to the highest score of a link between them.
    """

    rows: Sequence[Placed]
    links: dict[frozenset[str], float]
    sentences: dict[Sentences, float]
    best: dict[tuple[tuple[str, int], str], float]

    def linked(self, a: Placed, b: Placed) -> float:
        """Return how strongly the sentences of two values are linked, 0 if not."""
        return self.sentences.get((a.place, b.place), 0.0)

    def nearest(self, a: Placed, b: Placed) -> bool:
        """Return whether no sentence of b's article is linked better to a's."""
        return self.linked(a, b) >= self.best.get((a.place, b.article), 0.0)

    def beside(self, value: Placed) -> int:
        """Return how many other values stand in the sentence of one."""
        return sum(x.place == value.place for x in self.rows) - 1

    def told(self, value: Placed, article: str) -> bool:
        """Return whether an article gives a value, or one that fits it, anywhere."""
        others = (x.slot for x in self.rows if x.article == article)
        return any(fits(value.slot, other) for other in others)


def values(story: Story, kind: str) -> Values:
    """Return the dates or numbers of the longer articles of a story, in their order."""
    long = [x for x in story.readings if len(x.sentences) >= LEAST_SENTENCES]
    rows = [
        Placed(reading, sentence, slot, around(story, reading, sentence, slot))
        for reading in long[:MAX_TEXTS_COMPARED]
        for slot in (reading.dates if kind == "date" else reading.numbers)
        if (sentence := reading.sentence_at(slot.start)) is not None
    ]
    links: dict[frozenset[str], float] = {}
    sentences: dict[Sentences, float] = {}
    best: dict[tuple[tuple[str, int], str], float] = {}
    for row in story.links:  # the best first, so that the first is the highest
        a, b = story.claim_by_id[row.left], story.claim_by_id[row.right]
        links[frozenset((a.id, b.id))] = row.score
        one, two = (a.article, a.sentence), (b.article, b.sentence)
        for own, other in ((one, two), (two, one)):
            sentences.setdefault((own, other), row.score)
            best.setdefault((own, other[0]), row.score)
    return Values(rows, links, sentences, best)


def around(
    story: Story, reading: Reading, sentence: Sentence, slot: Value
) -> tuple[Claim, ...]:
    """Return the claims of a sentence within which a value begins."""
    claims = story.claims_at(reading.article.id, sentence.number)
    return tuple(x for x in claims if x.start <= slot.start < x.end)


def excluding(story: Story, known: Values) -> Iterator[tuple[Placed, Placed]]:
    """Yield the pairs of values of two origins that exclude each other.

    Their sentences must be linked, however weakly, or share a telling word.
    """
    words = {row.place: telling(row) for row in known.rows}
    for a, b in combinations(known.rows, 2):
        if story.origins[a.article] == story.origins[b.article]:
            continue
        if (known.linked(a, b) or words[a.place] & words[b.place]) and exclude(
            a.slot, b.slot
        ):
            yield a, b


def telling(value: Placed) -> frozenset[str]:
    """Return the words of a value's sentence that few sentences have."""
    text = value.reading.article.text[value.sentence.start : value.sentence.end]
    return frozenset(word.key for word in wording(text).words if word.rarity >= TELLING)


def exclude(a: Value, b: Value) -> bool:
    """Return whether two values of one sort cannot both be the answer."""
    if isinstance(a, DateSlot) and isinstance(b, DateSlot):
        short = all((x.last - x.first).days <= LONG_DAYS for x in (a, b))
        return short and a.excludes(b)
    if isinstance(a, NumberSlot) and isinstance(b, NumberSlot):
        pair = comparable(a, b)
        return pair is not None and a.kind == b.kind and apart(*pair)
    return False


def fits(a: Value, b: Value) -> bool:
    """Return whether two values can be one."""
    if isinstance(a, NumberSlot) and isinstance(b, NumberSlot):
        pair = comparable(a, b)
        return pair is not None and not apart(*pair)
    if isinstance(a, DateSlot) and isinstance(b, DateSlot):
        return not a.excludes(b)
    return False
