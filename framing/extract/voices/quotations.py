"""Quotations: what stands inside quotation marks, and who said it.

A quotation is attributed by what stands right after it ('"...," he said'),
by what governs it in its sentence ('she called the vote "a play"'), or, where
its sentence names nobody, by the quotation before it in the paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.extract.voices.attribution import SAY, Attribution
from framing.extract.voices.attributions import find_attributions
from framing.extract.voices.cast import cast_of
from framing.extract.voices.cues import DOCUMENT
from framing.extract.voices.people import apposed, dashed, narrated
from framing.extract.voices.quote_sources import resolve, resolve_words, stands_for
from framing.extract.voices.sources import DASHES, main_subject
from framing.extract.voices.speaker_words import (
    can_speak,
    is_body,
    is_person,
    name_runs,
)
from framing.extract.voices.speakers import Memory
from framing.extract.voices.units import Parse, Unit, parse
from framing.extract.voices.words import FINDING
from framing.model.slot import Quotation
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Word

SCRAP_WORDS = 4
"""The longest quotation, in words, that can be a scrap of another's sentence."""

BARE_WORDS = 2
SIGNATURE_WORDS = 12
NEAR_WORDS = 10
"""Words after a quotation within which its attribution begins."""


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with its speaker found: spans into the text."""

    unit: int
    attribution: Attribution
    speaker: Span | None
    cue: Span
    label: str | None = None
    """The description that the speaker is called by there: "the minister"."""

    def name(self, text: str) -> str | None:
        """Return the speaker's name, with the description in brackets.

        None where the words found cannot be anybody: "this Saturday", "she left".
        """
        if self.speaker is None:
            return None
        if self.label is not None and is_body(self.label):
            # "… of President Paz, the city's hospital said": the hospital did
            after = text[self.speaker.end :].lstrip(" ,")
            if after.startswith(self.label):
                return self.label
        name = named(text, self.speaker, self.label)
        return name if can_speak(name) else None


def named(text: str, span: Span, label: str | None) -> str:
    """Return a name as the text has it, and what it stands for in brackets.

    >>> named("Ana Paz left.", Span(0, 7), "the mayor")
    'Ana Paz (the mayor)'
    """
    name = text[span.start : span.end]
    return name if label is None or label in name else f"{name} ({label})"


@dataclass(frozen=True)
class Attributed:
    """A text's sentences and all that is attributed in them."""

    parse: Parse
    said: tuple[tuple[Said, ...], ...]
    told: dict[int, Span]
    """Whom the sentence before a bare quotation is about, by sentence number."""


@lru_cache(maxsize=32)
def attribute(text: str) -> Attributed:
    """Find every attribution of a text and resolve its speaker, in text order."""
    parsed = parse(text)
    memory = Memory(text, cast=cast_of(parsed.units))
    out: list[tuple[Said, ...]] = []
    told: dict[int, Span] = {}
    for number, unit in enumerate(parsed.units):
        before = parsed.units[number - 1] if number and not out[-1] else None
        if before and before.paragraph == unit.paragraph and is_bare(unit):
            about = narrated(before)
            who = resolve_words(memory, number, before, about) if about else None
            if who is not None:
                told[number] = who
        memory.read(number, unit)
        found: list[Said] = []
        for attribution in find_attributions(unit):
            speaker = resolve(memory, number, unit, attribution)
            words = unit.words[attribution.first : attribution.last]
            cue = Span(words[0].start, words[-1].end)
            label = memory.labels.get(speaker) if speaker else None
            if not stands_for(unit, attribution):
                label = None
            found.append(Said(number, attribution, speaker, cue, label))
            quoting = any(word.quote is not None for word in unit.words)
            spoke = attribution.frame not in ("object", "plan")
            if speaker is not None and (quoting or spoke):
                memory.heard(speaker, number, unit.paragraph, cue.start)
        out.append(tuple(found))
    return Attributed(parsed, tuple(out), told)


def is_bare(unit: Unit) -> bool:
    """Return whether a sentence is one quotation and nothing else."""
    return unit.words[0].quote is not None and len(unit.words) <= BARE_WORDS


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order, with their speakers.

    Spans are code points of the content without its marks. A quotation that
    runs over several paragraphs gives one for each, all of one speaker.

    >>> [q] = find_quotations('"We have no tents," the mayor told reporters.')
    >>> q.text, q.speaker, q.cue, q.direct
    ('We have no tents,', 'the mayor', 'told', True)
    >>> [q.speaker for q in find_quotations('The "elections" went on.')]
    [None]
    """
    if not parse(text).marks:
        return ()
    attributed = attribute(text)
    out: list[Quotation] = []
    for number, unit in enumerate(attributed.parse.units):
        for at, word in enumerate(unit.words):
            if word.quote is not None:
                found = quotation(text, attributed, (number, at), out)
                if attributed.parse.marks[word.quote].continues:
                    hand_back(out, found)
                out.append(found)
    return tuple(out)


def hand_back(before: list[Quotation], found: Quotation) -> None:
    """Give the paragraph that a quotation continues its speaker, if it has none."""
    if before and before[-1].speaker is None and before[-1].cue is None:
        before[-1] = replace(
            before[-1], speaker=found.speaker, speaker_span=found.speaker_span
        )


def quotation(
    text: str,
    attributed: Attributed,
    place: tuple[int, int],
    before: list[Quotation],
) -> Quotation:
    """Return the quotation that stands at a word of a sentence."""
    number, at = place
    unit = attributed.parse.units[number]
    word = unit.words[at]
    mark = attributed.parse.marks[word.quote or 0]
    inner = text[mark.start : mark.end]
    scrap = is_scrap(unit, at, inner)
    said = None
    if not is_title(unit, at, inner):
        said = following(unit, at, attributed.said[number])
        said = said or governing(unit, at, attributed.said[number])
        said = said or released(unit, number, at)
        if said is None and not scrap:
            inherited = inherit(text, attributed, place, before)
            if inherited is not None:
                return Quotation(
                    mark.start,
                    mark.end,
                    inner,
                    *inherited,
                    scrap=scrap,
                )
    name = said.name(text) if said else None
    return Quotation(
        mark.start,
        mark.end,
        inner,
        name,
        said.speaker if said and name else None,
        text[said.cue.start : said.cue.end] if said else None,
        said.cue if said else None,
        scrap=scrap,
    )


def is_scrap(unit: Unit, at: int, inner: str) -> bool:
    """Return whether a quotation is a few words inside the outlet's sentence."""
    if len(inner.split()) > SCRAP_WORDS:
        return False
    opens = at == 0 or unit.words[at - 1].text == ":"
    return not opens or inner.rstrip()[-1:] not in ".,!?…"


def is_title(unit: Unit, at: int, inner: str) -> bool:
    """Return whether marks hold a name ("Sea Star") and not words said."""
    words = inner.split()
    if len(words) > 6 or inner.rstrip()[-1:] in ".,!?…":
        return False
    large = [word for word in words if word[:1].isupper()]
    small = [word for word in words if not word[:1].isupper() and len(word) > 3]
    lead = unit.words[at - 1].text if at else ""
    naming = lead.isalpha() and lead.islower() and lead not in ("a", "an", "the", "as")
    return bool(large) and not small and (len(large) > 1 or naming) and at > 0


def following(unit: Unit, at: int, said: Sequence[Said]) -> Said | None:
    """Return the attribution that stands right after a quotation."""
    words = unit.words
    for item in said:
        own = item.attribution
        first = own.first if own.source is None else min(own.first, own.source[0])
        if own.after and own.frame != "clause":
            continue
        if not at < first <= at + NEAR_WORDS or own.first <= at:
            continue
        between = words[at + 1 : first]
        if any(w.quote is not None for w in between):
            continue
        bare = all(w.text == "," or w.text in DASHES for w in between)
        starts = at == 0 or words[at].closed or words[at].text[1:2] == "."
        named = bare or (item.speaker is not None and words[at].closed)
        if named and (starts or not own.after):
            return item
    return None


def governing(unit: Unit, at: int, said: Sequence[Said]) -> Said | None:
    """Return the innermost attribution in whose content a quotation stands."""
    words = unit.words
    for item in reversed(said):
        own = item.attribution
        holds = reaches if own.after else within_speech
        if own.last <= at and holds(words, own, at):
            named = item.speaker is not None or own.passive
            return item if named else before_colon(said, at) or item
    for item in said:
        own = item.attribution
        if not own.after and own.first > at and own.frame != "object":
            return item
    for item in said:
        own = item.attribution
        if own.after or own.last > at or words[own.last].text != ",":
            continue
        if reaches(words, own, at) and own.frame != "object":
            return item
    return None


def before_colon(said: Sequence[Said], at: int) -> Said | None:
    """Return the attribution whose colon stands right before a quotation."""
    return next(
        (
            x
            for x in said
            if x.speaker and x.attribution.last == at == x.attribution.content
        ),
        None,
    )


def released(unit: Unit, number: int, at: int) -> Said | None:
    """Return the source of 'The minister released a statement: "..."'."""
    words = unit.words
    if at < 3 or words[at - 1].text not in (",", ":"):
        return None
    before = {word.lower for word in words[:at]}
    if before.isdisjoint(DOCUMENT) or not before.isdisjoint(FINDING):
        return None
    source = main_subject(unit, at)
    if source is None:
        return None
    span = Span(words[source[0]].start, words[source[1] - 1].end)
    cue = Span(words[at - 1].start, words[at - 1].end)
    own = Attribution(at - 1, at, SAY, source, True, at, "clause")
    return Said(number, own, span, cue)


def reaches(words: Sequence[Word], own: Attribution, at: int) -> bool:
    """Return whether content that follows a cue reaches a word."""
    return not any(word.text == ";" for word in words[own.last : at])


def within_speech(words: Sequence[Word], own: Attribution, at: int) -> bool:
    """Return whether '"...," X said, "..."' goes on at a word."""
    between = words[own.last : at]
    return any(w.quote is not None for w in words[: own.first]) and all(
        w.quote is None for w in between
    )


def signature(units: Sequence[Unit], number: int) -> Span | None:
    """Return the name in a paragraph "- Anna Berg" below a paragraph of speech."""
    if not is_bare(units[number]) or number + 1 >= len(units):
        return None
    below = units[number + 1]
    if below.words[0].text not in DASHES or len(below.words) > SIGNATURE_WORDS:
        return None
    source = dashed(below, 0)
    if source is None:
        return None
    words = below.words[slice(*source)]
    return Span(words[0].start, words[-1].end)


def shown(text: str, attributed: Attributed, number: int) -> Span | None:
    """Return the person in '"We lost it all." Anna Berg shook her head.'.

    Only a quotation that opens its paragraph can wait for its speaker.
    """
    units = attributed.parse.units
    unit, below = units[number], units[number + 1 : number + 2]
    opens = number == 0 or units[number - 1].paragraph != unit.paragraph
    if not (opens and is_bare(unit) and below):
        return None
    beside = [said.attribution.frame for said in attributed.said[number + 1]]
    if below[0].paragraph != unit.paragraph or set(beside) - {"object"}:
        return None
    words = below[0].words
    opening = next(iter(name_runs(words)), (len(words), 0))
    source = opening if opening[0] == 0 else narrated(below[0])
    if source is None:
        return None
    first, last = apposed(words, source, len(words))
    if not any(
        is_person(words[first:last][a:b]) for a, b in name_runs(words[first:last])
    ):
        return None
    return Span(words[first].start, words[last - 1].end)


def inherit(
    text: str,
    attributed: Attributed,
    place: tuple[int, int],
    before: list[Quotation],
) -> tuple[str | None, Span | None] | None:
    """Return the speaker that a quotation takes over from what precedes it.

    A sentence that is all quotation goes on from the quotation before it in
    its paragraph, from an unclosed one, or from the last who spoke there.
    """
    number, at = place
    units = attributed.parse.units
    unit = units[number]
    mark = attributed.parse.marks[unit.words[at].quote or 0]
    if at > 0 and len(unit.words) > at + 2:
        return None
    signed = signature(units, number)
    if signed is not None:
        return text[signed.start : signed.end], signed
    last = before[-1] if before else None
    if mark.continues and last is not None:
        return last.speaker, last.speaker_span
    who = attributed.told.get(number) or shown(text, attributed, number)
    if who is not None:
        return text[who.start : who.end], who
    for back in range(number - 1, max(-1, number - 4), -1):
        if units[back].paragraph != unit.paragraph:
            ends = text[units[back].end - 1 : units[back].end]
            quoted = units[back].words[-1].quote is not None
            after_cue = last is not None and last.end < units[back].end
            if ends != ":" and not (quoted or after_cue):
                return None
        for item in reversed(attributed.said[back]):
            if item.speaker is not None:
                return item.name(text), item.speaker
        if last is not None and last.start >= units[back].start and last.speaker:
            return last.speaker, last.speaker_span
    return None
