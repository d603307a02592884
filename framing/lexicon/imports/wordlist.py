"""What every importer returns: categories, their words, and what was dropped."""

from __future__ import annotations

from dataclasses import dataclass, field

from framing.lexicon.trie import sequences
from framing.limits import MAX_FORM_WORDS

MIN_PREFIX = 4
"""Characters of the shortest form that may end in "*", the star included."""


class UnreadableError(ValueError):
    """A file that is not of the format; `line` counts from 1."""

    def __init__(self, line: int, text: str) -> None:
        """Say what is wrong and where."""
        super().__init__(text)
        self.line = line


@dataclass(frozen=True, slots=True)
class Dropped:
    """What an importer left out: line (from 1, 0 if unknown), text and reason."""

    line: int
    text: str
    why: str


@dataclass(slots=True)
class WordList:
    """Words by category, in the order of their file."""

    categories: dict[str, list[str]] = field(default_factory=dict)
    dropped: list[Dropped] = field(default_factory=list)
    seen: set[tuple[str, str]] = field(default_factory=set)

    def add(self, category: str, word: str, line: int = 0) -> None:
        """Put a word into a category, or note why it cannot be one.

        >>> words = WordList()
        >>> for word in ("good*", "g*d", "a*", "good*"):
        ...     words.add("mood", word)
        >>> words.categories, [row.why for row in words.dropped]
        ({'mood': ['good*']}, ['a * inside the word', 'too short for a *', \
'twice in mood'])
        """
        form = " ".join(word.split())
        rows, key = self.categories.setdefault(category, []), form.casefold()
        why = unfit(form)
        if not why and (category, key) in self.seen:
            why = f"twice in {category}"
        if why:
            self.drop(line, form or word, why)
        else:
            self.seen.add((category, key))
            rows.append(form)

    def drop(self, line: int, text: str, why: str) -> None:
        """Note what is left out."""
        self.dropped.append(Dropped(line, text, why))


def unfit(form: str) -> str:
    """Say why a form cannot be matched, "" if it can."""
    words = sequences(form)
    if not words:
        return "no word in it"
    if "*" in form[:-1] or "?" in form:
        return "a * inside the word" if "*" in form[:-1] else "a ? stands for a letter"
    if form.endswith("*") and len(form.split()[-1]) < MIN_PREFIX:
        return "too short for a *"
    if len(words[0]) > MAX_FORM_WORDS:
        return f"more than {MAX_FORM_WORDS} words"
    return ""
