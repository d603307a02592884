"""Attributions without a verb of saying: nouns, set phrases, colons.

"Claims that ...", "in X's view", "as X put it", "rumour has it that", "it emerged
that", "X is adamant that", "Activists: the toll is higher".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.attribution import NOUN, SAY, Attribution
from framing.extract.voices.content import is_parenthetical
from framing.extract.voices.cues import CLAIM_NOUN, DOCUMENT, PLAN_NOUN, cues
from framing.extract.voices.people import introduced, is_speaker
from framing.extract.voices.sources import (
    DASHES,
    main_subject,
    noun_phrase_end,
    np_start,
    subject,
)
from framing.extract.voices.speaker_words import (
    DETERMINERS,
    ORGANISATION,
    PRONOUNS,
    ROLES,
    is_capital,
    is_person,
)
from framing.extract.voices.verbs import auxiliaries
from framing.extract.voices.words import CONVICTION, FINITE, IS, lower_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Unit, Word

NOBODY = frozenset(("it", "this", "that", "what", "there", "nothing", "nobody"))
"""Subjects of "it is clear that", which nobody says."""

OWN = frozenset(("words", "view", "opinion", "telling", "eyes", "judgment", "account"))
"""Nouns of "in X's words" and "in the view of X"."""

HEDGES = frozenset(("reportedly", "allegedly", "purportedly", "supposedly"))
"""Adverbs that give a whole clause to somebody who is not named."""

COMES_OUT = frozenset(("emerged", "emerges", "transpired", "transpires"))
"""Verbs of "it emerged that"."""

VOICES = frozenset(
    ("raised", "raises", "raise", "voiced", "expressed", "express", "made", "makes")
) | frozenset(("issued", "repeated", "spread", "gave", "gives", "reject", "rejected"))
"""Verbs whose subject says what the noun after them opens."""

LABELS = frozenset(("source", "report", "police", "media", "aide"))
"""Who else than offices and bodies stands before the colon of a headline."""

MIN_OPENING = 3
"""Words that show how a headline's content begins, or that it has any."""

CERTAIN = frozenset(("adamant", "convinced", "certain", "sure", "confident"))
"""Words after which the content may follow without "that"."""

POLLS = frozenset(("poll", "polls", "survey", "surveys", "study", "studies"))
"""What is asked or found out, in the opening of a sentence."""

NEAR = 6
"""Words between a phrase and the "that" or comma that opens its content."""


UTTERED = frozenset(("words", "message", "phrase", "sentence", "note", "letter"))
"""Nouns of what somebody uttered: "the words which Berg wrote"."""

OPENINGS = (
    frozenset(
        (*OWN, *CLAIM_NOUN, *PLAN_NOUN, *CONVICTION, *COMES_OUT, *HEDGES, *DASHES)
    )
    | UTTERED
    | {":", "put", "puts", "it", "hear", "so"}
)
"""The words, in lower case, that `by_phrase` reads anything off."""


def by_phrase(unit: Unit, at: int, *, first: bool) -> Attribution | None:
    """Read an attribution off a word that is no verb of saying.

    `first` is true while the sentence has none yet.
    """
    words = unit.words
    low, after = words[at].lower, lower_at(words, at + 1)
    found = None
    if low in OWN:
        found = by_own_words(unit, at)
    if found is None and low in CLAIM_NOUN:
        found = by_noun(unit, at)
    if found is None and low in PLAN_NOUN:
        found = by_plan(unit, at)
    if low in UTTERED and after in ("which", "that") and found is None:
        found = by_relative(unit, at)
    if low == "so" and found is None:
        found = by_so(unit, at)
    if low == "words" and after == "of" and found is None:
        found = by_words_of(unit, at)
    elif low == ":":
        found = by_colon(unit, at) if unit.headline else None
        found = found or (by_introduction(unit, at) if first else None)
    elif low in DASHES and unit.headline:
        found = by_dash(unit, at)
    elif low in CONVICTION:
        found = by_conviction(unit, at)
    elif low in ("put", "puts") and after == "it":
        found = by_putting_it(unit, at)
    elif low == "it" and after == "that" and lower_at(words, at - 1) in ("has", "had"):
        source = subject(unit, at - 2)
        found = Attribution(at - 1, at + 1, SAY, source, True, at + 2, "clause")
    elif low in COMES_OUT and lower_at(words, at - 1) in ("it", "also", "has", "later"):
        found = by_coming_out(words, at)
    elif low == "hear" and at == 1 and words[0].lower == "to":
        found = by_telling(words)
    elif low in HEDGES:
        found = by_hedge(unit, at)
    return found


def by_noun(unit: Unit, at: int) -> Attribution | None:
    """Read "claims that ..." and "allegations of ..."."""
    words = unit.words
    after = lower_at(words, at + 1)
    if after not in ("that", "of") or at + 2 >= len(words):
        return None
    if lower_at(words, at - 2) == "in" and words[at].lower in DOCUMENT:
        return None
    if after == "that" and lower_at(words, at + 2) in FINITE:
        return None
    if after == "of" and not words[at].lower.startswith(("alleg", "accus", "insin")):
        return None
    on_grounds = lower_at(words, at - 1) == "the" and lower_at(words, at - 2) == "on"
    source = main_subject(unit, at) if on_grounds else owner(words, at)
    source = source or voicer(unit, at)
    held = lower_at(words, at - 1) == "the" and lower_at(words, at - 2) in (
        "of",
        "under",
    )
    if held and lower_at(words, at - 3) in IS:
        source = subject(unit, auxiliaries(words, at - 2)[0])
    return Attribution(at, at + 2, NOUN, source, True, at + 2, "noun")


def voicer(unit: Unit, at: int) -> tuple[int, int] | None:
    """Return who does in "X raised fresh concerns that"."""
    words = unit.words
    for verb in range(at - 1, max(0, at - 4), -1):
        if words[verb].lower in VOICES:
            return subject(unit, auxiliaries(words, verb)[0])
        if is_mark(words[verb]):
            break
    return None


def owner(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return whose claim it is: "Moscow's claims that"."""
    if at > 0 and words[at - 1].text.endswith(("'s", "’s", "s'", "s’")):
        first = np_start(words, at - 1)
        joints = [n for n in range(first, at) if words[n].lower in ("of", "in", "for")]
        office = any(word.lower in ROLES for word in words[first : at - 1])
        return (joints[-1] + 1 if joints and not office else first, at)
    if lower_at(words, at - 1) in ("his", "her", "their", "its"):
        return (at - 1, at)
    return None


def by_colon(unit: Unit, at: int) -> Attribution | None:
    """Read "Activists: the toll is higher" and "Toll is higher: activists"."""
    words = unit.words
    for first, last, after in ((0, at, True), (at + 1, len(words), False)):
        run = words[first:last]
        if not 1 <= len(run) <= 4 or all(word.text.isupper() for word in run):
            continue
        head = run[-1].lower
        single = head.removesuffix("s")
        if after and first_person(run, words[at + 1 :]):
            return Attribution(at, at + 1, SAY, (first, last), True, at + 1, "clause")
        if {head, single} & (ROLES | ORGANISATION | LABELS):
            content = at + 1 if after else at
            return Attribution(at, at + 1, SAY, (first, last), after, content, "clause")
    return None


def first_person(label: Sequence[Word], content: Sequence[Word]) -> bool:
    """Return whether "Kral: I will go" has a name for its label."""
    named = all(is_capital(word) for word in label)
    opens = {word.lower for word in content[:MIN_OPENING]} & {"i", "we", "my", "our"}
    return named and (bool(opens) or (len(label) > 1 and is_person(label)))


def by_dash(unit: Unit, at: int) -> Attribution | None:
    """Read "Rail merger to be called off - sources", a headline."""
    words = unit.words
    run = words[at + 1 :]
    if not 1 <= len(run) <= MIN_OPENING or at < MIN_OPENING:
        return None
    head = run[-1].lower
    if not {head, head.removesuffix("s")} & (ROLES | ORGANISATION | LABELS):
        return None
    return Attribution(at, at + 1, SAY, (at + 1, len(words)), False, at, "clause")


def by_introduction(unit: Unit, at: int) -> Attribution | None:
    """Read 'The mayor had no doubts: "..."'."""
    source = introduced(unit, at)
    if source is None:
        return None
    return Attribution(at, at + 1, SAY, source, True, at + 1, "object")


def by_words_of(unit: Unit, at: int) -> Attribution | None:
    """Read "the words of X were: ..." and "..., in the words of X"."""
    words = unit.words
    if lower_at(words, at - 1) == "the" and lower_at(words, at - 2) == "in":
        end = noun_phrase_end(words, at + 2, len(words) - 1)
        quoting = any(word.quote is not None for word in words[end:])
        frame = "object" if at < 4 and quoting else "clause"
        return Attribution(at, at + 2, SAY, (at + 2, end), at < 4, end, frame)
    if words[at].lower != "words":
        return None
    stop = at + 2
    while stop < len(words) and words[stop].lower not in ("were", "are", ":", ",", "."):
        stop += 1
    if stop == at + 2 or stop >= len(words) or words[stop].text in (",", "."):
        return None
    return Attribution(at, at + 2, SAY, (at + 2, stop), True, stop + 1, "object")


def by_relative(unit: Unit, at: int) -> Attribution | None:
    """Read 'shown by the words which Anna Berg wrote to her staff: "..."'."""
    words = unit.words
    colon = next((n for n in range(at, len(words)) if words[n].text == ":"), 0)
    if not colon or colon + 1 >= len(words) or words[colon + 1].quote is None:
        return None
    stop = at + 2
    while stop < colon and words[stop].text.isalpha():
        low = words[stop].lower
        if low in FINITE or low in cues() or (low.endswith("ed") and stop > at + 2):
            break
        stop += 1
    source = (at + 2, stop)
    if stop == at + 2 or not (
        is_capital(words[at + 2]) or is_speaker(words[at + 2 : stop])
    ):
        return None
    return Attribution(colon, colon + 1, SAY, source, True, colon + 1, "object")


def by_so(unit: Unit, at: int) -> Attribution | None:
    """Read '"...", so Berg', as translated pages have it."""
    words, end = unit.words, len(unit.words)
    quoted = any(word.quote is not None for word in words[max(0, at - 2) : at])
    if not quoted or at + 1 >= end:
        return None
    while words[end - 1].text in (".", "!", ","):
        end -= 1
    source = (at + 1, end)
    low = lower_at(words, at + 1)
    if not 0 < end - at - 1 <= NEAR:
        return None
    named = is_capital(words[at + 1]) or low in ("he", "she") or low in DETERMINERS
    finite = any(word.lower in FINITE for word in words[at + 1 : end])
    if not named or finite:
        return None
    return Attribution(at, at + 1, SAY, source, False, at, "clause")


def by_own_words(unit: Unit, at: int) -> Attribution | None:
    """Read 'in X's words, "a stain"', '"a stain", in X's words', "in X's view,"."""
    words = unit.words
    source = owner(words, at)
    if source is None:
        return by_words_of(unit, at) if lower_at(words, at + 1) == "of" else None
    first = source[0]
    if words[first].lower in ("in", "use"):
        first += 1
    if lower_at(words, first - 1) not in ("in", "use"):
        return None
    source = (first, at)
    quoting = any(word.quote is not None for word in words[at:])
    opens = first <= 1 and not (words[at].lower == "words" and quoting)
    after = opens or quoting
    frame = "object" if after and not opens else "clause"
    return Attribution(at, at + 1, SAY, source, after, at + 1, frame)


def by_conviction(unit: Unit, at: int) -> Attribution | None:
    """Read "X is adamant that ..." and "X is convinced the ..."."""
    words = unit.words
    low = lower_at(words, at + 1)
    bare = low in DETERMINERS | PRONOUNS and low != "that"
    if low != "that" and not (bare and words[at].lower in CERTAIN):
        return None
    back, aux = auxiliaries(words, at)
    source = subject(unit, back) if aux & IS else None
    if source is None or unit.words[source[0]].lower in NOBODY:
        return None
    return Attribution(at, at + 1, SAY, source, True, at + 2 - bare, "clause")


def by_plan(unit: Unit, at: int) -> Attribution | None:
    """Read "X's refusal to ..." and "calls for ..."."""
    words = unit.words
    low, after = words[at].lower, lower_at(words, at + 1)
    follow = lower_at(words, at + 2)
    source = owner(words, at)
    if after not in PLAN_NOUN[low] or not follow or is_mark(words[at + 2]):
        return None
    if after == "to" and (source is None or follow in DETERMINERS):
        return None
    content = at + 1 if after == "to" else at + 2
    return Attribution(at, at + 1, NOUN, source, True, content, "plan", passive=True)


def is_mark(word: Word) -> bool:
    """Return whether a word is a mark other than a quotation."""
    return word.quote is None and not word.text[0].isalnum()


def by_putting_it(unit: Unit, at: int) -> Attribution | None:
    """Read "as X put it"."""
    source = subject(unit, auxiliaries(unit.words, at)[0])
    if source is None:
        return None
    after = not is_parenthetical(unit.words, source, at, at + 2)
    return Attribution(at, at + 2, SAY, source, after, at + 2, "clause")


def by_coming_out(words: Sequence[Word], at: int) -> Attribution | None:
    """Read "it emerged on Tuesday that"."""
    near = range(at + 1, min(at + NEAR, len(words) - 1))
    that = next((n for n in near if words[n].lower == "that"), None)
    if that is None:
        return None
    return Attribution(at, at + 1, SAY, None, True, that + 1, "clause", passive=True)


def by_telling(words: Sequence[Word]) -> Attribution | None:
    """Read "To hear X tell it, ..."."""
    for at in range(3, min(len(words) - 2, 3 + NEAR)):
        if words[at].lower == "tell" and words[at + 1].lower == "it":
            source = (2, at)
            return Attribution(at, at + 2, SAY, source, True, at + 3, "clause")
    return None


def by_hedge(unit: Unit, at: int) -> Attribution | None:
    """Read "X reportedly left", whose content is X and what X did."""
    words = unit.words
    if at + 1 >= len(words) or is_mark(words[at + 1]):
        return None
    about = subject(unit, auxiliaries(words, at)[0]) if at else None
    content = at + 1
    return Attribution(at, at + 1, SAY, None, True, content, "plan", True, about)


def by_label(unit: Unit) -> Attribution | None:
    """Read 'Minister steps down, supreme court "the vote is void"', a headline."""
    words, quote = unit.words, len(unit.words) - 1
    if quote < 1 or words[quote].quote is None or words[quote].closed:
        return None
    first = quote
    while first > 0 and quote - first < MIN_OPENING and words[first - 1].text.isalpha():
        first -= 1
    head = lower_at(words, quote - 1)
    whole = first == 0 or words[first - 1].text in (",", ":", ";")
    if not whole or head not in ROLES | ORGANISATION:
        return None
    return Attribution(quote - 1, quote, SAY, (first, quote), True, quote, "object")


def by_opening(unit: Unit) -> Attribution | None:
    """Read "In a poll released on Monday, ..."."""
    words = unit.words
    comma = next((n for n, w in enumerate(words[:16]) if w.text == ","), 0)
    if comma < 2 or comma + 3 > len(words):
        return None
    opens = words[0].lower in ("in", "among")
    if not opens or not any(word.lower in POLLS for word in words[1:comma]):
        return None
    return Attribution(0, 1, SAY, (1, comma), True, comma + 1, "plan")
