"""Find who is said to stand in for the holder of an office.

"was declared acting prime minister", "the duties of the premier are carried
out by the speaker, Jan Rask": the words around a name tell of it, not a title
beside it.
"""

from __future__ import annotations

import re

from framing.model.span import Span

REACH = 160
"""Code points around a name in which its sentence tells of the office."""
OFFICES = {
    "prime minister": ("prime minister", "premier", "head of government"),
    "president": ("president", "head of state"),
    "chairman": ("chairman", "chairwoman", "chairperson", "chair"),
    "governor": ("governor",),
    "mayor": ("mayor",),
    "speaker": ("speaker",),
    "chief executive": ("chief executive", "ceo"),
    "minister": ("minister",),
}  # fmt: skip
"""Offices that are filled for a time, by their forms."""
OFFICE = "|".join(
    sorted((word for words in OFFICES.values() for word in words), key=len)[::-1]
).replace("head of ", "head of (?:the )?")
GIVEN = re.compile(
    r"\A[^.;:\n]{0,80}?\b(?:as|declared|named|appointed|made|became|becomes|is|was"
    r"|sworn in) (?:as )?(?:the )?"
    rf"(?P<acting>(?:acting|interim|caretaker) (?P<office>{OFFICE}))\b",
    re.IGNORECASE,
)
DUTIES = re.compile(
    rf"\b(?P<acting>(?:duties|functions|powers) of (?:the )?(?P<office>{OFFICE})"
    r" (?:are|is|were|was|have been|has been|will be) (?:now |being |already )?"
    r"(?:carried out|performed|exercised|discharged|fulfilled|assumed|taken over"
    r"|entrusted|handed|transferred|passed) (?:by|to))\b[^.;:\n]{0,80}\Z",
    re.IGNORECASE,
)


def acting_beside(text: str, name: Span) -> tuple[str, Span] | None:
    """Return the office that a named person fills for a time, and its words.

    >>> text = "Lea Moor was sworn in as interim premier on Monday."
    >>> acting_beside(text, Span(0, 8))[0]
    'prime minister'
    >>> text = "The duties of the mayor are carried out by her deputy Jan Rask."
    >>> acting_beside(text, Span(54, 62))[0]
    'mayor'
    """
    after = text[name.end : name.end + REACH]
    found, shift = GIVEN.search(after), name.end
    if found is None:
        shift = max(0, name.start - REACH)
        found = DUTIES.search(text[shift : name.start])
    if found is None:
        return None
    said = found["office"].lower().replace("of the ", "of ")
    office = next(key for key, words in OFFICES.items() if said in words)
    return office, Span(shift + found.start("acting"), shift + found.end("acting"))
