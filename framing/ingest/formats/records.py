"""Records: what an article's fields are called in the dumps of many tools.

One table lists the names by meaning; no tool has a branch of its own. Names
are compared in small letters without "_", "-" and blanks; a dot reaches into
an object within the record.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.address import host_of, is_address
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats.fragment import is_markup, strip_markup
from framing.ingest.formats.page import Fields, Page
from framing.ingest.moment import read_moment
from framing.model import Skipped, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SOURCE = "field"

TEXT = (
    *("maintext", "articlebody", "articletext", "fulltext", "bodytext"),
    *("text", "body", "content", "contenttext", "fields.bodytext", "fields.body"),
    *("cleanedtext", "rawtext", "story", "article", "contenthtml", "bodyhtml"),
    *("html", "rawhtml"),
)
LEAD = ("leadparagraph",)
"""Fields that hold the beginning of an article, where nothing holds all of it."""

NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "webtitle", "fields.headline", "thread.title"),
    "outlet": (
        *("outlet", "newspaper", "paper", "publisher", "publication", "sitename"),
        *("metasitename", "metadata.og.sitename"),
        *("outletname", "medianame", "publishername", "sourcename", "source"),
        *("thread.site", "series", "site", "sourcedomain", "hostname", "domain"),
        *("fields.publication", "sourceurl"),
    ),
    "agency": ("agency", "newsagency", "wire", "credit"),
    "author": (*("author", "authors", "byline", "creator", "writer", "fields.byline"),),
    "published": (
        *("published", "datepublished", "publishedat", "publisheddate", "datepublish"),
        *("publishdate", "publicationdate", "pubdate", "webpublicationdate"),
        *("firstpublished", "thread.published", "date", "datetime", "day"),
    ),
    "modified": (
        *("modified", "datemodified", "datemodify", "modifiedat", "modifieddate"),
        *("updated", "updatedat", "dateupdated", "lastmodified", "fields.lastmodified"),
    ),
    "url": (
        *("url", "link", "canonicalurl", "canonicallink", "weburl", "permalink"),
        *("articleurl", "uri", "source", "sourceurl", "id"),
    ),
    "language": ("language", "lang", "metalang", "inlanguage"),
}
"""The fields of a record by what they say of the article, the surest first."""

WRAPPERS = ("name", "main", "rendered", "$date", "original", "text", "value", "title")
"""Where the words stand in a field that is itself an object."""

MIN_ARTICLE_CHARACTERS = 80
"""A shorter text is a headline, a caption or a quotation, no article."""

LONG_TEXT_CHARACTERS = 200
"""A field this long can be the article, whatever it is called."""

MAX_SHOWN_FIELDS = 12
NO_OBJECT = "not an object with fields"
PASSAGE = "a passage of another article, not an article"
SHORT = f"shorter than {MIN_ARTICLE_CHARACTERS} characters: no article"
UNFIT = (NO_OBJECT, PASSAGE, SHORT)
"""Why a record is no article at all, rather than one that cannot be read."""

_MISSING = re.compile(r"\[\+(\d{1,9}) chars\]$")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DOCUMENT = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_DOCUMENT_REACH = 2_000


def read_record(record: object, fields: Fields, place: str = "") -> Page | Skipped:
    """Return the page of a record, or why it is none.

    `fields` are the user's own names; where one is given, only it is looked
    at. `place` is where in the file the record stands.

    >>> page = read_record({"maintext": "Rain fell. " * 9, "date": "2025-03-03"}, {})
    >>> page.stated
    (Stated(field='published', value='2025-03-03', source='field'),)
    >>> read_record({"note": "Rain fell."}, {}, "3").path
    '3'
    """
    if not isinstance(record, Mapping):
        return Skipped(place, NO_OBJECT)
    repeated = getattr(record, "repeated", None)
    if repeated:
        return Skipped(place, f"the field {repeated!r} stands in it twice")
    if _is_passage(record):
        return Skipped(place, PASSAGE)
    found, problems = find_text(record, fields)
    why = why_no_article(found, record)
    if why is not None:
        return Skipped(place, why)
    stated = tuple(find_stated(record, fields))
    missing = _MISSING.search(found[-40:])
    if missing:
        found = found[: found.rindex("[+")].rstrip()
        count = f"{int(missing.group(1)):,} characters are missing"
        problems.append(f"cut off by its source: {count}")
    return Page(found, stated, place, extracted=True, problems=tuple(problems))


def remarked(row: Page | Skipped, problems: Sequence[str]) -> Page | Skipped:
    """Return a page with what was odd about the file that it comes from."""
    if isinstance(row, Skipped) or not problems:
        return row
    return replace(row, problems=(*problems, *row.problems))


def find_text(record: Mapping[str, object], fields: Fields) -> tuple[str, list[str]]:
    """Return the article's text in a record, "" without, and what is odd in it."""
    if "text" in fields:
        return plain(words_of(look_up(record, fields["text"]), "\n\n")), []
    best = ""
    for path in TEXT:
        found = plain(words_of(look_up(record, path), "\n\n"))
        if len(found) >= MIN_ARTICLE_CHARACTERS:
            return found, []
        best = best or found
    for path in LEAD:
        found = plain(words_of(look_up(record, path), "\n\n"))
        if len(found) >= MIN_ARTICLE_CHARACTERS:
            return found, ["only the lead paragraph of the article"]
    return best, []


def why_no_article(text: str, record: Mapping[str, object]) -> str | None:
    """Return why a text that was found in a record is no article."""
    if not text:
        held = [key for key in map(str, record) if words_of(record[key])]
        shown = ", ".join(held[:MAX_SHOWN_FIELDS]) or "none"
        more = ", …" if len(held) > MAX_SHOWN_FIELDS else ""
        hint = "name the one that holds the article in [fields] of framing.toml"
        return f"no text in it; its fields are {shown}{more}; {hint}"
    if len(text) > limits.MAX_RECORD_CHARACTERS:
        return f"larger than {limits.MAX_RECORD_CHARACTERS:,} characters"
    if len(text) < MIN_ARTICLE_CHARACTERS:
        return SHORT
    if "\0" in text:
        return "a NUL character in its text: not text"
    if _SURROGATE.search(text):
        return "half a character (a lone surrogate) in its text"
    return None


def find_stated(record: Mapping[str, object], fields: Fields) -> Iterator[Stated]:
    """Yield what a record says of its article, one statement a field."""
    for field, known in NAMES.items():
        for path in (fields[field],) if field in fields else known:
            value = fit(field, words_of(look_up(record, path)))
            if value:
                yield Stated(field, value, SOURCE)
                break


def fit(field: str, words: str) -> str:
    """Return words as the value of a field; "" where they cannot be one.

    >>> fit("outlet", "https://herald.example/news"), fit("url", "story 12")
    ('herald.example', '')
    >>> fit("published", "1741000000")
    '2025-03-03T11:06:40+00:00'
    """
    value = " ".join(strip_markup(words[: limits.MAX_RECORD_CHARACTERS]).split())
    if not value or len(value) > limits.MAX_STATED_CHARACTERS:
        return ""
    if _SURROGATE.search(value) or "\0" in value:
        return ""
    if field == "url":
        return value if is_address(value) else ""
    if field == "outlet" and is_address(value):
        return host_of(value)
    return _day(value) if field in {"published", "modified"} else value


def _day(words: str) -> str:
    """Return a moment that programs write in ISO 8601, other words as they are."""
    found = None if "-" in words[:8] else read_moment(words)
    if found is not None and found.at is not None:
        return found.at.isoformat()
    return found.day.isoformat() if found and words.isdecimal() else words


def look_up(record: object, path: str) -> object:
    """Return what stands under a name, None where nothing does.

    A name is taken as it is first, then as a path with dots.

    >>> look_up({"Source": {"name": "Delta"}}, "source.name")
    'Delta'
    >>> look_up({"a.b": 1}, "a.b"), look_up({"a": None}, "a.b")
    (1, None)
    """
    if isinstance(record, Mapping) and path in record:
        return record[path]
    for step in path.split("."):
        if not isinstance(record, Mapping):
            return None
        name = plain_name(step)
        record = next((v for k, v in record.items() if plain_name(k) == name), None)
    return record


@lru_cache(maxsize=1_024)
def plain_name(name: str) -> str:
    """Return the name of a field as the table writes it.

    >>> plain_name("Date_Publish"), plain_name("publishedAt")
    ('datepublish', 'publishedat')
    """
    return name.casefold().replace("_", "").replace("-", "").replace(" ", "")


def words_of(value: object, joint: str = ", ", depth: int = 3) -> str:
    """Return a field's value as text: lists joined, objects by their name.

    >>> words_of([{"name": "Ann"}, "Bob"]), words_of(None), words_of(20250303)
    ('Ann, Bob', '', '20250303')
    """
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if value is None or isinstance(value, bool) or depth == 0:
        return ""
    if isinstance(value, Mapping):
        inner = (words_of(value.get(key), joint, depth - 1) for key in WRAPPERS)
        return next(filter(None, inner), "")
    if isinstance(value, list | tuple):
        parts = (words_of(part, joint, depth - 1) for part in value)
        return joint.join(filter(None, parts))
    return str(value)


def plain(text: str) -> str:
    """Return a field's text without markup; a whole page by its extraction.

    >>> plain("<p>Rain &amp; wind.</p>")
    'Rain & wind.'
    """
    if len(text) > limits.MAX_RECORD_CHARACTERS or _SURROGATE.search(text):
        return text
    if _DOCUMENT.search(text[:_DOCUMENT_REACH]) and is_markup(text):
        # imported late: the module reads pages with the project's own records
        from framing.ingest.web.page import read_article

        with contextlib.suppress(UnreadableError):
            return read_article(text).text
    return strip_markup(text).strip()


def looks_like_article(record: object) -> bool:
    """Return whether a record has a field that is long enough for an article."""
    return isinstance(record, Mapping) and any(
        isinstance(value, str) and len(value) >= LONG_TEXT_CHARACTERS
        for value in record.values()
    )


def _is_passage(record: Mapping[str, object]) -> bool:
    """Return whether a record is a remark on a stretch of some article."""
    names = {plain_name(key) for key in record}
    article = look_up(record, "article")
    named = isinstance(article, str) and len(article) < MIN_ARTICLE_CHARACTERS
    span = {"start", "end"} <= names or {"begin", "end"} <= names
    marked = "text" in names and ("speaker" in names or span)
    return marked or (named and "text" in names)
