"""Feeds: whole articles are read, teasers are named, nothing is fetched."""

from __future__ import annotations

import pytest

from framing.ingest.decoding.decode import UnreadableError
from framing.ingest.formats import Page, feed
from framing.model import Skipped

TEXT = (
    "Dock workers stayed away on Monday, and no ferry left the harbour before noon. "
    "The strike goes on, the union said."
)
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Delta Herald</title><language>en</language>{}</channel></rss>"""
WHOLE = (
    "<item><title>Ferry &amp; strike</title><link>https://herald.example/1</link>"
    "<description>Ferries stand still</description>"
    f"<content:encoded><![CDATA[<p>{TEXT}</p><p>More.</p>]]></content:encoded>"
    "<dc:creator>Ann Ferris</dc:creator>"
    "<pubDate>Mon, 03 Mar 2025 08:00:00 +0100</pubDate>{}</item>"
)


def rows_of(text: str) -> list[Page | Skipped]:
    return list(feed.read(text.encode(), {}))


def only_page(text: str) -> Page:
    (page,) = rows_of(text)
    assert isinstance(page, Page), page
    return page


def said(page: Page) -> dict[str, str]:
    assert {row.source for row in page.stated} == {"feed"}
    return {row.field: row.value for row in reversed(page.stated)}


def item(content: str, element: str = "content:encoded") -> str:
    return f"<item><title>A</title><{element}>{content}</{element}></item>"


def test_rss_with_whole_articles() -> None:
    page = only_page(RSS.format(WHOLE.format("")))
    assert (page.text, page.record, page.extracted) == (f"{TEXT}\n\nMore.", "1", True)
    assert said(page) == {
        "title": "Ferry & strike",
        "outlet": "Delta Herald",
        "author": "Ann Ferris",
        "published": "2025-03-03T08:00:00+01:00",
        "url": "https://herald.example/1",
        "language": "en",
    }


@pytest.mark.parametrize(
    "origin",
    [
        "<dc:source>Port Courier</dc:source>",
        '<source url="https://courier.example/rss">Port Courier</source>',
    ],
)
def test_an_entry_names_another_outlet(origin: str) -> None:
    page = only_page(RSS.format(WHOLE.format(origin)))
    outlets = [row.value for row in page.stated if row.field == "outlet"]
    assert outlets == ["Port Courier"]


def test_atom() -> None:
    page = only_page(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Delta Herald</title><entry>'
        "<title>Ferry strike</title><author><name>Ann Ferris</name></author>"
        '<link href="https://herald.example/1"/><updated>2025-03-04T08:00:00Z</updated>'
        "<published>2025-03-03T08:00:00Z</published>"
        f'<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>'
    )
    assert page.text == TEXT
    assert said(page) == {
        "title": "Ferry strike",
        "outlet": "Delta Herald",
        "author": "Ann Ferris",
        "published": "2025-03-03T08:00:00Z",
        "modified": "2025-03-04T08:00:00Z",
        "url": "https://herald.example/1",
    }


def test_rdf() -> None:
    page = only_page(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<channel><title>Delta Herald</title></channel><item><title>A</title>"
        f"<description>{TEXT * 8}</description><dc:date>2025-03-03</dc:date></item>"
        "</rdf:RDF>"
    )
    assert (said(page)["published"], said(page)["outlet"]) == (
        "2025-03-03",
        "Delta Herald",
    )


@pytest.mark.parametrize(
    "content",
    [
        item(TEXT, "description"),
        item("Rain fell."),
        item(f"{TEXT} […]"),
        item(f"{TEXT}..."),
        item(f"{TEXT} [&amp;#8230;]"),
        item(f"<![CDATA[<p>{TEXT}</p><a href='x'>Read more »</a>]]>"),
        "<item><title>A</title></item>",
    ],
)
def test_teasers_are_no_articles(content: str) -> None:
    (row,) = rows_of(RSS.format(content))
    assert row == Skipped("1", "only a teaser in the feed, no article text")


def test_a_long_text_that_looks_cut_off_is_read_with_a_remark() -> None:
    page = only_page(RSS.format(item(TEXT * 20 + " […]")))
    assert page.problems == ("its end looks cut off in the feed",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<nitf><body/></nitf>", "no feed: its first element is <nitf>"),
        ("Rain fell.", "no feed"),
        (RSS.format(""), "a feed without entries"),
        (
            '<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>',
            "it declares entities",
        ),
        (
            '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>',
            "it declares entities",
        ),
        ("<rss>" + "<a>" * 300 + "</a>" * 300 + "</rss>", "nested over 200 deep"),
        ("<rss>" + "<a>" * 300, "not well-formed XML|nested over 200 deep"),
        ("<rss>&oops;" + "<a>" * 300, "not well-formed XML"),
        (
            "<rss " + " ".join(f"a{n}='1'" for n in range(300)) + "/>",
            "over 200 attributes",
        ),
        ("<rss>" + "<item/>" * 10_001 + "</rss>", "more than 10,000 entries"),
        ("<rss>&oops;" + "a" * 2_000_001, "not well-formed XML"),
        ("<rss>&oops;<a " + "a" * 10_001 + ">", "not well-formed XML"),
    ],
)
def test_files_that_are_no_feed_or_do_harm(text: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        rows_of(text)


def test_entities_are_refused_in_any_encoding() -> None:
    text = '<!DOCTYPE rss [<!ENTITY a "aa">]><rss>&a;</rss>'
    with pytest.raises(UnreadableError, match="it declares entities"):
        list(feed.read(text.encode("utf-16"), {}))


def test_a_feed_that_is_not_well_formed_is_read_all_the_same() -> None:
    broken = RSS.format(WHOLE.format("&nbsp;"))
    assert TEXT in only_page(broken).text
