"""Date lines, bylines and source lines: who published, wrote or supplied, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from framing import limits
from framing.ingest.day import WEEKDAYS, Day, find_days
from framing.ingest.furniture.phrases import NETWORKS, SECTIONS, phrase
from framing.ingest.furniture.staff import (
    is_house,
    is_nobody,
    is_person_with_role,
    staff_of,
    without_role,
)
from framing.ingest.moment import is_plausible
from framing.ingest.names import (
    is_agency,
    is_known_agency,
    is_name,
    sounds_like_outlet,
)

MAX_CREDIT_WORDS = 22
MAX_REST_WORDS = 12

_ITEM = re.compile(
    r"\s+[|/·•●–—>›»-]+\s+|/\s+|\s*[|·•●\0]\s*|(?<=[a-z])\.\s|\s{2,}|\t+|\s*\0"
)
_FIELD = re.compile(
    r"\s+(?=(?:source|izvor|fuente|fonte|kaynak|quelle|author|reporter|piše|autora?|yazan|szerző|redakcija"
    r"|(?:responsible )?editor(?: in charge)?|comments?"
    r"|views|reads|(?:font|text) size|copyright|category|column)\s*:)",
    re.IGNORECASE,
)
"""Where one labelled field of a line ends and the next begins."""

_TIME = re.compile(
    r"(?:(?:\b(?:at|u|um|om|klo|kl|saat|às|ore|ora)\.?|à|@) )?"
    r"\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?"
    r"\s*(?:[ap]\.? ?m\.?\b|uhr\b|h\b|hrs\b)?"
    r"\s*\(?(?-i:\b(?:GMT|UTC|[A-Z]{2,4}T|[A-Z]{2,3})\b)?(?:[+-]\d{1,2}(?::?\d{2})?)?"
    r"(?: time)?\)?|\(?(?:\d+ \w+ ){1,3}ago\)?|,? ?\bp(?:age|\.) ?\d{1,3}\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:first )?(?:date|published|publication|posted|updated?|modified|last|revised"
    r"|created|added|issued|released|edited|upload(?:ed)?|online|publié|mis à jour"
    r"|publicado|actualizado|atualizado|pubblicato|aggiornato|publicat|actualizat"
    r"|publisert|oppdatert|publicerad|uppdaterad|offentliggjort|opdateret"
    r"|gepubliceerd|bijgewerkt|veröffentlicht|aktualisiert|stand|julkaistu|päivitetty"
    r"|objavljeno|ažurirano|opublikowano|aktualizacja|publikováno|yayınlanma"
    r"|güncelleme|опубликовано|обновлено|опубліковано|оновлено)\b"
    r"(?: (?:date|on|at|time|le|el|op|em|il|den|tarihi))*\s*:?",
    re.IGNORECASE,
)
_OTHER_CALENDAR = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:muharram|safar"
    r"|rab[ie]+[ʿ'’]?(?: al-?\w+| i+)?"
    r"|jumad[aā](?: al-?\w+| i+)?|rajab|sha['’]?ba+n|ramadan|shawwal|dhu['’l]* ?al-?\w+"
    r"|zu['’l]*-?\w+|farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar"
    r"|dey|bahman|esfand),? 1[34]\d\d(?: (?:a?h|hijri))?\b"
    r"(?:,? (?:corresponding to|equivalent to))?",
    re.IGNORECASE,
)
"""A day of the Hijri or the Persian calendar, given beside the common one."""

_LATE = re.compile(
    r"\b(?:updated?|modified|revised|edited|mis à jour|actualizado|atualizado"
    r"|aggiornato|actualizat|oppdatert|uppdaterad|opdateret|bijgewerkt|aktualisiert|päivitetty"
    r"|ažurirano|aktualizacja|güncelleme|обновлено|оновлено)\b",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(
    r"(?:(?:(?:news )?sources?|via|from|origin(?:al source)?|courtesy(?: of)?|izvor"
    r"|fuente|fonte|kaynak|quelle|źródło|zdroj|sursa|bron|kilde|källa|lähde|izvori"
    r"|forrás|источник|джерело|източник|извор)\s*:\s*"
    r"|(?:forwarded|reposted|shared) from:?\s+)",
    re.IGNORECASE,
)
_SOURCE = re.compile(_SOURCE_LABEL.pattern + r"(\S[^|\t]{0,60})", re.IGNORECASE)
_SUPPLIED = re.compile(
    r"\(?(?:additional |with )?(?:reporting|inputs?|files|material|information|writing)"
    r" (?:by|from|of) ([^().;,]{2,60})",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:written |reported |posted |report |story |text |words |exclusive )?"
    r"by:?\s+(?=\S)"
    r"|(?-i:Por|Par|Di|Af|Av|Von|Door|Od)\s+(?-i:(?=[^\W\d_a-z][\w'’-]* [^\W\d_a-z]))"
    r"|(?:author|edit(?:or|ör)(?: in charge)?|reporter|correspondent|writer|journalist"
    r"|text|words|story|report|piše|piša|autora?|autorka|auteur|yazar|yazan|szerző"
    r"|scrie|författare|kirjoittaja|autore|автор)s?\s*:\s*",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"(?:,|\band\b|\bwith\b|\bplus\b)\s+(?:(?:additional |with )?"
    r"(?:reporting|input|inputs|files|contributions?|material|information)\s+"
    r"(?:by|from|of)\s+|with\s+)?|\bwith\s+(?:(?:reporting|input|inputs|files|material"
    r"|information|contributions?)\s+(?:by|from|of)\s+)?",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"(?:by|from)?\s*(?:our|staff|special)\b[\w ]{0,30}?\b"
    r"(?:correspondents?|reporters?|staff|desk|newsroom)\b[^.:;!?]{0,60}$",
    re.IGNORECASE,
)
"""A byline that names nobody: "Our correspondent in Delta"."""

_BESIDE = re.compile(
    r"(?:\bwith|\binputs? from|\b(?:reporting|files|material) (?:by|from|of)) "
    r"([^\W\d_a-z][\w\-]*)$"
)
"""One name at the end of a staff's line is an agency's: people have two."""

_PICTURE = re.compile(r"\b(?:images?|photos?|getty|pool|epa)\b", re.IGNORECASE)
"""Words of picture credits, which name agencies too."""

_SIGNED = re.compile(
    r"(?:(?:editor|author|reporter)s?\s*:|by) *[\w.]+(?: @\w+)?", re.IGNORECASE
)
"""A field that names a person by a user's name: "Editor: lena_k"."""

_VIA = re.compile(
    r"(?:via|from|with)\s+(?!(?:inputs?|reporting|files|material|information)\b)(?=\S)",
    re.IGNORECASE,
)
_IN = re.compile(r"\s+(?:in|at|from)\s+[^\W\d_].{1,40}$")


@dataclass(frozen=True, slots=True)
class Credit:
    """What a date line or byline says: names as written, and the day."""

    outlet: str | None = None
    agency: str | None = None
    day: Day | None = None
    late: bool = False
    rest: tuple[str, ...] = ()


def is_date_line(text: str) -> bool:
    """Return whether a line is there to give the day of publication.

    >>> is_date_line("Published: 26 February 2024, 01:10 GMT")
    True
    >>> is_date_line("Talks resume on 26 February 2024")
    False
    """
    if len(text) > limits.MAX_CREDIT_CHARACTERS:
        return False
    if len(text.split()) > MAX_CREDIT_WORDS:
        return False
    days = [day for day in find_days(text) if day.year is not None]
    if not days:
        given = _LABEL.match(text) or (_TIME.search(text) and _is_signed_day(text))
        return bool(given and find_days(text)) and _short(text)
    rest = _without_days(text)
    words = rest.replace("\0", " ").split()
    return len(words) <= MAX_REST_WORDS and _is_signed_day(text)


def _is_signed_day(text: str) -> bool:
    """Return whether all but the day of a line is names, sections and labels."""
    items = [bare for item in _ITEM.split(_without_days(text)) if (bare := _bare(item))]
    return all(map(_is_credit_item, items))


def is_byline(text: str) -> bool:
    """Return whether a line is there to name the author.

    >>> is_byline("By Ann Lee and Bo Ek in Oslo"), is_byline("By Monday it rained.")
    (True, False)
    >>> is_byline("Staff and agencies"), is_byline("Reuters"), is_byline("Delta staff")
    (True, True, True)
    """
    if len(text) > limits.MAX_CREDIT_CHARACTERS:
        return False
    if len(text.split()) > MAX_CREDIT_WORDS or text.endswith((".", "!", "?", ":")):
        return False
    if _OURS.match(text):
        return True
    match = _BY.match(text)
    bare = _without_days(text[match.end() :] if match else text)
    items = [_bare(item) for item in _ITEM.split(bare) if _bare(item)]
    if match:
        return bool(items) and all(_is_credit_item(item) for item in items)
    if len(items) > 1 and staff_of(items[0]):
        return all(_is_desk(item) or is_agency(item) for item in items)
    if len(items) > 1 and is_known_agency(items[0]) and not _PICTURE.search(text):
        return all(map(_is_credit_item, items))
    return bool(items) and all(map(_is_desk, items))


def read_source(text: str) -> str | None:
    """Return the name after "Source:", None where a line is no source line.

    >>> read_source("Source: Delta Net    Font size: [big]")
    'Delta Net'
    """
    if len(text) > limits.MAX_CREDIT_CHARACTERS:
        return None
    field = next((p for p in _FIELD.split(text) if _SOURCE.match(p)), text)
    match = _SOURCE.match(field)
    if match is None:
        return None
    name = re.split(r"\s{2,}|\t|\s[-–—|]\s|,", match.group(1), maxsplit=1)[0]
    name = _without_days(name).replace("\0", "").strip(" .,")
    return name if is_name(name) or is_agency(name) else None


def read_credit(text: str) -> Credit:
    """Return what a date line, byline or label names.

    >>> read_credit("March 25, 2025 | DeltaNow desk, with reporting by Hill Wire")
    ... # doctest: +ELLIPSIS
    Credit(outlet='DeltaNow', agency='Hill Wire', day=Day(...), late=False, rest=())
    """
    if len(text) > limits.MAX_CREDIT_CHARACTERS:
        return Credit()
    day, late = _day(text)
    if _OURS.match(text):
        owner = _without_days(text).rpartition(",")[2].strip(" \0")
        return Credit(owner if _is_owner(owner) else None, None, day, late)
    match = _BY.match(text)
    bare = _without_days(text[match.end() :] if match else text)
    found: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    staffed = False
    for part in map(_bare, _ITEM.split(bare)):
        lead, others = _take_lead(part)
        found["agency"] += [other for other in others if _is_supplier(other)]
        desk = None if match and is_person_with_role(lead) else staff_of(lead)
        staffed = staffed or desk is not None or (bool(lead) and is_nobody(lead))
        beside = _BESIDE.search(part) if staffed else None
        if beside is not None:
            found["agency"].append(beside.group(1))
        name = desk.group(1) if desk else lead
        if not name or is_nobody(name) or name.casefold() in SECTIONS:
            continue
        if (beside is None or desk) and phrase(name, 1, prose=False) is None:
            sure = desk is not None or (match is None and is_house(name))
            kind = _part_of(part, name, sure=sure)
            second = kind == "outlet" and not sure and bool(found["outlet"])
            found["agency" if second and is_agency(name) else kind].append(name)
    return _settled(found, Credit(day=day, late=late))


def _take_lead(part: str) -> tuple[str, list[str]]:
    """Return the first name of an item, and those that stand beside it.

    In "Online desk, Delta Daily" the desk is that of the name after the comma.
    """
    parts = _WITH.split(_unlabelled(part))
    names = [without_role(_IN.sub("", p).strip()) for p in parts]
    lead, *others = names
    owned = bool(others) and part.startswith(f"{lead}, {others[0]}")
    if owned and is_nobody(lead) and _is_owner(others[0]):
        lead, *others = others
    return lead, others


def _is_owner(name: str) -> bool:
    """Return whether a name after "Online desk," is that of the outlet."""
    outlet = is_name(name) and sounds_like_outlet(name)
    return outlet and not is_known_agency(name)


def _settled(found: dict[str, list[str]], credit: Credit) -> Credit:
    """Return a credit with the names found; a source beside others supplied."""
    first = {kind: next(iter(names), None) for kind, names in found.items()}
    outlet, agency, source = first["outlet"], first["agency"], first["source"]
    if outlet or len(found["rest"]) > 1:
        agency = agency or source
    else:
        outlet = source
    rest = tuple(found["rest"])
    return replace(credit, outlet=outlet, agency=agency, rest=rest)


def _part_of(item: str, name: str, *, sure: bool) -> str:
    """Return which of `_KINDS` an item of a credit line names.

    `sure` tells that the name can only be that of the outlet.
    """
    via = _VIA.match(item) is not None and _is_supplier(name)
    passed_on = item[:4].casefold() == "via " and name.casefold() not in NETWORKS
    if via or (passed_on and is_name(name)) or (is_known_agency(name) and not sure):
        return "agency"
    if not sure and _SOURCE_LABEL.match(item) is not None:
        return "source"
    house = " with " in item and _BY.match(item) is None
    known = sure or house or sounds_like_outlet(name)
    return "outlet" if known else "rest"


def _day(text: str) -> tuple[Day | None, bool]:
    """Return the day of a line, and whether it is only that of a change.

    A day without its year is given where no other is.
    """
    at, changed = 0, None
    days = find_days(text)
    for day in days:
        if day.date is None or not is_plausible(day.date):
            continue
        if _LATE.search(text[at : day.start]) is None:
            return day, False
        at, changed = day.end, changed or day
    if changed is None and days:
        return days[0], False
    return changed, changed is not None


def _unlabelled(item: str) -> str:
    """Return an item of a credit line without "By", "via" or "Source:" before it."""
    match = _BY.match(item) or _SOURCE_LABEL.match(item) or _VIA.match(item)
    return item[match.end() :] if match else item


def read_supplier(text: str) -> str | None:
    """Return the agency that a line at the end credits, None without one.

    >>> read_supplier("Reporting by AFP"), read_supplier("Delta Net / Reuters")
    ('AFP', 'Reuters')
    >>> read_supplier("Reporting by Ann Lee; Editing by Bo Ek") is None
    True
    >>> read_supplier("Ann Lee/Reuters") is None
    True
    """
    if len(text) > limits.MAX_CREDIT_CHARACTERS:
        return None
    match = _SUPPLIED.match(text)
    if match is not None:
        name = match.group(1).strip()
        return name if _is_supplier(name) else None
    parts = [bare for part in text.split("/") if (bare := part.strip(" ()[]-–—.*"))]
    names = [part for part in parts if is_known_agency(part)]
    return names[0] if names and all(map(sounds_like_outlet, parts)) else None


def _is_supplier(name: str) -> bool:
    """Return whether a name after "with" is an agency rather than a person."""
    return not is_nobody(name) and (is_agency(name) or sounds_like_outlet(name))


def _is_desk(item: str) -> bool:
    """Return whether an item names an agency or an outlet's staff."""
    lead, others = _take_lead(item)
    return all(
        is_nobody(part)
        or is_known_agency(part)
        or (is_known_agency(lead) and item == f"{lead}, {part}" and is_name(part))
        or (part == lead and part != item and _is_owner(part))
        or staff_of(part) is not None
        for part in (lead, *others)
    ) and _is_credit_item(item)


def _is_credit_item(item: str) -> bool:
    """Return whether an item of a credit line is made of names."""
    if item.casefold().strip("[]():") in SECTIONS or phrase(item, 1, prose=False):
        return True
    if _OURS.match(item) or _SIGNED.fullmatch(item):
        return True
    if item.endswith((".", "?", "!")) and len(item.split()) > 2:
        return False
    parts = _WITH.split(_unlabelled(item))
    names = [_IN.sub("", part).strip(" .") for part in parts]
    return all(
        not name or is_name(name) or is_nobody(name) or staff_of(name) for name in names
    )


def _short(text: str) -> bool:
    """Return whether little more than a date stands in a line."""
    return len(text.split()) <= MAX_REST_WORDS // 2


def _without_days(text: str) -> str:
    """Return a line with days, times and weekdays replaced by a separator."""
    out = text
    for day in reversed(find_days(text)):
        out = out[: day.start] + "\0" + out[day.end :]
    out = _FIELD.sub("\0", _OTHER_CALENDAR.sub("\0", out))
    out = _TIME.sub("\0", out)
    return _LABEL.sub(" ", out)


def _bare(item: str) -> str:
    """Return an item of a credit line without marks and weekdays."""
    words = item.strip(" ,.:;|/-–—()[]*•\0\t").split(" ")
    kept = [word for word in words if word.casefold().strip(".,") not in _DAY_WORDS]
    return " ".join(kept).strip(" ,.:;|/-–—()[]")


_KINDS = ("outlet", "agency", "source", "rest")
_DAY_WORDS = frozenset(WEEKDAYS) | {day[:3] for day in WEEKDAYS} | {"on", "at", "ist"}
