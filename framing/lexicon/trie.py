"""Forms as sequences of word tokens, in one trie."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+")
JOINERS = frozenset({"", "-", "‐", "‑", "'", "’", "ʼ"})
"""What may stand between two words of a form, besides spaces."""
SENTENCE_MARKS = frozenset(".!?…")
SHORT_WORD = 3
"""Up to this length a word before a full stop may be an abbreviation."""


class Words:
    """A text as case-folded words.

    `starts` and `ends` are code points into the text; `joined[i]` says that
    nothing but a space, a hyphen or an apostrophe stands before word i.

    >>> words = Words("Anti-terror raid. It ended.")
    >>> words.folded, words.joined
    (['anti', 'terror', 'raid', 'it', 'ended'], [False, True, True, False, True])
    """

    def __init__(self, text: str) -> None:
        """Split the text."""
        self.text = text
        found = list(WORD.finditer(text))
        self.folded = [word[0].casefold() for word in found]
        self.starts = [word.start() for word in found]
        self.ends = [word.end() for word in found]
        gaps = [""] + [
            text[end:start]
            for end, start in zip(self.ends, self.starts[1:], strict=False)
        ]
        self.joined = [i > 0 and joins(gap) for i, gap in enumerate(gaps)]

    @cached_property
    def sentences(self) -> list[int]:
        """The number of the sentence, roughly, that each word stands in."""
        out, number = [], 0
        for i, start in enumerate(self.starts):
            if i and self._ends(i, self.text[self.ends[i - 1] : start]):
                number += 1
            out.append(number)
        return out

    def _ends(self, i: int, gap: str) -> bool:
        if "\n" in gap and (gap.count("\n") > 1 or not gap.isspace()):
            return True
        if not SENTENCE_MARKS.intersection(gap) or not any(c.isspace() for c in gap):
            return False
        before = self.folded[i - 1]
        full = len(before) > SHORT_WORD or before.isdigit() or "." not in gap
        return full and not self.text[self.starts[i]].islower()

    def same_sentence(self, i: int, reach: int) -> range:
        """Return the indices of the words in the sentence of word i.

        At most `reach` words on either side.
        """
        numbers = self.sentences
        first, after = max(0, i - reach), min(len(numbers), i + reach + 1)
        return range(
            bisect_left(numbers, numbers[i], first, i),
            bisect_right(numbers, numbers[i], i, after),
        )


def joins(gap: str) -> bool:
    r"""Return whether two words with this between them can be one term.

    >>> joins("-"), joins(" "), joins(", "), joins(" \n\n")
    (True, True, False, False)
    """
    return gap.strip() in JOINERS and gap.count("\n") < 2


@dataclass(frozen=True, slots=True)
class Target:
    """What a form stands for: an entry by number, the form, its usage.

    `cancels` marks an `except` phrase; `usage` numbers the names of a naming
    entry.
    """

    entry: int
    form: str
    cancels: bool = False
    usage: int | None = None


@dataclass(slots=True)
class Node:
    """A place in the trie: the words that may follow, the forms that end."""

    words: dict[str, Node] = field(default_factory=dict)
    prefixes: dict[str, Node] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)


def sequences(form: str) -> list[list[str]]:
    """Return the token sequences of a form; a hyphen may also be left out.

    >>> sequences("anti-terror raid*")
    [['anti', 'terror', 'raid*'], ['antiterror', 'raid*']]
    """
    out = []
    for spelling in dict.fromkeys((form, re.sub(r"\b[-‐‑]\b", "", form))):
        words = WORD.findall(spelling.casefold())
        if words and spelling.rstrip().endswith("*"):
            words[-1] += "*"
        if words:
            out.append(words)
    return out


def insert(root: Node, form: str, target: Target) -> None:
    """Add a form to the trie; a form without a word adds nothing."""
    for words in sequences(form):
        node = root
        for word in words:
            if word.endswith("*"):
                node = node.prefixes.setdefault(word[:-1], Node())
            else:
                node = node.words.setdefault(word, Node())
        node.targets.append(target)


def walk(root: Node, words: Words, start: int) -> Iterator[tuple[int, Target]]:
    """Yield each form that begins at word `start`, with the word after it."""
    stack = [(root, start)]
    while stack:
        node, at = stack.pop()
        for target in node.targets:
            yield at, target
        if at == len(words.folded) or (at > start and not words.joined[at]):
            continue
        word = words.folded[at]
        if word in node.words:
            stack.append((node.words[word], at + 1))
        for prefix, after in node.prefixes.items():
            if word.startswith(prefix):
                stack.append((after, at + 1))
