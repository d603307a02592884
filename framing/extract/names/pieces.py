"""Cut capitalised runs into names and say what kind of thing each names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.names.cues import (
    GROUPS,
    LEGAL_FORMS,
    MOTION,
    NOT_ACRONYMS,
    OFFICES,
    ORGANISATION_HEADS,
    ORGANISATION_TAILS,
    PARTICLES,
    PLACE_BEFORE,
    PLACE_TAILS,
    TOWARDS,
)
from framing.extract.names.kinds import judge
from framing.extract.names.piece import Piece, whole_piece
from framing.extract.names.roles import is_head
from framing.extract.names.runs import gazetteer_matches, run_end
from framing.extract.names.settle import settle
from framing.extract.names.words import given_names, plain
from framing.extract.places import Toponym, look_up
from framing.extract.roles.words import (
    HEADS,
    HONORIFIC,
    MODIFIERS,
    RANK,
)
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.names.words import Word

DATELINE_WEIGHT = 3
GIVEN_TOO = word_set("prime justice junior royal")
"""Words of roles that are given names after a rank ("Captain Justice Dube")."""


def pieces_of(words: Sequence[Word]) -> list[Piece]:
    """Return the names of a text, after what the whole text says of each."""
    taken = gazetteer_matches(words)
    mixed = frozenset(w.lower for w in words if w.capital and not w.text.isupper())
    found: list[Piece] = []
    at = 0
    while at < len(words):
        if not words[at].capital:
            found.extend(_hyphenated(words, at))
            at += 1
            continue
        last = run_end(words, at, taken)
        if last == at:
            found.extend(_hyphenated(words, at))
            at += 1
            continue
        found.extend(_cut(words, at, last, taken, mixed))
        at = last
    return settle(words, found)


def _hyphenated(words: Sequence[Word], at: int) -> Iterator[Piece]:
    """Yield the countries inside a compound like "Russia-backed"."""
    word = words[at]
    if "-" not in word.text or not word.text[0].isalpha():
        return
    start = word.start
    for part in word.text.split("-"):
        hit = look_up(part) if part[:1].isupper() else None
        if hit is not None and not (part.lower() == "us" and part != "US"):
            kind = "other" if hit.kind == "demonym" else "place"
            end = start + len(part)
            key = hit.country
            yield Piece(at, at + 1, start, end, kind, key, key, 1, 9)
        start += len(part) + 1


def _cut(
    words: Sequence[Word],
    first: int,
    last: int,
    taken: dict[int, tuple[int, Toponym]],
    mixed: frozenset[str],
) -> Iterator[Piece]:
    """Cut one run into demonyms, countries, bodies and a name.

    `mixed` are the words that the text also writes with one capital alone.
    """
    at = first
    while at < last:
        found = list(_in_gazetteer(words, at, last, taken))
        if not found and (body := _body_end(words, at, last)):
            found = [whole_piece(words, at, body, "organisation", 3, None)]
        elif not found and words[at].lower in GROUPS:
            found = [whole_piece(words, at, at + 1, "other", 9, None)]
        if found:
            yield from found
            at = found[-1].last
            continue
        if _is_acronym(words[at]) and at + 1 < last and _is_role(words[at + 1]):
            yield whole_piece(words, at, at + 1, "organisation", 3, None)
            at += 1
        if _is_passed_over(words, at, last):
            at += 1
            continue
        parts = list(_hyphenated(words, at))
        if parts and (last - at == 1 or parts[0].kind == "other"):
            yield from parts
            at += 1
            continue
        yield from _name(words, at, last, mixed)
        at = last


def _in_gazetteer(
    words: Sequence[Word], at: int, last: int, taken: dict[int, tuple[int, Toponym]]
) -> Iterator[Piece]:
    """Yield a demonym or place that starts at `at`, and the body it begins.

    A place before other capitals is part of a longer name ("Jordan Smith").
    """
    if at not in taken:
        return
    end, hit = taken[at]
    body = _body_end(words, at, last)
    if body <= end < last and hit.kind == "city" and _place_tail(words, end, last):
        yield whole_piece(words, at, end + 1, "place", 5, None)
        return
    longer = body > end
    whole = end >= last or _is_role(words[end])
    if whole or longer or hit.kind == "demonym" or _seat(words, at, last - end, hit):
        yield _toponym(words, at, end, hit)
        if longer:
            yield whole_piece(words, at, body, "organisation", 4, hit.country)


def _place_tail(words: Sequence[Word], at: int, last: int) -> bool:
    """Return whether a word ends a run as the kind of place that it names."""
    return at + 1 == last and words[at].lower in PLACE_TAILS and words[at].capital


def _is_passed_over(words: Sequence[Word], at: int, last: int) -> bool:
    """Return whether a word of a run begins no name: a role, a loose link."""
    word = words[at]
    following = words[at + 1].lower if at + 1 < last else ""
    if word.lower in GIVEN_TOO and following and following != "minister":
        return at == 0 or words[at - 1].lower not in RANK | HONORIFIC
    if _is_role(word) or (word.lower == "tan" and following == "sri"):
        return True
    if word.lower in ("republic", "federation") and following:
        return True
    return not (word.capital or (following and word.lower in PARTICLES))


def _seat(words: Sequence[Word], at: int, rest: int, hit: Toponym) -> bool:
    """Return whether a place is that of an office: "Mayor of Oslo Kari Lund".

    A country is that of a body, too, where a name of two words follows it:
    "Minister of Trade of the Republic of Norway Kari Lund". `rest` is how many
    words of the run are left.
    """
    of = at - 2 if at > 1 and words[at - 1].lower == "the" else at - 1
    if of < 1 or words[of].lower != "of":
        return False
    led = words[of - 1].lower
    if hit.kind == "country" and plain(words[at].text) not in given_names():
        return rest > 1 or led in ORGANISATION_TAILS | {"staff"} or is_head(led)
    return is_head(led) and hit.kind != "demonym" and rest > 1


def _is_acronym(word: Word) -> bool:
    """Return whether a word is an abbreviation in capitals."""
    return (
        word.text.isupper()
        and 1 < len(word.text) <= 6
        and word.lower not in NOT_ACRONYMS
        and not word.headline
    )


def _is_role(word: Word) -> bool:
    """Return whether a capitalised word belongs to a role and not to a name."""
    low = word.lower
    return low in MODIFIERS or low in HONORIFIC or is_head(low)


def _body_end(words: Sequence[Word], at: int, last: int) -> int:
    """Return where the name of a body that starts at `at` ends, 0 when none.

    The body ends with its last head word before a role begins; the rest of
    the run is a person's name ("OSCE Minsk Group Igor Popov").
    """
    if words[at].lower == "air" and at + 1 < last and look_up(words[at + 1].text):
        return at + 2
    end = 0
    for i in range(at, last):
        low = words[i].lower
        if i > at and (_is_legal_form(words[i]) or words[i].gap == " & "):
            end = i + 1
            continue
        if low in ORGANISATION_TAILS and (i > at or low in ORGANISATION_HEADS):
            after = words[i + 1].lower if i + 1 < last else ""
            if low in ("police", "army", "navy", "press", "defence") and after in HEADS:
                break
            if i + 1 < last and words[i + 1].lower in ("of", "for", "and"):
                return last
            if after in PLACE_TAILS - ORGANISATION_TAILS and i + 2 == last:
                return 0
            if i > at or i + 1 >= last:
                end = i + 1
        elif end and (low in HEADS or low in HONORIFIC):
            break
    if end and all(_is_role(w) for w in words[at:end]):
        head = words[end - 1].lower
        if head in ("general", "chief") or (end < last and words[end].lower in HEADS):
            return 0
    if end == at + 1 and words[at].initial and words[at].lower not in ("parliament",):
        return 0
    return end


def _is_legal_form(word: Word) -> bool:
    """Return whether a word is a company's legal form: "AG", "Ltd", "plc"."""
    if word.lower not in LEGAL_FORMS or word.gap != " ":
        return False
    return word.text.isupper() or len(word.text) > 2 or word.text == "Co"


def _toponym(words: Sequence[Word], first: int, last: int, hit: Toponym) -> Piece:
    """Return a gazetteer name; a capital has its country's key as a government."""
    start, end = words[first].start, words[last - 1].end
    if hit.kind == "demonym":
        return Piece(first, last, start, end, "other", hit.country, hit.country, 1, 9)
    government = hit.kind in ("country", "metonym") or (
        hit.kind == "capital" and not _is_locality(words, first, last)
    )
    key = hit.country if government else None
    dateline = first < 40 and _is_dateline(words, first, last)
    weight = DATELINE_WEIGHT if dateline else 1
    country = hit.country if hit.kind != "city" or dateline else None
    return Piece(first, last, start, end, "place", key, country, weight, 9)


def _is_dateline(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether a place opens its line as the place of writing."""
    if words[first].gap != "\n":
        return False
    after = words[last].gap if last < len(words) else ""
    return after[:1] in (",", ":", ".", "/") or after[:2] in (" (", " -", " –", " —")


def _is_locality(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether a capital is meant as a place, not as a government."""
    if _is_dateline(words, first, last):
        return True
    if first == 0 or words[first].initial:
        return False
    before = words[first - 1].lower
    if before in PLACE_BEFORE or before in ("at", "capital", "city", "into"):
        return True
    nearby = {word.lower for word in words[max(0, first - 5) : first - 1]}
    return before in TOWARDS | {"of", "and"} and bool(nearby & (MOTION | {"city"}))


def _name(
    words: Sequence[Word], first: int, last: int, mixed: frozenset[str]
) -> Iterator[Piece]:
    """Judge what is left of a run: a name of some kind."""
    while last > first and not words[last - 1].capital:
        last -= 1
    if last == first:
        return
    lone = last - first == 1 and words[first].lower not in mixed
    if lone and _is_acronym(words[first]):
        yield whole_piece(words, first, last, "organisation", 2, None)
        return
    if lone and words[first].text.isupper() and words[first].lower in NOT_ACRONYMS:
        return
    if last - first > 2 and _is_acronym(words[first]) and first > 0:
        first += is_head(words[first - 1].lower)
    if inner := _office_inside(words, first, last):
        yield from _name(words, first, inner[0], mixed)
        first = inner[1]
    if split := _employer_end(words, first, last):
        yield whole_piece(words, first, split, "organisation", 3, None)
        first = split
    kind, score = judge(words, first, last)
    yield whole_piece(words, first, last, kind, score, None)


def _office_inside(
    words: Sequence[Word], first: int, last: int
) -> tuple[int, int] | None:
    """Return where an office inside a run starts and ends, None when there is none.

    "Nordland Chief Minister Kari Lund" is a region, an office and a person.
    """
    if plain(words[first].text) in given_names():
        return None
    for at in range(last - 2, first, -1):
        if words[at].lower in OFFICES:
            start = at
            while start > first and _is_role(words[start - 1]):
                start -= 1
            return (start, at + 1) if start > first else None
    return None


def _employer_end(words: Sequence[Word], first: int, last: int) -> int:
    """Return where the body ends in "the editor of Polarin Olga Petrova", else 0.

    A known given name inside the run begins the person's name.
    """
    of = first - 2 if first > 1 and words[first - 1].lower == "the" else first - 1
    if of < 1 or words[of].lower != "of" or last - first < 3:
        return 0
    if not is_head(words[of - 1].lower) or plain(words[first].text) in given_names():
        return 0
    starts = range(first + 1, last - 1)
    return next((i for i in starts if plain(words[i].text) in given_names()), 0)
