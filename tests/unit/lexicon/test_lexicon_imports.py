"""Word lists of other programs: what is kept, and what is said of the rest."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import LexiconError
from framing.lexicon import imports
from framing.lexicon.imports.convert import converted
from framing.lexicon.load import parse

HEAD = {
    "id": "mine",
    "language": "en",
    "version": "0.1.0",
    "title": "Mine",
    "license": "unknown",
    "imported": "mine.dic",
}
LIWC = """%
\t1\tAffect
\t\t2\tAnger (angry words)
\t3\tSad
%
hate*\t\t1\t2
kind\t<of>131/125\t1
like\t(02 134)125/464\t3
so far\t3
q*\t1
wild\t9
bare
"""


def dropped(words: imports.WordList) -> list[tuple[str, str]]:
    return [(row.text, row.why) for row in words.dropped]


def test_liwc_with_all_its_oddities() -> None:
    words = imports.read(LIWC.encode(), "a.dic")
    assert words.categories == {
        "Affect": ["hate*", "kind"],
        "Affect/Anger": ["hate*"],
        "Sad": ["like", "so far"],
    }
    assert dropped(words) == [
        ("kind <of>131/125", "codes that hold in some surroundings only"),
        ("like (02 134)125/464", "codes that hold in some surroundings only"),
        ("q*", "too short for a *"),
        ("wild 9", "a code that the legend lacks"),
        ("bare", "no code"),
    ]


def test_liwc_without_its_legend_names_categories_by_their_codes() -> None:
    words = imports.read(b"hate\t1\nlove\t02\n", "a.dic")
    assert words.categories == {"category 1": ["hate"], "category 2": ["love"]}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.lc3", "+BAD\nlies \nabandon\n", {"BAD": ["lies", "abandon"]}),
        ("a.cat", "WAR\n\tARMS\n\t\tGUN* (1)\n", {"WAR/ARMS": ["GUN*"]}),
        ("a.yml", "war:\n  arms: [gun, no]\n", {"war/arms": ["gun", "no"]}),
        ("a.tsv", "word\tclass\tnote\ngun\tarms\tx\n", {"arms": ["gun"]}),
        (
            "a.yaml",
            "extends: substitution\nswap:\n  regimes?: government\n",
            {"substitution": ["regime", "regimes"]},
        ),
        (
            "a.ykd",
            '<d><cnode name="War"><cnode name="Arms"><pnode name="gun"/></cnode>'
            "</cnode></d>",
            {"War/Arms": ["gun"]},
        ),
    ],
)
def test_each_format_is_known_by_its_ending(
    name: str, text: str, expected: dict[str, list[str]]
) -> None:
    assert imports.read(text.encode(), name).categories == expected


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.txt", "gun", "a.txt:1: unknown format"),
        ("a.dic", "%\n1\tAnger\n", "a.dic:3: liwc: the legend has no second %"),
        ("a.dic", "%\nAnger\n%\n", "a.dic:2: liwc: a legend line without code"),
        ("a.lc3", "gun\n", "a.lc3:1: lexicoder: words before the first +category"),
        ("a.cat", "GUN (1)\n", "a.cat:1: wordstat: a word before the first category"),
        ("a.csv", "a,b\n1,2\n", "a.csv:1: csv: no column of words"),
        ("a.csv", "word\n", "a.csv:1: csv: no words in it"),
        ("a.yml", "a: &x [gun]\nb: *x\n", "a.yml:1: quanteda: anchors and aliases"),
        ("a.yml", "a: !!python/name:os.system x\n", "a.yml:1: quanteda: tags"),
        ("a.yml", "a: [gun\n", "a.yml:2: quanteda: "),
        ("a.yml", "[" * 200, "a.yml:1: quanteda: nested too deeply"),
        ("a.ykd", '<!DOCTYPE d [<!ENTITY x "y">]><d/>', "a.ykd:1: yoshikoder: "),
        ("a.ykd", "<d><cnode></d>", "a.ykd:1: yoshikoder: not valid XML"),
    ],
)
def test_what_is_not_of_the_format_is_refused_with_its_line(
    name: str, text: str, said: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        imports.read(text.encode(), name)
    assert str(caught.value).startswith(said)


def test_what_comes_out_is_a_lexicon_that_fires() -> None:
    words = imports.read(LIWC.encode(), "a.dic")
    text, made = converted(words, HEAD, "a.dic")
    lexicon, problems = parse(text.encode(), "mine.toml")
    assert lexicon is not None
    assert problems == []
    assert lexicon.imported == "mine.dic"
    assert [entry.id for entry in made.entries] == ["affect", "sad"]
    assert made.entries[0].forms == ("hate*", "kind")
    # each form stands in one entry, and the other category is not passed over
    assert ("hate* of Affect/Anger", "it is in Affect already") in dropped(words)


@given(st.text(max_size=200), st.sampled_from(sorted(imports.FORMATS)))
def test_no_text_breaks_an_importer(text: str, kind: str) -> None:
    try:
        words = imports.read(text.encode("utf-8", "replace"), "a", kind)
        converted(words, HEAD, "a")
    except LexiconError as problem:
        assert str(problem).startswith("a:")


@given(st.lists(st.from_regex(r"[a-z]{4,9}", fullmatch=True), min_size=1, unique=True))
def test_plain_words_of_a_table_are_all_kept(forms: list[str]) -> None:
    table = StringIO()
    csv.writer(table).writerows([["form"], *([form] for form in forms)])
    words = imports.read(table.getvalue().encode(), "a.csv")
    assert words.categories == {"words": forms}
