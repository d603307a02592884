"""The tense around a date: whether its clause tells what was or what will be."""

from __future__ import annotations

import re
from bisect import bisect_right

from framing.text.wordlist import listed

_BREAK = re.compile(
    r"(?<=[.!?])(?<!\.[A-Za-z]\.)(?<![\s(][A-Z]\.)(?<!\b(?:Mr|Dr|St|Lt)\.)"
    r"(?<!\b(?:Mrs|Gen|Col|Sen|Gov|Rep|Sgt)\.)[\"”’')\]]*\s+(?=[\"“‘'(]*[A-Z])|\n+"
)
_WORD = re.compile(r"['’]ll|[A-Za-z]+(?:-[A-Za-z]+)*")
_OWNER = re.compile(r"['’]s?\s")
_AHEAD = re.compile(r"\b(?:ahead of|before|until|for|by)\s\Z", re.IGNORECASE)
_DEADLINE = re.compile(
    r"\b(?:extended|given|gave|gives|deadline|delayed|postponed|adjourned|remanded"
    r"|has|have|valid|open)\b(?:\s[\w'’-]+){0,4}\s\Z",
    re.IGNORECASE,
)
MAX_WORDS = 25
"""How many words to each side of a date are asked for their tense."""
_FUTURE = frozenset(
    listed(
        """
        will would shall 'll ’ll due scheduled planned slated upcoming plans plan
        intends intend hopes hope aims expected tentatively forthcoming planning
        postponed delayed extended deadline adjourned plays hosts
        """
    )
)
_FUTURE_PAIRS = {
    ("set", "for"),
    ("set", "to"),
    ("soon", "as"),
    ("early", "as"),
    ("effect", "from"),
    ("comes", "into"),
}
_SCHEDULED = frozenset(
    listed(
        """
        takes take begins begin starts start opens open resumes resume expires expire
        enters convenes runs run meets returns ends
        """
    )
)
_TRAVELS = frozenset(
    listed("go goes travel travels arrive arrives depart departs kick kicks convene")
)
_ONWARD = frozenset(("to", "on", "off", "into", "in", "for", "ahead"))
"""After a present "goes": "go to the polls on 4 May" is still to come."""
_PAST = frozenset(
    listed(
        """
        was were had did said told held began came went took gave got made met saw ran
        fell rose broke brought built bought caught drove flew fought found froze grew
        heard hit kept knew laid led left lost paid put read sent set shot shut sold
        spoke spent stood stole struck swept threw thought took tore understood wrote
        won wore became blew drew felt hurt let meant quit rang rode sank sat shook
        sought swore taught wept withdrew cut been seen taken given known shown thrown
        """
    )
)
_DECLARED = frozenset(
    listed("declared found deemed judged considered held ruled called pronounced rated")
)
"""What was said of something on a day; what it is "likely to" do has no date."""
DECLARED_REACH = 6
_IF = frozenset(("when", "if", "once", "until", "unless"))
_NOT_PAST = frozenset(
    listed(
        """
        need indeed united armed red speed hundred breed seed feed exceed proceed
        succeed embed ahmed mohammed
        """
    )
)
_TO_COME = frozenset(
    listed(
        """
        agreed planned planning plans plan due expected expects set scheduled ready
        about going vowed hopes hoping wants promised pledged prepares preparing
        decided intends has have is are invited ordered likely
        """
    )
)


def sentence_starts(text: str) -> list[int]:
    """Return where the sentences of a text begin, roughly, from 0 up."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def lean(text: str, start: int, end: int, starts: list[int]) -> str:
    """Return "past", "future" or "" for the clause around a date.

    The nearest verb form before the date in its sentence decides; where there
    is none, the nearest after it.

    >>> text = "Trade was halted and is due to restart on Friday."
    >>> lean(text, 42, 48, sentence_starts(text))
    'future'
    >>> text = "On Monday, he said it will rain."
    >>> lean(text, 3, 9, sentence_starts(text))
    'past'
    """
    index = bisect_right(starts, start)
    if _OWNER.match(text, end):
        # "Wednesday's ruling" has been given, unless the words look ahead to it.
        return "future" if _AHEAD.search(text[max(0, start - 12) : start]) else "past"
    stop = starts[index] if index < len(starts) else len(text)
    before = _WORD.findall(text[max(starts[index - 1], start - 200) : start].lower())
    for place in range(len(before) - 1, max(-1, len(before) - 1 - MAX_WORDS), -1):
        tense = _tense(before, place)
        if tense:
            return tense
    after = _WORD.findall(text[end : min(stop, end + 200)].lower())[:MAX_WORDS]
    for place in range(len(after)):
        tense = _tense(after, place)
        if tense:
            return tense
    return ""


def is_deadline(text: str, start: int) -> bool:
    """Return whether the words before "until Tuesday" set a time still to come.

    >>> is_deadline("It extended the deadline until Tuesday.", 25)
    True
    """
    return _DEADLINE.search(text[max(0, start - 60) : start]) is not None


def _tense(words: list[str], place: int) -> str:
    """Return the tense that one word shows among its neighbours."""
    word = words[place]
    if _is_to_come(words, place):
        return "future"
    past = word in _PAST or (
        word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST
    )
    if not past:
        return ""
    helpers = words[max(0, place - 3) : place]
    if helpers[-1:] == ["to"]:
        return ""  # "expects to cut" is an infinitive
    if helpers[-1:] in (["is"], ["are"]):
        # "when the case is heard in May" has not been yet
        clause = words[max(0, place - 7) : place]
        return "" if _IF.intersection(clause) else "past"
    if any(helper in _FUTURE for helper in helpers) or helpers[-2:] == ["to", "be"]:
        return "future"
    return "past"


_WHEN = frozenset(("effect", "place", "on", "at", "in", "from", "force", ""))
"""What goes on after a present "begins" that tells of a plan."""


def _is_to_come(words: list[str], place: int) -> bool:
    """Return whether a word tells of what is still to come."""
    word = words[place]
    follower = words[place + 1] if place + 1 < len(words) else ""
    if word in _FUTURE or (word, follower) in _FUTURE_PAIRS:
        return True
    if word in _SCHEDULED and follower in _WHEN:
        return True
    if word in _TRAVELS and follower in _ONWARD:
        return True
    if word in ("is", "are") and words[place + 1 :] == ["on"]:
        return True  # "the vote is on Friday"
    if word in ("may", "might") and follower not in ("have", "be", ""):
        return True
    if word != "to" or place == 0 or words[place - 1] not in _TO_COME:
        return False
    # "was declared likely to fail on Friday" dates what was declared
    before = words[max(0, place - DECLARED_REACH) : place]
    return _DECLARED.isdisjoint(before)
