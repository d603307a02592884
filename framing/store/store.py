"""The store: runs and findings as they came, decisions as people made them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from framing.errors import StoreError, UsageError, WriteError
from framing.model import VERDICTS
from framing.store.connection import (
    connect,
    copy,
    damaged,
    guarded,
    transaction,
    use_log,
)
from framing.store.migrations import check, upgrade
from framing.store.rows import (
    DECISION_COLUMNS,
    FINDING_COLUMNS,
    decision_of,
    decision_row,
    finding_of,
    finding_row,
    lexicons_text,
    plain,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path
    from types import TracebackType

    from framing.model import Decision, Finding, Report


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """What a store holds, in rows; `unfinished` runs were cut off."""

    path: Path
    version: int
    runs: int
    unfinished: int
    findings: int
    decisions: int


class Store:
    """One open store; use it in a `with` statement.

    Every method raises StoreError when the file is busy, newer or damaged,
    and WriteError when it cannot be written.
    """

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        """Take over an open connection; `Store.open` makes one."""
        self._db, self.path = db, path

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open the store at `path`, and make it first where `create` says so.

        An older store is copied and upgraded. A newer one, a damaged one and
        another program's file are refused with StoreError and stay as they are.
        """
        if not create and not path.is_file():
            raise StoreError(
                f"{path}: no store here; `framing review FOLDER` starts one, "
                "--store names another file"
            )
        if create:
            _make_folder(path)
        with guarded(path):
            db = connect(path)
            try:
                check(db, path)
                use_log(db)
                upgrade(db, path)
            except BaseException:
                db.close()
                raise
            return cls(db, path)

    def close(self) -> None:
        """Close the file; what was written is on disk already."""
        self._db.close()

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file, whatever happened."""
        self.close()

    def record_run(self, report: Report) -> int:
        """Write a run and its findings; return the run's number.

        The run is marked as finished together with its findings, so that a
        run that was cut off can be told. Decisions are not touched.
        """
        run = report.run
        row = (plain(report.name), run.settings, lexicons_text(run.lexicons))
        with guarded(self.path):
            with transaction(self._db):
                cursor = self._db.execute(
                    "INSERT INTO runs (story, settings, lexicons) VALUES (?, ?, ?)", row
                )
                number = int(cursor.lastrowid or 0)
            with transaction(self._db):
                self._db.executemany(
                    f"INSERT OR REPLACE INTO findings ({FINDING_COLUMNS}, last_run)"  # noqa: S608
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [(*finding_row(finding), number) for finding in report.findings],
                )
                self._db.execute("UPDATE runs SET finished = 1 WHERE id = ?", (number,))
        return number

    def add_decision(self, decision: Decision) -> None:
        """Append a decision; when this returns, it is on disk.

        The verdict "open" takes an earlier decision back. Raises UsageError
        for any other unknown verdict.
        """
        self.add_decisions((decision,))

    def add_decisions(self, decisions: Iterable[Decision]) -> None:
        """Append several decisions in one transaction: all of them or none."""
        known = ("open", *VERDICTS)
        rows = []
        for decision in decisions:
            if decision.verdict not in known:
                raise UsageError(
                    f"verdict: {decision.verdict!r} is none; use {', '.join(known)}"
                )
            rows.append(decision_row(decision))
        with guarded(self.path), transaction(self._db):
            self._db.executemany(
                f"INSERT INTO decisions ({DECISION_COLUMNS})"  # noqa: S608
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision ever made, oldest first."""
        with guarded(self.path):
            rows = self._db.execute(
                f"SELECT {DECISION_COLUMNS} FROM decisions ORDER BY id"  # noqa: S608
            ).fetchall()
        return tuple(decision_of(row) for row in rows)

    def latest(self) -> dict[str, Decision]:
        """Return the last decision on each finding, by the finding's key."""
        last = {decision.finding_key: decision for decision in self.decisions()}
        return dict(sorted(last.items()))

    def last_on(self, key: str) -> Decision | None:
        """Return the last decision on the finding with this key, if any."""
        with guarded(self.path):
            row = self._db.execute(
                f"SELECT {DECISION_COLUMNS} FROM decisions"  # noqa: S608
                " WHERE finding_key = ? ORDER BY id DESC LIMIT 1",
                (key,),
            ).fetchone()
        return None if row is None else decision_of(row)

    def findings(self) -> tuple[Finding, ...]:
        """Return every finding seen so far as it was seen last, sorted by key.

        They are open and without origins: a run says those anew.
        """
        with guarded(self.path):
            rows = self._db.execute(
                f"SELECT {FINDING_COLUMNS} FROM findings ORDER BY key"  # noqa: S608
            ).fetchall()
        try:
            return tuple(finding_of(row) for row in rows)
        except (ValueError, TypeError) as error:
            raise damaged(self.path, f"a finding cannot be read: {error}") from error

    def info(self) -> StoreInfo:
        """Return how many rows of each kind the store holds."""
        with guarded(self.path):
            return StoreInfo(
                path=self.path,
                version=check(self._db, self.path),
                runs=self._count("runs"),
                unfinished=self._count("runs WHERE finished = 0"),
                findings=self._count("findings"),
                decisions=self._count("decisions"),
            )

    def verify(self) -> None:
        """Read the whole file; raise StoreError with the first problem found."""
        with guarded(self.path):
            found = self._db.execute("PRAGMA integrity_check").fetchone()[0]
            if found != "ok":
                raise damaged(self.path, found)
            if self._db.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise damaged(self.path, "a finding names a run that is not there")
        self.findings()
        self.decisions()

    def backup(self, target: Path) -> None:
        """Write a whole copy to `target`; an older copy there is replaced.

        Raises UsageError when `target` is the store itself.
        """
        if target.resolve() == self.path.resolve():
            raise UsageError(f"{target}: this is the store itself; name another file")
        with guarded(self.path):
            copy(self._db, target)

    def _count(self, what: str) -> int:
        row = self._db.execute(f"SELECT count(*) FROM {what}").fetchone()  # noqa: S608
        return int(row[0])


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(
            f"{path.parent}: the store's folder cannot be made: {error.strerror}; "
            "name another file with --store"
        ) from error
