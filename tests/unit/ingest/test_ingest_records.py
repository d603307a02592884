"""Records: dumps of many tools are read by one table of field names."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing import limits
from framing.config import FIELDS, Settings
from framing.errors import InputError, UsageError
from framing.ingest import read, read_file, read_folder, read_stream
from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats import Page, reader_for
from framing.ingest.formats.fragment import strip_markup
from framing.ingest.formats.records import NAMES, read_record
from framing.ingest.formats.sniff import kind_of
from framing.model import Skipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

TEXT = (
    "Dock workers stayed away on Monday, and no ferry left the harbour before noon. "
    "The strike goes on, the union said."
)


def rows_of(
    raw: bytes | str, suffix: str, fields: Mapping[str, str] | None = None
) -> list[Page | Skipped]:
    reader = reader_for(suffix)
    assert reader is not None
    return list(reader(raw.encode() if isinstance(raw, str) else raw, fields or {}))


def json_rows(value: object, **fields: str) -> list[Page | Skipped]:
    return rows_of(json.dumps(value), ".json", fields)


def only_page(rows: list[Page | Skipped]) -> Page:
    (page,) = rows
    assert isinstance(page, Page), page
    return page


def said(page: Page) -> dict[str, str]:
    return {row.field: row.value for row in page.stated}


SHAPES: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "series": (
        {"id": "n1", "series": "delta-herald", "text": TEXT, "date": "2025-03-03"},
        {"outlet": "delta-herald", "published": "2025-03-03"},
    ),
    "crawler": (
        {
            "maintext": TEXT,
            "source_domain": "herald.example",
            "date_publish": "2025-03-03 08:00:00",
            "date_modify": "2025-03-04 08:00:00",
            "date_download": "2025-05-05 00:00:00",
            "title": "Ferry strike",
            "authors": ["Ann Ferris", "Bo Quay"],
            "url": "https://herald.example/1",
            "language": "en",
        },
        {
            "outlet": "herald.example",
            "published": "2025-03-03 08:00:00",
            "modified": "2025-03-04 08:00:00",
            "title": "Ferry strike",
            "author": "Ann Ferris, Bo Quay",
            "url": "https://herald.example/1",
            "language": "en",
        },
    ),
    "parser": (
        {
            "text": TEXT,
            "publish_date": 1741000000,
            "source_url": "https://herald.example",
            "meta_lang": "en",
        },
        {
            "published": "2025-03-03T11:06:40+00:00",
            "outlet": "herald.example",
            "url": "https://herald.example",
            "language": "en",
        },
    ),
    "extraction": (
        {
            "raw_text": TEXT,
            "sitename": "Delta Herald",
            "hostname": "herald.example",
            "source": "https://herald.example/1",
            "author": None,
            "date": "2025-03-03",
        },
        {
            "outlet": "Delta Herald",
            "url": "https://herald.example/1",
            "published": "2025-03-03",
        },
    ),
    "schema.org": (
        {
            "@type": "NewsArticle",
            "articleBody": TEXT,
            "headline": "Ferry strike",
            "datePublished": "2025-03-03T08:00:00+01:00",
            "publisher": {"@type": "Organization", "name": "Delta Herald"},
            "author": [{"name": "Ann Ferris"}],
        },
        {
            "title": "Ferry strike",
            "published": "2025-03-03T08:00:00+01:00",
            "outlet": "Delta Herald",
            "author": "Ann Ferris",
        },
    ),
    "thread": (
        {
            "text": TEXT,
            "thread": {
                "site": "herald.example",
                "title": "Ferry strike",
                "published": "20250303",
            },
        },
        {
            "outlet": "herald.example",
            "title": "Ferry strike",
            "published": "2025-03-03",
        },
    ),
    "nested fields": (
        {"webTitle": "Ferry strike", "fields": {"bodyText": TEXT}},
        {"title": "Ferry strike"},
    ),
    "rendered": (
        {
            "title": {"rendered": "Ferry &amp; strike"},
            "content": {"rendered": f"<p>{TEXT}</p>"},
            "link": "https://herald.example/1",
        },
        {"title": "Ferry & strike", "url": "https://herald.example/1"},
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_known_shapes(shape: str) -> None:
    record, wanted = SHAPES[shape]
    page = only_page(json_rows(record))
    assert (page.text, page.record, page.extracted) == (TEXT, "", True)
    assert said(page) == wanted
    assert {row.source for row in page.stated} <= {"field"}


@pytest.mark.parametrize(
    "wrap",
    [
        lambda rows: rows,
        lambda rows: {"status": "ok", "articles": rows},
        lambda rows: {"response": {"docs": rows}},
        lambda rows: {"hits": {"total": 2, "hits": [{"_source": r} for r in rows]}},
    ],
)
def test_lists_are_found_where_they_lie(wrap: Callable[[object], object]) -> None:
    rows = json_rows(wrap([{"text": TEXT}, {"text": TEXT + " Twice."}]))
    assert [row.record for row in rows if isinstance(row, Page)] == ["1", "2"]


def test_a_json_feed_names_its_outlet() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Delta Herald",
        "items": [{"content_html": f"<p>{TEXT}</p>", "date_published": "2025-03-03"}],
    }
    page = only_page(json_rows(feed))
    assert page.text == TEXT
    assert [(row.field, row.source) for row in page.stated] == [
        ("published", "field"),
        ("outlet", "feed"),
    ]


def test_text_that_its_source_cut_off_is_marked() -> None:
    page = only_page(
        json_rows({"content": TEXT + "… [+1234 chars]", "source": {"name": "Herald"}})
    )
    assert page.text == TEXT + "…"
    assert page.problems == ("cut off by its source: 1,234 characters are missing",)
    page = only_page(json_rows({"headline": {"main": "A"}, "lead_paragraph": TEXT}))
    assert page.problems == ("only the lead paragraph of the article",)
    assert said(page) == {"title": "A"}


def test_own_names_go_before_the_table() -> None:
    record = {"prose": {"full": TEXT}, "text": TEXT + " Not this.", "blatt": "Herald"}
    page = only_page(json_rows(record, text="prose.full", outlet="blatt"))
    assert (page.text, said(page)) == (TEXT, {"outlet": "Herald"})
    assert set(FIELDS) == {"text", *NAMES}


NO_TEXT = (
    "no text in it; its fields are a, b; name the one that holds the article in "
    "[fields] of framing.toml"
)


@pytest.mark.parametrize(
    ("record", "why"),
    [
        ({"a": "x" * 300, "b": 2, "c": None}, NO_TEXT),
        ({"text": "  ", "a": "1", "b": "2"}, NO_TEXT),
        ({"text": "Rain fell."}, "shorter than 80 characters: no article"),
        ("Rain", "not an object with fields"),
        ({"text": TEXT, "article": "a.txt"}, "a passage of another article"),
        ({"text": TEXT, "speaker": "Ann"}, "a passage of another article"),
        ({"text": TEXT, "start": 1, "end": 9}, "a passage of another article"),
        ({"text": TEXT + "\ud800"}, "half a character"),
        ({"text": TEXT + "\0"}, "a NUL character"),
        ({"text": "x" * 2_000_001}, "larger than 2,000,000 characters"),
    ],
)
def test_records_that_are_none_say_why(record: object, why: str) -> None:
    row = read_record(record, {}, "7")
    assert isinstance(row, Skipped)
    assert row.path == "7"
    assert row.why.startswith(why)


ANNOTATIONS: list[object] = [
    {},
    [],
    "Rain",
    [1, 2],
    {"story": "ferry", "articles": {"a.txt": {"outlet": "Herald"}}, "quotes": []},
    {"quotes": [{"article": "a.txt", "text": TEXT, "speaker": "Ann"}]},
    {"claims": [{"text": TEXT}]},
    [{"article": "a.txt", "text": TEXT, "speaker": "Ann"}],
    [{"text": "Rain fell."}],
]


@pytest.mark.parametrize("value", ANNOTATIONS)
def test_notes_on_articles_are_no_articles(value: object) -> None:
    with pytest.raises(UnreadableError, match=r"^no articles in it: .*\[fields\]"):
        json_rows(value)


def test_a_long_field_of_another_name_is_not_passed_over() -> None:
    (row,) = json_rows({"prosa": TEXT * 3})
    assert isinstance(row, Skipped)
    assert row.why.startswith("no text in it; its fields are prosa;")


GOOD = json.dumps({"text": TEXT}).encode()
BROKEN = {
    b"{oops}": "not JSON: Expecting property name",
    b'{"text": NaN}': "not JSON: NaN is no value of JSON",
    b"[" * 100_000: "not JSON: nested too deep",
    b'{"a": "\xff"}': "not UTF-8 at byte 7",
    GOOD[:-1]: "not JSON: Expecting ',' delimiter",
}


@pytest.mark.parametrize("line", BROKEN, ids=lambda line: line[:12].decode("latin-1"))
def test_a_broken_line_is_named_and_the_rest_is_read(line: bytes) -> None:
    other = GOOD.replace(b"Dock", b"Port")
    first, broken, last = rows_of(b"\n".join((GOOD, line, b"", other)), ".jsonl")
    assert isinstance(first, Page)
    assert isinstance(last, Page)
    assert isinstance(broken, Skipped)
    assert (first.record, broken.path, last.record) == ("1", "2", "4")
    assert broken.why.startswith(f"line 2: {BROKEN[line]}")


def test_a_whole_file_that_is_broken() -> None:
    with pytest.raises(UnreadableError, match="not JSON: Expecting"):
        rows_of('{\n "text": "a"\n "title": "b"\n}', ".json")
    with pytest.raises(UnreadableError, match="nested too deep"):
        rows_of(b'{"a":' * 100_000, ".json")


def test_repeated_fields_and_huge_numbers() -> None:
    raw = b'[{"text": "a", "text": "b"}, {"text": "%s", "id": %s}]'
    twice, page = rows_of(raw % (TEXT.encode(), b"9" * 10_000), ".json")
    assert isinstance(twice, Skipped)
    assert twice.why == "the field 'text' stands in it twice"
    assert isinstance(page, Page)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".csv"])
def test_byte_order_marks(encoding: str, suffix: str) -> None:
    text = f'text\n"{TEXT}"\n' if suffix == ".csv" else json.dumps({"text": TEXT})
    assert only_page(rows_of(text.encode(encoding), suffix)).text == TEXT


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_tables_of_any_delimiter(mark: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, lineterminator="\r\n")
    long = TEXT + '\n\n"It goes on", they said; and on, | too.'
    writer.writerows([["paper", "body", "day"], ["Herald", long, "2025-03-03"]])
    writer.writerow(["Herald", TEXT])
    writer.writerow(["'=Herald", TEXT, ""])
    first, short, last = rows_of(out.getvalue(), ".csv")
    assert isinstance(first, Page)
    assert (first.text, first.record) == (long, "2")
    assert said(first) == {"outlet": "Herald", "published": "2025-03-03"}
    assert short == Skipped("5", "line 5: 2 fields, not 3")
    assert isinstance(last, Page)
    assert said(last) == {"outlet": "=Herald"}


def test_a_table_that_names_its_delimiter() -> None:
    page = only_page(rows_of(f"sep=|\nx|text\nb|{TEXT}\n", ".csv"))
    assert (page.text, page.record) == (TEXT, "3")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("a,b\n1,2\n", "no column with a text; its columns are a, b; name the one"),
        ("text,text\na,b\n", "the column 'text' stands in it twice"),
    ],
)
def test_tables_without_a_text(raw: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        rows_of(raw, ".csv")
    limit = csv.field_size_limit()
    assert only_page(rows_of(f'a,b\n1,"{TEXT * 2000}"\n', ".csv", {"text": "b"})).text
    assert csv.field_size_limit() == limit


def test_a_quotation_mark_that_is_not_closed() -> None:
    (row,) = rows_of('text,title\n"' + "a," * 1_500_000, ".csv")
    assert isinstance(row, Skipped)
    assert row.why.startswith("line 2: field larger than field limit")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>Two<br/>three</p>", "One\n\nTwo\nthree"),
        ("a < b and <unclear> c", "a < b and <unclear> c"),
        ("Rain &amp; wind", "Rain & wind"),
        ("AT&T; and R&D", "AT&T; and R&D"),
        ("<div>A<!-- <p>x</p> -->B<script>if (a<b) '<p>'</script></div>", "AB"),
        ("<ul><li>One</li>\n<li>Two</li></ul>", "One\n\nTwo"),
        ("<p>An <unclosed", "An <unclosed"),
    ],
)
def test_markup_in_fields(markup: str, text: str) -> None:
    assert strip_markup(markup) == text


@given(st.text(alphabet='<>/abp="! -&;\n', max_size=120))
def test_any_markup_is_read(text: str) -> None:
    if not set("<&") & set(text):
        assert strip_markup(text) == text
    row = read_record({"text": text * 9}, {})
    assert isinstance(row, Page) or row.why


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (GOOD, ".json"),
        (b'[\n {"text": "a"}]', ".json"),
        (GOOD + b"\n" + GOOD, ".jsonl"),
        (GOOD + b"\n{broken\n" + GOOD, ".jsonl"),
        (b"\xef\xbb\xbftitle;text\n", ".csv"),
        ("date\ttext\n".encode("utf-16"), ".csv"),
        (b"<!DOCTYPE html><html>", ".html"),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', ".html"),
        (b'<?xml version="1.0"?>\n<rss version="2.0"><title>', ".xml"),
        (b"<feed xmlns='x'>", ".xml"),
        (b"WARC/1.0\r\n", ".warc"),
        (b"\x1f\x8b\x08", ".warc.gz"),
        (b"[Update] Rain fell, and snow.", ".txt"),
        (b"{Update} Rain fell", ".txt"),
        (b"Rain, wind and text", ".txt"),
        (b"---\ntitle: Rain\n---\nIt fell.", ".txt"),
        (b"+++\ntitle = 'Rain'\n+++\nIt fell.", ".md"),
        (b"", ".txt"),
    ],
)
def test_kinds_of_streams(raw: bytes, kind: str) -> None:
    assert kind_of(raw) == kind
    assert reader_for(kind) is not None


def test_streams() -> None:
    articles, skipped = read_stream(GOOD + b"\n{}\n" + GOOD.replace(b"Dock", b"Port"))
    assert [(a.id, a.path) for a in articles] == [("a1", "-#1"), ("a2", "-#3")]
    assert [skip.path for skip in skipped] == ["-#2"]
    assert read_stream(TEXT.encode())[0][0].path == "-"
    table = f"blatt;prosa\nHerald;{TEXT}".encode()
    (article,), _ = read_stream(table, {"text": "prosa", "outlet": "blatt"})
    assert article.label == "Herald"
    with pytest.raises(InputError, match=r"^-: empty file; save it as UTF-8 text"):
        read_stream(b"")
    with pytest.raises(InputError, match=r"^-: no articles in it: an object; give"):
        read_stream(b"{}")


def test_files_of_many_articles(tmp_path: Path) -> None:
    file = tmp_path / "dump.jsonl"
    file.write_bytes(GOOD + b"\n" + GOOD + b"\n" + GOOD.replace(b"Dock", b"Port"))
    articles, skipped = read_file(file)
    assert [a.path for a in articles] == ["dump.jsonl#1", "dump.jsonl#3"]
    assert [a.label for a in articles] == ["dump#1", "dump#3"]
    assert skipped == (Skipped("dump.jsonl#2", "same text as dump.jsonl#1"),)
    assert read_folder(tmp_path)[0] == articles
    with pytest.raises(InputError, match=r"holds 3 articles, not one; use framing.ana"):
        read(file)
    with pytest.raises(UsageError, match="no such file"):
        read_file(tmp_path / "gone.json")
    (tmp_path / "a.json").write_text("{}")
    with pytest.raises(InputError, match=r"a\.json: no articles in it"):
        read_file(tmp_path / "a.json")


def test_an_analysis_of_files_and_of_own_fields(tmp_path: Path) -> None:
    (tmp_path / "dump.csv").write_text(f'blatt,prosa\nHerald,"{TEXT}"\nCourier,x\n')
    (tmp_path / "a.txt").write_text(TEXT + " So it was said in the harbour.")
    settings = Settings(fields={"text": "prosa", "outlet": "blatt"})
    files = [tmp_path / "dump.csv", tmp_path / "a.txt"]
    report = framing.analyse(files, settings=settings)
    found = [reading.article for reading in report.story.readings]
    assert [(a.id, a.path, a.label) for a in found] == [
        ("a1", "dump.csv#2", "Herald"),
        ("a2", "a.txt", "a"),
    ]
    assert [skip.path for skip in report.skipped] == ["dump.csv#3"]
    alone = framing.analyse(tmp_path / "dump.csv", settings=settings)
    assert (alone.name, len(alone.story.readings)) == ("dump", 1)


def test_long_lists_of_skips_are_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_LISTED_SKIPS", 2)
    monkeypatch.setattr(limits, "MAX_RECORDS", 6)
    (tmp_path / "a.jsonl").write_bytes(GOOD + b"\n{}" * 9)
    articles, skipped = read_folder(tmp_path)
    assert len(articles) == 1
    assert [skip.path for skip in skipped] == ["a.jsonl", "a.jsonl#2", "a.jsonl#3"]
    assert skipped[0].why == "4 more of its records are left out"
    monkeypatch.setattr(limits, "MAX_ARTICLES", 0)
    with pytest.raises(InputError, match="more than 0 articles"):
        read_file(tmp_path / "a.jsonl")


def test_larger_files_may_hold_many_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", len(GOOD) + 5)
    other = GOOD.replace(b"Dock", b"Port")
    (tmp_path / "a.jsonl").write_bytes(GOOD + b"\n" + other)
    assert len(read_file(tmp_path / "a.jsonl")[0]) == 2
    (tmp_path / "a.csv").write_bytes(GOOD + b"\n" + other)
    with pytest.raises(InputError, match="larger than"):
        read_file(tmp_path / "a.csv")
    monkeypatch.setattr(limits, "MAX_ARCHIVE_BYTES", len(GOOD) + 5)
    with pytest.raises(InputError, match="larger than"):
        read_file(tmp_path / "a.jsonl")


def test_packed_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    for name in ("a.txt.gz", "b.zip"):
        (tmp_path / name).write_bytes(b"\x1f\x8b")
    _, skipped = read_folder(tmp_path)
    assert {skip.why for skip in skipped} == {"a packed file; unpack it first"}
    assert len(skipped) == 2
