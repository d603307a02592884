"""role-conflict: outlets disagree on who holds which office.

What it finds: one person in two offices that exclude each other, one office
with two holders, an office held and lost, or a post given and denied, in
articles of about one time.
Why it matters: the office says with whose authority somebody speaks, and who
answers for an order.
Flagged: "commander" and "deputy commander" of one command; "a retired
colonel" and "commander of the second battalion"; two interior ministers; "a
former union leader who was expelled" and "the union's secretary general";
"sat on the board of Polarin" and "held no post in Polarin".
Not flagged: a short form of the office, a rank beside an office, a calling or
an epithet, the top diplomat who is the foreign minister, a vaguer title, the
counterpart of another country, a "former" that nobody insists on, or a
succession that an article tells of, unless it dates the change before another
article that still names the old holder.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.name_distance import compare_names
from framing.align.same_office import one_office
from framing.detect.flag import Flag, evidence, finding, who_says
from framing.detect.offices.denied_posts import SAME_TIME_DAYS, denied_posts, same_time
from framing.detect.offices.stand_ins import two_stand_ins
from framing.extract.roles.opposition import compare_offices
from framing.extract.roles.read import describe, kind_of, portfolio, read_role
from framing.model.finding import Explained, Finding, Level
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.claim import Entity
    from framing.model.finding import Evidence
    from framing.model.slot import NameSlot, Office
    from framing.model.story import Story

RULE = "role-conflict"
INSIST_REACH = 60
"""Code points after a former office in which its end is told."""
ENDED = re.compile(
    r"\b(?:removed|sacked|dismissed|expelled|ousted|deposed|fired|stripped|suspended"
    r"|replaced|relieved|resigned|voted out|stepped down|no longer|lost)\b"
)
"""Words that tell how an office ended."""
JOINED_POSTS = re.compile(
    r"(?i)\b(?:chair\w*|president) (?:and|&) (?:chief executive|ceo)\b"
    r"|\b(?:chief executive|ceo) (?:and|&) (?:chair\w*|president)\b"
)
"""Words that give one person two posts of one body."""
TOGETHER = "two offices that nobody holds together"
CHANGED = re.compile(
    r"\b(?:former|ex|then|nomin\w+|elect\w*|appoint\w*|named|candida\w+|bec[ao]me\w*"
    r"|promot\w+|sworn|previous\w*|once|served|until|later|next|success\w+|replac\w+"
    r"|run(?:s|ning)? for|ran for|bid for|designate|incoming|outgoing)\b",
    re.IGNORECASE,
)
"""Words that tell of a change of office."""
SERVED = re.compile(r"\b(?:as|was|been|being) (?:an? |the )?\Z")
SERVED_REACH = 12
STAND_IN = frozenset(("acting", "interim", "caretaker", "outgoing"))
"""Words of roles that another person holds besides, before or soon."""
REMOVED = "removed or in office"
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
    for person in persons:
        yield from denied_posts(story, person)
    for one, two in combinations(holders, 2):
        yield from _two_holders(story, one, two)
    yield from two_stand_ins(story)


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
        elif any(JOINED_POSTS.search(row.slot.role or "") for row in held):
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
        rows = (_row(story, one, value), _row(story, two, value))
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
    text = story.by_id[held.article].article.text
    before = text[max(0, held.span.start - SERVED_REACH) : held.span.start]
    return SERVED.search(before) is not None


def _insisted(story: Story, one: Held, two: Held) -> bool:
    """Return whether an article means its words when others say otherwise.

    Many write "former" or leave it out without thought; not so where the end
    of the office is told, or where "is" says that it is held.
    """
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
    sides = ((one, describe(_said(one))), (two, describe(_said(two))))
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


def _at_home(story: Story, own: Held, other: Held) -> Office:
    """Return an office with its country where an article leaves that unsaid.

    A minister named without a country is one of the country that the other
    article gives the same ministry to, if the first article speaks of no
    country more often.
    """
    country, ministry = other.office.of, portfolio(own.office)
    if own.office.of is not None or country is None:
        return own.office
    if not ministry or ministry != portfolio(other.office):
        return own.office
    spoken = Counter(slot.key for slot in story.by_id[own.article].names if slot.key)
    if not spoken[country] or spoken[country] < max(spoken.values()):
        return own.office
    return replace(own.office, of=country)


def _stand_in(held: Held) -> bool:
    """Return whether somebody fills an office until it has a holder."""
    return not STAND_IN.isdisjoint((held.slot.role or "").lower().split())


def _late(held: Held) -> bool:
    """Return whether the holder of an office is dead: "the late president"."""
    return "late" in (held.slot.role or "").lower().split()


def _one_office(story: Story, one: Held, two: Held) -> bool:
    """Return whether two articles speak of one office.

    A president or premier must be given a country in words by one of them:
    many are called so who no longer are.
    """
    if _stand_in(one) != _stand_in(two) or _late(one) or _late(two):
        return False
    if not one_office(_at_home(story, one, two), _at_home(story, two, one)):
        return False
    courtesy = one.office.title in ("president", "prime minister", "chancellor", "king")
    return not courtesy or bool(_said(one).of and _said(two).of)


def _two_holders(
    story: Story, one: tuple[Entity, list[Held]], two: tuple[Entity, list[Held]]
) -> Iterator[Finding]:
    """Yield a finding when two persons are given one office at one time."""
    pairs = [(x, y) for x in one[1] for y in two[1] if _one_office(story, x, y)]
    pairs = [(x, y) for x, y in pairs if same_time(story, x.article, y.article)]
    shared = _articles(one[0]) & _articles(two[0])
    if shared:
        pairs = [(x, y) for x, y in pairs if _outlived(story, x, y, shared)]
    if not pairs or compare_names(one[0].name, two[0].name).why in SPELLING_ONLY:
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
            message=f"Who is {describe(_fuller(*pairs[0]))}: {said}.",
            why="One office has two holders at about one time.",
            innocent=("a new holder took over", "another office of the same name"),
            slot="holder",
        ),
        rows.values(),
    )


def _fuller(one: Held, two: Held) -> Office:
    """Return the office of two that says more of whose it is."""
    return max(_said(one), _said(two), key=lambda office: len(office.of or ""))


def _articles(person: Entity) -> set[str]:
    """Return the ids of the articles that name a person."""
    return {article for article, _ in person.mentions}


def _outlived(story: Story, one: Held, two: Held, shared: set[str]) -> bool:
    """Return whether a holder is named after another article dates the change.

    `shared` are the articles that name both persons; one of them must tell in
    the new holder's paragraph of a dismissal on a day before the other
    article came out, which names the old holder alone.
    """
    for old, new in ((one, two), (two, one)):
        published = story.by_id[old.article].article.published
        if old.article in shared or new.article not in shared or published is None:
            continue
        reading = story.by_id[new.article]
        text = reading.article.text
        first = text.rfind("\n", 0, new.slot.start) + 1
        last = text.find("\n", new.slot.end)
        last = len(text) if last < 0 else last
        told = [d for d in reading.dates if first <= d.start < last]
        recent = [d for d in told if 0 < (published - d.last).days <= SAME_TIME_DAYS]
        if recent and ENDED.search(text, first, last):
            return True
    return False


def _both(held: Held) -> Span:
    """Return the span of a role and its name together."""
    slot = held.slot
    return Span(min(held.span.start, slot.start), max(held.span.end, slot.end))
