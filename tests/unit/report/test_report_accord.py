"""Agreement: two claims say the same only where nothing in them differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fixture_report import make_report

from framing.model import Claim, DateSlot, Group, NumberSlot
from framing.report.accord import agreed, fits, same
from framing.report.view import View

WORDS = ("bridge", "fall", "town")
MAY = DateSlot(0, 0, "in May", date(2031, 5, 1), date(2031, 5, 31))
THIRD = DateSlot(0, 0, "on 3 May", date(2031, 5, 3), date(2031, 5, 3))
JUNE = DateSlot(0, 0, "in June", date(2031, 6, 1), date(2031, 6, 30))
TWELVE = NumberSlot(0, 0, "12", 12, 12)
MANY = NumberSlot(0, 0, "at least 10", 10, float("inf"))
SIX = NumberSlot(0, 0, "six", 6, 6)
KILOMETRES = NumberSlot(0, 0, "12 km", 12, 12, "km")


def plain(name: str, article: str) -> Claim:
    base = make_report().story.claims[0]
    return replace(base, id=name, article=article, dates=(MAY,), words=())


def pair(**changes: object) -> bool:
    """Compare a claim with one that differs in `changes` alone."""
    base = replace(plain("c1", "a1"), words=WORDS, event="collapse")
    left = replace(base, dates=(THIRD,), numbers=(TWELVE,))
    right = replace(left, id="c2", article="a3", **changes)  # type: ignore[arg-type]
    assert same(left, right) == same(right, left)
    return same(left, right)


@pytest.mark.parametrize(
    ("changes", "want"),
    [
        ({}, True),
        ({"dates": (MAY,)}, True),
        ({"dates": ()}, True),
        ({"dates": (JUNE,)}, False),
        ({"dates": (JUNE, THIRD)}, True),
        ({"numbers": (MANY,)}, True),
        ({"numbers": (SIX,)}, False),
        ({"numbers": (KILOMETRES,)}, False),
        ({"polarity": "denied"}, False),
        ({"event": "repair"}, False),
        ({"event": None}, False),
        ({"words": (), "dates": (), "numbers": ()}, False),
        ({"words": (), "numbers": ()}, True),
        ({"dates": (), "numbers": ()}, False),
    ],
)
def test_claims_say_the_same_when_nothing_excludes(
    changes: dict[str, object], want: bool
) -> None:
    assert pair(**changes) is want


def test_a_date_never_fits_a_number() -> None:
    assert not fits(THIRD, TWELVE)
    assert not fits(TWELVE, THIRD)


def test_the_set_with_the_most_origins_counts() -> None:
    odd = replace(plain("x1", "a1"), words=("a", "b"), dates=(JUNE,))
    copy = replace(odd, id="x2", article="a2")
    one = replace(plain("y1", "a1"), words=WORDS)
    two, three = (
        replace(one, id=f"y{n}", article=article)
        for n, article in ((2, "a3"), (3, "a4"))
    )
    claims = (odd, copy, one, two, three)
    report = make_report()
    view = View(replace(report, story=replace(report.story, claims=claims, groups=())))
    group = Group("g1", ("x1", "x2", "y1", "y2", "y3"), 0.9, ())
    assert [claim.id for claim in agreed(view, group, set())] == ["y1", "y2", "y3"]
    assert [claim.id for claim in agreed(view, group, {"y1"})] == ["y2", "y3"]
    assert agreed(view, group, {"y1", "y2"}) == []
