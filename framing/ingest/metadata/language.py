"""Tell the language of a text: English by its function words, others by a model.

The model is py3langid's (Barbaresi 2025, after Lui and Baldwin 2012), which
lies in its package; it is loaded for texts that are not plainly English.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from framing import limits
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Callable

FUNCTION_WORDS = word_set(
    """the of and to in a an is was for are were be been has have had that this these
    those it its he his she her they their we our you on at by with from as
    not but or which who will would said after before into than also about over
    there when while no more all between had during against two"""
)
MIN_SHARE = 0.22
"""English news has .35 to .50 of such words; other languages stay below .12."""

OWN_WORDS = word_set("the of and to that with from by which were they have this it")
"""Function words that no other language shares."""

OWN_SHARE = 0.1
"""What English that a machine or a beginner wrote still has of them."""

MIN_WORDS = 20
MIN_LETTERS = 40
MIN_CONFIDENCE = 0.7
SHORT_CONFIDENCE = 0.9
ENGLISH_CONFIDENCE = 0.4
"""Below so many letters, or so sure, the model is not believed; a list of
names is held for English sooner than for anything else."""

MACRO = {"yue": "zh", "wuu": "zh", "arz": "ar", "ary": "ar"}
"""Languages that ISO 639-1 counts under another."""

_WORD = re.compile(r"[^\W\d_]+")


def find_language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, None where it is not sure.

    A short text in plain letters counts as English unless another language is
    very likely. Only the first `limits.LANGUAGE_PROBE_CHARACTERS` are looked at.

    >>> find_language("The minister said on Monday that talks would start. " * 4)
    'en'
    >>> find_language("Der Minister sagte am Montag, man beginne die Arbeit. " * 4)
    'de'
    """
    text = text[: limits.LANGUAGE_PROBE_CHARACTERS]
    words = _WORD.findall(text.casefold())
    short = len(words) < MIN_WORDS
    plain = short and all(word.isascii() for word in words)
    share = _share(words, FUNCTION_WORDS)
    own = _share(words, OWN_WORDS)
    if plain and share >= OWN_SHARE:
        return "en"
    if not short and share >= MIN_SHARE and own >= OWN_SHARE / 2:
        return "en"
    letters = " ".join(words)
    if len(letters) < MIN_LETTERS:
        return "en" if plain else None
    code, confidence = _model()(letters)
    if code == "en" and confidence >= ENGLISH_CONFIDENCE:
        return "en"
    if own >= OWN_SHARE:
        return "en"
    if plain:
        return code if confidence >= SHORT_CONFIDENCE and len(code) == 2 else "en"
    code = MACRO.get(code, code)
    return code if confidence >= MIN_CONFIDENCE and len(code) == 2 else None


def _share(words: list[str], known: frozenset[str]) -> float:
    """Return the part of words that are known ones."""
    return sum(word in known for word in words) / max(1, len(words))


@cache
def _model() -> Callable[[str], tuple[str, float]]:
    """Return what gives the likeliest language of a text and its confidence."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return lambda text: found.classify(text)
