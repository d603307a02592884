"""The page on comparing two sentences says what the code does."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from framing.align.wording import nearness, wording
from framing.config import load

PAGE = (Path(__file__).parents[2] / "docs" / "sentences.md").read_text("utf-8")
TABLE = PAGE.partition("| partner |")[2].partition("\n\n")[0].splitlines()[2:]
ROWS = [tuple(cell.strip() for cell in line.split("|")[2:4]) for line in TABLE]


@pytest.mark.parametrize(("counts", "example"), ROWS)
def test_every_example_is_as_near_as_its_row_says(counts: str, example: str) -> None:
    left, right = (wording(f"they said {x}").words[-1] for x in example.split(", "))
    assert nearness(left, right)[0] == float(counts)


def test_all_rows_are_read() -> None:
    assert len(ROWS) == 7


def test_the_example_of_the_setting_is_read(tmp_path: Path) -> None:
    text = PAGE.partition("# framing.toml\n")[2].partition("\n\n")[0].strip()
    assert set(tomllib.loads(text)) == {"embeddings"}
    (tmp_path / "framing.toml").write_text(text, encoding="utf-8")
    assert load(tmp_path, {}).embeddings == "models/all-MiniLM-L6-v2"
