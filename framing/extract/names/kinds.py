"""Judge whether a capitalised name is a person's, a place's or a body's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.extract.names.appositions import role_after
from framing.extract.names.cues import (
    ATTACKS,
    KNOWN_BODIES,
    ORGANISATION_NOUNS,
    PERSON_ENDINGS,
    PERSON_OBJECTS,
    PERSON_OF,
    PERSON_PARTS,
    PLACE_AFTER,
    PLACE_BEFORE,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_OBJECTS,
    PLACE_OF,
    PLACE_TAILS,
    REGIONS,
    RUN_BY,
    RUNNERS,
    SPEECH,
    SURE_ENDINGS,
    THING_NOUNS,
    TOWARDS,
)
from framing.extract.names.roles import roles_before
from framing.extract.names.words import given_names, is_common, plain
from framing.extract.places import look_up
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.names.words import Word

COMPASS = word_set(
    """
    north south east west northern southern eastern western central northeastern
    northwestern southeastern southwestern north-eastern north-western south-eastern
    south-western upper lower coastal rural
    """
)
"""Words that begin a region without a name of its own."""
SYLLABLES = re.compile(r"(?!co-|pre-|pro-|non-|mid-|ex-)[b-z][a-z]{1,5}-[a-z]{2,6}")
"""A given name of China or Korea: two syllables and a hyphen."""
SURE_LENGTH = 6
"""Letters of the shortest single word whose ending shows a person."""
INNER_CAPITAL = re.compile(r"(?!Ma?c|De|La|Le|Di|Van|O)[A-Z][a-z]*[a-z][A-Z]")
"""A brand's name ("NielsenIQ")."""
PERSON_AT = 2
"""Least evidence for a person of two words or more; single words need more."""


def judge(words: Sequence[Word], first: int, last: int) -> tuple[str, int]:
    """Return the kind of the name in words `first` to `last`, and how sure it is.

    The certainty runs from 0 (nothing known) to about 8.
    """
    if " ".join(plain(w.text) for w in words[first:last]) in KNOWN_BODIES:
        return "organisation", 6
    scores = {
        "person": _person(words, first, last),
        "place": _place(words, first, last),
        "organisation": _organisation(words, first, last),
        "other": _thing(words, first, last),
    }
    best = max(scores, key=lambda kind: scores[kind])
    score = scores[best]
    if best == "person" and score < PERSON_AT + (last - first == 1):
        return "other", 0
    return (best, score) if score > 0 else ("other", 0)


def _before(words: Sequence[Word], first: int) -> str:
    """Return the word right before a name, empty at the start of a sentence."""
    if first == 0 or words[first].initial or words[first].gap != " ":
        return ""
    return words[first - 1].text


def _after(words: Sequence[Word], last: int) -> str:
    """Return the word right after a name, empty past a mark."""
    if last >= len(words) or words[last].gap != " ":
        return ""
    return words[last].lower


def _person(words: Sequence[Word], first: int, last: int) -> int:
    """Count the evidence for a person."""
    if last - first > 6 or any(word.text[-1].isdigit() for word in words[first:last]):
        return 0
    shape = _person_shape([plain(word.text) for word in words[first:last]])
    return shape + _person_context(words, first, last)


def _person_shape(folded: list[str]) -> int:
    """Count what a name's own words say for a person and against one."""
    count, score = len(folded), 0
    common = any(is_common(word) for word in folded)
    if folded[0] in given_names():
        score += 2 if count > 1 else 1
    if any(part in PERSON_PARTS for part in folded[:-1]):
        score += 2
    if count == 3 and len(folded[1]) == 1:
        score += 1
    if count > 1 and not common:
        score += any(map(SYLLABLES.fullmatch, (folded[0], folded[-1])))
    if count == 1 and len(folded[0]) >= SURE_LENGTH:
        score += 2 * folded[0].endswith(SURE_ENDINGS)
    if count > 1 and folded[-1].endswith(PERSON_ENDINGS):
        score += 1
    if 2 <= count <= 4 and not common:
        score += 1
    if folded[-1] in PLACE_TAILS or common:
        score -= 2
    return score


def _person_context(words: Sequence[Word], first: int, last: int) -> int:
    """Count what the words around a name say for a person and against one."""
    before, score = _before(words, first), 0
    single = last - first == 1
    roles = roles_before(words, first)
    if roles:
        score += 4 if roles[0].strength < 3 or words[first].gap == ", " else 3
    if role_after(words, last) is not None:
        score += 3
    ends = last >= len(words) or words[last].gap != " "
    if _after(words, last) in SPEECH or (ends and before in ("said", "says", "added")):
        score += 1 if single else 2
    if last < len(words) and words[last].gap in (", ", " (") and _is_age(words[last]):
        score += 2
    if single and before in ("with", "by", "against"):
        score += 1
    if not single and before in PERSON_OBJECTS:
        score += 1
    if not single and before in ("by", "with", "under", "and", "against", "named"):
        score += 1
    if before == "of" and first > 1 and words[first - 2].lower in PERSON_OF:
        score += 0 if single else 2
    if before.endswith("-year-old") or before == "surnamed":
        score += 3
    if before.lower() == "the" or before in PLACE_BEFORE:
        score -= 3
    if before in ORGANISATION_NOUNS or before in THING_NOUNS:
        score -= 4
    return score


def _is_age(word: Word) -> bool:
    """Return whether a word is an age in years."""
    return word.text.isdigit() and 4 < int(word.text) < 110


def _place(words: Sequence[Word], first: int, last: int) -> int:
    """Count the evidence for a place."""
    folded = [plain(word.text) for word in words[first:last]]
    before, after = _before(words, first), _after(words, last)
    score = 0
    if before in PLACE_BEFORE:
        score += 3 if before != "within" else 1
    elif before in TOWARDS:
        score += 2 if before in ("at", "from", "into", "through", "via") else 1
    if before == "of" and first > 1 and words[first - 2].lower in PLACE_NOUNS:
        score += 5
    if before == "of" and first > 1 and words[first - 2].lower in PLACE_OF:
        score += 3
    if before == "and" and first > 2 and words[first - 3].lower in ("in", "from"):
        score += 2 * (look_up(words[first - 2].text) is not None)
    if before == "on" and first > 1 and words[first - 2].lower in ATTACKS:
        score += 2
    if before in PLACE_OBJECTS:
        score += 2
    if after in PLACE_AFTER:
        score += 3
    score += 4 * _explained(words, last)
    if before in PLACE_NOUNS or after in PLACE_NOUNS:
        score += 4 if before != "field" else 1
    if folded[-1] in PLACE_TAILS or folded[0] in PLACE_HEADS:
        score += 4
    if folded[-1] in REGIONS:
        score += 5
    if _dateline(words, first, last):
        score += 5
    if score and last < len(words) and words[last].gap == ", ":
        found = look_up(words[last].text)
        score += 1 if found is not None else 0
    return score


def _explained(words: Sequence[Word], last: int) -> bool:
    """Return whether an apposition calls the name a town or another place."""
    if last + 1 >= len(words) or words[last].gap != ", ":
        return False
    if words[last].lower not in ("a", "an", "the"):
        return False
    for at in range(last + 1, min(last + 5, len(words))):
        if words[at].gap != " " or words[at].initial:
            return False
        if words[at].lower in PLACE_NOUNS:
            return True
    return False


def _dateline(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether a name in capitals opens its line like a dateline."""
    if words[first].gap != "\n" or last >= len(words):
        return False
    gap = words[last].gap
    capitals = all(word.text.isupper() for word in words[first:last])
    if capitals and gap == " " and words[last].lower == "in" and last + 2 < len(words):
        region = words[last + 1 + (words[last + 1].lower == "the")]
        return region.capital or region.lower in COMPASS
    return capitals and gap[:1] in (",", ":", ".", " ") and gap.strip() != ""


def _organisation(words: Sequence[Word], first: int, last: int) -> int:
    """Count the evidence for a body."""
    before, score = _before(words, first), 0
    if before in ORGANISATION_NOUNS:
        score += 4
    if last - first == 1 and _after(words, last) in RUN_BY:
        score += 2
    if before in ("of", "for") and first > 1 and words[first - 2].lower in RUNNERS:
        score += 2
    if any(INNER_CAPITAL.match(word.text) for word in words[first:last]):
        score += 3
    if _after(words, last) in ("group", "company", "party", "agency", "newspaper"):
        score += 3
    if before == "told" and last - first > 1 and _after(words, last) == "that":
        score += 1
    return score


def _thing(words: Sequence[Word], first: int, last: int) -> int:
    """Count the evidence for a ship, a storm, a work or another thing."""
    before = _before(words, first)
    score = 4 if before in THING_NOUNS else 0
    if before == "the" and last - first == 1:
        score += 1
    return score
