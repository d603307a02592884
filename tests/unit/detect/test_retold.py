"""Values in one place of two articles, and what bounds the comparison."""

from __future__ import annotations

from dataclasses import replace

import pytest

import framing
from framing import analysis
from framing.detect.versions import altered, retold
from framing.ingest import article_from_text

LEFT = (
    "The harbour court fined the skipper Owen Pell 12,000 pounds on Monday for"
    " landing undersized crab at Stenmouth."
)
RIGHT = (
    "Undersized crab landed at Stenmouth cost the skipper Owen Pell a fine of 92,000"
    " pounds, the harbour court said."
)


def rules(left: str, right: str) -> list[str]:
    return [finding.rule for finding in framing.find_conflicts(left, right)]


def test_numbers_beside_the_same_words_are_held_against_each_other() -> None:
    assert rules(LEFT, RIGHT) == ["number-conflict"]


def test_a_value_that_both_give_is_no_conflict() -> None:
    assert rules(LEFT, RIGHT.replace("92,000", "12,000")) == []


def test_values_among_other_words_are_left_alone() -> None:
    other = "A ferry with 92,000 pounds of grain left the quay at Stenmouth."
    assert rules(LEFT, other) == []


@pytest.mark.parametrize("rule", [altered, retold])
def test_only_so_many_articles_are_compared(
    rule: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (altered, retold, analysis):
        monkeypatch.setattr(module, "MAX_TEXTS_COMPARED", 1)
    articles = [
        replace(article_from_text(text, f"{name}.txt"), id=name)
        for name, text in (("a1", LEFT), ("a2", LEFT.replace("12,000", "92,000")))
    ]
    report = framing.analyse(articles)
    assert list(rule.find(report.story)) == []  # type: ignore[attr-defined]
    assert any("only the first 1" in words for words in report.run.limits)


def test_nothing_is_told_where_all_are_compared() -> None:
    articles = [article_from_text(LEFT, "a.txt"), article_from_text(RIGHT, "b.txt")]
    numbered = [replace(x, id=f"a{n}") for n, x in enumerate(articles, start=1)]
    assert framing.analyse(numbered).run.limits == ()
