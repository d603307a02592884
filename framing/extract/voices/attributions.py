"""Attributions in a sentence: source, cue, and which side the content is on.

The three parts follow the usual account of attribution (source, cue,
content). Sources are read off word order: what stands before the verb, after
it where the order is turned round ("said the minister"), or in "according to".
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from framing.extract.voices.attribution import SAY, Attribution
from framing.extract.voices.content import content_start, is_parenthetical
from framing.extract.voices.cues import (
    AS_FRAME,
    NAMES_A_THING,
    OF_FRAME,
    OPENS_A_CLAUSE,
    SEEM,
    TO_FRAME,
    WISH,
    Cue,
)
from framing.extract.voices.people import dashed, is_speaker
from framing.extract.voices.phrases import OPENINGS, by_label, by_opening, by_phrase
from framing.extract.voices.sources import (
    DASHES,
    noun_phrase_end,
    participle_source,
    subject,
)
from framing.extract.voices.speaker_words import (
    PRONOUNS,
    is_capital,
    is_person,
    name_runs,
    role_before,
)
from framing.extract.voices.verbs import all_forms, auxiliaries, cue_at
from framing.extract.voices.words import (
    ADVERB,
    CLAUSE_SUBJECT,
    ENDS_A_SOURCE,
    FINITE,
    NOT_A_SOURCE,
    PREPOSITIONS,
    QUESTIONS,
    lower_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Unit, Word


HEARERS = frozenset(("us", "me", "reporters", "journalists"))


TAKES_TO = (TO_FRAME | WISH | SEEM | {"decide", "continue", "point", "refer"}) - {
    "appeal"
}
"""Verbs whose "to" opens what is wanted or meant, not who listens."""

HEARSAY = frozenset(
    ("allege", "believe", "expect", "estimate", "fear", "find", "predict", "project")
) | frozenset(("report", "say", "show", "suppose", "think", "understand", "rumour"))
"""Verbs of "X is said to have left", which give X and the rest to nobody named."""

LATE_WORDS = 12
"""Words after "declared to" within which a translated page names who did."""

VOUCHED = frozenset(("find", "show", "understand"))

ENDS_ACCORDING = frozenset(",.;:-–—")


def find_attributions(unit: Unit) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence, in order of their cues."""
    out: list[Attribution] = []
    wanted = signs()
    for at, word in enumerate(unit.words):
        found = None
        if word.quote is not None or word.lower not in wanted:
            continue
        if word.lower == "according" and lower_at(unit.words, at + 1) == "to":
            found = by_according(unit, at)
        elif (cue := cue_at(unit, at)) is not None:
            found = by_verb(unit, at, cue)
        elif word.text in DASHES and at and (source := dashed(unit, at)):
            found = Attribution(at, at + 1, SAY, source, False, at, "object")
        else:
            found = by_phrase(unit, at, first=not out)
        if found is not None:
            out.append(follow_on(unit, found, out))
    opening = None if out else by_opening(unit)
    if not out and opening is None:
        opening = by_label(unit)
    return tuple(out) if opening is None else (opening,)


@cache
def signs() -> frozenset[str]:
    """Return the words, in lower case, off which an attribution can be read."""
    return all_forms() | OPENINGS | {"according"}


def follow_on(unit: Unit, found: Attribution, before: list[Attribution]) -> Attribution:
    """Give ", adding that ..." the source of the verb before it."""
    participle = found.cue.tense == "participle" and found.first > 0
    if participle and unit.words[found.first - 1].text == ",":
        for earlier in reversed(before):
            if earlier.source is not None and earlier.cue.tense != "participle":
                return replace(found, source=earlier.source)
    return found


def by_according(unit: Unit, at: int) -> Attribution:
    """Read "according to X" before or after what X says."""
    words = unit.words
    last = at + 2
    stop = last
    while stop < len(words) and words[stop].text not in ENDS_ACCORDING:
        joint = words[stop].lower == "and" and noun_follows(words, stop + 1)
        if words[stop].lower in ENDS_A_SOURCE and stop > last and not joint:
            break
        if words[stop].quote is not None and words[stop - 1].text == ",":
            break
        stop += 1
    source, stop = named_after(words, (last, stop))
    opens = at == 0 or words[at - 1].text in ("-", "–", "—", ":", ";", ")")
    opens = opens or (at == 1 and words[0].lower in ("and", "but", "so"))
    after = opens and stop < len(words) - 1
    content = stop + 1 if after else at
    return Attribution(at, last, SAY, source, after, content, "clause")


def named_after(
    words: Sequence[Word], source: tuple[int, int]
) -> tuple[tuple[int, int], int]:
    """Return the name in "his lawyer, Anna Berg:", else the source, and its end."""
    first, stop = source
    plain = not any(is_capital(word) for word in words[first:stop])
    rest = words[stop + 1 : stop + 8]
    if not plain or stop >= len(words) or words[stop].text != ",":
        return source, stop
    runs = name_runs(rest)
    if not runs or runs[0][0] != 0 or not is_person(rest[: runs[0][1]]):
        return source, stop
    end = stop + 1 + runs[0][1]
    if end < len(words) and words[end].text in (",", ":", "."):
        return (stop + 1, end), end
    return source, stop


def noun_follows(words: Sequence[Word], at: int) -> bool:
    """Return whether a second source, not a new clause, follows "and"."""
    rest = [word.lower for word in words[at : at + 6]]
    return bool(rest) and not any(word in FINITE for word in rest)


def by_verb(unit: Unit, at: int, cue: Cue) -> Attribution | None:
    """Read an attribution off a verb at a word of the sentence."""
    words = unit.words
    if cue.verb in ("quote", "cite") and (quoted := by_quoting(unit, at, cue)):
        return quoted
    back, aux = auxiliaries(words, at)
    if cue.verb in OF_FRAME and lower_at(words, at + 1) == "of":
        return by_passive(unit, at, cue, back)
    opening = cue.verb == "ask" and back < 0
    opening = opening or (cue.verb == "ask" and words[back].lower == "when")
    if opening or (
        cue.tense == "past" and aux & {"is", "was", "are", "were", "be", "been"}
    ):
        return by_passive(unit, at, cue, back)
    if inverted := by_late_subject(unit, at, cue) or by_inversion(unit, at, cue):
        return inverted
    last = at + 1
    content, frame = content_start(unit, last, cue)
    if cue.tense == "participle" and not aux & {"is", "was", "are", "were", "been"}:
        source = participle_source(unit, at)
    else:
        source = subject(unit, back)
    if source is None and frame == "object" and cue.tense != "participle":
        return None
    if cue.verb in SEEM:
        low = lower_at(words, last)
        holds = low in ("to", "that") or (
            cue.verb == "seem" and low not in PREPOSITIONS
        )
        if not holds:
            return None
        return Attribution(back + 1, last, cue, None, True, content, "plan", True)
    purpose = frame == "plan" or (
        lower_at(words, last) == "to" and cue.verb in TAKES_TO
    )
    after = purpose or not is_parenthetical(words, source, at, last)
    called = (last, content) if frame in ("as", "name") else None
    return Attribution(back + 1, last, cue, source, after, content, frame, about=called)


def by_quoting(unit: Unit, at: int, cue: Cue) -> Attribution | None:
    """Read "quoted X as saying" (X speaks)."""
    words = unit.words
    stop = at + 1
    while stop < min(len(words), at + 25):
        if words[stop].lower == "as" and lower_at(words, stop + 1) in (
            *("saying", "telling", "adding", "writing", "confirming"),
        ):
            break
        stop += 1
    else:
        return None
    if stop >= len(words):
        return None
    source: tuple[int, int] | None = (at + 1, stop)
    if stop == at + 1:
        back, _ = auxiliaries(words, at)
        source = subject(unit, back)
    after = stop + 2 < len(words) and words[stop + 2].text not in (".", ",")
    after = after and lower_at(words, stop + 2) != "by"
    cue = Cue("say", cue.stance, "past")
    return Attribution(at, stop + 2, cue, source, after, stop + 2, "clause")


def by_passive(unit: Unit, at: int, cue: Cue, back: int) -> Attribution | None:
    """Read "X is accused of ..." and "was considered a ..."."""
    words = unit.words
    if cue.verb in OF_FRAME and lower_at(words, at + 1) == "of":
        return Attribution(at, at + 1, cue, None, True, at + 2, "of", passive=True)
    if lower_at(words, at + 1) == "as" and cue.verb in AS_FRAME:
        return Attribution(at, at + 1, cue, None, True, at + 2, "as", passive=True)
    named = cue.verb in ("consider", "deem", "brand", "label")
    if named and lower_at(words, at + 1) not in PREPOSITIONS:
        return Attribution(at, at + 1, cue, None, True, at + 1, "name", passive=True)
    if cue.verb == "ask" and lower_at(words, at + 1) in QUESTIONS:
        return Attribution(at, at + 1, cue, None, True, at + 1, "clause", passive=True)
    if lower_at(words, at + 1) == "to" and cue.verb in HEARSAY:
        about = subject(unit, back)
        return Attribution(at, at + 1, cue, None, True, at + 1, "plan", True, about)
    if lower_at(words, at + 1) == "that" and lower_at(words, back) == "it":
        # "it is understood", "it will be recalled": the outlet vouches for it
        frame = "clause" if cue.verb in HEARSAY - VOUCHED else "plan"
        return Attribution(at, at + 1, cue, None, True, at + 2, frame, passive=True)
    if cue.verb == "tell" and back >= 0:
        return Attribution(at, at + 1, cue, None, True, at + 1, "clause", passive=True)
    return None


def by_inversion(unit: Unit, at: int, cue: Cue) -> Attribution | None:
    """Read '"...", said X' and '..., say X.'."""
    words = unit.words
    if at == 0 or cue.tense == "participle" or at + 1 >= len(words):
        return None
    before, after = spoken_before(words, at), words[at + 1]
    comma_quote = at > 1 and before.text == "," and words[at - 2].quote is not None
    opens = comma_quote or cue.verb in OPENS_A_CLAUSE | {"add", "recall"}
    if before.quote is None and not opens:
        return None
    tells = cue.verb == "tell" and not tells_whom(unit, at)
    if cue.verb in NAMES_A_THING or tells or after.quote is not None:
        return None
    if before.quote is None and before.text != ",":
        return None
    quoted = before.quote is not None
    pronoun = quoted and after.lower in ("he", "she", "they")
    owned = quoted and after.lower in ("his", "her", "its", "their")
    known = pronoun or owned or (quoted and after.lower == "to")
    if after.lower.split("’")[0].split("'")[0] in NOT_A_SOURCE and not known:
        return None
    told = quoted and after.lower == "to" and lower_at(words, at + 2) in HEARERS
    if after.lower in PREPOSITIONS | ADVERB and not told:
        return None
    first = at + 3 if told else at + 1
    stop = first
    while stop < len(words) and words[stop].text not in (".", ";", ":"):
        if words[stop].lower in FINITE and not quoted:
            return None
        if words[stop].quote is not None and words[stop - 1].text in (",", ":"):
            break
        stop += 1
    if not (quoted or comma_quote) and stop < len(words) - 1:
        return None
    end = noun_phrase_end(words, first, stop)
    if not (quoted or comma_quote or names_a_speaker(words, first, end)):
        return None
    return Attribution(at, at + 1, cue, (first, end), False, end, "clause")


def spoken_before(words: Sequence[Word], at: int) -> Word:
    """Return the word before a verb, or the quotation behind a comma and a dash."""
    dashed_off = at > 2 and words[at - 1].text in DASHES and words[at - 2].text == ","
    quoted = dashed_off and words[at - 3].quote is not None
    return words[at - 3] if quoted else words[at - 1]


def tells_whom(unit: Unit, at: int) -> bool:
    """Return whether '"...," tells Anna Berg.' has its subject behind the verb."""
    words = unit.words
    before = [word for word in words[:at] if word.quote is None and word.text != ","]
    stop = noun_phrase_end(words, at + 1, len(words))
    named = is_speaker(words[at + 1 : stop]) and words[at + 1].lower not in PRONOUNS
    return named and not before


def by_late_subject(unit: Unit, at: int, cue: Cue) -> Attribution | None:
    """Read '"...", declared to relatives Mayor Anna Berg', a translated order."""
    words = unit.words
    quoted = any(word.quote is not None for word in words[max(0, at - 2) : at])
    finite = cue.tense != "participle"
    if not quoted or not finite or lower_at(words, at + 1) != "to":
        return None
    stop = at + 2
    while stop < len(words) and words[stop].text not in (",", ".", ";", ":"):
        if words[stop].lower in ("who", "which", "that") or stop - at > LATE_WORDS:
            break
        stop += 1
    runs = [run for run in unit.names if at + 2 < run[0] and run[1] <= stop]
    runs = [run for run in runs if is_person(words[slice(*run)])]
    if not runs:
        return None
    first, last = role_before(words, runs[-1][0]), runs[-1][1]
    if first <= at + 2:
        return None
    return Attribution(at, at + 1, cue, (first, last), False, last, "clause")


def names_a_speaker(words: Sequence[Word], first: int, end: int) -> bool:
    """Return whether "Y fell, said X" has a source and no content behind its verb."""
    run = words[first:end]
    clause = ADVERB | CLAUSE_SUBJECT
    if not run or run[0].lower.endswith("day"):
        return False
    return is_speaker(run) and not any(w.lower in clause for w in run)
