"""Intervals of days: months, seasons, decades, their parts, and steps in time.

Seasons are the meteorological ones of the northern hemisphere; weeks run from
Monday to Sunday (ISO 8601). Days outside the years 1 to 9999 raise ValueError
or OverflowError, which callers take for "no such date".
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from framing.text.wordlist import listed

MONTHS = listed(
    """
        january february march april may june july august september october november
        december
        """
)
WEEKDAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
DAYS_OF_UNIT = {
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.44,
    "year": 365.25,
    "decade": 3652.5,
}


SHORTEST_MONTH = 27
"""How many days at most lie between the ends of what is no month."""


class Days(NamedTuple):
    """An interval of days, both inclusive.

    `before` and `after` say by how many days more the words may be stretched.
    """

    first: date
    last: date
    before: int = 0
    after: int = 0

    def cover(self, other: Days) -> Days:
        """Return the shortest interval that holds both."""
        return Days(min(self.first, other.first), max(self.last, other.last))

    def stretch(self, before: int, after: int | None = None) -> Days:
        """Return the interval with days more to either side, if it has not more."""
        more = before if after is None else after
        return self._replace(
            before=max(self.before, before), after=max(self.after, more)
        )


def day(year: int, month: int, number: int) -> Days:
    """Return one day; raise ValueError where the calendar lacks it."""
    single = date(year, month, number)
    return Days(single, single)


def months(year: int, month: int, count: int = 1) -> Days:
    """Return `count` whole months from `month` (1 or above) of `year`.

    >>> months(2020, 12, 3).last
    datetime.date(2021, 2, 28)
    """
    last_year, last_month = divmod(year * 12 + month + count - 2, 12)
    end = date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1])
    year, month = divmod(year * 12 + month - 1, 12)
    return Days(date(year, month + 1, 1), end)


def years(first: int, last: int | None = None) -> Days:
    """Return the whole years from `first` to `last`."""
    return Days(date(first, 1, 1), date(first if last is None else last, 12, 31))


def season(year: int, name: str) -> Days:
    """Return a season; the winter of a year may be either of its two.

    >>> season(2020, "fall").first, season(2020, "winter").last
    (datetime.date(2020, 9, 1), datetime.date(2021, 2, 28))
    """
    if name == "winter":
        return Days(date(year - 1, 12, 1), months(year + 1, 2).last)
    return months(year, SEASONS[name], 3)


def part(days: Days, name: str) -> Days:
    """Return the early, middle or late third of an interval.

    Writers are free with thirds: to many a month is early up to its middle
    and late from there on, so those of a month may be stretched by five days,
    those of a longer time by a month.

    >>> part(months(2020, 9), "late").first, part(months(2020, 2), "early").last
    (datetime.date(2020, 9, 21), datetime.date(2020, 2, 10))
    >>> part(years(2020), "middle").first, part(years(1990, 1999), "early").last
    (datetime.date(2020, 5, 1), datetime.date(1993, 4, 30))
    """
    span = (days.last.year - days.first.year) * 12
    span += days.last.month - days.first.month + 1
    if (days.last - days.first).days < SHORTEST_MONTH:
        size = (days.last - days.first).days + 1
        bounds = [days.first + timedelta(size * i // 3) for i in range(3)]
    elif span == 1:
        bounds = [days.first + timedelta(10 * i) for i in range(3)]
    else:
        bounds = [step_months(days.first, round(span * i / 3)) for i in range(3)]
    index = {"early": 0, "middle": 1, "late": 2}[name]
    last = days.last if index == 2 else bounds[index + 1] - timedelta(1)
    slack = 5 if span == 1 else 30
    if (days.last - days.first).days < SHORTEST_MONTH:
        slack = 1
    return Days(bounds[index], last, slack * (index > 0), slack * (index < 2))


def step_months(start: date, count: int) -> date:
    """Return the day `count` months on, the month's last where it is shorter.

    >>> step_months(date(2024, 3, 31), -1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def step(start: date, count: float, unit: str) -> date:
    """Return the day `count` units, an hour to a decade each, from `start`."""
    if unit in ("month", "year", "decade"):
        whole = count * {"month": 1, "year": 12, "decade": 120}[unit]
        rest = whole - int(whole)
        return step_months(start, int(whole)) + timedelta(round(rest * 30.44))
    return start + timedelta(round(count * DAYS_OF_UNIT[unit]))


def around(start: date, count: float, unit: str, *, loose: bool) -> Days:
    """Return the days that `count` units from `start` mean.

    That is the calendar week, month or year that a whole count points at, and
    the day itself for days. A count is rounded, so the days may be stretched:
    half a unit to either side, a quarter for a broken count, a whole one where
    it is loose or a multiple of ten, two years for decades.

    >>> around(date(2025, 5, 22), -9, "year", loose=False).last
    datetime.date(2016, 12, 31)
    >>> around(date(2025, 3, 25), 3, "week", loose=False)[:2]
    (datetime.date(2025, 4, 14), datetime.date(2025, 4, 20))
    """
    if unit == "hour":
        whole_days = start + timedelta(round(count / 24))
        return Days(whole_days, whole_days, 1, 1)
    middle = step(start, count, unit)
    whole = count == int(count)
    share = (1.0 if loose or count % 10 == 0 else 0.5) if whole else 0.25
    if unit == "day":
        slack = int(abs(count)) // 7 + 1 if loose or abs(count) > 6 else 0
        return Days(middle, middle, slack, slack)
    slack = round(share * DAYS_OF_UNIT[unit] + 0.01) if unit != "decade" else 731
    meant = containing(middle, "year" if unit == "decade" else unit)
    if not whole:
        meant = containing(middle, "month") if unit != "week" else Days(middle, middle)
    return meant.stretch(
        max(0, slack - (middle - meant.first).days),
        max(0, slack - (meant.last - middle).days),
    )


def containing(at: date, unit: str) -> Days:
    """Return the calendar day, week, month, quarter, year or decade around a day.

    >>> containing(date(2024, 2, 26), "quarter").last
    datetime.date(2024, 3, 31)
    """
    if unit == "day":
        return Days(at, at)
    if unit == "week":
        monday = at - timedelta(at.weekday())
        return Days(monday, monday + timedelta(6))
    if unit == "month":
        return months(at.year, at.month)
    if unit == "quarter":
        return months(at.year, (at.month - 1) // 3 * 3 + 1, 3)
    if unit == "decade":
        return years(at.year // 10 * 10, at.year // 10 * 10 + 9)
    if unit == "century":
        return years((at.year - 1) // 100 * 100 + 1, (at.year + 99) // 100 * 100)
    return years(at.year)


def easter(year: int, *, orthodox: bool = False) -> date:
    """Return Easter Sunday, of the western or the eastern churches.

    After Meeus, Astronomical Algorithms, chapter 8; the Julian result is taken
    to the Gregorian calendar.

    >>> easter(2021), easter(2021, orthodox=True)
    (datetime.date(2021, 4, 4), datetime.date(2021, 5, 2))
    """
    golden = year % 19
    if orthodox:
        moon = (19 * golden + 15) % 30
        weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        month, number = divmod(moon + weekday + 114, 31)
        return date(year, month, number + 1) + timedelta(year // 100 - year // 400 - 2)
    century, rest = divmod(year, 100)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, number = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, number + 1)


def weekday_in_month(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth such weekday of a month, the last one for -1.

    >>> weekday_in_month(2024, 11, 3, 4), weekday_in_month(2024, 5, 0, -1)
    (datetime.date(2024, 11, 28), datetime.date(2024, 5, 27))
    """
    whole = months(year, month)
    if nth < 0:
        return whole.last - timedelta((whole.last.weekday() - weekday) % 7)
    first = whole.first + timedelta((weekday - whole.first.weekday()) % 7)
    return first + timedelta(7 * (nth - 1))


def neighbour(at: date, unit: str, count: int) -> Days:
    """Return the calendar unit `count` units after the one around `at`.

    >>> neighbour(date(2024, 1, 26), "month", -1)[:2]
    (datetime.date(2023, 12, 1), datetime.date(2023, 12, 31))
    """
    if unit in ("day", "week"):
        return containing(step(at, count, unit), unit)
    length = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
    start = containing(at, unit).first
    return containing(step_months(start, count * length[unit]), unit)
