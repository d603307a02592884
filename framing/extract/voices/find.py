"""Voices: which stretches of an article are not in the outlet's own words.

What stands in quotation marks is quoted; what is attributed without them is
reported; marks that quote nobody distance ("scare quotes"). Reported content
is bounded by its clause: what the outlet adds after it stays the outlet's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.extract.voices.bounds import content_before, content_end
from framing.extract.voices.cues import stance_of
from framing.extract.voices.quotations import Said, attribute, is_title
from framing.extract.voices.sources import body_start
from framing.extract.voices.topics import is_topic
from framing.extract.voices.units import parse
from framing.model.slot import Quotation, Voiced
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.extract.voices.attribution import Attribution
    from framing.extract.voices.units import Unit, Word


TIMING = frozenset(("after", "before", "while", "during", "from", "following"))
"""Words after a cue that tell when something was said."""


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
        elif not quotation.scrap:
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


def find_reports(text: str, *, wide: bool = False) -> tuple[tuple[Voiced, Span], ...]:
    """Return the reported stretches, each with the place of its cue.

    Those of "called X a farce" hold X too if they are `wide`.

    >>> text = "The army claims that rebels fled."
    >>> [(v.speaker, text[cue.start:cue.end]) for v, cue in find_reports(text)]
    [('The army', 'claims')]
    """
    attributed = attribute(text)
    rows = zip(attributed.parse.units, attributed.said, strict=True)
    found = (reported(text, unit, said, wide=wide) for unit, said in rows)
    return tuple(row for rows_of_unit in found for row in rows_of_unit)


def find_topics(text: str) -> Iterator[tuple[Voiced, Span]]:
    """Yield what somebody speaks about, without saying it: "praised the plan"."""
    attributed = attribute(text)
    for unit, said in zip(attributed.parse.units, attributed.said, strict=True):
        for item in said:
            own = item.attribution
            if not (is_topic(unit, own) or own.frame == "plan"):
                continue
            if not (own.passive or item.name(text) is not None):
                continue
            whole = (own.content, content_end(unit, item, said))
            for first, last in (whole, own.about or (0, 0)):
                span = words_span(unit.words, first, last)
                if span is not None:
                    yield attributed_to(text, item, span), item.cue


def find_indirect(text: str) -> tuple[Quotation, ...]:
    """Return what is attributed without marks, or only partly within them.

    >>> [q] = find_indirect("The mayor admitted that the bridge was unsafe.")
    >>> q.text, q.speaker, q.cue, q.direct
    ('the bridge was unsafe', 'The mayor', 'admitted', False)
    """
    found: dict[tuple[int, int], Quotation] = {}
    for v, cue in (*find_reports(text, wide=True), *find_topics(text)):
        span, words = (v.start, v.end), text[v.start : v.end]
        who = (v.speaker, v.speaker_span, text[cue.start : cue.end], cue)
        found.setdefault(span, Quotation(*span, words, *who, direct=False))
    return tuple(found.values())


def reported(
    text: str, unit: Unit, said: Sequence[Said], *, wide: bool = False
) -> Iterator[tuple[Voiced, Span]]:
    """Yield the reported stretches of a sentence with their cues."""
    taken = body_start(unit.words)
    for item in said:
        own = item.attribution
        if own.after and own.frame not in ("object", "plan"):
            if times_the_saying(unit.words, own):
                continue
            begin = own.about[0] if wide and own.about else own.content
            pieces = [(begin, content_end(unit, item, said))]
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


def times_the_saying(words: Sequence[Word], own: Attribution) -> bool:
    """Return whether "said when asked" tells when it was said, not what."""
    if own.frame != "clause" or own.content != own.last:
        return False
    low = words[own.content].lower if own.content < len(words) else ""
    asks = own.cue.verb in ("ask", "know", "wonder", "tell", "explain", "recall")
    return low in TIMING or (low == "when" and not asks)


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
