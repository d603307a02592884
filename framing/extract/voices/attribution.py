"""The attribution: a cue, its source, and where the content stands."""

from __future__ import annotations

from dataclasses import dataclass

from framing.extract.voices.cues import Cue


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue in a sentence, as indices into the sentence's words.

    `source` is [first, last) of the words that name the source, None where
    the sentence leaves it open. `first` and `last` bound the cue. `after` is
    true where the content follows the cue, false where it stands before.
    `content` is the word at which following content begins. `frame` is
    "clause", "as", "of", "to", "name", "noun", "object" or "plan". `about` is
    what content is about, apart from it: X in "X is said to be a farce" and in
    "called X a farce".
    """

    first: int
    last: int
    cue: Cue
    source: tuple[int, int] | None
    after: bool
    content: int
    frame: str
    passive: bool = False
    about: tuple[int, int] | None = None


SAY = Cue("accord", "neutral", "past")
"""The cue of what is said without a verb: "according to", a colon, a dash."""

NOUN = Cue("claim", "doubt", "noun")
"""The cue of nouns that open another's content."""
