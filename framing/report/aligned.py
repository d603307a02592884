"""The claims that were held to be about one fact, outlet by outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import title
from framing.report.page import Block, Heading, Item, Listing, Paragraph, line, quiet
from framing.report.safe import fold
from framing.report.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model import Claim, Report


def aligned(report: Report) -> Iterator[Block]:
    """Yield each group of claims with its outlets' words."""
    story = report.story
    number = len(story.groups)
    yield Heading(1, line(f"Aligned claims: {report.name}"))
    facts = count(number, "fact")
    yield Paragraph(line(f"{facts.capitalize()} told by more than one article."))
    for group in story.groups:
        claims = [story.claim_by_id[claim] for claim in group.claims]
        event = next((claim.event for claim in claims if claim.event), None)
        why = ", ".join(group.why)
        score = quiet(f", score {group.score:.2f}" + (f" ({why})" if why else ""))
        yield Heading(3, line(f"{group.id}: {title(event)}", score))
        yield Listing(tuple(claim_item(report, claim) for claim in claims))


def claim_item(report: Report, claim: Claim) -> Item:
    """Return a claim: who makes it, how surely, and in which words."""
    who = report.story.label(claim.article)
    whose = f", {claim.voice}" if claim.voice not in ("outlet", "headline") else ""
    speaker = f" ({claim.speaker})" if claim.speaker else ""
    stance = f", {claim.polarity}" if claim.polarity != "asserted" else ""
    return Item(line(f"{who}{whose}{speaker}{stance}: “{fold(claim.text)}”"))
