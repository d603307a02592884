"""Rules for dates a number of units away, and for dates that follow another.

"Three weeks ago", "in the coming days", "for four years", "the following day".
"""

from __future__ import annotations

import re
from datetime import timedelta

from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.rule import GAP, Mention, Rule, View, on_published
from framing.extract.numbers.words import NUMBER_WORDS, number_in_words

_LOOSE = (
    rf"(?:(?P<loose>about|around|some|roughly|nearly|almost|more{GAP}than|over"
    rf"|at{GAP}least|approximately|well{GAP}over|just{GAP}over|just{GAP}under){GAP})?"
)
COUNT = (
    rf"(?P<count>{NUMBER_WORDS}(?:{GAP}and{GAP}a{GAP}half)?|\d{{1,4}}(?:\.\d)?"
    rf"(?:{GAP}and{GAP}a{GAP}half)?|an?|half{GAP}an?)"
)
_UNIT = (
    r"(?P<unit>hour|day|week|fortnight|month|year|decade|centur(?=y|ies))(?:s|y|ies)?\b"
)
COMING_DAYS = {"hour": 2, "day": 14, "week": 60, "month": 365, "year": 3650}
"""How many days ahead "the coming days", "weeks" and so on may reach."""
_HELD = re.compile(
    r"\b(?:has|have|['’]s|['’]ve)\s(?:\w+\s){0,2}(?:been|held|ruled|led|governed|served"
    r"|headed|run|reigned|chaired|controlled|occupied|lasted|lived|worked)\b[^.;:!?\n]*$"
)


def amount(words: str) -> float | None:
    """Return the number in "nine", "13", "a", "four and a half"."""
    words = " ".join(words.lower().split())
    if words.startswith("half a"):
        return 0.5
    half = words.endswith(" and a half")
    words = words.removesuffix(" and a half")
    if words in ("a", "an"):
        value: float | None = 1.0
    elif words[0].isdigit():
        value = float(words)
    else:
        value = number_in_words(words)
    return None if value is None else value + 0.5 * half


def _steps(match: re.Match[str]) -> tuple[float, str, bool] | None:
    """Return count, unit and looseness of an amount of time, None if absurd."""
    count, unit = amount(match["count"]), match["unit"]
    if count is None or count > 3000:
        return None
    steps, known = _in_known_unit(count, unit)
    return steps, known, known != unit or match["loose"] is not None


def _in_known_unit(count: float, unit: str) -> tuple[float, str]:
    """Return an amount of centuries as decades, one of fortnights as weeks."""
    size, known = {"centur": (10, "decade"), "fortnight": (2, "week")}.get(
        unit, (1, unit)
    )
    return size * count, known


def _ago(match: re.Match[str]) -> Mention | None:
    amount = _steps(match)
    if amount is None:
        return None
    count, unit, loose = amount

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        if match["today"]:
            single = cal.step(view.published, -count, unit)
            return Days(single, single)
        days = cal.around(view.published, -count, unit, loose=loose)
        return days if days.first <= view.published else None

    return on_published(match, read)


def _half_more(match: re.Match[str]) -> Mention | None:
    """Read "a year and a half ago"."""
    count, unit = amount(match["count"]), match["unit"]
    if count is None:
        return None

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        return cal.around(view.published, -count - 0.5, unit, loose=False)

    return on_published(match, read)


def _quarters(match: re.Match[str]) -> Mention | None:
    """Read "a quarter of a century ago"."""
    years = 75 if match["quarters"].lower().startswith("three") else 25

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        return cal.around(view.published, -years, "year", loose=True)

    return on_published(match, read)


_VAGUE = {"few": (2, 7), "several": (3, 9), "couple": (1, 3)}
"""How many units "a few", "several" and "a couple of" are, at least and at most."""


def _vaguely_ago(match: re.Match[str]) -> Mention | None:
    """Read "a few weeks ago" as two to seven of them."""
    low, high = _VAGUE[(match["few"] or match["several"]).lower().split()[0]]
    unit = match["unit"]
    if unit not in ("day", "week", "month", "year", "decade"):
        return None

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        near = cal.step(view.published, -low, unit)
        return Days(cal.step(view.published, -high, unit), near, 1, 1)

    return on_published(match, read)


def _from_now(match: re.Match[str]) -> Mention | None:
    """Read "in three weeks", which is a date only in a future clause."""
    amount = _steps(match)
    if amount is None:
        return None
    count, unit, loose = amount

    def read(view: View) -> Days | None:
        sure = view.lean == "future" or match[0].endswith("now")
        if view.published is None or not sure:
            return None
        days = cal.around(view.published, count, unit, loose=loose)
        return days if days.last >= view.published else None

    return on_published(match, read, quantity=True)


def _coming(match: re.Match[str]) -> Mention | None:
    """Read "in the coming days", "over the next two weeks"."""
    unit, words = match["unit"], match["count"]
    count = amount(words) if words else None

    def read(view: View) -> Days | None:
        now = view.published
        if now is None:
            return None
        if count is None:
            return Days(now, now + timedelta(COMING_DAYS[unit]))
        if unit == "hour":
            return Days(now, now + timedelta(-(-count // 24)))
        return Days(now, cal.step(now, count, unit))

    return on_published(match, read, quantity=words is not None)


def _for_years(match: re.Match[str]) -> Mention | None:
    """Read "has been in office for four years" as when that began."""
    amount = _steps(match)
    start = match.start()
    if amount is None or not _HELD.search(match.string[max(0, start - 160) : start]):
        return None
    count, unit, loose = amount

    def read(view: View) -> Days | None:
        if view.published is None:
            return None
        return cal.around(view.published, -count, unit, loose=loose)

    return Mention(*match.span(), read, "published", None, "start", quantity=True)


def _after_another(match: re.Match[str]) -> Mention | None:
    """Read "the following day", "two days later", "a year earlier"."""
    words = match[0].lower()
    back = "earlier" in words or "previous" in words or "before" in words
    count = amount(match["count"]) if match["count"] else 1.0
    unit = (match["unit"] or match["unit2"] or "day").lower()
    if count is None or count > 1000:
        return None
    count, unit = _in_known_unit(count, unit)
    signed = -count if back else count
    calendar = match["unit2"] is not None

    def read(view: View) -> Days | None:
        if view.previous is None:
            if unit != "quarter" or view.published is None:
                return None
            return cal.neighbour(view.published, unit, int(signed))
        size = (view.previous.last - view.previous.first).days
        if size > {"hour": 1, "day": 1, "week": 7, "month": 31}.get(unit, 366):
            return None
        if unit == "year" and count == 1 and size > 26 and back:
            return _year_before(view.previous)
        if calendar and unit != "day":
            return cal.neighbour(view.previous.first, unit, int(signed))
        if count == 1 and unit == "day":
            shift = timedelta(int(signed))
            return Days(view.previous.first + shift, view.previous.last + shift)
        first = cal.around(view.previous.first, signed, unit, loose=False)
        last = cal.around(view.previous.last, signed, unit, loose=False)
        return first.cover(last).stretch(first.before, last.after)

    return Mention(*match.span(), read, "previous")


def _year_before(days: Days) -> Days:
    """Return the same month, quarter or half of the year before."""
    first = cal.step_months(days.first, -12)
    after = cal.step_months(days.last + timedelta(1), -12)
    return Days(first, after - timedelta(1))


def _year_earlier(match: re.Match[str]) -> Mention | None:
    """Read "the year-earlier quarter" beside the quarter named just before."""

    def read(view: View) -> Days | None:
        if (
            view.previous is not None
            and (view.previous.last - view.previous.first).days > 26
        ):
            return _year_before(view.previous)
        return None if view.published is None else cal.years(view.published.year - 1)

    return Mention(*match.span(), read, "previous", None, "at")


def _same(match: re.Match[str]) -> Mention | None:
    """Read "that evening", "the same day", "later that year"."""
    unit = match["unit"] or "day"

    def read(view: View) -> Days | None:
        if view.previous is None:
            return None
        size = (view.previous.last - view.previous.first).days
        if size > {"day": 1, "week": 7, "month": 31}.get(unit, 366):
            return None
        if unit == "day":
            return view.previous
        if unit == "weekend":
            monday = cal.containing(view.previous.first, "week").first
            return Days(monday + timedelta(5), monday + timedelta(6))
        return cal.containing(view.previous.first, unit)

    return Mention(*match.span(), read, "previous")


RULES = (
    Rule(rf"(?<![\w.-])(?i:{_LOOSE}{COUNT}){GAP}{_UNIT}{GAP}from{GAP}now\b",
         _from_now, "from"),
    Rule(rf"\b(?:[Tt]he{GAP})?(?:year-earlier|year-ago|prior-year|previous-year){GAP}"
         r"(?:quarter|half|period|month)\b", _year_earlier, "year-|-year"),
    Rule(rf"(?<![\w-])(?i:(?P<count>an?|one|two|three|four|five|six)){GAP}(?P<unit>day|week"
         rf"|month|year|decade)s?{GAP}and{GAP}a{GAP}half{GAP}(?:ago|back|earlier)\b",
         _half_more, "half"),
    Rule(rf"(?<![\w-])(?i:(?P<quarters>a|one|three){GAP}quarters?{GAP}of{GAP}a){GAP}"
         rf"century{GAP}ago\b", _quarters, "quarter"),
    Rule(rf"(?<![\w.-])(?i:{_LOOSE}{COUNT}){GAP}{_UNIT}{GAP}(?:ago(?P<today>{GAP}today"
         rf"|{GAP}to{GAP}the{GAP}day)?\b|back(?=[,.;:)]|\s*$|{GAP}(?:when|and|but|by|in|the"
         rf"|a|was|were|had|it|he|she|they|that)\b))", _ago, "ago|back", _UNIT),
    Rule(rf"(?<![\w-])(?i:a{GAP}(?P<few>few|couple{GAP}of)|(?P<several>several)){GAP}{_UNIT}"
         rf"{GAP}ago\b", _vaguely_ago, "ago", _UNIT),
    Rule(rf"\b[Ii]n{GAP}{_LOOSE}{COUNT}{GAP}{_UNIT}(?:['’]{GAP}time\b|(?!['’]|{GAP}of\b))",
         _from_now, r"\b[Ii]n\Z", _UNIT),
    Rule(rf"\b(?:[Ii]n|[Oo]ver|[Ww]ithin|[Dd]uring){GAP}the{GAP}"
         rf"(?:coming|next|following){GAP}(?:few{GAP}|several{GAP}|couple{GAP}of{GAP}"
         rf"|{COUNT}{GAP})?(?P<unit>hour|day|week|month|year)s\b",
         _coming, "coming|next|following"),
    Rule(rf"\bfor{GAP}{_LOOSE}{COUNT}{GAP}{_UNIT}", _for_years, r"\bfor\Z", _UNIT),
    Rule(rf"\b(?:[Tt]he{GAP}(?:following|next|previous){GAP}"
         rf"(?P<unit2>day|month|quarter|year|week)\b|[Tt]he{GAP}(?:day{GAP}(?:before|after)"
         rf"|(?:previous|next|following){GAP}(?:morning|afternoon|evening|night))"
         rf"(?={GAP}?[,.;]|{GAP}(?:[a-z]+ed|in|at|on|when|to|by|but|and|for)\b)"
         rf"|(?P<count>(?i:{NUMBER_WORDS}|\d{{1,4}}|an?)){GAP}{_UNIT}{GAP}"
         r"(?:(?:later|earlier)\b(?!\sthan\b)|before(?=[,.;])))",
         _after_another, "later|earlier|before|after|next|following|previous"),
    Rule(rf"\b(?:(?:[Ee]arlier|[Ll]ater){GAP})?[Tt]h(?:at(?:{GAP}same)?|e{GAP}same){GAP}"
         r"(?:(?P<unit>week|weekend|month|year)|day|morning|afternoon|evening|night)\b",
         _same, "same|[Tt]hat"),
)  # fmt: skip
