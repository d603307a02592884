"""Which kinds of the opposition sets an article names, and in which words."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from framing.detect.terms.said_of import said_of
from framing.extract.events import EVENTFUL
from framing.extract.thesaurus import concepts, oppositions
from framing.limits import MAX_KINDS_OF_ARTICLE
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.extract.thesaurus import Opposition
    from framing.model.claim import Claim
    from framing.model.span import Token
    from framing.model.story import Story

SKIPPED = frozenset(("DT", "PRP$", "JJ", "POS"))
NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")
NEGATORS = frozenset(
    "not n't no rather instead never nor without neither unlike hardly".split()
)
RULING_OUT = frozenset(
    "exclude deny reject refuse rule disprove refute discount".split()
)
"""Verbs that say of what follows that it is not so: "ruled out sabotage"."""
FALLING_SHORT = re.compile(r"\b(?:short of|far from|less than|anything but)\b")
DISCLAIMED = re.compile(
    r"\b(?:let (?:nobody|no one)|(?:nobody|no one) (?:should|can|may) (?:say|claim"
    r"|think|believe)|do(?:es)? not (?:believe|mean)|it is (?:false|untrue|incorrect"
    r"|wrong)|there is no truth|false reports?|rumou?rs?)\b",
    re.IGNORECASE,
)
"""Words that say of what their sentence goes on to tell that it is not so."""
PLANNING = frozenset(
    "discuss negotiate negotiation draft propose seek demand prepare hope plan "
    "expect aim want await urge offer toward future possible would could".split()
)
NEARING = re.compile(
    r"\b(?:close|closer|closest|near|nearer|step away|way|path|prelude|ahead)\b"
    r"[^.;]{0,40}?\b(?:to|from|of)(?: [(\u201c\"])? ?(?:a |the )?"
    r"(?:sign|signing|reach|reaching|conclude|concluding|clinch|clinching|seal|sealing"
    r"|agree|agreeing)\b"
)
"""Words before what has not come yet: "closer than ever to signing a treaty"."""
CONDITIONS = frozenset("if unless whether".split())
CARRIED = EVENTFUL | frozenset(
    "attack strike incident accident error defect end conviction verdict victim "
    "landing launch test phase theory version explosion blast worth terms".split()
)
"""Nouns that a kind may stand before and still be what is meant."""
NEAR_TOKENS = 3
FAR_TOKENS = 6

Wording = tuple[tuple[str, ...], str, str]
"""A wording's lemmas, the set it belongs to and the kind it shows."""


@dataclass(frozen=True, slots=True)
class Named:
    """A kind as a claim names it; `thing` is the concept it is said of.

    `instead` are the kinds of the set that the words around it rule out;
    `planned` says that the thing is only wanted, planned or thought of.
    """

    claim: Claim
    start: int
    end: int
    kind: str
    thing: str | None
    instead: frozenset[str] = frozenset()
    planned: bool = False


@cache
def wordings() -> Mapping[str, tuple[Wording, ...]]:
    """Return all wordings by their first lemma, longest first.

    >>> ("truce",) in [row[0] for row in wordings()["truce"]]
    True
    """
    out: dict[str, list[Wording]] = defaultdict(list)
    for opposition in oppositions():
        for kind, phrases in opposition.members:
            for phrase in phrases:
                out[phrase[0]].append((phrase, opposition.id, kind))
    return {
        first: tuple(sorted(rows, key=lambda row: -len(row[0])))
        for first, rows in out.items()
    }


def named_kinds(story: Story) -> dict[str, list[Named]]:
    """Return the kinds that a story's claims name, by the id of their set.

    What a clause asks or rules out it does not name.
    """
    sets = {row.id: row for row in oppositions()}
    out: dict[str, list[Named]] = defaultdict(list)
    denied: dict[tuple[str, str], list[Named]] = defaultdict(list)
    met: dict[tuple[str, str], int] = defaultdict(int)
    for sentence in kinds_by_claim(story):
        for place, kind, opposition in sentence.kinds:
            key = (sentence.claim.article, opposition.id)
            met[key] += 1
            if met[key] > MAX_KINDS_OF_ARTICLE:
                continue
            named = name_of(sentence, place, kind, opposition)
            if named is None:
                continue
            text = " ".join(t.text for t in sentence.whole if t.start < named.start)
            if ruled_out(sentence.claim, sentence.own, place) or DISCLAIMED.search(
                text
            ):
                denied[key].append(named)
            else:
                out[opposition.id].append(named)
    return {
        identifier: [
            against(row, denied[row.claim.article, identifier])
            for row in outdone(rows, sets[identifier].over)
        ]
        for identifier, rows in out.items()
    }


@dataclass(frozen=True, slots=True)
class Clause:
    """A claim with the tokens of its sentence, of the one before, and its kinds.

    `own` are the tokens from the claim's first on, which the places count from.
    """

    claim: Claim
    whole: Sequence[Token]
    before: Sequence[Token]
    own: Sequence[Token]
    kinds: Sequence[tuple[tuple[int, int], str, Opposition]]


def kinds_by_claim(story: Story) -> Iterator[Clause]:
    """Yield the claims that name kinds; questions name none."""
    sets = {row.id: row for row in oppositions()}
    sentences = {
        (reading.article.id, sentence.number): tokens
        for reading in story.readings
        for sentence, tokens in zip(reading.sentences, reading.tokens, strict=True)
    }
    for claim in story.claims:
        whole = sentences.get((claim.article, claim.sentence), ())
        if not whole or whole[-1].text == "?":
            continue
        own = [t for t in whole if claim.start <= t.start]
        inside = sum(t.end <= claim.end for t in own)
        kinds = [
            (place, kind, sets[identifier])
            for identifier, place, kind in kinds_in(own)
            if place[0] < inside
        ]
        before = sentences.get((claim.article, claim.sentence - 1), ())
        yield Clause(claim, whole, before, own, kinds)


def name_of(
    clause: Clause, place: tuple[int, int], kind: str, opposition: Opposition
) -> Named | None:
    """Return a kind as its clause names it, None where its words mean another thing."""
    if not stands(clause.own, place, opposition):
        return None
    named = name(clause.claim, clause.own, place, kind, opposition)
    if opposition.of:
        words = Span(named.start, named.end)
        said = said_of((clause.whole, clause.before), words, opposition.of)
        if said is None:
            return None
        thing, words = said
        named = replace(named, thing=thing, start=words.start, end=words.end)
    return replace(named, planned=planned(clause.claim, clause.whole, named.start))


def outdone(rows: Sequence[Named], over: frozenset[tuple[str, str]]) -> Iterator[Named]:
    """Yield the kinds that no other one of their sentence makes a mere part of it.

    "Two years in prison, suspended" is no time in prison.
    """
    said: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in rows:
        said[row.claim.article, row.claim.sentence].add(row.kind)
    for row in rows:
        beside = said[row.claim.article, row.claim.sentence]
        if not any((other, row.kind) in over for other in beside):
            yield row


def planned(claim: Claim, sentence: Sequence[Token], start: int) -> bool:
    """Return whether a thing is told as what may come: "if there were a treaty"."""
    if claim.polarity == "possible" or not PLANNING.isdisjoint(claim.words):
        return True
    before = [t.text.lower() for t in sentence if t.start < start]
    return not CONDITIONS.isdisjoint(before) or bool(NEARING.search(" ".join(before)))


def against(row: Named, denied: Sequence[Named]) -> Named:
    """Return a kind with those that its article rules out next to it.

    "It was no coup. It was a protest"; "a ceasefire, not a peace treaty".
    """
    near = (x for x in denied if abs(x.claim.sentence - row.claim.sentence) <= 1)
    return replace(row, instead=frozenset(x.kind for x in near) - {row.kind})


def tokens_of_sentence(story: Story, claim: Claim) -> tuple[Token, ...]:
    """Return the tokens of the sentence that a claim stands in."""
    reading = story.by_id[claim.article]
    for sentence, tokens in zip(reading.sentences, reading.tokens, strict=True):
        if sentence.number == claim.sentence:
            return tokens
    return ()


def kinds_in(tokens: Sequence[Token]) -> Iterator[tuple[str, tuple[int, int], str]]:
    """Yield the set, the place and the kind of each wording, longest first."""
    found = []
    for at, token in enumerate(tokens):
        firsts = {token.lemma, token.text.lower()}
        for first in sorted(firsts):
            for phrase, identifier, kind in wordings().get(first, ()):
                end = match(tokens, at, phrase)
                if end is not None:
                    found.append((-len(phrase), identifier, (at, end), kind))
    taken: dict[str, set[int]] = defaultdict(set)
    for _, identifier, (at, end), kind in sorted(found):
        if taken[identifier].isdisjoint(range(at, end)):
            taken[identifier].update(range(at, end))
            yield identifier, (at, end), kind


def stands(
    tokens: Sequence[Token], place: tuple[int, int], opposition: Opposition
) -> bool:
    """Return whether a wording names the thing itself.

    "murder trial" and "truce talks" are no murder and no truce; "a coup
    attempt" is a coup's.
    """
    if opposition.ranked:
        return True
    at, end = place
    noun = tokens[end - 1].tag in NOUN_TAGS
    if opposition.nouns and end - at == 1 and not noun:
        return False
    if not noun or end >= len(tokens):
        return True
    after = tokens[end]
    carried = after.lemma in CARRIED or any(after.lemma in row for row in opposition.of)
    return carried or after.tag not in ("NN", "NNS")


def ruled_out(claim: Claim, tokens: Sequence[Token], place: tuple[int, int]) -> bool:
    """Return whether a kind is named only to say what the thing is not.

    "a ceasefire, not a peace agreement"; "ruled out sabotage". After "but" a
    denial is over: "not about a tremor, but about an explosion". A wording with
    a denial of its own ("no warrant") is a kind like others.
    """
    at, end = place
    before = [t.text.lower() for t in tokens[:at]]
    if not NEGATORS.isdisjoint(t.text.lower() for t in tokens[at:end]):
        return False
    if "but" in before:
        last = len(before) - before[::-1].index("but")
        tokens, before, denied = tokens[last:at], before[last:], False
    else:
        denied = claim.polarity == "denied"
    last_words = before[-NEAR_TOKENS:]
    negated = not NEGATORS.isdisjoint(last_words)
    lemmas = {t.lemma for t in tokens[: len(before)][-FAR_TOKENS:]}
    falls_short = FALLING_SHORT.search(" ".join(last_words)) is not None
    return denied or negated or falls_short or not RULING_OUT.isdisjoint(lemmas)


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
    return Named(claim, tokens[at].start, tokens[end - 1].end, kind, thing)
