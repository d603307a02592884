"""source-balance: an article lets one side speak that others balance.

What it finds: an article that attributes statements to one country's people only and
none to another country that it names, though at least two other origins quote it.
Why it matters: who is never heard cannot contradict.
Flagged: an article with three statements of Ruritania's ministers and none of
Graustark's, where two other outlets quote Graustark's side as well.
Not flagged: an article that quotes nobody, or only witnesses; a side that only one
other origin quotes; a side that the article does not name.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding
from framing.detect.origin import origin_of
from framing.detect.quotes.utterance_words import bounded
from framing.extract.places import country_names
from framing.model.finding import Level
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Explained, Finding
    from framing.model.slot import NameSlot, Voiced
    from framing.model.story import Reading, Story

RULE = "source-balance"
MIN_STATEMENTS = 2
MIN_WORDS = 15
"""Attributed words from which an article's choice of speakers says something."""
MIN_ORIGINS = 2
MAX_EVIDENCE_CHARACTERS = 300
CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Heard:
    """A stretch that an article attributes to a side."""

    article: str
    side: str
    span: Span
    words: int


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each article and side that it leaves unheard."""
    names = side_names(story)
    heard = [row for reading in story.readings for row in hear(story, reading)]
    for reading in story.readings:
        article = reading.article.id
        own = [row for row in heard if row.article == article]
        sides = Counter[str]()
        for row in own:
            sides[row.side] += row.words
        enough = len(own) >= MIN_STATEMENTS and sum(sides.values()) >= MIN_WORDS
        if len(sides) != 1 or not enough:
            continue
        named = {slot.key for slot in reading.names if slot.key is not None}
        for side in sorted(named & set(names) - set(sides)):
            others = [row for row in heard if row.side == side]
            origins = {origin_of(story, row.article, row.span) for row in others}
            if len(origins - {story.origins[article]}) >= MIN_ORIGINS:
                yield unheard(story, names, own, others)


def hear(story: Story, reading: Reading) -> list[Heard]:
    """Return the stretches of an article that a side speaks."""
    out = []
    for voiced in reading.voices:
        if voiced.voice not in ("quoted", "reported"):
            continue
        side = side_of(story, reading, voiced)
        if side is not None:
            text = reading.article.text[voiced.start : voiced.end]
            span = Span(voiced.start, voiced.end)
            out.append(Heard(reading.article.id, side, span, len(text.split())))
    return out


def side_of(story: Story, reading: Reading, voiced: Voiced) -> str | None:
    """Return the country that a speaker speaks for, None where unknown."""
    place = voiced.speaker_span
    if place is None:
        return None
    inside = [slot for slot in reading.names if place.overlaps(slot.span)]
    for slot in inside:
        if (side := country(slot)) is not None:
            return side
    for entity in story.entities:
        mine = [slot for name, slot in entity.mentions if name == reading.article.id]
        if any(slot.span == other.span for slot in mine for other in inside):
            sides = {country(slot) for _, slot in entity.mentions} - {None}
            return sorted(side for side in sides if side)[0] if sides else None
    return None


def country(slot: NameSlot) -> str | None:
    """Return the country that a name is, or that its office belongs to.

    The office of a country's body ("country:IR ministry") is the country's.
    """
    for key in (slot.office.of if slot.office else None, slot.key):
        if key is not None and key.startswith("country:"):
            return key.split()[0]
    return None


def side_names(story: Story) -> dict[str, str]:
    """Return the ordinary name of each country that a story names or cites."""
    slots = [slot for reading in story.readings for slot in reading.names]
    keys = {slot.key for slot in slots} | {country(slot) for slot in slots}
    return {key: name for key, name in country_names().items() if key in keys}


def unheard(
    story: Story, names: dict[str, str], own: list[Heard], others: list[Heard]
) -> Finding:
    """Return the finding that an article leaves a side unheard."""
    article, side = own[0].article, others[0].side
    spoken = sum(row.words for row in own)
    rows = []
    for name in sorted({row.article for row in (*own, *others)}):
        mine = [row for row in (*own, *others) if row.article == name]
        row = max(mine, key=lambda row: (row.words, -row.span.start))
        text = story.by_id[name].article.text
        span = bounded(text, row.span, MAX_EVIDENCE_CHARACTERS)
        rows.append(evidence(story, name, span, names[row.side]))
    flag = Flag(
        rule=RULE,
        level=Level.NOTE,
        confidence=CONFIDENCE,
        message=(
            f"{story.label(article)} attributes {spoken} words to "
            f"{names[own[0].side]} and none to {names[side]}, which others quote."
        ),
        why="it names the side, and at least two other origins let it speak",
        innocent=("the side had not spoken when the article was written?",),
        slot=side,
        missing_from=(article,),
    )
    return finding(story, flag, rows)
