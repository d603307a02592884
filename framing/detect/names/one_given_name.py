"""One given name with two surnames: a person misnamed in one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from framing.detect.versions.surroundings import LEAST_SHARED, Told, common, shared
from framing.limits import MAX_TEXTS_COMPARED
from framing.text.normalise import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.slot import NameSlot
    from framing.model.story import Story

ALIKE = 55.0
"""Per cent of letters that two spellings of one surname share, in order."""
MAIN = 3
"""Mentions from which a person is one that the article is about."""
LEAST_NEAR = 3
"""Stems around two mentions that make them mentions of one person."""
LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Misnamed:
    """Two full names of one person, each as its article first gives it."""

    left: tuple[str, NameSlot]
    right: tuple[str, NameSlot]
    why: str


@dataclass(frozen=True)
class Names:
    """The full names of an article, and how often each word of a name is there."""

    told: Told
    full: dict[tuple[str, str], NameSlot]
    words: dict[str, int]


def misnamed(story: Story) -> Iterator[Misnamed]:
    """Yield the persons whom one article gives another surname than the rest.

    Only where no other article knows the odd surname, and the odd article does
    not give the others' full name: else they are two persons of one given name. Two
    holders of one office are for role-conflict.
    """
    every = [
        names_of(Told(reading, {})) for reading in story.readings[:MAX_TEXTS_COMPARED]
    ]
    for one in every:
        rest = [x for x in every if x is not one]
        for (given, surname), slot in one.full.items():
            if any(surname in x.words for x in rest):
                continue
            for other in rest:
                for (own, known), held in other.full.items():
                    if own != given:
                        continue
                    slip = one.words[surname] == 1 and slot.office is None
                    if (given, known) in one.full and not slip:
                        continue
                    why = one_person(one, other, (surname, slot), (known, held))
                    unknown = all(known in x.words for x in rest) or len(rest) == 1
                    if why and (unknown or why.startswith("spelt")):
                        left = (one.told.reading.article.id, slot)
                        right = (other.told.reading.article.id, held)
                        yield Misnamed(left, right, why)


def names_of(told: Told) -> Names:
    """Return the full names of an article, each at its first place."""
    full: dict[tuple[str, str], NameSlot] = {}
    count: dict[str, int] = {}
    for slot in told.reading.names:
        parts = [fold(x) for x in slot.text.replace("’s", "").split()]
        for part in set(parts):
            count[part] = count.get(part, 0) + 1
        named = slot.kind == "person" or slot.text.replace(" ", "").isalpha()
        whole = slot.kind in ("person", "other") and named and len(parts) in (2, 3)
        # "Kim Jong-il" and "Kim Jong-un" begin with the family's name
        whole = whole and "-" not in parts[-1]
        if whole and all(len(x) >= LEAST_LETTERS for x in (parts[0], parts[-1])):
            full.setdefault((parts[0], parts[-1]), slot)
    return Names(told, full, count)


def one_person(
    one: Names, other: Names, odd: tuple[str, NameSlot], known: tuple[str, NameSlot]
) -> str:
    """Say why two names of one given name are one person's, "" if they are not."""
    (surname, slot), (theirs, _) = odd, known
    if surname[0] == theirs[0] and fuzz.ratio(surname, theirs) >= ALIKE:
        return "spelt much alike, and with one given name"
    if (slot.text.split()[0], theirs) in one.full:
        return ""
    if theirs not in one.words and surname not in other.words:
        if min(one.words[surname], other.words[theirs]) >= MAIN:
            return "one given name, of a person whom both articles are about"
        if told_alike(one.told, other.told, surname, theirs):
            return "one given name, and the same words around it"
    return ""


def told_alike(one: Told, other: Told, surname: str, theirs: str) -> bool:
    """Return whether some mentions of two names stand among the same words."""
    pairs = shared(one, other)
    for (at, place), stems in pairs.items():
        for a in one.values[at]:
            if a.kind != "name" or surname not in fold(a.slot.text):
                continue
            for b in other.values[place]:
                if b.kind == "name" and theirs in fold(b.slot.text):
                    alike = len(stems - a.own - b.own) >= LEAST_SHARED
                    if alike and len(common(a, b)) >= LEAST_NEAR:
                        return True
    return False
