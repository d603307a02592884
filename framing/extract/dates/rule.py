"""What a date rule is, and the small patterns that the rules share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from framing.extract.dates.days import MONTHS, WEEKDAYS, Days
from framing.text.wordlist import listed

LOOK_AHEAD_DAYS = 320
"""How far ahead a month or day without a year may lie in a future clause."""
SOON_DAYS = 45
"""A date this near ahead is meant, not the one eleven months ago."""


@dataclass(frozen=True, slots=True)
class View:
    """What the reader of a date knows at its place in the text.

    `lean` is "past", "future" or "" after the verbs around; `year` an explicit
    year in reach; `previous` the date named just before.
    """

    published: date | None
    lean: str = ""
    year: int | None = None
    previous: Days | None = None


Read = Callable[[View], Days | None]


@dataclass(frozen=True, slots=True)
class Mention:
    """A date's own words and how to read them.

    `year` is set where the words name it. `needs` says what the reading takes
    from outside: nothing (""), a "year", the "published" date or the
    "previous" date. `quantity` is true where the words are an amount of time
    as well ("in three weeks"). `calendar` is that of the words.
    """

    start: int
    end: int
    read: Read
    needs: str = ""
    year: int | None = None
    boundary: str | None = None
    quantity: bool = False
    calendar: str = "gregorian"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and the reader of its matches; the reader may refuse.

    `sign` and `also` are short patterns, each of which is found within some word
    of every match; where no word near by has them the longer search is saved.
    """

    pattern: str
    reader: Callable[[re.Match[str]], Mention | None]
    sign: str = ""
    also: str = ""

    @property
    def signs(self) -> frozenset[str]:
        """The signs that the rule has."""
        return frozenset((self.sign, self.also)) - {""}


def on_published(
    match: re.Match[str], read: Read, *, quantity: bool = False
) -> Mention:
    """Return a mention that needs the article's own date."""
    return Mention(*match.span(), read, "published", quantity=quantity)


GAP = r"(?:[^\S\n]{1,2}|\n)"
"""White space inside a date: never an empty line."""
DASH = r"\s?[-–—]\s?"
TO = rf"(?:{DASH}|{GAP}(?:to|through|until|till){GAP}(?:the{GAP})?)"
AND = rf"(?:{DASH}|/|{GAP}(?:to|through|and|or|until|till){GAP}(?:the{GAP})?)"
THE = rf"(?:[Tt]he{GAP})?"
WEEKDAY_NAMES = "|".join(
    [d.title() for d in WEEKDAYS] + [d.upper() for d in WEEKDAYS] + list(WEEKDAYS)
)
DAY_PREFIX = (
    rf"(?:(?P<on>{WEEKDAY_NAMES}|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\b\.?,?{GAP})?"
)
TIME_OF_DAY = "morning|afternoon|evening|night|noon|midday|midnight|dawn"
PART = (
    rf"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]arlier|[Ll]ater|[Bb]eginning|[Ss]tart"
    rf"|[Mm]iddle|[Ee]nd|(?:first|opening|early|last|final|closing){GAP}"
    rf"(?:days|weeks|months)(?={GAP}of\b))(?:-|{GAP})(?:of{GAP}|in{GAP})?(?:the{GAP})?)"
)
SEASON = (
    r"(?P<season>[Ss]pring|[Ss]ummer(?:time)?|[Aa]utumn|[Ff]all|[Ww]inter(?:time)?)"
)
WHOSE_YEAR = (
    rf"(?P<whose>this|last|next|that|the{GAP}(?:same|following|previous|current|present"
    rf"|past))"
    rf"{GAP}year\b"
)
_PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "first": "early",
    "opening": "early",
    "mid": "middle",
    "middle": "middle",
    "late": "late",
    "end": "late",
    "last": "late",
    "final": "late",
    "closing": "late",
}


def named_part(words: str | None) -> str | None:
    """Return which third words name: "mid", "end", "final days", None for none.

    >>> named_part("mid"), named_part("final days"), named_part("earlier")
    ('middle', 'late', None)
    """
    return _PARTS.get(words.split()[0].lower()) if words else None


DIGIT = r"\d"
"""A sign of most dates; the others are here or in their rules."""
PARTED = r"\d[-/.]\d"
YEAR_SIGN = r"1\d{3}|2[01]\d\d"
WEEKDAY_SIGN = rf"(?:{WEEKDAY_NAMES})\b"
PART_SIGN = r"[Ee]arl|[Mm]id|[Ll]ate|[Bb]egin|[Ss]tart|[Ee]nd|days|weeks|months"
_SHORT = listed("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
_MONTH_NAMES = [
    *(month.title() for month in MONTHS),
    *(month.upper() for month in MONTHS),
    *(month for month in MONTHS if month not in ("march", "may", "august")),
    *_SHORT,
    *(short.upper() for short in _SHORT),
]
MONTH_SIGN = rf"(?:{'|'.join(_MONTH_NAMES)})\b"


def month_pattern(name: str) -> str:
    """Return the pattern of a month's name as the group `name`."""
    short = r"(?:(?<=[A-Z]..)(?<!May)(?<!MAY)|(?<=Sept))\."
    return rf"(?P<{name}>(?:{'|'.join(_MONTH_NAMES)})\b)(?:{short})?"


def day_pattern(name: str) -> str:
    """Return the pattern of a day of the month as the group `name`."""
    return (
        rf"(?P<{name}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
        r"(?![\w%]|[.,:/]\d|[-–—]\d{3})"
    )


def year_pattern(name: str) -> str:
    """Return the pattern of a year from 1000 to 2199 as the group `name`."""
    return rf"(?P<{name}>1\d{{3}}|2[01]\d\d)(?![\w%]|[.,:]\d)"


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or its abbreviation.

    >>> month_number("Sept"), month_number("MAY")
    (9, 5)
    """
    return next(i for i, m in enumerate(MONTHS, 1) if m.startswith(name[:3].lower()))


def weekday_number(name: str) -> int:
    """Return 0 for Monday to 6 for Sunday, of the name or its first letters."""
    return next(i for i, day in enumerate(WEEKDAYS) if day[:3] == name[:3].lower())


def whose_year(words: str, view: View) -> int | None:
    """Return the year that "last year" or "the same year" is, None if unknown."""
    last = words.lower().split()[-1]
    back, ahead = ("last", "past", "previous"), ("next", "following")
    step = (last in ahead) - (last in back)
    if needs_of(words) == "published":
        return None if view.published is None else view.published.year + step
    return None if view.previous is None else view.previous.first.year + step


def needs_of(words: str) -> str:
    """Return what "last year" or "the same year" hangs on."""
    own = ("this", "last", "next", "current", "present", "past")
    return "published" if words.lower().split()[-1] in own else "previous"


def counted_year(text: str, now: date | None, ahead: int = 10) -> int:
    """Return the year of two digits: the latest up to some years ahead of now.

    >>> counted_year("98", date(2024, 2, 26)), counted_year("25", None)
    (1998, 2025)
    """
    horizon = (2030 if now is None else now.year) + ahead
    year = int(text) + horizon // 100 * 100
    return year if year <= horizon else year - 100


def place_in_year(
    build: Callable[[int], Days], view: View, weekday: int | None = None
) -> Days | None:
    """Give a date without a year the year that its surroundings ask for.

    An explicit year in reach wins; else the most recent such date, or the
    next one where the clause is about the future, or no tense is known and
    the next one is near. A weekday named beside may decide between the two.

    >>> from framing.extract.dates.days import months
    >>> def september(year): return months(year, 9)
    >>> place_in_year(september, View(date(2021, 2, 16), "past")).first
    datetime.date(2020, 9, 1)
    """
    now = view.published
    # What will be cannot lie in a year that is over, though one was named.
    over = view.lean == "future" and now is not None and (view.year or 0) < now.year
    if view.year is not None and not over:
        return build(view.year)
    if now is None:
        return None
    known = _in_years(build, now.year)
    past = [days for days in known if days.first <= now]
    ahead = [days for days in known if days.last >= now]
    if not past or not ahead:
        return None
    fitting = [d for d in (past[-1], ahead[0]) if d.first.weekday() == weekday]
    if len(fitting) == 1:
        return fitting[0]
    wait, age = (ahead[0].first - now).days, (now - past[-1].last).days
    reach = LOOK_AHEAD_DAYS if view.lean == "future" else SOON_DAYS
    if view.lean == "past":
        return ahead[0] if wait <= SOON_DAYS and age > 365 - SOON_DAYS else past[-1]
    return (
        ahead[0]
        if wait <= reach and (view.lean == "future" or wait < age)
        else past[-1]
    )


def _in_years(build: Callable[[int], Days], middle: int) -> list[Days]:
    """Return such dates of the four years to either side, where they exist."""
    known = []
    for year in range(middle - 4, middle + 5):
        try:
            known.append(build(year))
        except (ValueError, OverflowError):
            continue
    return known


def nearest_weekday(number: int, view: View) -> Days | None:
    """Return the last such day up to the published one, or the next one.

    >>> nearest_weekday(4, View(date(2025, 3, 12), "future")).first
    datetime.date(2025, 3, 14)
    """
    if view.published is None:
        return None
    back = (view.published.weekday() - number) % 7
    ahead = (number - view.published.weekday()) % 7
    single = view.published + timedelta(ahead if view.lean == "future" else -back)
    return Days(single, single)


_AMOUNT_FOLLOWS = re.compile(
    rf"{GAP}(?!in\b|at\b|on\b|of\b|by\b|to\b|as\b|and\b|or\b|for\b|from\b|with\b|that\b"
    r"|when\b|after\b|before\b|during\b|this\b|last\b|between\b|near\b|said\b"
    r"|the\b|a\b|over\b|under\b|which\b|where\b|while\b|but\b|was\b|were\b|is\b|are\b"
    r"|will\b|would\b|has\b|have\b|had\b|shows\b|says\b|remains\b|looks\b)"
    r"(?:[a-z-]+[\s]){0,2}(?:[a-z-]+s|people|men|women|children|police|troops)\b"
)
"""After "In June 12": what is counted, so that the 12 is no day."""
_SINGULAR_S = re.compile(r"(?:[a-z-]+ss|[a-z]*us|[a-z]*is|as|was|has|its|this)\b")


def things_counted(text: str, end: int) -> bool:
    """Return whether the words from `end` are things counted by a number."""
    found = _AMOUNT_FOLLOWS.match(text, end)
    return found is not None and not _SINGULAR_S.search(found[0].split()[-1])
