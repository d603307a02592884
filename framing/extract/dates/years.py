"""Rules for years and what they are made of or make up.

Seasons, decades, centuries, ranges of years, anniversaries. Tried
after the days and months of `absolute`, which take their years with them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.extract.dates import days as cal
from framing.extract.dates.rule import (
    DIGIT,
    GAP,
    PART,
    PART_SIGN,
    SEASON,
    THE,
    WHOSE_YEAR,
    YEAR_SIGN,
    Mention,
    Rule,
    View,
    counted_year,
    named_part,
    needs_of,
    on_published,
    place_in_year,
    things_counted,
    whose_year,
    year_pattern,
)
from framing.text.ordinals import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.extract.dates.days import Days

_YEAR, _YEAR2 = year_pattern("year"), year_pattern("year2")


def in_named_year(match: re.Match[str], build: Callable[[int], Days]) -> Mention:
    """Return a mention in the year that is named, "last year" or left open."""
    if match["year"] is not None:
        year = int(match["year"])
        return Mention(*match.span(), lambda _: build(year), "", year)
    whose = match["whose"]
    if whose is None:
        return Mention(*match.span(), lambda view: place_in_year(build, view), "year")

    def read(view: View) -> Days | None:
        year = whose_year(whose, view)
        return None if year is None else build(year)

    return Mention(*match.span(), read, needs_of(whose))


def _season(match: re.Match[str]) -> Mention | None:
    """Read "the fall of 2020", "winter 2015-16", "in the summer"."""
    name = match["season"].lower().removesuffix("time")
    portion, split = named_part(match["part"]), match["split"]

    def build(year: int) -> Days:
        if split is not None:
            days = cal.months(year, 12, 3)
        elif match["year"] is not None:
            days = cal.season(year, name)
        else:
            days = cal.months(year, cal.SEASONS[name], 3)
        return cal.part(days, portion) if portion else days

    if split is not None and (name != "winter" or not _follows(match)):
        return None
    if match["year"] is match["whose"] is None:
        before = match.string[max(0, match.start() - 9) : match.start()]
        if not _SEASON_CUE.search(before) and portion is None:
            return None
        named = match[0].lower().startswith("the") or _SEASON_END.search(before)
        if portion is None and not named:
            return None
    return in_named_year(match, build)


_SEASON_CUE = re.compile(r"\b(?:in|since|until|by|during|before|over)\s\Z", re.I)
_SEASON_END = re.compile(r"\b(?:until|by)\s\Z", re.I)
"""Before a season that needs no article: "by autumn"."""


def _follows(match: re.Match[str]) -> bool:
    """Return whether the second number of "2015-16" is the year after the first."""
    return int(match["split"]) % 100 == (int(match["year"]) + 1) % 100


def _long(match: re.Match[str], first: int, last: int) -> Mention:
    """Return whole years, or the part of them that is named."""
    portion = named_part(match["part"])

    def read(_: View) -> Days:
        days = cal.years(first, last)
        return cal.part(days, portion) if portion else days

    return Mention(*match.span(), read, "", first if first == last else None)


def _decade(match: re.Match[str]) -> Mention | None:
    first = int(match["decade"]) * 10
    return _long(match, first, first + 9)


_DECADE_WORDS = {"twen": 20, "thir": 30, "for": 40, "fif": 50, "six": 60, "seven": 70}
_DECADE_WORDS |= {"eigh": 80, "nine": 90}


def _short_decade(match: re.Match[str]) -> Mention | None:
    """Read "the '90s" and "the early nineties"."""
    word = match["tens"]
    tens = int(word) if word[0].isdigit() else _DECADE_WORDS[word.lower()[:-4]]
    portion = named_part(match["part"])

    def read(view: View) -> Days:
        first = counted_year(str(tens), view.published, 0)
        days = cal.years(first, first + 9)
        return cal.part(days, portion) if portion else days

    return Mention(*match.span(), read)


_CENTURIES = ORDINALS[:21]


def _century(match: re.Match[str]) -> Mention | None:
    name = match["century"].lower()
    number = int(name) if name.isdigit() else _CENTURIES.index(name) + 1
    if not 1 <= number <= 22:
        return None
    return _long(match, number * 100 - 99, number * 100)


def _turn(match: re.Match[str]) -> Mention | None:
    """Read "the turn of the century" as five years to either side of it."""

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        year = round(view.published.year / 100) * 100
        if year > view.published.year and view.lean != "future":
            year -= 100
        return cal.years(year - 5, year + 5)

    return on_published(match, read)


def _year_range(match: re.Match[str]) -> Mention | None:
    first, last = int(match["year"]), int(match["year2"])
    if last < 100:
        last += first // 100 * 100
        last += 100 if last < first and match["year2"][0] == "0" else 0
    in_words = match.string[match.start("year2") - 1].isspace()
    if in_words and match["open"] is None and "-" not in match[0]:
        listed = " and " in match[0]
        modern = 1900 <= first < last <= 2100
        if listed or not modern or things_counted(match.string, match.end()):
            return None
    if not first < last <= first + 100:
        return None
    between = match["open"] is not None and match["open"].lower().startswith("between")
    boundary = None if between else "during"
    start = match.start() if between else match.start("year")
    if boundary == "during" and match["open"] is not None:
        start = match.start()
    return Mention(
        start, match.end(), lambda _: cal.years(first, last), "", None, boundary
    )


def _part_of_year(match: re.Match[str]) -> Mention | None:
    year = int(match["year"])
    return _long(match, year, year)


_ANNIVERSARIES = {
    word: number
    for number, word in enumerate(_CENTURIES[:20], 1)
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}  # fmt: skip


_DIGIT = re.compile(DIGIT)


def _anniversary(match: re.Match[str]) -> Mention | None:
    """Read "the tenth anniversary of" as the year of what is remembered.

    "Of the 1995 floods" says it better itself.
    """
    if _DIGIT.search(match.string[match.end() : match.end() + 40]):
        return None
    name = match["nth"].lower()
    count = int(name) if name.isdigit() else _ANNIVERSARIES[name]

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        year = view.published.year if view.year is None else view.year
        return cal.years(year - count).stretch(366)

    return Mention(*match.span(), read, "year", None, "at")


def _era(match: re.Match[str]) -> Mention | None:
    """Read "AD 70" and "622 AD"."""
    year = int(match["year"] or match["year2"])
    return Mention(*match.span(), lambda _: cal.years(year), "", year)


_YEAR_CUE = re.compile(
    r"\b(?:(?P<firm>in|since|until|till|during|before|after|year|throughout|born"
    r"|built|founded|established|as\s(?:early|late|recently)\sas|back\sto)"
    r"|(?P<soft>of|by|from|to|for|through|between)|(?P<noun>the|a|an|this|its|his|her"
    r"|their|our|['’]s|s['’])|(?P<more>\d{4}(?:,|\s(?:and|or))))\s$|(?P<round>\()$",
    re.IGNORECASE,
)
_EVENT = re.compile(
    rf"{GAP}(?:war|ceasefire|cease-fire|truce|agreement|accord|treaty|deal|elections?"
    r"|vote|referendum|revolution|coup|invasion|attacks?|clashes|conflict|uprising"
    r"|protests|earthquake|quake|summit|talks|games|olympics|constitution|census"
    r"|budget|season|campaign|offensive|crisis|report|law|resolution|pact)\b",
    re.IGNORECASE,
)


def _year(match: re.Match[str]) -> Mention | None:
    """Read a bare year, only where the words before or after make it one."""
    year, text = int(match["year"]), match.string
    cue = _YEAR_CUE.search(text[max(0, match.start() - 16) : match.start()])
    modern = 1900 <= year <= 2100
    event = _EVENT.match(text, match.end()) is not None
    counted = things_counted(text, match.end()) and not event
    if cue is None:
        fits = modern and event
    elif cue["firm"]:
        fits = not counted or (modern and year % 100 != 0)
    elif cue["noun"]:
        fits = modern and not counted and text[match.end() : match.end() + 1].isspace()
    elif cue["round"]:
        fits = modern and text[match.end() : match.end() + 1] in (")", ",")
    else:
        fits = modern and not counted
    if not fits:
        return None
    boundary = "at" if event or (cue is not None and cue["noun"]) else None
    return Mention(*match.span(), lambda _: cal.years(year), "", year, boundary)


IN_YEAR = rf"(?:,?{GAP}(?:(?:of|in){GAP})?(?:{_YEAR}|{WHOSE_YEAR}))"
_NTH_ANY = "|".join(_ANNIVERSARIES)
RULES = (
    Rule(rf"\b{THE}{PART}?{SEASON}(?:(?:{GAP}of)?{GAP}(?:{_YEAR}(?:[-–/]"
         rf"(?P<split>\d{{4}}|\d\d)\b)?|{WHOSE_YEAR}))?\b",
         _season, "(?i:spring|summer|autumn|fall|winter)"),
    Rule(rf"\b{THE}{PART}?(?P<decade>1[5-9]\d|20\d)0['’]?s\b", _decade, r"\d0['’]?s"),
    Rule(rf"\b[Tt]he{GAP}{PART}?['’]?(?P<tens>(?<=['’])[2-9]0(?=s\b)"
         rf"|(?i:(?:{'|'.join(_DECADE_WORDS)})ties)\b)s?",
         _short_decade, r"ties|['’]\d0"),
    Rule(rf"\b{THE}{PART}?(?P<century>\d\d?(?=(?:st|nd|rd|th))|(?i:{'|'.join(_CENTURIES[::-1])}))"
         r"(?:st|nd|rd|th)?[\s-]{1,2}century\b(?!\s?BC)", _century, "century"),
    Rule(rf"\b[Tt]he{GAP}turn{GAP}of{GAP}the{GAP}(?:century|millennium)\b",
         _turn, "turn"),
    Rule(rf"(?<![\w/.-])(?P<open>(?:[Ff]rom|[Bb]etween){GAP})?{_YEAR}"
         rf"(?:\s?[-–—/]\s?(?=\d)|{GAP}(?:to|and|until|till|through|up{GAP}to){GAP}(?=\d{{4}}))"
         r"(?P<year2>\d{4}|\d\d)(?![\w-]|[.,]\d)", _year_range, YEAR_SIGN),
    Rule(rf"\b{THE}{PART}{_YEAR}", _part_of_year, YEAR_SIGN, PART_SIGN),
    Rule(rf"\b{THE}(?P<nth>\d{{1,4}}(?=st|nd|rd|th)|(?i:{_NTH_ANY}))(?:st|nd|rd|th)?{GAP}"
         rf"anniversary(?={GAP}of\b)", _anniversary, "anniversary"),
    Rule(r"(?<![\w.,/:$€£#+-])(?:A\.?D\.?\s(?P<year>\d{1,4})\b|(?P<year2>\d{1,4})\s"
         r"(?:AD|CE)\b)", _era, "AD|A.D|CE"),
    Rule(rf"(?<![\w.,/:$€£#+-]){_YEAR}", _year, YEAR_SIGN),
)  # fmt: skip
