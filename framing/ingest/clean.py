"""The public name for one page at hand."""

from __future__ import annotations

from dataclasses import replace

from framing.errors import InputError
from framing.ingest.build import article_from_page
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.web.page import read_page
from framing.model import Article  # noqa: TC001  (shown to users)


def clean_html(html: str, url: str | None = None, *, headline: bool = False) -> Article:
    r"""Return the article in a page: its text without furniture, and its metadata.

    The text is the running text, as libraries for extraction give it; the
    article's `title` is the headline, which `headline` puts above the text as
    reading a file does. Nothing is fetched: `url` is only kept as the article's
    address. A page without an article's text gives an article that says so
    among its `problems`. Raise `InputError` for what is no HTML.

    >>> rows = [f"<p>Rain fell on the {day} day, and the river rose.</p>" for day in
    ...     ("first", "second", "third")]
    >>> html = f"<nav>Home</nav><h1>Rain floods town</h1>{''.join(rows)}"
    >>> article = clean_html(html)
    >>> article.title.value, article.text[:40]
    ('Rain floods town', 'Rain fell on the first day, and the rive')
    """
    try:
        page = read_page(html, url)
    except UnreadableError as error:
        raise InputError(f"{error}; give the source of a web page") from None
    if not headline:
        shown = next((row.value for row in page.stated if row.source == "text"), "")
        page = replace(page, text=page.text.removeprefix(shown).lstrip("\n"))
    return article_from_page(page, "page.html", "a1")
