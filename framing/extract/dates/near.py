"""Rules for the days around the article's own: "yesterday", "overnight", "tonight"."""

from __future__ import annotations

import re
from datetime import timedelta

from framing.extract.dates.days import Days
from framing.extract.dates.rule import (
    GAP,
    TIME_OF_DAY,
    WEEKDAY_NAMES,
    Mention,
    Rule,
    View,
    on_published,
)

_TIME = rf"(?:{GAP}(?:{TIME_OF_DAY}))?"
_PROGRAMME = re.compile(r"\b(?:[A-Z]\w+|the)\s\Z")
"""Before a capital "Today": a title, "Russia Today" or "the Today programme"."""
_NEAR = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}


def _near(match: re.Match[str]) -> Mention | None:
    """Read "yesterday, Monday", "this morning", "last night"."""
    text, start = match.string, match.start()
    if _PROGRAMME.search(text[max(0, start - 12) : start]) and text[start] == "T":
        return None
    words = " ".join(match["near"].lower().split())
    shift = _NEAR.get(words, 0)
    into_next = int(words in ("last night", "tonight") or "night" in match[0].lower())

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        single = view.published + timedelta(shift)
        return Days(single, single, 0, into_next)

    return on_published(match, read)


_ADVERB = re.compile(
    rf"(?=[.,;)]|$|{GAP}(?:and|but|as|when|while|after|by|in|at|with|for|during|near"
    rf"|across|since|before|killed|the|to{GAP}(?=[a-z]))\b)"
)
_ANOTHER_DATE = re.compile(rf"\d|{WEEKDAY_NAMES}|{GAP}of\b")


def _overnight(match: re.Match[str]) -> Mention | None:
    """Read "overnight" as the night before, where no other date is near."""
    text, (start, end) = match.string, match.span()
    if not _ADVERB.match(text, end):
        return None
    if _ANOTHER_DATE.search(text[max(0, start - 25) : start] + text[end : end + 25]):
        return None

    def read(view: View) -> Days | None:
        if view.published is None or view.lean == "future":
            return None
        return Days(view.published - timedelta(1), view.published)

    return on_published(match, read)


RULES = (
    Rule(rf"\b(?P<near>(?:[Tt]he{GAP})?[Dd]ay{GAP}(?:before{GAP}yesterday"
         rf"|after{GAP}tomorrow)|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight"
         rf"|[Ll]ast{GAP}(?:night|evening)|[Tt]his{GAP}(?:morning|afternoon|evening))\b{_TIME}"
         rf"(?:,?{GAP}(?:on{GAP})?(?:{WEEKDAY_NAMES})\b)?", _near,
         "[Dd]ay|morrow|night|evening|morning|afternoon"),
    Rule(r"\b[Oo]vernight\b", _overnight, "vernight"),
)  # fmt: skip
