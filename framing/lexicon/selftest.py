"""Run the examples that every entry carries: its hits and its misses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.lexicon.match import Match, Matcher
from framing.lexicon.problem import Problem

if TYPE_CHECKING:
    from framing.lexicon.layout import Layout
    from framing.model.lexicon import Entry, Lexicon

MARKED = re.compile(r">>(.*?)<<", re.DOTALL)
KINDS = ("term", "scare-quotes", "naming")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the examples of a lexicon showed.

    `tests` counts hits and misses; `fired` holds, for each entry's id, the
    forms that its hits made fire.
    """

    tests: int
    problems: tuple[Problem, ...]
    fired: dict[str, frozenset[str]]


def run(lexicon: Lexicon, layout: Layout) -> Outcome:
    """Match every example of a lexicon against the whole lexicon.

    A hit passes when its entry fires on exactly the marked spans, a miss when
    its entry does not fire.
    """
    matcher = Matcher([lexicon], KINDS)
    tests, problems = 0, []
    fired: dict[str, frozenset[str]] = {}
    for number, entry in enumerate(lexicon.entries):
        if entry.retired:
            continue
        forms: set[str] = set()
        examples = [("hits", text) for text in entry.hits]
        examples += [("misses", text) for text in entry.misses]
        for key, example in examples:
            tests += 1
            said, found = _try(matcher, entry, key, example)
            forms.update(match.form for match in found)
            if said:
                line = layout.line_of(number, key, example)
                excerpt = layout.excerpt(line)
                problems.append(Problem(lexicon.path, line, "error", said, excerpt))
        fired[entry.id] = frozenset(forms)
    return Outcome(tests, tuple(problems), fired)


def unmark(example: str) -> tuple[str, list[tuple[int, int]]]:
    """Return an example without its marks, and the spans that they held.

    >>> unmark("They >>occupied<< it.")
    ('They occupied it.', [(5, 13)])
    """
    spans: list[tuple[int, int]] = []
    out, at, length = [], 0, 0
    for marked in MARKED.finditer(example):
        out += [example[at : marked.start()], marked[1]]
        start = length + marked.start() - at
        length = start + len(marked[1])
        spans.append((start, length))
        at = marked.end()
    return "".join([*out, example[at:]]), spans


def _try(
    matcher: Matcher, entry: Entry, key: str, example: str
) -> tuple[str, list[Match]]:
    """Return what is wrong with an example, and where its entry fired."""
    text, spans = unmark(example)
    every = matcher.find(text)
    found = [match for match in every if match.entry is entry]
    if key == "misses":
        shown = found[0].text if found else ""
        said = f"misses: fires on “{shown}”; narrow it with near or except"
        return (said if found else ""), []
    if not spans:
        return "hits: mark the expected words with >> and <<", found
    if [(match.start, match.end) for match in found] == spans:
        return "", found
    if found:
        shown = ", ".join(f"“{match.text}”" for match in found)
        return f"hits: fires on {shown}, not on the marked words", found
    others = [match for match in every if match.start < spans[0][1]]
    over = [match for match in others if spans[0][0] < match.end]
    if over:
        return f"hits: {over[0].entry.id} takes “{over[0].text}” first", found
    return "hits: does not fire; check forms, near and except", found
