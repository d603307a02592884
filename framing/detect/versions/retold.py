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
from framing.detect.bundle import Answer, Question
from framing.detect.confidence import dice
from framing.detect.conflict import Topic, findings
from framing.detect.numbers.figure_roles import governing_verb, role_among
from framing.detect.numbers.figures import apart
from framing.detect.versions.altered import INNOCENT, TITLES
from framing.detect.versions.surroundings import Told, Value, common, likeness, shared
from framing.extract.numbers.compare import comparable
from framing.extract.numbers.core import INFINITE
from framing.extract.places import look_up
from framing.limits import MAX_TEXTS_COMPARED
from framing.model.slot import DateSlot, NameSlot, NumberSlot
from framing.text.lemmas import lemma
from framing.text.stems import stem
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

    Match = tuple[int, Value, Value]

LEAST_SCORE = {"number": 10, "date": 10, "name": 12}
LEAST_TOLD = 4
"""Stems around two numbers from which the verbs of their sentences may differ."""
SURE_SCORE = 15
"""Likeness of two places in sentences from which little else need be the same."""
PLACE_SCORE = 12
SAME_SENTENCE = 0.7
"""Share of content words from which two sentences can differ in a place alone."""
CHANGES = frozenset(("from", "by", "to"))
"""Words before the parts of a change: "fell by 9 from 90 to 81"."""
TIED = 2
"""How much likelier another place may be that gives the value, where all is alike."""
MOST_FIGURES = 4
"""Numbers of a sentence that is no list of figures."""
CONFIDENCE = 0.6
FAR = 1.5
"""From how many times the lower one on two bounds are of different figures."""
MONTH = 31
MOST_LETTERS = 4
"""Letters up to which capitals alone are no dateline."""
SAYING = word_set("say tell write tweet add state announce declare note argue insist")
WIDE = ("country", "demonym", "metonym")


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each two values in one place that exclude each other."""
    entities = entity_index(story.entities)
    readings = story.readings[:MAX_TEXTS_COMPARED]
    told = [Told(reading, entities) for reading in readings]
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
        if any(
            sum(x.kind == "number" for x in row) > MOST_FIGURES
            for row in (mine, theirs)
        ):
            pairs = [(a, b) for a, b in pairs if a.kind != "number"]
        related = [(RELATIONS[a.kind](a, b), a, b) for a, b in pairs]
        met = {x for how, *pair in related if how == SAME for x in pair}
        for how, a, b in related:
            score = likeness(a, b, stems)
            if how == SAME:
                for x in (a, b):
                    same[x] = max(score, same.get(x, 0))
            elif how == OTHER and not met & {a, b} and enough(score, a, b):
                rows.append((score, a, b))
    taken: set[Value] = set()
    rows.sort(key=lambda row: (-row[0], row[1].slot.start, row[2].slot.start))
    for score, a, b in rows:
        better = max(same.get(a, 0), same.get(b, 0))
        if taken & {a, b} or better >= score + (TIED if score >= SURE_SCORE else 0):
            continue
        taken |= {a, b}
        if a.kind == "date" or not (given(a, right) and given(b, left)):
            yield score, a, b


def enough(score: int, a: Value, b: Value) -> bool:
    """Return whether two values stand so much alike that they tell one fact."""
    if a.kind == "name" and not acts(a) and not one_site(a, b):
        return False
    if score >= SURE_SCORE:
        return plain(a, b)
    if a.kind == "number" and not one_deed(a, b):
        return False
    if a.kind == "name" and not acts(a):
        beside = zip(a.beside, b.beside, strict=True)
        same = any(one and one == other for one, other in beside)
        return score >= PLACE_SCORE and same and plain(a, b)
    if acts(a) == "say":
        return score >= PLACE_SCORE
    return score >= LEAST_SCORE[a.kind] and plain(a, b)


def one_site(a: Value, b: Value) -> bool:
    """Return whether two places stand behind one word and neither may hold the other.

    Of places that the gazetteer does not have one may lie in the other, so that all
    else of the sentences must be the same.
    """
    known = look_up(a.slot.text) is not None and look_up(b.slot.text) is not None
    sure = known or dice(a.line.content, b.line.content) >= SAME_SENTENCE
    return sure and a.beside[0] == b.beside[0]


def one_deed(a: Value, b: Value) -> bool:
    """Return whether the verbs that govern two numbers can tell of one thing.

    More than 10 million who watched a rally are not the 6,200 who came to it.
    """
    counted = {stem(noun(x.slot)) for x in (a, b) if isinstance(x.slot, NumberSlot)}
    told = {word for word in common(a, b) if word not in counted}
    verbs = [governing_verb(x.line.words, x.slot) for x in (a, b)]
    if not told or not plain(a, b):
        return False
    return "" in verbs or verbs[0] == verbs[1] or len(told) >= LEAST_TOLD


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
    _, a, b = match
    kind = a.kind
    if kind == "name":
        kind = "person" if acts(a) else "place"
    rule, title = TITLES[kind]
    question = Question()
    words = ", ".join(beside(a, b))
    why = f"They stand beside the same words: {words}."
    question.oppose(answer(a), answer(b), CONFIDENCE, why)
    yield from findings(story, Topic(rule, kind, title, INNOCENT), question)


def beside(a: Value, b: Value) -> list[str]:
    """Return the words of the first of two values' sentences that both have near."""
    near = common(a, b)
    rows = zip(a.line.words, a.line.stems, strict=True)
    return [word.text for word, stem in rows if stem in near]


def answer(value: Value) -> Answer:
    """Turn a value into an answer."""
    slot = value.slot
    said = " ".join(slot.text.split())
    if isinstance(slot, DateSlot):
        said = f"{said} ({slot.plain_value})" if slot.relative else said
    return Answer(value.article, slot.start, slot.end, said)


SAME, OTHER, APART = "same", "other", "apart"


def numbers(a: Value, b: Value) -> str:
    """Say whether two numbers of one thing or unit fit."""
    x, y = a.slot, b.slot
    if not isinstance(x, NumberSlot) or not isinstance(y, NumberSlot):
        return APART
    pair = comparable(x, y)
    before = {a.beside[0], b.beside[0]}
    if len(before) == 2 and before & CHANGES and x.low != y.low:
        # the level before a change, the change, or the level after it
        return APART
    if pair is None or (x.unit != y.unit and not pair_fits(*pair)):
        return APART
    if whole(a) != whole(b) and not pair_fits(*pair):
        return APART
    if x.unit is None and noun(x) != noun(y) and a.beside[1] != b.beside[1]:
        return APART
    if pair_fits(*pair):
        return SAME
    parts = [role_among(v.line.words, n) for v, n in ((a, x), (b, y))]
    return APART if parts[0].differs(parts[1]) else OTHER


def pair_fits(x: NumberSlot, y: NumberSlot) -> bool:
    """Return whether some number fits both of two numbers."""
    return not apart(x, y) and not far(x, y)


def whole(value: Value) -> bool:
    """Return whether a number is that of all there are: "all 23 villages"."""
    return value.beside[0] in ("all", "both")


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
    if not isinstance(x, DateSlot) or not isinstance(y, DateSlot):
        return APART
    if {x.boundary, y.boundary} != {"at"} or long(x) != long(y):
        return APART
    if (x.first.month, x.first.day) == (y.first.month, y.first.day):
        return SAME  # "9/11" and a "Sept. 11" that was taken for this year's
    if x.text.lower() == y.text.lower():
        return APART  # the same weekday of two weeks
    return OTHER if x.excludes(y) else SAME


def long(date: DateSlot) -> int:
    """Return 0 for a date of one day, 1 up to a month and 2 beyond."""
    days = (date.last - date.first).days
    return sum(days > most for most in (0, MONTH))


def names(a: Value, b: Value) -> str:
    """Say whether two names in one place are of one bearer.

    Persons are held against each other where they do one thing, places wherever
    they are of one sort and neither lies in the other.
    """
    if one_bearer(a, b):
        return SAME
    if acts(a) or acts(b):
        if "person" not in (kind_of(a), kind_of(b)):
            return APART
        return OTHER if acts(a) == acts(b) else APART
    return places(a, b)


def one_bearer(a: Value, b: Value) -> bool:
    """Return whether two names can be of one bearer."""
    if a.key and a.key == b.key:
        return True
    mine, theirs = (set(x.slot.text.lower().split()) for x in (a, b))
    verdict = compare_names(a.slot.text, b.slot.text).verdict
    return bool(mine & theirs) or verdict != "different"


def kind_of(value: Value) -> str:
    """Return what a name is taken for."""
    return value.slot.kind if isinstance(value.slot, NameSlot) else ""


def acts(value: Value) -> str:
    """Return the verb whose subject a name is, one for all verbs of saying."""
    slot = value.slot
    if kind_of(value) == "place" or not slot.text.replace(" ", "").isalpha():
        return ""
    words = [t for t in value.line.words if t.start >= slot.end]
    if not words or not words[0].tag.startswith("VB"):
        return ""
    return "say" if words[0].lemma in SAYING else words[0].lemma


def places(a: Value, b: Value) -> str:
    """Say whether two names of places, of one sort, exclude each other."""
    kinds = {kind_of(a), kind_of(b)}
    shouted = any(
        x.slot.text.isupper() and len(x.slot.text) > MOST_LETTERS for x in (a, b)
    )
    if "place" not in kinds or "person" in kinds or shouted:
        return APART
    if any(not x.slot.text.replace(" ", "").isalpha() for x in (a, b)):
        return APART
    if len(kinds) > 1 and a.beside[0] != b.beside[0]:
        return APART
    x, y = look_up(a.slot.text), look_up(b.slot.text)
    if (x is None) != (y is None):
        known = x or y
        return APART if known and known.kind in WIDE else OTHER
    if x is None or y is None:
        return OTHER
    return APART if x.kind != y.kind or x.country == y.country else OTHER


RELATIONS = {"number": numbers, "date": dates, "name": names}
