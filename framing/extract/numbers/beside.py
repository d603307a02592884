"""The unit of measure or money that stands beside a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from framing.extract.numbers.units import (
    CURRENCY_OF_SIGN,
    POWERS,
    UNIT_OF_FORM,
    UNIT_OF_PHRASE,
)
from framing.text.wordlist import listed

if TYPE_CHECKING:
    from framing.extract.numbers.core import Core

_SIGNS = "|".join(
    re.escape(sign) for sign in sorted(CURRENCY_OF_SIGN, key=len, reverse=True)
)
_SIGN_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<sign>{_SIGNS})[^\S\n]?\Z")
_SIGN_AFTER = re.compile(r"[^\S\n]?(?P<sign>[€£$₽₺₴₹₼元円])")
_FIRST = re.compile(
    r"(?P<gap>[^\S\n]{1,2}|\n|-|)(?P<word>%|[°º][CF]?\b|(?<=[\d.]\d)[CF]\b(?!-)|[°º]|km/h"
    r"|[A-Za-z]+(?:\.[A-Z]\.)?)"
)
_SECOND = re.compile(r"(?:[^\S\n]{1,2}|\n)(?P<word>[A-Za-z]+)")
_POWER = re.compile(r"\^?(?P<power>[23²³])(?!\w)")
_FIGURES = {"²": "2", "³": "3"}
_OLD = re.compile(r"[\s-]old\b|\sof\sage\b", re.IGNORECASE)
_ONLY_AFTER_DIGITS = frozenset(
    listed(
        """
        m g mg t l mi ft yd mm cm ha kw mw gw pp hr hrs yr yrs min mins sec secs kg kgs
        lb lbs km kms ml mph kph kmh km/h oz nm hz kwh
        """
    )
)
_CODES = frozenset(form for form, unit in UNIT_OF_FORM.items() if form.upper() == unit)
_SHARED_MONEY = frozenset(
    listed(
        """
        pounds dollars dinars pesos francs rupees riyals rials crowns shillings lira
        liras won krona kroner kronor
        """
    )
)
"""Money of several states: an unknown adjective before it makes another unit."""
_MAGNITUDE = re.compile(r"-magnitude\b", re.IGNORECASE)
_COMPOUND = re.compile(
    r"-(?P<noun>members?|man|woman|person|people|strong|seat|page|stor(?:e?y)|room|point"
    r"|nation|country|party|ship|vehicle|car|bed|vessel|truck)\b"
)


class Measure(NamedTuple):
    """A unit and where its words end.

    `unit` is None for a compound that counts ("40-member"), whose noun is
    then `noun`. `hyphened` is true for "six-week": what follows is measured,
    not counted. `age` marks "nine years old".
    """

    unit: str | None
    end: int
    hyphened: bool = False
    noun: str | None = None
    age: bool = False


class Money(NamedTuple):
    """A currency's sign before a number, and where it begins."""

    unit: str
    start: int


def money_before(text: str, start: int) -> Money | None:
    """Return the currency whose sign stands before `start`.

    >>> money_before("worth RM1.4 billion", 8)
    Money(unit='MYR', start=6)
    """
    window = max(0, start - 5)
    found = _SIGN_BEFORE.search(text[window:start])
    if found is None:
        return None
    return Money(CURRENCY_OF_SIGN[found["sign"]], window + found.start())


def measure_after(text: str, number: Core) -> Measure | None:
    """Return the unit that follows a number.

    >>> from framing.extract.numbers.core import Core
    >>> words = "14 nautical miles"
    >>> measure_after(words, Core(0, 2, 14, 14, "digits"))
    Measure(unit='nmi', end=17, hyphened=False, noun=None, age=False)
    """
    end = number.end
    if _MAGNITUDE.match(text, end):
        return Measure("magnitude", end + len("-magnitude"), hyphened=True)
    sign = _SIGN_AFTER.match(text, end)
    if sign is not None and number.kind == "digits":
        return Measure(CURRENCY_OF_SIGN[sign["sign"]], sign.end())
    first = _FIRST.match(text, end)
    if first is None:
        return None
    if first["gap"] == "-":
        compound = _COMPOUND.match(text, end)
        if compound is not None:
            noun = None if compound["noun"] == "strong" else compound["noun"]
            return Measure(None, compound.end(), hyphened=True, noun=noun)
    phrase = _phrase(text, first)
    if phrase is not None:
        return phrase
    unit = _unit(first, number)
    if unit is None:
        return None
    is_age = unit in ("year", "month", "week", "day") and _OLD.match(text, first.end())
    power = _POWER.match(text, first.end())
    if power is not None:
        raised = f"{unit}{_FIGURES.get(power['power'], power['power'])}"
        return Measure(raised if raised in POWERS else unit, power.end())
    return Measure(unit, first.end(), first["gap"] == "-", None, bool(is_age))


def _phrase(text: str, first: re.Match[str]) -> Measure | None:
    """Return a unit of two words: "nautical miles", "US dollars"."""
    second = _SECOND.match(text, first.end())
    if second is None:
        return None
    pair = (first["word"].lower(), second["word"].lower())
    if pair == ("hong", "kong") or pair == ("south", "korean"):
        third = _SECOND.match(text, second.end())
        if third is None or third["word"].lower() not in ("dollars", "won"):
            return None
        return Measure(UNIT_OF_PHRASE[pair], third.end())
    unit = UNIT_OF_PHRASE.get(pair)
    if unit in ("mph", "km/h"):
        third = _SECOND.match(text, second.end())
        hourly = third is not None and third["word"] == "hour"
        return Measure(unit, third.end()) if third is not None and hourly else None
    if unit is None and first["word"][0].isupper() and pair[1] in _SHARED_MONEY:
        unit = f"{pair[0]} {pair[1].rstrip('s')}"
    return None if unit is None else Measure(unit, second.end())


def _unit(first: re.Match[str], number: Core) -> str | None:
    """Return the canonical unit of one word, None where it is another word."""
    word = first["word"]
    if word[0] in "°º":
        return {"C": "°C", "F": "°F"}.get(word[1:], "degree")
    if word in ("C", "F") and first["gap"] == "":
        return f"°{word}"  # "47.3C"
    form = word.lower()
    unit = UNIT_OF_FORM.get(form)
    if unit is None or (form in _CODES and word != unit):
        return None
    if form in _ONLY_AFTER_DIGITS and number.kind not in ("digits", "share"):
        return None
    if len(word) == 1 and word.isupper() and word != "L":
        return None
    glued = form in _ONLY_AFTER_DIGITS or form in _CODES or word == "%"
    if first["gap"] == "" and not glued:
        return None
    if form == "won" and not number.scaled and number.low < 1000:
        return None
    if form in ("pound", "pounds") and number.scaled:
        return "GBP"
    return unit
