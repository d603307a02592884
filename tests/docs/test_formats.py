"""What the page on formats shows is what is read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from framing.config import read_fields
from framing.ingest import read_stream
from framing.ingest.formats import READERS, Page, markdown
from framing.ingest.formats.front_matter import FIELD_OF
from framing.ingest.formats.records import LEAD, NAMES, TEXT, plain_name

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
FRONT, RECORDS = DOCUMENT.split("## Fields of records")
MEANS = {"address": "url"}


def example(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", DOCUMENT, re.DOTALL)
    return str(found)


def table(text: str) -> dict[str, list[str]]:
    """Return the names in a table of two columns by what they mean."""
    rows = re.findall(r"^\| (\w+) \| ([\w., ;$]+) \|$", text, re.MULTILINE)
    names = {
        key: [name.strip() for name in re.split(r", |; at last ", value)]
        for key, value in rows
    }
    return {MEANS.get(key, key): found for key, found in names.items()}


def test_the_example_of_front_matter_is_read() -> None:
    (page,) = markdown.read(example("markdown").encode(), {})
    assert {row.field: row.value for row in page.stated} == {
        "title": "Ferry strike goes on",
        "outlet": "Delta Herald",
        "agency": "Luminfo",
        "author": "Ann Ferris, Bo Quay",
        "published": "2025-03-03",
    }
    assert isinstance(page, Page)
    assert page.furniture[0].why == "front matter"


def test_the_example_of_own_names_is_read() -> None:
    fields = read_fields(tomllib.loads(example("toml"))["fields"], "framing.toml")
    (article,), skipped = read_stream(example("json").encode(), fields)
    assert skipped == ()
    assert article.text.startswith("Dock workers stayed away")
    assert article.outlet is not None
    assert article.title is not None
    assert (article.outlet.value, article.title.value, str(article.published)) == (
        "Delta Herald",
        "Ferry strike goes on",
        "2025-03-03",
    )


def test_the_tables_list_every_field() -> None:
    shown = {
        key: tuple(plain_name(name) for name in names)
        for key, names in table(RECORDS).items()
        if key in {"text", *NAMES}
    }
    assert shown == {"text": (*TEXT, *LEAD), **NAMES}


def test_the_table_of_front_matter_lists_every_key() -> None:
    shown = {
        plain_name(name): key for key, names in table(FRONT).items() for name in names
    }
    assert {name: shown.get(name) for name in FIELD_OF} == FIELD_OF


def test_every_suffix_is_listed() -> None:
    named = set(re.findall(r"`(\.[a-z.]+)`", DOCUMENT.split("## ")[0]))
    assert named == set(READERS)
