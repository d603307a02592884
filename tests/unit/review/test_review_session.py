from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from review_story import a_finding, a_story, decide

from framing.model import Decision, Finding
from framing.review.session import HELP, Desk, Session
from framing.review.suggest import Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

STORY = a_story()
FIRST, SECOND = (a_finding(STORY, rule) for rule in ("date-conflict", "contrast"))
NOON = "2024-03-05T12:00:00+00:00"


@dataclass
class Notebook:
    """A ledger in memory, and the person's answers one after the other."""

    answers: list[str]
    rows: list[Decision] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def add_decisions(self, decisions: Iterable[Decision]) -> None:
        self.rows.extend(decisions)

    def last_on(self, key: str) -> Decision | None:
        return {row.finding_key: row for row in self.rows}.get(key)

    def ask(self, prompt: str) -> str:
        if not self.answers:
            raise EOFError
        return self.answers.pop(0) + "\n"

    def review(self, suggestion: Suggestion | None = None) -> int:
        desk = Desk(self.ask, self.shown.append, self, lambda: NOON, "Ann")
        alike = {} if suggestion is None else {FIRST.key: suggestion}
        return Session([FIRST, SECOND], STORY, desk, alike).run()


def row(
    finding: Finding, verdict: str, reason: str | None = None, note: str | None = None
) -> Decision:
    return Decision(finding.key, finding.state, verdict, reason, note, "Ann", NOON)


CASES: dict[str, tuple[list[str], list[Decision]]] = {
    "each verdict": (["c", "U"], [row(FIRST, "confirmed"), row(SECOND, "unsure")]),
    "a note": (["d  far away ", "q"], [row(FIRST, "dismissed", None, "far away")]),
    "skip": (["s", "d"], [row(SECOND, "dismissed")]),
    "quit": (["q", "c"], []),
    "end of input": (["c"], [row(FIRST, "confirmed")]),
    "Enter decides nothing": (["", " ", "d"], [row(FIRST, "dismissed")]),
    "a word decides nothing": (["dismiss", "yes", "n", "q"], []),
    "a reason": (["e", "2", "q"], [row(FIRST, "explained", "scope")]),
    "a reason and a note": (
        ["e", "3 to tens", "q"],
        [row(FIRST, "explained", "rounding", "to tens")],
    ),
    "no reason decides nothing": (["e", "", "e", "8", "q"], []),
    "another reason needs a note": (
        ["e", "9", "", "e", "9", "two dams", "q"],
        [row(FIRST, "explained", "other", "two dams")],
    ),
    "back over a skip": (["s", "b", "c"], [row(FIRST, "confirmed")]),
    "back at the start": (["b", "c"], [row(FIRST, "confirmed")]),
    "back undoes by a new row": (
        ["c", "b", "d"],
        [row(FIRST, "confirmed"), row(FIRST, "open"), row(FIRST, "dismissed")],
    ),
    "no suggestion, nothing to apply": (["=", "q"], []),
}


@pytest.mark.parametrize("name", CASES)
def test_answers(name: str) -> None:
    answers, rows = CASES[name]
    notebook = Notebook(list(answers))
    notebook.review()
    assert notebook.rows == rows


def test_the_number_decided_counts_findings_once() -> None:
    assert Notebook(["c", "b", "d", "u"]).review() == 2
    assert Notebook(["c", "b", "s", "s"]).review() == 0


def test_back_restores_what_someone_else_had_decided() -> None:
    earlier = replace(row(FIRST, "unsure"), reviewer="Bo", decided_at="2024-01-01")
    notebook = Notebook(["c", "b", "q"], [earlier])
    notebook.review()
    assert notebook.rows[2:] == [row(FIRST, "open"), earlier]
    assert notebook.last_on(FIRST.key) == earlier


def test_a_decision_is_kept_before_the_next_question() -> None:
    notebook = Notebook(["c", "d"])
    kept: list[int] = []
    ask = notebook.ask

    def counting(prompt: str) -> str:
        kept.append(len(notebook.rows))
        return ask(prompt)

    desk = Desk(counting, notebook.shown.append, notebook, lambda: NOON)
    Session([FIRST, SECOND], STORY, desk).run()
    assert kept == [0, 1]


def test_a_suggestion_is_applied_only_when_asked_for() -> None:
    old = decide(SECOND, "explained", reason="moment", note="old dam", reviewer="Bo")
    notebook = Notebook(["s", "b", "=", "q"])
    notebook.review(Suggestion(old, 97.0))
    assert notebook.rows == [row(FIRST, "explained", "moment", "old dam")]
    assert any("= to apply" in line for line in notebook.shown)


def test_help_names_every_key() -> None:
    notebook = Notebook(["?", "q"])
    notebook.review()
    assert [line for line in notebook.shown if line in HELP] == list(HELP)
