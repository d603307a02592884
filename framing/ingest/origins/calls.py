"""Find the lines that ask a reader to act: to sign up, subscribe or follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.furniture.lines import split_lines
from framing.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_CALL_CHARACTERS = 300
"""Length up to which a line that begins with a call holds nothing else."""

_ASKED = re.compile(
    r"\b(?:sign(?:ing)? up|subscribe|newsletters?|e-?mail address|follow us"
    r"|download (?:the|our)(?: \w+){0,3} app|opt(?:ing)? out|not a robot"
    r"|as an interest)\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:please |click here to )?(?:sign up (?:for|to|here|now|today|with)\b"
    r"|subscribe (?:to|for|here|now|today)\b|follow us\b"
    r"|download (?:the|our)(?: \w+){0,3} app\b|enter your e-?mail address\b"
    r"|(?:i.m|i am|confirm (?:that )?you are) not a robot\b"
    r"|(?:get|receive) (?:the|our)(?: \w+){0,4} newsletter\b"
    r"|add (?:\w+ ){1,6}as an interest\b"
    r"|you (?:may|can) (?:opt out|unsubscribe)\b)",
    re.IGNORECASE,
)


def asks_reader(line: str) -> bool:
    """Return whether a line may ask its reader to act.

    >>> asks_reader("Choose a country. We need your email address.")
    True
    """
    return _ASKED.search(line) is not None


def find_calls(text: str) -> Iterator[Span]:
    r"""Yield the short lines that begin by asking the reader to act.

    >>> text = "Rain fell.\nSign up for our letter.\nMany sign up for aid."
    >>> [text[span.start:span.end] for span in find_calls(text)]
    ['Sign up for our letter.']
    """
    for line in split_lines(text):
        short = line.end - line.start <= MAX_CALL_CHARACTERS
        if short and _CALL.match(text, line.start, line.end):
            yield Span(line.start, line.end)
