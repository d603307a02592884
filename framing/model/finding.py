"""What the tool flags, what it explains away, and on what evidence."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHOWN_DIGITS = 16


class Level(IntEnum):
    """How much a finding matters.

    >>> Level.ERROR > Level.NOTE, str(Level.WARNING)
    (True, 'warning')
    """

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        """Return the name as reports show it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Verbatim words of an article and the value that they carry.

    `article[start:end] == text`, always. `sentence` is the sentence they
    stand in; `source` the one who says it when that is not the outlet.
    """

    article: str
    start: int
    end: int
    text: str
    value: str
    sentence: str
    prefix: str = ""
    suffix: str = ""
    voice: str = "outlet"
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A discrepancy or a framing choice that a person should look at.

    `key` identifies the question across runs, `state` what was seen this
    time; `confidence` is the share, 0 to 1, of such findings that are right,
    `strength` what the rule alone made of its evidence; `origins` counts the
    independent origins behind each value; `innocent` lists what might explain
    the difference.
    """

    key: str
    state: str
    rule: str
    level: Level
    confidence: float
    message: str
    why: str
    evidence: tuple[Evidence, ...]
    innocent: tuple[str, ...] = ()
    origins: tuple[tuple[str, int], ...] = ()
    missing_from: tuple[str, ...] = ()
    status: str = "open"
    note: str | None = None
    strength: float = 0.0


@dataclass(frozen=True, slots=True)
class Explained:
    """A pair that looks like a conflict and is not one, and why not."""

    rule: str
    why: str
    evidence: tuple[Evidence, ...] = field(default=())


SPACES = re.compile(r"\s{2,}|[^\S ]")
"""White space that is not a single blank."""

FOLDED_AT_ONCE = 1_000_000
"""Characters that are folded together: a replacement takes memory for each match."""


def fold(text: str) -> str:
    r"""Reduce a text to what identifies it, whatever its marks and spaces.

    >>> fold("“Occ\u200bupied”  by  A.")
    '"occupied" by a.'
    """
    marks = str.maketrans("“”„«»‘’‚", '""""' + '"' + "'''")
    plain = unicodedata.normalize("NFKC", text).translate(marks)
    hidden = {ord(c): None for c in set(plain) if unicodedata.category(c) == "Cf"}
    kept = plain.translate(hidden) if hidden else plain
    parts = (
        SPACES.sub(" ", kept[at : at + FOLDED_AT_ONCE])
        for at in range(0, len(kept), FOLDED_AT_ONCE)
    )
    return SPACES.sub(" ", "".join(parts)).strip().casefold()


def digest(*parts: object) -> str:
    """Return the first 16 hex digits of the SHA-256 of canonical JSON."""
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:SHOWN_DIGITS]


def question(rule: str, slot: str, rows: Iterable[tuple[str, Evidence]]) -> str:
    """Return the key of a finding: what is asked, not where it stands.

    `rows` pairs each evidence with the digest of its article's identity. Two
    identical sentences of one article count as two by their order.
    """
    ordinal: Counter[tuple[str, str, str]] = Counter()
    out = []
    ordered = sorted(rows, key=lambda row: (row[0], row[1].start, row[1].end))
    for article, evidence in ordered:
        place = (article, fold(evidence.sentence), fold(evidence.value))
        out.append([*place, ordinal[place]])
        ordinal[place] += 1
    return digest("f1", rule, slot, sorted(out))


def seen(evidence: Sequence[Evidence], *extra: str) -> str:
    """Return the state of a finding: the raw sentences it was made from.

    `extra` is what else was seen: the articles in which a fact is missing.
    """
    raw = sorted((e.sentence, e.text) for e in evidence)
    return digest("s1", raw, "|".join(sorted(extra)))
