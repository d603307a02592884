"""Families join a verb and its noun of action, and nothing else."""

from __future__ import annotations

import pytest

from framing.text.families import family


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("inspection", "inspect"),
        ("evacuation", "evacuate"),
        ("closure", "close"),
        ("decision", "decide"),
        ("approval", "approve"),
        ("payment", "pay"),
        ("purchase", "buy"),
        ("vote", "vote"),
    ],
)
def test_a_noun_of_action_is_of_its_verb(noun: str, verb: str) -> None:
    assert family(noun) == family(verb)


@pytest.mark.parametrize(
    ("noun", "verb"),
    [("found", "find"), ("country", "count"), ("mission", "miss"), ("city", "cite")],
)
def test_words_that_look_alike_stay_apart(noun: str, verb: str) -> None:
    assert family(noun) != family(verb)
