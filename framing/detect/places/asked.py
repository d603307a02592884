"""Answers to one question of place, held against each other over a story."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.bundle import Answer, Question
from framing.detect.pairing import days_apart, historic, marked_apart
from framing.detect.persons import owners, persons_meant
from framing.detect.places.deeds import named_things
from framing.detect.places.geography import Geography
from framing.detect.places.levels import grain, level
from framing.detect.places.questions import Asked, questions
from framing.detect.places.sides import is_side, opposed
from framing.detect.places.sites import exclude, is_country, one_town
from framing.detect.places.whereabouts import tell
from framing.limits import MAX_PLACE_ANSWERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.places.sites import Site
    from framing.detect.places.whereabouts import Told
    from framing.model.claim import Claim
    from framing.model.story import Story

LINKED, SHARED, ALONE = 0.8, 0.7, 0.6
"""Strength where claims are aligned, where matter is shared, and without either."""
NEAR_LESS = 0.1
"""Strength that a flag loses where one only says what it was near."""
LEAST_SHARED = 2
"""Content words that two sentences share if they tell of one thing."""
SLIP_DAYS = 1
"""Days by which the dates of one event that is told alike may differ."""
COMING_DAYS = 14
"""Days by which the dates of the next event of a kind may differ."""
MANY = 3
"""Places apart that a story gives in answer to one question if it has several."""
KINDS = tuple(
    frozenset(row.split())
    for row in (
        "bus coach minibus minivan",
        "lorry truck",
        "car taxi limousine jeep van pickup",
        "train express carriage wagon locomotive railcar service coach",
        "tram trolleybus",
        "helicopter chopper rotorcraft",
        "plane airliner jet airplane aeroplane liner turboprop jetliner airbus boeing",
        "drone uav",
        "warplane fighter bomber",
        "ferry catamaran",
        "tanker",
        "trawler",
        "yacht sailboat",
        "frigate cruiser warship cutter",
        "submarine",
        "dinghy raft canoe pirogue",
        "truce ceasefire armistice",
        "concession lease",
        "bridge viaduct",
        "dam dyke dike levee embankment",
        "mine shaft gallery",
        "tunnel",
    )
)
"""Things of one kind; two of different rows are not one thing."""


@dataclass(frozen=True, slots=True)
class Place:
    """An answer with the claim it stands in, None where no claim covers it."""

    told: Told
    claim: Claim | None

    @property
    def site(self) -> Site:
        """The place."""
        return self.told.site


@dataclass(slots=True)
class Atlas:
    """What the comparison needs of a story, gathered once."""

    story: Story
    geography: Geography
    scores: dict[frozenset[str], float]
    keys: dict[tuple[str, int], str]
    answers: dict[str, list[Place]] = field(default_factory=dict)


def atlas(story: Story) -> Atlas:
    """Gather the answers of a story, its links and what it says of its places."""
    scores = {frozenset((x.left, x.right)): x.score for x in story.links}
    out = Atlas(story, Geography(story), scores, owners(story))
    aliases = named_things(story)
    for reading in story.readings:
        for asked, told in tell(reading, aliases):
            claims = story.claims_at(reading.article.id, told.sentence)
            own = [c for c in claims if c.start <= told.at < c.end]
            claim = own[0] if own else None
            out.answers.setdefault(asked.id, []).append(Place(told, claim))
    return out


def compared(story: Story) -> Iterator[tuple[Asked, Question]]:
    """Yield each question that articles of a story answer, with its answers."""
    book = atlas(story)
    for name, asked in questions().items():
        rows = book.answers.get(name, [])
        if rows and asked.general is not None:
            rows = rows + book.answers.get(asked.general, [])
        several = len({row.site.article for row in rows}) > 1
        if several and len(rows) <= MAX_PLACE_ANSWERS:
            yield asked, compare(book, asked, finest(book, rows))


def finest(book: Atlas, rows: list[Place]) -> list[Place]:
    """Leave out the answers of an article that it makes more exact elsewhere.

    A country where it names the town, a region where it names the village.
    """
    return [
        row
        for row in rows
        if not any(
            other.site.article == row.site.article
            and grain(other.site) < grain(row.site)
            and apart(book, other.site, row.site) is None
            for other in rows
        )
    ]


def compare(book: Atlas, asked: Asked, rows: list[Place]) -> Question:
    """Hold the answers of one question against each other."""
    question = Question()
    several = unclear(book, rows)
    scattered = towns(rows) >= MANY
    for a, b in combinations(rows, 2):
        if a.site.article == b.site.article:
            continue
        first, second = answer(a.site), answer(b.site)
        if agree(a.site, b.site) or told_together(book, a.site, b.site):
            question.agree(first, second)
            continue
        why = apart(book, a.site, b.site)
        strength = bond(book, asked, a, b)
        if why is None or strength == 0:
            continue
        if scattered or {a.site.article, b.site.article} & several:
            question.refuse(first, second, "an article tells of several such places")
            continue
        reason = other_instance(book, asked, a, b)
        if reason is not None:
            question.refuse(first, second, reason)
        else:
            near = NEAR_LESS * (not a.site.exact or not b.site.exact)
            question.oppose(first, second, strength - near, why)
    return question


def unclear(book: Atlas, rows: list[Place]) -> set[str]:
    """Return the articles that answer one question with places that are apart."""
    return {
        a.site.article
        for a, b in combinations(rows, 2)
        if a.site.article == b.site.article
        and a.told.coming == b.told.coming
        and not agree(a.site, b.site)
        and apart(book, a.site, b.site) is not None
    }


def towns(rows: list[Place]) -> int:
    """Count the towns among some answers, spellings of one as one."""
    found: list[Site] = []
    for row in rows:
        town = row.site.town
        if town is None or is_country(town) or level(row.site) != "town":
            continue
        if not any(agree(row.site, site) for site in found):
            found.append(row.site)
    return len(found)


def agree(x: Site, y: Site) -> bool:
    """Return whether two sites name one place."""
    if x.town is None or y.town is None:
        return False
    return one_town(x.town, y.town)


def told_together(book: Atlas, x: Site, y: Site) -> bool:
    """Return whether some article puts one place in or near the other."""
    if x.town is None or y.town is None:
        return False
    return book.geography.related(x.town, y.town)


def apart(book: Atlas, x: Site, y: Site) -> str | None:
    """Say why two sites are different places, None if they may be one."""
    if is_side(x) or is_side(y):
        return "They are different sides" if opposed(x, y) else None
    if x.town is None or y.town is None or one_town(x.town, y.town):
        return f"A {x.kind} is no {y.kind}" if exclude(x, y) else None
    if told_together(book, x, y):
        return None
    mine, theirs = map(book.geography.country, (x.town, y.town))
    if mine is not None and theirs is not None and mine != theirs:
        return "They are in different countries"
    if is_country(x.town) or is_country(y.town) or level(x) != level(y):
        return None
    return "Neither place is said to lie in or near the other"


def bond(book: Atlas, asked: Asked, a: Place, b: Place) -> float:
    """Return how sure it is that two answers are to one question, 0 if not at all."""
    both = a.told.coming == b.told.coming or asked.plans
    if not both or unlike(a.told.thing, b.told.thing):
        return 0.0
    if asked.person:
        return SHARED if one_person(book, a, b) else 0.0
    if linked(book, a, b):
        return LINKED
    if a.claim is not None and b.claim is not None:
        same_day = days_apart(a.claim, b.claim) == 0
        shared = set(a.claim.words) & set(b.claim.words)
        named = set(a.claim.entities) & set(b.claim.entities)
        if same_day or named or len(shared) >= LEAST_SHARED:
            return SHARED
    return ALONE if asked.once else 0.0


def linked(book: Atlas, a: Place, b: Place) -> bool:
    """Return whether two sentences have claims that are aligned."""
    mine = book.story.claims_at(a.site.article, a.told.sentence)
    theirs = book.story.claims_at(b.site.article, b.told.sentence)
    return any(frozenset((x.id, y.id)) in book.scores for x in mine for y in theirs)


def unlike(thing: str, other: str) -> bool:
    """Return whether two things are of different kinds: a bus, a lorry."""
    mine = {n for n, row in enumerate(KINDS) if thing in row}
    theirs = {n for n, row in enumerate(KINDS) if other in row}
    return bool(mine) and bool(theirs) and not mine & theirs


def one_person(book: Atlas, a: Place, b: Place) -> bool:
    """Return whether two answers tell of one person."""
    return bool(persons(book, a) & persons(book, b))


def persons(book: Atlas, row: Place) -> frozenset[str]:
    """Return the persons that an answer tells of."""
    if row.claim is None:
        return frozenset()
    either = (row.claim.patient, row.claim.agent)
    found = [persons_meant(book.story, row.claim, x, book.keys) for x in either]
    return found[0] or found[1] or lone_person(book, row.claim)


def lone_person(book: Atlas, claim: Claim) -> frozenset[str]:
    """Return the only person that a claim names, none where it names several."""
    slots = [name for name in claim.names if name.kind == "person"]
    named = {book.keys.get((claim.article, slot.start)) for slot in slots}
    return frozenset(key for key in named if key) if len(named) == 1 else frozenset()


def other_instance(book: Atlas, asked: Asked, a: Place, b: Place) -> str | None:
    """Say why two answers are of different events, None if they may be of one."""
    if a.claim is None or b.claim is None:
        return None
    marked = marked_apart(a.claim, b.claim)
    if marked is not None:
        return marked
    gap = days_apart(a.claim, b.claim)
    limit = SLIP_DAYS if asked.general and linked(book, a, b) else 0
    limit = COMING_DAYS if a.told.coming else limit
    if gap is not None and gap > limit and not asked.plans:
        return f"another event of the same kind, {gap} days apart"
    if others(book, asked, a.claim, b.claim):
        return "they are told of different persons or bodies"
    if historic(book.story, a.claim) != historic(book.story, b.claim) and gap is None:
        return None if linked(book, a, b) else "an earlier event of the same kind"
    return None


def others(book: Atlas, asked: Asked, a: Claim, b: Claim) -> bool:
    """Return whether two claims tell of different persons, or of other owners."""
    mine = persons_meant(book.story, a, a.patient, book.keys)
    theirs = persons_meant(book.story, b, b.patient, book.keys)
    if mine and theirs and not mine & theirs:
        return True
    if not asked.owner:
        return False
    left, right = owned_by(a), owned_by(b)
    return bool(left) and bool(right) and not left & right


def owned_by(claim: Claim) -> set[str]:
    """Return the words of the names in a claim that are no place's."""
    names = [
        name.text for name in claim.names if name.kind in ("organisation", "other")
    ]
    return {word for name in names for word in name.split()}


def answer(site: Site) -> Answer:
    """Turn a site into an answer, with its preposition."""
    return Answer(site.article, site.start, site.end, site.text)
