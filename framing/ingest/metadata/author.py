"""Read the author out of a byline."""

from __future__ import annotations

import re

from framing.ingest.names import is_agency, sounds_like_outlet

MAX_AUTHOR_WORDS = 4
_BY = re.compile(r"(?:by|author|reporter|text)\b\s*:?\s+", re.IGNORECASE)
_END = re.compile(r"\s*(?:[,|;(/•·]|\s[-–—]\s|\sand\s|\sin\s|\s{2,}|\t|$)")
_NAME_PART = re.compile(r"[^\W\d_][\w.'’-]*")
_PARTICLES = frozenset("al bin da de del der di dos el ibn la le van von".split())


def read_author(byline: str) -> str | None:
    """Return the first person that a byline names, None where it names none.

    >>> read_author("By Ann Lee and Bo Ek in Oslo"), read_author("Author: Bo van Ek")
    ('Ann Lee', 'Bo van Ek')
    >>> read_author("By Delta News staff"), read_author("By Reuters, Oslo")
    (None, None)
    """
    match = _BY.match(byline)
    if match is None:
        return None
    rest = byline[match.end() :]
    end = _END.search(rest)
    name = rest[: end.start() if end else None].strip()
    return name if _is_person(name) else None


def _is_person(name: str) -> bool:
    """Return whether a name has the shape of a person's, and is no outlet's."""
    words = name.split()
    if not 1 < len(words) <= MAX_AUTHOR_WORDS or sounds_like_outlet(name):
        return False
    if is_agency(name) or not all(map(_NAME_PART.fullmatch, words)):
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)
