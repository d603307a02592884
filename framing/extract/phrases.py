"""Noun phrases: the words that can be agent or patient of a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extract.clause import PARTICIPIAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.span import Token

INSIDE = frozenset(
    "DT PDT PRP$ CD JJ JJR JJS NN NNS NNP NNPS POS VBN VBG $ # FW RBS".split()
)
HEADS = frozenset("NN NNS NNP NNPS CD PRP".split())
QUANTITIES = frozenset(
    "most majority some part number all many much half third bulk rest dozen "
    "score hundred thousand million group handful area portion one pair couple "
    "member version side town city village district province capital killing "
    "list total queue death murder arrest release resignation expulsion "
    "destruction".split()
)
"""Heads whose of-phrase names what is meant: "most of the region"."""


ADVERBIAL = frozenset("yesterday today tomorrow tonight".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
AFTER_THAT = frozenset("no the a an any some its his her their all this".split())
ALONE = frozenset("this these those both many several most some all few".split())
"""Determiners that can be a phrase before a verb."""
QUANTIFIERS = frozenset("most all some many much half both each any none few".split())
"""Words that head a phrase of their own before "of": "each of the calls"."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase as a range of token indices; `head` indexes its noun.

    `last` is one past the final token, its of-phrases included.
    """

    first: int
    last: int
    head: int


def noun_phrases(tokens: Sequence[Token]) -> tuple[NounPhrase, ...]:
    """Return the noun phrases of a sentence in order, without overlaps."""
    out: list[NounPhrase] = []
    at = 0
    while at < len(tokens):
        phrase = base_phrase(tokens, at)
        if phrase is None:
            at += 1
            continue
        out.append(phrase)
        at = phrase.last
    return tuple(join_of(tokens, out))


def base_phrase(tokens: Sequence[Token], at: int) -> NounPhrase | None:
    """Return the plain noun phrase that starts at a token, if one does."""
    following = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    quantifier = tokens[at].text.lower() in QUANTIFIERS and following == "of"
    if tokens[at].text.lower() == "that" and following in AFTER_THAT:
        # "said that no team came": a conjunction, whatever its tag
        return None
    if tokens[at].tag == "PRP" or quantifier or stands_alone(tokens, at):
        return NounPhrase(at, at + 1, at)
    end = at
    while end < len(tokens) and fits(tokens, at, end):
        end += 1
    head = end - 1
    while head >= at and tokens[head].tag not in HEADS:
        head -= 1
    if head < at:
        return None
    return NounPhrase(at, head + 1, head)


def stands_alone(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a determiner stands for a thing: "Both were destroyed"."""
    if tokens[at].text.lower() not in ALONE or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].tag in ("VBD", "VBP", "VBZ", "MD")


def fits(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether the token at `at` can go on the phrase begun at `first`."""
    tag = tokens[at].tag
    if tag not in INSIDE:
        return False
    noun_before = at > first and tokens[at - 1].tag in HEADS
    if at > first and tokens[at].text.lower() in ("none", "nobody", "nothing"):
        # "by Monday none had gone"
        return False
    if noun_before and (tag == "CD" or tokens[at].lemma in ADVERBIAL):
        # "in the fighting 86 rebels died", "a frigate yesterday rammed"
        return False
    if at > first and after_date(tokens, first, at):
        return False
    if noun_before and tokens[at].lemma in ("last", "next", "late", "early"):
        # "brokered by Norway last week", "accepted the offer late in the evening"
        return False
    if tag.startswith("JJ") and at > first and tokens[at - 1].tag in ("NN", "NNS"):
        # "approved by the authority last week"
        return False
    if tag in ("DT", "PDT", "PRP$"):
        return at == first or tokens[at - 1].tag in ("PDT", "DT")
    if tag in ("VBN", "VBG"):
        # "the displaced families", but not "families displaced by the war"
        following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
        inner = (at > first and not noun_before) or tokens[at].lemma in PARTICIPIAL
        return inner and following in ("NN", "NNS", "NNP", "NNPS", "JJ")
    return True


def after_date(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Return whether a date ends before a token: "on 6 May units of the army"."""
    if tokens[first].tag == "DT" or tokens[at].tag not in ("NN", "NNS", "JJ"):
        return False
    before = [token.tag for token in tokens[max(first, at - 2) : at]]
    day = at - first == 1 and tokens[first].lemma.lower() in WEEKDAYS
    return sorted(before) == ["CD", "NNP"] or (day and tokens[at].tag == "NNS")


def is_quantity(head: Token) -> bool:
    """Return whether a head only says how much of what follows its "of"."""
    word = head.text.lower()
    return head.lemma in QUANTITIES or word in QUANTIFIERS or head.tag == "CD"


def join_of(tokens: Sequence[Token], phrases: list[NounPhrase]) -> list[NounPhrase]:
    """Join a phrase with the of-phrase that follows it.

    The head stays the first noun, save for quantities, where it moves on.
    """
    out: list[NounPhrase] = []
    for phrase in phrases:
        last = out[-1] if out else None
        linked = (
            last is not None
            and phrase.first == last.last + 1
            and tokens[last.last].text.lower() == "of"
        )
        if last is None or not linked:
            out.append(phrase)
            continue
        head = phrase.head if is_quantity(tokens[last.head]) else last.head
        out[-1] = NounPhrase(last.first, phrase.last, head)
    return out
