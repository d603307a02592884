"""The day of publication: what the text gives, or what it lets one infer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from framing.ingest.day import WEEKDAYS, Day, find_days, find_years, make_day
from framing.ingest.moment import is_plausible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.ingest.furniture.credit import Credit

LEAD_CHARACTERS = 600
"""The weekday of a dateline is looked for in the lead: this far, one sentence."""

MAX_YEARS_ON = 12
"""Years after the last one named within which a weekday can decide."""

STORY_DAYS = 10
"""Days within which the articles of one story are held to be published."""

FAR_DAYS = 2
"""Days that a dateline and a date line may lie apart without a remark."""

HEAD_LINES = 10
HEAD_CHARACTERS = 120
"""Lines at the head of a page, and how long those are that are not yet its text."""

_WEEKDAY = re.compile(
    rf"\b(yesterday,? )?(?:on |late |early |this )?({'|'.join(WEEKDAYS)})\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were|set|due|expected|plans?|scheduled) to"
    r"|next|until|before)\b(?:(?!\b(?:after|when|as|since)\b)[^,;:.])*$"
)
"""What makes the weekday behind it one to come, within one clause."""
AHEAD = 80
"""Code points before a weekday in which that is looked for."""
_SENTENCE_END = re.compile(r"[.!?][”\"]?\s+(?=[A-Z“\"])|\n")


@dataclass(frozen=True, slots=True)
class Dated:
    """The days that a text gives: of its date lines and of its dateline."""

    posted: tuple[Day, ...] = ()
    modified: tuple[Day, ...] = ()
    dateline: Day | None = None
    lead: str = ""
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Published:
    """A day of publication with its source, and what was odd about it."""

    day: date | None = None
    source: str | None = None
    problems: tuple[str, ...] = ()


def date_lines(
    credits_: Sequence[Credit], dateline: Day | None, lead: str, text: str
) -> Dated:
    """Return the days that date lines and the dateline of a text give."""
    days = [c.day for c in credits_ if c.day]
    short = next((day for day in days if day.year is None), None)
    return Dated(
        tuple(c.day for c in credits_ if c.day and c.day.year and not c.late),
        tuple(c.day for c in credits_ if c.day and c.late),
        dateline or short,
        lead[:LEAD_CHARACTERS],
        text,
    )


def find_published(dated: Dated) -> Published:
    """Return the day of publication as the text by itself gives it.

    A date line goes before the dateline, and both before a line on changes.
    Where no year is written, the weekday of the lead decides: the first year
    not before the last one the text names in which the weekday fits.
    """
    given = [*dated.posted]
    if given:
        return _given(given[0], "date line", dated)
    if dated.dateline is not None and dated.dateline.year is not None:
        return _given(dated.dateline, "dateline", dated)
    if dated.modified:
        return _given(dated.modified[0], "date line", dated)
    if dated.dateline is not None:
        return _by_weekday(dated)
    return Published()


def settle(dated: Dated, own: Published, others: Sequence[date]) -> Published:
    """Return the day of publication in the light of a story's other articles.

    `others` are the days that those give in full. A dateline without a year
    takes the year in which it lies near them, and "11/02/2025" the reading
    that does; a weekday in the lead that speaks against it is heard.
    """
    if not others or own.source not in {None, "inferred", "date line", "dateline"}:
        return own
    day = dated.posted[0] if dated.posted else dated.dateline
    if day is None:
        return _at_head(dated.text, others) if own.day is None else own
    if day.date is None:
        near = _near_year(day, others, lead_weekday(dated.lead))
        if near is None:
            return own
        why = f"year {near.year} of the dateline inferred from the other articles"
        return Published(near, "inferred", (why,))
    if day.swapped is None or own.day != day.date:
        return own
    if _distance(day.date, others) <= STORY_DAYS < _distance(day.swapped, others):
        kept = tuple(p for p in own.problems if not p.startswith(day.words))
        return Published(own.day, own.source, kept)
    if _distance(day.date, others) > STORY_DAYS >= _distance(day.swapped, others):
        why = f"{day.words} read as month/day: the other articles are of that time"
        return Published(day.swapped, own.source, (why,))
    return own


def _at_head(text: str, others: Sequence[date]) -> Published:
    """Return the one day near the other articles that the head of a page names.

    Translated pages and small papers set it in a line of their own making:
    "Of the newsroom, 14.10.2025", "status: 29.07.2025, 09:41 o'clock".
    """
    for line in [x for x in text.splitlines() if x.strip()][:HEAD_LINES]:
        if len(line) > HEAD_CHARACTERS:
            break
        days = {day.date for day in find_days(line) if day.date is not None}
        near = [day for day in days if _distance(day, others) <= STORY_DAYS]
        if len(days) == 1 == len(near):
            why = f"{near[0]} stands in a line at the head of the page"
            return Published(near[0], "inferred", (why,))
    return Published()


def bounds(others: Sequence[date]) -> tuple[date, date] | None:
    """Return the first and last day that an undated article can be of.

    `others` are the days of the story's other articles. The bounds are wide:
    an article is held to be of the days from `STORY_DAYS` before the first of
    them to as many after the last.

    >>> [str(day) for day in bounds([date(2024, 2, 16), date(2024, 2, 26)])]
    ['2024-02-06', '2024-03-07']
    """
    if not others:
        return None
    reach = timedelta(STORY_DAYS)
    return min(others) - reach, max(others) + reach


def lead_weekday(lead: str) -> tuple[int, int] | None:
    """Return the weekday (0 is Monday) of a lead and how many days ago it was.

    >>> lead_weekday("Rebels took the town on Sunday, residents said. On Monday")
    (6, 0)
    >>> lead_weekday("It announced yesterday, Monday, that it rained.")
    (0, 1)
    >>> lead_weekday("Teachers will return on Monday after a deal on Wednesday.")
    (2, 0)
    """
    end = _SENTENCE_END.search(lead)
    for match in _WEEKDAY.finditer(lead[: end.start()] if end else lead):
        if not _TO_COME.search(lead, max(0, match.start() - AHEAD), match.start()):
            day = WEEKDAYS.index(match.group(2).lower())
            return day, int(match.group(1) is not None)
    return None


def _given(day: Day, source: str, dated: Dated) -> Published:
    """Return a day with its year, and what speaks against it."""
    problems = []
    chosen = day.date
    if chosen is None:
        return Published()
    if not is_plausible(chosen):
        return Published(problems=(f"{day.words} is no day of publication",))
    if day.swapped is not None:
        heard = lead_weekday(dated.lead)
        if heard and not _fits(chosen, heard) and _fits(day.swapped, heard):
            chosen = day.swapped
        problems.append(f"{day.words} can be two days; read as {chosen}")
    line = dated.dateline
    if line is not None and source == "date line":
        other = line.date or make_day(chosen.year, line.month, line.day)
        if other is not None and abs((other - chosen).days) > FAR_DAYS:
            problems.append(f"the date line says {chosen}, the dateline {other}")
    return Published(chosen, source, tuple(problems))


def _by_weekday(dated: Dated) -> Published:
    """Infer the year of a dateline from the weekday of the lead."""
    line, heard = dated.dateline, lead_weekday(dated.lead)
    named = _past_years(dated.text)
    if line is None or heard is None or not named:
        return Published(problems=("the dateline has no year",))
    first = max(named)
    for year in range(first, first + MAX_YEARS_ON):
        day = make_day(year, line.month, line.day)
        if day is not None and (day - timedelta(heard[1])).weekday() == heard[0]:
            why = (
                f"year {year} inferred: the first from {first}, the last year the "
                f"text names, in which the dateline's day fits the lead's weekday"
            )
            return Published(day, "inferred", (why,))
    return Published(problems=("the dateline has no year",))


def _past_years(text: str) -> tuple[int, ...]:
    """Return the years that a text names, without those it looks ahead to."""
    ahead = re.compile(r"\b(?:by|until|till|through|before) (?:the (?:year|end of) )?$")
    years = []
    for year in find_years(text):
        at = text.find(str(year))
        if not ahead.search(text[max(0, at - 30) : at]):
            years.append(year)
    return tuple(years)


def _near_year(
    day: Day, others: Sequence[date], heard: tuple[int, int] | None
) -> date | None:
    """Return a day in the year in which it lies near the other articles."""
    years = sorted({other.year + step for other in others for step in (-1, 0, 1)})
    days = [made for year in years if (made := make_day(year, day.month, day.day))]
    near = [made for made in days if _distance(made, others) <= STORY_DAYS]
    if len(near) != 1:
        return None
    return near[0] if heard is None or _fits(near[0], heard) else None


def _fits(day: date, heard: tuple[int, int]) -> bool:
    """Return whether a weekday of the lead can be this day or the one before."""
    weekday, ago = heard
    return weekday in {(day - timedelta(back)).weekday() for back in (ago, ago + 1)}


def _distance(day: date, others: Sequence[date]) -> int:
    """Return the days to the median of others."""
    middle = sorted(others)[len(others) // 2]
    return abs((day - middle).days)
