"""Absolute days as date lines write them: "26 February 2024", "12.03.2025"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from framing.ingest.months import FOREIGN_MONTHS

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may",
            "june jun", "july jul", "august aug", "september sept sep",
            "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip

BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " "))
"""Blanks of other widths, which pages set inside dates and names."""

_MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_FLAGS = re.IGNORECASE | re.ASCII
_FORMS = tuple(
    (re.compile(pattern, _FLAGS), order)
    for pattern, order in (
        (
            rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]?{_MONTH},?[ -]?(\d{{4}})\b",
            "dmy",
        ),
        (rf"\b{_MONTH} ?(\d{{1,2}})(?:st|nd|rd|th)?,? ?(\d{{4}})\b", "mdy"),
        (rf"\b{_MONTH}(?: ?- ?)(\d{{1,2}}) ?- ?(\d{{4}})\b", "mdy"),
        (r"\b(\d{4})(?:[-/.]|\. )(\d{1,2})(?:[-/.]|\. )(\d{1,2})(?!\d)", "ymd"),
        (r"\b(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\b", "dmy"),
        (r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b", "either"),
        (rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?! ?\d| ?, ?\d{{4}})", "dm"),
        (rf"\b{_MONTH} ?(\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?,? ?\d{{4}})", "md"),
    )
)
_FOREIGN = "(" + "|".join(sorted(FOREIGN_MONTHS, key=len, reverse=True)) + r")\b"
_FOREIGN_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), order)
    for pattern, order in (
        (
            rf"\b([0-9]{{1,2}})(?:\.|er)? (?:d[ei] )?{_FOREIGN}\.?,? "
            r"(?:d[ei] )?([0-9]{4})\b",
            "dmy",
        ),
        (rf"\b([0-9]{{4}})\. ?{_FOREIGN} ([0-9]{{1,2}})\b", "ymd"),
        (r"\b([0-9]{4})[年년] ?([0-9]{1,2})[月월] ?([0-9]{1,2})[日일]", "ymd"),
    )
)
"""Always with the year: "mars" and "mart" are words of English too."""

_AMERICAN = re.compile(
    r",?(?: at)? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})? ?[ap]\.?m\.? ?\(?[ECMP][SD]?T\b",
    re.IGNORECASE,
)
"""A time of day in the United States and Canada, where the month comes first."""

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b", re.ASCII)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written in `words`; `year` is None when not given.

    `swapped` is the other reading where day and month could change places.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    words: str = ""
    swapped: date | None = None

    @property
    def date(self) -> date | None:
        """The day itself, None without a year."""
        return None if self.year is None else date(self.year, self.month, self.day)


def find_days(text: str) -> tuple[Day, ...]:
    """Return the days written in a text, in order; impossible ones are left out.

    >>> [day.date.isoformat() for day in find_days("12.03.2025 21:40, Mar. 13, 2025")]
    ['2025-03-12', '2025-03-13']
    >>> find_days("Nov 9 (Wire)")[0].year is None
    True
    >>> find_days("31 February 2025")
    ()
    """
    text = text.translate(BLANKS)
    taken: list[Day] = []
    used = bytearray(len(text))
    for pattern, order in (*_FORMS, *_FOREIGN_FORMS):
        for match in pattern.finditer(text):
            if any(used[match.start() : match.end()]):
                continue
            day = _day(match, order)
            if day is not None:
                taken.append(day)
                used[day.start : day.end] = b"\1" * (day.end - day.start)
    return tuple(sorted(taken, key=lambda day: day.start))


def find_years(text: str) -> tuple[int, ...]:
    """Return the years written in a text, in order, each once.

    >>> find_years("In 1992-1994, and 2,006 people in 2020.")
    (1992, 1994, 2020)
    """
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(text)))


def make_day(year: int, month: int, day: int) -> date | None:
    """Return a day, None when the calendar has no such day.

    >>> make_day(2023, 2, 29) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(match: re.Match[str], order: str) -> Day | None:
    """Return the day of a match whose groups come in the given order."""
    groups = match.groups()
    if order == "either":
        return _either(match)
    parts = dict(zip(order, groups, strict=True))
    month_text = parts["m"].lower()
    named = MONTHS.get(month_text) or FOREIGN_MONTHS.get(month_text)
    month = named or (int(month_text) if month_text.isdigit() else 0)
    year = int(parts["y"]) if "y" in parts else None
    if make_day(2000 if year is None else year, month, int(parts["d"])) is None:
        return None
    day = int(parts["d"])
    return Day(match.start(), match.end(), year, month, day, match.group())


def _either(match: re.Match[str]) -> Day | None:
    """Read "11/02/2025" with the day first where that is possible.

    An American time of day behind it puts the month first.
    """
    first, second, year = (int(part) for part in match.groups())
    usual, swapped = make_day(year, second, first), make_day(year, first, second)
    if swapped and _AMERICAN.match(match.string, match.end()):
        usual, swapped = swapped, None
    chosen = usual or swapped
    if chosen is None:
        return None
    other = swapped if usual and swapped != usual else None
    month, day, words = chosen.month, chosen.day, match.group()
    return Day(match.start(), match.end(), year, month, day, words, other)
