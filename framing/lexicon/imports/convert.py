"""A word list as a lexicon file."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from framing.errors import LexiconError
from framing.lexicon import writing
from framing.lexicon.lint import check_bytes
from framing.model.finding import Level
from framing.model.lexicon import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.lexicon.imports.wordlist import WordList
    from framing.model.lexicon import Lexicon

NO_NAME = re.compile(r"[^a-z0-9]+")
BRACES = str.maketrans("{}", "()")


def converted(words: WordList, head: dict[str, str], path: str) -> tuple[str, Lexicon]:
    """Return the text of a lexicon with an entry for each category, and itself.

    A form can stand in one entry only; that of the first category keeps it, and
    the others' are noted as dropped. `head` are the fields at the top of the file.
    Raises LexiconError, at the word list's path, where no lexicon comes of it.
    """
    rows = entries(words)
    text = writing.head(head) + "".join(writing.entry(row) for row in rows)
    checked = check_bytes(text.encode("utf-8"), path)
    errors = [x for x in checked.problems if x.severity == "error"]
    if errors or checked.lexicon is None:
        raise LexiconError(path, 1, errors[0].text, errors[0].excerpt)
    return text, checked.lexicon


def entries(words: WordList) -> Sequence[Entry]:
    """Return an entry for each category that has words left."""
    owners: dict[str, str] = {}
    ids: set[str] = set()
    out = []
    for category, forms in words.categories.items():
        kept = []
        for form in forms:
            owner = owners.setdefault(form.casefold(), category)
            if owner == category:
                kept.append(form)
            else:
                words.drop(0, f"{form} of {category}", f"it is in {owner} already")
        if kept:
            name = unused(slug(category), ids)
            said = f"“{{match}}” is listed under {category.translate(BRACES)}."
            out.append(Entry(name, level=Level.NOTE, forms=tuple(kept), message=said))
    return out


def slug(text: str) -> str:
    """Return a text as an identifier: lower-case letters, digits and hyphens.

    >>> slug("Affect/Négative (1)"), slug("戦争")
    ('affect-negative-1', 'words')
    """
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore")
    return NO_NAME.sub("-", plain.decode()).strip("-") or "words"


def unused(name: str, taken: set[str]) -> str:
    """Return an identifier with a number behind it if it is taken."""
    number, out = 1, name
    while out in taken:
        number += 1
        out = f"{name}-{number}"
    taken.add(out)
    return out
