"""The order of a report for people, the same in every output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report.agreement import agreement, explained
from framing.report.conflicts import conflict_findings, conflicts
from framing.report.page import Block, Heading, Item, Line, Listing, Paragraph, line
from framing.report.provenance import provenance
from framing.report.reading_list import sources, what_was_read
from framing.report.view import FRAMING, View
from framing.report.wording import wording
from framing.report.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model import Report

LIMITS = (
    "Who is right. It shows who says what; it holds no facts of its own.",
    "What no two articles speak of, and what is said only between the lines.",
    "Whether a loaded word is deserved. It shows in whose voice the word stands.",
    "Anything beyond these articles: nothing was looked up.",
)


def outline(report: Report, most: int | None = None) -> Iterator[Block]:
    """Yield a report's blocks; `most` caps the entries of a list."""
    view = View(report, most)
    yield Heading(1, line(f"Discrepancies and framing: {report.name}"))
    yield Paragraph(summary(view))
    for section in (
        what_was_read,
        conflicts,
        provenance,
        wording,
        agreement,
        explained,
        sources,
    ):
        yield from section(view)
    yield Heading(2, line("What this report does not judge"))
    yield Listing(tuple(Item(line(limit)) for limit in LIMITS))


def summary(view: View) -> Line:
    """Say in one line what there is to see."""
    found = conflict_findings(view)
    levels = [
        count(number, name)
        for name in ("error", "warning", "note")
        if (number := sum(str(f.level) == name for f in found))
    ]
    detail = f" ({', '.join(levels)})" if levels else ""
    framing = sum(f.rule in FRAMING for f in view.open_findings)
    origins = len(set(view.origins.values()))
    read = f"{count(len(view.articles), 'article')}, {count(origins, 'origin')}."
    seen = f"{count(len(found), 'conflict')}{detail}, {count(framing, 'remark')}"
    return line(f"{read.capitalize()} {seen.capitalize()} on framing.")
