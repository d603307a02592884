"""Whose text some words rest on: the article's, a source's, or a medium's it cites.

Outlets that carry one text are one origin, and so are outlets that pass on
what one other medium reports. All counts of who says something go by these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from framing.ingest.names import same_name
from framing.ingest.origins.relay import own_name
from framing.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.model.article import Article, Relay
    from framing.model.story import Story

RELAYED = "relayed from "


class Place(Protocol):
    """Words of an article, such as a claim or some evidence."""

    @property
    def article(self) -> str:
        """The article's id."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point behind the last."""


def origin_of(story: Story, article: str, span: Span) -> str:
    """Return the origin of the words at a place of an article.

    In a sentence that passes on what another medium reports it is that of the
    medium's article where the story has one, else "relayed from" its name;
    everywhere else it is the article's own.
    """
    own = story.by_id[article].article
    relay = _relay_at(own, span.start)
    if relay is None or _is_named(own, relay.outlet):
        return story.origins.get(article, article)
    for reading in story.readings:
        if _is_named(reading.article, relay.outlet):
            return story.origins.get(reading.article.id, reading.article.id)
    return RELAYED + _one_name(story, relay.outlet)


def origins_of(story: Story, places: Iterable[Place]) -> set[str]:
    """Return the independent origins behind some words.

    What an article has in its own words and passes on as well is only passed
    on: it is no second witness.
    """
    given: dict[str, set[str]] = {}
    for place in places:
        origin = origin_of(story, place.article, Span(place.start, place.end))
        given.setdefault(place.article, set()).add(origin)
    out: set[str] = set()
    for article, origins in given.items():
        out |= origins - {story.origins.get(article, article)} or origins
    return out


def outlets_of(story: Story, articles: Iterable[str]) -> set[str]:
    """Return the outlets of some articles; an unknown one counts by its file."""
    return {story.by_id[article].article.label for article in articles}


def _relay_at(article: Article, offset: int) -> Relay | None:
    """Return the relay that covers a code point."""
    relays = article.relays
    return next((r for r in relays if r.start <= offset < r.end), None)


def _is_named(article: Article, name: str) -> bool:
    """Return whether a name is that of the medium that an article is of."""
    own = own_name(article)
    return own is not None and same_name(name, own)


def _one_name(story: Story, name: str) -> str:
    """Return the first name in the story by which a medium is relayed."""
    names = (r.outlet for reading in story.readings for r in reading.article.relays)
    same = (n for n in names if same_name(_spelt_out(n), _spelt_out(name)))
    return next(same, name)


def _spelt_out(name: str) -> str:
    """Return a medium's name with "television" in full: "state TV"."""
    return name.replace("TV", "television")
