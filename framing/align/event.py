"""A claim's event: its class apart from its aspect, and its name for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from framing.model.claim import Claim

ASPECTS = {
    "start": "beginning",
    "end": "end",
    "resume": "resumption",
    "continue": "continuation",
}


def root(claim: Claim) -> str | None:
    """Return a claim's event class without its aspect."""
    return split(claim.event)[0] if claim.event is not None else None


def split(event: str) -> tuple[str, str]:
    """Split an event's name into its class and its aspect.

    >>> split("conflict-start"), split("left-office")
    (('conflict', 'start'), ('left-office', ''))
    """
    name, _, aspect = event.rpartition("-")
    return (name, aspect) if aspect in ASPECTS else (event, "")


def title(event: str | None) -> str:
    """Return what reports call an event.

    >>> title("conflict-start"), title("arrested"), title(None)
    ('the beginning of the conflict', 'the arrest', 'what happened')
    """
    if event is None:
        return "what happened"
    name, aspect = split(event)
    known = events().get(name)
    plain = known.title if known else name
    return f"the {ASPECTS[aspect]} of {plain}" if aspect else plain
