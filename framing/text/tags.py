"""Penn part-of-speech tags and lemmas.

An averaged perceptron (Collins 2002; the class is NLTK's) with weights that
the project trains on the GUM corpus; see training/train_tagger.py. A few
rules then mend what news English does and the corpus does not.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.model.span import Token
from framing.text.corrections import corrected
from framing.text.features import END, PADDING, START, features
from framing.text.lemmas import lemma

if TYPE_CHECKING:
    from collections.abc import Sequence

WEIGHTS = Path(__file__).parent.parent / "data" / "tagger.json.gz"


@cache
def _model() -> tuple[Any, dict[str, str], frozenset[str]]:
    """Return the perceptron, the words of one tag, and those seen in lower case."""
    from nltk.tag.perceptron import AveragedPerceptron

    shipped = json.loads(gzip.decompress(WEIGHTS.read_bytes()))
    model = AveragedPerceptron(shipped["weights"])
    model.classes = set(shipped["classes"])
    return model, shipped["sure"], frozenset(shipped["plain"])


def tag(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Fill in the Penn tag and the lemma of each token of one sentence.

    >>> from framing.text.tokens import tokenize
    >>> [(t.tag, t.lemma) for t in tag(tokenize("Two soldiers were killed."))]
    [('CD', 'two'), ('NNS', 'soldier'), ('VBD', 'be'), ('VBN', 'kill'), ('.', '.')]
    """
    words = [token.text for token in tokens]
    tags = corrected(words, guess(words), _model()[2])
    return tuple(
        Token(token.start, token.end, token.text, name, lemma(token.text, name))
        for token, name in zip(tokens, tags, strict=True)
    )


def guess(words: Sequence[str]) -> list[str]:
    """Return the perceptron's Penn tags of the words of one sentence."""
    model, sure, plain = _model()
    padded = [*START, *words, *END]
    before, previous = START
    tags: list[str] = []
    for place, word in enumerate(words, PADDING):
        name = sure.get(word)
        if name is None:
            seen = features(padded, place, (before, previous), plain)
            name, _ = model.predict(seen)
        tags.append(name)
        before, previous = previous, name
    return tags
