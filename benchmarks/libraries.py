"""What other tools say of dates, numbers and quotations, in the project's types.

Each function answers like `framing.find_dates` or `framing.find_numbers`, so
that one benchmark measures all; `from benchmarks.libraries import ...`. What is
not installed (the extra `bench` has it) is left out: `date_finders()` and
`number_finders()` return what is there, by name and version.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from framing.model.slot import DateSlot, NumberSlot, Quotation

if TYPE_CHECKING:
    from collections.abc import Callable

    DateFinder = Callable[[str, date], list[DateSlot]]
    NumberFinder = Callable[[str], list[NumberSlot]]

PIECE = 2_000
"""Characters that quantulum3 gets at a time; it grows slow on long texts."""


def named(package: str) -> str | None:
    """Return a package with its version, None where it is not installed."""
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return None


def date_finders() -> dict[str, DateFinder]:
    """Return the date finders of the libraries that are installed."""
    return _installed(
        {"dateparser": by_dateparser, "recognizers-text-date-time": by_recognizers}
    )


def number_finders() -> dict[str, NumberFinder]:
    """Return the number finders of the libraries that are installed."""
    return _installed(
        {"quantulum3": by_quantulum, "recognizers-text-number": by_number_recognizer}
    )


def _installed(finders: dict[str, Any]) -> dict[str, Any]:
    return {title: find for name, find in finders.items() if (title := named(name))}


def by_dateparser(text: str, published: date) -> list[DateSlot]:
    """Return what dateparser's search finds, days before publication preferred."""
    from dateparser.search import search_dates

    base = datetime.combine(published, time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    slots, at = [], 0
    for words, moment in search_dates(text, ["en"], settings) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            day = moment.date()
            slots.append(DateSlot(start, at, words, day, day))
    return slots


def by_recognizers(text: str, published: date) -> list[DateSlot]:
    """Return the dates that Recognizers-Text finds; the past reading where two fit."""
    from recognizers_date_time import recognize_datetime

    base = datetime.combine(published, time())
    slots = []
    for found in recognize_datetime(text, "en-us", reference=base):
        readings = [
            days
            for value in (found.resolution or {}).get("values", ())
            if value and (days := _days(value))
        ]
        if readings:
            first, last = min(readings)
            start, end = found.start, found.end + 1
            slots.append(DateSlot(start, end, text[start:end], first, last))
    return slots


def _days(value: dict[str, str]) -> tuple[date, date] | None:
    """Return the days of one of Recognizers' readings; it excludes the last day."""
    kind = value.get("type", "")
    if kind in ("time", "timerange", "duration", "set"):
        return None
    first = value.get("value") or value.get("start") or value.get("end")
    last = value.get("value") or value.get("end") or value.get("start")
    with suppress(ValueError, TypeError):
        low, high = (date.fromisoformat(str(x)[:10]) for x in (first, last))
        return low, max(low, high - timedelta(kind == "daterange"))
    return None


def by_quantulum(text: str) -> list[NumberSlot]:
    """Return the quantities that quantulum3 finds, with its uncertainty."""
    from quantulum3 import classifier, parser

    # Its classifier of ambiguous units is tied to an old scikit-learn, and takes
    # no part in the numbers.
    classifier.USE_CLF = False
    slots = []
    for piece in re.finditer(rf"(?s).{{1,{PIECE}}}(?:\s|\Z)", text):
        for found in parser.parse(piece[0]):
            start, end = (piece.start() + place for place in found.span)
            spread = found.uncertainty or 0.0
            low, high = found.value - spread, found.value + spread
            slots.append(NumberSlot(start, end, text[start:end], low, high))
    return slots


def by_number_recognizer(text: str) -> list[NumberSlot]:
    """Return the numbers that Recognizers-Text finds."""
    from recognizers_number import recognize_number

    slots = []
    for found in recognize_number(text, "en-us"):
        start, end = found.start, found.end + 1
        with suppress(TypeError, ValueError):
            value = float(found.resolution["value"])
            slots.append(NumberSlot(start, end, text[start:end], value, value))
    return slots


def by_marks(text: str) -> tuple[Quotation, ...]:
    """Return what stands between two quotation marks of a paragraph; no speakers.

    What a regular expression finds, for comparison.
    """
    return tuple(
        Quotation(found.start(1), found.end(1), found[1])
        for found in re.finditer(r"[“\"]([^“”\"\n]+)[”\"]", text)
    )
