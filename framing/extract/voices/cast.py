"""The persons of a text with the roles that it gives them, wherever it does.

"The minister" can be named before or after she is called by her office; where
only one person of the text has it, the description is hers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extract.names.words import given_names
from framing.extract.voices.speaker_words import (
    DETERMINERS,
    OFFICE_SYNONYMS,
    ORGANISATION,
    ROLES,
    head_noun,
    is_person,
    is_plural,
    name_runs,
    role_before,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.extract.voices.units import Unit, Word

APPOSED_WORDS = 9
"""The longest apposition, in words, that is read as a role."""

PLAIN_WORDS = 2
EMPTY = DETERMINERS | frozenset(("of", "for", "in", "at", "then", "former", "and"))
BYLINES = frozenset(("by", "text", "words", "report", "author", "correspondent"))
"""Words that open the line of who wrote the article."""
POSTS = ROLES | frozenset(("prime", "governor", "master"))


@dataclass(frozen=True, slots=True)
class Member:
    """A person named at `start` to `end`, and the words of the role beside."""

    start: int
    end: int
    last: str
    roles: frozenset[str]


def cast_of(units: Iterable[Unit]) -> tuple[Member, ...]:
    """Return the persons whom a text names with a role, in text order.

    >>> from framing.extract.voices.units import parse
    >>> text = "Ana Paz, the harbour master, met Judge Ivo Kral."
    >>> [(member.last, sorted(member.roles)) for member in cast_of(parse(text).units)]
    [('paz', ['harbour', 'master']), ('kral', ['judge'])]
    """
    return tuple(member for unit in units for member in _members(unit))


def _members(unit: Unit) -> Iterator[Member]:
    """Yield the persons whom a sentence names with a role."""
    words = unit.words
    for first, last in unit.names:
        begin = role_before(words, first)
        run = words[first:last]
        if (begin == first and not is_person(run)) or run[-1].lower in POSTS:
            continue
        titles = {part for word in run for part in word.lower.split("-")} & POSTS
        beside = [*words[begin:first], *_after(words, last), *_before(words, begin)]
        roles = titles | _content(word.lower for word in beside)
        if titles:
            parts = [set(word.lower.split("-")) for word in run]
            at = max(n for n, part in enumerate(parts) if part & titles)
            roles |= _content(word.lower for word in run[:at])
        if roles:
            name = run[-1].lower.removesuffix("'s").removesuffix("’s")
            yield Member(words[begin].start, run[-1].end, name, frozenset(roles))


def _after(words: Sequence[Word], last: int) -> Sequence[Word]:
    """Return the words of "Anna Berg, the harbour master," behind the name."""
    if last + 1 >= len(words) or words[last].text != ",":
        return ()
    run = words[last + 1 : last + 2 + APPOSED_WORDS]
    stop = next((n for n, word in enumerate(run) if word.text in ",.;"), None)
    if stop is None or any(word.quote is not None for word in run[:stop]):
        return ()
    return run[:stop] if _is_role(run[:stop]) else ()


def _before(words: Sequence[Word], begin: int) -> Sequence[Word]:
    """Return the words of "the presiding judge, Anna Berg" before the name."""
    if begin < PLAIN_WORDS or words[begin - 1].text != ",":
        return ()
    for at in range(begin - 2, max(-1, begin - 2 - APPOSED_WORDS), -1):
        if words[at].quote is not None or not words[at].text[0].isalnum():
            break
        opens = at == 0 or words[at - 1].lower != "of"
        if words[at].lower in DETERMINERS and opens:
            run = words[at : begin - 1]
            return run if _is_role(run) else ()
    return ()


def _is_role(run: Sequence[Word]) -> bool:
    """Return whether words are "the harbour master" or "mayor of Lund"."""
    lowered = [word.lower for word in run]
    if not lowered or is_plural(lowered):
        return False
    spans = [(a, b) for a, b in name_runs(run) if not _is_field(run, a)]
    runs = [run[first:last] for first, last in spans]
    named = any(is_person(r) and r[-1].lower not in POSTS for r in runs)
    head = head_noun([low for low in lowered if low not in DETERMINERS])
    if named or head in ORGANISATION:
        return False
    return head in POSTS or (lowered[0] in ("the", "a", "an") and head.isalpha())


def _is_field(run: Sequence[Word], first: int) -> bool:
    """Return whether "Civil Protection" is what the office before it is for."""
    held = any(word.lower in POSTS for word in run[:first])
    joined = first > 0 and run[first - 1].lower in ("of", "for", "and")
    return held and joined and run[first].lower not in given_names()


def _content(words: Iterable[str]) -> set[str]:
    """Return the words of a role that tell it from others."""
    parts = (part for word in words for part in word.split("-"))
    return {part for part in parts if part.isalpha() and part not in EMPTY}


def who_is(cast: Sequence[Member], phrase: Sequence[str]) -> tuple[Member, ...]:
    """Return the members whom a description without its article can mean.

    An office alone fits all who hold it; one with more words ("the farm
    minister") those whose role does not speak against them.

    >>> cast = (Member(0, 1, "paz", frozenset({"farm", "minister"})),
    ...     Member(2, 3, "kral", frozenset({"minister"})))
    >>> [member.last for member in who_is(cast, ["farm", "minister"])]
    ['paz']
    >>> [member.last for member in who_is(cast, ["Harbour", "minister"])]
    ['kral']
    """
    lowered = [word.casefold() for word in phrase]
    if not lowered or is_plural(lowered):
        return ()
    head = head_noun(lowered)
    offices = OFFICE_SYNONYMS.get(" ".join(lowered)) or OFFICE_SYNONYMS.get(head)
    whole = _content(lowered)
    full = tuple(member for member in cast if whole <= member.roles)
    if full:
        return full
    heads = _content(offices or (head,)) & POSTS
    if len(lowered) > PLAIN_WORDS or not heads:
        return ()
    extra = whole - {head}
    return tuple(
        member
        for member in cast
        if heads & member.roles and not (extra and member.roles - heads - extra)
    )


def is_byline(unit: Unit) -> bool:
    """Return whether a line names who wrote the article."""
    return unit.headline and unit.words[0].lower in BYLINES


def qualifies(unit: Unit, place: int) -> bool:
    """Return whether a name is part of the office of the person named next.

    "Nordlys Biotech chief executive Erik Dahl"; "Climate Crisis and Civil
    Protection Minister Ana Paz".
    """
    if place + 1 >= len(unit.names):
        return False
    words, (first, last) = unit.words, unit.names[place]
    start, end = unit.names[place + 1]
    between = [word.lower for word in words[last:start]]
    if between and set(between) <= ROLES:
        return words[last - 1].text[-2:] not in ("'s", "’s")
    offices = [n for n in range(start, end) if words[n].lower in ROLES]
    inner = bool(offices) and start < offices[0] < end - 1
    own = any(word.lower in ROLES for word in words[first:last])
    return (
        between == ["and"]
        and inner
        and not own
        and words[first].lower not in given_names()
    )
