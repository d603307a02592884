"""The rules: each reads a story and yields findings and explained pairs.

`RULES` is the ordered tuple of all rules; a rule's page is its module's
docstring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from framing.detect import (
    actor_conflict,
    attribution_verb,
    changed_in_copy,
    competing_names,
    contrast,
    date_conflict,
    loaded_term,
    name_variant,
    number_conflict,
    omission,
    place_conflict,
    polarity_conflict,
    quote_divergence,
    role_conflict,
    scare_quotes,
    source_balance,
    term_conflict,
    wire_copy,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Explained, Finding
    from framing.model.story import Story


class Rule(Protocol):
    """A module with a rule's name, its page and its detector."""

    RULE: str
    __doc__: str | None

    def find(self, story: Story) -> Iterator[Finding | Explained]:
        """Yield what the rule flags and what it explains away."""


CONFLICTS = (
    date_conflict,
    number_conflict,
    name_variant,
    role_conflict,
    place_conflict,
    actor_conflict,
    polarity_conflict,
    quote_divergence,
    term_conflict,
)
FRAMING = (
    loaded_term,
    scare_quotes,
    competing_names,
    contrast,
    source_balance,
    attribution_verb,
    omission,
)
PROVENANCE = (
    wire_copy,
    changed_in_copy,
)
RULES = CONFLICTS + FRAMING + PROVENANCE
