"""Lemmas by rule and table, and the forms that a lemma can take."""

from __future__ import annotations

from functools import lru_cache

from framing.text.irregular import (
    NOUN_FORMS,
    PAST,
    PAST_PARTICIPLE,
    PLURAL,
    VERB_FORMS,
)
from framing.text.spelling import with_ending, with_s
from framing.text.verbs import GERUND, REGULAR_PAST, THIRD_PERSON
from framing.text.wordlist import word_set

CLITICS = {
    "n't": "not",
    "'re": "be",
    "'m": "be",
    "'ve": "have",
    "'ll": "will",
    "ca": "can",
    "wo": "will",
    "sha": "shall",
    "'s": "be",
    "'d": "will",
    "gon": "go",
    "wan": "want",
}
BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being"})
SILENT_E = tuple(word_set("ib id im ir iz ut am ak ok uk as os us ag ps rg uid uir"))
"""Endings of a stem behind which a dropped e is likely."""
SAME_PLURAL = word_set(
    "series species news politics economics physics headquarters mathematics means"
    " ethics diabetes measles athletics aircraft data thanks clothes chaos netherlands"
    " philippines maldives emirates olympics paralympics statistics lens"
)
LOSES_S = word_set("lenses movies ties lies pies dies calories prairies zombies caches")
LOSES_ES = word_set("buses gases viruses bonuses statuses campuses censuses focuses")
SINGULAR_S = ("ss", "us", "sis")


@lru_cache(maxsize=50_000)
def lemma(word: str, tag: str) -> str:
    """Return the lower-case lemma of a word under its Penn tag.

    Names keep their form, save that a plural name (NNPS) loses its ending.

    >>> lemma("said", "VBD"), lemma("ministers", "NNS"), lemma("Armenians", "NNPS")
    ('say', 'minister', 'armenian')
    >>> lemma("killed", "VBN"), lemma("Moscow", "NNP"), lemma("worse", "JJR")
    ('kill', 'moscow', 'worse')
    """
    low = word.lower().replace("’", "'")
    if tag == "POS":
        return "'s"
    if low in CLITICS and (tag in ("MD", "RB") or tag.startswith("VB")):
        return "have" if low == "'d" and tag == "VBD" else CLITICS[low]
    if tag.startswith("VB"):
        return "be" if low in BE else _verb(low, tag)
    if tag in ("NNS", "NNPS"):
        return singular(low)
    return low


def _verb(low: str, tag: str) -> str:
    """Return the base form of a verb form in lower case."""
    if tag in ("VB", "VBP"):
        return low
    prefix, _, last = low.rpartition("-")
    if prefix:
        return f"{prefix}-{_verb(last, tag)}"
    if tag == "VBZ":
        return THIRD_PERSON.get(low) or _without_s(low)
    if tag == "VBG":
        plain = low.endswith("ing") and len(low) > 4
        return GERUND.get(low) or (_stem(low[:-3]) if plain else low)
    first, second = (PAST_PARTICIPLE, PAST) if tag == "VBN" else (PAST, PAST_PARTICIPLE)
    base = first.get(low) or second.get(low) or REGULAR_PAST.get(low)
    if base is not None:
        return base
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    return _stem(low[:-2]) if low.endswith("ed") and len(low) > 3 else low


def _stem(rest: str) -> str:
    """Return the base of an unknown regular verb without its -ed or -ing.

    Spelling alone cannot always tell whether an e was dropped; verbs that
    matter are in the table of `framing.text.verbs`.

    >>> [_stem(rest) for rest in ("blogg", "finess", "tweet", "outsourc", "digitiz")]
    ['blog', 'finess', 'tweet', 'outsource', 'digitize']
    """
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "aeiouszlf":
        return rest[:-1]
    dropped = rest.endswith(("c", "v", "u", "z", "dg", "at", "rs", "ns", "iev", "ur"))
    dropped = dropped or rest.endswith(("bl", "cl", "dl", "gl", "pl", "tl", "kl"))
    dropped = dropped or rest.endswith(SILENT_E) or _is_short(rest)
    keeps = rest.endswith(
        ("eat", "oat", "our", "ou", "ain", "ean", "oin", "aim", "air")
    )
    return rest + "e" if dropped and not keeps else rest


def _is_short(rest: str) -> bool:
    """Return whether a stem of one syllable would have doubled its end."""
    one = sum(letter in "aeiou" for letter in rest) == 1
    return one and len(rest) > 2 and rest[-2] in "aeiouy" and rest[-1] not in "wxyaeiou"


def _without_s(low: str) -> str:
    """Return a third person or plural without its ending."""
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return low[:-2] if low not in ("shoes", "toes", "aches", "caches") else low[:-1]
    if low.endswith("s") and not low.endswith(SINGULAR_S) and len(low) > 2:
        return low[:-1]
    return low


@lru_cache(maxsize=50_000)
def singular(low: str) -> str:
    """Return the singular of a lower-case plural.

    >>> [singular(word) for word in ("forces", "armies", "men", "buses", "series")]
    ['force', 'army', 'man', 'bus', 'series']
    """
    if low in PLURAL or low in SAME_PLURAL or low[:1].isdigit():
        return PLURAL.get(low, low)
    prefix, hyphen, last = low.rpartition("-")
    if prefix:
        return prefix + hyphen + singular(last)
    if low in LOSES_S or low.endswith(("headaches", "niches")):
        return low[:-1]
    if low in LOSES_ES:
        return low[:-2]
    return _without_s(low)


def inflect(lemma: str) -> tuple[str, ...]:
    """Return the forms that a word can take as a verb or a noun, sorted.

    The part of speech is not known, so both are proposed; the lemma itself is
    among them. The last word of a phrase is the one that changes.

    >>> inflect("occupy")
    ('occupied', 'occupies', 'occupy', 'occupying')
    >>> inflect("man")
    ('man', 'manned', 'manning', 'mans', 'men')
    """
    head, space, last = lemma.rpartition(" ")
    forms = {last, with_s(last), *NOUN_FORMS.get(last, ()), with_ending(last, "ing")}
    forms.update(VERB_FORMS.get(last) or (with_ending(last, "ed"),))
    return tuple(sorted(head + space + form for form in forms))
