"""One sentence in two versions: words that exclude the other version's.

Outlets often tell a fact in one sentence that is the same but for a few words:
both took it from one report, or one from the other. Where a word of one version
excludes the word at its place in the other, the two conflict, whatever the
sentence is about: another number or ordinal, day, person, place or country, a
"not", an opposite. Findings carry the rule that the word falls under. Synonyms,
bounds that hold and everything that a copy may change are left alone.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from framing.align.entities import entity_index
from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.copies.change import changes, without, words_of
from framing.detect.copies.change_dates import date
from framing.detect.copies.change_edits import EDITING, Versions, stems_of
from framing.detect.copies.change_kinds import exchanged, negation, number
from framing.detect.copies.change_words import NEGATIONS
from framing.detect.copies.shared_text import figure, lines
from framing.detect.quotes.utterance_words import MAX_EVIDENCE_CHARACTERS, bounded
from framing.detect.versions.altered_words import BEFORE, lemmas, opposed, ordinal
from framing.extract.places import country_of, look_up
from framing.limits import MAX_TEXTS_COMPARED, MAX_WORDS_ALIGNED
from framing.model.span import Span
from framing.text.clauses import FINITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from framing.detect.copies.change import Change, Side
    from framing.detect.copies.shared_text import Line
    from framing.model.finding import Explained, Finding
    from framing.model.slot import NumberSlot
    from framing.model.story import Story

    Pair = tuple[Line, Line]

LEAST_RATIO = 65.0
"""Per cent of words in order from which two sentences are one in two versions."""
LEAST_COMMON = 2
ALMOST = 80.0
"""As above, where the sentences are so short that they share one word of content."""
COMMON_SHARE = 0.5
"""Part of the content words of the longer sentence that both must have."""
MOST_COMMON_WORD = 20
"""A stem in more sentences than this leads to no pairs; others do."""
MOST_TELLING = 3
"""Sentences that exclude each other at more places are two sentences."""
MAX_CHANGED_WORDS = 6
CONFIDENCE = 0.85
WHOLES = frozenset(("all", "every", "everyone", "everybody", "always"))
COMMON_NOUNS = ("NN", "NNS")
COUNTRIES = ("country", "demonym", "metonym", "capital")
TITLES = {
    "number": ("number-conflict", "A number in one sentence"),
    "ordinal": ("number-conflict", "Which one in a row"),
    "date": ("date-conflict", "A date in one sentence"),
    "country": ("place-conflict", "A country in one sentence"),
    "place": ("place-conflict", "A place in one sentence"),
    "person": ("actor-conflict", "Who it is in one sentence"),
    "organisation": ("actor-conflict", "Which body it is in one sentence"),
    "negation": ("polarity-conflict", "Whether it is so"),
    "opposite": ("polarity-conflict", "Which of two opposites"),
}
INNOCENT = (
    "two events told in one form of words?",
    "a later or corrected version?",
    "a slip in one of the two?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each place where two versions exclude each other."""
    entities = entity_index(story.entities)
    texts = {x.article.id: lines(x) for x in story.readings}
    questions: dict[tuple[str, int], Question] = {}
    homes: dict[Line, int] = {}
    for pair in versions(texts):
        home = homes.get(pair[0], homes.get(pair[1], len(homes)))
        homes.update(dict.fromkeys(pair, home))
        found = [Versions(story, entities, texts, x) for x in changes(pair)]
        kinds = [(kind_of(at), at.change) for at in found]
        telling = [(kind, change) for kind, change in kinds if kind is not None]
        if len(telling) > MOST_TELLING or any(other_subject(at) for at in found):
            continue
        for kind, change in telling:
            if kind == "negation" and any(other_thing(x, change) for x in found):
                continue
            why = "One sentence in two versions that differ here."
            question = questions.setdefault((kind, home), Question())
            question.oppose(*answers(story, change), CONFIDENCE, why)
    for (kind, _), question in questions.items():
        rule, title = TITLES[kind]
        yield from findings(story, Topic(rule, kind, title, INNOCENT), question)


def versions(texts: Mapping[str, Sequence[Line]]) -> Iterator[Pair]:
    """Yield the sentences of two articles that are one, the most alike alone."""
    held = list(texts)[:MAX_TEXTS_COMPARED]
    indexes = {name: index(texts[name]) for name in held}
    for left, right in combinations(held, 2):
        taken: set[Line] = set()
        rows = sorted(
            scored(texts[left], texts[right], indexes[right]),
            key=lambda row: (-row[0], row[1].sentence.start, row[2].sentence.start),
        )
        for _, a, b in rows:
            if a not in taken and b not in taken:
                taken |= {a, b}
                if a.stems != b.stems:
                    yield a, b


def index(rows: Sequence[Line]) -> dict[str, list[int]]:
    """Return in which sentences of an article each stem of content stands."""
    places: dict[str, list[int]] = {}
    for at, line in enumerate(rows):
        for stem in line.content:
            places.setdefault(stem, []).append(at)
    return places


def scored(
    left: Sequence[Line], right: Sequence[Line], places: Mapping[str, Sequence[int]]
) -> Iterator[tuple[float, Line, Line]]:
    """Yield sentences that share enough of their words, with how much they do.

    `places` is the index of the right article.
    """
    for line in left:
        if len(line.words) > MAX_WORDS_ALIGNED:
            continue
        common: Counter[int] = Counter()
        for stem in line.content:
            found = places.get(stem, ())
            if len(found) <= MOST_COMMON_WORD:
                common.update(found)
        for at, count in common.items():
            other = right[at]
            most = max(len(line.content), len(other.content))
            if count < COMMON_SHARE * most:
                continue
            ratio = fuzz.ratio(line.stems, other.stems)
            least = ALMOST if count < LEAST_COMMON else LEAST_RATIO
            if ratio >= least and len(other.words) <= MAX_WORDS_ALIGNED:
                yield ratio, line, other


def other_subject(at: Versions) -> bool:
    """Return whether the sentences are told of, or by, somebody else.

    "Police said 63 were held" and "Lawyers said 412 were held" are two
    statements, not two versions of one; a name or a number may differ.
    """
    for side in at.change.sides:
        before = side.line.words[: side.first]
        nouns = [t for t in at.new(side) if t.tag in COMMON_NOUNS]
        if not nouns or any(t.tag in FINITE for t in before):
            return False
    return not opposite(at)


def other_thing(at: Versions, negation: Change) -> bool:
    """Return whether versions name different things beside a "not".

    "destroyed the school" and "did not destroy the hospital" are both true.
    """
    if at.change is negation:
        return False
    nouns = [[t for t in at.new(x) if t.tag in COMMON_NOUNS] for x in at.change.sides]
    return all(nouns) and not harmless(at)


def kind_of(at: Versions) -> str | None:
    """Return in what a change excludes the other version, None where in nothing."""
    if any(len(side.words) > MAX_CHANGED_WORDS for side in at.change.sides):
        return None
    if any(t.text.lower() in BEFORE for x in at.change.sides for t in x.words):
        # "initially denied", "later admitted": two moments
        return None
    for kind, excludes in KINDS.items():
        if excludes(at):
            return kind
    return None if harmless(at) or one_country(at) else exchanged(at)


def harmless(at: Versions) -> bool:
    """Return whether a change is mere editing."""
    return any(check(at) for _, check in EDITING)


def other_number(at: Versions) -> bool:
    """Return whether each side gives a number and no number fits both."""
    if (
        harmless(at)
        or not number(at)
        or any(counts_else(at, x) for x in at.change.sides)
    ):
        return False
    left, right = (slots(at, side) for side in at.change.sides)
    return all(a.excludes(b) for a, b in product(left, right))


def counts_else(at: Versions, side: Side) -> bool:
    """Return whether a side counts something that the other does not speak of."""
    return any(t.tag in COMMON_NOUNS and not figure(t.text) for t in at.new(side))


def slots(at: Versions, side: Side) -> list[NumberSlot]:
    """Return the numbers that a side's differing words touch."""
    numbers = at.reading(side).numbers
    return [x for x in numbers if side.span.overlaps(Span(x.start, x.end))]


def other_ordinal(at: Versions) -> bool:
    """Return whether each side names another place in a row."""
    left, right = (
        {n for t in at.new(side) if (n := ordinal(t.text)) is not None}
        for side in at.change.sides
    )
    return bool(left) and bool(right) and left.isdisjoint(right)


def other_date(at: Versions) -> bool:
    """Return whether each side gives a date and no day fits both."""
    return date(at) and not harmless(at)


def opposite(at: Versions) -> bool:
    """Return whether a side has the opposite of a word of the other."""
    left, right = (at.new(side) for side in at.change.sides)
    return any(
        opposed(x, y)
        for a, b in product(left, right)
        for x, y in product(lemmas(a), lemmas(b))
    )


def denied(at: Versions) -> bool:
    """Return whether one side has a negation and else nothing to say.

    "did not answer" for "ignored" says the same.
    """
    left, right = (content(at, side) for side in at.change.sides)
    whole = [any(t.text.lower() in WHOLES for t in x.words) for x in at.change.sides]
    if whole[0] != whole[1]:
        # "not all" leaves room for "most"
        return False
    return negation(at) and (not left or not right)


def content(at: Versions, side: Side) -> set[str]:
    """Return a side's own content words, negations apart."""
    words = [t for t in at.new(side) if t.text.lower() not in NEGATIONS]
    return stems_of(side, words)


def other_country(at: Versions) -> bool:
    """Return whether each side names a country or its people, and another one."""
    left, right = (countries(at, side) for side in at.change.sides)
    return bool(left) and bool(right) and left.isdisjoint(right)


def countries(at: Versions, side: Side) -> set[str]:
    """Return the countries that a side's own words name."""
    words = [t.text for t in at.new(side) if t.text[:1].isupper()]
    runs = (" ".join(words[at:end]) for at, end in spans(len(words)))
    found = (look_up(x) for x in runs)
    return {x.country for x in found if x is not None and x.kind in COUNTRIES}


def one_country(at: Versions) -> bool:
    """Return whether a place on one side lies in, or is, that on the other."""
    left, right = (
        {country_of(x.text) for x in at.names(side)} - {None}
        for side in at.change.sides
    )
    return bool(left & right)


def spans(length: int) -> Iterator[tuple[int, int]]:
    """Yield where the runs of up to `length` words begin and end."""
    return combinations(range(length + 1), 2)


KINDS: dict[str, Callable[[Versions], bool]] = {
    "ordinal": other_ordinal,
    "date": other_date,
    "number": other_number,
    "country": other_country,
    "opposite": opposite,
    "negation": denied,
}


def answers(story: Story, change: Change) -> tuple[Answer, Answer]:
    """Return the differing words of both sides; around a gap, those beside it."""
    left, right = (answer(story, change, side) for side in change.sides)
    return left, right


def answer(story: Story, change: Change, side: Side) -> Answer:
    """Return the differing words of a side as an answer."""
    words = words_of(story, side)
    text = story.by_id[side.article].article.text
    span = bounded(text, side.span, MAX_EVIDENCE_CHARACTERS)
    return Answer(
        side.article,
        span.start,
        span.end,
        words or without(words_of(story, change.other(side))),
    )
