"""Turn fragments of HTML, as fields of records hold them, into plain text.

A text is cut at every "<" once, so that the time grows with its length and
nothing else; the standard library's parser takes minutes for hostile input.
Whole pages are parsed by `framing.ingest.web.markup`: a file of a hundred
thousand records cannot wait for that, and plain text that merely holds a "<"
must come out as it went in.
"""

from __future__ import annotations

import re
from html import unescape

BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr"
    " li main nav ol p pre section table td th tr ul".split()
)
"""Elements that stand in lines of their own."""

UNSEEN = frozenset(
    "button figcaption form head iframe noscript script select style svg template"
    " textarea".split()
)
"""Elements whose words are no part of an article."""

INLINE = frozenset(
    "a abbr b body br cite em figure font html i img q small span strong u".split()
)
_NAME = re.compile(r"(/?)([a-z][a-z0-9]{0,15})(?=[\s/>])", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def is_markup(text: str) -> bool:
    """Return whether a text holds elements of HTML.

    >>> is_markup("<p>Rain fell.</p>"), is_markup("a < b and <unclear> words")
    (True, False)
    """
    return any(_tag(piece) for piece in text.split("<")[1:])


def strip_markup(text: str) -> str:
    r"""Return the words of a piece of HTML, a blank line between paragraphs.

    Plain text stays as it is, save for entities such as "&amp;".

    >>> strip_markup("<p>Rain &amp; <b>wind</b></p><script>x()</script><p>Snow</p>")
    'Rain & wind\n\nSnow'
    """
    if not is_markup(text):
        return unescape(text) if _ENTITY.search(text) else text
    paragraphs: list[list[str]] = [[]]
    unseen = ""
    first, *pieces = _without_comments(text).split("<")
    paragraphs[-1].append(_words(first))
    for piece in pieces:
        name, closes = _tag(piece) or ("", False)
        if unseen:
            unseen = "" if closes and name == unseen else unseen
            words = "" if unseen else piece.partition(">")[2]
        elif not name and piece.startswith(("!", "?")):
            words = piece.partition(">")[2]
        elif not name:
            words = "<" + piece
        else:
            words = piece.partition(">")[2]
            if name in UNSEEN and not closes and "/>" not in piece[:-1]:
                unseen, words = name, ""
            elif name in BLOCKS:
                paragraphs.append([])
            elif name == "br":
                paragraphs[-1].append("\n")
        paragraphs[-1].append(_words(words))
    return "\n\n".join(filter(None, map(_joined, paragraphs)))


def _tag(piece: str) -> tuple[str, bool] | None:
    """Return the element that a piece behind "<" names, and whether it closes it."""
    match = _NAME.match(piece)
    if match is None or ">" not in piece:
        return None
    name = match.group(2).lower()
    known = name in BLOCKS or name in UNSEEN or name in INLINE
    return (name, bool(match.group(1))) if known else None


def _without_comments(text: str) -> str:
    """Return a text without "<!-- ... -->"; one without end takes all that follows."""
    kept = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        kept.append(text[at:start])
        end = text.find("-->", start + 4)
        at = len(text) if end < 0 else end + 3
    kept.append(text[at:])
    return "".join(kept)


def _words(text: str) -> str:
    """Return running text as a browser shows it."""
    return unescape(_BLANKS.sub(" ", text))


def _joined(pieces: list[str]) -> str:
    """Return the lines of a paragraph without blanks around them."""
    lines = "".join(pieces).split("\n")
    return "\n".join(line.strip(" ") for line in lines).strip()
