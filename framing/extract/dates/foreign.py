"""Rules for dates of other calendars, shown with their Gregorian days.

Julian dates where the words say so ("Old Style") or give both; Persian, Islamic,
Hebrew and Ethiopian ones by the names of their months and the size of the
year. An Islamic day is taken a day wider to either side and may be stretched
by another, since months begin when the moon is seen.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from framing.extract.dates import calendars
from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.rule import (
    GAP,
    Mention,
    Rule,
    View,
    day_pattern,
    month_number,
    month_pattern,
    year_pattern,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = {
    "persian": (
        "farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman"
        "|esfand"
    ).split("|"),
    "islamic": (
        r"muharram;safar;rabi['’]?\s(?:al-)?(?:awwal|i|1);rabi['’]?\s"
        r"(?:al-)?(?:thani|akhir|ii|2);jumada\s(?:al-)?(?:awwal|ula|i|1);jumada\s"
        r"(?:al-)?(?:thani|akhira|ii|2);rajab;sha['’]?ban;rama[dz]an;shawwal"
        r";(?:dhu|zu)\s?(?:al|l)-qi?['’]?dah?;(?:dhu|zu)\s?(?:al|l)-hijj?ah?"
    ).split(";"),
    "hebrew": (
        r"nisan;iyar;sivan;tammuz;av;elul;tishr(?:ei|i);(?:mar)?[ch]h?eshvan;kislev;tevet"
        r";shvat;adar(?:\si)?;adar\sii"
    ).split(";"),
    "ethiopian": (
        "meskerem|tikimt|hidar|tahsas|tir|yekatit|megabit|miyazya|ginbot|sene|hamle"
        "|nehase|pagume"
    ).split("|"),
}
_YEARS = {
    "persian": range(1200, 1500),
    "islamic": range(1000, 1600),
    "hebrew": range(4000, 6500),
    "ethiopian": range(1800, 2100),
}
_CONVERT: dict[str, Callable[[int, int, int], date]] = {
    "persian": calendars.persian,
    "islamic": calendars.islamic,
    "hebrew": calendars.hebrew,
    "ethiopian": calendars.ethiopian,
}
_ALL_MONTHS = "|".join(
    f"(?:{pattern})"
    for pattern in sorted(
        {name for names in _MONTHS.values() for name in names},
        key=lambda n: (-len(n), n),
    )
)
_MONTH_NAME = rf"(?P<month>(?i:{_ALL_MONTHS}))\b"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w)"
_YEAR = r"(?P<year>\d{3,4})(?![\w%]|[.,:]\d)"
_ERA = rf"(?:{GAP}(?:A\.?H\.?|S\.?H\.?|A\.?M\.?|E\.?C\.?)(?!\w))?"


def _named(match: re.Match[str]) -> Mention | None:
    """Read a day or a month of a calendar that its month's name gives away."""
    words = " ".join(match["month"].lower().split())
    year, number = int(match["year"]), match["day"]
    if match["month"][0].islower():
        return None
    for calendar, names in _MONTHS.items():
        months = [i for i, name in enumerate(names, 1) if re.fullmatch(name, words)]
        if months and year in _YEARS[calendar]:
            day = None if number is None else int(number)
            return _mention(match, calendar, (year, months[0], day))
    return None


def _mention(
    match: re.Match[str], calendar: str, at: tuple[int, int, int | None]
) -> Mention:
    """Return the mention of a day, or of a whole month where the day is None."""
    year, month, day = at
    convert = _CONVERT[calendar]

    def read(_: View) -> Days:
        if day is not None:
            single = convert(year, month, day)
            days = Days(single, single)
        else:
            first = convert(year, month, 1)
            days = Days(first, first + timedelta(_length(convert, year, month) - 1))
        return _tolerant(days, calendar, year)

    return Mention(*match.span(), read, calendar=calendar)


def _tolerant(days: Days, calendar: str, year: int) -> Days:
    """Return the days as wide as the calendar's reckoning is unsure."""
    one = timedelta(1)
    if calendar == "islamic":
        return Days(days.first - one, days.last + one, 1, 1)
    if calendar == "persian" and year not in calendars.PERSIAN_EXACT:
        return Days(days.first - one, days.last + one)
    if calendar == "hebrew":
        return days.stretch(1, 0)  # a Hebrew day begins at sunset the day before
    return days


def _length(convert: Callable[[int, int, int], date], year: int, month: int) -> int:
    """Return how many days a month has."""
    length = 1
    for number in (5, 6, 28, 29, 30, 31):
        try:
            convert(year, month, number)
        except ValueError:
            break
        length = number
    return length


def _era(match: re.Match[str]) -> Mention | None:
    """Read "1445 AH" and "AH 1445" as that whole Islamic year."""
    year = int(match["year"] or match["year2"])
    if year not in range(1, 1600):
        return None

    def read(_: View) -> Days:
        first, last = calendars.islamic(year, 1, 1), calendars.islamic(year + 1, 1, 1)
        return _tolerant(Days(first, last - timedelta(1)), "islamic", year)

    return Mention(*match.span(), read, calendar="islamic")


def _old_style(match: re.Match[str]) -> Mention | None:
    """Read "25 October 1917 (Old Style)" and "(New Style)"."""
    pair = (month_number(match["month"]), int(match["day"]))
    year, old = int(match["year"]), match["style"][0] in "OoJj"

    def read(_: View) -> Days:
        at = calendars.julian(year, *pair) if old else date(year, *pair)
        return Days(at, at)

    calendar = "julian" if old else "gregorian"
    return Mention(*match.span(), read, "", year, calendar=calendar)


def _two_dates(match: re.Match[str]) -> Mention | None:
    """Read "November 10 (November 9 Moscow time), 2020" as both days.

    Two days as far apart as the Julian calendar is behind are one: "2 March
    (15 March) 1917".
    """
    first = (month_number(match["month"]), int(match["day"]))
    second = (month_number(match["month2"]), int(match["day2"]))
    if match["year"] is match["year2"] is None:
        return None
    year = int(match["year"] or match["year2"])

    def read(_: View) -> Days:
        one, other = cal.day(year, *first), cal.day(year, *second)
        for old, new in ((first, other), (second, one)):
            if calendars.julian(year, *old) == new.first and year < 1930:
                return new
        return one.cover(other)

    mention = Mention(*match.span(), read, "", year)
    return replace(mention, calendar="julian") if _STYLE.search(match[0]) else mention


_STYLE = re.compile(r"[Ss]tyle|\b[ON]\.?\s?S\b|[Jj]ulian")
_STYLE_SIGN = r"[Ss]tyle|\b[ON]\.?S?\b|[Jj]ulian"
_STYLES = (
    r"(?P<style>[Oo]ld[\s-][Ss]tyle|O\.?\s?S\b\.?|[Jj]ulian(?:\s[Cc]alendar)?"
    r"|[Nn]ew[\s-][Ss]tyle|N\.?\s?S\b\.?)"
)
_SPACE_IN_NAME = r"\(\?:\\s|\\s"
_FOUR = r"\d{4}"
_FIRST_WORDS = "|".join(
    f"(?i:{re.split(_SPACE_IN_NAME, name)[0]})"
    for names in _MONTHS.values()
    for name in names
)
_M, _M2 = month_pattern("month"), month_pattern("month2")
_D, _D2 = day_pattern("day"), day_pattern("day2")
_Y, _Y2 = year_pattern("year"), year_pattern("year2")
RULES = (
    Rule(rf"(?<![\w.,/-]){_DAY}{GAP}(?:of{GAP})?{_MONTH_NAME},?{GAP}{_YEAR}{_ERA}",
         _named, _FOUR, _FIRST_WORDS),
    Rule(rf"\b{_MONTH_NAME}{GAP}{_DAY},?{GAP}{_YEAR}{_ERA}",
         _named, _FOUR, _FIRST_WORDS),
    Rule(rf"\b(?P<day>(?!))?{_MONTH_NAME},?{GAP}{_YEAR}{_ERA}",
         _named, _FOUR, _FIRST_WORDS),
    Rule(r"(?<![\w.,/-])(?:(?P<year>\d{3,4})\sA\.?H\b\.?|A\.?H\.?\s(?P<year2>\d{3,4})\b)",
         _era, "A.?H"),
    Rule(rf"(?<![\w.,/-]){_D}{GAP}{_M}{GAP}{_Y},?{GAP}\(?{_STYLES}\)?",
         _old_style, _STYLE_SIGN),
    Rule(rf"\b{_M}{GAP}{_D},?{GAP}{_Y},?{GAP}\(?{_STYLES}\)?",
         _old_style, _STYLE_SIGN),
    Rule(rf"\b{_M},?{GAP}{_D}(?:,?{GAP}{_Y2})?{GAP}\({_M2}{GAP}{_D2}[^()\n]{{0,40}}\)"
         rf"(?:,?{GAP}{_Y})?", _two_dates, r"\("),
    Rule(rf"(?<![\w.,/-]){_D}{GAP}{_M}(?:{GAP}{_Y2})?{GAP}\({_D2}{GAP}{_M2}[^()\n]{{0,40}}\)"
         rf"(?:,?{GAP}{_Y})?", _two_dates, r"\("),
)  # fmt: skip
