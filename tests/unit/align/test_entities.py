"""Names that are one name, and entities over several articles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.align.entities import entity_index, merge_names
from framing.align.name_distance import compare_names
from framing.align.name_sounds import likeness
from framing.extract.names.find import find_names
from framing.model.article import Article
from framing.model.story import Reading


def read(*texts: str) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            Article(f"a{number}", f"{number}.txt", text, str(number)),
            (), (), (), (), find_names(text), (), (),
        )
        for number, text in enumerate(texts, 1)
    )  # fmt: skip


PAIRS = [
    ("Bayramov", "Jeyhun Bayramov", "same"),
    ("Bogotá", "Bogota", "same"),
    ("Tazeh Abad", "Tazehabad", "same"),
    ("Orbán Viktor", "Viktor Orban", "same"),
    ("J. R. Okafor", "James Ruben Okafor", "same"),
    ("Datuk Seri Aminah Rahim", "Aminah Rahim", "same"),
    ("Sheikh Tamim bin Hamad", "Tamim ibn Hamad", "same"),
    ("Jim Mattis", "James Mattis", "same"),
    ("Jehon Permov", "Jeyhun Bayramov", "variant"),
    ("Wanjiru Kamau", "Wangiru Kamao", "variant"),
    ("Muammar Gaddafi", "Moammar Qadhafi", "variant"),
    ("Xi Jinping", "Hsi Chin-ping", "variant"),
    ("Novohryhorivka", "Novogrigorovka", "variant"),
    ("Abdel Fattah al-Sisi", "Abdulfattah El-Sissi", "variant"),
    ("Khadem Niya", "Hademniya", "variant"),
    ("Tesfamichael Gebrehiwet", "Tasfa Mikhail Jabra Hiwat", "variant"),
    ("Gaspar Condori Quisbert", "Jiasipa Condori Jisibeite", "variant"),
    ("Bernie Lindqvist", "Bernard A. Lindqvist", "same"),
    ("Zhang Guoqing", "Zhang Weiqing", "different"),
    ("Thomas M. Menning", "Thomas McInroy", "different"),
    ("Christopher Hasse", "Christopher R. Hill", "different"),
    ("John Warner", "John Boehner", "different"),
    ("Ivan Petrov", "Igor Petrov", "different"),
    ("Maria Lopez", "Mario Lopez", "different"),
    ("Irina Petrova", "Irina Petrov", "different"),
    ("George Bush Jr", "George Bush", "different"),
    ("John Kerry", "John Kirby", "different"),
    ("Lower Askipara", "Upper Askipara", "different"),
    ("Li Wei", "Li Wen", "different"),
]


@pytest.mark.parametrize(("a", "b", "want"), PAIRS)
def test_compare_names(a: str, b: str, want: str) -> None:
    assert compare_names(a, b).verdict == want


WORD = st.text(alphabet="abdeghijklmnoprstuvyzñüКмح", min_size=1, max_size=9)
NAME = st.lists(WORD, min_size=1, max_size=4).map(" ".join)


@given(NAME, NAME)
def test_comparison_is_symmetric(a: str, b: str) -> None:
    left, right = compare_names(a, b), compare_names(b, a)
    assert left.verdict == right.verdict
    assert left.score == pytest.approx(right.score)
    assert 0 <= left.score <= 1


@given(NAME)
def test_case_and_breaks_do_not_count(name: str) -> None:
    assert compare_names(name, name.upper().replace(" ", "-")).verdict != "different"


@given(WORD, WORD)
def test_likeness_is_a_likeness(a: str, b: str) -> None:
    assert likeness(a, b) == pytest.approx(likeness(b, a))
    assert likeness(a, a) == 1
    assert 0 <= likeness(a, b) <= 1


def keys(*texts: str) -> list[str]:
    return [entity.key for entity in merge_names(read(*texts))]


def test_short_form_joins_the_full_name() -> None:
    found = merge_names(read("Finance Minister Irja Tamm spoke. Tamm left."))
    assert [(e.key, len(e.mentions)) for e in found] == [("person:irja tamm", 2)]


def test_variants_join_over_articles_and_the_index_knows() -> None:
    readings = read(
        "Kenyan Health Minister Wanjiru Kamau spoke.",
        "Kenyan Health Minister Wangiru Kamao spoke.",
    )
    entities = merge_names(readings)
    index = entity_index(entities)
    persons = [
        index[reading.article.id, slot.start, slot.end]
        for reading in readings
        for slot in reading.names
        if slot.kind == "person"
    ]
    assert len(persons) == 2
    assert len(set(persons)) == 1


def test_what_one_article_tells_apart_stays_apart() -> None:
    first = "Nurse Amina Hasan and nurse Amina Hassen spoke."
    found = keys(first, "Nurse Amina Hassan spoke.")
    assert sum(key.startswith("person:") for key in found) == 2


def test_lone_surname_of_two_persons_joins_neither() -> None:
    found = merge_names(
        read("Judge Pekka Salo and lawyer Aino Salo met.", "The lawyer Salo left.")
    )
    names = [e.name for e in found if e.kind == "person"]
    assert sorted(names) == ["Aino Salo", "Pekka Salo", "Salo"]


def test_countries_have_one_entity() -> None:
    found = keys("Norway said no.", "Norwegian ships left Oslo. Oslo denied it.")
    assert found.count("country:NO") == 1


def test_abbreviation_joins_its_expansion() -> None:
    found = merge_names(
        read("The Hill Peoples Defence Army (HPDA) left.", "The HPDA came back.")
    )
    assert [e.key for e in found] == ["organisation:hill peoples defence army"]


def test_every_mention_of_a_person_has_an_entity() -> None:
    readings = read(
        "Colonel Htun Zaw Myint, who commands a unit, met Deputy Mayor Kari Lund.",
        "Lund wept. General Deng Akol, head of the Northern Command, denied it.",
    )
    index = entity_index(merge_names(readings))
    for reading in readings:
        for slot in reading.names:
            if slot.kind == "person" or slot.key:
                assert (reading.article.id, slot.start, slot.end) in index


def test_keys_are_unique() -> None:
    found = keys("Nurse Ali Hasan and doctor Ali Hasan Veli met.", "Ali Hasan spoke.")
    assert len(found) == len(set(found))


def test_a_garbled_spelling_does_not_name_the_entity() -> None:
    entities = merge_names(
        read(
            "Colonel Tesfamichael Gebrehiwet spoke.",
            "Colonel Tesfamichael Gebrehiwet denied it.",
            "And Colonel Tasfa Mikhail Jabra Hiwat denied it.",
        )
    )
    assert [entity.name for entity in entities] == ["Tesfamichael Gebrehiwet"]


def test_a_name_that_one_article_makes_a_person_is_one_in_all() -> None:
    entities = merge_names(
        read(
            "The captain, Audax Niyirora, swam ashore.",
            "As for him whom the press so piously buried, Audax Niyirora is not dead.",
        )
    )
    assert [len(entity.mentions) for entity in entities] == [2]
