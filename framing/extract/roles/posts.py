"""Find posts that a sentence gives to a person or denies.

"sat on the board of Polarin" gives a post, "held no function in Polarin"
denies every post. Only phrases that name the body are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.model.span import Span

REACH = 240
"""Code points after a name in which its sentence's verb is looked for."""
BODY = r"(?P<body>[A-Z][\w’'&-]{1,40}(?: [A-Z][\w’'&-]{1,40}){0,4})"
BOARD = r"(?:supervisory |management |executive |advisory )?(?:board|council)"
THE = r"(?:the )?(?:company |firm |group |bank |drugmaker |union )?"
GIVEN = re.compile(
    rf"\b(?:sits?|sat|serves?|served|was|is)(?: [a-z]+){{0,4}}"
    rf" (?:on the {BOARD} of {THE}|in the {BOARD} of {THE}"
    rf"|(?:a |an )?(?:[a-z]+ )?(?:member|director|adviser|consultant|employee)"
    rf" (?:of|to|at) (?:the {BOARD} of )?{THE}){BODY}"
)
POST = r"(?:functions?|posts?|positions?|offices?|roles?|jobs?|seats?|duties)"
DENIED = re.compile(
    rf"\b(?:(?:holds?|held|has|had|occupie[sd]|performed) no(?: [a-z]+)? {POST}"
    rf"|(?:does|did|has|had) (?:not|never) (?:held?|have|had|occupy|occupied) any"
    rf"(?: [a-z]+)? {POST}|never held(?: (?:a|any))?(?: [a-z]+)? {POST}"
    rf"|(?:was|is) (?:not|never) (?:on|in|a member of) the {BOARD}"
    rf"|never sat on the {BOARD}) (?:in|at|on|with|of) {THE}{BODY}"
)
PAST = re.compile(r"\b(?:sat|served|was|held|had|did|occupied|performed)\b")
END = re.compile(r"[.!?][”\"’')]*\s|\n")


@dataclass(frozen=True, slots=True)
class Post:
    """A post in a body: its words, and whether it is `held` or denied.

    `past` tells of a verb in the past, `never` of a denial for all time.
    """

    span: Span
    body: str
    held: bool
    past: bool
    never: bool


def post_after(text: str, end: int) -> Post | None:
    """Return the post that the rest of a sentence gives or denies.

    `end` is the code point where the person's name ends.

    >>> post_after("Anna Kask held no post at Polarin.", 9).held
    False
    >>> post_after("Anna Kask sat last year on the board of Polarin.", 9).body
    'polarin'
    >>> post_after("Anna Kask sat down. She held no post at Polarin.", 9)
    """
    stop = END.search(text, end, min(len(text), end + REACH))
    last = stop.start() if stop else min(len(text), end + REACH)
    for held, pattern in ((False, DENIED), (True, GIVEN)):
        found = pattern.search(text, end, last)
        if found is not None:
            words = found.group()
            return Post(
                Span(*found.span()),
                found["body"].removesuffix("'s").removesuffix("’s").lower(),
                held,
                PAST.search(words) is not None,
                " never " in f" {words} ",
            )
    return None


def contradicts(one: Post, two: Post) -> bool:
    """Return whether one post is held and the same body's are denied.

    >>> first = post_after("Kask sat on the board of Polarin.", 4)
    >>> contradicts(first, post_after("Kask held no function in Polarin.", 4))
    True
    >>> contradicts(first, post_after("Kask holds no function in Polarin.", 4))
    False
    """
    if one.held == two.held or one.body != two.body:
        return False
    denied = two if one.held else one
    return one.past == two.past or denied.never
