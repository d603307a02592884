"""Conflicts inside one article: headline, first sentence and body, held together.

A headline that says 31 over a text that says 23, or a name that a text spells in two
ways, is an error whatever the other outlets write. The three parts of an article are
read as three texts of one story and put to the same rules. One of the two must be in
the outlet's own voice and neither quoted: two sources may differ in one article. An earlier figure that
the article gives as well, a bound that holds or another subset is explained away by
the rules themselves; a value of one part that another part gives too is none that
the article contradicts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.align.claims import make_claims
from framing.align.entities import entity_index, merge_names
from framing.align.group import link
from framing.detect import date_conflict, name_variant, number_conflict
from framing.detect import polarity_conflict as polarity
from framing.model.finding import Finding
from framing.model.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Evidence
    from framing.model.span import Sentence
    from framing.model.story import Reading

PARTS = {"headline": "headline", "lead": "first sentence", "body": "body"}
"""Parts of an article to how a finding names them."""
RULES = (number_conflict, date_conflict, name_variant, polarity)
WHY = "Two places of one article. "
INNOCENT = (
    "a later figure that reached one place alone?",
    "another part of the matter, or another source?",
    "rounded for the headline?",
)


def find(story: Story) -> Iterator[Finding]:
    """Yield a finding for each two parts of an article that exclude each other."""
    for reading in story.readings:
        parts = [part_of(reading, name) for name in PARTS]
        held = tuple(part for part in parts if part.sentences)
        if len(held) > 1:
            yield from conflicts(reading, together(held))


def part_of(reading: Reading, name: str) -> Reading:
    """Return a part of an article as a reading of its own; places stay the same."""
    own = reading.article
    kept = [
        (sentence, words)
        for sentence, words in zip(reading.sentences, reading.tokens, strict=True)
        if sentence.part == name
    ]
    ident = f"{own.id}#{name}"
    rows = tuple(replace(sentence, article=ident) for sentence, _ in kept)
    return replace(
        reading,
        article=replace(own, id=ident, path=PARTS[name]),
        sentences=rows,
        tokens=tuple(words for _, words in kept),
        dates=tuple(x for x in reading.dates if within(x.start, rows)),
        numbers=tuple(x for x in reading.numbers if within(x.start, rows)),
        names=tuple(x for x in reading.names if within(x.start, rows)),
        quotations=tuple(x for x in reading.quotations if within(x.start, rows)),
        terms=(),
    )


def within(place: int, sentences: tuple[Sentence, ...]) -> bool:
    """Return whether a place lies in one of some sentences."""
    return any(x.start <= place < x.end for x in sentences)


def together(parts: tuple[Reading, ...]) -> Story:
    """Return the parts of an article as a story of texts with no common source."""
    entities = merge_names(parts)
    claims = make_claims(parts, entity_index(entities))
    origins = {part.article.id: part.article.id for part in parts}
    return Story(
        parts, origins, entities=entities, claims=claims, links=link(claims)
    )


def conflicts(reading: Reading, parts: Story) -> Iterator[Finding]:
    """Yield what the rules find between the parts of an article."""
    for rule in RULES:
        for row in rule.find(parts):
            if isinstance(row, Finding) and own_words(row.evidence):
                yield replace(
                    row,
                    why=WHY + row.why,
                    innocent=INNOCENT,
                    evidence=tuple(
                        replace(x, article=reading.article.id) for x in row.evidence
                    ),
                )


def own_words(rows: tuple[Evidence, ...]) -> bool:
    """Return whether the outlet answers for what pieces of evidence show.

    A headline that no source in the text bears out is the outlet's error; two
    sources that differ are none, nor is a quotation.
    """
    voices = [row.voice for row in rows]
    return "outlet" in voices and set(voices) <= {"outlet", "reported"}
