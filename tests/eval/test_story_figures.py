"""The story figures of the accuracy card are those that the code gives now."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from framing.report import accuracy

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def stories() -> ModuleType:
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    return import_module("benchmarks.stories")


def test_the_card_shows_what_the_stories_give(stories: ModuleType) -> None:
    card = accuracy.shipped()
    found = stories.by_group(stories.fitted())
    for name, row in found.items():
        shown = card["stories"][name]
        measured = {key: row[key] for key in accuracy.STORIES}
        assert {key: shown[key] for key in accuracy.STORIES} == measured, name
    for rule, row in found["all"]["by_rule"].items():
        assert card["rules"][rule] == {key: row[key] for key in card["rules"][rule]}
    right = sum(row["right"] for row in found["all"]["by_rule"].values())
    assert card["flags"]["annotated"]["right"] == right


def test_other_weights_hold_only_inside(stories: ModuleType) -> None:
    shipped = stories.alignment.weights()
    row = {"clause": 1.0, "rare": 1.0}
    before = stories.alignment.score(row)
    with pytest.raises(RuntimeError), stories.weighted({"bias": 9.0}):
        assert stories.alignment.score(row) > 0.99 > before
        raise RuntimeError
    assert stories.alignment.weights() == shipped
    assert stories.alignment.score(row) == before


def test_every_story_has_its_group(stories: ModuleType) -> None:
    groups = [stories.group_of(folder) for folder in stories.folders()]
    assert {name: groups.count(name) for name in stories.GROUPS} == {
        stories.BUILT: 6,
        stories.MENDED: 5,
        stories.UNTUNED: 3,
    }
