"""Predicates: the clauses of a sentence with their subjects and objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.predicates import clauses
from framing.text.tags import tag
from framing.text.tokens import tokenize

if TYPE_CHECKING:
    from framing.extract.phrases import NounPhrase
    from framing.model.span import Token

SENTENCES = [
    ("The miners blocked the road.", "block", "The miners", "the road"),
    ("The road was blocked by the miners.", "block", "The road", None),
    ("The state allowed a team to enter the port.", "enter", "a team", "the port"),
    ("The miners came and blocked the road.", "block", "The miners", "the road"),
    ("The feud, a long one, broke out in May.", "break", "The feud", None),
]


def words(tokens: tuple[Token, ...], phrase: NounPhrase | None) -> str | None:
    if phrase is None:
        return None
    return " ".join(token.text for token in tokens[phrase.first : phrase.last])


@pytest.mark.parametrize(("text", "verb", "subject", "target"), SENTENCES)
def test_arguments(text: str, verb: str, subject: str, target: str | None) -> None:
    tokens = tag(tokenize(text))
    rows = [c for c in clauses(tokens) if c.verb and tokens[c.verb.main].lemma == verb]
    assert rows
    assert words(tokens, rows[0].subject) == subject
    assert words(tokens, rows[0].object) == target


def test_by_phrase_of_a_passive() -> None:
    tokens = tag(tokenize("The takeover was approved by the authority last week."))
    (clause,) = clauses(tokens)
    assert words(tokens, clause.by) == "the authority"


@given(st.lists(st.sampled_from("miners who said and blocked to the road , .".split())))
def test_clauses_cover_the_sentence_in_order(parts: list[str]) -> None:
    tokens = tag(tokenize(" ".join(parts)))
    rows = clauses(tokens)
    assert [row.first for row in rows[1:]] == [row.last for row in rows[:-1]]
    if tokens:
        assert rows[0].first == 0
        assert rows[-1].last == len(tokens)
