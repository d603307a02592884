"""Numbers as an article gives them: an interval, its unit, what it counts.

Bounds are kept ("at least 31" is 31 or more), inexact words have documented
intervals (see docs/numbers.md), and what only looks like a number is left out:
dates, clock times, ordinals, labels ("Article 5"), scores, telephone numbers,
the pronoun "one". Money is never converted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from framing.extract.dates.tense import sentence_starts
from framing.extract.nouns import counted
from framing.extract.numbers.beside import Measure, Money, measure_after, money_before
from framing.extract.numbers.bounds import bound_before, widened
from framing.extract.numbers.core import Core, glyph, read
from framing.extract.numbers.counts import befallen, goes_on, is_update
from framing.extract.numbers.fractions import GLYPHS
from framing.extract.numbers.refusals import (
    is_age,
    is_code,
    names_a_thing,
    refused,
    stands_alone,
)
from framing.extract.numbers.scan import ARTICLE, NEEDS_ARTICLE, SIGN, dates_round
from framing.extract.numbers.units import DIVIDED, PARTS_OF_UNIT, is_money
from framing.extract.numbers.words import NUMBER_WORDS, SCALES
from framing.model.slot import NumberSlot

_GAP = r"(?:[^\S\n]{1,2}|\n)"
_JOIN = re.compile(
    rf"-?{_GAP}(?P<word>to|or|and|through){_GAP}|(?P<dash>\s?[-–—~]\s?)"
)
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_FROM = re.compile(r"(?<!ranging )(?<!ranged )(?<!ranges )(?<!range )\bfrom\s\Z")
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
    r"(?P<low>\s(?:or|and)\s(?:more|over|above|greater)\b|\+(?!\d)|-plus\b)"
    r"|(?P<high>\s(?:or|and)\s(?:less|fewer|under|below)\b)"
    r"|(?P<about>\sor\s(?:so|thereabouts)\b)|(?P<odd>[-\s]odd\b)",
    re.IGNORECASE,
)
_WORDS = re.compile(NUMBER_WORDS, re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![^\s(])(?<!\d\s)[-−]|\b(?:minus|negative)\s)\Z", re.I)
_TO_ONE = re.compile(rf"(?:{_GAP}to{_GAP}(?:one|1)|:1)\b(?![:.\-]\w)", re.IGNORECASE)
_RATIO = re.compile(
    r"\b(?:ratio|majority|margin|outnumber(?:ed|ing|s)?|odds|by|split|advantage)\b", re.I
)
RATIO_REACH = 40
"""How many characters before "three to one" may say that it is a ratio."""
MAX_SPREAD = 4
"""How many times the lower end the upper of "$44 to $50" may be."""
QUAKE_REACH = 300
"""How many characters to each side may say that a number is a magnitude."""
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade")


class _Found(NamedTuple):
    """A number with the unit and the noun beside it, and where its words end."""

    number: Core
    end: int
    unit: str | None = None
    of: str | None = None
    age: bool = False


class _Scene:
    """A text with what is asked of it more than once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """Where sentences begin."""
        return sentence_starts(self.text)


def find_numbers(text: str) -> tuple[NumberSlot, ...]:
    """Find the numbers of a text, in order, without overlap.

    Years and other dates, clock times, ordinals, labels, scores and codes are
    none. `find_quantities` gives those that count or measure something.

    >>> [(slot.text, slot.value, slot.of) for slot in find_numbers(
    ...     "At least 31 civilians died in a six-week war that cost $180 million.")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('At least 31 civilians', '31 or more', 'civilians'),
     ('six-week', '6 week', 'war'), ('$180 million', '180,000,000 USD', None)]
    >>> [(slot.value, slot.kind) for slot in find_numbers("The answer is minus 5.")]
    [('-5', 'bare')]
    """
    signs = [(match.start(), match[0]) for match in SIGN.finditer(text)]
    if not signs:
        return ()
    dates = dates_round(text, [place for place, _ in signs])
    scene = _Scene(text)
    slots: list[NumberSlot] = []
    place = 0
    for start, word in signs:
        if start < place:
            continue
        index = bisect_right(dates, (start, len(text))) - 1
        if index >= 0 and start < dates[index][1]:
            place = dates[index][1]
            continue
        slot, end = _slot(scene, _beginning(text, start, word))
        place = max(place, end)
        if slot is not None and (not slots or slots[-1].end <= slot.start):
            slots.append(_with_count(text, slot, slots[-1] if slots else None))
            place = slot.end
    return tuple(slots)


def find_quantities(text: str) -> tuple[NumberSlot, ...]:
    """Find the numbers of a text that count things or measure something.

    >>> [slot.text for slot in find_quantities("The two met 12 rebels, aged 30.")]
    ['12 rebels']
    """
    return tuple(slot for slot in find_numbers(text) if slot.kind in QUANTITIES)


QUANTITIES = frozenset(("count", "measure", "money"))
"""Kinds of number that answer how many or how much."""


def _beginning(text: str, start: int, word: str) -> int:
    """Return where a number begins: with the article in "a dozen"."""
    if word.lower() in NEEDS_ARTICLE:
        article = ARTICLE.search(text, max(0, start - 3), start)
        if article is not None:
            return article.start()
    if text[start - 1 : start] == "." and not text[max(0, start - 2)].isalnum():
        return start - 1 if start and word[0].isdigit() else start
    return start


def _slot(scene: _Scene, start: int) -> tuple[NumberSlot | None, int]:
    """Return the number that begins at `start`, None for none, and where to go on."""
    text = scene.text
    money = money_before(text, start)
    if text[start] in GLYPHS:
        number: Core | None = glyph(text, start)
    else:
        number = read(text, start, money=money is not None)
    if number is None:
        words = _WORDS.match(text, start)
        return None, words.end() if words is not None else start + 1
    ratio = _ratio(text, number)
    if ratio is not None:
        return ratio, ratio.end
    number = _joined(text, number)
    if money is None and refused(text, number):
        return None, number.end
    tail = _TAIL.match(text, number.end)
    found = _measured(text, replace(number, end=tail.end()) if tail else number, money)
    if found is None:
        return None, number.end
    if money is None and found.unit in (None, "degree"):
        found = _as_magnitude(scene, found)
    if not tail:
        found = _with_smaller(text, _joined_measures(text, found, money))
    begin = money.start if money is not None else number.start
    return _bounded(text, begin, found, tail), found.end


def _bounded(
    text: str, begin: int, found: _Found, tail: re.Match[str] | None
) -> NumberSlot | None:
    """Return a number with its sign and the bounds before and after it."""
    start = _start(text, begin, found)
    minus = _MINUS.search(text, max(0, start - 10), start)
    if minus is not None and found.of is None and start > 0:
        low, high = -found.number.high, -found.number.low
        found = found._replace(number=replace(found.number, low=low, high=high))
        start = minus.start()
    bound = bound_before(
        text,
        start,
        small=found.number.high < 10
        and found.unit is None
        and found.number.kind != "share",
        lasting=found.unit in _TIMES and not found.age,
    )
    tail = tail or _TAIL.match(text, found.end)
    kind = _kind(text, found, bounded=bound is not None or tail is not None)
    if kind is None:
        return None
    end = max(found.end, tail.end()) if tail else found.end
    wide = found.number
    if bound is not None:
        start, wide = bound.start, widened(wide, bound.kind)
    elif tail is not None and tail.lastgroup is not None:
        wide = widened(wide, tail.lastgroup)
    rough = bound is not None or tail is not None or found.number.kind == "vague"
    unit = "share" if kind == "share" else "year" if kind == "age" else None
    return NumberSlot(
        start,
        end,
        text[start:end],
        wide.low,
        wide.high,
        found.unit or unit,
        found.of,
        rough,
        kind,
    )


def _kind(text: str, found: _Found, *, bounded: bool) -> str | None:
    """Return the kind of a number, None where it is a part of a name."""
    if found.age:
        return "age"
    if found.unit is not None:
        return "money" if is_money(found.unit) else "measure"
    if found.number.kind == "share":
        return "share"
    if found.of is None and is_age(text, found.number):
        return "age"
    if bounded or _is_quantity(text, found):
        return "count"
    number = found.number
    return None if names_a_thing(text, number) or is_code(text, number) else "bare"


def _with_count(text: str, slot: NumberSlot, before: NumberSlot | None) -> NumberSlot:
    """Return a number with what befell those counted, and whether it is an update."""
    if slot.kind == "age":
        return slot
    name = None
    if slot.kind in ("count", "bare", "share"):
        name = befallen(text, slot.start, slot.end, slot.of)
        follows = before is not None and before.counted and slot.of is not None
        if name is None and before is not None and follows:
            name = before.counted if goes_on(text, before.end, slot.start) else None
    update = is_update(text, slot.start, slot.end)
    return replace(slot, counted=name, update=update) if name or update else slot


def _ratio(text: str, number: Core) -> NumberSlot | None:
    """Return a ratio: "3:1", or "three to one" where the words before say so."""
    rest = _TO_ONE.match(text, number.end)
    if rest is None or number.low <= 1 or number.kind not in ("digits", "words"):
        return None
    start, end = number.start, rest.end()
    if start and (text[start - 1].isalnum() or text[start - 1] in ":./-"):
        return None
    colon = text[number.end] == ":"
    if not colon and not _RATIO.search(text, max(0, start - RATIO_REACH), start):
        return None
    return NumberSlot(
        start, end, text[start:end], number.low, number.high, "ratio", kind="ratio"
    )


def _is_quantity(text: str, found: _Found) -> bool:
    """Return whether a number without unit or bound is a quantity."""
    if found.of is not None or found.end > found.number.end:
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
    if join is None or number.kind in ("vague", "share"):
        return number
    other = read(text, join.end()) if join.end() < len(text) else None
    if other is None or other.kind in ("vague", "share"):
        return number
    last = re.split(r"[\s-]", text[other.start : other.end].lower())[-1]
    low = number.low
    if last in SCALES and not any(
        scale in text[number.start : number.end] for scale in SCALES
    ):
        low *= SCALES[last]
    elif join["dash"] and low < 100 <= other.low and other.low % 1000 == 0:
        # "5-6,000" is five to six thousand
        low *= 1000
    if not low < other.low or not _is_range(text, number.start, join):
        return number
    if join["word"] == "or" and other.low > 2 * low:
        return number
    return replace(other, start=number.start, low=low, grain=number.grain)


def _is_range(text: str, start: int, join: re.Match[str]) -> bool:
    """Return whether a number at `start` and the one after `join` are a range."""
    before = text[max(0, start - 20) : start]
    if join["word"] == "and":
        return _BETWEEN.search(before) is not None
    return join["word"] != "to" or _FROM.search(before) is None


def _joined_measures(text: str, found: _Found, money: Money | None) -> _Found:
    """Take the second measure of a range into the first: "44 mg to 50 mg"."""
    join = _JOIN.match(text, found.end)
    number = found.number
    if join is None or found.unit is None or found.age or number.low != number.high:
        return found
    place = join.end()
    begin = money.start if money is not None else number.start
    if money is not None:
        sign = text[money.start : number.start]
        if not text.startswith(sign, place):
            return found
        place += len(sign)
    other = read(text, place, money=money is not None) if place < len(text) else None
    if other is None or not number.low < other.low <= MAX_SPREAD * number.low:
        return found
    end = other.end
    if money is None:
        measure = measure_after(text, other)
        if measure is None or measure.unit != found.unit:
            return found
        end = measure.end
    if not _is_range(text, begin, join):
        return found
    whole = replace(number, end=other.end, high=other.high)
    return found._replace(number=whole, end=end)


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
        old = _OLD_AFTER.match(text, measure.end)
        stop = old.end() if old is not None else measure.end
        return _Found(number, stop, measure.unit, None, age=True)
    if measure.unit is None:
        return _Found(number, measure.end, None, measure.noun)
    return _Found(number, measure.end, measure.unit, _measured_noun(text, measure))


_OLD_AFTER = re.compile(r"[\s-]old\b|\sof\sage\b", re.IGNORECASE)


_SMALLER = re.compile(rf"{_GAP}?(?:and{_GAP})?(?=[0-9a-z])")
_INCHES = re.compile(r"\s?in\b")


def _with_smaller(text: str, found: _Found) -> _Found:
    """Take the smaller unit that follows into a measure: "5 feet 2 inches"."""
    if found.unit not in DIVIDED or found.age or found.number.low != found.number.high:
        return found
    join = _SMALLER.match(text, found.end)
    other = read(text, join.end()) if join is not None else None
    if other is None:
        return found
    inches = _INCHES.match(text, other.end) if found.unit == "ft" else None
    measure = Measure("in", inches.end()) if inches else measure_after(text, other)
    size = PARTS_OF_UNIT.get((found.unit, (measure.unit if measure else "") or ""))
    if measure is None or size is None or other.low * size >= 1:
        return found
    value = round(found.number.low + other.low * size, 6)
    whole = replace(found.number, end=other.end, low=value, high=value)
    return found._replace(number=whole, end=measure.end)


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


def _as_magnitude(scene: _Scene, found: _Found) -> _Found:
    """Take a number for an earthquake's strength where its sentence is about one."""
    text = scene.text
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
    if _QUAKE.search(
        text, max(0, number.start - QUAKE_REACH), number.end + QUAKE_REACH
    ) is None:
        return found
    starts = scene.starts
    index = bisect_right(starts, number.start)
    stop = starts[index] if index < len(starts) else len(text)
    near = max(starts[index - 1], number.start - QUAKE_REACH)
    if _QUAKE.search(text, near, min(stop, number.end + QUAKE_REACH)):
        return found._replace(unit="magnitude")
    return found
