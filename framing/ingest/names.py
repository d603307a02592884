"""Names of outlets and agencies: telling them from places and persons."""

from __future__ import annotations

import re

from framing.text.wordlist import word_set

AGENCIES = word_set(
    """afp|ap|apa|reuters|tass|itar-tass|anadolu|anadolu agency|aa|xinhua|irna|isna|
    interfax|interfax-ukraine|dpa|efe|ansa|kyodo|kyodo news|yonhap|bernama|pti|ani|
    associated press|agence france-presse|press trust of india|azertac|azertag|
    armenpress|trend|ria novosti|ria|sputnik|ukrinform|unian|belta|kazinform|kuna|
    wafa|sana|spa|wam|petra|mena|qna|bna|ina|nna|tap|aps|map|panapress|apanews|apa|
    antara|vna|vietnam news agency|kcna|cna|central news agency|jiji|jiji press|app|
    bss|unb|ians|upi|united press international|ptc|lusa|mti|pap|ctk|tasr|agerpres|
    bta|tanjug|hina|stt|ntb|tt|ritzau|belga|anp|apa|ats|keystone-sda|swissinfo|
    notimex|prensa latina|telam|andina|agencia brasil|mehr|mna|mehr news agency|
    tasnim|tasnim news agency|fars|fars news agency|iha|dha|ihlas news agency|
    demiroren news agency|cihan|pa media|press association|aap|canadian press|
    ghana news agency|gna|nan|news agency of nigeria|sapa|angop|shabait|sonna|suna|
    ena|ethiopian news agency|moldpres|kabar|akipress|uza|khovar|turkmenportal|
    montsame|lankapuvath|mina|tatoli|pna|philippine news agency|cp|rss|
    the canadian press|la presse canadienne|australian associated press|
    agence france presse|agencia efe|agenzia ansa|adnkronos|askanews|europa press|
    deutsche presse-agentur|thomson reuters|thomson reuters foundation|bloomberg|
    bloomberg news|dow jones newswires|tribune news service|tns|
    tribune content agency|reuters health|
    interfax-azerbaijan|interfax-kazakhstan|turan|novosti-armenia|interpressnews|
    akipress|uzdaily|bns|baltic news service|leta|elta|infotag|mediafax|kosovapress|
    srna|fena|ana-mpa|sita|apa-pics|keystone-ats|pajhwok|pajhwok afghan news|
    bakhtar|ilna|ona|saba|lana|sanews|sanews.gov.za|new ziana|nampa|zanis|bopa|
    inforpress|télam|agência brasil|sputnik news|ria-novosti|rossiya segodnya|
    tass news agency|xinhua news agency|yonhap news agency|kyodo news agency|
    china news service|
    pa news agency|athens-macedonian news agency|cmc|caribbean media corporation|
    kna|kenya news agency|
    hindusthan samachar|united news of india|asian news international|
    indo-asian news service|associated press of pakistan|antara news|ata""",
    "|",
)
"""Agencies of this world, casefolded, under the names that they sign with."""

_DISTRIBUTORS = word_set(
    """prnewswire|pr newswire|business wire|businesswire|globenewswire|globe newswire
    |accesswire|access newswire|newsfile corp|newsfile|ein presswire|marketwired
    |cision""",
    "|",
)
"""Houses that distribute what firms say of themselves, casefolded."""

_ALSO_WORDS = word_set(
    "ani app ata ena fena ina lana leta map mina nan ona rss saba sana sita spa tap wam"
)
"""Agencies only where in capitals: "Map" is a word too, "Lana" a person's name."""

PUBLISHERS = word_set(
    """cnn|bbc|bbc news|npr|nbc|nbc news|abc|abc news|cbs|cbs news|fox|fox news|msnbc|
    cnbc|pbs|cbc|ctv|rte|rté|itv|sky|sky news|al jazeera|voa|rfe/rl|rferl|rfi|nhk|dw|
    euronews|ndtv|breitbart|breitbart news|washington post|new york times|usa today|
    politico|time|newsweek|axios|vox|variety|tmz|mediaite|the hill|huffington post|
    huffpost|buzzfeed|buzzfeed news|daily wire|newsmax|rt|press tv|cgtn""",
    "|",
)
"""Outlets of this world that sign datelines with their own name, casefolded."""

_OWN_WORDS = word_set(
    """times post daily herald tribune gazette chronicle journal star mirror observer
    guardian telegraph independent examiner courier tv television radio channel fm
    magazine newspaper weekly dispatch sentinel bulletin zeitung kurier tageblatt
    tidende dagblad gazzetta corriere giornale jornal diario periódico gazeta vesti
    dnevnik shimbun ilbo ribao courrier ziarul tidningen avisen"""
)
"""Words of the names of papers and channels, not of agencies."""

_STATION = re.compile(r"[KW][A-Z]{2,3}(?:-TV)?")
"""A call sign of North American radio and television: "KTLA"."""

AGENCY_WORDS = word_set(
    """agency agencia agence agentur agenzia agência ajansı ajans agentstvo wire
    newswire press presse wires"""
)
NEWS_WORDS = AGENCY_WORDS | word_set(
    """news times post daily herald tribune gazette chronicle chronicles journal
    voice star sun mirror observer observation observatory monitor bulletin digest
    review online net tv television radio media network channel broadcasting
    broadcaster info telegraph guardian standard independent examiner courier
    dispatch mail globe reporter register sentinel inquirer insider argus advocate
    messenger weekly newspaper magazine portal today report newsroom update
    updates tidende zeitung noticias prensa novosti haber haberler gazeta gazete
    gazetesi diario jornal giornale journal nouvelles actualité correo correio
    kurier tageblatt tagesblatt avisen posten dagblad dagbladet blad pravda vesti
    vestnik vijesti glasnik dnevnik novine novini patrika samachar dainik jurnalul
    ziarul hirlap sanomat tidning tidningen avisa periódico periodico diário heraldo
    quotidien dépêche corriere messaggero gazzetta shimbun ilbo ribao wanbao jarida
    ticker echo echos écho ledger bugle clarion recorder statesman nachrichten anzeiger
    fm izvestia izvestiya akhbar khabar watan wire feed intelligencer mercury
    pioneer express press-service newsletter briefing politico spiegel monde figaro
    mundo país courrier voix"""
)
"""Words that newspapers, channels and agencies are called by."""

SMALL_WORDS = word_set(
    """a al an and da das de del der des di die do dos du e el en et in for il la las
    le les los of on the to und van voor von y"""
)
SMALL_ENGLISH = word_set("a an and for in of on the to")
_CAMEL = re.compile(r"^[A-Z][a-z]+[A-Z][A-Za-z]+$")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|[a-z]{2})$")
_SITE = re.compile(r"[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,4}\.[a-z]{2,24}")
_SECOND_LEVEL = word_set("ac co com edu gob gov gouv info net org")
"""Labels of a host that, before its country's, say no more than "com" does."""
_THE = re.compile(r"the(?=\w{4})(?!atre|ater|sis|rap|ory|ore)")
_TOKEN = re.compile(r"[^\W_][\w'’.&\-]*")
_EDITION = re.compile(
    r"[\s|–—-]+(?:in English|English(?: Edition| Service| Version)?"
    r"|International Edition|Online Edition|Home ?page)$",
    re.IGNORECASE,
)
MAX_NAME_WORDS = 6
ACRONYM_LETTERS = 3


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, casefolded, its articles left out.

    >>> words_of("The Daily Star")
    ('daily', 'star')
    """
    words = tuple(word.strip(".").casefold() for word in _TOKEN.findall(name))
    return tuple(word for word in words if word not in SMALL_WORDS) or words


def is_agency(name: str) -> bool:
    """Return whether a name is a news agency's, known or by its words.

    >>> is_agency("Reuters"), is_agency("Delta News Agency"), is_agency("Daily Star")
    (True, True, False)
    """
    if is_known_agency(name):
        return True
    folded, words = name.casefold(), words_of(name)
    return "news service" in folded or any(word in AGENCY_WORDS for word in words)


def is_known_agency(name: str) -> bool:
    """Return whether a name is that of an agency of this world."""
    folded = name.casefold().removeprefix("the ").strip()
    return folded in AGENCIES and (folded not in _ALSO_WORDS or name.isupper())


def is_distributor(name: str) -> bool:
    """Return whether a name is that of a house that distributes press releases.

    >>> is_distributor("PRNewswire"), is_distributor("Reuters")
    (True, False)
    """
    return name.casefold().strip("/ ") in _DISTRIBUTORS


def is_publisher(name: str) -> bool:
    """Return whether a name can only be a paper's, a channel's or a station's.

    >>> [is_publisher(name) for name in ("CNN", "Delta Times", "WJLA", "Delta Press")]
    [True, True, True, False]
    """
    folded = name.casefold().removeprefix("the ").strip()
    if folded in PUBLISHERS or folded.endswith(" free press"):
        return True
    own = not _OWN_WORDS.isdisjoint(words_of(name))
    return not is_agency(name) and (own or _STATION.fullmatch(name) is not None)


def is_authority(name: str) -> bool:
    """Return whether an agency is one of a state rather than one of news.

    >>> is_authority("Delta Energy Agency"), is_authority("Delta News Agency")
    (True, False)
    """
    words = words_of(name)
    told = NEWS_WORDS - {"agency", "international", "national"}
    return words[-1:] == ("agency",) and told.isdisjoint(words)


def sounds_like_outlet(name: str) -> bool:
    """Return whether a name by itself can only be an outlet's.

    >>> [sounds_like_outlet(name) for name in ("The Delta Star", "DeltaNow", "Delta")]
    [True, True, False]
    """
    if is_agency(name) or _DOMAIN.match(name.casefold()):
        return True
    tokens = _TOKEN.findall(name)
    camel = len(tokens) == 1 and _CAMEL.match(tokens[0]) is not None
    words = (word.rsplit("-", 1)[-1] for word in words_of(name))
    return camel or not NEWS_WORDS.isdisjoint(words)


def is_name(text: str) -> bool:
    """Return whether a text is one to six capitalised words and nothing else.

    >>> is_name("Voice of the Delta"), is_name("Rebels hold most of it")
    (True, False)
    """
    tokens = _TOKEN.findall(text)
    if not 0 < len(tokens) <= MAX_NAME_WORDS or not set(text).isdisjoint('!?:;|"“”'):
        return False
    capital = [t[0].isupper() or t[0].isdigit() or _is_small(t) for t in tokens]
    marked = _DOMAIN.match(text.casefold()) is not None
    return marked or (tokens[0][0].isupper() and all(capital))


def same_name(a: str, b: str) -> bool:
    """Return whether two names can be one outlet's: equal, shorter, or initials.

    The host of a site is its name run together.

    >>> same_name("DELTA VOICE", "Delta Voice"), same_name("DNA", "Delta News Agency")
    (True, True)
    >>> same_name("Delta News", "Hill News")
    False
    >>> same_name("www.voiceofdelta.example", "The Voice of Delta")
    True
    """
    if _is_site_of(a, b) or _is_site_of(b, a):
        return True
    left, right = words_of(_site(a)), words_of(_site(b))
    if not left or not right:
        return False
    short, long = sorted((left, right), key=len)
    if "".join(short) == "".join(long) or set(short) <= set(long):
        return True
    full = max((a, b), key=len)
    every = "".join(token[0] for token in _TOKEN.findall(full)).casefold()
    return len(short) == 1 and short[0] in {every, _initials(long)}


def _is_site_of(host: str, name: str) -> bool:
    """Return whether a host is a name run together, or its initials and last word.

    >>> _is_site_of("hdtimes.example", "Hill Delta Times"), _is_site_of("Hill", "Hill")
    (True, False)
    """
    site, words = _collapsed(_site(host)), words_of(name)
    if _site(host) == host or not site:
        return False
    short = _initials(words[:-1]) + words[-1] if len(words) > 2 else ""
    return site in {_collapsed(_site(name)), short}


def _site(name: str) -> str:
    """Return the telling part of a host; any other name is left as it is.

    >>> _site("www.delta-post.co.example"), _site("edition.hill.example"), _site("Hill")
    ('delta-post', 'hill', 'Hill')
    """
    if _SITE.fullmatch(name.casefold()) is None:
        return name
    parts = name.split(".")[:-1]
    if len(parts) > 1 and parts[-1].casefold() in _SECOND_LEVEL:
        parts.pop()
    return parts[-1]


def _collapsed(name: str) -> str:
    """Return the letters and digits of a name, casefolded, without "the"."""
    letters = "".join(c for c in name.casefold() if c.isalnum())
    # "theatre" keeps its first letters where no name follows them
    return letters[3:] if _THE.match(letters) else letters


def spell_out(acronym: str, text: str) -> str:
    """Return the full name that a text gives for an acronym, or the acronym.

    >>> spell_out("DNA", "She told the Delta News Agency that it rained.")
    'Delta News Agency'
    >>> spell_out("DNA", "It rained.")
    'DNA'
    """
    letters = acronym.replace(".", "")
    if not letters.isupper() or not 1 < len(letters) <= MAX_NAME_WORDS:
        return acronym
    small = "|".join(sorted(SMALL_WORDS))
    gap = rf"(?:[ \-](?:{small}))?[ \-]"
    parts = [rf"{re.escape(letter)}[^\W\d_]+" for letter in letters]
    match = re.search(r"\b" + gap.join(parts) + r"\b", text)
    full = match.group() if match else acronym
    return full if sounds_like_outlet(full) else acronym


def display(name: str, text: str = "") -> str:
    """Return a name as readers know it: an all-capital masthead is toned down.

    Where the text writes the name with small letters, that spelling is taken.

    >>> display("DELTA VOICE"), display("BBC NEWS"), display("DELTA in English")
    ('Delta Voice', 'BBC News', 'Delta')
    >>> display("DELTA VOICE", "She told Delta VOICE that it rained.")
    'Delta VOICE'
    """
    name = _EDITION.sub("", name.strip(" .:-–—|*#_")).strip()
    if not name.isupper() or is_known_agency(name):
        return name
    for match in re.finditer(re.escape(name), text, re.IGNORECASE):
        if match.group() != name and match.group()[0].isupper():
            return match.group()
    many = len(_TOKEN.findall(name)) > 1
    toned = _TOKEN.sub(lambda token: _tone_down(token.group(), many), name)
    return toned[:1].upper() + toned[1:]


def without_edition(name: str) -> str:
    """Return a masthead without "English edition" behind the name.

    >>> without_edition("Delta - English Edition"), without_edition("Delta")
    ('Delta', 'Delta')
    """
    return _EDITION.sub("", name)


def _tone_down(word: str, many: bool) -> str:
    """Return one word of a masthead with only its first letter capital."""
    plain = word.casefold()
    if many and plain in SMALL_ENGLISH:
        return plain
    if plain == "fm":
        return word
    acronym = len(word) <= ACRONYM_LETTERS and plain not in SMALL_WORDS
    if (acronym and plain not in NEWS_WORDS) or (not many and len(word) < 5):
        return word
    return word[0] + word[1:].lower()


def _is_small(token: str) -> bool:
    """Return whether a token may stand in a name without a capital."""
    return token.casefold() in SMALL_WORDS


def _initials(words: tuple[str, ...]) -> str:
    """Return the first letters of words."""
    return "".join(word[0] for word in words)
