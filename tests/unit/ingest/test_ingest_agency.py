"""Which agency an article credits with its text, and which it only mentions."""

from __future__ import annotations

import pytest

from framing.ingest import article_from_text

TITLE = "Villagers cross new bridge"
BODY = (
    "The minister opened the bridge on Monday in front of several hundred "
    "villagers, officials said.\n\nThe bridge cost 4 million crowns and took two "
    "years to build, the ministry said."
)

HEADS = [
    # what stands before the article's first word, the agency credited
    ("RIVERTON, February 16. /TASS/. ", "TASS"),
    ("RIVERTON, March 7 (CP) – ", "CP"),
    ("RIVERTON (Reuters) - ", "Reuters"),
    ("RIVERTON/HILLTOWN, March 3 (Reuters) - ", "Reuters"),
    ("Riverton, France (AFP) – ", "AFP"),
    ("AFP, RIVERTON — ", "AFP"),
    ("(AP) — ", "AP"),
    ("(AP) ", "AP"),
    ("(AP) RIVERTON – ", "AP"),
    ("RIVERTON, Idaho, March 3 (UPI) --", "UPI"),
    ("RIVERTON, May 3 (Xinhua) -- ", "Xinhua"),
    ("RIVERTON, May 3, Kyodo - ", "Kyodo"),
    ("RIVERTON. March 3 (Interfax) - ", "Interfax"),
    ("RIVERTON. KAZINFORM ", "KAZINFORM"),
    ("RIVERTON. KAZINFORM – ", "KAZINFORM"),
    ("Riverton, March 3, AZERTAC ", "AZERTAC"),
    ("Riverton-APA. ", "APA"),
    ("Riverton, Deltaland, March 3\n\nTrend:\n\n", "Trend"),
    ("Riverton, March 3 / Kabar /. ", "Kabar"),
    ("Riverton, Mar 3 (EFE).- ", "EFE"),
    ("(ANSA) - ROME, MAR 3 - ", "ANSA"),
    ("Riverton (ANTARA) - ", "ANTARA"),
    ("Riverton, March 3/2023 (ENA) ", "ENA"),
    ("Riverton [India], March 3 (ANI): ", "ANI"),
    ("Riverton, March 3, GNA – ", "GNA"),
    ("Riverton, March 3, 2023 (NAN) ", "NAN"),
    ("RIVERTON (Bloomberg) -- ", "Bloomberg"),
    ("RIVERTON (AP) ", "AP"),
    ("RIVERTON — (AP) ", "AP"),
    ("RIVERTON (AP) _ ", "AP"),
    ("RIVERTON, N.Y./HILLTOWN (Reuters) - ", "Reuters"),
    ("By Ann Lee and Bo Ek RIVERTON, March 2 (Reuters) - ", "Reuters"),
    ("(Adds quote) RIVERTON (Reuters) - ", "Reuters"),
    ("Riverton (Deltaland) (AFP) – ", "AFP"),
    ("Riverton, Deltaland | AFP | ", "AFP"),
    ("RIVERTON, March 3 (Delta Wire) - ", "Delta Wire"),
    ("By JOHN SMITH, Associated Press\n\n", "Associated Press"),
    ("By JOHN SMITH\nAssociated Press Writer\n\n", "Associated Press"),
    ("By Ann Lee, Bloomberg News\n\n", "Bloomberg News"),
    ("By Reuters Staff\n\n", "Reuters"),
    ("PTI | Riverton\n\n", "PTI"),
    ("RIVERTON — ", None),
    ("RIVERTON (CNN) -- ", None),
    ("RIVERTON (Delta Times) - ", None),
    ("RIVERTON (WJLA) - ", None),
    ("By Staff Writer\n\n", None),
    ("Ann Lee | AFP | Getty Images\n\n", None),
]

CLOSINGS = [
    # what stands below the article, the agency credited
    ("(Reporting by Ann Lee; Editing by Bo Ek)", "Reuters"),
    ("(Reporting by Ann Lee, writing by C. Day, editing by D. Fox)", "Reuters"),
    ("Reporting by Ann Lee in Oslo; Editing by Bo Ek", "Reuters"),
    (
        "(Additional reporting by Ann Lee in Oslo, editing by Bo Ek)Editor's note: "
        "The minister has lied before.",
        "Reuters",
    ),
    (
        "Copyright 2016 The Associated Press. All rights reserved.",
        "The Associated Press",
    ),
    ("(c) 2016 AFP. All rights reserved.", "AFP"),
    ("— AFP", "AFP"),
    ("(AAP)", "AAP"),
    ("Source: Xinhua", "Xinhua"),
    ("PTI NSD NSD", "PTI"),
    ("– SAnews.gov.za", "SAnews.gov.za"),
    ("Delta Net / Tanjug", "Tanjug"),
    ("Associated Press writer Bo Ek contributed to this report.", "Associated Press"),
    (
        "Lee reported from Oslo. AP writers Bo Ek in Riga and C. Day contributed.",
        "AP",
    ),
    (
        "This report by The Canadian Press was first published March 3, 2023.",
        "Canadian Press",
    ),
    ("This article was originally published by Reuters.", "Reuters"),
    ("(Editing by Bo Ek)", None),
    ("The Associated Press contributed to this report.", None),
    ("Delta News' Ann Lee and The Associated Press contributed to this report.", None),
    ("Contributing: Associated Press", None),
    ("Material from the Associated Press was used in this report.", None),
    ("(With inputs from agencies)", None),
    ("Ann Lee/Reuters", None),
    ("Getty Images / AFP", None),
    ("(AP Photo/Ann Lee)", None),
    ("Image copyright AFP", None),
    ("FILE PHOTO: The bridge in May. REUTERS/Ann Lee", None),
]

MENTIONS = [
    "The minister told Reuters that he was glad. He told Reuters he would come again.",
    "It will rain, according to The Associated Press.",
    "It will rain, the Delta Energy Agency reported.",
    "It will rain, Politico reports.",
]


@pytest.mark.parametrize(("head", "agency"), HEADS, ids=[row[0] for row in HEADS])
@pytest.mark.parametrize("title", [f"{TITLE}\n\n", ""], ids=["titled", "bare"])
def test_credited_above(title: str, head: str, agency: str | None) -> None:
    found = article_from_text(title + head + BODY, "bridge.txt").agency
    assert (found and found.value) == agency


@pytest.mark.parametrize(
    ("closing", "agency"), CLOSINGS, ids=[row[0] for row in CLOSINGS]
)
def test_credited_below(closing: str, agency: str | None) -> None:
    text = f"{TITLE}\n\n{BODY}\n\n{closing}"
    found = article_from_text(text, "bridge.txt").agency
    assert (found and found.value) == agency


@pytest.mark.parametrize("sentence", MENTIONS)
def test_an_agency_that_is_only_quoted_supplied_nothing(sentence: str) -> None:
    assert article_from_text(f"{TITLE}\n\n{sentence}\n\n{BODY}", "a.txt").agency is None


@pytest.mark.parametrize("title", ["AP: Villagers cross bridge", "TASS: bridge open"])
def test_an_agency_before_a_colon_is_quoted(title: str) -> None:
    assert article_from_text(f"{title}\n\n{BODY}", "a.txt").agency is None


def test_the_form_of_a_closing_credit_does_not_overrule_the_page() -> None:
    closing = "(Reporting by Ann Lee; Editing by Bo Ek)"
    page = f"{TITLE} | Delta Herald\n\n{BODY}\n\n{closing}"
    own = f"{TITLE}\n\nRIVERTON, May 3 (Delta Wire) - {BODY}\n\n{closing}"
    assert article_from_text(page, "a.txt").agency is None
    found = article_from_text(own, "a.txt").agency
    assert found is not None
    assert found.value == "Delta Wire"
    told = page.replace("officials said", "officials told Reuters")
    found = article_from_text(told, "a.txt").agency
    assert found is not None
    assert (found.value, found.source) == ("Reuters", "inferred")


PAGE_LINES = [
    # a line of a page, why it is none of the article
    ("FILE - The bridge is seen in May. (AP Photo/Ann Lee, File)", "photo caption"),
    ("The new bridge at Riverton (Ann Lee/Reuters)", "photo caption"),
    ("Image copyright AFP Image caption The bridge was long planned", "photo caption"),
    ("Ann Lee/AFP/Getty Images", "photo credit"),
    ("Ann Lee and The Associated Press contributed to this report.", "contributors"),
    ("This report contains material from Reuters.", "contributors"),
    ("Contributing: Ann Lee and Bo Ek", "credit line"),
    ("Follow Ann Lee at https://twitter.com/annlee", "follow line"),
    ("Click for more from the Delta Herald.", "page tools"),
    ("Media playback is unsupported on your device", "page tools"),
    ("Enditem", "page tools"),
    ("(Updates with comment from the ministry)", "page tools"),
    ("Comments (57)   Read also: Rents rise in Hilltown", "page tools"),
    ("This story corrects the name of the river.", "disclaimer"),
    ("This site's text is translated automatically", "disclaimer"),
]


@pytest.mark.parametrize(("line", "why"), PAGE_LINES, ids=[r[0] for r in PAGE_LINES])
def test_page_line(line: str, why: str) -> None:
    text = f"{TITLE}\n\n{BODY}\n\n{line}\n\n{BODY}"
    furniture = article_from_text(text, "a.txt").furniture
    marked = {text[piece.start : piece.end]: piece.why for piece in furniture}
    assert marked.get(line) == why


def test_buttons_and_credits_behind_a_sentence_leave_the_sentence() -> None:
    text = (
        f"{TITLE}\n\n{BODY} (AP Photo/Ann Lee)\n\nVillagers said they had wai... "
        "[read more]"
    )
    body = article_from_text(text, "a.txt").body
    assert "AP Photo" not in body
    assert "read more" not in body
    assert "the ministry said." in body
    assert "they had wai..." in body


OWN = [
    "Newspaper: Minister used private boat for bridge inspection",
    "Minister unveils bridge dream team",
    "Also on Monday, the mayor -- a cousin of the minister -- left the council.",
    "Note: the river may not be crossed on foot in the winter months.",
    "In this village a photo of the bridge hangs in every kitchen, she said.",
    "The strike contributed to this delay, and the ministry knew it.",
]


@pytest.mark.parametrize("line", OWN)
def test_own_line_stays(line: str) -> None:
    assert line in article_from_text(f"{line}\n\n{BODY}\n\n{line}", "a.txt").body


def test_a_ranking_at_the_end_is_the_articles_own() -> None:
    ranking = "1. Riverton Rovers\n\n2. Hilltown United\n\n3. Delta Athletic"
    assert ranking in article_from_text(f"{TITLE}\n\n{BODY}\n\n{ranking}", "a").body
