"""The offices that articles give to persons."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.align.sole_office import LOCAL
from framing.detect.flag import evidence
from framing.extract.roles.bodies import named_in_full
from framing.extract.roles.read import read_role
from framing.extract.roles.told import left_since, offices_told
from framing.model.span import Span

if TYPE_CHECKING:
    from framing.model.claim import Entity
    from framing.model.finding import Evidence
    from framing.model.slot import NameSlot, Office
    from framing.model.story import Story

PLACE = re.compile(r" of (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")
"""The place of an office behind a name."""
MAX_PLACE = 80
"""Code points in which it stands."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office as one article gives it to somebody.

    `asserted` tells of a sentence or an apposition that says so, which counts
    for more than a title before a name; `told` of a verb that gives the office.
    """

    article: str
    slot: NameSlot
    office: Office
    span: Span
    asserted: bool = False
    told: bool = False


def held_by(story: Story, person: Entity) -> list[Held]:
    """Return the offices that articles give to a person.

    They stand beside the name or are told by the verb of its sentence or of
    the next one. "The president of the court" is the Water Court's where the
    article named that court last.
    """
    found: list[Held] = []
    for article, mention in person.mentions:
        text = story.by_id[article].article.text
        slot = _placed(mention, text)
        beside = [] if slot.office is None else [(slot.role_span, slot.office)]
        taken: list[Span] = []
        for span, office in (*beside, *slot.more):
            if span is not None:
                former = office.former or left_since(text, span)
                office_said = replace(office, former=former)
                found.append(_held(article, slot, (span, office_said), text))
                taken.append(span)
        for span, office in offices_told(text, slot.span, slot.role or ""):
            if not any(_overlap(span, other) for other in taken):
                verbal = _held(article, slot, (span, office), text)
                found.append(replace(verbal, told=True))
    return found


def _placed(slot: NameSlot, text: str) -> NameSlot:
    """Return a mention with the place that follows it: "Mayor Ada Holm of Brint"."""
    place = PLACE.match(text, slot.end, slot.end + MAX_PLACE)
    if place is None or slot.office is None or slot.office.of is not None:
        return slot
    if slot.office.title not in LOCAL:
        return slot
    return replace(slot, office=replace(slot.office, of=place["place"].lower()))


def _held(article: str, slot: NameSlot, told: tuple[Span, Office], text: str) -> Held:
    """Return an office with the words that give it."""
    span, office = told
    words = text[span.start : span.end]
    owned = _owned(office, text, span.start)
    said = replace(slot, role=words, role_span=span, office=office)
    return Held(article, said, owned, span, span.start > slot.end)


def _owned(office: Office, text: str, at: int) -> Office:
    """Return an office with its body in full, a chief judge's with the court."""
    if office.title in ("judge", "justice") and office.of == "chief":
        court = named_in_full("court", text, at)
        return replace(office, title="president", of=court)
    return replace(office, of=named_in_full(office.of, text, at))


def _overlap(one: Span, two: Span) -> bool:
    """Return whether two spans share a code point."""
    return one.start < two.end and two.start < one.end


def said(held: Held) -> Office:
    """Return the office as its words alone give it, without a guessed country."""
    if held.told or "country:" not in (held.office.of or ""):
        return held.office
    of = read_role(held.slot.role or "").of
    return replace(held.office, of=of if of is None else held.office.of)


def row(story: Story, held: Held, value: str) -> Evidence:
    """Return the words of a role as evidence."""
    return evidence(story, held.article, held.span, value)


def both(held: Held) -> Span:
    """Return the span of a role and its name, of the role alone if far away."""
    slot = held.slot
    if held.span.start > slot.end + 3 or held.span.end < slot.start - 3:
        return held.span
    return Span(min(held.span.start, slot.start), max(held.span.end, slot.end))
