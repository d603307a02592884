"""Abbreviations of news English that end in a dot.

Three kinds, by what the dot can mean. After a title or a label the sentence
goes on; a closing abbreviation ("Inc.") may end it; a word that is an
abbreviation only before a number ("No. 5") is a plain word elsewhere.
"""

from __future__ import annotations

from framing.text.wordlist import word_set

TITLES = word_set(
    "adm brig capt cmdr cmdt col comdr cpl dr fr gen gov hon insp lt lieut maj messrs"
    " mgr mlle mme mr mrs ms mx pfc pres prof pvt rep reps rev sen sens sgt sr sra srta"
    " ste supt st ft mt atty asst assoc dep det dir min sec amb vs viz cf ca approx"
    " rtd al-haj eng ing dipl brg"
)
"""Lower-case forms without the dot after which a name or a word follows."""

MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec")
"""Short month names; only capitalised ones are meant."""

CLOSING = word_set(
    "inc ltd corp co cos llc bros jr sr esq etc al ave blvd rd sq bldg dept est univ"
    " assn mfg intl govt ph.d m.d b.a m.a ph hrs min sec tel ext jan feb aug sept oct"
    " nov dec a.m p.m a.k.a d.c u.s u.k u.n e.u u.s.a u.s.s.r u.a.e d.r.c"
    " calif conn fla ga ill kan mass mich minn miss mo mont neb nev okla ont ore pa"
    " penn que tenn tex va vt wash wis wyo"
)
"""Forms that stand inside a sentence and may also be its last word."""

BEFORE_NUMBER = word_set("no nos art arts vol vols ch pp p fig figs para sec nr pop n°")
"""Forms that are abbreviations only when a number follows."""


def is_abbreviation(word: str, after: str) -> bool:
    """Return whether the dot behind `word` belongs to it.

    `word` has no dot, `after` is the text behind the dot (a few characters
    are enough).

    >>> is_abbreviation("Gen", " Smith"), is_abbreviation("No", " 5")
    (True, True)
    >>> is_abbreviation("No", " He left"), is_abbreviation("rebels", " He")
    (False, False)
    """
    low, rest = word.lower(), after.lstrip()
    if low in BEFORE_NUMBER:
        return rest[:1].isdigit()
    if low in MONTHS:
        return word[:1].isupper() and bool(rest)
    if low in TITLES:
        return (word[:1].isupper() and bool(rest)) or low in ("vs", "approx", "ca")
    return low in CLOSING and (word[:1].isupper() or low in ("etc", "al", "ext"))
