"""Folders of folders, folders of many stories, files of records, and streams."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

from framing.analysis import analyse, analyse_all
from framing.cli import console
from framing.config import Settings
from framing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., tuple[int, str, str]]

FERRY = (
    "The ferry Alma sank off Cape Nord on Monday, killing 12 passengers. Fishermen "
    "from Nordhavn saved 40 others, and the coast guard of Cape Nord searched on.",
    "Seven passengers of the ferry Alma died when it sank off Cape Nord on Monday. "
    "The coast guard said fishermen from Nordhavn had saved the others at Cape Nord.",
)
BANK = (
    "The Orel Bank cut its lending rate in Tarsk to 5 percent on Friday. Growth in "
    "loans at Orel Bank has slowed since spring, governor Ana Petrova said in Tarsk.",
    "Governor Ana Petrova said Orel Bank would lower its lending rate to 4 percent. "
    "Loans at Orel Bank, the largest lender of Tarsk, have grown slowly since spring.",
)
TOAD = "A rare toad was seen in a quarry pond near Ulmen, a biologist wrote in a blog."


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Call:
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = console.run(arguments)
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def put(folder: Path, **texts: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def mixed(folder: Path) -> Path:
    texts = {"a": FERRY[0], "b": BANK[0], "c": FERRY[1], "d": BANK[1], "e": TOAD}
    return put(folder, **texts)


def paths_of(source: Path, *, one_story: bool = False) -> list[list[str]]:
    made = analyse_all(source, settings=Settings(one_story=one_story))
    return [[r.article.path for r in report.story.readings] for report in made]


def test_the_stories_of_a_flat_folder_are_found(tmp_path: Path) -> None:
    folder = mixed(tmp_path / "week")
    assert paths_of(folder) == [["a.txt", "c.txt"], ["b.txt", "d.txt"]]
    assert paths_of(folder, one_story=True) == [[f"{x}.txt" for x in "abcde"]]
    assert len(analyse(folder).story.readings) == 5


def test_what_was_not_compared_is_said_in_each_report(tmp_path: Path) -> None:
    for report in analyse_all(mixed(tmp_path / "week")):
        found, lone = report.run.limits
        assert found == (
            "2 stories were found among 5 articles; this is the one that 2 of them "
            "tell."
        )
        assert lone == "In no story with another article, so not compared: e.txt."


def test_ids_begin_anew_in_each_story(tmp_path: Path) -> None:
    for report in analyse_all(mixed(tmp_path / "week")):
        assert [r.article.id for r in report.story.readings] == ["a1", "a2"]


def test_a_folder_of_folders_has_one_story_each(tmp_path: Path) -> None:
    put(tmp_path / "all" / "ferry", a=FERRY[0], b=FERRY[1])
    put(tmp_path / "all" / "odd", a=BANK[0], b=TOAD)
    put(tmp_path / "all" / ".git", a=TOAD)
    put(tmp_path / "all" / "void")
    made = list(analyse_all(tmp_path / "all"))
    assert [report.name for report in made] == ["ferry", "odd"]
    assert paths_of(tmp_path / "all")[0] == ["ferry/a.txt", "ferry/b.txt"]
    why = {skip.path: skip.why for skip in made[0].skipped}
    assert why[".git"] == "a hidden folder"
    assert "an empty folder" in why["void"]


def test_beside_articles_a_folder_is_left_out(tmp_path: Path) -> None:
    folder = put(tmp_path / "ferry", a=FERRY[0], b=FERRY[1])
    put(folder / "a_files", x=TOAD)
    (report,) = analyse_all(folder)
    assert [(s.path, s.why) for s in report.skipped] == [
        ("a_files", "a folder inside the story")
    ]


def test_a_story_is_asked_for_by_name(tmp_path: Path) -> None:
    folder = mixed(tmp_path / "week")
    names = [report.name for report in analyse_all(folder)]
    (report,) = analyse_all(folder, story=names[1])
    assert report.name == names[1]
    with pytest.raises(UsageError, match=f"there are: {names[0]}, {names[1]}"):
        list(analyse_all(folder, story="toad"))


def test_each_story_gets_its_report(call: Call, tmp_path: Path) -> None:
    mixed(tmp_path / "week")
    code, out, err = call("report", "week")
    assert code == 0
    first, ferry, one, bank, other, lone = out.splitlines()
    assert first == "2 stories; --story NAME shows one"
    assert (one.strip(), other.strip()) == ("a.txt, c.txt", "b.txt, d.txt")
    assert lone == "In no story with another article, so not compared: e.txt."
    written = sorted(path.name for path in (tmp_path / "reports" / "week").iterdir())
    names = [line.split(":")[0].strip() for line in (ferry, bank)]
    assert written == sorted(f"{n}.{kind}" for n in names for kind in ("json", "md"))
    assert err.count("written: ") == len(written)


def test_reports_of_many_stories_in_one_form(call: Call, tmp_path: Path) -> None:
    mixed(tmp_path / "week")
    code, out, _ = call("report", "week", "--format", "json")
    assert code == 0
    rows = [json.loads(line) for line in out.splitlines()]
    assert [len(row["articles"]) for row in rows] == [2, 2]
    code, out, _ = call("report", "week", "--format", "json", "-o", "out")
    assert (code, out) == (0, "")
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".json"] * 2
    code, _, err = call("report", "week", "-o", "out.json")
    assert code == 2
    assert "one file for 2 stories" in err
    assert "--story" in err
    name = rows[0]["story"]
    assert call("report", "week", "-o", "one.json", "--story", name)[0] == 0
    one = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert one == rows[0]


def test_one_report_goes_into_a_folder_that_is_there(
    call: Call, tmp_path: Path
) -> None:
    put(tmp_path / "ferry", a=FERRY[0], b=FERRY[1])
    (tmp_path / "out").mkdir()
    assert call("report", "ferry", "--format", "json", "-o", "out")[0] == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["ferry.json"]


def test_check_and_claims_go_through_all_stories(call: Call, tmp_path: Path) -> None:
    mixed(tmp_path / "week")
    code, out, _ = call("check", "week", "--fail-on", "error")
    assert code == 1
    assert {line.split(":")[0] for line in out.splitlines()} >= {"a.txt", "b.txt"}
    code, out, _ = call("claims", "week")
    assert code == 0
    assert "Alma" in out
    assert "Orel" in out


def test_records_on_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"text": text, "title": "x"} for text in FERRY]
    raw = "\n".join(json.dumps(row) for row in rows).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    code, out, _ = call("report", "-", "--format", "json")
    assert code == 0
    assert [row["path"] for row in json.loads(out)["articles"]] == ["-#1", "-#2"]


def test_a_review_needs_its_standard_input(call: Call) -> None:
    code, _, err = call("review", "-")
    assert code == 2
    assert "give a folder" in err
