"""Quality of the date grammar on public sets, and its speed.

Usage: python -m benchmarks.dates DATA, the folder that holds dates/.

tempeval3: gold DATE expressions of news with the publication date. Spans are
compared without the prepositions that a slot takes in. A value is right where
the slot's interval is the gold interval, and fits where the two overlap.
recognizers_datetime: cases of another library; single dates and ranges only.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.extract.dates import days as cal
from framing.extract.dates.days import Days
from framing.extract.dates.find import find_dates, find_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.slot import DateSlot

_LEADING = re.compile(
    r"(?:(?:since|from|until|till|by|before|after|in|on|at|during|between|throughout"
    r"|through|starting|beginning|effective|as of|up to|prior to|the|earlier|later"
    r"|early on|late on|for|hours of|afternoon of|evening of|morning of)\s)+",
    re.IGNORECASE,
)


def gold_days(value: str) -> Days | None:
    """Return the interval of a TIMEX3 value, None for a vague one."""
    value = re.sub(r"T.*", "", value)
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        return cal.day(*(int(part) for part in found.groups()))
    if found := re.fullmatch(r"(\d{4})-(\d\d)(?:-XX)?", value):
        return cal.months(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{4})(?:-XX)*", value):
        return cal.years(int(found[1]))
    if found := re.fullmatch(r"(\d{3})X?", value):
        return cal.years(int(found[1]) * 10, int(found[1]) * 10 + 9)
    if found := re.fullmatch(r"(\d{4})-W(\d\d?)", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return Days(monday, monday + timedelta(6))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        names = {"SP": "spring", "SU": "summer", "FA": "fall", "WI": "winter"}
        return cal.season(int(found[1]), names[found[2]])
    return None


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def core(slot: DateSlot) -> tuple[int, int]:
    found = _LEADING.match(slot.text)
    return slot.start + (found.end() if found else 0), slot.end


def ratio(hits: int, found: int, gold: int) -> str:
    precision, recall = hits / max(1, found), hits / max(1, gold)
    score = 2 * precision * recall / max(1e-9, precision + recall)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {score:.3f}"


def tempeval(path: Path, *, errors: bool) -> None:
    strict = relaxed = exact = fits = found_count = gold_count = 0
    for row in rows(path):
        gold = [t for t in row["timexes"] if t["type"] == "DATE"]
        others = [t for t in row["timexes"] if t["type"] != "DATE"]
        slots = list(find_dates(row["text"], date.fromisoformat(row["dct"][:10])))
        gold_count += len(gold)
        for slot in slots:
            start, end = core(slot)
            hit = next((t for t in gold if t["start"] < end and start < t["end"]), None)
            if hit is None:
                if any(t["start"] < end and start < t["end"] for t in others):
                    continue
                found_count += 1
                if errors:
                    print("extra ", repr(slot.text), slot.value)
                continue
            found_count += 1
            relaxed += 1
            gold.remove(hit)
            strict += (hit["start"], hit["end"]) == (start, end)
            days = gold_days(hit["value"])
            if days is None:
                if errors:
                    print("vague ", repr(slot.text), slot.value, hit["value"])
                continue
            exact += (days.first, days.last) == (slot.first, slot.last)
            overlap = days.first <= slot.last and slot.first <= days.last
            fits += overlap
            if errors and not overlap:
                near = row["text"][max(0, start - 90) : end + 50]
                print(
                    "WRONG ",
                    repr(slot.text),
                    slot.value,
                    hit["value"],
                    row["dct"],
                    repr(near),
                )
        if errors:
            for miss in gold:
                near = row["text"][max(0, miss["start"] - 30) : miss["end"] + 15]
                print("missed", repr(miss["text"]), miss["value"], repr(near))
    print(f"tempeval3 dates   gold {gold_count}  found {found_count}")
    for name, hits in (
        ("strict", strict),
        ("relaxed", relaxed),
        ("value", exact),
        ("fits", fits),
    ):
        print(f"  {name:8} {ratio(hits, found_count, gold_count)}")


def recognizers(path: Path, *, errors: bool) -> None:
    kinds = {"datetimeV2.date", "datetimeV2.daterange"}
    right = total = found_any = 0
    for row in rows(path):
        results = [r for r in row["results"] if r["type"] in kinds]
        if row["reference"] is None or len(results) != 1 or len(row["results"]) != 1:
            continue
        wanted = set()
        for value in results[0]["values"]:
            first = value.get("value") or value.get("start")
            last = value.get("value") or value.get("end")
            wanted.add((first, last))
        total += 1
        published = date.fromisoformat(row["reference"][:10])
        slots = find_dates(row["text"], published)
        found_any += bool(slots)
        ok = False
        for slot in slots:
            ends = {slot.last.isoformat(), (slot.last + timedelta(1)).isoformat()}
            ok |= any(a == slot.first.isoformat() and b in ends for a, b in wanted)
        right += ok
        if errors and not ok:
            said = [(slot.text, slot.value) for slot in slots]
            print(
                row["reference"][:10], repr(row["text"]), sorted(map(str, wanted)), said
            )
    print(
        f"recognizers_datetime cases {total}  found {found_any}  interval right {right}"
    )


def speed(path: Path) -> None:
    text = "\n\n".join(row["text"] for row in rows(path))
    words = text.split(" ")
    text = " ".join(words[:2500])
    find_dates(text, date(2000, 1, 1))
    find_mentions.cache_clear()
    start = time.perf_counter()
    slots = find_dates(text, date(2000, 1, 1))
    seconds = time.perf_counter() - start
    print(f"speed  2,500 words, {len(slots)} dates: {seconds * 1000:.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    tempeval(options.data / "dates" / "tempeval3.jsonl", errors=options.errors)
    recognizers(options.data / "dates" / "recognizers_datetime.jsonl", errors=False)
    speed(options.data / "dates" / "tempeval3.jsonl")


if __name__ == "__main__":
    main()
