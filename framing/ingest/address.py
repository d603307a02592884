"""Addresses of pages (URLs, RFC 3986) as files and strangers write them."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def is_address(words: str) -> bool:
    """Return whether words are the address of a page and nothing else.

    >>> is_address("https://herald.example/rain"), is_address("story 12")
    (True, False)
    """
    return _ADDRESS.fullmatch(words) is not None


def host_of(address: str) -> str:
    """Return the host of an address, "" where it has none.

    >>> host_of("https://herald.example/rain"), host_of("http://[rain")
    ('herald.example', '')
    """
    return _split(address).hostname or ""


def path_of(address: str) -> str:
    """Return the path of an address, "" where it has none.

    >>> path_of("https://herald.example/2025/03/rain?page=2"), path_of("http://[rain")
    ('/2025/03/rain', '')
    """
    return _split(address).path


def _split(address: str) -> SplitResult:
    """Return the parts of an address; those of none where it is malformed."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")
