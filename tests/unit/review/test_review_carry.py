from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from review_story import a_finding, a_report, a_story, decide

from framing.model import VERDICTS, Decision, Finding, Level
from framing.review import STATUSES, apply, decided
from framing.store import Store

if TYPE_CHECKING:
    from pathlib import Path

KEYS = st.sampled_from("abcd")
FINDINGS = st.builds(
    lambda key, state: Finding(key, state, "r", Level.NOTE, 0.5, "", "", ()), KEYS, KEYS
)
DECISIONS = st.builds(
    Decision,
    KEYS,
    KEYS,
    st.sampled_from(("open", *VERDICTS)),
    note=st.none() | st.text(min_size=1),
)


@given(st.lists(FINDINGS), st.lists(DECISIONS))
def test_a_finding_without_decision_comes_back_itself(
    findings: list[Finding], decisions: list[Decision]
) -> None:
    after = apply(findings, decisions)
    decided_keys = {decision.finding_key for decision in decisions}
    assert len(after) == len(findings)
    for finding, now in zip(findings, after, strict=True):
        if finding.key not in decided_keys:
            assert now is finding
        assert replace(now, status="open", note=None) == finding


@given(st.lists(FINDINGS), st.lists(DECISIONS))
def test_applying_again_changes_nothing(
    findings: list[Finding], decisions: list[Decision]
) -> None:
    once = apply(findings, decisions)
    assert apply(once, decisions) == once
    assert {finding.status for finding in once} <= set(STATUSES)


@given(FINDINGS, st.lists(DECISIONS, min_size=1))
def test_the_last_decision_on_a_key_counts(
    finding: Finding, decisions: list[Decision]
) -> None:
    last = replace(decisions[-1], finding_key=finding.key)
    (now,) = apply([finding], [*decisions, last])
    if last.verdict == "open":
        assert (now.status, now.note) == ("open", None)
    elif last.state == finding.state:
        assert (now.status, now.note) == (last.verdict, last.note)
    else:
        assert now.status == "stale"
        assert (now.note or "").startswith(f"was {last.verdict}")


def test_a_curled_quotation_mark_makes_a_decision_stale_not_absent() -> None:
    before = a_finding(a_story())
    edited = a_story(a1="The dam  failed on Monday, engineers said. Rain fell.")
    now = a_finding(edited)
    assert now.key == before.key
    (after,) = apply([now], [decide(before)])
    assert (after.status, after.note) == ("stale", "was dismissed")


def test_an_edited_sentence_is_another_question() -> None:
    before = a_finding(a_story())
    edited = a_story(a1="The big dam failed on Monday, engineers said.")
    (after,) = apply([a_finding(edited)], [decide(before)])
    assert after.status == "open"


def test_a_report_is_decided_from_the_store(tmp_path: Path) -> None:
    path = tmp_path / "framing.sqlite3"
    finding = a_finding(a_story())
    report = a_report(a_story(), finding)
    assert decided(report, path) is report
    assert not path.exists()
    with Store.open(path, create=True) as store:
        store.add_decision(decide(finding, "explained", reason="scope", note="dams"))
    (after,) = decided(report, path).findings
    assert (after.status, after.note) == ("explained", "scope: dams")
