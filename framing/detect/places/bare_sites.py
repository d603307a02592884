"""Places without a preposition that ties them: "Oslo, where they met"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.places.sites import (
    AREAS,
    FROM,
    TOWARD,
    Site,
    find_sites,
    is_site,
    kind_of,
    town_in,
)
from framing.extract.phrases import noun_phrases
from framing.model.slot import NameSlot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.phrases import NounPhrase
    from framing.model.span import Token
    from framing.model.story import Reading

FILLERS = frozenset(
    ", the a an was is were be been as became become has have had served acted".split()
)
"""Words between a place and what makes it the scene: "Oslo was the scene"."""
GAP = 4


def place_before(reading: Reading, tokens: Sequence[Token], at: int) -> Site | None:
    """Return the place whose phrase ends before a token, but for small words."""
    for phrase in reversed(noun_phrases(tokens[:at])):
        between = [token.text.lower() for token in tokens[phrase.last : at]]
        if len(between) > GAP or not FILLERS.issuperset(between):
            return None
        return bare(reading, tokens, phrase)
    return None


def place_after(reading: Reading, tokens: Sequence[Token], at: int) -> Site | None:
    """Return the place whose phrase begins at a token: "reached the port of Brae"."""
    for phrase in noun_phrases(tokens[at:]):
        return bare(reading, tokens[at:], phrase) if phrase.first == 0 else None
    return None


def last_place(reading: Reading, tokens: Sequence[Token], at: int) -> Site | None:
    """Return the last place that a sentence names before a token."""
    names = may_be_places(reading)
    found = list(find_sites(reading, tokens[:at], None, FROM | TOWARD, names))
    return found[-1] if found else None


def attribute(reading: Reading, tokens: Sequence[Token], at: int) -> Site | None:
    """Return the town that stands right before a noun: "the Oslo talks"."""
    end = tokens[at - 1].end
    for name in may_be_places(reading):
        if name.end == end:
            spot = (reading.article.id, name.start, name.end)
            return Site(*spot, True, "", name, name.text)
    return None


def bare(reading: Reading, tokens: Sequence[Token], phrase: NounPhrase) -> Site | None:
    """Return the site of a phrase, None if it names no place.

    A name of which nothing is known is taken at its word: "Brae hosted the talks".
    """
    first, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    names = may_be_places(reading)
    town = town_in(names, tokens, phrase)
    inside = tokens[phrase.first : phrase.last]
    known = any(first <= name.start < end for name in reading.names)
    if not known and all(token.tag == "NNP" for token in inside):
        town = NameSlot(first, end, reading.article.text[first:end], "place")
    if town is None and not is_site(names, tokens, phrase):
        return None
    return Site(
        article=reading.article.id,
        start=first,
        end=end,
        exact=True,
        kind=kind_of(tokens, phrase),
        town=town,
        text=reading.article.text[first:end],
    )


def may_be_places(reading: Reading) -> tuple[NameSlot, ...]:
    """Return the names of an article that are places, or of no known kind.

    A preposition of place makes "bound for Brae" a place; "the Brae" is a thing.
    """
    whole = " ".join(name.text for name in reading.names if " " in name.text).split()
    return tuple(
        name
        for name in reading.names
        if name.kind == "place"
        or (name.kind == "other" and name.text not in whole and bears(reading, name))
    )


def bears(reading: Reading, name: NameSlot) -> bool:
    """Return whether a name may be a town's: "Brae", "the Brae siding"."""
    if name.key is not None:
        return False
    text = reading.article.text
    if text[max(0, name.start - 4) : name.start].lower() != "the ":
        return True
    after = text[name.end : name.end + 20].split()
    return bool(after) and after[0].strip(".,;") in AREAS
