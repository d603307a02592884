"""The nouns and names that speakers are called by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.text.wordlist import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.extract.voices.units import Word

ROLES = word_set(
    """
    president minister premier chancellor governor governor-general mayor king queen
    prince princess emperor sultan emir sheikh ambassador envoy spokesman spokeswoman
    spokesperson commander general colonel major captain lieutenant admiral commodore
    brigadier marshal sergeant officer chief chairman chairwoman chairperson chair
    director head leader secretary deputy senator lawmaker congressman congresswoman
    representative mp judge prosecutor attorney lawyer professor doctor pope bishop
    archbishop cardinal imam rabbi ayatollah founder owner manager executive ceo
    economist analyst expert scientist researcher author writer journalist reporter
    editor teacher farmer merchant trader driver resident witness survivor activist
    campaigner official diplomat adviser advisor aide coach skipper coordinator
    counterpart commissioner inspector superintendent sheriff detective mr mrs ms dr
    sir lord lady counsel candidate frontrunner nominee councillor councilman
    councilwoman delegate politician opponent rival critic veteran businessman
    businesswoman tycoon billionaire
    """
)
"""Nouns of a single person's office or part."""

NOBODY = word_set("others other it this that introduction there they")
"""Words that name no speaker when they stand alone."""

EPITHETS = word_set(
    """
    strongman leader politician veteran incumbent autocrat diplomat billionaire
    tycoon magnate mogul financier oligarch
    republican democrat statesman reformer hardliner
    """
)
"""Nouns that stand for whoever was named last."""

OFFICE_SYNONYMS = {
    "head of state": ("president", "king", "queen", "emperor", "emir", "sultan"),
    "head of government": ("prime", "premier", "chancellor"),
    "premier": ("prime", "premier"),
    "spokesperson": ("spokesman", "spokeswoman", "spokesperson"),
    "leader": ("president", "leader", "chief", "head", "prime", "commander"),
}

ORGANISATION = word_set(
    """
    ministry government army navy force forces police council committee commission
    agency bureau party union association federation organisation organization bank
    court parliament senate congress house department office service authority
    authorities group company corporation university institute foundation society
    team board front movement alliance coalition command guard press news media
    television radio tv times post institution chamber network center centre fund
    administration kremlin pentagon state states nations republic kingdom security
    militia junta regime opposition embassy mission military industry campaign
    newspaper station outlet watchdog side enterprise firm ltd inc corp co
    """
)
"""Nouns of bodies that speak."""

PEOPLE = word_set(
    """
    people person man men woman women boy girl child children mother father parent son
    daughter brother sister wife husband widow widower friend user netizen neighbor
    neighbour villager fisherman fishermen nurse student pupil worker miner soldier
    passenger tourist refugee protester protestor demonstrator supporter customer
    patient victim relative family families crowd staff youth elder midwife cook baker
    shopkeeper trader tradesman herder shepherd sailor firefighter rescuer medic
    paramedic volunteer migrant pensioner veteran reader viewer fan player voter
    observer guard clerk guide seller vendor lawyer physician clergyman monk nun
    countryman countrymen compatriot colleague local inhabitant dweller citizen
    headteacher headmaster headmistress schoolteacher lecturer tutor librarian
    technician surgeon dentist pharmacist physicist chemist biologist astronomer
    geologist seismologist meteorologist climatologist virologist epidemiologist
    ecologist historian programmer developer hacker designer architect blogger
    influencer gamer whistleblower welder mechanic electrician carpenter plumber
    hairdresser waiter waitress chef innkeeper hotelier landlord tenant lodger
    motorist cyclist pedestrian commuter climber hiker swimmer diver beekeeper gardener
    butcher grocer accountant banker broker investor shareholder depositor saver
    borrower taxpayer retiree grandmother grandfather uncle aunt cousin nephew niece
    couple bride groom priest pastor vicar chaplain detainee prisoner inmate hostage
    suspect defendant accused plaintiff petitioner rancher logger forester ranger
    lifeguard docker deckhand crewman boatman ferryman pilot stewardess steward
    astronaut cosmonaut engineer
    """
)
"""Nouns of people who are no officials."""

MALE = word_set(
    """
    mr king prince emperor sir lord father husband son brother widower chairman
    spokesman congressman councilman businessman man boy
    """
)
FEMALE = word_set(
    """
    mrs ms queen princess lady mother wife daughter sister widow chairwoman
    spokeswoman congresswoman councilwoman businesswoman woman girl
    """
)
"""Nouns that fit only one of "he" and "she"."""

NO_PERSON = word_set(
    """
    winter spring summer autumn rain snow night nobody everybody everyone nothing
    people god talks police doctors officials workers
    """
)
"""Words that open a sentence with a capital and name nobody."""

OBLIQUE = {"him": "he", "her": "she", "them": "they", "his": "he", "their": "they"}
"""Forms of pronouns in "according to him" and "in his words"."""

PARTICLES = word_set(
    "al el bin ibn ben de del della da di do dos du la le van von der den ter ud ul "
    "abu y e"
)

DETERMINERS = word_set(
    """
    the a an his her their its our my your this that these those some several many
    few any no each every all both one two three four five six seven eight nine ten
    another other most more
    """
)

SINGULAR_PRONOUNS = frozenset(("he", "she"))
PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we", "who", "which", "that"))
NOT_NAMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december i the a an in on
    at by for from with and but or as if when while after before since until during
    he she they it we you his her their its our this that these those according no
    not there what who how why where meanwhile however also asked last next earlier
    some many several one two three four five six seven eight nine ten another both
    all most more yesterday today tomorrow then so yet still now under over about
    """
)
NOT_HEADS = word_set("of in at for from who with on to ,")
ADJECTIVE = ("al", "ian", "an", "ese", "ish", "ary", "ive", "ic", "ing", "n's", "’s")
OFFICE_PREFIX = word_set("prime foreign vice deputy former state")


def is_capital(word: Word) -> bool:
    """Return whether a word begins like a name."""
    return word.quote is None and word.text[:1].isupper()


def can_name(word: Word) -> bool:
    """Return whether a word can be part of a name by its first letter."""
    capital = word.quote is None and word.text[:1].isupper()
    return capital and word.lower not in NOT_NAMES


def name_runs(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the runs of capitalised words, as indices [first, last).

    Particles inside a name belong to it; an opening function word does not.
    """
    out: list[tuple[int, int]] = []
    passed = 0
    for at, word in enumerate(words):
        if at < passed or not can_name(word):
            continue
        last = at + 1
        while last < len(words):
            joins = words[last].lower in PARTICLES and last + 1 < len(words)
            inside = joins and is_capital(words[last + 1])
            if not (can_name(words[last]) or inside):
                break
            last += 1
        out.append((at, last))
        passed = last
    return out


def is_person(words: Sequence[Word]) -> bool:
    """Return whether a run of capitalised words can name a person.

    A title and one name, or two to eight words none of which is a body's.
    """
    lowered = [word.lower.removesuffix("'s").removesuffix("’s") for word in words]
    if any(word in ORGANISATION for word in lowered):
        return False
    titled = any(part in ROLES for word in lowered for part in word.split("-"))
    names = [word for word in lowered if word not in ROLES]
    possessive = words[-1].text.endswith(("'s", "’s"))
    if not names or possessive or len(words) > 8:
        return False
    return titled or len(names) >= 2


def is_body(description: str) -> bool:
    """Return whether a description names a body and nobody's office.

    >>> is_body("the city's main hospital"), is_body("the head of the agency")
    (True, False)
    """
    words = [word.lower() for word in description.split()]
    bodies = ORGANISATION | {"hospital", "hospitals", "clinic", "office", "media"}
    return words[-1] in bodies and not any(word in ROLES for word in words)


def can_speak(name: str) -> bool:
    """Return whether some words can stand for a speaker at all.

    >>> [can_speak(x) for x in ("Ana Paz", "one of the survivors", "this Saturday")]
    [True, True, False]
    >>> [can_speak(x) for x in ("She declined", "others", "what was announced")]
    [False, False, False]
    """
    words = [word.lower().strip(",.") for word in name.split()]
    if not words or name.lower() in NOBODY:
        return False
    if words[0] in ("this", "that", "these", "what", "which", "when", "where"):
        return any(word in ROLES or word in PEOPLE for word in words)
    return not (words[0] in ("he", "she", "it", "they", "we", "i") and len(words) > 1)


def role_before(words: Sequence[Word], first: int) -> int:
    """Return where the role before a name begins, at most five words back.

    >>> from framing.extract.voices.units import plain_words
    >>> words = plain_words("said provincial governor Anna Berg", 0, 34)
    >>> words[role_before(words, 3)].text
    'provincial'
    """
    at = first
    if at == 0 or words[at - 1].lower not in ROLES:
        return first
    at -= 1
    while at > 0 and first - at < 5 and words[at - 1].quote is None:
        word = words[at - 1]
        listed = word.lower in ROLES | ORGANISATION | OFFICE_PREFIX
        fits = listed or word.lower.endswith(ADJECTIVE) or is_capital(word)
        if not fits or word.lower in NOT_NAMES:
            break
        at -= 1
    return at


def head_noun(lowered: Sequence[str]) -> str:
    """Return the last word before a preposition: what the phrase is about.

    >>> head_noun("the head of its fleet".split())
    'head'
    """
    last = ""
    for word in lowered:
        if word in NOT_HEADS:
            break
        last = word
    return last


def is_plural(lowered: Sequence[str]) -> bool:
    """Return whether a description's head noun looks plural.

    >>> is_plural("families of the crew".split()), is_plural(["the", "boss"])
    (True, False)
    """
    head = head_noun(lowered)
    if head in ("people", "children", "crowd") or head.endswith(("men", "women")):
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s"))


def fits(text: str, pronoun: str) -> bool:
    """Return whether "he" or "she" can stand for a mention.

    >>> fits("Mr Kral", "she"), fits("Anna Berg", "she"), fits("its log", "he")
    (False, True, False)
    """
    words = set(text.casefold().replace(",", " ").split())
    if not words.isdisjoint(MALE if pronoun == "she" else FEMALE):
        return False
    return text.split(" ", 1)[0].casefold() not in ("its", "their", "which")


def plural(text: str) -> bool:
    """Return whether a speaker's words name more than one."""
    lowered = text.casefold().replace(",", "").split()
    return is_plural(lowered) or " and " in text


def name_in(text: str) -> bool:
    """Return whether a phrase holds a name beside offices."""
    words = [word for word in text.split()[1:] if word[:1].isupper()]
    return any(part not in ROLES for word in words for part in word.lower().split("-"))
