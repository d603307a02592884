"""Other calendars: from their dates to the days of the Gregorian one.

All go over the Julian day number. The sources are Reingold and Dershowitz,
Calendrical Calculations (2018), for the rules and epochs of each calendar. The
Julian, Hebrew and Ethiopian calendars are exact. The Persian one is by the
33-year cycle, exact for its years 1244 to 1472 (1865 to 2093). The Islamic one
is the tabular civil calendar; a month begins when the moon is seen, so a date
may lie a day earlier or two later.
"""

from __future__ import annotations

from datetime import date

GREGORIAN_OFFSET = 1_721_425
"""Julian day number of a day, at noon, less its `date.toordinal()`."""
PERSIAN_EXACT = range(1244, 1473)
"""Years in which the 33-year cycle gives the true beginning of the year."""
_HEBREW_EPOCH = 347_998
_ISLAMIC_EPOCH = 1_948_440
_ETHIOPIAN_EPOCH = 1_724_221
_PERSIAN_NEW_YEAR_1403 = date(2024, 3, 20).toordinal()


def from_julian_day(number: int) -> date:
    """Return the Gregorian day of a Julian day number.

    >>> from_julian_day(2_451_545)
    datetime.date(2000, 1, 1)
    """
    return date.fromordinal(number - GREGORIAN_OFFSET)


def julian(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a day of the Julian calendar ("Old Style").

    >>> julian(1917, 10, 25)
    datetime.date(1917, 11, 7)
    """
    lengths = [31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if not (1 <= month <= 12 and 1 <= day <= lengths[month - 1]):
        raise ValueError((year, month, day))
    shift = (14 - month) // 12
    years, months = year + 4800 - shift, month + 12 * shift - 3
    number = day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083
    return from_julian_day(number)


def islamic(year: int, month: int, day: int) -> date:
    """Return the day of the tabular Islamic calendar (civil epoch, leap years II).

    >>> islamic(1445, 9, 1), islamic(1446, 1, 1)
    (datetime.date(2024, 3, 11), datetime.date(2024, 7, 8))
    """
    if not (1 <= month <= 12 and 1 <= day <= islamic_length(year, month)):
        raise ValueError((year, month, day))
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * month - 58) // 2
    return from_julian_day(_ISLAMIC_EPOCH - 1 + before + day)


def islamic_length(year: int, month: int) -> int:
    """Return the days of an Islamic month: 30 and 29 in turn."""
    if month == 12:
        return 30 if (11 * year + 14) % 30 < 11 else 29
    return 30 if month % 2 else 29


def persian(year: int, month: int, day: int) -> date:
    """Return the day of the Persian (Solar Hijri) calendar.

    >>> persian(1357, 11, 22), persian(1403, 1, 1)
    (datetime.date(1979, 2, 11), datetime.date(2024, 3, 20))
    """
    length = 31 if month <= 6 else 30 if month < 12 or persian_leap(year) else 29
    if not (1 <= month <= 12 and 1 <= day <= length):
        raise ValueError((year, month, day))
    leaps = _persian_leaps(year) - _persian_leaps(1403)
    start = _PERSIAN_NEW_YEAR_1403 + 365 * (year - 1403) + leaps
    months = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return date.fromordinal(start + months + day - 1)


def persian_leap(year: int) -> bool:
    """Return whether a Persian year has 366 days, by the 33-year cycle.

    >>> [year for year in range(1395, 1409) if persian_leap(year)]
    [1395, 1399, 1403, 1408]
    """
    return (25 * year + 11) % 33 < 8


def _persian_leaps(year: int) -> int:
    """Return how many leap years there are before a Persian year."""
    cycles, rest = divmod(year, 33)
    return 8 * cycles + sum(persian_leap(each) for each in range(rest))


def ethiopian(year: int, month: int, day: int) -> date:
    """Return the day of the Ethiopian calendar (Era of Mercy).

    >>> ethiopian(2017, 1, 1)
    datetime.date(2024, 9, 11)
    """
    length = 30 if month < 13 else 6 if year % 4 == 3 else 5
    if not (1 <= month <= 13 and 1 <= day <= length):
        raise ValueError((year, month, day))
    before = 365 * (year - 1) + year // 4 + 30 * (month - 1)
    return from_julian_day(_ETHIOPIAN_EPOCH + before + day - 1)


def hebrew_leap(year: int) -> bool:
    """Return whether a Hebrew year has thirteen months.

    >>> hebrew_leap(5784), hebrew_leap(5785)
    (True, False)
    """
    return (7 * year + 1) % 19 < 7


def _hebrew_new_year(year: int) -> int:
    """Return the Julian day number of 1 Tishri, with the rules that delay it."""
    return _HEBREW_EPOCH + _elapsed(year) + _delay(year)


def _elapsed(year: int) -> int:
    """Return the days from the epoch to the mean new moon of Tishri."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _delay(year: int) -> int:
    """Return the days added so that no year has a length that is not allowed."""
    last, this, following = (_elapsed(year + step) for step in (-1, 0, 1))
    if following - this == 356:
        return 2
    return 1 if this - last == 382 else 0


def hebrew(year: int, month: int, day: int) -> date:
    """Return the day of the Hebrew calendar; months count from Nisan, 1, to 13.

    Tishri is month 7, Adar 12, and Adar II 13 where there is one.

    >>> hebrew(5784, 1, 15), hebrew(5785, 7, 1)
    (datetime.date(2024, 4, 23), datetime.date(2024, 10, 3))
    """
    count = 13 if hebrew_leap(year) else 12
    lengths = _hebrew_lengths(year)
    if not (1 <= month <= count and 1 <= day <= lengths[month - 1]):
        raise ValueError((year, month, day))
    order = [*range(7, count + 1), *range(1, 7)]
    before = sum(lengths[each - 1] for each in order[: order.index(month)])
    return from_julian_day(_hebrew_new_year(year) + before + day - 1)


def _hebrew_lengths(year: int) -> list[int]:
    """Return the days of the months from Nisan on."""
    length = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    heshvan = 30 if length % 10 == 5 else 29
    kislev = 29 if length % 10 == 3 else 30
    adar = [30, 29] if hebrew_leap(year) else [29]
    return [30, 29, 30, 29, 30, 29, 30, heshvan, kislev, 29, 30, *adar]
