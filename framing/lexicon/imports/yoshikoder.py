"""Yoshikoder dictionaries (.ykd): XML of categories (cnode) and patterns (pnode)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.lexicon.imports.wordlist import UnreadableError, WordList

if TYPE_CHECKING:
    from lxml.etree import _Element


def read(text: str) -> WordList:
    """Return the words of a Yoshikoder dictionary.

    A document that declares entities is refused: none needs them, and they can be
    made to fill the memory.

    >>> read('<d><cnode name="War"><pnode name="troop*"/></cnode></d>').categories
    {'War': ['troop*']}
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnreadableError(1, "the document declares entities; remove them")
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as problem:
        raise UnreadableError(
            problem.lineno or 1, f"not valid XML: {problem.msg}"
        ) from None
    words = WordList()
    for pattern in root.iter("pnode"):
        name = pattern.get("name") or ""
        words.add(path_of(pattern) or "words", name, pattern.sourceline or 0)
    return words


def path_of(pattern: _Element) -> str:
    """Return the categories above a pattern, the outermost first."""
    names = [node.get("name") or "" for node in pattern.iterancestors("cnode")]
    return "/".join(name for name in reversed(names) if name)
