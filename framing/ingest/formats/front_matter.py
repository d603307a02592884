"""Front matter: lines above an article that say where it comes from.

Of YAML only the flat part is read: `key: value`, quotes, lists in brackets or
behind dashes. Tags, aliases, blocks and nested keys are named as a problem.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.address import is_address
from framing.ingest.formats.page import Page
from framing.ingest.formats.records import plain_name
from framing.model import Furniture, Stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.ingest.decoding.decode import Decoded

SOURCE = "front matter"
FIELD_OF = {
    name: field
    for field, names in {
        "title": "title headline",
        "outlet": "outlet publisher source site publication newspaper",
        "agency": "agency credit wire",
        "author": "author authors by byline",
        "published": "date published pubdate publishdate datepublished",
        "modified": "modified updated lastmod datemodified",
        "url": "url link permalink canonicalurl sourceurl",
        "language": "lang language",
    }.items()
    for name in names.split()
}
"""What a key is to us; keys are compared in small letters without "_" and "-"."""

MIN_HEAD_LINES = 2
MAX_SHOWN_CHARACTERS = 60
MAX_SHOWN_PROBLEMS = 3

_KEY = re.compile(r"([^\W\d][\w.\- ]{0,40}?) ?:(?: +|$)(.*)")
_ITEM = re.compile(r" *- +(\S.*)")
_COMMENT = re.compile(r" #.*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A head of a text: it ends at `end`, in code points, and says `stated`."""

    start: int
    end: int
    stated: tuple[Stated, ...]
    problems: tuple[str, ...] = ()

    def page(self, decoded: Decoded) -> Page:
        """Return the page of a text that begins with this front matter."""
        return Page(
            decoded.text,
            stated=self.stated,
            problems=(*decoded.problems, *self.problems),
            furniture=(Furniture(self.start, self.end, SOURCE),),
        )


def find_fenced(text: str, marks: Sequence[str] = ("---", "+++")) -> FrontMatter | None:
    r"""Return the front matter between two lines of marks, None without one.

    It must give at least one fact that we know, and leave an article below.

    >>> find_fenced("---\ntitle: 'Rain'\n---\nRain fell.").stated[0].value
    'Rain'
    >>> find_fenced("---\nRain fell.\n---\nIt was cold.") is None
    True
    """
    lines = _top_lines(text)
    if not lines or lines[0][2].rstrip() not in marks:
        return None
    mark = lines[0][2].rstrip()
    ends = {mark, "..."} if mark == "---" else {mark}
    last = next((n for n, row in enumerate(lines[1:], 1) if row[2].rstrip() in ends), 0)
    if not last or not text[lines[last][1] :].strip():
        return None
    inner = [row[2] for row in lines[1:last]]
    facts, problems = _read_toml(inner) if mark == "+++" else read_flat(inner)
    stated = _stated(facts)
    if not stated:
        return None
    more = len(problems) - MAX_SHOWN_PROBLEMS
    if more > 0:
        problems[MAX_SHOWN_PROBLEMS:] = [f"front matter: {more} more such lines"]
    return FrontMatter(lines[0][0], lines[last][1], stated, tuple(problems))


def find_head(text: str) -> FrontMatter | None:
    r"""Return the "Key: value" lines that a text begins with, None without.

    Each key must be one that we know, and a blank line must follow them.

    >>> find_head("Outlet: Delta Herald\nDate: 2025-03-03\n\nRain fell.").end
    37
    >>> find_head("Source: police\nThey said so.\n\nRain fell.") is None
    True
    """
    lines = _top_lines(text)
    head: list[tuple[int, int, str]] = []
    for row in lines:
        if not row[2].strip():
            break
        head.append(row)
    closed = len(head) < len(lines) and text[head[-1][1] :].strip() if head else ""
    if len(head) < MIN_HEAD_LINES or not closed:
        return None
    facts: list[tuple[str, str]] = []
    for _, _, line in head:
        match = _KEY.fullmatch(line.rstrip())
        if match is None or plain_name(match.group(1)) not in FIELD_OF:
            return None
        facts.append((match.group(1), match.group(2).strip()))
    if len({plain_name(key) for key, _ in facts}) < len(facts):
        return None
    return FrontMatter(head[0][0], head[-1][1], _stated(facts))


def read_flat(lines: Sequence[str]) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the keys and values of flat YAML, and what was not understood.

    >>> read_flat(["title: Rain # so far", "by:", "- Ann", "- Bob"])
    ([('title', 'Rain'), ('by', 'Ann, Bob')], [])
    >>> read_flat(["title: !!python/name:os.system"])[1]
    ['front matter, line 2 not understood: title: !!python/name:os.system']
    """
    facts: list[tuple[str, str]] = []
    problems: list[str] = []
    inside = False
    for number, line in enumerate(lines, start=2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item = _ITEM.fullmatch(line)
        if item and inside and facts:
            value = _scalar(item.group(1))
            if value is not None:
                key, before = facts[-1]
                facts[-1] = (key, f"{before}, {value}" if before else value)
                continue
        match = None if line[0].isspace() else _KEY.fullmatch(line.rstrip())
        value = _value(match.group(2)) if match else None
        if match is None or value is None:
            shown = line.strip()[:MAX_SHOWN_CHARACTERS]
            problems.append(f"front matter, line {number} not understood: {shown}")
            inside = False
            continue
        facts.append((match.group(1), value))
        inside = not value
    return facts, problems


def _top_lines(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and words of the lines at the top, blank ones above left out.

    The end of a line is that of its last character that is no blank.
    """
    rows: list[tuple[int, int, str]] = []
    at = len(text) - len(text.lstrip())
    while at <= len(text) and len(rows) < limits.MAX_FRONT_MATTER_LINES:
        end = text.find("\n", at)
        line = text[at:] if end < 0 else text[at:end]
        rows.append((at, at + len(line.rstrip()), line))
        if end < 0:
            break
        at = end + 1
    return rows


def _value(words: str) -> str | None:
    """Return the value behind a key; None where it is more than flat."""
    words = words.strip()
    if not (words.startswith("[") and words.endswith("]")):
        return _scalar(words) if words else ""
    items = [_scalar(item.strip()) for item in words[1:-1].split(",") if item.strip()]
    plain = [item for item in items if item is not None]
    return ", ".join(plain) if len(plain) == len(items) else None


def _scalar(words: str) -> str | None:
    """Return a single value without quotes and comment; None if it is none."""
    quote = words[0]
    if quote in "\"'":
        end = words.find(quote, 1)
        rest = words[end + 1 :].strip() if end > 0 else "?"
        return words[1:end] if not rest or rest.startswith("#") else None
    if quote in "&*!|>%@`[]{},?#" or words.startswith("- "):
        return None
    return _COMMENT.sub("", words, count=1).strip()


def _read_toml(lines: Sequence[str]) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the keys and values of TOML, and what was not understood."""
    try:
        table = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return [], [f"front matter not understood: {error}"[:MAX_SHOWN_CHARACTERS]]
    facts: list[tuple[str, str]] = []
    problems: list[str] = []
    for key, value in table.items():
        values = value if isinstance(value, list) else [value]
        if all(isinstance(one, str | int | float | date | datetime) for one in values):
            facts.append((key, ", ".join(map(_toml_words, values))))
        elif plain_name(key) in FIELD_OF:
            problems.append(f"front matter, {key} not understood: not a plain value")
    return facts, problems


def _toml_words(value: object) -> str:
    """Write a plain TOML value as text; days in ISO 8601."""
    return value.isoformat() if isinstance(value, date) else str(value)


def _stated(facts: Iterable[tuple[str, str]]) -> tuple[Stated, ...]:
    """Return the facts that we know, the surest key of each field first.

    An address is never an outlet's name.
    """
    rows: list[Stated] = []
    known = list(FIELD_OF)
    plain = [(plain_name(key), value) for key, value in facts]
    surest = [row for row in plain if row[0] in FIELD_OF]
    for key, value in sorted(surest, key=lambda row: known.index(row[0])):
        field = FIELD_OF[key]
        if field == "outlet" and is_address(value):
            field = "url"
        if field == "url" and not is_address(value):
            continue
        if value and len(value) <= limits.MAX_STATED_CHARACTERS:
            rows.append(Stated(field, value, SOURCE))
    return tuple(rows)
