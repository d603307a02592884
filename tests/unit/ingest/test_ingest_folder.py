from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import limits
from framing.errors import InputError, UsageError
from framing.ingest import article_from_text, read, read_folder
from framing.ingest.decoding.decode import UnreadableError, decode

STORY = Path(__file__).parents[3] / "articles" / "karabakh"
LONG = "Dock workers stayed away on Monday, and no ferry left the harbour before noon."


def put(folder: Path, name: str, text: str = LONG) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_ids_follow_the_order_of_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.TXT"):
        put(tmp_path, name, f"{LONG} Seen from {name}.")
    articles, skipped = read_folder(tmp_path)
    assert [(a.id, a.path) for a in articles] == [
        ("a1", "a.md"),
        ("a2", "b.txt"),
        ("a3", "c.TXT"),
    ]
    assert skipped == ()


def test_everything_left_out_is_listed_with_why(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    put(tmp_path, "copy.txt", LONG.replace("Monday,", "MONDAY, "))
    put(tmp_path, "gold.json", "{}")
    put(tmp_path, "notes")
    put(tmp_path, "README.md")
    put(tmp_path, ".hidden.txt")
    put(tmp_path, "empty.txt", " \n ")
    put(tmp_path, "office.docx")
    (tmp_path / "inner").mkdir()
    (tmp_path / "logo.txt").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "old.txt").write_bytes("Caf\xe9 closes".encode("latin-1"))
    articles, skipped = read_folder(tmp_path)
    assert [article.path for article in articles] == ["a.txt"]
    assert {skip.path: skip.why for skip in skipped} == {
        ".hidden.txt": "a hidden file",
        "README.md": "a readme, not an article",
        "copy.txt": "same text as a.txt",
        "empty.txt": "empty file",
        "gold.json": "no articles in it: an object; give objects with a text, "
        "or name its field in [fields] of framing.toml",
        "inner": "a folder inside the story",
        "logo.txt": "binary file",
        "notes": "no reader for files without a suffix",
        "office.docx": "a .docx document; save its text as .txt",
        "old.txt": "not UTF-8 at byte 3 (0xe9); encoding cannot be guessed from "
        "11 bytes; save it as UTF-8",
    }
    assert [skip.path for skip in skipped] == sorted(skip.path for skip in skipped)


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
def test_links_and_pipes_are_never_opened(tmp_path: Path) -> None:
    story = tmp_path / "story"
    story.mkdir()
    put(story, "a.txt")
    secret = put(tmp_path, "secret.txt", "Nobody must read this.")
    (story / "link.txt").symlink_to(secret)
    (story / "loop.txt").symlink_to(story / "loop.txt")
    os.mkfifo(story / "pipe.txt")
    articles, skipped = read_folder(story)
    assert [article.path for article in articles] == ["a.txt"]
    assert {skip.path: skip.why for skip in skipped} == {
        "link.txt": "a link; links are not followed",
        "loop.txt": "a link; links are not followed",
        "pipe.txt": "not a regular file",
    }
    with pytest.raises(InputError, match="links are not followed"):
        read(story / "link.txt")


def test_more_articles_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_ARTICLES", 1)
    put(tmp_path, "a.txt")
    put(tmp_path, "b.txt", LONG + " Twice.")
    articles, skipped = read_folder(tmp_path)
    assert len(articles) == 1
    assert [skip.why for skip in skipped] == ["more than 1 articles in the folder"]


def test_a_file_over_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", 20)
    with pytest.raises(InputError, match="larger than 20 bytes"):
        read(put(tmp_path, "a.txt"))


def test_errors_name_place_problem_and_way_out(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone: no such folder; give a folder"):
        read_folder(tmp_path / "gone")
    with pytest.raises(UsageError, match=r"gone.txt: no such file; give"):
        read(tmp_path / "gone.txt")
    with pytest.raises(InputError, match="an empty folder; give a folder"):
        read_folder(tmp_path)
    put(tmp_path, "x.png")
    with pytest.raises(InputError, match="none of its 1 files can be read"):
        read_folder(tmp_path)
    with pytest.raises(UsageError, match="a file, not a folder"):
        read_folder(tmp_path / "x.png")
    with pytest.raises(InputError, match=r"no reader for \.png files"):
        read(tmp_path / "x.png")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xff\xff")
    with pytest.raises(
        InputError, match=r"bad.txt: not UTF-8 at byte 0 \(0xff\); .* as UTF-8$"
    ):
        read(tmp_path / "bad.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    assert decode("Mühlau\r\nnoon".encode(encoding)).text == "Mühlau\nnoon"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "empty file"),
        (b"\xef\xbb\xbf", "empty file"),
        (b"rain\0fell", "binary file"),
        (b"\x01\x02\x03rain", "binary file"),
        (b"rain \xe2\x82", r"not UTF-8 at byte 5 \(0xe2\)"),
        (b"\xff\xfer\0a", r"not UTF-16-LE at byte 4"),
    ],
)
def test_bytes_that_are_no_text(raw: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        decode(raw)


@given(st.binary(max_size=200))
def test_decoding_never_invents_a_character(raw: bytes) -> None:
    try:
        text = decode(raw).text
    except UnreadableError:
        return
    assert ("\ufffd" in text) <= ("\ufffd".encode() in raw or raw[:2] in MARKS)


MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0")


@given(st.text(alphabet=' \nAab.,|-–>:/()“”"12©\u00a0\u2028', max_size=300))
def test_furniture_lies_in_the_text_and_leaves_an_article(text: str) -> None:
    article = article_from_text(text, "a.txt")
    ends = [0]
    for piece in article.furniture:
        assert ends[-1] <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end] == text[piece.start : piece.end].strip()
        ends.append(piece.end)
    assert len(article.body) == len(text)
    assert bool(article.body.strip()) == bool(text.strip())
    if article.title is not None and article.title_span is not None:
        span = article.title_span
        assert article.title.value == " ".join(text[span.start : span.end].split())


def test_the_digest_is_of_the_words_alone() -> None:
    plain = article_from_text("“Rain”  fell.", "a.txt").digest
    assert plain == article_from_text('"RAIN" fell.\n', "b/c.txt", "a7").digest
    assert plain != article_from_text("Rain fell.", "a.txt").digest
    assert len(plain) == 16


def test_foreign_text_is_read_with_a_remark() -> None:
    text = "Die Regierung hat am Montag mitgeteilt, dass sie keine Waffen liefert. " * 3
    article = article_from_text(text, "a.txt")
    assert article.language == "de"
    assert article.problems == ("not English (de): only partly analysed",)


def test_the_sample_story() -> None:
    articles, skipped = read_folder(STORY)
    by_path = {article.path: article for article in articles}
    tass, anadolu = by_path["tass.txt"], by_path["anadolu.txt"]
    assert skipped == ()
    assert tass.outlet is not None
    assert (tass.outlet.value, str(tass.published)) == ("TASS", "2021-02-16")
    assert tass.published_source == "inferred"
    assert "2021" in tass.problems[0]
    assert anadolu.outlet is not None
    assert (anadolu.label, str(anadolu.published)) == ("Anadolu Agency", "2024-02-26")
    assert by_path["almaty-talks.txt"].outlet is None
    assert by_path["anadolu-derived-azernews.txt"].outlet is None
    assert "Zelensky" not in anadolu.body
    assert by_path["machine-translated.txt"].body.count("mountainous") == 3


def test_another_article_can_tell_an_agency_and_a_year(tmp_path: Path) -> None:
    put(
        tmp_path,
        "a.txt",
        f"LUMINFO / Society / 9 May 2025, 13:20\n\nFerry strike goes on\n\n{LONG}\n",
    )
    put(
        tmp_path,
        "b.txt",
        "The ferries stand still\n\nLowland Courier, 10 May, 11:15\n\n"
        "No ship left the harbour, transmits the agency Luminfo, and none will.\n",
    )
    (first, second), _ = read_folder(tmp_path)
    assert [known and known.value for known in (first.outlet, first.agency)] == [
        "Luminfo",
        "Luminfo",
    ]
    assert second.agency is not None
    assert second.agency.value == "Luminfo"
    assert second.published is not None
    assert second.published.isoformat() == "2025-05-10"
    assert second.published_source == "inferred"
