"""Places without a preposition that ties them: "Oslo, where they met"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter
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
    ", the a an was is were be been as became become has have had served acted played "
    "plays serves serving from".split()
)
"""Words between a place and what makes it the scene: "Oslo was the scene"."""
GAP = 4
PHRASE_REACH = 30
"""Tokens within which the phrase of a place lies."""
START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its tokens, its names, and those of them that may be places."""

    reading: Reading
    tokens: Sequence[Token]
    names: Sequence[NameSlot]
    places: Sequence[NameSlot]


def line(reading: Reading, tokens: Sequence[Token], places: Sequence[NameSlot]) -> Line:
    """Return a sentence with its names; `places` are the article's, in text order."""
    first, end = tokens[0].start, tokens[-1].end
    inside = [
        names[bisect_left(names, first, key=START) : bisect_left(names, end, key=START)]
        for names in (reading.names, places)
    ]
    return Line(reading, tokens, *inside)


def place_before(line: Line, at: int) -> Site | None:
    """Return the place whose phrase ends before a token, but for small words."""
    tokens = line.tokens[max(0, at - PHRASE_REACH) : at]
    for phrase in noun_phrases(tokens)[-1:]:
        between = {token.text.lower() for token in tokens[phrase.last :]}
        if len(tokens) - phrase.last <= GAP and between <= FILLERS:
            return bare(line, tokens, phrase)
    return None


def place_after(line: Line, at: int) -> Site | None:
    """Return the place whose phrase begins at a token: "reached the port of Brae"."""
    tokens = line.tokens[at : at + PHRASE_REACH]
    for phrase in noun_phrases(tokens)[:1]:
        return bare(line, tokens, phrase) if phrase.first == 0 else None
    return None


def last_place(line: Line, at: int) -> Site | None:
    """Return the last place that a sentence names before a token."""
    tokens = line.tokens[max(0, at - PHRASE_REACH) : at]
    ties = FROM | TOWARD
    found = list(find_sites(line.reading, tokens, None, ties, line.places))
    return found[-1] if found else None


def attribute(line: Line, at: int) -> Site | None:
    """Return the town that stands right before a noun: "the Oslo talks"."""
    end = line.tokens[at - 1].end
    for name in line.places:
        if name.end == end:
            spot = (line.reading.article.id, name.start, name.end)
            return Site(*spot, True, "", name, name.text)
    return None


def bare(line: Line, tokens: Sequence[Token], phrase: NounPhrase) -> Site | None:
    """Return the site of a phrase, None if it names no place.

    A name of which nothing is known is taken at its word: "Brae hosted the talks".
    """
    first, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    text = line.reading.article.text
    town = town_in(line.places, tokens, phrase)
    inside = tokens[phrase.first : phrase.last]
    known = any(first <= name.start < end for name in line.names)
    if not known and all(token.tag == "NNP" for token in inside):
        town = NameSlot(first, end, text[first:end], "place")
    if town is None and not is_site(line.places, tokens, phrase):
        return None
    return Site(
        article=line.reading.article.id,
        start=first,
        end=end,
        exact=True,
        kind=kind_of(tokens, phrase),
        town=town,
        text=text[first:end],
    )


def may_be_places(reading: Reading) -> tuple[NameSlot, ...]:
    """Return the names of an article that are places, or of no known kind.

    A preposition of place makes "bound for Brae" a place; "the Brae" is a thing.
    """
    whole = {
        word for name in reading.names if " " in name.text for word in name.text.split()
    }
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
