"""What an input format delivers: the text and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a file and the metadata that stood outside of the text.

    `published` is an ISO 8601 date or date-time as the file gives it. A format
    that knows nothing but the text leaves the rest at its defaults.
    """

    text: str
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    source: str = "meta tag"
    problems: tuple[str, ...] = ()
