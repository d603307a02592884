"""Cases of name-variant and role-conflict: articles, and what is flagged."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from framing.align.entities import merge_names
from framing.detect.names import name_variant
from framing.detect.offices import role_conflict
from framing.extract.dates.find import find_dates
from framing.extract.names.find import find_names
from framing.model.article import Article, Known
from framing.model.finding import Explained, Finding
from framing.model.story import Reading, Story

if TYPE_CHECKING:
    from types import ModuleType

CASES = Path(__file__).parents[2] / "cases"
RULES: dict[str, ModuleType] = {
    "name-variant": name_variant,
    "role-conflict": role_conflict,
}
FILES = sorted(path for rule in RULES for path in (CASES / rule).glob("*.toml"))


def read(case: dict[str, Any]) -> Story:
    readings = []
    for number, given in enumerate(case["articles"], 1):
        text = given["text"]
        article = Article(
            id=f"a{number}",
            path=f"{number}.txt",
            text=text,
            digest=str(number),
            outlet=Known(given["outlet"], "front matter"),
            published=given.get("published"),
        )
        names = find_names(text)
        dates = find_dates(text, article.published)
        readings.append(Reading(article, (), (), dates, (), names, (), ()))
    origins = {reading.article.id: reading.article.id for reading in readings}
    entities = merge_names(readings)
    return Story(tuple(readings), origins, entities=entities)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_case(path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    story = read(case)
    results = list(RULES[path.parent.name].find(story))
    findings = [result for result in results if isinstance(result, Finding)]
    found = sorted(sorted({row.text for row in f.evidence}) for f in findings)
    assert found == sorted(case["want"])
    why = {result.why for result in results if isinstance(result, Explained)}
    assert set(case.get("explained", [])) <= why
    for result in results:
        for row in result.evidence:
            text = story.by_id[row.article].article.text
            assert text[row.start : row.end] == row.text


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_order_of_articles_does_not_matter(path: Path) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    seen = []
    for articles in (case["articles"], case["articles"][::-1]):
        story = read({"articles": articles})
        results = RULES[path.parent.name].find(story)
        findings = [result for result in results if isinstance(result, Finding)]
        seen.append(sorted(sorted({r.text for r in f.evidence}) for f in findings))
    assert seen[0] == seen[1]


@pytest.mark.parametrize("rule", sorted(RULES))
def test_rule_has_cases_of_both_kinds(rule: str) -> None:
    wants = [
        tomllib.loads(path.read_text(encoding="utf-8"))["want"]
        for path in FILES
        if path.parent.name == rule
    ]
    assert sum(1 for want in wants if want) >= 5
    assert sum(1 for want in wants if not want) >= 5


def test_a_variant_names_the_office_that_joins_it() -> None:
    case = tomllib.loads(
        (CASES / "name-variant/garbled-office.toml").read_text("utf-8")
    )
    (found,) = (f for f in name_variant.find(read(case)) if isinstance(f, Finding))
    assert "Both are called energy minister of Kazakhstan." in found.why
