"""The thesaurus of the news domain, loaded once from its data files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class EventClass:
    """A class of events with the lemmas that show it (see data/events.toml)."""

    id: str
    title: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    near: frozenset[str] = frozenset()
    sure: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    patient: frozenset[str] = frozenset()
    opposite: frozenset[str] = frozenset()
    counts: str | None = None
    light: bool = False
    lasts: bool = False
    recurs: bool = False
    once: bool = False
    single: bool = False
    measures: bool = False
    intransitive: bool = False
    befalls: bool = False
    undergone: bool = False
    units: frozenset[str] = frozenset()
    loose: frozenset[tuple[str, ...]] = frozenset()


@dataclass(frozen=True, slots=True)
class Opposition:
    """A set of kinds that exclude each other when said of one thing.

    `members` maps each kind to its wordings, as tuples of lemmas; a ranked
    set compares amounts, strongest first. `fits` holds the pairs of kinds that
    may both be true; the other fields are told at the head of the data file.
    """

    id: str
    title: str
    members: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    event: frozenset[str] = frozenset()
    ranked: bool = False
    cause: bool = False
    nouns: bool = False
    lasting: bool = False
    person: bool = False
    fits: frozenset[frozenset[str]] = frozenset()
    sole: bool = False
    of: tuple[tuple[str, ...], ...] = ()
    amount: bool = False
    over: frozenset[tuple[str, str]] = frozenset()

    def excludes(self, one: str, other: str) -> bool:
        """Return whether two kinds cannot both be true of one thing.

        >>> sets = {row.id: row for row in oppositions()}
        >>> sets["cause"].excludes("attack", "weather")
        True
        >>> sets["cause"].excludes("attack", "explosion")
        False
        """
        return one != other and frozenset((one, other)) not in self.fits


@dataclass(frozen=True, slots=True)
class Nouns:
    """Noun groups: who is counted, which side acts, synonyms, instances, subjects."""

    people: dict[str, frozenset[str]]
    side: dict[str, frozenset[str]]
    concept: dict[str, frozenset[str]]
    kind: dict[str, frozenset[str]]
    instance: dict[str, frozenset[str]]
    subject: dict[str, frozenset[str]]


def read(name: str) -> dict[str, Any]:
    """Return a data file of the package as a dictionary."""
    text = resources.files("framing").joinpath("data", name).read_text("utf-8")
    return tomllib.loads(text)


def words(phrases: list[str]) -> tuple[tuple[str, ...], ...]:
    """Split phrases into lemmas, longest phrase first."""
    split = {tuple(phrase.split()) for phrase in phrases}
    return tuple(sorted(split, key=lambda phrase: (-len(phrase), phrase)))


@cache
def events() -> dict[str, EventClass]:
    """Return the event classes by id, in the order of their file.

    Contraries hold both ways, whichever of the two rows names the other.

    >>> events()["killed"].counts
    'killed'
    """
    table = read("events.toml")
    against = contraries(table)
    return {name: event_class(name, row, against) for name, row in table.items()}


def contraries(table: dict[str, dict[str, Any]]) -> dict[str, set[str]]:
    """Return the contraries of each class, as named by itself or by another."""
    out: dict[str, set[str]] = {name: set() for name in table}
    for name, row in table.items():
        for other in row.get("opposite", ()):
            out[name].add(other)
            out[other].add(name)
    return out


def event_class(
    name: str, row: dict[str, Any], against: dict[str, set[str]]
) -> EventClass:
    """Build a class from its row in the data file."""
    return EventClass(
        id=name,
        title=row["title"],
        verbs=tuple(row.get("verbs", ())),
        nouns=tuple(row.get("nouns", ())),
        phrases=words(row.get("phrases", []) + row.get("loose", [])),
        near=frozenset(row.get("near", ())),
        sure=frozenset(row.get("sure", ())),
        unless=frozenset(row.get("unless", ())),
        patient=frozenset(row.get("patient", ())),
        opposite=frozenset(against[name]),
        counts=row.get("counts"),
        light=row.get("light", False),
        lasts=row.get("lasts", False),
        recurs=row.get("recurs", False),
        once=row.get("once", False),
        single=row.get("single", False),
        measures=row.get("measures", False),
        intransitive=row.get("intransitive", False),
        befalls=row.get("befalls", False),
        undergone=row.get("undergone", False),
        units=frozenset(row.get("units", ())),
        loose=frozenset(words(row.get("loose", []))),
    )


@cache
def oppositions() -> tuple[Opposition, ...]:
    """Return the opposition sets in the order of their file.

    >>> [kind for kind, _ in oppositions()[0].members][:2]
    ['peace agreement', 'ceasefire or truce']
    """
    return tuple(
        Opposition(
            id=name,
            title=row["title"],
            members=tuple((kind, words(said)) for kind, said in row["members"].items()),
            event=frozenset(row.get("event", ())),
            ranked=row.get("ranked", False),
            cause=row.get("cause", False),
            nouns=row.get("nouns", False),
            lasting=row.get("lasting", False),
            person=row.get("person", False),
            fits=frozenset(frozenset(pair) for pair in row.get("fits", ())),
            sole=row.get("sole", False),
            of=tuple(tuple(alike.split()) for alike in row.get("of", ())),
            amount=row.get("amount", False),
            over=frozenset((one, other) for one, other in row.get("over", ())),
        )
        for name, row in read("oppositions.toml").items()
    )


@cache
def nouns() -> Nouns:
    """Return the noun groups.

    >>> "soldier" in nouns().side["state"]
    True
    """
    rows = {
        part: {name: frozenset(lemmas) for name, lemmas in groups.items()}
        for part, groups in read("nouns.toml").items()
    }
    return Nouns(**rows)


@cache
def concepts() -> dict[str, str]:
    """Map each lemma to the concept it names, by first use.

    >>> concepts()["quake"] == concepts()["tremor"]
    True
    """
    out: dict[str, str] = {}
    for name, lemmas in nouns().concept.items():
        for lemma in sorted(lemmas):
            out.setdefault(lemma, name)
    return out


def group_of(lemma: str, part: dict[str, frozenset[str]]) -> str | None:
    """Return the first group that holds a lemma.

    >>> group_of("patient", nouns().people)
    'patient'
    """
    return next((name for name, lemmas in part.items() if lemma in lemmas), None)
