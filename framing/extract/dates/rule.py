"""What a date rule is, and the small patterns that the rules share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from framing.extract.dates.days import MONTHS, WEEKDAYS, Days
from framing.text.wordlist import listed

if TYPE_CHECKING:
    import re

LOOK_AHEAD_DAYS = 150
"""How far ahead a month or day without a year may lie in a future clause."""
SOON_DAYS = 45
"""A date this near ahead is meant, not the one eleven months ago."""


@dataclass(frozen=True, slots=True)
class View:
    """What the reader of a date knows at its place in the text.

    `lean` is "past", "future" or "" after the verbs around; `year` an explicit
    year in reach; `previous` the date named just before.
    """

    published: date | None
    lean: str = ""
    year: int | None = None
    previous: Days | None = None


Read = Callable[[View], Days | None]


@dataclass(frozen=True, slots=True)
class Mention:
    """A date's own words and how to read them.

    `year` is set where the words name it. `needs` says what the reading takes
    from outside: nothing (""), a "year", the "published" date or the
    "previous" date. `quantity` is true where the words are an amount of time
    as well ("in three weeks").
    """

    start: int
    end: int
    read: Read
    needs: str = ""
    year: int | None = None
    boundary: str | None = None
    quantity: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the reader of its matches; the reader may refuse."""

    pattern: str
    reader: Callable[[re.Match[str]], Mention | None]


def on_published(
    match: re.Match[str], read: Read, *, quantity: bool = False
) -> Mention:
    """Return a mention that needs the article's own date."""
    return Mention(*match.span(), read, "published", quantity=quantity)


GAP = r"(?:[^\S\n]{1,2}|\n)"
"""White space inside a date: never an empty line."""
DASH = r"\s?[-–—]\s?"
TO = rf"(?:{DASH}|{GAP}(?:to|through|until|till){GAP}(?:the{GAP})?)"
AND = rf"(?:{DASH}|/|{GAP}(?:to|through|and|or|until|till){GAP}(?:the{GAP})?)"
WEEKDAY_NAMES = "|".join([d.title() for d in WEEKDAYS] + [d.upper() for d in WEEKDAYS])
DAY_PREFIX = (
    rf"(?:(?:{WEEKDAY_NAMES}|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b\.?,?{GAP})?"
)
TIME_OF_DAY = "morning|afternoon|evening|night|noon|midday|midnight|dawn"
PART = (
    rf"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater|[Bb]eginning|[Ss]tart"
    rf"|[Mm]iddle|[Ee]nd)(?:-|{GAP})(?:of{GAP}|in{GAP})?(?:the{GAP})?)"
)
PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "middle",
    "middle": "middle",
    "late": "late",
    "end": "late",
}
_SHORT = listed("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
_MONTH_NAMES = [
    *(month.title() for month in MONTHS),
    *(month.upper() for month in MONTHS),
    *_SHORT,
    *(short.upper() for short in _SHORT),
]


def month_pattern(name: str) -> str:
    """Return the pattern of a month's name as the group `name`."""
    return rf"(?P<{name}>(?:{'|'.join(_MONTH_NAMES)})\b)(?:(?<=[A-Z]..)\.|(?<=Sept)\.)?"


def day_pattern(name: str) -> str:
    """Return the pattern of a day of the month as the group `name`."""
    return (
        rf"(?P<{name}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
        r"(?![\w%]|[.,:/]\d|[-–—]\d{3})"
    )


def year_pattern(name: str) -> str:
    """Return the pattern of a year from 1000 to 2199 as the group `name`."""
    return rf"(?P<{name}>1\d{{3}}|2[01]\d\d)(?![\w%]|[.,:]\d)"


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or its abbreviation.

    >>> month_number("Sept"), month_number("MAY")
    (9, 5)
    """
    return next(i for i, m in enumerate(MONTHS, 1) if m.startswith(name[:3].lower()))


def weekday_number(name: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(name.lower())


def place_in_year(build: Callable[[int], Days], view: View) -> Days | None:
    """Give a date without a year the year that its surroundings ask for.

    An explicit year in reach wins; else the most recent such date, or the
    next one where the clause is about the future, or no tense is known and
    the next one is near.

    >>> from framing.extract.dates.days import months
    >>> def september(year): return months(year, 9)
    >>> place_in_year(september, View(date(2021, 2, 16), "past")).first
    datetime.date(2020, 9, 1)
    """
    now = view.published
    # What will be cannot lie in a year that is over, though one was named.
    over = view.lean == "future" and now is not None and (view.year or 0) < now.year
    if view.year is not None and not over:
        return build(view.year)
    if now is None:
        return None
    known = []
    for year in range(now.year - 4, now.year + 5):
        try:
            known.append(build(year))
        except (ValueError, OverflowError):
            continue
    past = [days for days in known if days.first <= now]
    ahead = [days for days in known if days.last >= now]
    if not past or not ahead:
        return None
    wait, age = (ahead[0].first - now).days, (now - past[-1].last).days
    reach = LOOK_AHEAD_DAYS if view.lean == "future" else SOON_DAYS
    if view.lean == "past":
        return ahead[0] if wait <= SOON_DAYS and age > 365 - SOON_DAYS else past[-1]
    return (
        ahead[0]
        if wait <= reach and (view.lean == "future" or wait < age)
        else past[-1]
    )


def nearest_weekday(number: int, view: View) -> Days | None:
    """Return the last such day up to the published one, or the next one.

    >>> nearest_weekday(4, View(date(2025, 3, 12), "future")).first
    datetime.date(2025, 3, 14)
    """
    if view.published is None:
        return None
    back = (view.published.weekday() - number) % 7
    ahead = (number - view.published.weekday()) % 7
    single = view.published + timedelta(ahead if view.lean == "future" else -back)
    return Days(single, single)
