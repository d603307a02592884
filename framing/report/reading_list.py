"""The sections on what was read: articles, gaps and sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.report.page import (
    Block,
    Heading,
    Item,
    Line,
    Listing,
    Paragraph,
    bold,
    code,
    line,
    quiet,
)
from framing.report.words import count, day, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.model import Article
    from framing.report.view import View

ENGLISH = ("en", None)
CONTRADICTED = ("outlet:", "agency:", "author:", "published:", "language:")
"""How the problems begin that tell of statements against each other."""


def what_was_read(view: View) -> Iterator[Block]:
    """Yield the articles with their dates, and what was not checked."""
    yield Heading(2, line("What was read"))
    if not view.articles:
        yield Paragraph(line("No article could be read."))
    else:
        yield Listing(tuple(article_item(view, own) for own in view.articles))
        yield Paragraph(origins_line(view))
    missing = [Item(gap) for gap in gaps(view)]
    if missing:
        yield Paragraph(line(bold("Not read or not checked")))
        yield Listing(tuple(missing))


def article_item(view: View, article: Article) -> Item:
    """Return an article's line: its outlet, its date and where that is from."""
    when = "no date found"
    if article.published is not None:
        when = day(article.published) + source_note(article.published_source)
    elif article.published_between is not None:
        first, last = article.published_between
        when = f"no date found, held to be of {day(first)} to {day(last)}"
    named = bold(view.labels[article.id])
    if article.outlet is None:
        return Item(line(named, f" (outlet unknown), {when}"))
    return Item(line(named, f", {when}"))


def source_note(source: str | None) -> str:
    """Say where a piece of metadata is from.

    >>> source_note("dateline"), source_note("inferred"), source_note(None)
    (' (from the dateline)', ' (inferred)', '')
    """
    if source is None:
        return ""
    return f" ({source})" if source == "inferred" else f" (from the {source})"


def origins_line(view: View) -> Line:
    """Say how many independent texts there are."""
    number = len(view.articles)
    origins = len(set(view.origins.values()))
    if origins == number:
        return line(f"{count(number, 'article')}, each with an origin of its own.")
    return line(
        bold(f"{count(origins, 'origin')} among {count(number, 'article')}"),
        ": articles that carry one text count as one voice.",
    )


def gaps(view: View) -> Iterator[Line]:
    """Yield what was skipped, and what could not be checked in what was read."""
    for skipped in view.report.skipped:
        yield line(code(skipped.path), f" was skipped: {skipped.why}")
    for own in view.articles:
        for problem in own.problems:
            if problem.startswith(CONTRADICTED):
                yield line(
                    f"{view.labels[own.id]}: contradictory statements: {problem}"
                )
    yield from undated(view)
    for own in view.articles:
        if own.language not in ENGLISH:
            yield line(
                f"{view.labels[own.id]}: the language seems to be "
                f"“{own.language}”; the rules are made for English."
            )
    if not view.report.run.lexicons:
        yield line("No lexicon was used, so loaded terms were not looked for.")
    yield from (line(limit) for limit in view.report.run.limits)


def undated(view: View) -> Iterator[Line]:
    """Yield which articles' relative dates were read loosely or not at all."""
    without = [own for own in view.articles if own.published is None]
    bounded = [view.labels[own.id] for own in without if own.published_between]
    unbounded = [view.labels[own.id] for own in without if not own.published_between]
    if bounded:
        yield line(
            f"{listed(bounded)}: no date of publication, so words such as “on Monday” "
            "mean any such day that the other articles allow."
        )
    if unbounded:
        yield line(
            f"{listed(unbounded)}: no date of publication, so words such as "
            "“on Monday” or “last month” were not resolved."
        )


def sources(view: View) -> Iterator[Block]:
    """Yield every article's metadata, and what was cut from it."""
    yield Heading(2, line("Sources"))
    items = [
        Item(line(bold(view.labels[own.id])), tuple(source_items(view, own)))
        for own in view.articles
    ]
    yield Listing(view.capped(items, "articles"))
    yield Paragraph(made_with(view))


def source_items(view: View, article: Article) -> Iterator[Item]:
    """Yield what is known of an article, each with the place it is from."""
    yield Item(line("File: ", code(article.path)))
    if article.title is not None:
        yield Item(line(f"Title: {article.title.value}"))
    if article.published is not None:
        when = day(article.published) + source_note(article.published_source)
        yield Item(line(f"Date: {when}"))
    if article.agency is not None:
        agency = article.agency
        yield Item(line(f"Agency: {agency.value}{source_note(agency.source)}"))
    if article.url is not None:
        yield Item(line("Address: ", code(article.url)))
    if article.author is not None:
        author = article.author
        yield Item(line(f"Author: {author.value}{source_note(author.source)}"))
    yield Item(line("Origin: ", origin_words(view, article)))
    if article.furniture:
        kinds = Counter(piece.why for piece in article.furniture)
        named = [f"{kind} {number}" for kind, number in sorted(kinds.items())]
        yield Item(line(f"Left out as not article: {', '.join(named)}"))
    for problem in article.problems:
        yield Item(line(f"Odd: {problem}"))


def origin_words(view: View, article: Article) -> str:
    """Say with which other articles an article shares its text."""
    own = view.origins[article.id]
    others = [
        view.labels[other]
        for other, origin in view.origins.items()
        if origin == own and other != article.id
    ]
    return f"one with {listed(others)}" if others else "its own"


def made_with(view: View) -> Line:
    """Say which lexicons and how many rules were used."""
    run = view.report.run
    lexicons = [f"{use.id} {use.version}" for use in run.lexicons]
    parts = [f"Lexicons: {', '.join(lexicons) or 'none'}."]
    if run.rules:
        parts.append(f"{count(len(run.rules), 'rule')} applied.")
    return line(quiet(" ".join([*parts, f"Settings {run.settings}."])))
