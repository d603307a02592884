"""Tables (.csv, .tsv): a column of words, and one of categories if there is one."""

from __future__ import annotations

import csv
from io import StringIO

from framing.lexicon.imports.wordlist import UnreadableError, WordList

FORMS = ("form", "term", "word", "token", "phrase", "lemma", "entry")
CATEGORIES = ("category", "id", "label", "class", "type", "sentiment", "list", "key")
DEFAULT = "words"


def read(text: str) -> WordList:
    r"""Return the words of a table; its first row names the columns.

    >>> read("term;category\nregime;power\nriot;crowd\n").categories
    {'power': ['regime'], 'crowd': ['riot']}
    """
    first = text.partition("\n")[0]
    mark = max(("\t", ";", ","), key=first.count)
    rows = csv.reader(StringIO(text), delimiter=mark)
    words = WordList()
    try:
        head = [name.strip().lower() for name in next(rows, [])]
        form = column(head, FORMS)
        if form is None:
            raise UnreadableError(
                1, f"no column of words; name one: {', '.join(FORMS)}"
            )
        category = column(head, CATEGORIES)
        for row in rows:
            if len(row) > form and row[form].strip():
                known = category is not None and len(row) > category
                name = row[category].strip() if known and category is not None else ""
                words.add(name or DEFAULT, row[form], rows.line_num)
    except csv.Error as problem:
        raise UnreadableError(rows.line_num, str(problem)) from None
    for name in head:
        if name not in (head[form], head[category] if category is not None else ""):
            words.drop(1, name, "a column that is not read")
    return words


def column(head: list[str], names: tuple[str, ...]) -> int | None:
    """Return the number of the first column with one of some names."""
    return next((head.index(name) for name in names if name in head), None)
