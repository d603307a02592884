"""Say whether two names are one name, in one or in two spellings.

The rules, in order:

1. Case, accents, hyphens, apostrophes, spaces and scripts do not count;
   words of address ("Mr", "Datuk Seri") are left out.
2. Particles mean the same across languages: ould = walad = weld, bin = ibn =
   ben, mint = bint, oglu = ogly; articles (al-, el-, the) and "de", "van" may
   be missing.
3. Every word of the shorter name must find its word in the longer one; words
   can be split or joined ("Khadem Niya", "Khademnia"), initials stand for
   words, and the family name can come first.
4. Two words are compared by their sounds (`framing.align.name_sounds`); the
   weakest pair decides, or the whole without its breaks. Names that went
   through Chinese (`framing.align.name_detour`) are compared more loosely. A
   surname, the given names together or the outer two of three words make an
   ordinary short form.
5. -ov and -ova, -ski and -ska differ by sex: such names are two persons'.
   Jr, Sr and II tell persons apart. Two given names that sound different
   before one surname are two persons of one family.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from framing.align.cognates import national_form
from framing.align.name_detour import detoured
from framing.align.name_sounds import VOWELS, WEAK, letters, likeness, sounds
from framing.extract.names.words import given_names
from framing.text.wordlist import word_set

VARIANT_AT = 0.72
"""Least likeness of the weakest words for two spellings of one name."""
SINGLE_AT = 0.8
"""The same for names of one word, which say less."""
SHORT_WORD = 5
"""Words of so few sounds are alike by chance and need more."""
SHORT_AT = 0.78
SHARED_AT = 0.86
"""Least likeness of short words beside a word that is equal."""

OTHER_START_AT = 0.9
"""The same beside an equal given name, for surnames that begin otherwise."""
BROKEN_AT = 0.8
"""Least likeness without breaks where one name has two words more."""
DETOUR_SCORE = 0.6
"""How sure a detour through Chinese is: consonants agree by chance too."""

MEANS = {
    "walad": "ould", "weld": "ould", "wuld": "ould", "oulad": "ould", "wald": "ould",
    "ibn": "bin", "ben": "bin", "bent": "mint", "bint": "mint", "binti": "mint",
    "ogly": "oglu", "oghlu": "oglu", "ogli": "oglu", "kyzy": "qizi", "kizi": "qizi",
    "gizi": "qizi", "abou": "abu", "junior": "jr", "senior": "sr", "saint": "st",
    "sankt": "st", "san": "st",
}  # fmt: skip
LIGHT = word_set(
    """
    al el ul as ash ad ar an at az the de del della di da dos do du la las los le
    van von der den ter zu af y e i of and bin ould mint oglu qizi d
    """
)
"""Words that can be missing from a name."""
ADDRESS = word_set(
    """
    mr mrs ms miss dr prof sir dame lord lady madam don dona dom sheikh shaikh sheik
    haji hajji datuk dato seri sri general gen colonel col captain capt president
    minister king queen prince princess excellency
    """
)
APART = word_set("jr sr ii iii iv vi vii viii ix")
BY_SEX = (
    ("ov", "ova"), ("ev", "eva"), ("in", "ina"), ("ski", "ska"), ("skiy", "skaya"),
    ("sky", "skaya"), ("yn", "yna"),
)  # fmt: skip
CONTRACTED = ("abd", "abdul", "abdel", "abdal", "abdur", "abdou")


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How alike two names are and what that means.

    `score` is 0 to 1; `verdict` is "same" (equal but for marks, or an
    ordinary short form), "variant" (likely one name in two spellings) or
    "different"; `why` says which rule decided.
    """

    score: float
    verdict: str
    why: str


@lru_cache(maxsize=65536)
def compare_names(a: str, b: str) -> NameMatch:
    """Compare two names of persons or places.

    >>> compare_names("Bayramov", "Jeyhun Bayramov").verdict
    'same'
    >>> compare_names("Mokhtar Ould Bilal", "Al-Mukhtar Walad Bilal").verdict
    'variant'
    >>> compare_names("Sardar Kand", "Serdarkent").verdict
    'variant'
    >>> compare_names("Ilham Aliyev", "Heydar Aliyev").verdict
    'different'
    >>> compare_names("Nina Petrova", "Nina Petrov").why
    'forms for a woman and for a man'
    """
    left, right = name_words(a), name_words(b)
    if not left or not right:
        return NameMatch(0.0, "different", "no letters to compare")
    if sorted(left) == sorted(right) or "".join(left) == "".join(right):
        return NameMatch(1.0, "same", "equal but for case, marks and spaces")
    if {w for w in left if w in APART} != {w for w in right if w in APART}:
        return NameMatch(0.3, "different", "generations of one family")
    one, two = heavy(left), heavy(right)
    if _by_sex(one, two):
        return NameMatch(0.6, "different", "forms for a woman and for a man")
    short = _short_form(one, two)
    if short:
        return NameMatch(0.97, "same", short)
    left, right = (tuple(map(national_form, words)) for words in (one, two))
    if left == right or (min(len(one), len(two)) > 1 and _short_form(left, right)):
        return NameMatch(0.97, "same", "forms of one given name")
    if relatives(a, b):
        return NameMatch(0.5, "different", "two given names before one surname")
    score, weakest = _aligned(one, two)
    if score >= _needed(one, two, weakest):
        return NameMatch(round(score, 3), "variant", f"sounds alike: {weakest}")
    if changed := detoured(one, two):
        return NameMatch(DETOUR_SCORE, "variant", f"through Chinese: {changed}")
    return NameMatch(round(score, 3), "different", f"sounds different: {weakest}")


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without words of address.

    >>> name_words("Datuk Seri Hafizuddin Rahmat"), name_words("Al-Mukhtar Walad B.")
    (('hafizuddin', 'rahmat'), ('al', 'mukhtar', 'ould', 'b'))
    """
    parts = re.split(r"[\s\-‐‑–.,()]+", name.replace("’", "'"))
    words = [MEANS.get(word, word) for word in map(letters, parts) if word]
    if words[:2] == ["tan", "sri"]:
        words = words[2:]
    named = [word for word in words if word not in ADDRESS]
    return tuple(named or words)


@lru_cache(maxsize=4096)
def heavy(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that a name cannot do without, "Abd al-X" as one.

    >>> heavy(("abd", "al", "rahman", "bin", "salem"))
    ('abdrahman', 'salem')
    """
    kept: list[str] = []
    for at, word in enumerate(words):
        if len(kept) > 1 and at == len(words) - 1 and word in ("oglu", "qizi"):
            kept[-1] += word
        elif kept and kept[-1] in CONTRACTED and word not in LIGHT:
            kept[-1] = "abd" + word
        elif word not in LIGHT:
            kept.append(word)
    joined = tuple(
        re.sub(r"^abd(?:ul|el|al|ur|ou)(?=[a-z]{4})", "abd", w) for w in kept
    )
    return joined or words


def _by_sex(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return whether the surnames differ by the ending of a woman's form."""
    left, right = one[-1], two[-1]
    for man, woman in BY_SEX:
        for first, second in ((left, right), (right, left)):
            if first.endswith(man) and second.endswith(woman):
                stem, other = first[: -len(man)], second[: -len(woman)]
                if len(stem) > 2 and stem == other:
                    return True
    return False


def _short_form(one: tuple[str, ...], two: tuple[str, ...]) -> str:
    """Return why one name is a short form of the other, empty when it is not."""
    short, long = sorted((one, two), key=len)
    if len(short) == 1 and len(short[0]) > 1 and short[0] in long:
        return "one word of the full name"
    if len(short) == len(long):
        if all(_equal_or_initial(s, w) for s, w in zip(short, long, strict=True)):
            whole = any(s == w and len(s) > 1 for s, w in zip(short, long, strict=True))
            return "initials" if whole else ""
        return ""
    places = []
    at = 0
    for word in short:
        # An initial of the longer name is a middle name's, never the surname.
        hits = [i for i in range(at, len(long)) if _stands_for(word, long[i])]
        if not hits:
            return ""
        places.append(hits[0])
        at = hits[0] + 1
    shared = any(s == long[i] for s, i in zip(short, places, strict=True))
    return "a name left out" if shared and len(short) > 1 else ""


def _stands_for(short: str, full: str) -> bool:
    """Return whether a word is `full` itself or its initial."""
    return short == full or (len(short) == 1 and full.startswith(short))


def _equal_or_initial(left: str, right: str) -> bool:
    """Return whether two words are equal or one is the other's initial."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    return len(short) == 1 and long.startswith(short)


def _aligned(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[float, str]:
    """Return the weakest likeness of the best way to align, and its words."""
    best = (0.0, f"{' '.join(one)} / {' '.join(two)}")
    short, long = sorted((one, two), key=len)
    for words in _orders(short):
        for groups in _groupings(words, long):
            pairs = [(likeness(a, b), f"{a} / {b}") for a, b in groups]
            weakest = min(pairs)
            mean = sum(score for score, _ in pairs) / len(pairs)
            score = 0.85 * weakest[0] + 0.15 * mean
            if score > best[0]:
                best = (score, weakest[1])
    whole = _unbroken(one, two)
    return whole if whole[0] > best[0] else best


def _unbroken(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[float, str]:
    """Return the likeness of two names without their word breaks.

    Translation machines break names anew ("Tasfa Alim", "Tesfalem"). Words
    that both names share and initials are left out: they tell where the
    breaks are, and so does an equal number of other words.
    """
    left = [word for word in one if len(word) > 1 and word not in two]
    right = [word for word in two if len(word) > 1 and word not in one]
    extra = abs(len(left) - len(right))
    if not extra or not left or not right:
        return 0.0, ""
    alike = likeness("".join(left), "".join(right))
    if extra > 1 and (alike < BROKEN_AT or min(len(one), len(two)) < 2):
        return 0.0, ""
    return alike - 0.02 * extra, f"{' '.join(left)} / {' '.join(right)}"


def _orders(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return a name's orders: as written, and with the last name first."""
    if len(words) == 1 or len(words) > 4:
        return [words]
    if len(words) == 2:
        return list(permutations(words))
    return [words, (words[-1], *words[:-1]), (*words[1:], words[0])]


def _groupings(
    short: tuple[str, ...], long: tuple[str, ...]
) -> list[list[tuple[str, str]]]:
    """Return the ways to pair the words of two names in order.

    Words of the longer name are joined to a neighbour, or, where more than
    two are left over for a name of two words, left out in the middle.
    """
    if len(short) == len(long):
        return [list(zip(short, long, strict=True))]
    if len(short) == 1 and len(long) > 2:
        return []
    out: list[list[tuple[str, str]]] = []
    extra = len(long) - len(short)
    for at in range(len(short)):
        joined = "".join(long[at : at + extra + 1])
        merged = (*long[:at], joined, *long[at + extra + 1 :])
        out.append(list(zip(short, merged, strict=True)))
    if len(short) > 1:
        for at in range(1, len(long) - extra + 1):
            kept = (*long[:at], *long[at + extra :])
            out.append(list(zip(short, kept, strict=True)))
    return out


def _needed(one: tuple[str, ...], two: tuple[str, ...], weakest: str) -> float:
    """Return the least likeness that makes two names variants."""
    if min(len(one), len(two)) == 1:
        return SINGLE_AT
    left, _, right = weakest.partition(" / ")
    length = max(len(sounds(left)), len(sounds(right)))
    shared = set(one) & set(two)
    if shared and shared <= given_names() and not _begin_alike(left, right):
        return OTHER_START_AT
    if length <= SHORT_WORD and shared:
        return SHARED_AT
    if length < SHORT_WORD:
        return SHORT_AT
    return VARIANT_AT


def _begin_alike(left: str, right: str) -> bool:
    """Return whether two words begin with one consonant, or with none.

    >>> _begin_alike("warner", "boehner"), _begin_alike("evdokia", "yevdokia")
    (False, True)
    """
    one, two = sounds(left)[:1], sounds(right)[:1]
    return one == two or {one, two} <= VOWELS | WEAK


def relatives(a: str, b: str) -> bool:
    """Return whether two names are known given names before one surname.

    Spellings of one given name are no two ("Behrouz", "Behruz"); forms for a
    woman and a man are ("Mario", "Maria").

    >>> relatives("Maria Lopez", "Mario Lopez"), relatives("Ali Hasan", "Aly Hasan")
    (True, False)
    """
    one, two = heavy(name_words(a)), heavy(name_words(b))
    if len(one) < 2 or len(two) < 2 or likeness(one[-1], two[-1]) < 0.9:
        return False
    left, right = national_form(one[0]), national_form(two[0])
    if left == right:
        return False
    if not {one[0], two[0]} <= given_names():
        return False
    by_sex = {left[-1], right[-1]} == {"a", "o"} or (left in right or right in left)
    return likeness(left, right) < 0.87 or by_sex


def one_family(a: str, b: str) -> bool:
    """Return whether two full names share only the surname.

    >>> one_family("Melania Knavs", "Viktor Knavs"), one_family("Jehon P", "Jeyhun B")
    (True, False)
    """
    one, two = heavy(name_words(a)), heavy(name_words(b))
    if len(one) < 2 or len(two) < 2 or relatives(a, b):
        return len(one) > 1 and len(two) > 1
    return likeness(one[-1], two[-1]) > 0.9 and likeness(one[0], two[0]) < 0.6


def best_word(a: str, b: str) -> float:
    """Return the likeness of the two most alike words of two names, 0 to 1.

    >>> best_word("Jehon Permov", "Jeyhun Bayramov") > 0.75
    True
    >>> best_word("Ely Ould Khattar", "Mohamed Fal Walad Suwaylim") < 0.6
    True
    """
    one, two = heavy(name_words(a)), heavy(name_words(b))
    return max((likeness(x, y) for x in one for y in two), default=0.0)


def best_telling_word(a: str, b: str) -> float:
    """Return the same, but for equal given names, which many persons share.

    >>> best_telling_word("John Kerry", "John Heilprin") < 0.6
    True
    """
    one, two = heavy(name_words(a)), heavy(name_words(b))
    pairs = [(x, y) for x in one for y in two if x != y or x not in given_names()]
    return max((likeness(x, y) for x, y in pairs), default=0.0)
