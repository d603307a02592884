"""Doers: whether two participants can be one and the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from framing.detect.pairing import countries
from framing.extract.places import look_up
from framing.extract.thesaurus import group_of, nouns, read
from framing.text.lemmas import singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Argument

ONCE = frozenset("former ex retired fake alleged would-be pro anti supposed".split())
"""Words after which a noun names no member of its group."""
LINKS = frozenset(("of", "from"))
"""Words behind which a phrase tells to whom its head belongs."""
LONGEST = 3
MEMBER = "group:"
"""Opens the key of a group that an actor is known to be of."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of those who act (see data/doers.toml)."""

    id: str
    words: frozenset[str]
    weak: frozenset[str]
    within: frozenset[str]
    fits: frozenset[str]


@cache
def groups() -> dict[str, Group]:
    """Return the groups by id; `within` holds all that a group lies in, and itself.

    >>> sorted(groups()["navy"].within)
    ['army', 'navy', 'public', 'security', 'state']
    """
    table = read("doers.toml")

    def wider(name: str) -> frozenset[str]:
        above = table[name].get("within", ())
        return frozenset((name,)).union(*(wider(other) for other in above))

    return {
        name: Group(
            id=name,
            words=frozenset(row.get("words", ())),
            weak=frozenset(row.get("weak", ())),
            within=wider(name),
            fits=frozenset(row.get("fits", ())),
        )
        for name, row in table.items()
    }


@cache
def words_of_groups(part: str) -> dict[str, frozenset[str]]:
    """Map each word of the groups ("words" or "weak") to the groups it names."""
    out: dict[str, set[str]] = {}
    for group in groups().values():
        for word in group.words if part == "words" else group.weak:
            out.setdefault(word, set()).add(group.id)
    return {word: frozenset(names) for word, names in out.items()}


def groups_of(phrase: str) -> frozenset[str]:
    """Return the groups that a phrase names, none where it may be anyone.

    >>> sorted(groups_of("An army patrol")), sorted(groups_of("rebel troops"))
    (['army'], ['rebel'])
    >>> sorted(groups_of("officers of the Federal Police")), sorted(groups_of("men"))
    (['police'], [])
    """
    words = phrase.lower().replace("’", "'").split()
    if ONCE & {word.partition("-")[0] for word in words}:
        return frozenset()
    at = next((i for i, word in enumerate(words) if word in LINKS and i), len(words))
    own, belongs = words[:at], words[at + 1 :]
    bare = [word for word in own if not word.endswith(("'s", "s'"))]
    for part in ("words", "weak"):
        for stretch in (bare, own, belongs):
            found = frozenset(named(stretch, part))
            if found:
                return narrowed(found, frozenset(named(belongs, part)))
    return frozenset()


def narrowed(own: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the narrowest of a phrase's groups: of "commandos of the army" the army.

    What the phrase's head belongs to counts only where it lies within the head's.
    """
    inside = {x for x in others if any(y in groups()[x].within and x != y for y in own)}
    every = own | inside
    wider = {y for x in every for y in groups()[x].within if y != x}
    return every - wider


def named(words: Sequence[str], part: str) -> Iterator[str]:
    """Yield the groups that words name, the longest wordings first."""
    table = words_of_groups(part)
    at = 0
    plain = [singular(word.strip("\"'“”‘,")) for word in words]
    while at < len(words):
        for size in range(LONGEST, 0, -1):
            forms = (" ".join(words[at : at + size]), " ".join(plain[at : at + size]))
            hit = next((table[form] for form in forms if form in table), None)
            if hit is not None:
                yield from hit
                at += size - 1
                break
        at += 1


def can_be_one(one: str, other: str) -> bool:
    """Return whether a member of one group may be called one of the other.

    >>> can_be_one("army", "navy"), can_be_one("army", "police")
    (True, False)
    >>> can_be_one("army", "state"), can_be_one("firefighter", "police")
    (True, False)
    """
    a, b = groups()[one], groups()[other]
    if one in b.within or other in a.within:
        return True
    return bool(a.fits & b.within) or bool(b.fits & a.within)


def exclude(left: frozenset[str], right: frozenset[str]) -> bool:
    """Return whether two participants are of groups that exclude each other."""
    if not left or not right:
        return False
    return not any(can_be_one(x, y) for x in left for y in right)


def differ(a: Argument, b: Argument) -> bool:
    """Return whether two participants are of different countries or groups."""
    left, right = countries(a), countries(b)
    if left and right:
        return not left & right
    return exclude(groups_meant(a), groups_meant(b))


def groups_meant(doer: Argument) -> frozenset[str]:
    """Return the groups of a participant, by its words or the body it names.

    Of "BSF men" they are those of the Border Security Force.
    """
    found = groups_of(doer.text)
    if found:
        return found
    bodies = [key for key in doer.entities if key.startswith("organisation:")]
    known = (key for key in doer.entities if key.startswith(MEMBER))
    found = frozenset(key.removeprefix(MEMBER) for key in known)
    if found or not bodies:
        return found or country_itself(doer)
    return frozenset[str]().union(*(groups_of(b.partition(":")[2]) for b in bodies))


def country_itself(doer: Argument) -> frozenset[str]:
    """Return the state as the group of a bare country: "Iran seized the ship"."""
    known = look_up(doer.text)
    state = known is not None and known.kind in ("country", "metonym")
    return frozenset(("state",)) if state else frozenset()


def acts(doer: Argument) -> bool:
    """Return whether a participant is somebody, and not a thing of some country."""
    if groups_meant(doer) or look_up(doer.head) is not None:
        return True
    people = any(key.startswith("person:") for key in doer.entities)
    return people or group_of(doer.head, nouns().people) is not None


def natural(doer: Argument) -> bool:
    """Return whether a force of nature is behind an act."""
    return groups_of(doer.text) == frozenset(("nature",))
