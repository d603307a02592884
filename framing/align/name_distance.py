"""Say whether two names are one name, in one or in two spellings.

Names of bodies are compared as `framing.align.body_names` says. The rules for
all others, in order:

1. Case, accents, hyphens, apostrophes, spaces and scripts do not count;
   words of address ("Mr", "Datuk Seri") are left out.
2. Particles mean the same across languages: ould = walad = weld, bin = ibn =
   ben, mint = bint, oglu = ogly; articles (al-, el-, the) and "de", "van" may
   be missing.
3. Every word of the shorter name must find its word in the longer one; words
   can be split or joined ("Khadem Niya", "Khademnia"), initials stand for
   words, alone ("JFK") or together ("JC"), and the family name can come first
   but where "bin" or "oglu" says who is whose child.
4. Two words are compared by their sounds (`framing.align.name_sounds`); the
   weakest pair decides, or the whole without its breaks. Endings that many
   names share ("-dottir", "-enko") do not count, Korean names are first folded
   (`framing.align.korean`), and in an abjad vowels are left out. Names that went
   through Chinese (`framing.align.name_detour`) are compared more loosely. A
   surname, the given names together or the outer two of three words make an
   ordinary short form.
5. -ov and -ova, -ski and -ska differ by sex: such names are two persons'.
   Jr, Sr, II and other middle initials tell persons apart. Two given names
   that sound different before one surname are two persons of one family.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from framing.align.body_names import body_likeness, is_body
from framing.align.cognates import national_form
from framing.align.korean import korean_form
from framing.align.name_alignment import aligned
from framing.align.name_detour import both_in_pinyin, detoured
from framing.align.name_endings import parts_of
from framing.align.name_forms import (
    acronym,
    by_sex,
    chained,
    generations,
    given_by_sex,
    other_middles,
    short_form,
    spelt_out,
    turned,
)
from framing.align.name_slips import slipped
from framing.align.name_sounds import likeness, sounds
from framing.align.name_words import (
    ABJAD,
    SYLLABIC,
    heavy,
    name_words,
    romanised,
    without_vowels,
)
from framing.align.sound_costs import VOWELS, WEAK, swap_cost
from framing.extract.names.words import given_names
from framing.limits import MAX_NAME

EVEN = 0.5
"""Score from which two names are rather one."""
MOST = 0.95
"""Score of names that sound alike throughout."""
VARIANT_AT = 0.72
"""Least likeness of the weakest words for two spellings of one name."""
SINGLE_AT = 0.84
"""The same for names of one word, which say less."""
SHORT_WORD = 5
"""Words of so few sounds are alike by chance and need more."""
SHORT_AT = 0.78
SHARED_AT = 0.86
"""Least likeness of short words beside a word that is equal."""
SHARED_LONG_AT = 0.8
"""The same for longer words: what is garbled is rarely garbled in one word alone."""
MISSPELT_AT = 0.74
"""The same for a given name of which one spelling is no known name."""

OTHER_START_AT = 0.9
"""The same beside an equal given name, for surnames that begin otherwise."""
NEAR_START = 0.4
"""Cost of a first sound read for another up to which two words begin alike."""
PINYIN_AT = 0.99
"""The same for two names in pinyin, which spells each name in one way alone."""
KOREAN_AT = 0.9
"""The same for Korean names, whose syllables are few and alike."""
LABIALS = frozenset("bpfv")
"""Sounds that are near one another and yet begin different names."""
DETOUR_SCORE = 0.55
"""How sure a detour through Chinese is: consonants agree by chance too."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How alike two names are and what that means.

    `score` is 0 to 1, and 0.5 or more exactly where `verdict` is not
    "different". `verdict` is "same" (equal but for marks, or an ordinary
    short form), "variant" (likely one name in two spellings) or "different";
    `why` says which rule decided.
    """

    score: float
    verdict: str
    why: str


@lru_cache(maxsize=65536)
def compare_names(a: str, b: str) -> NameMatch:
    """Compare two names of persons, places or bodies.

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
    if max(len(a), len(b)) > MAX_NAME:
        equal = a == b and any(map(str.isalpha, a))
        return NameMatch(float(equal), "same" if equal else "different", "too long")
    a, b = unicodedata.normalize("NFC", a), unicodedata.normalize("NFC", b)
    if is_body(a) or is_body(b):
        return _bodies(a, b)
    left, right = name_words(a), name_words(b)
    if not left or not right:
        return NameMatch(0.0, "different", "no letters to compare")
    if name_words(romanised(a)) == name_words(romanised(b)) and left != right:
        return NameMatch(0.99, "same", "Azerbaijani letters and their romanisation")
    certain = _certain(left, right)
    if certain is not None:
        return certain
    one, two = heavy(left), heavy(right)
    if _two_given(one, two):
        return NameMatch(0.45, "different", "two given names before one surname")
    if (korean := korean_form(left)) == korean_form(right) and korean[0]:
        return NameMatch(0.9, "variant", "one Korean name in two romanisations")
    written = bool(SYLLABIC.search(a + b))
    return _by_sound(*_one_script(a, b, one, two), written)


def _bodies(a: str, b: str) -> NameMatch:
    """Compare the names of two bodies."""
    score, why = body_likeness(a, b)
    if score < EVEN:
        return NameMatch(score, "different", why)
    verdict = "variant" if why.startswith("sounds") else "same"
    return NameMatch(round(score, 3), verdict, why)


def _certain(left: tuple[str, ...], right: tuple[str, ...]) -> NameMatch | None:
    """Return what is plain without a comparison of sounds."""
    if "".join(left) == "".join(right) or turned(left, right):
        return NameMatch(1.0, "same", "equal but for case, marks and spaces")
    if sorted(left) == sorted(right):
        return NameMatch(0.3, "different", "father and child change places")
    if generations(left, right):
        return NameMatch(0.2, "different", "generations of one family")
    one, two = heavy(left), heavy(right)
    if other_middles(one, two):
        return NameMatch(0.3, "different", "other middle initials")
    if by_sex(one, two):
        return NameMatch(0.4, "different", "forms for a woman and for a man")
    if given_by_sex(one, two):
        return NameMatch(0.4, "different", "forms of a given name for both sexes")
    ordered = chained(left, right)
    short = short_form(one, two, ordered)
    short = short or short_form(spelt_out(one), spelt_out(two), ordered)
    if short:
        return NameMatch(0.97, "same", short)
    if acronym(left, right) or acronym(one, two):
        return NameMatch(0.9, "same", "initials")
    plain, other = (tuple(map(national_form, words)) for words in (one, two))
    if plain == other or (
        min(len(one), len(two)) > 1 and short_form(plain, other, ordered)
    ):
        return NameMatch(0.97, "same", "forms of one given name")
    return None


def _one_script(
    a: str, b: str, one: tuple[str, ...], two: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return two names without vowels where a single one is in an abjad."""
    if bool(ABJAD.search(a)) == bool(ABJAD.search(b)):
        return one, two
    return without_vowels(one), without_vowels(two)


def _by_sound(one: tuple[str, ...], two: tuple[str, ...], written: bool) -> NameMatch:
    """Compare the heavy words of two names by sound.

    `written` says that one is written in Chinese or Korean characters.
    """
    if slip := slipped(one, two):
        return NameMatch(0.8, "variant", f"a slip of the key: {slip}")
    alike, weakest = aligned(one, two)
    score = calibrated(alike, _needed(one, two, weakest))
    if score >= EVEN:
        return NameMatch(score, "variant", f"sounds alike: {weakest}")
    if changed := detoured(one, two, written):
        return NameMatch(DETOUR_SCORE, "variant", f"through Chinese: {changed}")
    return NameMatch(score, "different", f"sounds different: {weakest}")


def name_likeness(a: str, b: str) -> float:
    """Return how alike two names sound, 0 to 1, word by word at their weakest."""
    return aligned(heavy(name_words(a)), heavy(name_words(b)))[0]


def calibrated(alike: float, needed: float) -> float:
    """Return a likeness as a score that is even where it is just enough.

    >>> calibrated(0.8, 0.8), calibrated(0.4, 0.8), calibrated(1.0, 0.8)
    (0.5, 0.25, 0.95)
    """
    if alike >= needed:
        return round(EVEN + (MOST - EVEN) * (alike - needed) / (1 - needed), 3)
    return min(round(EVEN * alike / needed, 3), EVEN - 0.001)


def _needed(one: tuple[str, ...], two: tuple[str, ...], weakest: str) -> float:
    """Return the least likeness that makes two names variants.

    A given name that is none ("Serej" Belov) is rather misspelt than another's.
    """
    if min(len(one), len(two)) == 1:
        return SINGLE_AT
    if both_in_pinyin(one, two):
        return PINYIN_AT
    left, _, right = weakest.partition(" / ")
    stems = (parts_of(left).stem, parts_of(right).stem)
    length = max(len(sounds(stem)) for stem in stems)
    shared = set(one) & set(two)
    if shared and shared <= given_names() and not _begin_alike(left, right):
        return OTHER_START_AT
    if korean_form(one)[0] and korean_form(two)[0]:
        return KOREAN_AT
    if one[-1] == two[-1] and len({left, right} & given_names()) == 1:
        return MISSPELT_AT
    if shared:
        return SHARED_AT if length <= SHORT_WORD else SHARED_LONG_AT
    if length < SHORT_WORD:
        return SHORT_AT
    return VARIANT_AT


def _begin_alike(left: str, right: str) -> bool:
    """Return whether two words begin with one consonant, or with none.

    >>> _begin_alike("warner", "boehner"), _begin_alike("evdokia", "yevdokia")
    (False, True)
    """
    one, two = sounds(left)[:1], sounds(right)[:1]
    if one == two or {one, two} <= VOWELS | WEAK:
        return True
    return swap_cost(one, two) <= NEAR_START and not {one, two} <= LABIALS


def relatives(a: str, b: str) -> bool:
    """Return whether two names are known given names before one surname.

    Spellings of one given name are no two ("Behrouz", "Behruz"); forms for a
    woman and a man are ("Mario", "Maria").

    >>> relatives("Maria Lopez", "Mario Lopez"), relatives("Ali Hasan", "Aly Hasan")
    (True, False)
    """
    return _two_given(heavy(name_words(a)), heavy(name_words(b)))


def _two_given(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return the same for the heavy words of two names."""
    if len(one) < 2 or len(two) < 2 or likeness(one[-1], two[-1]) < 0.9:
        return False
    left, right = national_form(one[0]), national_form(two[0])
    if left == right:
        return False
    if not {one[0], two[0]} <= given_names():
        return False
    ends = {left[-1], right[-1]} == {"a", "o"} or (left in right or right in left)
    return likeness(left, right) < 0.87 or ends


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
    >>> best_telling_word("Abdulla Arip", "Abdulla Karim") < 0.6
    True
    """
    one, two = heavy(name_words(a)), heavy(name_words(b))
    shared = given_names() | ({one[0]} & {two[0]} if len(one) > 1 else set())
    pairs = [(x, y) for x in one for y in two if x != y or x not in shared]
    return max((likeness(x, y) for x, y in pairs), default=0.0)
