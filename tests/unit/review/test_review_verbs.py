"""The verbs review, decide, decisions and store, on a story made up here."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
import typer
from review_story import a_finding, a_report, a_story
from typer.testing import CliRunner

from framing.cli import decide, review, run, store
from framing.errors import StoreError, UsageError
from framing.model import VERDICTS
from framing.review import STATUSES, decided
from framing.review.reason import KEYS, REASONS
from framing.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from framing.model import Decision, Report

NOON = "2024-03-05T12:00:00+00:00"
FIRST, SECOND = (a_finding(a_story(), rule) for rule in ("date-conflict", "contrast"))
LOUD = replace(FIRST, message="\x1b]0;\x07\u202e\x9bloud")


@dataclass
class Terminal:
    """The verbs with a story to analyse and a store of their own."""

    path: Path
    report: Report
    app: typer.Typer

    def run(self, *words: str, typed: str = "") -> str:
        given = [*words, "--store", str(self.path)]
        result = CliRunner().invoke(self.app, given, input=typed)
        if isinstance(result.exception, Exception):
            raise result.exception
        assert result.exit_code == 0, result.output
        return result.output

    def decisions(self) -> tuple[Decision, ...]:
        with Store.open(self.path) as opened:
            return opened.decisions()


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    app = typer.Typer()
    app.command()(review.review)
    app.command()(decide.decide)
    app.add_typer(decide.decisions_app, name="decisions")
    app.add_typer(store.app, name="store")
    out = Terminal(tmp_path / "s.sqlite3", a_report(a_story(), FIRST, SECOND), app)
    monkeypatch.setattr(
        run,
        "analysed_all",
        lambda _folder, _settings, store, _story=None: [decided(out.report, store)],
    )
    monkeypatch.setattr(decide, "now", lambda: NOON)
    monkeypatch.setattr(review, "now", lambda: NOON)
    monkeypatch.delenv("FRAMING_REVIEWER", raising=False)
    return out


def test_a_review_keeps_decisions_and_asks_only_for_the_rest(
    terminal: Terminal,
) -> None:
    said = terminal.run("review", "x", "--reviewer", "Ann", typed="d far away\nq\n")
    assert "1 decided, 1 of 2 left" in said
    (made,) = terminal.decisions()
    assert (made.verdict, made.note, made.reviewer) == ("dismissed", "far away", "Ann")
    assert made.decided_at == NOON
    assert " 1 of 1 " in terminal.run("review", "x", typed="q\n")
    assert "nothing to review" in terminal.run("review", "x", "--verdict", "unsure")


def test_an_edit_brings_the_old_decision_as_a_suggestion(terminal: Terminal) -> None:
    terminal.run("review", "x", "--rule", "date-conflict", typed="d far away\n")
    story = a_story(a1="The dam failed on Monday, the engineers said.")
    terminal.report = a_report(story, a_finding(story))
    said = terminal.run("review", "x", typed="q\n")
    assert "Looks like a decision of 2024-03-05: dismissed (far away)." in said
    assert len(terminal.decisions()) == 1


def test_what_comes_from_outside_cannot_steer_the_terminal(terminal: Terminal) -> None:
    terminal.report = a_report(a_story(), LOUD)
    said = terminal.run("review", "x", typed="c \x07\u202ered\n")
    said += terminal.run("decisions", "list") + terminal.run("decisions", "export")
    said += terminal.run("decide", LOUD.key, "--verdict", "unsure")
    assert "loud" in said
    assert "red" in said
    assert not {"\x07", "\x1b", "\x9b", "\u202e"} & set(said)


@pytest.mark.parametrize("option", ["--rule", "--outlet"])
def test_a_filter_that_knows_no_such_name_is_refused(
    terminal: Terminal, option: str
) -> None:
    with pytest.raises(UsageError, match=f"{option} nosuch: not known; there are:"):
        terminal.run("review", "x", option, "nosuch")
    assert not terminal.path.exists()


def test_decide_by_the_beginning_of_a_key(terminal: Terminal) -> None:
    key = FIRST.key[:6].upper()
    terminal.run("decide", key, "--verdict", "unsure", "--folder", "x")
    terminal.run("decide", key, "--verdict", "explained", "--reason", "scope")
    assert [d.verdict for d in terminal.decisions()] == ["unsure", "explained"]
    assert {d.finding_key for d in terminal.decisions()} == {FIRST.key}
    assert {d.state for d in terminal.decisions()} == {FIRST.state}


REFUSED = [
    (["12345", "--verdict", "unsure"], "6 or more of the digits"),
    (["nothex", "--verdict", "unsure"], "not a finding's key"),
    (["000000", "--verdict", "unsure"], "no finding in x has such a key"),
    (["abcdef", "--verdict", "unsure"], "begins 2 keys: abcdef1.*, abcdef2"),
    (["abcdef1", "--verdict", "explained"], "--reason moment|scope"),
    (["abcdef1", "--verdict", "unsure", "--reason", "other"], "--note"),
]


@pytest.mark.parametrize(("words", "problem"), REFUSED)
def test_decide_refuses_and_says_why(
    terminal: Terminal, words: list[str], problem: str
) -> None:
    twins = [replace(FIRST, key=f"abcdef{digit}" + "0" * 9) for digit in "12"]
    terminal.report = a_report(a_story(), *twins)
    with pytest.raises(UsageError, match=problem):
        terminal.run("decide", *words, "--folder", "x")
    assert not terminal.path.exists() or terminal.decisions() == ()


def test_decide_without_a_store_names_the_way_out(terminal: Terminal) -> None:
    with pytest.raises(StoreError, match="framing review FOLDER"):
        terminal.run("decide", FIRST.key, "--verdict", "unsure")


def test_decisions_go_from_one_store_to_another(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.run("review", "x", typed="c\nd déjà vu\n")
    lines = terminal.run("decisions", "export")
    keys = [json.loads(line)["finding_key"] for line in lines.splitlines()]
    assert keys == sorted([FIRST.key, SECOND.key])
    assert "déjà vu" in lines
    assert NOON not in lines
    assert NOON in terminal.run("decisions", "export", "--times")

    file = tmp_path / "decisions.jsonl"
    file.write_text(lines, encoding="utf-8")
    terminal.path = tmp_path / "other.sqlite3"
    assert "2 of 2 " in terminal.run("decisions", "import", str(file))
    assert "0 of 2 " in terminal.run("decisions", "import", str(file))
    assert terminal.run("decisions", "export") == lines


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe\x00"])
def test_a_bad_import_adds_nothing(
    terminal: Terminal, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "decisions.jsonl"
    file.write_bytes(content)
    with pytest.raises(UsageError, match=r"decisions\.jsonl:"):
        terminal.run("decisions", "import", str(file))
    with pytest.raises(UsageError, match="cannot be read"):
        terminal.run("decisions", "import", str(tmp_path / "none"))
    assert not terminal.path.exists()


def test_the_list_leaves_out_what_was_taken_back(terminal: Terminal) -> None:
    terminal.run("review", "x", typed="c\nu ask Bo\n")
    terminal.run("decide", FIRST.key, "--verdict", "open")
    (line,) = terminal.run("decisions", "list").splitlines()
    assert line.startswith(f"{SECOND.key}  unsure")
    assert "ask Bo" in line


def test_the_store_tells_about_itself(terminal: Terminal, tmp_path: Path) -> None:
    terminal.run("review", "x", typed="c\n")
    shown = terminal.run("store", "info").splitlines()
    assert shown[2:] == ["runs       1", "findings   2", "decisions  1"]
    assert terminal.run("store", "verify").endswith("sound\n")
    terminal.run("store", "backup", str(tmp_path / "copy"))
    terminal.path = tmp_path / "copy"
    assert terminal.run("store", "info").splitlines()[2:] == shown[2:]


def test_the_words_of_the_options_are_those_of_the_model() -> None:
    assert set(decide.Verdict) == {*VERDICTS, "open"}
    assert list(decide.Reason) == list(REASONS)
    assert list(KEYS.values()) == list(REASONS)
    assert set(review.StatusName) == set(STATUSES)
