"""Word lists written as running text, which reads and reviews better."""

from __future__ import annotations


def listed(text: str) -> list[str]:
    """Return the words of a list that is written as text.

    >>> listed("spring summer")
    ['spring', 'summer']
    """
    return text.split()
