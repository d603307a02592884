"""Which names are one name: forms, romanisations, relatives, bodies, laws."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.align.name_distance import compare_names

SAME = """
Orlan Heydar oglu Taliyev | Taliyev
Orlan Heydar oglu Taliyev | Orlan Taliyev
TALIYEV, Orlan | Orlan Taliyev
Elçin Xəlilov | Elchin Khalilov
Cəfər Əsədov | Jafar Asadov
Morin, Jean-Claude | JC Morin
J.F. Okoro | James Festus Okoro
J.F.K. | John Fitzgerald Kennedy
MBS | Mohammed bin Salman
Tariq bin Nasser Al Noor | Tariq ibn Nasser
Li Menghua | Menghua Li
Orbán Viktor | Viktor Orban
Petrov Anton | Anton Ivanovich Petrov
Ayatollah Rezvani | Hamid Rezvani
Gen. Kemal Tunç | Kemal Tunc
李孟华 | Li Menghua
Lula | Luiz Inácio Lula da Silva
Nordhav Aktiengesellschaft | Nordhav AG
Ministry of Defence | Defense Ministry
Russian Interior Ministry | Ministry of Internal Affairs of Russia
World Grain Organisation | World Grain Organization
"""
VARIANT = """
Mao Tse-tung | Mao Zedong
Джейхун Байрамов | Jeyhun Bayramov
Deng Hsiao-ming | Teng Xiaoming
Yi Jae-seong | Lee Jae-sung
Syngman Rhee | Yi Seungman
Pak Kun-ho | Park Geun-ho
Wladimir Jelzin | Vladimir Yeltsin
Taras Schewtschuk | Taras Shevchuk
Benyamin Netanyahou | Binyamin Netanyahu
Chaim Barzel | Haim Barzel
Micheil Lomaschwili | Mikheil Lomashvili
Vahan Paschinjan | Vahan Pashinyan
Ramiz Qədirov | Ramiz Kadyrov
Fuad Hüseynov | Fuad Guseinov
Rauf Əhmədov | Rauf Akhmedov
Cəfər Cəfərov | Dzhafar Dzhafarov
محمد بن سلمان | Mohammed bin Salman
בנימין נתניהו | Benyamin Netanyahu
Anna Schutlz | Anna Schultz
Kim Joong-su | Kim Jong-su
Serej Belov | Sergei Belov
Oscar Condori Quisbe | Aosika Condori Jisibei
Muammar Kadhafi | Moammar Gadhafi
"""
DIFFERENT = """
Orlan Taliyev | Heydar Taliyev
Taliyev | Taliyeva
Orlan Taliyev | Orlana Taliyeva
Sandro Lupi | Sandra Lupi
George H. W. Bush | George W. Bush
Henry Cole Jr | Henry Cole Sr
John Paul I | John Paul II
Louis XIV | Louis XVI
Kim Jong-il | Kim Jong-un
Tariq bin Nasser | Nasser bin Tariq
Halla Jónsdóttir | Halla Tómasdóttir
Anna Eriksson | Anna Henriksson
Peter Hansen | Peter Jensen
Pavel Ivanov | Pavel Ivanenko
Dmitry Medvedev | Dmitry Medvedchuk
Li Keming | Li Ming
Erik Prince | Erik Larsen
Ahmed Mohammed | Mohammed Ali Ahmed
David Cameron | David Camerata
Saleh | Salehi
Hassan Rohani | Hassan Khomeini
Li Peng | Li Ping
Nordhav Shipping Ltd | Nordhav Fishing Ltd
Bank of Malta (London) Ltd | Bank of Malta (Dublin) Ltd
Ministry of Defence | Ministry of Education
Russian Foreign Ministry | Foreign Ministry of Ukraine
"""


def pairs(lines: str) -> list[tuple[str, str]]:
    rows = (line.partition(" | ") for line in lines.strip().splitlines())
    return [(a, b) for a, _, b in rows]


@pytest.mark.parametrize(("a", "b"), pairs(SAME))
def test_ordinary_forms_are_the_same_name(a: str, b: str) -> None:
    assert compare_names(a, b).verdict == "same"


@pytest.mark.parametrize(("a", "b"), pairs(VARIANT))
def test_romanisations_are_variants(a: str, b: str) -> None:
    assert compare_names(a, b).verdict == "variant"


@pytest.mark.parametrize(("a", "b"), pairs(DIFFERENT))
def test_relatives_and_namesakes_stay_apart(a: str, b: str) -> None:
    assert compare_names(a, b).verdict == "different"


ANY = st.text(max_size=40)
LETTERS = "abcdeghijklmnoprstuvyzñüşəКмحןジ韩한"
WORD = st.text(alphabet=LETTERS, min_size=1, max_size=8)
NAME = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
LATIN = st.lists(
    st.text(alphabet="abcdeghijklmnoprstuvyzñüşé", min_size=2, max_size=8),
    min_size=2, max_size=3,
).map(" ".join)  # fmt: skip


@given(ANY | NAME, ANY | NAME)
def test_a_comparison_has_no_direction(a: str, b: str) -> None:
    assert compare_names(a, b).score == compare_names(b, a).score
    assert compare_names(a, b).verdict == compare_names(b, a).verdict


@given(ANY | NAME, ANY | NAME)
def test_score_and_verdict_agree(a: str, b: str) -> None:
    match = compare_names(a, b)
    assert 0 <= match.score <= 1
    assert (match.score >= 0.5) == (match.verdict != "different")


@given(NAME)
def test_a_name_is_itself(name: str) -> None:
    assert compare_names(name, name) == framing.compare_names(name, name)
    if any(letter.isalpha() for letter in name):
        assert compare_names(name, name).score == 1


@given(LATIN, LATIN)
def test_case_and_marks_do_not_count(a: str, b: str) -> None:
    match = compare_names(a, b)
    marked = unicodedata.normalize("NFD", a)
    assert compare_names(a.upper(), b).score == match.score
    assert compare_names(marked, b).score == match.score


@given(LATIN)
def test_a_family_name_before_a_comma_is_the_last_word(name: str) -> None:
    given_name, _, family = name.rpartition(" ")
    turned = f"{family}, {given_name}"
    assert compare_names(turned, name).verdict == "same"


@pytest.mark.parametrize(
    "name", ["", " ", "\0", "\ud800", "a" * 100_000, "é" * 100_000, "a " * 20_000]
)
def test_no_input_is_too_odd(name: str) -> None:
    assert 0 <= compare_names(name, "Orlan Taliyev").score <= 1
    assert 0 <= compare_names(name, name[::-1] + "b").score <= 1
