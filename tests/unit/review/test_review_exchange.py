from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import UsageError
from framing.model import VERDICTS, Decision
from framing.review.exchange import export, missing, parse

KEYS = st.text("0123456789abcdef", min_size=16, max_size=16)
NOTES = st.none() | st.text(min_size=1)
DECISIONS = st.lists(
    st.builds(
        Decision,
        finding_key=KEYS | st.sampled_from(["0" * 16, "1" * 16]),
        state=st.text(min_size=1),
        verdict=st.sampled_from(("open", *VERDICTS)),
        reason=st.none() | st.just("scope"),
        note=NOTES,
        reviewer=st.sampled_from(["", "Ann", "Bo"]),
        decided_at=NOTES,
    )
)


@given(DECISIONS)
def test_an_export_comes_back_and_is_sorted(decisions: list[Decision]) -> None:
    lines = list(export(decisions, times=True))
    back = parse(lines, "x")
    assert list(export(back, times=True)) == lines
    assert [d.finding_key for d in back] == sorted(d.finding_key for d in back)
    assert set(back) <= set(decisions)
    assert {(d.finding_key, d.reviewer) for d in back} == {
        (d.finding_key, d.reviewer) for d in decisions
    }


@given(DECISIONS)
def test_importing_ones_own_export_adds_nothing(decisions: list[Decision]) -> None:
    assert missing(parse(export(decisions), "x"), decisions) == ()


@given(DECISIONS)
def test_an_export_carries_the_last_word_on_every_finding(
    decisions: list[Decision],
) -> None:
    back = parse(export(decisions, times=True), "x")
    last = {decision.finding_key: decision for decision in decisions}
    assert {decision.finding_key: decision for decision in back} == last


@given(DECISIONS)
def test_lines_say_no_time_and_hold_nothing_that_does_not_print(
    decisions: list[Decision],
) -> None:
    for line in export(decisions):
        assert "decided_at" not in json.loads(line)
        assert line.isprintable()


GOOD = {"finding_key": "0" * 16, "state": "s", "verdict": "unsure"}
BAD = [
    ("{", "not a line of JSON"),
    ("[" * 100_000, "not a line of JSON"),
    ("3", "not an object"),
    (json.dumps({**GOOD, "colour": "red"}), "colour: unknown"),
    (json.dumps({"finding_key": "0" * 16, "state": "s"}), "verdict: missing"),
    (json.dumps({**GOOD, "note": 3}), "note: not a text"),
    (json.dumps({**GOOD, "verdict": "maybe"}), "verdict: use one of"),
    (json.dumps({**GOOD, "finding_key": "X"}), "finding_key: 16 hex"),
]


@pytest.mark.parametrize(("line", "problem"), BAD, ids=[problem for _, problem in BAD])
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(UsageError, match=f"^in.jsonl:3: {problem}"):
        parse([json.dumps(GOOD), "", line], "in.jsonl")
