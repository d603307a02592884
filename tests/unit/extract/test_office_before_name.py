"""An office between the name of a region and that of a person."""

from __future__ import annotations

import pytest

from framing import find_names


@pytest.mark.parametrize(
    ("sentence", "name", "title", "of"),
    [
        ("Then Nordland Gov. Kari Lund resigned.", "Kari Lund", "governor", "nordland"),
        ("New Holm Gov. Kari Lund resigned.", "Kari Lund", "governor", "new holm"),
        ("GOP Sen. Kari Lund resigned.", "Kari Lund", "senator", None),
        ("Nordland Democratic Rep. Kari Lund quit.", "Kari Lund", "representative",
         "nordland"),
        ("New Interior Minister Kari Lund spoke.", "Kari Lund", "interior minister",
         None),
        ("Labour leader Kari Lund spoke.", "Kari Lund", "leader", "labour"),
    ],
)  # fmt: skip
def test_the_region_is_of_the_office(
    sentence: str, name: str, title: str, of: str | None
) -> None:
    (found,) = [x for x in find_names(sentence) if x.office is not None]
    assert found.office is not None
    assert (found.text, found.office.title, found.office.of) == (name, title, of)


def test_an_initial_and_a_rank_inside_a_name_stay() -> None:
    names = [x.text for x in find_names("The band of Steven J. Sgt. Pepper played.")]
    assert names == ["Steven J. Sgt. Pepper"]
