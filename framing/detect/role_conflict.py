"""role-conflict: outlets disagree on who holds which office.

What it finds: one person in two offices that exclude each other, or one
office with two holders, in articles of about one time.
Why it matters: the office says with whose authority somebody speaks, and who
answers for an order.
Flagged: "commander" and "deputy commander" of one command; "a retired
colonel" and "commander of the second battalion"; two interior ministers.
Not flagged: a short form of the office, a rank beside an office, a calling or
an epithet, the top diplomat who is the foreign minister, a vaguer title, or
the counterpart of another country.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.name_distance import compare_names
from framing.align.same_office import one_office
from framing.detect.flag import Flag, evidence, finding, who_says
from framing.extract.role_opposition import compare_offices
from framing.extract.roles import describe, kind_of, read_role
from framing.model.finding import Explained, Finding, Level
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Entity
    from framing.model.finding import Evidence
    from framing.model.slot import NameSlot, Office
    from framing.model.story import Story

RULE = "role-conflict"
SAME_TIME_DAYS = 60
"""Articles this far apart can speak of successive holders."""
SPELLING_ONLY = ("forms for a woman and for a man", "no letters to compare")
"""Names that differ so are rather one person's."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office as one article gives it to somebody."""

    article: str
    slot: NameSlot
    office: Office
    span: Span


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each person in two offices and each doubled office."""
    persons = [entity for entity in story.entities if entity.kind == "person"]
    holders = [(person, held) for person in persons if (held := _held(person))]
    for person, held in holders:
        yield from _two_offices(story, person, held)
    for one, two in combinations(holders, 2):
        yield from _two_holders(story, one, two)


def _held(person: Entity) -> list[Held]:
    """Return the roles that articles give to a person."""
    return [
        Held(article, slot, slot.office, slot.role_span)
        for article, slot in person.mentions
        if slot.office is not None and slot.role_span is not None
    ]


def _said(held: Held) -> Office:
    """Return the office as its words alone give it, without a guessed country."""
    said = read_role(held.slot.role or "")
    return replace(held.office, of=said.of)


def _two_offices(
    story: Story, person: Entity, held: Sequence[Held]
) -> Iterator[Finding | Explained]:
    """Yield what articles disagree on about a person's office."""
    opposed: list[tuple[Held, Held, str]] = []
    explained: dict[str, tuple[Held, Held]] = {}
    for one, two in combinations(held, 2):
        if one.article == two.article or one.office == two.office:
            continue
        verdict = compare_offices(_said(one), _said(two))
        if verdict.verdict != "opposed":
            explained.setdefault(verdict.why, (one, two))
        elif _moved(held, one, two):
            explained.setdefault("one article gives both offices", (one, two))
        elif not _same_time(story, one.article, two.article):
            explained.setdefault("the articles lie months apart", (one, two))
        else:
            opposed.append((one, two, verdict.why))
    if opposed:
        yield _office_finding(story, person, held, opposed)
    for why, (one, two) in explained.items():
        value = describe(one.office)
        rows = (_row(story, one, value), _row(story, two, value))
        yield Explained(RULE, why, rows)


def _moved(held: Sequence[Held], one: Held, two: Held) -> bool:
    """Return whether an article knows of both offices, so that one was left."""
    for side, other in ((one, two), (two, one)):
        for more in held:
            if more.article == side.article and more is not side:
                verdict = compare_offices(_said(more), _said(other)).verdict
                if verdict == "same" and more.office.title == other.office.title:
                    return True
    return False


def _row(story: Story, held: Held, value: str) -> Evidence:
    """Return the words of a role as evidence."""
    return evidence(story, held.article, held.span, value)


def _office_finding(
    story: Story,
    person: Entity,
    held: Sequence[Held],
    opposed: Sequence[tuple[Held, Held, str]],
) -> Finding:
    """Return the finding that a person is given offices that exclude each other."""
    one, two, why = max(opposed, key=lambda pair: _specific(pair[0], pair[1]))
    sides = ((one, describe(one.office)), (two, describe(two.office)))
    rows: dict[str, Evidence] = {}
    for side, value in sides:
        rows[side.article] = _row(story, side, value)
    for more in held:
        if more.article in rows:
            continue
        for (side, value), (rival, _) in (sides, sides[::-1]):
            agrees = compare_offices(_said(more), _said(side)).verdict
            against = compare_offices(_said(more), _said(rival)).verdict
            if agrees in ("same", "vaguer") and against == "opposed":
                rows[more.article] = _row(story, more, value)
                break
    said = who_says(story, list(rows.values()))
    return finding(
        story,
        Flag(
            rule=RULE,
            level=Level.ERROR,
            confidence=0.8 if kind_of(one.office) == kind_of(two.office) else 0.7,
            message=f"The office of {person.name}: {said}.",
            why=f"The articles name {why}.",
            innocent=("a change of office between the articles",),
            slot="office",
        ),
        rows.values(),
    )


def _specific(one: Held, two: Held) -> int:
    """Return how much two roles say of whose offices they are."""
    return sum(len((_said(held).of or "").split()) for held in (one, two))


def _one_office(one: Held, two: Held) -> bool:
    """Return whether two articles speak of one office.

    A president or premier must be given a country in words by one of them:
    many are called so who no longer are.
    """
    if not one_office(one.office, two.office):
        return False
    courtesy = one.office.title in ("president", "prime minister", "chancellor", "king")
    return not courtesy or bool(_said(one).of and _said(two).of)


def _two_holders(
    story: Story, one: tuple[Entity, list[Held]], two: tuple[Entity, list[Held]]
) -> Iterator[Finding]:
    """Yield a finding when two persons are given one office at one time."""
    pairs = [(x, y) for x in one[1] for y in two[1] if _one_office(x, y)]
    pairs = [(x, y) for x, y in pairs if _same_time(story, x.article, y.article)]
    if not pairs or _told_apart(one[0], two[0]):
        return
    rows: dict[tuple[str, str], Evidence] = {}
    for pair in pairs:
        for held, (entity, _) in zip(pair, (one, two), strict=True):
            row = evidence(story, held.article, _both(held), entity.name)
            rows.setdefault((held.article, entity.key), row)
    said = who_says(story, list(rows.values()))
    yield finding(
        story,
        Flag(
            rule=RULE,
            level=Level.ERROR,
            confidence=0.65,
            message=f"Who is {describe(pairs[0][0].office)}: {said}.",
            why="One office has two holders at about one time.",
            innocent=("a new holder took over", "another office of the same name"),
            slot="holder",
        ),
        rows.values(),
    )


def _told_apart(one: Entity, two: Entity) -> bool:
    """Return whether an article names both, or their names are one but for sex."""
    articles = {article for article, _ in one.mentions}
    if articles & {article for article, _ in two.mentions}:
        return True
    return compare_names(one.name, two.name).why in SPELLING_ONLY


def _both(held: Held) -> Span:
    """Return the span of a role and its name together."""
    slot = held.slot
    return Span(min(held.span.start, slot.start), max(held.span.end, slot.end))


def _same_time(story: Story, one: str, two: str) -> bool:
    """Return whether two articles can be of about one time."""
    first = story.by_id[one].article.published
    second = story.by_id[two].article.published
    if first is None or second is None:
        return True
    return abs((first - second).days) <= SAME_TIME_DAYS
