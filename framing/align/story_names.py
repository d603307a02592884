"""What to call a story: words that its articles share and others lack."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from anyascii import anyascii

from framing.extract.common_words import CALENDAR, FUNCTION
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.align.story_words import Bag

MAX_WORDS = 4
"""Words that tell of a story to the reader."""
NAME_WORDS = 2
"""Of these, words that go into its name."""
MIN_LETTERS = 3
MAX_LETTERS = 30
"""Letters that a word in a name has; a longer one is cut."""
SAME_START = 5
"""Letters at the start of two words that make them forms of one for a reader."""
NO_TOPIC = (
    CALENDAR
    | FUNCTION
    | word_set(
        """
        according added announced called told says say saying reported reports
        report statement made make take took people year years month months week
        weeks day days hour hours time morning evening night news agency president
        minister government official officials
        """
    )
)
"""Words that any story may share; they group articles but name none."""
RESERVED = frozenset("aux con nul prn".split())
"""Names that no file may have on some systems."""


def telling_words(
    groups: Sequence[Sequence[int]],
    bags: Sequence[Bag],
    weights: Sequence[dict[str, float]],
    names: frozenset[str],
) -> list[tuple[str, ...]]:
    """Return the words of each group of bags as written: a name, a word, a name.

    Each has up to `MAX_WORDS`; no two give the same name (`join_words`).
    """
    uses = Counter(word for bag in bags for word in bag.counts)
    found = []
    for rows in groups:
        inside = Counter(word for row in rows for word in bags[row].counts)
        others = max(len(bags) - len(rows), 1)
        score: dict[str, float] = defaultdict(float)
        for row in rows:
            for word, weight in weights[row].items():
                if 2 * inside[word] >= len(rows) and _names_a_story(word):
                    rest = (uses[word] - inside[word]) / others
                    score[word] += weight * (inside[word] / len(rows)) * (1 - rest)
        ranked = sorted(score, key=lambda word: (-score[word], word))
        found.append([_written(word, rows, bags) for word in _choose(ranked, names)])
    return list(_unlike(found))


def join_words(words: Sequence[str]) -> str:
    """Return the name that words give: ASCII letters, digits and hyphens.

    >>> join_words(("São Tomé", "ferry", "port")), join_words(("nul",)), join_words(())
    ('SaoTome-ferry', 'nul-story', 'story')
    """
    parts = []
    for word in words[:NAME_WORDS]:
        plain = "".join(c for c in anyascii(word) if c.isalnum())
        parts.append(plain[:MAX_LETTERS])
    name = "-".join(part for part in parts if part) or "story"
    return f"{name}-story" if name.casefold() in RESERVED else name


def _names_a_story(word: str) -> bool:
    """Return whether a folded word is of use in a name."""
    short = word.isascii() and len(word) < MIN_LETTERS
    return word.isalpha() and not short and word not in NO_TOPIC


def _choose(ranked: Sequence[str], names: frozenset[str]) -> list[str]:
    """Return the best names and the best other words in turn, no two of one stem."""
    proper: list[str] = []
    plain: list[str] = []
    starts: set[str] = set()
    for word in ranked:
        kind = proper if word in names else plain
        if len(kind) < MAX_WORDS and word[:SAME_START] not in starts:
            kind.append(word)
            starts.add(word[:SAME_START])
    half = MAX_WORDS // 2
    kept = proper[: max(half, MAX_WORDS - len(plain))]
    turns = [kept, plain[: MAX_WORDS - len(kept)]]
    longest = max(map(len, turns))
    return [kind[at] for at in range(longest) for kind in turns if at < len(kind)]


def _written(word: str, rows: Sequence[int], bags: Sequence[Bag]) -> str:
    """Return the form in which the articles of a story write a word most often."""
    forms: Counter[str] = Counter()
    for row in rows:
        for form, count in bags[row].forms.get(word, ()):
            forms[form] += count
    return min(forms, key=lambda form: (-forms[form], form))


def _unlike(found: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the words of each story so ordered that no two have the same name.

    Where no order helps, a number stands second.
    """
    taken: set[str] = set()
    for words in found:
        orders = [
            tuple(words),
            *((words[0], w, *(o for o in words[1:] if o != w)) for w in words[2:]),
        ]
        number = 1
        while join_words(orders[0]).casefold() in taken:
            orders.pop(0)
            if not orders:
                number += 1
                head = words[0] if words else "story"
                orders = [(head, str(number), *words[1 : MAX_WORDS - 1])]
        taken.add(join_words(orders[0]).casefold())
        yield orders[0]
