"""Guess the encoding of bytes that name none, by what the text would look like.

Every encoding that newsrooms have is tried; what comes out must be made of
the letters, the capitals and the small words of one language. The guess is
dropped where two readings that differ are nearly as good.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from framing import limits
from framing.ingest.decoding import alphabets

if TYPE_CHECKING:
    from framing.ingest.decoding.alphabets import Alphabet

_WEST = "en de fr es pt it ca nl da no sv is fi sq"
_CENTRE = "pl cs sk sl hr hu ro de en"
ENCODINGS = {
    "windows-1252": f"{_WEST} et",
    "windows-1250": f"{_CENTRE} sq",
    "windows-1251": "ru uk be bg sr mk",
    "windows-1253": "el",
    "windows-1254": "tr",
    "windows-1255": "he",
    "windows-1256": "ar fa",
    "windows-1257": "lv lt et",
    "windows-1258": "vi",
    "iso-8859-1": _WEST,
    "iso-8859-2": _CENTRE,
    "iso-8859-5": "ru uk be bg sr mk",
    "iso-8859-7": "el",
    "iso-8859-9": "tr",
    "iso-8859-15": f"{_WEST} et",
    "koi8-r": "ru bg",
    "koi8-u": "ru uk be",
    "cp866": "ru be bg",
    "mac-roman": _WEST,
    "cp932": "ja",
    "shift_jis": "ja",
    "euc-jp": "ja",
    "gb18030": "zh",
    "big5": "zh",
    "cp949": "ko",
}
"""What is tried, and for which languages; of equal readings the first is named."""

MIN_SCORE = 0.38
"""How good a guess must be."""

MIN_LEAD = 0.25
"""How much better than any other reading, in characters beyond ASCII."""

WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
ZEROS = {"utf-16-le": {1}, "utf-16-be": {0}}
"""Where the zero bytes of letters stand: at odd or at even places."""

WIDE_LETTERS = 0.6
UTF8_SHARE = 0.6
"""Shares of letters in a text, and of bytes that form letters of UTF-8."""

PUNCTUATION = frozenset(
    "«»‘’‚“”„‹›–—…•·°§©®™€£№½¼¾ª±×\xa0\xad′″²³、。「」『』（）・，：；？！《》～％ー―〜"
)
LOAN_LETTERS = frozenset("áàâäãåæçéèêëíìîïñóòôöõøúùûüýÿßœšžčćđğşłő")
"""Letters that names of other languages bring into a text in Latin letters."""

LOAN = 0.6
MAX_LOANS = 0.06
"""What such a letter counts, and how many a word a text can have."""

STRANGE_LETTER = 0.5
FAULT = 3
CAPITAL = 0.3
"""What is taken away for a letter of no use, a mark inside a word, a capital."""

ENOUGH_COMMON = 0.7
"""Share of frequent letters that a text easily reaches."""

_BEYOND_ASCII = bytes(range(0x80, 0x100))
_UTF8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[’‘](?=[^\W\d_])")
_ELIDING = frozenset({"en", "fr", "it", "ca", "uk", "be", "nl", "tr", "sq", "az"})
_LETTER = r"[^\W\d_]"
_SYMBOL = "[¼½¾¹¬¦±×÷¤¥¢£§¶µ]"
_MISPLACED = re.compile(
    rf"(?<={_LETTER}){_SYMBOL}|{_SYMBOL}(?={_LETTER})"
    rf"|(?<={_LETTER}{_LETTER})[ªº]|[ªº](?={_LETTER})|…(?={_LETTER})"
    rf"|(?<=[^\W\d_l])·|·(?=[^\W\d_l])"
    rf"|(?<={_LETTER})[^\w\s\x00-\x7f’‘ʼ·–—\xad\u0300-\u036f](?={_LETTER})"
)
_ASCII = re.compile(r"[A-Za-z]")
_C1 = re.compile(r"[\x80-\x84\x86-\x9f]")
_DASH = re.compile(rf"(?<={_LETTER})[–—](?={_LETTER})")


@dataclass(frozen=True, slots=True)
class Guess:
    """A reading of bytes: the text, the encoding and how well it looks (0 to 1)."""

    text: str
    encoding: str
    score: float


def guess(raw: bytes) -> Guess | None:
    """Return the one convincing reading of bytes, None where there is none."""
    if raw.isascii():
        text = decode_strictly(raw, "iso-2022-jp")
        return Guess(text, "iso-2022-jp", 1.0) if text else None
    if len(raw) < limits.MIN_GUESSED_BYTES or is_damaged(raw):
        return None
    sample = _sample(raw)
    read = [found for name in ENCODINGS if (found := _try(sample, name))]
    read.sort(key=lambda found: -found.score)
    if not read or read[0].score < MIN_SCORE:
        return None
    best = read[0]
    rival = next((other for other in read if other.text != best.text), None)
    count = sum(character > "\x7f" for character in best.text)
    if rival is not None and (best.score - rival.score) * count < MIN_LEAD:
        return None
    for same in read:
        if same.text == best.text and (text := decode_strictly(raw, same.encoding)):
            return Guess(text, same.encoding, same.score)
    return None


def find_wide(raw: bytes) -> Guess | None:
    """Return the text of UTF-16 or UTF-32 without a mark, None for other bytes.

    Its zero bytes stand at one place within each character, and most of what
    comes out are letters.
    """
    probe = raw[: limits.BINARY_PROBE_BYTES]
    zeros = {at % 2 for at, byte in enumerate(probe) if not byte}
    if not zeros or len(raw) < limits.MIN_GUESSED_BYTES:
        return None
    for encoding in WIDE:
        text = decode_strictly(raw, encoding)
        start = (text or "")[: limits.BINARY_PROBE_BYTES]
        letters = sum(one.isalpha() or one == " " for one in start)
        plain = all(one.isprintable() or one.isspace() for one in start)
        if not text or not plain or letters < WIDE_LETTERS * len(start):
            continue
        if zeros == ZEROS.get(encoding, zeros) or plausibility(start) >= MIN_SCORE:
            return Guess(text, encoding, letters / len(start))
    return None


def why_not(raw: bytes) -> str:
    """Return why the encoding of bytes cannot be guessed."""
    if len(raw) < limits.MIN_GUESSED_BYTES:
        return f"encoding cannot be guessed from {len(raw)} bytes"
    if is_damaged(raw):
        return "UTF-8 that is damaged or cut off"
    return "encoding cannot be guessed with certainty"


def is_damaged(raw: bytes) -> bool:
    """Return whether bytes are UTF-8 but for a few.

    >>> is_damaged("Мир и труд".encode()[:-1]), is_damaged("Мир".encode("cp1251"))
    (True, False)
    """
    raw = _sample(raw)
    fitting = sum(len(match) for match in _UTF8.findall(raw))
    beyond = len(raw) - len(raw.translate(None, _BEYOND_ASCII))
    return fitting >= UTF8_SHARE * beyond


def decode_strictly(raw: bytes, encoding: str) -> str | None:
    r"""Return the text of bytes, None where one does not fit or is a control.

    >>> decode_strictly(b"caf\xe9", "windows-1252"), decode_strictly(b"\x81", "latin-1")
    ('café', None)
    """
    try:
        text = raw.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return None if has_c1(text) else text


def has_c1(text: str) -> bool:
    """Return whether a text holds control characters of ISO 6429's second set."""
    return _C1.search(text) is not None


def _sample(raw: bytes) -> bytes:
    """Return the first part of `raw` that is worth looking at."""
    first = re.search(rb"[\x80-\xff]", raw)
    start = raw.rfind(b"\n", 0, first.start()) + 1 if first else 0
    if first and first.start() - start > limits.ENCODING_PROBE_BYTES // 2:
        start = first.start()
    return raw[start : start + limits.ENCODING_PROBE_BYTES]


def _try(sample: bytes, encoding: str) -> Guess | None:
    """Return the reading of a sample in one encoding, with its score."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeError:
        return None
    if has_c1(text):
        return None
    return Guess(text, encoding, plausibility(text, ENCODINGS[encoding]))


def plausibility(text: str, languages: str = "") -> float:
    """Return how much a text looks like one in one of some languages, 0 to 1.

    `languages` are codes between spaces, none of them for every known one.
    Text in ASCII alone has no letters to judge by and scores 0.

    >>> round(plausibility("Das Gesetz für die Häfen ist in Kraft.", "de"), 1)
    1.0
    >>> round(plausibility("Das Gesetz fĂĽr die HĂ¤fen ist in Kraft.", "de hu"), 1)
    0.0
    """
    look = _look(text)
    if not look.total:
        return 0.0
    codes = languages.split() or [*alphabets.ALPHABETS, *_EAST_ASIAN]
    return max(_fit(look, code) for code in codes)


def _fit(look: _Look, code: str) -> float:
    """Return how well a text fits a language."""
    if code in _EAST_ASIAN:
        return _EAST_ASIAN[code](look)
    return _score(look, alphabets.ALPHABETS[code])


@dataclass(frozen=True, slots=True)
class _Look:
    """What a text is made of: counts of its characters beyond ASCII and its words.

    `faults` counts marks inside words and capitals after small letters.
    """

    characters: Counter[str]
    words: Counter[str]
    total: int
    faults: int
    mixed: int
    capitals: int
    apostrophes: int
    dashes: int


def _look(text: str) -> _Look:
    """Return the counts of a text."""
    characters = Counter[str]()
    for one, count in Counter(one for one in text if one > "\x7f").items():
        characters[one.lower() if len(one.lower()) == 1 else one] += count
    words = _WORD.findall(text)
    faults = len(_MISPLACED.findall(text))
    faults += sum(_breaks(word) for word in words)
    faults += abs(text.count("«") - text.count("»"))
    faults += abs(text.count("‹") - text.count("›"))
    return _Look(
        characters,
        Counter(word.lower() for word in words),
        characters.total(),
        faults,
        sum(len(word) for word in words if _ASCII.search(word) and not word.isascii()),
        sum(one > "\x7f" and one.isupper() for one in text),
        len(_APOSTROPHE.findall(text)),
        len(_DASH.findall(text)),
    )


def _score(look: _Look, alphabet: Alphabet) -> float:
    """Return how well a text fits a language with an alphabet."""
    own, loan, marks, common, odd = 0.0, 0, 0, 0, 0.0
    for one, count in look.characters.items():
        if one in alphabet.letters:
            own += count
            common += count if one in alphabet.common else 0
        elif one in PUNCTUATION:
            marks += count
        elif not alphabet.common and one in LOAN_LETTERS:
            loan += count
        else:
            odd += count * (STRANGE_LETTER if one.isalpha() else 1)
    if loan <= MAX_LOANS * look.words.total() + 1:
        own += LOAN * loan
    fit = own + marks - odd - CAPITAL * look.capitals
    if alphabet.common:
        fit -= look.mixed
        fit = own and fit * min(1.0, common / own / ENOUGH_COMMON)
    fit -= FAULT * look.faults
    fit -= 0 if alphabet.language in _ELIDING else look.apostrophes
    fit -= 0 if alphabet.language == "en" else look.dashes / 2
    known = sum(look.words[word] for word in alphabet.words)
    share = known / max(1, look.words.total())
    spoken = min(1.0, share / alphabet.usual)
    return max(0.0, fit / look.total) * (0.4 + 0.6 * spoken)


def _breaks(word: str) -> int:
    """Return how often a capital follows a small letter, ASCII pairs aside."""
    if word.isascii() or word.islower() or word.isupper() or word.istitle():
        return 0
    return sum(
        left.islower() and right.isupper() and not (left + right).isascii()
        for left, right in pairwise(word)
    )


def _japanese(look: _Look) -> float:
    """Return how well a text fits Japanese: kana, and the usual characters."""
    kana, han = _range(look, "ぁ", "ヺ"), _range(look, "一", "\u9fff")
    fit = (_marks(look) + kana.total() + han.total()) / look.total
    known = min(1.0, _share(han, alphabets.HAN_JAPANESE) / 0.2)
    return fit * _dense(look) * known * min(1.0, kana.total() / look.total / 0.25)


def _chinese(look: _Look) -> float:
    """Return how well a text fits Chinese, simplified or traditional."""
    han = _range(look, "一", "\u9fff")
    fit = (_marks(look) + han.total()) / look.total
    known = max(
        _share(han, alphabets.HAN_SIMPLIFIED), _share(han, alphabets.HAN_TRADITIONAL)
    )
    return fit * _dense(look) * min(1.0, known / 0.35) if han else 0.0


def _korean(look: _Look) -> float:
    """Return how well a text fits Korean."""
    hangul = _range(look, "가", "힣")
    fit = (_marks(look) + hangul.total()) / look.total
    known = min(1.0, _share(hangul, alphabets.HANGUL_COMMON) / 0.5)
    return fit * _dense(look) * known if hangul else 0.0


_EAST_ASIAN = {"ja": _japanese, "zh": _chinese, "ko": _korean}


def _range(look: _Look, first: str, last: str) -> Counter[str]:
    """Return the characters of a text that lie between two."""
    found = {one: n for one, n in look.characters.items() if first <= one <= last}
    return Counter(found)


def _marks(look: _Look) -> int:
    """Return how many characters are punctuation or letters of full width."""
    return sum(
        count
        for one, count in look.characters.items()
        if one in PUNCTUATION or "！" <= one <= "～"
    )


def _dense(look: _Look) -> float:
    """Return less than 1 where single characters are strewn among ASCII words."""
    plain = sum(count for word, count in look.words.items() if word.isascii())
    return min(1.0, look.total / (plain + 1) / 2)


def _share(characters: Counter[str], common: frozenset[str]) -> float:
    """Return the part of characters that are frequent ones; 1 of none at all."""
    known = sum(count for one, count in characters.items() if one in common)
    return known / characters.total() if characters else 1.0
