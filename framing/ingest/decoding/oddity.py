"""Notes on what is odd in a text: mojibake, hidden letters, other scripts.

The text stays as it is; the notes stand in the article's problems.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding.mojibake import describe, find_mojibake
from framing.text.normalise import LOOK_ALIKE
from framing.text.sentences import find_cut

if TYPE_CHECKING:
    from collections.abc import Iterable

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0001-\U000e007f"
)
"""Characters that take no place on paper, and those that turn the direction."""

OVERRIDES = "\u202d\u202e"
"""They show letters in another order than that in which they are read."""

EUROPEAN = "A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff"
_LATIN = "A-Za-z\u00c0-\u024f"

_HIDDEN = re.compile(
    f"(?<=[{EUROPEAN}])[{INVISIBLE}](?=[{INVISIBLE}]*+[{EUROPEAN}])|[{OVERRIDES}]"
)
_LOOK_ALIKE = re.compile(
    f"(?<=[{_LATIN}])[{''.join(LOOK_ALIKE)}]|[{''.join(LOOK_ALIKE)}](?=[{_LATIN}])"
)
_LATIN_LOOKING = re.compile(f"[{_LATIN}{''.join(LOOK_ALIKE)}]+")
_WORD_START = re.compile(r"[^\W\d_]+")
_WORD_END = re.compile(r"[^\W\d_]{1,60}\Z")
LONGEST_WORD = 60
SCRIPTS = {
    "Greek": "\u0370-\u03ff",
    "Cyrillic": "\u0400-\u052f",
    "Armenian": "\u0531-\u058a",
    "Hebrew": "\u05d0-\u05ea",
    "Arabic": "\u0620-\u06ff",
    "Georgian": "\u10a0-\u10ff",
    "Chinese, Japanese or Korean": "\u3041-\u9fff\uac00-\ud7a3",
}
MIN_SHARE = 0.1
MIN_LETTERS = 40
"""Part and number of letters from which on another script is worth a note."""


def find_oddities(text: str) -> tuple[str, ...]:
    r"""Return notes on what is odd in a text, each with the first place.

    Only the first `limits.ODDITY_PROBE_CHARACTERS` are looked at.

    >>> find_oddities("The cease\u200bfire holds.")
    ('invisible character inside a word, at 9: U+200B ZERO WIDTH SPACE',)
    >>> find_oddities("It holds in the v\u0430lley.")
    ('look-alike letter inside a word, at 17: U+0430 CYRILLIC SMALL LETTER A',)
    """
    text = text[: limits.ODDITY_PROBE_CHARACTERS]
    notes = []
    cut = find_cut(text)
    if cut is not None:
        most = f"{limits.MAX_SENTENCE_CHARACTERS:,} characters"
        notes.append(f"a sentence longer than {most} is cut at a space, at {cut}")
    if text.isascii():
        return tuple(notes)
    found = find_mojibake(text)
    if found is not None:
        notes.append(describe(found))
    notes += _note("invisible character inside a word", _HIDDEN.finditer(text))
    alike = (one for one in _LOOK_ALIKE.finditer(text) if _is_disguised(one))
    notes += _note("look-alike letter inside a word", alike)
    return (*notes, *_mixed(text))


def _is_disguised(match: re.Match[str]) -> bool:
    """Return whether every letter of the word around is Latin or passes for it.

    An ending of another script ("COVID" with a Russian one) is no disguise.
    """
    text, at = match.string, match.start()
    near = text[max(0, at - LONGEST_WORD) : at + LONGEST_WORD]
    before = _WORD_END.search(near[: min(at, LONGEST_WORD)])
    after = _WORD_START.match(near[min(at, LONGEST_WORD) :])
    word = (before[0] if before else "") + (after[0] if after else "")
    return _LATIN_LOOKING.fullmatch(word) is not None


def _note(what: str, found: Iterable[re.Match[str]]) -> list[str]:
    """Return one note on characters of a kind: the first, and how many."""
    places = [(match.start(), match[0]) for match in found]
    if not places:
        return []
    at, first = places[0]
    name = unicodedata.name(first, "without a name")
    more = f" ({len(places)} in all)" if len(places) > 1 else ""
    return [f"{what}, at {at}: U+{ord(first):04X} {name}{more}"]


def _mixed(text: str) -> list[str]:
    """Return the note that a Latin text is partly in another script."""
    latin = len(re.findall(f"[{_LATIN}]", text))
    counts = {
        name: len(re.findall(f"[{letters}]", text)) for name, letters in SCRIPTS.items()
    }
    total = latin + sum(counts.values())
    name = max(counts, key=lambda name: counts[name])
    share = counts[name] / max(1, total)
    few = counts[name] < MIN_LETTERS
    if few or not MIN_SHARE <= share <= 0.5 or latin < total / 2:
        return []
    return [f"{share:.0%} of its letters are {name}: that part is not analysed"]
