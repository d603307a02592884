"""The page on numbers says what the code does, row by row."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.extract.numbers.bounds import KINDS
from framing.extract.numbers.find import find_numbers
from framing.extract.numbers.vague import INTERVALS

PAGE = (Path(__file__).parents[2] / "docs" / "numbers.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith(("| words", "| kind"))
]
KIND_NAMES = ("count", "measure", "money", "share", "ratio", "age", "bare")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2])
def test_every_example_has_the_value_of_its_row(row: list[str]) -> None:
    (slot,) = find_numbers(row[2])
    assert slot.value == row[3]
    if row[0] in KIND_NAMES:
        assert (slot.kind, slot.approximate) == (row[0], False)
    else:
        assert slot.approximate is ("both ends" not in row[1])


def test_the_page_has_all_kinds_and_tables() -> None:
    assert {row[0] for row in ROWS} >= set(KIND_NAMES)
    assert len(ROWS) > 30


@pytest.mark.parametrize("words", sorted(set(INTERVALS) - {"lakhs", "crores"}))
def test_inexact_words_mean_their_interval(words: str) -> None:
    (slot,) = find_numbers(f"They counted {words} of people.")
    assert (slot.low, slot.high) == INTERVALS[words]
    assert slot.approximate


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [
        ("low", 40, float("inf")),
        ("high", float("-inf"), 40),
        ("about", 35, 45),
        ("nearly", 34, 40),
        ("above", 40, 46),
    ],
)
def test_every_bound_means_the_interval_of_its_kind(
    kind: str, low: float, high: float
) -> None:
    for words in KINDS[kind].split("|"):
        (slot,) = find_numbers(f"They said {words} 40 tanks came.")
        assert (slot.low, slot.high) == (low, high), words
        assert slot.text.startswith(words)
