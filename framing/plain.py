"""The library's questions on plain strings: no folder and no store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from framing.align.embeddings import load_encoder
from framing.align.likeness import likeness
from framing.analysis import analyse, assemble, read_article
from framing.detect import CONFLICTS
from framing.extract.voices import find as voices
from framing.extract.voices import quotations as marked
from framing.extract.voices.nested import find_nested, untangle
from framing.extract.voices.turns import find_turns
from framing.ingest import article_from_text
from framing.lexicon import find_terms as find_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.config import Settings
    from framing.model.article import Article
    from framing.model.finding import Finding
    from framing.model.lexicon import Lexicon
    from framing.model.slot import Quotation, TermHit, Voiced


@dataclass(frozen=True, slots=True)
class Match:
    """How likely two sentences state one fact: 0 to 1, and why."""

    score: float
    why: tuple[str, ...]


def find_terms(
    text: str, lexicons: Sequence[Lexicon] | None = None
) -> tuple[TermHit, ...]:
    """Return the loaded terms of a text, each in the voice it stands in.

    `lexicons` are the shipped ones when None; spans are code points of `text`.

    >>> [(hit.text, hit.voice) for hit in find_terms(
    ...     "The army liberated the town. The regime fell, he said.")]
    [('liberated', 'outlet'), ('regime', 'reported')]
    """
    return find_in(text, lexicons, voices=find_voices(text))


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return what others say in a text, with and without quotation marks.

    Content inside marks comes without them and has `direct` true; a few words
    inside the outlet's own sentence are a `scrap`. Content that is attributed
    without marks, or only partly within them, has `direct` false and holds the
    scraps inside it. The turns of a transcript ("SMITH: ...") are direct. Marks
    round a name (a ship, a film, a nickname) quote nobody. What one speaker quotes of
    another is given inside it. Spans are code points; any two are nested or
    disjoint; in order of place, the longer of two that begin together first.

    >>> for q in find_quotations('The deal was "a disgrace", Ana Paz said.'):
    ...     print(q.text, "|", q.speaker, "|", q.cue, "|", q.direct)
    The deal was "a disgrace" | Ana Paz | said | False
    a disgrace | Ana Paz | said | True
    """
    names = set(voices.titles_of(text))
    quoted = [q for q in marked.find_quotations(text) if q.start not in names]
    held = {(quotation.start, quotation.end) for quotation in quoted}
    inner = (q for q in find_nested(text, quoted) if (q.start, q.end) not in held)
    found = [*quoted, *inner, *voices.find_indirect(text), *find_turns(text)]
    return untangle(text, found)


def find_voices(text: str) -> tuple[Voiced, ...]:
    """Return the stretches of a text that are not in the outlet's own voice.

    Each has its voice ("quoted", "reported" or "scare"), its speaker where one is
    named, and the cue with its stance. Spans are code points; in order of place.

    >>> [(v.speaker, v.cue, v.stance) for v in find_voices("The army claims it won.")]
    [('The army', 'claims', 'doubt')]
    """
    said = (*marked.find_quotations(text), *find_turns(text))
    return voices.find_voices(text, said)


def compare_sentences(a: str, b: str, settings: Settings | None = None) -> Match:
    """Return how likely two sentences state one fact, agreeing or not.

    The setting `embeddings` lets a model of the user's have a say; ConfigError
    where it names none on this machine. Other settings do not matter here.

    >>> match = compare_sentences("Seven miners died in the blast at Orlova.",
    ...                           "The Orlova explosion killed nine miners.")
    >>> match.score > compare_sentences("Seven miners died in the blast at Orlova.",
    ...                                 "Schools reopen on Monday.").score
    True
    """
    readings = tuple(read_article(text, ()) for text in articles((a, b)))
    model = settings.embeddings if settings else ""
    encoder = load_encoder(model) if model else None
    return Match(*likeness(assemble(readings, ()), encoder))


def find_conflicts(a: str, b: str) -> list[Finding]:
    """Return the conflicts of fact between two texts, gravest first.

    >>> [finding.rule for finding in find_conflicts(
    ...     "At least 12 people were killed in the fire at Orlova on Monday.",
    ...     "The fire at Orlova on Monday killed seven people.")]
    ['number-conflict']
    """
    rules = {rule.RULE for rule in CONFLICTS}
    return [x for x in analyse(articles((a, b))).findings if x.rule in rules]


def articles(texts: Sequence[str]) -> list[Article]:
    """Return texts as articles without outlets, numbered in order."""
    read = [
        article_from_text(text, f"text-{number}.txt")
        for number, text in enumerate(texts, start=1)
    ]
    return [replace(x, id=f"a{number}") for number, x in enumerate(read, start=1)]
