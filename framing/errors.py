"""What can go wrong for a user, each with its exit code."""

from __future__ import annotations


class FramingError(Exception):
    """A problem with place, nature and way out; `exit_code` ends the run."""

    exit_code = 70


class UsageError(FramingError):
    """A wrong call: a missing path, an unknown option value."""

    exit_code = 2


class InputError(FramingError):
    """Articles that cannot be read at all: an empty folder, a binary file."""

    exit_code = 3


class ConfigError(FramingError):
    """A setting that does not exist or has no such value."""

    exit_code = 4


class LexiconError(FramingError):
    """A lexicon file that cannot be used.

    >>> print(LexiconError("war.toml", 12, "level: use note, warning or error"))
    war.toml:12: level: use note, warning or error
    """

    exit_code = 4

    def __init__(self, path: str, line: int, problem: str, excerpt: str = "") -> None:
        """Point into the author's file; `excerpt` is the line itself."""
        shown = f"\n    {excerpt.strip()}" if excerpt.strip() else ""
        super().__init__(f"{path}:{line}: {problem}{shown}")
        self.path, self.line, self.problem = path, line, problem


class StoreError(FramingError):
    """A store that is busy, newer than this program, or damaged."""

    exit_code = 5


class WriteError(FramingError):
    """An output that cannot be written."""

    exit_code = 6
