r"""LIWC dictionaries (.dic): numbered categories between % lines, then the words.

What other readers stumble over: a file without its legend, several tabs in a row,
a legend whose names are indented under each other, "<of>131/125" (codes that hold
only before a word) and "(02 134)125/464" (codes that hold only beside others). A
condition cannot be kept, and is dropped with its codes; codes without one are kept.
"""

from __future__ import annotations

import re

from framing.lexicon.imports.wordlist import UnreadableError, WordList

CODE = re.compile(r"\d+\Z")
CONDITION = re.compile(r"<[^<>]*>\S*|\([^()]*\)\S*|\d+/\d+\S*")
"""Codes that hold in some surroundings only."""
LEGEND = re.compile(r"(\s*)(\d+)\s+(\S.*)")


def read(text: str) -> WordList:
    r"""Return the words of a LIWC dictionary.

    >>> words = read("%\n1\tAnger\n2\tSad\n%\nhate*\t1\nkind\t<of>1/2\t2\ncry\t\t2")
    >>> words.categories
    {'Anger': ['hate*'], 'Sad': ['kind', 'cry']}
    >>> [(row.line, row.text) for row in words.dropped]
    [(6, 'kind <of>1/2')]
    """
    lines = text.split("\n")
    names, start = legend(lines)
    words = WordList()
    for name in names.values():
        words.categories.setdefault(name, [])
    for number, line in enumerate(lines[start:], start + 1):
        if line.strip() and line.strip() != "%":
            word_line(words, names, number, line)
    words.categories = {name: rows for name, rows in words.categories.items() if rows}
    return words


def legend(lines: list[str]) -> tuple[dict[str, str], int]:
    """Return the name of each code and the line behind the legend.

    A name that is indented stands under the one before it: "Affect/Anger".
    """
    first = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if first == len(lines) or lines[first].strip() != "%":
        return {}, 0
    names: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    for number, line in enumerate(lines[first + 1 :], first + 1):
        if line.strip() == "%":
            return names, number + 1
        row = LEGEND.match(line)
        if row is None and line.strip():
            raise UnreadableError(number + 1, "a legend line without code and name")
        if row is not None:
            depth = len(row[1].expandtabs())
            above = [x for x in above if x[0] < depth]
            above.append((depth, row[3].split("(")[0].strip() or row[3].strip()))
            names[row[2].lstrip("0") or "0"] = "/".join(name for _, name in above)
    raise UnreadableError(len(lines), "the legend has no second % line")


def word_line(words: WordList, names: dict[str, str], number: int, line: str) -> None:
    """Read the line of a word: the word, then its codes."""
    word, codes = parted(line.strip())
    for condition in CONDITION.findall(codes):
        said = "codes that hold in some surroundings only"
        words.drop(number, f"{word} {condition}", said)
    plain = [x for x in CONDITION.sub(" ", codes).split() if CODE.match(x)]
    for code in plain:
        key = code.lstrip("0") or "0"
        if names and key not in names:
            words.drop(number, f"{word} {code}", "a code that the legend lacks")
        else:
            words.add(names.get(key, f"category {key}"), word, number)
    if not plain and not CONDITION.search(codes):
        words.drop(number, word, "no code")


def parted(line: str) -> tuple[str, str]:
    r"""Return a line's word and its codes; a word may have blanks in it.

    >>> parted("so far\t12 15"), parted("kind 3")
    (('so far', '12 15'), ('kind', '3'))
    """
    word, tab, codes = line.partition("\t")
    if tab:
        return word.strip(), codes
    found = re.search(r"\s(?=[\d(<])", line)
    return (line[: found.start()], line[found.end() :]) if found else (line, "")
