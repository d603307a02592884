"""Which kind of an opposition set a claim names, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extract.thesaurus import concepts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.thesaurus import Opposition
    from framing.model.claim import Claim
    from framing.model.span import Token
    from framing.model.story import Story

SKIPPED = frozenset(("DT", "PRP$", "JJ", "POS"))
NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")


@dataclass(frozen=True, slots=True)
class Named:
    """A kind as a claim names it; `thing` is the concept it is said of."""

    article: str
    start: int
    end: int
    kind: str
    thing: str | None


def named_kinds(story: Story, claim: Claim, opposition: Opposition) -> Iterator[Named]:
    """Yield the kinds of a set that a claim's clause names, longest first."""
    tokens = tokens_of(story, claim)
    taken: set[int] = set()
    rows = [
        (phrase, kind) for kind, phrases in opposition.members for phrase in phrases
    ]
    for phrase, kind in sorted(rows, key=lambda row: -len(row[0])):
        for at in range(len(tokens)):
            end = match(tokens, at, phrase)
            if end is None or taken & set(range(at, end)):
                continue
            taken.update(range(at, end))
            if not ruled_out(tokens, at):
                yield name(claim, tokens, (at, end), kind, opposition)


def ruled_out(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a kind is named only to say what the thing is not.

    "a ceasefire, not a peace agreement", "a truce rather than a treaty".
    """
    before = [t.text.lower() for t in tokens[max(0, at - 3) : at]]
    return bool({"not", "no", "rather", "instead", "never"} & set(before))


def tokens_of(story: Story, claim: Claim) -> tuple[Token, ...]:
    """Return the tokens of a claim's clause."""
    whole = tokens_of_sentence(story, claim)
    return tuple(t for t in whole if claim.start <= t.start and t.end <= claim.end)


def tokens_of_sentence(story: Story, claim: Claim) -> tuple[Token, ...]:
    """Return the tokens of the sentence that a claim stands in."""
    reading = story.by_id[claim.article]
    for sentence, tokens in zip(reading.sentences, reading.tokens, strict=True):
        if sentence.number == claim.sentence:
            return tokens
    return ()


def match(tokens: Sequence[Token], at: int, phrase: Sequence[str]) -> int | None:
    """Return the end of a phrase of lemmas that begins at a token.

    One determiner or adjective may stand between two of its words.
    """
    position = at
    for number, word in enumerate(phrase):
        if number and position < len(tokens) and tokens[position].tag in SKIPPED:
            follows = position + 1 < len(tokens) and is_word(tokens[position + 1], word)
            if follows and not is_word(tokens[position], word):
                position += 1
        if position >= len(tokens) or not is_word(tokens[position], word):
            return None
        position += 1
    return position


def is_word(token: Token, word: str) -> bool:
    """Return whether a token has a lemma or is that very word."""
    return token.lemma == word or token.text.lower() == word


def name(
    claim: Claim,
    tokens: Sequence[Token],
    place: tuple[int, int],
    kind: str,
    opposition: Opposition,
) -> Named:
    """Return the kind with the words that carry it.

    An amount takes in the noun it is said of: "most of the region".
    """
    at, end = place
    thing = None
    if opposition.ranked:
        stop = end
        while stop < len(tokens) and tokens[stop].tag in (
            "DT",
            "JJ",
            "PRP$",
            *NOUN_TAGS,
        ):
            stop += 1
        nouns = [t for t in tokens[end:stop] if t.tag in NOUN_TAGS]
        if nouns:
            thing = concepts().get(nouns[-1].lemma, nouns[-1].lemma)
            end = stop
    else:
        while at and tokens[at - 1].tag.startswith("JJ"):
            at -= 1
    return Named(claim.article, tokens[at].start, tokens[end - 1].end, kind, thing)
