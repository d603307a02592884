"""Names, their kinds and their roles in running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.names.find import find_names
from framing.extract.names.words import read_words
from framing.extract.places import country_names, gazetteer, look_up
from framing.extract.roles.opposition import compare_offices
from framing.extract.roles.read import describe, read_role

if TYPE_CHECKING:
    from framing.model.slot import NameSlot


def named(text: str, kind: str) -> list[str]:
    return [slot.text for slot in find_names(text) if slot.kind == kind]


def person(text: str, name: str) -> NameSlot:
    return next(
        slot for slot in find_names(text) if slot.text == name and slot.kind == "person"
    )


ROLES = [
    ("Azerbaijani Foreign Minister Jeyhun Bayramov spoke.", "Jeyhun Bayramov",
     "Azerbaijani Foreign Minister"),
    ("the president of Azerbaijan, Ilham Aliyev, left", "Ilham Aliyev",
     "the president of Azerbaijan"),
    ("Kazakh Foreign Ministry spokesperson Aybek Smadiyarov confirmed it.",
     "Aybek Smadiyarov", "Kazakh Foreign Ministry spokesperson"),
    ("Colonel Idris Barka, commander of the guard's fourth company, fled.",
     "Idris Barka", "commander of the guard's fourth company"),
    ("The men were led by a retired major, Hernán Ucanza, from Trinidad.",
     "Hernán Ucanza", "a retired major"),
    ("Rosa Inés Quiroga, who heads the Chilean coast guard, said so.",
     "Rosa Inés Quiroga", "who heads the Chilean coast guard"),
    ("The Minister of the Interior, Salem Walad Dahi, said so.",
     "Salem Walad Dahi", "The Minister of the Interior"),
    ("It was unit chief Emre Çelik who told us.", "Emre Çelik", "unit chief"),
    ("Mayor of Istanbul Deniz Aksoy was detained.", "Deniz Aksoy",
     "Mayor of Istanbul"),
    ("Peru's economy minister, José Arista, agreed.", "José Arista",
     "Peru's economy minister"),
    ("Marit Haugen, 54, a nurse at the clinic, wept.", "Marit Haugen",
     "a nurse at the clinic"),
    ("Vice-Premier He Lifeng arrived.", "He Lifeng", "Vice-Premier"),
    ("Investment and Trade Minister Datuk Seri Aminah Rahim said so.",
     "Aminah Rahim", "Investment and Trade Minister"),
    ("Brigadier Yonas Asrat has commanded the Eastern sector since May.",
     "Yonas Asrat", "has commanded the Eastern sector"),
    ("Petra Vidal presides over the Court of Audit.", "Petra Vidal",
     "presides over the Court of Audit"),
    ("Sven Aalto now heads the mine's union.", "Sven Aalto",
     "now heads the mine's union"),
    ("General Paul Mwenda, the president's brother-in-law, owns it.", "Paul Mwenda",
     "the president's brother-in-law"),
    ("It was then-Vice President Ruth Chirwa who signed.", "Ruth Chirwa",
     "then-Vice President"),
    ("The leader of the march, Iker Sosa, wept.", "Iker Sosa",
     "The leader of the march"),
    ("This said the expert of Agro-Vestnik Oleg Sidorov.", "Oleg Sidorov",
     "the expert of Agro-Vestnik"),
    ("Captain Prime Niyonzima, who leads the Lake Unit, swam.", "Prime Niyonzima",
     "who leads the Lake Unit"),
    ("Abdul Rahman al-Mutairi, Kuwait's deputy oil minister, spoke.",
     "Abdul Rahman al-Mutairi", "Kuwait's deputy oil minister"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_role(text: str, name: str, role: str) -> None:
    slot = person(text, name)
    assert slot.role == role
    assert slot.role_span is not None
    assert text[slot.role_span.start : slot.role_span.end] == role


NO_ROLES = [
    "Ruth Chirwa leads the polls.",
    "Ruth Chirwa heads to the port with the navy.",
    "According to the governor, Ruth Chirwa fled.",
]


@pytest.mark.parametrize("text", NO_ROLES)
def test_no_role(text: str) -> None:
    assert not [slot.role for slot in find_names(text) if slot.role]


def test_counterpart_takes_the_office_of_the_person_before() -> None:
    text = (
        "The meeting between the Armenian Foreign Minister and his Azerbaijani "
        "counterpart Jehon Permov took place in a tense atmosphere."
    )
    office = person(text, "Jehon Permov").office
    assert office is not None
    assert (office.title, office.of) == ("foreign minister", "country:AZ")


def test_a_plural_role_is_shared_by_a_list() -> None:
    text = (
        "He met co-chairs of the OSCE Minsk Group Igor Popov (Russia), Stephane "
        "Visconti (France), Andrew Schofer (the US) on Tuesday."
    )
    roles = {slot.text: slot.role for slot in find_names(text) if slot.role}
    assert roles == dict.fromkeys(
        ("Igor Popov", "Stephane Visconti", "Andrew Schofer"),
        "co-chairs of the OSCE Minsk Group",
    )


def test_office_goes_before_rank() -> None:
    text = "Rear Admiral Juan Ocampo, commander of the Southern Fleet, said so."
    office = person(text, "Juan Ocampo").office
    assert office is not None
    assert office.title == "commander"


KINDS = [
    ("They met in Qaraqol, a town in the north.", "place", ["Qaraqol"]),
    ("Shells hit the village of Novohirka.", "place", ["Novohirka"]),
    ("The Zumra district is calm.", "place", ["Zumra"]),
    ("The Hill Peoples Defence Army (HPDA) withdrew.", "organisation",
     ["Hill Peoples Defence Army", "HPDA"]),
    ("The frigate Blue Marlin sank.", "person", []),
    ("BREZNOWO in northern Karsk Region is calm.", "place",
     ["BREZNOWO", "Karsk Region"]),
    ("TARVEK, the command said, is calm. Shells hit the town of Tarvek.", "place",
     ["TARVEK", "Tarvek"]),
    ("The former head of drugmaker Polarin wept.", "person", []),
    ("She is a dean at the Faculty of Botany.", "person", []),
    ("Peru SEIZES mines as fear grows", "person", []),
    ("Speaking on Monday, all denied it. Landslides blocked roads.", "person", []),
    ("Talks Resume After Long Winter Break", "person", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "want"), KINDS)
def test_kind(text: str, kind: str, want: list[str]) -> None:
    assert named(text, kind) == want


KEYS = [
    ("Baku accused Yerevan.", [("Baku", "country:AZ"), ("Yerevan", "country:AM")]),
    ("He spoke in Baku.", [("Baku", None)]),
    ("BAKU, May 3. - Rain fell.", [("BAKU", None)]),
    ("Norwegian salmon", [("Norwegian", "country:NO")]),
    ("Russia-backed forces", [("Russia", "country:RU")]),
    ("The White House said no.", [("White House", "country:US")]),
    ("They told us that he left.", []),
]


@pytest.mark.parametrize(("text", "want"), KEYS)
def test_key(text: str, want: list[tuple[str, str | None]]) -> None:
    assert [(slot.text, slot.key) for slot in find_names(text)] == want


def test_surname_alone_is_a_person_once_the_full_name_is_known() -> None:
    text = "Ms Irja Tamm spoke first.\nTamm later left. A headline on Tamm followed."
    assert named(text, "person") == ["Irja Tamm", "Tamm", "Tamm"]


def test_names_end_at_line_breaks() -> None:
    assert "Kari Lund Oslo" not in named("By Kari Lund\nOslo is cold.", "person")


@given(st.text(alphabet=st.sampled_from("AaBboö '’-.,\n\"“()0İß"), max_size=120))
def test_spans_are_verbatim_in_any_text(text: str) -> None:
    for slot in find_names(text):
        assert text[slot.start : slot.end] == slot.text
        if slot.role_span is not None:
            assert text[slot.role_span.start : slot.role_span.end] == slot.role


@given(st.text(max_size=200))
def test_words_are_verbatim_and_in_order(text: str) -> None:
    at = 0
    for word in read_words(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= at
        at = word.end


TITLES = [
    ("Norwegian Trade and Industry Minister", "trade and industry minister of Norway"),
    ("deputy commander of the Third Brigade", "deputy commander of the third brigade"),
    ("former Prime Minister", "former prime minister"),
    ("Ukraine's minister of foreign affairs", "foreign minister of Ukraine"),
    ("top diplomat", "foreign minister"),
    ("U.N. Ambassador", "ambassador of the UN"),
    ("Vice-President of Ghana", "deputy president of Ghana"),
]


@pytest.mark.parametrize(("role", "want"), TITLES)
def test_office_in_words(role: str, want: str) -> None:
    assert describe(read_role(role)) == want


OFFICES = [
    ("commander", "deputy commander", "opposed"),
    ("Health Minister", "Deputy Health Minister", "opposed"),
    ("Health Minister", "Interior Minister", "opposed"),
    ("minister", "Interior Minister", "vaguer"),
    ("President", "Prime Minister", "opposed"),
    ("governor", "Governor-General", "same"),
    ("Deputy Prime Minister", "Defence Minister", "apart"),
    ("Colonel", "Lieutenant Colonel", "vaguer"),
    ("Colonel", "Captain", "opposed"),
    ("head of the Colombian navy", "commander of the Caribbean Naval Force", "opposed"),
    ("leader of the HPDA", "HPDA commander-in-chief", "same"),
    ("president of the Red Cross Society", "Deputy Health Minister", "opposed"),
    ("chairman of the Unity Party", "Prime Minister", "apart"),
    ("a teacher", "mayor of Kismayo", "apart"),
    ("strongman", "President", "apart"),
    ("former customs chief", "President", "apart"),
]


@pytest.mark.parametrize(("one", "two", "want"), OFFICES)
def test_offices_of_one_person(one: str, two: str, want: str) -> None:
    a, b = read_role(one), read_role(two)
    assert compare_offices(a, b).verdict == want
    assert compare_offices(b, a).verdict == want


def test_every_country_is_found_by_its_name() -> None:
    for key, name in country_names().items():
        found = look_up(name)
        assert found is not None
        assert found.country == key
    assert len(country_names()) > 195


def test_gazetteer_keys_are_folded() -> None:
    assert all(name == name.casefold() for name in gazetteer())
