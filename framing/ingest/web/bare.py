"""Set text that stands bare in a container, between other elements, in paragraphs.

A reader of pages takes what follows an element for a part of it, and drops it
with the element; a paragraph is safe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.ingest.web.markup import elements

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd"
    " mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u"
    " var wbr".split()
)
"""Elements that stand within a line of text."""

USELESS = (INLINE - {"img", "wbr"}) | {"section"}
"""Elements that show nothing where they hold nothing."""

CONTAINERS = ("body", "article", "main", "section", "div", "center")
"""Elements that hold paragraphs."""

BARE_CHARACTERS = 80
"""Length from which bare text is running text rather than a label."""

MORE_TAGS = frozenset({"data", "dialog", "main", "picture", "search", "template"})
"""Elements of HTML that the parser's list lacks."""


def unwrap_unknown(root: HtmlElement) -> None:
    """Put what unknown elements hold in their places, as browsers show it.

    Elements that hold nothing are taken out, too.
    """
    known = _known()
    for element in elements(root, "*"):
        empty = not len(element) and not element.text
        useless = empty and element.tag in USELESS
        if element.getparent() is None or not (useless or element.tag not in known):
            continue
        if empty and element.tag not in INLINE:
            part(element)
        element.drop_tag()


def part(element: HtmlElement) -> None:
    """Keep the text before an element that is taken out from that behind it."""
    tail = element.tail or ""
    if element.tag in INLINE or element.tag not in _known():
        element.tail = f" {tail}" if tail[:1].isalnum() else element.tail
    elif tail.strip():
        line_break: HtmlElement = element.makeelement("br")
        line_break.tail, element.tail = tail, None
        element.addnext(line_break)


def _known() -> frozenset[str]:
    """Return the names of the elements of HTML."""
    from lxml.html import defs

    return MORE_TAGS | defs.tags


def set_paragraphs(root: HtmlElement) -> None:
    """Put each piece of bare text into a paragraph where some is running text.

    A container that holds one text and nothing else is a paragraph already.
    """
    for container in elements(root, *CONTAINERS):
        runs = _runs(container)
        lengths = [_length(container, *run) for run in runs]
        if len(runs) < 2 or max(lengths) < BARE_CHARACTERS:
            continue
        for (anchor, inline), length in zip(runs, lengths, strict=True):
            if length:
                _wrap(container, anchor, inline)


def _runs(container: HtmlElement) -> list[tuple[HtmlElement | None, list[HtmlElement]]]:
    """Return the runs of text in a container: what stands before each, and what in it.

    Blocks part them, and two line breaks in a row.
    """
    runs: list[tuple[HtmlElement | None, list[HtmlElement]]] = [(None, [])]
    for child in container:
        before = child.getprevious()
        second = (
            child.tag == "br"
            and before is not None
            and before.tag == "br"
            and not (before.tail or "").strip()
        )
        if second or not is_inline(child):
            runs.append((child, []))
        else:
            runs[-1][1].append(child)
    return runs


def is_inline(element: HtmlElement) -> bool:
    """Return whether an element and all that it holds stand within a line."""
    return all(inner.tag == "br" or inner.tag in INLINE for inner in element.iter("*"))


def _length(
    container: HtmlElement, anchor: HtmlElement | None, inline: list[HtmlElement]
) -> int:
    """Return the length of a run of text."""
    first = container.text if anchor is None else anchor.tail
    rest = "".join("".join(child.itertext()) + (child.tail or "") for child in inline)
    return len(" ".join(f"{first or ''}{rest}".split()))


def _wrap(
    container: HtmlElement, anchor: HtmlElement | None, inline: list[HtmlElement]
) -> None:
    """Put a run of text into a new paragraph."""
    paragraph: HtmlElement = container.makeelement("p")
    if anchor is None:
        paragraph.text, container.text = container.text, None
        container.insert(0, paragraph)
    else:
        paragraph.text, anchor.tail = anchor.tail, None
        anchor.addnext(paragraph)
    paragraph.extend(inline)
