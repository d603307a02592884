"""changed-in-copy: what a copy added, dropped or altered inside shared sentences.

What it finds: sentences that two articles of one origin share, and the words in
them that differ: a hedge, an attribution, a doer or a "not" gone, another number,
day or name, a loaded word in place of a plain one, another verb for one event
("died", "was killed"), a clause put in or cut.
Why it matters: a copy that turns "reportedly killed" into "killed" is another
report under the same credit, and no count of sources shows it.
Flagged: "the ministry said" dropped, so that the outlet now vouches for it; 74
dead that become 47; "authorities" that become a "regime"; "including Kalbajar".
Not flagged: punctuation, spelling, abbreviations, small words and their order, a
credit to the source, a time left out, a text that breaks off. A whole sentence
that is left out is counted under wire-copy. At most five changes of a pair are
shown, the most telling first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.align.entities import entity_index
from framing.detect.copies.change import changes, without, words_of
from framing.detect.copies.change_edits import Versions
from framing.detect.copies.change_kinds import KINDS, TELLING, kind_of
from framing.detect.copies.shared_text import chosen, share
from framing.detect.flag import Flag, evidence, finding, shorten
from framing.detect.quotes.utterance_words import MAX_EVIDENCE_CHARACTERS, bounded
from framing.model.finding import Explained, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.detect.copies.change import Change
    from framing.model.article import Derivation
    from framing.model.finding import Evidence, Finding
    from framing.model.story import Story

RULE = "changed-in-copy"
MAX_CHANGES = 5
"""Changes of one pair of articles that are shown."""
MAX_EXPLAINED = 2
"""Harmless changes of one pair of articles that are shown for one reason."""
CONFIDENCE = {"warning": 0.8, "note": 0.6}
WHY = {
    "negation": "a negation stands in one version only",
    "number": "the numbers differ",
    "amount": "a number stands in one version only",
    "date": "the dates differ",
    "attribution": "one version says who says it, the other vouches for it itself",
    "hedge": "one version keeps a distance that the other does not",
    "agent": "one version says by whom it was done, the other does not",
    "term": "one version has a loaded term that the other does not",
    "name": "a name stands in one version only, or another one",
    "quotation": "the words inside quotation marks differ",
    "verb": "the verb of saying withholds belief in one version only",
    "bound": "a number is bounded in one version only",
    "charge": "one event is told with another verb",
    "examples": "examples are named in one version only",
    "clause": "a clause stands in one version only",
}
INNOCENT = (
    "a later or corrected version of the source?",
    "cut for length?",
    "both edited a third text?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield what differs inside the sentences that articles of one origin share."""
    entities = entity_index(story.entities)
    for derivation in chosen(story):
        touched: list[tuple[str, Change]] = []
        harmless: dict[str, list[Change]] = {}
        shared = share(story, derivation)
        texts = {
            derivation.article: shared.article,
            derivation.source: shared.source,
        }
        for pair in shared.pairs:
            for change in changes(pair):
                kind, why = kind_of(Versions(story, entities, texts, change))
                if kind:
                    touched.append((kind, change))
                else:
                    harmless.setdefault(why, []).append(change)
        touched.sort(key=lambda row: KINDS.index(row[0]))
        left = len(touched) - MAX_CHANGES
        for number, (kind, change) in enumerate(touched[:MAX_CHANGES], start=1):
            more = left if number == MAX_CHANGES and left > 0 else 0
            yield _changed(story, derivation, kind, (change, more))
        for why, rows in harmless.items():
            for change in rows[:MAX_EXPLAINED]:
                yield Explained(RULE, why, tuple(_rows(story, change)))


def _changed(
    story: Story, derivation: Derivation, kind: str, found: tuple[Change, int]
) -> Finding:
    """Return the finding about a change; `found` counts those not shown."""
    change, more = found
    level = Level.WARNING if kind in TELLING else Level.NOTE
    why = WHY[kind]
    if more:
        why += f"; {more} less telling changes of this text are not shown"
    flag = Flag(
        rule=RULE,
        level=level,
        confidence=CONFIDENCE[str(level)],
        message=_message(story, derivation, change),
        why=why,
        innocent=INNOCENT,
        slot=kind,
    )
    return finding(story, flag, _rows(story, change))


def _message(story: Story, derivation: Derivation, change: Change) -> str:
    """Say what was added, dropped or altered, or who has it, if that is all."""
    copy, source = story.label(derivation.article), story.label(derivation.source)
    own, other = (shorten(words_of(story, side)) for side in change.sides)
    if derivation.direction == "known":
        if not other:
            return f"{copy} adds “{own}” to the text of {source}."
        if not own:
            return f"{copy} drops “{other}” from the text of {source}."
        return f"{copy} turns “{other}” in the text of {source} into “{own}”."
    if not other:
        return f"“{own}” stands in {copy} but not in {source}, in one sentence."
    if not own:
        return f"“{other}” stands in {source} but not in {copy}, in one sentence."
    return f"“{own}” in {copy} is “{other}” in {source}, in one sentence."


def _rows(story: Story, change: Change) -> Sequence[Evidence]:
    """Return the differing words; around a gap, the shared words beside it."""
    rows = []
    for side in change.sides:
        words = words_of(story, side)
        text = story.by_id[side.article].article.text
        span = bounded(text, side.span, MAX_EVIDENCE_CHARACTERS)
        value = words or without(words_of(story, change.other(side)))
        rows.append(evidence(story, side.article, span, value))
    return rows
