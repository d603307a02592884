"""JSON: one article, a list of articles, or one article a line (JSON Lines)."""

from __future__ import annotations

import io
import json
from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from framing import limits
from framing.ingest.decoding.decode import BYTE_ORDER_MARKS, UnreadableError, decode
from framing.ingest.formats.records import (
    MIN_ARTICLE_CHARACTERS,
    UNFIT,
    find_text,
    fit,
    looks_like_article,
    read_record,
    remarked,
    words_of,
)
from framing.model import Skipped, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.ingest.formats.page import Fields, Page

SUFFIXES = (".json", ".jsonl", ".ndjson")

LISTS = (
    *("articles", "items", "docs", "documents", "data", "results", "entries", "news"),
    *("hits", "posts", "response"),
)
"""Names under which an object holds its list of articles."""

ARTICLE_CHARACTERS = 1_000
"""A text this long in a file without articles may be one that was not found."""
FLATTEN = "put the articles into a list, or one a line, and name their fields"
FEED_VERSION = "https://jsonfeed.org/version/"
PROBED_LINES = 10
SEEN_LINES = 40
"""Lines by which JSON Lines are told, and within how many they must stand."""


class Object(dict[str, object]):
    """An object of JSON; `repeated` names a field that it has twice."""

    repeated = ""


def read(raw: bytes, fields: Fields) -> Iterator[Page | Skipped]:
    """Yield the articles of a JSON file; raise `UnreadableError` without any.

    >>> rows = read(b'[{"text": "' + b"Rain fell. " * 9 + b'"}, 3]', {})
    >>> [type(row).__name__ for row in rows]
    ['Page', 'Skipped']
    """
    if any(raw.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        raw = decode(raw).text.encode()
    if are_objects(raw):
        yield from _read_lines(raw, fields)
        return
    try:
        decoded = decode(raw)
        value = parse(decoded.text)
    except ValueError as error:
        raise UnreadableError(_why(error)) from None
    rows = _rows(value, fields)
    if all(isinstance(row, Skipped) and row.why in UNFIT for row in rows):
        raise UnreadableError(_no_articles(value, rows))
    yield from (remarked(row, decoded.problems) for row in rows)


def parse(text: str) -> object:
    """Return the value of strict JSON, numbers as they are written.

    Raise `ValueError` for what is none: broken text, NaN, or more brackets
    within brackets than can be followed.

    >>> parse('{"day": 20250303}')
    {'day': '20250303'}
    """
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse,
            parse_int=str,
            parse_float=str,
        )
    except RecursionError:
        raise ValueError("nested too deep") from None


def are_objects(raw: bytes) -> bool:
    r"""Return whether bytes are JSON Lines: most of the first lines are objects.

    >>> are_objects(b'{"a": 1}\n{"a": \n{"a": 2}'), are_objects(b"{}")
    (True, False)
    """
    lines = (line.strip() for line in raw.split(b"\n", SEEN_LINES)[:SEEN_LINES])
    probed = [line for line in lines if line][:PROBED_LINES]
    whole = sum(_is_object(line) for line in probed)
    return len(probed) > 1 and 2 * whole >= len(probed)


def find_list(value: object, depth: int = 3) -> list[object]:
    """Return the records that a JSON value lists, none where it lists none.

    >>> find_list({"hits": {"hits": [{"_source": {}}]}})
    [{'_source': {}}]
    >>> find_list({"quotes": [{}]}), find_list({"articles": {"a.txt": {}}})
    ([], [])
    """
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping) or depth == 0:
        return []
    inner = (find_list(value[key], depth - 1) for key in LISTS if key in value)
    return next(filter(None, inner), [])


def _rows(value: object, fields: Fields) -> list[Page | Skipped]:
    """Return the article that a value is, or the articles that it lists."""
    items = find_list(value)[: limits.MAX_RECORDS]
    if isinstance(value, Mapping):
        long = len(find_text(value, fields)[0]) >= MIN_ARTICLE_CHARACTERS
        if long or (not items and looks_like_article(value)):
            return [read_record(value, fields)]
    shared = _feed_facts(value)
    return [
        _with(read_record(_unwrapped(item), fields, str(number)), shared)
        for number, item in enumerate(items, start=1)
    ]


def _read_lines(raw: bytes, fields: Fields) -> Iterator[Page | Skipped]:
    """Yield the article of each line, or why it holds none."""
    if len(raw) > limits.MAX_ARCHIVE_BYTES:
        raise UnreadableError(f"larger than {limits.MAX_ARCHIVE_BYTES:,} bytes")
    for number, line in enumerate(io.BytesIO(raw), start=1):
        if not line.strip():
            continue
        try:
            decoded = decode(line)
            value = parse(decoded.text)
        except ValueError as error:
            yield Skipped(str(number), f"line {number}: {_why(error)}")
        else:
            row = read_record(_unwrapped(value), fields, str(number))
            yield remarked(row, decoded.problems)


def _is_object(line: bytes) -> bool:
    """Return whether a line is a JSON object by itself."""
    if not (line.startswith(b"{") and line.endswith(b"}")):
        return False
    try:
        return isinstance(parse(line.decode("utf-8", "replace")), Mapping)
    except ValueError:
        return False


def _object(pairs: list[tuple[str, object]]) -> Object:
    """Build an object that remembers a field it was given twice."""
    made = Object(pairs)
    if len(made) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        made.repeated = next(name for name, count in counts.items() if count > 1)
    return made


def _refuse(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which JSON does not know."""
    raise ValueError(f"{name} is no value of JSON")


def _why(error: ValueError) -> str:
    """Say what is wrong with a text that is no JSON."""
    if isinstance(error, UnreadableError):
        return str(error)
    if isinstance(error, json.JSONDecodeError):
        problem = error.msg.removesuffix(" at")
        return f"not JSON: {problem} at character {error.pos + 1:,}"
    return f"not JSON: {error}"


def _unwrapped(item: object) -> object:
    """Return what an item of a search engine's answer holds."""
    if isinstance(item, Mapping) and isinstance(item.get("_source"), Mapping):
        return item["_source"]
    return item


def _feed_facts(value: object) -> tuple[Stated, ...]:
    """Return what a JSON Feed says of all of its items."""
    if not isinstance(value, Mapping):
        return ()
    if not words_of(value.get("version")).startswith(FEED_VERSION):
        return ()
    told = (("outlet", "title"), ("author", "authors"), ("language", "language"))
    facts = ((field, fit(field, words_of(value.get(key)))) for field, key in told)
    return tuple(Stated(field, words, "feed") for field, words in facts if words)


def _with(row: Page | Skipped, shared: tuple[Stated, ...]) -> Page | Skipped:
    """Add to a page what is said of all."""
    if isinstance(row, Skipped) or not shared:
        return row
    return replace(row, stated=(*row.stated, *shared))


def _long_text(value: object) -> str:
    """Return the path of the first text in a value that is as long as an article."""
    queue: deque[tuple[str, object]] = deque([("", value)])
    while queue:
        path, item = queue.popleft()
        if isinstance(item, str) and len(item) >= ARTICLE_CHARACTERS:
            return path.removeprefix(".")
        if isinstance(item, Mapping):
            queue.extend((f"{path}.{key}", inner) for key, inner in item.items())
        elif isinstance(item, list):
            queue.extend((path, inner) for inner in item)
    return ""


def _no_articles(value: object, rows: Sequence[object]) -> str:
    """Say why a JSON file holds no article, and what can be done."""
    path = _long_text(value)
    if path:
        return f"no articles where they are looked for, but text in {path}; {FLATTEN}"
    what = "an object" if isinstance(value, Mapping) else "a single value"
    if rows or isinstance(value, list):
        first = next((row.why for row in rows if isinstance(row, Skipped)), "empty")
        what = f"a list of {len(rows)}; the first: {first}"
    way_out = "give objects with a text, or name its field in [fields] of framing.toml"
    return f"no articles in it: {what}; {way_out}"
