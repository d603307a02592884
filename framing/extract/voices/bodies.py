"""Bodies: firms, houses and papers that a sentence is about, and that speak later.

"Veltis disputes this. "The valve held," the company said": the company is Veltis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.cues import DOCUMENT, cues
from framing.extract.voices.speaker_words import (
    ORGANISATION,
    PEOPLE,
    ROLES,
    can_name,
    is_person,
)
from framing.extract.voices.words import FINITE
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from framing.extract.voices.units import Unit, Word

FIRMS = word_set(
    """
    company firm group operator maker manufacturer airline carrier developer supplier
    utility publisher retailer startup start-up platform provider conglomerate lender
    insurer brewer miner refiner shipowner contractor builder chipmaker drugmaker
    carmaker automaker planemaker enterprise concern corporation organisation
    organization charity foundation
    """
)
"""Nouns by which a body named before is called again."""

RULINGS = word_set("opinion judgment judgement verdict decision order lawsuit charter")
"""Papers, beside the documents, in which it is "held" that something is so."""

HOUSES = word_set(
    """
    hospital clinic school museum airport university college laboratory observatory
    factory plant shipyard church mosque zoo theatre theater hotel
    """
)
"""Nouns of houses that speak by a statement of theirs."""

BODIES = ORGANISATION | DOCUMENT | RULINGS | HOUSES

OPENING_WORDS = 5
"""Words of a subject within which its noun stands."""

NAME_WORDS = 3
"""The longest name, in words, that opens a sentence whose verb is not known."""

NO_BODY = word_set(
    """
    it its their this that winter spring summer autumn rain snow night nobody everybody
    everyone nothing people god talks doctors officials workers
    """
)
"""Words that open a subject and name no body."""


def body_of(
    unit: Unit, source: tuple[int, int], is_surname: Callable[[str], bool]
) -> Sequence[Word]:
    """Return the words of a sentence's subject that name a body, none where it is none.

    `is_surname` tells whether a single name is the last one of somebody named.

    >>> from framing.extract.voices.units import parse
    >>> [unit] = parse("Veltis disputes the report.").units
    >>> [word.text for word in body_of(unit, (0, 4), lambda name: False)]
    ['Veltis']
    """
    first, last = source
    while first < last and not unit.words[first].text[0].isalpha():
        first += 1
    run = unit.words[first:last]
    lowered = [word.lower for word in run[:OPENING_WORDS]]
    again = lowered[:1] == ["the"] and bool(FIRMS.intersection(lowered[1:2]))
    if not run or unit.headline or again or lowered[0] in NO_BODY:
        return ()
    opening = [last for begin, last in unit.names if begin == first]
    if opening and acts_now(unit.words[opening[0] :]):
        name = unit.words[first : opening[0]]
        plain = not is_person(name) and not is_surname(name[-1].text)
        return name if plain and len(name) <= NAME_WORDS else ()
    head = next((n for n, low in enumerate(lowered) if low in BODIES), None)
    if head and not {"of", "in"} & set(lowered[:head]):
        return run[: head + 1]
    if not all(map(can_name, run)) or is_surname(run[-1].text):
        return ()
    which = [word.lower for word in unit.words[last : last + 2]] == [",", "which"]
    lone = len(run) == 1 and lowered[0] not in ROLES
    return run if which or lone else ()


def acts_now(words: Sequence[Word]) -> bool:
    """Return whether a verb that is not known follows: "contests", "rejected"."""
    low = words[0].lower if words else ""
    after = words[1].lower if len(words) > 1 else ""
    if after in FINITE or after in cues() or low.removesuffix("s") in ROLES | PEOPLE:
        return False
    return low.endswith(("s", "ed")) and words[0].text.islower() and low.isalpha()
