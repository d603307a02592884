"""What a confidence is made from, and the laws it keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.detect import CONFLICTS, RULES
from framing.detect.confidence import (
    LEAST,
    MOST,
    ONE_SENTENCE,
    Calibration,
    confidence,
    ground,
    shipped,
    wording,
)
from framing.limits import MAX_EVIDENCE_COMPARED
from framing.model.finding import Evidence, Finding, Level

ALIKE = ("The dam at Orlova held nine weeks.", "The dam at Orlova held two weeks.")
APART = ("The dam at Orlova held nine weeks.", "Bakers in Pirm strike for two days.")
TABLE = Calibration(-1.0, 2.0, {"date-conflict": 0.5, ONE_SENTENCE: 1.5})

CONFLICT_NAMES = [rule.RULE for rule in CONFLICTS]


def row(article: str, value: str, sentence: str) -> Evidence:
    return Evidence(article, 0, 1, sentence[:1], value, sentence)


def flag(texts: tuple[str, ...], strength: float = 0.5, rule: str = "") -> Finding:
    rows = (row(f"a{n}", str(n), text) for n, text in enumerate(texts, start=1))
    return Finding(
        key="k",
        state="s",
        rule=rule or "date-conflict",
        level=Level.ERROR,
        confidence=0.0,
        message="",
        why="",
        evidence=tuple(rows),
        strength=strength,
    )


@pytest.mark.parametrize("table", [TABLE, None], ids=["made", "shipped"])
def test_more_strength_never_makes_a_flag_less_sure(table: Calibration | None) -> None:
    for texts in (ALIKE, APART):
        sure = [confidence(flag(texts, x / 10), table) for x in range(11)]
        assert sure == sorted(sure)
        assert sure[0] < sure[-1]


def test_one_sentence_in_two_versions_is_a_ground_of_its_own() -> None:
    assert ground(flag(ALIKE)) == ONE_SENTENCE
    assert ground(flag(APART)) == "date-conflict"
    assert ground(flag(ALIKE, rule="name-variant")) == "name-variant"
    assert confidence(flag(ALIKE), TABLE) > confidence(flag(APART), TABLE)


def test_nothing_is_certain() -> None:
    sure = Calibration(90.0, 0.0, {"date-conflict": 0.0, ONE_SENTENCE: 0.0})
    assert confidence(flag(ALIKE), sure) == MOST
    assert confidence(flag(ALIKE), replace(sure, bias=-1e9)) == LEAST


def test_a_rule_that_nobody_measured_keeps_its_strength() -> None:
    assert confidence(flag(ALIKE, 0.6, "loaded-term"), TABLE) == 0.6


def test_only_opposed_sentences_of_two_articles_are_compared() -> None:
    one = (row("a1", "7", ALIKE[0]), row("a1", "9", ALIKE[1]))
    same = (row("a1", "7", ALIKE[0]), row("a2", "7", ALIKE[1]))
    assert wording(replace(flag(ALIKE), evidence=one)) == 0
    assert wording(replace(flag(ALIKE), evidence=same)) == 0
    assert wording(flag(ALIKE)) > 0.5
    assert wording(flag(ALIKE)) == wording(flag(ALIKE[::-1]))


def test_the_evidence_compared_is_bounded() -> None:
    texts = (ALIKE[0], *(f"Word{n}" for n in range(MAX_EVIDENCE_COMPARED)), ALIKE[1])
    assert wording(flag(texts)) == 0


def test_the_map_that_ships_knows_every_conflict_rule_and_no_other() -> None:
    table = shipped()
    assert set(table.grounds) == {rule.RULE for rule in CONFLICTS} | {ONE_SENTENCE}
    assert not {rule.RULE for rule in RULES if rule not in CONFLICTS} & set(
        table.grounds
    )


def test_confidences_that_ship_are_spread() -> None:
    weak = min(confidence(flag(APART, 0.3, rule)) for rule in CONFLICT_NAMES)
    strong = max(confidence(flag(ALIKE, 0.95, rule)) for rule in CONFLICT_NAMES)
    assert strong - weak > 0.4
