"""Who can speak: people named by what they are, and by how they are introduced.

A quotation can stand beside its speaker without any verb of saying: after a
colon ("The mayor had no doubts: "..."") or before a dash (""..." - Anna Berg").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.sources import main_subject
from framing.extract.voices.speaker_words import (
    DETERMINERS,
    ORGANISATION,
    PEOPLE,
    ROLES,
    can_name,
    head_noun,
    is_capital,
    is_person,
    name_runs,
)
from framing.extract.voices.words import FINDING, FINITE, lower_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Unit, Word

SPEAKING = frozenset(("he", "she", "they"))
MAX_SOURCE_WORDS = 14


def is_human(words: Sequence[Word]) -> bool:
    """Return whether words name a person or people: a name, a part, a pronoun.

    >>> from framing.extract.voices.units import plain_words
    >>> [is_human(plain_words(text, 0, len(text))) for text in
    ...  ("the village elders", "Anna Berg", "the second bridge")]
    [True, True, False]
    """
    lowered = [word.lower for word in words]
    if len(lowered) == 1 and lowered[0] in SPEAKING:
        return True
    head = head_noun(lowered)
    if {head, head.removesuffix("s")} & (ROLES | PEOPLE):
        return True
    return any(is_person(words[first:last]) for first, last in name_runs(words))


def is_speaker(words: Sequence[Word]) -> bool:
    """Return whether words name people or a body that speaks."""
    head = head_noun([word.lower for word in words])
    return is_human(words) or bool({head, head.removesuffix("s")} & ORGANISATION)


def introduced(unit: Unit, colon: int) -> tuple[int, int] | None:
    """Return who is named before a colon that opens a quotation.

    >>> from framing.extract.voices.units import parse
    >>> [unit] = parse('Anna Berg had no doubts: "It will fall by May."').units
    >>> introduced(unit, 5)
    (0, 2)
    """
    words = unit.words
    if colon == 0 or lower_at(words, colon + 1) == "":
        return None
    if words[colon + 1].quote is None:
        return None
    if any(word.lower in FINDING for word in words[:colon]):
        return None
    source = main_subject(unit, colon)
    if lower_at(words, 0) in ("for", "to", "as") and colon > 1:
        comma = next((n for n in range(1, colon) if words[n].text == ","), colon)
        put = lower_at(words, colon - 2) == "put"
        end = min(comma, colon - 2) if put else comma
        if end < colon and is_human(words[1:end]):
            return (1, end)
    if source is None or source[1] - source[0] > MAX_SOURCE_WORDS:
        return None
    first, last = apposed(words, source, colon)
    cut = (n for n in range(first + 1, last) if words[n].lower in DETERMINERS)
    source = (first, next(cut, last))
    named = source[1] - source[0] == 1 and can_name(words[source[0]])
    return source if named or is_speaker(words[slice(*source)]) else None


def apposed(
    words: Sequence[Word], source: tuple[int, int], stop: int
) -> tuple[int, int]:
    """Return the name in "the envoy to Riga, Mr Ivo Kral, was blunt", else all."""
    commas = [n for n in range(source[1], stop) if words[n].text == ","][:2]
    own = words[source[0] : source[1]]
    if len(commas) < 2 or any(is_person(own[a:b]) for a, b in name_runs(own)):
        return source
    run = words[commas[0] + 1 : commas[1]]
    named = bool(run) and all(map(is_capital, run)) and is_person(run)
    return (commas[0] + 1, commas[1]) if named else source


def dashed(unit: Unit, dash: int) -> tuple[int, int] | None:
    """Return the person named after a quotation and a dash.

    >>> from framing.extract.voices.units import parse
    >>> [unit] = parse('"We waited for hours" - Anna Berg, a nurse.').units
    >>> dashed(unit, 1)
    (2, 4)
    """
    words = unit.words
    if dash > 1 or (dash == 1 and words[0].quote is None):
        return None
    rest = words[dash + 1 :]
    runs = name_runs(rest)
    if not runs or runs[0][0] > 2 or any(word.lower in FINITE for word in rest):
        return None
    first, last = runs[0]
    begin, end = dash + 1, dash + 1 + last
    return (begin, end) if is_person(rest[first:last]) else None


def narrated(unit: Unit) -> tuple[int, int] | None:
    """Return the person that a sentence without any quotation is about."""
    words = unit.words
    if unit.headline or any(word.quote is not None for word in words):
        return None
    source = main_subject(unit, len(words))
    if source is None or source[1] - source[0] > MAX_SOURCE_WORDS:
        return None
    return source if is_human(words[source[0] : source[1]]) else None
