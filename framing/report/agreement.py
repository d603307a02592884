"""The sections on what fits: facts in agreement, and seeming conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.event import title
from framing.report.accord import agreed, disputed_claims
from framing.report.answers import quotes, review_line, spoken_message
from framing.report.excerpt import quoted
from framing.report.page import (
    Block,
    Heading,
    Item,
    Line,
    Listing,
    Paragraph,
    bold,
    line,
)
from framing.report.view import SETTLED
from framing.report.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model import Claim, Evidence
    from framing.report.view import View


def agreement(view: View) -> Iterator[Block]:
    """Yield the facts that at least two independent origins state alike."""
    yield Heading(2, line("Agreement"))
    disputed = disputed_claims(view)
    found = [
        claims
        for group in sorted(view.story.groups, key=lambda group: -group.score)
        if (claims := agreed(view, group, disputed))
    ]
    found.sort(key=lambda claims: -view.count_origins(claims))
    items = [agreed_item(view, claims) for claims in found]
    if not items:
        yield Paragraph(line("No fact was found in two independent origins."))
    else:
        yield Listing(view.capped(items, "facts"))


def agreed_item(view: View, claims: list[Claim]) -> Item:
    """Return a fact as its outlets put it."""
    origins = view.count_origins(claims)
    outlets = view.count_outlets(claim.article for claim in claims)
    event = next((claim.event for claim in claims if claim.event), "")
    denied = (
        " that there was no such thing:" if claims[0].polarity == "denied" else " on"
    )
    about = f"{denied} {title(event)}" if event else ""
    below = tuple(
        Item(line(f"{view.labels[claim.article]}: ", *words(view, claim)))
        for claim in claims
    )
    beside = f" ({count(outlets, 'outlet')})"
    return Item(line(bold(f"{count(origins, 'origin')} agree"), about, beside), below)


def words(view: View, claim: Claim) -> Line:
    """Return the sentence of a claim with the claim marked."""
    return quoted(view.story, claim.article, [claim.span])


def explained(view: View) -> Iterator[Block]:
    """Yield what looks like a conflict and is none, for the tool or a person."""
    pairs = view.report.explained
    settled = [f for f in view.report.findings if f.status in SETTLED]
    if not pairs and not settled:
        return
    yield Heading(2, line("Looked like a conflict, but is not one"))
    alike: dict[tuple[str, str], list[Evidence]] = {}
    for pair in pairs:
        alike.setdefault((pair.rule, pair.why), []).extend(pair.evidence)
    items = [
        Item(
            line(bold(rule), f": {why}"),
            view.capped(list(quotes(view, rows)), "places"),
        )
        for (rule, why), rows in alike.items()
    ]
    if items:
        yield Listing(view.capped(items, "pairs"))
    if settled:
        yield Heading(3, line("Settled by a reviewer"))
        yield Listing(
            tuple(
                Item(line(spoken_message(f)), (Item(review_line(f)),)) for f in settled
            )
        )
