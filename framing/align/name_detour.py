"""Say whether a name came back changed from a detour through Chinese.

Chinese writes a foreign name by syllables: groups of consonants are broken
up, an r or a final consonant is lost, and "ga", "ki" and "qui" become "jia"
and "ji". Translated back, such a name is spelt in pinyin ("Jisipei" for
"Quispe"). What survives is the order of the consonants by place of speech,
with velars and sibilants as one class. The syllables are those of Hanyu
Pinyin (ISO 7098).
"""

from __future__ import annotations

from functools import lru_cache

from framing.align.name_sounds import likeness, skeleton, sounds
from framing.text.wordlist import word_set

OPEN = "a e ai ei ao ou an en ang eng"
ROUND = "u ua uo uai ui uan un uang ong"
HIGH = "i ie iao iu ian in ing"
PINYIN = (
    ("j q x", f"{HIGH} ia iang iong u uan ue un"),
    ("g k h", f"{OPEN} {ROUND}"),
    ("zh ch sh r z c s", f"{OPEN} {ROUND} i"),
    ("b p m f", f"{OPEN} {HIGH} o u"),
    ("d t n l", f"{OPEN} {HIGH} ia iang u uo ui uan un ue ong"),
    ("y", "a ao ou an ang ong e i in ing o u ue uan un"),
    ("w", "a o ai ei an en ang eng u"),
)
"""The initials of pinyin and what can follow them."""
SYLLABLES = word_set(f"{OPEN} o er") | {
    first + rest
    for initials, finals in PINYIN
    for first in initials.split()
    for rest in finals.split()
}
LONGEST = 6
"""Letters of the longest syllable."""
MIN_LETTERS = 6
"""Shorter words in pinyin say too little."""
MIN_SURVIVORS = 2
"""Consonants that too many words have in common."""
CHINESE_SURNAMES = word_set(
    """
    li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo luo
    liang zheng xie tang feng dong xiao cheng cao yuan deng fu shen zeng peng lu su
    jiang cai ding wei xue ye yan pan dai xia zhong tian ren fan fang shi yao tan zou
    xiong hao kong bai cui mao qiu qin gu hou shao meng long wan duan qian yin qiao
    lai gong wen xi hua bo
    """
)
"""Frequent family names in pinyin."""
KEPT_AT = 0.9
"""Least likeness of a word that the detour left as it was."""
DETOUR_AT = 0.6
"""Least share of the consonants of a word that are left."""
SURVIVING = str.maketrans({"S": "K", "L": None})


def is_pinyin(word: str) -> bool:
    """Return whether a folded word can be cut into syllables of pinyin.

    >>> is_pinyin("kelisidina"), is_pinyin("cristina")
    (True, False)
    """
    reached = {0}
    for at in range(len(word)):
        if at in reached:
            for end in range(at + 1, min(at + LONGEST, len(word)) + 1):
                if word[at:end] in SYLLABLES:
                    reached.add(end)
    return len(word) in reached


def both_in_pinyin(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Return whether two names are Chinese persons' of one family, in pinyin.

    >>> both_in_pinyin(("li", "peng"), ("li", "ping"))
    True
    """
    family = one[0] == two[0] and one[0] in CHINESE_SURNAMES
    if not family or _voiced(one) == _voiced(two):
        return False
    return all(map(is_pinyin, (*one, *two)))


def _voiced(words: tuple[str, ...]) -> str:
    """Return a name in Wade and Giles's letters as pinyin has it, roughly.

    >>> _voiced(("hua", "kuo", "feng")) == _voiced(("hua", "guofeng"))
    True
    """
    return "".join(words).translate(str.maketrans("kpt", "gbd"))


@lru_cache(maxsize=4096)
def survivors(word: str) -> str:
    """Return the consonants of a folded word that outlive a detour.

    >>> survivors("dragan"), survivors("delajia"), survivors("cramo")
    ('TKN', 'TK', 'KN')
    """
    return skeleton(sounds(word)).translate(SURVIVING)


def detoured(one: tuple[str, ...], two: tuple[str, ...], written: bool = False) -> str:
    """Return the words that a detour changed, empty when that is unlikely.

    `one` and `two` are the heavy words of two names. As many words must be
    there, one at least as it was unless one name is `written` in Chinese
    characters, and those that changed must be in pinyin on one side alone.

    >>> detoured(("gaspar", "quispe", "mamani"), ("jiasipa", "jisipei", "mamani"))
    'gaspar quispe / jiasipa jisipei'
    >>> detoured(("zhang", "guoqing"), ("zhang", "weiqing"))
    ''
    """
    if len(one) != len(two) or len(one) < 2:
        return ""
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if likeness(a, b) < KEPT_AT]
    if not pairs or (len(pairs) == len(one) and not written):
        return ""
    left, right = (tuple(words) for words in zip(*pairs, strict=True))
    # Where both are in pinyin, nothing was translated: they are two names.
    if _changed(left) == _changed(right) or all(map(is_pinyin, left + right)):
        return ""
    left_over = [sorted((survivors(a), survivors(b)), key=len) for a, b in pairs]
    if not written and sum(len(few) for few, _ in left_over) <= MIN_SURVIVORS:
        return ""
    for few, many in left_over:
        if len(few) < DETOUR_AT * len(many) or not _inside(few, many):
            return ""
    return f"{' '.join(left)} / {' '.join(right)}"


def _inside(few: str, many: str) -> bool:
    """Return whether all signs stand in the other word in the same order.

    >>> _inside("TK", "TKN"), _inside("KNT", "KNN")
    (True, False)
    """
    rest = iter(many)
    return bool(few) and all(sign in rest for sign in few)


def _changed(words: tuple[str, ...]) -> bool:
    """Return whether all words are in pinyin and long enough to tell."""
    return len("".join(words)) >= MIN_LETTERS and all(map(is_pinyin, words))
