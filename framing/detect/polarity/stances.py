"""Questions that one outlet answers with yes and another with no.

`polarity_conflict` compares acts of one class of events or of contrary classes.
This compares answers, in whatever words: "the crossing stays shut" and "lorries
use the crossing, which was reopened", "was told nothing" and "had been informed".
Before two answers conflict they must be of one thing, by its name or noun, by one
doer, of one time, and neither article may tell how the one became the other.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from framing.align.score import PRONOUNS, alike
from framing.detect.bundle import Answer as Given
from framing.detect.bundle import Question
from framing.detect.conflict import Topic, findings
from framing.detect.pairing import marked_apart, particular
from framing.detect.persons import somebody_elses
from framing.detect.polarity.answers import NOBODY, answers, by_question
from framing.detect.polarity.participants import other_place
from framing.extract.thesaurus import nouns
from framing.limits import MAX_ANSWERS_COMPARED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.detect.polarity.answers import Answer
    from framing.model.claim import Argument
    from framing.model.finding import Explained, Finding
    from framing.model.story import Story

RULE = "polarity-conflict"
LEAST_SCORE = 0.25
"""How surely the clauses must be of one fact where the thing is one by its noun."""
LEAST_DEED = 0.45
"""The same for a deed of no known question, which may be done many times."""
LEAST_NAMED = 0.2
"""The same where it is one by its name."""
MOST = 0.85
FEWEST = 0.5
INNOCENT = (
    "first the one, then the other?",
    "another thing of the same kind?",
    "only a part of them?",
)
PARTS = frozenset(
    "some one other another others most many several half part few two-thirds "
    "remaining rest second third first both former new next previous".split()
)
"""Words that pick out some of a kind, or one of several."""
NEW = ("a ", "an ", "another ")
VAGUE = PRONOUNS - {"he", "she", "him", "her", "i"}
"""Pronouns that may stand for any doer."""
PLACED = re.compile(
    r"\s+(?:at|in|near|on|outside|to|from)\s+((?:[A-Z][\w’'-]{0,30}\s?){1,4})"
)
FIGURE = re.compile(r"\b\d[\d,.]*\b")
CHANGED = re.compile(
    r"\b(?:at first|initially|originally|previously|formerly|until|once|used to|"
    r"since then|eventually|finally|had earlier|earlier had)\b",
    re.IGNORECASE,
)
"""Words that tell of a change from one answer to the other."""


def find(story: Story, known: Iterable[Finding]) -> Iterator[Finding | Explained]:
    """Yield a finding for each question that two outlets answer differently.

    What the `known` findings say of two sentences is not said again.
    """
    said = {pair for finding in known for pair in pairs_of(story, finding)}
    scores = link_scores(story)
    for name, told in sorted(by_question(tuple(answers(story))).items()):
        rows = told[:MAX_ANSWERS_COMPARED]
        question = Question()
        for a, b in combinations(rows, 2):
            if a.claim.article == b.claim.article or a.so == b.so:
                continue
            if key(a, b) in said:
                continue
            score = scores.get(key(a, b), 0.0)
            if not comparable(a, b, score):
                continue
            pair = given(a), given(b)
            reason = explained(story, a, b, rows)
            if reason is not None:
                question.refuse(*pair, reason)
                continue
            why = "One says yes, the other no, in words that exclude each other."
            question.oppose(*pair, min(MOST, max(FEWEST, score)), why)
        title = rows[0].asked.title
        topic = Topic(RULE, name, title[:1].upper() + title[1:], INNOCENT)
        yield from findings(story, topic, question)


Key = frozenset[tuple[str, int]]


def pairs_of(story: Story, finding: Finding) -> Iterator[Key]:
    """Yield the pairs of sentences that a finding sets against each other."""
    for x, y in combinations(finding.evidence, 2):
        left, right = (
            story.by_id[row.article].sentence_at(row.start) for row in (x, y)
        )
        if left is not None and right is not None:
            yield frozenset(((x.article, left.number), (y.article, right.number)))


def link_scores(story: Story) -> dict[Key, float]:
    """Return the best score of the links between any two sentences."""
    out: dict[Key, float] = {}
    for row in story.links:
        a, b = story.claim_by_id[row.left], story.claim_by_id[row.right]
        place = frozenset(((a.article, a.sentence), (b.article, b.sentence)))
        out[place] = max(row.score, out.get(place, 0.0))
    return out


def key(a: Answer, b: Answer) -> Key:
    """Return what two answers' sentences are known by among the links."""
    return frozenset((x.claim.article, x.claim.sentence) for x in (a, b))


def given(answer: Answer) -> Given:
    """Return what a finding shows of an answer."""
    value = "yes" if answer.so else "no"
    return Given(answer.claim.article, answer.start, answer.end, value)


def comparable(a: Answer, b: Answer, score: float) -> bool:
    """Return whether two answers are of one thing, by one doer, of one time."""
    if somebody_elses(a.claim) != somebody_elses(b.claim):
        return False
    yes, no = (a, b) if a.so else (b, a)
    if yes.received and no.doer is not None:
        # what reached somebody may be sent by somebody else
        return False
    if a.future != b.future or not one_doer(a.doer, b.doer):
        return False
    if other_place(a.claim, b.claim) and not named_alike(a.thing, b.thing):
        return False
    if a.asked.deed:
        return score >= LEAST_DEED and one_deed(a, b)
    if a.scope is not None and b.scope is not None and not alike(a.scope, b.scope):
        return False
    if a.asked.ware and any(is_person(x.thing) for x in (a, b)):
        return False
    if named_alike(a.thing, b.thing):
        return a.asked.once or score >= LEAST_NAMED
    return one_thing(a, b) and (a.asked.once or score >= LEAST_SCORE)


def one_deed(a: Answer, b: Answer) -> bool:
    """Return whether two clauses tell of one deed: who takes part is the same.

    "made no pledge" tells whose, "pledged 40 million" how much; "received no
    invitation" and "was invited" name one person in two parts.
    """
    left, right = ((x.claim.agent, x.claim.patient) for x in (a, b))
    if same_part(left[0], right[0]) is False or same_part(left[1], right[1]) is False:
        return False
    return any(same_part(x, y) for x, y in zip(left, right, strict=True))


def same_part(x: Argument | None, y: Argument | None) -> bool | None:
    """Return whether two participants are one, None where one goes unsaid."""
    if x is None or y is None or {x.head, y.head} & (VAGUE | NOBODY):
        return None
    if parts(x) != parts(y) or (figures(x) and figures(y) and figures(x) != figures(y)):
        return False
    return alike(x, y)


def one_doer(x: Argument | None, y: Argument | None) -> bool:
    """Return whether two acts can be by one doer, who may go unsaid."""
    if x is None or y is None or {x.head, y.head} & (VAGUE | NOBODY):
        return True
    return alike(x, y)


def named_alike(x: Argument, y: Argument) -> bool:
    """Return whether two things share a name that is no country's."""
    shared = set(x.entities) & set(y.entities)
    return any(not name.startswith("country:") for name in shared)


def one_thing(a: Answer, b: Answer) -> bool:
    """Return whether two answers are of one thing by its noun.

    Neither may be brought up as any of its kind, be only a part ("some of the
    prisoners"), or be another number of them.
    """
    x, y = a.thing, b.thing
    if {x.head, y.head} & PRONOUNS or placed_apart(a, b):
        return False
    if all(one.text.lower().startswith(NEW) for one in (x, y)):
        return False
    left, right = figures(x), figures(y)
    if parts(x) != parts(y) or (left and right and left != right):
        return False
    return particular(x, y) or counted_alike(x, y) or one_ware(x, y)


def placed_apart(a: Answer, b: Answer) -> bool:
    """Return whether two things are told apart by where they are: "at Lemno"."""
    left, right = (place_of(x) for x in (a, b))
    return bool(left) and bool(right) and not left & right


def place_of(answer: Answer) -> set[str]:
    """Return the names right behind a thing, as "Lemno" in "the crossing at Lemno"."""
    text = answer.claim.text[max(0, answer.thing.end - answer.claim.start) :]
    found = PLACED.match(text)
    return set(found[1].split()) if found else set()


def is_person(thing: Argument) -> bool:
    """Return whether a thing is somebody, and so is never switched on or off."""
    named = any(name.startswith("person:") for name in thing.entities)
    return named or thing.text.lower() in PRONOUNS


def one_ware(x: Argument, y: Argument) -> bool:
    """Return whether two nouns can be of one thing: a line, a cable, a circuit."""
    if any(one.text.lower().startswith(NEW) for one in (x, y)):
        return False
    return any({x.head, y.head} <= kin for kin in KIN)


def counted_alike(x: Argument, y: Argument) -> bool:
    """Return whether two things are persons of one number: "three boys"."""
    people = frozenset().union(*nouns().people.values())
    return bool(figures(x)) and figures(x) == figures(y) and {x.head, y.head} <= people


def parts(thing: Argument) -> frozenset[str]:
    """Return the words that pick out some of a kind."""
    return PARTS & frozenset(thing.text.lower().split())


def figures(thing: Argument) -> frozenset[str]:
    """Return the figures in the words of a thing."""
    return frozenset(FIGURE.findall(thing.text)) | (
        COUNTS & frozenset(thing.text.lower().split())
    )


KIN = tuple(
    frozenset(row.split())
    for row in (
        "line cable wire circuit conductor pylon grid",
        "satellite spacecraft probe craft payload orbiter",
        "rocket launcher vehicle booster missile",
        "engine motor turbine reactor generator",
        "lamp light beacon signal floodlight",
        "alarm siren detector sensor sprinkler",
        "gate door entrance exit shutter",
        "camera recorder recording tape",
        "proposal plan offer deal bid draft initiative package motion bill",
        "request application appeal petition plea",
        "sanction embargo ban restriction measure curb",
        "hostage captive prisoner detainee inmate",
        "sailor seaman crew crewman mariner",
        "grain wheat corn flour",
        "letter note message memo memorandum telegram",
    )
)
"""Nouns that one thing may go by."""
COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred thousand".split()
)


def explained(story: Story, a: Answer, b: Answer, rows: Sequence[Answer]) -> str | None:
    """Say why two answers do not exclude each other after all, else None."""
    reason = marked_apart(a.claim, b.claim)
    if reason is not None:
        return reason
    if any(CHANGED.search(x.claim.text) for x in (a, b)):
        return "first the one, then the other"
    if after_report(story, a, b) or after_report(story, b, a):
        return "it may have changed after the report"
    if dated_apart(a, b):
        return "two moments: each has a date of its own"
    if a.asked.changes and (turning(a, rows) or turning(b, rows)):
        return "one article tells how it changed"
    return None


def dated_apart(a: Answer, b: Answer) -> bool:
    """Return whether two answers have dates of their own that cannot be one."""
    left, right = a.claim.dates, b.claim.dates
    return (
        bool(left) and bool(right) and all(x.excludes(y) for x in left for y in right)
    )


def after_report(story: Story, a: Answer, b: Answer) -> bool:
    """Return whether an answer is dated after all that the other can know of.

    That is its own last day, or else the day on which its article came out.
    """
    published = story.by_id[b.claim.article].article.published
    known = max((day.last for day in b.claim.dates), default=published)
    dated = [day.first for day in a.claim.dates]
    return known is not None and bool(dated) and min(dated) > known


def turning(answer: Answer, rows: Sequence[Answer]) -> bool:
    """Return whether an answer's article also gives the other one of that thing."""
    return any(
        row.claim.article == answer.claim.article
        and row.so != answer.so
        and row.future == answer.future
        and named_alike_or_noun(row, answer)
        for row in rows
    )


def named_alike_or_noun(a: Answer, b: Answer) -> bool:
    """Return whether two answers are of one thing by name or noun."""
    return named_alike(a.thing, b.thing) or alike(a.thing, b.thing)
