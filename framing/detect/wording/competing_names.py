"""competing-names: outlets call one place, person or body by rival names.

What it finds: a referent of a lexicon that articles of different origins name
after different usages.
Why it matters: each name carries one side's claim.
Flagged: one outlet writes "Artsakh", another "Nagorno-Karabakh".
Not flagged: "Nagorno-Karabakh" and "Mountainous Karabakh", one usage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding
from framing.lexicon.match import Match, matcher_of
from framing.lexicon.wording import fill
from framing.model.slot import voice_at
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Evidence, Explained, Finding
    from framing.model.lexicon import Entry
    from framing.model.story import Reading, Story

RULE = "competing-names"
CONFIDENCE = 0.7
NAMING = ("naming",)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each referent that the outlets name differently."""
    for key, uses in _uses(story).items():
        entry = next(match.entry for _, match in uses)
        origins: dict[str, set[str]] = {}
        for article, match in uses:
            usage = match.naming.usage if match.naming else ""
            origins.setdefault(usage, set()).add(story.origins.get(article, article))
        if len(origins) > 1 and len(set.union(*origins.values())) > 1:
            yield _flagged(story, key, entry, uses)


def _uses(story: Story) -> dict[tuple[str, str], list[tuple[str, Match]]]:
    """Return the first use of each name by each article, by entry."""
    matcher = matcher_of(story.lexicons, NAMING)
    out: dict[tuple[str, str], list[tuple[str, Match]]] = {}
    for reading in story.readings:
        seen: set[tuple[str, str, str]] = set()
        for match in _own(reading, matcher.find(reading.article.body)):
            usage = match.naming.usage if match.naming else ""
            name = (match.lexicon, match.entry.id, usage)
            if name not in seen:
                seen.add(name)
                uses = out.setdefault(name[:2], [])
                uses.append((reading.article.id, match))
    return out


def _own(reading: Reading, matches: tuple[Match, ...]) -> list[Match]:
    """Return the matches that are not inside quotation marks."""
    return [
        match
        for match in matches
        if (voice := voice_at(reading.voices, Span(match.start, match.end))) is None
        or voice.voice != "quoted"
    ]


def _flagged(
    story: Story,
    key: tuple[str, str],
    entry: Entry,
    uses: list[tuple[str, Match]],
) -> Finding:
    rows: list[Evidence] = []
    said: list[str] = []
    for article, match in uses:
        span = Span(match.start, match.end)
        usage = match.naming.usage if match.naming else ""
        name = match.naming.forms[0] if match.naming else match.form
        rows.append(evidence(story, article, span, f"{name} ({usage})"))
        if said:
            said.append(f"{story.label(article)} writes “{match.text}” ({usage})")
        else:
            said.append("")
    article, first = uses[0]
    message = fill(
        entry.message,
        outlet=story.label(article),
        match=first.text,
        usage=first.naming.usage if first.naming else "",
        others="; ".join(said[1:]),
    )
    named = ", ".join(dict.fromkeys(row.value for row in rows))
    flag = Flag(
        rule=RULE,
        level=entry.level,
        confidence=CONFIDENCE,
        message=message,
        why=f"One referent, several names: {named}. Each is the usage of one side.",
        innocent=("the outlets' style guides may fix the name",),
        slot="/".join(key),
    )
    return finding(story, flag, rows)
