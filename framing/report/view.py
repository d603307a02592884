"""What the sections of a report ask of it: labels, origins, who says what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from framing.report.page import Item, Line, line, quiet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.detect.origin import Place
    from framing.model import Article, Finding, Report, Story

CONFLICTS = (
    "date-conflict",
    "number-conflict",
    "place-conflict",
    "actor-conflict",
    "polarity-conflict",
    "role-conflict",
    "quote-divergence",
    "term-conflict",
    "name-variant",
)
FRAMING = (
    "loaded-term",
    "competing-names",
    "scare-quotes",
    "contrast",
    "attribution-verb",
    "source-balance",
    "omission",
)
PROVENANCE = ("wire-copy", "changed-in-copy")
SETTLED = ("dismissed", "explained")


@dataclass(frozen=True)
class View:
    """A report as it is shown; `most` caps long lists, None shows all."""

    report: Report
    most: int | None = None

    @property
    def story(self) -> Story:
        """The story under the report."""
        return self.report.story

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles in reading order."""
        return tuple(reading.article for reading in self.story.readings)

    @cached_property
    def labels(self) -> dict[str, str]:
        """The name of each article by its id."""
        return {own.id: self.story.label(own.id) for own in self.articles}

    @cached_property
    def origins(self) -> dict[str, str]:
        """The origin of each article by its id."""
        known = self.story.origins
        return {own.id: known.get(own.id, own.id) for own in self.articles}

    @cached_property
    def entry_levels(self) -> dict[tuple[str, str], int]:
        """The level of each lexicon entry by lexicon and id."""
        return {
            (lexicon.id, entry.id): int(entry.level)
            for lexicon in self.story.lexicons
            for entry in lexicon.entries
        }

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings that no reviewer has settled."""
        return tuple(f for f in self.report.findings if f.status not in SETTLED)

    def count_origins(self, places: Sequence[Place]) -> int:
        """Count the independent origins behind claims or evidence."""
        # the rules are not loaded before there is something to count
        from framing.detect.origin import origins_of

        return len(origins_of(self.story, places))

    def count_outlets(self, articles: Iterable[str]) -> int:
        """Count the outlets of some articles."""
        from framing.detect.origin import outlets_of

        return len(outlets_of(self.story, articles))

    def capped(self, items: Sequence[Item], noun: str) -> tuple[Item, ...]:
        """Return the items that are shown, and how many more there are."""
        if self.most is None or len(items) <= self.most:
            return tuple(items)
        return (*items[: self.most], Item(more(len(items) - self.most, noun)))


def more(number: int, noun: str) -> Line:
    """Say how much is left to the Markdown report.

    >>> more(2, "facts")[0].text
    'and 2 more facts in the Markdown report'
    """
    return line(quiet(f"and {number} more {noun} in the Markdown report"))
