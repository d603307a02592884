"""A story under analysis, and the report that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from framing.model.article import Article, Derivation, Skipped
    from framing.model.claim import Claim, Entity, Group, Link
    from framing.model.finding import Explained, Finding
    from framing.model.lexicon import Lexicon
    from framing.model.slot import (
        DateSlot,
        NameSlot,
        NumberSlot,
        Quotation,
        TermHit,
        Voiced,
    )
    from framing.model.span import Sentence, Token


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with everything that was found in it, in text order.

    `tokens` runs parallel to `sentences`.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    dates: tuple[DateSlot, ...]
    numbers: tuple[NumberSlot, ...]
    names: tuple[NameSlot, ...]
    quotations: tuple[Quotation, ...]
    voices: tuple[Voiced, ...]
    terms: tuple[TermHit, ...] = ()

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that covers a code point."""
        for sentence in self.sentences:
            if sentence.start <= offset < sentence.end:
                return sentence
        return None


@dataclass(frozen=True)
class Story:
    """All readings of one story and how they hang together.

    `origins` maps each article's id to the id of the text it comes from;
    articles that carry one agency's text share one.
    """

    readings: tuple[Reading, ...]
    origins: Mapping[str, str]
    derivations: tuple[Derivation, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    groups: tuple[Group, ...] = ()
    lexicons: tuple[Lexicon, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Reading]:
        """The readings by their article's id."""
        return {reading.article.id: reading for reading in self.readings}

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        """The claims by their id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def claims_by_sentence(self) -> dict[tuple[str, int], list[Claim]]:
        """The claims by their article's id and the number of their sentence."""
        out: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.claims:
            out.setdefault((claim.article, claim.sentence), []).append(claim)
        return out

    def claims_at(self, article: str, sentence: int) -> list[Claim]:
        """Return the claims of one sentence of an article."""
        return self.claims_by_sentence.get((article, sentence), [])

    def label(self, article: str) -> str:
        """Return the name that reports call an article by.

        Two articles of one outlet are told apart by their file names.
        """
        own = self.by_id[article].article
        labels = [reading.article.label for reading in self.readings]
        if labels.count(own.label) == 1:
            return own.label
        return f"{own.label} ({own.path.rsplit('/', 1)[-1]})"


@dataclass(frozen=True, slots=True)
class LexiconUse:
    """A lexicon that a run matched: its id, version and content digest."""

    id: str
    version: str
    digest: str
    entries: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """What a report was made with: settings, lexicons and active rules."""

    settings: str
    lexicons: tuple[LexiconUse, ...] = ()
    rules: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the outputs show of one story."""

    name: str
    run: Run
    story: Story
    skipped: tuple[Skipped, ...]
    findings: tuple[Finding, ...]
    explained: tuple[Explained, ...] = field(default=())
