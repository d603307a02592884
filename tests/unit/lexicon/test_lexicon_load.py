"""Lexicon files: every error points to its line and names the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import LexiconError
from framing.lexicon.load import (
    discover,
    expand,
    load,
    load_all,
    load_shipped,
    parse,
    shipped,
)
from framing.limits import MAX_LEXICON_BYTES
from framing.model.finding import Level

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """schema = 1
id = "x"
language = "en"
version = "1.0.0"
title = "T"
license = "CC0-1.0"
"""
ENTRY = """[[entry]]
id = "e"
forms = ["word"]
"""
BROKEN = {
    "syntax": (HEAD + "[[entry]\n", 7, "not valid TOML"),
    "end of file": (HEAD + "a = [", 7, "not valid TOML"),
    "missing head field": (HEAD.replace("version", "#"), 1, "version: missing"),
    "unknown head field": ("autor = 1\n" + HEAD + ENTRY, 1, "autor: unknown key"),
    "wrong schema": (HEAD.replace("1\n", "2\n", 1) + ENTRY, 1, "write schema = 1"),
    "no entries": (HEAD, 1, "no entries"),
    "entry is no table": (HEAD + "entry = 3\n", 7, "write each entry under [[entry]]"),
    "missing id": (HEAD + '[[entry]]\nforms = ["a"]\n', 7, "id: missing"),
    "bad id": (HEAD + '[[entry]]\nid = "A b"\nforms = ["a"]\n', 8, "lower-case"),
    "missing forms": (HEAD + '[[entry]]\nid = "e"\n', 7, "forms: missing"),
    "misspelt key": (HEAD + ENTRY + "form = []\n", 10, "did you mean forms?"),
    "wrong level": (HEAD + ENTRY + 'level = "bad"\n', 10, "note, warning, error"),
    "wrong kind": (HEAD + ENTRY + 'kind = "regex"\n', 10, "term, scare-quotes, naming"),
    "text for list": (HEAD + ENTRY + 'near = "a"\n', 10, "near: write a list"),
    "blank text": (HEAD + ENTRY + 'plain = [" "]\n', 10, "plain: write a list"),
    "number for flag": (HEAD + ENTRY + "retired = 1\n", 10, "true or false"),
    "flag for number": (HEAD + ENTRY + "max_words = true\n", 10, "a whole number"),
    "source key": (
        HEAD + ENTRY + 'sources = [{ title = "T", link = "x" }]\n',
        10,
        "unknown key link",
    ),
    "names in a term": (
        HEAD + ENTRY + 'names = [{ usage = "a", forms = ["b"] }]\n',
        10,
        "names: not for this kind",
    ),
    "forms in naming": (
        HEAD + ENTRY + 'kind = "naming"\nnames = [{ usage = "a", forms = ["b"] }]\n',
        9,
        "forms: not for a naming entry",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_error_points_to_its_line(name: str, tmp_path: Path) -> None:
    text, line, problem = BROKEN[name]
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load(path)
    assert (caught.value.line, caught.value.path) == (line, str(path))
    assert problem in caught.value.problem


def test_all_problems_of_a_file_are_found_at_once() -> None:
    text = HEAD + ENTRY + 'level = "bad"\n' + ENTRY.replace("forms", "form")
    _, problems = parse(text.encode(), "x.toml")
    assert [problem.line for problem in problems] == [10, 11, 13]


def test_values_arrive() -> None:
    text = (
        HEAD
        + ENTRY
        + (
            'level = "error"\nexcept = ["word play"]\nretired = true\n'
            'sources = [{ title = "T", url = "https://a.org", seen = 2025-01-31 }]\n'
        )
    )
    lexicon, problems = parse(text.encode(), "x.toml", "shipped")
    assert lexicon is not None
    assert not problems
    (entry,) = lexicon.entries
    assert (entry.level, entry.except_, entry.retired) == (
        Level.ERROR,
        ("word play",),
        True,
    )
    assert (entry.sources[0].seen, entry.line) == ("2025-01-31", 7)
    assert lexicon.origin == "shipped"


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"\xff\xfe", "not UTF-8"),
        (b"a = " + b"[" * 100_000, "nested too deeply"),
        (b"#" * (MAX_LEXICON_BYTES + 1), "larger than"),
    ],
    ids=["bytes", "nesting", "size"],
)
def test_hostile_bytes_are_refused(raw: bytes, problem: str) -> None:
    lexicon, problems = parse(raw, "x.toml")
    assert lexicon is None
    assert problem in problems[0].text


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    lexicon, problems = parse(raw, "x.toml")
    assert lexicon is not None or problems


@given(st.text(alphabet='[]{}=".# \nentryidforms1', max_size=120))
def test_no_text_breaks_the_reader(text: str) -> None:
    lexicon, problems = parse((HEAD + text).encode(), "x.toml")
    assert lexicon is not None or problems


def test_byte_order_mark_and_crlf_are_read(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    raw = b"\xef\xbb\xbf" + (HEAD + ENTRY).replace("\n", "\r\n").encode()
    path.write_bytes(raw)
    assert load(path).entries[0].line == 7


def test_missing_path_and_empty_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no such file"):
        expand([tmp_path / "absent.toml"])
    with pytest.raises(LexiconError, match="no \\.toml file"):
        expand([tmp_path])


def test_an_unchanged_copy_of_a_shipped_lexicon_is_no_lexicon_of_ones_own(
    tmp_path: Path,
) -> None:
    folder = tmp_path / ".framing" / "lexicons"
    folder.mkdir(parents=True)
    for path in shipped()[:2]:
        (folder / path.name).write_bytes(path.read_bytes())
    changed = folder / shipped()[1].name
    changed.write_bytes(changed.read_bytes() + b"# mine\n")
    assert discover(root=tmp_path) == (changed,)


def test_a_users_lexicon_replaces_the_shipped_one(tmp_path: Path) -> None:
    folder = tmp_path / ".framing" / "lexicons"
    folder.mkdir(parents=True)
    text = (HEAD + ENTRY).replace('id = "x"', 'id = "emotive"')
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    assert [path.name for path in discover(root=tmp_path)] == ["mine.toml"]
    used = {lexicon.id: lexicon for lexicon in load_all(root=tmp_path)}
    assert used["emotive"].origin == "user"
    assert set(used) == {lexicon.id for lexicon in load_shipped()}
