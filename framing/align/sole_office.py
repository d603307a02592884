"""Offices of which a place, a house or a service has one, named without it.

"The mayor" and "Speaker Moor" name no town and no parliament: the story's own
is meant. Two such offices are one where their kinds agree and at most one of
them names the place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.roles.bodies import GENERIC, body_words
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.model.slot import Office

LOCAL = ("mayor", "governor", "prefect", "sheriff")
"""Offices of which each place has one."""
PLACES = GENERIC | word_set(
    """
    local state village council community capital island territory municipality
    settlement civil service brigade department
    """
)
"""Words that tell of a place or a service without naming it."""
HEADED_PLACES = {
    "mayor": word_set("town city municipality village settlement administration"),
    "governor": word_set("region province county regional"),
}
"""What a translated page calls a mayor or governor the head of."""
LEADS = word_set(
    """
    head leader commander chair president speaker director chief director-general
    manager rector principal warden superintendent governor
    """
) | {"chief executive"}
"""Titles of who leads a service or presides over a house."""
KINDS = {
    "police": frozenset(("police",)),
    "fire service": frozenset(("fire", "firefighters", "firefighting")),
    "parliament": word_set("parliament assembly duma majlis sejm seimas saeima rada"),
    "court": frozenset(("court", "tribunal")),
    "hospital": frozenset(("hospital", "clinic")),
    "university": frozenset(("university", "college")),
    "church": frozenset(("church", "cathedral", "diocese", "parish")),
    "airport": frozenset(("airport", "airfield")),
    "prison": frozenset(("prison", "jail", "penitentiary")),
} | {
    noun: frozenset((noun,))
    for noun in (
        "federation commission league association committee foundation institute museum"
        " school theatre theater opera orchestra zoo library archive observatory"
        " stadium mine plant factory dam port harbour harbor park reserve camp festival"
        " monastery kindergarten shelter mosque lighthouse laboratory"
    ).split()
}
"""Services and houses of which a story tells of one, by the words for them."""
ALONE = {"speaker": "parliament", "rector": "university"}
"""Titles that tell by themselves what is led."""
LEVELS = word_set(
    """
    national federal military royal general traffic border railway transport district
    appeals appeal high supreme constitutional senate lower upper
    """
)
"""Words that tell services and courts of one place apart."""


def one_sole_office(a: Office, b: Office) -> bool:
    """Return whether two offices are one of which the story's place has one.

    >>> from framing.extract.roles.read import read_role
    >>> one_sole_office(read_role("Mayor"), read_role("the mayor"))
    True
    >>> one_sole_office(read_role("Mayor of Bern"), read_role("Mayor of Graz"))
    False
    >>> one_sole_office(read_role("Speaker"), read_role("president of parliament"))
    True
    """
    if a.deputy or b.deputy or a.former or b.former:
        return False
    one, two = _kind(a), _kind(b)
    if one is None or two is None or one[0] != two[0]:
        return False
    return not (one[1] and two[1]) and not (one[1] | two[1]) & LEVELS


def place_named(a: Office, b: Office) -> frozenset[str]:
    """Return the words by which one of two sole offices names its place.

    Empty where both leave it out, or one says "of the region" for it.

    >>> from framing.extract.roles.read import read_role
    >>> sorted(place_named(read_role("Mayor"), read_role("Mayor of Bern")))
    ['bern']
    """
    named: frozenset[str] = frozenset()
    for office in (a, b):
        kind = _kind(office)
        words = kind[1] if kind else frozenset()
        if office.title in LOCAL and office.of and not words:
            return frozenset()
        named |= words
    return named


def _kind(office: Office) -> tuple[str, frozenset[str]] | None:
    """Return which sole office it is and the words that name its place."""
    words = body_words(office.of)
    if office.title in LOCAL and not words & {"bank", "prison"}:
        return office.title, words - PLACES
    if not words and office.title in ALONE:
        return ALONE[office.title], words
    if office.title not in LEADS:
        return None
    for kind, nouns in HEADED_PLACES.items():
        if words and words <= nouns and office.title in ("head", "leader"):
            return kind, frozenset()
    for kind, nouns in KINDS.items():
        if words & nouns:
            return kind, words - PLACES - nouns
    return None


def same_ministry(a: Office, b: Office) -> bool:
    """Return whether two ministers of an unsaid country have one portfolio.

    Foreign and defence ministers of several countries meet in one story.

    >>> from framing.extract.roles.read import read_role
    >>> same_ministry(read_role("Health Minister"), read_role("the health minister"))
    True
    """
    if a.deputy or b.deputy or a.former or b.former or a.of or b.of:
        return False
    abroad = a.title.startswith(("foreign", "defense", "prime"))
    return a.title == b.title and a.title.endswith(" minister") and not abroad
