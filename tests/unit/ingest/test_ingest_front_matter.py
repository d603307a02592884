"""Front matter: what it states is heard, and it is never read as article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.ingest import read
from framing.ingest.formats import Page, reader_for
from framing.ingest.formats.front_matter import find_fenced, find_head, read_flat

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    "Ferry strike goes on\n\n"
    "Dock workers stayed away on Monday, and no ferry left the harbour before noon.\n"
)


def page_of(text: str, suffix: str = ".md") -> Page:
    reader = reader_for(suffix)
    assert reader is not None
    (page,) = reader(text.encode(), {})
    assert isinstance(page, Page)
    return page


def said(page: Page) -> dict[str, str]:
    assert {row.source for row in page.stated} <= {"front matter"}
    return {row.field: row.value for row in page.stated}


YAML = """---
# kept by the desk
Title: "Ferry strike: day two"
publisher: 'Delta Herald'   # weekday edition
credit: Luminfo
authors:
  - Ann Ferris
  - Bo Quay
pubDate: 2025-03-03T08:30:00+01:00
last_mod: 2025-03-04
link: https://herald.example/ferry
lang: en
tags: [sea, "work"]
draft:
---
"""


def test_yaml_states_every_field() -> None:
    assert said(page_of(YAML.replace("last_mod", "lastmod") + BODY)) == {
        "title": "Ferry strike: day two",
        "outlet": "Delta Herald",
        "agency": "Luminfo",
        "author": "Ann Ferris, Bo Quay",
        "published": "2025-03-03T08:30:00+01:00",
        "modified": "2025-03-04",
        "url": "https://herald.example/ferry",
        "language": "en",
    }


def test_toml_states_days_and_lists() -> None:
    head = (
        '+++\ntitle = "Ferry strike"\ndate = 2025-03-03T08:30:00Z\n'
        'authors = ["Ann Ferris", "Bo Quay"]\nsite = "Delta Herald"\n[extra]\nx = 1\n'
        "+++\n"
    )
    assert said(page_of(head + BODY)) == {
        "title": "Ferry strike",
        "published": "2025-03-03T08:30:00+00:00",
        "author": "Ann Ferris, Bo Quay",
        "outlet": "Delta Herald",
    }


@pytest.mark.parametrize("suffix", [".md", ".markdown", ".txt"])
def test_the_article_keeps_the_text_of_the_file(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"ferry{suffix}"
    file.write_text(YAML + BODY, encoding="utf-8")
    article = read(file)
    front = article.furniture[0]
    assert article.text == YAML + BODY
    assert not article.extracted
    assert (front.start, front.why) == (0, "front matter")
    assert article.text[: front.end] == YAML.rstrip()
    assert article.body.strip() == BODY.strip()
    assert article.title_span is not None
    span = article.title_span
    assert article.text[span.start : span.end] == "Ferry strike goes on"
    assert article.outlet is not None
    assert (article.outlet.value, article.outlet.source) == (
        "Delta Herald",
        "front matter",
    )
    assert str(article.published) == "2025-03-03"
    assert article.published_source == "front matter"


def test_plain_head_lines_count_in_markdown_alone() -> None:
    head = "Outlet: Delta Herald\nDate: 3 March 2025\n\n"
    page = page_of(head + BODY)
    assert said(page) == {"outlet": "Delta Herald", "published": "3 March 2025"}
    assert page.text[: page.furniture[0].end] == head.strip()
    assert page_of(head + BODY, ".txt").furniture == ()


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe first line is no key.\n---\n" + BODY,
        "---\ncolour: red\n---\n" + BODY,
        "---\ntitle: Rain\n" + BODY,
        "---\ntitle: Rain\n---\n \n",
        "Rain\n---\ntitle: Rain\n---\n" + BODY,
        "Source: police\nNobody was hurt.\n\n" + BODY,
        "Title: Rain\n\n" + BODY,
        "Title: Rain\nWeather: wet\n\n" + BODY,
        "Title: Rain\nTitle: Wind\n\n" + BODY,
        "+++\ntitle = [\n+++\n" + BODY,
    ],
)
def test_what_is_no_front_matter_stays_article(text: str) -> None:
    page = page_of(text)
    assert (page.text, page.furniture, page.stated) == (text, (), ())


@pytest.mark.parametrize(
    "line",
    [
        "title: !!python/object/apply:os.system [ls]",
        "title: *alias",
        "title: &anchor Rain",
        "title: |",
        "title: >-",
        "title: {a: b}",
        'title: "Rain',
        "title: [[a, b], c]",
        "  nested: key",
        "no key at all",
        "- item without a key",
    ],
)
def test_what_is_more_than_flat_is_named(line: str) -> None:
    page = page_of(f"---\noutlet: Delta Herald\n{line}\n---\n{BODY}")
    assert said(page) == {"outlet": "Delta Herald"}
    assert page.problems == (f"front matter, line 3 not understood: {line.strip()}",)


def test_many_lines_not_understood_are_summed_up() -> None:
    lines = "  nested: key\n" * 9
    problems = page_of(f"---\noutlet: Delta Herald\n{lines}---\n{BODY}").problems
    assert problems[-1] == "front matter: 6 more such lines"
    assert len(problems) == 4


def test_an_address_is_no_outlet_and_other_words_no_address() -> None:
    head = "---\nsource: https://herald.example/1\nurl: ferry-strike\ntitle: a\n---\n"
    assert said(page_of(head + BODY)) == {
        "url": "https://herald.example/1",
        "title": "a",
    }


def test_the_surest_key_comes_first() -> None:
    page = page_of(f"---\nsource: Luminfo\noutlet: Delta Herald\n---\n{BODY}")
    assert [row.value for row in page.stated] == ["Delta Herald", "Luminfo"]


def test_a_head_without_end_is_not_searched_for_ever() -> None:
    assert find_fenced("---\n" + "title: x\n" * 100_000 + "---\nRain fell.") is None
    assert find_head("Title: x\n" * 100_000 + "\nRain fell.") is None


@given(st.text(alphabet="ab:-[]\"'#&*!|> \n\t,", max_size=200))
def test_any_text_is_read(text: str) -> None:
    found = find_fenced(f"---\n{text}\ntitle: x\n---\nRain fell.")
    if found is not None:
        assert 0 <= found.start < found.end
    read_flat(text.split("\n"))
