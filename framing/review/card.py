"""One finding as a card of plain lines, 80 columns wide."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.review.carry import STALE, remark

if TYPE_CHECKING:
    from framing.model import Evidence, Finding, Story
    from framing.review.suggest import Suggestion

WIDTH = 80
LABEL_COLUMNS = 18
CONTEXT_CHARACTERS = 60
"""How much of the sentence is shown on each side of the evidence."""
EVIDENCE_CHARACTERS = 320
"""How much of the evidence is shown; the report has all of it."""
KEYS = "c confirm  d dismiss  e both right, explain  u unsure  s skip  b back  ? q"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card stands: its number from 1, and what the whole queue holds.

    `stale` counts decisions made before a change, `alike` findings that look
    like an earlier decision.
    """

    number: int
    total: int
    stale: int = 0
    alike: int = 0


def card(
    finding: Finding,
    story: Story,
    place: Place,
    suggestion: Suggestion | None = None,
) -> list[str]:
    """Return a finding as lines of at most 80 characters, without line ends.

    What comes from outside is folded to single spaces, not made safe: who
    shows the lines does that.
    """
    heads = _row_heads(finding, story)
    lines = [*_head(finding, place), *_wrap(finding.message, " ")]
    for evidence in finding.evidence:
        lines += _row(evidence, story, heads[evidence.article])
    if finding.missing_from:
        names = ", ".join(story.label(article) for article in finding.missing_from)
        lines += _wrap(f"Missing from: {names}.", " ")
    lines += _wrap(f"Why: {finding.why}", " ")
    if finding.innocent:
        lines += _wrap(f"What might explain it: {'; '.join(finding.innocent)}", " ")
    lines += _decision(finding)
    if suggestion is not None:
        lines += _wrap(_alike(suggestion), " ")
    return [*lines, " " + KEYS]


def excerpt(evidence: Evidence, story: Story) -> str:
    """Return the evidence in brackets with what stands around it.

    The rest of the sentence is cut at a space and marked by dots.
    """
    reading = story.by_id[evidence.article]
    text, sentence = reading.article.text, reading.sentence_at(evidence.start)
    first = sentence.start if sentence else evidence.start
    last = max(sentence.end if sentence else evidence.end, evidence.end)
    before = _fold(text[first : evidence.start], keep="end")
    after = _fold(text[evidence.end : last], keep="start")
    words = _fold(evidence.text, keep="start", limit=EVIDENCE_CHARACTERS)
    return f"“{before}[{words}]{after}”"


def _head(finding: Finding, place: Place) -> list[str]:
    left = (
        f"{place.number:>2} of {place.total}   {finding.rule} {finding.level}   "
        f"confidence {finding.confidence:.2f}   {finding.status}   {finding.key[:8]}"
    )
    counts = [
        f"{place.stale} stale" if place.stale else "",
        f"{place.alike} like earlier decisions" if place.alike else "",
    ]
    right = ", ".join(count for count in counts if count)
    if not right:
        return [left]
    right = f"[{right}]"
    room = WIDTH - len(left) - 1
    return [f"{left} {right:>{room}}"] if len(right) <= room else [left, f"   {right}"]


def _row_heads(finding: Finding, story: Story) -> dict[str, str]:
    """Return outlet and day of each article, in columns as wide as needed."""
    articles = [story.by_id[evidence.article].article for evidence in finding.evidence]
    labels = {article.id: story.label(article.id) for article in articles}
    width = min(LABEL_COLUMNS, max(map(len, labels.values()), default=0))
    days = {a.id: a.published.isoformat() if a.published else "" for a in articles}
    day_width = max(map(len, days.values()), default=0)
    heads = {}
    for article, label in labels.items():
        # Cut by letters: a label need not hold a space to cut at.
        short = label if len(label) <= width else label[: width - 1] + "…"
        day = f"{days[article]:<{day_width}}  " if day_width else ""
        heads[article] = f"   {short:<{width}}  {day}"
    return heads


def _row(evidence: Evidence, story: Story, head: str) -> list[str]:
    said = excerpt(evidence, story)
    if evidence.source is not None:
        said += f" ({evidence.voice}: {evidence.source})"
    return _wrap(said, head, " " * len(head))


def _decision(finding: Finding) -> list[str]:
    if finding.note is None:
        return []
    if finding.status == STALE:
        text = f"Changed since it was decided: {finding.note}"
        return _wrap(text, " ")
    return _wrap(f"Decided: {finding.status}: {finding.note}", " ")


def _alike(suggestion: Suggestion) -> str:
    decision = suggestion.decision
    day = f" of {decision.decided_at[:10]}" if decision.decided_at else ""
    note = remark(decision)
    said = f"{decision.verdict} ({note})" if note else decision.verdict
    return f"Looks like a decision{day}: {said}. = to apply"


def _fold(text: str, *, keep: str, limit: int = CONTEXT_CHARACTERS) -> str:
    """Fold spaces and cut at a word to `limit` characters, from either end."""
    flat = re.sub(r"\s+", " ", text)
    if len(flat) <= limit:
        return flat
    if keep == "end":
        return "… " + flat[-limit:].partition(" ")[2]
    return flat[:limit].rpartition(" ")[0] + " …"


def _wrap(text: str, head: str, indent: str = "   ") -> list[str]:
    flat = re.sub(r"\s+", " ", text).strip()
    return textwrap.wrap(
        flat,
        WIDTH,
        initial_indent=head,
        subsequent_indent=indent,
        break_on_hyphens=False,
    ) or [head.rstrip()]
