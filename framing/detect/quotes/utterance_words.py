"""Words of an utterance: stems, clauses, and whether two speakers are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.align.name_distance import compare_names
from framing.extract.voices.speaker_words import ROLES
from framing.model.span import Span
from framing.text.sentences import split_sentences
from framing.text.stems import fold, stem
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.model.slot import Quotation

WORD = re.compile(r"(?:\w\.){2,8}|\w+(?:['’]\w+)*")


BRACKETED = re.compile(r"\[[^\][]{0,120}\]|\([^()]{0,120}\)")


CONTRACTED = re.compile(r"'(?:s|re|m|ve|ll|d)$")


CLAUSE = re.compile(r"[,;:–—]\s+(?=(?:and|but|or|so|yet|while|because|if|though)\b)")


EMPTY = word_set(
    """
    a an the this that these those it its he she they we i you his her their our my your
    me him them us is are was were be been being am do does did has have had will would
    can could may might shall should must of in on at by for from with to into as and or
    but so if than then there here who which what when where while also very just all
    any some more most such about regarding between way one ones oh well going gonna got
    get
    """
)


NEGATIONS = word_set(
    """
    not no never none nothing nobody neither nor without cannot
    """
)


CANNOT = frozenset(("cannot", "can't", "couldn't"))
"""What denies nothing before "help but": "I can't help but think"."""


MAX_EVIDENCE_CHARACTERS = 400
"""Length at which a quoted or shared sentence is cut when it is shown."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a quotation with its words and content stems.

    `negated` is true for an odd number of negations.
    """

    span: Span
    words: tuple[str, ...]
    stems: frozenset[str]
    negated: bool


def spoken(text: str, start: int, end: int) -> list[str]:
    """Return the folded words of a stretch without what brackets insert.

    >>> spoken("We [the U.S.] don’t, he’s", 0, 25)
    ['we', "don't", 'he']
    """
    plain = BRACKETED.sub(lambda match: " " * len(match.group()), text[start:end])
    words = (fold(match.group()).replace(".", "") for match in WORD.finditer(plain))
    said = [CONTRACTED.sub("", word) for word in words]
    for at in range(len(said) - 2, 0, -1):
        if said[at : at + 2] == ["help", "but"] and said[at - 1] in CANNOT:
            said[at - 1 : at + 2] = ["must"]
    return said


def clause(text: str, start: int, end: int) -> Clause:
    """Read a stretch of a text as a clause."""
    words = spoken(text, start, end)
    plain = [word for word in words if word not in EMPTY and word not in NEGATIONS]
    negations = sum(
        (word in NEGATIONS or word.endswith("n't")) and after not in ("only", "just")
        for word, after in zip(words, [*words[1:], ""], strict=False)
    )
    stems = frozenset(stem(word) for word in plain if not word.endswith("n't"))
    return Clause(Span(start, end), tuple(words), stems, negations % 2 == 1)


def sentences(text: str, quotation: Quotation) -> list[Clause]:
    """Return the sentences of a quotation."""
    start = quotation.start
    spans = split_sentences(quotation.text)
    return [clause(text, start + span.start, start + span.end) for span in spans]


def clauses(text: str, sentence: Clause) -> list[Clause]:
    """Return the coordinate clauses of a sentence of a quotation."""
    out, at = [], sentence.span.start
    for match in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
        out.append(clause(text, at, match.start()))
        at = match.end()
    return [*out, clause(text, at, sentence.span.end)]


def dice(a: frozenset[str], b: frozenset[str]) -> float:
    """Return twice the shared part of two sets over their sizes, 0 to 1."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def bounded(text: str, span: Span, longest: int) -> Span:
    """Return a stretch without its last comma, cut at a word where too long."""
    end = span.end
    if end - span.start > longest:
        end = max(text.rfind(" ", span.start, span.start + longest), span.start + 1)
    while end > span.start + 1 and text[end - 1] in ", :":
        end -= 1
    return Span(span.start, end)


def same_speaker(a: str | None, b: str | None) -> bool | None:
    """Return whether two speakers are one, None where it cannot be told.

    Names are compared by their parts, however transliterated; descriptions
    agree where they share a noun ("the officer of the watch", "the Danish
    officer").

    >>> same_speaker("Governor Anna Berg", "Berg"), same_speaker("Anna Berg", "Li")
    (True, False)
    >>> same_speaker("the officer on watch", "the Danish officer")
    True
    """
    if a is None or b is None:
        return None
    # "Ana Paz (the mayor)": the description in brackets is no part of the name
    one, two = name_parts(a.partition(" (")[0]), name_parts(b.partition(" (")[0])
    if one and two:
        return compare_names(" ".join(one), " ".join(two)).verdict != "different"
    nouns = {fold(w) for w in WORD.findall(a)} & {fold(w) for w in WORD.findall(b)}
    if any(len(noun) > 3 and noun not in EMPTY for noun in nouns):
        return True
    return None


def name_parts(speaker: str) -> list[str]:
    """Return the capitalised words of a speaker that are no office.

    What stands before an office is whose office it is.

    >>> name_parts("Union Water Resources Minister Vikram Saxena")
    ['Vikram', 'Saxena']
    """
    words = WORD.findall(speaker)
    capital = [word for word in words if word[:1].isupper() and len(word) > 1]
    offices = [at for at, word in enumerate(capital) if fold(word) in ROLES]
    if offices and offices[-1] + 1 < len(capital):
        capital = capital[offices[-1] + 1 :]
    return [w for w in capital if fold(w) not in ROLES and fold(w) not in EMPTY]
