from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review_story import a_finding, a_report, a_story

from framing.model import Evidence, Finding, Level
from framing.review import STATUSES
from framing.review.queue import Filter, order, queue

EVIDENCE = st.builds(
    lambda article, start: Evidence(article, start, start + 1, "x", "x", "x"),
    st.sampled_from(["a1", "a2", "a10"]),
    st.integers(0, 3),
)
FINDINGS = st.builds(
    lambda key, level, status, rows: Finding(
        key, "s", "r", level, 0.5, "", "", tuple(rows), status=status
    ),
    st.text("0123456789abcdef", min_size=1, max_size=4),
    st.sampled_from(Level),
    st.sampled_from(STATUSES),
    st.lists(EVIDENCE, max_size=3),
)
QUEUES = st.lists(FINDINGS, unique_by=lambda finding: finding.key)
PLACES = {"a1": 0, "a2": 1, "a10": 2}


@given(QUEUES, st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_order_given(
    findings: list[Finding], random: object
) -> None:
    shuffled = list(findings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert order(shuffled, PLACES) == order(findings, PLACES)


@given(QUEUES)
def test_nothing_is_lost_and_what_matters_more_comes_first(
    findings: list[Finding],
) -> None:
    queued = order(findings, PLACES)
    assert sorted(f.key for f in queued) == sorted(f.key for f in findings)
    for one, next_one in pairwise(queued):
        if one.status != "stale":
            assert next_one.status != "stale"
        if (one.status == "stale") == (next_one.status == "stale"):
            assert one.level >= next_one.level
            if one.level == next_one.level:
                assert len(one.evidence) >= len(next_one.evidence)


def test_files_come_in_the_order_of_the_report() -> None:
    rows = [Evidence(article, 0, 1, "x", "x", "x") for article in ("a10", "a2")]
    findings = [
        Finding(row.article, "s", "r", Level.NOTE, 0.5, "", "", (row,)) for row in rows
    ]
    assert [f.key for f in order(findings, PLACES)] == ["a2", "a10"]


CASES = [
    (Filter(), ["open", "stale"]),
    (Filter(statuses=()), ["open", "stale", "unsure"]),
    (Filter(statuses=("unsure",)), ["unsure"]),
    (Filter(rules=("omission",)), ["stale"]),
    (Filter(level=Level.WARNING), ["open"]),
    (Filter(confidence=0.9), []),
    (Filter(outlets=("river daily",)), ["open", "stale"]),
    (Filter(outlets=("Northern Post",)), ["open"]),
    (Filter(outlets=("nobody", "Northern Post")), ["open"]),
    (Filter(outlets=("nobody",)), []),
]


@pytest.mark.parametrize(("wanted", "left"), CASES)
def test_filters(wanted: Filter, left: list[str]) -> None:
    story = a_story()
    found = a_finding(story)
    findings = (
        found,
        replace(
            found,
            rule="omission",
            level=Level.NOTE,
            status="stale",
            evidence=(),
            missing_from=("a2",),
        ),
        replace(found, status="unsure"),
    )
    report = a_report(story, *findings)
    assert sorted(finding.status for finding in queue(report, wanted)) == left
