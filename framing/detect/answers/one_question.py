"""How likely two values answer one question: named features and their weights.

The rules for dates and numbers know what their classes of events ask. Here nothing
is known of the event: what speaks for one question is that the sentences are
linked, and best so of all, that the words around the values are covered, that both
count one noun, and that neither article gives the other's value too. The weights
come from training/train_answers.py.
"""

from __future__ import annotations

import json
import math
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from framing.align.event import root
from framing.align.wording import coverage, partners, wording
from framing.detect.numbers.figure_roles import role
from framing.extract.thesaurus import concepts, nouns
from framing.model.slot import DateSlot, NumberSlot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.detect.answers.value_pairs import Placed, Values

AROUND = 45
"""Code points to each side of a value that are its surroundings."""
MUCH = 40.0
"""Rarity of what two texts share that is as much as can be."""
SMALL = 2
"""Counts up to this are said of many things."""
POWERS = 3
"""Powers of ten from which two numbers are as far apart as can be."""
DAY_POWERS = 4
"""Powers of ten from which two days are as far apart as can be."""
FEW_DAYS = 2
"""Days by which one date may be longer than another that is as exact."""
LONG_DAYS = 45
"""Days beyond which a date is no month."""


def chance(known: Values, a: Placed, b: Placed) -> float:
    """Return how likely two values answer one question, 0 to 1."""
    kind = "date" if isinstance(a.slot, DateSlot) else "number"
    weights = learned()[kind]
    row = features(known, a, b)
    total = weights["bias"] + sum(weights[name] * row[name] for name in row)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def learned() -> Mapping[str, Mapping[str, float]]:
    """Return the weights of each kind of value, the intercept under "bias"."""
    path = files("framing") / "data" / "answers.json"
    table: Mapping[str, Mapping[str, float]] = json.loads(path.read_text("utf-8"))
    return table


def features(known: Values, a: Placed, b: Placed) -> dict[str, float]:
    """Return the named features of two values, each 0 to 1."""
    whole, near = covered(*map(sentence_of, (a, b))), covered(*map(window, (a, b)))
    link = max(
        (known.links.get(frozenset((x.id, y.id)), 0.0)
         for x in a.claims for y in b.claims), default=0.0,
    )  # fmt: skip
    best = [known.nearest(a, b), known.nearest(b, a)]
    events = [{root(c) for c in x.claims if root(c)} for x in (a, b)]
    row = {
        "link": link,
        "sentences linked": known.linked(a, b),
        **{f"sentence: {name}": value for name, value in whole.items()},
        **{f"around: {name}": value for name, value in near.items()},
        "both nearest": float(all(best)),
        "one nearest": float(best[0] != best[1]),
        "same event": float(bool(events[0] & events[1])),
        "other event": float(all(events) and not events[0] & events[1]),
        "first told in the second": float(known.told(a, b.article)),
        "second told in the first": float(known.told(b, a.article)),
        "place in text": 1 - abs(ahead(a) - ahead(b)),
        "values beside": min(3, known.beside(a) + known.beside(b)) / 3,
        "quoted": float(any(c.voice == "quoted" for x in (a, b) for c in x.claims[:1])),
        **(dates(a, b) if isinstance(a.slot, DateSlot) else numbers(a, b)),
    }
    row["both nearest, same event"] = row["both nearest"] * row["same event"]
    row["link, around"] = row["link"] * row["around: greater share"]
    return row


def sentence_of(value: Placed) -> str:
    """Return the sentence of a value."""
    text = value.reading.article.text
    return text[value.sentence.start : value.sentence.end]


def window(value: Placed) -> str:
    """Return the words around a value in its sentence, without itself."""
    text, slot, sentence = value.reading.article.text, value.slot, value.sentence
    before = text[max(sentence.start, slot.start - AROUND) : slot.start]
    return f"{before} {text[slot.end : min(sentence.end, slot.end + AROUND)]}"


@lru_cache(maxsize=20_000)
def covered(a: str, b: str) -> dict[str, float]:
    """Return how much two texts cover of each other."""
    pair = partners(wording(a), wording(b))
    words, plain = coverage(pair), coverage(pair, "plain")
    return {
        "lesser share": words.lesser,
        "greater share": words.greater,
        "matched": min(1.0, words.matched / MUCH),
        "names": coverage(pair, "name").greater,
        "plain words, lesser": plain.lesser,
        "plain words, greater": plain.greater,
    }


def ahead(value: Placed) -> float:
    """Return how far down in its article a value stands, 0 to 1."""
    return value.sentence.number / max(1, len(value.reading.sentences))


def numbers(a: Placed, b: Placed) -> dict[str, float]:
    """Return the features of two numbers."""
    x, y = a.slot, b.slot
    if not isinstance(x, NumberSlot) or not isinstance(y, NumberSlot):
        return {}
    table = concepts()
    one, two = (table.get(n.of, n.of) if n.of else None for n in (x, y))
    low, high = sorted(max(1e-9, abs(n.low)) for n in (x, y))
    far = math.log10(high / low) / POWERS if math.isfinite(high) else 1.0
    groups = [
        {name for name, row in nouns().people.items() if n.of in row} for n in (x, y)
    ]
    return {
        "same noun": float(one is not None and one == two),
        "other noun": float(None not in (one, two) and one != two),
        "same unit": float(x.unit is not None and x.unit == y.unit),
        "nothing counted": float(any(not (n.of or n.unit) for n in (x, y))),
        "ratio": min(1.0, far),
        "other part": float(role(a.reading, x).differs(role(b.reading, y)) is not None),
        "small": float(min(x.low, y.low) <= SMALL),
        "other people": float(all(groups) and not groups[0] & groups[1]),
    }


def dates(a: Placed, b: Placed) -> dict[str, float]:
    """Return the features of two dates."""
    x, y = a.slot, b.slot
    if not isinstance(x, DateSlot) or not isinstance(y, DateSlot):
        return {}
    long = [(n.last - n.first).days for n in (x, y)]
    days = abs((x.first - y.first).days)
    return {
        "coarser": float(abs(long[0] - long[1]) > FEW_DAYS),
        "days apart": min(1.0, math.log10(1 + days) / DAY_POWERS),
        "next day": float(days == 1),
        "other side": float(x.boundary != y.boundary),
        "long": float(min(long) > LONG_DAYS),
    }
