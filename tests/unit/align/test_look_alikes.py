"""Events of one kind in one story stay apart, one event told twice meets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from framing.analysis import analyse
from framing.ingest import article_from_text

DAY = date(2024, 5, 14)
ELSE = "\n\nThe museum of Selim shows old clocks."
OTHER = "\n\nA baker in Orlova sells bread for one coin."


def grouped(left: str, right: str) -> list[tuple[str, ...]]:
    """Return the words of each group of claims of two one-sentence articles."""
    texts = (left + ELSE, right + OTHER)
    articles = [
        replace(article_from_text(text, f"{n}.txt"), published=DAY)
        for n, text in enumerate(texts)
    ]
    story = analyse(articles).story
    return [
        tuple(story.claim_by_id[name].text for name in group.claims)
        for group in story.groups
    ]


APART = [
    (
        "The first round of talks between Alpa and Monte ended on Monday.",
        "The third round of talks between Alpa and Monte ended in Selim.",
    ),
    (
        "An air strike hit the bridge at Orlova on 2 March 2024.",
        "An air strike hit the market at Kerva on 9 May 2024.",
    ),
    (
        "The previous attack on the depot killed nobody.",
        "The attack on the depot at Kerva damaged two trucks.",
    ),
    (
        "The club beat Norrhavn in its first match of the season.",
        "The club beat Norrhavn in its third match of the season.",
    ),
    (
        "Police arrested two miners at the gate on 3 January 2024.",
        "Police arrested two miners at the gate on 11 May 2024.",
    ),
]
TOGETHER = [
    (
        "The first round of talks between Alpa and Monte ended on Monday.",
        "The initial talks between Alpa and Monte came to an end on Monday.",
    ),
    (
        "An air strike hit the bridge at Orlova on 9 May 2024.",
        "The bridge at Orlova was hit by an air strike on May 9.",
    ),
    (
        "The regulator fined the bank Monte 12 million crowns.",
        "The bank Monte must pay a fine of 12 million crowns.",
    ),
    (
        "The court in Selim sentenced Oskar Lindqvist to four years in prison.",
        "Oskar Lindqvist received four years in prison from the court in Selim.",
    ),
    (
        "The ferry Alma, which ran aground off Cape Nord in June, was repaired.",
        "In June the ferry Alma struck rocks off Cape Nord.",
    ),
    (
        "President Ida Strand won 53 percent of the vote in the run-off.",
        "Ida Strand gained the trust of 53 percent of the voters in the run-off.",
    ),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_two_events_of_one_kind_stay_apart(left: str, right: str) -> None:
    assert grouped(left, right) == []


@pytest.mark.parametrize(("left", "right"), TOGETHER)
def test_one_event_in_two_wordings_meets(left: str, right: str) -> None:
    assert grouped(left, right) != []
