"""The day of the one event that a story is about, however each outlet names it.

A report tells in its lead of a bridge that gave way on Saturday evening; another
says further down that "the tragedy occurred in the evening of Sunday", a third
speaks of "Monday's disaster". No word is shared, and the event is one: reports
on an accident or an attack tell of one above all.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.detect.bundle import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.claim import Claim
    from framing.model.slot import DateSlot
    from framing.model.story import Reading, Story

KINDS = {
    "crashed-craft": (
        "crashed-craft collision derailed emergency-landing",
        "crash accident collision derailment wreck landing pile-up plunge",
    ),
    "collapsed": ("collapsed dam", "collapse failure breach cave-in burst"),
    "burned": ("burned raging", "fire blaze wildfire inferno flames outbreak"),
    "exploded": ("exploded", "blast explosion detonation bombing"),
    "sank": ("sank grounded", "sinking capsizing shipwreck accident"),
    "attack": (
        "attack shooting clash shelled missile stormed",
        "attack ambush assault raid shooting massacre stabbing clash clashes killings"
        " confrontation gunfight skirmish firefight strike killing operation storming",
    ),
    "earthquake": ("earthquake", "earthquake quake tremor"),
    "flood": ("flood landslide storm", "flood floods landslide storm deluge mudslide"),
    "blackout": ("blackout", "blackout outage"),
    "stole": ("stole", "robbery heist theft burglary break-in raid"),
    "leak": ("leak", "leak spill"),
}
"""The class that a question is put under: classes of one kind of event, and the
nouns by which a report comes back to it."""
GENERIC = (
    "tragedy disaster catastrophe incident accident calamity drama mishap events event"
    " emergency"
)
LEAD_SENTENCES = 4
LEAST_SHARE = 0.5
"""Part of a story's articles that must tell of the event in their lead."""
LONGEST_DAYS = 2
RECENT_DAYS = 45
NEAR_DAYS = 2
"""Days that lie further apart are those of two events."""
CONFIDENCE = 0.65
WHY = "Both date the one event that the story is about."
REACH = 120
OF_MANY = (
    r"another|similar|previous|earlier|first|second|third|last|past|worst|deadliest"
    r"|other|latest|new|fresh|every|each|any|anniversary"
)
ANOTHER = rf"\b(?:{OF_MANY}|since|after|before|following|until|ahead)\b"
GOVERNED_BY = r"\b(?:of|over|about|at|for|to|by)\s"
GOVERNED = re.compile(rf"{GOVERNED_BY}\Z", re.IGNORECASE)
"""Before a noun that only says what another one is of: "the funeral of"."""
HAPPENED = (
    r"(?:occurred|happened|took place|came|struck|began|started|unfolded|broke out"
    r"|erupted|hit|was carried out|went off|was launched|passed|were carried out)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A day that an article gives for the story's event."""

    article: str
    date: DateSlot
    named: bool

    @property
    def answer(self) -> Answer:
        """The day as an answer."""
        day = self.date
        return Answer(self.article, day.start, day.end, day.plain_value)


def main_event(story: Story, questions: dict[str, Question]) -> None:
    """Note in `questions` which days of the story's one event exclude each other."""
    kind = told_of(story)
    if kind is None:
        return
    question = questions.setdefault(kind, Question())
    rows = [row for reading in story.readings for row in days(story, reading, kind)]
    for one, other in combinations(rows, 2):
        if one.article == other.article or not (one.named or other.named):
            # two leads are held against each other by their classes
            continue
        if not one.date.excludes(other.date):
            question.agree(one.answer, other.answer)
        elif gap(one.date, other.date) <= NEAR_DAYS:
            question.oppose(one.answer, other.answer, CONFIDENCE, WHY)


def told_of(story: Story) -> str | None:
    """Return the kind of event that most leads tell of, None where none is."""
    counts: Counter[str] = Counter()
    for reading in story.readings:
        classes, words = lead_of(story, reading)
        counts.update(
            kind
            for kind, (own, nouns) in KINDS.items()
            if classes & set(own.split()) or words & set(nouns.split())
        )
    ranked = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    if not ranked or ranked[0][1] < max(2, LEAST_SHARE * len(story.readings)):
        return None
    return ranked[0][0]


def lead_of(story: Story, reading: Reading) -> tuple[set[str | None], set[str]]:
    """Return the classes of events and the nouns in the lead of an article."""
    article = reading.article.id
    numbers = [sentence.number for sentence in reading.sentences[: LEAD_SENTENCES + 1]]
    classes = {root(x) for n in numbers for x in story.claims_at(article, n)}
    tokens = [x for n in reading.tokens[: LEAD_SENTENCES + 1] for x in n]
    return classes, {x.lemma for x in tokens if x.tag in ("NN", "NNS")}


def days(story: Story, reading: Reading, kind: str) -> list[Told]:
    """Return the days that an article gives for the event, none if they differ."""
    article = reading.article.id
    found = {
        date.start: Told(article, date, named=False)
        for claim in lead(story, reading, kind)
        for date in claim.dates
        if fits(reading, date)
    }
    told = [*named(reading, kind), *acted(story, reading, kind)]
    if told:
        found = {date.start: Told(article, date, named=True) for date in told}
    rows = [row for _, row in sorted(found.items())]
    clear = all(not a.date.excludes(b.date) for a, b in combinations(rows, 2))
    return rows if clear else []


def lead(story: Story, reading: Reading, kind: str) -> Iterator[Claim]:
    """Yield the claims of a lead that tell of the event, and give one day."""
    classes = set(KINDS[kind][0].split())
    for sentence in reading.sentences[: LEAD_SENTENCES + 1]:
        for claim in story.claims_at(reading.article.id, sentence.number):
            plain = claim.polarity == "asserted" and len(claim.dates) == 1
            if plain and root(claim) in classes and not of_another(reading, claim):
                yield claim


def of_another(reading: Reading, claim: Claim) -> bool:
    """Return whether a claim's event only says what its date is really of."""
    if claim.trigger is None:
        return True
    before = reading.article.text[claim.start : claim.trigger.start]
    return re.search(rf"{GOVERNED_BY}(?:(?:the|a|an)\s)?\Z", before) is not None


def named(reading: Reading, kind: str) -> Iterator[DateSlot]:
    """Yield the days beside a noun for the event: "the tragedy occurred on …"."""
    text = reading.article.text
    nouns = "|".join([*KINDS[kind][1].split(), *GENERIC.split()])
    before = re.compile(
        rf"\b(?:the|this|that) (?:[a-z-]+ ){{0,2}}(?:{nouns})"
        rf"(?:(?: [\w’'-]+){{0,6}}? (?:had )?{HAPPENED}(?: [\w’'-]+){{0,5}}"
        rf"| (?:of|on|late on|early on)(?: the)?) ?\Z",
        re.IGNORECASE,
    )
    behind = re.compile(rf"(?:['’]s?)? (?:[a-z-]+ ){{0,2}}(?:{nouns})\b")
    for date in reading.dates:
        sentence = reading.sentence_at(date.start)
        if sentence is None or not fits(reading, date):
            continue
        opened = text[max(sentence.start, date.start - REACH) : date.start]
        clause = re.split(r"[,;:.]", opened)[-1]
        closed = text[date.end : min(sentence.end, date.end + 40)]
        told = before.search(clause)
        if told is not None and GOVERNED.search(clause[: told.start()]):
            continue
        words = told[0] if told is not None else clause
        shown = told is not None or behind.match(closed) is not None
        if shown and not re.search(ANOTHER, words, re.IGNORECASE):
            yield date


def acted(story: Story, reading: Reading, kind: str) -> Iterator[DateSlot]:
    """Yield the days of clauses whose subject, out of reach, is the event.

    "The operation, led by the minister himself, began before sunset on Friday";
    "they were killed on 8 October".
    """
    nouns = {*KINDS[kind][1].split(), *GENERIC.split()}
    for claim in story.claims:
        agent, patient = claim.agent, claim.patient
        if claim.article != reading.article.id or len(claim.dates) != 1:
            continue
        many = re.search(rf"\b(?:{OF_MANY})\b", claim.text, re.IGNORECASE)
        if many is not None or claim.polarity != "asserted":
            continue
        definite = agent is not None and agent.text.lower().startswith("the ")
        came = definite and agent is not None and agent.head in nouns
        fell = root(claim) == "killed" and patient is not None
        them = fell and patient is not None and patient.head == "they"
        if them or (came and re.search(rf"\b{HAPPENED}\b", claim.text)):
            yield from (date for date in claim.dates if fits(reading, date))


def fits(reading: Reading, date: DateSlot) -> bool:
    """Return whether a date can be the day of the news."""
    published = reading.article.published
    if published is None or date.boundary != "at":
        return False
    if (date.last - date.first).days > LONGEST_DAYS or date.first > published:
        return False
    return (published - date.last).days <= RECENT_DAYS


def gap(a: DateSlot, b: DateSlot) -> int:
    """Return the days between two dates that exclude each other."""
    return max((b.first - a.last).days, (a.first - b.last).days)
