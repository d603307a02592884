"""Families of words: the verb that a noun of action belongs to, and its kin."""

from __future__ import annotations

from functools import lru_cache

from framing.text.stems import stem
from framing.text.verbs import BASES

NOUN_ENDINGS = (
    "ification", "isation", "ization", "ation", "ition", "ment", "ance", "ence",
    "sion", "tion", "ture", "ure", "ing", "ion", "al", "age",
)  # fmt: skip
"""Endings that make a noun of action, longest first: "inspect|ion"."""
VERB_ENDINGS = ("", "e", "y", "ify", "ise", "ize", "d", "de", "t", "te")
"""What a verb may have in the ending's place: "deci|sion", "decide"."""
LEAST_LETTERS = 3
SHORT_VERBS = frozenset(("ment", "ing"))
"""Endings that a verb of three letters takes: "payment"."""
NO_ACTS = frozenset(
    "government department audience mission commission apartment moment instance "
    "distance station position condition statement evening morning ceiling".split()
)
"""Nouns that name a body, a time or a thing, whatever verb they come from."""
PAIRS = """
sale sell|purchase buy|loss lose|growth grow|flight fly|choice choose|thought think
birth bear|belief believe|proof prove|gift give|speech speak|song sing|shot shoot
marriage marry|wedding wed|acquisition acquire|collision collide|decision decide
closure close|departure depart|failure fail|seizure seize|signature sign|entry enter
explosion explode|invasion invade|division divide|conclusion conclude|intrusion intrude
exclusion exclude|inclusion include|expansion expand|extension extend|suspension suspend
permission permit|submission submit|admission admit|omission omit|expulsion expel
repulsion repel|revision revise|supervision supervise|provision provide|erosion erode
reception receive|deception deceive|description describe|subscription subscribe
prescription prescribe|redemption redeem|resumption resume|consumption consume
assumption assume|reduction reduce|production produce|introduction introduce
deduction deduct|destruction destroy|absorption absorb|abolition abolish
acquittal acquit|refusal refuse|dismissal dismiss|trial try|denial deny|burial bury
survival survive|arrival arrive|withdrawal withdraw|renewal renew|removal remove
approval approve|disposal dispose|rehearsal rehearse|appraisal appraise
retreat retreat|pursuit pursue|defeat defeat|descent descend|ascent ascend|advent come
defence defend|defense defend|offence offend|response respond|expense expend
pressure press|discovery discover|recovery recover|delivery deliver|robbery rob
inquiry inquire|enquiry enquire|theft steal|relief relieve|transfer transfer
breakdown break|takeover take|handover hand|walkout walk|crackdown crack
resignation resign|nomination nominate|appointment appoint|retirement retire
maintenance maintain|performance perform|appearance appear|attendance attend
assembly assemble|victory win|success succeed|pronouncement pronounce
renunciation renounce|denunciation denounce|announcement announce
explanation explain|acclamation acclaim|declaration declare|repetition repeat
inscription inscribe|conversion convert|diversion divert|inversion invert
compulsion compel|propulsion propel|apprehension apprehend|comprehension comprehend
attention attend|intention intend|contention contend|pretence pretend
stay stay|burglary burgle|forgery forge|bribery bribe|injury injure|arson burn
"""
OF_NOUN = dict(
    pair.split() for line in PAIRS.strip().splitlines() for pair in line.split("|")
)


@lru_cache(maxsize=8192)
def family(word: str) -> str:
    """Return what the lemmas of a verb and of its noun of action share.

    >>> family("inspection") == family("inspect"), family("sale") == family("sell")
    (True, True)
    >>> family("found") == family("find")
    False
    """
    low = word.casefold()
    verb = OF_NOUN.get(low) or verb_of(low)
    # with an ending, lest the base "found" be taken for the past of "find"
    return stem(f"{verb or low}s")


def verb_of(noun: str) -> str | None:
    """Return the verb that a noun of action is made of, None if none is known.

    >>> verb_of("evacuation"), verb_of("closure"), verb_of("country")
    ('evacuate', 'close', None)
    """
    if noun in BASES or noun in NO_ACTS:
        return noun if noun in BASES else None
    for ending in NOUN_ENDINGS:
        rest = noun.removesuffix(ending)
        if rest == noun or len(rest) < LEAST_LETTERS:
            continue
        short = rest[:-1] if rest[-1] == rest[-2] else rest
        kin = (f"{base}{end}" for base in (rest, short) for end in VERB_ENDINGS)
        made = next((verb for verb in kin if verb in BASES), None)
        if made is not None and len(made) > LEAST_LETTERS - (ending in SHORT_VERBS):
            return made
    return None
