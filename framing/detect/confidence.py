"""How sure a conflict is: the one place where evidence becomes a confidence.

A rule says with what strength, 0 to 1, it holds two answers to be opposed: the
score of the link between two claims, the likeness of two quotations. That is no
share of anything. The confidence is: of a hundred flags that say .8, about eighty
were right where people looked at each. It is a logistic regression over the
strength and what the flag rests on (Platt, 1999): one sentence that two outlets
print with another word, or else what the rule makes of two sentences. A ground
with few cases stays near the mean of all.

`framing/data/calibration.json` holds the numbers; training/train_calibration.py
fits them. Rules that are not in it keep their strength as their confidence.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import combinations
from typing import TYPE_CHECKING

from framing.limits import MAX_EVIDENCE_COMPARED
from framing.text.stems import stem
from framing.text.stopwords import STOPWORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.model.finding import Evidence, Finding

WORD = re.compile(r"\w+")
LEAST, MOST = 0.02, 0.98
"""Nothing is certain, neither that a flag is right nor that it is wrong."""
FAR = 30.0
"""Log-odds beyond which nothing changes any more."""
ONE_SENTENCE = "one sentence"
ONE_SENTENCE_SHARE = 0.7
"""Share of content words from which two sentences are one in two versions."""
NAMING = frozenset(("name-variant", "role-conflict", "quote-divergence"))
"""Rules on words that differ whatever the sentence around them."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The numbers of the map: a bias, the weight of the strength, each ground's."""

    bias: float
    strength: float
    grounds: Mapping[str, float]


@cache
def shipped() -> Calibration:
    """Return the map that ships."""
    place = resources.files("framing").joinpath("data", "calibration.json")
    table = json.loads(place.read_text("utf-8"))
    return Calibration(table["bias"], table["strength"], table["grounds"])


def confidence(finding: Finding, table: Calibration | None = None) -> float:
    """Return how likely a finding is right, 0 to 1, two digits.

    `table` is the map that ships unless another one is given.
    """
    table = table or shipped()
    if finding.rule not in table.grounds:
        return round(finding.strength, 2)
    total = table.bias + table.strength * finding.strength
    total += table.grounds[ground(finding)]
    share = 1 / (1 + math.exp(-max(-FAR, min(FAR, total))))
    return round(min(MOST, max(LEAST, share)), 2)


def ground(finding: Finding) -> str:
    """Return what a flag rests on: its rule, or one sentence in two versions."""
    if finding.rule not in NAMING and wording(finding) >= ONE_SENTENCE_SHARE:
        return ONE_SENTENCE
    return finding.rule


def wording(finding: Finding) -> float:
    """Return the greatest share of content words of two opposed sentences, 0 to 1.

    Dice's coefficient over stems; sentences of one article are not compared.
    """
    rows = finding.evidence[:MAX_EVIDENCE_COMPARED]
    known = {row.sentence: content(row.sentence) for row in rows}
    return max(
        (
            dice(known[a.sentence], known[b.sentence])
            for a, b in combinations(rows, 2)
            if opposed(a, b)
        ),
        default=0.0,
    )


def opposed(a: Evidence, b: Evidence) -> bool:
    """Return whether two articles give different values."""
    return a.value != b.value and a.article != b.article


def content(text: str) -> frozenset[str]:
    """Return the stems of a text's content words.

    >>> sorted(content("The bridge at Orlova was closed."))
    ['bridg', 'clos', 'orlova']
    """
    words = (word.lower() for word in WORD.findall(text))
    return frozenset(stem(word) for word in words if word not in STOPWORDS)


def dice(a: frozenset[str], b: frozenset[str]) -> float:
    """Return what two sets share: twice the common part over both sizes.

    >>> dice(frozenset("ab"), frozenset("bc")), dice(frozenset(), frozenset())
    (0.5, 0.0)
    """
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
