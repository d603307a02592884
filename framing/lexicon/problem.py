"""What is wrong with a lexicon file, and where."""

from __future__ import annotations

from dataclasses import dataclass

from framing.errors import LexiconError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right in a lexicon file.

    `line` counts from 1; `severity` is "error" or "warning"; `text` names the
    problem and the way out; `excerpt` is the line itself.

    >>> print(Problem("war.toml", 12, "warning", "plain: give one wording"))
    war.toml:12: warning: plain: give one wording
    """

    path: str
    line: int
    severity: str
    text: str
    excerpt: str = ""

    def __str__(self) -> str:
        """Return the problem as compilers print theirs."""
        return f"{self.path}:{self.line}: {self.severity}: {self.text}"

    def as_error(self) -> LexiconError:
        """Return the exception that stops a run on this problem."""
        return LexiconError(self.path, self.line, self.text, self.excerpt)
