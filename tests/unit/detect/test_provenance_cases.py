"""Cases of the rules on copies: articles, and what is flagged at which level.

`want` lists for each finding its level and the sorted words of its evidence;
`explained` a word of each reason why some difference is no change.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from framing.analysis import analyse
from framing.cli.explain import rule_page
from framing.ingest import article_from_text
from framing.model.article import Article, Known

if TYPE_CHECKING:
    from framing.model.finding import Finding
    from framing.model.story import Report

CASES = Path(__file__).parents[2] / "cases"
RULES = ("changed-in-copy", "wire-copy")
FILES = sorted(path for rule in RULES for path in (CASES / rule).glob("*.toml"))
MAX_CHARACTERS = 400


def told(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def read(row: dict[str, Any]) -> Article:
    article = article_from_text(row["text"], f"{row['outlet']}.txt")
    return replace(article, outlet=Known(row["outlet"], "front matter"))


def report_on(path: Path, *, backwards: bool = False) -> Report:
    rows = [read(row) for row in told(path)["articles"]]
    return analyse(rows[::-1] if backwards else rows)


def found(report: Report, rule: str) -> list[Finding]:
    return [x for x in report.findings if x.rule == rule]


def flagged(report: Report, rule: str) -> list[list[str]]:
    """Return the level and the words of each finding's evidence."""
    return sorted(
        [str(x.level), *sorted({row.text for row in x.evidence})]
        for x in found(report, rule)
    )


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_case(path: Path) -> None:
    case, rule = told(path), path.parent.name
    report = report_on(path)
    assert flagged(report, rule) == sorted(case["want"])
    why = [x.why for x in report.explained if x.rule == rule]
    for word in case.get("explained", []):
        assert any(word in reason for reason in why), why


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_order_of_articles_does_not_matter(path: Path) -> None:
    rule = path.parent.name
    there, back = report_on(path), report_on(path, backwards=True)
    assert flagged(there, rule) == flagged(back, rule)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_evidence_is_verbatim_and_short(path: Path) -> None:
    report = report_on(path)
    texts = {r.article.id: r.article.text for r in report.story.readings}
    for finding in found(report, path.parent.name):
        for row in finding.evidence:
            assert texts[row.article][row.start : row.end] == row.text
            assert 0 < len(row.text) <= MAX_CHARACTERS
        values = {row.value for row in finding.evidence}
        assert len(values) == (1 if finding.rule == "wire-copy" else 2)


@pytest.mark.parametrize("rule", RULES)
def test_rule_has_cases_of_both_kinds(rule: str) -> None:
    wants = [told(path)["want"] for path in FILES if path.parent.name == rule]
    assert sum(bool(want) for want in wants) >= 4
    assert sum(not want for want in wants) >= 4


def test_a_credited_copy_is_said_to_change_an_uncredited_one_is_not() -> None:
    known = found(report_on(CASES / "changed-in-copy" / "number.toml"), RULES[0])
    unknown = found(report_on(CASES / "changed-in-copy" / "name-added.toml"), RULES[0])
    assert known[0].message == (
        "Quick News turns “74” in the text of Harbour Wire into “47”."
    )
    assert "stands in Quick News but not in Port Gazette" in unknown[0].message


def test_no_more_than_a_handful_of_changes_is_shown_and_that_is_said() -> None:
    lines = [
        f"At least {number} weavers of the {hall} hall were taken to the port hospital."
        for number, hall in enumerate("first north south east west lower".split(), 20)
    ]
    wire = "GRANOV, May 14 (Harbour Wire) - " + " ".join(lines)
    copy = "\n".join(line.replace("At least 2", "At least 7") for line in lines)
    rows = [
        {"outlet": "Harbour Wire", "text": wire},
        {"outlet": "Quick News", "text": f"{copy}\nHarbour Wire reports."},
    ]
    changes = found(analyse([read(row) for row in rows]), "changed-in-copy")
    assert len(changes) == 5
    assert sum("1 less telling" in change.why for change in changes) == 1


def test_what_a_conflict_shows_already_is_a_note() -> None:
    text = "At least {} people were killed in the fire at the Orlova mill on Tuesday."
    more = (
        "The owner of the mill, who also runs two plants in the capital, had been "
        "warned about its locked doors by inspectors in the spring."
    )
    rows = [
        {"outlet": name, "text": f"{text.format(number)}\n{more}"}
        for name, number in (("Port Gazette", 74), ("Quick News", 47))
    ]
    report = analyse([read(row) for row in rows])
    assert found(report, "number-conflict")
    assert [str(x.level) for x in found(report, "changed-in-copy")] == ["note"]


def test_a_copy_tells_how_many_sentences_were_left_out() -> None:
    (finding,) = found(report_on(CASES / "wire-copy" / "uncredited.toml"), "wire-copy")
    assert "leaves out 1 of the 3 sentences of Quick News" in finding.why
    assert finding.message.startswith("Port Gazette and Quick News run one text: ")


@pytest.mark.parametrize("rule", RULES)
def test_the_page_of_a_rule_has_its_four_parts(rule: str) -> None:
    page = rule_page(rule)
    assert page.startswith(f"{rule}: ")
    for part in ("What it finds:", "Why it matters:", "Flagged:", "Not flagged:"):
        assert part in page


def test_a_denial_that_a_copy_leaves_out_is_quoted_shortened() -> None:
    texts = [
        row["text"] for row in told(CASES / "wire-copy" / "uncredited.toml")["articles"]
    ]
    denial = "The company denies that any door was locked" + " on that night" * 9 + "."
    rows = [
        {"outlet": "Port Gazette", "text": f"{texts[0].strip()}\n{denial}\n"},
        {"outlet": "Quick News", "text": texts[0]},
    ]
    (finding,) = found(analyse([read(row) for row in rows]), "wire-copy")
    assert "among them “The company denies that any door was locked" in finding.why
    assert "…”" in finding.why
    assert denial not in finding.why
