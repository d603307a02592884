"""What a sentence denies by a plain "not" or "no", and what it states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.detect.copies.shared_text import key
from framing.extract.events import index
from framing.extract.verdict_words import NOT, TOLD, forms
from framing.text.lemmas import lemma as verb_lemma
from framing.text.stems import fold
from framing.text.stopwords import STOPWORDS
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.model.span import Token

NO_DENIAL = word_set(
    "only just yet until because why if or alone necessarily say sure clear know one"
    " all every everyone everybody always"
)
"""Words beside which a "not" leaves open, or grants, what is said."""
NO_WORDS = frozenset(("no", "0"))
MOST_DENIED = 3
"""Words of a noun phrase that a "no" before it denies."""
MODALS = word_set("may might could would should must")
CONSIDERING = (
    MODALS
    | forms(
        "threaten call urge want demand ask plan hope intend try refuse offer consider"
        " talk negotiate negotiation discuss discussion"
    )
    | word_set("if unless ready likely")
)
"""Words that leave open what stands behind them."""
NEGATIVE = (
    NOT
    | forms("refuse decline stop fail cease lack avoid ban prevent skip miss abandon")
    | forms("prohibit forbid bar block halt disavow oppose exclude")
    | word_set(
        "no none nobody nothing neither nor without unable impossible difficult hard"
        " hardly barely rarely cannot last unfounded unsubstantiated unproven"
    )
)
"""Words that put what a sentence says in the negative."""
CHOSEN = forms("decide choose opt elect") | word_set("chose chosen did do does")
"""Words after which "not to" says what was not done."""
CONSIDERED = 8
"""Tokens behind such a word that it leaves open."""
BY_THE_WAY = word_set("who whom whose which where when after while as")
"""Words that open a clause by which something is only made out."""
ASIDE_TOKENS = 4
"""Tokens behind such a word in which a "not" is said by the way."""


def negated(tokens: Sequence[Token]) -> list[frozenset[str]]:
    """Return the meanings of each word that a "not" or "no" of a sentence denies."""
    words = [fold(token.text) for token in tokens]
    out = []
    for at, word in enumerate(words):
        if word in NOT and not leaves_open(tokens, words, at):
            phrase = tokens[at + 1 : at + 2]
            inside = bool(phrase) and phrase[0].tag == "IN"
            out += denied_words(tokens, at, MOST_DENIED if inside else 1)
        elif word in NO_WORDS and words[at + 1 : at + 2] not in (
            ["one"],
            ["confidence"],
        ):
            out += denied_words(tokens, at, MOST_DENIED)
    return out


def stated(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the meanings of what a sentence states, not of what it only considers.

    "threatened to resign" states the threat, "would resign if" nothing.
    """
    words = [fold(token.text) for token in tokens]
    return frozenset().union(
        *(
            meanings(token)
            for at, token in enumerate(tokens)
            if is_content(token)
            and not CONSIDERING & set(words[max(0, at - CONSIDERED) : at])
        )
    )


def negative(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence says something in the negative, in whatever way.

    "refuses to back down" and "will not cooperate" may come to the same.
    """
    return bool(NEGATIVE & {fold(token.text) for token in tokens})


def leaves_open(tokens: Sequence[Token], words: Sequence[str], at: int) -> bool:
    """Return whether a "not" denies nothing that the sentence is there to say.

    "not only", "may not", "hands up, don't shoot", "for not paying" and what is
    said by the way ("a clerk who had not come to work was fired").
    """
    around = {*words[max(0, at - 2) : at], *words[at + 1 : at + 2]}
    before = tokens[max(0, at - ASIDE_TOKENS) : at]
    # the WHO is no pronoun
    aside = BY_THE_WAY & {fold(t.text) for t in before if not t.text.isupper()}
    barred = "if" in words[:at] or bool((NO_DENIAL | MODALS) & around) or bool(aside)
    barred = barred or "yet" in words[at : at + CONSIDERED] or wished(words, at)
    return barred or gerund(tokens, at) or orders(words, at)


def wished(words: Sequence[str], at: int) -> bool:
    """Return whether a "not" says what somebody need not, or is bound not to, do.

    "a pledge not to work", "was told not to leave", "need not pay", "did not go as
    far as to say"; who "decided not to sign" did not.
    """
    before, after = words[at - 1 : at], words[at + 1 : at + 4]
    if before == ["need"] or after in (["go", "as", "far"], ["go", "so", "far"]):
        return True
    return after[:1] == ["to"] and not CHOSEN.issuperset(before)


def gerund(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a "not" belongs to a gerund: "punished for not paying"."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return follows.lower().endswith("ing") and (at == 0 or tokens[at - 1].tag == "IN")


def orders(words: Sequence[str], at: int) -> bool:
    """Return whether a "not" forbids: "hands up, don't shoot"."""
    if words[at - 1 : at] != ["do"]:
        return False
    return at == 1 or not words[at - 2][:1].isalnum()


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


def closes(token: Token) -> bool:
    """Return whether a token ends the reach of a "not"."""
    return not token.text[:1].isalnum() and token.text not in ("-", "“", '"')


def is_predicate(token: Token) -> bool:
    """Return whether a token can be what is denied: no adverb of manner."""
    return is_content(token) and not token.text.lower().endswith(("ly", "-only"))


def is_content(token: Token) -> bool:
    """Return whether a token says what a statement is on."""
    word = fold(token.text).removesuffix("'s")
    known = word in STOPWORDS or word in TOLD or word in NOT
    return word[:1].isalnum() and not known


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
