"""Attributions in a sentence: source, cue, and which side the content is on.

The three parts follow the usual account of attribution (source, cue,
content). Sources are read off word order: what stands before the verb, after
it where the order is turned round ("said the minister"), or in "according to".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.extract.voices.content import content_start, is_parenthetical
from framing.extract.voices.cues import (
    AS_FRAME,
    CLAIM_NOUN,
    NAMES_A_THING,
    OF_FRAME,
    OPENS_A_CLAUSE,
    SEEM,
    TO_FRAME,
    WISH,
    Cue,
)
from framing.extract.voices.people import dashed, introduced, is_speaker
from framing.extract.voices.sources import (
    main_subject,
    np_start,
    participle_source,
    subject,
)
from framing.extract.voices.speaker_words import (
    ORGANISATION,
    ROLES,
    is_capital,
    is_person,
    name_runs,
)
from framing.extract.voices.verbs import auxiliaries, cue_at
from framing.extract.voices.words import (
    ADVERB,
    CLAUSE_SUBJECT,
    CONVICTION,
    ENDS_A_SOURCE,
    FINITE,
    IS,
    NOT_A_SOURCE,
    PREPOSITIONS,
    QUESTIONS,
    lower_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Unit, Word


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue in a sentence, as indices into the sentence's words.

    `source` is [first, last) of the words that name the source, None where
    the sentence leaves it open. `first` and `last` bound the cue. `after` is
    true where the content follows the cue, false where it stands before.
    `content` is the word at which following content begins. `frame` is
    "clause", "as", "of", "to", "name", "noun", "object" or "plan".
    """

    first: int
    last: int
    cue: Cue
    source: tuple[int, int] | None
    after: bool
    content: int
    frame: str
    passive: bool = False


SAY = Cue("accord", "neutral", "past")


HEARERS = frozenset(("us", "me", "reporters", "journalists"))

NOBODY = frozenset(("it", "this", "that", "what", "there", "nothing", "nobody"))
"""Subjects of "it is clear that", which nobody says."""

DASHES = frozenset("-–—―")
OWN = frozenset(("words", "view", "opinion"))
"""Nouns of "in X's words" and "in X's view"."""

TAKES_TO = (TO_FRAME | WISH | SEEM | {"decide", "continue", "point", "refer"}) - {
    "appeal"
}
"""Verbs whose "to" opens what is wanted or meant, not who listens."""

ENDS_ACCORDING = frozenset(",.;:-–—")


NOUN = Cue("claim", "doubt", "noun")


def find_attributions(unit: Unit) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence, in order of their cues."""
    out: list[Attribution] = []
    for at, word in enumerate(unit.words):
        found = None
        if word.quote is not None:
            continue
        if word.lower == "according" and lower_at(unit.words, at + 1) == "to":
            found = by_according(unit, at)
        elif (cue := cue_at(unit, at)) is not None:
            found = by_verb(unit, at, cue)
        elif word.lower in OWN and (source := owner(unit.words, at)) is not None:
            found = by_own_words(unit, at, source) or by_noun(unit, at)
        elif word.lower in CLAIM_NOUN:
            found = by_noun(unit, at)
        elif word.text == ":":
            found = by_colon(unit, at) if unit.headline else None
            found = found or (by_introduction(unit, at) if not out else None)
        elif word.text in DASHES and at and (source := dashed(unit, at)):
            found = Attribution(at, at + 1, SAY, source, False, at, "object")
        elif word.lower == "words" and lower_at(unit.words, at + 1) == "of":
            found = by_words_of(unit, at)
        elif word.lower in CONVICTION and lower_at(unit.words, at + 1) == "that":
            found = by_conviction(unit, at)
        if found is not None:
            out.append(follow_on(unit, found, out))
    return tuple(out)


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


def by_noun(unit: Unit, at: int) -> Attribution | None:
    """Read "claims that ..." and "allegations of ..."."""
    words = unit.words
    after = lower_at(words, at + 1)
    if after not in ("that", "of") or at + 2 >= len(words):
        return None
    if after == "of" and not words[at].lower.startswith(("alleg", "accus", "insin")):
        return None
    on_grounds = lower_at(words, at - 1) == "the" and lower_at(words, at - 2) == "on"
    source = main_subject(unit, at) if on_grounds else owner(words, at)
    return Attribution(at, at + 2, NOUN, source, True, at + 2, "noun")


def owner(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return whose claim it is: "Moscow's claims that"."""
    if at > 0 and words[at - 1].text.endswith(("'s", "’s", "s'", "s’")):
        return (np_start(words, at - 1), at)
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
        if {head, single} & (ROLES | ORGANISATION | {"source", "report", "police"}):
            content = at + 1 if after else at
            return Attribution(at, at + 1, SAY, (first, last), after, content, "clause")
    return None


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
        frame = "object" if at < 4 else "clause"
        return Attribution(at, at + 2, SAY, (at + 2, end), at < 4, end, frame)
    stop = at + 2
    while stop < len(words) and words[stop].lower not in ("were", "are", ":", ",", "."):
        stop += 1
    if stop == at + 2 or stop >= len(words) or words[stop].text in (",", "."):
        return None
    return Attribution(at, at + 2, SAY, (at + 2, stop), True, stop + 1, "object")


def by_own_words(unit: Unit, at: int, source: tuple[int, int]) -> Attribution | None:
    """Read 'in X's words, "a stain"', '"a stain", in X's words', "in X's view,"."""
    words = unit.words
    first = source[0]
    if words[first].lower in ("in", "use"):
        first += 1
    if lower_at(words, first - 1) not in ("in", "use"):
        return None
    source = (first, at)
    opens = words[at].lower != "words" and first <= 1
    after = opens or any(word.quote is not None for word in words[at:])
    frame = "object" if after and not opens else "clause"
    return Attribution(at, at + 1, SAY, source, after, at + 1, frame)


def by_conviction(unit: Unit, at: int) -> Attribution | None:
    """Read "X is adamant that ..."."""
    back, aux = auxiliaries(unit.words, at)
    source = subject(unit, back) if aux & IS else None
    if source is None or unit.words[source[0]].lower in NOBODY:
        return None
    return Attribution(at, at + 1, SAY, source, True, at + 2, "clause")


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
    if inverted := by_inversion(unit, at, cue):
        return inverted
    last = at + 1
    content, frame = content_start(unit, last, cue)
    if cue.tense == "participle" and not aux & {"is", "was", "are", "were", "been"}:
        source = participle_source(unit, at)
    else:
        source = subject(unit, back)
    if source is None and frame == "object" and cue.tense != "participle":
        return None
    purpose = lower_at(words, last) == "to" and cue.verb in TAKES_TO
    after = purpose or not is_parenthetical(words, source, at, last)
    return Attribution(back + 1, last, cue, source, after, content, frame)


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
    cue = Cue("say", cue.stance, "past")
    return Attribution(at, stop + 2, cue, source, after, stop + 2, "clause")


def by_passive(unit: Unit, at: int, cue: Cue, back: int) -> Attribution | None:
    """Read "X is accused of ..." and "was considered a ..."."""
    words = unit.words
    if cue.verb in OF_FRAME and lower_at(words, at + 1) == "of":
        return Attribution(at, at + 1, cue, None, True, at + 2, "of", passive=True)
    if lower_at(words, at + 1) == "as" and cue.verb in AS_FRAME:
        return Attribution(at, at + 1, cue, None, True, at + 2, "as", passive=True)
    if cue.verb in NAMES_A_THING and cue.verb in ("consider", "deem", "brand", "label"):
        return Attribution(at, at + 1, cue, None, True, at + 1, "name", passive=True)
    if cue.verb == "ask" and lower_at(words, at + 1) in QUESTIONS:
        return Attribution(at, at + 1, cue, None, True, at + 1, "clause", passive=True)
    if cue.verb == "expect" and lower_at(words, at + 1) == "to":
        return Attribution(at, at + 1, cue, None, True, at + 1, "plan", passive=True)
    if cue.verb == "tell" and back >= 0:
        return Attribution(at, at + 1, cue, None, True, at + 1, "clause", passive=True)
    return None


def by_inversion(unit: Unit, at: int, cue: Cue) -> Attribution | None:
    """Read '"...", said X' and '..., say X.'."""
    words = unit.words
    if at == 0 or cue.tense == "participle" or at + 1 >= len(words):
        return None
    before, after = words[at - 1], words[at + 1]
    comma_quote = at > 1 and before.text == "," and words[at - 2].quote is not None
    opens = comma_quote or cue.verb in OPENS_A_CLAUSE | {"add", "recall"}
    if before.quote is None and not opens:
        return None
    if cue.verb in NAMES_A_THING or cue.verb == "tell" or after.quote is not None:
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


def names_a_speaker(words: Sequence[Word], first: int, end: int) -> bool:
    """Return whether "Y fell, said X" has a source and no content behind its verb."""
    run = words[first:end]
    clause = ADVERB | CLAUSE_SUBJECT
    if not run or run[0].lower.endswith("day"):
        return False
    return is_speaker(run) and not any(w.lower in clause for w in run)


def noun_phrase_end(words: Sequence[Word], first: int, stop: int) -> int:
    """Return where a source after its verb ends; one apposition may follow."""
    at = first
    while at < stop:
        word = words[at]
        if word.text == ",":
            named = any(is_capital(w) for w in words[first:at])
            run = words[at + 1 : at + 4]
            name = bool(run) and is_capital(run[0])
            if named or not name:
                break
        elif word.lower in ("who", "which", "when", "while", "as", "that", "after") or (
            word.lower in ("in", "on", "at", "during") and at > first
        ):
            break
        at += 1
    return at
