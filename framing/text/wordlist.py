"""Word lists written as plain text."""

from __future__ import annotations


def word_set(text: str, separator: str | None = None) -> frozenset[str]:
    r"""Return the words of a text, or its entries between separators.

    >>> sorted(word_set("talks talk\nclash"))
    ['clash', 'talk', 'talks']
    >>> sorted(word_set("main menu|\n  home", "|"))
    ['home', 'main menu']
    """
    return frozenset(" ".join(entry.split()) for entry in text.split(separator))


def listed(text: str) -> list[str]:
    """Return the words of a text in their order.

    >>> listed("spring summer")
    ['spring', 'summer']
    """
    return text.split()
