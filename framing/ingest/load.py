"""Read one file or one folder into articles."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from framing.errors import InputError, UsageError
from framing.ingest.day import find_days
from framing.ingest.decode import UnreadableError
from framing.ingest.discover import discover, read_bytes, why_not
from framing.ingest.formats import Fields, Page, reader_for
from framing.ingest.furniture import label_lines, mark_furniture
from framing.ingest.language import find_language
from framing.ingest.metadata import Metadata, read_metadata
from framing.ingest.published import Published, settle
from framing.ingest.web.furniture import keep_lines
from framing.model import Article, Known, Skipped, Span
from framing.model.finding import SHOWN_DIGITS, fold

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Sequence

FOREIGN = "not English: only partly analysed"
WAY_OUT = "give a folder with one article per .txt file"


def read(path: str | os.PathLike[str], fields: Fields | None = None) -> Article:
    """Return the article in one file.

    `fields` are your own names of fields, as in the setting of that name.

    Raise `UsageError` when the path does not exist and `InputError` when it
    is no readable article file; both say what to do.
    """
    file = Path(path)
    if not file.exists():
        raise UsageError(f"{file}: no such file; give the path of an article")
    why = why_not(file)
    if why is not None:
        raise InputError(f"{file}: {why}; give a regular .txt file")
    try:
        pages = list(_pages(file, fields or {}))
    except UnreadableError as error:
        raise InputError(f"{file}: {error}; save it as UTF-8 text") from None
    articles = [page for page in pages if isinstance(page, Page)]
    if len(articles) != 1:
        problem = f"holds {len(articles)} articles, not one"
        raise InputError(f"{file}: {problem}; use framing.analyse on the file")
    return article_from_page(articles[0], file.name, "a1")


def read_folder(
    path: str | os.PathLike[str], fields: Fields | None = None
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Return the articles of a story's folder, in path order, and what was skipped.

    Ids are "a1", "a2" and so on; paths are relative to the folder. A file with
    the text of an earlier one is skipped. Raise `UsageError` when the path is
    no folder, `InputError` when nothing in it can be read.
    """
    folder = Path(path)
    if not folder.is_dir():
        problem = "a file, not a folder" if folder.exists() else "no such folder"
        raise UsageError(f"{folder}: {problem}; {WAY_OUT}")
    try:
        files, left_out = discover(folder)
    except OSError as error:
        problem = f"cannot be listed: {error.strerror}"
        raise InputError(f"{folder}: {problem}; {WAY_OUT}") from None
    articles, skipped = _read_all(files, fields or {})
    if not articles:
        seen = len(skipped) + len(left_out)
        problem = f"none of its {seen} files can be read" if seen else "an empty folder"
        raise InputError(f"{folder}: {problem}; {WAY_OUT}")
    everything = sorted([*left_out, *skipped], key=lambda skip: skip.path)
    return articles, tuple(everything)


def article_from_text(text: str, path: str, article_id: str = "a1") -> Article:
    """Return the article of an already decoded text.

    >>> article = article_from_text("Rain fell on Monday.", "rain.txt")
    >>> article.id, article.label, article.outlet
    ('a1', 'rain', None)
    """
    return article_from_page(Page(text), path, article_id)


def article_from_page(page: Page, path: str, article_id: str) -> Article:
    """Return the article of a page that a format has delivered."""
    return _build(page, path, article_id)[0]


def _build(page: Page, path: str, article_id: str) -> tuple[Article, Metadata]:
    """Return the article of a page with all that its text says of itself."""
    text = page.text
    folded = fold(text).encode("utf-8", "surrogatepass")
    labelled = label_lines(text)
    title = next((row.value for row in page.stated if row.field == "title"), "")
    if page.extracted:
        keep_lines(labelled, title)
    first = bool(title) and text.startswith(f"{title}\n")
    found = read_metadata(text, labelled)
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
        title_span=Span(0, len(title)) if first else found.title_span,
        published=found.published.day,
        published_source=found.published.source,
        url=said["url"].value if "url" in said else found.url,
        furniture=mark_furniture(labelled),
        stated=page.stated,
        extracted=page.extracted,
    )
    language = find_language(article.body)
    told = [p for p in found.problems if not days or p not in own.problems]
    problems = [*page.problems, *told]
    if language != "en":
        problems.append(FOREIGN)
    return replace(article, language=language, problems=tuple(problems)), found


def _pages(file: Path, fields: Fields) -> Iterator[Page | Skipped]:
    """Yield what the format of a file reads in it; raise `UnreadableError`."""
    reader = reader_for(file.suffix)
    if reader is None:
        raise UnreadableError(f"no reader for {file.suffix} files")
    yield from reader(read_bytes(file), fields)


def _place(file: Path, record: str) -> str:
    """Return the path of an article: its file, and where in it."""
    return f"{file.name}#{record}" if record else file.name


def _read_all(
    files: tuple[Path, ...], fields: Fields
) -> tuple[tuple[Article, ...], list[Skipped]]:
    """Return the articles of the files and what turned out to be none."""
    built: list[tuple[Article, Metadata]] = []
    skipped: list[Skipped] = []
    seen: dict[str, str] = {}
    for file in files:
        try:
            pages = list(_pages(file, fields))
        except UnreadableError as error:
            skipped.append(Skipped(file.name, str(error)))
            continue
        for page in pages:
            if isinstance(page, Skipped):
                skipped.append(Skipped(_place(file, page.path), page.why))
                continue
            place = _place(file, page.record)
            article, found = _build(page, place, f"a{len(built) + 1}")
            if article.digest in seen:
                why = f"same text as {seen[article.digest]}"
                skipped.append(Skipped(place, why))
                continue
            seen[article.digest] = place
            built.append((article, found))
    return settle_agencies(settle_days(built)), skipped


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
