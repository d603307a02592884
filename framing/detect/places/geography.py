"""What a story itself says of its places: which lie in, at or near which."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.extract.places import country_of
from framing.text.normalise import fold

if TYPE_CHECKING:
    from framing.model.slot import NameSlot
    from framing.model.story import Reading, Story

REACH = 60
"""Characters between two places of which one phrase says how they lie."""
WORD = re.compile(r"[\w'’-]+")
LINKS = frozenset(
    "in of at near outside off by the a an town city village district region province "
    "county state capital part suburb port municipality area quarter settlement "
    "island km kilometer kilometers kilometre kilometres mile miles metres meters m "
    "north south east west northeast northwest southeast southwest northern southern "
    "eastern western central about some away from is lies located situated which just "
    "inside within on s 's ’s border close to adjoining neighbouring neighboring "
    "outskirts edge shore coast vicinity around roughly nearly halfway between seaside "
    "resort neighbourhood neighborhood community commune department oblast prefecture "
    "called also known as or formerly hamlet on monday tuesday wednesday thursday "
    "friday saturday sunday morning afternoon evening night one two three four five "
    "six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred dozen "
    "few several".split()
)
"""Words that may stand between two places of which one phrase says how they lie."""
PLACING = frozenset(
    "in of at near outside off by from inside within on part to as or called 's ’s "
    "around is".split()
)
"""Words of which one must; a comma or a bracket does as well."""
BREAKS = re.compile(r"[.;:!?\n]")


class Geography:
    """The pairs of places that some article of a story puts in or near each other."""

    def __init__(self, story: Story) -> None:
        """Read the names of all articles of a story."""
        self.pairs: set[frozenset[str]] = set()
        self.countries: dict[str, set[str]] = {}
        for reading in story.readings:
            self.read(reading)

    def read(self, reading: Reading) -> None:
        """Note which places of one article stand in one phrase."""
        places = [name for name in reading.names if name.kind == "place"]
        for a, b in pairwise(places):
            if phrase(reading.article.text[a.end : b.start]):
                one, two = fold(a.text), fold(b.text)
                self.pairs.add(frozenset((one, two)))
                for name, other in ((one, b.text), (two, a.text)):
                    state = country_of(other)
                    if state is not None:
                        self.countries.setdefault(name, set()).add(state)

    def related(self, a: NameSlot, b: NameSlot) -> bool:
        """Return whether some article puts one place in, at or near the other."""
        return frozenset((fold(a.text), fold(b.text))) in self.pairs

    def country(self, name: NameSlot) -> str | None:
        """Return the one country that a place is in, None if not known."""
        known = country_of(name.text)
        told = self.countries.get(fold(name.text), set())
        return known or (next(iter(told)) if len(told) == 1 else None)


def phrase(between: str) -> bool:
    """Return whether the words between two places say how they lie.

    >>> phrase(", a village near "), phrase(" and "), phrase(" was bound for ")
    (True, False, False)
    """
    if len(between) > REACH or BREAKS.search(between):
        return False
    words = [word.lower() for word in WORD.findall(between)]
    if any(word not in LINKS and not word.isdigit() for word in words):
        return False
    marked = "," in between or "(" in between
    return bool(PLACING & set(words)) or (marked and len(words) < len("abc"))
