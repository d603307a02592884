"""Rules on single words whose tag is hardly ever another one in news English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from framing.text.corrections import Tagged

PAST_ONLY = word_set(
    "knew went took came gave saw wrote spoke began chose drove fell flew forgot froze"
    " grew shook stole swore threw wore became drew ate sang sank swam forbade withdrew"
)
PARTICIPLES = word_set(
    "paid told sold held sent shut met found left lost won made built given taken kept"
    " brought bought caught taught heard read led fed hit cut put set let"
)
UNCHANGED = word_set("let put shut cut set hit hurt")
"""Verbs whose participle is their plain form."""
BEING = word_set("is are was were be been being")
HELPERS = word_set("is has was 's are have were had am be been being")
SURE_NOUNS = word_set(
    "embargo crew offer treaty envoy convoy ceasefire truce accord pact veto summit"
    " access bail hostage ransom visa amnesty curfew enclave outpost ministry embassy"
)
"""Words that a determiner or another noun before them shows to be nouns."""


def reporting(at: Tagged, place: int) -> str | None:
    """Take "said" for a past tense unless a helper stands before it."""
    if at.lows[place] != "said" or at.tags[place] != "VBN":
        return None
    helper = place - 2 if at.tag(place - 1) == "RB" else place - 1
    helped = helper >= 0 and at.lows[helper] in HELPERS
    return None if helped else "VBD"


def none_of(at: Tagged, place: int) -> str | None:
    """Take "no" before a noun for a determiner: "said no warning was given"."""
    noun = at.tag(place + 1) in ("NN", "NNS", "JJ", "VBG")
    return "DT" if noun and at.lows[place] == "no" else None


def gerunds(at: Tagged, place: int) -> str | None:
    """Take an "-ing" behind "no" for a noun: "no warning ever reached them"."""
    alone = at.tag(place + 1) not in ("DT", "PRP$", "NN", "NNS", "NNP", "PRP")
    led = place > 0 and at.lows[place - 1] == "no"
    return "NN" if led and alone and at.tags[place] == "VBG" else None


def aboard(at: Tagged, place: int) -> str | None:
    """Take "aboard" for an adverb: "the satellite aboard was insured"."""
    return "RB" if at.lows[place] == "aboard" and at.tags[place] == "NN" else None


def sure_nouns(at: Tagged, place: int) -> str | None:
    """Take words that are no verbs or adjectives in the news for nouns."""
    led = at.tag(place - 1) in ("DT", "PRP$", "POS", "NN", "NNS", "JJ", "NNP")
    wrong = not at.tags[place].startswith("NN")
    return "NN" if led and wrong and at.lows[place] in SURE_NOUNS else None


def past(at: Tagged, place: int) -> str | None:
    """Take forms that are nothing but a past tense for one: "the minister knew"."""
    wrong = not at.tags[place].startswith("VB")
    return "VBD" if wrong and at.words[place] in PAST_ONLY else None


def passives(at: Tagged, place: int) -> str | None:
    """Take a participle behind "been" for one, and an unchanged form behind "be"."""
    low, before = at.lows[place], at.lows[place - 1] if place else ""
    if at.tags[place] == "JJ" and before in ("been", "being"):
        return "VBN" if low in PARTICIPLES else None
    same = low in UNCHANGED and at.tags[place] in ("VB", "VBP", "VBD")
    return "VBN" if same and before in BEING else None


SURE = (past, passives, reporting, none_of, gerunds, aboard, sure_nouns)
"""The rules, in the order in which they run."""
