"""Predicates: the verbs of a sentence, each with its clause and arguments."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.extract.phrases import NounPhrase, noun_phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.span import Token

AUXILIARIES = frozenset(("be", "have", "do"))
SUBORDINATORS = frozenset(
    "after before when while since because although though if unless until as "
    "whereas once so".split()
)
RELATIVES = frozenset("who which that whom whose where".split())
COORDINATORS = frozenset("and but or nor yet".split())
STOPS = frozenset((",", ";", ":", "–", "—", "--", "(", ")", '"', "“", "”", "``", "''"))
REPORTING = frozenset(
    "say tell announce report claim state add note stress affirm declare believe "
    "think confirm deny insist explain recall estimate indicate mention consider "
    "argue warn reveal suggest acknowledge admit maintain assert".split()
)
STEERING = frozenset(
    "allow permit let order ask tell force urge want invite help enable compel "
    "authorise authorize instruct persuade oblige cause lead get".split()
)
"""Verbs whose object does what follows: "allowed a team to enter"."""
MAX_OPENING = 8
"""Tokens of a phrase that can open a clause before its subject."""
NOUNS = ("NN", "NNS", "JJ")
TIMES = frozenset(
    "day week month year night morning evening afternoon dawn noon midnight hour "
    "today yesterday tomorrow tonight monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september "
    "october november december spring summer autumn fall winter decade century "
    "minute time dusk weekend".split()
)
OBJECT_STARTS = frozenset(("DT", "PDT", "PRP$", "PRP", "NNP", "CD", "JJS", "NNS"))


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group as token indices: first to last (inclusive) and main verb."""

    first: int
    last: int
    main: int
    finite: bool
    passive: bool


@dataclass(slots=True)
class Clause:
    """A predicate with its stretch of tokens (`first` to `last`, exclusive).

    `link` is the word that ties it to the clause before ("after", "which",
    "and"), empty for a main clause; `host` the index of that clause.
    `subject` and `object` are phrases as the words stand; in a passive the
    subject is the patient and `by` the agent.
    """

    verb: Verb | None
    first: int
    last: int
    link: str = ""
    host: int | None = None
    subject: NounPhrase | None = None
    object: NounPhrase | None = None
    by: NounPhrase | None = None
    phrases: tuple[NounPhrase, ...] = field(default=())


def clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """Return the clauses of a tagged sentence in order.

    A sentence without a verb (a headline fragment) is one clause.
    """
    if not tokens:
        return ()
    phrases = noun_phrases(tokens)
    phrases = tuple(p for p in phrases if not is_time(tokens, p))
    verbs = verb_groups(tokens)
    if not verbs:
        return (Clause(None, 0, len(tokens), phrases=phrases),)
    starts = [0]
    for left, right in pairwise(verbs):
        starts.append(boundary(tokens, phrases, left, right))
    ends = [*starts[1:], len(tokens)]
    out: list[Clause] = []
    for verb, first, last in zip(verbs, starts, ends, strict=True):
        clause = Clause(verb, first, last)
        clause.link = link_word(tokens, first, verb)
        clause.host = len(out) - 1 if out else None
        clause.phrases = tuple(p for p in phrases if first <= p.first < last)
        out.append(clause)
        attach(tokens, clause, out)
    return tuple(out)


def is_time(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Return whether a phrase tells when, so that it is no agent or patient.

    A bare figure counts as one too: "in 1991", "climbed to 61".
    """
    head = tokens[phrase.head]
    return head.lemma in TIMES or head.tag == "CD"


def verb_groups(tokens: Sequence[Token]) -> list[Verb]:
    """Return the verb groups of a sentence: auxiliaries, adverbs and main verb."""
    out: list[Verb] = []
    at = 0
    while at < len(tokens):
        tag = tokens[at].tag
        if not (tag.startswith("VB") or tag == "MD") or modifies(tokens, at):
            at += 1
            continue
        end = at
        while end + 1 < len(tokens) and goes_on(tokens, at, end + 1):
            end += 1
        while not tokens[end].tag.startswith("VB") and end > at:
            end -= 1
        out.append(group(tokens, at, end))
        at = end + 1
    return out


def goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a token continues the verb group begun at `first`."""
    tag = tokens[at].tag
    if tag in ("RB", "RBR"):
        return at + 1 < len(tokens) and goes_on(tokens, first, at + 1)
    before = [t for t in tokens[first:at] if t.tag not in ("RB", "RBR")]
    helped = before[-1].tag == "MD" or before[-1].lemma in AUXILIARIES
    return tag.startswith("VB") and helped and not modifies(tokens, at)


def modifies(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a participle stands before its noun as an adjective."""
    if tokens[at].tag not in ("VBN", "VBG") or at + 1 >= len(tokens):
        return False
    before = tokens[at - 1].tag if at else ""
    inner = before in ("DT", "PRP$", "JJ", "POS", "CD")
    return inner and tokens[at + 1].tag in NOUNS


def group(tokens: Sequence[Token], first: int, last: int) -> Verb:
    """Describe the verb group between two token indices."""
    lemmas = [t.lemma for t in tokens[first:last] if t.tag.startswith("VB")]
    finite = tokens[first].tag in ("VBD", "VBP", "VBZ", "MD")
    participle = tokens[last].tag in ("VBN", "VBD")
    helped = "be" in lemmas or "get" in lemmas
    bare = not finite and tokens[last].tag == "VBN" and "have" not in lemmas
    if bare and not helped and past_tense(tokens, last):
        finite, bare = True, False
    return Verb(first, last, last, finite, (participle and helped) or bare)


def past_tense(tokens: Sequence[Token], at: int) -> bool:
    """Return whether what looks like a participle is a past tense.

    Participles after their noun have no object; "-ed" forms that have one, or
    that close a sentence after their speaker, are past tenses.
    """
    if at == 0 or not tokens[at - 1].tag.startswith(("NN", "PR", "RB", "JJ", "CD")):
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].text in (".", '"', "”"):
        return tokens[at].lemma in REPORTING
    after = at + 1
    while after < len(tokens) - 1 and tokens[after].tag in ("RB", "RP"):
        after += 1
    bound = [t.text.lower() for t in tokens[after : after + 2]]
    if bound in (["at", "least"], ["more", "than"], ["up", "to"], ["less", "than"]):
        after += 2
    return after < len(tokens) and tokens[after].tag in OBJECT_STARTS


def boundary(
    tokens: Sequence[Token],
    phrases: Sequence[NounPhrase],
    left: Verb,
    right: Verb,
) -> int:
    """Return where the clause of the right verb begins, between the two."""
    low, high = left.last + 1, right.first
    for at in range(high - 1, low - 1, -1):
        word = tokens[at].text.lower()
        if word in SUBORDINATORS or word in RELATIVES:
            return at
        if word in COORDINATORS and not joins_nouns(phrases, at, high):
            return at
        if word in STOPS:
            return opening(tokens, low, at)
        if word == "to" and tokens[at].tag == "TO" and at == high - 1:
            return at
    if right.finite:
        subject = last_phrase(phrases, low, high)
        if subject and not governed(tokens, subject, low):
            return subject.first
        # "Talks held in Singapore came to nothing": the left verb only modifies
        return high
    return high


def opening(tokens: Sequence[Token], low: int, comma: int) -> int:
    """Return where a clause begins whose comma closes an opening phrase.

    ", and in September 2023, forces launched …" begins at its "and".
    """
    for at in range(comma - 1, max(low, comma - MAX_OPENING) - 1, -1):
        if tokens[at].text.lower() in COORDINATORS:
            prepositional = tokens[at + 1].tag in ("IN", "RB", "WRB")
            return at if prepositional else comma
        if tokens[at].text in STOPS:
            break
    # "children who, the parents say, died": an inserted clause ends here
    for at in range(comma - 1, low - 1, -1):
        if tokens[at].text.lower() in RELATIVES and tokens[at + 1].text == ",":
            return at
    return comma


def joins_nouns(phrases: Sequence[NounPhrase], at: int, high: int) -> bool:
    """Return whether "and" at `at` joins two nouns of one subject."""
    before = any(p.last == at for p in phrases)
    after = [p for p in phrases if p.first == at + 1]
    return before and bool(after) and after[0].last == high


def last_phrase(
    phrases: Sequence[NounPhrase], low: int, high: int
) -> NounPhrase | None:
    """Return the last noun phrase wholly between two token indices."""
    inside = [p for p in phrases if low <= p.first and p.last <= high]
    return inside[-1] if inside else None


def link_word(tokens: Sequence[Token], first: int, verb: Verb) -> str:
    """Return the word that ties a clause to the one before it."""
    for token in tokens[first : verb.first]:
        word = token.text.lower()
        if word in SUBORDINATORS or word in RELATIVES or word in COORDINATORS:
            return word
        if word == "to" and token.tag == "TO":
            return word
        if token.tag[:2] in ("NN", "PR", "DT"):
            break
    return "" if verb.finite else "participle"


def attach(tokens: Sequence[Token], clause: Clause, others: Sequence[Clause]) -> None:
    """Find the subject, the object and the by-phrase of a clause."""
    verb = clause.verb
    if verb is None:
        return
    before = [p for p in clause.phrases if p.last <= verb.first]
    opened = after_opening(tokens, clause)
    free = [
        p for p in before if p.first >= opened and not governed(tokens, p, clause.first)
    ]
    if free and verb.finite:
        clause.subject = free[0]
    elif resumes(tokens, clause):
        clause.subject = others[0].subject
    elif before and verb.finite and clause.link not in RELATIVES:
        clause.subject = before[-1]
    else:
        clause.subject = inherited(tokens, clause, others)
    for phrase in clause.phrases:
        if phrase.first <= verb.last:
            continue
        word = preposition(tokens, phrase)
        if word == "by" and verb.passive and clause.by is None:
            clause.by = phrase
        elif clause.object is None and word is None:
            clause.object = phrase
    if verb.passive and not verb.finite:
        clause.object = None
    if clause.link in ("which", "that", "whom") and free and clause.object is None:
        # "the treaty which it signed": the antecedent is what was signed
        clause.object = antecedent(clause, others)


def after_opening(tokens: Sequence[Token], clause: Clause) -> int:
    """Return where a clause goes on after "In a bold attack, …"."""
    verb = clause.verb
    if verb is None or tokens[clause.first].tag != "IN":
        return clause.first
    for at in range(clause.first, verb.first):
        if tokens[at].text == ",":
            return at + 1
    return clause.first


def antecedent(clause: Clause, others: Sequence[Clause]) -> NounPhrase | None:
    """Return the phrase right before a relative clause."""
    if clause.host is None:
        return None
    before = [p for p in others[clause.host].phrases if p.last <= clause.first]
    if not before or clause.first - before[-1].last > 1:
        return None
    return before[-1]


def resumes(tokens: Sequence[Token], clause: Clause) -> bool:
    """Return whether a clause takes up the sentence's first subject again.

    "The conflict, a long one, broke out …": the verb follows a comma.
    """
    verb = clause.verb
    if verb is None or not verb.finite or clause.host is None:
        return False
    return clause.link == "" and tokens[verb.first - 1].text == ","


def inherited(
    tokens: Sequence[Token], clause: Clause, others: Sequence[Clause]
) -> NounPhrase | None:
    """Return the subject that a clause takes over from the words before it."""
    verb = clause.verb
    if verb is None or clause.host is None:
        inside = [p for p in clause.phrases if verb and p.last <= verb.first]
        return inside[-1] if inside else None
    host = others[clause.host]
    earlier = [*host.phrases, *clause.phrases]
    before = [p for p in earlier if p.last <= verb.first]
    adjacent = before[-1] if before else None
    close = adjacent is not None and clause.first - adjacent.last <= 1
    if clause.link == "to" and host.verb is not None:
        steered = tokens[host.verb.main].lemma in STEERING
        if steered and host.object is not None and not host.verb.passive:
            return host.object
    if clause.link in RELATIVES or (clause.link == "participle" and verb.passive):
        return adjacent if close else host.subject
    return host.subject


def preposition(tokens: Sequence[Token], phrase: NounPhrase) -> str | None:
    """Return the preposition that governs a phrase, if one stands before it."""
    if phrase.first == 0:
        return None
    before = tokens[phrase.first - 1]
    return before.text.lower() if before.tag in ("IN", "TO") else None


def governed(tokens: Sequence[Token], phrase: NounPhrase, first: int) -> bool:
    """Return whether a phrase hangs on a preposition inside its clause."""
    word = preposition(tokens, phrase)
    if word is None or phrase.first - 1 < first:
        return False
    return word not in SUBORDINATORS and word != "that"
