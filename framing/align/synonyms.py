"""How near two words are in meaning, by the thesauri that ship.

framing/data/synonyms.toml holds the words of news by what they stand for, and
framing/data/events.toml those that show one class of event. Words meet by
their stems, so that a row covers all forms of its words.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from framing.extract.thesaurus import events, read
from framing.text.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Rows = frozenset[str]

NO_ROWS: Rows = frozenset()


def synonym_rows(key: str) -> Rows:
    """Return the rows of words that name what a stem names.

    >>> bool(synonym_rows(stem("quake")) & synonym_rows(stem("tremors")))
    True
    """
    return table("same").get(key, NO_ROWS)


def scene_rows(key: str) -> Rows:
    """Return the rows of words that go together with a stem in one event.

    >>> bool(scene_rows(stem("judge")) & scene_rows(stem("verdicts")))
    True
    """
    return table("near").get(key, NO_ROWS)


def event_rows(key: str) -> Rows:
    """Return the classes of event that a stem can show.

    >>> sorted(event_rows(stem("detonated")))
    ['exploded']
    """
    return table("events").get(key, NO_ROWS)


@cache
def table(name: str) -> Mapping[str, Rows]:
    """Return the rows of each stem in one part of the thesauri."""
    if name == "events":
        return inverted(
            (known.id, (*known.verbs, *known.nouns))
            for known in events().values()
            if not known.light
        )
    rows = read("synonyms.toml")[name]
    return inverted((str(number), row.split()) for number, row in enumerate(rows))


def inverted(rows: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, Rows]:
    """Return for each stem the names of the rows that hold it.

    >>> inverted([("1", ["quake"]), ("2", ["quakes", "shock"])])["quak"] == {"1", "2"}
    True
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in rows:
        for word in words:
            found[stem(word)].add(name)
    return {key: frozenset(names) for key, names in found.items()}
