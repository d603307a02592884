"""Whose words an attribution's source stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.cast import who_is
from framing.extract.voices.sources import main_subject
from framing.extract.voices.speaker_words import (
    ORGANISATION,
    PRONOUNS,
    ROLES,
    is_person,
    name_runs,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.attribution import Attribution
    from framing.extract.voices.speakers import Memory
    from framing.extract.voices.units import Unit, Word
    from framing.model.span import Span

TELLS = frozenset(("tell", "inform", "ask", "remind", "assure", "answer"))
"""Verbs whose object is the one spoken to."""

LISTENER_WORDS = 10
"""Words after "told" within which the one spoken to is named."""

BODY_WORDS = 5
"""Words within which a body that opens its sentence is named."""

NO_SOURCE = ("ing", "ly")
"""Endings of lower-case words that open a clause and name no source."""


def stands_for(unit: Unit, attribution: Attribution) -> bool:
    """Return whether a source is a pronoun or a description, and no name."""
    source = attribution.source
    words = unit.words[slice(*source)] if source else ()
    return bool(words) and words[0].lower in PRONOUNS | {"the", "this", "that"}


def resolve(
    memory: Memory, number: int, unit: Unit, attribution: Attribution
) -> Span | None:
    """Return the span of the words that name an attribution's speaker."""
    if attribution.source is None:
        return None
    source = attribution.source
    memory.listener = listener(memory, unit, attribution)
    whole = subject_body(unit, source)
    who = resolve_words(memory, number, unit, whole or source)
    memory.listener = None
    return who


def listener(memory: Memory, unit: Unit, attribution: Attribution) -> str | None:
    """Return the last name of whom "told the judge, Anna Berg" speaks to."""
    if attribution.cue.verb not in TELLS:
        return None
    rest = unit.words[attribution.last : attribution.last + LISTENER_WORDS]
    stop = (n for n, w in enumerate(rest) if w.quote is not None or w.text in ".:;")
    rest = rest[: next(stop, len(rest))]
    runs = name_runs(rest)
    if runs and is_person(rest[slice(*runs[0])]):
        return rest[runs[0][1] - 1].lower
    if not rest or rest[0].lower != "the":
        return None
    comma = next((n for n, w in enumerate(rest) if not w.text[0].isalpha()), len(rest))
    able = who_is(memory.cast, [word.text for word in rest[1:comma]])
    return able[0].last if len({member.last for member in able}) == 1 else None


def subject_body(unit: Unit, source: tuple[int, int]) -> tuple[int, int] | None:
    """Return the body that "it" repeats in "The board fears what it calls ..."."""
    words = unit.words
    if source[1] - source[0] != 1 or words[source[0]].lower != "it":
        return None
    found = main_subject(unit, source[0])
    if found is None:
        return None
    near = range(found[0], min(found[1], found[0] + BODY_WORDS))
    body = next((at for at in near if words[at].lower in ORGANISATION), None)
    return None if body is None else (found[0], body + 1)


def resolve_words(
    memory: Memory, number: int, unit: Unit, source: tuple[int, int]
) -> Span | None:
    """Return the span of the words that name whom some words stand for."""
    first, last = source
    words = unit.words[first:last]
    opened = [at for at, word in enumerate(words) if word.text == "("]
    if opened and opened[0] > 0 and ")" not in [word.text for word in words[:-1]]:
        words = words[: opened[0]]
    while words and is_mark(words[-1]):
        words = words[:-1]
    while words and is_mark(words[0]):
        words = words[1:]
    if not words:
        return None
    opens = words[0].text.islower() and words[0].text.endswith(NO_SOURCE)
    if opens and not any(word.lower in ROLES for word in words[1:2]):
        return None
    chosen = best_name(words)
    start, end = chosen[0].start, chosen[-1].end
    if chosen[-1].text.endswith(("'s", "’s")):
        end -= 2
    return memory.resolve(start, end, number, unit.paragraph)


def is_mark(word: Word) -> bool:
    """Return whether a word is a mark that no name begins or ends with."""
    return word.quote is None and not word.text[-1:].isalnum()


def best_name(words: Sequence[Word]) -> Sequence[Word]:
    """Return the name in "a company leader, Anna Berg", else all the words."""
    commas = [at for at, word in enumerate(words) if word.text == ","]
    if len(commas) == 1:
        tail = words[commas[0] + 1 :]
        if tail and tail[0].text[:1].isupper() and tail[-1].text[:1].isupper():
            return tail
        return words[: commas[0]]
    return words
