"""Function words that show where clauses, sources and verbs begin and end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.speaker_words import DETERMINERS
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Word


AUXILIARY = word_set(
    """
    has have had is was are were be been being do does did will would can could may
    might must should shall to not n't never
    """
)


FINITE = AUXILIARY - {"to", "not", "n't", "never", "be", "been", "being"} | word_set(
    """
    went came took gave made got fell rose held left built sent cut put lost won met
    ran led kept began broke struck shot fought grew became brought bought caught
    chose drew drove flew forgot froze hid hurt laid let lay paid sat sought sold
    spent stood stuck taught threw understood wore knew shook knelt wept drank ate
    slept woke hung swam rode stole sank doesn't didn't isn't wasn't
    won't wouldn't couldn't can't don't aren't weren't hasn't haven't hadn't
    """
)


IS = word_set("is was are were be been being has have had do does did")
"""Finite verbs that never stand for a participle."""


MODAL = word_set(
    "will would can could may might must should shall to do does did not never"
)


TIMES = word_set("day evening morning afternoon night week month year time same")


QUESTIONS = word_set("whether if why how what who when where")


ADVERB = word_set(
    """
    also later then earlier recently repeatedly once again however too even just only
    already long often still now yesterday today afterwards meanwhile previously
    subsequently reportedly
    """
)


BREAKS = word_set(
    """
    that but while although though because if whether when where what whom whose as
    than until unless whereas since after before so how why whereby
    """
)


PREPOSITIONS = word_set(
    """
    in on at by for from with without of to into onto over under about against
    between among amid during despite after before since until through across near
    inside outside according as like per via following given regarding concerning
    """
)


NOT_BEFORE_A_VERB = DETERMINERS | PREPOSITIONS - {"as"} | {"of", "no", "such"}


ENDS_A_SOURCE = word_set("that which who but and")


CLAUSE_SUBJECT = word_set("he she they it there")


NOT_A_SOURCE = word_set(
    """
    , . : ; that in on at to as by he she his her reporters journalists it they there
    its their if whether of about
    """
)


HEARD = word_set("heard seen quoted reported cited filmed recorded")


FINDING = word_set(
    """
    found finds saw sees read reads received receives got heard hears discovered
    obtained recovered seized spotted reviewed
    """
)
"""What those do who did not write the note that is quoted."""


CONVICTION = word_set("adamant convinced certain sure confident insistent clear")
"""Words after "is" that open what somebody holds: "is adamant that"."""


KEEN = word_set(
    """
    keen quick careful eager anxious pains wanted wants wished wishes hastened hastens
    rushed continued likes liked loves
    """
)
"""Words before "to" whose infinitive is done: "was keen to stress"."""


def lower_at(words: Sequence[Word], at: int) -> str:
    """Return a word in lower case, "" beyond either end."""
    return words[at].lower if 0 <= at < len(words) else ""
