"""Find the role that stands before or after a person's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.extract.common_words import CALENDAR, FUNCTION
from framing.extract.name_cues import ROLE_ADJECTIVES, SPEECH
from framing.extract.places import look_up
from framing.extract.role_words import (
    HEADS,
    HONORIFIC,
    MODIFIERS,
    PLURAL_HEADS,
    RANK,
    VERB_HEADS,
    bare_head,
)
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.name_words import Word

ADDRESS = HONORIFIC - HEADS
"""Words of address that are no role."""
RANK_WORDS = RANK | HONORIFIC | {"first", "second", "third", "rear", "vice", "senior"}
"""Words that alone make no office."""
MAX_ROLE_WORDS = 14
OF_WORDS = word_set("of for at to in from")
DETERMINERS = word_set("the a an his her its their our my this")
INSIDE = (
    OF_WORDS
    | DETERMINERS
    | {"and", "former", "first", "second", "third", "late", "own", "new", "per"}
    | {"then", "last", "one", "two", "three", "same", "later"}
)
"""Function words that may stand inside a role."""
TIGHT_GAPS = frozenset(
    (" ", "'s ", "’s ", "' ", "’ ", " & ", "\u00a0", "-", ". ", ".-")
)


@dataclass(frozen=True, slots=True)
class Role:
    """The words of a role: from word `first` up to word `last`."""

    first: int
    last: int
    strength: int


def roles_before(words: Sequence[Word], name: int) -> list[Role]:
    """Return the roles that end right before word `name`, nearest first."""
    found: list[Role] = []
    at = name
    while len(found) < 3:
        role = _role_ending(words, at)
        if role is None:
            break
        found.append(role)
        at = role.first
        if role.strength > 1 and words[at].gap != ", ":
            break
        if at > 0 and words[at - 1].lower in DETERMINERS and words[at].gap == " ":
            at -= 1
    return found


def _role_ending(words: Sequence[Word], name: int) -> Role | None:
    """Return the role whose words end before `name`, None when there is none."""
    if name == 0 or name >= len(words):
        return None
    comma = words[name].gap == ", "
    if not comma and words[name].gap not in TIGHT_GAPS - {"-"}:
        return None
    if "s " in words[name].gap or (words[name].initial and not comma):
        return None
    plain = name
    while plain > 1 and words[plain - 1].lower in ADDRESS:
        plain -= 1
    if plain < name and words[plain - 1].gap != "\n":
        role = _role_ending(words, plain)
        return role or Role(plain, name, 1)
    first = _reach_left(words, name)
    near = _adjacent(words, first, name)
    if near is not None and not (comma and not _introduced(words, near.first, name)):
        return near
    wide = _of_phrase(words, first, name)
    return None if wide is None else Role(wide, name, 3)


def _reach_left(words: Sequence[Word], name: int) -> int:
    """Return the first word that can belong to a role ending before `name`."""
    at = name
    while at > 0 and name - at < MAX_ROLE_WORDS:
        word = words[at - 1]
        if _stops(word) or (at < name and words[at].gap not in TIGHT_GAPS):
            break
        at -= 1
        if word.initial and not word.gap.endswith(" "):
            break
        if word.initial:
            break
    return at


def _stops(word: Word) -> bool:
    """Return whether a word cannot stand inside a role."""
    low = word.lower
    if low in INSIDE or low in ROLE_ADJECTIVES or low in MODIFIERS or is_head(low):
        return False
    if word.text[0].isdigit():
        ordinal = low.rstrip("stndrh").isdigit() and len(low) < 6
        return not (ordinal or low.endswith("-year-old"))
    if low in FUNCTION or low in CALENDAR or low in SPEECH:
        return True
    return not word.capital and len(low) > 4 and low.endswith(("ed", "ing", "ly"))


def is_head(lower: str) -> bool:
    """Return whether a word can be the head of a role."""
    return bare_head(lower) in HEADS or lower in PLURAL_HEADS


def _adjacent(words: Sequence[Word], first: int, name: int) -> Role | None:
    """Return the role whose head stands right before the name."""
    head = name - 1
    low = words[head].lower
    if head < first or not (is_head(low) or low in HONORIFIC):
        return None
    at = _leftmost(words, first, head)
    if words[at].lower in ("a", "an"):
        return Role(at, name, 2)
    while at < head and words[at].lower in ADDRESS | {"and"}:
        at += 1
    only = {words[i].lower for i in range(at, name)}
    return Role(at, name, 1 if only <= RANK_WORDS else 2)


def _leftmost(words: Sequence[Word], first: int, head: int) -> int:
    """Return the first word that narrows the role with its head at `head`.

    At most two nouns that are no known part of roles belong to it ("customs
    union chief"), and none before a capital.
    """
    at, nouns = head, 0
    while at > first:
        word, gap = words[at - 1], words[at].gap
        low = word.lower
        if low in ("a", "an"):
            return at - 1
        if low in OF_WORDS or low in DETERMINERS:
            break
        if low == "and" and not _joins(words, at - 1, head):
            break
        if gap == ". " and not _abbreviation(word):
            break
        if words[head].lower in RANK and _other_office(words, at - 1):
            break
        if not (word.capital or low in MODIFIERS or low in ROLE_ADJECTIVES):
            nouns += low != "and"
            if nouns > 2 or (words[at].capital and low != "and"):
                break
        at -= 1
    return at


def _other_office(words: Sequence[Word], at: int) -> bool:
    """Return whether a word before a rank is the head of an office of its own."""
    low = words[at].lower
    if low in RANK or low in ("staff", "private") or not is_head(low):
        return False
    return not (low == "chief" and words[at + 1].lower in ("marshal", "master"))


def _abbreviation(word: Word) -> bool:
    """Return whether a full stop after the word ends no sentence."""
    return len(word.text) <= 4


def _joins(words: Sequence[Word], at: int, head: int) -> bool:
    """Return whether "and" at `at` joins two parts of one office's name."""
    left, right = words[at - 1], words[at + 1]
    if not (left.lower in MODIFIERS and right.lower in MODIFIERS):
        return False
    return left.capital == right.capital and at + 1 <= head


def _introduced(words: Sequence[Word], first: int, name: int) -> bool:
    """Return whether a role before a comma is a noun phrase of its own."""
    if words[first].lower in DETERMINERS:
        return True
    if any(word.gap.endswith("s ") for word in words[first + 1 : name]):
        return True
    if first == 0:
        return False
    gap = words[first].gap
    return words[first - 1].lower in DETERMINERS or "s " in gap or "' " in gap


def _of_phrase(words: Sequence[Word], first: int, name: int) -> int | None:
    """Return where "HEAD of BODY" starts when it fills the words before `name`."""
    for at in range(name - 3, first - 1, -1):
        low = words[at].lower
        if not is_head(low) or words[at + 1].lower not in OF_WORDS:
            continue
        if words[at + 1].gap != " " or words[at + 1].lower == "in":
            continue
        start = at
        while start > first and _goes_on(words, start):
            start -= 1
        return start
    return None


def _goes_on(words: Sequence[Word], start: int) -> bool:
    """Return whether the word before `start` narrows the role's head."""
    word = words[start - 1]
    low = word.lower
    if words[start].gap not in (" ", "'s ", "’s "):
        return False
    if low in DETERMINERS or low in OF_WORDS or low == "and":
        return low in ("a", "an", "the")
    if words[start].lower in DETERMINERS:
        return False
    known = low in MODIFIERS or low in ROLE_ADJECTIVES
    return known or (word.capital and look_up(word.text) is not None)


def role_after(words: Sequence[Word], end: int) -> Role | None:
    """Return the role in apposition after a name that ends before word `end`.

    It is read after a comma, dash or bracket, past an age, and after "who".
    """
    at = end
    if at < len(words) and words[at].text.isdigit() and len(words[at].text) < 4:
        at += 1
    if at >= len(words) or words[at].initial:
        return None
    gap = words[at].gap
    if gap == " " and words[at].lower in ("is", "was", "remains", "became"):
        return _predicate(words, at + 1)
    if not gap.startswith((",", " (", " -", " –", " —", "—")) or '"' in gap:
        return None
    if words[at].lower == "who":
        return _relative(words, at)
    return _apposition(words, at)


def _relative(words: Sequence[Word], who: int) -> Role | None:
    """Read "who heads the navy" and "who is the governor of the province"."""
    if who + 1 >= len(words):
        return None
    verb = words[who + 1].lower
    if verb in VERB_HEADS:
        last = _reach_right(words, who + 2)
        return Role(who, last, 3) if last > who + 2 else None
    if verb in ("is", "was"):
        role = _predicate(words, who + 2)
        return None if role is None else Role(who, role.last, role.strength)
    return None


def _predicate(words: Sequence[Word], at: int) -> Role | None:
    """Read "the governor of the province" after "is" or "was"."""
    if at >= len(words) or words[at].lower not in ("the", "a", "an"):
        return None
    role = _apposition(words, at)
    return role if role is not None and role.strength > 2 else None


def _apposition(words: Sequence[Word], at: int) -> Role | None:
    """Read a noun phrase with a role's head that starts at word `at`."""
    last = _reach_right(words, at)
    heads = [i for i in range(at, last) if is_head(words[i].lower)]
    if not heads:
        return None
    links = OF_WORDS | {"and"}
    ends = [i for i in range(at, last) if words[i].lower in links]
    joint = [i for i in ends if words[i].lower == "and" and _joins(words, i, last)]
    stop = next((i for i in ends if i not in joint), last)
    head = max((i for i in heads if i < stop), default=-1)
    if head < 0 or head - at > 6:
        return None
    if not all(_narrows(words, i) for i in range(at, head)):
        return None
    if head + 1 < len(words) and words[head + 1].gap in (" ", ". "):
        after = words[head + 1]
        if after.capital and not after.initial and head + 1 <= last:
            return None
    if head + 1 < last and words[head + 1].lower not in OF_WORDS | {"and"}:
        last = head + 1
    strength = 3 if head + 1 < last else 2
    return Role(at, last, strength)


def _narrows(words: Sequence[Word], at: int) -> bool:
    """Return whether a word can stand before the head of an apposition."""
    word = words[at]
    low = word.lower
    if not word.capital:
        return low != "and" or _joins(words, at, len(words))
    return (
        low in MODIFIERS
        or is_head(low)
        or look_up(word.text) is not None
        or words[at + 1].gap.endswith("s ")
        or word.text.isupper()
    )


def _reach_right(words: Sequence[Word], at: int) -> int:
    """Return where a noun phrase from word `at` on must have ended."""
    last = at
    while last < len(words) and last - at < MAX_ROLE_WORDS:
        word = words[last]
        if last > at and (word.gap not in TIGHT_GAPS or word.initial):
            break
        if _stops(word):
            break
        last += 1
    while last > at and words[last - 1].lower in INSIDE:
        last -= 1
    return last
