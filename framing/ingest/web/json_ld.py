"""Read what a page says of its article as JSON-LD (W3C; terms of schema.org)."""

from __future__ import annotations

import json
import re
from collections import deque
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from framing import limits
from framing.ingest.web.markup import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

Node: TypeAlias = "dict[str, object]"

ARTICLES = re.compile(
    r"(?:\w{0,30}Article|BlogPosting|LiveBlogPosting|NewsStory|Report)"
)
"""Types of an article: NewsArticle, ReportageNewsArticle, OpinionNewsArticle …"""

PUBLISHERS = frozenset(
    {"NewsMediaOrganization", "WebSite", "Newspaper", "Organization", "Periodical"}
)
PATHS = ("@graph", "mainEntity", "mainEntityOfPage")
"""What may hold the article; other properties hold other articles."""

_STRING = r'"(?:[^"\\]|\\.)*"?'
_COMMENT = re.compile(_STRING + r"|//[^\n]*|/\*(?:[^*]|\*(?!/))*(?:\*/)?", re.DOTALL)
_COMMA = re.compile(_STRING + r"|,(?=\s*[}\]])", re.DOTALL)
"""Both pass over strings, also one that never ends, so that they read once."""

_OPENING = re.compile(r"(?://|/\*)?\s{0,9}(?:<!--|<!\[CDATA\[)\s{0,9}(?:\*/)?")
_CLOSING = re.compile(r"(?://|/\*)?\s{0,9}(?:-->|\]\]>)\s{0,9}(?:\*/)?$")
CLOSING_REACH = 30
"""Characters at the end of a script in which a comment mark closes."""


@dataclass(frozen=True, slots=True)
class Data:
    """The articles and the publishers that a page describes, and what was odd."""

    articles: tuple[Node, ...]
    publishers: tuple[Node, ...]
    problems: tuple[str, ...]


def read_json_ld(root: HtmlElement) -> Data:
    """Return what the scripts of a page describe, in document order.

    A script that is no JSON, too long or nested too deeply is left out, and
    said. References to other nodes of the page by `@id` are followed once.
    """
    nodes: list[Node] = []
    problems: list[str] = []
    for script in root.iter("script"):
        kind = (script.get("type") or "").split(";")[0].strip().lower()
        if kind != "application/ld+json" or not (script.text or "").strip():
            continue
        try:
            nodes.extend(_nodes(load(script.text or "")))
        except (ValueError, RecursionError):
            problems.append("JSON-LD that cannot be read")
    ids = {node["@id"]: node for node in nodes if _refers(node) and len(node) > 1}
    full = [_resolved(node, ids) for node in nodes]
    return Data(
        tuple(node for node in full if is_article(node)),
        tuple(node for node in full if not PUBLISHERS.isdisjoint(types(node))),
        tuple(dict.fromkeys(problems)),
    )


def load(text: str) -> object:
    """Return the JSON in a script; raise `ValueError` or `RecursionError`.

    Comments, quotes as entities, line breaks in strings and commas before a
    closing bracket are common and harmless; all else that is no JSON is refused.

    >>> load('<!-- {"a": [1, 2,],} -->')
    {'a': [1, 2]}
    """
    if len(text) > limits.MAX_JSON_LD_CHARACTERS:
        raise ValueError("too long")
    plain = _unwrapped(text.strip().removesuffix(";"))
    plain = plain if '"' in plain else unescape(plain)
    try:
        return _parse(plain)
    except ValueError:
        plain = _COMMENT.sub(_only_string, plain)
        return _parse(_COMMA.sub(_only_string, plain))


def _unwrapped(text: str) -> str:
    """Return a script without the comment marks around it."""
    opening = _OPENING.match(text)
    text = text[opening.end() :] if opening else text
    closing = _CLOSING.search(text[-CLOSING_REACH:])
    return text[: closing.start() - len(closing.string)] if closing else text


def _parse(text: str) -> object:
    """Return parsed JSON; raise `ValueError`, also for NaN and infinities."""
    return json.loads(text, strict=False, parse_constant=_refuse)


def _refuse(name: str) -> NoReturn:
    """Refuse NaN and the infinities, which JSON does not know."""
    raise ValueError(f"{name} is no JSON")


def _only_string(match: re.Match[str]) -> str:
    """Return a string as it is, and nothing for all else."""
    return match.group() if match.group().startswith('"') else ""


def _nodes(value: object) -> Iterator[Node]:
    """Yield the objects that can be the article, outer ones first."""
    waiting, seen = deque([value]), 0
    while waiting and seen < limits.MAX_JSON_LD_OBJECTS:
        seen += 1
        one = waiting.popleft()
        if isinstance(one, list):
            waiting.extendleft(reversed(one))
        elif isinstance(one, dict):
            yield one
            waiting.extend(one[path] for path in PATHS if path in one)


def types(node: Node) -> tuple[str, ...]:
    """Return the types of a node without the address of their vocabulary."""
    given = node.get("@type")
    rows = given if isinstance(given, list) else [given]
    return tuple(re.split(r"[/#:]", row)[-1] for row in rows if isinstance(row, str))


def is_article(node: Node) -> bool:
    """Return whether a node describes an article.

    >>> is_article({"@type": "NewsArticle"}), is_article({"@type": "WebPage"})
    (True, False)
    """
    return any(ARTICLES.fullmatch(name) for name in types(node))


def strings(value: object) -> Iterator[str]:
    """Yield the texts of a value: itself, its names, or those of its items."""
    value = value["@list"] if isinstance(value, dict) and "@list" in value else value
    items = value if isinstance(value, list) else [value]
    for item in items[: limits.MAX_JSON_LD_VALUES]:
        one = item.get("name") or item.get("@value") if isinstance(item, dict) else item
        for text in one if isinstance(one, list) else [one]:
            words = squeeze(unescape(text)) if isinstance(text, str) else ""
            if 0 < len(words) <= limits.MAX_STATED_CHARACTERS:
                yield words


def _refers(value: object) -> bool:
    """Return whether a value is a node with a name of its own."""
    return isinstance(value, dict) and isinstance(value.get("@id"), str)


def _resolved(node: Node, ids: dict[object, Node]) -> Node:
    """Return a node with the nodes it refers to in the places of references."""
    return {
        key: [_followed(item, ids) for item in value]
        if isinstance(value, list)
        else _followed(value, ids)
        for key, value in node.items()
    }


def _followed(value: object, ids: dict[object, Node]) -> object:
    """Return the node that a value does no more than refer to, or the value."""
    if isinstance(value, dict) and _refers(value) and set(value) <= {"@id", "@type"}:
        return ids.get(value["@id"], value)
    return value
