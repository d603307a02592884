"""Find the role that stands after a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.common_words import FUNCTION
from framing.extract.names.roles import (
    DETERMINERS,
    INSIDE,
    MAX_ROLE_WORDS,
    OF_WORDS,
    TIGHT_GAPS,
    Role,
    is_head,
    joins,
    stops,
)
from framing.extract.names.words import given_names, plain
from framing.extract.places import look_up
from framing.extract.roles.words import (
    AUXILIARY,
    HAS_LED,
    LEADING,
    LED_BODIES,
    MODIFIERS,
    VERB_HEADS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.names.words import Word


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
    if gap == " ":
        return _verbal(words, at)
    if not gap.startswith((",", " (", " -", " –", " —", "—")) or '"' in gap:
        return None
    if words[at].lower == "who":
        return _relative(words, at)
    return _apposition(words, at)


def _verbal(words: Sequence[Word], at: int) -> Role | None:
    """Read "heads the navy" and "has commanded the garrison" after a name."""
    verb = at
    while verb < at + 2 and verb < len(words) and words[verb].lower in AUXILIARY:
        verb += 1
    if verb >= len(words):
        return None
    perfect = words[at].lower == "has" and words[verb].lower in HAS_LED
    if not perfect and words[verb].lower not in LEADING:
        return None
    body = verb + 1
    if body < len(words) and words[body].lower == "over":
        body += words[verb].lower.startswith("preside")
    if body >= len(words) or words[body].lower in FUNCTION - DETERMINERS:
        return None
    last = _reach_right(words, body)
    led = {words[i].lower for i in range(body, last)}
    return Role(at, last, 3) if led & LED_BODIES else None


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
    heads = [i for i in range(at, last) if _heads(words, i)]
    if not heads:
        return None
    links = OF_WORDS | {"and"}
    ends = [i for i in range(at, last) if words[i].lower in links]
    joint = [i for i in ends if words[i].lower == "and" and joins(words, i, last)]
    stop = next((i for i in ends if i not in joint), last)
    head = max((i for i in heads if i < stop), default=-1)
    if head < 0 or head - at > 6:
        return None
    told = words[at].lower in DETERMINERS or _closes(words, head)
    if not all(_narrows(words, i, told=told) for i in range(at, head)):
        return None
    if head + 1 < len(words) and words[head + 1].gap in (" ", ". "):
        after = words[head + 1]
        if after.capital and not after.initial and head + 1 <= last:
            return None
    if head + 1 < last and words[head + 1].lower not in OF_WORDS | {"and"}:
        last = head + 1
    strength = 3 if head + 1 < last else 2
    return Role(at, last, strength)


def _heads(words: Sequence[Word], at: int) -> bool:
    """Return whether a word is a role's head: not "the king's brother"."""
    owns = at + 1 < len(words) and words[at + 1].gap in ("'s ", "’s ", "' ", "’ ")
    return is_head(words[at].lower) and not owns


def _closes(words: Sequence[Word], head: int) -> bool:
    """Return whether a mark follows the head: ", Nordhav president,"."""
    return head + 1 >= len(words) or words[head + 1].gap[:1] in (",", ".", ")")


def _narrows(words: Sequence[Word], at: int, *, told: bool) -> bool:
    """Return whether a word can stand before the head of an apposition.

    `told` says that the whole is one for certain, so that any name can.
    """
    word = words[at]
    low = word.lower
    if not word.capital:
        return low != "and" or joins(words, at, len(words))
    return (
        low in MODIFIERS
        or is_head(low)
        or look_up(word.text) is not None
        or (told and plain(word.text) not in given_names())
        or words[at + 1].gap.endswith("s ")
        or word.text.isupper()
    )


def _pit(words: Sequence[Word], at: int) -> bool:
    """Return whether "mine" is where ore is dug: "the mine's union"."""
    before = words[at - 1].lower if at else ""
    return words[at].lower == "mine" and before in DETERMINERS


def _reach_right(words: Sequence[Word], at: int) -> int:
    """Return where a noun phrase from word `at` on must have ended."""
    last = at
    while last < len(words) and last - at < MAX_ROLE_WORDS:
        word = words[last]
        if last > at and (word.gap not in TIGHT_GAPS or word.initial):
            break
        if stops(word) and not _pit(words, last):
            break
        last += 1
    while last > at and words[last - 1].lower in INSIDE:
        last -= 1
    return last
