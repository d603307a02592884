"""Turns of a transcript: paragraphs that open with the name of who speaks.

"Q: ... A: ..." and "SMITH: ... DUARTE: ..." set no quotation marks; a label that
opens a single paragraph ("BAKU: ...") may be a dateline, so that two are asked.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.model.slot import Quotation
from framing.model.span import Span
from framing.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

LABEL = re.compile(
    r"(?P<who>[QA]|[A-Z][A-Z.\'’\-]+(?: [A-Z][A-Z.\'’\-]*){0,4})\s?:[ \t]+(?=\S)"
)
LETTERS = frozenset("QA")
MIN_TURNS = 2


def find_turns(text: str) -> tuple[Quotation, ...]:
    r"""Return what is said in a transcript, in text order.

    "Q" and "A" name nobody.

    >>> text = "SMITH: We never saw it.\n\nPAZ: That is not true."
    >>> [(turn.speaker, turn.text) for turn in find_turns(text)]
    [('SMITH', 'We never saw it.'), ('PAZ', 'That is not true.')]
    >>> find_turns("BAKU: Two people died.\n\nThe fire went on.")
    ()
    """
    labels = list(_labels(text))
    if len(labels) < MIN_TURNS or len({who for who, _, _ in labels}) < MIN_TURNS:
        return ()
    out = []
    for who, at, said in labels:
        cue, words = Span(at, at + len(who)), text[said.start : said.end]
        name, place = (None, None) if who in LETTERS else (who, cue)
        out.append(Quotation(said.start, said.end, words, name, place, who, cue))
    return tuple(out)


def _labels(text: str) -> Iterator[tuple[str, int, Span]]:
    """Yield each label, its place and what follows it in its line."""
    for paragraph in paragraphs(text):
        at = paragraph.start
        while at < paragraph.end:
            end = text.find("\n", at, paragraph.end)
            end = paragraph.end if end < 0 else end
            found = LABEL.match(text, at, end)
            if found is not None:
                yield found["who"], at, Span(found.end(), end)
            at = end + 1
