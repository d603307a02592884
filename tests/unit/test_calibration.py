"""How confidences are fitted and measured; no data is read here."""

from __future__ import annotations

import random
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from framing.detect.confidence import confidence
from framing.model.finding import Evidence, Finding, Level

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]


@pytest.fixture
def calibration(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT))
    for name in [x for x in sys.modules if x.split(".")[0] == "benchmarks"]:
        monkeypatch.delitem(sys.modules, name)
    return import_module("benchmarks.calibration")


def flags(labelled: ModuleType, count: int, *, honest: bool) -> list[Any]:
    """Return flags of which the strong ones are right, or the weak ones."""
    chance = random.Random(7)  # noqa: S311
    out = []
    for at in range(count):
        strength = chance.random()
        right = (chance.random() < strength) == honest
        rows = tuple(Evidence(f"a{n}", 0, 1, "x", str(n), f"w{n}") for n in (1, 2))
        finding = Finding(
            "k", "s", "date-conflict", Level.ERROR, 0.5, "", "", rows, strength=strength
        )
        source = ("annotated", "real", "pairs")[at % 3]
        out.append(labelled.Labelled(source, f"{source} {at % 30}", finding, right))
    return out


def test_no_story_is_in_two_folds(calibration: ModuleType) -> None:
    made = flags(calibration.labelled, 90, honest=True)
    folds = calibration.folds(made)
    assert sorted(at for fold in folds for at in fold) == list(range(90))
    homes: dict[str, set[int]] = {}
    for number, fold in enumerate(folds):
        for at in fold:
            homes.setdefault(made[at].story, set()).add(number)
    assert len(folds) > 5
    assert all(len(found) == 1 for found in homes.values())


def test_the_fit_follows_what_is_right(calibration: ModuleType) -> None:
    made = flags(calibration.labelled, 900, honest=True)
    table = calibration.fit(made)
    weak, strong = (
        [x.finding for x in made if low <= x.finding.strength < low + 0.2]
        for low in (0.1, 0.8)
    )
    assert all(confidence(x, table) < 0.5 for x in weak)
    assert all(confidence(x, table) > 0.6 for x in strong)
    bins, figures = calibration.measured(made)
    assert sum(row.flags for row in bins) == len(made)
    assert figures["expected error"] < 0.1
    assert figures["sure ones right"] > 0.7


def test_a_strength_that_misleads_counts_nothing(calibration: ModuleType) -> None:
    table = calibration.fit(flags(calibration.labelled, 300, honest=False))
    assert table.strength == 0


def test_a_ground_without_flags_has_the_mean_of_all(calibration: ModuleType) -> None:
    table = calibration.fit(flags(calibration.labelled, 300, honest=True))
    assert table.grounds["place-conflict"] == 0


def test_judgements_are_found_by_their_places(calibration: ModuleType) -> None:
    labelled = calibration.labelled
    places = (("a1", 10, 20), ("a2", 5, 9))
    known = [labelled.Judgement("date-conflict", places, right=True)]

    def said(*spans: tuple[str, int, int], rule: str = "date-conflict") -> Any:  # noqa: ANN401
        rows = tuple(Evidence(a, s, e, "x", a, "") for a, s, e in spans)
        made = Finding("k", "s", rule, Level.ERROR, 0.5, "", "", rows)
        return labelled.verdict(made, known)

    assert said(("a1", 12, 14), ("a2", 0, 6)) is True
    assert said(("a1", 12, 14), ("a2", 9, 12)) is None
    assert said(("a1", 12, 14), ("a1", 15, 16)) is None
    assert said(("a1", 12, 14), ("a2", 0, 6), rule="role-conflict") is None


def test_every_judgement_can_be_read(calibration: ModuleType) -> None:
    labelled = calibration.labelled
    known = [row for rows in labelled.judgements().values() for row in rows]
    assert {row.rule for row in known} <= labelled.RULES
    assert {row.right for row in known} == {True, False}
    for row in known:
        assert len({article for article, _, _ in row.places}) > 1
        assert all(start < end for _, start, end in row.places)
