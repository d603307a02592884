"""Values with the words around them: which of two articles stand in one place.

A number, a day, a place or a person is told of the same matter in two articles
where the sentences share telling words and the words beside the value are the
same. Each value meets the one of its kind whose surroundings are the most alike,
and only where that one's own best is the first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from framing.detect.copies.shared_text import figure, lines
from framing.model.span import Span
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from framing.detect.copies.shared_text import Line
    from framing.model.slot import DateSlot, NameSlot, NumberSlot
    from framing.model.story import Reading

    Slot = DateSlot | NameSlot | NumberSlot
    Entities = Mapping[tuple[str, int, int], str]

REACH = 6
"""Words to each side of a value that surround it."""
MOST_LINES = 5
"""A stem in more sentences of an article than this does not tell them apart."""
LEAST_SHARED = 3
"""Telling stems, besides the values, that two sentences must share."""
LEAST_NEAR = 2
"""Stems of content around two values that must be the same."""
MULTIPLES = word_set("hundred thousand million billion trillion")
EMPTY = word_set(
    "said say says saying told tell tells according mr mrs ms dr jr sr also would"
)
"""Words of content that surround anything."""

SOUGHT = frozenset(
    "asked sought seeks seek seeking demanded demands requested requests proposed "
    "recommended faces facing offered offers".split()
)
"""Words of what somebody wants or may yet get."""


@dataclass(frozen=True, slots=True)
class Value:
    """A slot of a sentence, the stems of its own words and of those around it."""

    kind: str
    article: str
    slot: Slot
    line: Line
    own: frozenset[str]
    near: frozenset[str]
    beside: tuple[str, str]
    key: str = ""


class Told:
    """The sentences of an article with their values, indexed by telling stems."""

    def __init__(self, reading: Reading, entities: Entities) -> None:
        """Read the values of an article's body."""
        self.reading = reading
        self.lines = lines(reading)
        self.values = {
            at: tuple(values_of(reading, line, entities))
            for at, line in enumerate(self.lines)
        }

    @cached_property
    def telling(self) -> dict[str, list[int]]:
        """Map each stem of few sentences to their places."""
        found: dict[str, list[int]] = {}
        for at, line in enumerate(self.lines):
            for stem in line.content - EMPTY:
                found.setdefault(stem, []).append(at)
        return {stem: at for stem, at in found.items() if len(at) <= MOST_LINES}

    @cached_property
    def all_values(self) -> tuple[Value, ...]:
        """All values of the article."""
        return tuple(value for row in self.values.values() for value in row)


def shared(left: Told, right: Told) -> dict[tuple[int, int], set[str]]:
    """Return the telling stems that each two sentences share, if they are enough."""
    found: dict[tuple[int, int], set[str]] = {}
    for stem in left.telling.keys() & right.telling.keys():
        for at in left.telling[stem]:
            for place in right.telling[stem]:
                found.setdefault((at, place), set()).add(stem)
    return {
        places: stems for places, stems in found.items() if len(stems) >= LEAST_SHARED
    }


def likeness(a: Value, b: Value, stems: set[str]) -> int:
    """Return how much the places of two values are alike, 0 where too little.

    Stems around both count twice, those that only their sentences share once,
    and a word beside both once more.
    """
    own = a.own | b.own
    near = common(a, b)
    if sought(a.line) != sought(b.line):
        return 0
    if len(stems - own) < LEAST_SHARED or len(near) < LEAST_NEAR:
        return 0
    beside = sum(bool(x) and x == y for x, y in zip(a.beside, b.beside, strict=True))
    return 2 * len(near) + len(stems - own) + 2 * beside


def sought(line: Line) -> bool:
    """Return whether a sentence tells what is asked for and not what is: "sought".

    Nine years that prosecutors ask for and six that a court gives are both true.
    """
    return any(t.text.lower() in SOUGHT for t in line.words)


def common(a: Value, b: Value) -> frozenset[str]:
    """Return the stems of content around both of two values."""
    return (a.near & b.near) - a.own - b.own - EMPTY


def values_of(reading: Reading, line: Line, entities: Entities) -> Iterator[Value]:
    """Yield the values of a sentence."""
    for kind, slots in (
        ("number", reading.numbers),
        ("date", reading.dates),
        ("name", reading.names),
    ):
        for slot in slots:
            span = Span(slot.start, slot.end)
            if not line.sentence.span.contains(span):
                continue
            inside = [
                n
                for n, t in enumerate(line.words)
                if span.overlaps(Span(t.start, t.end))
            ]
            counted = frozenset(line.stems[n] for n in inside)
            if kind == "number":
                inside = [n for n in inside if numeral(line.words[n].text)]
            if inside and (kind != "number" or not dated(reading, slot)):
                mention = (reading.article.id, slot.start, slot.end)
                key = entities.get(mention) or getattr(slot, "key", None) or ""
                found = value(kind, line, slot, (inside[0], inside[-1] + 1), key)
                # "25 percent" stands beside no "percent": it is its own word
                yield replace(found, near=found.near - counted)


def numeral(word: str) -> bool:
    """Return whether a word is a figure or a part of one: "5.7", "billion"."""
    return bool(figure(word)) or word.lower() in MULTIPLES


def dated(reading: Reading, slot: Slot) -> bool:
    """Return whether a number is part of a date."""
    span = Span(slot.start, slot.end)
    return any(span.overlaps(Span(x.start, x.end)) for x in reading.dates)


def value(
    kind: str, line: Line, slot: Slot, bounds: tuple[int, int], key: str
) -> Value:
    """Return a slot with what stands around it in its sentence."""
    first, last = bounds
    around = range(max(0, first - REACH), min(len(line.words), last + REACH))
    outside = [n for n in around if not first <= n < last]
    return Value(
        kind=kind,
        article=line.sentence.article,
        slot=slot,
        line=line,
        own=frozenset(line.stems[first:last]),
        near=frozenset(line.stems[n] for n in outside) & line.content,
        beside=(
            line.stems[first - 1] if first else "",
            line.stems[last] if last < len(line.stems) else "",
        ),
        key=key,
    )
