"""Opening the SQLite file, one transaction at a time, and what can go wrong.

Settings after SQLite's own documentation: a write-ahead log, so that readers
go on while another process writes, and FULL synchronous writes, so that what
was committed survives a power cut.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import StoreError, WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator

DEFAULT_PATH = Path(".framing") / "framing.sqlite3"
"""The store of the project that a command is started in."""

BUSY_SECONDS = 30
"""How long a writer waits for another one before it gives up."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_UNWRITABLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}
_PRIMARY_CODE = 0xFF


def connect(path: Path) -> sqlite3.Connection:
    """Open the file without changing a byte of it; transactions are explicit.

    A file that cannot be written can still be read.
    """
    name, uri = str(path), False
    if path.is_file() and not is_writable(path):
        # Reading a log needs its index, which would have to be written, unless
        # no process has the file open: then there is no log.
        log = path.with_name(f"{path.name}-wal")
        rest = "mode=ro" if log.exists() else "mode=ro&immutable=1"
        name, uri = f"{path.resolve().as_uri()}?{rest}", True
    db = sqlite3.connect(name, timeout=BUSY_SECONDS, isolation_level=None, uri=uri)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA synchronous = FULL")
    return db


def is_writable(path: Path) -> bool:
    """Return whether a store can be written: the file and files beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def use_log(db: sqlite3.Connection) -> None:
    """Switch the file to the write-ahead log, for good.

    A disk without it keeps its journal, and so does a file that is in use at
    this very moment: the next one to open it switches. Both are as safe.
    """
    if db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    try:
        db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        code = error.sqlite_errorcode & _PRIMARY_CODE
        if code not in {*_BUSY, sqlite3.SQLITE_READONLY}:
            raise


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Hold the only writer's place; commit at the end, roll back on an error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # SQLite ends some failed transactions by itself: on a full disk.
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into StoreError or WriteError with a way out."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            raise
        primary = code & _PRIMARY_CODE
        if primary in _BUSY:
            raise StoreError(
                f"{path}: busy: another framing process has been writing for "
                f"{BUSY_SECONDS} seconds; try again when it is done"
            ) from error
        if primary in _UNWRITABLE:
            raise WriteError(
                f"{path}: cannot be used: {error}; check the disk and the rights "
                "of the file and its folder, or name another file with --store"
            ) from error
        if primary in _DAMAGED:
            raise damaged(path, str(error)) from error
        raise


def damaged(path: Path, problem: str) -> StoreError:
    """Return the error for a file that no longer holds what was written."""
    return StoreError(
        f"{path}: damaged: {problem}; move it away, then put a backup in its place "
        "or start anew and run `framing decisions import` on an export"
    )


def copy(db: sqlite3.Connection, target: Path) -> None:
    """Write a whole, checkpointed copy of the store to `target`.

    The copy is made under a temporary name in the same folder and replaces
    `target` at the end. Raises WriteError when that cannot be done.
    """
    draft = target.with_name(f"{target.name}.part")
    try:
        draft.unlink(missing_ok=True)
        with closing(sqlite3.connect(draft, isolation_level=None)) as out:
            db.backup(out)
            out.execute("PRAGMA journal_mode = DELETE")
        draft.replace(target)
    except (OSError, sqlite3.DatabaseError) as error:
        draft.unlink(missing_ok=True)
        raise WriteError(
            f"{target}: the copy cannot be written: {error}; name a file in a "
            "folder that exists and can be written"
        ) from error
