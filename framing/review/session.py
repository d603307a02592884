"""The session at the keyboard: card by card, a decision at each answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from framing.model import Decision
from framing.review.card import Place, card
from framing.review.carry import OPEN, STALE, apply, remark
from framing.review.reason import KEYS, REASONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from framing.model import Finding, Story
    from framing.review.suggest import Suggestion

VERDICT_KEYS = {"c": "confirmed", "d": "dismissed", "e": "explained", "u": "unsure"}
HELP = (
    " c  confirmed: the outlets do differ, or the wording is as loaded as flagged",
    " d  dismissed: there is nothing to see here",
    " e  explained: both can be right; asks why",
    " u  unsure: someone else should look",
    " s  skip: leave it as it is and go on",
    " b  back to the card before; a decision just made there is taken back",
    " =  apply the earlier decision that is shown",
    " q  quit; everything decided so far is kept",
    " A note may follow the letter: d another village",
)


class Ledger(Protocol):
    """Where decisions are kept; a store is one."""

    def add_decisions(self, decisions: Iterable[Decision]) -> None:
        """Append decisions, all or none; when this returns, they last."""

    def last_on(self, key: str) -> Decision | None:
        """Return the last decision on the finding with this key."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The person at work: how to ask, show and keep, who it is, and the time.

    `ask` returns what was typed after a prompt, and raises EOFError when
    nothing more will come; `now` returns an ISO 8601 time.
    """

    ask: Callable[[str], str]
    show: Callable[[str], None]
    ledger: Ledger
    now: Callable[[], str]
    reviewer: str = ""


class Session:
    """A way through a queue of findings, forth and back."""

    def __init__(
        self,
        findings: Sequence[Finding],
        story: Story,
        desk: Desk,
        suggestions: Mapping[str, Suggestion] | None = None,
    ) -> None:
        """Start before the first card; `suggestions` are by finding key."""
        self._findings, self._story, self._desk = list(findings), story, desk
        self._suggestions = dict(suggestions or {})
        self._undo: dict[str, tuple[Finding, Decision | None]] = {}
        self._at = 0

    def run(self) -> int:
        """Show cards until the last, `q` or the end of input.

        Each decision is kept before the next card is shown. Returns how many
        findings were decided on.
        """
        while self._at < len(self._findings):
            self._show_card()
            try:
                if not self._answer():
                    break
            except EOFError:
                break
        return len(self._undo)

    @property
    def _finding(self) -> Finding:
        return self._findings[self._at]

    def _show_card(self) -> None:
        ahead = self._findings[self._at :]
        place = Place(
            number=self._at + 1,
            total=len(self._findings),
            stale=sum(finding.status == STALE for finding in ahead),
            alike=sum(finding.key in self._suggestions for finding in ahead),
        )
        suggestion = self._suggestions.get(self._finding.key)
        self._desk.show("")
        for line in card(self._finding, self._story, place, suggestion):
            self._desk.show(line)

    def _answer(self) -> bool:
        """Ask until an answer leads to another card; False means to quit."""
        while True:
            letter, _, note = self._desk.ask("> ").strip().partition(" ")
            letter, note = letter.casefold(), note.strip()
            if letter == "q":
                return False
            if letter == "s":
                self._at += 1
                return True
            if letter == "b":
                self._back()
                return True
            if self._verdict(letter, note):
                return True

    def _verdict(self, letter: str, note: str) -> bool:
        """Keep the decision that a letter stands for; False if it is none."""
        suggestion = self._suggestions.get(self._finding.key)
        if letter == "=" and suggestion is not None:
            old = suggestion.decision
            self._decide(old.verdict, old.reason, note or old.note)
            return True
        if letter not in VERDICT_KEYS:
            for line in HELP if letter == "?" else (f" c d e u s b ? q: {letter!r}?",):
                self._desk.show(line)
            return False
        reason = None
        if letter == "e":
            reason, note = self._reason(note)
            if reason is None:
                return False
        self._decide(VERDICT_KEYS[letter], reason, note or None)
        return True

    def _reason(self, note: str) -> tuple[str | None, str]:
        """Ask why both are right; None when no reason was chosen."""
        for digit, reason in KEYS.items():
            self._desk.show(f" {digit}  {REASONS[reason]}")
        digit, _, more = self._desk.ask("why> ").strip().partition(" ")
        note = more.strip() or note
        if KEYS.get(digit) == "other" and not note:
            note = self._desk.ask("note> ").strip()
            if not note:
                return None, ""
        return KEYS.get(digit), note

    def _decide(self, verdict: str, reason: str | None, note: str | None) -> None:
        finding, desk = self._finding, self._desk
        decision = self._row(verdict, reason, note)
        before = desk.ledger.last_on(finding.key)
        desk.ledger.add_decisions((decision,))
        self._undo.setdefault(finding.key, (finding, before))
        self._findings[self._at] = apply([finding], [decision])[0]
        said = remark(decision)
        desk.show(f" {verdict}: {said}" if said else f" {verdict}")
        self._at += 1

    def _row(
        self, verdict: str, reason: str | None = None, note: str | None = None
    ) -> Decision:
        return Decision(
            finding_key=self._finding.key,
            state=self._finding.state,
            verdict=verdict,
            reason=reason,
            note=note,
            reviewer=self._desk.reviewer,
            decided_at=self._desk.now(),
        )

    def _back(self) -> None:
        """Go one card back; a decision made there now is undone by new rows."""
        self._at = max(0, self._at - 1)
        done = self._undo.pop(self._finding.key, None)
        if done is None:
            return
        self._findings[self._at], before = done
        # Taken back in the reviewer's name, then what held before, in its own.
        rows = [self._row(OPEN)]
        if before is not None and before.verdict != OPEN:
            rows.append(before)
        self._desk.ledger.add_decisions(rows)
        self._desk.show(f" back to {self._finding.status}")
