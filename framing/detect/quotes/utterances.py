"""Utterances: what one person said, as several articles quote it.

Quotations of compatible speakers are cut into sentences and clauses, and
compared by their content words. Two share an utterance when their words
overlap too much for chance, or when they begin alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from framing.detect.quotes.rewording import has_content, reworded
from framing.detect.quotes.utterance_words import (
    EMPTY,
    Clause,
    clauses,
    dice,
    sentences,
    spoken,
)
from framing.model.span import Span
from framing.text.stems import stem

if TYPE_CHECKING:
    from framing.model.slot import Quotation

CUT_MARK = re.compile(r"…|\.\s?\.\s?\.")


LIKE = 0.5


STRANGERS_LIKE = 0.7


MIN_SHARED = 3


OPENING_WORDS = 4


OPENING_CONTENT = 2


SHARED_CLAUSE = 5
"""Words of a clause that two sentences of one speaker do not share by chance."""


TRANSLATED_SHARED = 4


CONNECTIVES = frozenset(map(stem, ("however", "but", "and", "so", "well", "now")))
"""Words that only tie a sentence to the one before, and that outlets leave out."""
JOINS = frozenset(("and", "but", "or", "so", "yet"))
"""Words that tie a clause to the one before."""
LEAST_IN_ORDER = 0.35
"""Part of the words in one order below which two clauses are two sentences."""
ALIKE = 0.6
"""Share from which clauses that begin alike need fewer words in common."""
SUBORDINATORS = frozenset("when if unless until because as while before after".split())
"""Words that open a clause in which a sentence can end."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two quotations of one utterance differ, and where.

    `kind` is "divergent", "translated", "spelling", "cut short" or "negated";
    `share` is the Dice share of content words in the compared stretches, 0 to 1.
    """

    kind: str
    left: Span
    right: Span
    share: float


def compare(
    a: tuple[str, Quotation], b: tuple[str, Quotation], same: bool | None
) -> Likeness | None:
    """Compare two quotations, each with the text it stands in.

    `same` says whether both speakers are one person, None where it is unknown.
    Returns None where nothing shows that they are one utterance, and where the
    words are the same.
    """
    left, right = sentences(*a), sentences(*b)
    if not left or not right or same_words(left, right):
        return None
    whole = contained(a[1].text, right) or contained(b[1].text, left)
    if whole is not None:
        first = Span(left[0].span.start, left[-1].span.end)
        second = Span(right[0].span.start, right[-1].span.end)
        return Likeness(whole, first, second, 1.0)
    named = same is True
    changed = reworded(pieces(a[0], left), pieces(b[0], right), same)
    if changed is not None:
        kind, one, two, share = changed
        found = Likeness(kind, one.span, two.span, share)
        if kind != "translated":
            return found
        beside = after_alike(left, right) or before_ending(left, right, named)
        return beside or found
    if same is False:
        return None
    return (
        recombined((a[0], left), (b[0], right), named)
        or after_opening(left, right)
        or closest(a[0], b[0], (left, right), named)
        or denied_part(left, right)
        or after_alike(left, right)
        or before_ending(left, right, named)
    )


def same_words(a: list[Clause], b: list[Clause]) -> bool:
    """Return whether two quotations have the same words, marks apart."""
    return [w for c in a for w in c.words] == [w for c in b for w in c.words]


def contained(short: str, full: list[Clause]) -> str | None:
    """Return "spelling" or "cut short" where one stands whole in the other.

    Where the shorter one marks a cut by an ellipsis, its parts are looked for
    one after the other.
    """
    large = [stem(word) for one in full for word in one.words]
    parts = [spoken(part, 0, len(part)) for part in CUT_MARK.split(short)]
    small = [[stem(word) for word in part] for part in parts if part]
    if small and small[0] and small[0][0] in CONNECTIVES:
        small[0] = small[0][1:]
    if sum(map(len, small)) < 2:
        return None
    if small == [large]:
        return "spelling"
    at = 0
    for part in small:
        place = position(part, large, at)
        if place is None:
            return None
        at = place + len(part)
    return "cut short"


def position(part: list[str], whole: list[str], start: int) -> int | None:
    """Return where a run of words stands in another from `start` on."""
    for at in range(start, len(whole) - len(part) + 1):
        if whole[at : at + len(part)] == part:
            return at
    return None


def after_opening(left: list[Clause], right: list[Clause]) -> Likeness | None:
    """Compare quotations that begin with the same words and go on apart.

    Where both end a sentence there, what follows may be any two sentences of
    one speech, unless it shares a content word.
    """
    one = [word for c in left for word in c.words]
    two = [word for c in right for word in c.words]
    shared = 0
    while shared < min(len(one), len(two)) and stem(one[shared]) == stem(two[shared]):
        shared += 1
    content = [word for word in one[:shared] if has_content(word)]
    if shared < OPENING_WORDS or len(content) < OPENING_CONTENT:
        return None
    rest, other = clause_after(left, shared), clause_after(right, shared)
    if rest is None or other is None:
        return None
    opening = frozenset(map(stem, content))
    new, old = rest.stems - opening, other.stems - opening
    if len(content) < MIN_SHARED and min(len(new), len(old)) < OPENING_CONTENT:
        # "a sad day for football", "a sad day for the town": a common phrase
        return None
    if new <= old or old <= new or dice(new, old) >= LIKE:
        return None
    if breaks_at(left, shared) and breaks_at(right, shared) and not new & old:
        return None
    return Likeness("divergent", rest.span, other.span, LIKE)


def breaks_at(sentences: list[Clause], words: int) -> bool:
    """Return whether a sentence ends after a number of words."""
    at = 0
    for sentence in sentences:
        at += len(sentence.words)
        if at >= words:
            return at == words
    return False


def clause_after(sentences: list[Clause], shared: int) -> Clause | None:
    """Return the sentence in which the words after a shared opening stand."""
    at = 0
    for sentence in sentences:
        at += len(sentence.words)
        if shared < at:
            return sentence
    return None


def closest(
    one: str, two: str, sides: tuple[list[Clause], list[Clause]], named: bool
) -> Likeness | None:
    """Return the two clauses that share most, where they share enough.

    What has its equal on the other side is not compared with anything else.
    """
    floor = LIKE if named else STRANGERS_LIKE
    rows = []
    for a in pieces(one, sides[0]):
        for b in pieces(two, sides[1]):
            share = dice(a.stems, b.stems)
            kind = difference(a, b)
            if kind == "divergent" and in_order(a, b) < LEAST_IN_ORDER:
                kind = None
            few = kind == "negated" or (named and begin_alike(a, b, share))
            enough = MIN_SHARED if few else MIN_SHARED + 1
            if len(a.stems & b.stems) >= MIN_SHARED and share >= floor:
                # too few words to tell, but what they fit is told already
                told = kind if len(a.stems & b.stems) >= enough else None
                rows.append((-share, a.span, b.span, told))
    settled: list[Span] = []
    matched: list[Span] = []
    for share, left, right, kind in sorted(rows, key=lambda row: row[:3]):
        taken = any(left.overlaps(span) for span in settled)
        if taken or any(right.overlaps(span) for span in matched):
            continue
        if kind is not None:
            return Likeness(kind, left, right, -share)
        settled.append(left)
        matched.append(right)
    return None


def begin_alike(a: Clause, b: Clause, share: float) -> bool:
    """Return whether two clauses of much the same words begin with the same two."""
    apart = min(len(a.stems - b.stems), len(b.stems - a.stems))
    opening = {stem(word) for word in a.words[:2]} & a.stems
    same = a.words[:2] == b.words[:2] and bool(opening)
    return same and share >= ALIKE and apart > 1


def before_ending(
    left: list[Clause], right: list[Clause], named: bool
) -> Likeness | None:
    """Compare sentences of one speaker that end with the same clause.

    "…, and we will do so again when the rains demand it" against "…, but the
    gates have to be opened when the rains demand it".
    """
    if not named:
        return None
    for a in left:
        for b in right:
            shared = 0
            while (
                shared < min(len(a.words), len(b.words))
                and a.words[-1 - shared] == b.words[-1 - shared]
            ):
                shared += 1
            tail = a.words[len(a.words) - shared :]
            opened = [at for at, word in enumerate(tail) if word in SUBORDINATORS]
            if not opened or len(tail) - opened[0] < OPENING_WORDS:
                continue
            content = {w for w in tail[opened[0] :] if w not in EMPTY}
            rest = (a.stems - b.stems, b.stems - a.stems)
            if len(content) >= OPENING_CONTENT and all(rest):
                return Likeness("divergent", a.span, b.span, LIKE)
    return None


def recombined(
    a: tuple[str, list[Clause]], b: tuple[str, list[Clause]], named: bool
) -> Likeness | None:
    """Compare sentences of which one clause is the same and the rest is not.

    "Nobody has won, and nobody was asked to kneel" against "Nobody was asked to
    kneel, but somebody was asked to explain".
    """
    if not named:
        return None
    for one in a[1]:
        for two in b[1]:
            mine, theirs = (
                by_words(clauses(text, s)) for text, s in ((a[0], one), (b[0], two))
            )
            shared = set(mine) & set(theirs)
            telling = [w for words in shared for w in words if has_content(w)]
            if sum(map(len, shared)) < SHARED_CLAUSE or len(telling) < OPENING_CONTENT:
                continue
            rest = rest_of(mine, shared), rest_of(theirs, shared)
            if rest[0] - rest[1] and rest[1] - rest[0]:
                return Likeness("divergent", one.span, two.span, LIKE)
    return None


def by_words(parts: list[Clause]) -> dict[tuple[str, ...], Clause]:
    """Return clauses by their words without the one that ties them on."""
    joined = [part.words[0] in JOINS if part.words else False for part in parts]
    return {part.words[tied:]: part for part, tied in zip(parts, joined, strict=True)}


def rest_of(
    parts: dict[tuple[str, ...], Clause], shared: set[tuple[str, ...]]
) -> frozenset[str]:
    """Return the content stems of the clauses that are not shared."""
    stems = (part.stems for words, part in parts.items() if words not in shared)
    return frozenset().union(*stems)


def pieces(text: str, sentences: list[Clause]) -> list[Clause]:
    """Return the sentences of a quotation and their clauses."""
    out = list(sentences)
    for sentence in sentences:
        inner = clauses(text, sentence)
        out.extend(inner if len(inner) > 1 else ())
    return out


def denied_part(left: list[Clause], right: list[Clause]) -> Likeness | None:
    """Compare a sentence with two of which the first denies a part of it.

    "We crossed the line on orders" against "We never crossed the line. They
    told me to say that we had orders."
    """
    for swapped, (short, long) in enumerate(((left, right), (right, left))):
        for one in short:
            for first, second in pairwise(long):
                both = first.stems | second.stems
                share = dice(one.stems, both)
                part = len(first.stems) >= 2 and first.stems <= one.stems
                denied = first.negated and not (second.negated or one.negated)
                if part and denied and share >= STRANGERS_LIKE:
                    spans = (one.span, Span(first.span.start, second.span.end))
                    mine, theirs = spans[::-1] if swapped else spans
                    return Likeness("negated", mine, theirs, share)
    return None


def difference(a: Clause, b: Clause) -> str | None:
    """Return how two clauses of one utterance differ, None where they do not."""
    if ("if" in a.words[:1]) != ("if" in b.words[:1]):
        # a condition and a statement are two sentences of one speech
        return None
    if a.negated != b.negated:
        return "negated"
    if a.stems <= b.stems or b.stems <= a.stems:
        return None
    return "translated" if one_word_apart(a, b) else "divergent"


def in_order(a: Clause, b: Clause) -> float:
    """Return the part of the words of two clauses that both have in one order, 0 to 1.

    Two sentences of one speech share words, two wordings of one sentence a frame.
    """
    left, right = ([stem(word) for word in one.words] for one in (a, b))
    return LCSseq.normalized_similarity(left, right)


def one_word_apart(a: Clause, b: Clause) -> bool:
    """Return whether two clauses differ in one plain word, as translations do.

    A number or a "more" against a "less" is never only a translation.
    """
    mine, theirs = a.stems - b.stems, b.stems - a.stems
    if len(mine) != 1 or len(theirs) != 1 or len(a.stems & b.stems) < TRANSLATED_SHARED:
        return False
    return not any(character.isdigit() for word in mine | theirs for character in word)


def after_alike(left: list[Clause], right: list[Clause]) -> Likeness | None:
    """Compare the sentences that follow two nearly equal sentences."""
    for a, next_a in pairwise(left):
        for b, next_b in pairwise(right):
            small, large = sorted((a.stems, b.stems), key=len)
            alike = len(small) >= 2 and small <= large and len(large) <= len(small) + 1
            near = next_a.stems & next_b.stems
            if has_equal(next_a, right) or has_equal(next_b, left):
                continue
            if alike and near and difference(next_a, next_b) is not None:
                share = dice(next_a.stems, next_b.stems)
                return Likeness("divergent", next_a.span, next_b.span, share)
    return None


def has_equal(one: Clause, others: list[Clause]) -> bool:
    """Return whether the other side says a sentence too, whole or within another."""
    return any(bool(one.stems) and one.stems <= other.stems for other in others)
