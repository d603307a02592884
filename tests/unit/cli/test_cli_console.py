"""The command line: what is written where, and which exit code ends it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from framing.cli import console
from framing.cli.progress import Progress
from framing.cli.run import console_for
from framing.errors import ConfigError, FramingError, LexiconError
from framing.model import Finding, Level, Report, Skipped

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., tuple[int, str, str]]

sys.path.insert(0, str(Path(__file__).parents[1] / "report"))
make_report: Callable[[], Report] = import_module("fixture_report").make_report

MAIN = "from framing.cli.console import main; main()"
HEAVY = ("nltk", "sklearn", "numpy", "scipy", "rich.markdown", "rapidfuzz")


class Stage:
    """What the command line runs on in these tests: a report made by hand."""

    def __init__(self) -> None:
        self.report = replace(make_report(), skipped=())
        self.error: BaseException | None = None
        self.asked: dict[str, object] = {}

    def analyse(self, source: object, **options: object) -> Report:
        self.asked = {"source": source, **options}
        if self.error is not None:
            raise self.error
        return self.report

    def analyse_all(self, source: object, **options: object) -> list[Report]:
        return [self.analyse(source, **options)]


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Stage:
    stage = Stage()
    module = ModuleType("framing.analysis")
    vars(module)["analyse"] = stage.analyse
    vars(module)["analyse_all"] = stage.analyse_all
    monkeypatch.setitem(sys.modules, "framing.analysis", module)
    monkeypatch.chdir(tmp_path)
    return stage


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], stage: Stage) -> Call:
    def run(*arguments: str) -> tuple[int, str, str]:
        code = console.run(arguments)
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def test_a_report_is_shown_and_written_twice(call: Call, tmp_path: Path) -> None:
    code, out, err = call("report", "articles/Orlo bridge")
    assert code == 0
    assert out.startswith("Discrepancies and framing: bridge\n")
    assert "\x1b" not in out + err
    written = tmp_path / "reports"
    names = sorted(path.name for path in written.iterdir())
    assert names == ["Orlo-bridge.json", "Orlo-bridge.md"]
    assert [f"reports/{name}" in err for name in names] == [True, True]
    text = (written / "Orlo-bridge.md").read_text(encoding="utf-8")
    assert text.startswith("# Discrepancies and framing: bridge\n")
    data = json.loads((written / "Orlo-bridge.json").read_text(encoding="utf-8"))
    assert data["schema"] == "framing/report/1"


@pytest.mark.parametrize(
    ("name", "start"),
    [("json", "{\n"), ("md", "# Discrepancies"), ("text", "Discrepancies")],
)
def test_one_format_goes_to_the_terminal_alone(
    name: str, start: str, call: Call, tmp_path: Path
) -> None:
    code, out, err = call("report", "x", "--format", name)
    assert (code, err) == (0, "")
    assert out.startswith(start)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("file", "options", "start"),
    [
        ("a.json", (), "{\n"),
        ("a.md", (), "# Discrepancies"),
        ("a.txt", (), "Discrepancies"),
        ("a.txt", ("--format", "json"), "{\n"),
    ],
)
def test_a_report_goes_to_the_file_named(
    file: str, options: tuple[str, ...], start: str, call: Call, tmp_path: Path
) -> None:
    code, out, _ = call("report", "x", "-o", file, *options)
    assert (code, out) == (0, "")
    assert (tmp_path / file).read_text(encoding="utf-8").startswith(start)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_dash_for_a_file_is_the_terminal(call: Call, tmp_path: Path) -> None:
    code, out, _ = call("report", "x", "-o", "-", "--format", "json")
    assert code == 0
    assert out.startswith("{")
    assert not list(tmp_path.iterdir())


def test_options_reach_the_analysis(call: Call, stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "framing.toml").write_text("fail_on = 'note'", encoding="utf-8")
    call("report", "x", "--lexicon", "a.toml", "--lexicon", "b.toml")
    assert stage.asked["source"] == Path("x")
    assert stage.asked["lexicons"] == (Path("a.toml"), Path("b.toml"))
    assert getattr(stage.asked["settings"], "fail_on", None) == Level.NOTE


@pytest.mark.parametrize("verb", ["report", "claims"])
def test_skipped_articles_end_with_3(verb: str, call: Call, stage: Stage) -> None:
    stage.report = replace(stage.report, skipped=(Skipped("a.txt", "binary file"),))
    code, out, err = call(verb, "x")
    assert code == 3
    assert out
    assert "a.txt was skipped: binary file" in err
    assert "--allow-skips" in err
    assert call(verb, "x", "--allow-skips")[0] == 0


@pytest.mark.parametrize(
    "why",
    [
        "no reader for .json files",
        "a readme, not an article",
        "a folder inside the story",
        "same text as a.txt",
    ],
)
def test_what_is_no_article_is_not_missed(why: str, call: Call, stage: Stage) -> None:
    stage.report = replace(stage.report, skipped=(Skipped("README.md", why),))
    code, out, _ = call("report", "x", "--format", "text")
    assert code == 0
    assert f"README.md was skipped: {why}" in out


def test_check_lists_what_is_undecided_with_its_place(call: Call) -> None:
    code, out, _ = call("check", "x")
    assert code == 1
    lines = out.splitlines()
    assert lines[0].startswith(
        "courier.txt:2:27: error date-conflict 3f9a000000000001: When the bridge"
    )
    assert len(lines) == 4
    assert "number-conflict" not in out


def test_the_place_that_check_gives_holds_the_words(call: Call, stage: Stage) -> None:
    place = call("check", "x")[1].split(" ")[0]
    _, line, column, _ = place.split(":")
    text = stage.report.story.readings[0].article.text
    shown = text.split("\n")[int(line) - 1][int(column) - 1 :]
    assert shown.startswith("on 3 May 2031")


@pytest.mark.parametrize(
    ("level", "status", "fail_on", "code"),
    [
        (Level.ERROR, "open", "error", 1),
        (Level.ERROR, "stale", "error", 1),
        (Level.ERROR, "unsure", "error", 1),
        (Level.ERROR, "dismissed", "note", 0),
        (Level.ERROR, "confirmed", "note", 0),
        (Level.WARNING, "open", "error", 0),
        (Level.WARNING, "open", "warning", 1),
        (Level.NOTE, "open", "warning", 0),
        (Level.NOTE, "open", "note", 1),
    ],
)
def test_check_fails_on_undecided_findings_of_the_level(
    level: Level, status: str, fail_on: str, code: int, call: Call, stage: Stage
) -> None:
    one: Finding = replace(stage.report.findings[0], level=level, status=status)
    stage.report = replace(stage.report, findings=(one,))
    assert call("check", "x", "--fail-on", fail_on)[0] == code


def test_findings_weigh_more_than_skipped_input(call: Call, stage: Stage) -> None:
    stage.report = replace(stage.report, skipped=(Skipped("a.txt", "binary file"),))
    assert call("check", "x")[0] == 1
    stage.report = replace(stage.report, findings=())
    assert call("check", "x")[0] == 3


def test_claims_stand_outlet_by_outlet(call: Call) -> None:
    code, out, _ = call("claims", "x")
    assert code == 0
    assert "- Orlo Courier: “The Orlo bridge collapsed on 3 May 2031.”" in out
    assert out.index("- Orlo Courier") < out.index("- Gazette")


def test_two_files_are_compared(call: Call, stage: Stage) -> None:
    code, out, _ = call("compare", "a.txt", "b.txt")
    assert code == 0
    assert "Aligned claims: a and b" in out
    assert stage.asked["source"] == (Path("a.txt"), Path("b.txt"))


@pytest.mark.parametrize("option", ["--no\x1b[2J", "\x1b[2J"])
def test_errors_are_safe_to_show(option: str, call: Call) -> None:
    code, _, err = call("explain", option, "x")
    assert code == 2
    assert "[2J" in err
    assert "\x1b" not in err


def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = ModuleType("date_conflict", "date-conflict: dates differ.\n\nFlagged: x.")
    vars(rule)["RULE"] = "date-conflict"
    monkeypatch.setattr("framing.detect.RULES", (rule,), raising=False)


def test_a_rule_is_explained(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    rules(monkeypatch)
    code, out, _ = call("explain", "date-conflict")
    assert (code, out) == (0, "date-conflict: dates differ.\n\nFlagged: x.\n")


@pytest.mark.parametrize(
    ("name", "hint"),
    [("date-conflicts", "is date-conflict meant?"), ("x", "there are date-conflict")],
)
def test_an_unknown_rule_is_a_wrong_call(
    name: str, hint: str, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules(monkeypatch)
    code, _, err = call("explain", name)
    assert code == 2
    assert hint in err


def test_a_finding_is_explained(call: Call) -> None:
    code, out, _ = call("explain", "3F9A000000000001", "x")
    assert code == 0
    assert "What might explain it: a time near midnight?" in out
    assert call("explain", "ffff", "x")[0] == 2


@pytest.mark.parametrize(
    "error",
    [ConfigError("x: y"), LexiconError("war.toml", 12, "level: use note", "level = 3")],
)
def test_errors_have_their_exit_codes(
    error: FramingError, call: Call, stage: Stage
) -> None:
    stage.error = error
    code, out, err = call("report", "x")
    assert (code, out) == (error.exit_code, "")
    assert err == f"error: {error}\n"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), EOFError()])
def test_an_interrupt_ends_with_130(
    error: BaseException, call: Call, stage: Stage
) -> None:
    stage.error = error
    assert call("report", "x")[0] == 130


def test_a_bug_is_told_in_short(
    call: Call, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.error = ValueError("odd\x1b[2J")
    monkeypatch.delenv("FRAMING_DEBUG", raising=False)
    code, _, err = call("report", "x")
    assert code == 70
    assert "ValueError: odd␛[2J" in err
    assert "Please report it" in err
    assert "Traceback" not in err
    monkeypatch.setenv("FRAMING_DEBUG", "1")
    assert "Traceback" in call("report", "x")[2]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("report",),
        ("report", "x", "--bad"),
        ("report", "x", "--format", "pdf"),
        ("check", "x", "--fail-on", "fatal"),
        ("nothing",),
        ("store",),
    ],
)
def test_a_wrong_call_ends_with_2(arguments: tuple[str, ...], call: Call) -> None:
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert "framing" in err


def test_an_unwritable_output_ends_with_6(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, _, err = call("report", "x", "-o", "file/a.json")
    assert code == 6
    assert "file/a.json: cannot be written" in err


def test_wrong_settings_end_with_4(call: Call, tmp_path: Path) -> None:
    (tmp_path / "framing.toml").write_text("lexicon = []", encoding="utf-8")
    code, _, err = call("config", "show")
    assert code == 4
    assert "framing.toml: lexicon: no such setting; is lexicons meant?" in err


def test_the_settings_are_shown_as_a_file_would_have_them(
    call: Call, tmp_path: Path
) -> None:
    (tmp_path / "framing.toml").write_text(
        "lexicons = ['a\"b.toml']\nfail_on = 'note'\nformat = 'md'", encoding="utf-8"
    )
    code, out, _ = call("config", "show")
    assert code == 0
    (tmp_path / "framing.toml").write_text(out, encoding="utf-8")
    assert call("config", "show")[1] == out
    assert 'fail_on = "note"' in out


def test_every_option_has_help(call: Call) -> None:
    for verb in ("report", "check", "compare", "claims", "explain", "config show"):
        code, out, _ = call(*verb.split(), "--help")
        assert code == 0
        assert out.startswith(f"Usage: framing {verb}")


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from framing.cli.console import run; code = run(['--help']); "
        "print(*sorted(sys.modules), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert "Usage: framing" in done.stdout
    loaded = set(done.stderr.split())
    assert "framing.cli.console" in loaded
    assert not loaded & set(HEAVY)


def test_a_pipe_gets_utf8_whatever_the_locale(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    (tmp_path / "framing.toml").write_text("reports = 'Şuşa'", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", MAIN, "config", "show"],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment,
    )
    assert 'reports = "Şuşa"' in done.stdout.decode("utf-8")


def test_the_version_is_told(call: Call) -> None:
    code, out, _ = call("--version")
    assert code == 0
    assert out.startswith("framing ")


class Screen:
    """A stream that is a terminal or not."""

    def __init__(self, *, terminal: bool) -> None:
        self.terminal, self.written = terminal, ""

    def isatty(self) -> bool:
        return self.terminal

    def write(self, text: str) -> int:
        self.written += text
        return len(text)

    def flush(self) -> None:
        pass


@pytest.mark.parametrize(
    ("terminal", "no_color", "styled"),
    [(True, "", True), (True, "1", False), (False, "", False), (False, "1", False)],
)
def test_styles_are_for_terminals_that_want_them(
    terminal: bool, no_color: str, styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm-256color")
    screen = Screen(terminal=terminal)
    console_for(screen).print("x", style="bold red")  # type: ignore[arg-type]
    assert ("\x1b" in screen.written) is styled


@pytest.mark.parametrize(
    ("terminal", "seconds", "shown"),
    [(True, 5.0, True), (True, 0.1, False), (False, 5.0, False)],
)
def test_progress_is_for_long_work_on_a_terminal(
    terminal: bool, seconds: float, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    clock = iter([0.0, *[seconds] * 1000])
    monkeypatch.setattr("framing.cli.progress.time.monotonic", lambda: next(clock))
    screen = Screen(terminal=terminal)
    with Progress(console_for(screen)) as progress:  # type: ignore[arg-type]
        progress.show("reading", 1, 5)
        progress.show("reading", 2, 5)
    assert ("reading" in screen.written) is shown
