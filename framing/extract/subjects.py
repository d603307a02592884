"""Subjects: what a story is about, by the words its articles use most.

A word of the news means one thing in one part of the paper and another in the
next: "the strike" of dockers and of warplanes, "the trial" of a vaccine and of
a minister. The words of the whole story tell which, where those of the
sentence do not.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from framing.extract.thesaurus import nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.model.span import Token

LEAST_WORDS = 2
"""Different words of a subject that the articles must use."""
LEAST_SHARE = 0.5
"""Share of the chief subject's words that another subject needs beside it."""
SIGN = "@"
"""Before a subject where the thesaurus asks for one: near = ["@labour"]."""


@cache
def index() -> dict[str, tuple[str, ...]]:
    """Map each lemma to the subjects it speaks for."""
    out: dict[str, tuple[str, ...]] = {}
    for name, lemmas in nouns().subject.items():
        for lemma in lemmas:
            out[lemma] = (*out.get(lemma, ()), name)
    return out


def subjects(sentences: Iterable[Sequence[Token]]) -> frozenset[str]:
    """Return the subjects of a story, as the thesaurus writes them: "@sport".

    A subject needs two different words of its own, and half as many words as
    the chief subject has.
    """
    known = index()
    used: dict[str, Counter[str]] = {}
    for tokens in sentences:
        for token in tokens:
            for name in known.get(token.lemma, ()):
                used.setdefault(name, Counter())[token.lemma] += 1
    most = max((words.total() for words in used.values()), default=0)
    return frozenset(
        SIGN + name
        for name, words in used.items()
        if len(words) >= LEAST_WORDS and words.total() >= LEAST_SHARE * most
    )
