"""Cases of the rules that compare claims: articles, and what is flagged.

`want` lists, for each finding of the rule, the sorted words of its evidence;
`explained` a word of each reason why some pair is no conflict.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from framing.analysis import analyse
from framing.ingest import article_from_text
from framing.model.article import Article, Known

if TYPE_CHECKING:
    from framing.model.story import Report

CASES = Path(__file__).parents[2] / "cases"
RULES = (
    "actor-conflict",
    "date-conflict",
    "number-conflict",
    "omission",
    "place-conflict",
    "polarity-conflict",
    "term-conflict",
)
FILES = sorted(path for rule in RULES for path in (CASES / rule).glob("*.toml"))


def told(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def read(row: dict[str, Any]) -> Article:
    article = article_from_text(row["text"], f"{row['outlet']}.txt")
    outlet = Known(row["outlet"], "front matter")
    return replace(article, outlet=outlet, published=row.get("published"))


def flagged(report: Report, rule: str) -> list[list[str]]:
    """Return the words of each finding's evidence, without double spaces."""
    found = [x for x in report.findings if x.rule == rule]
    return sorted(sorted({row.text for row in x.evidence}) for x in found)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_case(path: Path) -> None:
    case, rule = told(path), path.parent.name
    report = analyse([read(row) for row in case["articles"]])
    assert flagged(report, rule) == sorted(case["want"])
    why = [x.why for x in report.explained if x.rule == rule]
    for word in case.get("explained", []):
        assert any(word in reason for reason in why)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_order_of_articles_does_not_matter(path: Path) -> None:
    rows = [read(row) for row in told(path)["articles"]]
    there, back = (analyse(order) for order in (rows, rows[::-1]))
    assert flagged(there, path.parent.name) == flagged(back, path.parent.name)


@pytest.mark.parametrize("rule", RULES)
def test_rule_has_cases_of_both_kinds(rule: str) -> None:
    wants = [told(path)["want"] for path in FILES if path.parent.name == rule]
    assert sum(bool(want) for want in wants) >= 2
    assert sum(not want for want in wants) >= 2
