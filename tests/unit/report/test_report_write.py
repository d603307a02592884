"""A file is written wholly or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.errors import WriteError
from framing.report.write import write

if TYPE_CHECKING:
    from pathlib import Path

STEPS = ("mkstemp", "fsync", "chmod", "replace")


def test_the_text_is_written_as_utf8_with_its_line_breaks(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "a.md"
    write(file, "Şuşa\n")
    assert file.read_bytes() == "Şuşa\n".encode()
    assert [path.name for path in file.parent.iterdir()] == ["a.md"]


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    write(tmp_path / "ours", "")
    assert (tmp_path / "ours").stat().st_mode == usual.stat().st_mode


@pytest.mark.parametrize("step", STEPS)
def test_a_failure_leaves_the_old_file_and_nothing_else(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    write(file, "old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp" if step == "mkstemp" else f"os.{step}", fail)
    with pytest.raises(
        WriteError, match=r"a\.md: cannot be written: No space"
    ) as caught:
        write(file, "new")
    assert caught.value.exit_code == 6
    monkeypatch.undo()
    assert file.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_an_interrupt_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a.md", "new")
    assert not list(tmp_path.iterdir())


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("", encoding="utf-8")
    with pytest.raises(WriteError, match="cannot be written"):
        write(tmp_path / "reports" / "a.md", "new")
