from __future__ import annotations

import json
import os
import quopri
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import framing
from framing import limits
from framing.errors import InputError
from framing.ingest import read_folder
from framing.ingest.decoding.decode import Decoded, UnreadableError
from framing.ingest.formats import html as html_format
from framing.ingest.formats import mhtml, reader_for
from framing.ingest.web.adverts import is_advert
from framing.ingest.web.body import extract
from framing.ingest.web.coverage import leaves_much_out
from framing.ingest.web.json_ld import load
from framing.ingest.web.markup import find_charset, parse
from framing.ingest.web.page import LEFT_OUT, NO_TEXT, read_page
from framing.model import Article, Skipped, Stated

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Rain floods the harbour town"
ROWS = (
    "Rain fell on Selby for a second day, and the river rose above the quay.",
    "The mayor, Ada Holm, said on Monday that 120 families had left their homes.",
    "“Nobody has been hurt so far,” she told reporters outside the town hall.",
    "Firefighters from three neighbouring districts brought pumps and sandbags.",
    "Schools will stay closed until Thursday, the education office announced.",
    "A bridge on the road to Norvik was shut after a lorry slid into the railing.",
)
BODY = "".join(f"<p>{row}</p>" for row in ROWS)
TEXT = "\n\n".join(ROWS)


def page(head: str = "", body: str = BODY, title: str = TITLE) -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><article>"
        f"<h1>{title}</h1>{body}</article></body></html>"
    )


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def stated(head: str, field: str, body: str = BODY) -> list[tuple[str, str]]:
    rows = read_page(page(head, body)).stated
    return [(row.value, row.source) for row in rows if row.field == field]


def meta(**names: str) -> str:
    return "".join(
        f'<meta name="{name.replace("__", ":").replace("_", "-")}" content="{value}">'
        for name, value in names.items()
    )


def og(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{value}">'


# The text


def test_the_headline_is_the_first_line_and_no_part_of_the_body() -> None:
    found = extract(page())
    assert (found.title, found.body) == (TITLE, TEXT)
    assert found.text == f"{TITLE}\n\n{TEXT}"


def test_headings_and_lists_of_the_article_are_lines() -> None:
    body = f"{BODY}<h2>What is closed</h2><ul><li>The quay</li><li>The pool</li></ul>"
    more = "<p>The ferry to Norvik runs every two hours, the harbour office said.</p>"
    lines = extract(page(body=body + more)).body.split("\n\n")
    assert lines[len(ROWS) :][:3] == ["What is closed", "- The quay", "- The pool"]


FURNITURE = {
    "script": "<script>var told = 'Secret words';</script>",
    "style": "<style>.secret:after {content: 'Secret words'}</style>",
    "comment": "<!-- Secret words -->",
    "menu": "<nav><ul><li><a href='/'>Secret words</a></li></ul></nav>",
    "footer": "<footer><p>Secret words of a footer under it all.</p></footer>",
    "aside": "<aside><p>Secret words that stand in a box beside it.</p></aside>",
    "hidden": "<p style='display:none'>Secret words that nobody is shown here.</p>",
    "cookies": "<div class='cookie-banner'><p>Secret words. We use cookies.</p></div>",
    "links": "<ul><li><a href='/a'>Secret words of a first teaser</a></li>"
    "<li><a href='/b'>Secret words of a second teaser</a></li></ul>",
    "offer": "<p><b>Read more:</b> <a href='/a'>Secret words of another one</a></p>",
    "comments": "<div id='comments'><h3>Comments</h3><p>Secret words, says a reader who"
    " has never been to Selby but knows the river well.</p></div>",
}


@pytest.mark.parametrize("kind", FURNITURE)
def test_furniture_is_no_text(kind: str) -> None:
    found = extract(page(body=BODY + FURNITURE[kind]))
    assert "Secret words" not in found.text
    assert found.body == TEXT


def test_an_article_in_several_containers_is_put_together() -> None:
    piece = "<div class='article__body'>{}</div>"
    advert = "<div class='ad-slot'>Advertisement</div>"
    halves = (ROWS[:3], ROWS[3:])
    pieces = ["".join(f"<p>{row}</p>" for row in half) for half in halves]
    body = advert.join(piece.format(half) for half in pieces)
    assert extract(page(body=f"<div>{body}</div>")).body == TEXT


def test_a_list_of_articles_is_not_put_together() -> None:
    other = "".join(
        f"<p>The {n} article is about the fair and has nothing to do with it.</p>"
        for n in ("next", "last", "older")
    )
    body = (
        f"<div class='entry-content'>{BODY}</div><h2><a href='/b'>Fair opens</a></h2>"
        f"<div class='entry-content'>{other}</div>"
    )
    html = f"<html><body><h1>{TITLE}</h1><div>{body}</div></body></html>"
    assert "fair" not in extract(html).body


def test_posts_that_an_article_shows_are_part_of_it() -> None:
    post = "<p>We will not leave before the water does, whatever they say.</p>— Bo Lind"
    frame = (
        "<div class='embed social'><div><blockquote class='twitter-tweet'>"
        f"{post}</blockquote></div></div>"
    )
    assert "whatever they say" in extract(page(body=BODY + frame)).body


OFFER = "Cheap cruises"
BETWEEN = {
    "nothing": "",
    "a class": f'<div class="ad">{OFFER}</div>',
    "a class of several words": f'<div class="story-advert top"><p>{OFFER}</p></div>',
    "a class in camel case": f'<div class="adSlot">{OFFER}</div>',
    "an insertion": f'<ins class="adsbygoogle"><span>{OFFER}</span></ins>',
    "a custom advertisement": f"<amp-ad width=300><p>{OFFER}</p></amp-ad>",
    "an empty advertisement": "<amp-ad></amp-ad>",
    "a custom button": '<amp-social-share type="x"></amp-social-share>',
    "a custom image": "<amp-img src=a></amp-img>",
    "a custom element": "<my-thing></my-thing>",
    "an unknown element without end": "<spacer>",
    "an empty element": "<b></b>",
    "an empty section": "<section></section>",
    "a script": "<script>var a = 1</script>",
    "a frame": "<iframe src=x></iframe>",
    "a figure": f"<figure><img src=a><figcaption>{OFFER}</figcaption></figure>",
    "a share": '<span class="share">Share</span>',
    "an aside": f"<aside>{OFFER}</aside>",
    "a button": f"<button>{OFFER}</button>",
    "a form": f"<form><input>{OFFER}</form>",
    "a drawing": "<svg><g></g></svg>",
    "a video": "<video></video>",
    "a noscript": f"<noscript>{OFFER}</noscript>",
    "a list": f'<ul class="related"><li>{OFFER}</li></ul>',
}
LAYOUTS = {
    "paragraphs": "<p>{}</p>{}<p>{}</p><p>{}</p>",
    "line breaks": "{}<br><br>{}{}<br><br>{}",
    "bare": "{} {} {} {}",
    "a container": "<div>{}<br><br>{}{}<br><br>{}</div>",
    "within a paragraph": "<p>{} {} {}</p><p>{}</p>",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", BETWEEN)
def test_text_behind_any_element_is_kept(kind: str, layout: str) -> None:
    body = LAYOUTS[layout].format(ROWS[0], BETWEEN[kind], ROWS[1], ROWS[3])
    found = extract(page(body=body)).body
    assert all(row in found for row in (ROWS[0], ROWS[1], ROWS[3]))
    assert OFFER not in found


def test_custom_elements_show_what_they_hold() -> None:
    body = f"<my-story><p>{ROWS[0]} It cost <my-sum>120</my-sum> euros.</p>{BODY}"
    found = extract(page(body=f"{body}</my-story>")).body
    assert found == f"{ROWS[0]} It cost 120 euros.\n\n{TEXT}"


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("ad", True),
        ("top_ads", True),
        ("adSlot", True),
        ("banner-ad", True),
        ("sponsored-content", True),
        ("add", False),
        ("head-line", False),
        ("read", False),
        ("ad-free article", False),
        ("article has-ads", False),
    ],
)
def test_names_of_advertisements(name: str, want: bool) -> None:
    for attribute in ("class", "id"):
        (element,) = parse(f'<div {attribute}="{name}">').iter("div")
        assert is_advert(element) is want


def test_an_article_is_kept_whatever_its_container_is_called() -> None:
    body = f'<div class="sponsored ad-wrapper">{BODY}</div>'
    assert extract(page(body=body)).body == TEXT


def test_much_text_left_out_is_said() -> None:
    long = " ".join(f"On day {number} the water rose again." for number in range(60))
    head = json_ld({"@type": "NewsArticle", "articleBody": long})
    found = read_page(page(head))
    assert long not in found.text
    assert LEFT_OUT in found.problems
    assert LEFT_OUT not in read_page(page()).problems


def test_a_text_is_measured_by_the_fullest_container() -> None:
    rows = [f"{row} {row}" for row in ROWS]
    long = "".join(f"<p>{row}</p>" for row in rows)
    tree = parse(page(body=f"<div><p>{ROWS[4]}</p></div><div>{long}</div>"))
    assert leaves_much_out(tree, rows[0])
    assert not leaves_much_out(tree, " ".join(rows))
    assert not leaves_much_out(parse(page(body=f"<nav>{long}</nav>")), rows[0])


def test_each_author_is_stated() -> None:
    people = [{"@type": "Person", "name": name} for name in ("Ada Holm", "Bo Ek")]
    head = json_ld({"@type": "NewsArticle", "author": people})
    rows = [("Ada Holm", "JSON-LD"), ("Bo Ek", "JSON-LD")]
    assert stated(head, "author") == rows
    head = json_ld({"@type": "NewsArticle", "author": {"@list": people}})
    assert stated(head, "author") == rows


def test_a_body_given_as_data_is_taken_where_the_markup_holds_none() -> None:
    head = json_ld({"@type": "NewsArticle", "headline": TITLE, "articleBody": TEXT})
    found = read_page(
        f"<html><head>{head}</head><body><div id=app></div></body></html>"
    )
    assert found.text == f"{TITLE}\n\n{TEXT}"


def test_a_body_given_as_data_does_not_replace_a_text_that_is_there() -> None:
    given = "Something else altogether, and much longer than all the rest. " * 40
    head = json_ld({"@type": "NewsArticle", "articleBody": given})
    assert extract(page(head)).body == TEXT
    assert read_page(page(head)).text == f"{TITLE}\n\n{TEXT}"


@pytest.mark.parametrize(
    ("head", "body", "want"),
    [
        (
            f"<title>{TITLE} | Delta Herald</title>",
            f"<h1>Delta Herald</h1>{BODY}",
            TITLE,
        ),
        (og("og:title", f"{TITLE} - Delta") + f"<title>{TITLE}</title>", BODY, TITLE),
        ("<title>Floods - day 2 - Delta</title>", f"<h1>Floods - day 2</h1>{BODY}", ""),
        ("", BODY, "none"),
    ],
)
def test_headline(head: str, body: str, want: str) -> None:
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    wanted = {"": "Floods - day 2", "none": ""}.get(want, want)
    assert extract(html).title == wanted


def test_letters_of_all_kinds_are_kept_and_blanks_are_plain() -> None:
    rows = (
        "قال رئيس البلدية إن المطر غمر الميناء وإن مئة وعشرين أسرة غادرت منازلها أمس.",
        "市長は月曜日、百二十世帯が避難したと述べた。けが人はいないという。学校は木曜日まで休校となる。",
        "Der Hoch\u00adwasser\u00adschutz in Selby reichte nicht aus, sagte Frau Holm.",
        "می‌خواهند تا پنجشنبه در خانه بمانند و مدرسه‌ها بسته می‌مانند، شهردار گفت.",
        "Über 120\u00a0Familien verließen am Montag ihre Häuser am Hafen von Selby.",
    )
    body = "".join(f"<p>{row}</p>" for row in rows)
    want = "\n\n".join(rows).replace("\u00a0", " ")
    assert extract(page(body=body)).body == want


# What the page says of it


def test_json_ld() -> None:
    node = {
        "@context": "https://schema.org",
        "@type": ["ReportageNewsArticle"],
        "headline": "Rain &amp; floods",
        "datePublished": "2025-03-12T08:00:00+01:00",
        "dateModified": "2025-03-12T09:30:00+01:00",
        "inLanguage": "en-GB",
        "author": [{"@type": "Person", "name": "Ada Lind"}, "Bo Berg"],
        "publisher": {"@type": "Organization", "name": "Delta Herald"},
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://delta.example/a"},
        "creditText": "Delta News Agency",
    }
    rows = [
        row for row in read_page(page(json_ld(node))).stated if row.source != "text"
    ]
    assert rows == [
        Stated(field, value, "JSON-LD")
        for field, value in (
            ("title", "Rain & floods"),
            ("published", "2025-03-12T08:00:00+01:00"),
            ("modified", "2025-03-12T09:30:00+01:00"),
            ("language", "en-GB"),
            ("author", "Ada Lind"),
            ("author", "Bo Berg"),
            ("outlet", "Delta Herald"),
            ("agency", "Delta News Agency"),
            ("url", "https://delta.example/a"),
        )
    ]


def test_json_ld_in_a_graph_with_references() -> None:
    graph = {
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": "Delta Herald"},
            {"@type": "WebPage", "datePublished": "1999-01-01"},
            {"@type": "NewsArticle", "publisher": {"@id": "#org"}, "headline": "Flood"},
        ]
    }
    assert stated(json_ld(graph), "outlet") == [("Delta Herald", "JSON-LD")]
    assert stated(json_ld(graph), "published") == []


def test_other_articles_of_the_page_say_nothing_of_this_one() -> None:
    own = {"@type": "NewsArticle", "url": "https://d.example/a", "headline": "Own"}
    other = {"@type": "NewsArticle", "url": "https://d.example/b", "headline": "Other"}
    listed = {"@type": "ItemList", "itemListElement": [{"item": other}]}
    head = '<link rel="canonical" href="https://d.example/a">'
    for value in ([other, own], [own, listed], own | {"hasPart": other}):
        titles = stated(head + json_ld(value), "title")
        assert ("Own", "JSON-LD") in titles
        assert ("Other", "JSON-LD") not in titles


def test_open_graph_and_meta_tags() -> None:
    head = (
        og("og:site_name", "Delta Herald")
        + og("article:published_time", "2025-03-12")
        + og("article:author", "https://social.example/ada")
        + meta(author="By Ada Lind", date="12 March 2025", parsely_author="Ada Lind")
        + meta(copyright="Copyright © 2025 Delta Herald Ltd. All rights reserved.")
    )
    assert stated(head, "outlet") == [
        ("Delta Herald", "OpenGraph"),
        ("Delta Herald Ltd", "meta tag"),
    ]
    assert stated(head, "published") == [
        ("2025-03-12", "OpenGraph"),
        ("12 March 2025", "meta tag"),
    ]
    assert stated(head, "author") == [("Ada Lind", "meta tag")]


def test_elements_that_state_something() -> None:
    head = (
        f"<title>{TITLE} | Delta Herald</title>"
        '<link rel="canonical" href="https://delta.example/a">'
    )
    times = (
        '<time datetime="2001-01-01">old</time>'
        '<time itemprop="datePublished" datetime="2025-03-12T08:00">today</time>'
        '<div class="comment"><span itemprop="author">A reader</span></div>'
        '<span itemprop="author">Ada Lind</span>'
    )
    assert stated(head, "published", times + BODY) == [("2025-03-12T08:00", "meta tag")]
    assert stated(head, "author", times + BODY) == [("Ada Lind", "meta tag")]
    assert stated(head, "outlet") == [("Delta Herald", "meta tag")]
    assert stated(head, "url") == [("https://delta.example/a", "meta tag")]


@pytest.mark.parametrize(
    ("head", "want"),
    [
        (
            og("og:site_name", "Delta Herald | All the news of the coast"),
            "Delta Herald",
        ),
        (og("og:site_name", "@deltaherald"), "deltaherald"),
        (f"<title>{TITLE} - Coast - Delta Herald</title>", "Delta Herald"),
        ("<title>Floods - Delta Herald</title>", "Delta Herald"),
        (meta(copyright="(c) 2024-2025 by Derby Byline, Ltd."), "Derby Byline"),
        (meta(publisher="https://delta.example"), None),
        (meta(publisher="We write down all that happens here on the coast"), None),
    ],
)
def test_names_of_outlets_without_what_stands_around_them(
    head: str, want: str | None
) -> None:
    assert [value for value, _ in stated(head, "outlet")] == ([want] if want else [])


@pytest.mark.parametrize(
    ("author", "agencies", "authors"),
    [
        ("Reuters", ["Reuters"], []),
        ("The Associated Press", ["The Associated Press"], []),
        ("By Ada Lind and Bo Berg", [], ["Ada Lind and Bo Berg"]),
        ("Ada Lind, Associated Press", ["Associated Press"], ["Ada Lind"]),
        ("ADA LIND, AP National Security Writer", ["AP"], ["ADA LIND"]),
        ("Mina", [], ["Mina"]),
        ("AFP", ["AFP"], []),
    ],
)
def test_agencies_sign_like_authors(
    author: str, agencies: list[str], authors: list[str]
) -> None:
    head = json_ld({"@type": "NewsArticle", "author": {"name": author}})
    assert [value for value, _ in stated(head, "agency")] == agencies
    assert [value for value, _ in stated(head, "author")] == authors


def test_an_agency_that_publishes_on_the_site_of_another_is_the_agency() -> None:
    node = {"@type": "NewsArticle", "publisher": {"name": "Associated Press"}}
    head = json_ld(node) + og("og:site_name", "Delta Herald")
    assert stated(head, "agency") == [("Associated Press", "JSON-LD")]
    assert stated(head, "outlet") == [("Delta Herald", "OpenGraph")]
    assert stated(json_ld(node), "outlet") == [("Associated Press", "JSON-LD")]


def test_statements_that_contradict_each_other_are_kept_the_surest_first() -> None:
    head = (
        meta(date="2025-03-14")
        + og("article:published_time", "2025-03-13")
        + json_ld({"@type": "NewsArticle", "datePublished": "2025-03-12"})
    )
    assert stated(head, "published") == [
        ("2025-03-12", "JSON-LD"),
        ("2025-03-13", "OpenGraph"),
        ("2025-03-14", "meta tag"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '{"a": [1, 2,],}',
        '<!-- {"a": [1, 2]} -->',
        '/*<![CDATA[*/{"a": [1, 2]}/*]]>*/',
        '//<![CDATA[\n{"a": [1, 2]}\n//]]>',
        "{&quot;a&quot;: [1, 2]}",
        '{"a": [1, // the first\n 2 /* the last */]};',
    ],
)
def test_harmless_flaws_of_json_ld(text: str) -> None:
    assert load(text) == {"a": [1, 2]}


@pytest.mark.parametrize("text", ['{"a": "//b, }", "c": "/*"}', '{"a": "x\\", ]"}'])
def test_strings_of_json_ld_are_left_alone(text: str) -> None:
    assert load(text[:-1] + ",}") == json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "headline": NaN}',
        "[" * 100_000 + "]" * 100_000,
        '{"@type": "NewsArticle", "headline": \'Flood\'}',
        "{" + '"\\"' * 20_000,
        '"' + "x" * limits.MAX_JSON_LD_CHARACTERS + '"',
    ],
    ids=["not a number", "deep", "other quotes", "no end", "long"],
)
def test_json_ld_that_cannot_be_read_is_said(text: str) -> None:
    found = read_page(page(f'<script type="application/ld+json">{text}</script>'))
    assert found.problems == ("JSON-LD that cannot be read",)
    assert found.text == f"{TITLE}\n\n{TEXT}"


def test_values_of_the_wrong_kind_state_nothing() -> None:
    node = {
        "@type": ["NewsArticle", 1, {}],
        "headline": {"@value": ["A"]},
        "datePublished": 20250312,
        "author": [None, {"name": {}}, "x" * 2_000],
        "mainEntityOfPage": [[]],
        "url": "javascript:alert(1)",
    }
    rows = [
        row for row in read_page(page(json_ld(node))).stated if row.source != "text"
    ]
    assert rows == [Stated("title", "A", "JSON-LD")]


# Encodings


@pytest.mark.parametrize(
    ("raw", "want"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<META CHARSET=utf-8 >", "utf-8"),
        (
            b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
            "koi8-r",
        ),
        (b'<?xml version="1.0" encoding="iso-8859-2"?>', "iso-8859-2"),
        (b"<p>charset=latin-1 is what the text says", None),
        (b" " * limits.SNIFFED_BYTES + b'<meta charset="utf-8">', None),
        (b'<meta name="x"><p>a charset="y">', None),
    ],
)
def test_charset(raw: bytes, want: str | None) -> None:
    assert find_charset(raw) == want


def test_the_declared_charset_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str | None] = []

    def decode(raw: bytes, declared: str | None = None) -> Decoded:
        told.append(declared)
        return Decoded(raw.decode("utf-8-sig"), "utf-8")

    monkeypatch.setattr("framing.ingest.formats.html.decode", decode)
    raw = page('<meta charset="utf-8">').encode()
    list(html_format.read(raw, {}))
    list(html_format.read(page().encode("utf-8-sig"), {}))
    assert told == ["utf-8", None]


def test_a_byte_order_mark_decides() -> None:
    raw = page('<meta charset="windows-1252">').encode("utf-8-sig")
    assert [found.text for found in html_format.read(raw, {})] == [f"{TITLE}\n\n{TEXT}"]


# One file with all its parts


def archive(*parts: str, kind: str = "multipart/related") -> bytes:
    head = f'Subject: {TITLE}\r\nContent-Type: {kind}; boundary="edge"\r\n\r\n'
    rows = "".join(f"--edge\r\n{part}\r\n" for part in parts)
    return f"{head}{rows}--edge--\r\n".encode("ascii")


def part(kind: str, content: bytes, *more: str) -> str:
    coded = quopri.encodestring(content).decode("ascii")
    head = [f"Content-Type: {kind}", "Content-Transfer-Encoding: quoted-printable"]
    return "\r\n".join([*head, *more, "", coded])


def test_a_page_saved_as_one_file() -> None:
    image = part("image/png", b"\x89PNG\0")
    location = "Content-Location: https://delta.example/a"
    first = part("text/html; charset=utf-8", page().encode(), location)
    other = part("text/html", page(title="Advertisement").encode())
    (found,) = mhtml.read(archive(image, first, other), {})
    assert found.text == f"{TITLE}\n\n{TEXT}"
    assert found.stated[0] == Stated("url", "https://delta.example/a", "URL")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (archive(part("image/png", b"\x89PNG\0")), "no web page in the archive"),
        (b"", "no web page in the archive"),
        (archive(part("text/html", b"<p>x</p>")), NO_TEXT),
        (b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 900, "in archives"),
        (b"x" * (limits.MAX_FILE_BYTES + 1), "larger than"),
    ],
    ids=["image", "empty", "thin", "deep", "large"],
)
def test_an_archive_without_an_article(raw: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        list(mhtml.read(raw, {}))


# What is hostile, or no article


@pytest.mark.parametrize("suffix", [".html", ".HTM", ".xhtml"])
def test_suffixes(suffix: str) -> None:
    assert reader_for(suffix) is html_format.read


WALL = (
    "<p>We use cookies. Please log in to continue reading this and other articles.</p>"
)
NO_ARTICLE = {
    "empty body": "<html><body></body></html>",
    "no body": "<html></html>",
    "frames": '<html><frameset cols="1,2"><frame src="a.html"></frameset></html>',
    "wall": f"<html><body>{WALL * 2}</body></html>",
    "deep": "<html><body>" + "<div>" * 100_000 + BODY + "</div>" * 100_000,
    "long": f"<p>{'x ' * 6_000_000}</p>",
}


@pytest.mark.parametrize("kind", NO_ARTICLE)
def test_a_page_without_an_article(kind: str) -> None:
    with pytest.raises(UnreadableError, match=NO_TEXT):
        list(html_format.read(NO_ARTICLE[kind].encode(), {}))
    assert NO_TEXT in framing.clean_html(NO_ARTICLE[kind]).problems


NO_PAGE = {
    "json": ('{"html": "<p>Rain</p>"}', "not HTML"),
    "text": ("Rain fell on Selby.", "not HTML"),
    "feed": ("<?xml version='1.0'?><rss><channel/></rss>", "not HTML"),
    "elements": ("<p>" * (limits.MAX_PAGE_ELEMENTS + 1), "more than 50,000 elements"),
    "attributes": (
        "<p " + " ".join(f'a{n}="1"' for n in range(20_000)) + ">",
        "too many attributes",
    ),
}


@pytest.mark.parametrize("kind", NO_PAGE)
def test_what_is_no_page(kind: str) -> None:
    html, why = NO_PAGE[kind]
    with pytest.raises(UnreadableError, match=why):
        list(html_format.read(html.encode(), {}))
    with pytest.raises(InputError, match=why):
        framing.clean_html(html)


def test_an_image_is_no_page() -> None:
    with pytest.raises(UnreadableError, match="binary file"):
        list(html_format.read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", {}))


def test_long_values_and_control_characters_do_no_harm() -> None:
    html = page().replace("<article>", f'<article data-x="{"y" * 5_000_000}">')
    assert read_page(html).text == f"{TITLE}\n\n{TEXT}"
    assert read_page(page().replace("Rain", "R\0a\x08in")).text == f"{TITLE}\n\n{TEXT}"


def test_entities_of_the_document_are_never_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret words", encoding="utf-8")
    bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 9))
    kind = (
        f'<!DOCTYPE html [<!ENTITY b0 "boom">{bomb}'
        f'<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    )
    body = page(body=f"<p>{ROWS[0]} &b8; &x;</p>{BODY}").removeprefix("<!DOCTYPE html>")
    text = read_page(kind + body).text
    assert "Secret" not in text
    assert "boom" not in text
    assert ROWS[-1] in text


# The article


def test_clean_html() -> None:
    head = og("og:site_name", "Delta Herald") + og(
        "article:published_time", "2025-03-12T08:00:00+01:00"
    )
    article = framing.clean_html(page(head), url="https://delta.example/a")
    assert isinstance(article, Article)
    assert article.extracted
    assert article.text == article.body == TEXT
    assert article.title is not None
    assert article.title.value == TITLE
    with_headline = framing.clean_html(page(head), headline=True)
    assert with_headline.text == f"{TITLE}\n\n{TEXT}"
    assert article.url == "https://delta.example/a"
    assert article.outlet is not None
    assert article.outlet.value == "Delta Herald"
    assert article.published is not None
    assert article.published.isoformat() == "2025-03-12"
    assert article.problems == ()


@pytest.mark.parametrize("title", ["Is the quay lost?", "Home", "It is over.", TITLE])
def test_the_span_of_the_headline_is_the_first_line(title: str) -> None:
    head = og("og:title", title)
    article = framing.clean_html(page(head, title=title), headline=True)
    assert article.title_span is not None
    span = article.text[article.title_span.start : article.title_span.end]
    assert span == title


def test_rows_of_a_table_are_no_menu() -> None:
    rows = "".join(
        f"<tr><td>{town}</td><td>{count}</td><td>closed</td></tr>"
        for town, count in (("Selby", 12), ("Norvik", 7), ("Harsund", 3))
    )
    table = (
        f"<p>These roads are closed, by town:</p><table>{rows}</table><p>{ROWS[0]}</p>"
    )
    article = framing.clean_html(page(body=BODY + table))
    assert "| Norvik | 7 | closed |" in article.body
    again = f"<p>{ROWS[1]}</p><p>Sign up for our newsletter</p>"
    assert "newsletter" not in framing.clean_html(page(body=BODY + again)).body


def test_a_folder_with_pages_and_their_files(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    (tmp_path / "a_files").mkdir()
    (tmp_path / "b.html").write_text("<html><body></body></html>", encoding="utf-8")
    articles, skipped = read_folder(tmp_path)
    assert [(article.path, article.extracted) for article in articles] == [
        ("a.html", True)
    ]
    assert skipped == (
        Skipped("a_files", "a folder inside the story"),
        Skipped("b.html", NO_TEXT),
    )


SHOW = (
    "import sys, framing; a = framing.clean_html(sys.stdin.read());"
    "print(ascii((a.text, a.stated, a.furniture)))"
)


def run(code: str, html: str = "", **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=html,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


def test_the_same_page_gives_the_same_article() -> None:
    html = page(og("og:site_name", "Delta Herald") + json_ld({"@type": "Article"}))
    html = html.replace(BODY, BODY + "".join(FURNITURE.values()))
    first = run(SHOW, html, PYTHONHASHSEED="1", TZ="UTC")
    assert first == run(SHOW, html, PYTHONHASHSEED="2", TZ="Asia/Baku")


def test_the_command_line_starts_without_the_libraries_for_pages() -> None:
    code = "import sys, framing.cli.console; print(*sys.modules)"
    loaded = {name.split(".")[0] for name in run(code).split()}
    assert loaded.isdisjoint({"lxml", "trafilatura", "justext"})
