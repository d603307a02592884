"""Innocent explanations that real news calls for."""

from __future__ import annotations

import pytest

from framing import find_conflicts
from framing.detect.numbers.figures import rounded
from framing.detect.numbers.levels import CULPRIT, LEVEL
from framing.detect.polarity.negations import wished


def test_a_large_figure_may_be_rounded_and_a_small_one_not() -> None:
    assert rounded(741e9, 740.5e9)
    assert not rounded(20, 23)
    assert not rounded(12_000, 12_400)


@pytest.mark.parametrize(
    ("said", "open_"),
    [
        ("a pledge not to work", True),
        ("they decided not to sign", False),
        ("he did not sign", False),
    ],
)
def test_what_is_wished_is_not_denied(said: str, open_: bool) -> None:
    words = said.split()
    assert wished(words, words.index("not")) is open_


def test_a_level_left_behind_and_a_toll_with_the_culprit_are_read() -> None:
    assert LEVEL.search("claims fell from ")
    assert not LEVEL.search("claims fell to ")
    assert CULPRIT.search(" people dead, including the gunman")
    assert not CULPRIT.search(" people dead, including a nurse")


def test_a_deputy_is_read_with_the_office() -> None:
    left = "Deputy Attorney General Ann Pell announced the charges on Monday."
    right = "Ann Pell, the deputy attorney general, announced the charges on Monday."
    assert find_conflicts(left, right) == []
