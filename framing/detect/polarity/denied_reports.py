"""Reports that one outlet gives and another says are not so, in whatever words.

`polarity_conflict` compares acts of one class. This compares statements: a
verdict ("a hoax", "police deny that …", "No, it did not") or a "not" beside the
word that the other asserts, in sentences on one matter. The more sentences an
article has, the more of their words two must share to be on one matter.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from framing.detect.bundle import Answer, Question
from framing.detect.conflict import Topic, findings
from framing.detect.polarity.negations import (
    is_content,
    negated,
    negative,
    stated,
    stem_of,
)
from framing.extract.predicates import clauses
from framing.extract.verdict_words import TOLD, forms
from framing.extract.verdicts import find_verdict
from framing.limits import MAX_SENTENCES_ALIGNED
from framing.text.stems import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.extract.verdicts import Verdict
    from framing.model.finding import Explained, Finding
    from framing.model.span import Sentence, Token
    from framing.model.story import Reading, Story

RULE = "polarity-conflict"
INNOCENT = (
    "the denial of somebody whom the outlet only quotes?",
    "another report than the one denied?",
    "a later correction?",
)
BEFORE = frozenset(("initially", "originally", "previously"))
LEAST_COMMON = 3
"""Words of a verdict's matter that a sentence of a long text must have."""
LEAST_SHARE = 0.6
"""Part of these words that it must have."""
LEAST_NEGATED = 2
"""Words in common of a statement and its plain negation."""
NEGATED_SHARE = 1 / 3
"""Part of the shorter one's words that these must be at least."""
BRIEF = 3
"""Sentences up to which a text has one matter."""
HEADLINE = 14
"""Content words up to which a sentence has one matter."""
DEMANDS = forms("demand insist ask request urge want call")
DEMAND_REACH = 5
"""Tokens before a verdict in which it is only asked for."""
REFUSED = forms(
    "request appeal bid motion petition application entry access permission"
)
"""What is denied by being refused: "denied a request for bail" says nothing untrue."""
RUMOURED = forms(
    "rumor rumour allegation allege accusation accuse theory speculation claim indict"
    " indictment"
)
"""Words of a statement that grants nothing of what it reports."""
LONG = 9
"""Content words above which a sentence tells more than one thing."""
CONFIDENCE = {"false": 0.8, "denied": 0.75, "not": 0.7, "doubted": 0.55}
NOT_SO = {"false": "said to be false", "not": "said not to be so", "doubted": "doubted"}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with the stems of its content words and the verdict it passes.

    `scope` are those of the words that the verdict speaks of; `brief` is true
    for a sentence of a text that has hardly more, `alone` for one that is all of it.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    content: frozenset[str]
    verdict: Verdict | None
    scope: frozenset[str]
    brief: bool
    alone: bool = False

    @property
    def plain(self) -> bool:
        """Whether the verdict tells even in a long text what it speaks of."""
        if self.verdict is None:
            return False
        if self.verdict.kind == "denied":
            return True
        named = {fold(t.text) for t in self.tokens[: self.verdict.last + 1]}
        return self.verdict.kind == "false" and bool(TOLD & named)

    @property
    def demanded(self) -> bool:
        """Whether a denial is only asked for, or is the refusal of a request."""
        if self.verdict is None:
            return False
        first = self.verdict.first
        before = self.tokens[max(0, first - DEMAND_REACH) : first]
        after = self.tokens[first : first + DEMAND_REACH]
        refused = REFUSED & {fold(token.text) for token in after}
        return bool(DEMANDS & {fold(token.text) for token in before} or refused)

    @property
    def denies(self) -> bool:
        """Whether the sentence may deny something that another text states.

        What was "initially denied" may be granted since.
        """
        if BEFORE & {fold(token.text) for token in self.tokens} or self.demanded:
            return False
        return self.plain or (
            self.brief and (self.verdict is not None or bool(negated(self.tokens)))
        )

    @property
    def asserts(self) -> bool:
        """Whether the sentence may state something: no question, no verdict."""
        return self.verdict is None and self.tokens[-1].text != "?"


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each report that another article says is not so."""
    told = {x.article.id: statements(x) for x in story.readings}
    question = Question()
    for right, rows in told.items():
        for denial in rows:
            if not denial.denies:
                continue
            for left in told:
                found = best(told[left], denial) if left != right else None
                if found is not None:
                    both = tells_both(told[left], told[right], found, denial)
                    hold(question, (left, found), (right, denial), both)
    topic = Topic(RULE, "report", "Whether it is so", INNOCENT)
    yield from findings(story, topic, question)


def hold(
    question: Question,
    asserted: tuple[str, Statement],
    denial: tuple[str, Statement],
    explained: str | None,
) -> None:
    """Set a statement against its denial, each with its article."""
    (left, row), (right, other) = asserted, denial
    kind = other.verdict.kind if other.verdict is not None else "not"
    value = NOT_SO.get(kind) or f"denied by {denier(other)}"
    first = Answer(left, row.sentence.start, row.sentence.end, "so")
    second = Answer(right, other.sentence.start, other.sentence.end, value)
    if explained is not None:
        question.refuse(first, second, explained)
        return
    common = ", ".join(sorted(row.content & other.content)[:5])
    why = f"One states it, the other says that it is not so; shared words: {common}."
    question.oppose(first, second, CONFIDENCE[kind], why)


def tells_both(
    left: Sequence[Statement],
    right: Sequence[Statement],
    found: Statement,
    denial: Statement,
) -> str | None:
    """Say that one of two articles tells both the report and its denial."""
    if best(right, denial) is not None:
        return "the article with the denial tells what is denied as well"
    if any(row.verdict is not None and best([found], row) for row in left):
        return "both articles tell that it is denied"
    return None


def statements(reading: Reading) -> tuple[Statement, ...]:
    """Return the sentences of an article with what they are on.

    A verdict without a matter of its own ("That is not true.") is on that of
    the sentence before; so is any verdict of a brief text.
    """
    out: list[Statement] = []
    brief = len(reading.sentences) <= BRIEF
    alone = len(reading.sentences) == 1
    parsed = zip(reading.sentences, reading.tokens, strict=True)
    for sentence, tokens in islice(parsed, MAX_SENTENCES_ALIGNED):
        if not tokens:
            continue
        verdict = find_verdict(tokens)
        inside = range(verdict.first, verdict.last) if verdict else range(0)
        places = [at for at in range(len(tokens)) if at not in inside]
        content = scope = matter(tokens, places)
        if verdict is not None:
            scope = matter(tokens, scope_of(tokens, verdict))
            if out and (not content or brief):
                content |= out[-1].content
        row = Statement(sentence, tokens, content, verdict, scope, brief, alone)
        out.append(row)
    return tuple(out)


def matter(tokens: Sequence[Token], places: Iterable[int]) -> frozenset[str]:
    """Return the stems of what the tokens at some places are on."""
    return frozenset(stem_of(tokens[at]) for at in places if is_content(tokens[at]))


def scope_of(tokens: Sequence[Token], verdict: Verdict) -> range:
    """Return the tokens that a verdict speaks of, to the end of their clause."""
    if verdict.before:
        return range(verdict.first)
    for at in range(verdict.last, len(tokens)):
        if tokens[at].text in (",", ";", "—", "–") and at > verdict.last:
            return range(verdict.last, at)
    return range(verdict.last, len(tokens))


def best(rows: Sequence[Statement], denial: Statement) -> Statement | None:
    """Return the statement of an article that a denial speaks of, None for none."""
    brief = len(rows) <= BRIEF and denial.brief
    found: tuple[int, Statement] | None = None
    for row in rows:
        common = len(row.content & (denial.content if brief else denial.scope))
        if common < needed(row, denial, brief=brief) or not row.asserts:
            continue
        if (found is None or found[0] < common) and contradicts(row, denial):
            found = common, row
    return found[1] if found else None


def needed(row: Statement, denial: Statement, *, brief: bool) -> float:
    """Return how many words two statements must share to be on one matter.

    Two brief texts are laid side by side because they are on one. In a long one
    the verdict's own words must be found again, and a plain "not" says too little.
    """
    if not brief:
        words = {fold(token.text) for token in row.tokens}
        known = denial.plain and not negative(row.tokens) and not RUMOURED & words
        return max(LEAST_COMMON, LEAST_SHARE * len(denial.scope)) if known else math.inf
    long = min(len(row.content), len(denial.content)) > LONG
    if long or not (row.alone and denial.alone):
        return told_apart(row, denial)
    if denial.verdict is not None:
        said = len(denial.content)
        return 1 if said <= HEADLINE else max(2, LEAST_SHARE * len(row.content))
    shorter = min(len(row.content), len(denial.content))
    return max(LEAST_NEGATED, NEGATED_SHARE * shorter)


def told_apart(row: Statement, denial: Statement) -> float:
    """Return how many words two statements of several sentences must share.

    Texts of a few long sentences tell several things, so that most of the shorter
    one must be in the other, which may neither be in the negative itself nor report
    a mere rumour.
    """
    said = {fold(token.text) for token in row.tokens}
    if negative(row.tokens) or RUMOURED & said:
        return math.inf
    shorter = min(len(row.content), len(denial.content))
    return max(LEAST_COMMON, LEAST_SHARE * shorter)


def contradicts(row: Statement, denial: Statement) -> bool:
    """Return whether a denial denies a statement on its matter.

    A verdict does; a plain "not" must stand before a word of the statement,
    which does not have it in the negative too.
    """
    if denial.verdict is not None:
        return True
    if other_actor(row, denial):
        return False
    if negative(row.tokens):
        return False
    said = stated(row.tokens)
    return any(word & said for word in negated(denial.tokens))


def other_actor(row: Statement, denial: Statement) -> bool:
    """Return whether each of two sentences begins with a name of its own.

    "Norway signed the treaty", "Iceland did not sign the treaty".
    """
    left, right = (
        next((t for t in x.tokens if is_content(t)), None) for x in (row, denial)
    )
    if left is None or right is None or {left.tag, right.tag} != {"NNP"}:
        return False
    return stem_of(left) not in denial.content and stem_of(right) not in row.content


def denier(denial: Statement) -> str:
    """Return who denies, in the sentence's words."""
    at = denial.verdict.first if denial.verdict is not None else 0
    for clause in clauses(denial.tokens):
        if clause.first <= at < clause.last and clause.subject is not None:
            own = denial.tokens[clause.subject.first : clause.subject.last]
            if clause.subject.last <= at:
                return " ".join(token.text for token in own)
    return "somebody"
