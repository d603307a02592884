"""A paper's name above the headline, shown by what stands around it."""

from __future__ import annotations

import pytest

from framing.ingest.build import article_from_text

BODY = (
    "The council of the harbour town voted on Tuesday to close the old quay, "
    "officials said.\n\nFishermen had asked for another year.\n"
)


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (
            "De Zeemeeuw\nEnglish edition\n\nQuay closed after long dispute\n",
            "De Zeemeeuw",
        ),
        ("The Plough\nThursday, March 6, 2025\n\nA quay for a song\n", "The Plough"),
        (
            "Folha do Cais\nCover » Economy\n\nOld quay closes its gates\n",
            "Folha do Cais",
        ),
        (
            "The Lantern\nNo. 12, 6 March 2025\n\nOld quay closes its gates\n",
            "The Lantern",
        ),
    ],
)
def test_name_above_the_headline_is_the_outlet(head: str, outlet: str) -> None:
    article = article_from_text(head + "\n" + BODY, "a.txt")
    assert article.outlet is not None
    assert article.outlet.value == outlet
    assert article.title is not None
    assert article.title.value.split()[-1].lower() in head.splitlines()[3].lower()


@pytest.mark.parametrize(
    "head",
    [
        # a headline of capitals whose words come again
        "Old Quay Closed\nThursday, March 6, 2025\n\nFishermen lose a long dispute\n",
        # a gap below the name, and no headline of its own
        "Harbour Vote\n\nThursday, March 6, 2025\n",
        "Fishermen Protest\n6 March 2025\n",
    ],
)
def test_headline_is_no_outlet(head: str) -> None:
    article = article_from_text(head + "\n" + BODY, "a.txt")
    assert article.outlet is None


def test_weekday_to_come_dates_no_article() -> None:
    text = (
        "Teachers end strike\n\nKAMPALA, July 2 (Lake Press) - Teachers will return on "
        "Monday after their union signed a deal on Wednesday, a strike since 2025.\n"
    )
    article = article_from_text(text, "a.txt")
    assert str(article.published) == "2025-07-02"
