"""A claim's event class apart from its aspect."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.model.claim import Claim


def root(claim: Claim) -> str | None:
    """Return a claim's event class without its aspect."""
    if claim.event is None:
        return None
    for aspect in ("-start", "-end", "-resume"):
        if claim.event.endswith(aspect):
            return claim.event.removesuffix(aspect)
    return claim.event
