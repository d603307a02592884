"""Quotation marks: which open, which close, and what stands between.

They are read paragraph by paragraph, to tell who said what. What two texts quote
alike is found by `framing.ingest.origins.quoted`, which says why it differs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from framing.text.paragraphs import paragraphs

CLOSERS = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"',
    "”": "”",
    "»": "«",
}
DOUBLE = frozenset(CLOSERS)
TURNED = "“„«‹「『"
"""Marks that can only open."""
SINGLE = frozenset("'‘’")
MAX_SINGLE_CHARACTERS = 600
MARK = re.compile(f"[{''.join((*CLOSERS, *CLOSERS.values(), *SINGLE))}`]")
CLOSING_SINGLE = re.compile("['’]")
ELIDED = re.compile(r"(?:\d\ds?|em|tis|twas|til|cause|n|round|bout)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between a pair of marks, without them.

    `continues` is true where the paragraph opens by a mark because the
    quotation of the paragraph before was never closed.
    """

    start: int
    end: int
    continues: bool = False


def find_marked(text: str) -> tuple[Marked, ...]:
    r"""Return the stretches inside quotation marks, in text order.

    Only outermost marks count. An opening mark that its paragraph does not
    close reaches to the paragraph's end when the paragraph begins with it or
    the next one goes on with a mark; otherwise it is ignored.

    >>> text = 'He said "yes" and «no»; it’s a 2" pipe.'
    >>> [text[m.start:m.end] for m in find_marked(text)]
    ['yes', 'no']
    """
    out: list[Marked] = []
    lines = [(span.start, span.end) for span in paragraphs(text)]
    unclosed = False
    for number, (start, end) in enumerate(lines):
        found, open_at = scan(text, start, end)
        opens = bool(found) or open_at is not None
        first = found[0].start - 1 if found else open_at
        continues = unclosed and opens and first == start
        if continues and found:
            found[0] = Marked(found[0].start, found[0].end, continues=True)
        unclosed = False
        if open_at is not None:
            following = lines[number + 1][0] if number + 1 < len(lines) else len(text)
            goes_on = text[following : following + 1] in set('“"„«‘')
            if goes_on or open_at == start:
                whole = continues and not found
                found.append(Marked(open_at + 1, end, continues=whole))
                unclosed = goes_on
        out.extend(mark for mark in found if text[mark.start : mark.end].strip())
    return tuple(out)


def scan(text: str, start: int, end: int) -> tuple[list[Marked], int | None]:
    """Return the marked stretches of one paragraph and a mark left open."""
    found: list[Marked] = []
    singles = single_closers(text, start, end)
    open_at, closers = None, ""
    last_typed, passed = text.rfind("''", start, end), start
    for match in MARK.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if at < passed:
            continue
        if open_at is None and opens_typed(text, at, start, end):
            if at + 2 <= last_typed:
                stop = text.find("''", at + 2, end)
                found.append(Marked(at + 2, stop))
                passed = stop + 2
        elif open_at is None:
            if mark in DOUBLE and opens(text, at, start, end):
                open_at, closers = at, CLOSERS.get(mark, mark)
            elif mark in SINGLE and opens_single(text, at, start):
                close = closing_single(text, at, singles)
                if close is not None:
                    found.append(Marked(at + 1, close))
                    passed = close + 1
        elif mark in closers and closes(text, at, open_at, end):
            found.append(Marked(open_at + 1, at))
            open_at = None
    return found, open_at


def opens_typed(text: str, at: int, start: int, end: int) -> bool:
    """Return whether a quotation opens here that is typed with two marks for one."""
    if not text.startswith(("''", "``"), at):
        return False
    return text[at] == "`" or opens(text, at + 1, start - 1, end)


def opens(text: str, at: int, start: int, end: int) -> bool:
    """Return whether a double mark can open here."""
    if at + 1 >= end:
        return False
    if text[at + 1].isspace():
        return text[at] in TURNED or at == start
    if text[at] in TURNED:
        return True
    before = text[at - 1] if at > start else " "
    if before == "'" and text[at] == "'":
        before = text[at - 2] if at - 1 > start + 1 else " "
    return before.isspace() or before in "([{—–-/:‘'"


def closes(text: str, at: int, open_at: int, end: int) -> bool:
    """Return whether a mark that can close does so here.

    A second opening curly mark closes only where a space or a stop follows.
    """
    if text[at] == "“" and text[open_at] == "“":
        after = text[at + 1] if at + 1 < end else " "
        return not text[at - 1].isspace() and not after.isalnum()
    return True


def opens_single(text: str, at: int, start: int) -> bool:
    """Return whether a single mark can open a quotation here."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    fits = (before.isspace() or before in "([—–:") and after.isalnum()
    return fits and not ELIDED.match(text, at + 1)


def single_closers(text: str, start: int, end: int) -> list[int]:
    """Return where a single mark of the paragraph could close."""
    out = []
    for match in CLOSING_SINGLE.finditer(text, start, end):
        at = match.start()
        if not text[at - 1 : at].isspace():
            after = text[at + 1] if at + 1 < end else " "
            if not after.isalnum():
                out.append(at)
    return out


def closing_single(text: str, at: int, closers: list[int]) -> int | None:
    """Return where the single mark at `at` is closed, None for an apostrophe.

    A plural possessive ("the players' union") is passed over when a better
    closing mark follows.
    """
    first = bisect_left(closers, at + 2)
    spare = None
    for close in closers[first : first + 12]:
        if close - at > MAX_SINGLE_CHARACTERS:
            break
        after = text[close + 1 : close + 3]
        if text[close - 1] == "s" and after[:1] == " " and after[1:].islower():
            spare = close if spare is None else spare
            continue
        return close if spare is None or text[close - 1] in ",.!?" else spare
    return spare
