"""Figures that do not answer one question, and those that do."""

from __future__ import annotations

import pytest

from framing import find_conflicts
from framing.analysis import read_article
from framing.detect.numbers.figure_roles import Role, role
from framing.ingest import article_from_text

HOPED = "a forecast, a limit or a wish beside what came about"
TOLL = "The blast at the Orlu mill killed 14 people on Monday."


def roles(sentence: str) -> list[Role]:
    """Return the part of each figure of a sentence."""
    reading = read_article(article_from_text(sentence, "a.txt"), ())
    return [role(reading, number) for number in reading.numbers]


def numbers_flagged(left: str, right: str) -> bool:
    return any(x.rule == "number-conflict" for x in find_conflicts(left, right))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The court fined the skipper 12,000 pounds.", Role(of="fine")),
        ("The skipper must pay a fine of 12,000 pounds.", Role(of="fine")),
        ("A nurse there earns 900 euros a month.", Role(of="pay", rate="month")),
        ("The price rose by 40 percent.", Role(of="rise", edge="by")),
    ],
)
def test_a_figure_has_the_part_that_its_sentence_gives_it(
    sentence: str, expected: Role
) -> None:
    assert roles(sentence) == [expected]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (Role(of="fine"), Role(of="fee"), "of different things: fine, fee"),
        (Role(edge="to"), Role(edge="by"), "different ends of a change: to, by"),
        (Role(rate="month"), Role(), "another unit: a month, all in all"),
        (Role(hoped=True), Role(), HOPED),
    ],
)
def test_figures_of_different_parts_are_told_apart(
    one: Role, other: Role, why: str
) -> None:
    assert one.differs(other) == why
    assert one.differs(one) is None


def test_two_tolls_of_one_event_are_in_conflict() -> None:
    assert numbers_flagged(TOLL, "Nine people were killed in the Orlu mill blast.")


@pytest.mark.parametrize(
    "other",
    [
        "The toll of the Orlu mill blast rose from nine people killed to 14.",
        "The Orlu mill blast was the deadliest since nine people were killed in 1988.",
        "The Orlu mill blast killed 15 people, including the bomber.",
    ],
)
def test_what_a_figure_left_behind_or_is_compared_with_is_no_toll(other: str) -> None:
    assert not numbers_flagged(TOLL, other)


def test_measures_of_two_companies_are_not_held_against_each_other() -> None:
    left = "Harwell Steel reported a profit of 12 million euros for the quarter."
    right = "Brandt Marine reported a profit of 19 million euros for the quarter."
    assert not numbers_flagged(left, right)
    assert numbers_flagged(left, right.replace("Brandt Marine", "Harwell Steel"))
