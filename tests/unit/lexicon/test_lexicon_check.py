"""The check: what lint and the examples inside a lexicon find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.lexicon import lint
from framing.lexicon.load import load_shipped, shipped
from framing.lexicon.match import Matcher
from framing.lexicon.selftest import unmark

if TYPE_CHECKING:
    from pathlib import Path

    from framing.model.lexicon import Lexicon

HEAD = """schema = 1
id = "x"
language = "en"
version = "1.0.0"
title = "T"
license = "CC0-1.0"
"""
GOOD = """
[[entry]]
id = "occupied"
contrast = "control/wrongful"
forms = ["occupied", "occupiers"]
near = ["town"]
except = ["occupied seats"]
message = "“{match}” in {outlet}."
sources = [{ title = "T", url = "https://example.org/one" }]
hits = ["They >>occupied<< the town."]
misses = ["Seats in the town: occupied seats."]

[[entry]]
id = "freed"
contrast = "control/rightful"
forms = ["liberated"]
message = "“{match}” for {outlet}."
sources = [{ title = "T", url = "https://example.org/two" }]
hits = ["They >>liberated<< the town."]
misses = ["They left."]
"""
FORMS = '["liberated"]'
SPOILT = [
    ("in {outlet}.", "in {papers}.", "message: unknown {papers}"),
    ("https://example.org/one", "http://example.org", "begins with https://"),
    ("https://example.org/one", "https://example", "begins with https://"),
    (', url = "https://example.org/one"', "", "has no url"),
    ('[{ title = "T", url = "https://example.org/two" }]', "[]", "sources: missing"),
    (">>occupied<<", "occupied", "mark the expected words"),
    (">>occupied<<", "occupied >>the<<", "not on the marked words"),
    ("They >>occupied<< the town.", "They >>occupied<< it.", "does not fire"),
    ("Seats in the town: occupied seats.", "They occupied a town.", "misses: fires on"),
    ('hits = ["They >>liberated<< the town."]\n', "", "hits: missing"),
    ('misses = ["They left."]\n', "", "misses: missing"),
    ('message = "“{match}” for {outlet}."\n', "", "message: missing"),
    ('"control/rightful"', '"control/wrongful"', "one side only"),
    ('"control/rightful"', '"other"', "one side only"),
    ('id = "freed"', 'id = "occupied"', "is there twice"),
    (FORMS, '["liberated", "Liberated"]', "is there twice"),
    (FORMS, '["liberated", "!!"]', "has no word in it"),
    (FORMS, '["liberated", "li*"]', "too short a prefix"),
    (FORMS, '["liberated", "free* men"]', "works at the end only"),
    (FORMS, '["liberated", "liber\u0430ted"]', "mixes CYRILLIC and LATIN"),
    (FORMS, '["liberated", "a b c d e f g h i j k l m"]', "over 12 words"),
    ('["town"]', '["small town"]', "must be one word"),
]
WARNED = [
    ('["occupied seats"]', '["occupied seats", "a seat"]', "cancels nothing"),
    ('["liberated"]', '["liberated", "unrelated"]', "no hit exercises “unrelated”"),
]


def name(result: lint.Checked) -> str:
    return result.lexicon.id if result.lexicon else result.path


def problems(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    path = tmp_path / "x.toml"
    path.write_text(HEAD + text, encoding="utf-8")
    (result,) = lint.check([path])
    return [(problem.severity, problem.text) for problem in result.problems]


def test_a_good_lexicon_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(("old", "new", "want"), SPOILT, ids=range(len(SPOILT)))
def test_error_is_found(old: str, new: str, want: str, tmp_path: Path) -> None:
    assert old in GOOD
    found = problems(tmp_path, GOOD.replace(old, new))
    assert any(want in text for severity, text in found if severity == "error")


@pytest.mark.parametrize(("old", "new", "want"), WARNED)
def test_warning_is_found(old: str, new: str, want: str, tmp_path: Path) -> None:
    found = problems(tmp_path, GOOD.replace(old, new))
    assert [severity for severity, _ in found] == ["warning"]
    assert want in found[0][1]


def test_an_entry_taken_by_another_is_named(tmp_path: Path) -> None:
    spoilt = GOOD.replace('["liberated"]', '["liberated", "liberated the town"]')
    spoilt = spoilt.replace('"occupiers"]', '"occupiers", "liberated"]')
    found = problems(tmp_path, spoilt)
    assert any("not on the marked words" in text for _, text in found)


def test_lexicons_are_checked_against_each_other(tmp_path: Path) -> None:
    for name, lexicon in (("a", "x"), ("b", "x"), ("c", "y")):
        text = (HEAD + GOOD).replace('id = "x"', f'id = "{lexicon}"')
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    results = lint.check(sorted(tmp_path.glob("*.toml")))
    texts = [[problem.text for problem in result.problems] for result in results]
    assert texts[0] == []
    assert any("is the id of" in text for text in texts[1])
    assert texts[2] == ["forms: “liberated” is a form of freed too; remove one"]


def test_a_contrast_finds_its_other_side_in_the_lexicons_beside(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    text = HEAD + GOOD.split("[[entry]]")[2].join(["[[entry]]", ""])
    path.write_text(text, encoding="utf-8")
    (alone,) = lint.check([path])
    (together,) = lint.check([path], beside=load_shipped())
    assert ["one side only" in problem.text for problem in alone.problems] == [True]
    assert together.problems == ()


def test_unmark_gives_the_spans() -> None:
    assert unmark(">>a<< b >>cd<<") == ("a b cd", [(0, 1), (4, 6)])


@pytest.mark.parametrize("result", lint.check(shipped()), ids=name)
def test_shipped_lexicon_is_without_errors(result: lint.Checked) -> None:
    assert [str(p) for p in result.problems if p.severity == "error"] == []
    assert result.tests >= 2 * len(result.lexicon.entries if result.lexicon else ())


@pytest.mark.parametrize("lexicon", load_shipped(), ids=lambda lexicon: lexicon.id)
def test_no_miss_fires_when_all_lexicons_are_used(lexicon: Lexicon) -> None:
    matcher = Matcher(load_shipped())
    for entry in lexicon.entries:
        for miss in entry.misses:
            assert entry not in [match.entry for match in matcher.find(miss)]


def test_every_contested_term_has_a_counterpart() -> None:
    bare = [
        entry.id
        for lexicon in load_shipped()
        for entry in lexicon.entries
        if entry.kind == "term" and not entry.contrast
    ]
    assert bare == []
