"""Say whether two articles speak of one office that a single person holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.rarity import is_known
from framing.extract.roles.bodies import (
    GENERIC,
    MILITARY,
    body_relation,
    with_initials,
)
from framing.extract.roles.read import kind_of, portfolio
from framing.text.stems import stem

if TYPE_CHECKING:
    from framing.model.slot import Office


VAGUE = GENERIC | MILITARY | {"naval", "military", "national"}
"""Words that name no body among others of its kind."""
ANY_HEAD = ("head", "leader")
"""Titles that whoever is first in a body can be given."""
TOP = frozenset(
    (
        "director", "director-general", "director general", "chief executive",
        "president", "commander", "chair", "rector", "superintendent", "commissioner",
        "inspector", "justice", "judge", "principal", "dean", "speaker", "governor",
        "secretary-general",
    )
)  # fmt: skip
"""Titles of who is first in a body, by its kind."""
DIRECTS = frozenset(
    ("director", "director-general", "director general", "chief executive")
)
"""Titles of one post that differ by country."""


def one_office(a: Office, b: Office) -> bool:
    """Return whether two offices are one that a single person holds.

    >>> from framing.extract.roles.read import read_role
    >>> one_office(read_role("Malian Trade Minister"), read_role("Mali trade minister"))
    True
    >>> one_office(read_role("Malian minister"), read_role("minister of Mali"))
    False
    """
    if a.deputy or b.deputy or a.former or b.former:
        return False
    unique = a.title in ("president", "prime minister", "chancellor", "king", "queen")
    if kind_of(a) == kind_of(b) == "state":
        if a.of is None or b.of is None:
            return False
        if a.title == b.title and (unique or portfolio(a)):
            return a.of == b.of
        if portfolio(a) and portfolio(b):
            whole = portfolio(a) <= portfolio(b) or portfolio(b) <= portfolio(a)
            return whole and a.of == b.of
        local = a.title == b.title and a.title in ("governor", "mayor")
        return local and body_relation(a.of, b.of) == "same"
    if not _one_title(a, b):
        return False
    one = set((with_initials(a.of, b.of) or "").split()) - {"and"}
    two = set((with_initials(b.of, a.of) or "").split()) - {"and"}
    if a.title != b.title and (one <= VAGUE or two <= VAGUE):
        return False
    fewer = min(one, two, key=len)
    return (len(fewer) > 1 or named(fewer)) and (one <= two or two <= one)


def named(words: set[str]) -> bool:
    """Return whether a body's one word is its name: initials, or no known word.

    >>> named({"epgb"}), named({"commission"})
    (True, False)
    """
    known = any(is_known(stem(word)) for word in words)
    return bool(words) and not words & VAGUE and not known


def _one_title(a: Office, b: Office) -> bool:
    """Return whether two titles of who leads a body can be one post."""
    bodies = ("command", "body")
    if a.title == b.title:
        return kind_of(a) in bodies
    if a.title in ANY_HEAD or b.title in ANY_HEAD:
        return {a.title, b.title} <= {*ANY_HEAD, *TOP}
    return {a.title, b.title} <= DIRECTS
