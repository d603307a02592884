from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import make

from framing.errors import InputError
from framing.ingest import discover, read, read_folder
from framing.ingest.decoding.decode import UnreadableError

if TYPE_CHECKING:
    from framing.model import Article, Skipped

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")

Corpus = tuple[Path, dict[str, str]]
Outcome = tuple[tuple["Article", ...], tuple["Skipped", ...]]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("hostile") / "story"
    folder.mkdir()
    return folder, make.make(folder)


@pytest.fixture(scope="module")
def outcome(corpus: Corpus) -> Outcome:
    return read_folder(corpus[0])


def file_of(path: str, names: dict[str, str]) -> str:
    """Return the file that a record's place, "many.jsonl#3", lies in."""
    return path if path in names else path.rpartition("#")[0]


def test_the_corpus_is_large_enough(corpus: Corpus) -> None:
    assert len(corpus[1]) >= 120
    assert sorted(path.name for path in corpus[0].iterdir()) == sorted(corpus[1])


def test_every_file_is_read_or_skipped_for_the_right_reason(
    corpus: Corpus, outcome: Outcome
) -> None:
    wanted = corpus[1]
    articles, skipped = outcome
    why = {file_of(skip.path, wanted): skip.why for skip in skipped}
    read_in = {file_of(article.path, wanted) for article in articles}
    for name, want in wanted.items():
        if want == make.ARTICLE:
            assert name in read_in, (name, why.get(name))
        elif want == make.ANY:
            assert name in read_in or why.get(name), name
        else:
            assert why.get(name, "").startswith(want), (name, why.get(name))
    assert read_in | set(why) == set(wanted)


def test_nothing_outside_the_folder_is_read(outcome: Outcome) -> None:
    articles, skipped = outcome
    assert not any("Nobody must" in article.text for article in articles)
    assert not any("root:" in article.text for article in articles)
    assert not any("deep.txt" in skip.path for skip in skipped)


def test_no_character_is_invented(outcome: Outcome) -> None:
    # in markup U+FFFD stands, by the standard, for a reference to no character
    own = [article for article in outcome[0] if not article.extracted]
    (lost,) = [article for article in own if "\ufffd" in article.text]
    assert lost.path == "lost.txt"
    assert any("letters lost" in problem for problem in lost.problems)


def test_what_is_odd_is_said(outcome: Outcome) -> None:
    said = {article.path: " ".join(article.problems) for article in outcome[0]}
    assert "encoding guessed: koi8-r" in said["koi8.txt"]
    assert "encoding guessed: windows-1251" in said["cp1251.txt"]
    assert "encoding guessed: utf-16-le" in said["bare-utf16.txt"]
    assert "mojibake" in said["mojibake.txt"]
    assert "invisible character inside a word" in said["hidden.txt"]
    assert "RIGHT-TO-LEFT OVERRIDE" in said["bidi.txt"]
    assert "a sentence longer than 5,000 characters" in said["no-end.txt"]
    assert said["plain.txt"].startswith("no day stated; taken to be of")


def test_impossible_days_are_no_days(outcome: Outcome) -> None:
    days = {article.path: article.published for article in outcome[0]}
    for number in (0, 1, 2, 5, 6):
        assert days[f"day-{number}.txt"] is None, number


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Return the part of the corpus that a whole report is made of."""
    folder = tmp_path_factory.mktemp("small") / "story"
    folder.mkdir()
    wanted = make.make(folder)
    for path in folder.iterdir():
        if path.lstat().st_size > 20_000 and not path.is_symlink():
            path.unlink()
            wanted.pop(path.name, None)
    return folder, {path.name: wanted[path.name] for path in folder.iterdir()}


def report(folder: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    command = (sys.executable, "-m", "framing", "report", str(folder))
    store = folder.parent / "store.db"
    return subprocess.run(
        [*command, "--one-story", "--format", "json", "--store", str(store), *options],
        capture_output=True,
        check=False,
        timeout=300,
    )


def test_the_report_lists_every_file_once(small: Corpus) -> None:
    folder, wanted = small
    lost = report(folder)
    assert lost.returncode == 3
    assert b"--allow-skips accepts this" in lost.stderr
    assert b"\x1b" not in lost.stderr
    accepted = report(folder, "--allow-skips")
    assert accepted.returncode == 0
    data = json.loads(accepted.stdout.decode("utf-8"))
    paths = [entry["path"] for entry in (*data["articles"], *data["skipped"])]
    assert max(Counter(paths).values()) == 1
    assert len({path.rpartition("#")[0] or path for path in paths}) >= len(wanted)


def test_a_folder_given_as_a_link_is_read(tmp_path: Path) -> None:
    story = tmp_path / "story"
    story.mkdir()
    (story / "a.txt").write_text(make.PLAIN, encoding="utf-8")
    (tmp_path / "link").symlink_to(story)
    assert [article.path for article in read_folder(tmp_path / "link")[0]] == ["a.txt"]


def test_a_file_that_vanishes_or_changes_its_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with pytest.raises(UnreadableError, match="cannot be read: No such file"):
        discover.read_bytes(path)
    os.mkfifo(path)
    with pytest.raises(UnreadableError, match="not a regular file"):
        discover.read_bytes(path)
    path.unlink()
    path.symlink_to("/etc/passwd")
    with pytest.raises(UnreadableError, match="cannot be read"):
        discover.read_bytes(path)


def test_a_large_file_is_not_read_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(os, "fdopen", _Unread)
    with pytest.raises(InputError, match="larger than 20,000,000 bytes"):
        read(path)


class _Unread:
    """A file that must not be read."""

    def __init__(self, handle: int, mode: str) -> None:
        self.handle = handle

    def __enter__(self) -> _Unread:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.handle)

    def fileno(self) -> int:
        return self.handle


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_file_that_is_not_ours_to_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(make.PLAIN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(make.PLAIN, encoding="utf-8")
    (tmp_path / "b.txt").chmod(0)
    _, skipped = read_folder(tmp_path)
    assert [skip.why for skip in skipped] == ["cannot be read: Permission denied"]
