"""The rules: each reads a story and yields findings and explained pairs.

`RULES` is the ordered tuple of all rules; a rule's page is its module's
docstring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from framing.detect.actors import actor_conflict
from framing.detect.copies import changed_in_copy, wire_copy
from framing.detect.dates import date_conflict
from framing.detect.names import name_variant
from framing.detect.numbers import number_conflict
from framing.detect.offices import role_conflict
from framing.detect.omissions import omission
from framing.detect.places import place_conflict
from framing.detect.polarity import polarity_conflict
from framing.detect.quotes import quote_divergence
from framing.detect.terms import term_conflict
from framing.detect.wording import (
    attribution_verb,
    competing_names,
    contrast,
    loaded_term,
    scare_quotes,
    source_balance,
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
