"""Write sets of words as running text."""

from __future__ import annotations


def word_set(text: str, separator: str | None = None) -> frozenset[str]:
    r"""Return the words of a text, or its entries between separators.

    >>> sorted(word_set("rain sun")), sorted(word_set("main menu|\n  home", "|"))
    (['rain', 'sun'], ['home', 'main menu'])
    """
    return frozenset(" ".join(entry.split()) for entry in text.split(separator))
