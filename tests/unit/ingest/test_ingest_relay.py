"""Sentences that only pass on what another medium reports."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.ingest import article_from_text
from framing.ingest.origins.media import is_medium
from framing.ingest.origins.relay import find_relays, relays_of
from framing.model import Stated

RELAYED = [
    ("Two died, Interfax reported.", "Interfax"),
    ("According to TASS, two died.", "TASS"),
    ("Citing two officials, Reuters reported that ten died.", "Reuters"),
    ("The Xinhua news agency said two died.", "Xinhua"),
    ("The Russian Interfax agency reported two dead.", "Interfax"),
    ("“We will see,” she told the BBC.", "BBC"),
    ("He told the newspaper Nordlys Tidende that it would rain.", "Nordlys Tidende"),
    ("The daily Kommersant wrote that talks were off.", "Kommersant"),
    ("Granov-based outlet Delta Now quoted her as saying so.", "Delta Now"),
    ("The shares fell after a report by the Financial Times.", "Financial Times"),
    ("According to a report in the Delta Herald, two died.", "Delta Herald"),
    ("Turkey's Anadolu Agency quoted him as saying that.", "Anadolu Agency"),
    ("Iranian state television said the road was shut.", "Iranian state television"),
    ("She told state TV that water had come.", "state TV"),
    ("As Delta News first reported, two died.", "Delta News"),
    ("She told Edna Hill of Delta News that it rained.", "Delta News"),
    ("Two died, Voice of America reported.", "Voice of America"),
    ("Footage verified by Reuters shows the gate.", "Reuters"),
    ("He said in an interview with Al Jazeera that it rained.", "Al Jazeera"),
    ("“It rains,” she told Hill News Wednesday.", "Hill News"),
    ("He told CNN Friday Delta was lost.", "CNN"),
    ("She told CNN’s Ann Lee that it rained.", "CNN"),
    ("Two died, according to South Korean news agency Yonhap.", "Yonhap"),
    ("She told Russian state news agency RIA Novosti so.", "RIA Novosti"),
    ("The Hill Times and CNN reported two dead.", "Hill Times and CNN"),
    ("Reuters and AFP report that the road is shut.", "Reuters and AFP"),
    ("It was Monday, she told AFP and Reuters.", "AFP and Reuters"),
    ("Reuters, citing two officials, says ten died.", "Reuters"),
    ("Ten died, reports Reuters.", "Reuters"),
    ("He was quoted as saying by the Hill Herald that it rained.", "Hill Herald"),
    ("A mayor told ABC that it rained.", "ABC"),
    ("Two died, the Journal reports.", "Journal"),
    ("Norpress earlier reported that two died.", "Norpress"),
    (
        "Norland's state-run news agency said two died.",
        "Norland's state-run news agency",
    ),
    ("In remarks broadcast on Hill Radio, the mayor said it rained.", "Hill Radio"),
    ("The Delta Herald was the first to report the theft.", "Delta Herald"),
    ("AFP and other news outlets report that two died.", "AFP"),
    ("The Times of Norland reports that two died.", "Times of Norland"),
    ("“It rains,” she said Sunday on CNN.", "CNN"),
    ("South Korea's Yonhap news agency said two died.", "Yonhap"),
]
OWN_WORDS = [
    "The ministry said on Monday that it rained.",
    "The UN refugee agency said so.",
    "The International Energy Agency reported a fall in demand.",
    "According to the Syrian Observatory for Human Rights, ten died.",
    "He told Canada Post that the letter was late.",
    "Local media reported that the road was shut.",
    "Sana said she was sorry, and Petra reported the theft.",
    "Standard Chartered said profits rose.",
    "“I read it in Interfax and TASS reported it too,” he said.",
    "News Corp said its profits fell.",
    "Times are hard, Herald Wright said.",
    "He told McKenzie that PayPal reported a loss.",
    "A witness told Prime Minister Edna Star that it rained.",
    "According to the statement, two died.",
    "The newspaper said the damage was great.",
    "This daily reported a theft, and an US daily wrote of it.",
    "She told French television about the dam.",
    "The debate will be broadcast on Hill News.",
    "The film was broadcast on state television.",
    "A guest on Hill News said that it rained.",
    "She told the South Korean news agency.",
    "The Express said so, and an Empress reported the theft.",
    "It was hard times, journals reported.",
]


@pytest.mark.parametrize(("text", "outlet"), RELAYED)
def test_a_medium_is_relayed(text: str, outlet: str) -> None:
    (relay,) = find_relays(text)
    assert relay.outlet == outlet
    assert relay.outlet in relay.cue
    assert relay.cue in text
    assert (relay.start, relay.end) == (0, len(text))


@pytest.mark.parametrize("text", OWN_WORDS)
def test_nobody_is_relayed(text: str) -> None:
    assert find_relays(text) == ()


def test_the_articles_own_outlet_and_agency_do_not_count() -> None:
    text = "Two died, the Delta News Agency reported. She told Delta News so."
    assert len(find_relays(text)) == 2
    assert find_relays(text, ("DNA", "Delta News")) == ()


@pytest.mark.parametrize(
    "own",
    [
        "northernmirror.example",
        "www.northern-mirror.co.uk",
        "THE NORTHERN MIRROR",
        "Northern Mirror",
    ],
)
def test_the_own_name_does_not_count_in_any_form(own: str) -> None:
    text = "Two died. A mayor told the Northern Mirror so. AFP reported a flood."
    (relay,) = find_relays(text, (own,))
    assert relay.outlet == "AFP"
    both = "Two died, the Northern Mirror and AFP reported."
    assert [relay.outlet for relay in find_relays(both, (own,))] == ["AFP"]


def test_an_article_does_not_relay_its_site_or_the_agency_of_its_dateline() -> None:
    text = (
        "ORLOVA, May 3 (Hill News Agency) - It rained on the hills.\n\n"
        "A mayor told the Northern Mirror so. Two died, Hill News Agency reported.\n"
    )
    article = article_from_text(text, "a.txt")
    assert [relay.outlet for relay in relays_of(article)] == ["Northern Mirror"]
    site = Stated("url", "https://www.northernmirror.example/a/1", "JSON-LD")
    assert relays_of(replace(article, stated=(site,))) == ()


def test_sentences_that_were_run_together_are_parted() -> None:
    text = "He spoke to the FBI.The Hill Times reported two dead.Roads are shut."
    (relay,) = find_relays(text)
    assert text[relay.start : relay.end] == "The Hill Times reported two dead."


def test_a_relay_is_a_sentence() -> None:
    text = "It rained. Two died, Interfax reported.\n\nRoads are shut."
    (relay,) = find_relays(text)
    assert text[relay.start : relay.end] == "Two died, Interfax reported."


def test_a_name_ends_with_its_sentence() -> None:
    text = "It was reported by the Delta Herald. The newspaper is small."
    assert [relay.cue for relay in find_relays(text)] == [
        "reported by the Delta Herald"
    ]


def test_a_quotation_of_several_sentences_is_relayed_whole() -> None:
    text = (
        'It rained. "Work went on. We will meet," Interfax quoted him as saying. Dry.'
    )
    (relay,) = find_relays(text)
    assert text[relay.start : relay.end] == (
        '"Work went on. We will meet," Interfax quoted him as saying.'
    )


def test_wrapped_lines_do_not_hide_a_name() -> None:
    text = (
        "Two people died in the flood that came down on the lower dam in\n"
        "the night and tore away the only bridge of the town, the Delta\n"
        "Herald reported, and the road to the pass is shut until Thursday.\n"
    )
    assert [relay.outlet for relay in find_relays(text)] == ["Delta Herald"]


def test_an_article_holds_its_relays() -> None:
    text = "It rained on the hills.\n\nTwo died, the Delta Herald reported.\n"
    (relay,) = article_from_text(text, "a.txt").relays
    assert text[relay.start : relay.end] == "Two died, the Delta Herald reported."


@pytest.mark.parametrize("name", ["SANA", "Reuters", "Delta Times", "Hill Press"])
def test_names_of_media(name: str) -> None:
    assert is_medium(name)


@pytest.mark.parametrize("name", ["Ana", "Press", "Space Agency", "", "Delta Bank"])
def test_names_of_others(name: str) -> None:
    assert not is_medium(name)


@given(st.text(alphabet='Aa .,"“”\n’TASSreportedtold', max_size=200))
def test_relays_lie_in_the_text_in_order(text: str) -> None:
    relays = find_relays(text)
    places = [0, *(x for relay in relays for x in (relay.start, relay.end)), len(text)]
    assert places == sorted(places)
