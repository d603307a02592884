"""Rules for dates that the calendar names: days, months, seasons, years.

Ordered: an earlier rule takes its words before a later one sees them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.extract.dates import days as cal
from framing.extract.dates.rule import (
    AND,
    DAY_PREFIX,
    GAP,
    PART,
    PARTS,
    TO,
    Mention,
    Rule,
    View,
    day_pattern,
    month_number,
    month_pattern,
    place_in_year,
    year_pattern,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.extract.dates.days import Days

_MONTH, _MONTH2 = month_pattern("month"), month_pattern("month2")
_DAY, _DAY2 = day_pattern("day"), day_pattern("day2")
_YEAR, _YEAR2 = year_pattern("year"), year_pattern("year2")
_OF_YEAR = rf"(?:,?{GAP}(?:of{GAP})?{_YEAR})"
_OF_YEAR2 = rf"(?:,?{GAP}{_YEAR2})"
_THE = rf"(?:[Tt]he{GAP})?"
_LEFT = r"(?<![\w/:.$€£])(?<!\d[,-])"
_AMOUNT_FOLLOWS = re.compile(
    rf"{GAP}(?!in\b|at\b|on\b|of\b|by\b|to\b|as\b|and\b|or\b|for\b|from\b|with\b|that\b"
    r"|when\b|after\b|before\b|during\b|this\b|last\b|between\b|near\b|near\b|said\b"
    r"|the\b|a\b|over\b|under\b|which\b|where\b|while\b|but\b|was\b|were\b|is\b|are\b"
    r"|will\b|would\b|has\b|have\b|had\b)"
    r"(?:[a-z-]+[\s]){0,2}(?:[a-z-]+s|people|men|women|children|police|troops)\b"
)
"""After "In June 12": what is counted, so that the 12 is no day."""
_ATTACKS = re.compile(rf"{GAP}(?:attacks|terror|terrorist|hijack)")
"""After September 11 without a year: those of 2001, whatever the article's date."""
_SINGULAR_S = re.compile(r"(?:[a-z-]+ss|[a-z]*us|[a-z]*is|as|was|has|its|this)\b")


def _counts(text: str, end: int) -> bool:
    """Return whether the words from `end` are things counted by a number."""
    found = _AMOUNT_FOLLOWS.match(text, end)
    return found is not None and not _SINGULAR_S.search(found[0].split()[-1])


def _in_year(match: re.Match[str], build: Callable[[int], Days], end: int) -> Mention:
    """Return a mention that is complete with its own year or needs one."""
    named = match["year"]
    if named is not None and end == match.end():
        year = int(named)
        return Mention(match.start(), end, lambda _: build(year), "", year)

    def read(view: View) -> Days | None:
        return place_in_year(build, view)

    return Mention(match.start(), end, read, "year")


def _span_of_days(
    first: tuple[int, int], last: tuple[int, int]
) -> Callable[[int], Days]:
    """Return a builder of the days from one (month, day) to another."""

    def build(year: int) -> Days:
        start = cal.day(year, *first)
        end = cal.day(year, *last)
        if end.last < start.first:
            start = cal.day(year - 1, *first)
        return start.cover(end)

    return build


def _iso(match: re.Match[str]) -> Mention | None:
    year, month, number = (int(match[g]) for g in ("year", "m", "d"))
    return Mention(*match.span(), lambda _: cal.day(year, month, number), "", year)


def _numeric(match: re.Match[str]) -> Mention | None:
    """Read 11/02/2025: both ways, unless dots or a number above 12 decide."""
    left, right, year = int(match["left"]), int(match["right"]), int(match["year"])
    pairs = [(right, left), (left, right)]
    if match["mark"] == ".":
        pairs = pairs[:1]

    def read(view: View) -> Days | None:
        readings = []
        for month, number in pairs:
            try:
                readings.append(cal.day(year, month, number))
            except ValueError:
                continue
        if not readings:
            return None
        if any(days.first == view.published for days in readings):
            readings = [d for d in readings if d.first == view.published]
        return readings[0].cover(readings[-1])

    return Mention(*match.span(), read, "", year)


def _two_clocks(match: re.Match[str]) -> Mention | None:
    """Read "November 10 (November 9 Moscow time), 2020" as both days."""
    first = (month_number(match["month"]), int(match["day"]))
    second = (month_number(match["month2"]), int(match["day2"]))
    year = int(match["year"])

    def read(_: View) -> Days:
        return cal.day(year, *first).cover(cal.day(year, *second))

    return Mention(*match.span(), read, "", year)


def _long_span(match: re.Match[str]) -> Mention | None:
    """Read "September 27 to November 10, 2020" and "27 May - 3 June 2021"."""
    first = (month_number(match["month"]), int(match["day"]))
    last = (month_number(match["month2"]), int(match["day2"]))
    early = match["year2"]
    boundary = None if match[0].lower().startswith("between") else "during"
    if early is None:
        mention = _in_year(match, _span_of_days(first, last), match.end())
        return replace(mention, boundary=boundary)
    start, end = int(early), int(match["year"] or early)

    def read(_: View) -> Days:
        return cal.day(start, *first).cover(cal.day(end, *last))

    return Mention(*match.span(), read, "", end, boundary)


def _day(match: re.Match[str]) -> Mention | None:
    """Read a day of a month, or some days of it, with or without the year."""
    month, number = month_number(match["month"]), int(match["day"])
    last, end = number, match.end()
    if (month, number) == (9, 11) and _ATTACKS.match(match.string, end):
        return None
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    month_first = match.start("month") < match.start("day")
    if match["day2"] is not None:
        last = int(match["day2"])
        in_words = match.string[match.start("day2") - 1].isspace()
        if last <= number or (in_words and month_first and _counts(match.string, end)):
            if not month_first:
                return None
            last, end = number, match.end("day")
    elif month_first and before.split()[-1:] == ["in"] and _counts(match.string, end):
        return None
    return _in_year(match, _span_of_days((month, number), (month, last)), end)


def _month_list(match: re.Match[str]) -> Mention | None:
    """Read a month or some months, with or without the year."""
    month = month_number(match["month"])
    last = month_number(match["month2"]) if match["month2"] else month
    if match["year"] is None and not _stands_as_month(match):
        return None
    name = PARTS.get((match["part"] or "").lower())

    def build(year: int) -> Days:
        days = cal.months(year, month, (last - month) % 12 + 1)
        return cal.part(days, name) if name else days

    mention = _in_year(match, build, match.end())
    if match["part"] is None and match.start() < match.start("month"):
        # "After the August verdict" is after the verdict, not after August.
        return replace(mention, start=match.start("month"), boundary="at")
    return mention


_MONTH_CUE = re.compile(
    r"\b(?:in|since|until|till|during|mid|late|early|between|through"
    r"|and|or)[\s-]$|\b(?:by|from|of|after|before|to|for)\s$",
    re.IGNORECASE,
)
_NAME_FOLLOWS = re.compile(r"['’]s|\s[A-Z][a-z]+")
_ALSO_NAMES = {"April", "May", "June", "August", "Jan", "MAY", "Mar", "March", "Sep"}


def _stands_as_month(match: re.Match[str]) -> bool:
    """Return whether a month alone is one: "in May", not "May resigned"."""
    if match["part"] is not None:
        return True
    text, start, end = match.string, match.start(), match.end()
    cue = _MONTH_CUE.search(text[max(0, start - 9) : start])
    if cue is None:
        return False
    if match["month"] not in _ALSO_NAMES:
        return True
    firm = cue[0].lower().split("-")[0].strip() in ("in", "since", "until", "during")
    return firm or _NAME_FOLLOWS.match(text, end) is None


def _season(match: re.Match[str]) -> Mention | None:
    year, name = int(match["year"]), match["season"].lower()
    portion = PARTS.get((match["part"] or "").lower())

    def read(_: View) -> Days:
        days = cal.season(year, name)
        return cal.part(days, portion) if portion else days

    return Mention(*match.span(), read, "", year)


def _long(match: re.Match[str], first: int, last: int) -> Mention:
    """Return whole years, or the part of them that is named."""
    portion = PARTS.get((match["part"] or "").lower())

    def read(_: View) -> Days:
        days = cal.years(first, last)
        return cal.part(days, portion) if portion else days

    return Mention(*match.span(), read, "", first if first == last else None)


def _decade(match: re.Match[str]) -> Mention | None:
    first = int(match["decade"]) * 10
    return _long(match, first, first + 9)


_CENTURIES = {"nineteenth": 19, "twentieth": 20, "twenty-first": 21, "eighteenth": 18}


def _century(match: re.Match[str]) -> Mention | None:
    name = match["century"].lower()
    number = _CENTURIES[name] if name in _CENTURIES else int(name)
    if not 1 <= number <= 22:
        return None
    return _long(match, number * 100 - 99, number * 100)


def _year_range(match: re.Match[str]) -> Mention | None:
    first, last = int(match["year"]), int(match["year2"])
    if last < 100:
        last += first // 100 * 100
    in_words = match.string[match.start("year2") - 1].isspace()
    if in_words and match["open"] is None and "-" not in match[0]:
        return None
    if not first < last <= first + 100:
        return None
    spoken = match["open"]
    boundary = "during" if spoken and spoken.lower().startswith("from") else None
    return Mention(*match.span(), lambda _: cal.years(first, last), "", None, boundary)


def _part_of_year(match: re.Match[str]) -> Mention | None:
    year = int(match["year"])
    return _long(match, year, year)


_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3}


def _fraction(match: re.Match[str]) -> Mention | None:
    """Read "the first half of 2020" and "the third quarter of 2020"."""
    length = 6 if match["size"] == "half" else 3
    index, year = _ORDINALS[match["nth"].lower()], int(match["year"])
    if index * length >= 12:
        return None
    read = cal.months(year, index * length + 1, length)
    return Mention(*match.span(), lambda _: read, "", year)


_YEAR_CUE = re.compile(
    r"\b(?:(?P<firm>in|since|until|till|during|before|after|year|throughout)"
    r"|(?P<soft>of|by|from|to|for|through|between)|(?P<noun>the|a|an|this|its|his|her"
    r"|their|our|['’]s|s['’])|(?P<more>\d{4}(?:,|\s(?:and|or))))\s$|(?P<round>\()$",
    re.IGNORECASE,
)
_EVENT = re.compile(
    rf"{GAP}(?:war|ceasefire|cease-fire|truce|agreement|accord|treaty|deal|elections?"
    r"|vote|referendum|revolution|coup|invasion|attacks?|clashes|conflict|uprising"
    r"|protests|earthquake|quake|summit|talks|games|olympics|constitution|census"
    r"|budget|season|campaign|offensive|crisis|report|law|resolution|pact)\b",
    re.IGNORECASE,
)


def _year(match: re.Match[str]) -> Mention | None:
    """Read a bare year, only where the words before or after make it one."""
    year, text = int(match["year"]), match.string
    cue = _YEAR_CUE.search(text[max(0, match.start() - 12) : match.start()])
    modern = 1900 <= year <= 2100
    event = _EVENT.match(text, match.end()) is not None
    counted = _counts(text, match.end()) and not event
    if cue is None:
        fits = modern and event
    elif cue["firm"]:
        fits = not counted or (modern and year % 100 != 0)
    elif cue["noun"]:
        fits = modern and not counted and text[match.end() : match.end() + 1].isspace()
    elif cue["round"]:
        fits = modern and text[match.end() : match.end() + 1] in (")", ",")
    else:
        fits = modern and not counted
    if not fits:
        return None
    boundary = "at" if event or (cue is not None and cue["noun"]) else None
    return Mention(*match.span(), lambda _: cal.years(year), "", year, boundary)


RULES = (
    Rule(r"(?<![\w-])(?P<year>[12]\d{3})([-/.])(?P<m>[01]?\d)\2(?P<d>[0-3]?\d)"
         r"(?:T\d\d:\d\d[\d:.Z+-]{0,16})?(?![\w-])", _iso),
    Rule(r"(?<![\w/.-])(?P<left>\d{1,2})(?P<mark>[./-])(?P<right>\d{1,2})(?P=mark)"
         r"(?P<year>[12]\d{3})(?![\w/-])", _numeric),
    Rule(rf"\b{_MONTH},?{GAP}{_DAY}{GAP}\({_MONTH2}{GAP}{_DAY2}[^()\n]{{0,40}}\)"
         rf"{_OF_YEAR}", _two_clocks),
    Rule(rf"\b[Bb]etween{GAP}{_MONTH}{GAP}{_DAY}{_OF_YEAR2}?{GAP}and{GAP}{_MONTH2}{GAP}"
         rf"{_DAY2}{_OF_YEAR}?", _long_span),
    Rule(rf"\b[Bb]etween{GAP}{_DAY}{GAP}{_MONTH}{_OF_YEAR2}?{GAP}and{GAP}{_DAY2}{GAP}"
         rf"{_MONTH2}{_OF_YEAR}?", _long_span),
    Rule(rf"\b{DAY_PREFIX}{_MONTH},?{GAP}{_DAY}{_OF_YEAR2}?{TO}{_MONTH2},?{GAP}{_DAY2}"
         rf"{_OF_YEAR}?", _long_span),
    Rule(rf"{_LEFT}{_DAY}{GAP}{_MONTH}{_OF_YEAR2}?{TO}{_DAY2}{GAP}{_MONTH2}{_OF_YEAR}?",
         _long_span),
    Rule(rf"\b{DAY_PREFIX}{_MONTH},?{GAP}(?:the{GAP})?{_DAY}(?:{AND}{_DAY2})?{_OF_YEAR}?",
         _day),
    Rule(rf"{_LEFT}{DAY_PREFIX}{_THE}{_DAY}(?:{AND}{_DAY2})?{GAP}(?:of{GAP})?{_MONTH}"
         rf"{_OF_YEAR}?", _day),
    Rule(rf"\b{_THE}{PART}?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
         rf"(?:{GAP}of)?{GAP}{_YEAR}", _season),
    Rule(rf"\b{_THE}{PART}?{_MONTH}(?:{AND}{_MONTH2})?{_OF_YEAR}?", _month_list),
    Rule(rf"\b{_THE}{PART}?(?P<decade>1[5-9]\d|20\d)0['’]?s\b", _decade),
    Rule(rf"\b{_THE}{PART}?(?P<century>\d\d?(?=(?:st|nd|rd|th))|(?i:nineteenth|eighteenth"
         rf"|twentieth|twenty-first))(?:st|nd|rd|th)?[\s-]century\b(?!\s?BC)",
         _century),
    Rule(rf"(?<![\w/.-])(?P<open>(?:[Ff]rom|[Bb]etween){GAP})?{_YEAR}"
         rf"(?:\s?[-–—/]\s?(?=\d)|{GAP}(?:to|and|until|through){GAP}(?=\d{{4}}))"
         r"(?P<year2>\d{4}|\d\d)(?![\w-]|[.,]\d)", _year_range),
    Rule(rf"\b{_THE}{PART}{_YEAR}", _part_of_year),
    Rule(rf"\b{_THE}(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth){GAP}"
         rf"(?P<size>half|quarter){GAP}of{GAP}{_YEAR}", _fraction),
    Rule(rf"(?<![\w.,/:$€£#+-]){_YEAR}", _year),
)  # fmt: skip
