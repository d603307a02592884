"""Photo captions and photo credits that stand between an article's paragraphs."""

from __future__ import annotations

import re

from framing.ingest.names import is_known_agency, is_name, sounds_like_outlet
from framing.text.wordlist import word_set

MAX_CAPTION_CHARACTERS = 900
MAX_LONE_CREDIT_CHARACTERS = 120
CREDIT_REACH = 140
"""Characters at a line's end in which its photo credit lies."""

LIBRARIES = word_set(
    """getty images|getty|afp|epa|epa-efe|shutterstock|alamy|corbis|landov|rex|
    rex features|istock|pool|handout|zuma|zuma press|sipa|sipa usa|nurphoto|imago|
    picture alliance|
    press association|pa wire|ap photo|reuters photo|afp photo|file|file photo|
    pool photo|wikimedia commons|flickr|unsplash|pixabay|polaris|redux""",
    "|",
)
"""Houses that supply pictures, and what stands for them, casefolded."""

_LONE = frozenset({"getty", "shutterstock", "alamy", "istock"})
"""Libraries that sign with one word that is no other."""

_OPENING = re.compile(
    r"(?:FILE(?: PHOTO)?|File photo)\s*[:–—-]"
    r"|(?:Image|Media|Photo|Video) (?:[Cc]opyright|[Cc]aption|[Ss]ource)\s?\S"
    r"|(?:Cover|Main|Top|Lead|Featured|Header) (?:image|photo)(?: credit)?:"
    r"|(?:Enlarge this image )?[Tt]oggle caption\b|(?:Enlarge|Hide) caption\b"
)
_GALLERY = re.compile(r"\b(?:hide|show) caption\W{0,4}\d{1,3} of \d", re.IGNORECASE)
_PLAYER = re.compile(
    r"(?:just watched|now playing|up next)\b.*\bvideos?\b", re.IGNORECASE
)
"""The line of a video player; it names what was played in full sentences."""
_SHOWN = re.compile(
    r"(?:In|On) (?:this|an?) [^.!?\n]{0,30}(?:\. \d[^.!?\n]{0,30})?"
    r"\b(?:photo|image|picture|frame|video)\b"
)
"""How a caption begins that also gives its photographer."""

_HOUSE = (
    r"(?:AP|AFP|EPA|PA|AAP|CP|EFE|ANP|NTB|TT|dpa|DPA|ANSA|TASS|Xinhua|Kyodo|Yonhap|Hina"
    r"|PTI|ANI|Reuters|REUTERS|Getty|Pool)\b"
)
_PEOPLE = r"[^()\n]{1,80}"
_ENDING = re.compile(
    rf"\s*(?:\((?:AP|AFP|Reuters|EPA) [Pp]hoto\b{_PEOPLE}\)"
    rf"|\((?:Photo|PHOTO|Image|Picture|Credit)s?(?: (?:by|credit))?[:/ ]{_PEOPLE}\)"
    rf"|\((?P<name>[^()/\n]{{2,60}})/ ?{_HOUSE}[^()\n]{{0,40}}\)"
    rf"|\([^()\n]{{2,60}} via {_HOUSE}[^()\n]{{0,30}}\)"
    rf"|\(?REUTERS/{_PEOPLE}\)?)[ .]*$"
)
_PARTS = re.compile(r" ?/ ?|, | via | ?\| ?")


def read_caption(text: str) -> str | None:
    """Return "photo caption" or "photo credit" for a line that is one, else None.

    A line is a caption by how it begins, or as a phrase that ends with a photo
    credit; a whole sentence before a credit is the article's own.

    >>> read_caption("FILE - The bridge is seen in May. (AP Photo/Ann Lee, File)")
    'photo caption'
    >>> read_caption("The new bridge in Oslo (Ann Lee/Reuters)")
    'photo caption'
    >>> read_caption("Ann Lee/AFP/Getty Images"), read_caption("Ann Lee/Reuters")
    ('photo credit', 'photo credit')
    >>> read_caption("Reuters/AFP") is read_caption("Ann Lee, Reuters") is None
    True
    >>> read_caption("The storm – A boat in Oslo. Hide Caption 1 of 28 A bridge fell.")
    'photo gallery'
    >>> read_caption("JUST WATCHED Rain in Oslo Replay More Videos ... MUST WATCH Rain")
    'video player'
    >>> read_caption("Getty"), read_caption("Pool")
    ('photo credit', None)
    >>> read_caption("It rained on Monday. (Ann Lee/Reuters)") is None
    True
    """
    if _GALLERY.search(text):
        return "photo gallery"
    if len(text) > MAX_CAPTION_CHARACTERS:
        return None
    if _PLAYER.match(text):
        return "video player"
    if _OPENING.match(text):
        return "photo caption"
    credit = find_photo_credit(text)
    if credit is None:
        return "photo credit" if _is_credit(text) else None
    before = text[:credit].rstrip("\"'”’")
    if not before:
        return "photo credit"
    fragment = not before.endswith((".", "!", "?"))
    return "photo caption" if fragment or _SHOWN.match(text) else None


def find_photo_credit(text: str) -> int | None:
    """Return where the photo credit at the end of a line begins, None without one.

    >>> find_photo_credit("It rained on Monday. (AP Photo/Ann Lee)")
    20
    """
    start = max(0, len(text) - CREDIT_REACH)
    match = _ENDING.search(text[start:])
    if match is None or is_known_agency((match.group("name") or "").strip()):
        return None
    return start + match.start()


def _is_credit(text: str) -> bool:
    """Return whether a line is a photographer and the house, and nothing else."""
    if len(text) > MAX_LONE_CREDIT_CHARACTERS or text.endswith((".", "!", "?", ":")):
        return False
    if text.casefold().startswith("by "):
        return False
    parts = [part.strip("() ") for part in _PARTS.split(text)]
    houses = [part for part in parts if _is_house(part)]
    others = [part for part in parts if not _is_house(part)]
    pictured = any(not is_known_agency(part) for part in houses)
    if not houses or not all(map(is_name, others)):
        return False
    if not pictured and any(map(sounds_like_outlet, others)):
        return False
    people = any(len(part.split()) > 1 for part in others)
    named = people and ("/" in text or " via " in text)
    word = len(text.split()) == 1 and text.casefold() not in _LONE
    return named or (pictured and not word)


def _is_house(part: str) -> bool:
    """Return whether a part of a credit is an agency or a picture library."""
    return part.casefold() in LIBRARIES or is_known_agency(part)
