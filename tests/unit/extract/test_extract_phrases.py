"""Noun phrases: their words and their heads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.phrases import noun_phrases
from framing.text.tags import tag
from framing.text.tokens import tokenize

PHRASES = [
    ("a list of 412 people", "people"),
    ("most of the northern region", "region"),
    ("the displaced families", "families"),
    ("the authority last week", "authority"),
    ("seven of the miners", "miners"),
    ("the owner of the quarry", "owner"),
]


@pytest.mark.parametrize(("text", "head"), PHRASES)
def test_head(text: str, head: str) -> None:
    tokens = tag(tokenize(f"We saw {text}."))
    found = [p for p in noun_phrases(tokens) if p.first > 1]
    assert tokens[found[0].head].text == head


@given(st.lists(st.sampled_from("the old of two miners Oslo it , last".split())))
def test_phrases_do_not_overlap(parts: list[str]) -> None:
    tokens = tag(tokenize(" ".join(parts)))
    last = 0
    for phrase in noun_phrases(tokens):
        assert last <= phrase.first <= phrase.head < phrase.last <= len(tokens)
        last = phrase.last
