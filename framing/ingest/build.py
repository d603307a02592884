"""Build articles from pages, and settle what only the whole story tells."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding.oddity import find_oddities
from framing.ingest.formats.page import Page
from framing.ingest.furniture.mark import label_lines, mark_furniture
from framing.ingest.furniture.shape import keep_lines
from framing.ingest.metadata.choose import choose, settle_language
from framing.ingest.metadata.language import find_language
from framing.ingest.metadata.published import STORY_DAYS, bounds
from framing.ingest.metadata.published import settle as settle_day
from framing.ingest.metadata.read import Metadata, read_metadata
from framing.ingest.origins.relay import relays_of
from framing.model import Article, Known, Span
from framing.model.finding import SHOWN_DIGITS, fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    Built = tuple[Article, Metadata]
    """An article, and what else its text says of itself."""

_CALLED = re.compile(r"\bagency ")


def article_from_text(text: str, path: str, article_id: str = "a1") -> Article:
    """Return the article of an already decoded text.

    >>> article = article_from_text("Rain fell on Monday.", "rain.txt")
    >>> article.id, article.label, article.outlet
    ('a1', 'rain', None)
    """
    return article_from_page(Page(text), path, article_id)


def article_from_page(page: Page, path: str, article_id: str) -> Article:
    """Return the article of a page that a format has delivered."""
    return build(page, path, article_id)[0]


def build(page: Page, path: str, article_id: str) -> Built:
    """Return the article of a page with all that its text says of itself."""
    text = page.text
    folded = fold(text).encode("utf-8", "surrogatepass")
    own_text = Article(article_id, path, text, "", furniture=page.furniture).body
    labelled = label_lines(own_text)
    title = next((row.value for row in page.stated if row.field == "title"), "")
    if page.markup:
        keep_lines(labelled, title)
    first = bool(title) and text.startswith(f"{title}\n")
    found = read_metadata(own_text, labelled)
    choice = choose(page.stated, found, path)
    article = Article(
        id=article_id,
        path=path,
        text=text,
        digest=hashlib.sha256(folded).hexdigest()[:SHOWN_DIGITS],
        outlet=choice.outlet,
        agency=choice.agency,
        author=choice.author,
        title=choice.title,
        title_span=Span(0, len(title)) if first else found.title_span,
        published=choice.published.day,
        published_source=choice.published.source,
        published_at=choice.published_at,
        url=choice.url,
        furniture=(*page.furniture, *mark_furniture(labelled)),
        stated=choice.stated,
        extracted=page.extracted,
    )
    language, odd = settle_language(find_language(article.body), page.stated)
    problems = (*page.problems, *choice.problems, *find_oddities(article.body), *odd)
    article = replace(
        article, language=language, problems=problems, relays=relays_of(article)
    )
    return article, replace(found, published=choice.published)


def settle(built: Sequence[Built]) -> tuple[Article, ...]:
    """Return the articles of one story with what only the others make clear."""
    return settle_agencies(settle_days(built))


def settle_agencies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles with the outlets that another article calls an agency."""
    called = [
        (article.id, body[match.end() :][: limits.MAX_STATED_CHARACTERS])
        for article in articles
        for body in (article.body,)
        for match in _CALLED.finditer(body)
    ]
    out = []
    for article in articles:
        name = article.outlet
        if name is not None and article.agency is None:
            shape = re.compile(rf"{re.escape(name.value)}\b")
            if any(by != article.id and shape.match(words) for by, words in called):
                article = replace(article, agency=Known(name.value, "inferred"))
        out.append(article)
    return tuple(out)


def settle_days(built: Sequence[Built]) -> tuple[Article, ...]:
    """Return the articles with the days that only the others make clear."""
    sure = [
        found.published.day
        for _, found in built
        if found.published.day is not None and found.published.source != "inferred"
    ]
    known = [found.published.day for _, found in built if found.published.day]
    out = []
    for article, found in built:
        day = settle_day(found.dated, found.published, sure)
        if day != found.published:
            kept = [p for p in article.problems if p not in found.published.problems]
            problems = (*kept, *day.problems)
            article = replace(
                article,
                published=day.day,
                published_source=day.source,
                problems=problems,
            )
        out.append(
            within_bounds(article, known) if article.published is None else article
        )
    return tuple(out)


def within_bounds(article: Article, others: Sequence[date]) -> Article:
    """Return an undated article with the days that the others let it be of."""
    between = bounds(others)
    if between is None:
        return article
    count = f"the other {len(others)} articles" if len(others) > 1 else "the other one"
    why = (
        f"no day stated; taken to be of {between[0]} to {between[1]}: within "
        f"{STORY_DAYS} days of {count} with a day"
    )
    return replace(
        article,
        published_source="inferred",
        published_between=between,
        problems=(*article.problems, why),
    )
