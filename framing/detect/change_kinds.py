"""What a change in a shared sentence touches, and how much that matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.change_edits import EDITING, FEW, date, in_dates, stems_of
from framing.detect.change_words import (
    BOUNDS,
    HEDGES,
    NEGATIONS,
    RESERVATIONS,
)
from framing.detect.shared_text import figure
from framing.extract.cues import OPENS_A_CLAUSE, cues, manner_cues
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from framing.detect.change import Side
    from framing.detect.change_edits import Versions
    from framing.model.slot import NameSlot, TermHit
    from framing.model.span import Token

TELLING = (
    *("negation", "number", "date", "attribution", "hedge", "term", "name", "amount"),
    "quotation",
)
"""What makes a change matter, the most telling first."""
MINOR = ("verb", "bound", "clause")
KINDS = (*TELLING, *MINOR)
MAX_NAME_WORDS = 5
MAX_ATTRIBUTION_WORDS = 9


def kind_of(versions: Versions) -> tuple[str, str]:
    """Return what a change touches, "" and why where it is mere editing."""
    for why, harmless in EDITING:
        if harmless(versions):
            return "", why
    for kind in KINDS:
        if TOUCHES[kind](versions):
            return kind, ""
    return "", "other words, but no number, name, source, hedge or loaded term"


def negation(at: Versions) -> bool:
    """Return whether few words with a negation differ."""
    words = {t.text.lower() for side in at.change.sides for t in side.words}
    return _more_of(at, NEGATIONS, few=True) and words.isdisjoint(RESERVATIONS | HEDGES)


def hedge(at: Versions) -> bool:
    """Return whether a hedge or, in a clause, a reservation is on one side only."""
    if _more_of(at, HEDGES):
        return True
    return _more_of(at, RESERVATIONS | NEGATIONS) and not _replaced(at)


def bound(at: Versions) -> bool:
    """Return whether words that bound a number differ."""
    return _more_of(at, BOUNDS, few=True) and any(
        figure(t.text) for side in at.change.sides for t in after(side)
    )


def after(side: Side) -> tuple[Token, ...]:
    """Return the words of a side and the one behind them."""
    return side.line.words[side.first : side.last + 1]


def _more_of(at: Versions, wanted: frozenset[str], *, few: bool = False) -> bool:
    """Return whether one side has words of a kind that its counterpart lacks."""
    for side in at.change.sides:
        if few and len(side.words) > FEW:
            continue
        other = [t.text.lower() for t in at.change.other(side).line.words]
        mine = [t.text.lower().replace("’", "'") for t in side.words]
        own = [t.text.lower().replace("’", "'") for t in side.line.words]
        found = [word for word in mine if word in wanted]
        count = sum(word in wanted for word in own)
        if found and count > sum(w.replace("’", "'") in wanted for w in other):
            return True
    return False


def _replaced(at: Versions) -> bool:
    """Return whether both sides have content words of their own."""
    return all(stems_of(side, at.new(side)) for side in at.change.sides)


def number(at: Versions) -> bool:
    """Return whether each side gives a number and they differ."""
    return all(_figures(at)) and not in_dates(at)


def amount(at: Versions) -> bool:
    """Return whether a number and what it counts is on one side only."""
    found = _figures(at)
    if any(found) == all(found) or in_dates(at):
        return False
    side = at.change.sides[not found[0]]
    aged = any("year-old" in t.text for t in side.line.words)
    content = stems_of(side, at.new(side)) - set(found[0] or found[1])
    return not aged and bool(content) and len(side.words) > 1


def _figures(at: Versions) -> list[set[str]]:
    """Return the numbers of each side that the other version lacks.

    "The two sides" and "the three" tell of no number.
    """
    out = []
    for side in at.change.sides:
        words = side.line.words
        known = {t.start for t in at.new(side)}
        out.append(
            {
                figure(t.text)
                for before, t in zip((None, *words), words, strict=False)
                if t.start in known
                and figure(t.text)
                and not (
                    t.text.isalpha()
                    and before is not None
                    and before.text.lower() in ("the", "these", "those", "both")
                )
            }
        )
    return out


def attribution(at: Versions) -> bool:
    """Return whether what one side attributes stands unattributed on the other."""
    for side in at.change.sides:
        other = at.change.other(side)
        quoted = any(
            x.start <= side.span.start < x.end for x in at.reading(side).quotations
        )
        if quoted or len(side.words) > MAX_ATTRIBUTION_WORDS:
            continue
        if attributes(side.words) and not attributed(other.line.words):
            return True
    return False


def attributes(words: Sequence[Token]) -> bool:
    """Return whether words are an attribution: "the army said", "according to"."""
    low = [t.text.lower() for t in words]
    if "according" in low:
        return True
    edges = {*low[:1], *low[-1:]} if len(low) > 1 else set()
    found = (cues().get(word) for word in edges)
    return low[:1] not in (["that"], ["which"], ["who"]) and any(
        cue is not None and cue.verb in OPENS_A_CLAUSE and cue.tense != "participle"
        for cue in found
    )


def attributed(words: Iterable[Token]) -> bool:
    """Return whether some words hold any verb that attributes."""
    low = {t.text.lower() for t in words}
    return "according" in low or not low.isdisjoint(cues().keys() | manner_cues())


def verb(at: Versions) -> bool:
    """Return whether a verb of saying withholds belief on one side only."""
    groups = [
        {cues()[word].group for t in side.words if (word := t.text.lower()) in cues()}
        for side in at.change.sides
    ]
    return all(groups) and ("distancing" in groups[0]) != ("distancing" in groups[1])


def term(at: Versions) -> bool:
    """Return whether a loaded term stands on one side only."""
    return any(entries(at, side) for side in at.change.sides)


def entries(at: Versions, side: Side) -> set[str]:
    """Return the lexicon entries of a side's words that the other lacks."""
    if not side.words:
        return set()
    other = at.change.other(side)
    held = {x.entry for x in _terms(at, other, other.line.sentence.span)}
    return {x.entry for x in _terms(at, side, side.span)} - held


def _terms(at: Versions, side: Side, span: Span) -> list[TermHit]:
    """Return the loaded terms of an article at a place."""
    terms = at.reading(side).terms
    return [x for x in terms if span.overlaps(Span(x.start, x.end))]


def name(at: Versions) -> bool:
    """Return whether a side names whom the other article does not name."""
    for side in at.change.sides:
        other = at.change.other(side)
        held = {_key(at, other.article, x) for x in at.reading(other).names}
        fresh = {t.start for t in at.new(side) if t.text[:1].isupper()}
        for slot in at.names(side):
            few = len(side.words) <= MAX_NAME_WORDS and not _renamed(at)
            touched = few and any(slot.start <= start < slot.end for start in fresh)
            if touched and _key(at, side.article, slot) not in held:
                return True
        if _exchanged(at, side):
            return True
    return False


def _renamed(at: Versions) -> bool:
    """Return whether both sides name somebody: "Chad and Niger", "two Sahel states"."""
    return all(at.names(side) for side in at.change.sides)


def _exchanged(at: Versions, side: Side) -> bool:
    """Return whether one name stands for another of its kind."""
    other = at.change.other(side)
    mine = {(x.kind, _key(at, side.article, x)) for x in at.names(side)}
    theirs = {(x.kind, _key(at, other.article, x)) for x in at.names(other)}
    return len(mine) == 1 == len(theirs) and any(
        kind == rival and key != their for kind, key in mine for rival, their in theirs
    )


def _key(at: Versions, article: str, slot: NameSlot) -> str:
    """Return what identifies whom a name names."""
    found = at.entities.get((article, slot.start, slot.end))
    return found or slot.key or slot.text.casefold()


def quotation(at: Versions) -> bool:
    """Return whether words inside quotation marks were exchanged."""
    inside = all(
        side.words
        and any(
            x.direct and x.start <= side.span.start and side.span.end <= x.end
            for x in at.reading(side).quotations
        )
        for side in at.change.sides
    )
    return inside and _replaced(at)


def clause(at: Versions) -> bool:
    """Return whether a side has a clause that the other text lacks."""
    for side in at.change.sides:
        other = at.change.other(side)
        content = stems_of(side, at.new(side))
        if len(content) >= FEW and not other.words:
            return True
    return False


TOUCHES: dict[str, Callable[[Versions], bool]] = {
    "negation": negation,
    "number": number,
    "amount": amount,
    "attribution": attribution,
    "hedge": hedge,
    "term": term,
    "name": name,
    "quotation": quotation,
    "date": date,
    "verb": verb,
    "bound": bound,
    "clause": clause,
}
