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
from framing.detect.shared_text import key
from framing.extract.events import index
from framing.extract.predicates import clauses
from framing.extract.verdict_words import NOT, TOLD
from framing.extract.verdicts import find_verdict
from framing.limits import MAX_SENTENCES_ALIGNED
from framing.text.lemmas import lemma as verb_lemma
from framing.text.stems import fold
from framing.text.stopwords import STOPWORDS

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
CONFIDENCE = {"false": 0.8, "denied": 0.75, "not": 0.7, "doubted": 0.55}
NOT_SO = {"false": "said to be false", "not": "said not to be so", "doubted": "doubted"}
NO_DENIAL = frozenset(
    "only just yet until because why if or alone necessarily say sure clear know "
    "one".split()
)
"""Words beside which a "not" leaves open, or grants, what is said."""
NO_WORDS = frozenset(("no", "0"))
MOST_DENIED = 3
"""Words of a noun phrase that a "no" before it denies."""
ASIDE_TOKENS = 4
BY_THE_WAY = frozenset("who whom whose which where when after while as".split())
"""Words that open a clause by which something is only made out."""
MODALS = frozenset("may might could would should must".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with the stems of its content words and the verdict it passes.

    `scope` are those of the words that the verdict speaks of; `brief` is true
    for a sentence of a text that has hardly more.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    content: frozenset[str]
    verdict: Verdict | None
    scope: frozenset[str]
    brief: bool

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
    def asserts(self) -> bool:
        """Whether the sentence may state something: no question, no verdict."""
        return self.verdict is None and self.tokens[-1].text != "?"


def find(story: Story) -> Iterator[Finding | Explained]:
    """Yield a finding for each report that another article says is not so."""
    told = {x.article.id: statements(x) for x in story.readings}
    question = Question()
    for right, rows in told.items():
        for denial in rows:
            if denial.verdict is None and not negated(denial.tokens):
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
        out.append(Statement(sentence, tokens, content, verdict, scope, brief))
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


def is_content(token: Token) -> bool:
    """Return whether a token says what a statement is on."""
    word = fold(token.text).removesuffix("'s")
    known = word in STOPWORDS or word in TOLD or word in NOT
    return word[:1].isalnum() and not known


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
        known = denial.plain and not negated(row.tokens)
        return max(LEAST_COMMON, LEAST_SHARE * len(denial.scope)) if known else math.inf
    if denial.verdict is not None:
        return 1
    shorter = min(len(row.content), len(denial.content))
    return max(LEAST_NEGATED, NEGATED_SHARE * shorter)


def contradicts(row: Statement, denial: Statement) -> bool:
    """Return whether a denial denies a statement on its matter.

    A verdict does; a plain "not" must stand before a word of the statement,
    which does not have it in the negative too.
    """
    if denial.verdict is not None:
        return True
    if other_actor(row, denial):
        return False
    own = negations(row.tokens)
    if own & negations(denial.tokens):
        return False
    stated = frozenset().union(*(meanings(t) for t in row.tokens if is_content(t)))
    return any(word & stated for word in negated(denial.tokens))


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


def negated(tokens: Sequence[Token]) -> list[frozenset[str]]:
    """Return the meanings of each word that a "not" or "no" of a sentence denies."""
    words = [fold(token.text) for token in tokens]
    out = []
    for at, word in enumerate(words):
        if word in NOT and not leaves_open(tokens, words, at):
            phrase = tokens[at + 1 : at + 2]
            inside = bool(phrase) and phrase[0].tag == "IN"
            out += denied_words(tokens, at, MOST_DENIED if inside else 1)
        elif word in NO_WORDS and words[at + 1 : at + 2] != ["one"]:
            out += denied_words(tokens, at, MOST_DENIED)
    return out


def leaves_open(tokens: Sequence[Token], words: Sequence[str], at: int) -> bool:
    """Return whether a "not" denies nothing that the sentence is there to say.

    "not only", "may not", "hands up, don't shoot", "for not paying" and what is
    said by the way ("a clerk who had not come to work was fired").
    """
    around = {*words[max(0, at - 2) : at], *words[at + 1 : at + 2]}
    before = tokens[max(0, at - ASIDE_TOKENS) : at]
    # the WHO is no pronoun
    aside = BY_THE_WAY & {fold(t.text) for t in before if not t.text.isupper()}
    barred = bool((NO_DENIAL | MODALS) & around) or bool(aside)
    return barred or gerund(tokens, at) or orders(words, at)


def denied_words(tokens: Sequence[Token], at: int, most: int) -> list[frozenset[str]]:
    """Return the meanings of up to so many content words behind a "not".

    Of several all belong to one phrase: no verb and no preposition between.
    """
    out: list[frozenset[str]] = []
    for token in tokens[at + 1 :]:
        passed = bool(out) and token.tag.startswith(("IN", "VB", "TO", "MD"))
        if closes(token) or passed or len(out) == most:
            break
        if is_predicate(token):
            out.append(meanings(token))
    return out


def negations(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the meanings of all words that a sentence has in the negative."""
    return frozenset().union(*negated(tokens))


def closes(token: Token) -> bool:
    """Return whether a token ends the reach of a "not"."""
    return not token.text[:1].isalnum() and token.text not in ("-", "“", '"')


def is_predicate(token: Token) -> bool:
    """Return whether a token can be what is denied: no adverb of manner."""
    return is_content(token) and not token.text.lower().endswith(("ly", "-only"))


def gerund(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a "not" belongs to a gerund: "punished for not paying"."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return follows.lower().endswith("ing") and (at == 0 or tokens[at - 1].tag == "IN")


def orders(words: Sequence[str], at: int) -> bool:
    """Return whether a "not" forbids: "hands up, don't shoot"."""
    if words[at - 1 : at] != ["do"]:
        return False
    return at == 1 or not words[at - 2][:1].isalnum()


def meanings(token: Token) -> frozenset[str]:
    """Return the stem of a word and the classes of events that it can show."""
    verbs, nouns, _ = index()
    lemma = token.lemma or fold(token.text)
    low = verb_lemma(fold(token.text), "VBD")
    known = (*verbs.get(lemma, ()), *nouns.get(lemma, ()), *verbs.get(low, ()))
    return frozenset((stem_of(token), *(f"event {event.id}" for event in known)))


def stem_of(token: Token) -> str:
    """Return what the forms of a word share: "family", "families"."""
    stem = key(token.text)
    return f"{stem[:-1]}i" if stem.endswith("y") else stem


def denier(denial: Statement) -> str:
    """Return who denies, in the sentence's words."""
    at = denial.verdict.first if denial.verdict is not None else 0
    for clause in clauses(denial.tokens):
        if clause.first <= at < clause.last and clause.subject is not None:
            own = denial.tokens[clause.subject.first : clause.subject.last]
            if clause.subject.last <= at:
                return " ".join(token.text for token in own)
    return "somebody"
