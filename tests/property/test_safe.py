"""Laws of the escaping: whatever comes in, nothing but text comes out."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from framing.report import safe
from framing.report.markdown import write
from framing.report.page import Item, Listing, Paragraph, Piece, Table, line

if TYPE_CHECKING:
    from markdown_it.token import Token

PAYLOADS = (
    "\x1b[2J",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1bP1$r0m\x1b\\",
    "\x1b[6n",
    "\x9b2J",
    "\x9d0;title\x9c",
    "\x90x\x9c",
    "a\u202eb\u202c",
    "\u2066x\u2069",
    "zero\u200bwidth\u200d\ufeff",
    "tag\U000e0041",
    "line\rover",
    "back\x08\x08space",
    "bell\x07",
    "nul\x00",
    "del\x7f",
    "file\udc80name",
    "two\nlines",
    "para\u2029sep",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[text](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<https://evil.example>",
    "| a | b |\n|---|---|",
    "# heading\n---\n***",
    "1. one\n- two\n+ three\n> four",
    "```\ncode\n```\n~~~",
    "    indented",
    "&lt;b&gt; &#60;",
    "[/b][link=file:///etc/passwd]x[/link]",
    "a\\*b\\",
    "[ref]: https://evil.example",
)
HOSTILE = st.text(alphabet="\\`*_{}[]()#+-.!|<>&~$^=:@/\"' \n\t\r019awW\x1b\x9b\u202e")
TEXTS = st.one_of(st.text(), HOSTILE, st.sampled_from(PAYLOADS))


def flat(markdown: str) -> list[Token]:
    """Parse with raw HTML allowed, the worst reader there is."""
    reader = MarkdownIt("commonmark", {"html": True})
    reader.enable(["table", "strikethrough"])
    out = []
    for token in reader.parse(markdown):
        out.append(token)
        out.extend(token.children or ())
    return out


def shown(tokens: list[Token]) -> str:
    kinds = ("text", "code_inline")
    return "".join(token.content for token in tokens if token.type in kinds)


def kinds(tokens: list[Token]) -> set[str]:
    return {token.type for token in tokens}


@given(TEXTS)
def test_a_terminal_gets_no_command(text: str) -> None:
    out = safe.terminal(text)
    forbidden = ("Cc", "Cf", "Cs", "Zl", "Zp")
    assert not [c for c in out if unicodedata.category(c) in forbidden]


@given(TEXTS)
def test_what_is_safe_already_stays_as_it_is(text: str) -> None:
    once = safe.terminal(text)
    assert safe.terminal(once) == once


@given(st.text(alphabet="aé字 .,;“”[]1—"))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe.terminal(text) == text


@given(TEXTS)
def test_lines_are_kept_where_they_may_be(text: str) -> None:
    assert safe.terminal_lines(text).count("\n") == text.count("\n")


@given(TEXTS)
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    tokens = flat(safe.markdown(text))
    allowed = {"paragraph_open", "inline", "paragraph_close", "text"}
    assert kinds(tokens) <= allowed
    assert shown(tokens) == safe.terminal(safe.fold(text))


@given(TEXTS, TEXTS)
def test_the_shape_of_a_table_never_changes(one: str, other: str) -> None:
    cells = (one, other)
    tokens = flat(write([Table(cells, (cells, cells))]))
    types = [token.type for token in tokens]
    assert types.count("table_open") == 1
    assert (types.count("th_open"), types.count("td_open")) == (2, 4)
    inline = [token for token in tokens if token.type == "inline"]
    for token, cell in zip(inline, cells * 3, strict=True):
        content = "".join(child.content for child in token.children or ())
        assert content == (safe.terminal(safe.fold(cell)) or "–")


@given(TEXTS)
def test_code_shows_the_text_and_nothing_else(text: str) -> None:
    tokens = flat(f"File: {safe.inline_code(text)}")
    assert kinds(tokens) <= {
        "paragraph_open",
        "inline",
        "paragraph_close",
        "text",
        "code_inline",
    }
    assert shown(tokens).strip() == f"File: {safe.terminal(safe.fold(text))}".strip()


@given(TEXTS, TEXTS, TEXTS)
@example("a", "(7)", "b")
@example("1", ". a", "")
@example("", "“x”", "y")
@example("_", "_", "_")
def test_marked_words_are_bold_or_in_brackets(
    before: str, words: str, after: str
) -> None:
    parts = line(before, Piece(words, "marked"), after)
    for page in ([Paragraph(parts)], [Listing((Item(parts, (Item(parts),)),))]):
        tokens = flat(write(page))
        assert kinds(tokens) <= {
            *("paragraph_open", "inline", "paragraph_close", "text"),
            *("strong_open", "strong_close", "bullet_list_open", "bullet_list_close"),
            *("list_item_open", "list_item_close"),
        }
        core = safe.terminal(safe.fold(words))
        strong = "strong_open" in kinds(tokens)
        assert (core if strong else f"[{core}]" if core else "") in shown(tokens)


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_every_payload_is_still_to_be_seen(payload: str) -> None:
    assert safe.terminal(payload).isprintable()
    letters = [c for c in payload if c.isalnum()]
    assert [c for c in shown(flat(safe.markdown(payload))) if c in letters]


@given(TEXTS)
def test_folded_text_is_one_line_without_blank_ends(text: str) -> None:
    folded = safe.fold(text)
    assert "\n" not in folded
    assert folded == folded.strip(" ")
    assert safe.fold(folded) == folded
