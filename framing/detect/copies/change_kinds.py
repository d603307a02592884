"""What a change in a shared sentence touches, and how much that matters."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from framing.align.name_distance import compare_names
from framing.detect.copies.change_dates import date, in_calendar, of_date
from framing.detect.copies.change_edits import EDITING, FEW, stems_of
from framing.detect.copies.change_words import (
    BOUNDS,
    CONTRASTS,
    EXAMPLES,
    HEDGES,
    NEGATIONS,
    NO_DENIAL,
    RESERVATIONS,
    TAKEN,
)
from framing.detect.copies.shared_text import figure
from framing.extract.events import allowed, index, participle
from framing.extract.voices.cues import OPENS_A_CLAUSE, cues, manner_cues
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from framing.detect.copies.change import Side
    from framing.detect.copies.change_edits import Versions
    from framing.model.slot import NameSlot, TermHit
    from framing.model.span import Token

TELLING = (
    *("negation", "number", "date", "attribution", "hedge", "agent", "term"),
    *("name", "amount", "quotation"),
)
"""What makes a change matter, the most telling first."""
MINOR = ("charge", "verb", "bound", "examples", "clause")
KINDS = (*TELLING, *MINOR)
NAMED = ("person", "place", "organisation", "other")
KNOWN_GROUP = ("the", "these", "those", "both")
MAX_NAME_WORDS = 5
MAX_ATTRIBUTION_WORDS = 9
MAX_VERB_WORDS = 6
"""Words up to which a change is one of a verb and what belongs to it."""
MIN_EXAMPLES = 2


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
    turned = words & (RESERVATIONS | HEDGES | NO_DENIAL)
    return _more_of(at, NEGATIONS, few=True) and not turned


def hedge(at: Versions) -> bool:
    """Return whether a hedge or, in a clause, a reservation is on one side only."""
    if _more_of(at, HEDGES):
        return True
    if all(side.words for side in at.change.sides):
        return False
    (side,) = (side for side in at.change.sides if side.words)
    low = [t.text.lower() for t in side.words]
    says = any(_says(side.line.words, at) for at in range(side.first, side.last))
    turns = low[0] in CONTRASTS or says
    return _more_of(at, RESERVATIONS) or (turns and _more_of(at, NEGATIONS))


def low(word: Token) -> str:
    """Return a word in lower case, but for the month of May."""
    text = word.text.replace("’", "'")
    return text if text == "May" and word.tag != "MD" else text.lower()


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
        found = any(low(t) in wanted for t in side.words)
        own, theirs = (
            sum(low(t) in wanted for t in x.line.words)
            for x in (side, at.change.other(side))
        )
        if found and own > theirs:
            return True
    return False


def number(at: Versions) -> bool:
    """Return whether each side gives a number and they differ."""
    return all(figures(at, side) for side in at.change.sides)


def amount(at: Versions) -> bool:
    """Return whether a number and what it counts is put in or left out.

    "The two sides" and "the three" tell of no number.
    """
    for side in at.change.sides:
        if at.change.other(side).words:
            continue
        low = [
            t.text.lower() for t in side.line.words[max(0, side.first - 1) : side.last]
        ]
        known = any(a in KNOWN_GROUP and b.isalpha() for a, b in pairwise(low))
        found = figures(at, side)
        aged = any("year-old" in t.text for t in side.line.words)
        counted = stems_of(side, at.new(side)) - found
        if found and counted and not aged and not known:
            return True
    return False


def figures(at: Versions, side: Side) -> set[str]:
    """Return the numbers that a side has and the other version lacks.

    Days and years are none.
    """
    words = side.line.words
    return {
        figure(word.text)
        for word in at.new(side)
        if figure(word.text) and not of_date(side, words.index(word))
    }


def attribution(at: Versions) -> bool:
    """Return whether what one side attributes stands unattributed on the other."""
    if any(_holds_quotation(at, side) for side in at.change.sides):
        return False
    for side in at.change.sides:
        few = len(side.words) <= MAX_ATTRIBUTION_WORDS
        if few and attributes(side):
            return not attributed(at.change.other(side).line.words)
    return False


def _holds_quotation(at: Versions, side: Side) -> bool:
    """Return whether a sentence quotes: then its marks attribute what is in them."""
    whole = side.line.sentence.span
    quotations = at.reading(side).quotations
    return any(whole.overlaps(Span(x.start, x.end)) for x in quotations)


def attributes(side: Side) -> bool:
    """Return whether words are an attribution: "the army said", "according to"."""
    words = side.words
    low = [t.text.lower() for t in words]
    if "according" in low:
        return True
    if len(words) < 2 or low[0] in ("that", "which", "who"):
        return False
    first = () if low[0] == "told" else (side.first,)
    return any(_says(side.line.words, at) for at in (*first, side.last - 1))


def _says(words: Sequence[Token], at: int) -> bool:
    """Return whether a word is a verb that opens what somebody says.

    A fire that "claimed the lives of two" says nothing.
    """
    cue = cues().get(words[at].text.lower()) if words[at].tag[:2] == "VB" else None
    if cue is None or cue.verb not in OPENS_A_CLAUSE or cue.tense == "participle":
        return False
    object_ = {t.text.lower() for t in words[at + 1 : at + 1 + FEW + 1]}
    return cue.verb != "claim" or object_.isdisjoint(TAKEN)


def attributed(words: Iterable[Token]) -> bool:
    """Return whether some words hold any verb that attributes."""
    low = {t.text.lower() for t in words}
    return "according" in low or not low.isdisjoint(cues().keys() | manner_cues())


def agent(at: Versions) -> bool:
    """Return whether only one side says by whom something was done."""
    for side in at.change.sides:
        words, first = side.line.words, side.first
        if charge(at) and _done_by(side) and not _done_by(at.change.other(side)):
            return True
        by = side.words and first and side.words[0].text.lower() == "by"
        if not by or at.change.other(side).words or words[first - 1].tag != "VBN":
            continue
        nouns = [t for t in at.new(side) if t.tag.startswith("NN")]
        if nouns and not any(in_calendar(t.text) for t in side.words):
            return True
    return False


def _done_by(side: Side) -> bool:
    """Return whether a side's words say by whom something was done."""
    pairs = pairwise(side.line.words[side.first : side.last + 1])
    return any(a.tag == "VBN" and b.text.lower() == "by" for a, b in pairs)


def charge(at: Versions) -> bool:
    """Return whether one event is told with another verb: "died", "was killed"."""
    if any(len(side.words) > MAX_VERB_WORDS for side in at.change.sides):
        return False
    left, right = (_event_verbs(at, side) for side in at.change.sides)
    shared = left.keys() & right.keys()
    return any(left[event].isdisjoint(right[event]) for event in shared)


def _event_verbs(at: Versions, side: Side) -> dict[str, set[str]]:
    """Return the verbs by which a side tells of events, by class of event.

    Verbs of saying are another question.
    """
    out: dict[str, set[str]] = {}
    verbs, context = index()[0], frozenset(t.lemma for t in side.line.words)
    words = side.line.words
    for word in at.new(side):
        verb_ = word.lemma if word.tag.startswith("VB") else None
        lemma = verb_ or participle(words, words.index(word))
        if lemma is None or word.text.lower() in cues():
            continue
        for known in verbs.get(lemma, ()):
            if allowed(known, context, lemma):
                out.setdefault(known.id, set()).add(lemma)
    return out


def verb(at: Versions) -> bool:
    """Return whether a verb of saying withholds belief on one side only."""
    stances = [
        {cues()[word].stance for t in side.words if (word := t.text.lower()) in cues()}
        for side in at.change.sides
    ]
    return all(stances) and ("doubt" in stances[0]) != ("doubt" in stances[1])


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
    """Return whether somebody is named whom the other article does not name.

    A name for a pronoun or a description, or the other way round, is none.
    """
    left, right = at.change.sides
    if left.words and right.words:
        return exchanged(at) is not None
    side = left if left.words else right
    if len(side.words) > MAX_NAME_WORDS or attributes(side) or examples(at):
        return False
    other = at.change.other(side)
    held = {_key(at, other.article, x) for x in at.reading(other).names}
    whole = [x for x in at.names(side) if side.span.contains(x.span)]
    return any(x.kind in NAMED and _key(at, side.article, x) not in held for x in whole)


def examples(at: Versions) -> bool:
    """Return whether a list of names is put in or left out as examples."""
    for side in at.change.sides:
        low = [t.text.lower() for t in side.words]
        opens = low[:1] and (low[0] in EXAMPLES or low[:2] in (["such", "as"],))
        if not opens and low[:2] != ["among", "them"]:
            continue
        named = [x for x in at.names(side) if x.kind in NAMED]
        if not at.change.other(side).words and len(named) >= MIN_EXAMPLES:
            return True
    return False


def exchanged(at: Versions) -> str | None:
    """Return the kind of name for which another stands, None where none does."""
    mine, theirs = (
        [x for x in at.names(side) if x.kind in NAMED[:3]] for side in at.change.sides
    )
    if len(mine) != 1 or len(theirs) != 1 or mine[0].kind != theirs[0].kind:
        return None
    left, right = at.change.sides
    apart = _key(at, left.article, mine[0]) != _key(at, right.article, theirs[0])
    other = compare_names(mine[0].text, theirs[0].text).verdict == "different"
    return mine[0].kind if apart and other else None


def _key(at: Versions, article: str, slot: NameSlot) -> str:
    """Return what identifies whom a name names."""
    found = at.entities.get((article, slot.start, slot.end))
    return found or slot.key or slot.text.casefold()


def quotation(at: Versions) -> bool:
    """Return whether words inside quotation marks were exchanged."""
    inside = all(
        side.words
        and any(
            not x.scrap and x.start <= side.span.start and side.span.end <= x.end
            for x in at.reading(side).quotations
        )
        for side in at.change.sides
    )
    return inside and any(stems_of(side, at.new(side)) for side in at.change.sides)


def clause(at: Versions) -> bool:
    """Return whether a side has a clause that the other text lacks."""
    for side in at.change.sides:
        other = at.change.other(side)
        content = stems_of(side, at.new(side))
        moved = attributes(side) and attributed(other.line.words)
        if len(content) >= FEW and not other.words and not moved:
            return True
    return False


TOUCHES: dict[str, Callable[[Versions], bool]] = {
    "negation": negation,
    "number": number,
    "amount": amount,
    "attribution": attribution,
    "hedge": hedge,
    "agent": agent,
    "term": term,
    "name": name,
    "quotation": quotation,
    "date": date,
    "verb": verb,
    "bound": bound,
    "charge": charge,
    "examples": examples,
    "clause": clause,
}
