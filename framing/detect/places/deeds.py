"""Deeds: the words of a sentence that tell of a question of place.

"The tanker ran aground" tells of where a vessel ran aground, done with a tanker;
"the Rhea ran aground" does so too where an article speaks of the tanker Rhea.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.detect.places.questions import index, things
from framing.text.lemmas import lemma as lemma_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.detect.places.questions import Asked
    from framing.model.span import Token
    from framing.model.story import Story

THING_BEFORE, THING_AFTER = 20, 6
"""Tokens around a deed within which what it is done with must stand."""
GAP = 4
"""Tokens that may stand between two words of a deed."""
NAME_WORDS = 3
"""Words of a thing's name at most: "the tanker Star of Brae"."""
STOPS = frozenset('; : , . ” “ "'.split())
UNSURE = frozenset(
    "not never no n't nor would could might may should if whether neither deny "
    "without unless".split()
)
"""Words before a deed that leave open whether it was done."""
UNSURE_REACH = 6
EARLIER = frozenset(
    "previous previously earlier former last another similar other anniversary "
    "usually often sister since annual annually every".split()
)
"""Words near a deed that make it another one of its kind."""
EARLIER_REACH = 4
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))


@dataclass(frozen=True, slots=True)
class Deed:
    """Words that tell of a question, tokens `first` to `last` (exclusive).

    `noun` says that they begin with a noun; `thing` is the lemma of what it is
    done with and `at` its token, "" and None if none is named.
    """

    asked: Asked
    first: int
    last: int
    noun: bool
    thing: str = ""
    at: int | None = None


def deeds(tokens: Sequence[Token], aliases: Mapping[str, str]) -> Iterator[Deed]:
    """Yield the deeds of a sentence that were done, each with what it befell.

    `aliases` maps proper names to the things that bear them.
    """
    for at, token in enumerate(tokens):
        for lemma in sorted(lemmas(token)):
            for asked, words in index().get(lemma, ()):
                last = match(tokens, at, words)
                noun = token.tag.startswith("NN") and lemma == token.lemma
                named = noun and words[0] in asked.nouns
                told = named or (words in asked.deeds and is_verb(token, words, noun))
                if last is None or not told or open_or_other(tokens, at, last):
                    continue
                where = thing_of(tokens, (at, last), asked, aliases)
                free = not asked.things or words in asked.sure
                if where is not None:
                    thing = thing_at(tokens, where, asked, aliases)
                    yield Deed(asked, at, last, noun, thing, where)
                elif free or named:
                    yield Deed(asked, at, last, noun)


def lemmas(token: Token) -> set[str]:
    """Return the lemmas that a token may have; taggers take "fell" for a noun."""
    if token.tag not in ("NN", "JJ", "NNS"):
        return {token.lemma}
    return {token.lemma, lemma_of(token.text, "VBD")}


def is_verb(token: Token, words: tuple[str, ...], noun: bool) -> bool:
    """Return whether a token can begin a deed told by these words."""
    return len(words) > 1 or token.tag.startswith("VB") or not noun


def match(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> int | None:
    """Return the end of a deed's words that begin at a token, None if they do not.

    Between two of them no mark and no other predicate may stand.
    """
    position = at + 1
    for word in words[1:]:
        stop = min(len(tokens), position + GAP + 1)
        while position < stop and word not in (
            tokens[position].lemma,
            tokens[position].text.lower(),
        ):
            if tokens[position].text in STOPS or tokens[position].tag in FINITE:
                return None
            position += 1
        if position >= stop:
            return None
        position += 1
    return position


def open_or_other(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a deed may not have been done, or is another of its kind."""
    before = tokens[max(0, first - UNSURE_REACH) : first]
    near = tokens[max(0, first - EARLIER_REACH) : last + 1]
    unsure = any({token.lemma, token.text.lower()} & UNSURE for token in before)
    return unsure or any(token.lemma in EARLIER for token in near)


def thing_of(
    tokens: Sequence[Token],
    deed: tuple[int, int],
    asked: Asked,
    aliases: Mapping[str, str],
) -> int | None:
    """Return the token of what a deed is done with, the nearest before it first."""
    first, last = deed
    for at in range(first - 1, max(-1, first - THING_BEFORE - 1), -1):
        if tokens[at].text == ";":
            break
        if thing_at(tokens, at, asked, aliases):
            return at
    for at in range(first, min(len(tokens), last + THING_AFTER)):
        if at >= last and tokens[at].text in STOPS:
            break
        if thing_at(tokens, at, asked, aliases):
            return at
    return None


def thing_at(
    tokens: Sequence[Token], at: int, asked: Asked, aliases: Mapping[str, str]
) -> str:
    """Return what a token names of a question's things, "" if nothing.

    The "flight" of "flight recorders" is none.
    """
    token = tokens[at]
    for word in (token.lemma.lower(), token.text.lower(), aliases.get(token.text, "")):
        if word in asked.things and not modifies(tokens, at):
            return word
    return ""


def modifies(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun only says what kind of thing the next noun is."""
    if at + 1 >= len(tokens) or tokens[at].tag != "NN":
        return False
    after = tokens[at + 1]
    return after.tag in ("NN", "NNS") and after.lemma in things()


def named_things(story: Story) -> dict[str, str]:
    """Map the proper names of a story to the things that bear them.

    "the ferry Alba" and "the Alba, a ferry" make "Alba" a ferry.
    """
    out: dict[str, str] = {}
    for reading in story.readings:
        for tokens in reading.tokens:
            for at, token in enumerate(tokens[:-1]):
                if token.lemma not in things():
                    continue
                for name in tokens[at + 1 : at + 1 + NAME_WORDS]:
                    if not name.tag.startswith("NNP") or name.text.isupper():
                        break
                    out.setdefault(name.text, token.lemma)
    return out
