"""Lexicoder dictionaries (.lc3): "+category" lines, each with its words below."""

from __future__ import annotations

from framing.lexicon.imports.wordlist import UnreadableError, WordList

CATEGORY = "+"
COMMENT = "#"


def read(text: str) -> WordList:
    r"""Return the words of a Lexicoder dictionary.

    A blank behind a word, by which Lexicoder asks for a whole word, is what forms
    mean here anyway.

    >>> read("+NEGATIVE\nabandon\nlies \n+POSITIVE\nable\n").categories
    {'NEGATIVE': ['abandon', 'lies'], 'POSITIVE': ['able']}
    """
    words, category = WordList(), ""
    for number, line in enumerate(text.split("\n"), 1):
        entry = line.strip()
        if entry.startswith(CATEGORY):
            category = entry[1:].strip()
        elif entry and not entry.startswith(COMMENT):
            if not category:
                raise UnreadableError(number, "words before the first +category")
            words.add(category, entry, number)
    return words
