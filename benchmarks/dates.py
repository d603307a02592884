"""Quality of the date grammar on public sets, and its speed.

    python -m benchmarks.dates ../shared/data [--errors]

tempeval3: gold DATE expressions of news with the publication date. "Raw" spans
are compared as they are; the others without the words that make a boundary
("since"), which TimeML leaves out of an expression and a slot keeps. A value is
right where the slot's interval is the gold interval, and fits where the two
overlap. recognizers_datetime: cases of another library, those with one date or
range; its ranges end on the day after or on their last day.

Speed is that of one core, other work at rest: a megabyte of running news, as
articles whose paragraphs are put into another order each time, the median of
three. dateparser's search_dates reads a part of the same text in the same run.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.timing import megabytes_a_second
from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.find import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.model.slot import DateSlot

    Finder = Callable[[str, date], Sequence[DateSlot]]

SEASONS = {"SP": "spring", "SU": "summer", "FA": "fall", "WI": "winter"}
_LEADING = re.compile(
    r"(?:(?:since|from|until|till|by|before|after|in|on|at|during|between|throughout"
    r"|through|starting|beginning|effective|as of|up to|prior to|the|earlier|later"
    r"|early on|late on|for|hours of|afternoon of|evening of|morning of)\s)+",
    re.IGNORECASE,
)


def gold_days(value: str) -> Days | None:
    """Return the interval of a TIMEX3 value, None for a vague one.

    A part of a day is its day; "199" and "19" are a decade and a century.
    """
    value = re.sub(r"T.*", "", value).removesuffix("-XX").removesuffix("-XX")
    patterns: dict[str, Callable[[re.Match[str]], Days]] = {
        r"(\d{4})-(\d\d)-(\d\d)": lambda m: cal.day(*map(int, m.groups())),
        r"(\d{4})-(\d\d)": lambda m: cal.months(int(m[1]), int(m[2])),
        r"(?:FY)?(\d{4})": lambda m: cal.years(int(m[1])),
        r"(\d{3})X?": lambda m: cal.years(int(m[1]) * 10, int(m[1]) * 10 + 9),
        r"(\d\d)(?:XX)?": lambda m: cal.years(int(m[1]) * 100, int(m[1]) * 100 + 99),
        r"(\d{4})-Q([1-4])": lambda m: cal.months(int(m[1]), int(m[2]) * 3 - 2, 3),
        r"(\d{4})-H([12])": lambda m: cal.months(int(m[1]), int(m[2]) * 6 - 5, 6),
        r"(\d{4})-W(\d\d?)": lambda m: week(m, 0),
        r"(\d{4})-W(\d\d?)-WE": lambda m: week(m, 5),
        r"(\d{4})-(SP|SU|FA|WI)": lambda m: cal.season(int(m[1]), SEASONS[m[2]]),
    }
    for pattern, read in patterns.items():
        if found := re.fullmatch(pattern, value):
            return read(found)
    return None


def week(match: re.Match[str], first: int) -> Days:
    """Return an ISO week from its day number `first` on."""
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return Days(monday + timedelta(first), monday + timedelta(6))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def core(slot: DateSlot) -> tuple[int, int]:
    found = _LEADING.match(slot.text)
    return slot.start + (found.end() if found else 0), slot.end


def f1(hits: int, found: int, gold: int) -> float:
    return 2 * hits / max(1, found + gold)


@dataclass
class Score:
    """What was found of the gold dates, and what of it is right."""

    gold: int = 0
    found: int = 0
    raw: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    fits: int = 0

    def shown(self, name: str) -> str:
        """Return a line with precision, recall and F1."""
        hits = getattr(self, name)
        precision, recall = hits / max(1, self.found), hits / max(1, self.gold)
        score = f1(hits, self.found, self.gold)
        return f"  {name:8} P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}"


def overlaps(timex: dict[str, Any], start: int, end: int) -> bool:
    return bool(timex["start"] < end and start < timex["end"])


def tempeval(path: Path, find: Finder = find_dates, *, errors: bool = False) -> Score:
    """Return how a finder of dates does on the news texts."""
    score = Score()
    for row in rows(path):
        gold = [t for t in row["timexes"] if t["type"] == "DATE"]
        others = [t for t in row["timexes"] if t["type"] != "DATE"]
        score.gold += len(gold)
        for slot in find(row["text"], date.fromisoformat(row["dct"][:10])):
            start, end = core(slot)
            hit = next((t for t in gold if overlaps(t, start, end)), None)
            if hit is None and any(overlaps(t, start, end) for t in others):
                continue
            score.found += 1
            if hit is not None:
                gold.remove(hit)
            remark = judge(score, slot, hit)
            if errors and remark:
                near = row["text"][max(0, start - 60) : end + 40]
                print(f"{remark:7}", repr(slot.text), slot.value, repr(near))
        for miss in gold if errors else ():
            near = row["text"][max(0, miss["start"] - 30) : miss["end"] + 15]
            print("missed ", repr(miss["text"]), miss["value"], repr(near))
    return score


def judge(score: Score, slot: DateSlot, hit: dict[str, Any] | None) -> str:
    """Count a slot beside the gold date it meets; return what is wrong with it."""
    if hit is None:
        return "extra"
    score.relaxed += 1
    span = (hit["start"], hit["end"])
    score.raw += span == (slot.start, slot.end)
    score.strict += span == core(slot)
    days = gold_days(hit["value"])
    if days is None:
        return f"vague {hit['value']}"
    exact = (days.first, days.last) == (slot.first, slot.last)
    overlap = days.first <= slot.last and slot.first <= days.last
    score.value += exact
    score.fits += overlap
    return "" if exact else f"{'other' if overlap else 'WRONG'} {hit['value']}"


def ends(slot: DateSlot) -> set[tuple[str | None, str | None]]:
    """Return the ways in which the other library may write a slot."""
    first, last = slot.first.isoformat(), slot.last.isoformat()
    beyond = (slot.last + timedelta(1)).isoformat()
    word = slot.text.split()[0].lower()
    if slot.boundary == "start":
        return {(beyond if word == "after" else first, None)}
    if slot.boundary == "end":
        return {(None, first if word == "before" else beyond), (None, last)}
    return {(first, last), (first, beyond)}


def recognizers(path: Path, *, errors: bool = False) -> tuple[int, int]:
    """Return how many intervals are right, and of how many."""
    kinds = {"datetimeV2.date", "datetimeV2.daterange"}
    right = total = 0
    for row in rows(path):
        results = [r for r in row["results"] if r["type"] in kinds]
        if row["reference"] is None or len(results) != 1 or len(row["results"]) != 1:
            continue
        wanted = set()
        for value in results[0]["values"]:
            single = value.get("value")
            wanted.add((single or value.get("start"), single or value.get("end")))
        total += 1
        slots = find_dates(row["text"], date.fromisoformat(row["reference"][:10]))
        fine = any(wanted & ends(slot) for slot in slots)
        right += fine
        if errors and not fine:
            said = [(slot.text, slot.value) for slot in slots]
            print(
                row["reference"][:10], repr(row["text"]), sorted(map(str, wanted)), said
            )
    return right, total


def running_news(path: Path, size: int) -> list[str]:
    """Return articles of so many characters, no two with their paragraphs alike."""
    texts = [row["text"] for row in rows(path)]
    articles: list[str] = []
    length = 0
    shuffle = random.Random(0).shuffle  # noqa: S311
    while length < size:
        for text in texts:
            paragraphs = text.split("\n\n")
            shuffle(paragraphs)
            articles.append("\n\n".join(paragraphs))
            length += len(text)
    return articles


def speeds(path: Path) -> dict[str, float]:
    """Return the megabytes a second of the project and of dateparser, if there."""
    published = date(2000, 1, 1)
    articles = running_news(path, 1_000_000)
    found = {
        "framing": megabytes_a_second(
            lambda text: find_dates(text, published), articles
        )
    }
    try:
        search = importlib.import_module("dateparser.search").search_dates
    except ImportError:
        return found
    settings = {"RELATIVE_BASE": datetime(2000, 1, 1)}  # noqa: DTZ001
    told = {"dateparser": {}, "dateparser, told the language": {"languages": ["en"]}}
    for name, languages in told.items():
        found[name] = megabytes_a_second(
            partial(search, settings=settings, **languages), articles[:4]
        )
    return found


def figures(data: Path) -> dict[str, float]:
    """Return the F1 of spans and values, and the share of the library's cases."""
    score = tempeval(data / "dates" / "tempeval3.jsonl")
    right, total = recognizers(data / "dates" / "recognizers_datetime.jsonl")
    found = {
        f"{name} F1": f1(getattr(score, name), score.found, score.gold)
        for name in ("raw", "strict", "relaxed", "value")
    }
    return {**found, "recognizers": right / total}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    news = options.data / "dates" / "tempeval3.jsonl"
    score = tempeval(news, errors=options.errors)
    print(f"tempeval3 dates   gold {score.gold}  found {score.found}")
    for name in ("raw", "strict", "relaxed", "value", "fits"):
        print(score.shown(name))
    cases = options.data / "dates" / "recognizers_datetime.jsonl"
    right, total = recognizers(cases, errors=options.errors)
    print(f"recognizers_datetime cases {total}  interval right {right}")
    for name, speed in speeds(news).items():
        print(f"speed  {name}: {speed:.4f} MB/s")


if __name__ == "__main__":
    main()
