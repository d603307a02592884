"""Rules for feasts and other named days: "Christmas Eve", "Easter 2021", "Ramadan".

Easter is the western one unless "Orthodox" stands before it; Thanksgiving,
Labor Day and their like are those of the United States.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from framing.extract.dates import calendars
from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.rule import (
    GAP,
    Mention,
    Rule,
    View,
    on_published,
    place_in_year,
    year_pattern,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_FIXED = {
    "new years day": (1, 1),
    "epiphany": (1, 6),
    "orthodox christmas": (1, 7),
    "valentines day": (2, 14),
    "international womens day": (3, 8),
    "womens day": (3, 8),
    "st patricks day": (3, 17),
    "saint patricks day": (3, 17),
    "april fools day": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints day": (11, 1),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
}
_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit sunday": 49,
    "whit monday": 50,
    "corpus christi": 60,
}
_WEEKDAYS = {
    "martin luther king day": (1, 0, 3),
    "martin luther king jr day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
}
_ISLAMIC = {
    "ashura": (1, 10, 1),
    "ramadan": (9, 1, 30),
    "ramazan": (9, 1, 30),
    "eid al-fitr": (10, 1, 1),
    "eid ul-fitr": (10, 1, 1),
    "eid al-adha": (12, 10, 1),
    "eid ul-adha": (12, 10, 1),
}
_HEBREW = {
    "rosh hashanah": (7, 1),
    "rosh hashana": (7, 1),
    "yom kippur": (7, 10),
    "hanukkah": (9, 25),
    "purim": (-1, 14),
    "passover": (1, 15),
    "shavuot": (3, 6),
}
_BARE = frozenset(
    "christmas easter thanksgiving halloween pentecost epiphany ramadan ramazan ashura"
    " passover hanukkah purim shavuot nowruz novruz juneteenth".split()
)
"""Names that are also used for a season, a card or a film: they want a sign."""


def _weekend(days: Days) -> Days:
    """Return the weekend that a feast makes long: from Friday to Easter Monday.

    >>> thanksgiving = feast("thanksgiving", 2023)
    >>> _weekend(thanksgiving)[:2]
    (datetime.date(2023, 11, 23), datetime.date(2023, 11, 26))
    """
    at = days.first
    if at.weekday() <= 1:
        return Days(at - timedelta(at.weekday() + 2), at)
    if at.weekday() == 6:
        return Days(at - timedelta(2), at + timedelta(1))
    first = min(at, at - timedelta(at.weekday() - 5))
    sunday = at + timedelta(6 - at.weekday())
    return Days(first, sunday, days.before, days.after)


def feast(name: str, year: int) -> Days:
    """Return the days of a feast in a Gregorian year.

    Islamic feasts are reckoned by the tabular calendar and taken a day wider
    to either side. ValueError where the year has none.

    >>> feast("good friday", 2024).first, feast("ramadan", 2024).first
    (datetime.date(2024, 3, 29), datetime.date(2024, 3, 10))
    """
    if name in _FIXED:
        return cal.day(year, *_FIXED[name])
    if name in _EASTER or name.removeprefix("orthodox ") in _EASTER:
        orthodox = name.startswith("orthodox ")
        sunday = cal.easter(year, orthodox=orthodox)
        at = sunday + timedelta(_EASTER[name.removeprefix("orthodox ")])
        return Days(at, at, 2, 1) if name.endswith("easter") else Days(at, at)
    if name in ("holy week", "easter week"):
        sunday = cal.easter(year)
        return Days(sunday - timedelta(6), sunday, 1, 7)
    if name == "black friday":
        at = cal.weekday_in_month(year, 11, 3, 4) + timedelta(1)
        return Days(at, at)
    if name in _WEEKDAYS:
        at = cal.weekday_in_month(year, *_WEEKDAYS[name])
        return Days(at, at)
    if name in ("nowruz", "novruz"):
        at = calendars.persian(year - 621 if year > 1500 else year, 1, 1)
        return Days(at, at, 1, 1)
    return _moving(name, year)


def _moving(name: str, year: int) -> Days:
    """Return a feast of the Islamic or the Hebrew calendar."""
    if name in _ISLAMIC:
        month, number, length = _ISLAMIC[name]
        near = (year - 622) * 33 // 32
        for guess in range(near - 1, near + 3):
            at = calendars.islamic(guess, month, number)
            if at.year == year:
                one = timedelta(1)
                return Days(at - one, at + timedelta(length - 1) + one, 1, 1)
        raise ValueError((name, year))
    month, number = _HEBREW[name]
    hebrew_year = year + (3761 if month in (7, 9) else 3760)
    if month < 0:
        month = 13 if calendars.hebrew_leap(hebrew_year) else 12
    at = calendars.hebrew(hebrew_year, month, number)
    last = at + timedelta(7 if month in (1, 9) and name != "purim" else 0)
    return Days(at, last, 1, 0)


_CUE = re.compile(
    r"\b(?:at|before|by|until|till|since|over|after|during|for|on|in|around|of|from)"
    r"\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_THING = re.compile(
    rf"{GAP}(?:[A-Z][a-z]+|tree|cards?|carols?|presents?|gifts?|market|shopp|sales?|part"
    r"|dinner|lunch|songs?|single|jumper|bonus|message|speech|special|parade|address"
    r"|lights|eggs?|bunny|turkey|costume|fast\b|truce|story|movie|film|decoration)"
)


def _feast(match: re.Match[str]) -> Mention | None:
    """Read a feast by its name, in the year given, last or next, or by tense."""
    text, (start, end) = match.string, match.span()
    name = re.sub(r"['’.]|\s+", lambda m: " " if m[0].isspace() else "", match["feast"])
    name = name.lower()
    bare = name.removeprefix("orthodox ") in _BARE
    open_year = match["year"] is match["which"] is None
    if _THING.match(text, end) and (open_year or bare):
        return None
    if bare and open_year and not _CUE.search(text[max(0, start - 12) : start]):
        return None

    def build(year: int) -> Days:
        days = feast(name, year)
        return _weekend(days) if match["weekend"] else days

    if match["year"] is not None:
        year = int(match["year"])
        return Mention(start, end, lambda _: build(year), "", year)
    if match["which"] is not None:
        return on_published(match, _beside(build, match["which"].lower()))
    return Mention(start, end, lambda view: place_in_year(build, view), "year")


def _beside(build: Callable[[int], Days], which: str) -> Callable[[View], Days | None]:
    """Return a reader of the last or the next such feast."""

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        known = [build(now.year + step) for step in (-1, 0, 1)]
        if which == "last":
            return [days for days in known if days.last < now][-1]
        if which == "next":
            return next(days for days in known if days.first > now)
        return min(known, key=lambda days: abs((days.first - now).days))

    return read


def _new_year(match: re.Match[str]) -> Mention | None:
    """Read "the New Year" after "at", "before" and the like as its first day."""
    text, start = match.string, match.start()
    if not _CUE.search(text[max(0, start - 8) : start]) or _THING.match(
        text, match.end()
    ):
        return None

    def first_day(year: int) -> Days:
        first = date(year, 1, 1)
        return Days(first, first, 1, 10)

    return Mention(
        start, match.end(), lambda view: place_in_year(first_day, view), "year"
    )


_OWNERS = frozenset(
    "years valentines womens patricks presidents saints veterans fools".split()
)


def _names() -> list[str]:
    """Return the names of all feasts, the longer ones first."""
    names = [
        *_FIXED,
        *_EASTER,
        *(f"orthodox {name}" for name in ("easter", "good friday", "easter sunday")),
        *_WEEKDAYS,
        *_ISLAMIC,
        *_HEBREW,
        "holy week",
        "easter week",
        "black friday",
        "nowruz",
        "novruz",
    ]
    return sorted(names, key=lambda name: (-len(name), name))


def _pattern() -> str:
    """Return the pattern of all names."""
    return "|".join(GAP.join(map(_word, name.split())) for name in _names())


def _first_words() -> str:
    """Return the pattern of the first words of all names."""
    return "|".join(sorted({_word(name.split()[0]) for name in _names()}))


def _word(word: str) -> str:
    """Return the pattern of one word of a name, capital and apostrophe restored.

    >>> _word("years"), _word("easter"), _word("al-fitr")
    ("Year['’]?s['’]?", 'Easter', 'al-(?i:fitr)')
    """
    if word in _OWNERS:
        return f"{word[:-1].capitalize()}['’]?s['’]?"
    if word.startswith(("al-", "ul-")):
        return f"{word[:3]}(?i:{word[3:]})"
    if word in ("st", "jr"):
        return rf"{word.capitalize()}\.?"
    if word == "week":
        return "(?i:week)"
    return word if word == "de" else word.capitalize()


RULES = (
    Rule(rf"\b(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext){GAP})?(?P<feast>{_pattern()})(?!\w)(?P<weekend>{GAP}weekend\b)?"
         rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?{year_pattern('year')})?", _feast,
         _first_words()),
    Rule(rf"\b[Tt]he{GAP}[Nn]ew{GAP}[Yy]ear\b(?!['’])", _new_year, "[Nn]ew", "[Yy]ear"),
)  # fmt: skip
