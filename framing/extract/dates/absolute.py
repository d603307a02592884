"""Rules for dates that the calendar names: days and months, with their years.

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
    DIGIT,
    GAP,
    MONTH_SIGN,
    PART,
    PARTED,
    THE,
    TO,
    WEEKDAY_NAMES,
    WHOSE_YEAR,
    Mention,
    Rule,
    View,
    counted_year,
    day_pattern,
    month_number,
    month_pattern,
    named_part,
    needs_of,
    place_in_year,
    things_counted,
    weekday_number,
    whose_year,
    year_pattern,
)
from framing.text.ordinals import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.extract.dates.days import Days

_MONTH, _MONTH2 = month_pattern("month"), month_pattern("month2")
_DAY, _DAY2 = day_pattern("day"), day_pattern("day2")
_YEAR, _YEAR2 = year_pattern("year"), year_pattern("year2")
_OF_YEAR = rf"(?:,?{GAP}(?:(?:of|in){GAP})?(?:{_YEAR}|{WHOSE_YEAR}))"
_OF_YEAR2 = rf"(?:,?{GAP}(?:(?:of|in){GAP})?{_YEAR2})"
_NTH = rf"(?P<nth>(?i:{'|'.join(ORDINALS[::-1])}))\b"
_NTH_SIGN = r"(?i:first|second|third|th)\b"
_LEFT = r"(?<![\w/:.$€£])(?<!\d[,-])"
_ATTACKS = re.compile(rf"{GAP}(?:attacks|terror|terrorist|hijack)")
"""After September 11 without a year: those of 2001, whatever the article's date."""


def _in_year(match: re.Match[str], build: Callable[[int], Days], end: int) -> Mention:
    """Return a mention that is complete with its own year or needs one."""
    named, whose = match["year"], match["whose"]
    if named is not None and end == match.end():
        year = int(named)
        return Mention(match.start(), end, lambda _: build(year), "", year)
    weekday = match.groupdict().get("on")
    number = weekday_number(weekday) if weekday else None

    def read(view: View) -> Days | None:
        if whose is None or end != match.end():
            return place_in_year(build, view, number)
        year = whose_year(whose, view)
        return None if year is None else build(year)

    needs = needs_of(whose) if whose is not None else "year"
    return Mention(match.start(), end, read, needs)


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
    pairs = _both_ways(match["left"], match["right"], match["mark"])

    def read(view: View) -> Days | None:
        digits = match["year"]
        year = int(digits) if len(digits) == 4 else counted_year(digits, view.published)
        readings = _readings(pairs, year)
        if any(days.first == view.published for days in readings):
            readings = [d for d in readings if d.first == view.published]
        return readings[0].cover(readings[-1]) if readings else None

    year = int(match["year"]) if len(match["year"]) == 4 else None
    return Mention(*match.span(), read, "", year)


def _both_ways(left: str, right: str, mark: str) -> list[tuple[int, int]]:
    """Return the (month, day) that two numbers can be; after dots only one."""
    pairs = [(int(right), int(left)), (int(left), int(right))]
    return pairs[:1] if mark == "." else pairs


def _readings(pairs: list[tuple[int, int]], year: int) -> list[Days]:
    """Return the days that exist, in order."""
    known = []
    for month, number in pairs:
        try:
            known.append(cal.day(year, month, number))
        except ValueError:
            continue
    return sorted(known)


def _numeric_span(match: re.Match[str]) -> Mention | None:
    """Read "10/1/2018 - 10/7/2018", both ends the same way round."""
    first = _both_ways(match["left"], match["right"], match["mark"])
    last = _both_ways(match["left2"], match["right2"], match["mark"])

    def read(_: View) -> Days | None:
        known = []
        for start, end in zip(first, last, strict=True):
            starts = _readings([start], int(match["year"]))
            ends = _readings([end], int(match["year2"]))
            if starts and ends and starts[0].first <= ends[0].first:
                known.append(starts[0].cover(ends[0]))
        return known[0].cover(known[-1]) if known else None

    return Mention(*match.span(), read, "", int(match["year2"]), "during")


def _short_numeric(match: re.Match[str]) -> Mention | None:
    """Read "on 27/9", in the order that exists, both ways where both do."""
    pairs = _both_ways(match["left"], match["right"], "/")
    if {match["left"], match["right"]} == {"24", "7"}:
        return None

    def build(year: int) -> Days:
        readings = _readings(pairs, year)
        if not readings:
            raise ValueError(pairs)
        return readings[0].cover(readings[-1])

    return Mention(*match.span(), lambda view: place_in_year(build, view), "year")


_NAMED_DAYS = {"9/11": (2001, 9, 11), "26/11": (2008, 11, 26)}


def _named_day(match: re.Match[str]) -> Mention | None:
    """Read "9/11" and "26/11", which name the days of attacks."""
    days = cal.day(*_NAMED_DAYS[match[0]])
    return Mention(*match.span(), lambda _: days, "", days.first.year)


def _year_and_month(match: re.Match[str]) -> Mention | None:
    """Read "2015-03", which can be no range of years."""
    year, month = int(match["year"]), int(match["m"])
    if not 1 <= month <= 12 or month > year % 100:
        return None
    return Mention(*match.span(), lambda _: cal.months(year, month), "", year)


def _hyphened(match: re.Match[str]) -> Mention | None:
    """Read "05-Aug-2016" and "22/Jan/2019"."""
    year, month = int(match["year"]), month_number(match["month"])
    number = int(match["day"])
    return Mention(*match.span(), lambda _: cal.day(year, month, number), "", year)


def _ordinal_day(match: re.Match[str]) -> Mention | None:
    """Read "the first of May", "July the fourth"."""
    pair = (month_number(match["month"]), ORDINALS.index(match["nth"].lower()) + 1)
    return _in_year(match, _span_of_days(pair, pair), match.end())


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


_ANTIQUE = re.compile(rf",?{GAP}\d{{1,3}}{GAP}(?:B\.?C|A\.?D|C\.?E)\b")
"""After the Ides of March: a year that is too long ago."""


def _day(match: re.Match[str]) -> Mention | None:
    """Read a day of a month, or some days of it, with or without the year."""
    if _ANTIQUE.match(match.string, match.end()):
        return None
    month, number = month_number(match["month"]), int(match["day"])
    last, end = number, match.end()
    if (month, number) == (9, 11) and _ATTACKS.match(match.string, end):
        return None
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    month_first = match.start("month") < match.start("day")
    if match["day2"] is not None:
        last = int(match["day2"])
        in_words = match.string[match.start("day2") - 1].isspace()
        if last <= number or (
            in_words and month_first and things_counted(match.string, end)
        ):
            if not month_first:
                return None
            last, end = number, match.end("day")
    elif (
        month_first
        and before.split()[-1:] == ["in"]
        and things_counted(match.string, end)
    ):
        return None
    mention = _in_year(match, _span_of_days((month, number), (month, last)), end)
    if last > number and not _JOINED.search(match[0]):
        return replace(mention, boundary="during")
    return mention


_JOINED = re.compile(r"\b(?:and|or)\b|/")
"""Between days that are listed, not a stretch of days."""


def _month_list(match: re.Match[str]) -> Mention | None:
    """Read a month or some months, with or without the year."""
    month = month_number(match["month"])
    last = month_number(match["month2"]) if match["month2"] else month
    if match["year"] is None and not _stands_as_month(match):
        return None
    name = named_part(match["part"])

    def build(year: int) -> Days:
        days = cal.months(year, month, (last - month) % 12 + 1)
        return cal.part(days, name) if name else days

    mention = _in_year(match, build, match.end())
    if match["month2"] and not _JOINED.search(match[0]):
        mention = replace(mention, boundary="during")
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


_SIGN = r"(?P<mark>[./-])"
_NUMBERS = rf"(?P<left>\d{{1,2}}){_SIGN}(?P<right>\d{{1,2}})(?P=mark)"
RULES = (
    Rule(r"(?<![\w-])(?P<year>[12]\d{3})([-/.])(?P<m>[01]?\d)\2(?P<d>[0-3]?\d)"
         r"(?:T\d\d:\d\d[\d:.Z+-]{0,16})?(?![\w-])", _iso, PARTED),
    Rule(rf"(?<![\w/.-]){_NUMBERS}(?P<year>[12]\d{{3}}){TO}(?P<left2>\d{{1,2}})(?P=mark)"
         r"(?P<right2>\d{1,2})(?P=mark)(?P<year2>[12]\d{3})(?![\w/-])",
         _numeric_span, PARTED),
    Rule(rf"(?<![\w/.-]){_NUMBERS}(?P<year>[12]\d{{3}})(?![\w/-])", _numeric, PARTED),
    Rule(r"(?<![\w/.-])(?P<left>\d{1,2})(?P<mark>/)(?P<right>\d{1,2})/(?P<year>\d\d)"
         r"(?![\w/-]|[.,]\d)", _numeric, PARTED),
    Rule(r"(?<![\w/.,-])(?:9/11|26/11)(?![\w/%-]|[.,]\d)", _named_day, r"\d/11"),
    Rule(rf"(?:(?<=\b[Oo]n\s)|(?<=\b[Bb]y\s)|(?<=\b[Ss]ince\s)|(?<=\b[Uu]ntil\s)"
         rf"|\b(?:{WEEKDAY_NAMES}),?{GAP}(?:the{GAP})?)(?P<left>\d{{1,2}})/(?P<right>\d{{1,2}})"
         r"(?![\w/%-]|[.,]\d)", _short_numeric, r"\d/\d"),
    Rule(r"(?<![\w/.,-])(?P<year>20\d\d)-(?P<m>[01]\d)(?![\w/-]|[.,]\d)",
         _year_and_month, PARTED),
    Rule(rf"(?<![\w/.-])(?P<day>[0-3]?\d)[-/]{_MONTH}[-/]{_YEAR}",
         _hyphened, r"\d[-/][A-Za-z]"),
    Rule(rf"\b[Bb]etween{GAP}{_MONTH}{GAP}{_DAY}{_OF_YEAR2}?{GAP}and{GAP}{_MONTH2}{GAP}"
         rf"{_DAY2}{_OF_YEAR}?", _long_span, "etween", MONTH_SIGN),
    Rule(rf"\b[Bb]etween{GAP}{_DAY}{GAP}{_MONTH}{_OF_YEAR2}?{GAP}and{GAP}{_DAY2}{GAP}"
         rf"{_MONTH2}{_OF_YEAR}?", _long_span, "etween", MONTH_SIGN),
    Rule(rf"\b{DAY_PREFIX}{_MONTH},?{GAP}{_DAY}{_OF_YEAR2}?{TO}{_MONTH2},?{GAP}{_DAY2}"
         rf"{_OF_YEAR}?", _long_span, DIGIT, MONTH_SIGN),
    Rule(rf"{_LEFT}{_DAY}{GAP}{_MONTH}{_OF_YEAR2}?{TO}{_DAY2}{GAP}{_MONTH2}{_OF_YEAR}?",
         _long_span, DIGIT, MONTH_SIGN),
    Rule(rf"\b{DAY_PREFIX}{_MONTH},?{GAP}(?:the{GAP})?{_DAY}(?:{AND}{_DAY2})?{_OF_YEAR}?",
         _day, DIGIT, MONTH_SIGN),
    Rule(rf"{_LEFT}{DAY_PREFIX}{THE}{_DAY}(?:{AND}{_DAY2})?{GAP}(?:of{GAP})?{_MONTH}"
         rf"{_OF_YEAR}?", _day, DIGIT, MONTH_SIGN),
    Rule(rf"\b{DAY_PREFIX}{THE}{_NTH}{GAP}of{GAP}{_MONTH}{_OF_YEAR}?",
         _ordinal_day, MONTH_SIGN, _NTH_SIGN),
    Rule(rf"\b{DAY_PREFIX}{_MONTH}{GAP}the{GAP}{_NTH}{_OF_YEAR}?",
         _ordinal_day, MONTH_SIGN, _NTH_SIGN),
    Rule(rf"\b{THE}{PART}?{_MONTH}(?:{AND}{_MONTH2})?{_OF_YEAR}?",
         _month_list, MONTH_SIGN),
)  # fmt: skip
