"""Verbs that attribute: where a form is one, and where it is a noun."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.extract.voices.cues import (
    NOUN_TOO,
    OPENS_A_CLAUSE,
    Cue,
    cues,
    manner_cues,
    topic_cues,
)
from framing.extract.voices.speaker_words import DETERMINERS, PRONOUNS, is_capital
from framing.extract.voices.words import (
    ADVERB,
    AUXILIARY,
    FINITE,
    HEARD,
    KEEN,
    MODAL,
    NOT_BEFORE_A_VERB,
    PREPOSITIONS,
    lower_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Unit, Word

NEAR = 8
"""Words between a quotation and a verb of manner that follows its subject."""

RECALLS = frozenset(("remember", "recollect", "reminisce"))
EXTOLS = frozenset(("celebrate", "evoke", "regret", "trumpet", "extol"))
"""Verbs whose quoted object is in their subject's words."""

RECALL_WORDS = 24
"""Words after "remembers" within which a quotation is what is remembered."""

SUMS = frozenset(("them", "up", "to", "fuel", "weight"))
"""What "add" adds when nobody speaks."""


def cue_at(unit: Unit, at: int) -> Cue | None:
    """Return the verb at a word when it can be one there."""
    words = unit.words
    word = words[at]
    if word.lower not in all_forms():
        return None
    cue = cues().get(word.lower) or beside(words, at)
    cue = cue or topic_cues().get(word.lower)
    if cue is None or (cue.verb == "add" and lower_at(words, at + 1) in SUMS):
        return None
    before, after = lower_at(words, at - 1), lower_at(words, at + 1)
    if is_capital(word):
        opening = at == 0 or words[at - 1].text in "-–—).:"
        plain = cue.verb in ("say", "warn", "tell", "deny", "announce", "confirm")
        titled = unit.headline and plain and cue.tense != "participle"
        first = cue.tense == "participle" or word.lower == "asked"
        if not (titled or (opening and first)):
            return None
    if cue.tense == "participle":
        bare = NOT_BEFORE_A_VERB - {"by"}
        if cue.verb == "report" and after not in DETERMINERS | {"that", "on"}:
            return None
        return None if before in bare or before == "as" else cue
    if before in DETERMINERS and before not in ("all", "both", "many", "some"):
        return None
    if cue.tense == "present":
        if before in AUXILIARY - MODAL:
            return None
        return None if is_noun_here(words, at, cue) else cue
    if before in PREPOSITIONS or after == "by" or before[1:].endswith("-"):
        return None
    if before.isdigit() and cue.verb in ("pledge", "report", "allege", "suspect"):
        return None
    if before.endswith(("'s", "’s")) and before[:-2] not in PRONOUNS:
        return None
    return cue


@cache
def all_forms() -> frozenset[str]:
    """Return the forms of all verbs that can attribute, in lower case."""
    return frozenset((*cues(), *manner_cues(), *topic_cues()))


def beside(words: Sequence[Word], at: int) -> Cue | None:
    """Return a verb of manner in '"...," sighed X' and '"...," X sighed'."""
    cue = manner_cues().get(words[at].lower)
    if cue is None or at == 0:
        return None
    if cue.verb in EXTOLS:
        following = words[at + 1 : at + 2]
        return cue if following and following[0].quote is not None else None
    if (
        cue.verb in RECALLS
        and cue.tense != "participle"
        and words[at - 1].quote is None
    ):
        near = words[at + 1 : at + RECALL_WORDS]
        return cue if any(word.quote is not None for word in near) else None
    if cue.tense == "participle":
        return cue if any(w.quote is not None for w in words[at + 1 : at + 2]) else None
    if words[at - 1].closed:
        following = words[at + 1 : at + 2]
        names = bool(following) and (
            is_capital(following[0]) or following[0].lower in DETERMINERS | PRONOUNS
        )
        return cue if names else None
    quoted = [n for n in range(max(0, at - NEAR), at) if words[n].closed]
    if not quoted:
        return None
    first = words[quoted[-1] + 1]
    opens = is_capital(first) or first.lower in DETERMINERS | PRONOUNS
    return cue if opens else None


def is_noun_here(words: Sequence[Word], at: int, cue: Cue) -> bool:
    """Return whether a plain or -s form is a noun, or an infinitive's verb."""
    before, after = lower_at(words, at - 1), lower_at(words, at + 1)
    if before in NOT_BEFORE_A_VERB and before != "to":
        return True
    if cue.verb in NOUN_TOO and lower_at(words, at - 2) in ("a", "an"):
        return True
    if cue.verb in ("quote", "cite") and is_quoting(words, at):
        return False
    if before == "to":
        if lower_at(words, at - 2) in KEEN and cue.verb in OPENS_A_CLAUSE:
            return False
        return cue.verb not in ("say", "tell", "announce", "deny", "claim", "warn")
    if cue.verb not in NOUN_TOO:
        return False
    if after in ("of", "from", "about", "over", "between", "by") or after in FINITE:
        return True
    pronoun = before in PRONOUNS - {"that"}
    named = at > 0 and (is_capital(words[at - 1]) or words[at - 1].text in (",", ")"))
    plural = before.endswith("s") and not before.endswith("'s")
    if at + 1 >= len(words):
        return False
    third = words[at].text.endswith("s")
    if third and words[at - 1].closed and is_capital(words[at + 1]):
        return False
    object_follows = after == "that" or after in DETERMINERS or after in PRONOUNS
    if third:
        quoted = words[at + 1].quote is not None
        if cue.verb in ("state", "remark"):
            return after != "that" and not quoted
        return not (pronoun or named or object_follows or quoted)
    spoken = any(word.closed for word in words[max(0, at - 6) : at])
    plain = pronoun or before in MODAL or (plural and (object_follows or spoken))
    return not plain


def is_quoting(words: Sequence[Word], at: int) -> bool:
    """Return whether "quotes" opens "The daily quotes Berg as saying"."""
    near = words[at + 1 : at + 2 + NEAR]
    told = pairwise(near)
    return any(a.lower == "as" and b.lower.endswith("ing") for a, b in told)


def auxiliaries(words: Sequence[Word], at: int) -> tuple[int, set[str]]:
    """Step back over adverbs and auxiliaries; return where and which."""
    found: set[str] = set()
    back = at - 1
    while back >= 0:
        low = words[back].lower
        adverb = low in ADVERB or (low.endswith("ly") and len(low) > 4)
        if low == "to" and lower_at(words, back - 1) in KEEN:
            back -= 1
        elif low == "to" and lower_at(words, back - 2) in ("went", "goes"):
            back -= 2
        elif low in AUXILIARY or (low in HEARD and lower_at(words, back - 1) in FINITE):
            found.add(low)
        elif not adverb or is_capital(words[back]):
            break
        back -= 1
    return back, found & AUXILIARY
