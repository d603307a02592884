"""role-conflict: outlets disagree on who holds which office.

What it finds: one person in two offices that exclude each other, one office
with two holders, an office held and lost, or a post given and denied, in
articles of about one time.
Why it matters: the office says with whose authority somebody speaks, and who
answers for an order.
Flagged: "commander" and "deputy commander" of one command; "a retired
colonel" and "commander of the second battalion"; two interior ministers; "a
former union leader who was expelled" and "the union's secretary general";
"Mayor Holm" and "the mayor, Ulf Carlsen"; "dismissed from the roads office" and
"head of the roads office";
"sat on the board of Polarin" and "held no post in Polarin".
Not flagged: a short form of the office, a rank beside an office, a calling or
an epithet, the top diplomat who is the foreign minister, a literal translation
("chancellor", "leader of the department"), mayors of two towns, a vaguer title, the
counterpart of another country, a "former" that nobody insists on, or a
succession that an article tells of, unless it dates the change before another
article that still names the old holder.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.flag import Flag, evidence, finding, who_says
from framing.detect.offices.denied_posts import denied_posts, same_time
from framing.detect.offices.held import Held, held_by, row, said
from framing.detect.offices.stand_ins import two_stand_ins
from framing.detect.offices.two_holders import Holder, two_holders
from framing.detect.offices.words import CHANGED, ENDED
from framing.extract.roles.opposition import compare_offices
from framing.extract.roles.read import describe, kind_of
from framing.model.finding import Explained, Finding, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Entity
    from framing.model.finding import Evidence
    from framing.model.story import Story

RULE = "role-conflict"
INSIST_REACH = 60
"""Code points after a former office in which its end is told."""
JOINED_POSTS = re.compile(
    r"(?i)\b(?:chair\w*|president) (?:and|&) (?:chief executive|ceo)\b"
    r"|\b(?:chief executive|ceo) (?:and|&) (?:chair\w*|president)\b"
)
"""Words that give one person two posts of one body."""
TOGETHER = "two offices that nobody holds together"
SERVED = re.compile(r"\b(?:as|was|been|being) (?:an? |the )?\Z")
SERVED_REACH = 12
REMOVED = "removed or in office"


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each person in two offices and each doubled office."""
    persons = [entity for entity in story.entities if entity.kind == "person"]
    every = [Holder(person, held_by(story, person)) for person in persons]
    holders = [holder for holder in every if holder.held]
    for holder in holders:
        yield from _two_offices(story, holder.person, holder.held)
    for person in persons:
        yield from denied_posts(story, person)
    for one, two in combinations(holders, 2):
        yield from two_holders(story, one, two, holders)
    yield from two_stand_ins(story)


def _two_offices(
    story: Story, person: Entity, held: Sequence[Held]
) -> Iterator[Finding | Explained]:
    """Yield what articles disagree on about a person's office."""
    opposed: list[tuple[Held, Held, str]] = []
    explained: dict[str, tuple[Held, Held]] = {}
    for one, two in combinations(held, 2):
        if one.article == two.article or one.office == two.office:
            continue
        verdict = compare_offices(said(one), said(two))
        if verdict.verdict != "opposed":
            explained.setdefault(verdict.why, (one, two))
        elif any(JOINED_POSTS.search(x.slot.role or "") for x in held):
            explained.setdefault("one article gives both posts", (one, two))
        elif _moved(held, one, two) and _told(story, verdict.why, (one, two)):
            explained.setdefault("one article gives both offices", (one, two))
        elif not same_time(story, one.article, two.article):
            explained.setdefault("the articles lie months apart", (one, two))
        elif _served(story, one) or _served(story, two):
            explained.setdefault("an office held at another time", (one, two))
        elif verdict.why == REMOVED and not _insisted(story, one, two):
            explained.setdefault("a courtesy title or a hasty one", (one, two))
        else:
            opposed.append((one, two, verdict.why))
    if opposed:
        yield _office_finding(story, person, held, opposed)
    for why, (one, two) in explained.items():
        value = describe(one.office)
        rows = (row(story, one, value), row(story, two, value))
        yield Explained(RULE, why, rows)


def _told(story: Story, why: str, pair: tuple[Held, Held]) -> bool:
    """Return whether a change of office is told where two offices need one.

    An article that calls the governor a mayor once has slipped.
    """
    return why != TOGETHER or any(
        CHANGED.search(evidence(story, x.article, x.span, "").sentence) for x in pair
    )


def _served(story: Story, held: Held) -> bool:
    """Return whether an office is told as one that was held: "as a senator in 2007"."""
    if held.office.former:
        return False
    text = story.by_id[held.article].article.text
    before = text[max(0, held.span.start - SERVED_REACH) : held.span.start]
    return SERVED.search(before) is not None


def _insisted(story: Story, one: Held, two: Held) -> bool:
    """Return whether an article means its words when others say otherwise.

    Many write "former" or leave it out without thought; not so where the end
    of the office is told, where "is" says that it is held, or where both are
    said for themselves behind the name, the one that is held with "the" or its
    body's genitive: "a former governor of the bank", "the bank's governor".
    """
    serving = two if one.office.former else one
    definite = serving.told or re.match(r"the\b|\S+[’']s\b", _words(story, serving))
    if one.asserted and two.asserted and definite:
        return True
    for held in (one, two):
        text = story.by_id[held.article].article.text
        if held.office.former:
            after = text[held.span.end : held.span.end + INSIST_REACH]
            if ENDED.search(after.split("\n")[0]) or ENDED.search(_words(story, held)):
                return True
        elif text[held.slot.end : held.span.start] in (" is ", " remains "):
            return True
    return False


def _words(story: Story, held: Held) -> str:
    """Return the words of a role."""
    text = story.by_id[held.article].article.text
    return text[held.span.start : held.span.end]


def _moved(held: Sequence[Held], one: Held, two: Held) -> bool:
    """Return whether an article knows of both offices, so that one was left."""
    for side, other in ((one, two), (two, one)):
        for more in held:
            if more.article == side.article and more is not side:
                verdict = compare_offices(said(more), said(other)).verdict
                if verdict == "same" and more.office.title == other.office.title:
                    return True
    return False


def _office_finding(
    story: Story,
    person: Entity,
    held: Sequence[Held],
    opposed: Sequence[tuple[Held, Held, str]],
) -> Finding:
    """Return the finding that a person is given offices that exclude each other."""
    one, two, why = max(opposed, key=lambda pair: _specific(pair[0], pair[1]))
    sides = ((one, describe(said(one))), (two, describe(said(two))))
    rows: dict[str, Evidence] = {}
    for side, value in sides:
        rows[side.article] = row(story, side, value)
    for more in held:
        if more.article in rows:
            continue
        for (side, value), (rival, _) in (sides, sides[::-1]):
            agrees = compare_offices(said(more), said(side)).verdict
            against = compare_offices(said(more), said(rival)).verdict
            if agrees in ("same", "vaguer") and against == "opposed":
                rows[more.article] = row(story, more, value)
                break
    told = who_says(story, list(rows.values()))
    return finding(
        story,
        Flag(
            rule=RULE,
            level=Level.ERROR,
            confidence=0.8 if kind_of(one.office) == kind_of(two.office) else 0.7,
            message=f"The office of {person.name}: {told}.",
            why=f"The articles name {why}.",
            innocent=("a change of office between the articles",),
            slot="office",
        ),
        rows.values(),
    )


def _specific(one: Held, two: Held) -> int:
    """Return how much two roles say of whose offices they are."""
    return sum(len((said(held).of or "").split()) for held in (one, two))
