"""Markdown, with what stands about the article in front matter above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.ingest.decoding.decode import decode
from framing.ingest.formats.front_matter import find_fenced, find_head
from framing.ingest.formats.page import Fields, Page

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".md", ".markdown")


def read(raw: bytes, fields: Fields) -> Iterator[Page]:
    r"""Yield the page in the bytes of a file; raise `UnreadableError`.

    Front matter is YAML between lines of "---", TOML between lines of "+++",
    or a head of "Key: value" lines with a blank line below it.

    >>> raw = b"---\noutlet: Delta Herald\n---\nRain fell."
    >>> [[(row.field, row.value) for row in page.stated] for page in read(raw, {})]
    [[('outlet', 'Delta Herald')]]
    """
    decoded = decode(raw)
    front = find_fenced(decoded.text) or find_head(decoded.text)
    if front is None:
        yield Page(decoded.text, problems=decoded.problems)
    else:
        yield front.page(decoded)
