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
    ("The man who led the raid fled.", "flee", "The man", None),
    ("Talks held in Oslo came to nothing.", "come", "Talks", None),
    ("His plan to sell the port failed.", "fail", "His plan", None),
    (
        "The mayor, who had been warned, left the hall.",
        "leave",
        "The mayor",
        "the hall",
    ),
    ("A woman called Ida Moss was hurt.", "hurt", "A woman", None),
    (
        "Two of the shells that the army fired hit a barn.",
        "fire",
        "the army",
        "Two of the shells",
    ),
    (
        "Two of the shells that the army fired hit a barn.",
        "hit",
        "Two of the shells",
        "a barn",
    ),
    ("The price the club paid was high.", "pay", "the club", "The price"),
    ("Armed with sticks, the men attacked a bus.", "arm", "the men", None),
    ('"It sank at once," said the captain.', "say", "the captain", None),
    ("There was an attack on the port.", "be", "an attack", None),
    ("The ship sailed in fog and rain.", "sail", "The ship", None),
    ("The bank gave him a loan.", "give", "The bank", "a loan"),
    ("The firm paid over 400 workers.", "pay", "The firm", "400 workers"),
    ("The court ordered the firm to pay a debt.", "pay", "the firm", "a debt"),
    ("Both were found.", "find", "Both", None),
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


def test_by_phrase_that_a_participle_opens() -> None:
    tokens = tag(tokenize("The bridge was blown up on Friday by retreating soldiers."))
    (clause,) = clauses(tokens)
    assert words(tokens, clause.by) == "retreating soldiers"


@given(st.lists(st.sampled_from("miners who said and blocked to the road , .".split())))
def test_clauses_cover_the_sentence_in_order(parts: list[str]) -> None:
    tokens = tag(tokenize(" ".join(parts)))
    rows = clauses(tokens)
    assert [row.first for row in rows[1:]] == [row.last for row in rows[:-1]]
    if tokens:
        assert rows[0].first == 0
        assert rows[-1].last == len(tokens)
