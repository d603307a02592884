"""Say whether one person can hold two offices at once.

Opposition exists only where one office excludes the other: two ministries,
two units, an office and its deputy, a serving and a retired officer. Callings,
kinship, epithets and ranks beside offices exclude nothing, and a vaguer form
("minister", "the region's commander") fits every narrower one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extract.roles.bodies import MILITARY, body_relation, body_words, country
from framing.extract.roles.posts_apart import (
    beside_government,
    left_service,
    part_and_whole,
    translated,
)
from framing.extract.roles.read import kind_of, portfolio
from framing.extract.roles.seats import excluded, seat
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

POSTS = word_set(
    """
    chair chief-executive secretary-general treasurer coach editor rector dean
    """
)
"""Posts of one body, no two of which are one by another name."""
TITLES = {"chief executive": "chief-executive"}
"""Titles of two words that are one post."""

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
    if certain := _certain(a, b):
        return certain
    if a.title == "diplomat" or b.title == "diplomat":
        return Comparison("vaguer", "a diplomat can hold any office abroad")
    if kinds & {"calling", "kin", "epithet", "other", "voice"}:
        return _loose(a, b)
    if a.former != b.former:
        return _former(a, b)
    if _two_posts(a, b):
        return Comparison("opposed", "two posts of one body")
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


def _certain(a: Office, b: Office) -> Comparison | None:
    """Return what two posts are by their words alone, None where that is open."""
    if literal := translated(a, b):
        return Comparison("vaguer", literal)
    if apart := _two_seats(a, b) or beside_government(a, b):
        return Comparison("opposed", apart)
    if left_service(a, b):
        return Comparison("opposed", "removed or in office")
    return None


def _two_seats(a: Office, b: Office) -> str:
    """Return why nobody has the seats of both offices, empty where one may."""
    if _chief_and_minister(a, b) or _chief_and_minister(b, a):
        return "a public office or the head of a service"
    if not (a.former or b.former) and excluded(seat(a), seat(b)):
        return "two offices that nobody holds together"
    return ""


def _chief_and_minister(a: Office, b: Office) -> bool:
    """Return whether one is the chief expert of a body, the other a minister.

    "Chief engineer of the dam" is a post in a service; "engineer" is a calling.
    """
    chief = kind_of(a) == "calling" and (a.of or "").startswith("chief ")
    minister = kind_of(b) == "state" and b.title.endswith("minister")
    return chief and minister and not (a.former or b.former)


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


def _two_posts(a: Office, b: Office) -> bool:
    """Return whether two offices are different posts of one named body.

    Who is "chairman and chief executive" holds both.

    >>> from framing.extract.roles.read import read_role
    >>> _two_posts(read_role("the union's chair"), read_role("treasurer of the union"))
    True
    """
    titles = {TITLES.get(office.title, office.title) for office in (a, b)}
    if len(titles) < 2 or not titles <= POSTS or a.deputy != b.deputy:
        return False
    both = body_words(a.of) | body_words(b.of)
    joined = both & {"and", "chairman", "chairwoman", "president", "chief", "executive"}
    return not joined and body_relation(a.of, b.of) == "same"


def _unit(office: Office) -> bool:
    """Return whether an office leads a military unit."""
    return bool(body_words(office.of) & (MILITARY | {"unit"}))


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
    countries = {country(a.of), country(b.of)}
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
    if part_and_whole(a, b):
        return Comparison("opposed", "a part of a service or the whole of it")
    if relation == "same":
        return Comparison("same", "the leader of one body")
    if relation == "unknown":
        return Comparison("vaguer", "one names no body")
    if _unit(a) and _unit(b):
        return Comparison("opposed", "two units or forces")
    return Comparison("apart", "one person can lead two bodies")


def _state_and_body(a: Office, b: Office) -> Comparison:
    """Compare a public office with the lead of a body.

    A "governor" can be the central bank's.
    """
    if a.title == b.title:
        return Comparison("vaguer", "one names no body")
    state, body = (a, b) if kind_of(a) == "state" else (b, a)
    if _exclusive(state) and body_words(body.of) & SERVICES:
        return Comparison("opposed", "a public office or the lead of a service")
    return Comparison("apart", "one person can hold both")
