"""How a detector turns what it saw into evidence and findings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.detect.confidence import confidence
from framing.detect.origin import origins_of
from framing.limits import MESSAGE_VALUE_CHARACTERS, QUOTE_CONTEXT_CHARACTERS
from framing.model.finding import Evidence, Finding, Level, question, seen
from framing.model.slot import voice_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.model.span import Span
    from framing.model.story import Story


@dataclass(frozen=True, slots=True)
class Flag:
    """What a detector wants to say; `slot` names the kind of question asked.

    `slot` enters the finding's key: an entry id for lexicon rules, the kind
    of slot ("date", "killed") for conflicts. `confidence` is how strong the rule
    holds its evidence to be, 0 to 1, before framing.detect.confidence asks how
    often that was right.
    """

    rule: str
    level: Level
    confidence: float
    message: str
    why: str
    innocent: tuple[str, ...] = ()
    slot: str = ""
    missing_from: tuple[str, ...] = ()


def evidence(story: Story, article: str, span: Span, value: str) -> Evidence:
    """Return the words at `span` of an article as evidence for `value`."""
    reading = story.by_id[article]
    text = reading.article.text
    sentence = reading.sentence_at(span.start)
    voice = voice_at(reading.voices, span)
    return Evidence(
        article=article,
        start=span.start,
        end=span.end,
        text=text[span.start : span.end],
        value=value,
        sentence=text[sentence.start : sentence.end] if sentence else "",
        prefix=text[max(0, span.start - QUOTE_CONTEXT_CHARACTERS) : span.start],
        suffix=text[span.end : span.end + QUOTE_CONTEXT_CHARACTERS],
        voice=voice.voice if voice else "outlet",
        source=voice.speaker if voice else None,
    )


def finding(story: Story, flag: Flag, rows: Iterable[Evidence]) -> Finding:
    """Return the finding that `flag` describes, on the given evidence."""
    ordered = tuple(sorted(set(rows), key=lambda e: (e.article, e.start, e.end)))
    identified = [(identity(story, row.article), row) for row in ordered]
    made = Finding(
        key=question(flag.rule, flag.slot, identified),
        state=seen(ordered, *(identity(story, x) for x in flag.missing_from)),
        rule=flag.rule,
        level=flag.level,
        confidence=round(flag.confidence, 2),
        strength=round(flag.confidence, 3),
        message=flag.message,
        why=flag.why,
        evidence=ordered,
        innocent=flag.innocent,
        origins=count_origins(story, ordered),
        missing_from=flag.missing_from,
    )
    return replace(made, confidence=confidence(made))


def identity(story: Story, article: str) -> str:
    """Return what identifies an article whatever its path: its text."""
    own = story.by_id[article].article
    if own.outlet is not None and own.url is not None:
        return f"{own.outlet.value}|{own.url}"
    return own.digest


def count_origins(
    story: Story, rows: Sequence[Evidence]
) -> tuple[tuple[str, int], ...]:
    """Count the independent origins behind each value, in order of first use."""
    given: dict[str, list[Evidence]] = {}
    for row in rows:
        given.setdefault(row.value, []).append(row)
    return tuple((value, len(origins_of(story, x))) for value, x in given.items())


def who_says(story: Story, rows: Sequence[Evidence]) -> str:
    """Write "1991 (Anadolu, AzerNews) or 1988-02 (TASS)" for a message."""
    outlets: dict[str, list[str]] = {}
    for row in rows:
        names = outlets.setdefault(row.value, [])
        if story.label(row.article) not in names:
            names.append(story.label(row.article))
    return " or ".join(
        f"{shorten(value)} ({', '.join(names)})" for value, names in outlets.items()
    )


def shorten(value: str) -> str:
    """Cut a long value for a message; the evidence shows it whole.

    >>> shorten("1991"), shorten("word " * 20)
    ('1991', 'word word word word word word word word word word word word …')
    """
    return shorten_to(value, MESSAGE_VALUE_CHARACTERS)


def shorten_to(value: str, characters: int) -> str:
    """Cut a value behind a word to so many characters.

    >>> shorten_to("It rained on the hill.", 12)
    'It rained …'
    """
    if len(value) <= characters:
        return value
    return value[:characters].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
