"""Two persons who are each said to stand in for one absent holder of an office."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding, who_says
from framing.extract.roles.acting import acting_beside
from framing.model.finding import Level
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Entity
    from framing.model.finding import Finding
    from framing.model.story import Story

    Seat = tuple[str, Entity, Span]
    """An article's id, the person it puts in office, and the words that do so."""

RULE = "role-conflict"


def two_stand_ins(story: Story) -> Iterator[Finding]:
    """Yield a finding for each office that articles give two acting holders.

    An article that names both of them tells of a succession or a quarrel.
    """
    seats: dict[str, list[Seat]] = defaultdict(list)
    for person in story.entities:
        if person.kind == "person":
            for article, slot in person.mentions:
                text = story.by_id[article].article.text
                found = acting_beside(text, Span(slot.start, slot.end))
                if found is not None:
                    seats[found[0]].append((article, person, found[1]))
    for office, rows in sorted(seats.items()):
        told = {
            article: {x.key for a, x, _ in rows if a == article}
            for article, _, _ in rows
        }
        single = [row for row in rows if len(told[row[0]]) == 1]
        if len({person.key for _, person, _ in single}) == 2:
            yield from finding_of(story, office, single)


def finding_of(story: Story, office: str, rows: list[Seat]) -> Iterator[Finding]:
    """Yield the finding that an office has two acting holders."""
    shown = {
        article: evidence(story, article, span, person.name)
        for article, person, span in rows
    }
    said = list(shown.values())
    flag = Flag(
        rule=RULE,
        level=Level.ERROR,
        confidence=0.65,
        message=f"Who acts as {office}: {who_says(story, said)}.",
        why="One office has two acting holders at about one time.",
        innocent=("one of them took over from the other", "an office of another body"),
        slot="acting",
    )
    yield finding(story, flag, said)
