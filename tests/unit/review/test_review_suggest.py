from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from review_story import a_finding, a_story, decide

from framing.review import apply
from framing.review.suggest import likeness, suggest

if TYPE_CHECKING:
    from framing.model import Finding

OLD = a_finding(a_story())
DECISION = decide(OLD, "explained", reason="moment")


def edited(text: str, days: tuple[str, str] = ("Monday", "Tuesday")) -> Finding:
    return a_finding(a_story(a1=text), days=days)


ALIKE = edited("The dam failed on Monday, the engineers said.")
UNLIKE = edited("On Monday nobody was hurt when water reached the old mill.")
OTHER_VALUE = edited(
    "The dam failed on Sunday, engineers said.", days=("Sunday", "Tuesday")
)
OTHER_RULE = a_finding(
    a_story(a1="The dam failed on Monday, the engineers said."), rule="contrast"
)


def test_a_decision_whose_finding_was_edited_is_suggested_not_applied() -> None:
    suggestions = suggest([ALIKE], [OLD], {OLD.key: DECISION})
    assert suggestions[ALIKE.key].decision == DECISION
    assert 90 <= suggestions[ALIKE.key].likeness < 100
    assert apply([ALIKE], [DECISION]) == (ALIKE,)


@pytest.mark.parametrize(
    "finding", [UNLIKE, OTHER_VALUE, OTHER_RULE], ids=["unlike", "value", "rule"]
)
def test_what_differs_more_is_not_suggested(finding: Finding) -> None:
    assert suggest([finding], [OLD], {OLD.key: DECISION}) == {}


def test_only_absent_decisions_that_hold_are_suggested() -> None:
    decisions = {OLD.key: DECISION}
    assert suggest([ALIKE, OLD], [OLD], decisions) == {}
    assert suggest([ALIKE], [OLD], {}) == {}
    assert suggest([ALIKE], [OLD], {OLD.key: decide(OLD, "open")}) == {}
    assert suggest(apply([ALIKE], [decide(ALIKE)]), [OLD], decisions) == {}


def test_the_closest_of_several_is_suggested() -> None:
    closer = edited("The dam failed on Monday, the engineers say.")
    decisions = {OLD.key: DECISION, closer.key: decide(closer)}
    for known in ([OLD, closer], [closer, OLD]):
        suggestions = suggest([ALIKE], known, decisions)
        assert suggestions[ALIKE.key].decision.finding_key == closer.key


def test_likeness_is_the_least_of_all_sentences() -> None:
    assert likeness(OLD.evidence, OLD.evidence) == 100
    assert likeness(OLD.evidence, UNLIKE.evidence) < 90
    assert likeness(OLD.evidence, OLD.evidence[:1]) == 0
    assert likeness(OLD.evidence[:1], OLD.evidence) == 0
    assert likeness((), ()) == 0
