"""Predicates: the verbs of a sentence, each with its clause and arguments."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.extract.attachment import attach, governed, open_participles, waiting
from framing.extract.clause import (
    AUXILIARIES,
    COORDINATORS,
    MAX_OPENING,
    NAMING,
    NOUNS,
    OBJECT_STARTS,
    PARTICIPIAL,
    PREDICATE_TAGS,
    RELATIVES,
    REPORTING,
    STOPS,
    SUBORDINATORS,
    TIMES,
    UNCHANGED,
    UNPASSIVE,
    Clause,
    Verb,
)
from framing.extract.numbers.words import NUMBER_WORDS
from framing.extract.phrases import NounPhrase, noun_phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.span import Token

CARDINAL = re.compile(NUMBER_WORDS, re.IGNORECASE)


def clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """Return the clauses of a tagged sentence in order.

    A sentence without a verb (a headline fragment) is one clause.
    """
    if not tokens:
        return ()
    phrases = noun_phrases(tokens)
    phrases = tuple(p for p in phrases if not is_time(tokens, p))
    verbs = reduced(tokens, phrases, verb_groups(tokens))
    if not verbs:
        return (Clause(None, 0, len(tokens), phrases=phrases),)
    heads = [waiting(tokens, phrases, verbs, at) for at in range(len(verbs))]
    starts = [0]
    for number, (left, right) in enumerate(pairwise(verbs), start=1):
        own = heads[number] is None
        starts.append(boundary(tokens, phrases, left, right) if own else right.first)
    ends = [*starts[1:], len(tokens)]
    out: list[Clause] = []
    for verb, head, first, last in zip(verbs, heads, starts, ends, strict=True):
        clause = Clause(verb, first, last)
        clause.link = link_word(tokens, first, verb)
        clause.host = len(out) - 1 if out else None
        clause.phrases = tuple(p for p in phrases if first <= p.first < last)
        out.append(clause)
        attach(tokens, clause, out, head)
    open_participles(out)
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


def reduced(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase], verbs: list[Verb]
) -> list[Verb]:
    """Take "shot" in "Two men shot at the gate died" for a participle.

    A form that can be one, followed by a preposition, and then a verb for which
    no other subject is there.
    """
    out = list(verbs)
    for number, (left, right) in enumerate(pairwise(verbs)):
        single = left.first == left.last and tokens[left.main].tag in ("VBD", "VBN")
        if not (single and left.finite and right.finite) or left.first == 0:
            continue
        noun = tokens[left.first - 1].tag in ("NN", "NNS")
        after = tokens[left.last + 1 : right.first]
        led = bool(after) and after[0].tag == "IN" and after[0].text.lower() != "that"
        plain = not any(
            t.text in STOPS or t.tag in ("CC", "PRP", "WDT", "WP", "WRB") for t in after
        )
        last = last_phrase(phrases, left.last + 1, right.first)
        hanging = last is not None and governed(tokens, last, left.last + 1)
        passive = tokens[left.main].lemma not in REPORTING | UNPASSIVE
        if noun and led and plain and hanging and passive:
            out[number] = Verb(left.first, left.last, left.main, False, True)
    return out


def goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a token continues the verb group begun at `first`."""
    tag = tokens[at].tag
    if tag in ("RB", "RBR") or between(tokens, at):
        return at + 1 < len(tokens) and goes_on(tokens, first, at + 1)
    before = [
        token
        for place, token in enumerate(tokens[first:at], start=first)
        if token.tag not in ("RB", "RBR") and not between(tokens, place)
    ]
    helped = before[-1].tag == "MD" or before[-1].lemma in AUXILIARIES
    return tag.startswith("VB") and helped and not modifies(tokens, at)


def between(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "last" or "first" parts a verb: "was last inspected"."""
    parts = tokens[at].text.lower() in ("last", "first")
    return parts and at + 1 < len(tokens) and tokens[at + 1].tag == "VBN"


def modifies(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a participle stands before its noun as an adjective."""
    if tokens[at].tag not in ("VBN", "VBG") or at + 1 >= len(tokens):
        return False
    before = tokens[at - 1].tag if at else ""
    inner = before in ("DT", "PRP$", "JJ", "POS", "CD") or behind(tokens, at)
    # "Fourteen captured soldiers were": the number opens the sentence
    inner = inner or (at == 1 and CARDINAL.fullmatch(tokens[0].text) is not None)
    inner = inner or (before == "IN" and tokens[at].lemma in PARTICIPIAL)
    return inner and tokens[at + 1].tag in NOUNS


def behind(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word opens a passive's agent: "hit by retreating troops"."""
    done = any(token.tag == "VBN" for token in tokens[max(0, at - 6) : at - 1])
    by = at > 0 and tokens[at - 1].text.lower() == "by"
    return by and done and tokens[at].lemma != "use"


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
    if at == 0 or not tokens[at - 1].tag.startswith(PREDICATE_TAGS):
        return False
    if tokens[at].lemma in NAMING:
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].text in (".", '"', "”"):
        return tokens[at].lemma in REPORTING
    after = at + 1
    while after < len(tokens) - 1 and tokens[after].tag in ("RB", "RP"):
        after += 1
    bound = [t.text.lower() for t in tokens[after : after + 2]]
    if bound in (["at", "least"], ["more", "than"], ["up", "to"], ["less", "than"]):
        after += 2
    same = tokens[at].lemma in UNCHANGED and after < len(tokens)
    if same and tokens[after].tag == "NN":
        # "the vandals set fire to it"
        return True
    return after < len(tokens) and tokens[after].tag in OBJECT_STARTS


def boundary(
    tokens: Sequence[Token],
    phrases: Sequence[NounPhrase],
    left: Verb,
    right: Verb,
) -> int:
    """Return where the clause of the right verb begins, between the two."""
    low, high = left.last + 1, right.first
    for at in range(before_insertion(tokens, low, high, right) - 1, low - 1, -1):
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


def before_insertion(tokens: Sequence[Token], low: int, high: int, right: Verb) -> int:
    """Return where "the men, at a signal, opened fire" breaks off before its verb.

    Only where a noun stands before the insertion; else `high`.
    """
    if not right.finite or high - 1 <= low or tokens[high - 1].text != ",":
        return high
    for at in range(high - 2, low, -1):
        if tokens[at].text in STOPS or tokens[at].text.lower() in SUBORDINATORS:
            noun = tokens[at].text == "," and tokens[at - 1].tag.startswith("NN")
            inserted = tokens[at + 1].tag in ("IN", "TO")
            return at if noun and inserted else high
    return high


def opening(tokens: Sequence[Token], low: int, comma: int) -> int:
    """Return where a clause begins whose comma closes an opening phrase.

    ", and in September 2023, forces launched …" begins at its "and".
    """
    for at in range(comma - 1, max(low, comma - MAX_OPENING) - 1, -1):
        if tokens[at].text.lower() in COORDINATORS:
            prepositional = tokens[at + 1].tag in ("IN", "RB", "WRB")
            # "three laptops and about 50,000 euros, he said" goes on with a figure
            counted = any(token.tag == "CD" for token in tokens[at + 2 : at + 3])
            return at if prepositional and not counted else comma
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
