from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.ingest import article_from_text

PAGES: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "pages.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    page = PAGES[name]
    article = article_from_text(page["text"], f"{name}.txt")
    found = {
        "outlet": article.outlet and article.outlet.value,
        "agency": article.agency and article.agency.value,
        "title": article.title and article.title.value,
        "published": article.published and article.published.isoformat(),
    }
    assert found == {key: page.get(key) for key in found}
    body = article.body
    assert [part for part in page["cut"] if part.strip() in body] == []
    assert [part for part in page["kept"] if part not in body] == []
