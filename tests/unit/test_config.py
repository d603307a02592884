"""Settings: each later place overrules the earlier, and nothing is ignored."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from framing.config import Settings, load
from framing.errors import ConfigError
from framing.model import Level


def settings_in(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_defaults_hold_where_nothing_is_set(tmp_path: Path) -> None:
    assert load(tmp_path, {}) == Settings()


def test_each_place_overrules_the_one_before(tmp_path: Path) -> None:
    settings_in(tmp_path, pyproject="[tool.framing]\nfail_on = 'note'\nformat = 'md'")
    assert load(tmp_path, {}).fail_on == Level.NOTE
    settings_in(tmp_path, framing="fail-on = 'warning'")
    assert load(tmp_path, {}).fail_on == Level.WARNING
    environment = {"FRAMING_FAIL_ON": "error"}
    assert load(tmp_path, environment).fail_on == Level.ERROR
    options = {"fail_on": "note", "format": None}
    found = load(tmp_path, environment, options)
    assert (found.fail_on, found.format) == (Level.NOTE, "md")


def test_lexicons_begin_at_the_folder_of_their_file(tmp_path: Path) -> None:
    settings_in(tmp_path, framing="lexicons = ['war.toml']")
    assert load(tmp_path, {}).lexicons == (tmp_path / "war.toml",)


def test_the_environment_lists_paths_with_separators(tmp_path: Path) -> None:
    value = os.pathsep.join(("a.toml", "b.toml"))
    found = load(tmp_path, {"FRAMING_LEXICONS": value, "FRAMING_DEBUG": "1"})
    assert found.lexicons == (Path("a.toml"), Path("b.toml"))


def test_own_names_of_fields_come_from_files_and_from_the_environment(
    tmp_path: Path,
) -> None:
    settings_in(tmp_path, framing="[fields]\ntext = 'body'\noutlet = 'paper.name'")
    assert load(tmp_path, {}).fields == {"text": "body", "outlet": "paper.name"}
    found = load(tmp_path, {"FRAMING_FIELDS": "text=prose, title=headline"})
    assert found.fields == {"text": "prose", "title": "headline"}
    assert found.digest() != Settings().digest()
    with pytest.raises(ConfigError, match="FRAMING_FIELDS: fields: text: use names"):
        load(tmp_path, {"FRAMING_FIELDS": "text"})


@pytest.mark.parametrize("word", ["1", "true", "Yes", "on"])
def test_switches_are_words_in_the_environment(word: str, tmp_path: Path) -> None:
    assert load(tmp_path, {"FRAMING_ALLOW_SKIPS": word}).allow_skips


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("lexicon = []", r"lexicon: no such setting; is lexicons meant\?"),
        ("x = 1", r"x: no such setting; there are allow_skips, embeddings, fail_on"),
        ("fail_on = 'fatal'", "fail_on: use note, warning or error"),
        ("fail_on = 3", "fail_on: use note, warning or error"),
        ("format = 'pdf'", "format: use text, md or json"),
        ("lexicons = 'war.toml'", "lexicons: use a list of file names"),
        ("lexicons = [1]", "lexicons: use the name of a file or folder"),
        ("reports = ''", "reports: use the name of a file or folder"),
        ("allow_skips = 'maybe'", "allow_skips: use true or false"),
        ("allow_skips = 1", "allow_skips: use true or false"),
        ("fields = 3", "fields: use names of fields"),
        ("fields = {texts = 'body'}", r"fields: texts: no such field; is text meant\?"),
        ("fields = {text = ''}", "fields: text: use names of fields"),
        ("fields = {text = ['a']}", "fields: text: use names of fields"),
        ("= broken", "not TOML"),
        ("a = " + "[" * 5000, "nested too deep|not TOML"),
    ],
)
def test_what_nobody_knows_is_an_error_with_a_place(
    text: str, problem: str, tmp_path: Path
) -> None:
    settings_in(tmp_path, framing=text)
    with pytest.raises(ConfigError, match=f"framing.toml: .*({problem})") as caught:
        load(tmp_path, {})
    assert caught.value.exit_code == 4


@pytest.mark.parametrize(
    "text", ["tool = 3", "[tool]\nframing = 3", "[tool.framing]\nformats = 'md'"]
)
def test_pyproject_is_checked_as_well(text: str, tmp_path: Path) -> None:
    settings_in(tmp_path, pyproject=text)
    with pytest.raises(ConfigError, match=r"pyproject\.toml"):
        load(tmp_path, {})


def test_other_tools_in_pyproject_are_theirs(tmp_path: Path) -> None:
    settings_in(tmp_path, pyproject="[tool.other]\nfail_on = 3\n[project]\nname = 'x'")
    assert load(tmp_path, {}) == Settings()


def test_an_unknown_variable_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="FRAMING_FAIL: fail: no such setting"):
        load(tmp_path, {"FRAMING_FAIL": "error"})


def test_a_file_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "framing.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"framing\.toml: not TOML"):
        load(tmp_path, {})


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "framing.toml").mkdir()
    with pytest.raises(ConfigError, match=r"framing\.toml: cannot be read"):
        load(tmp_path, {})


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    settings_in(tmp_path, framing="#" * 2_000_001)
    with pytest.raises(ConfigError, match=r"larger than 2,000,000 bytes"):
        load(tmp_path, {})


def test_the_digest_is_the_same_on_every_machine() -> None:
    here = Settings(lexicons=(Path("/home/one/war.toml"),))
    there = Settings(lexicons=(Path("war.toml"),), reports=Path("out"))
    assert here.digest() == there.digest()
    assert len(here.digest()) == 16
