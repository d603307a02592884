"""Times of day: "21.40", "half past two in the morning", "1340 GMT"."""

from __future__ import annotations

import re
from dataclasses import dataclass

DAY = 24 * 60
HALF_DAY = 12 * 60
EXACT = 10
"""Minutes by which two exact times may differ: a minute here, a rounding there."""
ROUGH = 35
"""The same where the words are vague: "at about four", "shortly after midnight"."""
NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
PAST = {"five": 5, "ten": 10, "a quarter": 15, "quarter": 15, "twenty": 20}
PAST |= {"twenty-five": 25, "half": 30}
OFFSETS = {
    "gmt": 0, "utc": 0, "bst": 60, "wat": 60, "cet": 60, "cest": 120, "eet": 120,
    "eest": 180, "msk": 180, "moscow time": 180, "beijing time": 480, "jst": 540,
    "edt": -240, "est": -300, "cdt": -300, "pdt": -420, "pst": -480,
}  # fmt: skip
"""Minutes by which a named zone runs ahead of Greenwich."""
SUFFIX = r"(?P<half>\s?[ap]\.?m\b\.?)"
ZONE = (
    r"(?:,?\s\(?(?P<zone>local time|[Mm]oscow time|[Bb]eijing time|GMT|UTC|BST|WAT|CET"
    r"|CEST|EET|EEST|MSK|JST|EDT|EST|CDT|PDT|PST)\b)"
)
HOURS = "|".join(NUMBERS)
TIME = re.compile(
    rf"(?<![\d.,:$€£])(?:"
    rf"(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?![\d.,]\d|\s?(?:%|per\s?cent|"
    rf"percent|[mb]illion|m\b|km|bn|metres|meters|seconds)){SUFFIX}?{ZONE}?"
    rf"|(?P<bare>1[0-2]|[1-9]){SUFFIX.replace('half', 'bare_half')}"
    rf"{ZONE.replace('zone', 'bare_zone')}?"
    rf"|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s(?:GMT|UTC|hours|hrs|local time))"
    rf"{ZONE.replace('zone', 'military_zone')}?"
    rf"|\b(?:(?P<past>half|(?:a )?quarter|five|ten|twenty|twenty-five)"
    rf"(?: minutes)? (?P<side>past|to) )(?P<word>{HOURS}|midnight|noon)\b"
    rf"|\b(?P<clock>{HOURS}|\d\d?) o['’]clock\b"
    rf"|\b(?P<named>midnight|noon|midday)\b)"
)
ABOUT = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|towards?|circa|shortly (?:after|before)"
    r"|(?:just|soon|a little) (?:after|before))\s\Z"
)
BOUND = re.compile(
    r"\b(?:until|till|by|before|after|since|from|between|to|and|per|score|version|of)"
    r"\s\Z",
    re.IGNORECASE,
)
"""Words before a time that is a limit and not the time itself."""
MORNING = re.compile(r"\b(?:morning|dawn|daybreak|small hours|early hours|sunrise)\b")
LATER = re.compile(r"\b(?:afternoon|evening|tonight|dusk|sunset)\b")
REACH = 28
"""Characters on either side in which a part of the day is looked for."""
LEAD = 24


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day as written: its place, and the minutes after midnight it can be.

    `offset` is how many minutes its zone runs ahead of Greenwich, None where no
    zone is named; `local` is true for "local time"; `slack` is how many minutes
    off the words may be.
    """

    start: int
    end: int
    text: str
    minutes: tuple[int, ...]
    offset: int | None = None
    local: bool = False
    slack: int = EXACT


def clock_times(text: str, start: int = 0, end: int | None = None) -> list[ClockTime]:
    """Return the times of day in a stretch of text, limits ("by 9 a.m.") left out.

    >>> [x.minutes for x in clock_times("It broke out at half past two in the morning")]
    [(150,)]
    >>> [(x.minutes, x.offset) for x in clock_times("was lost at 1340 GMT")]
    [((820,), 0)]
    >>> clock_times("rose by 3.40 per cent until 9 a.m.")
    []
    """
    out = []
    for found in TIME.finditer(text, start, len(text) if end is None else end):
        before = text[max(0, found.start() - LEAD) : found.start()]
        vague = ABOUT.search(before)
        if not vague and BOUND.search(before):
            continue
        minutes = readings(text, found)
        if not minutes:
            continue
        zone = found["zone"] or found["bare_zone"] or found["military_zone"] or ""
        out.append(
            ClockTime(
                *found.span(),
                text=found.group(),
                minutes=minutes,
                offset=OFFSETS.get(zone.lower()),
                local=zone == "local time",
                slack=ROUGH if vague else EXACT,
            )
        )
    return out


def readings(text: str, found: re.Match[str]) -> tuple[int, ...]:
    """Return the minutes after midnight that a time can mean, by the words around."""
    half = (found["half"] or found["bare_half"] or "").replace(".", "").strip()
    if found["named"]:
        return (0,) if found["named"] == "midnight" else (HALF_DAY,)
    if found["military"]:
        return (int(found["military"][:2]) * 60 + int(found["military"][2:]),)
    hour, minute = hour_and_minute(found)
    if hour > 24 or (hour > 12 and half):
        return ()
    if found["hour"] and not half and not near_time(text, found):
        return ()
    if half:
        return ((hour % 12 + (12 if half == "pm" else 0)) * 60 + minute,)
    total = (hour * 60 + minute) % DAY
    if hour > 12 or (found["hour"] and found["hour"].startswith("0")):
        return (total,)
    around = text[max(0, found.start() - REACH) : found.end() + REACH].lower()
    early, late = total % HALF_DAY, total % HALF_DAY + HALF_DAY
    if MORNING.search(around):
        return (early,)
    return (late,) if LATER.search(around) else (early, late)


def hour_and_minute(found: re.Match[str]) -> tuple[int, int]:
    """Return the hour and the minute of a time with words or with figures."""
    if found["word"]:
        hour = {"midnight": 12, "noon": 12}.get(found["word"]) or NUMBERS[found["word"]]
        minute = PAST[found["past"]]
        return (hour, minute) if found["side"] == "past" else (hour - 1, 60 - minute)
    if found["clock"]:
        word = found["clock"]
        return (NUMBERS.get(word) or int(word), 0)
    return int(found["hour"] or found["bare"]), int(found["minute"] or 0)


def near_time(text: str, found: re.Match[str]) -> bool:
    """Return whether "9.40" is a time: after "at", with a zone, or with a colon.

    >>> clock_times("the 9.40 kilo parcel, at 9:40")[0].text
    '9:40'
    """
    before = text[max(0, found.start() - LEAD) : found.start()].lower()
    led = re.search(r"\bat (?:about |around |exactly |precisely )?\Z", before)
    around = text[found.end() : found.end() + REACH].lower()
    part = re.match(
        r"\s(?:this |in the |on \w+ )?(?:morning|afternoon|evening)", around
    )
    return bool(found["zone"] or led or part)
