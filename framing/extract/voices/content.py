"""Where attributed content begins, and on which side of its cue it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.cues import (
    AS_FRAME,
    KNOW,
    NAMES_A_THING,
    OF_FRAME,
    OPENS_A_CLAUSE,
    SEEM,
    TO_FRAME,
    WISH,
    Cue,
)
from framing.extract.voices.sources import adverbial
from framing.extract.voices.speaker_words import DETERMINERS, is_capital
from framing.extract.voices.words import (
    CLAUSE_SUBJECT,
    FINITE,
    QUESTIONS,
    TIMES,
    lower_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Unit, Word


def is_parenthetical(
    words: Sequence[Word], source: tuple[int, int] | None, at: int, last: int
) -> bool:
    """Return whether "..., X said" closes or interrupts what X says.

    The source stands right after a comma or quotation with content before
    it, and nothing that could be content follows the verb.
    """
    if source is None or source[0] == 0:
        return False
    before = words[source[0] - 1]
    if before.text != "," and before.quote is None and before.lower != "as":
        return False
    if before.text == "," and adverbial(words, (0, source[0] - 1)):
        commas = sum(word.text == "," for word in words[: source[0] - 1])
        if commas == 0 and words[0].lower not in ("when", "after", "before", "as"):
            paused = last < len(words) and words[last].text == ","
            return paused and all(w.quote is None for w in words[last + 1 : last + 2])
    if last >= len(words) or words[last].text in (".", ",", "!", "?"):
        return True
    low = words[last].lower
    recipient = words[at].lower in ("told", "tells", "informed")
    if low in ("on", "in", "at", "by", "to", "during", "after", "before"):
        return not has_clause(words, last)
    if low in ("this", "that", "last"):
        return lower_at(words, last + 1) in TIMES
    if low.endswith("day") or low in (
        "late",
        "early",
        "later",
        "yesterday",
        "today",
        "earlier",
        "separately",
    ):
        return not has_clause(words, last)
    return recipient and not has_clause(words, last)


def has_clause(words: Sequence[Word], at: int) -> bool:
    """Return whether a clause of content follows before the next comma."""
    for number, word in enumerate(words[at:]):
        if word.text in (",", ";", ":"):
            return word.text == ":"
        if word.lower == "that" and lower_at(words, at + number + 1) in TIMES:
            continue
        if word.lower in ("that", "who", "which") or word.lower in FINITE:
            return word.lower not in ("who", "which")
        if word.quote is not None:
            return True
    return False


def content_start(unit: Unit, at: int, cue: Cue) -> tuple[int, str]:
    """Return where following content begins, and in what frame it stands."""
    words = unit.words
    limit = min(len(words), at + 30)
    if cue.verb in KNOW:
        low = lower_at(words, at)
        clause = low in QUESTIONS | CLAUSE_SUBJECT | DETERMINERS
        return at + (low == "that"), "plan" if clause else "object"
    for step in range(at, min(limit, at + 14)):
        if words[step].text in (";", ".") or words[step].quote is not None:
            break
        if words[step].text == ":":
            return step + 1, "clause"
        timed = lower_at(words, step + 1) in TIMES
        if (
            words[step].lower == "that"
            and not timed
            and (cue.verb in OPENS_A_CLAUSE or step - at <= 6)
        ):
            return step + 1, "clause"
        if words[step].lower in FINITE or words[step].lower in ("but", "and"):
            break
    if lower_at(words, at) in QUESTIONS:
        return at, "clause"
    if cue.verb in OF_FRAME:
        return after_word(words, at, limit, "of"), "of"
    if cue.verb in AS_FRAME and (found := find_as(words, at, limit)):
        return found, "as"
    if cue.verb in TO_FRAME and (found := find_to(words, at, limit)):
        return found, "to"
    if cue.verb == "call" and lower_at(words, at) == "for":
        return at + 1, "clause"
    if cue.verb in WISH | SEEM and lower_at(words, at) == "to":
        return at, "plan"
    if cue.verb in NAMES_A_THING and (found := named_start(words, at, limit)):
        return found, "name"
    if cue.verb in OPENS_A_CLAUSE:
        return skip_recipient(words, at, cue), "clause"
    return at, "object"


def after_word(words: Sequence[Word], at: int, limit: int, low: str) -> int:
    """Return the place after the first `low`, `at` where there is none."""
    for step in range(at, limit):
        if words[step].lower == low and lower_at(words, step + 1) != "the-":
            follow = lower_at(words, step + 1)
            later = [w.lower for w in words[step + 1 : limit]]
            if follow.endswith("ing") or low not in later[:8]:
                return step + 1
    return at


def find_as(words: Sequence[Word], at: int, limit: int) -> int | None:
    """Return the place after "as" in "described Y as Z"."""
    for step in range(at, limit):
        if words[step].lower == "as":
            return step + 1
        if words[step].text in (",", ";", ":", "."):
            return None
    return None


def find_to(words: Sequence[Word], at: int, limit: int) -> int | None:
    """Return the "to" that opens what Y shall do in "urged Y to do Z"."""
    for step in range(at, limit):
        if words[step].lower == "to":
            follow = words[step + 1] if step + 1 < len(words) else None
            verb = follow is not None and not is_capital(follow)
            if verb and follow is not None and follow.lower not in DETERMINERS:
                return step if lower_at(words, step - 1) != "not" else step - 1
        low = words[step].lower
        if words[step].text in (",", ";", ":", ".") or low in FINITE | CLAUSE_SUBJECT:
            return None
    return None


def named_start(words: Sequence[Word], at: int, limit: int) -> int | None:
    """Return where the name begins in "called Y a Z"."""
    for step in range(at, limit):
        if words[step].lower in ("a", "an") and step > at:
            return step
        if words[step].quote is not None:
            return step
        if words[step].text in (",", ";", ":", "."):
            break
    return None


def skip_recipient(words: Sequence[Word], at: int, cue: Cue) -> int:
    """Step over "reporters in Baku", "on Monday" before the content."""
    step = at
    if cue.verb in ("tell", "inform", "assure", "remind") and step < len(words):
        run = step
        while (
            run < len(words)
            and run - step < 5
            and (is_capital(words[run]) or run == step)
        ):
            run += 1
        step = run
    timed = ("on", "in", "at", "late", "early")
    if lower_at(words, step) in timed and step + 2 < len(words):
        run = step + 1
        while (
            run < len(words)
            and run - step < 5
            and (
                is_capital(words[run]) or words[run].lower in ("a", "the", "statement")
            )
        ):
            run += 1
        # "on Tuesday the government": the article opens the content
        run -= lower_at(words, run - 1) in ("a", "the")
        step = run if run > step + 1 else step
    elif words[step : step + 1] and words[step].lower.endswith("day"):
        step += 1
    return step
