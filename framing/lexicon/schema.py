"""The fields of a lexicon file, and the values that each may have."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

from framing.lexicon.problem import Problem
from framing.model.finding import Level
from framing.model.lexicon import Naming, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.lexicon.layout import Layout

SCHEMA = 1
KINDS = ("term", "scare-quotes", "naming")
LEVELS = {str(level): level for level in Level}
HEAD_FIELDS = {
    "schema": "number",
    "id": "name",
    "language": "text",
    "version": "text",
    "title": "text",
    "license": "text",
    "description": "text",
    "imported": "text",
}
ENTRY_FIELDS = {
    "id": "name",
    "kind": "kind",
    "level": "level",
    "forms": "texts",
    "near": "texts",
    "except": "texts",
    "quoted": "level",
    "contrast": "text",
    "implies": "text",
    "plain": "texts",
    "message": "text",
    "referent": "text",
    "names": "names",
    "max_words": "number",
    "sources": "sources",
    "hits": "texts",
    "misses": "texts",
    "since": "text",
    "retired": "flag",
}
REQUIRED_HEAD = ("schema", "id", "language", "version", "title", "license")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Reader:
    """Reads the tables of one file and collects what is wrong with them."""

    def __init__(self, path: str, layout: Layout) -> None:
        """Start without problems."""
        self.path, self.layout = path, layout
        self.problems: list[Problem] = []

    def report(self, entry: int | None, key: str, text: str, value: str = "") -> None:
        """Note an error at the line of an entry's key."""
        line = self.layout.line_of(entry, key, value)
        excerpt = self.layout.excerpt(line)
        self.problems.append(Problem(self.path, line, "error", text, excerpt))

    def fields(
        self, entry: int | None, table: dict[str, Any], known: dict[str, str]
    ) -> dict[str, Any]:
        """Return the table's fields with checked values; report the others."""
        out: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                self.report(entry, key, f"{key}: unknown key{nearest(key, known)}")
                continue
            kind = known[key]
            try:
                out[key] = READERS[kind](value)
            except (TypeError, ValueError, KeyError) as error:
                said = f"{key}: {error}" if isinstance(error, ValueError) else ""
                self.report(entry, key, said or f"{key}: {EXPECTED[kind]}")
        return out


def nearest(key: str, known: dict[str, str]) -> str:
    """Return a hint with the known key that looks like an unknown one.

    >>> nearest("form", ENTRY_FIELDS)
    ', did you mean forms?'
    >>> nearest("level", HEAD_FIELDS)
    '; known here: schema, id, language, version, title, license, description, \
imported'
    """
    from difflib import get_close_matches

    close = get_close_matches(key, known, 1)
    return (
        f", did you mean {close[0]}?" if close else f"; known here: {', '.join(known)}"
    )


def read_text(value: object) -> str:
    """Return a text that is not blank."""
    if not isinstance(value, str) or not value.strip():
        raise TypeError
    return value


def read_name(value: object) -> str:
    """Return an identifier: lower-case letters, digits and hyphens."""
    if not isinstance(value, str) or not NAME.fullmatch(value):
        raise TypeError
    return value


def read_texts(value: object) -> tuple[str, ...]:
    """Return a list of texts."""
    if not isinstance(value, list):
        raise TypeError
    return tuple(read_text(item) for item in value)


def read_number(value: object) -> int:
    """Return a whole number from 1 on."""
    if type(value) is not int or value < 1:
        raise TypeError
    return value


def read_flag(value: object) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise TypeError
    return value


def read_kind(value: object) -> str:
    """Return one of the kinds of entries."""
    if value not in KINDS:
        raise TypeError
    return str(value)


def read_level(value: object) -> Level:
    """Return the level of a name."""
    if not isinstance(value, str):
        raise TypeError
    return LEVELS[value]


def read_sources(value: object) -> tuple[Source, ...]:
    """Return the sources of an entry."""
    return tuple(_source(item) for item in _tables(value, {"title", "url", "seen"}))


def _source(table: dict[str, Any]) -> Source:
    seen = table.get("seen")
    if isinstance(seen, datetime.date):
        seen = seen.isoformat()
    url = table.get("url")
    return Source(
        read_text(table["title"]),
        None if url is None else read_text(url),
        None if seen is None else read_text(seen),
    )


def read_names(value: object) -> tuple[Naming, ...]:
    """Return the competing names of a referent."""
    return tuple(
        Naming(read_text(item["usage"]), read_texts(item["forms"]))
        for item in _tables(value, {"usage", "forms"})
    )


def _tables(value: object, known: set[str]) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        raise TypeError
    for item in value:
        if not isinstance(item, dict):
            raise TypeError
        odd = sorted(set(item) - known)
        if odd:
            problem = f"unknown key {odd[0]}; known here: {', '.join(sorted(known))}"
            raise ValueError(problem)
    return value


READERS: dict[str, Callable[[object], Any]] = {
    "text": read_text,
    "name": read_name,
    "texts": read_texts,
    "number": read_number,
    "flag": read_flag,
    "kind": read_kind,
    "level": read_level,
    "sources": read_sources,
    "names": read_names,
}
EXPECTED = {
    "text": "write a text in quotation marks",
    "name": "use lower-case letters, digits and hyphens",
    "texts": 'write a list of texts, ["…", "…"]',
    "number": "write a whole number from 1 on",
    "flag": "write true or false",
    "kind": f"use one of {', '.join(KINDS)}",
    "level": f"use one of {', '.join(LEVELS)}",
    "sources": 'write [{ title = "…", url = "https://…", seen = 2025-01-31 }]',
    "names": 'write [{ usage = "…", forms = ["…"] }]',
}
