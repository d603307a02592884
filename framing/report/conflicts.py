"""The section on conflicts: who says what, in which words, and why it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.model import Level
from framing.report.answers import answers, remarks, spoken_message
from framing.report.page import Block, Heading, Listing, Paragraph, Piece, line
from framing.report.view import FRAMING, PROVENANCE, more

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model import Finding
    from framing.report.view import View

LEVELS = (
    (
        Level.ERROR,
        "Errors",
        "answers that exclude each other, if read aright",
    ),
    (Level.WARNING, "Warnings", "differences worth a look"),
    (Level.NOTE, "Notes", "worth a look"),
)
CONFLICTS_PER_LIST = 3
"""A capped report shows this many times more conflicts than other entries."""


def conflict_findings(view: View) -> list[Finding]:
    """Return the open conflicts, the weightiest and surest first."""
    found = [f for f in view.open_findings if f.rule not in (*FRAMING, *PROVENANCE)]
    return sorted(found, key=lambda f: (-f.level, -f.confidence))


def conflicts(view: View) -> Iterator[Block]:
    """Yield the conflicts by level, each with its evidence."""
    yield Heading(2, line("Conflicts"))
    found = conflict_findings(view)
    if not found:
        yield Paragraph(line("No conflict was found in what was read."))
    shown = found if view.most is None else found[: CONFLICTS_PER_LIST * view.most]
    number = 0
    for level, title, meaning in LEVELS:
        ours = [finding for finding in shown if finding.level == level]
        if ours:
            yield Heading(3, line(Piece(title, str(level)), f": {meaning}"))
        for finding in ours:
            number += 1
            message = spoken_message(finding).removesuffix(".")
            yield Heading(4, line(f"{number}. {message}"))
            items = (*answers(view, finding.evidence), *remarks(view, finding))
            yield Listing(items)
    if len(shown) < len(found):
        yield Paragraph(more(len(found) - len(shown), "conflicts"))
