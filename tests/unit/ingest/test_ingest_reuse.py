from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.ingest.origins.candidates import find_candidates
from framing.ingest.origins.own_words import own_words
from framing.ingest.origins.quoted import find_quoted
from framing.ingest.origins.reuse import Reuse, compare, compare_articles
from framing.ingest.origins.shown import find_introduced

STORM = """\
The storm reached the northern islands shortly before dawn and tore the roofs from \
two schools in Granov, the coast guard reported.

Fishing crews who had stayed at sea were brought ashore by noon, and the ferry to \
Port Kessel was moored until further notice.

Engineers found the old sea wall cracked in four places; the mayor promised that it \
would be rebuilt with stone from the quarry above the town.

Insurers put the damage at 12,000 crowns, which is less than in the floods of last \
spring, when the harbour market had been washed away."""

BUDGET = """\
Parliament began its debate on the new budget on Tuesday with a quarrel over tolls.

Members for the mountain districts want the tunnel to stay free of charge, while the \
treasury hopes that lorries will pay for the repairs.

A vote is planned for the end of the month, and few expect the cabinet to lose it."""

STATEMENT = (
    "We have waited for eleven years while one minister after another promised us a "
    "hospital, and every winter the sick are still rowed across the strait at night"
)
LETTER = """\
No minister has crossed the strait since the bridge was closed to heavy carts.

Every winter the sick are rowed over at night, and two of them died on the way."""
DEMANDS = (
    "A hospital with forty beds shall open on the larger island before winter.",
    "The night ferry shall carry patients free of charge until the doors open.",
)
NAMES = (
    "Harbour Chairman Bob Roe, Treasury Chairman Tim Dow, Bridges Chairman Dan Foy "
    "and Schools Chairman Al Moe"
)
NOTES = """\
Mara Ilves writes about the coast for the Harbour Star and can be reached at the \
newsroom on weekdays.

Sign up for our morning letter and get the best of our reporting from the islands."""

REVISED = """\
Shortly before dawn the northern islands were reached by a storm, which in Granov \
took the roofs from two schools.

By noon crews who had stayed at sea were brought back to land, and the Port Kessel \
ferry was moored.

In four places engineers found the old sea wall had cracked, and the mayor says it \
would be rebuilt with quarry stone."""

WORDS = st.sampled_from("storm wall ferry mayor stone the of reached was noon".split())
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


def mixed(before: str, quoted: str, after: str) -> str:
    return f"{before}\n\n{quoted}\n\n{after}"


def test_a_text_is_wholly_in_itself() -> None:
    reuse = compare_articles(STORM, STORM)
    assert (reuse.share, reuse.kind, reuse.degree) == (1.0, "wholly", "cut")


def test_different_articles_share_nothing() -> None:
    assert compare_articles(STORM, BUDGET) == Reuse(0.0, "none", ())


@pytest.mark.parametrize(
    "copy",
    [
        STORM.partition("\n\nEngineers")[0],
        f"Islands count their losses\n\nBy Mara Ilves\n\n{STORM}",
        "\n\n".join(textwrap.fill(part, 60) for part in STORM.split("\n\n")),
        " ".join(STORM.split()),
        STORM.replace("harbour", "harbor").replace("12,000", "12000"),
        STORM.replace("Fishing", '"Fishing'),
        " ".join(STORM.replace("storm", '"storm').split()),
        re.sub(r"\bthe (\w+)", r"a \1", STORM),
        f"{BUDGET}\n\n{STORM}\n\n{BUDGET}",
    ],
    ids=[
        "trimmed",
        "headed",
        "wrapped",
        "one line",
        "respelt",
        "lone mark",
        "lone mark in one line",
        "edited",
        "inside another",
    ],
)
def test_a_changed_copy_is_found_both_ways(copy: str) -> None:
    assert compare_articles(copy, STORM).kind != "none"
    assert compare_articles(STORM, copy).kind != "none"


def test_a_short_text_inside_a_long_one_is_found_both_ways() -> None:
    brief = STORM.partition("\n\n")[0]
    numbers = "one two three four five six seven eight nine ten".split()
    filler = "\n\n".join(
        f"Report {a} {b} {c} from the valley."
        for a in numbers
        for b in numbers
        for c in numbers
    )
    long = f"{filler}\n\n{brief}"
    assert compare_articles(brief, long).kind == "wholly"
    assert compare_articles(long, brief).kind == "partly"


@pytest.mark.parametrize(
    "quoted",
    [
        f'"{STATEMENT}," she said.',
        f"“{STATEMENT},” she said.",
        f"‘{STATEMENT},’ she said.",
        f"'{STATEMENT},' she said.",
        f"``{STATEMENT},'' she said.",
        f"« {STATEMENT} », she said.",
        f"“‘Enough’, they say. {STATEMENT},” she said.",
        f"“{STATEMENT}.\n\n“And {STATEMENT}.\n\n“So {STATEMENT}.”",
        f"She said: “{STATEMENT}.\n\nThis is {STATEMENT}.”",
        f'"{STATEMENT}. "And {STATEMENT}."',
        f"The union said in a statement:\n\n{STATEMENT}.",
        f"She said:\n\nDear friends,\n\n{STATEMENT}.\n\nAnd so {STATEMENT}.",
        f"The full text of the letter is below.\n\n{LETTER}",
        f"They demanded:\n\n1. {DEMANDS[0]}\n\n2. {DEMANDS[1]}",
        f"Here we are. {STATEMENT}. — Ama Boateng (@ama_b) May 9, 2018",
        f"BOATENG: {STATEMENT}.\n\nOWNER (laughs): {DEMANDS[0]}",
        f"{NAMES} signed the letter.",
    ],
    ids=[
        "straight",
        "curly",
        "single",
        "straight single",
        "typed",
        "guillemets",
        "nested",
        "over paragraphs",
        "closed late",
        "paragraphs run together",
        "after a colon",
        "a letter after a colon",
        "a full text below",
        "numbered demands",
        "a post",
        "a transcript",
        "a list of names",
    ],
)
def test_a_common_quotation_is_no_copy(quoted: str) -> None:
    left, right = mixed(STORM, quoted, ""), mixed("", quoted, BUDGET)
    assert compare_articles(left, right).kind == "none"
    assert compare_articles(right, left).kind == "none"


def test_a_quotation_is_no_copy_of_the_speech() -> None:
    speech = f"{STATEMENT}. {BUDGET}"
    assert compare_articles(f'{STORM}\n\n"{STATEMENT}," she said.', speech) == Reuse(
        0.0, "none", ()
    )


def test_what_is_told_after_a_full_text_is_its_own() -> None:
    text = f"The full text of the letter is below.\n\n{LETTER}\n\nThe mayor said no."
    words = own_words(text)
    own = [w for w, out in zip(words.folded, words.introduced, strict=True) if not out]
    assert own[-4:] == ["the", "mayor", "said", "no"]


def test_an_author_who_says_i_introduces_one_paragraph() -> None:
    text = "I asked them. They wrote:\n\nCome back later.\n\nI did not, and left."
    found = find_introduced(text)
    assert [text[span.start : span.end] for span in found] == ["Come back later."]


def test_mostly_posts_are_a_copy() -> None:
    posts = "\n\n".join(
        f"{part} — Ama Boateng (@ama_b) May 9, 2018" for part in STORM.split("\n\n")
    )
    left, right = f"Posts of the day\n\n{posts}", f"What she wrote\n\n{posts}"
    assert compare_articles(left, right).kind == "wholly"


def test_a_text_that_only_quotes_is_a_copy_of_itself() -> None:
    parts = "\n\n".join(f"“{part}”" for part in STORM.split("\n\n"))
    text = f"The mayor spoke to us.\n\n{parts}"
    assert compare_articles(text, text).kind == "wholly"
    assert compare_articles(text, f"{BUDGET}\n\n{BUDGET}\n\n{parts}").kind == "none"


def test_a_call_to_sign_up_is_no_wording() -> None:
    call = "Sign up for our morning letter and read all that the islands talk about"
    assert own_words(f"The wall fell.\n{call}.").folded == ("the", "wall", "fell")


def test_a_term_between_marks_is_part_of_the_text() -> None:
    words = own_words('The old "sea wall" cracked.').folded
    assert words == ("the", "old", "sea", "wall", "cracked")


def test_an_unpaired_mark_quotes_nothing() -> None:
    text = 'A 5" pipe burst. "No one came, she said.\n\nThe street was dry by noon.'
    assert find_quoted(text) == []


def test_a_label_introduces_no_statement() -> None:
    assert not any(own_words("ANALYSIS:\n\nThe wall will not hold.").introduced)


def test_a_standing_footer_is_no_copy() -> None:
    left, right = f"{STORM}\n\n{NOTES}", f"{BUDGET}\n\n{NOTES}"
    assert compare_articles(left, right).kind == "none"
    assert compare_articles(right, left).kind == "none"


def test_degrees_of_revision() -> None:
    light = STORM.replace("shortly", "just").replace("two schools", "several schools")
    light = light.replace("until further notice", "for now").replace("found", "saw")
    light = light.replace("the quarry", "a quarry").replace("less", "lower")
    light = light.replace("ashore", "to land").replace("old sea", "ancient sea")
    source = own_words(STORM)
    degrees = [
        compare(own_words(text), source).degree for text in (light, REVISED, BUDGET)
    ]
    assert degrees == ["light", "heavy", "none"]


def test_rewording_counts_only_where_it_may() -> None:
    left, right = own_words(REVISED), own_words(STORM)
    assert compare(left, right).kind == "partly"
    assert compare(left, right, reworded=False).kind == "none"


def test_short_texts_are_no_rewording_of_one_another() -> None:
    assert compare_articles(REVISED, STORM).kind == "none"


@given(TEXTS, TEXTS, TEXTS)
def test_a_share_is_a_share(first: str, common: str, last: str) -> None:
    a, b = f"{first} {common}", f"{common} {last}"
    reuse = compare_articles(a, b)
    assert 0 <= reuse.share <= 1
    assert (reuse.kind == "none") == (reuse.degree == "none")
    assert (reuse.kind == "none") == (reuse.passages == ())
    for passage in reuse.passages:
        left = a[passage.left.start : passage.left.end]
        right = b[passage.right.start : passage.right.end]
        assert left and right
        assert set(left.split()) & set(right.split())


@given(st.lists(st.sampled_from(STORM.split("\n\n")), min_size=1, unique=True))
def test_whole_paragraphs_are_passages_of_equal_words(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    reuse = compare_articles(text, STORM)
    assert (reuse.kind, reuse.degree) == ("wholly", "cut")
    for passage in reuse.passages:
        left = text[passage.left.start : passage.left.end]
        right = STORM[passage.right.start : passage.right.end]
        left_words, right_words = left.split(), right.split()
        assert left_words[0] == right_words[0]
        assert left_words[-1].strip(".") == right_words[-1].strip(".")


@given(st.lists(WORDS, min_size=6, max_size=40).map(" ".join))
def test_what_is_only_quoted_is_none(words: str) -> None:
    left, right = f"{STORM}\n\n“{words}”", f"“{words}”\n\n{BUDGET}"
    assert compare_articles(left, right).kind == "none"


@given(st.lists(TEXTS, max_size=6))
def test_texts_with_a_long_common_run_are_candidates(texts: list[str]) -> None:
    run = "eleven ferries left the port at noon and no one waved them off".split()
    every = [[*text.split(), *run] for text in texts]
    wanted = {(a, b) for b in range(len(every)) for a in range(b)}
    assert set(find_candidates(every)) == wanted
