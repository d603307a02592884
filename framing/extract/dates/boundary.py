"""What stands before a date and belongs to it: a boundary, a part of the day.

A word that makes a boundary ("since", "until", "by") is kept in the words of a
date, one that only introduces it ("in", "on", "at") is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.numbers.words import NUMBER_WORDS, number_in_words

if TYPE_CHECKING:
    from framing.extract.dates.rule import Mention

REACH = 64
"""How many characters before a date may belong to it."""
_BOUNDARY = {
    "since": "start",
    "from": "start",
    "after": "start",
    "starting": "start",
    "beginning": "start",
    "effective": "start",
    "as of": "start",
    "no earlier than": "start",
    "not earlier than": "start",
    "until": "end",
    "till": "end",
    "by": "end",
    "before": "end",
    "prior to": "end",
    "up to": "end",
    "through": "end",
    "no later than": "end",
    "not later than": "end",
    "throughout": "during",
}
_KEPT = frozenset(_BOUNDARY) - {"throughout"} | {"between"}
_WORD = "|".join(word.replace(" ", r"\s") for word in [*_BOUNDARY, "between"])
_PART = (
    r"(?P<part>(?:the\s)?(?:(?:early|late|small|wee|first)\s)?"
    r"(?:hours|morning|afternoon|evening|night|dawn|sunrise|sunset|dusk|daybreak"
    r"|nightfall|midday|lunchtime)\s(?:of|on|to)\s(?:the\s)?"
    r"|(?:the\s)?(?:early|late)\s(?:on\s)?|(?P<bare>(?:earlier|later)\s(?:on\s)?))?"
)
_CLOCK = (
    r"(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|noon)?(?:\s(?:[A-Z]{2,4}|local\stime))?"
    r"\s(?:on\s)?|noon\s(?:on\s)?|midnight\s(?:on\s)?)?"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<word>{_WORD}|in|on|at|during|over)\s"
    r"(?:(?:on|in|around|about|at|roughly|at\sleast|as\searly\sas|as\slate\sas)\s)?"
    rf"{_CLOCK})?{_PART}(?:the\s)?\Z",
    re.IGNORECASE,
)
_SHIFT = re.compile(
    rf"\b(?P<count>the|a|an|{NUMBER_WORDS}|\d{{1,3}})\s(?P<unit>day|week|month|year)s?\s"
    r"(?P<side>before|after|from)\s\Z|\b(?P<eve>the\seve\sof\s)\Z",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:\b|(?<=\d))(?:dat(?:es?|ed|ing)(?:\sback)?|footage|videos?|photo(?:graph)?s?|images?"
    r"|pictures?|letters?|reports?|survey|figures|data|recordings?|(?:up|down)"
    r"|different|apart|away|rose|fell|higher|lower|percent|per\scent|(?<=\d)%"
    r"|changed?|unchanged)\sfrom\s",
    re.IGNORECASE,
)
_OWNER = re.compile(r"['’]s?\s")
_RANGE = re.compile(r"\d\s?[-–—]\s?\d|\s(?:to|through|until|till|up\sto)\s")
_ONWARD = re.compile(r"\s(?:onwards?|(?:and|or)\s(?:after|later))\b")
_MOMENT = re.compile(
    r"\b(?:dawn|sunrise|sunset|dusk|daybreak|nightfall|midday|lunchtime)\b",
    re.IGNORECASE,
)
"""Moments of a day: what came before dawn on a day came on that day."""
_LATE = re.compile(r"\b(?:late|night|midnight)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|small|wee|first|dawn)\b", re.IGNORECASE)


class Prefix(NamedTuple):
    """What a date takes in before its own words.

    `start` is where its words begin; `steps` and `unit` move it ("the day
    before", -1 day); `before` and `after` are the days by which the part of
    the day may stretch it.
    """

    start: int
    boundary: str = "at"
    steps: int = 0
    unit: str = "day"
    before: int = 0
    after: int = 0

    def apply(self, days: Days) -> Days | None:
        """Return the days moved and stretched, None where they cannot be moved."""
        single = days.first == days.last
        if self.steps:
            if not single:
                whole = self.unit == "year" and days == cal.years(days.first.year)
                return cal.years(days.first.year + self.steps) if whole else None
            at = cal.step(days.first, self.steps, self.unit)
            return Days(at, at)
        return days.stretch(self.before, self.after) if single else days


def prefix(text: str, mention: Mention, floor: int) -> Prefix:
    """Return what belongs to a date before its own words, from `floor` on.

    "After Monday's vote" is after the vote, not after the day.
    """
    start = mention.start
    window = text[max(floor, start - REACH) : start]
    moved = _SHIFT.search(window)
    if moved is not None:
        return _moved(moved, start - len(window))
    owner = _OWNER.match(text, mention.end) is not None
    if owner or mention.boundary == "at":
        return Prefix(start, "at")
    if _ONWARD.match(text, mention.end):
        return Prefix(start, "start")
    found = _BEFORE.search(window)
    inside = mention.start, mention.end
    if found is None or not found[0]:
        return _stretched(Prefix(start), text[slice(*inside)])
    word = " ".join((found["word"] or "").lower().split())
    limit = _BOUNDARY.get(word, "at")
    if word == "from" and _RANGE.search(text, *inside):
        limit = "during"
    elif (word == "from" and _DATED.search(window)) or (
        word in ("after", "before")
        and (found["clock"] or _MOMENT.search(found["part"] or ""))
    ):
        limit, word = "at", ""
    place = start - len(window)
    if word in _KEPT:
        begins = place + found.start()
    elif found["part"] and not found["bare"]:
        begins = place + found.start("part")
    else:
        begins = start
    return _stretched(Prefix(begins, limit), found[0] + text[slice(*inside)])


def _stretched(own: Prefix, words: str) -> Prefix:
    """Return a prefix that lets a night run over midnight."""
    late, early = _LATE.search(words), _EARLY.search(words)
    return own._replace(before=int(early is not None), after=int(late is not None))


def _moved(match: re.Match[str], place: int) -> Prefix:
    """Return the prefix of "the day before", "three weeks from"."""
    if match["eve"]:
        return Prefix(place + match.start(), "at", -1)
    words = match["count"].lower()
    count = 1 if words in ("the", "a", "an") else number_in_words(words)
    number = int(words) if words.isdigit() else int(count or 1)
    signed = -number if match["side"].lower() == "before" else number
    return Prefix(place + match.start(), "at", signed, match["unit"].lower())
