"""Rules for halves and quarters of years, and for fiscal years.

A quarter without a year is the last one that is over, as results are told, or
the next by tense. A fiscal year is taken for the calendar year of its number
and may be stretched to either side, since it begins in another month.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from framing.extract.dates import days as cal
from framing.extract.dates.rule import (
    GAP,
    THE,
    WHOSE_YEAR,
    Mention,
    Rule,
    View,
    counted_year,
    needs_of,
    on_published,
    whose_year,
    year_pattern,
)
from framing.extract.dates.years import IN_YEAR, in_named_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.extract.dates.days import Days

RESULTS_DAYS = 10
"""How many days before its end a quarter may be spoken of as over."""
FISCAL_DAYS = 275
"""By how many days a fiscal year may lie off the calendar year of its number."""
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_GAME = re.compile(
    r"\b(?:scor|touchdown|goals?|yards?|minutes?|lead|trail|kick|coach|team|match|points"
    r"|half-?time|play(?:ed|er|ing)|penalt|shot|win|striker|pass)",
    re.IGNORECASE,
)


_RESULTS = re.compile(
    rf"{GAP}(?:\w+{GAP})?(?:results?|profits?|earnings|sales|revenues?|loss(?:es)?|output"
    r"|turnover|figures|growth|exports|imports|deficit|income)\b"
)
"""After "first-half": what is told of half a year, and of no match."""


def _fraction(match: re.Match[str]) -> Mention | None:
    """Read "the first half of 2020", "third-quarter", "the second quarter"."""
    text = match.string
    length = 6 if match["size"] == "half" else 3
    number = _ORDINALS[match["nth"].lower()]
    if number * length > 12 and match["nth"].lower() in ("final", "last"):
        number = 2
    open_year = match["year"] is match["whose"] is match["now"] is None
    around = text[max(0, match.start() - 60) : match.end() + 60]
    told = length == 3 or _RESULTS.match(text, match.end())
    if open_year and (not told or _GAME.search(around)):
        return None
    if match["nth"].lower() == "last" and open_year:
        return None
    return _piece(match, number, length)


def _latest(match: re.Match[str]) -> Mention | None:
    """Read "the latest quarter" as the last one that is over."""

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        soon = view.published + timedelta(RESULTS_DAYS)
        return cal.neighbour(soon, "quarter", -1)

    return on_published(match, read)


def _code(match: re.Match[str]) -> Mention | None:
    """Read "Q3 2023", "2023 Q3", "H1 2024", "Q1"."""
    length = 6 if match["size"] in "Hh" else 3
    if length == 6 and match["year"] is None:
        return None
    return _piece(match, int(match["nth"]), length)


def _piece(match: re.Match[str], number: int, length: int) -> Mention | None:
    """Return the half or quarter of that number, of some year."""
    if number * length > 12:
        return None

    def build(year: int) -> Days:
        return cal.months(year, (number - 1) * length + 1, length)

    groups = match.groupdict()
    named = groups.get("year") or groups.get("year2")
    fiscal = "iscal" in match[0] or "inancial" in match[0]
    slack = FISCAL_DAYS if fiscal else 0
    if named is not None:
        days = build(int(named)).stretch(slack)
        return Mention(*match.span(), lambda _: days, "", int(named))
    whose = groups.get("whose")

    def read(view: View) -> Days | None:
        if whose is not None or groups.get("now") is not None:
            year = whose_year(whose or "this", view)
            return None if year is None else build(year).stretch(slack)
        days = _reported(build, view)
        return None if days is None else days.stretch(slack)

    needs = "published" if groups.get("now") else needs_of(whose) if whose else "year"
    return Mention(*match.span(), read, needs)


def _reported(build: Callable[[int], Days], view: View) -> Days | None:
    """Return the last such quarter that is over, or the next one by tense."""
    now = view.published
    over = view.lean == "future" and now is not None and (view.year or 0) < now.year
    if view.year is not None and not over:
        return build(view.year)
    if now is None:
        return None
    known = [build(now.year + step) for step in (-1, 0, 1)]
    if view.lean == "future":
        return next(days for days in known if days.last >= now)
    return [d for d in known if (d.last - now).days <= RESULTS_DAYS][-1]


def _fiscal(match: re.Match[str]) -> Mention | None:
    """Read "fiscal 2024", "FY24", "the 2023-24 financial year"."""
    year, split = match["year"], match["split"]
    first = int(year) if len(year) == 4 else counted_year(year, None)
    last = first if split is None else first // 100 * 100 + int(split) % 100
    if not first <= last <= first + 1:
        return None
    days = cal.years(first, last)
    days = days.stretch(0 if split else FISCAL_DAYS)
    return Mention(*match.span(), lambda _: days, "", first)


def _months_of(match: re.Match[str]) -> Mention | None:
    """Read "the first nine months of 2023" and "of this year"."""
    count = _MONTH_COUNTS.index(match["count"].lower()) + 1

    def build(year: int) -> Days:
        return cal.months(year, 1, count)

    return replace(in_named_year(match, build), quantity=True)


_MONTH_COUNTS = "one two three four five six seven eight nine ten eleven".split()


_YEAR, _YEAR2 = year_pattern("year"), year_pattern("year2")
_OF_NOW = rf"(?:{GAP}of{GAP}(?P<now>the{GAP}year\b))"
_NTH = "[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|final|last"
RULES = (
    Rule(rf"\b(?:{_YEAR}(?:['’]s)?|{THE}{WHOSE_YEAR}['’]s){GAP}(?P<nth>{_NTH})[\s-]"
         r"(?P<size>half|quarter)(?P<now>(?!))?\b", _fraction, "half|quarter"),
    Rule(rf"\b[Tt]he{GAP}(?:latest|most{GAP}recent){GAP}quarter\b", _latest, "quarter"),
    Rule(rf"\b{THE}(?:FY|[Ff](?:iscal|inancial){GAP}(?:year{GAP})?)\s?"
         r"(?P<year>(?:19|20)\d\d|(?<=FY)\d\d)(?:[-–/](?P<split>\d{4}|\d\d))?\b",
         _fiscal, "FY|iscal|inancial"),
    Rule(rf"\b{THE}(?P<year>(?:19|20)\d\d)(?:[-–/](?P<split>\d{{4}}|\d\d))?{GAP}"
         rf"(?:fiscal|financial){GAP}year\b", _fiscal, "FY|iscal|inancial"),
    Rule(rf"\b{THE}(?:(?:fiscal|financial){GAP})?(?P<nth>{_NTH})[\s-](?:fiscal{GAP})?"
         rf"(?P<size>half|quarter)\b(?:{IN_YEAR}|{_OF_NOW})?",
         _fraction, "half|quarter"),
    Rule(rf"\b{_YEAR2}[\s-](?P<size>[QH])(?P<nth>[1-4])\b(?P<year>)",
         _code, "[QH][1-4]"),
    Rule(rf"\b(?P<size>[QH])(?P<nth>[1-4])\b(?:,?{GAP}(?:of{GAP})?{_YEAR})?",
         _code, "[QH][1-4]"),
    Rule(rf"\b[Tt]he{GAP}first{GAP}(?P<count>{'|'.join(_MONTH_COUNTS)}){GAP}months{IN_YEAR}",
         _months_of, "months"),
)  # fmt: skip
