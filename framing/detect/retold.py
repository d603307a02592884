"""One fact in other words: two values in one place that exclude each other.

Two outlets seldom tell a fact in one sentence, but the words beside a number, a
day, a place or a person stay: "a fine of 12,000 pounds for the skipper". Where the
surroundings of two values are the most alike of all, and the values exclude each
other, they are held against each other, unless an article gives the other's value
as well. Findings carry the rule that the value falls under.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.entities import entity_index
from framing.align.name_distance import compare_names
from framing.detect.altered import INNOCENT, TITLES
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.figures import apart
from framing.detect.surroundings import Told, Value, common, likeness, shared
from framing.extract.numbers.compare import comparable
from framing.extract.numbers.core import INFINITE
from framing.extract.places import look_up
from framing.text.lemmas import lemma
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Explained, Finding
    from framing.model.slot import DateSlot, NumberSlot
    from framing.model.story import Story

    Match = tuple[int, Value, Value]

LEAST_SCORE = {"number": 8, "date": 8, "place": 9, "who": 9}
CONFIDENCE = 0.6
FAR = 1.5
SAYING = word_set("say tell write tweet add state announce declare note argue insist")
WIDE = ("country", "demonym", "metonym")


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each two values in one place that exclude each other."""
    entities = entity_index(story.entities)
    told = [Told(reading, entities) for reading in story.readings]
    for left, right in combinations(told, 2):
        for match in matches(left, right):
            yield from finding_on(story, match)


def matches(left: Told, right: Told) -> Iterator[Match]:
    """Yield the values that exclude each other in one place, the surest first.

    Of two such values one must be nowhere in the other article, and the other
    value the likest that stands in its place there.
    """
    same: dict[Value, int] = {}
    rows: list[Match] = []
    for (at, place), stems in shared(left, right).items():
        mine, theirs = left.values[at], right.values[place]
        pairs = [(a, b) for a in mine for b in theirs if a.kind == b.kind]
        related = [(RELATIONS[a.kind](a, b), a, b) for a, b in pairs]
        met = {x for how, *pair in related if how == SAME for x in pair}
        for how, a, b in related:
            score = likeness(a, b, stems)
            if a.kind in ("date", "place") and not plain(a, b):
                score = 0
            if how == SAME:
                for x in (a, b):
                    same[x] = max(score, same.get(x, 0))
            elif how == OTHER and score >= LEAST_SCORE[a.kind] and not met & {a, b}:
                rows.append((score, a, b))
    taken: set[Value] = set()
    rows.sort(key=lambda row: (-row[0], row[1].slot.start, row[2].slot.start))
    for score, a, b in rows:
        if taken & {a, b} or score <= max(same.get(a, 0), same.get(b, 0)):
            continue
        taken |= {a, b}
        if a.kind == "date" or not (given(a, right) and given(b, left)):
            yield score, a, b


def plain(a: Value, b: Value) -> bool:
    """Return whether a word that is no part of a name stands around both values.

    That both days are beside "Governor Ana Paz" says nothing of what she did.
    """
    small = {
        stem
        for word, stem in zip(a.line.words, a.line.stems, strict=True)
        if word.text[:1].islower() or word.text[:1].isdigit()
    }
    return bool(common(a, b) & small)


def given(value: Value, told: Told) -> bool:
    """Return whether an article gives a value anywhere."""
    relation = RELATIONS[value.kind]
    return any(
        x.kind == value.kind and relation(value, x) == SAME for x in told.all_values
    )


def finding_on(story: Story, match: Match) -> Iterator[Finding | Explained]:
    """Yield the finding on two values."""
    score, a, b = match
    rule, title = TITLES["person" if a.kind == "who" else a.kind]
    question = Question()
    why = f"They stand beside the same words: {', '.join(sorted(common(a, b)))}. [{score}]"
    question.oppose(answer(a), answer(b), CONFIDENCE, why)
    yield from findings(story, Topic(rule, a.kind, title, INNOCENT), question)


def answer(value: Value) -> Answer:
    """Turn a value into an answer."""
    slot = value.slot
    said = " ".join(slot.text.split())
    if value.kind == "date":
        said = f"{said} ({slot.plain_value})" if slot.relative else said
    return Answer(value.article, slot.start, slot.end, said)


SAME, OTHER, APART = "same", "other", "apart"


def numbers(a: Value, b: Value) -> str:
    """Say whether two numbers of one thing or unit fit."""
    x, y = a.slot, b.slot
    pair = comparable(x, y)
    if pair is None or (x.unit is None) != (y.unit is None):
        return APART
    if x.unit is None and noun(x) != noun(y) and a.beside[1] != b.beside[1]:
        return APART
    return OTHER if apart(*pair) or far(*pair) else SAME


def far(x: NumberSlot, y: NumberSlot) -> bool:
    """Return whether two bounds are of different figures: "at least 30", "… 80"."""
    low, high = sorted((x.low, y.low))
    open_ended = x.high == y.high == INFINITE
    return open_ended and high >= FAR * low


def noun(number: NumberSlot) -> str:
    """Return the noun that a number counts."""
    return lemma(number.of.split()[-1], "NNS") if number.of else ""


def dates(a: Value, b: Value) -> str:
    """Say whether two dates of one side of an event, and as exact, fit."""
    x, y = a.slot, b.slot
    if x.boundary != y.boundary or length(x) != length(y):
        return APART
    return OTHER if x.excludes(y) else SAME


def length(date: DateSlot) -> int:
    """Return whether a date is of a day, of days, months or a year."""
    days = (date.last - date.first).days
    return sum(days > most for most in (0, 31, 300))


def places(a: Value, b: Value) -> str:
    """Say whether two places of one sort can be one, or lie in one another."""
    x, y = look_up(a.slot.text), look_up(b.slot.text)
    if names(a, b) == SAME:
        return SAME
    if not any(p and p == q for p, q in zip(a.beside, b.beside, strict=True)):
        return APART
    if any(v.slot.text.isupper() and len(v.slot.text) > 4 for v in (a, b)):
        return APART  # a dateline
    if (x is None) != (y is None):
        known = x or y
        return APART if known and known.kind in WIDE else OTHER
    if x is None or y is None:
        return OTHER
    return APART if x.kind != y.kind or x.country == y.country else OTHER


def names(a: Value, b: Value) -> str:
    """Say whether two names can be of one bearer."""
    if a.key and a.key == b.key:
        return SAME
    mine, theirs = set(a.slot.text.lower().split()), set(b.slot.text.lower().split())
    verdict = compare_names(a.slot.text, b.slot.text).verdict
    return OTHER if not mine & theirs and verdict == "different" else SAME


def doers(a: Value, b: Value) -> str:
    """Say whether two names are of one bearer; apart where they do other things."""
    if names(a, b) == SAME:
        return SAME
    acts = [verb_behind(x) for x in (a, b)]
    return OTHER if acts[0] and acts[0] == acts[1] else APART


def verb_behind(value: Value) -> str:
    """Return the stem of the verb whose subject a name is, all of saying alike."""
    if value.slot.kind != "person" and not value.slot.text.isalpha():
        return ""
    words = [t for t in value.line.words if t.start >= value.slot.end]
    if not words or not words[0].tag.startswith("VB"):
        return ""
    return "say" if words[0].lemma in SAYING else words[0].lemma


RELATIONS = {"number": numbers, "date": dates, "place": places, "who": doers}
