"""A lexicon and its entries, as LEXICON files give them."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model.finding import Level


@dataclass(frozen=True, slots=True)
class Source:
    """Where an entry comes from: title, address, and the day it was seen."""

    title: str
    url: str | None = None
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """One of the competing names of a referent: who uses it, its forms."""

    usage: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A term, a scare-quoted word or a set of competing names.

    `kind` is "term", "scare-quotes" or "naming"; `level` holds in the
    outlet's voice, `quoted` inside quotation marks. `except_` are longer
    phrases that cancel. `hits` mark the expected span by >> and <<.
    """

    id: str
    kind: str = "term"
    level: Level = Level.WARNING
    forms: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()
    quoted: Level = Level.NOTE
    contrast: str | None = None
    implies: str | None = None
    plain: tuple[str, ...] = ()
    message: str = ""
    referent: str | None = None
    names: tuple[Naming, ...] = ()
    max_words: int = 3
    sources: tuple[Source, ...] = ()
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    since: str | None = None
    retired: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One lexicon file: who it is for, its version and its entries.

    `imported` names the word list of another program that it was made of.
    """

    id: str
    language: str
    version: str
    title: str
    license: str
    digest: str
    path: str
    entries: tuple[Entry, ...]
    origin: str = "shipped"
    imported: str | None = None
