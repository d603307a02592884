"""The hostile corpus: files that a careless reader hangs on, crashes on or believes.

Nothing dangerous is kept: `make` writes the files into a temporary folder. To
add a format, write a function that yields samples and name it in `SOURCES`.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARTICLE = "article"
ANY = "any"
"""What may become of a file: it is read; it is read or skipped with a reason."""

PLAIN = (
    "The ferry company said on Monday that no ship would leave the harbour of "
    "Lowmouth before noon. Dock workers had stayed away since the early morning."
)
GERMAN = (
    "Die Fährgesellschaft teilte am Montag mit, dass vor Mittag kein Schiff den Hafen "
    "verlassen werde. Die Hafenarbeiter hätten über Nacht die Tore geschlossen."
)
RUSSIAN = (
    "Паромная компания сообщила в понедельник, что до полудня ни одно судно не выйдет "
    "из порта. Докеры с раннего утра не вышли на работу, и ворота были закрыты."
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A file of the corpus: its name, its bytes and what must become of it.

    `want` is `ARTICLE`, `ANY` or how the reason for skipping it begins.
    """

    name: str
    raw: bytes
    want: str


def make(folder: Path) -> dict[str, str]:
    """Write the corpus into a folder; return what must become of each entry."""
    wanted = {}
    for source in SOURCES:
        for sample in source():
            (folder / sample.name).write_bytes(sample.raw)
            wanted[sample.name] = sample.want
    return wanted | special(folder)


def special(folder: Path) -> dict[str, str]:
    """Make the entries that are no regular files of bytes."""
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("Nobody must read this.", encoding="utf-8")
    (folder / "x-inner").mkdir()
    (folder / "x-inner" / "deep.txt").write_text("Not to be read.", encoding="utf-8")
    os.mkfifo(folder / "x-pipe.txt")
    (folder / "x-link.txt").symlink_to(outside / "secret.txt")
    (folder / "x-link-inside.txt").symlink_to("plain.txt")
    (folder / "x-loop.txt").symlink_to("x-loop.txt")
    (folder / "x-folder-link").symlink_to(outside)
    (folder / "x-up.txt").symlink_to("..")
    (folder / "x-device.txt").symlink_to("/dev/zero")
    with (folder / "x-sparse.txt").open("wb") as file:
        file.truncate(50_000_000)
    return {
        "x-inner": "a folder inside the story",
        "x-pipe.txt": "not a regular file",
        "x-link.txt": "a link",
        "x-link-inside.txt": "a link",
        "x-loop.txt": "a link",
        "x-folder-link": "a link",
        "x-up.txt": "a link",
        "x-device.txt": "a link",
        "x-sparse.txt": "larger than",
    }


def _own(number: int) -> bytes:
    """Return a text that no other file has."""
    return f"{PLAIN} That was strike number {number} of the year.".encode()


def encodings() -> Iterator[Sample]:
    """Yield texts in encodings, marked, unmarked, broken and false."""
    yield Sample("plain.txt", PLAIN.encode(), ARTICLE)
    yield Sample("mark-utf8.txt", b"\xef\xbb\xbf" + _own(1), ARTICLE)
    yield Sample("mark-utf16.txt", _own(2).decode().encode("utf-16"), ARTICLE)
    yield Sample("mark-utf32.txt", _own(3).decode().encode("utf-32"), ARTICLE)
    yield Sample("bare-utf16.txt", _own(4).decode().encode("utf-16-le"), ARTICLE)
    yield Sample("bare-utf16-be.txt", _own(5).decode().encode("utf-16-be"), ARTICLE)
    yield Sample("koi8.txt", (RUSSIAN + " Раз.").encode("koi8-r"), ARTICLE)
    yield Sample("cp1251.txt", (RUSSIAN + " Два.").encode("cp1251"), ARTICLE)
    yield Sample("latin.txt", GERMAN.encode("latin-1"), ARTICLE)
    yield Sample("short-latin.txt", "Café geschlossen".encode("latin-1"), "not UTF-8")
    yield Sample("cut-utf8.txt", RUSSIAN.encode()[:101], "not UTF-8")
    yield Sample("cut-utf16.txt", b"\xff\xfea\0b", "not UTF-16-LE")
    yield Sample("surrogate-utf16.txt", b"\xff\xfe\x00\xd8a\0b\0", "not UTF-16-LE")
    yield Sample("surrogate-utf8.txt", b"Rain \xed\xa0\x80 fell.", "not UTF-8")
    yield Sample("overlong-utf8.txt", b"Rain \xc0\xaf fell.", "not UTF-8")
    yield Sample("only-mark.txt", b"\xef\xbb\xbf", "empty file")
    yield Sample("mojibake.txt", "Сегодня в порту".encode().decode("cp1251", "ignore")
                 .encode() + b". " + _own(6), ARTICLE)  # fmt: skip
    yield Sample("lost.txt", "Rain \ufffd fell. ".encode() + _own(7), ARTICLE)
    yield Sample("random.txt", bytes(range(1, 256)) * 20, "binary file")


def binaries() -> Iterator[Sample]:
    """Yield files that are no text under the name of one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>Rain</w:t>")
    bomb = gzip.compress(b"\0" * 10_000_000)
    yield Sample("png.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary file")
    yield Sample("docx.txt", packed.getvalue(), "binary file")
    yield Sample("pdf.txt", b"%PDF-1.7\n1 0 obj << >> endobj", "binary file")
    yield Sample("rtf.txt", rb"{\rtf1\ansi Rain fell.}", "a rich text document")
    yield Sample("gzip.txt", bomb, "binary file")
    yield Sample("bomb.gz", bomb, "a packed file")
    yield Sample("bomb.txt.gz", bomb, "a packed file")
    yield Sample("packed.zip", packed.getvalue(), "a packed file")
    yield Sample("elf.txt", b"\x7fELF\x02\x01\x01\0\0\0", "binary file")
    yield Sample("sqlite.txt", b"SQLite format 3\0\x10\0", "binary file")
    yield Sample("late-nul.txt", _own(8) + b" " * 9_000 + b"\0", "binary file")
    yield Sample("controls.txt", b"\x01\x02\x03\x04 rain", "binary file")
    yield Sample("empty.txt", b"", "empty file")
    yield Sample("blank.txt", b" \n\t\r\n", "empty file")
    yield Sample("image.png", b"\x89PNG", "no reader")
    yield Sample("no-suffix", b"Rain", "no reader")
    yield Sample("README.md", b"Rain", "a readme")
    yield Sample(".hidden.txt", b"Rain", "a hidden file")


def shapes() -> Iterator[Sample]:
    """Yield texts that are long, deep or repetitive."""
    yield Sample("over-limit.txt", b"a " * 10_000_001, "larger than")
    yield Sample("one-line.txt", _own(9) + b" It rained again." * 60_000, ARTICLE)
    yield Sample("no-end.txt", _own(10) + b" and so on" * 20_000, ARTICLE)
    yield Sample("short-lines.txt", _own(11) + b"\na" * 100_000, ARTICLE)
    yield Sample("spaces.txt", _own(12) + b" " * 2_000_000 + b"x", ARTICLE)
    yield Sample("breaks.txt", _own(13) + b"\n" * 1_000_000 + b"x", ARTICLE)
    yield Sample("quotes.txt", ("“" * 100_000).encode() + _own(14), ARTICLE)
    yield Sample("brackets.txt", b"[" * 200_000 + _own(15), ARTICLE)
    yield Sample("initials.txt", b"a." * 100_000 + _own(16), ARTICLE)
    yield Sample("capitals.txt", b"Delta " * 30_000 + _own(17), ARTICLE)
    yield Sample("marks.txt", _own(18) + ("a" + "\u0301" * 50_000).encode(), ARTICLE)
    yield Sample("hidden.txt", _own(19) + ("a\u200b" * 5_000).encode(), ARTICLE)
    yield Sample("bidi.txt", _own(20) + "\u202egnp.exe\u202c".encode(), ARTICLE)
    yield Sample("escapes.txt", _own(21) + b"\x1b[2J\x1b]0;x\x07", ARTICLE)
    yield Sample("markup.txt", _own(22) + b"<script>x</script>[link=x]", ARTICLE)
    yield Sample("formula.txt", b"=cmd|' /C calc'!A0\n" + _own(23), ARTICLE)
    yield Sample("separators.txt", _own(24) + "\u2028x\u2029y\x0cz".encode(), ARTICLE)
    yield Sample("carriage.txt", _own(25).replace(b". ", b".\r"), ARTICLE)
    yield Sample("plain2.txt", PLAIN.upper().encode(), "same text as plain.txt")
    yield Sample(
        "rewrapped.txt", PLAIN.replace(" ", "\n").encode(), "same text as plain.txt"
    )


def days() -> Iterator[Sample]:
    """Yield articles with days that no calendar has, or that are two."""
    odd = (
        *("31 February 2025", "29 February 2023", "1 January 0000", "31/12/9999"),
        *("01/02/03", "99/99/9999", "2025-13-45", "12 May 20255", "0 March 2024"),
    )
    for number, day in enumerate(odd):
        text = f"Lowmouth Courier\n\n{day}\n\nFerries stay\n\n".encode()
        yield Sample(f"day-{number}.txt", text + _own(30 + number), ARTICLE)
    twice = "1 May 2020\n\nPort shut\n\nLOWMOUTH, March 3, 2031 (Delta Press) - "
    yield Sample("day-twice.txt", twice.encode() + _own(40), ARTICLE)


def names() -> Iterator[Sample]:
    """Yield files whose names are hard to show or to pass on."""
    odd = (
        *("new\nline.txt", "esc\x1b[2J.txt", "--fail-on.txt", "-.txt", "sp ace .txt"),
        *("tab\t.txt", "quote'\".txt", "<img src=x>.txt", "=1+1.txt", "%s.txt"),
        *("\u202etxt.exe.txt", "é.txt", "e\u0301.txt", "名前.txt", "..txt", "a..txt"),
        *("$(id).txt", "[b].txt", "|.txt", "`x`.txt", os.fsdecode(b"raw\xff\xfe.txt")),
    )
    for number, name in enumerate(odd):
        want = "a hidden file" if name.startswith(".") else ARTICLE
        yield Sample(name, _own(50 + number), want)


def records() -> Iterator[Sample]:
    """Yield hostile JSON, CSV and archives of pages."""
    page = {"title": "Port shut", "text": PLAIN + " In JSON."}
    good = json.dumps(page)
    yield Sample("deep.json", b"[" * 100_000 + b"]" * 100_000, ANY)
    yield Sample("deep-open.json", b'{"a":' * 100_000, ANY)
    yield Sample("nan.json", b'{"text": NaN, "title": Infinity}', ANY)
    yield Sample("huge-int.json", b'{"text": ' + b"9" * 100_000 + b"}", ANY)
    yield Sample("twice.json", b'{"text": "Rain.", "text": "Sun."}', ANY)
    yield Sample("surrogate.json", rb'{"text": "Rain \ud800 fell."}', ANY)
    yield Sample("nul.json", rb'{"text": "Rain \u0000 fell."}', ANY)
    yield Sample("cut.json", good[:-9].encode(), ANY)
    yield Sample("cut.jsonl", f"{good}\n{good[:30]}\n\n{good}".encode(), ANY)
    yield Sample("types.json", b'{"text": [1, null, {"a": true}], "title": 3}', ANY)
    yield Sample("scalar.json", b"3", ANY)
    yield Sample("empty.json", b"", ANY)
    yield Sample("many.jsonl", b"{}\n" * 20_000, ANY)
    yield Sample("wide.csv", b"text," * 1_000_000 + b"\nRain,", ANY)
    yield Sample("open-quote.csv", b'title,text\nPort,"Rain fell\n' * 1_000, ANY)
    yield Sample("nul.csv", b"title,text\nPort,Rain\0fell\n", ANY)
    yield Sample("formula.csv", b"title,text\n=1+1,@SUM(A1)\n+2,-3\n", ANY)
    yield Sample("long-field.csv", b"title,text\nPort," + b"a" * 1_000_000, ANY)
    yield Sample("ragged.csv", b"title,text\na\nb,c,d,e\n", ANY)
    yield Sample("wide.tsv", b"text\ttitle\n" * 10, ANY)
    warc = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP"
    yield Sample("cut.warc", warc, ANY)
    yield Sample("negative.warc", warc.replace(b"99999999999", b"-5"), ANY)
    yield Sample("cut.warc.gz", gzip.compress(warc)[:-12], ANY)
    yield Sample("bomb.warc.gz", gzip.compress(warc + b"\0" * 30_000_000), ANY)
    yield Sample("false.warc.gz", b"no gzip at all", ANY)


def markup() -> Iterator[Sample]:
    """Yield hostile HTML and XML."""
    head = b"<!doctype html><html><head><title>Port</title></head><body>"
    text = f"<p>{PLAIN} In HTML.</p>".encode()
    entities = "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )  # fmt: skip
    laughs = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "ha">{entities}]>'
    outer = (
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    )
    lie = b'<meta charset="utf-16"><meta charset="koi8-r">'
    yield Sample("deep.html", head + b"<div>" * 100_000 + text, ANY)
    yield Sample("spans.html", head + b"<b><i>" * 50_000 + text, ANY)
    yield Sample("open.html", head + text.replace(b"</p>", b"") * 3, ANY)
    yield Sample("nul.html", head + b"\0" * 100 + text, ANY)
    yield Sample("lie.html", lie + head + text + "é".encode(), ANY)
    yield Sample("unknown.html", b'<meta charset="x-none">' + head + text, ANY)
    yield Sample("attribute.html", head + b'<p title="' + b"a" * 5_000_000 + b'">', ANY)
    yield Sample("attributes.html", head + b"<p " + b"a=1 " * 100_000 + b">", ANY)
    yield Sample("entities.html", head + b"&#x110000;&#0;&nope;" * 50_000 + text, ANY)
    yield Sample("comment.html", head + text + b"<!-- " * 100_000, ANY)
    yield Sample("script.html", head + b"<script>" + b"<" * 100_000 + text, ANY)
    yield Sample("table.html", head + b"<table><tr><td>" * 20_000 + text, ANY)
    yield Sample("address.html", b"<link rel=canonical href='http://['>" + text, ANY)
    yield Sample("empty.html", b"<html></html>", ANY)
    yield Sample("tags.html", b"<" * 500_000, ANY)
    yield Sample("laughs.xml", (laughs + "<r>&a9;</r>").encode(), ANY)
    yield Sample("outer.xml", (outer + "<r>&x;</r>").encode(), ANY)
    yield Sample("deep.xml", b"<a>" * 100_000, ANY)
    yield Sample("laughs.rss", (laughs + "<rss>&a9;</rss>").encode(), ANY)


SOURCES = (encodings, binaries, shapes, days, names, records, markup)
