"""Find the role that stands before or after a person's name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.extract.common_words import CALENDAR, FUNCTION
from framing.extract.names.cues import ROLE_ADJECTIVES, SPEECH
from framing.extract.places import look_up
from framing.extract.roles.words import (
    CIVIL,
    DEPUTY,
    HEADS,
    HONORIFIC,
    JOINED,
    MODIFIERS,
    PLURAL_HEADS,
    RANK,
    bare_head,
)
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.names.words import Word

ADDRESS = HONORIFIC - HEADS
"""Words of address that are no role."""
RANK_WORDS = RANK | HONORIFIC | {"first", "second", "third", "rear", "vice", "senior"}
"""Words that alone make no office."""
MAX_ROLE_WORDS = 14
SENT_TO = word_set(
    "ambassador envoy consul delegate representative adviser advisor aide assistant "
    "secretary heir candidate emissary counsel counsellor attache deputy ambassadors "
    "envoys delegates representatives"
)
"""Heads that "to" goes on with; after others it begins a verb."""
OF_WORDS = word_set("of for at to in from")
DETERMINERS = word_set("the a an his her its their our my this")
INSIDE = (
    OF_WORDS
    | DETERMINERS
    | {"and", "former", "first", "second", "third", "late", "own", "new", "per"}
    | {"then", "last", "one", "two", "three", "same", "later"}
)
"""Function words that may stand inside a role."""
NOUNS = word_set(
    """
    assembly family supply building broadcasting shipping banking mining engineering
    policing training nursing fishing farming racing sailing cycling swimming rowing
    boxing publishing fencing skiing trading lending polling bed
    """
)
"""Nouns of bodies and trades that end as adverbs and participles do."""
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
        return None if comma and _opens_clause(words, near.first, name) else near
    wide = _of_phrase(words, first, name)
    if wide is None or (comma and _opens_clause(words, wide, name)):
        return None
    return Role(wide, name, 3)


def _opens_clause(words: Sequence[Word], first: int, name: int) -> bool:
    """Return whether a comma ends "according to the mayor" and no role.

    No comma follows the name then: "According to the mayor, Jon Berg fled."
    """
    end = name + 1
    while end < len(words) and words[end].gap == " " and words[end].capital:
        end += 1
    closed = end >= len(words) or words[end].gap != " "
    at = first - (words[first].lower not in DETERMINERS)
    at -= at >= 0 and words[at].lower in DETERMINERS
    before = words[at].lower if at >= 0 else ""
    return not closed and before in ("to", "by", "with", "under", "after", "for")


def _reach_left(words: Sequence[Word], name: int) -> int:
    """Return the first word that can belong to a role ending before `name`."""
    at = name
    while at > 0 and name - at < MAX_ROLE_WORDS:
        word = words[at - 1]
        if stops(word) or (at < name and words[at].gap not in TIGHT_GAPS):
            break
        at -= 1
        if word.initial and not word.gap.endswith(" "):
            break
        if word.initial:
            break
    return at


def stops(word: Word) -> bool:
    """Return whether a word cannot stand inside a role."""
    low = word.lower
    if low in INSIDE or low in ROLE_ADJECTIVES or low in MODIFIERS or is_head(low):
        return False
    if word.text[0].isdigit():
        ordinal = low.rstrip("stndrh").isdigit() and len(low) < 6
        return not (ordinal or low.endswith("-year-old"))
    if word.text == "US":
        return False
    if low in FUNCTION or (low in SPEECH and word.text != "States"):
        return True
    if low in CALENDAR and (word.capital or low != "march"):
        return True
    verbal = len(low) > 4 and low.endswith(("ed", "ing", "ly"))
    return not word.capital and verbal and low not in NOUNS


@lru_cache(maxsize=16384)
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
        low = word.lower.removeprefix("then-")
        if low in ("a", "an"):
            return at - 1
        if low in OF_WORDS or low in DETERMINERS:
            break
        if low == "and" and not joins(words, at - 1, head):
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
    if low in DEPUTY:
        # "Deputy Attorney General": no office before another
        return False
    if low in CIVIL and words[at + 1].lower == "general":
        return False
    return not (low == "chief" and words[at + 1].lower in ("marshal", "master"))


def _abbreviation(word: Word) -> bool:
    """Return whether a full stop after the word ends no sentence."""
    return len(word.text) <= 4


def joins(words: Sequence[Word], at: int, head: int) -> bool:
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
        if words[at + 1].lower == "to" and low not in SENT_TO:
            continue
        if not _may_end(words, name):
            return None
        start = at
        while start > first and _goes_on(words, start):
            start -= 1
        return start
    return None


def _may_end(words: Sequence[Word], name: int) -> bool:
    """Return whether "HEAD of BODY" can end right before the name.

    "head of drugmaker Polarin" and "dean of the Faculty of Law" go on with
    the body's own name.
    """
    last = words[name - 1]
    if last.lower in OF_WORDS:
        return False
    alone = name + 1 >= len(words) or not words[name + 1].capital
    alone = alone or words[name + 1].gap != " "
    return last.capital or not alone or words[name].gap == ", "


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
    if (low, words[start].lower) in JOINED:
        return True
    known = low in MODIFIERS or low in ROLE_ADJECTIVES
    return known or (word.capital and look_up(word.text) is not None)
