"""How rare a word is in English (weights from training/train_rarity.py)."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def rarity(word: str) -> float:
    """Return the inverse document frequency of a stem in English sentences.

    >>> rarity("th") < rarity("year") < rarity("orlova")
    True
    """
    return parameters("rarity").get(word, parameters("rarity")[""])


def is_known(word: str) -> bool:
    """Return whether a stem stands in some sentences of the counted corpus.

    >>> is_known("year"), is_known("orlova")
    (True, False)
    """
    return word in parameters("rarity")


@cache
def parameters(name: str) -> Mapping[str, float]:
    """Return a table of numbers that the project ships."""
    path = files("framing") / "data" / f"{name}.json"
    table: Mapping[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return table
