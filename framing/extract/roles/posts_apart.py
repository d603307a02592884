"""Pairs of posts that only their bodies or their languages tell apart or join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.roles.bodies import body_relation, body_words, country
from framing.extract.roles.read import kind_of
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.model.slot import Office

CHANCELLORS = frozenset(("country:DE", "country:AT"))
"""Countries whose chancellor is at the head of the government."""
PORTFOLIO = word_set(
    "department portfolio ministry office agency institution authority bureau post"
)
"""What a ministry is called by its kind alone, also in literal translations."""
PREMIER_OF = word_set("government council cabinet ministers")
"""Bodies whose president or chairman is a prime minister."""
HOUSES = word_set(
    """
    senate parliament assembly congress duma chamber house court tribunal majlis
    legislature rada sejm knesset bundestag seimas saeima riigikogu mejlis khural
    """
)
"""Houses and courts that nobody presides over beside a seat in a government."""
PRESIDES = word_set("president chair speaker head judge")
GOVERNS = word_set("minister governor mayor")
PARTS = word_set("directorate division section branch laboratory squad subdivision")
"""Parts of a service, but for those that are whole services elsewhere."""
WHOLES = word_set("brigade service police army navy force guard fire")
STAFF = word_set(
    """
    official policeman policewoman officer soldier guard agent fireman firefighter
    sailor employee inspector
    """
)
"""Whoever works in a service without leading it."""


def translated(a: Office, b: Office) -> str:
    """Return why a literal translation can name both, empty when none can.

    "Canciller" is a foreign minister, and "the leader of the department" any
    minister.

    >>> from framing.extract.roles.read import read_role
    >>> translated(read_role("chancellor"), read_role("Peru's foreign minister"))
    'chancellor is what some languages call a foreign minister'
    >>> translated(read_role("German chancellor"), read_role("foreign minister"))
    ''
    """
    for one, two in ((a, b), (b, a)):
        words = body_words(one.of)
        if one.title == "chancellor" and two.title == "foreign minister":
            home = {country(one.of), country(two.of)}
            if not home & CHANCELLORS:
                return "chancellor is what some languages call a foreign minister"
        if two.title.endswith("minister") and words and not one.deputy:
            led = one.title in ("head", "leader", "chief", "director")
            if led and words <= PORTFOLIO:
                return "a minister is the head of a department"
            presides = one.title in ("president", "chair", "head")
            if "prime" in two.title and presides and words <= PREMIER_OF:
                return "a prime minister presides over the government"
    return ""


def beside_government(a: Office, b: Office) -> str:
    """Return why nobody governs and presides over a house or court at once.

    >>> from framing.extract.roles.read import read_role
    >>> beside_government(read_role("Senate president"), read_role("Prime Minister"))
    'the head of a house or court, or an office of government'
    """
    if a.former or b.former or a.deputy or b.deputy:
        return ""
    for one, two in ((a, b), (b, a)):
        presides = one.title in PRESIDES and body_words(one.of) & HOUSES
        governs = kind_of(two) == "state" and two.title.split()[-1] in GOVERNS
        if presides and governs:
            return "the head of a house or court, or an office of government"
    return ""


def part_and_whole(a: Office, b: Office) -> bool:
    """Return whether one leads a part of a service, the other a country's whole.

    >>> from framing.extract.roles.read import read_role
    >>> part_and_whole(
    ...     read_role("head of the arson directorate"),
    ...     read_role("chief of the Greek fire brigade"))
    True
    """
    if a.former or b.former or a.deputy or b.deputy:
        return False
    for one, two in ((a, b), (b, a)):
        part, whole = body_words(one.of), body_words(two.of)
        if part & PARTS and country(two.of) and whole & WHOLES and not whole & PARTS:
            return True
    return False


def left_service(a: Office, b: Office) -> bool:
    """Return whether one was put out of a service in which the other serves.

    >>> from framing.extract.roles.read import read_role
    >>> left_service(
    ...     read_role("a former railway policeman"),
    ...     read_role("sergeant of the railway police"))
    True
    """
    if a.former == b.former or not a.of or not b.of:
        return False
    old, held = (a, b) if a.former else (b, a)
    if old.title not in STAFF:
        return False
    if held.title in STAFF or kind_of(held) == "rank":
        return bool(body_words(a.of) & body_words(b.of))
    leads = kind_of(held) in ("command", "body")
    return leads and body_relation(a.of, b.of) == "same"
