"""Where the parts of a lexicon file stand: tomllib gives values, not lines."""

from __future__ import annotations

ENTRY_HEADER = "[[entry]]"
NEEDLE_CHARACTERS = 40


class Layout:
    """The lines of a lexicon file and the blocks of its entries.

    Lines count from 1. Entries count from 0; None means the head of the file.
    """

    def __init__(self, text: str) -> None:
        """Find the header line of each entry."""
        self.lines = text.split("\n")
        self.heads = [
            number
            for number, line in enumerate(self.lines, 1)
            if line.strip().replace(" ", "").startswith(ENTRY_HEADER)
        ]

    def block(self, entry: int | None) -> range:
        """Return the lines of an entry, or those before the first entry."""
        if entry is None:
            last = self.heads[0] if self.heads else len(self.lines) + 1
            return range(1, last)
        if entry >= len(self.heads):
            return range(1, len(self.lines) + 1)
        after = self.heads[entry + 1 :] or [len(self.lines) + 1]
        return range(self.heads[entry], after[0])

    def line_of(self, entry: int | None, key: str = "", value: str = "") -> int:
        r"""Return the line of a key's value, of the key, or of the block.

        >>> layout = Layout('id = "x"\n[[entry]]\nid = "y"\nforms = [\n "z"]')
        >>> layout.line_of(0), layout.line_of(0, "id"), layout.line_of(0, "forms", "z")
        (2, 3, 5)
        """
        block = self.block(entry)
        at = next((n for n in block if self._starts(n, key)), None) if key else None
        if value:
            needle = value[:NEEDLE_CHARACTERS]
            found = (n for n in block if n >= (at or 0) and needle in self.excerpt(n))
            at = next(found, at)
        return at if at is not None else block.start

    def excerpt(self, line: int) -> str:
        """Return the text of a line, empty when there is no such line."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def _starts(self, line: int, key: str) -> bool:
        name, equals, _ = self.excerpt(line).partition("=")
        return bool(equals) and name.strip().strip("\"'") == key
