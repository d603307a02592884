"""What the tagger sees of a word and its neighbours."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from framing.text.verbs import verb_class

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

START = ("-START2-", "-START-")
END = ("-END-", "-END2-")
PADDING = len(START)


@lru_cache(maxsize=50_000)
def normal(word: str) -> str:
    """Return the word as the weights know it: lower case, numbers as classes.

    >>> normal("Baku"), normal("1992"), normal("6,500"), normal("didn’t")
    ('baku', '!year', '!digits', "didn't")
    """
    if word.isdigit():
        return "!year" if len(word) == 4 else "!digits"
    if word[:1].isdigit():
        return "!digits" if not word[-1].isalpha() else "!" + word[-2:].lower()
    low = word.lower().replace("’", "'").replace("‘", "'")
    return "!" + low.rsplit("-", 1)[-1] if "-" in low[1:-1] else low


def shape(word: str) -> str:
    """Return how a word is written: "lower", "Title", "UPPER", "mixed", "other".

    >>> [shape(word) for word in ("talks", "Talks", "TASS", "iPhone", "22")]
    ['lower', 'Title', 'UPPER', 'mixed', 'other']
    """
    if word.islower():
        return "lower"
    if word.istitle():
        return "Title"
    if word.isupper():
        return "UPPER"
    return "mixed" if any(map(str.isalpha, word)) else "other"


@lru_cache(maxsize=50_000)
def own(word: str) -> tuple[str, ...]:
    """Return the features of a word that do not depend on its place."""
    low = normal(word)
    found = ["bias", f"w {low}", f"h {shape(word)}", f"p {low[:2]}"]
    found += [f"s{size} {low[-size:]}" for size in (1, 2, 3, 4)]
    if "-" in word[1:-1]:
        found.append(f"hyphen {low[-2:]}")
    verb = verb_class(low)
    found.append(f"v {verb} {low[-1:]}")
    return tuple(found)


def features(
    words: Sequence[str], place: int, tags: tuple[str, str], plain: Container[str]
) -> dict[str, int]:
    """Return the features of the word at `place` of the padded `words`.

    `tags` are those of the two words on its left, the nearer one last; `plain`
    are words known to occur in lower case.
    """
    before, previous = tags
    word = words[place]
    low = normal(word)
    left = "first" if place == PADDING else shape(words[place - 1])
    last, after = normal(words[place - 1]), normal(words[place + 1])
    found = list(own(word))
    found += (
        f"t {previous}",
        f"tt {before} {previous}",
        f"t2 {before}",
        f"tw {previous} {low}",
        f"ts {previous} {low[-3:]}",
        f"tv {previous} {verb_class(low)} {low[-1:]}",
        f"+v {verb_class(after)} {after[-1:]}",
        f"-w {last}",
        f"-s {last[-3:]}",
        f"--w {normal(words[place - 2])}",
        f"+w {after}",
        f"+s {after[-3:]}",
        f"+h {shape(words[place + 1])}",
        f"++w {normal(words[place + 2])}",
        f"++s {normal(words[place + 2])[-2:]}",
        f"place {shape(word)} {left}",
    )
    if word[:1].isupper():
        first = "first" if place == PADDING else "inner"
        found.append(f"cap {first} {'plain' if low in plain else 'name'}")
        found.append(f"cap {'plain' if low in plain else 'name'} {low[-2:]}")
    return dict.fromkeys(found, 1)
