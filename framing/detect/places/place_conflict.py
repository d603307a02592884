"""place-conflict: outlets put one event in different places.

What it finds: two aligned claims on one event that name places of which
neither lies in the other.
Why it matters: where a ship was decides whose waters they were.
Flagged: talks "in Singapore" against "in Geneva"; a truce "concluded at
Jinghong" against "signed in Kunming"; "west of Uster" against "east of Uster";
one man arrested "at the airport" against "in his flat"; "in Peruvian waters"
against "in Chilean waters"; the injured "taken to hospital in Brae" against
"treated in Orm"; "on the left bank" against "the right-bank anchorage".
Not flagged: a city and its country; a district of the city; two meetings in two
cities; a hotel and its restaurant; a place that some article puts in or near the
other; a bus and a lorry; the last talks and the next.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from framing.align.event import root, title
from framing.align.score import PRONOUNS, alike
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.dates.dated import one_name
from framing.detect.pairing import (
    NEAR_DAYS,
    Linked,
    another_instance,
    days_apart,
    linked,
    particular,
    recurs,
    share_matter,
)
from framing.detect.persons import owners, persons_meant
from framing.detect.places.asked import compared
from framing.detect.places.bearings import Bearing, bearing, other_side
from framing.detect.places.landmarks import BEGUN, PARTS
from framing.detect.places.levels import level
from framing.detect.places.sites import (
    Site,
    distant,
    exclude,
    is_country,
    one_town,
    site_of,
)
from framing.detect.places.waters import of_other_states
from framing.extract.places import country_of
from framing.extract.thesaurus import events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.detect.persons import Owners
    from framing.model.claim import Claim
    from framing.model.finding import Explained, Finding
    from framing.model.slot import NameSlot
    from framing.model.story import Story

RULE = "place-conflict"
UNDATED = "events of a common kind, and no date says that they are one"
"""Why a pair is left alone for want of a date; one wording says that it is one."""
LEAST_SCORE = 0.5
ONCE_SCORE = 0.3
"""For events of which a story has one."""
PERSON_SCORE = 0.7
"""Of pairs on what befell one person."""
SPREAD = frozenset("conflict protest stoppage storm disease missile dam".split())
"""Classes of events that are in many places at once."""
DISTANT = "One says how far it was from where the other has it."
MAY_HOLD = "one place may lie in the other, or near it"
COMING = frozenset(("will", "scheduled", "due", "planned"))
"""Words of what is still to happen."""
DUE = frozenset((be, "to") for be in ("is", "are", "was", "were"))
INNOCENT = (
    "one place inside the other?",
    "another event of the same kind?",
    "two names of one place?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each event that is put in different places."""
    keys = owners(story)
    questions: dict[str, Question] = {}
    for pair in candidates(story, keys):
        question = questions.setdefault(root(pair.left) or "", Question())
        x, y = bearing(story, pair.left, keys), bearing(story, pair.right, keys)
        if x is not None and y is not None:
            compare_sides(question, pair, x, y)
        else:
            compare_places(story, question, pair, keys)
    compare_distances(story, questions)
    for name, question in sorted(questions.items()):
        topic = Topic(RULE, name, f"Place of {title(name)}", INNOCENT)
        yield from findings(story, topic, question)
    seen = [pair for question in questions.values() for pair in question.conflicts]
    for asked, question in compared(story):
        drop_seen(question, seen)
        seen.extend(question.conflicts)
        yield from findings(
            story, Topic(RULE, asked.id, asked.title, INNOCENT), question
        )
    topic = Topic(RULE, "waters", "Whose waters or territory", INNOCENT)
    yield from findings(story, topic, of_other_states(story))


def drop_seen(question: Question, seen: list[tuple[Answer, Answer]]) -> None:
    """Take away the conflicts between places that another question has flagged."""
    for pair in list(question.conflicts):
        if any(overlap(pair, other) for other in seen):
            del question.conflicts[pair]


def overlap(pair: tuple[Answer, Answer], other: tuple[Answer, Answer]) -> bool:
    """Return whether two pairs of answers are of the same words."""
    return all(
        a.article == b.article and a.span.overlaps(b.span)
        for a, b in zip(pair, other, strict=True)
    )


def candidates(story: Story, keys: Owners) -> Iterator[Linked]:
    """Yield the pairs of claims that may tell of one event.

    Those that are aligned, and those that tell what befell one person.
    """
    done = set()
    for pair in linked(story, ONCE_SCORE):
        name = root(pair.left)
        if name is None or name != root(pair.right) or name in SPREAD:
            continue
        if pair.score < LEAST_SCORE and not events()[name].once:
            continue
        same_day = days_apart(pair.left, pair.right) == 0
        one = one_name(pair.left.agent, pair.right.agent)
        if share_matter(pair) or same_day or one or parts(story, pair):
            done.add((pair.left.id, pair.right.id))
            yield pair
    for a, b in apart(story, keys):
        if not {(a.id, b.id), (b.id, a.id)} & done and days_apart(a, b) in (0, 1, None):
            done.add((a.id, b.id))
            yield Linked(a, b, PERSON_SCORE, (f"both tell of {title(root(a))}",))
    befell: dict[tuple[str, str], list[Claim]] = {}
    for claim in story.claims:
        name = root(claim)
        if name is None or events()[name].lasts:
            continue
        for person in sorted(persons_meant(story, claim, claim.patient, keys)):
            befell.setdefault((name, person), []).append(claim)
    for (name, _), claims in sorted(befell.items()):
        for a, b in combinations(claims, 2):
            near = a.article != b.article and days_apart(a, b) in (0, 1, None)
            if near and not {(a.id, b.id), (b.id, a.id)} & done:
                why = f"both tell of {title(name)} of one person"
                yield Linked(a, b, PERSON_SCORE, (why,))


def apart(story: Story, keys: Owners) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs that place one kind of event by their bearing from one town."""
    placed = [c for c in story.claims if root(c) and root(c) not in SPREAD]
    bound = [(c, bearing(story, c, keys)) for c in placed]
    towns = [(c, side) for c, side in bound if side is not None]
    for (a, x), (b, y) in combinations(towns, 2):
        if a.article != b.article and root(a) == root(b) and other_side(x, y):
            yield a, b


def compare_places(
    story: Story, question: Question, pair: Linked, keys: Owners
) -> None:
    """Compare the places that two claims name, if each names one."""
    x, y = site_of(story, pair.left), site_of(story, pair.right)
    if x is None or y is None:
        return
    first, second = answer(x), answer(y)
    told = told_apart(x, y)
    if {x.kind, y.kind} & PARTS.keys() and not begun(pair):
        told = None
    if told is None:
        same = x.town is not None and key_of(x, keys) == key_of(y, keys)
        if same:
            question.agree(first, second)
        elif x.town is not None and y.town is not None:
            question.refuse(first, second, MAY_HOLD)
        return
    reason = not_one(story, pair, keys)
    if reason is not None:
        question.refuse(first, second, reason)
    else:
        question.oppose(first, second, pair.score, f"{told}; {'; '.join(pair.why)}.")


def parts(story: Story, pair: Linked) -> bool:
    """Return whether both claims put a beginning in a part of a ship or building."""
    if not begun(pair):
        return False
    found = [site_of(story, claim) for claim in (pair.left, pair.right)]
    return all(site is not None and site.kind in PARTS for site in found)


def begun(pair: Linked) -> bool:
    """Return whether both claims tell of where something began, not where it spread."""
    return pair.left.event == pair.right.event and pair.left.event in BEGUN


def compare_distances(story: Story, questions: dict[str, Question]) -> None:
    """Note events at a landmark that another article puts at a distance from it.

    "opened fire on the bridge", "more than a kilometre from the bridge".
    """
    placed = [claim for claim in story.claims if root(claim) is not None]
    for a in placed:
        for far in distant(story, a):
            for b in placed:
                if a.article == b.article or root(a) != root(b):
                    continue
                site = site_of(story, b)
                if site is None or not site.exact or site.kind != far.kind:
                    continue
                if another_instance(a, b) is None:
                    question = questions.setdefault(root(a) or "", Question())
                    own = site_of(story, a) or far
                    question.oppose(answer(own), answer(site), PERSON_SCORE, DISTANT)


def told_apart(x: Site, y: Site) -> str | None:
    """Say why an event cannot have been at both sites, None if it can."""
    if x.town is not None and y.town is not None:
        if not contained(x.town, y.town):
            if wider(x, y):
                return None
            return "Neither place lies in the other" if x.exact and y.exact else None
        if not one_town(x.town, y.town):
            return None
    return f"A {x.kind} is no {y.kind}" if exclude(x, y) else None


def wider(x: Site, y: Site) -> bool:
    """Return whether one site is a region or lake, and the other may be in it."""
    same = level(x) == level(y)
    known = {country_of(site.town.text) for site in (x, y) if site.town is not None}
    return not same and (None in known or len(known) == 1)


def key_of(site: Site, keys: Owners) -> str | None:
    """Return the key of the town of a site."""
    if site.town is None:
        return None
    return site.town.key or keys.get((site.article, site.town.start))


def compare_sides(question: Question, pair: Linked, x: Bearing, y: Bearing) -> None:
    """Note in `question` whether two claims put an event on one side of a place."""
    first = Answer(pair.left.article, x.start, x.end, x.text)
    second = Answer(pair.right.article, y.start, y.end, y.text)
    if not other_side(x, y):
        return
    reason = another_instance(pair.left, pair.right)
    if reason is not None:
        question.refuse(first, second, reason)
    else:
        why = f"They are different sides of one place; {'; '.join(pair.why)}."
        question.oppose(first, second, pair.score, why)


def contained(x: NameSlot, y: NameSlot) -> bool:
    """Return whether one place lies in the other, or may do so.

    Between a country and a town of which the gazetteer knows nothing, nothing
    can be said.
    """
    if one_town(x, y):
        # "Delhi" and "New Delhi"
        return True
    if not is_country(x) and not is_country(y):
        return False
    left, right = country_of(x.text), country_of(y.text)
    return left is None or right is None or left == right


def not_one(story: Story, pair: Linked, keys: Owners) -> str | None:
    """Say why two claims are of different events, None if they may be one."""
    a, b = pair.left, pair.right
    if planned(a) and planned(b) and one_body(a, b):
        # the next meeting of one body, whatever its day
        return None
    reason = another_instance(a, b)
    if reason is not None:
        return reason
    if planned(a) != planned(b):
        return "one tells of a plan, the other of what was done"
    if other_victims(a, b) or (recurs(a) and unlike(a, b)):
        return "they befell different persons or things"
    apart = days_apart(a, b)
    whom = persons_meant(story, a, a.patient, keys)
    if whom & persons_meant(story, b, b.patient, keys):
        later = apart is not None and apart > NEAR_DAYS
        return f"another such event, {apart} days apart" if later else None
    if recurs(a) and apart is None:
        return UNDATED
    return None


def other_victims(a: Claim, b: Claim) -> bool:
    """Return whether two claims name different persons as what it befell."""
    mine, theirs = (
        [
            name.text.split()
            for name in claim.names
            if name.kind != "place"
            and claim.patient
            and claim.patient.span.contains(name.span)
        ]
        for claim in (a, b)
    )
    if not mine or not theirs:
        return False
    if len(mine) == len(theirs) == 1 and relatives(mine[0], theirs[0]):
        return True
    return {w for name in mine for w in name}.isdisjoint(w for n in theirs for w in n)


def relatives(mine: list[str], theirs: list[str]) -> bool:
    """Return whether two names share the surname alone: "Karl Ohm", "Erik Ohm"."""
    full = len(mine) > 1 and len(theirs) > 1
    return full and set(mine) & set(theirs) == {mine[-1]} and mine[0][0] != theirs[0][0]


def unlike(a: Claim, b: Claim) -> bool:
    """Return whether two claims name unlike things as what it befell."""
    if a.patient is None or b.patient is None:
        return False
    vague = {a.patient.head, b.patient.head} & PRONOUNS
    return not vague and not alike(a.patient, b.patient)


def planned(claim: Claim) -> bool:
    """Return whether a claim tells of what is to come: "will meet in Oslo"."""
    words = claim.text.lower().split()
    due = any(pair in DUE for pair in pairwise(words))
    return due or bool(COMING & set(words))


def one_body(a: Claim, b: Claim) -> bool:
    """Return whether one body by name does what two claims tell."""
    if a.agent is None or b.agent is None:
        return False
    return particular(a.agent, b.agent) and bool(set(a.agent.entities))


def answer(site: Site) -> Answer:
    """Turn a site into an answer, with its preposition."""
    return Answer(site.article, site.start, site.end, site.text)
