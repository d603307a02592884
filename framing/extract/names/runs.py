"""Find the runs of capitalised words that names are cut from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.names.cues import (
    HEADS_OF_PLACES,
    KNOWN_BODIES,
    ORGANISATION_HEADS,
    ORGANISATION_TAILS,
    OWNERS,
    PARTICLES,
    PLACE_TAILS,
)
from framing.extract.names.words import (
    ABBREVIATED,
    given_names,
    is_function,
    is_opener,
    plain,
)
from framing.extract.places import MAX_WORDS, Toponym, first_words, look_up
from framing.extract.roles.words import HEADS, HONORIFIC, MODIFIERS
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.names.words import Word

MAX_RUN_WORDS = 40
"""No name has more words; what runs on is cut here."""
MONTH_NAMED = word_set("theresa brian elaine rob robert fiona juliana cara")
"""Given names after which May or March is a surname."""


MIN_SHOUTED = 4
"""Letters of the shortest word in capitals that is no abbreviation."""
CONTINENTAL = word_set("latin native")


POSSESSIVE_GAPS = frozenset(("'s ", "’s ", "' ", "’ "))


NAME_PARTICLES_MAX = 3


SHORT_SURNAMES = word_set("he an so do no ho to")


def gazetteer_matches(words: Sequence[Word]) -> dict[int, tuple[int, Toponym]]:
    """Return, by its first word, the longest gazetteer name at each place."""
    firsts = first_words()
    found: dict[int, tuple[int, Toponym]] = {}
    at = 0
    while at < len(words):
        step = 1
        foreign = at > 0 and words[at - 1].lower in CONTINENTAL
        if (
            words[at].capital
            and not foreign
            and plain(words[at].text).replace(".", "") in firsts
        ):
            for size in range(MAX_WORDS, 0, -1):
                part = words[at : at + size]
                if len(part) < size or any(w.gap != " " for w in part[1:]):
                    continue
                hit = look_up(" ".join(word.text for word in part))
                if hit is not None and not (size == 1 and _doubtful(words, at)):
                    found[at] = (at + size, hit)
                    step = size
                    break
        at += step
    return found


def _doubtful(words: Sequence[Word], at: int) -> bool:
    """Return whether a word that is also a place is rather a plain word."""
    word = words[at]
    if word.lower == "us":
        return word.text != "US"
    return word.lower in ("male", "nice", "split", "bar", "bender") and word.initial


def run_end(
    words: Sequence[Word], at: int, taken: dict[int, tuple[int, Toponym]]
) -> int:
    """Return the end of the capitalised run at `at`; `at` itself when none."""
    if at in taken:
        last = taken[at][0]
    elif _starts(words, at):
        last = at + 1
    else:
        return at
    while last < len(words) and last - at < MAX_RUN_WORDS:
        word = words[last]
        if not _tight(words[last - 1], word) or _shouted(
            words, last, named=at in taken and taken[at][0] == last
        ):
            break
        if last in taken:
            last = taken[last][0]
        elif word.text == "plc" or (
            word.capital
            and (
                not is_function(word.lower)
                or plain(words[last - 1].text) in MONTH_NAMED
                or _surname_first(words, last)
            )
        ):
            last += 1
        else:
            step = _linked(words, at, last)
            if step == 0:
                break
            last += step
    return last


def _shouted(words: Sequence[Word], at: int, *, named: bool) -> bool:
    """Return whether a headline shouts this word and not the one before it.

    "Peru SEIZES mine" has a verb in capitals; a headline all in capitals and
    abbreviations have not. `named` tells that a place comes before.
    """
    word, before = words[at], words[at - 1]
    if (
        not (word.headline or named)
        or len(word.text) < MIN_SHOUTED
        or not word.text.isupper()
    ):
        return False
    return not before.text.isupper()


def _surname_first(words: Sequence[Word], at: int) -> bool:
    """Return whether a capitalised "He" or "An" begins a name of East Asia."""
    word = words[at]
    if word.lower not in SHORT_SURNAMES or not word.capital or at + 1 >= len(words):
        return False
    following = words[at + 1]
    plainly = not (word.initial or word.headline)
    return plainly and following.capital and following.gap == " "


def _named_jan(words: Sequence[Word], at: int) -> bool:
    """Return whether "Jan" is no month: a surname follows and no day."""
    if words[at].text != "Jan" or at + 1 >= len(words):
        return False
    following = words[at + 1]
    named = following.capital and following.gap == " "
    return named and not is_function(following.lower)


def _starts(words: Sequence[Word], at: int) -> bool:
    """Return whether a name can start with the word at `at`."""
    word = words[at]
    if _surname_first(words, at) and not look_up(words[at + 1].text):
        return True
    if _named_jan(words, at):
        return True
    if not word.capital or is_function(word.lower):
        return False
    if not (word.initial or word.headline):
        return True
    if not is_opener(word.lower):
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    if word.lower in KNOWN_BODIES:
        return True
    if following is None or not _tight(word, following) or word.headline:
        return False
    role = word.lower in MODIFIERS or word.lower in HEADS | HONORIFIC
    named = plain(word.text) in given_names() and not is_function(following.lower)
    return following.capital and (role or named)


def _tight(previous: Word, word: Word) -> bool:
    """Return whether nothing but a space or an initial's dot is between."""
    if word.gap in (" ", "\u00a0"):
        return True
    if word.gap in POSSESSIVE_GAPS and previous.lower in OWNERS and word.capital:
        return word.lower in ORGANISATION_TAILS | PLACE_TAILS
    if word.gap == " & ":
        return plain(previous.text) not in given_names()
    short = len(previous.text) == 1 or previous.lower in ABBREVIATED
    return short and word.gap in (". ", ".-")


def _linked(words: Sequence[Word], first: int, at: int) -> int:
    """Return how many lower-case words at `at` belong inside the name."""
    for size in range(1, NAME_PARTICLES_MAX + 1):
        if at + size >= len(words):
            return 0
        link = [w.lower for w in words[at : at + size]]
        if link == ["of"] and words[at - 1].lower in HEADS_OF_PLACES:
            return size
        following = words[at + size]
        if not (following.capital and all(w.gap == " " for w in words[at : at + size])):
            continue
        if following.gap != " " or is_function(following.lower):
            continue
        if all(low in PARTICLES for low in link):
            return size
        before = {w.lower for w in words[first:at]}
        after_head = words[at - 1].lower in ORGANISATION_HEADS
        if link in (["of"], ["of", "the"], ["for"], ["for", "the"]) and after_head:
            return size
        shared = words[at - 1].lower in ("cooperation", "co-operation")
        if link == ["in"] and shared and before & ORGANISATION_HEADS:
            return size
        if link == ["and"] and (_goes_on(words, at, before) or _joint(words, at)):
            return size
    return 0


def _goes_on(words: Sequence[Word], at: int, before: set[str]) -> bool:
    """Return whether "and" goes on with what a body is for.

    It does in "Ministry of Trade and Industry", not in "Court of Justice of the
    European Union and".
    """
    ended = words[at - 1].lower in ORGANISATION_TAILS
    return not ended and bool(before & ORGANISATION_HEADS and before & {"of", "for"})


def _joint(words: Sequence[Word], at: int) -> bool:
    """Return whether "and" joins two parts of one capitalised office."""
    left, right = words[at - 1].lower, words[at + 1].lower
    return left in MODIFIERS and right in MODIFIERS and right not in HEADS
