"""What a number counts or measures, in words for the title of a finding."""

from __future__ import annotations

from framing.align.event import title
from framing.extract.thesaurus import events

IRREGULAR = {
    "person": "people", "people": "people", "child": "children", "man": "men",
    "woman": "women", "police": "police", "crew": "crew", "aircraft": "aircraft",
    "money": "sums of money", "land": "areas",
}  # fmt: skip
"""Plurals that no rule gives, and groups that name many already."""
HISSING = ("s", "x", "z", "ch", "sh")
MEASURED = {
    "thing": "number",
    "people": "number",
    "duration": "length of time",
    "age": "age",
    "magnitude": "magnitude",
    "km": "distance",
    "km2": "area",
    "km/h": "speed",
    "kg": "weight",
    "l": "volume",
    "%": "percentage",
    "percentage point": "change in percentage points",
    "MW": "power",
    "kt": "yield",
}
"""Sort of number, or base unit of a dimension, to what it tells."""
UNITS = {
    "km": "kilometres", "m": "metres", "cm": "centimetres", "mm": "millimetres",
    "mi": "miles", "nmi": "nautical miles", "ft": "feet", "in": "inches",
    "yd": "yards", "t": "tonnes", "kg": "kilograms", "g": "grams", "lb": "pounds",
    "oz": "ounces", "ha": "hectares", "acre": "acres", "km2": "square kilometres",
    "m2": "square metres", "mi2": "square miles", "°C": "degrees Celsius",
    "°F": "degrees Fahrenheit", "l": "litres", "barrel": "barrels",
    "km/h": "kilometres an hour", "mph": "miles an hour",
}  # fmt: skip
"""Canonical units to how newspapers write them out."""


def plural(noun: str) -> str:
    """Return the plural of a common noun.

    >>> plural("shot"), plural("body"), plural("crew member"), plural("child")
    ('shots', 'bodies', 'crew members', 'children')
    """
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(HISSING) else f"{noun}s"


def amount(kind: str) -> str:
    """Return the question that numbers of a kind answer, in words.

    >>> amount("thing: shot"), amount("duration: war"), amount("money")
    ('How many shots', 'A length of time told of the war', 'How much money')
    >>> amount("km: killed north"), amount("%: turnout"), amount("thing: ")
    ('A distance told of the deaths', 'A percentage told of the turnout', 'A number')
    """
    sort, _, matter = kind.partition(": ")
    if sort == "money":
        return f"How much money: {matter}" if matter else "How much money"
    if sort in ("thing", "people") and matter and matter not in events():
        return f"How many {plural(matter)}"
    noun = MEASURED.get(sort) or f"amount in {unit_words(sort)}"
    return f"{'An' if noun[0] in 'aeiou' else 'A'} {noun}{told_of(matter)}"


def told_of(matter: str) -> str:
    """Return what a measure is of: an event, or a thing that is named.

    >>> told_of("meat"), told_of("beside killed")
    (': meat', ' told of the deaths')
    """
    for word in matter.split():
        if word in events():
            return f" told of {title(word)}"
    named = matter.removeprefix("beside").strip()
    return f": {named}" if named else ""


def unit_words(unit: str) -> str:
    """Return a unit as newspapers write it out.

    >>> unit_words("mi"), unit_words("week"), unit_words("kWh")
    ('miles', 'weeks', 'kWh')
    """
    if unit in UNITS:
        return UNITS[unit]
    return plural(unit) if unit.islower() and unit.isalpha() else unit
