"""WordStat categorisation dictionaries (.cat): categories indented by tabs.

A line that ends in a weight, "TAX* (1)", is a word, any other a category. Lines
with @ are rules of nearness and cannot be kept.
"""

from __future__ import annotations

import re

from framing.lexicon.imports.wordlist import UnreadableError, WordList

WEIGHT = re.compile(r"\s*\((-?\d+(?:\.\d+)?)\)\s*\Z")


def read(text: str) -> WordList:
    r"""Return the words of a WordStat dictionary.

    >>> words = read("MONEY\n\tTAXES\n\t\tTAX* (1)\n\t\tINCOME_TAX (1)\n\t@near (1)\n")
    >>> words.categories, [row.why for row in words.dropped]
    ({'MONEY/TAXES': ['TAX*', 'INCOME TAX']}, ['a rule, not a word'])
    """
    words, above = WordList(), list[str]()
    for number, line in enumerate(text.split("\n"), 1):
        entry = line.strip()
        if not entry:
            continue
        depth = len(line) - len(line.lstrip("\t"))
        above = above[:depth]
        weight = WEIGHT.search(entry)
        word = WEIGHT.sub("", entry)
        if weight is None:
            above.append(entry)
        elif word.startswith("@"):
            words.drop(number, entry, "a rule, not a word")
        elif not above:
            raise UnreadableError(number, "a word before the first category")
        else:
            words.add("/".join(above), word.replace("_", " "), number)
            if float(weight[1]) != 1:
                words.drop(number, entry, "its weight; the word is kept")
    return words
