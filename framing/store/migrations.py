"""The store's tables, as small named steps taken in one transaction.

A store's version is the number of steps it has taken. Steps are only ever
added at the end: an older store takes those it lacks, a newer one is refused.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from framing.errors import StoreError
from framing.store.connection import connect, copy, transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

APPLICATION_ID = 0x6672616D
"""Marks an SQLite file as a store of this program ("fram")."""


def create_runs(db: sqlite3.Connection) -> None:
    """Add the runs: what was analysed, with which settings and lexicons."""
    db.execute(
        "CREATE TABLE runs ("
        " id INTEGER PRIMARY KEY,"
        " story TEXT NOT NULL,"
        " settings TEXT NOT NULL,"
        " lexicons TEXT NOT NULL,"
        " finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)))"
    )


def create_findings(db: sqlite3.Connection) -> None:
    """Add the findings, each as the last run that had it saw it."""
    db.execute(
        "CREATE TABLE findings ("
        " key TEXT PRIMARY KEY,"
        " state TEXT NOT NULL,"
        " rule TEXT NOT NULL,"
        " level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),"
        " confidence REAL NOT NULL,"
        " message TEXT NOT NULL,"
        " why TEXT NOT NULL,"
        " evidence TEXT NOT NULL,"
        " last_run INTEGER NOT NULL REFERENCES runs (id))"
    )


def create_decisions(db: sqlite3.Connection) -> None:
    """Add the decisions; a row once written can be neither changed nor deleted."""
    db.execute(
        "CREATE TABLE decisions ("
        " id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " finding_key TEXT NOT NULL,"
        " state TEXT NOT NULL,"
        " verdict TEXT NOT NULL CHECK (verdict IN"
        " ('open', 'confirmed', 'dismissed', 'explained', 'unsure')),"
        " reason TEXT,"
        " note TEXT,"
        " reviewer TEXT NOT NULL,"
        " decided_at TEXT)"
    )
    db.execute("CREATE INDEX decisions_by_key ON decisions (finding_key, id)")
    for change in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER no_{change.lower()}_of_decisions"
            f" BEFORE {change} ON decisions"
            " BEGIN SELECT RAISE(ABORT, 'decisions are only ever added'); END"
        )


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    create_runs,
    create_findings,
    create_decisions,
)


def check(db: sqlite3.Connection, path: Path) -> int:
    """Return the store's version, 0 for an empty file; change nothing.

    Raises StoreError for a newer store and for another program's file.
    """
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables == 0:
        return 0
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise StoreError(
            f"{path}: an SQLite file, but not a store of framing; "
            "name another file with --store"
        )
    taken = _taken(db)
    known = [step.__name__ for step in MIGRATIONS]
    if taken != known[: len(taken)]:
        extra = next(name for name in taken if name not in known[: len(taken)])
        raise StoreError(
            f"{path}: has version {len(taken)} (with {extra}), this program knows "
            f"version {len(known)}; update framing, or name another file with --store"
        )
    return len(taken)


def upgrade(db: sqlite3.Connection, path: Path) -> None:
    """Take the steps that the store lacks, all of them or none.

    A store with content is first copied to a file beside it, named after its
    version. Another process that upgrades at the same time is waited for.
    """
    if check(db, path) == len(MIGRATIONS):
        return
    with transaction(db):
        version = check(db, path)
        if 0 < version < len(MIGRATIONS):
            # Read through another connection: a writer cannot copy itself.
            with closing(connect(path)) as reader:
                copy(reader, path.with_name(f"{path.name}.v{version}.backup"))
        if version == 0:
            _prepare(db)
        for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
            step(db)
            row = (number, step.__name__)
            db.execute("INSERT INTO migrations VALUES (?, ?)", row)


def _prepare(db: sqlite3.Connection) -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(
        "CREATE TABLE migrations"
        " (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"
    )


def _taken(db: sqlite3.Connection) -> list[str]:
    rows = db.execute("SELECT name FROM migrations ORDER BY number")
    return [name for (name,) in rows]
