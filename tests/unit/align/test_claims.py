"""Claims: who did what to whom, as the clauses tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.align.event import root
from framing.analysis import analyse
from framing.ingest import article_from_text

if TYPE_CHECKING:
    from framing.model.claim import Claim

SENTENCES = [
    ("Rebels blew up the bridge.", "destroyed", "Rebels", "the bridge"),
    ("The bridge was blown up by rebels.", "destroyed", "rebels", "The bridge"),
    ("The trawler sank on Friday.", "sank", None, "The trawler"),
    ("The skipper is unhurt.", "survived", None, "The skipper"),
    ("Guards opened fire on the strikers.", "shooting", "Guards", "the strikers"),
    ("The army lost control of the valley.", "lost-control", "The army", "the valley"),
    ("The army launched a raid.", "attack", "The army", None),
    ("The murder of two clerks shocked us.", "killed", None, "two clerks"),
]


def claims(text: str) -> tuple[Claim, ...]:
    return analyse([article_from_text(text, "a.txt")]).story.claims


@pytest.mark.parametrize(("text", "event", "agent", "patient"), SENTENCES)
def test_arguments(
    text: str, event: str, agent: str | None, patient: str | None
) -> None:
    rows = [claim for claim in claims(text) if root(claim) == event]
    assert rows
    found = rows[0]
    assert (found.agent and found.agent.text) == agent
    assert (found.patient and found.patient.text) == patient


def test_text_is_verbatim() -> None:
    text = "Turnout was 48%, and the mayor, who lost, resigned on Monday."
    rows = claims(text)
    assert rows
    assert all(text[claim.start : claim.end] == claim.text for claim in rows)
    assert "48%" in rows[0].text


def test_number_of_a_noun_belongs_to_its_participle() -> None:
    rows = claims("Lawyers had a list of 412 people seized by the police.")
    arrest = [claim for claim in rows if claim.event == "arrested"]
    assert {number.value for claim in arrest for number in claim.numbers} == {"412"}
