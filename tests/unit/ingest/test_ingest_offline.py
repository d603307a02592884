"""Reading opens no connection whatever a file points to."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, NoReturn

import pytest

from framing.ingest import read_folder

if TYPE_CHECKING:
    from pathlib import Path

TEXT = " ".join(
    f"The ferry company said on day {n} that no ship would leave Port {n} before noon."
    for n in range(6)
)
PAGE = f"""<html><head><base href="https://ferry.example/">
<link rel="stylesheet" href="style.css"><script src="https://ads.example/a.js"></script>
<meta property="og:image" content="https://ferry.example/a.png"></head><body>
<img src="https://ferry.example/a.png"><iframe src="https://ferry.example/f"></iframe>
<h1>Ferries stay in port</h1><p>{TEXT}</p></body></html>"""
FEED = f"""<rss version="2.0"><channel><title>Ferry Post</title>
<link>https://ferry.example/feed</link><item><title>Ports</title>
<link>https://ferry.example/1</link><description>{TEXT} {TEXT}</description>
</item></channel></rss>"""


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.usefixtures("offline")
def test_nothing_is_fetched(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    (tmp_path / "plain.txt").write_text(TEXT.upper(), encoding="utf-8")
    articles, skipped = read_folder(tmp_path)
    assert [article.path for article in articles] == [
        "feed.xml#1",
        "page.html",
        "plain.txt",
    ]
    assert skipped == ()


def test_the_check_can_fail(offline: None) -> None:
    with pytest.raises(AssertionError, match="a connection"):
        socket.create_connection(("ferry.example", 80))
