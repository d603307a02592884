"""Vale rules in YAML: `existence` (tokens) and `substitution` (swap).

Their tokens are regular expressions. Those that are plain words are kept; a plain
choice at the end ("liberat(?:e|ed)") and an optional letter ("cents?") are written
out; all others are dropped.
"""

from __future__ import annotations

import re
from itertools import product

from framing.lexicon.imports.wordlist import UnreadableError, WordList
from framing.lexicon.imports.yaml_text import load

STYLE = re.compile(r"^extends:\s*['\"]?(?:existence|substitution)\b", re.MULTILINE)
PLAIN = re.compile(r"[\w'’ -]+\Z")
PIECE = re.compile(r"\((?:\?:)?([\w'’ |-]*)\)(\?)?|([\w'’-])\?|([\w'’ -])|\\b")
MAX_FORMS = 50
"""Forms that one expression may be written out to."""
REGEX = "a regular expression"


def is_style(text: str) -> bool:
    r"""Return whether a YAML text is a rule of Vale.

    >>> is_style("extends: existence\ntokens: [x]"), is_style("war: [x]")
    (True, False)
    """
    return STYLE.search(text) is not None


def read(text: str) -> WordList:
    r"""Return the words of a Vale rule; what a swap offers instead is dropped.

    >>> read("extends: existence\ntokens:\n  - martyr(?:s|ed)?\n").categories
    {'existence': ['martyr', 'martyrs', 'martyred']}
    """
    rule = load(text)
    if not isinstance(rule, dict) or not is_style(text):
        raise UnreadableError(1, "`extends: existence` or `substitution` is expected")
    words, kind = WordList(), str(rule["extends"])
    swap = rule.get("swap") or {}
    if isinstance(swap, list):
        swap = {key: value for row in swap for key, value in row.items()}
    for token in (*(rule.get("tokens") or ()), *(rule.get("raw") or ()), *swap):
        forms = written_out(str(token))
        for form in forms:
            words.add(kind, form)
        if not forms:
            words.drop(0, str(token), REGEX)
    for old, new in swap.items():
        words.drop(0, f"{old}: {new}", "what to write instead; see `plain`")
    if rule.get("exceptions"):
        for word in rule["exceptions"]:
            words.drop(0, str(word), "an exception; see `except`")
    return words


def written_out(token: str) -> list[str]:
    r"""Return the words that a simple expression matches, [] for any other.

    >>> written_out("cents?"), written_out(r"\bfree(?:d|dom)"), written_out("a.*b")
    (['cent', 'cents'], ['freed', 'freedom'], [])
    """
    if PLAIN.match(token):
        return [token]
    pieces: list[list[str]] = []
    at = 0
    while at < len(token):
        piece = PIECE.match(token, at)
        if piece is None:
            return []
        at = piece.end()
        choice, maybe, optional, letter = piece.groups()
        if choice is not None:
            pieces.append([*([""] if maybe else []), *choice.split("|")])
        elif optional is not None:
            pieces.append(["", optional])
        elif letter is not None:
            pieces.append([letter])
    count = 1
    for ways in pieces:
        count *= len(ways)
    if count > MAX_FORMS:
        return []
    return list(dict.fromkeys("".join(way) for way in product(*pieces)))
