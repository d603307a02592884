"""Make of a web page what the other formats deliver: a text and statements."""

from __future__ import annotations

import re

from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats.page import Page
from framing.ingest.web.body import Given, extract_from
from framing.ingest.web.json_ld import read_json_ld, strings
from framing.ingest.web.markup import parse
from framing.ingest.web.statements import read_statements
from framing.model import Stated

NO_TEXT = "no article text found in the page"
LEFT_OUT = "much of the page's text was left out"
MIN_TEXT_CHARACTERS = 120
"""Length below which what is found in a page is no article."""

WALL_WORDS = 120
"""Words below which a text that asks for something is a wall, not an article."""

_WALL = re.compile(
    r"\b(?:enable (?:javascript|cookies)|(?:log|sign) in to (?:continue|read|view)"
    r"|subscribe (?:now )?to (?:continue|read)|you are (?:a )?(?:human|not a robot)"
    r"|we (?:and our partners )?(?:use|value your) (?:cookies|privacy)"
    r"|(?:accept|manage) (?:all )?cookies|access (?:is |has been |was )?denied"
    r"|page (?:can ?not|could not|can't) be found|page not found)",
    re.IGNORECASE,
)


def read_page(html: str, url: str | None = None) -> Page:
    """Return the article in a page; raise `UnreadableError` for no page at all.

    `url` is the address that the caller knows the page by. A page without an
    article, such as a wall or a front page, has `NO_TEXT` among its problems.
    """
    root = parse(html)
    data = read_json_ld(root)
    titles = [t for node in data.articles for t in strings(node.get("headline"))]
    bodies = [node.get("articleBody") for node in data.articles]
    whole = tuple(body for body in bodies if isinstance(body, str))
    found = extract_from(root, Given(tuple(titles), whole))
    stated = list(read_statements(root, data))
    if found.title:
        stated.insert(0, Stated("title", found.title, "text"))
    if url:
        stated.insert(0, Stated("url", url, "URL"))
    problems = list(data.problems)
    if is_no_article(found.body):
        problems.append(NO_TEXT)
    elif found.partial:
        problems.append(LEFT_OUT)
    return Page(
        found.text,
        tuple(stated),
        extracted=True,
        markup=True,
        problems=tuple(problems),
    )


def read_article(html: str, url: str | None = None) -> Page:
    """Return the article in a page; raise `UnreadableError` where there is none."""
    page = read_page(html, url)
    if NO_TEXT in page.problems:
        raise UnreadableError(NO_TEXT)
    return page


def is_no_article(body: str) -> bool:
    """Return whether a text is next to nothing, or what stands before a wall.

    >>> is_no_article("Please enable JavaScript to continue. " + "Thank you. " * 9)
    True
    """
    if len(body) < MIN_TEXT_CHARACTERS:
        return True
    return len(body.split()) < WALL_WORDS and _WALL.search(body) is not None
