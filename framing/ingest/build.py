"""Build articles from pages, and settle what only the whole story tells."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.ingest.day import find_days
from framing.ingest.formats.page import Page
from framing.ingest.furniture import label_lines, mark_furniture
from framing.ingest.language import find_language
from framing.ingest.metadata import Metadata, read_metadata
from framing.ingest.published import Published, settle
from framing.model import Article, Known
from framing.model.finding import SHOWN_DIGITS, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

FOREIGN = "not English: only partly analysed"


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


def build(page: Page, path: str, article_id: str) -> tuple[Article, Metadata]:
    """Return the article of a page with all that its text says of itself."""
    text = page.text
    folded = fold(text).encode("utf-8", "surrogatepass")
    own_text = Article(article_id, path, text, "", furniture=page.furniture).body
    labelled = label_lines(own_text)
    found = read_metadata(own_text, labelled)
    said = {row.field: Known(row.value, row.source) for row in reversed(page.stated)}
    own, day = found.published, said.get("published")
    days = find_days(day.value) if day else ()
    if day and days and days[0].date is not None:
        found = replace(found, published=Published(days[0].date, day.source))
    article = Article(
        id=article_id,
        path=path,
        text=text,
        digest=hashlib.sha256(folded).hexdigest()[:SHOWN_DIGITS],
        outlet=said.get("outlet") or found.outlet,
        agency=said.get("agency") or found.agency,
        title=said.get("title") or found.title,
        title_span=found.title_span,
        published=found.published.day,
        published_source=found.published.source,
        url=said["url"].value if "url" in said else found.url,
        furniture=(*page.furniture, *mark_furniture(labelled)),
        stated=page.stated,
        extracted=page.extracted,
    )
    language = find_language(article.body)
    told = [p for p in found.problems if not days or p not in own.problems]
    problems = [*page.problems, *told]
    if language != "en":
        problems.append(FOREIGN)
    return replace(article, language=language, problems=tuple(problems)), found


def settle_agencies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles with the outlets that another article calls an agency."""
    out = []
    for article in articles:
        name = article.outlet
        called = name is not None and any(
            re.search(rf"\bagency {re.escape(name.value)}\b", other.body)
            for other in articles
            if other is not article
        )
        if name is not None and article.agency is None and called:
            article = replace(article, agency=Known(name.value, "inferred"))
        out.append(article)
    return tuple(out)


def settle_days(built: Sequence[tuple[Article, Metadata]]) -> tuple[Article, ...]:
    """Return the articles with the days that only the others make clear."""
    sure = [
        found.published.day
        for _, found in built
        if found.published.day is not None and found.published.source != "inferred"
    ]
    out = []
    for article, found in built:
        day = settle(found.dated, found.published, sure)
        if day == found.published:
            out.append(article)
            continue
        kept = [p for p in article.problems if p not in found.published.problems]
        problems = (*kept, *day.problems)
        out.append(
            replace(
                article,
                published=day.day,
                published_source=day.source,
                problems=problems,
            )
        )
    return tuple(out)
