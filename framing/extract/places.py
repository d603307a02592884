"""The gazetteer: countries, what their people are called, and large cities.

The countries are the members of the United Nations and the contested entities
that news speaks of. Keys are "country:" and the ISO 3166-1 code; entities
without a code have one from the user-assigned range (XA Abkhazia, XN Northern
Cyprus, XO South Ossetia, XS Somaliland, XT Transnistria, XE England, XW Wales,
XY Scotland).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from framing.text.normalise import strip_accents

MAX_WORDS = 7
"""No name of the gazetteer has more words."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """What the gazetteer knows of a name.

    `kind` is "country", "demonym", "capital", "city" or "metonym" ("Kremlin");
    `country` the key of the country that it is, is of, or lies in.
    """

    kind: str
    country: str


@lru_cache(maxsize=65536)
def fold_place(words: str) -> str:
    """Reduce a place name to plain lower-case letters.

    >>> fold_place("Côte d’Ivoire"), fold_place("São  Paulo"), fold_place("U.S.")
    ("cote d'ivoire", 'sao paulo', 'us')
    """
    plain = words.replace("’", "'").replace("ı", "i").replace(".", "")
    return " ".join(strip_accents(plain).casefold().split())


@cache
def gazetteer() -> dict[str, Toponym]:
    """Return every name of the gazetteer in folded form."""
    path = files("framing") / "data" / "countries.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    names: dict[str, Toponym] = {}
    kinds = (
        ("country", "names"),
        ("demonym", "demonyms"),
        ("capital", "capitals"),
        ("metonym", "metonyms"),
        ("city", "cities"),
    )
    for kind, field in kinds:
        for row in rows:
            for name in row[field]:
                names.setdefault(fold_place(name), Toponym(kind, row["key"]))
    for row in rows:
        for name in row["demonyms"]:
            plural = fold_place(f"{name}s")
            names.setdefault(plural, Toponym("demonym", row["key"]))
    return names


@cache
def first_words() -> frozenset[str]:
    """Return the folded words that begin a name of the gazetteer."""
    return frozenset(name.split()[0] for name in gazetteer())


@cache
def country_names() -> dict[str, str]:
    """Return the ordinary English name of each country by its key."""
    path = files("framing") / "data" / "countries.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {row["key"]: row["names"][0] for row in rows}


def look_up(words: str) -> Toponym | None:
    """Return what the gazetteer knows of `words`, None when nothing.

    Case, accents and full stops do not count.

    >>> look_up("Azeri")
    Toponym(kind='demonym', country='country:AZ')
    >>> look_up("Kremlin").country, look_up("Tbilisi").kind, look_up("Atlantis")
    ('country:RU', 'capital', None)
    """
    return gazetteer().get(fold_place(words))


def country_of(words: str) -> str | None:
    """Return the key of the country that a place is or lies in.

    >>> country_of("Almaty"), country_of("Norwegian"), country_of("Nowhere")
    ('country:KZ', 'country:NO', None)
    """
    found = look_up(words)
    return found.country if found else None
