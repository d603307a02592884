"""Lexicon files, written: the head, an entry, a template to begin with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.model.finding import Level
from framing.model.lexicon import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.model.lexicon import Source

WIDTH = 88
KEY = 8
"""Characters that keys are filled up to."""
MARGIN = 4
"""Characters between a key and its value, brackets included."""
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
UNSAFE = re.compile(r'[\\"\x00-\x1f\x7f]')
DEFAULT = Entry("")

TEMPLATE = """\
# A lexicon: words that take a side. One entry a word or phrase, with its forms.
# `framing lexicon check {path}` tells what is wrong with this file;
# `framing lexicon add {path}` asks for an entry and puts it at the end.
schema   = 1
id       = "{name}"
language = "{language}"
version  = "0.1.0"
title    = "{title}"
license  = "CC0-1.0"

# One working entry. Change it into your own, or delete it once you have others.
[[entry]]
id       = "so-called"
# note, warning or error, in the outlet's own voice
level    = "warning"
# every form in full; "liberat*" stands for all words that begin so
forms    = ["so-called", "self-styled", "self-proclaimed"]
# only where one of these words stands in the sentence:
# near   = ["government", "republic"]
# not inside one of these longer phrases:
except   = ["so-called vulture fund"]
# the level inside quotation marks
quoted   = "note"
# the other side's entry for the same thing has the same name before the slash:
# contrast = "standing/denied"
implies  = "The thing is not what its name says."
plain    = ["de facto"]
message  = "“{{match}}” denies that it is one."
# where the judgement comes from: a page that you have read
sources  = [{{ title = "Your source", url = "https://example.org/" }}]
# sentences that it must fire on, the words between >> and <<, and must not
hits     = ["The >>so-called<< government met.", "A >>self-proclaimed<< mayor spoke.",
            "The >>self-styled<< court sat."]
misses   = ["She called so often that he gave up.", "The so-called vulture fund lost."]
"""


def template(name: str, path: str, language: str = "en") -> str:
    """Return a lexicon with one working entry and a comment on every field."""
    title = name.replace("-", " ").capitalize()
    where = path.replace("\n", " ")
    return TEMPLATE.format(
        name=name, path=where, language=plain(language), title=plain(title)
    )


def head(fields: dict[str, str]) -> str:
    """Return the head of a lexicon file.

    >>> print(head({"id": "war", "title": "Words of war"}), end="")
    schema   = 1
    id       = "war"
    title    = "Words of war"
    """
    rows = [line("schema", "1"), *(line(k, text(v)) for k, v in fields.items())]
    return "".join(rows)


def entry(one: Entry) -> str:
    """Return an entry as it stands in a file; what says nothing is left out.

    >>> print(entry(Entry("junta", forms=("junta", "juntas"), message="Why.")), end="")
    <BLANKLINE>
    [[entry]]
    id       = "junta"
    level    = "warning"
    forms    = ["junta", "juntas"]
    message  = "Why."
    """
    single = {
        "id": one.id,
        "kind": one.kind if one.kind != DEFAULT.kind else None,
        "level": str(one.level),
        "quoted": str(one.quoted) if one.quoted != Level.NOTE else None,
        "contrast": one.contrast,
    }
    lists = {"forms": one.forms, "near": one.near, "except": one.except_}
    sources = f"[{', '.join(source(x) for x in one.sources)}]" if one.sources else None
    rows = {
        **{key: text(value) for key, value in single.items() if value},
        **{key: texts(value) for key, value in lists.items() if value},
        "implies": text(one.implies) if one.implies else None,
        "plain": texts(one.plain) if one.plain else None,
        "message": text(one.message) if one.message else None,
        "sources": sources,
        "hits": texts(one.hits) if one.hits else None,
        "misses": texts(one.misses) if one.misses else None,
    }
    return "\n[[entry]]\n" + "".join(line(k, v) for k, v in rows.items() if v)


def line(key: str, value: str) -> str:
    """Return a key with its value, the equals signs in one column."""
    return f"{key:{KEY}} = {value}\n"


def text(value: str) -> str:
    r"""Return a TOML string.

    >>> print(text('a "b"\n'))
    "a \"b\"\n"
    """
    return f'"{plain(value)}"'


def plain(value: str) -> str:
    """Return a text with what a TOML string cannot hold escaped."""
    return UNSAFE.sub(
        lambda match: ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}", value
    )


def texts(values: Sequence[str]) -> str:
    """Return a TOML list of strings, broken into lines that are not too long."""
    rows, row = list[str](), ""
    for item in listed(values):
        if row and len(row) + len(item) > WIDTH - KEY - MARGIN:
            rows.append(row)
            row = item
        else:
            row = f"{row} {item}".strip()
    return "[" + ("\n" + " " * (KEY + MARGIN)).join([*rows, row]) + "]"


def listed(values: Sequence[str]) -> Iterator[str]:
    """Yield the strings of a list with a comma behind each but the last."""
    for number, value in enumerate(values, 1):
        yield text(value) + ("," if number < len(values) else "")


def source(one: Source) -> str:
    """Return a source as an inline table."""
    parts = [f"title = {text(one.title)}"]
    parts += [f"url = {text(one.url)}"] if one.url else []
    parts += [f"seen = {one.seen}"] if one.seen else []
    return "{ " + ", ".join(parts) + " }"
