"""Web archives: pages that were found are read, everything else is counted."""

from __future__ import annotations

import builtins
import gzip
from typing import TYPE_CHECKING, Any

import pytest

from framing import limits
from framing.ingest import read_folder
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats import Page, warc
from framing.model import Skipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = (
    "Dock workers stayed away on Monday, and no ferry left the harbour before noon. "
    "The strike goes on, the union said, and nobody in the town expects an end to it "
    "before the weekend, when the talks begin again in the old custom house."
)
HTML = (
    "<!DOCTYPE html><html><head><title>Ferry strike</title></head><body><article>"
    f"<h1>Ferry strike</h1><p>{TEXT}</p><p>{TEXT.replace('Dock', 'Port')}</p>"
    "</article></body></html>"
)


def record(block: bytes, kind: str = "response", url: str = "1") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n"
        f"WARC-Target-URI: https://herald.example/{url}\r\n"
        "WARC-Date: 2025-05-05T00:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(
    content: bytes = HTML.encode(),
    status: str = "200 OK",
    media: str = "text/html; charset=utf-8",
    more: str = "",
) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n"
    return head.encode() + content


PAGE = record(answer())


def rows_of(raw: bytes) -> list[Page | Skipped]:
    return list(warc.read(raw, {}))


def pages_of(raw: bytes) -> list[Page]:
    return [row for row in rows_of(raw) if isinstance(row, Page)]


def skips_of(raw: bytes) -> dict[str, str]:
    return {row.why: row.path for row in rows_of(raw) if isinstance(row, Skipped)}


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_pages_are_read_with_their_addresses(pack: Callable[[bytes], bytes]) -> None:
    raw = pack(record(b"software: x\r\n", "warcinfo")) + pack(PAGE)
    (page,) = pages_of(raw)
    assert TEXT in page.text
    assert "<" not in page.text
    assert (page.record, page.extracted) == ("2", True)
    first = page.stated[0]
    assert (first.field, first.value, first.source) == (
        "url",
        "https://herald.example/1",
        "field",
    )
    assert "2025-05-05" not in {row.value for row in page.stated}


def test_a_file_packed_as_one_piece_is_read_too() -> None:
    raw = gzip.compress(PAGE + record(answer(), url="2"))
    assert [page.record for page in pages_of(raw)] == ["1", "2"]


def test_other_records_are_counted_by_kind() -> None:
    raw = b"".join(
        (
            record(b"x: y\r\n", "warcinfo"),
            record(b"GET / HTTP/1.1\r\n\r\n", "request"),
            record(b"GET / HTTP/1.1\r\n\r\n", "request"),
            record(answer(status="404 Not Found")),
            record(answer(b"\x89PNG", media="image/png")),
            record(answer(more="Content-Encoding: br\r\n")),
            PAGE,
        )
    )
    assert len(pages_of(raw)) == 1
    assert skips_of(raw) == {
        "not articles: 1 x page packed as br": "",
        "not articles: 1 x record of the type warcinfo": "",
        "not articles: 2 x record of the type request": "",
        "not articles: 1 x response of the type image/png": "",
        "not articles: 1 x response with the status 404": "",
    }


def test_packed_and_chunked_pages_are_unpacked() -> None:
    packed = answer(gzip.compress(HTML.encode()), more="Content-Encoding: gzip\r\n")
    half = HTML.encode()
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(half), half)
    chunked = answer(chunks, more="Transfer-Encoding: chunked\r\n")
    found = pages_of(record(packed) + record(chunked, url="2"))
    assert [TEXT in page.text for page in found] == [True, True]


def test_an_archive_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    raw = PAGE + record(answer(), url="2")[:-200]
    assert len(pages_of(raw)) == 1
    assert skips_of(raw) == {"cut off: the file ends within this page": "2"}
    packed = gzip.compress(PAGE) + gzip.compress(record(answer(), url="2"))[:-60]
    assert len(pages_of(packed)) == 1
    assert "cut off: the packed file ends too early" in skips_of(packed)
    damaged = gzip.compress(PAGE) + b"\x1f\x8boops" * 9
    assert [why for why in skips_of(damaged) if why.startswith("damaged")]


def test_what_follows_damage_is_said_to_be_lost(
    capsys: pytest.CaptureFixture[str],
) -> None:
    raw = PAGE + b"oops\r\n\r\noops\r\n" + PAGE
    assert len(pages_of(raw)) == 1
    assert [why for why in skips_of(raw) if why.startswith("damaged: not read from")]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("media", "problems"),
    [
        ("text/html; charset=windows-1251", ()),
        ("text/html; charset=x-none", ("declared encoding not known: x-none",)),
        ("text/html", ()),
    ],
)
def test_the_servers_encoding_is_heard(media: str, problems: tuple[str, ...]) -> None:
    told = TEXT.replace("old custom house", "порт и старая таможня, где было собрание")
    raw = HTML.replace(TEXT, told).encode("windows-1251")
    (page,) = pages_of(record(answer(raw, media=media)))
    guessed = () if "1251" in media else ("encoding guessed: windows-1251",)
    assert "порт и старая таможня" in page.text
    assert page.problems == (*problems, *guessed)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"Rain fell.", "no pages in the archive: damaged"),
        (record(b"x: y\r\n", "warcinfo"), "no pages in the archive: 1 x record of"),
        (gzip.compress(b"\0" * 10_000_000), "a packed file of more than 1,987,400"),
    ],
    ids=["text", "no page", "bomb"],
)
def test_files_that_are_no_archive_or_do_harm(raw: bytes, why: str) -> None:
    why = why.replace("1,987,400", f"{max(1_000_000, 200 * len(raw)):,}")
    with pytest.raises(UnreadableError, match=why):
        rows_of(raw)


def test_an_archive_of_endless_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PACKED_PIECES", 9)
    with pytest.raises(UnreadableError, match="more than 9 packed pieces"):
        rows_of(gzip.compress(b"") * 10)
    assert pages_of(gzip.compress(PAGE) + b"\0" * 9)


def test_a_page_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = answer(gzip.compress(b"a" * 100_000), more="Content-Encoding: gzip\r\n")
    raw = record(bomb) + PAGE
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", 50_000)
    assert len(pages_of(raw)) == 1
    assert skips_of(raw) == {"larger than 50,000 bytes": "1"}


def test_without_the_extra_the_way_out_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = builtins.__import__

    def without(name: str, *rest: Any) -> object:  # noqa: ANN401
        if name.startswith("warcio"):
            raise ImportError(name)
        return plain(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UnreadableError, match=r"pip install framing\[warc\]"):
        rows_of(PAGE)


def test_archives_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(PAGE))
    (tmp_path / "b.gz").write_bytes(gzip.compress(PAGE))
    articles, skipped = read_folder(tmp_path)
    assert [article.path for article in articles] == ["a.warc.gz#1"]
    assert skipped == (Skipped("b.gz", "a packed file; unpack it first"),)
