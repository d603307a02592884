"""Deeds: what a clause says was done, by its verb or the noun that it carries."""

from __future__ import annotations

import pytest

from framing.analysis import read_article
from framing.extract.deeds import deed
from framing.extract.predicates import clauses
from framing.ingest.build import article_from_text
from framing.text.families import family


def deeds(text: str) -> list[str | None]:
    reading = read_article(article_from_text(text, "one.txt", "a1"), ())
    return [deed(tokens, c) for tokens in reading.tokens for c in clauses(tokens)]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The mayor inspected the old mill.", "inspect"),
        ("The old mill passed its inspection.", "inspect"),
        ("The board gave its approval on Monday.", "approve"),
    ],
)
def test_a_deed_is_told_by_verb_or_carried_noun(text: str, verb: str) -> None:
    assert deeds(text) == [family(verb)]


def test_saying_and_being_are_no_deeds() -> None:
    assert deeds("The mill is old.") == [None]
    assert deeds("The mayor spoke on Monday.") == [None]
