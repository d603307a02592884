"""Attachment: which phrases are the subject and the object of a clause's verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.clause import (
    ACCUSING,
    COORDINATORS,
    PARTS,
    PHRASAL,
    RELATIVES,
    REPORTING,
    STEERING,
    STOPS,
    SUBORDINATORS,
    Clause,
    Verb,
)
from framing.extract.clefts import focus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.phrases import NounPhrase
    from framing.model.span import Token

NOMINATIVES = frozenset("i he she it we they you".split())
LETTING = frozenset("let make help see watch hear have".split())
"""Verbs whose object does the bare verb that follows: "let them leave"."""
ADVERBS = frozenset(("RB", "RBR", "RBS", "RP"))
BOUNDS = frozenset("over about around under nearly roughly".split())
"""Words that before a figure are no prepositions: "over 400 troops"."""
QUOTES = frozenset(('"', "“", "”", "``", "''", "'", "‘", "’"))


def attach(
    tokens: Sequence[Token],
    clause: Clause,
    others: Sequence[Clause],
    head: NounPhrase | None,
) -> None:
    """Find the subject, the object and the by-phrase of a clause.

    `head` is the phrase before a relative clause or participle that still waits
    for its verb, as "Talks" in "Talks held in Singapore came to nothing".
    """
    verb = clause.verb
    if verb is None:
        return
    opened = after_opening(tokens, clause)
    free = [
        p
        for p in clause.phrases
        if opened <= p.first
        and p.last <= verb.first
        and not governed(tokens, p, clause.first)
    ]
    clause.subject = head or subject_of(tokens, clause, free, others)
    clause.by = by_phrase(tokens, clause)
    if not verb.passive:
        clause.object = object_of(tokens, clause)
    if head is None and inverted(tokens, clause):
        clause.subject, clause.object = clause.object, None
    if clause.object is None and not verb.passive:
        clause.object = antecedent(tokens, clause, free, others)


def subject_of(
    tokens: Sequence[Token],
    clause: Clause,
    free: Sequence[NounPhrase],
    others: Sequence[Clause],
) -> NounPhrase | None:
    """Return the subject of a clause, its own or one that it takes over."""
    verb = clause.verb
    if verb is None or not verb.finite:
        return inherited(tokens, clause, others)
    before = [p for p in clause.phrases if p.last <= verb.first]
    if before and nominative(tokens, before[-1], verb):
        return before[-1]
    if described(tokens, free):
        # "the challenges Lisbon faces": the first is what the second faces
        return free[-1]
    if free:
        return free[0]
    if resumes(tokens, clause):
        return others[0].subject
    if before and clause.link not in RELATIVES | COORDINATORS:
        return before[-1]
    return inherited(tokens, clause, others)


def described(tokens: Sequence[Token], free: Sequence[NounPhrase]) -> bool:
    """Return whether the last phrase begins a relative clause on the one before.

    "the challenges Lisbon faces", "the shots that the police fired".
    """
    if len(free) < 2:
        return False
    between = tokens[free[-2].last : free[-1].first]
    return not between or (len(between) == 1 and between[0].tag in ("WDT", "WP"))


def nominative(tokens: Sequence[Token], phrase: NounPhrase, verb: Verb) -> bool:
    """Return whether a phrase is a pronoun right before a verb: "it sank"."""
    between = tokens[phrase.last : verb.first]
    plain = all(token.tag in ADVERBS for token in between)
    return plain and tokens[phrase.head].text.lower() in NOMINATIVES


def by_phrase(tokens: Sequence[Token], clause: Clause) -> NounPhrase | None:
    """Return who did what a passive tells: "by the army"."""
    verb = clause.verb
    if verb is None or not verb.passive:
        return None
    for phrase in clause.phrases:
        opened = phrase.first - (tokens[phrase.first - 1].tag == "VBG")
        if phrase.first > verb.last and tokens[opened - 1].text.lower() == "by":
            return phrase
    return None


def object_of(tokens: Sequence[Token], clause: Clause) -> NounPhrase | None:
    """Return what follows a verb directly, the thing in "gave him the key"."""
    verb = clause.verb
    after = [p for p in clause.phrases if verb and p.first > verb.last]
    if verb is None or not after:
        return None
    if not follows(tokens, verb.last + 1, after[0].first):
        return shifted(tokens, verb, after)
    first = after[0]
    whom = tokens[first.head].tag == "PRP"
    given = len(after) > 1 and after[1].first == first.last
    return after[1] if whom and given else first


def shifted(
    tokens: Sequence[Token], verb: Verb, after: Sequence[NounPhrase]
) -> NounPhrase | None:
    """Return the object behind one short phrase: "attacked with guns a post"."""
    if (
        len(after) < 2
        or after[0].first != verb.last + 2
        or not governed(tokens, after[0], verb.first)
    ):
        return None
    opened = tokens[after[1].first].tag in ("DT", "PRP$")
    return after[1] if opened and after[1].first == after[0].last else None


def follows(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Return whether only adverbs and the like stand between two tokens."""
    for at in range(low, high):
        word = tokens[at].text.lower()
        bound = word in BOUNDS and tokens[high].tag in ("CD", "$")
        plain = tokens[at].tag in ADVERBS or word in QUOTES or particle(tokens, at)
        if not (bound or plain):
            return False
    return True


def particle(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word is part of the verb before it, whatever its tag."""
    word, before = tokens[at].text.lower(), tokens[at - 1] if at else None
    return word in PARTS and before is not None and before.lemma in PHRASAL


def inverted(tokens: Sequence[Token], clause: Clause) -> bool:
    """Return whether the subject follows: "said the mayor", "there was an attack"."""
    verb = clause.verb
    if verb is None or clause.object is None or not verb.finite:
        return False
    before = tokens[verb.first - 1] if verb.first else None
    if before is not None and before.tag == "EX":
        return True
    lemma = tokens[verb.main].lemma
    speaks = lemma in REPORTING and lemma != "tell" and verb.first == verb.last
    return speaks and before is not None and before.text in STOPS | QUOTES


def after_opening(tokens: Sequence[Token], clause: Clause) -> int:
    """Return where a clause goes on after "In a bold attack, …"."""
    verb = clause.verb
    if verb is None or tokens[clause.first].tag != "IN":
        return clause.first
    if tokens[clause.first].text.lower() == "that":
        return clause.first
    for at in range(clause.first, verb.first - 1):
        if tokens[at].text == ",":
            return at + 1
    return clause.first


def antecedent(
    tokens: Sequence[Token],
    clause: Clause,
    free: Sequence[NounPhrase],
    others: Sequence[Clause],
) -> NounPhrase | None:
    """Return what a relative clause's verb is done to.

    "the treaty which it signed", "the treaty it signed": the antecedent.
    """
    if described(tokens, free):
        return free[-2]
    opener = tokens[clause.first]
    linked = clause.link in ("which", "whom") or opener.tag == "WDT"
    bare = clause.link == "" and opener.text not in STOPS
    if not (linked or bare) or not free or clause.host is None:
        return None
    before = [p for p in others[clause.host].phrases if p.last <= clause.first]
    reach = 1 if linked else 0
    if not before or clause.first - before[-1].last > reach:
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
    first = focus(tokens, clause, others)
    if first is not None:
        return first
    host = others[clause.host]
    if clause.link in COORDINATORS:
        host = joined(tokens, clause, others)
    earlier = [*host.phrases, *clause.phrases]
    before = [p for p in earlier if p.last <= verb.first]
    adjacent = before[-1] if before else None
    close = adjacent is not None and clause.first - adjacent.last <= 1
    if steered(tokens, clause, host):
        return host.object
    if clause.link in RELATIVES or (clause.link == "participle" and verb.passive):
        if adjacent is not None and tokens[adjacent.head].lemma in ("one", "ones"):
            # "the villagers are the ones who dug": the ones are the villagers
            return host.subject
        return adjacent if close else host.subject
    if clause.link == "participle" and adjacent and adjacent.last == verb.first:
        # "the city hosting the games": no comma, so the noun does it
        return adjacent
    return host.subject


def joined(tokens: Sequence[Token], clause: Clause, others: Sequence[Clause]) -> Clause:
    """Return the clause that "and" joins a clause to: the last one of its form."""
    wanted = clause.verb
    earlier = others[: (clause.host or 0) + 1]
    for other in reversed(earlier):
        verb = other.verb
        if wanted is None or verb is None or verb.finite != wanted.finite:
            continue
        if verb.finite or tokens[verb.main].tag == tokens[wanted.main].tag:
            return other
    return earlier[-1] if wanted is None or wanted.finite else last_finite(earlier)


def last_finite(clauses: Sequence[Clause]) -> Clause:
    """Return the last clause with a finite verb, or else the last."""
    finite = [c for c in clauses if c.verb is not None and c.verb.finite]
    return finite[-1] if finite else clauses[-1]


def open_participles(clauses: Sequence[Clause]) -> None:
    """Give an opening participle the subject that follows: "Armed, the men fled"."""
    opening = clauses[0]
    if opening.verb is None or opening.verb.finite or opening.subject is not None:
        return
    for clause in clauses[1:]:
        if clause.verb is not None and clause.verb.finite:
            opening.subject = clause.subject
            return


def steered(tokens: Sequence[Token], clause: Clause, host: Clause) -> bool:
    """Return whether the object of the verb before does what follows."""
    if host.verb is None or host.object is None or host.verb.passive:
        return False
    lemma = tokens[host.verb.main].lemma
    if clause.link == "to":
        return lemma in STEERING
    if clause.verb is not None and tokens[clause.verb.main].tag == "VBG":
        return lemma in ACCUSING and tokens[clause.verb.first - 1].tag == "IN"
    bare = clause.verb is not None and tokens[clause.verb.main].tag == "VB"
    return bare and clause.link == "participle" and lemma in LETTING


def waiting(
    tokens: Sequence[Token],
    phrases: Sequence[NounPhrase],
    verbs: Sequence[Verb],
    number: int,
) -> NounPhrase | None:
    """Return the phrase that waits for a finite verb behind clauses on it.

    "Talks held in Singapore came to nothing", "The man who led the raid fled",
    "His plan to sell the port failed": the verbs between only describe it.
    """
    verb, inner = verbs[number], number - 1
    if not verb.finite or inner < 0 or not resumed(tokens, verbs[inner], verb):
        return None
    before = [p for p in phrases if p.last <= verb.first]
    if not before or nominative(tokens, before[-1], verb):
        return None
    if not embedded(tokens, phrases, verbs[inner]):
        return None
    while inner > 0 and embedded(tokens, phrases, verbs[inner - 1]):
        inner -= 1
    low = verbs[inner - 1].last + 1 if inner else 0
    opened = opening(tokens, low, verbs[inner].first)
    if inner and opened == low:
        # after another verb the phrase is that verb's object
        return None
    found = [p for p in phrases if opened <= p.first and p.last <= verbs[inner].first]
    return next((p for p in found if not governed(tokens, p, opened)), None)


def opening(tokens: Sequence[Token], low: int, high: int) -> int:
    """Return where a clause opens behind the last "that" or "after" of a stretch."""
    for at in range(high - 1, low - 1, -1):
        word = tokens[at].text.lower()
        if word in SUBORDINATORS or (word == "that" and tokens[at].tag == "IN"):
            return at + 1
    return low


def embedded(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase], verb: Verb
) -> bool:
    """Return whether a verb only describes the noun before it."""
    if not verb.finite:
        return True
    at = verb.first
    while at > 0 and tokens[at - 1].tag in ADVERBS:
        at -= 1
    if at > 0 and tokens[at - 1].text.lower() in ("who", "which", "that"):
        return True
    return described(tokens, [p for p in phrases if p.last <= verb.first][-2:])


def resumed(tokens: Sequence[Token], inner: Verb, verb: Verb) -> bool:
    """Return whether the sentence may go back to its subject between two verbs."""
    at = verb.first - 1
    while at > inner.last and tokens[at].tag in ADVERBS:
        at -= 1
    closed = SUBORDINATORS | RELATIVES | COORDINATORS | STOPS
    if tokens[at].text == "," and at > inner.last:
        # "the men, led by Omo, a colonel, fired": what opened with a comma ends
        closed = closed - {","}
    between = [token.text.lower() for token in tokens[inner.last + 1 : at + 1]]
    return not any(word in closed for word in between)


def preposition(tokens: Sequence[Token], phrase: NounPhrase) -> str | None:
    """Return the preposition that governs a phrase, if one stands before it."""
    if phrase.first == 0:
        return None
    before = tokens[phrase.first - 1]
    if before.text.lower() in BOUNDS and tokens[phrase.first].tag in ("CD", "$"):
        return None
    if particle(tokens, phrase.first - 1):
        return None
    return before.text.lower() if before.tag in ("IN", "TO") else None


def governed(tokens: Sequence[Token], phrase: NounPhrase, first: int) -> bool:
    """Return whether a phrase hangs on a preposition inside its clause."""
    word = preposition(tokens, phrase)
    if word is None or phrase.first - 1 < first:
        return False
    return word not in SUBORDINATORS and word != "that"
