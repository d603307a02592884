"""The report as data keeps its schema, its order and its spans."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fixture_report import make_report
from jsonschema import Draft202012Validator, ValidationError

from framing.model import Report, Run, Skipped, Story
from framing.report.data import to_json

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs/report.schema.json").read_text(encoding="utf-8"))


def data() -> dict[str, Any]:
    return dict(json.loads(to_json(make_report())))


def validate(value: object) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(value)


def test_the_report_keeps_its_schema() -> None:
    validate(data())


def test_an_empty_report_keeps_its_schema() -> None:
    empty = Report("empty", Run("5e77"), Story((), {}), (), ())
    validate(json.loads(to_json(empty)))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("level", "fatal"),
        ("key", "short"),
        ("confidence", 1.5),
        ("status", "done"),
        ("origins", {"1991": 0}),
    ],
)
def test_the_schema_refuses_wrong_values(name: str, value: object) -> None:
    report = data()
    report["findings"][0][name] = value
    with pytest.raises(ValidationError):
        validate(report)


def test_the_schema_lets_fields_be_added() -> None:
    report = data()
    report["findings"][0]["later"] = report["later"] = 1
    validate(report)


def test_fields_stand_in_one_order() -> None:
    assert list(data()) == [
        "schema",
        "tool",
        "story",
        "run",
        "articles",
        "skipped",
        "claims",
        "groups",
        "quotations",
        "terms",
        "findings",
        "explained",
    ]


def test_spans_carry_the_words_that_they_claim() -> None:
    report = data()
    texts = {r.article.id: r.article.text for r in make_report().story.readings}
    rows = [row for f in report["findings"] for row in f["evidence"]]
    rows += [row for pair in report["explained"] for row in pair["evidence"]]
    rows += report["claims"] + report["terms"] + report["quotations"]
    rows += [
        {**slot, "article": c["article"]}
        for c in report["claims"]
        for slot in c["slots"]
    ]
    assert len(rows) > 20
    for row in rows:
        assert texts[row["article"]][row["start"] : row["end"]] == row["text"]


def test_what_is_unknown_is_null() -> None:
    plain = data()["articles"][1]
    assert plain["outlet"] is None
    assert plain["published"] is None
    assert plain["outlet_from"] is None


def test_an_article_tells_where_its_metadata_is_from() -> None:
    courier, copy = data()["articles"][:2]
    assert courier["outlet"] == "Orlo Courier"
    assert courier["outlet_from"] == "front matter"
    assert courier["published"] == "2031-05-05"
    assert courier["boilerplate"] == [{"start": 0, "end": 4, "why": "menu"}]
    assert copy["origin"] == courier["origin"]
    assert copy["derived_from"] == [
        {
            "article": "a1",
            "share": 0.61,
            "direction": "known",
            "why": ["credit line", "shared passage"],
        }
    ]


def test_slots_stand_in_text_order() -> None:
    kinds = [[slot["kind"] for slot in c["slots"]] for c in data()["claims"]]
    assert kinds[:2] == [["date"], ["number", "person"]]


def test_levels_and_origins_are_words_and_counts() -> None:
    first = data()["findings"][0]
    assert first["level"] == "error"
    assert first["origins"] == {"2031-05-03": 1, "2031-05-04": 1}
    assert first["evidence"][2]["source"] == "witnesses"


def test_equal_reports_give_equal_text() -> None:
    assert to_json(make_report()) == to_json(make_report())
    assert to_json(make_report()).endswith("}\n")


def test_letters_stay_letters_and_odd_file_names_stay_valid() -> None:
    report = replace(make_report(), skipped=(Skipped("Şuşa-\udc80.txt", "binary"),))
    text = to_json(report)
    assert "Şuşa-\\udc80.txt" in text
    assert json.loads(text.encode("utf-8"))["skipped"][0]["path"] == "Şuşa-\udc80.txt"
