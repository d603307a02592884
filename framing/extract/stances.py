"""Stances: the yes or no that a clause gives to a question reports answer.

"The crossing stays shut" and "the crossing was thrown open" answer one question
with quite different words, and so do "was told nothing" and "had been informed".
`framing/data/stances.toml` holds the questions with the words of both answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from framing.extract.events import PARTICLES, Event
from framing.extract.polarity import HEDGES, polarity
from framing.extract.thesaurus import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.clause import Clause, Verb
    from framing.model.span import Token

COPULAS = frozenset(
    "be remain stay keep lie sit stand go become prove lay find rest get appear "
    "seem turn leave fall".split()
)
"""Verbs behind which a state of their subject is told."""
GAP_TAGS = frozenset(
    "DT PRP PRP$ JJ JJR JJS RB RBR IN CD POS TO NNP NNPS VBN VBG CC NN NNS PDT UH "
    "RP".split()
)
MAX_GAP = 4
MAX_NOUN_GAP = 7
"""Tokens between a noun and its verb: "warning about this bridge ever reached"."""
MAX_OBJECT_GAP = 7
"""Tokens between a verb and its particle: "let the three boats in"."""
MAX_BEHIND = 4
"""Tokens between a verb of being and what is said of its subject."""
NEGATORS = frozenset(("no", "not", "nothing", "never", "none", "without", "un"))
ADVERBIAL = frozenset(("RB", "RBR", "DT", "JJ", "IN", "RP"))
NOUNS = ("NN", "NNS", "NNP", "NNPS")
PLANS = frozenset(("plan", "intend"))
TO_DO = frozenset("accept refuse decline agree offer fail want".split())
"""Verbs that before "to" tell of another verb's deed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the words of its answers (see data/stances.toml)."""

    id: str
    title: str
    changes: bool = False
    once: bool = False
    ware: bool = False
    deed: bool = False
    matter: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer that the tokens `first` to `last` (exclusive) of a clause give.

    `of_subject` is true where it is said of the subject, false where it is done
    to the object; `denied` says that a "not" turns the words round.
    """

    asked: Asked
    yes: bool
    of_subject: bool
    first: int
    last: int
    denied: bool = False

    @property
    def so(self) -> bool:
        """The answer, all told."""
        return self.yes != self.denied


Wording = tuple[tuple[str, ...], str, bool, bool]
"""A wording's lemmas, its question, whether it says yes, and of the subject."""


@cache
def questions() -> dict[str, Asked]:
    """Return the questions by their id.

    >>> questions()["open"].changes
    True
    """
    return {
        name: Asked(
            id=name,
            title=row["title"],
            changes=row.get("changes", False),
            once=row.get("once", False),
            ware=row.get("ware", False),
            matter=row.get("matter", False),
        )
        for name, row in read("stances.toml").items()
    }


@cache
def wordings() -> dict[str, tuple[Wording, ...]]:
    """Index the wordings by their first word, longest first."""
    out: dict[str, list[Wording]] = {}
    for name, row in read("stances.toml").items():
        for key in ("yes", "no", "yes_of", "no_of"):
            for phrase in row.get(key, ()):
                words = tuple(phrase.split())
                said = (words, name, key.startswith("yes"), key.endswith("_of"))
                out.setdefault(words[0], []).append(said)
    return {
        word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))
        for word, rows in out.items()
    }


def find_stances(
    tokens: Sequence[Token], clause: Clause, around: Sequence[Clause]
) -> Iterator[Shown]:
    """Yield the answers that a clause gives, longest wordings first.

    `around` are all clauses of the sentence. One wording may answer several
    questions, and one of object and subject alike ("close").
    """
    verb = clause.verb
    if verb is None or tokens[verb.first - 1].text.lower() == "as":
        # "as opposed to"
        return
    found: list[tuple[int, Wording, int, int]] = []
    for at in range(clause.first, min(clause.last, verb.last + 2 + MAX_BEHIND)):
        named = {tokens[at].lemma, tokens[at].text.lower()}
        for word in sorted(named):
            for row in wordings().get(word, ()):
                end = matched(tokens, at, row[0])
                if end is not None and predicated(tokens, verb, at, end):
                    found.append((-len(row[0]), row, at, end))
    found.sort(key=lambda hit: (hit[0], hit[2], hit[1]))
    for _, (words, name, yes, of_subject), at, end in found:
        denied = is_denied(tokens, clause, around, range(at, end), words)
        if denied is not None:
            yield Shown(questions()[name], yes, of_subject, at, end, denied)


def matched(tokens: Sequence[Token], at: int, words: Sequence[str]) -> int | None:
    """Return the end of a wording that begins at a token, None if it does not."""
    position = at + 1
    verbal, noun = (tokens[at].tag.startswith(x) for x in ("VB", "NN"))
    for word in words[1:]:
        skipped = 0
        gap = MAX_GAP
        if noun:
            gap = MAX_NOUN_GAP
        elif verbal and word in PARTICLES:
            gap = MAX_OBJECT_GAP
        while position < len(tokens) and not is_word(tokens[position], word):
            if skipped >= gap or not small(tokens[position]):
                return None
            skipped += 1
            position += 1
        if position >= len(tokens):
            return None
        position += 1
    follows = tokens[position].text.lower() if position < len(tokens) else ""
    if words[0] == "be" and tokens[position - 1].tag == "VBG":
        # "was carrying" is no "was carried"
        return None
    if len(words) == 1 and words[0] in TO_DO and follows == "to":
        return None
    return position


def small(token: Token) -> bool:
    """Return whether a wording may skip a token: no verb but a helper."""
    return token.tag in GAP_TAGS or token.lemma in ("be", "have", "do")


def is_word(token: Token, word: str) -> bool:
    """Return whether a token has a lemma or is that very word."""
    return token.lemma == word or token.text.lower() == word


def predicated(tokens: Sequence[Token], verb: Verb, at: int, end: int) -> bool:
    """Return whether a wording is what the clause's verb says.

    It holds the verb, or stands right behind a verb of being ("stays shut"), where
    no noun follows that it would describe ("is an open crossing").
    """
    if at <= verb.main < end:
        return tokens[at].tag.startswith(("VB", "MD", *NOUNS)) or at < verb.main
    copular = tokens[verb.main].lemma in COPULAS
    near = verb.last < at <= verb.last + MAX_BEHIND
    if not (copular and near):
        return False
    between = tokens[verb.last + 1 : at]
    if any(token.tag not in ADVERBIAL for token in between):
        return False
    follows = tokens[end].tag if end < len(tokens) else ""
    describes = tokens[end - 1].tag.startswith(("JJ", "VB")) and end - at == 1
    return not (describes and follows in NOUNS)


def is_denied(
    tokens: Sequence[Token],
    clause: Clause,
    around: Sequence[Clause],
    place: range,
    words: Sequence[str],
) -> bool | None:
    """Return whether a "not" turns a wording round, None if it is left open."""
    verb = clause.verb
    if verb is None:
        return None
    own = place if NEGATORS & set(words) else range(verb.main, verb.main + 1)
    stance = polarity(tokens, clause, around, Event("", own.start, own.stop))
    if stance == "possible":
        return False if planned(tokens, clause, around) else None
    return stance == "denied"


def planned(tokens: Sequence[Token], clause: Clause, around: Sequence[Clause]) -> bool:
    """Return whether a clause tells what somebody means to do."""
    host = around[clause.host] if clause.host is not None else None
    if host is None or clause.link != "to":
        return False
    own = tokens[host.first : clause.last]
    hedged = any(token.text.lower() in HEDGES for token in own)
    told = {token.lemma for token in tokens[host.first : clause.first]}
    return not hedged and bool(PLANS & told)
