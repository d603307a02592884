from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.ingest.decoding.decode import UnreadableError, decode
from framing.ingest.decoding.mojibake import find_mojibake
from framing.ingest.decoding.oddity import find_oddities

TEXTS = {
    "ru": "Паромная компания сообщила в понедельник, что до полудня ни одно судно не "
    "выйдет из порта. Докеры с раннего утра не вышли на работу, и ворота "
    "остались закрыты. Мэр города заявил, что переговоры начнутся завтра, но "
    "без него. По его словам, на складах скопилось более двухсот контейнеров, "
    "а часть из них с рыбой.",
    "uk": "Поромна компанія повідомила в понеділок, що до полудня жодне судно не "
    "вийде з порту. Докери від раннього ранку не вийшли на роботу, і ворота "
    "лишилися зачиненими. Мер міста заявив, що переговори почнуться завтра, "
    "але без нього. За його словами, на складах є понад двісті контейнерів, і "
    "частина з них із рибою.",
    "fr": "La compagnie des traversiers a annoncé lundi qu'aucun navire ne "
    "quitterait le port avant midi. Les dockers, absents depuis l'aube, ont "
    "fermé les grilles. Le maire a déclaré que des négociations débuteraient "
    "demain, mais sans lui. D'après lui, plus de deux cents conteneurs sont "
    "bloqués à quai, et une partie est gelée.",
    "pl": "Spółka promowa ogłosiła w poniedziałek, że przed południem żaden statek "
    "nie wypłynie z portu. Dokerzy od świtu nie przyszli do pracy, a bramy są "
    "zamknięte. Burmistrz powiedział, że rozmowy zaczną się jutro, ale bez "
    "niego. Według niego w magazynach stoi już ponad dwieście kontenerów, a "
    "część z nich to świeże ryby.",
    "el": "Η εταιρεία των πλοίων ανακοίνωσε τη Δευτέρα ότι κανένα πλοίο δεν θα φύγει "
    "από το λιμάνι πριν από το μεσημέρι. Οι λιμενεργάτες δεν πήγαν στη δουλειά "
    "και οι πύλες έμειναν κλειστές. Ο δήμαρχος είπε ότι οι συνομιλίες θα "
    "αρχίσουν αύριο.",
    "tr": "Feribot şirketi pazartesi günü yaptığı açıklamada öğleden önce hiçbir "
    "geminin limandan ayrılmayacağını bildirdi. Liman işçileri sabahtan beri "
    "işe gelmedi ve kapılar kapalı kaldı. Belediye başkanı görüşmelerin yarın "
    "başlayacağını, ancak kendisinin katılmayacağını söyledi. Depolarda çok "
    "sayıda balık için yer yok.",
    "ja": "フェリー会社は月曜日、正午まで港から船は出ないと発表した。港で働く人たちは"
    "朝から仕事に来ておらず、門は閉まったままだ。市長は明日から話し合いが始まる"
    "と述べたが、自分は出席しないという。倉庫には二百個以上の箱が残り、その一部"
    "は魚だと説明した。",
    "zh": "渡轮公司星期一说，中午以前不会有船离开港口。码头工人从早上起就没有来上班，"
    "大门一直关着。市长表示谈判明天开始，但是他自己不会参加。他还说，仓库里已经"
    "有两百多个集装箱，其中一部分是鱼。政府要求各方在本周内达成协议，并且公布有"
    "关的数据。",
    "ko": "여객선 회사는 월요일 정오 전에는 어떤 배도 항구를 떠나지 않을 것이라고 "
    "밝혔다. 항만 노동자들은 아침부터 일하러 나오지 않았고 문은 닫혀 있었다. "
    "시장은 협상이 내일 시작되지만 자신은 참석하지 않는다고 말했다. 창고에는 "
    "이미 이백 개가 넘는 상자가 있다.",
}
USUAL = {
    "ru": ("windows-1251", "koi8-r", "iso-8859-5", "cp866"),
    "uk": ("windows-1251", "koi8-u", "iso-8859-5"),
    "fr": ("windows-1252", "iso-8859-1", "iso-8859-15", "mac-roman"),
    "pl": ("windows-1250", "iso-8859-2"),
    "el": ("windows-1253", "iso-8859-7"),
    "tr": ("windows-1254", "iso-8859-9"),
    "ja": ("shift_jis", "euc-jp", "iso-2022-jp"),
    "zh": ("gb18030",),
    "ko": ("euc-kr",),
}
PAIRS = [(language, name) for language, names in USUAL.items() for name in names]
UNICODE = ("utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le")


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
def test_a_guess_is_right_and_said(language: str, encoding: str) -> None:
    text = TEXTS[language]
    found = decode(text.encode(encoding))
    assert found.text == text
    assert found.problems == (f"encoding guessed: {found.encoding}",)


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
@pytest.mark.parametrize("length", [10, 60, 250])
def test_a_declared_encoding_is_followed(
    language: str, encoding: str, length: int
) -> None:
    text = TEXTS[language][:length]
    found = decode(text.encode(encoding), encoding)
    assert (found.text, found.problems) == (text, ())


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("language", TEXTS)
def test_unicode_is_read_with_and_without_a_mark(language: str, encoding: str) -> None:
    text = TEXTS[language] + " 2024\n"
    found = decode(text.encode(encoding))
    assert found.text == text
    assert bool(found.problems) == encoding.endswith(("-le", "-be"))


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
@pytest.mark.parametrize("length", [10, 25, 40, 70, 100, 150])
def test_a_short_text_is_read_rightly_or_refused(
    language: str, encoding: str, length: int
) -> None:
    text = TEXTS[language][:length]
    raw = text.encode(encoding)
    try:
        found = decode(raw)
    except UnreadableError as error:
        assert str(error).endswith("save it as UTF-8")
        return
    assert found.text == text
    assert raw.isascii() or found.problems == (f"encoding guessed: {found.encoding}",)


def test_few_bytes_are_not_guessed_from() -> None:
    why = (
        "not UTF-8 at byte 3 (0xe9); encoding cannot be guessed from 12 bytes; "
        "save it as UTF-8"
    )
    with pytest.raises(UnreadableError, match=f"^{re.escape(why)}$"):
        decode("café fermé !".encode("latin-1"))


@pytest.mark.parametrize("length", [40, 101, 203])
def test_utf8_that_is_cut_off_is_not_guessed(length: int) -> None:
    raw = TEXTS["ru"][:length].encode() + b"\xd0"
    with pytest.raises(UnreadableError, match="damaged or cut off; save it as UTF-8"):
        decode(raw)


@pytest.mark.parametrize(
    ("raw", "declared", "problem"),
    [
        (b"caf\xc3\xa9", "latin-1", "declared as latin-1, read as utf-8, which it is"),
        (b"\xef\xbb\xbf\xc3\xa9", "koi8-r", "declared as koi8-r, read as utf-8"),
        (b"rain", "windows-1251", ""),
        (b"rain", "utf-16", "declared as utf-16, read as utf-8, which it is"),
        (b"rain", "klingon", "declared encoding not known: klingon"),
        (b"rain", "punycode", "declared encoding not known: punycode"),
        (b"rain", "zlib", "declared encoding not known: zlib"),
        (b"\xff\xfer\0", "utf-8", "declared as utf-8, read as utf-16-le"),
        (b"rain", " UTF8 ", ""),
    ],
)
def test_what_a_file_says_of_its_encoding(
    raw: bytes, declared: str, problem: str
) -> None:
    problems = decode(raw, declared).problems
    assert len(problems) == bool(problem)
    assert "".join(problems).startswith(problem)


def test_a_declared_encoding_that_does_not_fit_is_said() -> None:
    found = decode(TEXTS["ru"].encode("koi8-r"), "euc-jp")
    assert found.text == TEXTS["ru"]
    assert found.problems[0] == "declared encoding does not fit: euc-jp"
    with pytest.raises(UnreadableError, match="declared encoding does not fit: cp1252"):
        decode(b"caf\xe9 \x81", "cp1252")


def test_browsers_reading_of_old_names() -> None:
    assert decode("“Café”".encode("cp1252"), "iso-8859-1").text == "“Café”"
    assert decode("㈱".encode("cp932"), "shift_jis").text == "㈱"


@given(st.binary(max_size=400), st.sampled_from([None, "koi8-r", "big5", "hex", "é"]))
def test_whatever_the_bytes_are_nothing_is_invented(
    raw: bytes, declared: str | None
) -> None:
    try:
        found = decode(raw, declared)
    except UnreadableError as error:
        assert str(error).isprintable()
        return
    assert "\0" not in found.text
    again = found.text.encode(found.encoding)
    assert again in (raw, raw[2:], raw[3:], raw[4:]) or b"\r\n" in raw or b"\x1b" in raw


def misread(text: str, encoding: str) -> str:
    """Return UTF-8 read as another encoding, gaps as control characters."""
    letters = []
    for byte in text.encode():
        raw = bytes([byte])
        try:
            letters.append(raw.decode(encoding))
        except UnicodeDecodeError:
            letters.append(chr(byte))
    return "".join(letters)


SEEN = ("cp1252", "latin-1", "cp1250", "cp1251", "mac-roman", "koi8-r", "cp437")
QUOTED = "It’s a “quiet” café – in Łódź, she said. The price: £5."


@pytest.mark.parametrize("encoding", SEEN)
def test_mojibake_is_found(encoding: str) -> None:
    for text in (*TEXTS.values(), QUOTED, "It is the café’s.", "He said “no”."):
        found = find_mojibake("It rained. " + misread(text, encoding))
        assert found is not None, text
        assert found.start >= len("It rained. ")


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1250", "mac-roman"])
def test_mojibake_of_mojibake_is_found(encoding: str) -> None:
    assert find_mojibake(misread(misread(QUOTED, encoding), encoding)) is not None


@pytest.mark.parametrize(
    ("text", "true", "seen"),
    [
        ("ru", "cp1251", "latin-1"),
        ("ru", "koi8-r", "cp1251"),
        ("ru", "cp1251", "koi8-r"),
        ("uk", "cp1251", "cp1252"),
        ("el", "cp1253", "latin-1"),
        ("ko", "euc-kr", "latin-1"),
        ("zh", "utf-8", "gb18030"),
    ],
)
def test_an_encoding_taken_for_another_is_found(
    text: str, true: str, seen: str
) -> None:
    wrong = TEXTS[text].encode(true).decode(seen, "ignore")
    assert find_mojibake(wrong) is not None


@pytest.mark.parametrize(
    "text",
    [
        *TEXTS.values(),
        *(text.upper() for text in TEXTS.values()),
        "SÃO PAULO. «MANHû, A MAÇÔ, ÂNGELA – “IRMÔ",
        "«СССР». С… «Р». ДИРЕКТОР»… Рівне, Рєпін, РІВНЕ, СІМ'Ї",
        "Ä… Ö… Å–Å “Ä” ESPAÑA® 20 °C, 5 £, ±2 µm, √2, ½ × ¾ ≤ π",
        "┌──┬──┐│├──┤└──┘ ░▒▓ ☎ ★ ✓ → ←",
        "naïve, Zoë, Øre, Þórr, đã, İstanbul, Ağrı, ȘI ȚARA, Ελλάδα, Ά",
        "بک پک تک کتاب گرگ چرا ژاله؟",
    ],
)
def test_what_is_right_is_no_mojibake(text: str) -> None:
    assert find_mojibake(text) is None


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u200d"])
def test_a_hidden_character_inside_a_word_is_said(hidden: str) -> None:
    (note,) = find_oddities(f"The cease{hidden}fire holds.")
    assert note.startswith("invisible character inside a word, at 9: U+")
    assert find_oddities(f"The ceasefire {hidden}holds.{hidden}") == ()
    assert find_oddities(f"می{hidden}خواهم" * 3) == ()


def test_letters_that_pass_for_others_are_said() -> None:
    (note,) = find_oddities("The c\u0435asefire h\u043elds.")
    assert note.endswith("at 5: U+0435 CYRILLIC SMALL LETTER IE (2 in all)")
    assert find_oddities("Переболел COVIDом, ехал на BMW-шке.") == ()


def test_a_page_in_two_scripts_is_said() -> None:
    text = "The ferry stays in the harbour, said the mayor of the town. " * 4
    (note,) = find_oddities(text + TEXTS["ru"][:80])
    assert note.endswith("% of its letters are Cyrillic: that part is not analysed")
    assert find_oddities(TEXTS["ru"] + " BBC") == ()


def test_a_sentence_that_is_cut_is_said() -> None:
    (note,) = find_oddities("It rained. " + "And so on and " * 500)
    assert note == "a sentence longer than 5,000 characters is cut at a space, at 11"
    assert find_oddities("It rained on the town. " * 500) == ()
