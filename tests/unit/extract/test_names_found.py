"""Which names a sentence has, of what kind, with which role; laws of the spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.extract.names.find import find_names

FOUND = [
    ("Shares in Nordhav Bank AG fell.", "organisation", "Nordhav Bank AG"),
    ("Lundin & Sons cut its forecast.", "organisation", "Lundin & Sons"),
    ("Nordhav plc raised prices.", "organisation", "Nordhav plc"),
    ("A tanker sank in the Gulf of Torvik.", "place", "Gulf of Torvik"),
    ("The governor of Rostov Oblast spoke.", "place", "Rostov Oblast"),
    ("They landed at Jon Berg International Airport.", "place",
     "Jon Berg International Airport"),
    ("An attack on Velmara left ten dead.", "place", "Velmara"),
    ("He drove from Paris and Velmara.", "place", "Velmara"),
    ("Troops entered Belo Velmara.", "place", "Belo Velmara"),
    ("The Ministry of Trade and Fisheries agreed.", "organisation",
     "Ministry of Trade and Fisheries"),
    ("The Society of the Red Cross and Doctors Abroad left.", "organisation",
     "Society of the Red Cross"),
    ("Shares of NordhavIQ fell.", "organisation", "NordhavIQ"),
    ("Bo-ram Tae-won was there, and Tam Ing-wei spoke.", "person", "Tam Ing-wei"),
    ("He had spoken with Zorkanov.", "person", "Zorkanov"),
    ("The Velmara Workers' Party denied it.", "organisation",
     "Velmara Workers' Party"),
    ("They met at St Peter's Square.", "place", "St Peter's Square"),
    ("The Old Majlis of Kari agreed; Milli Majlis sat.", "organisation",
     "Milli Majlis"),
    ("Letters of Tomek V. Dabrow were found.", "person", "Tomek V. Dabrow"),
    ("Boeing said so.", "organisation", "Boeing"),
    ("The Council for Trade and Co-operation in Europe met.", "organisation",
     "Council for Trade and Co-operation in Europe"),
    ("A spokeswoman for Nordhav, Anja Berg, left.", "organisation", "Nordhav"),
]  # fmt: skip
ROLES = [
    (
        "The President of the United States Kari Lund spoke.",
        "Kari Lund",
        "The President of the United States",
    ),
    (
        "The Minister of Trade of the Republic of Norway Tora Lund spoke.",
        "Tora Lund",
        "The Minister of Trade of the Republic of Norway",
    ),
    ("Kari Lund, Nordhav president, spoke.", "Kari Lund", "Nordhav president"),
    ("Kari Lund, the Labour leader, spoke.", "Kari Lund", "the Labour leader"),
    ("Nordland Chief Minister Kari Lund spoke.", "Kari Lund", "Chief Minister"),
    ("Kari Lund, ruler of Norway, spoke.", "Kari Lund", "ruler of Norway"),
    ("He met Consul General Kari Lund.", "Kari Lund", "Consul General"),
    ("He met US Secretary of State Kari Lund.", "Kari Lund", "US Secretary of State"),
    ("He met Dr. Kari Lund.", "Kari Lund", "Dr"),
    ("He met Pope Kari.", "Kari", "Pope"),
    ("He met Dr Kari Lund, head of the clinic.", "Kari Lund", "head of the clinic"),
]


@pytest.mark.parametrize(("text", "kind", "name"), FOUND)
def test_name_is_found_with_its_kind(text: str, kind: str, name: str) -> None:
    assert (kind, name) in {(slot.kind, slot.text) for slot in find_names(text)}


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_role_is_read(text: str, name: str, role: str) -> None:
    roles = {slot.text: slot.role or "" for slot in find_names(text)}
    assert role in roles[name]


def test_letters_of_other_alphabets_survive() -> None:
    text = "İlham Əliyev met Xəyyam Şükürov in Füzuli."
    found = {slot.text for slot in find_names(text)}
    assert found == {"İlham Əliyev", "Xəyyam Şükürov", "Füzuli"}


PART = st.sampled_from(
    ["Kari", "Lund", "AG", "&", "of", "the", "Gulf", "Minister", "said", ",", "'s",
     "-", "Air", "France", "and", "plc", ".", "\n", "Xi", "Əli", "II", '"', "on", "Sir"]
)  # fmt: skip


@given(st.text(max_size=200) | st.lists(PART, max_size=25).map(" ".join))
def test_spans_are_exact(text: str) -> None:
    for slot in find_names(text):
        assert text[slot.start : slot.end] == slot.text
        assert slot.text.strip()
        if slot.role_span is not None:
            assert text[slot.role_span.start : slot.role_span.end] == slot.role


@pytest.mark.parametrize(
    "part", ["a", "A", "A ", "A.", "É", "\0", "\ud800", "A & ", "٣"]
)
def test_no_text_is_too_odd(part: str) -> None:
    text = part * (100_000 // len(part))
    assert all(text[s.start : s.end] == s.text for s in find_names(text))
