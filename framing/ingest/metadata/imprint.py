"""Find the outlet that page lines name as their own: rights, editions, addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.ingest.furniture.phrases import NETWORKS, SECTIONS
from framing.ingest.metadata.mention import Clue, find_witnessed
from framing.ingest.names import (
    is_agency,
    is_known_agency,
    is_name,
    is_publisher,
    sounds_like_outlet,
    words_of,
)
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CLOSING_LINES = 12
"""Lines at an article's end in which a page speaks of itself in sentences."""

ADDRESS_LETTERS = 5
"""Letters from which a domain's name can only be that of what it spells."""

_NAME = (
    r"(?:[Tt]he )?([^\W\d_a-z][\w&\-]*"
    r"(?: (?:(?:of|de|del|des|du|al|and) )?[^\W\d_a-z][\w&\-]*){0,4})"
)
_DAY = r"(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
_SURE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^The post .{{2,200}} appeared first on {_NAME}\W*$",
        rf"^\W*[Pp]ublished in {_NAME},? (?:on )?{_DAY}",
        rf"\b(?:appeared|published|printed) in {_NAME}(?:['’]s)? (?:\w+ )?edition\b",
        r"\b(?:not|never) been (?:edited|created|changed|verified)(?: \w+)? by "
        rf"{_NAME} (?:staff|team|editors|desk|journalists)\b",
        rf"\btranslated from {_NAME}['’]s? (?:\w+ ){{0,2}}edition\b",
        r"\b(?:reflect|represent)s? (?:\w+ ){0,3}(?:those|views|opinions?|position"
        rf"|policy|stance)(?: \w+){{0,3}} of {_NAME}\W*$",
        rf"\b(?:link|reference) to {_NAME} is (?:required|mandatory|obligatory)\b",
        rf"^{_NAME},? (?:©|\([cC]\)|[Cc]opyright|COPYRIGHT) ?(?:19|20)\d\d\b",
        rf"^\W*[Cc]opyright,? {_NAME},? (?:19|20)\d\d\b",
        rf"^[\[(]?[Pp]hotos? (?:provided|sent|supplied) to {_NAME}[\])]?$",
    )
)
"""What only the publisher of a page writes of itself."""

_LIKELY = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bbecom(?:e|ing) an? (?:member|subscriber|friend) (?:of|to) {_NAME}\W*$",
        rf"\b[Ss]ubscribe to {_NAME}\W*$",
        rf"\brelying on {_NAME} for\b",
        rf"\bfrom {_NAME}(?: \w+){{0,3}} (?:to|in|into) your inbox\b",
        rf"\bdelivers {_NAME} to your\b",
        rf"^{_NAME} welcomes (?:letters|comments|submissions|contributions)\b",
        rf"^{_NAME} (?:staff|newsroom) contributed\b",
        rf"^{_NAME} [|–—] [^.]{{5,60}}$",
    )
)
"""What page lines say of outlets: heard where the name is one by its words."""

GOODS = word_set("alerts app channel newsletter newsletters page plus premium pro")
"""What outlets offer under their name."""

_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?: ?©| \(c\)| copyright)?"
    r"(?: (?:19|20)\d\d(?:[-–]\d{2,4})?)?,? ?(?:by )?([^.,|]{2,50})",
    re.IGNORECASE,
)
_FIRM = re.compile(
    r"(?:,? (?:Press )?(?:\(\w+\) )?(?:Company|Co|Ltd|Limited|LLC|Inc|PLC|Plc|Pty|GmbH"
    r"|AG|AB|AS|ASA|Oy|SA|Sdn|Bhd|BV|OOO|All|Rights|Reserved|[A-Z])\b\.?)+$"
)
"""The form of a firm behind the name that holds a right."""

_ADVERT = re.compile(
    r"(?:also on|more (?:from|on)|follow|like|get|join|support|download|latest from"
    r"|sign up (?:for|to)(?: the)?|subscribe to(?: the)?|read more on) "
    r"((?-i:[^\W\d_a-z][\w\-]*(?: [^\W\d_a-z][\w\-]*){0,3}))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^\W*(?:[Ee]mail [^@\n]{2,60} at )?"
    r"[\w.+\-]{1,60}@([a-zA-Z][\w\-]{2,40})\.[\w.]{2,30}\W*$"
)
_LABELS = word_set(
    """press release statement morning evening afternoon weekly daily digest today
    briefing bulletin news email free our the"""
)
"""Words of which the names of newsletters and labels are made."""

_NO_PAPERS = word_set("gmail yahoo hotmail outlook icloud proton protonmail aol mail")
_RUN = re.compile(r"[^\W\d_a-z][\w'’\-]*(?: (?:of |the )?[^\W\d_a-z][\w'’\-]*){0,6}")
_LETTERS = re.compile(r"[\W_]+")


def find_imprints(
    lines: Sequence[str], outside: Sequence[str], alone: Sequence[str], body: str
) -> Iterator[Clue]:
    """Yield the names under which page lines speak of their outlet, surest first.

    `lines` are all lines, `outside` those that are no sentences of the article,
    `alone` those of them behind it or beside a date, `body` is its sentences.

    >>> list(find_imprints(["The post Rain appeared first on Delta Lamp."], [], [], ""))
    [Clue(name='Delta Lamp', source='text', wire=False)]
    >>> list(find_imprints(["lee@deltalamp.org"], [], [], "She told Delta Lamp."))
    [Clue(name='Delta Lamp', source='text', wire=False)]
    """
    for pattern in _SURE:
        yield from _named(pattern, lines, sure=True)
    for pattern in _LIKELY:
        yield from _named(pattern, lines[-CLOSING_LINES:], sure=False)
    yield from _addressed(lines, body)
    said = "\n".join(outside)
    for name in find_witnessed(body):
        if re.search(rf"\b{re.escape(name)}\b", said, re.IGNORECASE):
            yield Clue(name, "text")
    names = [line for line in dict.fromkeys(alone) if _is_alone(line)]
    if len(names) == 1:
        yield Clue(names[0], "text")


def find_rights(lines: Iterable[str]) -> Iterator[Clue]:
    """Yield the names that lines give for the holder of the right in a text.

    >>> [clue.name for clue in find_rights(["© 2024 Delta Lamp Ltd. All rights"])]
    ['Delta Lamp']
    """
    for line in lines:
        match = _COPYRIGHT.search(line)
        name = match.group(1).strip(" ()-–0123456789") if match else ""
        name = _FIRM.sub("", name)
        if is_name(name):
            yield Clue(name, "copyright line")


def find_advertised(lines: Iterable[str]) -> Iterator[Clue]:
    """Yield names that page lines advertise and the page knows otherwise too."""
    for line in lines:
        match = _ADVERT.match(line)
        if match is None:
            continue
        words = match.group(1).split(" ")
        while words and words[-1].casefold() in GOODS:
            words.pop()
        if _LABELS.issuperset(word.casefold() for word in words):
            continue
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            if sounds_like_outlet(name) and is_name(name):
                yield Clue(name, "text")
                break


def _named(
    pattern: re.Pattern[str], lines: Iterable[str], *, sure: bool
) -> Iterator[Clue]:
    """Yield the names that a pattern finds and that no agency bears."""
    for line in lines:
        match = pattern.search(line)
        name = match.group(1).strip() if match else ""
        if not is_name(name) or is_agency(name):
            continue
        if name.casefold() not in SECTIONS and (sure or sounds_like_outlet(name)):
            yield Clue(name, "text")


def _addressed(lines: Iterable[str], body: str) -> Iterator[Clue]:
    """Yield the names that an address for letters spells in one word."""
    text = "\n".join([*lines, body])
    for line in lines:
        match = _ADDRESS.match(line)
        domain = _LETTERS.sub("", match.group(1)).casefold() if match else ""
        if len(domain) < ADDRESS_LETTERS or domain in _NO_PAPERS:
            continue
        name = next(filter(None, (_spelled(run, domain) for run in _runs(text))), None)
        if name is not None and not is_known_agency(name):
            yield Clue(name, "text")


def _runs(text: str) -> Iterator[str]:
    """Yield the runs of capitalised words in a text."""
    for match in _RUN.finditer(text):
        yield match.group()


def _spelled(run: str, domain: str) -> str | None:
    """Return the words of a run that a domain writes together, None without any."""
    words = run.split(" ")
    for start in range(len(words)):
        for end in range(start + 2, len(words) + 1):
            if _LETTERS.sub("", "".join(words[start:end])).casefold() == domain:
                return " ".join(words[start:end])
    return None


def _is_alone(line: str) -> bool:
    """Return whether a line is the name of an outlet, and of no agency."""
    if line.rpartition(" ")[2].casefold() in GOODS:
        return False
    if not is_name(line) or not is_publisher(line) or len(line.split()) == 1:
        return False
    words = words_of(line)
    entry = line.casefold() in SECTIONS or all(
        word in SECTIONS or word in NETWORKS or word in _LABELS for word in words
    )
    return not entry
