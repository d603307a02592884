"""Rules that mend the tagger's guesses on news English.

News uses words that the training corpus lacks, capitalises names of all
kinds, and drops words in headlines. Each rule looks at a word, its tag and its
neighbours, and changes one tag; they run in the order of `RULES`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.text.clauses import (
    FINITE,
    NOUNS,
    OBJECT,
    SAYING,
    clause,
    finite_count,
)
from framing.text.irregular import PLURAL
from framing.text.sure_tags import SURE
from framing.text.verbs import verb_class
from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

MARKS = {
    "“": "``", "„": "``", "«": "``", "”": "''", "»": "''", "(": "-LRB-", "[": "-LRB-",
    "{": "-LRB-", ")": "-RRB-", "]": "-RRB-", "}": "-RRB-", ",": ",", ".": ".",
    "!": ".", "?": ".", ":": ":", ";": ":", "-": ":", "–": ":", "—": ":", "--": ":",
    "…": ":", "...": ":", "..": ":", "/": ":", "%": "NN", "$": "$", "£": "$", "€": "$",
    "¥": "$", "₽": "$", "&": "CC", "#": "#", "'": "''", "’": "''", "‘": "``", "`": "``",
}  # fmt: skip
CURRENCIES = word_set("US RM Rs USD EUR GBP NOK SEK DKK RMB INR AED RUB HK A C")
DEMONYM_ENDS = tuple("ian ean ani ish ese aqi aeli stani ican aan".split())
DEMONYMS = word_set(
    "african american arab azeri british chinese czech danish dutch english european"
    " finnish french german greek iraqi irish israeli kurdish kuwaiti kazakh kyrgyz"
    " latin mexican moroccan muslim northern norwegian omani pakistani polish qatari"
    " roman russian saudi scottish slovak slovene somali soviet spanish swedish swiss"
    " tajik tamil tatar thai tibetan turkish turkmen uighur ukrainian uzbek uyghur"
    " welsh western eastern southern yemeni afghan bangladeshi bengali burmese cuban"
    " german afghan libyan catholic orthodox christian jewish islamic"
)
INTERJECTIONS = word_set("oh ah yes no hello well okay ok please hey wow yeah")
INTRANSITIVE = word_set(
    "collapsed ended began died erupted arrived fell rose dropped remained continued"
    " came went started resumed stood fled happened took emerged exploded surrendered"
    " escaped appeared gathered grew increased stopped broke failed lasted passed"
    " climbed jumped swerved reignited resulted trembled plunged declined soared"
    " crashed sank opened closed met spoke worked lived"
)
PASSIVE_HEADLINES = word_set(
    "killed injured wounded arrested detained destroyed hit shot released seized"
    " captured held hurt jailed sentenced freed kidnapped abducted expelled found named"
    " charged accused banned blocked damaged displaced evacuated executed hanged"
    " repelled rescued sacked suspended trapped liberated explained postponed cancelled"
    " canceled delayed used made given based located born"
)
SPANS_OF_TIME = word_set(
    "moments minutes hours days weeks months years decades today yesterday tomorrow"
    " overnight midweek morning afternoon evening night"
)
"""Nouns that say when, not whom: "Man detained weeks after the fire"."""
COMPOUNDING = word_set(
    "arms sports sales news customs rights operations elections defense communications"
    " logistics sanctions talks affairs systems energies human securities"
)
MOSTLY_NOUNS = word_set(
    "talks attacks clashes forces strikes raids sanctions protests deaths rivals lands"
    " votes shares guards rockets shells guns arms fires floods troops guests tests"
    " hopes fears doubts threats battles fights wounds weapons bombs missiles drones"
    " supplies reports demands charges conflicts disputes offers orders plans"
)
SEEKING = word_set("needs wants seeks urges calls hopes vows plans threatens")
LOOSE = frozenset({"IN", "TO", "CC", ".", ",", "''", ""})
AUXILIARIES = word_set("is has does was 's are have do were had did am be been")
OPENINGS = frozenset({"``", ":", "-LRB-", "SYM", "."})
DETERMINED = frozenset({"DT", "JJ", "JJR", "RBR", "PRP$", "POS", "CD"})
ADJECTIVAL = ("al", "ous", "ful", "ive", "able", "ible", "ic", "less", "ward", "wards")
VERB_SLOT = frozenset(
    {"DT", "PRP$", "PRP", "IN", "TO", "NNP", "RB", ".", ",", "JJS", "CD", "RP", "NNS"}
)


@dataclass(slots=True)
class Tagged:
    """The words of a sentence, their lower-case forms and tags so far."""

    words: Sequence[str]
    lows: list[str]
    tags: list[str]
    plain: Container[str]
    titled: bool

    def tag(self, place: int) -> str:
        """Return the tag at a place, "" outside the sentence."""
        return self.tags[place] if 0 <= place < len(self.tags) else ""

    def other_finite(self, place: int) -> bool:
        """Return whether the clause has a finite verb besides the one here."""
        first, last = clause(self.words, self.tags, place)
        span = [*range(first, place), *range(place + 1, last)]
        return any(self.tags[at] in FINITE for at in span)


def corrected(
    words: Sequence[str], tags: Sequence[str], plain: Container[str] = ()
) -> list[str]:
    """Return the tags of one sentence after all rules.

    `plain` are words known to occur in lower case.

    >>> corrected("Both forces launched a raid .".split(),
    ...           ["DT", "VBZ", "VBN", "DT", "NN", "."])
    ['DT', 'NNS', 'VBD', 'DT', 'NN', '.']
    """
    lows = [word.lower().replace("’", "'") for word in words]
    letters = [word for word in words if word[:1].isalpha()]
    capital = sum(word[0].isupper() for word in letters)
    titled = len(letters) > 3 and 10 * capital > 6 * len(letters)
    sentence = Tagged(words, lows, list(tags), plain, titled)
    for rule in RULES:
        for place in range(len(words)):
            change = rule(sentence, place)
            if change is not None:
                sentence.tags[place] = change
    return sentence.tags


def marks(at: Tagged, place: int) -> str | None:
    """Give marks their fixed tags; a straight quotation mark by its order."""
    word, tag = at.words[place], at.tags[place]
    if word == '"':
        return "``" if at.words[:place].count('"') % 2 == 0 else "''"
    if word in "'’" and tag == "POS":
        return None
    if word in MARKS and not (word in "'’‘`" and tag in ("``", "''")):
        if word in "'’" and place and at.lows[place - 1].endswith("s"):
            opened = any(w in ("'", "‘") for w in at.words[: place - 1])
            return tag if opened else "POS"
        return MARKS[word]
    if not any(map(str.isalnum, word)):
        return tag if tag in ("SYM", ":", ".", "``", "''") else "SYM"
    if word in CURRENCIES and at.tag(place + 1) in ("$", "CD"):
        return "$" if word not in ("A", "C") or at.tag(place + 1) == "$" else None
    return "CD" if tag == "LS" and word[0].isdigit() else None


def names(at: Tagged, place: int) -> str | None:
    """Tag capitalised words inside a sentence as names."""
    word, low, tag = at.words[place], at.lows[place], at.tags[place]
    if not word[:1].isupper() or word == "I" or tag.startswith("NNP"):
        return None
    known = low in at.plain or verb_class(low) != ""
    if place == 0 or at.tags[place - 1] in OPENINGS or at.titled:
        stray = tag in ("UH", "VB", "VBP", "VBG", "VBN", "VBD", "FW", "CD", "RB")
        unknown = not known and low not in INTERJECTIONS and low.isalpha()
        if tag == "JJ" and unknown and not _is_demonym(low):
            return "NNP" if at.tag(place + 1) in FINITE or place == 0 else None
        return "NNP" if stray and unknown and not low.endswith("ly") else None
    if tag == "JJ":
        follows = at.tag(place + 1) in NOUNS and at.words[place + 1][:1].isupper()
        named = follows or (low not in at.plain and "-" not in low)
        return "NNP" if named and not _is_demonym(low) else None
    if tag in ("NNS", "VBZ"):
        return "NNPS" if low.endswith("s") and known else "NNP"
    if tag in ("NN", "VB", "VBP", "VBD", "VBN", "VBG", "RB", "RBR", "WDT", "UH", "FW"):
        return "NNP"
    return "NNP" if tag in ("MD", "RP", "JJR") else None


def _is_demonym(low: str) -> bool:
    """Return whether a word says of which country or people something is."""
    return low in DEMONYMS or low.endswith(DEMONYM_ENDS)


def demonyms(at: Tagged, place: int) -> str | None:
    """Tag "Azerbaijani" before a common noun as the adjective it is."""
    if at.tags[place] != "NNP" or not _is_demonym(at.lows[place]):
        return None
    following = at.tag(place + 1)
    return (
        "JJ" if following in ("NN", "NNS", "JJ") and place + 1 < len(at.tags) else None
    )


def plurals(at: Tagged, place: int) -> str | None:
    """Tag plurals that were taken for verbs as nouns."""
    low, tag = at.lows[place], at.tags[place]
    if tag != "VBZ" or low in AUXILIARIES or low.startswith("'"):
        return None
    if "z" not in verb_class(low):
        return "NNS" if low.endswith("s") and low.isalpha() else None
    after = at.tag(place + 1)
    if low in SAYING:
        return None
    if low in MOSTLY_NOUNS:
        apposed = after == "NNP" and any(tag in FINITE for tag in at.tags[place + 1 :])
        if after in LOOSE or apposed or at.other_finite(place):
            return "NNS"
    plain = after == "VBZ" and at.lows[place + 1] not in AUXILIARIES
    if after in ("VBD", "MD", "VBZ", "VBP", "VBN") and not plain:
        return "NNS"
    if place == 0:
        return "NNS"
    before = at.tags[place - 1]
    lone = at.lows[place - 1] in ("this", "that", "it", "which", "each", "a")
    if before in ("CD", "DT", "JJ", "PRP$", "POS", "VBN") and not lone:
        return "NNS"
    return "NNS" if before in ("NN", "IN") and at.other_finite(place) else None


def present(at: Tagged, place: int) -> str | None:
    """Tag present-tense verbs that were taken for nouns as verbs."""
    low, tag = at.lows[place], at.tags[place]
    if (
        place == 0
        or tag not in ("NN", "JJ", "NNS", "VB")
        or not at.words[place].islower()
    ):
        return None
    before, after = at.tags[place - 1], at.tag(place + 1)
    if "b" in verb_class(low) and tag != "NNS":
        subject = before in ("NNS", "NNPS") or (tag == "VB" and before == "NNP")
        if not subject or at.lows[place - 1] in COMPOUNDING or after not in VERB_SLOT:
            return None
        return None if tag == "VB" or at.other_finite(place) else "VBP"
    subject = before in ("NN", "NNP", "RB", "JJ") and low not in MOSTLY_NOUNS
    if tag == "NNS" and "z" in verb_class(low) and subject:
        goes_on = after in OBJECT or (after in ("TO", "IN") and low in SEEKING)
        return "VBZ" if goes_on and not at.other_finite(place) else None
    return None


def bare_nouns(at: Tagged, place: int) -> str | None:
    """Tag nouns that were taken for verbs or adjectives as nouns."""
    tag, low = at.tags[place], at.lows[place]
    before, after = at.tag(place - 1), at.tag(place + 1)
    if tag == "NN" and low in PLURAL:
        return "NNS"
    if tag in ("MD", "PRP") and low in ("bill", "chief"):
        return "NN"
    if tag == "UH" and low == "like" and before.startswith("VB"):
        return "IN"
    if tag == "UH" and low not in at.plain:
        return "NN"
    if tag in ("VB", "VBP") and low not in AUXILIARIES:
        return _instead_of_verb(at, place)
    if not at.words[place].islower() or low.endswith("ly"):
        return None
    if tag == "JJ" and before in ("DT", "JJ", "PRP$"):
        active = after == "VBN" and at.tag(place + 2) in OBJECT
        when = after == "," or (after == "RB" and at.tag(place + 2) == "IN")
        if after in FINITE or when or (active and not at.other_finite(place)):
            return "NN"
    new = tag in ("JJ", "RB") and low not in at.plain and not low.endswith(ADJECTIVAL)
    if new and before in DETERMINED and after in (*LOOSE, *FINITE):
        return "NN"
    if tag == "VBG" and after in ("IN", ".", ","):
        close = before in ("JJ", "NN") and at.tag(place - 2) == "DT"
        return "NN" if before == "DT" or close else None
    return None


def _instead_of_verb(at: Tagged, place: int) -> str | None:
    """Return what a word tagged as a plain verb is where it cannot be one."""
    low, before, after = at.lows[place], at.tag(place - 1), at.tag(place + 1)
    verb = verb_class(low)
    if "b" not in verb and "d" in verb:
        return "VBD"
    if after in FINITE and before in ("JJ", "NNP", "DT", "NN", "PRP$"):
        return "NN"
    if before in ("CD", "DT", "PRP$", "JJ") and after in NOUNS:
        return "NN"
    if before in ("", ",") and after == "IN" and at.other_finite(place):
        return "NN"
    return "JJ" if "b" not in verb and _after_auxiliary(at, place) else None


def participles(at: Tagged, place: int) -> str | None:
    """Tell past participles from past tenses by what stands around them."""
    tag, low = at.tags[place], at.lows[place]
    if tag != "VBD" or low in AUXILIARIES:
        return None
    before, after = at.tag(place - 1), at.tag(place + 1)
    if _after_auxiliary(at, place):
        return "VBN"
    if before in ("DT", "PRP$", "JJ", "POS") and after in ("NN", "NNS"):
        return "VBN"
    if before == "CD" and at.tag(place - 2) == "DT" and after in ("NN", "NNS"):
        return "VBN"
    if place == 0 and after in ("NN", "NNS"):
        return "VBN"
    if before in ("NN", "NNS") and after == "IN" and low not in INTRANSITIVE:
        first, last = clause(at.words, at.tags, place)
        earlier = finite_count(at.words, at.tags, first, place)
        later = finite_count(at.words, at.tags, place + 1, last)
        agent = at.lows[place + 1] == "by"
        return "VBN" if earlier or (agent and later) else None
    return None


def _after_auxiliary(at: Tagged, place: int) -> bool:
    """Return whether a form of "have" or "be" governs the verb."""
    back = place - 1
    while back >= 0 and at.tags[back] == "RB":
        back -= 1
    if back >= 1 and at.tags[back] == "NN" and at.tags[back - 1] == "IN":
        back -= 2
    return back >= 0 and at.lows[back] in AUXILIARIES - {"do", "does", "did", "'s"}


def past_tenses(at: Tagged, place: int) -> str | None:
    """Tag participles that are the only verb of their clause as past tense."""
    low = at.lows[place]
    if _governs_nouns(at, place):
        return "VBD"
    if at.tags[place] != "VBN" or place == 0 or _after_auxiliary(at, place):
        return None
    back = place - 1
    while back > 0 and at.tags[back] == "RB":
        back -= 1
    if at.tags[back] == "CC":
        return "VBD" if _joins_past(at, back) and not _has_agent(at, place) else None
    if at.tags[back] not in (*NOUNS, "PRP", "CD") or at.other_finite(place):
        return None
    if "d" not in verb_class(low) and not low.endswith("ed"):
        return None
    first, _ = clause(at.words, at.tags, place)
    if any(at.tags[p] in ("VB", "VBN", "VBG", "TO") for p in range(first, place)):
        return None
    after = at.tag(place + 1)
    counted = after == "IN" and at.tag(place + 2) in ("JJS", "CD")
    if after in OBJECT or counted or at.tags[back] == "PRP" or low in INTRANSITIVE:
        return "VBD"
    opening = first == 0 or at.tags[first - 1] in ("CC", "WDT", "WRB", "IN", "``", ":")
    opening = opening or not any(tag in FINITE for tag in at.tags[:first])
    opening = opening or low in SAYING
    closed = at.words[-1] in (".", ":", "”", '"')
    active = low not in PASSIVE_HEADLINES and not _has_agent(at, place)
    return "VBD" if opening and closed and active else None


def _governs_nouns(at: Tagged, place: int) -> bool:
    """Return whether an -ed form stands alone between a subject and an object.

    "Police detained opposition leader Ana Paz": the nouns behind it are no time.
    """
    low, tags = at.lows[place], at.tags
    if tags[place] not in ("VBN", "JJ") or not low.endswith("ed") or place == 0:
        return False
    subject, after = tags[place - 1], at.tag(place + 1)
    if subject not in ("NN", "NNS", "NNP", "NNPS") or after not in ("NN", "NNS"):
        return False
    opens = all(tag in (*NOUNS, "DT", "JJ", "CD", "PRP$") for tag in tags[:place])
    return (
        opens and at.lows[place + 1] not in SPANS_OF_TIME and not at.other_finite(place)
    )


def _has_agent(at: Tagged, place: int) -> bool:
    """Return whether "by" follows."""
    return place + 1 < len(at.words) and at.lows[place + 1] == "by"


def _joins_past(at: Tagged, place: int) -> bool:
    """Return whether the verb before a conjunction is a plain past tense."""
    for back in range(place - 1, max(0, place - 20) - 1, -1):
        if at.tags[back].startswith("VB") or at.tags[back] == "MD":
            return at.tags[back] == "VBD" and at.lows[back] not in AUXILIARIES
        if at.tags[back] in (":", "WDT", "WP"):
            return False
    return False


RULES: tuple[Callable[[Tagged, int], str | None], ...] = (
    marks,
    names,
    plurals,
    bare_nouns,
    participles,
    past_tenses,
    present,
    demonyms,
    *SURE,
)
