"""What an article asserts, clause by clause, and what is about one fact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.model.span import Span

if TYPE_CHECKING:
    from framing.model.slot import DateSlot, NameSlot, NumberSlot


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what takes part in a claim: the phrase, its head, its entities.

    `head` is the lemma of the head noun ("soldier"), `entities` the keys of
    the entities named in the phrase ("country:AM", "person:3").
    """

    start: int
    end: int
    text: str
    head: str
    entities: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """The place of the phrase."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Claim:
    """One clause's assertion.

    `event` is a class of the thesaurus, None when no trigger is known;
    `trigger` the words that show it; `polarity` "asserted", "denied" or
    "possible"; `voice` and `speaker` say whose words they are. `words` are
    the content lemmas of the clause, sorted. `deed` is the family of words of
    what was done, of a class or not ("inspec" for an inspection), None if the
    clause says only that something is, or is said.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    sentence: int
    event: str | None
    trigger: Span | None
    agent: Argument | None
    patient: Argument | None
    polarity: str
    voice: str
    speaker: str | None
    entities: tuple[str, ...]
    words: tuple[str, ...]
    dates: tuple[DateSlot, ...] = ()
    numbers: tuple[NumberSlot, ...] = ()
    names: tuple[NameSlot, ...] = ()
    deed: str | None = None

    @property
    def span(self) -> Span:
        """The place of the clause."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims held to state one fact, with the score (0 to 1) and why."""

    left: str
    right: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of several articles about one fact."""

    id: str
    claims: tuple[str, ...]
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, place or organisation as all articles together name it.

    `mentions` pairs article ids with the name slots that name the entity;
    `name` is the fullest most frequent surface.
    """

    key: str
    kind: str
    name: str
    mentions: tuple[tuple[str, NameSlot], ...]
