"""Where attributed content ends: at its clause, before what the outlet adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.cues import cues
from framing.extract.voices.sources import adverbial, body_start
from framing.extract.voices.speaker_words import DETERMINERS, PRONOUNS
from framing.extract.voices.words import AUXILIARY, FINITE, PREPOSITIONS
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.attribution import Attribution
    from framing.extract.voices.quotations import Said
    from framing.extract.voices.units import Unit, Word

ADDS = word_set(
    """
    which who whose whom where although though but while whereas after before when
    as since until despite amid following even in with leaving leading raising
    prompting sparking triggering drawing fuelling fueling causing angering striking
    hitting firing lashing echoing escalating signalling signaling marking joining
    contradicting defying breaking
    """
)
"""Words that, after a comma, open what the outlet adds to reported content."""

RESUMES_NOT = (ADDS - {"but", "until"}) | word_set("without citing adding or so")
"""Words after "..., X said," that do not go on with what X said."""

LEADS = frozenset(("as", "but", "and", "so", "now", "still", ","))
"""Words that open "But as X noted, ..." and are no content by themselves."""

SUBJECTS = DETERMINERS | PRONOUNS | {"most", "some", "many", "none", "others"}
"""Words that open the subject of another clause."""

SUBJECT_WORDS = 8
"""Words before a noun within which it still opens its sentence."""

MIN_CONTENT_WORDS = 3


def content_end(unit: Unit, item: Said, said: Sequence[Said]) -> int:
    """Return the word at which content that follows its cue ends."""
    words, own = unit.words, item.attribution
    close = next_report(words, own, said)
    verdict = own_verb(words, own, close)
    thing = own.frame in ("object", "plan")
    for at in range(own.content, close):
        mark = words[at].text
        if at == verdict or mark == ";":
            return at
        if thing and joins_a_verb(words, at, close):
            return at
        if mark == "," and ends_at_comma(words, own, at, close):
            return at
    return close


def next_report(words: Sequence[Word], own: Attribution, said: Sequence[Said]) -> int:
    """Return where the words of another attribution begin, or the sentence ends."""
    close = len(words)
    if own.source is not None and own.source[0] > own.content:
        close = own.source[0]
    for other in said:
        later = other.attribution
        if later.first <= own.last or later.first <= own.content:
            continue
        if later.after and words[later.first - 1].lower in ("and", "but"):
            if shares_subject(later, own) and later.frame != "object":
                close = min(close, later.first - 1)
        elif not later.after and later.source is not None:
            close = min(close, min(later.source[0], later.first))
    return close


def ends_at_comma(
    words: Sequence[Word], own: Attribution, comma: int, close: int
) -> bool:
    """Return whether content ends at a comma: its frame tells how easily."""
    if own.passive and own.cue.verb == "ask":
        return True
    if comma - own.content < MIN_CONTENT_WORDS - 1:
        return False
    opener = words[own.first - 1].lower
    if own.frame in ("as", "name", "noun") or adds(words, comma, close):
        return True
    if own.frame in ("of", "to"):
        joins = comma + 1 < close and words[comma + 1].lower in ("and", "but")
        return joins or (opener == "who" and goes_on(words, comma + 1))
    if own.frame in ("object", "plan"):
        return opens_a_clause(words, comma + 1) or opener in ("who", "that")
    return opener == "who" and goes_on(words, comma + 1)


def opens_a_clause(words: Sequence[Word], at: int) -> bool:
    """Return whether another clause or an aside follows: ", most voted", ", he"."""
    low = words[at].lower if at < len(words) else ""
    relative = ("who", "which", "that", "whose", "her", "his", "their", "its")
    return low in (SUBJECTS | FINITE) and low not in relative


def goes_on(words: Sequence[Word], at: int) -> bool:
    """Return whether the verb of "X, who said it was late, left" stands there."""
    low = words[at].lower if at < len(words) else ""
    return low in FINITE or (low.endswith("ed") and words[at].text.islower())


def own_verb(words: Sequence[Word], own: Attribution, close: int) -> int | None:
    """Return the main verb in "The claim that it leaked has been rejected".

    The noun opens the sentence, so that its own verb follows the content's.
    """
    if own.frame != "noun" or own.first > SUBJECT_WORDS:
        return None
    if any(word.lower in FINITE for word in words[: own.first]):
        return None
    verbs = [
        at
        for at in range(own.content, close)
        if words[at].lower in FINITE or spoken(words, at)
        if words[at - 1].lower not in AUXILIARY | {"who", "which", "that", "not", "to"}
    ]
    return verbs[1] if len(verbs) > 1 else None


def spoken(words: Sequence[Word], at: int) -> bool:
    """Return whether a word is a plain past: "leaked", "rejected"."""
    low = words[at].lower
    return low.endswith("ed") and low not in ("united", "alleged", "so-called")


def joins_a_verb(words: Sequence[Word], at: int, close: int) -> bool:
    """Return whether "and won" goes on with what the source did."""
    if words[at].lower not in ("and", "but") or at + 1 >= close:
        return False
    low = words[at + 1].lower
    return low in FINITE or (low.endswith("ed") and words[at + 1].text.islower())


def shares_subject(later: Attribution, own: Attribution) -> bool:
    """Return whether two verbs of a sentence have one source."""
    return later.source == own.source or later.source is None


def adds(words: Sequence[Word], comma: int, close: int) -> bool:
    """Return whether the outlet speaks on after a comma within content.

    A relative clause that a second comma closes, with a verb after it, lies
    inside the content.
    """
    if comma + 1 >= close:
        return False
    following = words[comma + 1]
    low = following.lower
    speaking = low.endswith("ing") and low in cues()
    if not (low in ADDS or speaking):
        return low in ("a", "an", "the") and comments(words, comma, close)
    if low == "in" and words[comma + 2 : comma + 3]:
        return words[comma + 2].lower in ("what", "a")
    if low == "with":
        return False
    if low == "as" and words[comma + 2 : comma + 3]:
        return words[comma + 2].lower != "well"
    second = next((n for n in range(comma + 2, close) if words[n].text == ","), None)
    if low == "but" and words[comma + 2 : comma + 3]:
        return words[comma + 2].lower != "that"
    if second is None or low in ("but", "although", "though", "while", "whereas"):
        return True
    resumed = words[second + 1].lower if second + 1 < close else ""
    ed = resumed.endswith(("ed", "es")) and resumed not in ADDS
    return not (resumed in FINITE or resumed in cues() or ed)


def comments(words: Sequence[Word], comma: int, close: int) -> bool:
    """Return whether ", a charge it denies" or ", the worst since" follows."""
    if comma + 2 >= close:
        return False
    low = words[comma + 2].lower
    asides = ("charge", "claim", "step", "move", "allegation", "accusation", "sign")
    ranks = ("most", "worst", "first", "latest", "second", "third")
    top = low in ranks or (low.endswith("est") and len(low) > 5)
    return low in asides or (top and words[comma + 1].lower == "the")


def content_before(unit: Unit, own: Attribution, taken: int) -> list[tuple[int, int]]:
    """Return the stretches of content around "..., X said, ...".

    What stands before the source belongs to it from the end of any earlier
    report on; what follows too, where the cue only interrupts.
    """
    words = unit.words
    inverted = own.source is not None and own.source[0] > own.first
    stop = own.first if own.source is None or inverted else own.source[0]
    beyond = own.source[1] if inverted and own.source else own.last
    start = taken if taken < stop else body_start(words)
    start = max(start, semicolon(words, stop))
    start = past_comment(words, start, stop)
    before = stop - 1
    while before > start and words[before].text == ",":
        before -= 1
    if words[before].lower == "as" and before > start:
        before -= 1
    pieces = []
    if words[before].lower in ("who", "which"):
        start = before
    plain = [word.lower for word in words[start:stop] if word.quote is None]
    if not set(plain) <= LEADS:
        pieces.append((start, stop))
    if own.cue.verb == "tell":
        near = range(beyond, min(beyond + 5, len(words)))
        beyond = next((n for n in near if comma_at(words, n)), beyond)
    leads = not inverted or own.cue.verb == "accord"
    if leads and beyond < len(words) and comma_at(words, beyond):
        rest = words[beyond + 1] if beyond + 1 < len(words) else None
        alone = not pieces or adverbial(words, (start, before))
        if alone and rest is not None:
            pieces = [(beyond + 1, len(words))]
        elif rest is not None and resumes(words, beyond + 1):
            pieces.append((beyond + 1, len(words)))
    return pieces


def comma_at(words: Sequence[Word], at: int) -> bool:
    """Return whether a word is a comma."""
    return words[at].text == ","


def past_comment(words: Sequence[Word], start: int, stop: int) -> int:
    """Step over an opening "In an unusual move," which is the outlet's."""
    low = [word.lower for word in words[start : start + 2]]
    if low and low[0] == "in" and low[1:] in (["a"], ["an"], ["what"]):
        for at in range(start, stop - 1):
            if words[at].text == ",":
                return at + 1
    return start


def resumes(words: Sequence[Word], at: int) -> bool:
    """Return whether content goes on after "..., X said,"."""
    low = words[at].lower
    if low in RESUMES_NOT or low in PREPOSITIONS or words[at].text[0].isdigit():
        return False
    if low in ("a", "an", "the") or words[at].text[0].isupper():
        return False
    return not adverbial(words, (at, len(words)))


def semicolon(words: Sequence[Word], stop: int) -> int:
    """Return the word after the last semicolon before a place."""
    for at in range(stop - 1, -1, -1):
        if words[at].text in (";", ":"):
            return at + 1
    return 0
