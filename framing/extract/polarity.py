"""Polarity: whether a clause asserts, denies or only considers its event."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.clause import Clause
    from framing.extract.events import Event
    from framing.extract.phrases import NounPhrase
    from framing.model.span import Token

NEGATORS = frozenset(("not", "n't", "never", "neither", "nor", "without", "cannot"))
NO_WORDS = frozenset(("no", "none", "nobody", "nothing", "zero"))
SHIFTERS = (
    ("stop", "short"), ("fail", "to"), ("refuse", "to"), ("decline", "to"),
    ("unable", "to"), ("rule", "out"), ("refrain", "from"), ("fall", "short"),
    ("far", "from"), ("nothing", "of", "the", "kind"), ("short", "of"),
    ("abstain", "from"), ("prevent", "from"), ("keep", "from"), ("avoid",),
    ("bar", "from"), ("ban", "from"), ("instead", "of"), ("rather", "than"),
    ("too", "late", "to"), ("forget", "to"),
    ("neglect", "to"), ("impossible", "to"), ("no", "chance", "to"),
    ("yet", "to"), ("refusal", "to"), ("failure", "to"), ("reluctance", "to"),
)  # fmt: skip
"""Words before a predicate that make it untrue."""
IDIOMS = (
    ("in", "no", "way"), ("by", "no", "means"), ("at", "no", "point"),
    ("at", "no", "time"), ("under", "no", "circumstances"), ("not", "at", "all"),
    ("on", "no", "account"), ("no", "sign", "of"), ("no", "question", "of"),
    ("no", "trace", "of"), ("no", "longer"), ("anything", "but"),
)  # fmt: skip
"""Words that deny what they stand in or right before."""
NEAR_TOKENS = 2
ONLY = frozenset(("only", "just", "merely", "simply", "solely"))
SUBJECT_TOKENS = 8
"""Tokens that may hang on a subject: "No warning about this bridge ever came"."""
NOUN_TOKENS = 4
"""Tokens before a noun within which "no" or "without a single" denies it."""
DENIALS = frozenset(("deny", "reject", "refute", "dismiss", "rebut", "disprove"))
REJECTIONS = DENIALS | {"slam", "rubbish", "rubbished", "scotch", "debunk"}
"""Verbs that deny a suggestion, but not the deed that they may also attack."""
DENYING = frozenset(("denies", "denied", "denying"))
"""Words that deny what follows even where a headline hides their verb."""
CHARGES = frozenset(
    "suggestion report accusation allegation claim charge rumour rumor speculation "
    "criticism".split()
)
HEDGES = frozenset(("may", "might", "could", "possibly", "reportedly", "allegedly"))
TRIES = frozenset(
    "attempt try seek threaten plan want intend hope offer license certify".split()
)
STAYS = frozenset(("stop", "hesitate", "cease", "doubt"))
"""Verbs whose denial lets what hangs on them be true: "did not hesitate to"."""
COMPARED = frozenset(
    "more less longer later fewer doubt matter sooner confidence".split()
)
"""Words that "no" may stand before without denying the predicate."""


def polarity(
    tokens: Sequence[Token],
    clause: Clause,
    before: Sequence[Clause],
    event: Event | None = None,
) -> str:
    """Return "asserted", "denied" or "possible" for a clause's predicate.

    `before` are the clauses of the sentence; the one it hangs on may turn it
    round ("stopped short of expelling", "denied that"). A negation that is
    part of the event's own words ("not guilty") does not count.
    """
    own = tokens[clause.first : clause.last]
    inside = range(event.first, event.last) if event is not None else range(0)
    denied = negated(tokens, clause, inside) or before_any(own)
    if event is not None and not event.by_verb:
        denied = denied or none_of(tokens, clause, event)
    denied = denied or done_without(tokens, clause)
    if event is not None and event.id != "denied":
        told = {t.text.lower() for t in tokens[clause.first : event.first]}
        denied = denied or bool(told & DENYING)
    host = before[clause.host] if clause.host is not None else None
    if host is not None and clause.link in ("", "to", "that", "participle"):
        denied = denied != turned(tokens, clause, host)
        if rejected(tokens, host) and clause.link == "that":
            return "possible"
        between = {t.lemma for t in tokens[host.first : clause.first]}
        if not denied and clause.link == "to" and between & TRIES:
            return "possible"
    if denied:
        return "denied"
    if any(t.text in HEDGES for t in own):
        return "possible"
    return "asserted"


def rejected(tokens: Sequence[Token], host: Clause) -> bool:
    """Return whether somebody rejects a suggestion: his word, not the outlet's."""
    words = {t.lemma for t in tokens[host.first : host.last]}
    return bool(words & REJECTIONS) and bool(words & CHARGES)


def turned(tokens: Sequence[Token], clause: Clause, host: Clause) -> bool:
    """Return whether the clause before makes a clause untrue.

    "refused to sign" and "did not sign up to pay" do, "did not fail to sign"
    does not.
    """
    start = clause.verb.first if clause.verb is not None else clause.first
    words = [t.lemma for t in tokens[host.first : start]]
    verb = tokens[host.verb.main].lemma if host.verb is not None else ""
    shifted = any(contains(words, x) for x in SHIFTERS) or verb in DENIALS
    closed = tokens[clause.first - 1].text == ","
    bare = clause.verb is not None and clause.first == clause.verb.first
    governs = (bare or clause.link in ("to", "participle")) and not closed
    lower = [t.text.lower() for t in tokens[host.first : start]]
    hostile = governs and any(contains(lower, x) for x in IDIOMS)
    # "has no plan to sign" denies the signing, "has no excuse and admits" nothing
    denied = (
        negated(tokens, host, range(0))
        if clause.link == "to" or tokens[start].tag in ("VBG", "VBN")
        else beside(tokens, host, range(0))
    )
    if governs and verb not in STAYS and denied:
        return not shifted
    return shifted or hostile


def negated(tokens: Sequence[Token], clause: Clause, inside: range) -> bool:
    """Return whether the predicate, its subject or its object is negated.

    `inside` are the tokens of the event's own words, which are passed over.
    """
    verb = clause.verb
    if verb is None:
        return any(
            t.text.lower() in NO_WORDS
            for at, t in enumerate(tokens[clause.first : clause.last], clause.first)
            if at not in inside
        )
    if beside(tokens, clause, inside):
        return True
    if says_no(tokens, verb.last + 1, clause.last, inside):
        return True
    words = [t.text.lower() for t in tokens[clause.first : verb.last + 1]]
    if any(contains(words, idiom) for idiom in IDIOMS):
        return True
    return any(
        phrase is not None and denies(tokens, clause, phrase, inside)
        for phrase in (clause.subject, clause.object)
    )


def beside(tokens: Sequence[Token], clause: Clause, inside: range) -> bool:
    """Return whether a "not" stands beside or within a clause's verb."""
    verb = clause.verb
    if verb is None:
        return False
    for at in range(max(clause.first, verb.first - 1), verb.last + 2):
        near = at < clause.last and at not in inside
        if near and tokens[at].text.lower() in NEGATORS and not only(tokens, at):
            return at <= verb.last or tokens[at].text.lower() != "without"
    return False


def only(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a "not" says that there is more: "did not only sign"."""
    return any(t.text.lower() in ONLY for t in tokens[at + 1 : at + 2])


def says_no(tokens: Sequence[Token], first: int, last: int, inside: range) -> bool:
    """Return whether "no" stands right behind a verb: "resorted to no force"."""
    for at in range(first, min(last - 1, first + NEAR_TOKENS)):
        follows = tokens[at + 1].text.lower()
        word = tokens[at].text.lower()
        if at not in inside and word == "nothing":
            # "was told nothing", but not "did nothing but wait", "nothing less"
            return follows not in COMPARED | {"but", "else"}
        if at not in inside and word == "no":
            return follows not in COMPARED
    return False


def denies(
    tokens: Sequence[Token], clause: Clause, phrase: NounPhrase, inside: range
) -> bool:
    """Return whether a phrase near the verb begins with a word for none.

    "no foreign team had been admitted", "there is no shortage". The "no" may
    stand before the phrase, where the tagger takes it for an interjection.
    """
    verb, first = clause.verb, phrase.first
    if verb is None or first in inside or first < clause.first:
        return False
    ahead = phrase is clause.subject and phrase.last <= verb.first
    reach = SUBJECT_TOKENS if ahead else NEAR_TOKENS
    if max(first - verb.last, verb.first - phrase.last) > reach:
        return False
    for place in (first, first - 1):
        if place >= clause.first and tokens[place].text.lower() in NO_WORDS:
            return tokens[place + 1].text.lower() not in COMPARED
    words = [t.text.lower() for t in tokens[max(clause.first, first - 1) : first + 1]]
    return words in (["not", "one"], ["not", "a"])


def none_of(tokens: Sequence[Token], clause: Clause, event: Event) -> bool:
    """Return whether a noun's event is said not to be: "without a single arrest"."""
    start = max(clause.first, event.first - NOUN_TOKENS)
    words = [t.text.lower() for t in tokens[start : event.first]]
    if "without" in words:
        return "single" in words or words[-1] in ("any", "without", "a", "an")
    return bool(words) and words[-1] == "no"


def done_without(tokens: Sequence[Token], clause: Clause) -> bool:
    """Return whether a participle is denied: "without a ransom being paid"."""
    verb = clause.verb
    if verb is None or tokens[verb.first].tag not in ("VBG", "VBN"):
        return False
    for at in range(verb.first - 1, max(-1, verb.first - 2 - NOUN_TOKENS), -1):
        if tokens[at].text.lower() == "without":
            return True
        if not tokens[at].tag.startswith(("DT", "NN", "JJ", "PRP$", "CD", "RB", "VBN")):
            return False
    return False


def before_any(own: Sequence[Token]) -> bool:
    """Return whether a clause says "before any … could": it did not happen."""
    words = [t.text.lower() for t in own]
    return "before" in words[:2] and "any" in words[:4]


def contains(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Return whether the wanted words stand side by side."""
    size = len(wanted)
    return any(
        tuple(words[at : at + size]) == tuple(wanted)
        for at in range(len(words) - size + 1)
    )
