"""Read a role as data.

A role has a head ("minister", "commander"), what narrows it ("trade and
industry", "deputy", "former") and whose it is ("Norway", "the Caribbean Naval
Force"). Whether two roles can be one person's is said by
`framing.extract.roles.opposition`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from framing.extract.places import MAX_WORDS, country_names, look_up
from framing.extract.roles.words import (
    AUXILIARY,
    BODY,
    CALLING,
    CIVIL,
    COMMAND,
    DEPUTY,
    EPITHET,
    FORMER,
    HEADS,
    HONORIFIC,
    JOINED,
    KIN,
    MODIFIERS,
    PLURAL_HEADS,
    PORTFOLIO_SMALL,
    RANK,
    STATE,
    SYNONYMS,
    VERB_HEADS,
    VOICE,
    bare_head,
)
from framing.model.slot import Office
from framing.text.wordlist import word_set

WORD = re.compile(r"[^\W_]+(?:[-.&][^\W_]+)*")
ARTICLES = AUXILIARY | word_set(
    "the a an his her its their our that this is was of over"
)
HOUSES = word_set(
    """
    parliament assembly duma congress chamber senate legislature council party bloc
    opposition regional federal national people state democratic socialist communist
    liberal conservative republican ruling faction rada sejm majlis
    """
)
"""Words that tell a member of parliament from somebody's deputy."""
POSSESSIVE = word_set("his her its their")
LINKS = word_set("of for at to in from with on")
COMMON_BODIES = word_set(
    """
    army navy air police union club party company firm bank board commission council
    committee court agency ministry department institute university hospital school
    federation association league foundation group team force region city province
    village district parish church mosque opposition rebels front movement cabinet
    parliament senate house chamber government state country region unit command
    brigade battalion division fleet guard service society ward faculty station
    """
)
"""Bodies that are named by what they are: "the union"."""
UNIONS = ("un", "eu", "au")
"""Bodies of states that go by their initials and an article."""
NATIONAL = ("president", "prime minister", "minister", "chancellor", "king", "queen")


ELECTED = word_set(
    "governor senator representative mayor congressman congresswoman lawmaker gov sen"
    " rep deputy councillor assemblyman assemblywoman"
)
PARTIES = word_set(
    "gop republican democratic democrat conservative liberal labour labor tory green"
    " socialist communist progressive independent"
)
"""Whose member is elected, which is not what the office is of: "GOP Sen."."""


@lru_cache(maxsize=4096)
def read_role(role: str, default_country: str | None = None) -> Office:
    """Read the words of a role as an office.

    `default_country` is the key of the country whose office is meant where
    the role of a state names none.

    >>> read_role("Azerbaijani Foreign Minister")
    Office(title='foreign minister', of='country:AZ', former=False, deputy=False)
    >>> read_role("The Minister of the Interior", "country:MR")
    Office(title='interior minister', of='country:MR', former=False, deputy=False)
    >>> read_role("president of the Red Crescent Society").of
    'red crescent society'
    >>> read_role("a retired colonel")
    Office(title='colonel', of=None, former=True, deputy=False)
    >>> read_role("who heads the Colombian navy")
    Office(title='head', of='country:CO navy', former=False, deputy=False)
    """
    country, words = _take_country(_words(role))
    if words[-1:] == ["deputy"] and set(words[:-1]) & POSSESSIVE:
        return Office("second-in-command", country)
    former = any(word in FORMER for word in words[:4])
    kept = [word for word in words if word not in FORMER]
    deputy, kept = _take_deputy(kept)
    at = _head_at(kept)
    if at is None:
        title = " ".join(_plain(kept)) or CALLED.get(" ".join(kept), "")
        return Office(title, country, former, deputy)
    first, last = at
    head = " ".join(kept[first:last])
    head = VERB_HEADS.get(head, PLURAL_HEADS.get(head, head))
    before = _plain(kept[:first])
    if head in ELECTED:
        before = [word for word in before if word not in PARTIES]
    after = [word for word in kept[last:] if word not in ARTICLES]
    title, body = _compose(head, before, after)
    if head == "deputy" and body and not set(body) & HOUSES:
        title = "second-in-command"
    return Office(title, _owner(title, body, country, default_country), former, deputy)


SHORTER = (
    ("United Nations", "UN"),
    ("European Union", "EU"),
    ("under secretary", "undersecretary"),
    ("Under Secretary", "undersecretary"),
    ("under-secretary", "undersecretary"),
)
"""Names and titles of two words that have one of one word."""


def _words(role: str) -> list[str]:
    """Return the lower-case words of a role without possessives."""
    plain = role.replace("’", "'").replace("'s ", " ").replace("s' ", "s ")
    plain = plain.replace("Ex-", "ex ").replace("ex-", "ex ")
    plain = plain.replace("Then-", "then ").replace("then-", "then ")
    plain = plain.replace("Vice-", "vice ").replace("vice-", "vice ")
    for long, short in SHORTER:
        plain = plain.replace(long, short)
    written = [word.replace(".", "") for word in WORD.findall(plain)]
    out: list[str] = []
    for before, word in zip(["", *written], written, strict=False):
        # "New Jersey Gov." is of New Jersey; a "New Minister" is new
        if before == "New" and word[0].isupper() and not is_office_word(word.lower()):
            out[-1] = f"new {word.lower()}"
        else:
            out.append(bare_head(word.lower()))
    return out


def is_office_word(lower: str) -> bool:
    """Return whether a word belongs to an office and not to a place's name."""
    return lower in MODIFIERS or bare_head(lower) in HEADS


def _take_country(words: list[str]) -> tuple[str | None, list[str]]:
    """Take the first country or people named out of a role's words."""
    for size in range(MAX_WORDS, 0, -1):
        for at in range(len(words) - size + 1):
            found = look_up(" ".join(words[at : at + size]))
            if found is None or found.kind not in ("country", "demonym"):
                continue
            compass = at > 0 and words[at - 1] in COMPASS
            if not compass and not (size == 1 and words[at] in ("us", "van")):
                rest = [*words[:at], *words[at + size :]]
                return found.country, rest
            if words[at] == "us":
                return found.country, [*words[:at], *words[at + size :]]
    return None, words


CALLED = {"dr": "doctor", "prof": "professor"}
"""Abbreviated titles that are the whole of a role."""
VAGUE = word_set(
    """
    new newly late provincial popular influential powerful prominent local long-time
    longtime veteran acting interim current incumbent hardline moderate renowned
    famous three-star four-star two-star high-ranking elected unelected appointed
    his her its
    """
)
"""Words that narrow no office."""
COMPASS = word_set("west east north south western eastern northern southern")


def _take_deputy(words: list[str]) -> tuple[bool, list[str]]:
    """Take "deputy" out of a role, unless it is a member of parliament."""
    for at, word in enumerate(words):
        if word in DEPUTY and _head_at(words[at + 1 :]) is not None:
            if word == "vice" and words[at + 1 : at + 2] == ["admiral"]:
                continue
            return True, [*words[:at], *words[at + 1 :]]
    return False, words


def _head_at(words: list[str]) -> tuple[int, int] | None:
    """Return where the head of a role stands: the last before "of" or "for"."""
    verb = next((at for at, w in enumerate(words[:4]) if w not in AUXILIARY), None)
    if verb is not None and words[verb] in VERB_HEADS:
        return verb, verb + 1
    stop = next((i for i, w in enumerate(words) if w in LINKS and i > 0), len(words))
    for parts in JOINED:
        for at in range(len(words) - len(parts) + 1):
            if tuple(words[at : at + len(parts)]) == parts and at <= stop:
                return at, at + len(parts)
    for at in range(stop - 1, -1, -1):
        if words[at] in HEADS or words[at] in PLURAL_HEADS:
            return at, at + 1
    return None


def _plain(words: list[str]) -> list[str]:
    """Drop articles and words of address from a role's words."""
    dropped = ARTICLES | (HONORIFIC - {"chief"}) | VAGUE
    return [word for word in words if word not in dropped]


def _compose(head: str, before: list[str], after: list[str]) -> tuple[str, list[str]]:
    """Put head and portfolio together; what is left is the body it is of."""
    if head in ("minister", "secretary", "undersecretary"):
        area = before or [w for w in after if w not in LINKS]
        title = _title([*area, head])
        return title, []
    ministry = next((part for part in (after, before) if "ministry" in part), None)
    if head in ("head", "chief", "leader") and ministry is not None:
        area = [w for w in ministry if w not in LINKS and w != "ministry"]
        return _title([*area, "minister"]), []
    if head in RANK or head == "diplomat":
        body = [] if "rank" in after else [w for w in after if w not in LINKS]
        return _title([*before, head]), body
    if head in COMMAND and before and not after:
        return SYNONYMS.get(head, head), before
    if head == "director" and before[-1:] in (["general"], ["managing"]):
        return "director-general", [*before[:-1], *[w for w in after if w not in LINKS]]
    if head in ("executive", "general") and before[-1:]:
        return _title([before[-1], head]), after
    body = [w for w in after if w not in LINKS]
    return SYNONYMS.get(head, head), [*before, *body]


def _title(words: list[str]) -> str:
    """Write a title the one way it is written here."""
    if words[-1:] == ["minister"]:
        words = ["foreign" if w == "external" else w for w in words]
        if "foreign" in words:
            words = [w for w in words if w not in ("affairs", "affair")]
    title = " ".join(words).strip()
    return SYNONYMS.get(title, title)


def _owner(
    title: str, body: list[str], country: str | None, default: str | None
) -> str | None:
    """Return whose an office is: a country, a body, or a body of a country."""
    named = " ".join(w for w in body if w not in ("republic", "state", "nation"))
    if country is None and not named and title.endswith(NATIONAL):
        return default
    if country is None:
        return named or None
    return f"{country} {named}" if named else country


def describe(office: Office) -> str:
    """Write an office in words for people.

    >>> describe(read_role("Norwegian Deputy Trade Minister"))
    'deputy trade minister of Norway'
    >>> describe(read_role("a retired colonel"))
    'former colonel'
    """
    words = [office.title]
    if office.deputy:
        words.insert(0, "deputy")
    if office.former:
        words.insert(0, "former")
    if office.of:
        key, _, body = office.of.partition(" ")
        if key.startswith("country:"):
            name = country_names().get(key, key)
            words.append(f"of the {body} of {name}" if body else f"of {name}")
        else:
            words.append(f"of {_body(office.of)}")
    return " ".join(words)


def _body(words: str) -> str:
    """Write the name of a body that is known in lower case only.

    >>> _body("red crescent society"), _body("shannonvale")
    ('the red crescent society', 'Shannonvale')
    """
    if words in UNIONS:
        return f"the {words.upper()}"
    return f"the {words}" if " " in words or words in COMMON_BODIES else words.title()


def kind_of(office: Office) -> str:
    """Return what kind of office it is.

    "state", "command", "body", "voice", "rank", "calling", "kin", "epithet" or
    "other"; whoever leads a named body counts as "command".

    >>> kind_of(read_role("foreign minister")), kind_of(read_role("Colonel"))
    ('state', 'rank')
    """
    head = office.title.split()[-1] if office.title else ""
    if office.title in ("member of parliament", "secretary of state"):
        return "state"
    if head == "general" and office.title.split()[0] in CIVIL:
        return "state"
    if office.title == "governor" and "bank" in (office.of or "").split():
        return "body"
    bodies = ("president", "secretary-general")
    if office.title in bodies and office.of and "country:" not in office.of:
        return "body"
    if head == "leader" and office.of is None:
        return "epithet"
    families = (
        ("state", STATE),
        ("rank", RANK),
        ("command", COMMAND),
        ("body", BODY | {"chief executive"}),
        ("kin", KIN),
        ("voice", VOICE | {"spokesperson"}),
        ("calling", CALLING),
        ("epithet", EPITHET),
    )
    return next((name for name, heads in families if head in heads), "other")


def portfolio(office: Office) -> frozenset[str]:
    """Return the words that narrow a minister's or secretary's office.

    >>> sorted(portfolio(read_role("Trade and Industry Minister")))
    ['industry', 'trade']
    """
    words = office.title.split()
    heads = ("minister", "secretary", "undersecretary")
    if not words or words[-1] not in heads or words[-2:-1] == ["prime"]:
        return frozenset()
    return frozenset(words[:-1]) - PORTFOLIO_SMALL - {"affairs"}
