"""What a number counts: the question it answers, in a comparable form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.detect.numbers.amounts import plural
from framing.extract.numbers.units import DIMENSIONS, is_money
from framing.extract.numbers.words import NUMBER_WORDS
from framing.extract.thesaurus import concepts, events, group_of, nouns
from framing.text.lemmas import lemma

if TYPE_CHECKING:
    from framing.model.claim import Claim
    from framing.model.slot import NumberSlot

TIME = frozenset("second minute hour day week month year".split())
DEAD = frozenset("dead death fatality body victim corpse casualty".split())
TAKEN = frozenset(("captive", "arrested", "freed"))
"""Kinds whose people outlets call by what they hold them to be."""
COMPANY = {
    "gathered": frozenset(("people", "protester")),
    "aboard": frozenset(("people", "migrant")),
}
"""Groups that are the same people, by what is counted."""
IN_ONE_PLACE = frozenset(("aboard", "gathered", "present"))
"""Counts of all who were in one place, of which no part can be larger."""
LEAST_CARRIED = 20
"""Passengers from which on they outnumber their crew."""
CREWED = 1.5
"""No crew makes the people aboard so many times the passengers."""
BEFALLEN = frozenset(("killed", "injured", "missing", "displaced"))
"""Counts that the words beside a number tell better than its claim's event."""
AROUND = 16
"""Characters looked at beside a number."""
GENDERED = frozenset("man woman child girl boy".split())
"""Groups that are told apart whatever befell them."""
AGE = re.compile(
    r"\b(?:boy|girl|man|woman|child|youth|teenager|student|son|daughter) (?:of|aged) $",
    re.IGNORECASE,
)
PART_OF = re.compile(
    rf"(?:\b(?:either|neither|each|any|none|some|most|many|several|few|half|third"
    rf"|quarter|part|rest|last|first|second|member|head|{NUMBER_WORDS})|\d) of"
    r" (?:the|its|their|his|her|these|those|all) $",
    re.IGNORECASE,
)
"""Before a number that is the whole of what is spoken of: "one of the two"."""
PART_REACH = 32
BOARDED = re.compile(
    r"\W{0,2}(?:(?:were|was|are|had been|crammed|packed|all|still|people) ){0,3}"
    r"(?:aboard|on board)\b"
)
CARRIED = re.compile(
    r"\b(?:carrying|carried|ferrying|transporting"
    r"|(?:number|people) (?:aboard|on board)(?: (?:at|was|is|as))?) $"
)
"""Beside the number of those whom a ship, a plane or a bus carries."""
SINGLED_OUT = re.compile(
    r"\W{0,2}(?:(?:have|has|had|were|was|are|is|been|being|also) ){0,3}"
    r"(?:named|identified|buried|treated|claimed)\b"
)
"""Behind the number of those of whom more is told than of the rest."""
MASS = frozenset("t kg g l ha barrel m3 km2".split())
DISTANCES = frozenset("km m mi nmi ft".split())
AFTER = re.compile(r"^\W*\w+")
WHOLE = "people"
"""The group that all the other groups of people are parts of."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number as the answer to "how many …?".

    `kind` is what must be equal for two numbers to answer one question:
    "killed", "captive", "magnitude", "%: duty", "thing: shot". `group` is
    who is counted ("civilian"), None for things; `strict` marks kinds that
    need a linked pair, because one story has several of them; `part` marks
    increments and parts of a whole: "13 more bodies", "four of them".
    """

    kind: str
    group: str | None
    strict: bool
    part: bool = False


def count(claim: Claim, number: NumberSlot, text: str) -> Count:
    """Return what a claim's number counts; `text` is the article's."""
    head = lemma(number.of.split()[-1], "NNS") if number.of else None
    part = is_part(number, text)
    if AGE.search(text, max(0, number.start - AROUND), number.start):
        return Count("age", None, strict=True)
    if number.unit == "magnitude":
        return Count("magnitude", None, strict=False, part=part)
    if number.unit is not None:
        kind = measured(claim, number, head)
        if number.unit in DISTANCES:
            # "160 km/h", "50 km north of", "10 km deep" measure different things
            kind += " " + "".join(
                AFTER.findall(text[number.end : number.end + AROUND])[:1]
            )
        return Count(kind, None, strict=not principal(claim, number), part=part)
    if head in DEAD:
        return Count("killed", WHOLE, strict=False, part=part)
    return counted_of(claim, number, text, head)


def counted_of(claim: Claim, number: NumberSlot, text: str, head: str | None) -> Count:
    """Return what a bare number counts; `head` is the noun that it is of."""
    part = is_part(number, text)
    group = group_of(head, nouns().people) if head else None
    if head == "man" and beside_others(claim):
        group = head
    known = events().get(root(claim) or "")
    if known is not None and known.counts and head in known.units:
        return Count(known.counts, WHOLE, strict=False, part=part)
    told = number.counted if number.counted in BEFALLEN else None
    people = group != "captive" if group else head is None
    if told is None and people and aboard(number, text):
        return Count("aboard", group or WHOLE, strict=False, part=part)
    befell = told or (known.counts if known is not None else None)
    if befell == "aboard" and claim.polarity == "possible":
        # "licensed to carry 64 people"
        befell = "capacity"
    if befell and (group or head is None):
        return Count(befell, group or WHOLE, strict=False, part=part)
    unnamed = head is not None and head not in concepts()
    if befell and is_patient(claim, number) and (befell in TAKEN or unnamed):
        # "nine pickets were detained": whatever they are called
        return Count(befell, WHOLE, strict=False, part=part)
    if group == "captive":
        return Count("captive", group, strict=False, part=part)
    if group is not None:
        return Count(f"people: {group}", group, strict=True, part=part)
    thing = concepts().get(head or "", head or topic(claim))
    return Count(f"thing: {thing}", None, strict=True, part=part)


def aboard(number: NumberSlot, text: str) -> bool:
    """Return whether a number is of those whom a ship, a plane or a bus carries.

    >>> from framing.extract.numbers.find import find_numbers
    >>> text = "The bus was carrying 41 people."
    >>> aboard(find_numbers(text)[0], text)
    True
    """
    before = text[max(0, number.start - PART_REACH) : number.start]
    behind = text[number.end : number.end + PART_REACH]
    return bool(BOARDED.match(behind) or CARRIED.search(before))


def beside_others(claim: Claim) -> bool:
    """Return whether men are counted beside women or children.

    "36 men and 41 women" tells men from others; "46 men" alone are people.
    """
    heads = {lemma(x.of.split()[-1], "NNS") for x in claim.numbers if x.of}
    return bool(heads & {"woman", "child", "girl", "boy"})


def is_patient(claim: Claim, number: NumberSlot) -> bool:
    """Return whether a number stands in the words for whom its event befell."""
    patient = claim.patient
    return patient is not None and patient.start <= number.start < patient.end


def principal(claim: Claim, number: NumberSlot) -> bool:
    """Return whether a number is the one that its claim's class is measured by.

    Of several with one unit it is the one nearest to the words that show the
    class: "53% of the vote on a turnout of 67%".
    """
    known = events().get(root(claim) or "")
    if known is None or not known.measures or not known.once or not claim.trigger:
        return False
    at = claim.trigger
    rivals = [other for other in claim.numbers if other.unit == number.unit]
    nearest = min(rivals, key=lambda x: max(x.start - at.end, at.start - x.end))
    return nearest == number


def measured(claim: Claim, number: NumberSlot, head: str | None) -> str:
    """Return the kind of a number with a unit: a sum, a rate, a duration."""
    if is_money(number.unit):
        return "money"
    known = events().get(root(claim) or "")
    if number.unit in TIME:
        # "a two-year ban", "banned for two years"
        own = known is not None and known.measures and head in known.nouns
        return f"duration: {topic(claim) if own else head or topic(claim)}"
    # miles and kilometres answer one question
    unit = DIMENSIONS.get(number.unit or "", (number.unit, 1.0))[0]
    if number.unit in MASS and head is not None:
        return f"{unit}: {concepts().get(head, head)}"
    if known is not None and known.measures and not principal(claim, number):
        return f"{unit}: beside {topic(claim)}"
    return f"{unit}: {topic(claim)}"


def is_part(number: NumberSlot, text: str) -> bool:
    """Return whether a number is an increment or a part of a whole.

    The whole of which the claim tells a part is none that it counts either:
    "one of the two recorders was found" does not say that two were.
    """
    if number.counted is None and PART_OF.search(
        text, max(0, number.start - PART_REACH), number.start
    ):
        return True
    after = text[number.end : number.end + AROUND].lower().split()[:2]
    before = text[max(0, number.start - AROUND) : number.start].lower().split()[-2:]
    inside = number.text.lower().split()
    if inside[-1:] == ["them"] or inside[-1:] == ["whom"]:
        return True
    if "of the" in " ".join(inside):  # "eleven of the victims"
        return True
    if SINGLED_OUT.match(text[number.end : number.end + PART_REACH]):
        return True
    if (
        "more" in inside[1:]
        or after[:1] == ["more"]
        or "another" in inside + before[-1:]
    ):
        return True
    if after[:1] == ["of"] and after[1:] in (["them"], ["whom"], ["these"], ["those"]):
        return True
    return before[-2:] in (["among", "them"], ["of", "them"]) or before[-1:] in (
        ["including"],
        ["additional"],
    )


def topic(claim: Claim) -> str:
    """Return a claim's event class, for numbers that name no noun."""
    return root(claim) or ""


def subset(a: Count, b: Count) -> str | None:
    """Say why two counts of people are of different subsets, else None.

    >>> subset(Count("killed", "civilian", False), Count("killed", "fighter", False))
    'different subsets: civilians, fighters'
    """
    if a.group is None or b.group is None or a.group == b.group:
        return None
    if "comrade" in (a.group, b.group):
        # "seventeen of our brothers" says whose they are, not which of them
        return None
    named = not {a.group, b.group} & GENDERED
    if named and a.kind in COMPANY and {a.group, b.group} <= COMPANY[a.kind]:
        # who marches is a protester, and who is aboard such a boat a migrant
        return None
    if (
        named
        and a.kind in TAKEN
        and {a.group, b.group} & {"captive", "protester", WHOLE}
    ):
        # prisoners are soldiers, or whoever was taken
        return None
    return f"different subsets: {plural(a.group)}, {plural(b.group)}"


def outgrown(one: tuple[Count, NumberSlot], other: tuple[Count, NumberSlot]) -> bool:
    """Return whether a part is larger than its whole: 240 people, 400 passengers.

    Nor does a crew make half as many again of 50 passengers.
    """
    if one[0].kind != other[0].kind or one[0].kind not in IN_ONE_PLACE:
        # "two dead" may be of one side only
        return False
    for (whole, every), (part, some) in ((one, other), (other, one)):
        if whole.group == WHOLE and part.group not in (WHOLE, None):
            carried = part.group == "passenger" and some.low >= LEAST_CARRIED
            too_many = carried and every.low > CREWED * some.high
            return too_many or some.low > every.high
    return False
