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
from typing import TYPE_CHECKING

from framing.extract.dates.tense import sentence_starts
from framing.extract.nouns import STATES, counted
from framing.extract.numbers.beside import Measure, Money, measure_after, money_before
from framing.extract.numbers.bounds import bound_before, widened
from framing.extract.numbers.counts import befallen, goes_on, is_update
from framing.extract.numbers.fractions import GLYPHS
from framing.extract.numbers.ranges import (
    Found,
    is_between,
    joined,
    joined_measures,
    with_smaller,
)
from framing.extract.numbers.read import glyph, read
from framing.extract.numbers.refusals import (
    are_years,
    is_age,
    is_code,
    names_a_thing,
    refused,
    stands_alone,
)
from framing.extract.numbers.scan import ARTICLE, NEEDS_ARTICLE, dates_round, signs
from framing.extract.numbers.units import is_money
from framing.extract.numbers.words import NUMBER_WORDS
from framing.model.slot import NumberSlot

if TYPE_CHECKING:
    from framing.extract.numbers.core import Core

_GAP = r"(?:[^\S\n]{1,2}|\n)"
_OF = re.compile(
    rf"{_GAP}of{_GAP}(?:(?P<whose>his|her|its|their|the|these|those|our|your|my|all|such)\b"
    rf"{_GAP})?(?P<pronoun>(?:them|whom|which|us|you)\b)?"
)
_WERE = re.compile(
    rf"{_GAP}(?:are|were){_GAP}(?P<who>women|men|children"
    r"|girls|boys|minors|teenagers|civilians|soldiers|foreigners|students|pupils|workers"
    r"|police|passengers|tourists|residents|refugees|migrants)\b"
)
"""After a number whose noun follows a verb: "of whom 31 were women"."""
_OF_UNIT = re.compile(rf"{_GAP}of{_GAP}")
_MAGNITUDE = re.compile(r"\bmagnitude(?:\sof)?[\s-]\Z", re.IGNORECASE)
_RICHTER = re.compile(
    r"(?:\sdegrees?)?(?=\son\sthe\s(?:open\s)?(?:Richter|moment|MSK))"
)
_QUAKE = re.compile(
    r"\b(?:magnitude|(?:after|fore)?shocks?|(?:earth)?quakes?|tremors?|epicent(?:er|re))\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?P<low>\s(?:or\s(?:more|over|above|greater)\b(?!\s(?:than|less))"
    r"|and\s(?:more|over|above|upwards)\b(?=[.,;:)]|\Z))|\+(?!\d)|-plus\b)"
    r"|(?P<high>\s(?:or\s(?:less|fewer|under|below)\b(?!\sthan)"
    r"|and\s(?:under|below)\b(?=[.,;:)]|\Z)))"
    r"|(?P<about>\sor\s(?:so|thereabouts)\b)|(?P<odd>[-\s]odd\b)",
    re.IGNORECASE,
)
_WORDS = re.compile(NUMBER_WORDS, re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![^\s(])(?<!\d\s)[-−]|\b(?:minus|negative)\s)\Z", re.I)
_TO_ONE = re.compile(rf"(?:{_GAP}to{_GAP}(?:one|1)|:1)\b(?![:.\-]\w)", re.IGNORECASE)
_RATIO = re.compile(
    r"\b(?:ratio|majority|margin|outnumber(?:ed|ing|s)?|odds|by|split|advantage)\b",
    re.I,
)
RATIO_REACH = 40
"""How many characters before "three to one" may say that it is a ratio."""
QUAKE_REACH = 300
"""How many characters to each side may say that a number is a magnitude."""
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade")


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
    >>> text = "The two, aged 30, lost half of it."
    >>> [(slot.value, slot.kind) for slot in find_numbers(text)]
    [('2', 'bare'), ('30 year', 'age'), ('0.5 share', 'share')]
    """
    found = signs(text)
    if not found:
        return ()
    dates = dates_round(text, [sign.start for sign in found])
    scene = _Scene(text)
    slots: list[NumberSlot] = []
    place = 0
    for start, word in found:
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
    number = joined(text, number)
    if money is None and refused(text, number):
        return None, number.end
    tail = _TAIL.match(text, number.end)
    found = _measured(text, replace(number, end=tail.end()) if tail else number, money)
    if found is None:
        return None, number.end
    if money is None and found.unit in (None, "degree"):
        found = _as_magnitude(scene, found)
    if not tail:
        found = with_smaller(text, joined_measures(text, found, money))
    begin = money.start if money is not None else number.start
    return _bounded(text, begin, found, tail), found.end


def _bounded(
    text: str, begin: int, found: Found, tail: re.Match[str] | None
) -> NumberSlot | None:
    """Return a number with its sign and the bounds before and after it."""
    start = _start(text, begin, found)
    minus = _MINUS.search(text, max(0, start - 10), start)
    if minus is not None and not _is_bullet(text, minus, found):
        low, high = -found.number.high, -found.number.low
        found = found._replace(number=replace(found.number, low=low, high=high))
        start = minus.start()
    counts = found.unit is None and found.number.kind != "share"
    bound = bound_before(
        text,
        start,
        small=found.number.high < 10 and counts,
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
    unit = found.unit or {"share": "share", "age": "year"}.get(kind)
    words, low, high = text[start:end], wide.low, wide.high
    return NumberSlot(start, end, words, low, high, unit, found.of, rough, kind)


def _is_bullet(text: str, minus: re.Match[str], found: Found) -> bool:
    """Return whether a dash opens a line of a list: "-12 people killed"."""
    opens = text[max(0, minus.start() - 1) : minus.start()] in ("", "\n")
    return opens and found.of is not None


def _kind(text: str, found: Found, *, bounded: bool) -> str | None:
    """Return the kind of a number, None where it is a part of a name."""
    if found.unit is None and found.of is None and are_years(text, found.number):
        return None
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
    if slot.kind not in ("count", "bare", "share"):
        return slot
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


def _is_quantity(text: str, found: Found) -> bool:
    """Return whether a number without unit or bound is a quantity."""
    if found.of is not None or found.end > found.number.end:
        return True
    number = found.number
    if number.low != number.high and number.kind != "vague":
        before = text[max(0, number.start - 10) : number.start]
        spaced = " " in text[number.start : number.end]
        return (spaced and number.high >= 100) or is_between(before)
    return stands_alone(text, number)


def _start(text: str, start: int, found: Found) -> int:
    """Return where the words begin, with "magnitude" before them."""
    if found.unit == "magnitude":
        window = max(0, start - 14)
        before = _MAGNITUDE.search(text[window:start])
        if before is not None:
            return window + before.start()
    return start


def _measured(text: str, number: Core, money: Money | None) -> Found | None:
    """Return a number with its unit or noun; None for an age or a mere part."""
    end = number.end
    if money is not None:
        return Found(number, end, money.unit)
    of = _OF_UNIT.match(text, end) if number.kind == "vague" else None
    place = of.end() - 1 if of is not None else end
    measure = measure_after(text, replace(number, end=place))
    if measure is None:
        rest = text[end : end + 2]
        if rest[:1].isalpha() or (rest[:1] == "-" and rest[1:].isalpha()):
            return None
        return _counting(text, number)
    if measure.age:
        old = _OLD_AFTER.match(text, measure.end)
        stop = old.end() if old is not None else measure.end
        return Found(number, stop, measure.unit, None, age=True)
    if measure.unit is None:
        return Found(number, measure.end, None, measure.noun)
    return Found(number, measure.end, measure.unit, _measured_noun(text, measure))


_OLD_AFTER = re.compile(r"[\s-]old\b|\sof\sage\b", re.IGNORECASE)


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


def _counting(text: str, number: Core) -> Found:
    """Return a number with the noun that it counts: "172 of his men"."""
    noun = counted(text, number.end, plural=number.high != 1)
    if noun is not None:
        return Found(number, noun.end, None, noun.noun)
    who = _WERE.match(text, number.end)
    if who is not None:
        return Found(number, number.end, None, who["who"])
    of = _OF.match(text, number.end)
    if of is None or number.low == number.high == 1:
        return Found(number, number.end)
    if of["pronoun"] is not None:
        return Found(number, of.end())
    noun = counted(text, of.end() - 1, plural=True)
    if noun is not None:
        return Found(number, noun.end, None, noun.noun)
    # "seven of the eight people": the words of the eight are its own
    whole = read(text, of.end())
    noun = counted(text, whole.end, plural=True) if whole is not None else None
    told = noun is not None and noun.noun not in STATES
    return Found(number, number.end, None, noun.noun if noun and told else None)


def _as_magnitude(scene: _Scene, found: Found) -> Found:
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
    if (
        _QUAKE.search(
            text, max(0, number.start - QUAKE_REACH), number.end + QUAKE_REACH
        )
        is None
    ):
        return found
    starts = scene.starts
    index = bisect_right(starts, number.start)
    stop = starts[index] if index < len(starts) else len(text)
    near = max(starts[index - 1], number.start - QUAKE_REACH)
    if _QUAKE.search(text, near, min(stop, number.end + QUAKE_REACH)):
        return found._replace(unit="magnitude")
    return found
