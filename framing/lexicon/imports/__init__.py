"""Word lists of other programs, read into lexicon files.

Each module reads the text of one format into a `WordList`: categories with their
words, and what was dropped on the way with its line and the reason. None of the
formats says who made a list or how a word must not be matched, so that what comes
out is a start: `framing lexicon check` warns of what is still missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.errors import LexiconError
from framing.lexicon.imports import (
    lexicoder,
    liwc,
    quanteda,
    table,
    vale,
    wordstat,
    yoshikoder,
)
from framing.lexicon.imports.wordlist import UnreadableError, WordList

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FORMATS", "WordList", "read"]

FORMATS: dict[str, Callable[[str], WordList]] = {
    "liwc": liwc.read,
    "quanteda": quanteda.read,
    "lexicoder": lexicoder.read,
    "yoshikoder": yoshikoder.read,
    "wordstat": wordstat.read,
    "vale": vale.read,
    "csv": table.read,
}
SUFFIXES = {
    ".dic": "liwc",
    ".lc3": "lexicoder",
    ".lcd": "lexicoder",
    ".ykd": "yoshikoder",
    ".cat": "wordstat",
    ".csv": "csv",
    ".tsv": "csv",
}
YAML = (".yml", ".yaml")


def read(raw: bytes, name: str, kind: str | None = None) -> WordList:
    """Return the word list in the bytes of a file.

    `kind` is one of `FORMATS`; without it the ending of the file's name tells.
    Raises LexiconError for an unknown ending and for what cannot be read.
    """
    text = decoded(raw)
    kind = kind or guess(name, text)
    if kind not in FORMATS:
        known = ", ".join(FORMATS)
        raise LexiconError(name, 1, f"unknown format; name one with --format: {known}")
    try:
        words = FORMATS[kind](text)
    except UnreadableError as problem:
        raise LexiconError(name, problem.line, f"{kind}: {problem}") from problem
    if not any(words.categories.values()):
        raise LexiconError(name, 1, f"{kind}: no words in it; is it another format?")
    return words


def decoded(raw: bytes) -> str:
    r"""Return the text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252.

    >>> decoded("é".encode("utf-16")), decoded(b"\xe9"), decoded("\ufeffé".encode())
    ('é', 'é', 'é')
    """
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return lines_of(raw.decode("utf-16", errors="replace"))
    try:
        return lines_of(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return lines_of(raw.decode("cp1252", errors="replace"))


def lines_of(text: str) -> str:
    """Return a text with one kind of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def guess(name: str, text: str) -> str:
    """Return the format that a file's ending and first lines show, "" for none.

    >>> guess("anger.dic", ""), guess("a.yml", "extends: existence"), guess("a.txt", "")
    ('liwc', 'vale', '')
    """
    low = name.lower()
    if low.endswith(YAML):
        return "vale" if vale.is_style(text) else "quanteda"
    return next((kind for end, kind in SUFFIXES.items() if low.endswith(end)), "")
