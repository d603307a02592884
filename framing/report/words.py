"""How dates, counts and values are written for people, in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
DAY = "[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?"
PERIOD = re.compile(f"({DAY})(?:/({DAY}))?")
BOUNDS = re.compile(r"(\.\./)?(.+?)(/\.\.)?", re.DOTALL)


def day(when: date) -> str:
    """Write a day for people, whatever the locale.

    >>> from datetime import date
    >>> day(date(2024, 2, 26))
    '26 February 2024'
    """
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def count(number: int, noun: str, plural: str = "") -> str:
    """Write a number with its noun.

    >>> count(1, "origin"), count(3, "origin"), count(0, "copy", "copies")
    ('1 origin', '3 origins', 'no copies')
    """
    word = noun if number == 1 else plural or f"{noun}s"
    return f"{number or 'no'} {word}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Write names as a list in a sentence.

    >>> listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"], "or")
    ('A', 'A and B', 'A, B or C')
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def percent(share: float) -> str:
    """Write a share between 0 and 1.

    >>> percent(0.614)
    '61 %'
    """
    return f"{100 * share:.0f} %"


def spoken(value: str) -> str:
    """Write the value of some evidence for people: dates in words.

    >>> spoken("1988-02"), spoken("1991/.."), spoken("../2024-05-10")
    ('February 1988', 'since 1991', 'until 10 May 2024')
    >>> spoken("1992/1994"), spoken("30 or more"), spoken("2020-13")
    ('1992 to 1994', '30 or more', '2020-13')
    """
    bounds = BOUNDS.fullmatch(value)
    period = PERIOD.fullmatch(bounds[2]) if bounds else None
    if bounds is None or period is None:
        return value
    ends = [spoken_day(end) for end in period.groups() if end is not None]
    boundary = "until " if bounds[1] else "since " if bounds[3] else ""
    return boundary + " to ".join(ends)


def spoken_day(value: str) -> str:
    """Write a year, month or day of ISO 8601 for people.

    >>> spoken_day("1991"), spoken_day("1988-02"), spoken_day("2024-02-06")
    ('1991', 'February 1988', '6 February 2024')
    """
    year, *rest = value.split("-")
    words = [MONTHS[int(month) - 1] for month in rest[:1]]
    days = [str(int(number)) for number in rest[1:]]
    return " ".join([*days, *words, year])
