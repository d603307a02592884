"""The store keeps what it was given, and says plainly when it cannot."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import FramingError, StoreError, UsageError, WriteError
from framing.model import (
    Decision,
    Evidence,
    Finding,
    Level,
    LexiconUse,
    Report,
    Run,
    Story,
)
from framing.store import DEFAULT_PATH, Store, connection, migrations
from framing.store.rows import finding_of, finding_row

if TYPE_CHECKING:
    from pathlib import Path


def a_finding(key: str = "aa" * 8, state: str = "s1") -> Finding:
    evidence = Evidence("a1", 3, 8, "“six”", "6", "By “six” they left.", "By ", " they")
    return Finding(key, state, "omission", Level.NOTE, 0.5, "Said.", "So.", (evidence,))


def a_report(*findings: Finding, name: str = "story") -> Report:
    run = Run("settings", (LexiconUse("war", "1.0.0", "digest", 3),))
    return Report(name, run, Story((), {}), (), findings)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "framing.sqlite3"


def test_findings_and_decisions_come_back_as_they_were(path: Path) -> None:
    decision = Decision("aa" * 8, "s1", "explained", "scope", "a — b", "Ann", "2024-01")
    with Store.open(path, create=True) as store:
        store.record_run(a_report(a_finding()))
        store.add_decision(decision)
    with Store.open(path) as store:
        assert store.findings() == (a_finding(),)
        assert store.decisions() == (decision,)
        assert store.latest() == {"aa" * 8: decision}
        assert store.last_on("aa" * 8) == decision
        assert store.last_on("bb" * 8) is None
        store.verify()


def test_a_run_replaces_what_findings_look_like_and_keeps_those_gone(
    path: Path,
) -> None:
    with Store.open(path, create=True) as store:
        assert store.record_run(a_report(a_finding(), a_finding("bb" * 8))) == 1
        assert store.record_run(a_report(a_finding(state="s2"))) == 2
        assert [finding.state for finding in store.findings()] == ["s2", "s1"]
        info = store.info()
    assert (info.runs, info.unfinished, info.findings, info.decisions) == (2, 0, 2, 0)
    assert info.version == len(migrations.MIGRATIONS)


def test_a_run_that_is_cut_off_is_unfinished_and_changes_no_finding(path: Path) -> None:
    broken = a_finding("bb" * 8)
    object.__setattr__(broken, "level", 9)
    with Store.open(path, create=True) as store:
        with pytest.raises(sqlite3.IntegrityError):
            store.record_run(a_report(a_finding(), broken))
        assert store.info().unfinished == 1
        assert store.findings() == ()


def test_the_last_decision_counts_and_the_earlier_ones_stay(path: Path) -> None:
    first, second = (Decision("aa" * 8, "s", v) for v in ("confirmed", "open"))
    with Store.open(path, create=True) as store:
        store.add_decision(first)
        store.add_decision(second)
        assert store.decisions() == (first, second)
        assert store.latest() == {"aa" * 8: second}


def test_decisions_are_added_together_or_not_at_all(path: Path) -> None:
    good, bad = (Decision("aa" * 8, "s", v) for v in ("unsure", "maybe"))
    with Store.open(path, create=True) as store:
        with pytest.raises(UsageError, match="maybe"):
            store.add_decisions([good, bad])
        assert store.decisions() == ()


@pytest.mark.parametrize(
    "change", ["DELETE FROM decisions", "UPDATE decisions SET note = 1"]
)
def test_a_decision_can_be_neither_changed_nor_deleted(path: Path, change: str) -> None:
    with Store.open(path, create=True) as store:
        store.add_decision(Decision("aa" * 8, "s", "unsure"))
    with closing(sqlite3.connect(path)) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(change)


def test_text_that_is_not_unicode_is_spelled_out(path: Path) -> None:
    with Store.open(path, create=True) as store:
        store.record_run(a_report(name="caf\udce9"))
        store.add_decision(Decision("aa" * 8, "s", "unsure", note="\udcff"))
        assert store.decisions()[0].note == "\\udcff"


@given(st.lists(st.text(), min_size=3, max_size=3))
def test_any_evidence_survives_the_row(texts: list[str]) -> None:
    evidence = Evidence("a1", 0, 1, *texts)
    finding = Finding("k", "s", "r", Level.ERROR, 0.25, "m", "w", (evidence, evidence))
    assert finding_of(finding_row(finding)) == finding


def test_a_missing_store_is_not_made_unasked(path: Path) -> None:
    with pytest.raises(StoreError, match="framing review FOLDER"):
        Store.open(path)
    assert not path.parent.exists()


def test_the_store_writes_a_log_and_waits_for_the_disk(path: Path) -> None:
    with Store.open(path, create=True):
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        with closing(connection.connect(path)) as db:
            assert db.execute("PRAGMA synchronous").fetchone() == (2,)
            assert db.execute("PRAGMA busy_timeout").fetchone() == (30_000,)
    assert DEFAULT_PATH.parts == (".framing", "framing.sqlite3")


def refused(path: Path, words: str, kind: type[FramingError] = StoreError) -> None:
    """Hold that the file is refused with these words and not changed by a byte."""
    before = path.read_bytes()
    with pytest.raises(kind, match=words) as caught:
        Store.open(path, create=True)
    assert type(caught.value) is kind
    assert path.read_bytes() == before


def newer(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE later (id INTEGER)")


def test_a_newer_store_is_refused_and_both_versions_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = migrations.MIGRATIONS
    monkeypatch.setattr(migrations, "MIGRATIONS", (*known, newer))
    Store.open(path, create=True).close()
    monkeypatch.undo()
    refused(path, f"version {len(known) + 1} .*newer.* version {len(known)}")
    assert StoreError.exit_code == 5


def test_an_older_store_is_copied_and_upgraded(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decision = Decision("aa" * 8, "s", "unsure")
    with Store.open(path, create=True) as store:
        store.add_decision(decision)
    known = migrations.MIGRATIONS
    monkeypatch.setattr(migrations, "MIGRATIONS", (*known, newer))
    with Store.open(path) as store:
        assert store.info().version == len(known) + 1
        assert store.decisions() == (decision,)
    monkeypatch.undo()
    with Store.open(path.with_name(f"{path.name}.v{len(known)}.backup")) as old:
        assert old.decisions() == (decision,)


def test_a_step_that_fails_leaves_the_store_at_its_version(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(db: sqlite3.Connection) -> None:
        db.execute("DROP TABLE later")
        raise KeyboardInterrupt

    Store.open(path, create=True).close()
    known = migrations.MIGRATIONS
    monkeypatch.setattr(migrations, "MIGRATIONS", (*known, newer, fails))
    with pytest.raises(KeyboardInterrupt):
        Store.open(path)
    monkeypatch.undo()
    with Store.open(path) as store:
        assert store.info().version == len(known)


def test_another_programs_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE birds (name TEXT)")
    refused(path, "not a store of framing")


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "framing.sqlite3"
    path.write_bytes(b"not a database " * 1000)
    refused(path, "damaged.*framing decisions import")


def test_a_damaged_page_is_found(path: Path) -> None:
    with Store.open(path, create=True) as store:
        store.record_run(a_report(*(a_finding(f"{n:016x}") for n in range(200))))
    whole = path.read_bytes()
    middle = len(whole) // 2
    path.write_bytes(whole[:middle] + b"\xff" * 8192 + whole[middle + 8192 :])
    with Store.open(path) as store, pytest.raises(StoreError, match="damaged"):
        store.verify()


@pytest.mark.parametrize("evidence", ["{", '[{"article": "a1"}]', "3"])
def test_evidence_that_cannot_be_read_is_damage(path: Path, evidence: str) -> None:
    with Store.open(path, create=True) as store:
        store.record_run(a_report(a_finding()))
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE findings SET evidence = ?", (evidence,))
        with pytest.raises(StoreError, match="cannot be read"):
            store.verify()


def test_a_writer_that_never_ends_is_reported(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0)
    with Store.open(path, create=True) as store:
        with closing(connection.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert store.decisions() == ()
            with pytest.raises(StoreError, match="busy"):
                store.add_decision(Decision("aa" * 8, "s", "unsure"))
        store.add_decision(Decision("aa" * 8, "s", "unsure"))


def test_a_store_that_cannot_be_written_can_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decision = Decision("aa" * 8, "s", "unsure")
    with Store.open(path, create=True) as store:
        store.add_decision(decision)
    monkeypatch.setattr(connection, "is_writable", lambda _path: False)
    with Store.open(path) as store:
        assert [each.name for each in path.parent.iterdir()] == [path.name]
        assert store.decisions() == (decision,)
        store.verify()
        with pytest.raises(WriteError, match="--store"):
            store.add_decision(decision)


def test_a_full_disk_costs_nothing_that_was_written(path: Path) -> None:
    small, large = (Decision("aa" * 8, "s", "unsure", note="x" * n) for n in (1, 10**6))
    with Store.open(path, create=True) as store:
        store.add_decision(small)
        with closing(sqlite3.connect(path)) as db:
            (pages,) = db.execute("PRAGMA page_count").fetchone()
        store._db.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(WriteError, match="full"):
            store.add_decision(large)
        store.add_decision(small)
        assert store.decisions() == (small, small)
        store.verify()


def test_a_path_that_cannot_be_a_file_is_a_write_error(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="--store"):
        Store.open(tmp_path, create=True)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(WriteError, match="--store"):
        Store.open(tmp_path / "file" / "framing.sqlite3", create=True)


def test_a_backup_is_a_whole_store_and_replaces_the_one_before(path: Path) -> None:
    target = path.parent / "copy.sqlite3"
    with Store.open(path, create=True) as store:
        store.backup(target)
        store.add_decision(Decision("aa" * 8, "s", "unsure"))
        store.backup(target)
        with pytest.raises(UsageError, match="itself"):
            store.backup(path)
        with pytest.raises(WriteError):
            store.backup(path.parent / "nowhere" / "copy.sqlite3")
    assert sorted(each.name for each in path.parent.iterdir()) == [
        "copy.sqlite3",
        "framing.sqlite3",
    ]
    with Store.open(target) as copy:
        copy.verify()
        assert len(copy.decisions()) == 1


WRITER = """
import sys
from pathlib import Path
from framing.model import Decision
from framing.store import Store
with Store.open(Path(sys.argv[1]), create=True) as store:
    for number in range(1_000_000):
        store.add_decision(Decision(f"{number:016x}", "s", "confirmed"))
        print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 2, 7, 40])
def test_what_was_written_survives_a_kill(path: Path, after: int) -> None:
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        acknowledged = [next(writer.stdout) for _ in range(after)]
        writer.send_signal(
            signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL
        )
    with Store.open(path) as store:
        store.verify()
        kept = [int(decision.finding_key, 16) for decision in store.decisions()]
    assert kept == list(range(len(kept)))
    assert len(kept) >= len(acknowledged)


MANY = """
import sys
from pathlib import Path
from framing.model import Decision
from framing.store import Store
with Store.open(Path(sys.argv[1]), create=True) as store:
    for number in range(25):
        store.add_decision(Decision(sys.argv[2] * 16, str(number), "confirmed"))
"""


def test_several_writers_lose_and_double_nothing(path: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", MANY, str(path), name])
        for name in "abcd"
    ]
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    with Store.open(path) as store:
        decisions = store.decisions()
    for name in "abcd":
        mine = [d.state for d in decisions if d.finding_key == name * 16]
        assert mine == [str(number) for number in range(25)]
    assert sorted(each.name for each in path.parent.iterdir()) == ["framing.sqlite3"]
