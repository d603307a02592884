"""Which statement on an article is followed, and which contradictions are said."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from framing.ingest import article_from_text, read_folder
from framing.ingest.build import article_from_page
from framing.ingest.formats import Page
from framing.ingest.metadata.choose import ORDER
from framing.ingest.moment import read_moment
from framing.model import Article, Stated

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Ferries to the island stood still for a second day, the harbour master said."


def page(*stated: tuple[str, str, str], text: str = BODY, path: str = "a.x") -> Article:
    rows = tuple(Stated(*row) for row in stated)
    return article_from_page(Page(text, rows), path, "a1")


OUTLETS = (
    ("outlet", "Harbour Post", "front matter"),
    ("outlet", "Delta Herald", "JSON-LD"),
    ("outlet", "Daily Gull", "meta tag"),
)


@pytest.mark.parametrize("rows", list(permutations(OUTLETS)))
def test_the_choice_does_not_depend_on_order(
    rows: tuple[tuple[str, str, str], ...],
) -> None:
    article = page(*rows)
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.source) == (
        "Harbour Post",
        "front matter",
    )
    assert article.problems == (
        "outlet: Harbour Post (front matter), but Delta Herald (JSON-LD)",
        "outlet: Harbour Post (front matter), but Daily Gull (meta tag)",
    )


@pytest.mark.parametrize(("stronger", "weaker"), [
    ("front matter", "field"), ("field", "JSON-LD"), ("JSON-LD", "OpenGraph"),
    ("OpenGraph", "meta tag"), ("front matter", "meta tag"), ("feed", "meta tag"),
])  # fmt: skip
@pytest.mark.parametrize("swapped", [False, True])
def test_days_that_differ_are_all_reported(
    stronger: str, weaker: str, swapped: bool
) -> None:
    rows = [
        ("published", "2024-02-26", stronger),
        ("published", "2024-02-20T10:00:00Z", weaker),
    ]
    article = page(*reversed(rows)) if swapped else page(*rows)
    assert str(article.published) == "2024-02-26"
    assert article.published_source == stronger
    assert article.problems == (
        f"published: 2024-02-26 ({stronger}), but 2024-02-20T10:00:00Z ({weaker})",
    )
    assert {row.value for row in article.stated} == {row[1] for row in rows}


def test_a_time_zone_apart_is_no_contradiction() -> None:
    article = page(
        ("published", "2024-02-26T23:30:00-05:00", "JSON-LD"),
        ("published", "2024-02-27", "meta tag"),
    )
    assert article.problems == ()
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2024-02-26T23:30:00-05:00"


def test_the_text_is_followed_where_nothing_stands_beside_it() -> None:
    text = f"Published: 26 February 2024, 01:10 GMT\n\nFerries halted\n\n{BODY}"
    article = page(text=text, path="2024-03-05-ferries.txt")
    assert (str(article.published), article.published_source) == (
        "2024-02-26",
        "date line",
    )
    assert article.problems == (
        "published: 2024-02-26 (date line), but 2024-03-05 (file name)",
    )


@pytest.mark.parametrize(("path", "day"), [
    ("2024-02-26-ferries.txt", "2024-02-26"), ("gull_20240226.html", "2024-02-26"),
    ("gull.2024_2_6.txt", "2024-02-06"), ("plane-20241399.txt", None),
    ("dump-2024-02-26.jsonl#3", None), ("gull-120240226.txt", None),
])  # fmt: skip
def test_a_day_in_the_file_name(path: str, day: str | None) -> None:
    article = article_from_text(BODY, path)
    assert (article.published and str(article.published)) == day
    assert article.published_source == ("file name" if day else None)


@pytest.mark.parametrize(("url", "day"), [
    ("https://gull.example/2024/02/26/ferries", "2024-02-26"),
    ("https://gull.example/world/2024/feb/26/ferries", "2024-02-26"),
    ("https://gull.example/ferries-2024-2-26.html", "2024-02-26"),
    ("https://gull.example/item/20240226123", None),
    ("https://gull.example/2024/02/31/ferries", None),
    ("https://gull.example/ferries?day=2024-02-26", None),
])  # fmt: skip
def test_a_day_in_the_address(url: str, day: str | None) -> None:
    article = page(("url", url, "meta tag"))
    assert (article.published and str(article.published)) == day
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.source) == ("gull.example", "URL")


@pytest.mark.parametrize("source", ["front matter", "field", "meta tag", "URL"])
def test_a_malformed_address_names_no_site_and_no_day(source: str) -> None:
    article = page(("url", "http://[2024-02-26", source))
    assert article.url == "http://[2024-02-26"
    assert (article.outlet, article.published) == (None, None)


def test_a_malformed_address_in_the_text_is_harmless() -> None:
    article = article_from_text(f"{BODY}\n\nRead more: http://[gull", "a.txt")
    assert article.url == "http://[gull"


@pytest.mark.parametrize("words", [
    "2024-02-31", "2023-02-29", "0000-00-00", "9999-12-31", "soon", "", "0024-02-26",
    "99999999999999999999", "T", "-1", "2024-13-01T25:61:00Z", "Feb 30, 2024",
])  # fmt: skip
def test_what_is_no_day_is_said_and_not_followed(words: str) -> None:
    article = page(("published", words, "meta tag"))
    assert article.published is None
    assert article.problems == (f"published: {words!r} (meta tag) is no day",)


def test_a_day_that_can_be_two_is_said() -> None:
    article = page(("published", "11/02/2024", "field"))
    assert str(article.published) == "2024-02-11"
    assert article.problems == ("11/02/2024 can be two days; read as 2024-02-11",)


def test_an_agency_in_the_dateline_of_a_page_is_its_agency() -> None:
    text = f"OSLO, March 3, 2025 (Reuters) - {BODY}"
    article = page(("outlet", "Daily Gull", "OpenGraph"), text=text)
    assert article.outlet is not None
    assert article.agency is not None
    assert (article.outlet.value, article.agency.value) == ("Daily Gull", "Reuters")
    assert article.problems == ()


def test_languages_that_differ_are_said() -> None:
    text = " ".join([BODY] * 4)
    article = page(("language", "nb-NO", "meta tag"), text=text)
    assert article.language == "en"
    assert article.problems == ("language: en (text), but nb (meta tag)",)


def test_an_author_is_read_from_the_byline() -> None:
    article = article_from_text(f"Ferries halted\n\nBy Ann Lee\n\n{BODY}", "a.txt")
    assert article.author is not None
    assert (article.author.value, article.author.source) == ("Ann Lee", "byline")


def test_an_undated_article_gets_bounds_from_the_others(tmp_path: Path) -> None:
    for name, day in (("a", "26 February 2024"), ("b", "2 March 2024")):
        text = f"Published: {day}\n\nFerries halted {name}\n\n{BODY} So wrote {name}."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    loose = "Ferries sail again\n\nFerries sailed on Monday, the islanders said."
    (tmp_path / "c.txt").write_text(loose, encoding="utf-8")
    *_, article = read_folder(tmp_path)[0]
    assert article.published is None
    assert article.published_source == "inferred"
    assert article.published_between is not None
    first, last = article.published_between
    assert (str(first), str(last)) == ("2024-02-16", "2024-03-12")
    assert len(article.problems) == 1
    assert "within 10 days of the other 2 articles" in article.problems[0]


def test_every_source_has_its_rank_once() -> None:
    assert len(set(ORDER)) == len(ORDER)


@pytest.mark.parametrize("words", ["2024-02-26T01:10", "26 Feb 2024", "2024/02/26"])
def test_a_moment_without_offset_is_taken_as_it_stands(words: str) -> None:
    moment = read_moment(words)
    assert moment is not None
    assert str(moment.day) == "2024-02-26"


def test_agency_and_author_are_held_against_the_text() -> None:
    text = f"Ferries halted\n\nBy Ann Lee\n\nOSLO, March 3 (Reuters) - {BODY}"
    article = page(
        ("agency", "AFP", "front matter"),
        ("author", "Bo Ek", "front matter"),
        ("author", "Cy Ames", "JSON-LD"),
        text=text,
    )
    assert article.agency is not None
    assert article.agency.value == "AFP"
    assert article.problems[:2] == (
        "agency: AFP (front matter), but Reuters (dateline)",
        "author: Bo Ek (front matter), but Ann Lee (byline)",
    )


def test_one_of_several_authors_is_no_contradiction() -> None:
    text = f"Ferries halted\n\nBy Ann Lee\n\n{BODY}"
    rows = (("author", "Bo Ek", "JSON-LD"), ("author", "Ann Lee", "JSON-LD"))
    assert page(*rows, text=text).problems == ()
