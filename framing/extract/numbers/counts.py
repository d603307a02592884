"""What befell those whom a number counts, and whether it is an update.

Read from the words round the number alone: "17 people were killed", "killing
at least 12", "a death toll of 41", "brought the total to 112".
"""

from __future__ import annotations

import re

from framing.text.wordlist import listed

_CLASSES = {
    "killed": "killed died dead deaths fatalities bodies corpses slain perished",
    "injured": "injured wounded hurt injuries maimed hospitalised hospitalized",
    "missing": "missing unaccounted",
    "displaced": "displaced fled uprooted homeless",
    "evacuated": "evacuated",
    "arrested": "arrested detained jailed imprisoned arrests detainees",
    "captive": "captured surrendered",
    "abducted": "abducted kidnapped",
    "rescued": "rescued saved",
    "freed": "freed released exchanged swapped",
    "infected": "infected sickened",
    "destroyed": "destroyed demolished levelled leveled razed",
    "damaged": "damaged",
}
CLASS_OF_WORD = {
    word: name for name, words in _CLASSES.items() for word in listed(words)
}
"""Word for what befell people or things to the class of the count."""
_ACTIVE = {
    "killing": "killed",
    "kills": "killed",
    "injuring": "injured",
    "wounding": "injured",
    "displacing": "displaced",
    "displaces": "displaced",
    "arresting": "arrested",
    "detaining": "arrested",
    "capturing": "captive",
    "destroying": "destroyed",
    "damaging": "damaged",
    "evacuating": "evacuated",
    "rescuing": "rescued",
    "freeing": "freed",
    "abducting": "abducted",
}
_INTRANSITIVE = frozenset(
    listed("died perished fled surrendered missing dead homeless")
)
_AFTER = re.compile(
    r"(?:\s(?:others|more|people|of\s(?:them|whom)))?(?:,?\s(?:who|that))?"
    r"(?P<helpers>,?(?:\s(?:was|were|are|is|has|have|had|been|be|being|also|later|reportedly"
    r"|feared|believed|confirmed|presumed|to|still|go|gone|went|got|remain|remained"
    r"|listed|as|left|reported|shot\sand|[a-z]+ly)){0,5})\s(?P<word>[a-z]+)\b"
    r"(?P<object>\s(?:a|an|the|his|her|its|their|at\sleast|[0-9]+|[A-Z]\w*|one|two|three"
    r"|four|five)\b)?"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|are|is|been|be|being|reported|feared|believed|confirmed|presumed|left"
    r"|got|shot\sand|listed)\b"
)
_BEFORE = re.compile(
    r"(?:(?P<helper>was|were|been|be|are|is)\s)?(?P<word>[A-Za-z]+)"
    r"(?:\sdead)?(?:\sthe|\sanother|\sa\sfurther|\sall)?\s\Z"
)
_CLAIMED = re.compile(r"\b(?:claim(?:s|ed|ing)|cost(?:ing)?|took|taking)\s\Z")
_LIVES = re.compile(r"\bclaim(?:s|ed|ing)\sthe\slives\sof\s\Z")
_PRISONERS = frozenset(
    listed(
        """
        prisoners captives hostages detainees inmates soldiers servicemen people men
        women children civilians others fighters suspects activists protesters
        """
    )
)
"""Who is freed when they are released, unlike papers and funds."""
_TOLL = re.compile(
    r"\b(?:death\stoll|toll|the\sdead\s(?:numbered|number|totalled|totaled)"
    r"|numbers?\sof\s(?:the\s)?(?:dead|deaths|fatalities|killed))\b[^.;,()]{0,45}\Z",
    re.IGNORECASE,
)
_INJURY = re.compile(r"\b(?:injur(?:y|ies|ed)|wounded)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s?,?\s(?:and|or|including|among\sthem|plus)\s|,\s")
_UPDATE_BEFORE = re.compile(
    r"\b(?:(?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took|rais(?:es?|ing|ed)"
    r"|push(?:es|ing|ed)?)\s(?:the|its|their)\s[^.;]{0,30}\sto"
    r"|(?:rose|risen|rises|rising|climbed|climbs|climbing|jumped|increased|grew|grown"
    r"|mounted|revised|lowered|raised|updated)(?:\s[a-z]+){0,2}\s(?:to|from)"
    r"|(?:up|down)\sfrom|(?:earlier|previous|initial|preliminary|provisional)\s"
    r"(?:[a-z]+\s)?(?:toll|count|figure|tally|total|estimate|reports?)[^.;]{0,20}"
    r"|since\sthe\s(?:start|beginning|outbreak)\sof\s[^.;]{0,40})\s\Z",
    re.IGNORECASE,
)
_UPDATE_CUE = re.compile(
    r"(?:to|from|of)\s\Z|toll|count|fig|tally|tota|estim|report|[Ss]ince"
)
"""What every one of these holds, found faster."""
_UPDATE_AFTER = re.compile(
    r"[^.;,]{0,50}\b(?:so\sfar|to\sdate|since\sthe\s(?:start|beginning|outbreak)\sof)\b",
    re.IGNORECASE,
)
WINDOW = 70
"""How many characters before a number are looked at."""
VERB_WINDOW = 32
"""How many of them hold the verb whose object the number is."""


def befallen(text: str, start: int, end: int, noun: str | None) -> str | None:
    """Return what befell those counted from `start` to `end`, None if unsaid.

    `noun` is what is counted, in lower case.

    >>> befallen("17 people were killed.", 0, 9, "people")
    'killed'
    >>> befallen("The attack wounded 23 men.", 19, 25, "men")
    'injured'
    """
    head = noun.split()[-1] if noun is not None else None
    if head in CLASS_OF_WORD:
        return CLASS_OF_WORD[head]
    window = text[max(0, start - WINDOW) : start]
    if (head == "lives" and _CLAIMED.search(window)) or _LIVES.search(window):
        return "killed"
    told = _told_after(text, end) or _told_before(window)
    if told == "freed" and head not in _PRISONERS:
        return None
    if told is None and (head is None or head == "people"):
        toll = _TOLL.search(window)
        if toll is not None:
            return "injured" if _INJURY.search(toll[0]) else "killed"
    return told


def _told_after(text: str, end: int) -> str | None:
    """Return what the verb after a number tells: "were killed", "died"."""
    after = _AFTER.match(text, end)
    if after is None or after["word"] not in CLASS_OF_WORD:
        return None
    passive = _PASSIVE.search(after["helpers"]) or after["word"] in _INTRANSITIVE
    return CLASS_OF_WORD[after["word"]] if passive or not after["object"] else None


def _told_before(window: str) -> str | None:
    """Return what the verb before a number tells: "killed", "shot dead"."""
    before = _BEFORE.search(window[-VERB_WINDOW:])
    if before is None or before["helper"] is not None:
        return None
    word = before["word"].lower()
    if word == "shot":
        return "killed" if "dead" in before[0] else None
    known = _ACTIVE.get(word) or CLASS_OF_WORD.get(word)
    return None if word in _INTRANSITIVE else known


def goes_on(text: str, end: int, start: int) -> bool:
    """Return whether a number at `start` continues the count that ends at `end`.

    >>> goes_on("killed 12 soldiers and three civilians", 18, 23)
    True
    """
    return _JOINED.fullmatch(text, end, start) is not None


def is_update(text: str, start: int, end: int) -> bool:
    """Return whether a number is told as a later, earlier or running count.

    >>> is_update("The toll rose to 57.", 17, 19), is_update("It killed 57.", 10, 12)
    (True, False)
    """
    window = text[max(0, start - WINDOW) : start]
    if _UPDATE_AFTER.match(text, end):
        return True
    return _UPDATE_CUE.search(window) is not None and bool(
        _UPDATE_BEFORE.search(window)
    )
