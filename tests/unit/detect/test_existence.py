"""Things that one text takes for granted and another says there are not."""

from __future__ import annotations

import pytest

from framing import find_conflicts

NONE = "The Sille plant had no gas alarm, the union said."


@pytest.mark.parametrize(
    "granted",
    [
        "The gas alarm was tested in May.",
        "The hall was cleared under the gas alarm in May.",
    ],
)
def test_what_is_used_or_handled_is_there(granted: str) -> None:
    (found,) = find_conflicts(granted, NONE)
    assert found.message.startswith("Whether there is the gas alarm")


@pytest.mark.parametrize(
    "other",
    [
        "The firm may test the gas alarm in May.",
        "The talks on the gas alarm were resumed in May.",
        "The gas alarm was promised in May.",
        "Was the gas alarm tested in May?",
    ],
)
def test_what_is_planned_or_asked_is_not_granted(other: str) -> None:
    assert not any("gas alarm:" in x.message for x in find_conflicts(other, NONE))
