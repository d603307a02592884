"""The staff of outlets in bylines: desks, houses, and nobody in particular."""

from __future__ import annotations

import re

from framing.ingest.names import (
    SMALL_WORDS,
    is_known_agency,
    is_name,
    sounds_like_outlet,
)
from framing.text.wordlist import word_set

_STAFF = re.compile(
    r"(?:the )?(.{2,40}?)(?:['’]s?)? (?:(?:web|online|foreign|world|international"
    r"|digital"
    r"|africa|asia|europe|sports?|business|politics|monitoring) )?"
    r"(?:staff(?: (?:writers?|reporters?|correspondents?))?|desk|reporters?|newsroom"
    r"|correspondents?|team|editorial(?: team| board)?|special correspondent)$",
    re.IGNORECASE,
)
_HOUSE = word_set("center centre platform foundation institute website site group fm")
"""Words in the names of houses that publish; beside a date they are outlets."""

_NOBODY = word_set(
    """staff agencies agency wires wire reporters correspondent correspondents
    newsroom desk editors editor news online web special our own service services
    reporter team monitoring writer writers admin administrator editorial follow-up
    follow-ups special exclusive private chief senior local democracy political crime
    health education"""
)

_ROLE = re.compile(
    r" (?:(?:staff|chief|senior|political|business|sports|diplomatic|medical"
    r"|science|special) )?(?:writer|reporter|correspondent|editor)s?$",
    re.IGNORECASE,
)

_SPECIAL = re.compile(r"^special (?:to|for) (?:the (?=[A-Z]))?", re.IGNORECASE)
"""How a freelance writer's line begins, before the name of the outlet."""

PERSON_WORDS = 2
"""Words of the shortest name of a person."""


def is_house(name: str) -> bool:
    """Return whether a name beside a date is that of a centre or a platform."""
    words = name.casefold().split()
    return len(words) > 1 and words[-1] in _HOUSE


def is_nobody(name: str) -> bool:
    """Return whether words only say that staff or agencies wrote."""
    words = name.casefold().split()
    return all(word in _NOBODY or word in SMALL_WORDS for word in words)


def staff_of(item: str) -> re.Match[str] | None:
    """Return the match of an outlet's staff; a headline may end with "team" too."""
    match = _STAFF.fullmatch(item)
    owner = match.group(1) if match else ""
    return match if is_name(owner) or is_nobody(owner) else None


def is_person_with_role(name: str) -> bool:
    """Return whether a name behind "by" is a person's with what the person does.

    >>> is_person_with_role("Ann Lee Staff Writer"), is_person_with_role("Delta staff")
    (True, False)
    >>> is_person_with_role("Delta Herald Reporter")
    False
    """
    person = _ROLE.sub("", name)
    several = person != name and len(person.split()) >= PERSON_WORDS
    return several and not sounds_like_outlet(person) and not is_nobody(person)


def without_role(name: str) -> str:
    """Return an agency without its people before it and what it calls them.

    >>> without_role("Associated Press Writer"), without_role("Staff Writer")
    ('Associated Press', 'Staff Writer')
    >>> without_role("ANN LEE Associated Press"), without_role("Special to the Echo")
    ('Associated Press', 'Echo')
    """
    name = _SPECIAL.sub("", name)
    plain = _ROLE.sub("", name)
    if is_known_agency(plain):
        return plain
    person = before_agency(plain)
    return name if person == plain else plain.removeprefix(person).strip()


def before_agency(name: str) -> str:
    """Return the person before the agency in a name, or the name.

    >>> before_agency("ANN LEE Associated Press"), before_agency("Ann Lee")
    ('ANN LEE', 'Ann Lee')
    """
    words = name.split()
    for size in range(PERSON_WORDS, len(words)):
        person = " ".join(words[:size])
        if is_known_agency(" ".join(words[size:])) and is_name(person):
            return person
    return name
