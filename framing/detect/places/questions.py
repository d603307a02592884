"""Questions of the kind "where was it?", as data (data/whereabouts.toml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.extract.thesaurus import read, words


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the lemmas that tell of it (see data/whereabouts.toml)."""

    id: str
    title: str
    deeds: tuple[tuple[str, ...], ...]
    nouns: frozenset[str]
    things: frozenset[str]
    sure: frozenset[tuple[str, ...]]
    ties: str
    once: bool
    person: bool
    plans: bool = False
    owner: bool = False
    general: str | None = None


@cache
def questions() -> dict[str, Asked]:
    """Return the questions by id, in the order of their file.

    >>> questions()["signed"].ties
    'at'
    """
    return {
        name: Asked(
            id=name,
            title=row["title"],
            deeds=words([*row.get("verbs", ()), *row["phrases"]]),
            nouns=frozenset(row.get("nouns", ())),
            things=frozenset(row.get("things", ())),
            sure=frozenset(words(row.get("sure", []))),
            ties=row["ties"],
            once=row.get("once", False),
            person=row.get("person", False),
            plans=row.get("plans", False),
            owner=row.get("owner", False),
            general=row.get("general"),
        )
        for name, row in read("whereabouts.toml").items()
    }


@cache
def index() -> dict[str, list[tuple[Asked, tuple[str, ...]]]]:
    """Return the deeds by their first lemma; a noun is a deed of one word."""
    out: dict[str, list[tuple[Asked, tuple[str, ...]]]] = {}
    for asked in questions().values():
        for deed in (*asked.deeds, *((noun,) for noun in sorted(asked.nouns))):
            out.setdefault(deed[0], []).append((asked, deed))
    return out


@cache
def things() -> frozenset[str]:
    """Return what the deeds of all questions are done with."""
    return frozenset(word for asked in questions().values() for word in asked.things)
