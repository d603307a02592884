"""Quantities as an article gives them: an interval, its unit, what it counts.

Bounds are kept ("at least 31" is 31 or more), inexact words have documented
intervals (see `core`), and what only looks like a quantity is left
out: dates, clock times, ages, ordinals, labels ("Article 5"), telephone
numbers, the pronoun "one". Money is never converted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import NamedTuple

from framing.extract.dates.find import find_mentions
from framing.extract.dates.tense import sentence_starts
from framing.extract.nouns import counted
from framing.extract.numbers.beside import Measure, Money, measure_after, money_before
from framing.extract.numbers.bounds import bound_before, widened
from framing.extract.numbers.core import CANDIDATE, Core, core, grain_of
from framing.extract.numbers.refusals import refused, stands_alone
from framing.extract.numbers.units import DIMENSIONS
from framing.extract.numbers.words import SCALES
from framing.model.slot import NumberSlot

_GAP = r"(?:[^\S\n]{1,2}|\n)"
_JOIN = re.compile(rf"(?P<dash>\s?[-–—]\s?)|{_GAP}(?P<word>to|or|and){_GAP}")
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_FROM = re.compile(r"(?<!ranging )\bfrom\s\Z", re.IGNORECASE)
_OF = re.compile(
    rf"{_GAP}of{_GAP}(?:(?P<whose>his|her|its|their|the|these|those|our|your|my|all|such)\b"
    rf"{_GAP})?(?P<pronoun>(?:them|whom|which|us|you)\b)?"
)
_MAGNITUDE = re.compile(r"\bmagnitude(?:\sof)?[\s-]\Z", re.IGNORECASE)
_RICHTER = re.compile(
    r"(?:\sdegrees?)?(?=\son\sthe\s(?:open\s)?(?:Richter|moment|MSK))"
)
_QUAKE = re.compile(
    r"\b(?:magnitude|(?:after|fore)?shocks?|(?:earth)?quakes?|tremors?|epicent(?:er|re))\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?P<low>\sor\smore\b|\+(?!\d)|-plus\b)|(?P<high>\sor\s(?:less|fewer)\b)"
    r"|(?P<about>\sor\sso\b|-odd\b)"
)
QUAKE_REACH = 300
"""How many characters to each side may say that a number is a magnitude."""
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade")


class _Found(NamedTuple):
    """A number with the unit and the noun beside it, and where its words end."""

    number: Core
    end: int
    unit: str | None = None
    of: str | None = None


def find_numbers(text: str) -> tuple[NumberSlot, ...]:
    """Find the quantities of a text, in order, without overlap.

    >>> [(slot.text, slot.value, slot.of) for slot in find_numbers(
    ...     "At least 31 civilians died in a six-week war that cost $180 million.")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('At least 31 civilians', '31 or more', 'civilians'),
     ('six-week', '6 week', 'war'), ('$180 million', '180,000,000 USD', None)]
    """
    if CANDIDATE.search(text) is None:
        return ()
    dates = [(m.start, m.end) for m in find_mentions(text) if not m.quantity]
    starts = sentence_starts(text)
    slots: list[NumberSlot] = []
    place = 0
    while (match := CANDIDATE.search(text, place)) is not None:
        place = match.end()
        index = bisect_right(dates, (match.start(), len(text))) - 1
        if index >= 0 and match.start() < dates[index][1]:
            place = max(place, dates[index][1])
            continue
        slot = _slot(text, match, starts)
        if slot is not None and (not slots or slots[-1].end <= slot.start):
            slots.append(slot)
            place = max(place, slot.end)
    return tuple(slots)


def _slot(text: str, match: re.Match[str], starts: list[int]) -> NumberSlot | None:
    """Return the quantity that begins with a match, None where there is none."""
    money = money_before(text, match.start())
    number = core(match, money=money is not None)
    if number is None:
        return None
    number = _joined(text, number)
    if money is None and refused(text, number):
        return None
    tail = _TAIL.match(text, number.end)
    found = _measured(text, replace(number, end=tail.end()) if tail else number, money)
    if found is None:
        return None
    tail = tail or _TAIL.match(text, found.end)
    if found.unit in (None, "degree"):
        found = _as_magnitude(text, found, starts)
    start = _start(text, money.start if money is not None else number.start, found)
    bound = bound_before(
        text,
        start,
        small=found.number.high < 10 and found.unit is None and money is None,
        lasting=found.unit in _TIMES,
    )
    if bound is None and tail is None and not _is_quantity(text, found):
        return None
    end = max(found.end, tail.end()) if tail else found.end
    wide = found.number
    if bound is not None:
        start, wide = bound.start, widened(wide, bound.kind)
    elif tail is not None and tail.lastgroup is not None:
        wide = widened(wide, tail.lastgroup)
    rough = bound is not None or tail is not None or number.kind == "vague"
    interval = (wide.low, wide.high)
    return NumberSlot(
        start, end, text[start:end], *interval, found.unit, found.of, rough
    )


def _is_quantity(text: str, found: _Found) -> bool:
    """Return whether a number without a bound is a quantity."""
    if found.unit is not None or found.of is not None or found.end > found.number.end:
        return True
    joined = found.number.low != found.number.high and found.number.kind != "vague"
    return not joined and stands_alone(text, found.number)


def _start(text: str, start: int, found: _Found) -> int:
    """Return where the words begin, with "magnitude" before them."""
    if found.unit == "magnitude":
        window = max(0, start - 14)
        before = _MAGNITUDE.search(text[window:start])
        if before is not None:
            return window + before.start()
    return start


def _joined(text: str, number: Core) -> Core:
    """Take the second number of a range into the first: "30 to 40"."""
    join = _JOIN.match(text, number.end)
    match = CANDIDATE.match(text, join.end()) if join is not None else None
    other = core(match) if match is not None else None
    if join is None or other is None or "vague" in (number.kind, other.kind):
        return number
    before = text[max(0, number.start - 14) : number.start]
    word = join["word"]
    if word == "and" and not _BETWEEN.search(before):
        return number
    if word == "to" and _FROM.search(before):
        return number
    last = re.split(r"[\s-]", text[other.start : other.end].lower())[-1]
    low = number.low
    if last in SCALES and not any(
        scale in text[number.start : number.end] for scale in SCALES
    ):
        low *= SCALES[last]
    if not low < other.low or (word == "or" and other.low > 2 * low):
        return number
    return replace(other, start=number.start, low=low, grain=number.grain)


def _measured(text: str, number: Core, money: Money | None) -> _Found | None:
    """Return a number with its unit or noun; None for an age or a mere part."""
    end = number.end
    if money is not None:
        return _Found(number, end, money.unit)
    measure = measure_after(text, number)
    if measure is None:
        rest = text[end : end + 2]
        if rest[:1].isalpha() or (rest[:1] == "-" and rest[1:].isalpha()):
            return None
        return _counting(text, number)
    if measure.age:
        return None
    if measure.unit is None:
        return _Found(number, measure.end, None, measure.noun)
    return _Found(number, measure.end, measure.unit, _measured_noun(text, measure))


def _measured_noun(text: str, measure: Measure) -> str | None:
    """Return what a unit measures: "400 kilos of lobster", "six-week war"."""
    of = _OF.match(text, measure.end)
    if of is not None and of["pronoun"] is None and of["whose"] is None:
        place = of.end() - 1
        noun = counted(text, place, plural=True) or counted(text, place, plural=False)
    elif measure.hyphened or measure.unit == "%":
        noun = counted(text, measure.end, plural=False)
    else:
        return None
    return noun.noun if noun is not None else None


def _counting(text: str, number: Core) -> _Found:
    """Return a number with the noun that it counts: "172 of his men"."""
    noun = counted(text, number.end, plural=number.high != 1)
    if noun is not None:
        return _Found(number, noun.end, None, noun.noun)
    of = _OF.match(text, number.end)
    if of is None or number.low == number.high == 1:
        return _Found(number, number.end)
    if of["pronoun"] is not None:
        return _Found(number, of.end())
    noun = counted(text, of.end() - 1, plural=True)
    if noun is None:
        return _Found(number, number.end)
    return _Found(number, noun.end, None, noun.noun)


def _as_magnitude(text: str, found: _Found, starts: list[int]) -> _Found:
    """Take a number for an earthquake's strength where its sentence is about one."""
    number = found.number
    if not 0 < number.low <= 10 or number.kind != "digits":
        return found
    if _RICHTER.match(text, number.end) or _MAGNITUDE.search(
        text[max(0, number.start - 14) : number.start]
    ):
        return found._replace(
            unit="magnitude",
            of=None,
            end=max(number.end, found.end if found.unit else 0),
        )
    if number.low == int(number.low) or found.unit or found.of:
        return found
    index = bisect_right(starts, number.start)
    stop = starts[index] if index < len(starts) else len(text)
    near = max(starts[index - 1], number.start - QUAKE_REACH)
    if _QUAKE.search(text, near, min(stop, number.end + QUAKE_REACH)):
        return found._replace(unit="magnitude")
    return found


def comparable(
    first: NumberSlot, second: NumberSlot
) -> tuple[NumberSlot, NumberSlot] | None:
    """Return two quantities in one unit, None where they cannot be compared.

    Lengths, times, masses, areas and powers are converted to one unit each;
    an exact figure is then taken as rounded to its last digit. Two plain
    counts and two sums in one currency are returned as they are; different
    currencies, and a count beside a measure, are never comparable.

    >>> far, near = find_numbers("14 nautical miles; 26 km")
    >>> pair = comparable(far, near)
    >>> pair is not None and not pair[0].excludes(pair[1])
    True
    >>> kroner, dollars = find_numbers("1.9 billion kroner; $180 million")
    >>> comparable(kroner, dollars) is None
    True
    """
    if first.unit == second.unit:
        return first, second
    if first.unit not in DIMENSIONS or second.unit not in DIMENSIONS:
        return None
    if DIMENSIONS[first.unit][0] != DIMENSIONS[second.unit][0]:
        return None
    return _converted(first), _converted(second)


def _converted(slot: NumberSlot) -> NumberSlot:
    """Return a quantity in the base unit of its dimension, with its rounding."""
    base, size = DIMENSIONS[slot.unit or ""]
    slack = grain_of(slot.low) / 2 if slot.low == slot.high else 0.0
    low, high = (slot.low - slack) * size, (slot.high + slack) * size
    return replace(slot, low=low, high=high, unit=base)
