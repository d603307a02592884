"""Rules for weekdays, weekends and weeks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.rule import (
    GAP,
    THE,
    TIME_OF_DAY,
    TO,
    WEEKDAY_NAMES,
    WEEKDAY_SIGN,
    Mention,
    Rule,
    View,
    day_pattern,
    month_number,
    month_pattern,
    nearest_weekday,
    on_published,
    place_in_year,
    weekday_number,
    year_pattern,
)
from framing.text.ordinals import ORDINALS

_WEEKDAY = rf"(?P<weekday>{WEEKDAY_NAMES})\b"
_TIME = rf"(?:{GAP}(?:{TIME_OF_DAY}))?"
_WHICH = (
    r"(?P<which>[Tt]his\s(?:past|coming)|[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming|[Pp]ast)"
)
_STEPS = {"this": 0, "last": -1, "past": -1}
_MONTH = month_pattern("month")
_DAY = day_pattern("day")
_YEAR = year_pattern("year")
_FESTIVE = re.compile(
    r"(?:Black|Good|Bloody|Easter|Palm|Ash|Super|Holy|Shrove|Cyber|Whit|Maundy"
    r"|every|each|Every|Each|per|Sheffield|Man)\s$"
)
_MASTHEAD = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|World|Independent|Standard"
    r"|Star|Sun|Mercury|Tribune|Magazine|Review|People|Business|Night\sLive|Mass"
    r"|Street|Road|Avenue|Lane|Square|Bridge|Market|Mosque|School|League|Club)\b"
)


_YEAR_BEFORE = re.compile(r"\b\d{4},?\s\(?\Z")
"""Before a weekday: a whole date, which the weekday only repeats."""
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]")
"""After "the Monday": the rest of a name, "the Monday Club"."""
_ORDINALS = dict(zip(ORDINALS[:20], range(1, 21), strict=True))
_NTH = rf"(?P<nth>{'|'.join(_ORDINALS)}|[0-3]?\d(?:st|nd|rd|th))"


def _number(nth: str) -> int:
    """Return the number of "eighth" or "8th"."""
    return _ORDINALS.get(nth.lower()) or int(nth[:-2])


def _current_month(match: re.Match[str]) -> Mention | None:
    """Read "the eighth of the current month of February"."""
    named = _number(match["nth"])

    def read(view: View) -> Days | None:
        now = view.published
        return None if now is None else cal.day(now.year, now.month, named)

    return on_published(match, read)


def _weekend(match: re.Match[str]) -> Mention | None:
    """Read "the weekend", "last weekend": the Saturday and Sunday."""
    step = _STEPS.get((match["which"] or "this").lower().split()[-1], 1)
    named = match["which"] is not None

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        saturday = cal.containing(now, "week").first + timedelta(5 + 7 * step)
        over = view.lean == "past" or (not named and view.lean != "future")
        if step == 0 and over and now.weekday() < 5:
            saturday -= timedelta(7)
        return Days(saturday, saturday + timedelta(1), 1, 1)

    return on_published(match, read)


def _weekday_of_week(match: re.Match[str]) -> Mention | None:
    """Read "Wednesday last week", "next week Wednesday", "Tuesday of next week"."""
    step = _STEPS.get(match["which"].lower().split()[-1], 1)
    number = weekday_number(match["weekday"])

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        monday = cal.neighbour(view.published, "week", step).first
        single = monday + timedelta(number)
        return Days(single, single)

    return on_published(match, read)


def _weekday_week(match: re.Match[str]) -> Mention | None:
    """Read the British "Monday week", "a week on Monday", "Monday fortnight"."""
    number = weekday_number(match["weekday"] or match["weekday2"])
    weeks = 2 if "fortnight" in match[0] else 1

    def read(view: View) -> Days | None:
        days = nearest_weekday(number, replace(view, lean="future"))
        if days is None or view.published is None:
            return None
        wait = timedelta(7 * (weeks + (days.first == view.published)))
        today = 7 if days.first == view.published else 0
        return Days(days.first + wait, days.last + wait, today)

    return on_published(match, read)


def _week_last(match: re.Match[str]) -> Mention | None:
    """Read the British "a week last Tuesday" and "a week ago on Friday"."""
    number = weekday_number(match["weekday"])

    def read(view: View) -> Days | None:
        days = nearest_weekday(number, replace(view, lean="past"))
        if days is None:
            return None
        back = timedelta(14 if days.first == view.published else 7)
        return Days(days.first - back, days.last - back)

    return on_published(match, read)


def _weekday_and_day(match: re.Match[str]) -> Mention | None:
    """Read "Tuesday the 11th": the nearest month in which both agree."""
    weekday, number = weekday_number(match["weekday"]), _number(match["nth"])

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        fitting = []
        for month in range(-11, 12):
            try:
                first = cal.neighbour(now, "month", month).first
                fitting.append(cal.day(first.year, first.month, number))
            except ValueError:
                continue
        fitting = [days for days in fitting if days.first.weekday() == weekday]
        ahead = [days for days in fitting if days.first >= now]
        past = [days for days in fitting if days.first <= now]
        if view.lean == "future":
            return ahead[0] if ahead else None
        near = sorted(past[-1:] + ahead[:1], key=lambda d: abs((d.first - now).days))
        return past[-1] if view.lean == "past" and past else near[0] if near else None

    return on_published(match, read)


def _weekday(match: re.Match[str]) -> Mention | None:
    """Read "Tuesday", "Friday night", "Friday night to Saturday"."""
    text, start, end = match.string, match.start(), match.end()
    if _FESTIVE.search(text[max(0, start - 10) : start]) or _MASTHEAD.match(text, end):
        return None
    before = text[max(0, start - 8) : start]
    if _YEAR_BEFORE.search(before) or (
        before.lower().endswith("the ") and _NAME_AFTER.match(text, end)
    ):
        return None
    number = weekday_number(match["weekday"])
    last = weekday_number(match["weekday2"]) if match["weekday2"] else None

    def read(view: View) -> Days | None:
        days = nearest_weekday(number, view)
        if days is None:
            return None
        length = (last - number) % 7 if last is not None else 0
        now = view.published or days.last
        if length and view.lean != "future" and days.first + timedelta(length) > now:
            days = Days(days.first - timedelta(7), days.last - timedelta(7))
        return Days(days.first, days.last + timedelta(length))

    mention = on_published(match, read)
    during = last is not None and match["time"] is None
    return replace(mention, boundary="during") if during else mention


def _week_of(match: re.Match[str]) -> Mention | None:
    """Read "the week of March 6", "week ending 3 May", "w/c Feb 4"."""
    pair = (month_number(match["month"]), int(match["day"]))
    how = match["how"] or ("ending" if match["short"] == "e" else "beginning")

    def build(year: int) -> Days:
        days = cal.day(year, *pair)
        if how == "of":
            return cal.containing(days.first, "week")
        if how.startswith("end"):
            return Days(days.first - timedelta(6), days.last)
        return Days(days.first, days.last + timedelta(6))

    if match["year"] is not None:
        year = int(match["year"])
        return Mention(*match.span(), lambda _: build(year), "", year)
    return Mention(*match.span(), lambda view: place_in_year(build, view), "year")


_NTH_WEEKS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}


def _week_of_month(match: re.Match[str]) -> Mention | None:
    """Read "the first week of May", "the last week of July 2020"."""
    nth, month = _NTH_WEEKS[match["nth"].lower()], month_number(match["month"])

    def build(year: int) -> Days:
        whole = cal.months(year, month)
        if nth < 0:
            return Days(whole.last - timedelta(6), whole.last, 3, 0)
        first = whole.first + timedelta(7 * nth)
        return Days(first, first + timedelta(6), 3, 3)

    if match["year"] is not None:
        year = int(match["year"])
        return Mention(*match.span(), lambda _: build(year), "", year)
    return Mention(*match.span(), lambda view: place_in_year(build, view), "year")


_HOW = rf"(?P<how>of|beginning|commencing|starting|ending|ended)(?:{GAP}on)?{GAP}"
_IN_YEAR = rf"(?:,?{GAP}(?:(?:of|in){GAP})?{_YEAR})?"
EARLY = (
    Rule(rf"\b{THE}{_NTH}{GAP}of{GAP}the{GAP}current{GAP}month\b"
         rf"(?:{GAP}of{GAP}{_MONTH})?", _current_month, "current"),
    Rule(rf"\b(?:[Tt]he{GAP}week{GAP}{_HOW}|w/(?P<short>c|e){GAP})(?:the{GAP})?{_MONTH}{GAP}"
         rf"{_DAY}{_IN_YEAR}", _week_of, "week|w/"),
    Rule(rf"\b(?:[Tt]he{GAP}week{GAP}{_HOW}|w/(?P<short>c|e){GAP})(?:the{GAP})?{_DAY}{GAP}"
         rf"(?:of{GAP})?{_MONTH}{_IN_YEAR}", _week_of, "week|w/"),
    Rule(rf"\b{THE}(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal){GAP}week"
         rf"{GAP}(?:of|in){GAP}{_MONTH}{_IN_YEAR}", _week_of_month, "week"),
)  # fmt: skip
"""Rules that go before the absolute ones, whose month they take in."""
RULES = (
    Rule(rf"\b{_WEEKDAY}{_TIME}{GAP}(?:of{GAP})?{_WHICH}{GAP}week\b",
         _weekday_of_week, "week"),
    Rule(rf"\b{_WHICH}{GAP}week(?:,?{GAP}(?:on{GAP})?){_WEEKDAY}{_TIME}",
         _weekday_of_week, "week"),
    Rule(rf"\b(?:a{GAP}(?:week|fortnight){GAP}on{GAP}{_WEEKDAY}|(?P<weekday2>{WEEKDAY_NAMES})"
         rf"{GAP}(?:week|fortnight)\b)", _weekday_week, "week|fortnight"),
    Rule(rf"\b[Aa]{GAP}week{GAP}(?:last|ago){GAP}(?:on{GAP})?{_WEEKDAY}",
         _week_last, "week"),
    Rule(rf"\b{_WEEKDAY},?{GAP}the{GAP}{_NTH}\b", _weekday_and_day, WEEKDAY_SIGN, _NTH),
    Rule(rf"\b(?:(?:[Tt]he{GAP})?{_WHICH}|[Tt]he){GAP}weekend\b", _weekend, "weekend"),
)  # fmt: skip
LATE = (
    Rule(rf"\b{_WEEKDAY}(?:{GAP}(?P<time>{TIME_OF_DAY})\b)?"
         rf"(?:{TO}(?P<weekday2>{WEEKDAY_NAMES})\b{_TIME})?", _weekday, WEEKDAY_SIGN),
)  # fmt: skip
"""Rules that go after "last Friday" and "this Friday"."""
