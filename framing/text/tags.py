"""Penn part-of-speech tags and lemmas.

An averaged perceptron (Collins 2002; trained with NLTK's) with weights that
the project trains on the GUM corpus; see training/train_tagger.py. A few
rules then mend what news English does and the corpus does not.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from framing.model.span import Token
from framing.text.corrections import corrected
from framing.text.features import END, PADDING, START, features
from framing.text.lemmas import lemma

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WEIGHTS = Path(__file__).parent.parent / "data" / "tagger.json.gz"
SHORTEST_MEN = 6
ONE_MEN = frozenset("specimen regimen abdomen dolmen acumen bitumen stamen".split())
"""Words in "-men" that are one thing."""


@dataclass(frozen=True, slots=True)
class Model:
    """What the tagger learned.

    `weights` maps features to tags to weights; `classes` are the tags, `sure`
    the words that always have one tag, `plain` the words seen in lower case.
    """

    weights: dict[str, dict[str, float]]
    classes: tuple[str, ...]
    sure: dict[str, str]
    plain: frozenset[str]

    def predict(self, seen: Mapping[str, float]) -> str:
        """Return the tag with the highest score, the last by name among equals.

        The same as NLTK's AveragedPerceptron.predict, without the third of a
        second that importing NLTK takes.
        """
        scores = dict.fromkeys(self.classes, 0.0)
        for feature, value in seen.items():
            for name, weight in self.weights.get(feature, {}).items():
                scores[name] += value * weight
        return max(scores.items(), key=lambda row: (row[1], row[0]))[0]


@cache
def _model() -> Model:
    """Return the model that ships with the program."""
    shipped = json.loads(gzip.decompress(WEIGHTS.read_bytes()))
    return Model(
        shipped["weights"],
        tuple(shipped["classes"]),
        shipped["sure"],
        frozenset(shipped["plain"]),
    )


def tag(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Fill in the Penn tag and the lemma of each token of one sentence.

    >>> from framing.text.tokens import tokenize
    >>> [(t.tag, t.lemma) for t in tag(tokenize("Two soldiers were killed."))]
    [('CD', 'two'), ('NNS', 'soldier'), ('VBD', 'be'), ('VBN', 'kill'), ('.', '.')]
    """
    words = [token.text for token in tokens]
    tags = corrected(words, guess(words), _model().plain)
    return tuple(
        Token(token.start, token.end, token.text, name, lemma(token.text, name))
        for token, name in zip(tokens, tags, strict=True)
    )


def are_men(word: str) -> bool:
    """Return whether a word is a plural in "-men", of which the model knows few.

    >>> are_men("hitmen"), are_men("specimen"), are_men("Yemen")
    (True, False, False)
    """
    long = len(word) >= SHORTEST_MEN and word.endswith("men") and word.islower()
    return long and word not in ONE_MEN


def guess(words: Sequence[str]) -> list[str]:
    """Return the perceptron's Penn tags of the words of one sentence."""
    model = _model()
    padded = [*START, *words, *END]
    before, previous = START
    tags: list[str] = []
    for place, word in enumerate(words, PADDING):
        name = model.sure.get(word) or ("NNS" if are_men(word) else None)
        if name is None:
            seen = features(padded, place, (before, previous), model.plain)
            name = model.predict(seen)
        tags.append(name)
        before, previous = previous, name
    return tags
