"""number-conflict: outlets give incompatible numbers for one quantity.

What it finds: two aligned claims that count the same thing of the same event
with numbers that no single value fits.
Why it matters: tolls, prices and distances are what readers carry away, and a
slipped digit in a copy travels further than the original.
Flagged: "172 soldiers gave up" against "127 prisoners"; "a 22% tariff" against
"25 per cent".
Not flagged: "about 6,500" and "6,517" (rounding); "at least 30" and "34" (a
bound that holds); killed against injured, soldiers against civilians (another
subset); the dead of another war; a toll that rose by the next day; one sum in
two currencies.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from framing.detect.bundle import Question
from framing.detect.conflict import Topic, findings
from framing.detect.copies.copies import copied
from framing.detect.numbers.amounts import amount, unit_words
from framing.detect.numbers.by_link import met
from framing.detect.numbers.counted import outgrown, subset
from framing.detect.numbers.figure_roles import FALLS, RISES
from framing.detect.numbers.figures import apart, close, figure
from framing.detect.numbers.holders import another_holder
from framing.detect.numbers.levels import (
    compared,
    culprit_counted,
    earlier_level,
    set_beside,
    unlike,
)
from framing.detect.numbers.number_rows import UNNAMED, Row, numbers
from framing.detect.numbers.updates import disputed, newer, of_last_year, risen
from framing.detect.pairing import another_instance, historic, other_deed
from framing.extract.numbers.compare import comparable, other_currency
from framing.extract.numbers.core import INFINITE
from framing.extract.numbers.units import is_money
from framing.extract.thesaurus import events
from framing.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.detect.bundle import Answer
    from framing.model.finding import Explained
    from framing.model.story import Story

RULE = "number-conflict"
STRICT_SCORE = 0.6
"""How likely two claims must be one fact for numbers of things to compare."""
LOOSE_SCORE = 0.3
SLIP_FACTOR = 50
"""Counts further apart than this are hardly of one thing, slips included."""
MAIN = frozenset(("killed", "magnitude", "captive"))
"""Kinds of which a story on one event has one figure, told in many words."""
RISING = frozenset(("killed", "injured", "missing", "infected", "displaced"))
"""Counts that grow while a story runs."""
SEVERAL = "money: "
"""How kinds begin of which an article gives many figures, none its own."""
ABOARD = frozenset(("crew", "passenger"))
"""Groups of which a story has one, that of its ship or plane."""
BARE = "thing: "
"""The kind of a figure of no noun in a claim of no class: it may count anything."""
WORDED = {
    "aboard": "How many were aboard",
    "captive": "How many were taken captive",
    "capacity": "How many it holds",
    "gathered": "How many came together",
}
"""Questions whose words are not those of the class that is counted."""
INNOCENT = (
    "another subset (civilians, all people)?",
    "an earlier or later count?",
    "a slip of digits in a copy?",
)


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each quantity that articles give differently."""
    scores = {frozenset((x.left, x.right)): x.score for x in story.links}
    kinds: dict[str, list[Row]] = {}
    told = numbers(story)
    flagged: set[Answer] = set()
    for row in told:
        kinds.setdefault(row.what.kind, []).append(row)
    for kind, rows in sorted(kinds.items()):
        question = Question()
        principal = principals(story, rows)
        for a, b in combinations(rows, 2):
            if a.claim.article == b.claim.article:
                if agree(a, b):
                    question.agree(a.answer, b.answer)
                continue
            score = scores.get(frozenset((a.claim.id, b.claim.id)), 0.0)
            copy = copied(story, a.claim, b.claim)
            linked = a.what.strict and score >= STRICT_SCORE
            both = a in principal and b in principal
            named = kind.startswith(SEVERAL)
            chosen = kind != BARE and (linked or named or both)
            if not copy and not (chosen and eligible(rows, a, b, score)):
                continue
            compare(story, question, (a, b), rows, score)
        flagged.update(answer for pair in question.conflicts for answer in pair)
        yield from findings(story, Topic(RULE, kind, asked(kind), INNOCENT), question)
    yield from through_links(story, told, flagged)


def through_links(
    story: Story, told: Sequence[Row], flagged: set[Answer]
) -> Iterator[Finding | Explained]:
    """Yield a finding for figures of linked claims that no kind brought together."""
    kinds: dict[str, Question] = {}
    for pair in met(story, told):
        a, b = pair.left, pair.right
        if not flagged & {a.answer, b.answer}:
            question = kinds.setdefault(a.what.kind, Question())
            compare(story, question, (a, b), told, pair.score)
    for kind, question in sorted(kinds.items()):
        topic = Topic(RULE, kind, asked(kind), INNOCENT)
        found = findings(story, topic, question)
        yield from (x for x in found if isinstance(x, Finding))


def asked(kind: str) -> str:
    """Return the question that numbers of a kind answer, in words.

    >>> asked("killed"), asked("on strike"), asked("thing: shot")
    ('How many were killed', 'How many were on strike', 'How many shots')
    """
    counted = {known.counts for known in events().values()} - {None, ""}
    if kind in WORDED:
        return WORDED[kind]
    return f"How many were {kind}" if kind in counted else amount(kind)


def principals(story: Story, rows: Sequence[Row]) -> list[Row]:
    """Return the rows that can stand for their article's figure of a kind.

    An article may give a first reading and its correction, a toll and its
    parts, this event's figure and an earlier one's. Its own figure is the one
    that most other articles give too, else the first; what fits that figure
    stands for it as well. Each group of people has a figure of its own.
    """
    out: list[Row] = []
    for article in sorted({row.claim.article for row in rows}):
        mine = [row for row in rows if row.claim.article == article]
        others = [row for row in rows if row.claim.article != article]
        for group in sorted({row.what.group or "" for row in mine}):
            own = [row for row in mine if (row.what.group or "") == group]
            whole = [r for r in own if not r.what.part and not historic(story, r.claim)]
            ranked = sorted(
                whole or own,
                key=lambda row: -sum(agree(row, other) for other in others),
            )
            out.extend(row for row in own if row is ranked[0] or agree(row, ranked[0]))
    return out


def agree(a: Row, b: Row) -> bool:
    """Return whether two figures of one kind can be the same."""
    same_unit = comparable(a.number, b.number)
    return same_unit is not None and not apart(*same_unit)


def eligible(rows: Sequence[Row], a: Row, b: Row, score: float) -> bool:
    """Return whether two numbers of one kind can answer one question.

    A story has one main toll, however it is worded. Of other things it may
    count several; there the claims must be linked, loosely when neither
    article counts such a thing twice.
    """
    if "denied" in (a.claim.polarity, b.claim.polarity):
        return False
    if a.what.kind in UNNAMED:
        return False
    if a.what.part != b.what.part:
        return False
    if a.what.part:
        return score >= STRICT_SCORE
    if a.what.kind in MAIN:
        return True
    if a.what.kind == "aboard":
        return all(only_one(rows, x) for x in (a, b))
    if not a.what.strict:
        return score >= LOOSE_SCORE
    uses = Counter(row.claim.article for row in rows if not row.what.part)
    if other_deed(a.claim, b.claim):
        return False
    once = uses[a.claim.article] == 1 == uses[b.claim.article]
    if once and a.what.group in ABOARD:
        return True
    return score >= (LOOSE_SCORE if once else STRICT_SCORE)


def only_one(rows: Sequence[Row], row: Row) -> bool:
    """Return whether an article gives one figure alone of a row's group."""
    return all(
        agree(x, row)
        for x in rows
        if x.claim.article == row.claim.article and x.what.group == row.what.group
    )


def compare(
    story: Story,
    question: Question,
    pair: tuple[Row, Row],
    rows: Sequence[Row],
    score: float,
) -> None:
    """Compare two numbers of one kind and note in `question` what comes of it.

    A pair explained away is worth a word only where the claims are linked.
    """
    a, b = pair
    x, y = a.number, b.number
    if other_currency(x, y):
        why = f"other currency, and money is not converted: {x.unit}, {y.unit}"
        question.refuse(a.answer, b.answer, why)
        return
    same_unit = comparable(x, y)
    if same_unit is None:
        return
    x, y = same_unit
    copy = copied(story, a.claim, b.claim)
    changed = (x.low, x.high) != (y.low, y.high)
    if not apart(x, y) and not (copy and changed and a.number.unit == b.number.unit):
        question.agree(a.answer, b.answer, fitting(a, b) if changed else None)
        return
    innocent = innocent_reason(story, pair, rows, copy=copy)
    if innocent is not None:
        told = innocent if score >= LOOSE_SCORE else None
        question.refuse(a.answer, b.answer, told)
        return
    same = "Both count the same." if x.unit is None else "Both measure the same."
    why = "One sentence, copied, with another figure." if copy else same
    question.oppose(a.answer, b.answer, 0.95 if copy else 0.5 + score / 2.5, why)


def fitting(a: Row, b: Row) -> str:
    """Say why two figures in other words fit: their units, bounds or rounding."""
    if a.number.unit != b.number.unit and not is_money(a.number.unit):
        units = [unit_words(x.number.unit or "") for x in (a, b)]
        return f"another unit, the same amount: {', '.join(units)}"
    if any(x.number.approximate or x.number.low != x.number.high for x in (a, b)):
        return "a bound, a range or an inexact word that holds the other number"
    return "rounding"


def innocent_reason(
    story: Story, pair: tuple[Row, Row], rows: Sequence[Row], *, copy: bool
) -> str | None:
    """Say what explains two numbers that exclude each other, else None."""
    a, b = pair
    if whole_of(story, pair):
        return "the parts add up to the whole"
    known = [(row.what, row.number) for row in pair]
    reason = None if outgrown(*known) else subset(a.what, b.what)
    reason = reason or another_instance(a.claim, b.claim)
    if reason is not None:
        return reason
    if (reason := told_apart(story, pair)) is not None:
        return reason
    if a.number.unit and a.what.strict and not copy and unlike(story, a.claim, b.claim):
        return "the sentences have hardly a word in common"
    if given_by_both(pair, rows) or set_beside(story, pair):
        return "both articles give this number as well"
    if copy:
        return None
    if (differing := other_part(a, b)) is not None:
        return differing
    if a.what.group is not None and adds_up(pair, rows):
        return "the parts add up to the whole"
    other = another_holder(a.claim, b.claim)
    if other is not None:
        return other
    rising = a.what.kind in RISING and not disputed(a, b)
    if rising and (risen(a, b) or risen(b, a)):
        return "an update: one report tells of the later count"
    if rising and newer(story, a, b):
        return "an update: the later report has the higher count"
    low, high = sorted(figure(row.number) for row in pair)
    if high > SLIP_FACTOR * max(1.0, low):
        return "too far apart to count one thing"
    return None


def told_apart(story: Story, pair: tuple[Row, Row]) -> str | None:
    """Say how the sentences of two numbers tell them apart, else None."""
    a, b = pair
    old = [historic(story, row.claim) for row in pair]
    if old[0] != old[1] and not any(of_last_year(story, row) for row in pair):
        return "another event of the same kind, long before"
    sides = ((a, b), (b, a))
    if any(culprit_counted(story, (x.claim, x.number), y.number) for x, y in sides):
        return "one of them counts in those who did it"
    if any(earlier_level(story, x.claim, x.number) for x in pair):
        return "the level before a change"
    if compared(story, a) != compared(story, b):
        return "an earlier event that this one is measured by"
    return None


def other_part(a: Row, b: Row) -> str | None:
    """Say why two figures play different parts in their sentences, else None.

    Whom something befell is counted alike however the sentence is built.
    """
    if a.what.kind in MAIN or a.what.group is not None:
        return None
    if a.what.strict and a.number.unit is not None:
        share = is_money(a.number.unit) or a.number.unit == "%"
        if not same_matter(a, b) or (share and not (a.role.of and b.role.of)):
            return "not said to be of one thing"
    return a.role.differs(b.role)


def same_matter(a: Row, b: Row) -> bool:
    """Return whether two claims share a word or a name besides the change itself."""
    common = set(a.claim.words) & set(b.claim.words) - RISES - FALLS
    said = {word for x in (a, b) for word in x.number.text.lower().split()}
    return bool(common - said or set(a.claim.entities) & set(b.claim.entities))


def given_by_both(pair: tuple[Row, Row], rows: Sequence[Row]) -> bool:
    """Return whether either article gives the other's number elsewhere.

    A report that says "the toll jumped from 61 to 74" does not contradict
    one that says 61.
    """
    for mine, theirs in (pair, pair[::-1]):
        for row in rows:
            same_article = row.claim.article == theirs.claim.article
            same_group = row.what.group == mine.what.group
            if row is theirs or not same_article or not same_group:
                continue
            if agree(row, mine) and close(row.number, mine.number):
                return True
    return False


def adds_up(pair: tuple[Row, Row], rows: Sequence[Row]) -> bool:
    """Return whether some article's number is the two's difference or their sum."""
    given = [row.number.low for row in pair]
    wanted = {abs(given[0] - given[1]), sum(given)} - set(given)
    return any(
        row.number.low == row.number.high and row.number.low in wanted for row in rows
    )


def whole_of(story: Story, pair: tuple[Row, Row]) -> bool:
    """Return whether the counts of one sentence add up to the other's number.

    "212 passengers and 19 crew" are "some 230 people".
    """
    return any(holds_sum(story, *rows) for rows in (pair, pair[::-1]))


def holds_sum(story: Story, part: Row, whole: Row) -> bool:
    """Return whether a count and those beside it have a sum that another holds."""
    place = (part.claim.article, part.claim.sentence)
    beside = {
        number.start: number
        for claim in story.claims
        if (claim.article, claim.sentence) == place
        for number in claim.numbers
        if number.unit is None and number.of is not None
    }
    counts = [number for _, number in sorted(beside.items()) if number.high < INFINITE]
    # "at least two" and "over 50" add up to anything
    return whole.number.high < INFINITE and any(
        part.number in group
        and whole.number.low <= sum(x.low for x in group)
        and sum(x.high for x in group) <= whole.number.high
        for size in (2, 3)
        for group in zip(*(counts[start:] for start in range(size)), strict=False)
    )
