"""Conflicts inside one article: headline, first sentence and body, held together.

A name that a text spells in two ways, or a sentence told twice with another word, is
an error whatever the other outlets write.
The parts of an article are read as texts of one story and put to the same rules;
names are held against each other in both halves of the body too, all else only
between its top and its body. One of the two must be in the outlet's own voice and
neither quoted: two sources may differ in one article.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from framing.align.claims import make_claims
from framing.align.entities import entity_index, merge_names
from framing.align.group import link
from framing.detect.names import name_variant
from framing.detect.versions import altered
from framing.model.finding import Finding
from framing.model.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.model.finding import Evidence, Explained
    from framing.model.span import Sentence
    from framing.model.story import Reading

BODY = ("body",)
HALVES = ("first half", "second half")
TOP = ("headline", "first sentence")
"""Parts of an article as a finding names them."""
RULES = (altered,)
"""Rules that hold the top of an article against its body.

Its numbers, dates and denials are not: a story tells of several tolls and days, and
of every ten such flags on annotated stories none was right. Of four flags on offices
in real articles none was either."""
LEAST_ALIKE = 85.0
"""Per cent of letters that two spellings of one name in one text share."""
WHY = "Two places of one article. "
INNOCENT = (
    "a later figure that reached one place alone?",
    "another part of the matter, or another source?",
    "rounded for the headline?",
)


def find(story: Story) -> Iterator[Finding]:
    """Yield a finding for each two places of an article that exclude each other."""
    for reading in story.readings:
        whole = split(reading, (*TOP, *BODY))
        if len(whole) > 1:
            parts = together(whole)
            for rule in RULES:
                yield from conflicts(reading, rule.find(parts))
        halves = split(reading, (*TOP, *HALVES))
        if len(halves) > 1:
            named = conflicts(
                reading, name_variant.find(together(halves, claims=False))
            )
            yield from (row for row in named if misspelt(row))


def split(reading: Reading, names: Sequence[str]) -> tuple[Reading, ...]:
    """Return the parts of an article that have sentences, as readings."""
    homes = [name_of(reading, at, names) for at in range(len(reading.sentences))]
    return tuple(part(reading, homes, name) for name in names if name in homes)


def name_of(reading: Reading, at: int, names: Sequence[str]) -> str:
    """Return which of some parts of its article a sentence belongs to."""
    kind = reading.sentences[at].part
    if kind != "body":
        return TOP[kind == "lead"]
    body = [n for n, x in enumerate(reading.sentences) if x.part == "body"]
    return names[-1] if at >= body[len(body) // 2] else names[len(TOP)]


def part(reading: Reading, homes: Sequence[str], name: str) -> Reading:
    """Return a part of an article as a reading of its own; places stay the same."""
    own = reading.article
    ident = f"{own.id}#{name}"
    kept = [at for at, home in enumerate(homes) if home == name]
    rows = tuple(
        replace(reading.sentences[at], article=ident, number=n)
        for n, at in enumerate(kept)
    )
    return replace(
        reading,
        article=replace(own, id=ident, path=name),
        sentences=rows,
        tokens=tuple(reading.tokens[at] for at in kept),
        dates=tuple(x for x in reading.dates if within(x.start, rows)),
        numbers=tuple(x for x in reading.numbers if within(x.start, rows)),
        names=tuple(x for x in reading.names if within(x.start, rows)),
        quotations=tuple(x for x in reading.quotations if within(x.start, rows)),
        terms=(),
    )


def within(place: int, sentences: tuple[Sentence, ...]) -> bool:
    """Return whether a place lies in one of some sentences."""
    return any(x.start <= place < x.end for x in sentences)


def together(parts: tuple[Reading, ...], *, claims: bool = True) -> Story:
    """Return the parts of an article as a story of texts with no common source."""
    entities = merge_names(parts)
    origins = {part.article.id: part.article.id for part in parts}
    if not claims:
        return Story(parts, origins, entities=entities)
    made = make_claims(parts, entity_index(entities))
    return Story(parts, origins, entities=entities, claims=made, links=link(made))


def conflicts(
    reading: Reading, rows: Iterable[Finding | Explained]
) -> Iterator[Finding]:
    """Yield the findings on parts of an article as findings on the article."""
    own = reading.article.id
    for row in rows:
        if isinstance(row, Finding) and own_words(row.evidence):
            places = tuple(replace(x, article=own) for x in row.evidence)
            yield replace(row, why=WHY + row.why, innocent=INNOCENT, evidence=places)


def own_words(rows: tuple[Evidence, ...]) -> bool:
    """Return whether the outlet answers for what pieces of evidence show.

    A headline that no source in the text bears out is the outlet's error; two
    sources that differ are none, nor is a quotation.
    """
    voices = [row.voice for row in rows]
    return "outlet" in voices and set(voices) <= {"outlet", "reported"}


def misspelt(row: Finding) -> bool:
    """Return whether a finding's names are spellings of one, no plural of the other."""
    said = sorted({x.text.removesuffix("s") for x in row.evidence})
    return len(said) > 1 and all(
        fuzz.ratio(a, b) >= LEAST_ALIKE for a, b in combinations(said, 2)
    )
