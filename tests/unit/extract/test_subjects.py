"""Subjects: what a story is about, and the sense of words that it settles."""

from __future__ import annotations

import pytest

from framing.extract.events import find_events
from framing.extract.subjects import subjects
from framing.text.tags import tag
from framing.text.tokens import tokenize

LABOUR = "The union of the dockers turned down the wage offer of the employers."
WAR = "The army said that rebels had fired a missile at its soldiers."


def about(*sentences: str) -> frozenset[str]:
    return subjects(tag(tokenize(text)) for text in sentences)


def names(text: str, *others: str) -> set[str]:
    tokens = tag(tokenize(text))
    around = frozenset(token.lemma for token in tokens) | about(text, *others)
    return {event.id for event in find_events(tokens, 0, len(tokens), around)}


def test_subject_needs_two_words() -> None:
    assert "@labour" in about(LABOUR)
    assert not about("The union met.")


def test_minor_subject_is_none() -> None:
    assert "@labour" not in about(WAR, WAR, "A docker said the union mourned.")


@pytest.mark.parametrize(
    ("other", "wanted", "unwanted"),
    [(LABOUR, "stoppage", "attack"), (WAR, "attack", "stoppage")],
)
def test_sense_of_a_strike(other: str, wanted: str, unwanted: str) -> None:
    found = names("The strike lasted three days.", other)
    assert wanted in found
    assert unwanted not in found


DOMAINS = [
    ("The smelter will stay open, the firm said.", "stays-open"),
    ("The negotiator said the door stays open.", None),
    ("The headquarters will move to Oslo.", "seat-moves"),
    ("Its head office is to remain in Turin.", "seat-stays"),
    ("The sprinter tested negative in May.", "negative"),
    ("The central bank raised its key rate by a quarter point.", "rate-raised"),
    ("The regulator blocked the merger of the two brewers.", "refused"),
    ("The ministry lifted the ban on eel fishing.", "lifted"),
    ("The painting remained unsold.", "unsold"),
    ("Some 40,000 ducks and hens were culled.", "culled"),
    ("Petrol group Aral will take over its rival Tarn for a billion.", "acquired"),
    ("She takes over on 1 May.", None),
]


@pytest.mark.parametrize(("text", "wanted"), DOMAINS)
def test_domains(text: str, wanted: str | None) -> None:
    found = names(text)
    if wanted is None:
        assert not found & {"stays-open", "acquired"}
    else:
        assert wanted in found
