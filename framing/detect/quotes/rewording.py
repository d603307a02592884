"""Rewording: one sentence kept word for word in part, and changed in the rest.

Who quotes a sentence anew keeps whole runs of its words; a translation changes
all of them a little, and another sentence of the speech keeps none. Two
sentences are one utterance where long runs agree; what stands between the runs
tells whether the sense was changed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from framing.align.synonyms import event_rows, synonym_rows
from framing.detect.quotes.utterance_words import EMPTY, NEGATIONS
from framing.detect.versions.altered_words import opposed
from framing.limits import MAX_UTTERANCE_WORDS
from framing.text.lemmas import lemma
from framing.text.stems import stem
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.detect.quotes.utterance_words import Clause

RUN_WORDS = 2
"""Words in one order that make a run, if one of them has content."""

FORMULAIC = word_set(
    """
    want thank think know like say said believe need hope make made sure tell told see
    look come take good great really work working proud people thing things right
    """
)
"""Words of content that any two sentences of one speaker can begin with."""

LEXICAL_NEGATIONS = word_set(
    """
    absent lack lacked lacks missing refuse refused refuses fail failed fails deny
    denied denies unable impossible hardly barely scarcely
    """
)
"""Words of content that can stand for "not"."""

QUANTITIES = {
    "none": "no none nobody nothing neither nowhere never",
    "all": "all every everybody everyone everything each always whole entire full",
    "some": "some somebody someone something several sometimes part partly",
    "most": "most mostly majority",
    "half": "half",
    "few": "few little",
    "many": "many much lots",
    "more": "more",
    "less": "less fewer",
}
"""How much or how many: words of two rows do not stand for each other."""

NARROWING = frozenset(("only", "unless", "never", "half", "more", "less", "hardly"))
"""Words that change the sense by being put in."""

NUMBERS = word_set(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty
    fifty sixty seventy eighty ninety hundred thousand million billion
    """
)
CALENDAR = word_set(
    """
    january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday
    """
)
PERIODS = word_set("second minute hour day week month year decade century")
"""Units of time: a week does not stand for a day."""

SPELLING = 70
"""Likeness, 0 to 100, from which two words are one in two spellings."""

COMPOUND = 75
"""Likeness, 0 to 100, from which "world view" is "worldview"."""

NAMED_SHARE, UNNAMED_SHARE, STRANGE_SHARE = 0.5, 0.6, 0.7
"""Part of the longer sentence that stands in common runs."""

SURE_SHARE = 0.75
"""Part in common runs from which the words need not be telling ones."""

NAMED_WORDS, UNNAMED_WORDS, STRANGE_WORDS = 4, 6, 8
MIN_CONTENT = 3
MIN_FRAME = 2
"""Content words enough where they stand in two runs, or the sense is turned."""

MANY_WORDS = 4
"""Words changed at one place that are more than the choice of one."""

INSERTED_WORDS = 5
"""Words put in at one place that are a clause left out, and no change of it."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two sentences side by side: common runs, and what stands between them.

    `share` is the part of the longer sentence in common runs, 0 to 1; `kept`
    their words; `content` the content words in them; `frames` the number of runs
    with content. `gaps` are pairs of words that stand for each other; what one
    sentence has before the other begins or after it ends is none.
    """

    share: float
    kept: int
    content: int
    frames: int
    gaps: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def align(a: Clause, b: Clause) -> Alignment:
    """Set two sentences side by side, by the stems of their words."""
    left, right = a.words[:MAX_UTTERANCE_WORDS], b.words[:MAX_UTTERANCE_WORDS]
    one, two = [stem(word) for word in left], [stem(word) for word in right]
    codes = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    kept = content = frames = 0
    gaps = []
    for kind, first, last, start, end in codes:
        if kind != "equal":
            edge = not first or not start or last == len(one) or end == len(two)
            if not (edge and (first == last or start == end)):
                gaps.append((left[first:last], right[start:end]))
            continue
        telling = [word for word in left[first:last] if has_content(word)]
        if telling or last - first > RUN_WORDS:
            kept += last - first
        content += len(telling)
        frames += bool(telling)
    longest = max(len(one), len(two), 1)
    return Alignment(kept / longest, kept, content, frames, tuple(gaps))


def has_content(word: str) -> bool:
    """Return whether a word is one that not every sentence has.

    >>> [has_content(word) for word in ("nobody", "reactor", "the", "think")]
    [True, True, False, False]
    """
    if word in ("nobody", "everybody", "nothing", "nowhere"):
        return True
    return word not in EMPTY and word not in NEGATIONS and word not in FORMULAIC


def one_utterance(found: Alignment, same: bool | None) -> bool:
    """Return whether common runs show that two sentences are one utterance.

    `same` says whether both speakers are one person, None where it is unknown.
    """
    turned = reversal(found) is not None
    framed = found.content >= MIN_FRAME and (found.frames >= MIN_FRAME or turned)
    if turned and found.share >= SURE_SHARE and found.kept >= UNNAMED_WORDS:
        framed = framed or found.content >= 1
    if same is True:
        enough = found.share >= NAMED_SHARE and found.kept >= NAMED_WORDS
        return enough and (found.content >= MIN_CONTENT or framed)
    least = UNNAMED_SHARE if same is None else STRANGE_SHARE
    words = UNNAMED_WORDS if same is None else STRANGE_WORDS
    enough = found.share >= least and found.kept >= words
    return enough and (found.content >= MIN_CONTENT or (same is None and framed))


def change(found: Alignment) -> str | None:
    """Return how the sense was changed: "negated", "divergent", None if it was not."""
    turned = reversal(found)
    if turned is not None:
        return turned
    left, right = replaced(found)
    if not left or not right:
        return None
    changed = max(len(words) for gap in found.gaps for words in gap)
    several = max(len(left), len(right)) > 1 or changed >= MANY_WORDS
    return "divergent" if several else None


def reversal(found: Alignment) -> str | None:
    """Return "negated" where a negation, an amount or an opposite was changed."""
    gaps = [
        gap for gap in found.gaps if all(gap) or len(gap[0] + gap[1]) < INSERTED_WORDS
    ]
    sides = [[word for gap in gaps for word in gap[n]] for n in (0, 1)]
    if sum(map(negates, sides[0])) % 2 != sum(map(negates, sides[1])) % 2:
        return "negated"
    for left, right in found.gaps:
        if amounts(left, right) or any(opposites(x, y) for x in left for y in right):
            return "negated"
    narrowed = [NARROWING & set(words) for words in sides]
    return "divergent" if narrowed[0] != narrowed[1] else None


def negates(word: str) -> bool:
    """Return whether a word turns its sentence round."""
    return word in NEGATIONS | LEXICAL_NEGATIONS or word.endswith("n't")


def opposites(a: str, b: str) -> bool:
    """Return whether two words exclude each other, in any form of theirs."""
    if a in EMPTY or b in EMPTY:
        return False
    forms = [(word, lemma(word, "VBD"), lemma(word, "NNS")) for word in (a, b)]
    return any(opposed(x, y) for x in forms[0] for y in forms[1])


def amounts(a: Sequence[str], b: Sequence[str]) -> bool:
    """Return whether words that stand for each other give two amounts or days.

    >>> amounts(["nobody"], ["everybody"]), amounts(["two", "weeks"], ["fortnight"])
    (True, False)
    >>> amounts(["in", "march"], ["in", "june"])
    True
    """
    for kind in (quantity, number, period, calendar):
        mine, theirs = ({kind(w) for w in words} - {None} for words in (a, b))
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    return False


def quantity(word: str) -> str | None:
    """Return the row of quantities that a word is of."""
    return next(
        (row for row, words in QUANTITIES.items() if word in words.split()), None
    )


def number(word: str) -> str | None:
    """Return a word that is a number."""
    return word if word in NUMBERS or word[:1].isdigit() else None


def period(word: str) -> str | None:
    """Return the unit of time that a word names."""
    return next((unit for unit in PERIODS if word in (unit, f"{unit}s")), None)


def calendar(word: str) -> str | None:
    """Return a word that names a month or a day of the week."""
    return word if word in CALENDAR else None


def replaced(found: Alignment) -> tuple[list[str], list[str]]:
    """Return the content words of either side that have no like on the other."""
    gaps = [
        gap for gap in found.gaps if ratio("".join(gap[0]), "".join(gap[1])) < COMPOUND
    ]
    sides = [[w for gap in gaps for w in gap[n] if telling(w)] for n in (0, 1)]
    left = [w for w in sides[0] if not any(alike(w, other) for other in sides[1])]
    right = [w for w in sides[1] if not any(alike(w, other) for other in sides[0])]
    return list(Counter(left)), list(Counter(right))


def telling(word: str) -> bool:
    """Return whether a changed word can change what is said."""
    return word not in EMPTY and word not in NEGATIONS and not word.endswith("n't")


def alike(a: str, b: str) -> bool:
    """Return whether two words are one in two spellings, or synonyms."""
    one, two = stem(a), stem(b)
    if one == two or ratio(a, b) >= SPELLING:
        return True
    same = synonym_rows(one) & synonym_rows(two)
    return bool(same or event_rows(one) & event_rows(two))


def reworded(
    left: Sequence[Clause], right: Sequence[Clause], same: bool | None
) -> tuple[str, Clause, Clause, float] | None:
    """Return the two sentences that are one utterance, and how they differ.

    What has its equal on the other side is not compared with anything else. Where
    no two differ in sense the kind is "translated".
    """
    said = [{one.words for one in side} for side in (left, right)]
    rows = []
    for a in left:
        for b in right:
            if a.words in said[1] or b.words in said[0] or too_far(a, b):
                continue
            if holds(a.words, b.words) or holds(b.words, a.words):
                continue
            found = align(a, b)
            if one_utterance(found, same):
                rows.append((found, a, b))
    rows.sort(key=lambda row: (-row[0].kept, -row[0].share, row[1].span, row[2].span))
    settled: list[Clause] = []
    for found, a, b in rows:
        if any(
            a.span.overlaps(one.span) or b.span.overlaps(one.span) for one in settled
        ):
            continue
        kind = change(found)
        if kind is not None:
            return kind, a, b, found.share
        settled += [a, b]
    if not rows:
        return None
    found, a, b = rows[0]
    return "translated", a, b, found.share


def holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Return whether a run of words stands in another as it is."""
    size = len(part)
    return any(
        tuple(whole[at : at + size]) == tuple(part)
        for at in range(len(whole) - size + 1)
    )


def too_far(a: Clause, b: Clause) -> bool:
    """Return whether two sentences share too little to be set side by side."""
    few = len(set(a.words) & set(b.words)) < NAMED_WORDS
    return few or a.stems.isdisjoint(b.stems)
