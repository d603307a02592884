"""The words that name a source: the subject of the verb that attributes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from framing.extract.voices.cues import DOCUMENT, OPENS_A_CLAUSE, cues
from framing.extract.voices.speaker_words import (
    DETERMINERS,
    PRONOUNS,
    ROLES,
    is_capital,
    is_person,
    name_runs,
)
from framing.extract.voices.words import (
    ADVERB,
    BREAKS,
    FINITE,
    IS,
    PREPOSITIONS,
    lower_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Unit, Word


SUBJECT_PRONOUNS = frozenset(("he", "she", "they", "we", "i"))

RELATIVE = frozenset(("who", "which", "whose", "where"))

DASHES = frozenset("-–—―")


def subject(unit: Unit, back: int) -> tuple[int, int] | None:
    """Return the words before a finite verb that name who acts.

    `back` is the last word before the verb and its auxiliaries.
    """
    words = unit.words
    if back < 0:
        return None
    if words[back].closed:
        return None
    low = words[back].lower
    if words[back].text in DASHES and (opened := matching_dash(words, back)):
        return subject(unit, opened - 1)
    if low in ("and", "or", "but") or words[back].text == ";":
        return main_subject(unit, back)
    if low in PRONOUNS and low not in ("who", "which", "that"):
        return (back, back + 1)
    if low in ("who", "which", "that"):
        return relative_head(words, back)
    start = clause_start(words, back)
    pieces = split_commas(words, start, back + 1)
    return choose(words, pieces) or None


def matching_dash(words: Sequence[Word], close: int) -> int:
    """Return the dash that opens "— a nurse from Riga —", 0 where none does."""
    at = close - 1
    while at > 0 and words[at].text == words[close].text:
        at -= 1
    while at > 0 and words[at].text not in DASHES:
        at -= 1
    while at > 1 and words[at - 1].text in DASHES:
        at -= 1
    return at


def relative_head(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return the noun phrase that "who" or "which" points back to."""
    end = at
    if end > 0 and words[end - 1].text == ",":
        end -= 1
    if end == 0:
        return None
    return (np_start(words, end - 1), end)


def np_start(words: Sequence[Word], last: int) -> int:
    """Return where the noun phrase that ends at `last` begins."""
    at = last
    while at > 0 and last - at < 12:
        low = words[at - 1].lower
        inside = low == "of" or (low in ("in", "for", "at") and last - at < 3)
        verb = low in FINITE or (low in cues() and not is_capital(words[at - 1]))
        verb = verb or acts(words, at - 1)
        stop = low in BREAKS or low in PREPOSITIONS or low in ("and", "or")
        if words[at - 1].text in ",;:().–—" or words[at - 1].quote is not None:
            break
        if verb or (stop and not inside):
            break
        at -= 1
        if words[at].lower in DETERMINERS and lower_at(words, at - 1) != "of":
            break
    return at


def acts(words: Sequence[Word], at: int) -> bool:
    """Return whether "hurt" stands there in "the plan hurt women": a plain past."""
    low, before = words[at].lower, lower_at(words, at - 1)
    if not words[at].text.islower() or not low.endswith(("ed", "ing")):
        return False
    if low.endswith("ing"):
        return before == ","
    opens = before in DETERMINERS | PREPOSITIONS | {"", ",", "and", "or"}
    return not (opens or before.endswith("ly") or "-" in low)


def clause_start(words: Sequence[Word], back: int) -> int:
    """Return where the clause of a verb begins, walking back from it.

    A comma right before the verb closes an apposition or a relative clause:
    words that begin a clause may stand inside it.
    """
    at = back
    breaks = frozenset(("but", "while")) if words[back].text == "," else BREAKS
    while at >= 0:
        word = words[at]
        if word.closed or (word.quote is not None and lower_at(words, at + 1) == ","):
            break
        if word.text in (";", ":", "–", "—", "!", "?") or word.lower in breaks:
            break
        if word.text == ")" and lower_at(words, at + 1) in ("-", "–", "—", "."):
            break
        if word.text == "-":
            break
        joined = word.lower in ("and", "or") and lower_at(words, at - 1) == ","
        if joined and words[back].text != ",":
            break
        at -= 1
    return at + 1


def split_commas(words: Sequence[Word], start: int, stop: int) -> list[tuple[int, int]]:
    """Cut a stretch at its commas, brackets dropped with what they hold."""
    out, first, depth = [], start, 0
    for at in range(start, stop):
        depth += (words[at].text == "(") - (words[at].text == ")")
        if words[at].text == "," and depth <= 0:
            out.append((first, at))
            first = at + 1
    out.append((first, stop))
    return out


def choose(
    words: Sequence[Word], pieces: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """Pick the source among the comma-separated pieces before a verb.

    An empty last piece means that an apposition or a relative clause was
    closed just before the verb: the source is before it.
    """
    pieces = pieces[:1] + [piece for piece in pieces[1:] if not tags(words, piece)]
    last = pieces[-1]
    if len(pieces) == 1 and adverbial(words, last):
        begin = np_start(words, last[1] - 1)
        if begin > last[0] + 1 and words[begin].lower in DETERMINERS:
            return (begin, last[1])
    if last[0] == last[1] or adverbial(words, last):
        inner = pieces[:-1]
        closed = last[0] == last[1]
        while len(inner) > 1 and (closed or adverbial(words, inner[-1])):
            apposed = inner.pop()
            head = inner[-1]
            if adverbial(words, head) and not adverbial(words, apposed):
                return trim(words, apposed)
            plain = not has_name(words, head)
            if plain and (is_name(words, apposed) or is_titled(words, apposed)):
                return trim(words, apposed)
            closed = False
            if not adverbial(words, head):
                return trim(words, head)
        return trim(words, inner[-1]) if inner else None
    if len(pieces) > 1 and is_name(words, last) and len(pieces) == 2:
        return trim(words, last)
    return trim(words, last)


def tags(words: Sequence[Word], piece: tuple[int, int]) -> bool:
    """Return whether a piece is the age in "Anna Berg, 39," or a seat as "R-Ohio"."""
    if piece[1] - piece[0] != 1:
        return False
    word = words[piece[0]]
    return word.text.isdigit() or word.text[1:2] == "-"


def adverbial(words: Sequence[Word], piece: tuple[int, int]) -> bool:
    """Return whether a piece is "for his part", "last week", "however"."""
    first, last = piece
    if first >= last:
        return False
    low = words[first].lower
    timed = low in ("last", "next", "earlier", "later", "yesterday", "today", "when")
    only = last - first == 1 and (
        low in ADVERB or low in ("meanwhile", "however", "though")
    )
    opening = low in PREPOSITIONS and lower_at(words, first + 1) != "for"
    ago = lower_at(words, last - 1) in ("ago", "earlier", "later")
    passive = low.endswith("ed") and lower_at(words, first + 1) in PREPOSITIONS
    doing = low.endswith("ing") and (low in cues() or not is_capital(words[first]))
    doing = doing and lower_at(words, first + 1) not in ROLES
    return opening or timed or only or ago or passive or doing


def is_name(words: Sequence[Word], piece: tuple[int, int]) -> bool:
    """Return whether a piece is a bare name of two or more capitals."""
    run = words[piece[0] : piece[1]]
    return len(run) >= 2 and is_capital(run[0]) and is_capital(run[-1])


def is_titled(words: Sequence[Word], piece: tuple[int, int]) -> bool:
    """Return whether a piece is "the Danish judge Anna Berg"."""
    run = words[piece[0] : piece[1]]
    plain = all(word.lower not in PREPOSITIONS | {"of", "and"} for word in run)
    return plain and has_name(words, piece) and run[0].lower in DETERMINERS


def has_name(words: Sequence[Word], piece: tuple[int, int]) -> bool:
    """Return whether a piece ends in a run of two capitalised words."""
    run = words[piece[0] : piece[1]]
    return len(run) >= 2 and is_capital(run[-1]) and is_capital(run[-2])


def trim(words: Sequence[Word], piece: tuple[int, int]) -> tuple[int, int] | None:
    """Cut a piece down to the noun phrase at its end, or at its start.

    What follows a finite verb, and leading connectives, are no source.
    """
    first, last = piece
    for at in range(first, last - 1):
        low = words[at].lower
        if low in ("who", "which", "whose") and at > first:
            last = at
            break
    for at in range(last - 2, first - 1, -1):
        low = words[at].lower
        if at > first and words[at + 1].lower == "by" and participial(low):
            last = at
            continue
        spoke = low in cues() and cues()[low].verb in OPENS_A_CLAUSE
        if low in FINITE or (spoke and cues()[low].tense == "past"):
            first = at + 1
            break
    if last - first > 2 and words[last - 1].lower.endswith("day"):
        last -= 2 if words[last - 2].lower in ("on", "last", "this") else 0
    while first < last and (
        words[first].lower in ("and", "but", "so", "then", "also", "yet", "for", "as")
        or words[first].text in (")", "-", "–", "—", "/", ".", "'", '"', ":")
    ):
        first += 1
    return (first, last) if first < last else None


def participial(low: str) -> bool:
    """Return whether a word can open "kept by the ministry" behind a noun."""
    return low in FINITE - IS or low.endswith(("ed", "en", "wn"))


@lru_cache(maxsize=64)
def main_subject(unit: Unit, before: int) -> tuple[int, int] | None:
    """Return the subject of a sentence's first clause.

    Opening adverbials ("In a statement to the agency,") are passed over; the
    phrase ends where its verb begins.
    """
    words = unit.words
    first = body_start(words)
    pieces = split_commas(words, first, before)
    at = 0
    while at < len(pieces) - 1 and (
        adverbial(words, pieces[at])
        or is_preface(words, pieces[at])
        or names_the_asker(words, pieces, at)
        or (at > 0 and words[pieces[at][0]].lower in RELATIVE)
    ):
        at += 1
    begin, end = pieces[at]
    while begin < end and words[begin].lower in ("and", "but", "so", "as", "for"):
        begin += 1
    if begin < end and words[begin].lower in SUBJECT_PRONOUNS:
        return (begin, begin + 1)
    stop = begin
    while stop < end:
        low = words[stop].lower
        verb = low in FINITE or (low in cues() and stop > begin)
        past = low.endswith("ed") and stop > begin and not is_capital(words[stop])
        joins = low in ("that", "who", "which", ":") and stop > begin
        leaves = low in PREPOSITIONS - {"of"} and stop > begin + 1
        if verb or (past and lower_at(words, stop - 1) not in DETERMINERS) or joins:
            break
        if leaves and any(is_capital(word) for word in words[begin:stop]):
            break
        stop += 1
    return (begin, stop) if begin < stop else None


def names_the_asker(
    words: Sequence[Word], pieces: list[tuple[int, int]], at: int
) -> bool:
    """Return whether a piece is the name in "Asked by the judge, Anna Berg, X"."""
    if at == 0 or at + 1 >= len(pieces) or not is_name(words, pieces[at]):
        return False
    before = pieces[at - 1]
    asked = words[before[0]].lower.endswith(("ed", "ing"))
    return asked and adverbial(words, before) and not has_name(words, before)


def is_preface(words: Sequence[Word], piece: tuple[int, int]) -> bool:
    """Return whether a piece is "It is understood that" or a subordinate."""
    low = [word.lower for word in words[piece[0] : piece[1]]]
    return (low[:2] == ["it", "is"] and low[-1] == "that") or (
        bool(low) and low[0] in BREAKS and low[:2] != ["as", "for"]
    )


def body_start(words: Sequence[Word]) -> int:
    """Return the first word after a dateline ("OSLO, May 2 (Agency) -")."""
    for at in range(min(len(words) - 1, 18)):
        mark = words[at].text
        if mark in ("-", "–", "—") and (at and words[at - 1].text in (")", "-", "–")):
            return at + 1
        if mark == "-" and words[at + 1].text == "-":
            return at + 2
        if at and mark == ":" and all(w.text.isupper() for w in words[:at]):
            return at + 1
    return 0


def participle_source(unit: Unit, at: int) -> tuple[int, int] | None:
    """Return who a participle speaks for: the phrase before, or the subject."""
    words = unit.words
    before = lower_at(words, at - 1)
    spoken = cues().get(before)
    if at > 1 and spoken is not None and spoken.tense == "past":
        return subject(unit, at - 2)
    if at == 0 or (at == 1 and before in ("and", "but")):
        return opened_subject(unit, at)
    if before in (",", "and", "by", "without", "while", "before", "after"):
        return main_subject(unit, at)
    if words[at - 1].quote is not None:
        return main_subject(unit, at)
    source = (np_start(words, at - 1), at)
    if any(word.lower in DOCUMENT for word in words[source[0] : source[1]]):
        return source
    return source if source[0] < source[1] else main_subject(unit, at)


def opened_subject(unit: Unit, at: int) -> tuple[int, int] | None:
    """Return the subject after the comma that closes an opening participle."""
    words = unit.words
    comma = next((n for n in range(at, len(words)) if words[n].text == ","), None)
    if comma is None or comma + 1 >= len(words):
        return None
    stop = comma + 1
    while stop < len(words) and not (
        words[stop].lower in FINITE or words[stop].lower in cues()
    ):
        stop += 1
    return trim(words, (comma + 1, min(stop, comma + 12)))


def ends_in_name(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether words hold a person's name or end in one, not in an office.

    "Norway's research minister" does not, nor "the minister of Norway".
    """
    run = words[first:last]
    if any(is_person(run[a:b]) for a, b in name_runs(run)):
        return True
    placed = lower_at(words, last - 2) in PREPOSITIONS and last - first > 2
    return is_capital(words[last - 1]) and not placed


def noun_phrase_end(words: Sequence[Word], first: int, stop: int) -> int:
    """Return where a source after its verb ends; one apposition may follow."""
    at = first
    while at < stop:
        word = words[at]
        if word.text == ",":
            named = ends_in_name(words, first, at)
            run = words[at + 1 : at + 4]
            name = bool(run) and is_capital(run[0])
            if named or not name:
                break
        elif word.lower in ("who", "which", "when", "while", "as", "that", "after") or (
            word.lower in ("in", "on", "at", "during") and at > first
        ):
            break
        at += 1
    return at
