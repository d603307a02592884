"""Find how a text speaks of itself: "told Delta News", "Hill Wire reports"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from framing.ingest.names import (
    NEWS_WORDS,
    SMALL_WORDS,
    is_agency,
    is_authority,
    is_known_agency,
    is_name,
    is_publisher,
    sounds_like_outlet,
    words_of,
)
from framing.text.wordlist import word_set

MIN_MENTIONS = 2
"""How often people must talk to an outlet before it is taken for the text's own."""

_NAME = (
    r"((?:[Tt]he )?[^\W\d_a-z][\w\-]*(?: (?:(?:of|de|al) )?[^\W\d_a-z][\w\-]*){0,4})"
)
_WITNESS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:told|informed|tells) {_NAME}",
        r"\b(?:seen|reviewed|obtained|received|monitored|examined|analysed) by "
        rf"{_NAME}",
        r"\b(?:statement|interview|remarks|comments?|email|message) (?:to|with|for) "
        rf"{_NAME}",
        rf"\b(?:[Aa]n?|[Tt]wo) {_NAME} (?:reporters?|correspondents?|photographers?"
        r"|journalists?|crew|team)\b",
    )
)
_VERIFY = re.compile(
    rf"(?<![\w\-]){_NAME} (?:could not|was unable to|was not able to|has been unable to"
    r"|has not been able to|cannot) (?:immediately |independently )?"
    r"(?:verify|confirm|establish|authenticate)"
)
_LEARNED = re.compile(
    rf"(?<![\w\-]){_NAME} (?:has (?:exclusively )?(?:learn(?:ed|t)|established)"
    r"|can (?:exclusively |now )?(?:reveal|disclose)|was told)\b"
)
"""What an outlet writes of its own findings alone."""

_OURS = re.compile(
    r"\bour (?:newsroom|correspondents?|reporters?|editorial)\b", re.IGNORECASE
)
_WIRE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:told|reported by|according to) {_NAME}(?! (?:reporters?|spokes))",
        rf", {_NAME} (?:reports|reported)(?= ?[.\n]| citing| on \w+day|$)",
        rf"(?<![\w\-]){_NAME} (?:has )?(?:reports|reported)"
        r"(?=[.,]| citing| that| on \w+day|$)",
    )
)
_PASSED_ON = re.compile(
    r"\b(?:transmits?|transmitted|conveys?|relays?|passes on|reports?|informs|writes"
    r"|with reference to) (?:by )?the (?:news |information )?agency "
    r"((?-i:[^\W\d_a-z][\w\-]*(?: [^\W\d_a-z][\w\-]*){0,4}))",
    re.IGNORECASE,
)
"""The verb before its subject, as translated pages have it."""

_CREDITED = re.compile(rf"(?:^|[.!?”\"] ){_NAME} reports?\.?$", re.MULTILINE)
"""A sentence that says nothing else: "Hill Wire reports."."""

_PERSONAL = word_set(
    """ministry minister president office police government army committee council
    court authority department mr mrs ms general colonel governor party union
    group commission parliament service spokesman spokeswoman spokesperson center
    centre institute university bank fund organisation organization society"""
)


@dataclass(frozen=True, slots=True)
class Clue:
    """A name that the text gives, where, and whether it supplied the text.

    `wire` is true for what is credited with the text without having published
    it in this place.
    """

    name: str
    source: str
    wire: bool = False


def find_mentions(body: str) -> list[Clue]:
    """Return the outlet that a text shows to be its own, if it does.

    People talk to the agencies of this world in every paper; that one of them
    could not verify something is only written by itself.

    >>> find_mentions("She told Delta News. Delta News could not verify it.")
    [Clue(name='Delta News', source='text', wire=False)]
    >>> find_mentions("She told Delta News that it rained.")
    []
    """
    counts = _witnessed(body)
    verified = [_clean(match.group(1)) for match in _VERIFY.finditer(body)]
    for name in verified:
        if _is_organ(name) and (_sounds(name) or counts[name]):
            return [Clue(name, "text", is_known_agency(name))]
    for match in _LEARNED.finditer(body):
        name = _clean(match.group(1))
        if _is_organ(name) and is_publisher(name):
            return [Clue(name, "text")]
    ours = _OURS.search(body) is not None
    for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        several = count >= MIN_MENTIONS and sounds_like_outlet(name)
        if (ours or several) and not is_known_agency(name):
            return [Clue(name, "text")]
    return []


def find_witnessed(body: str) -> list[str]:
    """Return the outlets, no agencies, that people in a text talk to.

    >>> find_witnessed("She told Delta News, and he told Reuters, that it rained.")
    ['Delta News']
    """
    return [name for name in sorted(_witnessed(body)) if not is_agency(name)]


def _witnessed(body: str) -> Counter[str]:
    """Return how often people in a text talk to whom, without persons."""
    return Counter(
        name
        for pattern in _WITNESS
        for match in pattern.finditer(body)
        if _is_organ(name := _clean(match.group(1)))
    )


def _sounds(name: str) -> bool:
    """Return whether a name is an outlet's by its words or its capitals."""
    return sounds_like_outlet(name) or (name.isupper() and len(name) > MIN_MENTIONS)


def find_wire(lead: str) -> list[Clue]:
    """Return the agencies that the first paragraphs credit with the report.

    The agencies of this world are quoted in every paper: only "the agency NAME
    transmits" and a sentence of its own, "NAME reports.", credit one of them.

    >>> find_wire("It rained, two people told Hill Press.")
    [Clue(name='Hill Press', source='credit line', wire=True)]
    >>> [clue.name for clue in find_wire("It rained on Monday, Hillside reports.")]
    ['Hillside']
    >>> find_wire("It rained, the Foreign Ministry reported.")
    []
    >>> find_wire("It rained, Reuters reports."), len(find_wire("Reuters reports."))
    ([], 1)
    """
    found = [
        Clue(name, "credit line", wire=True)
        for match in _PASSED_ON.finditer(lead)
        if _is_organ(name := match.group(1))
    ]
    for match in _CREDITED.finditer(lead):
        name = _clean(match.group(1))
        if is_known_agency(name):
            found.append(Clue(name, "credit line", wire=True))
    for pattern in _WIRE:
        for match in pattern.finditer(lead):
            name = _clean(match.group(1))
            alone = pattern is _WIRE[1] and " reports" in match.group()
            single = alone and len(name.split()) == 1
            if (
                _is_organ(name)
                and (is_agency(name) or single)
                and not (is_known_agency(name) or is_publisher(name))
                and not _cited(lead, match)
            ):
                found.append(Clue(name, "credit line", wire=True))
    return found


def _clean(name: str) -> str:
    """Return a name without the article in front of it."""
    return name.removeprefix("the ").removeprefix("The ").strip()


def _is_organ(name: str) -> bool:
    """Return whether a name can be an outlet's: no office, no body, no person."""
    words = words_of(name)
    if not is_name(name) or not words or not _PERSONAL.isdisjoint(words):
        return False
    if is_authority(name) and not is_known_agency(name):
        return False
    return len(words) != 2 or is_agency(name) or not NEWS_WORDS.isdisjoint(words)


def _cited(lead: str, match: re.Match[str]) -> bool:
    """Return whether a name is described, as one does with a source quoted."""
    before = lead[: match.start(1)].rstrip()
    last = before.rsplit(" ", 1)[-1].casefold()
    return last in {"agency", "newspaper", "portal", "outlet", "channel", "state"} or (
        last.endswith(("'s", "’s")) and last not in SMALL_WORDS
    )
