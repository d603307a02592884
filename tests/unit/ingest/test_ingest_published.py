from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.ingest import article_from_text, read_folder
from framing.ingest.build import article_from_page
from framing.ingest.formats import Page
from framing.model import Stated

if TYPE_CHECKING:
    from pathlib import Path

LEAD = "The court on {} freed the three fishermen whom the coast guard had held."


def story(folder: Path, *texts: str) -> list[tuple[str | None, str | None]]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    articles, _ = read_folder(folder)
    return [
        (str(a.published) if a.published else None, a.published_source)
        for a in articles
    ]


def test_year_from_the_other_articles(tmp_path: Path) -> None:
    wire = f"GRANOV, May 14 (Hill Wire) - {LEAD.format('Tuesday')}"
    other = f"15 May 2024\n\n{LEAD.format('Tuesday')} It was raining."
    found = story(tmp_path, wire, other)
    assert found == [("2024-05-14", "inferred"), ("2024-05-15", "date line")]


def test_a_line_of_its_own_making_at_the_head(tmp_path: Path) -> None:
    wire = f"GRANOV, May 14, 2024 (Hill Wire) - {LEAD.format('Tuesday')}"
    head = "Start > Courts\n\nStatus of the page: 15.05.2024, 09:41 o'clock\n\n"
    far = "Start > Courts\n\nRoom number 7, opened 15.05.2019\n\n"
    body = f"{LEAD.format('Tuesday')} It was raining in the harbour."
    found = story(tmp_path, wire, head + body, far + body)
    assert found[1] == ("2024-05-15", "inferred")
    assert found[2][0] is None


def test_year_over_new_year(tmp_path: Path) -> None:
    wire = "GRANOV, Dec 31 (Hill Wire) - The court freed the three fishermen."
    other = "2 January 2024\n\nThe court has freed the three fishermen, it said."
    assert story(tmp_path, wire, other)[0] == ("2023-12-31", "inferred")


def test_a_weekday_speaks_against_the_other_articles(tmp_path: Path) -> None:
    wire = f"GRANOV, May 14 (Hill Wire) - {LEAD.format('Tuesday')} Held since 2016."
    other = f"15 May 2021\n\n{LEAD.format('Friday')} It was raining."
    assert story(tmp_path, wire, other)[0] == ("2019-05-14", "inferred")


def test_no_year_without_evidence() -> None:
    text = f"GRANOV, May 14 (Hill Wire) - {LEAD.format('Tuesday')}"
    article = article_from_text(text, "a.txt")
    assert article.published is None
    assert article.problems == ("the dateline has no year",)


@pytest.mark.parametrize(
    ("lead", "want"),
    [
        ("The court freed them on Tuesday, it said.", "2025-02-11"),
        ("The court freed them yesterday, Monday, it said.", "2025-02-11"),
        ("The court freed them on Sunday, it said, after two years.", "2025-11-02"),
        ("The court freed them, it said, after two years in the fort.", "2025-02-11"),
    ],
)
def test_the_weekday_tells_day_from_month(lead: str, want: str) -> None:
    article = article_from_text(f"Court frees men\n\n11/02/2025\n\n{lead}", "a.txt")
    assert str(article.published) == want
    assert article.problems == (f"11/02/2025 can be two days; read as {want}",)


def test_other_articles_tell_day_from_month(tmp_path: Path) -> None:
    numeric = "Court frees men\n\n11/02/2025\n\nThe court freed them, it was said."
    spelled = "3 November 2025\n\nThe court has freed the three men, people said."
    assert story(tmp_path, numeric, spelled)[0] == ("2025-11-02", "date line")


def test_a_date_line_against_the_dateline_is_a_problem() -> None:
    text = f"Posted 3 June 2024\n\nGRANOV, May 14, 2024 - {LEAD.format('Tuesday')}"
    article = article_from_text(text, "a.txt")
    assert str(article.published) == "2024-06-03"
    problem = "the date line says 2024-06-03, the dateline 2024-05-14"
    assert article.problems == (problem,)


def test_what_a_format_knows_goes_before_the_text() -> None:
    said = Stated("published", "2024-05-15T08:00Z", "meta tag")
    page = Page(f"GRANOV, May 14 (Hill Wire) - {LEAD}", (said,))
    article = article_from_page(page, "a.html", "a1")
    assert str(article.published) == "2024-05-15"
    assert article.published_source == "meta tag"
    assert article.problems == ()
