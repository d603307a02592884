"""Dates as an article gives them, each as the interval of days it can mean.

Two steps: the grammar finds the words (`find_mentions`), then each is read
in view of the article's own date, the tense around it and the dates before
it. Documented widths: early, middle and late are thirds; "three weeks ago" is
half a unit to either side; "the coming days" reach 14 days ahead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.extract.dates import absolute, relative, steps
from framing.extract.dates.days import Days
from framing.extract.dates.rule import Mention, Rule, View
from framing.extract.dates.tense import lean, sentence_starts
from framing.model.slot import DateSlot

if TYPE_CHECKING:
    from datetime import date

MAX_ANCHOR_CHARACTERS = 400
"""How far back a date looks for its year, and "the following day" for its day."""
CUE_REACH = 48
"""How many characters around a sign of a date the grammar reads."""
_CUE = re.compile(
    r"\d|day|month|year|week|Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|JAN|FEB"
    r"|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC|DAY|decade|centur|morning|noon|evening"
    r"|night|tomorrow|spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter"
    r"|hour|Tomorrow|Tonight"
)


class Prefix(NamedTuple):
    """A preposition before a date: where it begins and the boundary it sets."""

    start: int
    boundary: str


def find_dates(text: str, published: date | None = None) -> tuple[DateSlot, ...]:
    """Find the dates of a text, in order, without overlap.

    `published` is the article's own date: "yesterday", "on Tuesday" and
    "November 9" are read against it. Without it such words are left out,
    unless a year is named close by. Days that no calendar has are left out.

    >>> from datetime import date
    >>> [(slot.text, slot.value) for slot in find_dates(
    ...     "Clashes erupted on September 27. The dispute is tense since 1991.",
    ...     date(2021, 2, 16))]
    [('on September 27', '2020-09-27'), ('since 1991', '1991/..')]
    """
    mentions = find_mentions(text)
    if not mentions:
        return ()
    known = Known(published, [], sentence_starts(text))
    for index, mention in enumerate(mentions):
        if _EVE.search(text[max(0, mention.start - 8) : mention.start]):
            continue
        floor = mentions[index - 1].end if index else 0
        slot = _read(text, index, mentions, known, _prefix(text, mention, floor))
        if slot is not None:
            known.slots.append(slot)
    return tuple(known.slots)


def _read(
    text: str,
    index: int,
    mentions: tuple[Mention, ...],
    known: Known,
    prefix: Prefix,
) -> DateSlot | None:
    """Return the mention at `index` as a slot, None where it has no days."""
    mention = mentions[index]
    view = _view(text, index, mentions, known)
    if not view.lean and prefix.boundary == "end":
        view = replace(view, lean="future")
    try:
        days = mention.read(view)
    except (ValueError, OverflowError):
        return None
    if days is None:
        return None
    words = text[prefix.start : mention.end]
    boundary = mention.boundary or prefix.boundary
    relative = mention.needs in ("published", "previous") or (
        mention.needs == "year" and view.year is None
    )
    return DateSlot(prefix.start, mention.end, words, *days, boundary, relative)


class Known(NamedTuple):
    """What is known while a text is read: its date, the slots before, sentences."""

    published: date | None
    slots: list[DateSlot]
    starts: list[int]


def _view(text: str, index: int, mentions: tuple[Mention, ...], known: Known) -> View:
    """Return what the mention at `index` can be read against."""
    mention = mentions[index]
    if not mention.needs:
        return View(known.published)
    tense = lean(text, mention.start, mention.end, known.starts)
    year = None
    if mention.needs == "year":
        year = _year_in_reach(index, mentions, known)
    return View(known.published, tense, year, _anchor(mention, known))


def _year_in_reach(
    index: int, mentions: tuple[Mention, ...], known: Known
) -> int | None:
    """Return the explicit year that a date without one is told under.

    The year must stand before it in the same sentence, or open the sentence
    before. The year of the article itself says nothing: it is in the dateline.
    """
    mention, starts = mentions[index], known.starts
    place = bisect_right(starts, mention.start)
    now = known.published
    for position in range(index - 1, -1, -1):
        other = mentions[position]
        there = bisect_right(starts, other.start)
        if place - there > 1 or mention.start - other.end > MAX_ANCHOR_CHARACTERS:
            break
        if other.year is None or (now is not None and other.year >= now.year):
            # the article's own year says nothing, a deadline to come even less
            continue
        opens = other.start - starts[there - 1] < 12
        if place == there or opens:
            return other.year
    return None


def _anchor(mention: Mention, known: Known) -> Days | None:
    """Return the date just before, in the same sentence or the one before."""
    if mention.needs != "previous" or not known.slots:
        return None
    last = known.slots[-1]
    here = bisect_right(known.starts, mention.start)
    there = bisect_right(known.starts, last.start)
    if here - there > 1 or mention.start - last.end > MAX_ANCHOR_CHARACTERS:
        return None
    return Days(last.first, last.last)


@lru_cache(maxsize=16)
def find_mentions(text: str) -> tuple[Mention, ...]:
    """Find the words of dates, in order, without overlap, and without reading them."""
    lines = _dated_stretches(text)
    found: list[Mention] = []
    for pattern, rule in _compiled():
        for start, end in lines:
            for match in pattern.finditer(text, start, end):
                place = bisect_right(found, match.start(), key=_start)
                if place and found[place - 1].end > match.start():
                    continue
                if place < len(found) and found[place].start < match.end():
                    continue
                mention = rule.reader(match)
                if mention is not None:
                    found.insert(place, mention)
    return tuple(found)


def _start(mention: Mention) -> int:
    """Return where a mention begins, to keep them in order."""
    return mention.start


def _dated_stretches(text: str) -> list[tuple[int, int]]:
    """Return the stretches around signs of a date, cut at white space."""
    stretches: list[tuple[int, int]] = []
    for sign in _CUE.finditer(text):
        if stretches and sign.end() + CUE_REACH <= stretches[-1][1]:
            continue
        end = _next_gap(text, sign.end() + CUE_REACH)
        start = max(0, sign.start() - CUE_REACH)
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((_next_gap(text, start) if start else 0, end))
    return stretches


def _next_gap(text: str, place: int) -> int:
    """Return the next white space from `place`, within reason."""
    for index in range(place, min(len(text), place + CUE_REACH)):
        if text[index].isspace():
            return index
    return min(len(text), place + CUE_REACH)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    """Compile the rules at their first use, to keep imports cheap."""
    rules = (
        *relative.EARLY,
        *absolute.RULES,
        *relative.RULES,
        *steps.RULES,
    )
    return tuple((re.compile(rule.pattern), rule) for rule in rules)


_BOUNDARY = {
    "since": "start",
    "from": "start",
    "after": "start",
    "starting": "start",
    "beginning": "start",
    "effective": "start",
    "as of": "start",
    "until": "end",
    "till": "end",
    "by": "end",
    "before": "end",
    "prior to": "end",
    "up to": "end",
    "through": "end",
    "during": "during",
    "throughout": "during",
}
_PREPOSITION = (
    r"(?P<word>since|from|until|till|by|before|after|in|on|at|during|between|throughout"
    r"|through|starting|beginning|effective|as\sof|prior\sto|up\sto)"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:early|late|earlier|later)\s)?{_PREPOSITION}"
    r"(?:\s(?:from|on|in|around|about|at))?"
    r"(?:\s(?:the\s)?(?:(?:early|late|small)\s)?"
    r"(?:hours|morning|afternoon|evening|night|dawn)\s(?:of|on|to))?\s\Z"
    r"|(?<![\w-])(?:the\s)?(?P<bare>(?:early|late|earlier|later)(?:\son)?)\s\Z",
    re.IGNORECASE,
)
_OWNER = re.compile(r"['’]s?\s")
_EVE = re.compile(r"\beve\sof\s\Z", re.IGNORECASE)
_RANGE = re.compile(r"\d\s?[-–—]\s?\d|\s(?:to|through|until|till)\s")


def _prefix(text: str, mention: Mention, floor: int) -> Prefix:
    """Return the preposition before a date's own words, if it belongs to it.

    "After Monday's vote" is after the vote, not after the day.
    """
    start = mention.start
    if _OWNER.match(text, mention.end) or mention.boundary == "at":
        return Prefix(start, "at")
    window = max(floor, start - 44)
    found = _BEFORE.search(text[window:start])
    if found is None:
        return Prefix(start, "at")
    word = " ".join((found["word"] or "").lower().split())
    boundary = _BOUNDARY.get(word, "at")
    if word == "from" and _RANGE.search(text, start, mention.end):
        boundary = "during"
    return Prefix(window + found.start(), boundary)
