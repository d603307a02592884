"""An entry added to the text of a lexicon file, where it brings no error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.lexicon import lint, writing
from framing.lexicon.load import load_shipped

if TYPE_CHECKING:
    from framing.lexicon.problem import Problem
    from framing.model.lexicon import Entry


def extended(path: str, before: bytes, entry: Entry) -> str:
    """Return the text of a lexicon file with an entry more at its end.

    The comments and the order of the file are kept. Raises LexiconError for the
    first error that the entry brings, its examples among them: a hit that does not
    fire, a miss that does.
    """
    after = before.rstrip(b"\n") + b"\n" + writing.entry(entry).encode("utf-8")
    known = {(x.text, x.excerpt) for x in errors(path, before)}
    for problem in errors(path, after):
        if (problem.text, problem.excerpt) not in known:
            raise problem.as_error()
    return after.decode("utf-8-sig")


def errors(path: str, raw: bytes) -> list[Problem]:
    """Return the errors of a lexicon file with these bytes in it."""
    checked = lint.check_bytes(raw, path, beside=load_shipped())
    return [x for x in checked.problems if x.severity == "error"]
