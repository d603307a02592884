"""Word lists written as plain text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    r"""Return the words of a text that white space parts.

    >>> sorted(word_set("talks talk\nclash"))
    ['clash', 'talk', 'talks']
    """
    return frozenset(text.split())


def listed(text: str) -> list[str]:
    """Return the words of a text in their order.

    >>> listed("spring summer")
    ['spring', 'summer']
    """
    return text.split()
