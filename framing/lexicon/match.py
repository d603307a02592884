"""Find the entries of lexicons in a text, word by word and longest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from framing.lexicon.trie import Node, Target, Words, insert, walk
from framing.text.normalise import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.model.lexicon import Entry, Lexicon, Naming

PAIR = re.compile(r"[\"“”„«]([^\"“”„«»\n]*)[\"“”»]")
SINGLE_PAIR = re.compile(r"(?<![^\W_])['‘]([^'‘’\n]*)['’](?![^\W_])")
TITLED = frozenset(
    {
        *("newspaper", "daily", "weekly", "magazine", "journal", "agency", "channel"),
        *("film", "movie", "documentary", "series", "programme", "program", "portal"),
        *("book", "novel", "song", "album", "site", "website"),
        *("called", "named", "titled", "entitled"),
    }
)
"""Words before quotation marks that hold a title or a name, not a distance."""
LONGEST_PAIR = 12
"""How many words quotation marks may hold to be looked at."""
NEAR_WORDS = 60
"""How many words away on either side a `near` word is looked for."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry at a place: code points of the original text, and the form.

    `naming` is the member of a naming entry's names, None for other kinds.
    """

    start: int
    end: int
    text: str
    lexicon: str
    entry: Entry
    form: str
    naming: Naming | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A form that stands at the words `first` to `after`, not yet chosen."""

    first: int
    after: int
    target: Target

    @property
    def words(self) -> range:
        """The indices of the words."""
        return range(self.first, self.after)


class Matcher:
    """The entries of some lexicons, ready to be looked for.

    `kinds` chooses the entries; retired ones are left out. Matching takes
    time linear in the text, whatever the number of entries.
    """

    def __init__(
        self,
        lexicons: Iterable[Lexicon],
        kinds: Sequence[str] = ("term", "scare-quotes"),
    ) -> None:
        """Sort the forms by their first word.

        A form goes into the trie when a text has its first word: of many
        thousand forms an article needs a few hundred.
        """
        self.entries = [
            (lexicon.id, entry)
            for lexicon in lexicons
            for entry in lexicon.entries
            if entry.kind in kinds and not entry.retired
        ]
        self.root = Node()
        self.waiting: dict[str, list[tuple[str, Target]]] = defaultdict(list)
        self.near = [Near(entry.near) for _, entry in self.entries]
        for number, (_, entry) in enumerate(self.entries):
            self._add(number, entry)

    def _add(self, number: int, entry: Entry) -> None:
        for form in entry.forms:
            self._wait(form, Target(number, form))
        for usage, naming in enumerate(entry.names):
            for form in naming.forms:
                self._wait(form, Target(number, form, usage=usage))
        for form in entry.except_:
            self._wait(form, Target(number, form, cancels=True))

    def _wait(self, form: str, target: Target) -> None:
        """Keep a form until its first word is met; odd first words go in at once."""
        first = form.split(" ", 1)[0]
        if first.isalnum():
            self.waiting[first.casefold()].append((form, target))
        else:
            insert(self.root, form, target)

    def _wake(self, words: Iterable[str]) -> None:
        """Put the forms that begin with one of these words into the trie."""
        for word in sorted(self.waiting.keys() & set(words)):
            for form, target in self.waiting.pop(word):
                insert(self.root, form, target)

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the matches of a text in its order; none overlap.

        Where several forms stand at one place the longest wins, and among
        equals the entry that comes first.
        """
        cleaned = clean(text)
        words = Words(cleaned.text)
        self._wake(words.folded)
        pairs = quoted_pairs(words)
        chosen: list[tuple[int, int, Candidate]] = []
        taken = bytearray(len(words.folded))
        for candidate in self._candidates(words, pairs):
            if any(taken[candidate.first : candidate.after]):
                continue
            size = candidate.after - candidate.first
            taken[candidate.first : candidate.after] = b"\x01" * size
            start, end = words.starts[candidate.first], words.ends[candidate.after - 1]
            if self.entries[candidate.target.entry][1].kind == "scare-quotes":
                start, end = pairs[candidate.first].outer
            chosen.append((start, end, candidate))
        chosen.sort(key=lambda item: item[0])
        matches = []
        for start, end, candidate in chosen:
            span = cleaned.span(start, end)
            matches.append(self._match(text, span.start, span.end, candidate))
        return tuple(matches)

    def _match(self, text: str, start: int, end: int, candidate: Candidate) -> Match:
        target = candidate.target
        lexicon, entry = self.entries[target.entry]
        naming = None if target.usage is None else entry.names[target.usage]
        return Match(start, end, text[start:end], lexicon, entry, target.form, naming)

    def _candidates(self, words: Words, pairs: dict[int, Pair]) -> list[Candidate]:
        """Return what may be chosen, longest first."""
        forms: list[Candidate] = []
        cancelled: dict[int, set[int]] = defaultdict(set)
        for start in range(len(words.folded)):
            for after, target in walk(self.root, words, start):
                candidate = Candidate(start, after, target)
                if target.cancels:
                    cancelled[target.entry].update(candidate.words)
                else:
                    forms.append(candidate)
        kept = [
            candidate
            for candidate in forms
            if not cancelled[candidate.target.entry].issuperset(candidate.words)
            and self._fits(candidate, words, pairs)
        ]

        def size(candidate: Candidate) -> tuple[int, int, int]:
            length = words.ends[candidate.after - 1] - words.starts[candidate.first]
            return -length, candidate.first, candidate.target.entry

        return sorted(kept, key=size)

    def _fits(self, candidate: Candidate, words: Words, pairs: dict[int, Pair]) -> bool:
        number = candidate.target.entry
        entry = self.entries[number][1]
        if entry.kind == "scare-quotes":
            pair = pairs.get(candidate.first)
            return (
                pair is not None
                and candidate.after <= pair.after
                and pair.after - pair.first <= entry.max_words
            )
        if not entry.near:
            return True
        return any(
            i not in candidate.words and self.near[number].answers(words.folded[i])
            for i in words.same_sentence(candidate.first, NEAR_WORDS)
        )


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair of quotation marks: the words inside, the span with the marks."""

    first: int
    after: int
    outer: tuple[int, int]


def quoted_pairs(words: Words) -> dict[int, Pair]:
    """Return the short pairs of quotation marks by each word inside."""
    out: dict[int, Pair] = {}
    for pattern in (PAIR, SINGLE_PAIR):
        for found in pattern.finditer(words.text):
            first = bisect_left(words.starts, found.start(1))
            after = bisect_left(words.starts, found.end(1))
            if not 0 < after - first <= LONGEST_PAIR or _is_title(words, first):
                continue
            pair = Pair(first, after, found.span())
            for i in range(first, after):
                out.setdefault(i, pair)
    return out


def _is_title(words: Words, first: int) -> bool:
    return first > 0 and words.folded[first - 1] in TITLED


class Near:
    """Words that must stand by: each with its inflections, or a prefix.

    >>> near = Near(["city", "move", "terror*"])
    >>> [near.answers(w) for w in ("cities", "moving", "terrorist", "cited")]
    [True, True, True, False]
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Inflect the words; one that ends in `*` is a prefix."""
        folded = [word.casefold() for word in words]
        whole = [word for word in folded if not word.endswith("*")]
        self.prefixes = tuple(word[:-1] for word in folded if word.endswith("*"))
        self.words = frozenset(form for word in whole for form in inflections(word))

    def answers(self, word: str) -> bool:
        """Return whether a case-folded word of a text is one of them."""
        return word in self.words or word.startswith(self.prefixes)


def inflections(word: str) -> tuple[str, ...]:
    """Return a word with the regular endings of nouns and verbs.

    >>> inflections("move")
    ('move', 'moves', 'moved', 'moving')
    """
    if word.endswith("y"):
        return word, f"{word}s", f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"
    if word.endswith("e"):
        return word, f"{word}s", f"{word}d", f"{word[:-1]}ing"
    return word, f"{word}s", f"{word}es", f"{word}ed", f"{word}ing"


@lru_cache(maxsize=8)
def matcher_of(lexicons: tuple[Lexicon, ...], kinds: tuple[str, ...]) -> Matcher:
    """Return the matcher of some lexicons, built once."""
    return Matcher(lexicons, kinds)
