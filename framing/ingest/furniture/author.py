"""Read the author out of a byline."""

from __future__ import annotations

import re

from framing.ingest.furniture.phrases import SECTIONS
from framing.ingest.furniture.staff import before_agency, is_nobody, staff_of
from framing.ingest.names import NEWS_WORDS, is_agency, is_name, sounds_like_outlet
from framing.text.wordlist import word_set

MAX_AUTHOR_WORDS = 4
MAX_PLACE_WORDS = 5
_BY = re.compile(
    r"(?:^|[|·•●]\s*|[\d\w]\s[–—-]\s|\d\s+|^exclusive )"
    r"(?:(?:(?:written |reported |story |text |words )?by|author|reporter"
    r"|text|autora?|auteur|autore|автор)\b\s*:?\s+"
    r"|(?-i:Por|Par|Di|Af|Av|Von|Door|Od)\s+)",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*(?:[,|;(/•·●]|\s[-–—]\s|\s(?:and|in|on|at|for|with)\s|\s@|\s{2,}|\t|$)"
    r"|\s(?:(?:chief|senior|staff|political|special|local|business|sports) )?"
    r"(?:reporter|correspondent|editor|(?:staff )?writer)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s+in\s+(?=[^\W\d_a-z])|,?\s+(?:and|with) agencies$")
_NAME_PART = re.compile(r"[^\W\d_][\w.'’-]*")
_PARTICLES = frozenset("al bin da de del der di dos el ibn la le van von".split())
_NO_NAMES = NEWS_WORDS | word_set(
    """release statement special breaking latest exclusive top story stories premium
    photo photos video live full text letter letters guest column new north south east
    west northern southern eastern western central city county province state republic
    saint st los san santa las el port fort mount lake united"""
)
"""Words of labels and of places, which no person beside a date is called by."""

_TOWNS = word_set(
    """abu dhabi|addis ababa|baton rouge|belo horizonte|buenos aires|cape town
    |cape coast|dar es salaam|den haag|guatemala city|hong kong|kota kinabalu
    |kuala lumpur|la paz
    |le havre|mexico city|monte carlo|nur sultan|panama city|phnom penh|porto alegre
    |punta arenas|quezon city|ras al khaimah|rio de janeiro|salt lake city|sierra leone
    |sri lanka|são paulo|sao paulo|tel aviv|tuzla canton|ulan bator|burkina faso
    |costa rica|hat yai|chiang mai|da nang|ho chi minh city|nay pyi taw""",
    "|",
)
"""Places of several words, which stand beside dates as authors do."""


def read_author(byline: str) -> str | None:
    """Return the first person that a byline names, None where it names none.

    >>> read_author("By Ann Lee and Bo Ek in Oslo"), read_author("Author: Bo van Ek")
    ('Ann Lee', 'Bo van Ek')
    >>> read_author("By Delta News staff"), read_author("By Reuters, Oslo")
    (None, None)
    >>> read_author("3 May 2024 by Ann Lee, Oslo"), read_author("BO EK Chief Reporter")
    ('Ann Lee', None)
    """
    match = _BY.search(byline)
    if match is None:
        return None
    rest = byline[match.end() :]
    end = _END.search(rest)
    name = before_agency(rest[: end.start() if end else None].strip())
    return name if _is_person(name) else None


def read_signature(line: str) -> str | None:
    """Return the person whose name alone is a line, with or without a place.

    Who calls it knows that the line stands where a byline does.

    >>> read_signature("Ann Lee"), read_signature("Ann Lee in Oslo, and agencies")
    ('Ann Lee', 'Ann Lee')
    >>> read_signature("By KNA"), read_signature("Addis Ababa")
    (None, None)
    >>> read_signature("South Asia"), read_signature("Press Release")
    (None, None)
    """
    named, *behind = _FROM.split(line.strip())
    if staff_of(named) is not None or is_nobody(named.rpartition(" ")[2]):
        return None
    words = [word.casefold() for word in named.split()]
    if any(len(place.split()) > MAX_PLACE_WORDS for place in behind):
        return None
    if not all(is_name(place.split(",")[0]) for place in behind if place):
        return None
    if words[:1] == ["by"] or named.isupper() or named.casefold() in _TOWNS:
        return None
    if any(word in SECTIONS or word in _NO_NAMES for word in words):
        return None
    return named if _is_person(named) else None


def _is_person(name: str) -> bool:
    """Return whether a name has the shape of a person's, and is no outlet's."""
    words = name.split()
    if not 1 < len(words) <= MAX_AUTHOR_WORDS or sounds_like_outlet(name):
        return False
    if is_agency(name) or not all(map(_NAME_PART.fullmatch, words)):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)
