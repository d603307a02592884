"""Lexicon files: where they lie, and how they are read."""

from __future__ import annotations

import hashlib
import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.errors import LexiconError
from framing.lexicon.layout import Layout
from framing.lexicon.problem import Problem
from framing.lexicon.schema import (
    ENTRY_FIELDS,
    HEAD_FIELDS,
    REQUIRED_HEAD,
    SCHEMA,
    Reader,
)
from framing.limits import MAX_LEXICON_BYTES, MAX_LEXICON_FORMS
from framing.model.lexicon import Entry, Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SUFFIX = ".toml"
USER_FOLDERS = ("lexicons", ".framing/lexicons")
DIGEST_DIGITS = 16
SYNTAX_PLACE = re.compile(r"\(at line (\d+), column \d+\)")


def shipped() -> tuple[Path, ...]:
    """Return the lexicon files that come with the program, sorted by name.

    >>> any(path.name == "conflict.en.toml" for path in shipped())
    True
    """
    package = Path(__file__).resolve().parent.parent
    packed = package / "lexicons"
    return in_folder(packed if packed.is_dir() else package.parent / "lexicons")


def in_folder(folder: Path) -> tuple[Path, ...]:
    """Return the lexicon files of a folder, sorted by name."""
    return tuple(sorted(folder.glob(f"*{SUFFIX}"))) if folder.is_dir() else ()


def discover(paths: Iterable[Path] = (), root: Path | None = None) -> tuple[Path, ...]:
    """Return the user's lexicon files: under `root`, then those in `paths`.

    `root` is the folder whose lexicons/ and .framing/lexicons/ are read, None
    to read neither. A path may be a file or a folder. Shipped files are left
    out. Raises LexiconError for a path that does not exist.
    """
    found: list[Path] = []
    if root is not None:
        for name in USER_FOLDERS:
            found.extend(in_folder(root / name))
    found.extend(expand(paths))
    known = {path.resolve() for path in shipped()}
    texts = {path.name: path.read_bytes() for path in shipped()}
    kept: dict[Path, Path] = {}
    for path in found:
        # a checkout beside an installed copy has the same files twice
        copy = path.name in texts and path.read_bytes() == texts[path.name]
        if path.resolve() not in known and not copy:
            kept.setdefault(path.resolve(), path)
    return tuple(kept.values())


def expand(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the lexicon files among `paths` and in the folders among them.

    Raises LexiconError for a path that does not exist and for a folder
    without a lexicon.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise LexiconError(str(path), 1, "no such file or folder; check the path")
        inside = in_folder(path) if path.is_dir() else (path,)
        if not inside:
            raise LexiconError(str(path), 1, f"no {SUFFIX} file here; check the path")
        found.extend(inside)
    return tuple(found)


def load_all(
    paths: Iterable[Path] = (), root: Path | None = None
) -> tuple[Lexicon, ...]:
    """Return the shipped lexicons and the user's, in this order.

    A user's lexicon takes the place of a shipped one with its id. Raises
    LexiconError for the first problem of the first file that has one.
    """
    by_id = {lexicon.id: lexicon for lexicon in load_shipped()}
    for path in discover(paths, root):
        lexicon = load(path)
        by_id[lexicon.id] = lexicon
    return tuple(by_id.values())


@lru_cache(maxsize=1)
def load_shipped() -> tuple[Lexicon, ...]:
    """Return the lexicons that come with the program."""
    return tuple(load(path, "shipped") for path in shipped())


def load(path: Path, origin: str = "user") -> Lexicon:
    """Read a lexicon; raise LexiconError for the first problem in it."""
    lexicon, problems = read(path, origin)
    if lexicon is None or problems:
        raise problems[0].as_error()
    return lexicon


def read(path: Path, origin: str = "user") -> tuple[Lexicon | None, list[Problem]]:
    """Read a lexicon and everything that is wrong with its structure.

    The lexicon is None when the file cannot be read as TOML at all, or lacks
    a field that it needs. Problems come in the order of their lines.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_LEXICON_BYTES + 1)
        return parse(raw, name, origin)
    except OSError as error:
        said = f"cannot be read ({error.strerror}); check the path and its permissions"
        return None, [Problem(name, 1, "error", said)]


def parse(
    raw: bytes, path: str, origin: str = "user"
) -> tuple[Lexicon | None, list[Problem]]:
    """Read a lexicon from the bytes of its file; see `read`."""
    if len(raw) > MAX_LEXICON_BYTES:
        said = f"larger than {MAX_LEXICON_BYTES:,} bytes; split it into several files"
        return None, [Problem(path, 1, "error", said)]
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
        table = tomllib.loads(text)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        return None, [_unreadable(raw, path, error)]
    reader = Reader(path, Layout(text))
    head = _head(reader, table)
    entries = _entries(reader, table.get("entry", []))
    problems = sorted(reader.problems, key=lambda problem: problem.line)
    if any(key not in head for key in REQUIRED_HEAD):
        return None, problems
    lexicon = Lexicon(
        id=head["id"],
        language=head["language"],
        version=head["version"],
        title=head["title"],
        license=head["license"],
        digest=hashlib.sha256(raw).hexdigest()[:DIGEST_DIGITS],
        path=path,
        entries=entries,
        origin=origin,
        imported=head.get("imported"),
    )
    return lexicon, problems


def _unreadable(raw: bytes, path: str, error: Exception) -> Problem:
    """Return the problem of a file that is no TOML in UTF-8."""
    if isinstance(error, UnicodeDecodeError):
        line = raw.count(b"\n", 0, error.start) + 1
        return Problem(path, line, "error", "not UTF-8; save the file as UTF-8")
    if isinstance(error, RecursionError):
        return Problem(path, 1, "error", "nested too deeply; use the flat format")
    said = str(error)
    place = SYNTAX_PLACE.search(said)
    lines = raw.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    line = int(place[1]) if place else len(lines)
    reason = SYNTAX_PLACE.sub("", said).strip().rstrip(".")
    text = f"not valid TOML: {reason}; see https://toml.io/en/v1.0.0"
    return Problem(path, line, "error", text, lines[line - 1])


def _head(reader: Reader, table: dict[str, Any]) -> dict[str, Any]:
    plain = {key: value for key, value in table.items() if key != "entry"}
    head = reader.fields(None, plain, HEAD_FIELDS)
    for key in REQUIRED_HEAD:
        if key not in plain:
            reader.report(None, "", f"{key}: missing; add it at the top of the file")
    if head.get("schema", SCHEMA) != SCHEMA:
        said = f"schema: this program reads schema {SCHEMA}; write schema = {SCHEMA}"
        reader.report(None, "schema", said)
    return head


def _entries(reader: Reader, tables: object) -> tuple[Entry, ...]:
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        reader.report(None, "entry", "entry: write each entry under [[entry]]")
        return ()
    if not tables:
        reader.report(None, "", "no entries; add one under [[entry]]")
    entries: list[Entry] = []
    forms = 0
    for number, table in enumerate(tables):
        fields = reader.fields(number, table, ENTRY_FIELDS)
        _require(reader, number, table)
        if "id" not in fields:
            continue
        if "except" in fields:
            fields["except_"] = fields.pop("except")
        entry = Entry(line=reader.layout.line_of(number), **fields)
        forms += len(entry.forms) + sum(len(naming.forms) for naming in entry.names)
        if forms > MAX_LEXICON_FORMS:
            said = f"more than {MAX_LEXICON_FORMS:,} forms; split the file"
            reader.report(number, "forms", said)
            break
        entries.append(entry)
    return tuple(entries)


def _require(reader: Reader, number: int, table: dict[str, Any]) -> None:
    """Report the fields without which an entry cannot work."""
    if "id" not in table:
        reader.report(number, "", "id: missing; give the entry a name")
    naming = table.get("kind") == "naming"
    needed, other = ("names", "forms") if naming else ("forms", "names")
    if not table.get(needed):
        reader.report(number, needed, f"{needed}: missing; an entry needs at least one")
    if other in table:
        kind = "a naming entry" if naming else "this kind of entry"
        reader.report(number, other, f"{other}: not for {kind}; use {needed}")


def entries_by_key(lexicons: Sequence[Lexicon]) -> dict[tuple[str, str], Entry]:
    """Return the entries by the ids of their lexicon and themselves."""
    return {
        (lexicon.id, entry.id): entry
        for lexicon in lexicons
        for entry in lexicon.entries
    }
