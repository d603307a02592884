"""Choose outlet and agency among the names that a text gives for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.ingest.names import (
    display,
    is_agency,
    is_known_agency,
    is_publisher,
    same_name,
    spell_out,
    words_of,
)
from framing.model import Known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.ingest.metadata.mention import Clue


def choose_names(
    own: Sequence[Clue], supplied: Sequence[Clue], text: str
) -> tuple[Known | None, Known | None]:
    """Return the outlet and the agency of a text."""
    outlet = as_known(own[0], text) if own else None
    given = [(clue, as_known(clue, text)) for clue in supplied]
    if outlet is None:
        published = (known for clue, known in given if not clue.wire)
        outlet = next(published, None)
    outlet = _fuller(outlet, given)
    agency = _fuller(_agency(given, outlet), given)
    if agency is None and outlet is not None and is_agency(outlet.value):
        agency = outlet
    agency = _as_signed(agency, supplied, text)
    return outlet, agency


def _agency(given: Sequence[tuple[Clue, Known]], outlet: Known | None) -> Known | None:
    """Return the first agency credited; of one dateline's two, the other one."""
    found: list[tuple[str, Known]] = []
    for clue, known in given:
        same = outlet is not None and same_name(known.value, outlet.value)
        if not same:
            found.append((clue.source, known))
        elif is_agency(known.value) or (
            clue.source == "dateline" and not is_publisher(known.value)
        ):
            found.append((clue.source, outlet or known))
    if not found:
        return None
    source, first = found[0]
    beside = [known for kind, known in found if kind == source == "dateline"]
    return next((known for known in beside if known is not outlet), first)


def _fuller(chosen: Known | None, given: Sequence[tuple[Clue, Known]]) -> Known | None:
    """Return a short name in the longer form that another credit gives."""
    if chosen is None or is_known_agency(chosen.value):
        return chosen
    own = set(words_of(chosen.value))
    longer = (known for _, known in given if own < set(words_of(known.value)))
    return next(longer, chosen)


def _as_signed(
    agency: Known | None, supplied: Sequence[Clue], text: str
) -> Known | None:
    """Return an agency under its initials where the page itself explains them."""
    if agency is None:
        return None
    for clue in supplied:
        explained = f"{agency.value} ({clue.name})".casefold()
        if clue.source == "dateline" and explained in text.casefold():
            return Known(clue.name, clue.source)
    return agency


def as_known(clue: Clue, text: str) -> Known:
    """Return a clue's name as readers know it."""
    name = clue.name.strip(" .,:")
    return Known(display(spell_out(name, text), text), clue.source)
