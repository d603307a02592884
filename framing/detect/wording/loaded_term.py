"""loaded-term: an outlet uses a contested word in its own voice.

What it finds: an entry of a lexicon outside quotation and attribution, once
for each entry and article, at the entry's level.
Why it matters: such a word settles a contested question without saying so.
Flagged: "The army liberated the town on Friday."
Not flagged: The ministry said that the army "liberated" the town.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding
from framing.lexicon.load import entries_by_key
from framing.lexicon.wording import fill
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Explained, Finding
    from framing.model.lexicon import Entry
    from framing.model.slot import TermHit
    from framing.model.story import Reading, Story

RULE = "loaded-term"
CONFIDENCE = 0.8
NOTE_CONFIDENCE = 0.6
OWN_VOICES = frozenset({"outlet", "headline"})


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each article and entry in the article's own voice."""
    entries = entries_by_key(story.lexicons)
    for reading in story.readings:
        for key, hits in own_hits(reading).items():
            entry = entries.get(key)
            if entry is not None and entry.kind == "term":
                yield _flagged(story, reading, entry, hits)


def own_hits(reading: Reading) -> dict[tuple[str, str], list[TermHit]]:
    """Return an article's terms in its own voice by lexicon and entry."""
    out: dict[tuple[str, str], list[TermHit]] = {}
    for hit in reading.terms:
        if hit.voice in OWN_VOICES:
            out.setdefault((hit.lexicon, hit.entry), []).append(hit)
    return out


def _flagged(
    story: Story, reading: Reading, entry: Entry, hits: list[TermHit]
) -> Finding:
    article = reading.article.id
    outlet = story.label(article)
    others = counterparts(story, article, entry)
    said = fill(entry.message, match=hits[0].text, outlet=outlet, others=others)
    flag = Flag(
        rule=RULE,
        level=entry.level,
        confidence=CONFIDENCE if entry.level > 1 else NOTE_CONFIDENCE,
        message=said if "{outlet}" in entry.message else f"{outlet}: {said}",
        why=reasons(entry, others),
        innocent=_innocent(story, article),
        slot=f"{hits[0].lexicon}/{entry.id}",
    )
    rows = [evidence(story, article, Span(h.start, h.end), entry.id) for h in hits]
    return finding(story, flag, rows)


def counterparts(story: Story, article: str, entry: Entry) -> str:
    """Say which other words of the contrast set the other outlets use."""
    if entry.contrast is None:
        return "no counterpart is listed"
    name, _, side = entry.contrast.partition("/")
    entries = entries_by_key(story.lexicons)
    said: list[str] = []
    for reading in story.readings:
        if reading.article.id == article:
            continue
        for key, hits in own_hits(reading).items():
            other = entries.get(key)
            theirs = (other.contrast or "") if other else ""
            if theirs.partition("/")[0] != name or key[1] == entry.id:
                continue
            if not side or theirs.partition("/")[2] != side:
                label = story.label(reading.article.id)
                said.append(f"{label} writes “{hits[0].text}”")
                break
    return "; ".join(said) or "no other outlet here uses a counterpart"


def reasons(entry: Entry, others: str) -> str:
    """Say what an entry implies, what would take no side, and who says so."""
    parts = [entry.implies or "The word is contested."]
    if entry.plain:
        parts.append(f"Takes no side: {', '.join(entry.plain)}.")
    if entry.contrast:
        parts.append(f"{others[:1].upper()}{others[1:]}.")
    if entry.sources:
        parts.append(f"See {entry.sources[0].title}.")
    return " ".join(parts)


def _innocent(story: Story, article: str) -> tuple[str, ...]:
    """Return what may excuse the word: that it came with another's text."""
    return tuple(
        f"the words may be those of {story.label(copy.source)}, whose text it carries"
        for copy in story.derivations
        if copy.article == article and copy.direction == "known"
    )[:1]
