"""framing lexicon new, forms, add and import, as they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.cli import console
from framing.lexicon.load import load

ENTRY = [
    *("--form", "junta", "--form", "juntas", "--message", "“{match}” denies standing."),
    *("--source", "A page", "--url", "https://example.org/page"),
    *("--miss", "A council met."),
]
HIT = ["--hit", "The >>junta<< met."]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def call(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    code = console.run(["lexicon", *options])
    shown = capsys.readouterr()
    return code, shown.out + shown.err


def test_a_new_lexicon_passes_its_own_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "new", "war-words")[0] == 0
    code, out = call(capsys, "check", "--warnings", "lexicons/war-words.en.toml")
    assert (code, "0 errors, 0 warnings" in out) == (0, True)


def test_a_file_that_is_there_is_not_overwritten(
    capsys: pytest.CaptureFixture[str],
) -> None:
    call(capsys, "new", "war")
    Path("lexicons/war.en.toml").write_text("mine", "utf-8")
    code, out = call(capsys, "new", "war")
    assert (code, "choose another name" in out) == (2, True)
    assert Path("lexicons/war.en.toml").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["War", "../war", "a b", ""])
def test_a_name_is_lower_case_letters(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert call(capsys, "new", name)[0] == 2
    assert not Path("lexicons").exists()


def test_forms_are_proposed(capsys: pytest.CaptureFixture[str]) -> None:
    _, out = call(capsys, "forms", "occupy", "seize power", "armed group")
    assert out.splitlines() == [
        'forms    = ["occupied", "occupies", "occupy", "occupying"]',
        'forms    = ["seize power", "seized power", "seizes power", "seizing power"]',
        'forms    = ["armed group", "armed groups"]',
    ]


def test_an_entry_that_passes_its_examples_is_added(
    capsys: pytest.CaptureFixture[str],
) -> None:
    call(capsys, "new", "war")
    path = Path("lexicons/war.en.toml")
    before = path.read_text("utf-8")
    code, out = call(capsys, "add", str(path), *ENTRY, *HIT)
    assert (code, "junta added, 2 forms" in out) == (0, True)
    assert path.read_text("utf-8").startswith(before)
    entry = load(path).entries[-1]
    assert (entry.id, entry.forms) == ("junta", ("junta", "juntas"))
    assert entry.sources[0].url == "https://example.org/page"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--hit", "The >>council<< met."], "hits: does not fire"),
        ([*HIT, "--miss", "The junta left."], "misses: fires on “junta”"),
        ([*HIT, "--id", "so-called"], "id: so-called is there twice"),
        ([*HIT, "--form", "self-styled"], "“self-styled” is a form of so-called too"),
    ],
)
def test_an_entry_that_brings_an_error_leaves_the_file_alone(
    capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    call(capsys, "new", "war")
    path = Path("lexicons/war.en.toml")
    before = path.read_bytes()
    code, out = call(capsys, "add", str(path), *ENTRY, *options)
    assert (code, said in out) == (4, True)
    assert path.read_bytes() == before


def test_what_is_missing_is_named_where_nobody_can_be_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    call(capsys, "new", "war")
    code, out = call(capsys, "add", "lexicons/war.en.toml", "--form", "junta")
    assert (code, "--message: missing" in out) == (2, True)


def test_a_lexicon_that_there_is_not_gets_no_entry(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = call(capsys, "add", "none.toml", *ENTRY, *HIT)
    assert (code, "framing lexicon new NAME" in out) == (4, True)


def test_an_import_tells_what_it_dropped_and_can_be_used(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("Mood List.dic").write_text("%\n1\tAnger\n%\nhate*\t1\na*\t1\n", "utf-8")
    code, out = call(capsys, "import", "Mood List.dic")
    assert code == 0
    assert "lexicons/mood-list.en.toml: 1 entries" in out
    assert "Mood List.dic:5: a*: too short for a *" in out
    code, out = call(capsys, "check", "lexicons/mood-list.en.toml")
    assert (code, "0 errors, 3 warnings" in out) == (0, True)
    assert call(capsys, "import", "Mood List.dic")[0] == 2


def test_a_list_that_there_is_not_is_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out = call(capsys, "import", "none.dic")
    assert (code, "cannot be read" in out) == (4, True)
