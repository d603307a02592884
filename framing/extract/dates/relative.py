"""Rules for dates that hang on the article's own date.

"Yesterday", "last September", "on Tuesday", "the 6th of this month". Ordered as
the absolute ones, and tried after them.
"""

from __future__ import annotations

import re
from datetime import timedelta

from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.rule import (
    GAP,
    PART,
    PARTS,
    TIME_OF_DAY,
    TO,
    WEEKDAY_NAMES,
    Mention,
    Rule,
    View,
    month_number,
    month_pattern,
    nearest_weekday,
    on_published,
    weekday_number,
)

_THE = rf"(?:[Tt]he{GAP})?"
_WHICH = r"(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming|[Pp]ast)"
_TIME = rf"(?:{GAP}(?:{TIME_OF_DAY}))?"
_FESTIVE = re.compile(
    r"(?:Black|Good|Bloody|Easter|Palm|Ash|Super|Holy|Shrove|Cyber|Whit|Maundy"
    r"|every|each|Every|Each|per)\s$"
)
_PROGRAMME = re.compile(r"\b(?:[A-Z]\w+|the)\s\Z")
"""Before a capital "Today": a title, "Russia Today" or "the Today programme"."""
_MASTHEAD = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|World|Independent|Standard"
    r"|Star|Sun|Mercury|Tribune|Magazine|Review|People|Business|Night\sLive|Mass)\b"
)


def _unit(match: re.Match[str]) -> Mention | None:
    """Read "last year", "late last month", "earlier this week"."""
    step = {"this": 0, "last": -1, "past": -1}.get(match["which"].lower(), 1)
    unit, word = match["unit"], (match["part"] or "").lower()

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        if unit == "weekend":
            return _weekend(view, step)
        days = cal.neighbour(now, unit, step)
        if unit == "week" and now.weekday() == 6:
            # Where weeks begin on Sunday, this one has only just begun.
            days = Days(days.first, days.last + timedelta(6 if step == 0 else 0))
            days = Days(days.first, max(days.last, now - timedelta(1)))
        if word == "earlier" and step == 0:
            return Days(days.first, now)
        if word == "later" and step == 0:
            return Days(now, days.last)
        if word in PARTS and unit != "week":
            return cal.part(days, PARTS[word])
        return days

    return on_published(match, read)


def _part_of_current(match: re.Match[str]) -> Mention | None:
    """Read "the end of the month", only ahead: told of the past, it floats."""
    name, unit = PARTS.get(match["part"].lower()), match["unit"]

    def read(view: View) -> Days | None:
        if view.published is None or view.lean != "future" or name is None:
            return None
        return cal.part(cal.containing(view.published, unit), name)

    return on_published(match, read)


def _weekend(view: View, step: int) -> Days | None:
    """Return the Saturday and Sunday of this, the last or the next weekend."""
    if view.published is None:
        return None
    saturday = cal.containing(view.published, "week").first + timedelta(5 + 7 * step)
    if step == 0 and view.lean == "past" and view.published.weekday() < 5:
        saturday -= timedelta(7)
    return Days(saturday, saturday + timedelta(1))


def _day_of_month(match: re.Match[str]) -> Mention | None:
    """Read "the 6th of this month" and "the first day of next month"."""
    step = {"this": 0, "last": -1}.get(match["which"].lower(), 1)
    word = match["nth"].lower()

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        month = cal.neighbour(view.published, "month", step)
        if word == "last":
            return Days(month.last, month.last)
        number = 1 if word == "first" else int(word)
        return cal.day(month.first.year, month.first.month, number)

    return on_published(match, read)


def _bare_day(match: re.Match[str]) -> Mention | None:
    """Read "on the 11th" as the nearest such day, back or ahead by tense."""
    number = int(match["day"])

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        this = cal.day(now.year, now.month, number)
        if view.lean == "future" or (this is not None and this.first <= now):
            return this
        month = cal.neighbour(now, "month", -1).first
        return cal.day(month.year, month.month, number)

    return on_published(match, read)


def _current_month(match: re.Match[str]) -> Mention | None:
    """Read "the eighth of the current month of February"."""
    word = match["nth"].lower()
    named = _ORDINALS.index(word) + 1 if word in _ORDINALS else int(word[:-2])

    def read(view: View) -> Days | None:
        now = view.published
        return None if now is None else cal.day(now.year, now.month, named)

    return on_published(match, read)


def _named(match: re.Match[str]) -> Mention | None:
    """Read "last September", "this Friday", "next summer"."""
    which = match["which"].lower()
    back = which in ("last", "past")

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        if match["weekday"] is not None:
            number = weekday_number(match["weekday"])
            if which == "this":
                return nearest_weekday(number, View(now, view.lean or "future"))
            shift = (now.weekday() - number) % 7 or 7
            ahead = (number - now.weekday()) % 7 or 7
            single = now + timedelta(-shift if back else ahead)
            return Days(single, single)
        return _named_season(match, which, view)

    return on_published(match, read)


def _named_season(match: re.Match[str], which: str, view: View) -> Days | None:
    """Return the last, this or next month or season of a name."""
    now = view.published
    if now is None:
        return None
    known = []
    for year in range(now.year - 2, now.year + 3):
        if match["month"] is not None:
            known.append(cal.months(year, month_number(match["month"])))
        else:
            start = cal.SEASONS[match["season"].lower()]
            known.append(cal.months(year, start, 3))
    if which in ("last", "past"):
        return [days for days in known if days.last < now][-1]
    if which == "this":
        return min(known, key=lambda days: abs((days.first - now).days + 45))
    return next(days for days in known if days.first > now)


def _weekday_of_week(match: re.Match[str]) -> Mention | None:
    """Read "on Wednesday last week"."""
    step = {"this": 0, "last": -1, "past": -1}.get(match["which"].lower(), 1)
    number = weekday_number(match["weekday"])

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        monday = cal.neighbour(view.published, "week", step).first
        single = monday + timedelta(number)
        return Days(single, single)

    return on_published(match, read)


def _weekday(match: re.Match[str]) -> Mention | None:
    """Read "Tuesday", "Friday night", "Friday night to Saturday".

    A night runs into the next day.
    """
    text, start, end = match.string, match.start(), match.end()
    if _FESTIVE.search(text[max(0, start - 8) : start]) or _MASTHEAD.match(text, end):
        return None
    number = weekday_number(match["weekday"])
    last = weekday_number(match["weekday2"]) if match["weekday2"] else None
    at_night = match["time"] == "night" and last is None

    def read(view: View) -> Days | None:
        days = nearest_weekday(number, view)
        if days is None:
            return None
        length = (last - number) % 7 if last is not None else int(at_night)
        return Days(days.first, days.last + timedelta(length))

    return on_published(match, read)


_NEAR = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
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
    length = 1 if words == "last night" else 0

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        single = view.published + timedelta(shift)
        return Days(single, single + timedelta(length))

    return on_published(match, read)


_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth"
).split()
_ORDINAL_WORDS = "|".join(_ORDINALS)
_WEEKDAY = rf"(?P<weekday>{WEEKDAY_NAMES})\b"

EARLY = (
    Rule(rf"\b(?:[Oo]n{GAP})?{_THE}?(?P<nth>{_ORDINAL_WORDS}|[0-3]?\d(?:st|nd|rd|th))"
         rf"{GAP}of{GAP}the{GAP}current{GAP}month\b"
         rf"(?:{GAP}of{GAP}{month_pattern('month')})?", _current_month),
)  # fmt: skip
"""Rules that go before the absolute ones, whose month they take in."""
RULES = (
    Rule(rf"\b{_WEEKDAY}{_TIME}{GAP}(?:of{GAP})?{_WHICH}{GAP}week\b", _weekday_of_week),
    Rule(rf"\b{_THE}{PART}(?P<unit>month|year)\b", _part_of_current),
    Rule(rf"\b{_THE}(?P<nth>[0-3]?\d(?=st|nd|rd|th)|[Ff]irst|[Ll]ast)(?:st|nd|rd|th)?"
         rf"(?:{GAP}day)?{GAP}of{GAP}(?P<which>this|next|last|the{GAP}next){GAP}month\b",
         _day_of_month),
    Rule(rf"\b(?:(?P<before>[Oo]n|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]y){GAP}[Tt]he{GAP}"
         rf"|[Ll]ocal{GAP}time{GAP})(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b"
         r"(?=\s*(?:[.,;:)]|$|(?:and|but|when|after|before|in|at|by|with|to)\b))",
         _bare_day),
    Rule(rf"\b{_THE}{PART}?{_WHICH}{GAP}"
         r"(?P<unit>weekend|week|month|quarter|year|decade|century)\b", _unit),
    Rule(rf"\b{_THE}{_WHICH}{GAP}(?:{_WEEKDAY}|{month_pattern('month')}"
         rf"|(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\b){_TIME}",
         _named),
    Rule(rf"\b(?P<near>(?:[Tt]he{GAP})?[Dd]ay{GAP}(?:before{GAP}yesterday"
         rf"|after{GAP}tomorrow)|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight"
         rf"|[Ll]ast{GAP}night|[Tt]his{GAP}(?:morning|afternoon|evening))\b{_TIME}"
         rf"(?:,?{GAP}(?:on{GAP})?(?:{WEEKDAY_NAMES})\b)?", _near),
    Rule(rf"\b{_WEEKDAY}(?:{GAP}(?P<time>{TIME_OF_DAY})\b)?"
         rf"(?:{TO}(?P<weekday2>{WEEKDAY_NAMES})\b{_TIME})?", _weekday),
)  # fmt: skip
