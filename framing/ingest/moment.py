"""Moments as programs write them: ISO 8601, mail headers, epoch seconds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from framing import limits
from framing.ingest.day import find_days

FIRST_YEAR, LAST_YEAR = 1600, 2100
"""Years outside are slips: there were no newspapers, or will be none yet."""

_EPOCH = re.compile(r"1\d{9}(?:\d{3})?", re.ASCII)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)", re.ASCII)
_MAIL = re.compile(r"(?:[A-Z][a-z]{2}, ?)?\d{1,2} [A-Z][a-z]{2} \d{4} \d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the time of the day where one is given.

    `at` has an offset from UTC only where the words have one; the day is that
    of the clock in the words. `swapped` is the other reading of "11/02/2025".
    """

    day: date
    at: datetime | None = None
    swapped: date | None = None


def read_moment(words: str) -> Moment | None:
    """Return the moment that words give, None where they give none.

    A day without its year, one that no calendar has, and years before 1600 or
    after 2100 are none.

    >>> read_moment("2024-02-26T01:10:00+04:00").at.isoformat()
    '2024-02-26T01:10:00+04:00'
    >>> str(read_moment("Mon, 26 Feb 2024 01:10:00 GMT").day)
    '2024-02-26'
    >>> str(read_moment("1708909800").day), str(read_moment("20240226").day)
    ('2024-02-26', '2024-02-26')
    >>> read_moment("2024-02-31"), read_moment("9999-01-01"), read_moment("today")
    (None, None, None)
    """
    words = words.strip()[: limits.MAX_MOMENT_CHARACTERS]
    moment = _exact(words) or _worded(words)
    return moment if moment is not None and is_plausible(moment.day) else None


def is_plausible(day: date) -> bool:
    """Return whether something can have been published on a day."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def _exact(words: str) -> Moment | None:
    """Return the moment of a form that programs write."""
    try:
        if _EPOCH.fullmatch(words):
            seconds = int(words[:10])
            return _timed(datetime.fromtimestamp(seconds, tz=UTC))
        if match := _COMPACT.fullmatch(words):
            year, month, day = map(int, match.groups())
            return Moment(date(year, month, day))
        if _MAIL.match(words):
            return _timed(parsedate_to_datetime(words))
        moment = datetime.fromisoformat(words)
    except (ValueError, OverflowError, TypeError):
        return None
    return _timed(moment) if ":" in words else Moment(moment.date())


def _timed(moment: datetime) -> Moment:
    """Return a moment whose words give the time too."""
    return Moment(moment.date(), moment)


def _worded(words: str) -> Moment | None:
    """Return the first full day written in words or with points and slashes."""
    for day in find_days(words):
        if day.date is not None:
            return Moment(day.date, swapped=day.swapped)
    return None
