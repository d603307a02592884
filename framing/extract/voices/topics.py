"""What somebody speaks about: "praised the plan", "the poll shows a lead".

The content is a thing, not a clause. It is attributed to its source, as all
accounts of attribution have it, though its words may be the outlet's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.cues import DOCUMENT, TOPIC, WISH
from framing.extract.voices.speaker_words import DETERMINERS
from framing.extract.voices.words import PREPOSITIONS, lower_at
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.extract.voices.attribution import Attribution
    from framing.extract.voices.units import Unit

ABOUT = (TOPIC | WISH) - {"attack", "address", "offer", "decline", "seek"} | word_set(
    """
    ask blame blast condemn congratulate consider criticise criticize demand denounce
    deplore describe dismiss express hail praise recall regard reject remind see slam
    thank view voice welcome
    """
)
"""Verbs whose bare object is what is spoken or thought of."""

SHOWS = word_set("show find reveal suggest indicate put give")
"""Verbs by which a document speaks."""

FINDINGS = DOCUMENT | word_set(
    """
    polls surveys studies reports documents data figures records analysis numbers
    research statistics average results emails letters census
    """
)
"""Nouns of what shows and finds."""

PARTICLES = frozenset(("off", "out", "up", "down", "away", "back", "that"))
"""Words after a verb that make it another one: "backed off"."""

WITH = {
    "agree": ("with",),
    "allude": ("to",),
    "apologize": ("for",),
    "ask": ("for", "about"),
    "comment": ("on",),
    "decide": ("to", "against"),
    "point": ("to",),
    "refer": ("to",),
    "respond": ("to",),
    "speak": ("about", "of"),
}
"""The words that open the object of a verb which takes none bare."""


def is_topic(unit: Unit, own: Attribution) -> bool:
    """Return whether what follows a cue is a thing that its source speaks of.

    >>> from framing.extract.voices.attributions import find_attributions
    >>> from framing.extract.voices.units import parse
    >>> for text in ("Ana Paz praised the plan.", "Ana Paz wrote a book.",
    ...              "The poll shows a lead for Kral."):
    ...     [unit] = parse(text).units
    ...     [found] = find_attributions(unit)
    ...     print(is_topic(unit, found))
    True
    False
    True
    """
    words, verb = unit.words, own.cue.verb
    if not own.after or own.frame != "object" or own.source is None:
        return False
    low = lower_at(words, own.content)
    if low in WITH.get(verb, ()):
        return True
    if low in PREPOSITIONS | PARTICLES or not low[:1].isalnum() or low == "as":
        return False
    if verb in SHOWS:
        source = words[own.source[0] : own.source[1]]
        return any(word.lower in FINDINGS for word in source)
    plain = own.cue.tense == "present" and low not in DETERMINERS
    return verb in ABOUT and not (plain and verb in ("attack", "question", "view"))
