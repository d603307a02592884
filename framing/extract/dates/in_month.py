"""Rules for days told by their place in a month.

"The second Thursday of this month", "the last Friday in May", "the dawn of the
day 8", "the clash on the 8th left two dead", "the sixteenth of last month".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.relative import bare_day
from framing.extract.dates.rule import (
    GAP,
    THE,
    WEEKDAY_NAMES,
    Mention,
    Rule,
    View,
    month_number,
    month_pattern,
    on_published,
    place_in_year,
    weekday_number,
    year_pattern,
)
from framing.text.ordinals import ORDINALS

if TYPE_CHECKING:
    import re

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_NUMBERS = {word: number for number, word in enumerate(ORDINALS[:20], 1)} | {
    f"twenty-{word}": 20 + number for number, word in enumerate(ORDINALS[:9], 1)
}
_NUMBERS |= {"thirtieth": 30, "thirty-first": 31}
_STEPS = {"this": 0, "same": 0, "current": 0, "present": 0, "last": -1, "past": -1}
_WHICH = (
    rf"(?P<which>this|last|next|past|(?:the{GAP})?(?:current|present|same|past|last|next)"
    rf"){GAP}month\b"
)


def _weekday(match: re.Match[str]) -> Mention | None:
    """Read "the first Monday of June", "the last Friday in May 2019"."""
    nth = _NTH[match["nth"].lower()]
    weekday, month = weekday_number(match["weekday"]), month_number(match["month"])

    def build(year: int) -> Days:
        single = cal.weekday_in_month(year, month, weekday, nth)
        return Days(single, single)

    if match["year"] is not None:
        year = int(match["year"])
        return Mention(*match.span(), lambda _: build(year), "", year)
    return Mention(*match.span(), lambda view: place_in_year(build, view), "year")


def _weekday_of_this(match: re.Match[str]) -> Mention | None:
    """Read "the second Thursday of this month"."""
    nth, weekday = _NTH[match["nth"].lower()], weekday_number(match["weekday"])

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        first = _month(match["which"], view).first
        single = cal.weekday_in_month(first.year, first.month, weekday, nth)
        return Days(single, single)

    return on_published(match, read)


def _day(match: re.Match[str]) -> Mention | None:
    """Read "the sixteenth of this month"."""
    number = _NUMBERS[match["day"].lower()]

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        first = _month(match["which"], view).first
        return cal.day(first.year, first.month, number)

    return on_published(match, read)


def _month(which: str, view: View) -> Days:
    """Return this month, the last or the next."""
    if view.published is None:
        raise ValueError("no day of publication")
    step = _STEPS.get(which.lower().split()[-1], 1)
    return cal.neighbour(view.published, "month", step)


_OF_MONTH = (
    rf"\b{THE}(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal){GAP}"
    rf"(?P<weekday>{WEEKDAY_NAMES}){GAP}(?:of|in){GAP}"
)
_ORDINAL = "|".join(sorted(_NUMBERS, key=len, reverse=True))
EARLY = (
    Rule(rf"{_OF_MONTH}{month_pattern('month')}(?:,?{GAP}{year_pattern('year')})?",
         _weekday, "[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal"),
    Rule(rf"{_OF_MONTH}{_WHICH}", _weekday_of_this, "month"),
    Rule(rf"\b(?:[Oo]n{GAP})?[Tt]he{GAP}(?P<day>(?i:{_ORDINAL})){GAP}(?:day{GAP})?of{GAP}"
         rf"{_WHICH}", _day, "month"),
)  # fmt: skip
"""Rules that go before the absolute ones, whose month they take in."""
RULES = (
    Rule(rf"\b(?:of|on|in){GAP}the{GAP}day{GAP}(?P<day>[12]\d|3[01]|0?[1-9])"
         rf"(?=\s*[,.;)]|{GAP}(?:and|at|in|by|left|when|with|the|was|were|had)\b)",
         bare_day, "day"),
    Rule(rf"(?<=\b[Oo]n\s)the{GAP}(?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)"
         rf"(?={GAP}(?:[a-z]{{2,}}ed|left|led|was|were|had|took|saw|came|went|is|will"
         rf"|did|left|made|gave|brought|killed|cost|struck)\b)",
         bare_day, r"\d(?:st|nd|rd|th)\b"),
)  # fmt: skip
