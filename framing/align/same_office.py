"""Say whether two articles speak of one office that a single person holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.roles.bodies import body_relation, with_initials
from framing.extract.roles.read import kind_of, portfolio

if TYPE_CHECKING:
    from framing.model.slot import Office


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
    if a.title != b.title or kind_of(a) not in ("command", "body"):
        return False
    one = set((with_initials(a.of, b.of) or "").split()) - {"and"}
    two = set((with_initials(b.of, a.of) or "").split()) - {"and"}
    return min(len(one), len(two)) > 1 and (one <= two or two <= one)
