"""Seats of which nobody holds two: houses, cabinets, a governor's or a mayor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.model.slot import Office

LAWMAKERS = {
    "senator": "senate",
    "representative": "house",
    "congressman": "house",
    "congresswoman": "house",
}
SINGLE_POSTS = ("governor", "mayor", "ambassador", "sheriff")
CABINET = ("secretary of state", "attorney general", "defense minister")
DEPARTMENTS = word_set(
    """
    treasury defense defence homeland interior commerce labor labour energy health
    education transport transportation agriculture housing veterans justice
    """
)
"""What secretaries are at the head of, other than those of a staff."""


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
    if office.title in SINGLE_POSTS and not office.deputy:
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
