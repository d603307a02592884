"""Tests of cleft sentences and of who is behind an act."""

from __future__ import annotations

import pytest

from framing.analysis import analyse
from framing.ingest import article_from_text

REST = "The weather in the valley was fine all week."


def agents(text: str) -> set[str]:
    """Return the agents of all claims of one article."""
    articles = [article_from_text(text, "a.txt"), article_from_text(REST, "b.txt")]
    claims = analyse(articles).story.claims
    own = min(claim.article for claim in claims)
    return {c.agent.text for c in claims if c.article == own and c.agent is not None}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("It was the owners, led by Leo Omo, who refused the offer.", "the owners"),
        (
            "It was the Norwegian crew in the tower who fired the rocket.",
            "the Norwegian crew",
        ),
        ("The camp was stormed on the orders of the prefect.", "the prefect"),
        ("The raid was the work of smugglers.", "smugglers"),
        ("The permit bears the signature of the prefect.", "the prefect"),
        ("The shots came from the police.", "the police"),
        ("They owe their lives to fishermen.", "fishermen"),
        ("A grenade thrown by guards injured nine people.", "guards"),
        ("The order to storm the camp was given by the prefect.", "the prefect"),
        ("The army said it had carried out the attack.", "The army"),
    ],
)
def test_who_is_behind_an_act_is_read(text: str, doer: str) -> None:
    assert doer in agents(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("It was the owners, led by Leo Omo, who refused the offer.", "Leo Omo"),
        ("The soldiers opened fire at the instigation of the prefect.", "the prefect"),
        ("The order to storm the camp was given by the prefect.", "The order"),
    ],
)
def test_who_is_not_behind_it(text: str, other: str) -> None:
    articles = [article_from_text(text, "a.txt"), article_from_text(REST, "b.txt")]
    claims = analyse(articles).story.claims
    wanted = ("refused", "shooting", "stormed")
    rows = [c for c in claims if c.event in wanted and c.agent is not None]
    assert rows
    assert all(c.agent is not None and c.agent.text != other for c in rows)
