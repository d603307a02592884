"""Moments as records write them: seconds since 1970, feeds' dates, ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"(\d{9,10})(?:\.\d{1,9})?|(\d{12,13})", re.ASCII)
_COMPACT = re.compile(
    r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII
)
_FEED = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)?"
    r"(?: (?:[A-Z]{1,5}|[+-]\d{4}))?",
    re.ASCII,
)


def moment(words: str) -> str:
    """Return a moment in ISO 8601; words of any other form as they are.

    >>> moment("1741000000000"), moment("20250303T101500Z")
    ('2025-03-03T11:06:40+00:00', '2025-03-03T10:15:00+00:00')
    >>> moment("Mon, 03 Mar 2025 23:30:00 -0500")
    '2025-03-03T23:30:00-05:00'
    >>> moment("3 March 2025"), moment("20251399")
    ('3 March 2025', '20251399')
    """
    try:
        match = _COMPACT.fullmatch(words)
        if match:
            return _compact(match)
        match = _SECONDS.fullmatch(words)
        if match:
            seconds = int(match.group(1) or match.group(2)[:-3])
            return datetime.fromtimestamp(seconds, tz=UTC).isoformat()
        if _FEED.fullmatch(words):
            return parsedate_to_datetime(words).isoformat()
    except (ValueError, OverflowError, OSError):
        return words
    return words


def _compact(match: re.Match[str]) -> str:
    """Return a day, or a moment, that is written without marks."""
    *numbers, zone = match.groups()
    year, month, day, hour, minute, second = (int(number or 0) for number in numbers)
    found = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    if numbers[3] is None:
        return found.date().isoformat()
    return found.isoformat() if zone else found.replace(tzinfo=None).isoformat()
