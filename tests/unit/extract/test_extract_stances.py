"""Answers that clauses give: the question, yes or no, in many wordings."""

from __future__ import annotations

import pytest

from framing.extract.predicates import clauses
from framing.extract.stances import find_stances, questions, wordings
from framing.extract.thesaurus import read
from framing.text.tags import tag
from framing.text.tokens import tokenize


def said(text: str) -> dict[str, bool]:
    """Return the answers of a text by question, the longest wording of each."""
    tokens = tag(tokenize(text))
    around = clauses(tokens)
    out: dict[str, bool] = {}
    for clause in around:
        for shown in find_stances(tokens, clause, around):
            out.setdefault(shown.asked.id, shown.so)
    return out


@pytest.mark.parametrize(
    ("text", "question", "so"),
    [
        ("The offer was turned down.", "consent", False),
        ("The union said yes to the offer.", "consent", True),
        ("The crossing stays shut.", "open", False),
        ("The crossing is not open to lorries.", "open", False),
        ("No warning about this bridge ever reached the ministry.", "notice", False),
        ("The ministry had been informed of the route.", "notice", True),
        ("Nobody in this house had received a single line.", "notice", False),
        ("It was told nothing about the route.", "notice", False),
        ("The bonus has never been paid.", "paid-up", False),
        ("The minister remains in office.", "post", True),
        (
            "An official said no cover had been taken out for the ship.",
            "insured",
            False,
        ),
        ("The pumps stood still.", "running", False),
        ("The treaty failed to win ratification.", "consent", False),
        ("The families have yet to receive the letter.", "delivered", False),
    ],
)
def test_an_answer_is_read(text: str, question: str, so: bool) -> None:
    assert said(text)[question] is so


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The cable was carrying current.", "consent"),
        ("It was an open question.", "open"),
        ("The rebels may accept the offer.", "consent"),
        ("The envoy refused to speak.", "consent"),
        ("She wanted 5,000, as opposed to the 3,000 offered.", "consent"),
    ],
)
def test_no_answer_is_read(text: str, question: str) -> None:
    assert question not in said(text)


def test_each_wording_has_words_and_each_question_two_sides() -> None:
    assert all(all(row[0]) for rows in wordings().values() for row in rows)
    for name, row in read("stances.toml").items():
        assert row.get("yes") or row.get("yes_of"), name
        assert row.get("no") or row.get("no_of"), name
        assert questions()[name].title.startswith("whether ")


def test_no_wording_is_on_both_sides_of_a_question() -> None:
    for name, row in read("stances.toml").items():
        yes = {*row.get("yes", ()), *row.get("yes_of", ())}
        assert not yes & {*row.get("no", ()), *row.get("no_of", ())}, name
