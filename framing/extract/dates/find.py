"""Dates as an article gives them, each as the interval of days it can mean.

Two steps: the grammar finds the words (`find_mentions`), then each is read
in view of the article's own date, the tense around it and the dates before
it. Documented widths: early, middle and late are thirds; "three weeks ago" is
the calendar week, which may be stretched by half a unit; "the coming days"
reach 14 days ahead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.extract.dates import (
    absolute,
    feasts,
    foreign,
    in_month,
    near,
    quarters,
    relative,
    steps,
    weeks,
    years,
)
from framing.extract.dates.boundary import Prefix, prefix
from framing.extract.dates.days import Days
from framing.extract.dates.joined import join
from framing.extract.dates.rule import Mention, Rule, View
from framing.extract.dates.tense import is_deadline, lean, sentence_starts
from framing.model.slot import DateSlot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

MAX_ANCHOR_CHARACTERS = 400
"""How far back a date looks for its year, and "the following day" for its day."""
CUE_REACH = 48
"""How many characters around a sign of a date the grammar reads."""
_CUE = re.compile(
    r"\d|day|month|year|week|[Jj]an|[Ff]eb|Mar|[Aa]pr|May|[Jj]u[nl]|Aug|[Ss]ept?|[Oo]ct"
    r"|[Nn]ov|[Dd]ecem|Dec|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC|DAY|decade"
    r"|centur|millenni|morning|noon|evening|night|tomorrow|spring|summer|autumn|fall"
    r"|winter|Spring|Summer|Autumn|Fall|Winter|hour|Tomorrow|Tonight|quarter|[Ff]irst"
    r"|second|half|anniver|teenth|tieth|ties\b|Christmas|Easter|Thanksgiving|Eve\b"
    r"|Ramadan|Ramazan|Eid\b|Hallow|Passover|Hanuk|Chanuk|Yom\b|Rosh\b|Now?ruz|Novruz"
    r"|Ashura|Pentecost|Juneteenth|Fools"
)
"""Cues of a date within a word."""
_NEW_YEAR = re.compile(r"New\sYear")
_WORD = re.compile(r"\S+")
LONGEST_KEPT = 40
"""Longer words, in characters, are looked at each time they come."""
ORIGIN_REACH = 24
"""How many characters before a year may say that something began in it."""
_ORIGIN = re.compile(
    r"\b(?:built|born|founded|established|formed|constructed|commissioned|incorporated"
    r"|manufactured)\s(?:back\s)?in\s\Z",
    re.IGNORECASE,
)


def find_dates(text: str, published: date | None = None) -> tuple[DateSlot, ...]:
    """Find the dates of a text, in order, without overlap.

    `published` is the article's own date: "yesterday", "on Tuesday" and
    "November 9" are read against it. Without it such words are left out,
    unless a year is named close by. Days that no calendar has are left out.

    The words of a date keep a preposition that makes a boundary and leave out
    one that only introduces it.

    >>> from datetime import date
    >>> [(slot.text, slot.value) for slot in find_dates(
    ...     "Clashes erupted on September 27. The dispute is tense since 1991.",
    ...     date(2021, 2, 16))]
    [('September 27', '2020-09-27'), ('since 1991', '1991/..')]
    """
    mentions = find_mentions(text)
    if not mentions:
        return ()
    known = Known(published, [], sentence_starts(text), text)
    for index, mention in enumerate(mentions):
        floor = mentions[index - 1].end if index else 0
        slot = _read(text, index, mentions, known, prefix(text, mention, floor))
        if slot is None:
            continue
        whole = join(text, known.slots[-1], slot) if known.slots else None
        if whole is not None:
            known.slots[-1] = whole
        else:
            known.slots.append(slot)
    return tuple(known.slots)


def _read(
    text: str,
    index: int,
    mentions: tuple[Mention, ...],
    known: Known,
    before: Prefix,
) -> DateSlot | None:
    """Return the mention at `index` as a slot, None where it has no days."""
    mention = mentions[index]
    view = _view(text, index, mentions, known)
    boundary = mention.boundary or before.boundary
    if boundary == "end" and (not view.lean or is_deadline(text, before.start)):
        view = replace(view, lean="future")
    try:
        days = mention.read(view)
        days = None if days is None else before.apply(days)
        if before.after and boundary == "during":
            boundary = "at"  # "the night of 26 to 27 September" is one night
        if days is None or days.last < days.first:
            return None
        earliest = days.first - timedelta(days.before)
        latest = days.last + timedelta(days.after)
    except (ValueError, OverflowError):
        return None
    relative = mention.needs in ("published", "previous") or (
        mention.needs == "year" and view.year is None
    )
    return DateSlot(
        before.start,
        mention.end,
        text[before.start : mention.end],
        days.first,
        days.last,
        boundary,
        relative,
        earliest if days.before else None,
        latest if days.after else None,
        mention.calendar,
    )


class Known(NamedTuple):
    """What is known while a text is read: its date, the slots before, sentences."""

    published: date | None
    slots: list[DateSlot]
    starts: list[int]
    text: str


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
        if now is not None and _is_origin(known.text, other.start):
            continue
        opens = other.start - starts[there - 1] < 12
        if place == there or opens:
            return other.year
    return None


def _is_origin(text: str, start: int) -> bool:
    """Return whether a year only says how old something is: "built in 1991"."""
    return _ORIGIN.search(text[max(0, start - ORIGIN_REACH) : start]) is not None


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
    lines = {0: _dated_stretches(text)}
    found: list[Mention] = []
    for pattern, rule, wanted in _compiled():
        if wanted not in lines:
            lines[wanted] = [x for x in lines[0] if x.signs & wanted == wanted]
        for start, end, _ in lines[wanted]:
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


class Stretch(NamedTuple):
    """A stretch of text round cues of a date; `signs` are those of rules, as bits."""

    start: int
    end: int
    signs: int


def _dated_stretches(text: str) -> list[Stretch]:
    """Return the stretches around cues of a date, cut at white space."""
    words: list[tuple[int, int, int]] = []
    cues = [match.span() for match in _NEW_YEAR.finditer(text)]
    for match in _WORD.finditer(text):
        seen = look_at(match[0])
        if seen is not None:
            start = match.start()
            words.append((start, match.end(), seen.signs))
            for first, last in seen.cues:
                cues.append((start + first, start + last))
    stretches: list[tuple[int, int]] = []
    for start, end in sorted(cues):
        if stretches and end + CUE_REACH <= stretches[-1][1]:
            continue
        stop = _next_gap(text, end + CUE_REACH)
        begin = max(0, start - CUE_REACH)
        if stretches and begin <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], stop)
        else:
            stretches.append((_next_gap(text, begin) if begin else 0, stop))
    return list(_with_signs(_in_paragraphs(text, stretches), words))


def _in_paragraphs(
    text: str, stretches: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield stretches cut at empty lines, which no date crosses."""
    for start, end in stretches:
        while (stop := text.find("\n\n", start, end)) >= 0:
            yield start, stop
            start = stop + 2
        yield start, end


def _with_signs(
    stretches: Iterable[tuple[int, int]], words: Sequence[tuple[int, int, int]]
) -> Iterator[Stretch]:
    """Yield stretches with the signs of the words in them, both in text order."""
    at = 0
    for start, end in stretches:
        signs = 0
        while at < len(words) and words[at][1] <= start:
            at += 1
        for place in range(at, len(words)):
            if words[place][0] >= end:
                break
            signs |= words[place][2]
        yield Stretch(start, end, signs)


class Seen(NamedTuple):
    """What a word shows by itself: the cues of a date in it, and signs of the rules."""

    cues: tuple[tuple[int, int], ...]
    signs: int


def look_at(word: str) -> Seen | None:
    """Return what a word shows of dates, None for nothing, as of most words."""
    return _look_at(word) if len(word) <= LONGEST_KEPT else _look_at.__wrapped__(word)


@lru_cache(maxsize=50_000)
def _look_at(word: str) -> Seen | None:
    """Look at a word once, however often it comes."""
    cues = tuple(match.span() for match in _CUE.finditer(word))
    signs = sum(bit for sign, bit in _signs().items() if sign.search(word))
    return Seen(cues, signs) if cues or signs else None


def _next_gap(text: str, place: int) -> int:
    """Return the next white space from `place`, within reason."""
    for index in range(place, min(len(text), place + CUE_REACH)):
        if text[index].isspace():
            return index
    return min(len(text), place + CUE_REACH)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], Rule, int], ...]:
    """Compile the rules at their first use, each with the bits of its signs."""
    bits = {sign.pattern: bit for sign, bit in _signs().items()}
    return tuple(
        (re.compile(rule.pattern), rule, sum(bits[sign] for sign in rule.signs))
        for rule in _rules()
    )


@lru_cache(maxsize=1)
def _signs() -> dict[re.Pattern[str], int]:
    """Return the signs of all rules, compiled, each with a bit of its own."""
    signs = sorted({sign for rule in _rules() for sign in rule.signs})
    return {re.compile(sign): 1 << number for number, sign in enumerate(signs)}


def _rules() -> tuple[Rule, ...]:
    """Return the rules in the order in which they are tried."""
    return (
        *foreign.RULES,
        *weeks.EARLY,
        *in_month.EARLY,
        *absolute.RULES,
        *quarters.RULES,
        *years.RULES,
        *feasts.RULES,
        *weeks.RULES,
        *relative.RULES,
        *in_month.RULES,
        *steps.RULES,
        *near.RULES,
        *weeks.LATE,
    )
