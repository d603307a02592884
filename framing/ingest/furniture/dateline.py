"""Datelines: the place, day and agency that stand before an article's first words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from framing.ingest.day import BLANKS, Day, find_days
from framing.ingest.names import (
    SMALL_WORDS,
    is_agency,
    is_known_agency,
    is_name,
    sounds_like_outlet,
)
from framing.text.wordlist import word_set

REACH = 160
"""Characters from the start of a paragraph within which its dateline ends."""

MAX_PLACE_WORDS = 6

_WORD = r"[^\W\d_]\w*(?:['’\-]\w+)*"
_PLACE = re.compile(rf"{_WORD}(?:(?:\. ?|, | / ?|/|-| ){_WORD})*(?: \[\w+\])?")
_GAP = re.compile(r"[\s,.;|/]*")
_CREDIT = re.compile(r"\(([^()\n]{2,40})\)|/([^/\n]{2,40})/|\[([^\[\]\n]{2,40})\]")
_DASH = re.compile(r"\s*[.,]?\s*[—–―‒−_:-]+\s*")
_STOP = re.compile(r"\s*[.:]?\s*(?=[A-Z\"“«'‘]|$)")
_SIGNED = re.compile(
    r"(?:[A-Z][\w\-]+(?: [A-Z][\w\-]+){1,2}[.,/] ?)?"
    r"([A-Z][A-Z\-]{2,}(?: [A-Z]{2,}){0,2}|[A-Z][\w\-]+)(?=\s*(?:[.:–—-]|$))"
)
_BARE = re.compile(r"([A-Z]{4,})(?= +[A-Z\"“«])")
"""An agency in capitals that no mark parts from the article's first word."""

_FRAMED = re.compile(r"[\s,.;]*(/ [^/\n]{2,40} /)")
_BEHIND = re.compile(r"\s*[,.-] ?([^\W\d_a-z][\w\-]*)(?=\s*(?:[.:,–—-]|$)| +[A-Z])")
"""A name that signs behind a place without brackets: "Baku-APA."."""

_YEAR = re.compile(r"/(?:19|20)\d\d\b")
_LATE = re.compile(
    r"([A-Z][\w\-]+(?: [A-Z][\w\-]+)?)\s*[.:–—-]+\s+(?=\S)|\(([^()\n]{2,40})\)\s+(?=\S)"
)
_TIME = re.compile(r"\s*[,–-]?\s*\(?\d{1,2}[:.]\d{2}\)?\s*(?:GMT|UTC|[A-Z]{2,4}T)?")
_ZONE = re.compile(r"(?:GMT|UTC|[A-Z]{1,2}S?T|CEST|EEST|MSK|WIB|local time)\b[+\-\d:]*")
_OFFICE = re.compile(r"\s+(?:correspondents?|reporters?|staff|desk)$", re.IGNORECASE)
_ENCLOSED = re.compile(r"\(([^()\n]{8,90})\)\s+(?=[A-Z\"“«])")
_FOLLOW_UPS = re.compile(
    r"([^\W\d_][^:|()\n–—]{1,40}?) [-–—/] ([^\W\d_][^:|()\n–—]{1,40}?)"
    r"(?: [-–—] | ?[/,] ?| \()(?:follow-?ups?|following up|(?:news )?agencies|wires"
    r"|private|exclusive|special|correspondents?|monitoring)\)?\s*(?:[:.–—-]+\s*|$)",
    re.IGNORECASE,
)
"""A place, the outlet, and that it wrote with others or by itself."""

_DISPATCH = re.compile(
    r",?\s*(?:news|reports?|dispatch|message|telegram|wire)\s*[.:,—–-]\s*(?=\S)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s*[.:–—-]+\s+(?=[A-Z\"“«])")
_RULE = r"[—–―‒−_-]{1,4}"
_MARKED = re.compile(
    r"(?:\([^()\n]{3,60}\) )?([^()|\n]{2,90}?(?:\([^()\n]{2,30}\) )?)"
    rf"(?:\(([^()\n]{{2,40}})\)\s*{_RULE}|{_RULE} ?\(([^()\n]{{2,40}})\)"
    r"|\| ?([^|\n]{2,40}?) ?\|)\s*(?=\S)"
)
"""Whatever names stand before an agency of this world, parted by a dash or a bar."""

_LONE_WORDS = 3
_INITIALS = 2
"""A speaker's initials, or "US", are no place before a colon."""

LABELS = word_set(
    """analysis breaking correction developing editorial exclusive explainer factbox
    file interview live opinion photo photos profile revealed timeline update updated
    urgent video watch"""
)
"""Words in capitals before a colon that announce a genre, not a place."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline, `text[start:end]`; what it does not give is None.

    `run_in` is true where the article goes on in the same line, `house` where
    the form shows that the credit is the publisher's.
    """

    start: int
    end: int
    place: str | None = None
    day: Day | None = None
    credit: str | None = None
    run_in: bool = True
    house: bool = False

    @property
    def is_own(self) -> bool:
        """Whether the credit is the publisher's: it alone, or it with agencies."""
        return self.house or not self.run_in


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline that a paragraph starts with, None without one.

    >>> line = find_dateline("BAKU, February 16. /TASS/. The minister spoke.")
    >>> line.place, line.day.month, line.credit, line.end
    ('BAKU', 2, 'TASS', 27)
    >>> find_dateline("RIGA: The bridge stands.").place
    'RIGA'
    >>> find_dateline("NATO in the north remains calm, it said.") is None
    True
    """
    whole, text = text, text[: 2 * REACH].translate(BLANKS)
    framed = _read_enclosed(text) or _read_follow_ups(text) or _read_dispatch(text)
    if framed is not None:
        return replace(framed, run_in=bool(whole[framed.end :].strip()))
    found = _read_parts(text[:REACH])
    likely = _plausible(found) or _is_lone(text, found)
    end = _close(text, found) if likely else None
    if end is None:
        marked = _read_marked(text[:REACH])
        return marked and replace(marked, run_in=bool(whole[marked.end :].strip()))
    credit = found.credit
    late = _LATE.match(text, end)
    second = (late.group(1) or late.group(2)) if late else ""
    if credit is None and late and is_known_agency(second):
        credit, end = second, late.end()
    return replace(found, end=end, credit=credit, run_in=bool(whole[end:].strip()))


def _read_enclosed(text: str) -> Dateline | None:
    """Return a dateline that stands in brackets as a whole: "(Place, day - Name)"."""
    match = _ENCLOSED.match(text)
    days = find_days(match.group(1)) if match else ()
    if match is None or len(days) != 1:
        return None
    inner, day = match.group(1), days[0]
    rest = inner[: day.start] + "|" + inner[day.end :]
    names = [part.strip(" .") for part in re.split(r"[|,/]| [–—-] ", rest)]
    names = [name for name in names if name]
    if not names or not all(map(is_name, names)):
        return None
    credit = next((name for name in reversed(names) if sounds_like_outlet(name)), None)
    place = names[0] if names[0] != credit else None
    return Dateline(0, match.end(), place, day, credit)


def _read_follow_ups(text: str) -> Dateline | None:
    """Return the dateline "Place - Outlet - follow-ups:", None without one."""
    match = _FOLLOW_UPS.match(text)
    if match is None or not (is_name(match.group(1)) and is_name(match.group(2))):
        return None
    return Dateline(0, match.end(), match.group(1), None, match.group(2), house=True)


def _read_dispatch(text: str) -> Dateline | None:
    """Return the dateline "Outlet, Place, March 15 news.", None without one."""
    day = next(iter(find_days(text[:REACH])), None)
    match = _DISPATCH.match(text, day.end) if day else None
    if day is None or match is None:
        return None
    name, *place = (part.strip() for part in text[: day.start].strip(" ,").split(","))
    several = len(name.split()) > 1
    if len(place) > 1 or not (several or sounds_like_outlet(name)):
        return None
    if not all(map(is_name, (name, *place))):
        return None
    return Dateline(0, match.end(), next(iter(place), None), day, name, house=True)


def _read_marked(text: str) -> Dateline | None:
    """Return the dateline before an agency of this world, however it is made up."""
    match = _MARKED.match(text)
    name = next(filter(None, match.groups()[1:]), "").strip() if match else ""
    if match is None or not is_known_agency(name):
        return None
    before = match.group(1)
    day = next(iter(find_days(before)), None)
    place = before[: day.start if day else None].strip(" ,.-–—")
    words = re.findall(r"[^\W\d_]\w*", place)
    if not all(word[0].isupper() or word in SMALL_WORDS for word in words):
        return None
    return Dateline(0, match.end(), place or None, day, name)


def _read_parts(head: str) -> Dateline:
    """Return place, day and credit in the order in which they can come."""
    credit, start = _read_credit(head, 0, known=False)
    if credit is not None and head[start:].lstrip()[:1].isalpha():
        start = _gap_end(head, start)
        rest = _read_parts(head[start:])
        dash = _DASH.match(head, start + rest.end)
        placed = rest.place is not None and rest.place.isupper() and dash is not None
        if (rest.day is not None or placed) and rest.credit is None:
            return replace(rest, end=start + rest.end, credit=credit)
    days = [day for day in find_days(head) if not _inside_brackets(head, day.start)]
    day = days[0] if days and days[0].start == 0 else None
    at = 0 if day is None else _gap_end(head, _skip_time(head, day.end))
    length, place = _read_place(head[at:], [] if day else days)
    at += length
    if place is not None and is_known_agency(place):
        return Dateline(0, at, None, day, place)
    first, _, town = (place or "").partition(", ")
    if town.isupper() and is_known_agency(first):
        return Dateline(0, at, town, day, first)
    if day is None:
        day, at = _day_at(head, at, days)
    credit, at = _read_credit(head, at, known=place is not None or day is not None)
    if day is None:
        day, at = _day_at(head, at, days)
    return Dateline(0, at, place, day, credit)


def _day_at(head: str, at: int, days: list[Day]) -> tuple[Day | None, int]:
    """Return the day that follows a place, and where it ends with its time."""
    day = next((d for d in days if _GAP.fullmatch(head, at, d.start)), None)
    return (None, at) if day is None else (day, _skip_time(head, day.end))


def _gap_end(head: str, at: int) -> int:
    """Return where blanks, commas and stops end."""
    gap = _GAP.match(head, at)
    return gap.end() if gap else at


def _read_place(head: str, days: list[Day]) -> tuple[int, str | None]:
    """Return where the place at the start ends, and the place."""
    match = _PLACE.match(head)
    if match is None:
        return 0, None
    end = match.end()
    for day in days:
        if match.start() <= day.start < end:
            end = day.start
    place = _without_agency(head[:end].rstrip(" ,./"))
    if not place or len(place.split()) > MAX_PLACE_WORDS or not _is_place(place):
        place = _capital_start(place)
    return (len(place), place) if place else (0, None)


def _without_agency(place: str) -> str:
    """Return a place without the agency that signs behind it: "Baku-APA"."""
    for signed in _BEHIND.finditer(place):
        if is_known_agency(signed.group(1)):
            return place[: signed.start()]
    return place


def _is_place(place: str) -> bool:
    """Return whether every part between commas and strokes is a name."""
    return all(is_name(part.strip()) for part in re.split(r"[,/.]", place) if part)


def _capital_start(place: str) -> str:
    """Return the words in capitals that a text starts with, if it goes on small."""
    kept = []
    for word in place.split(" "):
        if not word.isupper():
            break
        kept.append(word)
    return " ".join(kept).rstrip(",./")


def _read_credit(head: str, at: int, *, known: bool) -> tuple[str | None, int]:
    """Return the credited agency or outlet and where its mention ends."""
    framed = _FRAMED.match(head, at)
    if framed and known and is_known_agency(framed.group(1).strip("/ ")):
        return framed.group(1).strip("/ "), framed.end()
    gap = _GAP.match(head, at)
    start = gap.end() if gap else at
    if start and head[start - 1] == "/" and not head[start - 2 : start].isspace():
        start -= 1
    if head[at : at + 1] == "-":
        start = at + 1
    for begin in (start, at):
        match = _CREDIT.match(head, begin)
        if match:
            name = next(group for group in match.groups() if group).strip(" .,")
            name = _OFFICE.sub("", name)
            return (name, match.end()) if _is_credit(name) else (None, at)
    match = _SIGNED.match(head, start) or _BARE.match(head, start)
    if match and known and start > at and is_known_agency(match.group(1)):
        return match.group(1), match.end()
    return None, at


def _is_credit(name: str) -> bool:
    """Return whether bracketed words can be the name of an outlet."""
    if _ZONE.fullmatch(name):
        return False
    parts = [part.strip() for part in re.split(r"[/,]", name)]
    return all(is_name(part) or is_agency(part) for part in parts if part)


def _plausible(found: Dateline) -> bool:
    """Return whether the parts found can make a dateline."""
    place, credit = found.place, found.credit
    capitals = place is not None and place.split(",")[0].isupper()
    if credit is not None:
        known = found.day is not None or capitals or sounds_like_outlet(credit)
        return known or credit.isupper()
    if place is None or place.casefold() in LABELS:
        return False
    return found.day is not None or (capitals and len(place) > _INITIALS)


def _is_lone(text: str, found: Dateline) -> bool:
    """Return whether "Place (Name). It" can only be a town and who wrote from it."""
    place, credit = found.place, found.credit
    if place is None or credit is None or not is_name(credit):
        return False
    words = place.casefold().split()
    initials = "".join(word[0] for word in words)
    named = words[0] not in SMALL_WORDS and credit.casefold() != initials
    return (
        named
        and len(words) <= _LONE_WORDS
        and _GOES_ON.match(text, found.end) is not None
    )


def _close(text: str, found: Dateline) -> int | None:
    """Return where the article's own words start, None if nothing ends the line."""
    at = found.end
    if not text[at:].strip(" .,:-–—"):
        return None if found.day is None and found.credit is None else len(text)
    dash = _DASH.match(text, at)
    signed = text[at - 1] in "/)]"
    if dash and ":" in dash.group() and _is_only_agency(found) and not signed:
        return None  # "TASS: three dead" quotes the agency
    if dash and _ends_line(text, dash, found):
        return dash.end()
    dated = found.day is not None and found.place is not None
    year = found.day is not None and found.day.year is not None
    if found.credit is None and not (dated and year):
        return None
    if _is_only_agency(found) and not signed:
        return None
    stop = _STOP.match(text, at)
    marked = text[at : stop.end()].strip() if stop else ""
    if stop is None or not (marked or _needs_no_mark(text, found)):
        return None
    return stop.end()


def _is_only_agency(found: Dateline) -> bool:
    """Return whether an agency stands without place and day."""
    return found.place is None and found.day is None


def _needs_no_mark(text: str, found: Dateline) -> bool:
    """Return whether "PLACE, DAY. /NAME/", "(NAME)" or "PLACE. NAME" ends a line."""
    signed = text[found.end - 1] in "/)]"
    dated = found.place is not None and found.day is not None
    known = found.credit is not None and is_known_agency(found.credit)
    if signed:
        town = found.place is None or found.place.isupper()
        return dated or (known and town)
    return known and _BARE.match(text, found.end - len(found.credit or "")) is not None


def _ends_line(text: str, dash: re.Match[str], found: Dateline) -> bool:
    """Return whether a dash or colon separates a dateline from the article."""
    mark = dash.group().strip(" .,")
    spaced = dash.group()[0].isspace() or dash.group()[-1].isspace()
    after = text[dash.end() : dash.end() + 1]
    if mark == "-" and not spaced:
        return False
    if mark == ":" and found.day is None and found.credit is None:
        return after.isupper() or after in "\"“«'‘"
    return bool(after) and (not after.islower() or found.credit is not None)


def _skip_time(head: str, at: int) -> int:
    """Return where a time of day after a date ends."""
    year = _YEAR.match(head, at)
    at = year.end() if year else at
    match = _TIME.match(head, at)
    return match.end() if match else at


def _inside_brackets(head: str, at: int) -> bool:
    """Return whether a place lies between round brackets."""
    return head.count("(", 0, at) > head.count(")", 0, at)
