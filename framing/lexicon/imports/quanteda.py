"""Dictionaries of quanteda in YAML: keys within keys, lists of words at the ends."""

from __future__ import annotations

from framing.lexicon.imports.wordlist import UnreadableError, WordList
from framing.lexicon.imports.yaml_text import load


def read(text: str) -> WordList:
    r"""Return the words of a quanteda dictionary.

    >>> read("war:\n  near: [front, troop*]\n  far: exile\n").categories
    {'war/near': ['front', 'troop*'], 'war/far': ['exile']}
    """
    tree = load(text)
    if not isinstance(tree, dict):
        raise UnreadableError(1, "keys with lists of words are expected")
    words = WordList()
    branch(words, (), tree)
    return words


def branch(words: WordList, path: tuple[str, ...], value: object) -> None:
    """Add what stands under a key."""
    if isinstance(value, dict):
        for key, below in value.items():
            branch(words, (*path, str(key)), below)
    elif isinstance(value, list):
        for below in value:
            branch(words, path, below)
    elif value:
        words.add("/".join(path), str(value))
