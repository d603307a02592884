"""Voices: which stretches of an article are not in the outlet's own words.

What stands in quotation marks is quoted; what is attributed without them is
reported; marks that quote nobody distance ("scare quotes"). Reported content
is bounded by its clause: what the outlet adds after it stays the outlet's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.cues import cues, stance_of
from framing.extract.voices.quotations import Said, attribute, is_title
from framing.extract.voices.sources import adverbial, body_start
from framing.extract.voices.topics import is_topic
from framing.extract.voices.units import parse
from framing.extract.voices.words import FINITE, PREPOSITIONS
from framing.model.slot import Quotation, Voiced
from framing.model.span import Span
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.voices.attributions import Attribution
    from framing.extract.voices.units import Unit, Word

ADDS = word_set(
    """
    which who whose whom where although though but while whereas after before when
    as since until despite amid following even in with leaving leading raising
    """
)
"""Words that, after a comma, open what the outlet adds to reported content."""

RESUMES_NOT = ADDS | word_set("and without citing adding or so")
"""Words after "..., X said," that do not go on with what X said."""

LEADS = frozenset(("as", "but", "and", "so", "now", "still", ","))
"""Words that open "But as X noted, ..." and are no content by themselves."""

MIN_CONTENT_WORDS = 3


def find_voices(text: str, quotations: Sequence[Quotation]) -> tuple[Voiced, ...]:
    """Return the quoted, reported and scare-quoted stretches, in text order.

    `quotations` are those that `find_quotations` gave for the same text. A
    quoted stretch inside reported speech is given beside it; the innermost
    stretch holds.

    >>> text = "The army said rebels fled, but residents saw no one."
    >>> [(text[v.start:v.end], v.voice, v.speaker) for v in find_voices(text, ())]
    [('rebels fled', 'reported', 'The army')]
    """
    out = list(quoted(text, quotations))
    attributed = attribute(text)
    for unit, said in zip(attributed.parse.units, attributed.said, strict=True):
        out.extend(voiced for voiced, _ in reported(text, unit, said))
    return tuple(sorted(dict.fromkeys(out), key=lambda v: (v.start, -v.end, v.voice)))


def quoted(text: str, quotations: Sequence[Quotation]) -> Iterator[Voiced]:
    """Yield the voice of each quotation; names in marks are the outlet's."""
    titles = set(titles_of(text))
    for quotation in quotations:
        span = (quotation.start, quotation.end)
        if quotation.speaker is not None or quotation.cue is not None:
            cue = quotation.cue
            who = (quotation.speaker, quotation.speaker_span, cue, quotation.cue_span)
            yield Voiced(*span, "quoted", *who, stance_of(cue or ""))
        elif quotation.direct:
            yield Voiced(*span, "quoted")
        elif quotation.start not in titles:
            yield Voiced(*span, "scare")


def titles_of(text: str) -> Iterator[int]:
    """Yield where the content of marks that hold a mere name begins."""
    parsed = parse(text)
    for unit in parsed.units:
        for at, word in enumerate(unit.words):
            if word.quote is not None:
                mark = parsed.marks[word.quote]
                if is_title(unit, at, text[mark.start : mark.end]):
                    yield mark.start


def find_reports(text: str) -> tuple[tuple[Voiced, Span], ...]:
    """Return the reported stretches, each with the place of its cue.

    >>> text = "The army claims that rebels fled."
    >>> [(v.speaker, text[cue.start:cue.end]) for v, cue in find_reports(text)]
    [('The army', 'claims')]
    """
    attributed = attribute(text)
    rows = zip(attributed.parse.units, attributed.said, strict=True)
    return tuple(row for unit, said in rows for row in reported(text, unit, said))


def find_topics(text: str) -> Iterator[tuple[Voiced, Span]]:
    """Yield what somebody speaks about, without saying it: "praised the plan"."""
    attributed = attribute(text)
    for unit, said in zip(attributed.parse.units, attributed.said, strict=True):
        for item in said:
            own = item.attribution
            if not (is_topic(unit, own) or own.frame == "plan"):
                continue
            end = content_end(unit, item, said)
            span = words_span(unit.words, own.content, end)
            if span is not None and (own.passive or item.name(text) is not None):
                yield attributed_to(text, item, span), item.cue


def find_indirect(text: str) -> tuple[Quotation, ...]:
    """Return what is attributed without marks, or only partly within them.

    >>> [q] = find_indirect("The mayor admitted that the bridge was unsafe.")
    >>> q.text, q.speaker, q.cue, q.direct
    ('the bridge was unsafe', 'The mayor', 'admitted', False)
    """
    return tuple(
        Quotation(
            v.start,
            v.end,
            text[v.start : v.end],
            v.speaker,
            v.speaker_span,
            text[cue.start : cue.end],
            cue,
            direct=False,
        )
        for v, cue in (*find_reports(text), *find_topics(text))
    )


def reported(
    text: str, unit: Unit, said: Sequence[Said]
) -> Iterator[tuple[Voiced, Span]]:
    """Yield the reported stretches of a sentence with their cues."""
    taken = body_start(unit.words)
    for item in said:
        own = item.attribution
        if own.after and own.frame not in ("object", "plan"):
            pieces = [(own.content, content_end(unit, item, said))]
        elif not own.after:
            pieces = content_before(unit, own, taken)
        else:
            continue
        for first, last in pieces:
            span = words_span(unit.words, first, last)
            if span is None:
                continue
            if own.after and last < len(unit.words) - 1:
                taken = max(taken, last)
            yield attributed_to(text, item, span), item.cue


def attributed_to(text: str, item: Said, span: Span) -> Voiced:
    """Return a stretch as what an attribution reports."""
    name = item.name(text)
    speaker = item.speaker if name is not None else None
    cue = text[item.cue.start : item.cue.end]
    who = (name, speaker, cue, item.cue)
    return Voiced(span.start, span.end, "reported", *who, stance_of(cue))


def words_span(words: Sequence[Word], first: int, last: int) -> Span | None:
    """Return the stretch of some words without marks at its ends."""
    run = list(words[first:last])
    while run and run[0].quote is None and not run[0].text[0].isalnum():
        run.pop(0)
    while run and run[-1].quote is None and not run[-1].text[-1].isalnum():
        run.pop()
    if not run or all(word.quote is not None or word.lower == "so" for word in run):
        return None
    return Span(run[0].start, run[-1].end)


def content_end(unit: Unit, item: Said, said: Sequence[Said]) -> int:
    """Return the word at which content that follows its cue ends."""
    words, own = unit.words, item.attribution
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
    at = own.content
    asked = own.passive and own.cue.verb == "ask"
    while at < close:
        word = words[at]
        if word.text == "," and asked:
            return at
        if word.text == ";":
            return at
        if word.text == "," and at - own.content >= MIN_CONTENT_WORDS - 1:
            joins = at + 1 < close and words[at + 1].lower in ("and", "but")
            short = own.frame in ("as", "name", "noun")
            short = short or (own.frame in ("of", "to") and joins)
            if short or adds(words, at, close):
                return at
        at += 1
    return close


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
    doing = low.endswith("ing") and following.text[0].islower() and len(low) > 4
    if not (low in ADDS or doing):
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
        if rest is not None and resumes(words, beyond + 1):
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
