"""Say whether one person can hold two offices at once.

Opposition exists only where one office excludes the other: two ministries,
two units, an office and its deputy, a serving and a retired officer. Callings,
kinship, epithets and ranks beside offices exclude nothing, and a vaguer form
("minister", "the region's commander") fits every narrower one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extract.roles.read import kind_of, portfolio
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.model.slot import Office

EXCLUSIVE = word_set(
    """
    president minister chancellor governor mayor ambassador speaker king queen emir
    sultan prefect judge prosecutor prime
    """
)
"""State offices of which nobody holds two."""

MANY_SEATS = ("judge", "prosecutor")
"""Offices whose seat is named by court, county or state alike."""
SERVICES = word_set(
    """
    society agency authority service police bank company corporation crescent cross
    airline railway railways airport hospital university institute customs
    inspectorate organisation organization department directorate bureau
    """
)
"""Bodies that are not led beside a ministry."""

MILITARY = word_set(
    """
    navy army force battalion brigade regiment command division squadron fleet corps
    garrison guard flotilla platoon air
    """
)
"""Units: a commander of one is not the commander of another."""

GENERIC = word_set(
    """
    region area unit fleet city province group operation team ship country nation
    district organisation organization government state force forces army town
    movement rebels rebel its their junta regime camp site local crew security
    """
)
"""Bodies that are named by no more than their kind."""

ALIKE = {
    "naval": "navy", "forces": "force", "troops": "force", "operations": "operation",
    "armed": "army", "military": "army", "north-eastern": "northeastern",
    "north-western": "northwestern", "south-eastern": "southeastern",
    "south-western": "southwestern", "2nd": "second", "1st": "first", "3rd": "third",
    "defense": "defence", "organization": "organisation", "guards": "guard",
}  # fmt: skip

RANK_FAMILIES = (
    ("general", "brigadier", "major general", "lieutenant general", "colonel general",
     "brigadier general", "army general",
     "senior general", "air marshal", "marshal", "field marshal"),
    ("admiral", "rear admiral", "vice admiral", "fleet admiral"),
    ("colonel", "lieutenant colonel"),
    ("lieutenant", "first lieutenant", "second lieutenant", "senior lieutenant"),
    ("captain", "staff captain"),
    ("sergeant", "staff sergeant", "master sergeant"),
    ("major",), ("commodore",), ("corporal",), ("private",),
)  # fmt: skip
"""Each family's first rank is the short form of the others."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether one person can hold two offices at once.

    `verdict` is "same" (one office in other words), "vaguer" (one says less),
    "apart" (they do not exclude each other) or "opposed"; `why` says why.
    """

    verdict: str
    why: str


def compare_offices(a: Office, b: Office) -> Comparison:
    """Compare two offices given to one person at about one time.

    >>> from framing.extract.roles.read import read_role
    >>> def compare(one, two):
    ...     return compare_offices(read_role(one), read_role(two)).verdict
    >>> compare("commander of the Third Brigade", "deputy commander of the brigade")
    'opposed'
    >>> compare("the trade minister", "Investment and Trade Minister")
    'same'
    >>> compare("Prime Minister", "Trade and Industry Minister")
    'opposed'
    >>> compare("Colonel", "commander of the Third Brigade")
    'apart'
    >>> compare("a retired colonel", "commander of the Third Brigade")
    'opposed'
    """
    kinds = {kind_of(a), kind_of(b)}
    if not (a.former or b.former) and excluded(seat(a), seat(b)):
        return Comparison("opposed", "two offices that nobody holds together")
    if a.title == "diplomat" or b.title == "diplomat":
        return Comparison("vaguer", "a diplomat can hold any office abroad")
    if kinds & {"calling", "kin", "epithet", "other", "voice"}:
        return _loose(a, b)
    if a.former != b.former:
        return _former(a, b)
    if kinds == {"rank"}:
        return _ranks(a, b)
    if "rank" in kinds:
        return Comparison("apart", "a rank beside an office")
    if a.deputy != b.deputy and _one_ladder(a, b):
        return Comparison("opposed", "the holder of an office or the deputy")
    if kinds == {"state"}:
        return _states(a, b)
    if kinds <= {"command", "body"}:
        return _bodies(a, b)
    return _state_and_body(a, b)


def seat(office: Office) -> tuple[str, str]:
    """Return the house or the post that an office is of, and which one there.

    >>> from framing.extract.roles.read import read_role
    >>> seat(read_role("Sen.")), seat(read_role("House Minority Leader"))
    (('senate', ''), ('house', 'minority'))
    """
    words = set((office.of or "").split())
    title = office.title.split()
    if title[:1] == ["speaker"]:
        return "house", "speaker"
    if office.title in LAWMAKERS:
        return LAWMAKERS[office.title], ""
    for house in ("senate", "house"):
        if house in words and title and title[-1] in ("leader", "whip"):
            rank = next((x for x in ("majority", "minority") if x in words), "")
            return house, rank
    if office.title == "president" and office.deputy:
        return "vice president", ""
    if office.title in POSTS and not office.deputy:
        return office.title, ""
    cabinet = title[-1:] == ["secretary"] and title[0] in DEPARTMENTS
    if (cabinet or office.title in CABINET) and not office.deputy:
        return "cabinet", office.title
    return "", ""


def excluded(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Return whether nobody holds two seats at once.

    A leader of a house is one of its members.

    >>> excluded(("senate", ""), ("senate", "majority"))
    False
    """
    if not a[0] or not b[0]:
        return False
    return a[0] != b[0] or bool(a[1] and b[1] and a[1] != b[1])


LAWMAKERS = {
    "senator": "senate",
    "representative": "house",
    "congressman": "house",
    "congresswoman": "house",
}
POSTS = ("governor", "mayor", "ambassador", "sheriff")
CABINET = ("secretary of state", "attorney general", "defense minister")
DEPARTMENTS = word_set(
    """
    treasury defense defence homeland interior commerce labor labour energy health
    education transport transportation agriculture housing veterans justice
    """
)
"""What secretaries are at the head of, other than those of a staff."""


def _loose(a: Office, b: Office) -> Comparison:
    """Compare where one side is no office: only one thing said twice is same."""
    if a.title == b.title and a.deputy == b.deputy:
        return Comparison("same", "one role")
    return Comparison("apart", "a calling, a relation or an epithet, not an office")


def _former(a: Office, b: Office) -> Comparison:
    """Compare a former office with one that is held."""
    old, held = (a, b) if a.former else (b, a)
    if kind_of(old) == "rank" and kind_of(held) in ("command", "rank"):
        if kind_of(held) == "command" and not _unit(held):
            return Comparison("apart", "a retired officer can lead others")
        if kind_of(held) == "rank":
            return Comparison("vaguer", "a rank is kept in retirement")
        return Comparison("opposed", "retired or in command")
    if {kind_of(old), kind_of(held)} <= {"command", "body"} and _one_post(old, held):
        return Comparison("opposed", "removed or in office")
    return Comparison("apart", "an office held before")


def _one_post(a: Office, b: Office) -> bool:
    """Return whether two offices can be one post at the head of one named body.

    >>> from framing.extract.roles.read import read_role
    >>> _one_post(read_role("union leader"), read_role("chair of the dockers' union"))
    True
    """
    if not a.of or not b.of or a.deputy != b.deputy:
        return False
    titles = {a.title, b.title}
    alike = len(titles) == 1 or bool(titles & {"head", "leader"})
    return alike and body_relation(a.of, b.of) == "same"


def _unit(office: Office) -> bool:
    """Return whether an office leads a military unit."""
    return bool(_body_words(office.of) & (MILITARY | {"unit"}))


def _ranks(a: Office, b: Office) -> Comparison:
    """Compare two ranks: short forms of one family agree."""
    if a.title == b.title:
        return Comparison("same", "one rank")
    for family in RANK_FAMILIES:
        if a.title in family and b.title in family:
            if family[0] in (a.title, b.title):
                return Comparison("vaguer", "a short form of the rank")
            return Comparison("opposed", "two ranks")
    known = {rank for family in RANK_FAMILIES for rank in family}
    if a.title in known and b.title in known:
        return Comparison("opposed", "two ranks")
    return Comparison("apart", "ranks that cannot be compared")


def _one_ladder(a: Office, b: Office) -> bool:
    """Return whether a deputy's office is the deputy of the other one."""
    if body_relation(a.of, b.of) == "other" and kind_of(a) != "state":
        return False
    if a.title == b.title:
        return True
    heads = {a.title, b.title} <= {"head", "commander", "leader", "commander-in-chief"}
    shared = portfolio(a) & portfolio(b)
    return heads or bool(shared)


def _states(a: Office, b: Office) -> Comparison:
    """Compare two public offices."""
    countries = {_country(a.of), _country(b.of)}
    if a.title == b.title:
        if None not in countries and len(countries) > 1:
            return Comparison("opposed", "one office of two countries")
        if body_relation(a.of, b.of) == "other":
            if not _exclusive(a) or a.title in MANY_SEATS:
                return Comparison("apart", "seats that are named in many ways")
            return Comparison("opposed", "one office of two places or bodies")
        return Comparison("same", "one office")
    one, two = portfolio(a), portfolio(b)
    ministers = a.title.endswith("minister") and b.title.endswith("minister")
    prime = "prime minister" in (a.title, b.title)
    if ministers and not prime:
        if one & two:
            return Comparison("same", "one ministry named in full and in short")
        if not one or not two:
            return Comparison("vaguer", "a minister of any portfolio")
        return Comparison("opposed", "two ministries")
    if prime and (a.title == "minister" or b.title == "minister"):
        return Comparison("vaguer", "a minister of any portfolio")
    if prime and (a.deputy or b.deputy):
        return Comparison("apart", "a deputy prime minister can hold a ministry")
    if _exclusive(a) and _exclusive(b):
        return Comparison("opposed", "two offices that nobody holds together")
    return Comparison("apart", "offices that one person can hold")


def _exclusive(office: Office) -> bool:
    """Return whether nobody holds the office beside another of its kind."""
    words = office.title.split()
    return bool(words) and (words[0] in EXCLUSIVE or words[-1] in EXCLUSIVE)


def _bodies(a: Office, b: Office) -> Comparison:
    """Compare those who lead bodies."""
    relation = body_relation(a.of, b.of)
    if relation == "same":
        return Comparison("same", "the leader of one body")
    if relation == "unknown":
        return Comparison("vaguer", "one names no body")
    if _unit(a) and _unit(b):
        return Comparison("opposed", "two units or forces")
    return Comparison("apart", "one person can lead two bodies")


def _state_and_body(a: Office, b: Office) -> Comparison:
    """Compare a public office with the lead of a body."""
    state, body = (a, b) if kind_of(a) == "state" else (b, a)
    if _exclusive(state) and _body_words(body.of) & SERVICES:
        return Comparison("opposed", "a public office or the lead of a service")
    return Comparison("apart", "one person can hold both")


def _country(of: str | None) -> str | None:
    """Return the country's key in an office's owner."""
    key = (of or "").partition(" ")[0]
    return key if key.startswith("country:") else None


def _body_words(of: str | None) -> frozenset[str]:
    """Return the words that name a body, without its country."""
    words = [word for word in (of or "").split() if not word.startswith("country:")]
    return frozenset(ALIKE.get(word, word) for word in words)


def body_relation(a: str | None, b: str | None) -> str:
    """Return how the owners of two offices relate: "same", "unknown", "other".

    A force of a whole country is another body than a named part of it.

    >>> body_relation("junta northeastern command", "north-eastern command")
    'same'
    >>> body_relation("country:CO navy", "caribbean naval force")
    'other'
    >>> body_relation("region", "north-eastern command")
    'unknown'
    """
    one, two = _body_words(a), _body_words(b)
    if _country(a) and _country(b) and _country(a) != _country(b):
        return "other"
    if not one or not two:
        return "unknown" if one or two or not (a and b) else "same"
    if one == two:
        return "same"
    if one < two or two < one:
        short, owner = (one, a) if one < two else (two, b)
        if _country(owner) and short & MILITARY:
            return "other"
        return "unknown" if short <= GENERIC else "same"
    if one <= GENERIC or two <= GENERIC:
        return "unknown"
    if _whole(one, a) != _whole(two, b):
        return "other"
    shared = len((one & two) - GENERIC - MILITARY)
    return "same" if 2 * shared >= min(len(one), len(two)) else "other"


def _whole(words: frozenset[str], of: str | None) -> bool:
    """Return whether a body is a whole force of a country."""
    return _country(of) is not None and words <= MILITARY
