"""Stories: which articles of a folder report on one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from framing.align import stories as module
from framing.align.stories import FoundStory, find_stories, name_of
from framing.ingest import article_from_text, read_folder

if TYPE_CHECKING:
    from framing.model import Article

EVAL = Path(__file__).parents[2] / "eval"
FOLDERS = sorted(
    path
    for part in ("stories", "fresh")
    for path in (EVAL / part).iterdir()
    if path.is_dir()
)
MIN_F1 = 0.95
"""B-cubed F1 that the mix of all annotated stories must reach."""

FERRY = (
    "The ferry Alma sank off Cape Nord on Friday with 61 people on board. "
    "Fishermen from Tarvik pulled most of the passengers from the water. "
    "Captain Rolf Estad told the coast guard that a hatch had come open.",
    "Fishermen saved passengers of the Alma, a ferry that went down off Cape Nord. "
    "The coast guard in Tarvik said 61 people had been on board when a hatch of the "
    "vessel failed. Captain Estad was questioned.",
    "Tarvik mourns. Four passengers of the ferry Alma are still missing off Cape "
    "Nord, the coast guard said. A surveyor had warned Captain Rolf Estad of a loose "
    "hatch in spring.",
)
BANK = (
    "The Bank of Orsova cut its main rate to 4.25 percent on Thursday. Governor Ilka "
    "Baran said inflation would fall below the target by winter. Lenders in Orsova "
    "welcomed the decision.",
    "Orsova's central bank lowered borrowing costs to 4.25 percent. Inflation is no "
    "longer a threat, Governor Baran told lenders, but wages are.",
    "Critics of Ilka Baran called the cut too late. The governor of the Bank of "
    "Orsova had kept the rate high for two years while inflation fell and lenders "
    "closed branches.",
)
STRIKE = (
    "Bus drivers in Quellmar walked out on Monday over night shifts. The union "
    "leader Petra Lund said depots would stay closed until the Metra company talks.",
    "Commuters walked to work as a strike of bus drivers closed every depot in "
    "Quellmar. The Metra company accused Petra Lund and her union of blackmail.",
    "Metra offered the drivers of Quellmar fewer night shifts. The union of Petra "
    "Lund will vote on ending the strike at the depots.",
)
NEXT_STRIKE = (
    "Bus drivers of the Metra company in Quellmar are on strike again, this time for "
    "pay on Sundays. Tomas Rehn, who leads their union, asks for nine percent.",
    "No bus ran in Quellmar. Metra called the nine percent that Tomas Rehn wants for "
    "its drivers on Sundays out of reach.",
    "Tomas Rehn said the drivers of Quellmar would stay out until Metra pays more for "
    "Sundays. Shops in the centre complain of losses.",
)
"""Another strike at the same company."""
SPANISH = (
    "El transbordador Alma se hundió frente a Cape Nord con 61 personas a bordo. "
    "Los pescadores de Tarvik rescataron a los pasajeros y el capitán Rolf Estad "
    "declaró ante la guardia costera."
)


def read(*texts: str) -> list[Article]:
    return [article_from_text(t, f"{n}.txt", f"a{n}") for n, t in enumerate(texts)]


def groups(found: tuple[FoundStory, ...]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in found}


def annotated() -> list[Article]:
    return [
        replace(article, id=f"{folder.name}/{article.id}")
        for folder in FOLDERS
        for article in read_folder(folder)[0]
    ]


def b_cubed_f1(found: tuple[FoundStory, ...]) -> float:
    owners = [[name.split("/")[0] for name in story.articles] for story in found]
    everyone = list(chain.from_iterable(owners))
    hits = [(own.count(name), len(own), name) for own in owners for name in own]
    precision = sum(same / size for same, size, _ in hits) / len(everyone)
    recall = sum(same / everyone.count(name) for same, _, name in hits) / len(everyone)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize("texts", [FERRY, BANK, STRIKE])
def test_one_story_stays_whole(texts: tuple[str, ...]) -> None:
    assert len(find_stories(read(*texts))) == 1


def test_three_stories_are_told_apart() -> None:
    mixed = [text for row in zip(FERRY, BANK, STRIKE, strict=True) for text in row]
    found = find_stories(read(*mixed))
    assert [story.articles for story in found] == [
        ("a0", "a3", "a6"),
        ("a1", "a4", "a7"),
        ("a2", "a5", "a8"),
    ]


def test_an_article_of_no_story_stands_alone() -> None:
    found = find_stories(read(*FERRY, BANK[0]))
    assert [len(story.articles) for story in found] == [3, 1]


def test_a_round_up_joins_no_two_stories() -> None:
    round_up = f"In brief. {FERRY[1]} {BANK[1]}"
    found = find_stories(read(*FERRY, *BANK, round_up))
    assert len(found) == 2


def test_names_and_numbers_tell_in_another_language() -> None:
    found = find_stories(read(*BANK, *FERRY, SPANISH))
    assert ("a3", "a4", "a5", "a6") in [story.articles for story in found]


def test_function_words_of_another_language_join_nothing() -> None:
    other = (
        "El banco de Orsova bajó la tasa al 4,25 por ciento. La gobernadora Ilka "
        "Baran dijo a los pasajeros de la economía que la inflación caerá."
    )
    owner = {
        name: story for story in find_stories(read(*BANK, *FERRY, SPANISH, other))
        for name in story.articles
    }  # fmt: skip
    assert owner["a6"] != owner["a7"]


def test_everything_is_in_exactly_one_story() -> None:
    articles = [*annotated(), *read(*FERRY, "", "Short.", "12 34")]
    found = find_stories(articles)
    listed = [name for story in found for name in story.articles]
    assert sorted(listed) == sorted(article.id for article in articles)
    order = {article.id: place for place, article in enumerate(articles)}
    firsts = [order[story.articles[0]] for story in found]
    assert firsts == sorted(firsts)
    assert all(
        list(story.articles) == sorted(story.articles, key=order.__getitem__)
        for story in found
    )


def test_order_changes_nothing_but_the_order() -> None:
    articles = annotated()
    turned = articles[::-1][7:] + articles[::-1][:7]
    assert groups(find_stories(articles)) == groups(find_stories(turned))


@pytest.mark.parametrize("copied", range(9))
def test_a_copy_joins_its_story_and_changes_no_other(copied: int) -> None:
    articles = read(*FERRY, *BANK, *STRIKE)
    before = groups(find_stories(articles))
    copy = replace(articles[copied], id="copy")
    after = groups(find_stories([*articles, copy]))
    joined = {group | {"copy"} if f"a{copied}" in group else group for group in before}
    assert after == joined


@pytest.mark.parametrize("copied", range(9))
def test_a_near_copy_belongs_to_its_story(copied: int) -> None:
    texts = (*FERRY, *BANK, *STRIKE)
    changed = texts[copied].replace(" said ", " added ") + " Our reporter adds more."
    found = find_stories(read(*texts, changed))
    assert any({f"a{copied}", "a9"} <= set(story.articles) for story in found)
    assert len(found) == 3


def test_days_far_apart_part_what_words_alone_join() -> None:
    first, later = date(2021, 3, 1), date(2023, 9, 1)

    def count(second: date) -> int:
        days = [first] * 3 + [second] * 3
        articles = read(*STRIKE, *NEXT_STRIKE)
        return len(
            find_stories(
                [replace(a, published=d) for a, d in zip(articles, days, strict=True)]
            )
        )

    assert (count(first), count(later)) == (1, 2)


def test_little_and_nothing() -> None:
    assert find_stories([]) == ()
    (alone,) = find_stories(read(FERRY[0]))
    assert alone.articles == ("a0",)
    assert name_of(alone)
    assert {name_of(story) for story in find_stories(read("", " 1 "))} == {
        "story",
        "story-2",
    }


def test_words_tell_the_story() -> None:
    ferry, bank = find_stories(read(*FERRY, *BANK))
    assert "Alma" in ferry.words
    assert "Orsova" in bank.words
    assert not set(ferry.words) & set(bank.words)
    assert name_of(bank).startswith(("Orsova-", "Baran-"))


def test_scripts_without_spaces_are_read() -> None:
    found = find_stories(
        read(
            "渡轮在北角沉没，渔民救起乘客。",
            "北角渡轮沉没，四名乘客失踪。",
            "央行宣布降息，行长说通胀回落。",
            "行长表示通胀回落，央行因此降息。",
        )
    )
    assert [story.articles for story in found] == [("a0", "a1"), ("a2", "a3")]
    assert all(len(word) == 2 for story in found for word in story.words)


def test_names_are_safe_and_unique() -> None:
    stub = [f"{number} {number + 1}" for number in range(9)]
    found = find_stories([*annotated(), *read(*FERRY, *stub)])
    names = [name_of(story).casefold() for story in found]
    assert len(set(names)) == len(names)
    assert all(name.replace("-", "").isalnum() and name.isascii() for name in names)
    assert all(len(story.words) <= 4 for story in found)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_annotated_story_stays_whole(folder: Path) -> None:
    assert len(find_stories(read_folder(folder)[0])) == 1


def test_all_annotated_stories_at_once() -> None:
    assert b_cubed_f1(find_stories(annotated())) >= MIN_F1


def test_blocks_and_neighbours_do_not_change_the_stories(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    articles = annotated()
    whole = groups(find_stories(articles))
    monkeypatch.setattr(module, "STORY_BLOCK_ROWS", 7)
    assert groups(find_stories(articles)) == whole
    monkeypatch.setattr(module, "MAX_STORY_NEIGHBOURS", 20)
    assert b_cubed_f1(find_stories(articles)) >= MIN_F1


def test_the_shortcut_for_small_folders_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    every = [read_folder(path)[0] for path in FOLDERS]
    mixed = [(*one[:2], *other[:2]) for one, other in pairwise(every)]
    mixed = [
        tuple(replace(x, id=f"a{n}") for n, x in enumerate(articles))
        for articles in mixed
    ]
    samples = [*every, *mixed]
    short = [find_stories(articles) for articles in samples]
    monkeypatch.setattr("framing.align.stories.MAX_PLAIN", 0)
    assert [find_stories(articles) for articles in samples] == short
    assert {len(found) for found in short} == {1, 2}
