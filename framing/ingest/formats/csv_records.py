"""Tables: one article a row, the names of its fields in the first one."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding.decode import UnreadableError, decode
from framing.ingest.formats.records import (
    LEAD,
    NAMES,
    TEXT,
    plain_name,
    read_record,
    remarked,
)
from framing.model import Skipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.ingest.formats.page import Fields, Page

SUFFIXES = (".csv", ".tsv")
DELIMITERS = ",;\t|"
KNOWN = frozenset(name for names in (TEXT, LEAD, *NAMES.values()) for name in names)
_NAMED_DELIMITER = re.compile(r"sep=([,;\t|])\n")
_GUARDED = re.compile(r"'(?=[=+\-@\t\r])")


def read(raw: bytes, fields: Fields) -> Iterator[Page | Skipped]:
    r"""Yield the articles of a table; raise `UnreadableError` without a header.

    >>> table = b"paper;body\nDelta Herald;" + b"Rain fell. " * 9
    >>> [page.stated[0].value for page in read(table, {"text": "body"})]
    ['Delta Herald']
    """
    decoded = decode(raw)
    text, delimiter, first = decoded.text, "", 1
    named = _NAMED_DELIMITER.match(text)
    if named:
        text, delimiter, first = text[named.end() :], named.group(1), 2
    rows = _rows(text, delimiter or find_delimiter(text, fields), first)
    _, header = next(rows, (0, []))
    if isinstance(header, str):
        raise UnreadableError(f"no table: {header}")
    columns = [name.strip() for name in header]
    _check(columns, fields)
    for line, row in rows:
        if isinstance(row, str):
            yield Skipped(str(line), f"line {line}: {row}")
        elif len(row) != len(columns):
            counts = f"{len(row)} fields, not {len(columns)}"
            yield Skipped(str(line), f"line {line}: {counts}")
        elif any(row):
            cells = [_GUARDED.sub("", cell, count=1) for cell in row]
            record = dict(zip(columns, cells, strict=True))
            yield remarked(read_record(record, fields, str(line)), decoded.problems)


def find_delimiter(text: str, fields: Fields) -> str:
    r"""Return what parts the fields of a table's first row.

    >>> find_delimiter("title;text, all of it;date\n", {})
    ';'
    """
    return max(DELIMITERS, key=lambda mark: known_columns(text, mark, fields))


def known_columns(text: str, delimiter: str, fields: Fields) -> tuple[int, int]:
    """Return how many columns of the first row have a known name, and how many are.

    >>> known_columns("title,text,x", ",", {})
    (2, 3)
    """
    _, row = next(_rows(text, delimiter, 1), (0, []))
    if isinstance(row, str):
        return 0, 0
    own = set(fields.values())
    return sum(plain_name(name) in KNOWN or name in own for name in row), len(row)


def _check(columns: Sequence[str], fields: Fields) -> None:
    """Raise `UnreadableError` where no column can hold the articles."""
    names = {plain_name(name) for name in columns}
    wanted = fields.get("text")
    if wanted in columns if wanted else names & {*TEXT, *LEAD}:
        if len(set(columns)) == len(columns):
            return
        twice = next(name for name in columns if columns.count(name) > 1)
        raise UnreadableError(f"no table: the column {twice!r} stands in it twice")
    shown = ", ".join(columns[:12])[:200]
    hint = "name the one that holds the article in [fields] of framing.toml"
    raise UnreadableError(f"no column with a text; its columns are {shown}; {hint}")


def _rows(
    text: str, delimiter: str, first: int
) -> Iterator[tuple[int, list[str] | str]]:
    """Yield each row with the line it begins in, or what is wrong with it.

    The limit on a field's size is the module's own; it is put back each time.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = first
    while True:
        before = csv.field_size_limit(limits.MAX_RECORD_CHARACTERS)
        try:
            row: list[str] | str = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            row = str(error)
        finally:
            csv.field_size_limit(before)
        if row:
            yield line, row
        line = first + reader.line_num
