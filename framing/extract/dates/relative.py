"""Rules for dates that hang on the article's own date.

"Last September", "this year", "the past three years", "the 6th of this month".
Tried after the absolute ones; `weeks` and `near` have the shorter times.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.rule import (
    GAP,
    MONTH_SIGN,
    PART,
    PART_SIGN,
    SEASON,
    THE,
    TIME_OF_DAY,
    WEEKDAY_NAMES,
    WEEKDAY_SIGN,
    Mention,
    Rule,
    View,
    month_number,
    month_pattern,
    named_part,
    nearest_weekday,
    on_published,
    weekday_number,
)
from framing.extract.dates.steps import COUNT, amount

_WHICH = (
    r"(?P<which>[Tt]his\s(?:past|coming)|[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming|[Uu]pcoming|[Pp]ast|[Cc]urrent"
    r"|[Pp]revious(?=\s[A-Z]))"
)
_TIME = rf"(?:{GAP}(?:{TIME_OF_DAY}))?"

NEAR_DAYS = 3
"""A weekday this near is hardly called "last" or "next"."""


def _unit(match: re.Match[str]) -> Mention | None:
    """Read "last year", "late last month", "earlier this week"."""
    which = match["which"].lower().split()[-1]
    step = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1}.get(
        which, 1
    )
    unit, word = match["unit"], (match["part"] or "").lower()
    before = match.string[max(0, match.start() - 8) : match.start()]
    throughout = which == "last" and match[0].lower().startswith("the")
    throughout = throughout and _OVER.search(before) is not None
    trailing = (throughout or which == "past") and unit != "quarter"

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        if trailing:
            return Days(cal.step(now, -1, unit), now) if unit in _TRAILING else None
        days = cal.neighbour(now, unit, step)
        if unit == "week" and now.weekday() == 6:
            # Where weeks begin on Sunday, this one has only just begun.
            days = days.stretch(0, 6 if step == 0 else 0)
            days = days.stretch(0, max(0, (now - days.last).days - 1))
        if word == "earlier" and step == 0:
            return Days(days.first, now)
        if word == "later" and step == 0:
            return Days(now, days.last)
        name = named_part(word or None)
        return cal.part(days, name) if name else days

    boundary = "during" if trailing else None
    return replace(on_published(match, read, quantity=trailing), boundary=boundary)


_OVER = re.compile(r"\b(?:for|over|during|within|in)\s\Z", re.IGNORECASE)
_TRAILING = ("day", "week", "month", "year", "decade")


def _trailing(match: re.Match[str]) -> Mention | None:
    """Read "the past three years" as all the time since."""
    count = amount(match["count"]) if match["count"] else None
    unit = match["unit"]
    if match["count"] and (count is None or count > 1000):
        return None

    def read(view: View) -> Days | None:
        now = view.published
        if now is None or count is None:
            return None
        if unit == "hour":
            return Days(now - timedelta(max(1, round(count / 24))), now)
        return Days(cal.step(now, -count, unit), now)

    return replace(on_published(match, read, quantity=True), boundary="during")


def _so_far(match: re.Match[str]) -> Mention | None:
    """Read "earlier in the week", "later in the year"."""
    unit, back = match["unit"], match["side"].lower() == "earlier"

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        days = cal.containing(now, unit)
        return Days(days.first, now) if back else Days(now, days.last)

    return on_published(match, read)


def _part_of_current(match: re.Match[str]) -> Mention | None:
    """Read "the end of the month", only ahead: told of the past, it floats.

    The beginning of the month or the year is over wherever it is told.
    """
    name, unit = named_part(match["part"]), match["unit"]
    if name is None:
        return None
    begun = name == "early" and unit in ("month", "year")

    def read(view: View) -> Days | None:
        if view.published is None or (view.lean != "future" and not begun):
            return None
        return cal.part(cal.containing(view.published, unit), name)

    return on_published(match, read)


def _day_of_month(match: re.Match[str]) -> Mention | None:
    """Read "the 6th of this month" and "the first day of next month"."""
    step = {"this": 0, "last": -1}.get(match["which"].lower().split()[-1], 1)
    word = match["nth"].lower()

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        month = cal.neighbour(view.published, "month", step)
        if word == "last":
            return Days(month.last, month.last)
        number = 1 if word == "first" else int(word)
        return cal.day(month.first.year, month.first.month, number)

    return on_published(match, read)


def bare_day(match: re.Match[str]) -> Mention | None:
    """Read "on the 11th", "the day 8" as the nearest such day, by tense."""
    number = int(match["day"])

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        this = cal.day(now.year, now.month, number)
        if view.lean == "future" or (this is not None and this.first <= now):
            return this
        month = cal.neighbour(now, "month", -1).first
        return cal.day(month.year, month.month, number)

    return on_published(match, read)


def _named(match: re.Match[str]) -> Mention | None:
    """Read "last September", "this Friday", "next summer"."""
    which = match["which"].lower().split()[-1]
    back = which in ("last", "past", "previous")

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        if match["weekday"] is not None:
            number = weekday_number(match["weekday"])
            if which in ("this", "current"):
                return nearest_weekday(number, View(now, view.lean or "future"))
            shift = (now.weekday() - number) % 7 or 7
            ahead = (number - now.weekday()) % 7 or 7
            single = now + timedelta(-shift if back else ahead)
            # to some, "last Thursday" on a Friday is the one of the week before
            earlier = 7 * (which == "last" and shift <= NEAR_DAYS)
            later = 7 * (which == "next" and ahead <= NEAR_DAYS)
            return Days(single, single, earlier, later)
        days = _named_season(match, which, view)
        portion = named_part(match["part"])
        return cal.part(days, portion) if days and portion else days

    return on_published(match, read)


def _named_season(match: re.Match[str], which: str, view: View) -> Days | None:
    """Return the last, this or next month or season of a name."""
    now = view.published
    if now is None:
        return None
    known = []
    for year in range(now.year - 2, now.year + 3):
        if match["month"] is not None:
            known.append(cal.months(year, month_number(match["month"])))
        else:
            start = cal.SEASONS[match["season"].lower().removesuffix("time")]
            known.append(cal.months(year, start, 3))
    if which in ("last", "past", "previous"):
        return [days for days in known if days.last < now][-1]
    if which in ("this", "current") and view.lean == "past":
        return [days for days in known if days.first <= now][-1]
    if which in ("this", "current"):
        return min(known, key=lambda days: abs((days.first - now).days + 45))
    return next(days for days in known if days.first > now)


_WEEKDAY = rf"(?P<weekday>{WEEKDAY_NAMES})\b"

_UNIT_SIGN = "week|month|quarter|year|decade|century"
_WHICH_SIGN = r"[Tt]his|[Ll]ast|[Nn]ext|oming|[Pp]ast|[Cc]urrent|[Pp]revious"
_NAMED_SIGN = rf"{WEEKDAY_SIGN}|{MONTH_SIGN}|{SEASON}"
RULES = (
    Rule(rf"\b{THE}{PART}(?P<unit>week|month|quarter|year|decade)\b",
         _part_of_current, _UNIT_SIGN, PART_SIGN),
    Rule(rf"\b(?P<side>[Ee]arlier|[Ll]ater){GAP}in{GAP}the{GAP}(?P<unit>week|month|year)\b",
         _so_far, "arlier|ater"),
    Rule(rf"\b{THE}(?P<nth>[0-3]?\d(?=st|nd|rd|th)|[Ff]irst|[Ll]ast)(?:st|nd|rd|th)?"
         rf"(?:{GAP}day)?{GAP}of{GAP}(?P<which>this|next|last|the{GAP}next){GAP}month\b",
         _day_of_month, "month"),
    Rule(r"(?:(?<=\b[Oo]n\s)|(?<=\b[Ss]ince\s)|(?<=\b[Ff]rom\s)|(?<=\b[Uu]ntil\s)"
         rf"|(?<=\b[Bb]y\s)|(?<=local\stime\s))(?:the{GAP})?(?P<day>[0-3]?\d)"
         r"(?:st|nd|rd|th)\b(?=\s*(?:[.,;:)]|$|(?:and|but|when|after|before|in|at|by"
         r"|with|to)\b))", bare_day, r"\d(?:st|nd|rd|th)\b"),
    Rule(rf"\b(?:[Tt]he{GAP})?(?:past|last){GAP}(?:{COUNT}){GAP}"
         rf"(?P<unit>hour|day|week|month|year|decade)s\b(?!['’]|{GAP}of\b)",
         _trailing, "[lp]ast"),
    Rule(rf"\b{THE}{PART}?{_WHICH}{GAP}(?:calendar{GAP})?"
         r"(?P<unit>week|month|quarter|year|decade|century)\b(?!-)",
         _unit, _UNIT_SIGN, _WHICH_SIGN),
    Rule(rf"\b{THE}{PART}?{_WHICH}{GAP}(?:{_WEEKDAY}|{month_pattern('month')}"
         rf"|{SEASON}\b){_TIME}", _named, _WHICH_SIGN, _NAMED_SIGN),
)  # fmt: skip
