from __future__ import annotations

import pytest

from framing.ingest import article_from_text

BODY = (
    "\n\nThe river rose by a metre on Monday, and the bridge near Addis Ababa was "
    "closed, the mayor said.\n\nIt will open when the water falls, he said.\n"
)

SIGNED = [
    ("By ANN LEE Associated Press", "ANN LEE"),
    ("By Ann Lee Staff Writer", "Ann Lee"),
    ("By ANN LEE/ Staff Writer", "ANN LEE"),
    ("Written by Ann Lee", "Ann Lee"),
    ("Por Ana Ruiz | LA PAZ", "Ana Ruiz"),
    ("Ann Lee\n\n3 May 2022", "Ann Lee"),
    ("Ann Lee in Oslo, and agencies\n\n3 May 2022", "Ann Lee"),
    ("Ann Lee | 3 May 2022", "Ann Lee"),
    ("Tuesday, 3 May 2022 by Ann Lee, Oslo", "Ann Lee"),
    ("Addis Ababa | 3 May 2022", None),
    ("South Asia\n\n3 May 2022", None),
    ("By KNA\n\n3 May 2022", None),
    ("Harbour Light Staff\n\n3 May 2022", None),
    ("Our Correspondent\n\n3 May 2022", None),
]


@pytest.mark.parametrize(("head", "author"), SIGNED, ids=[row[0] for row in SIGNED])
def test_signed_below_the_headline(head: str, author: str | None) -> None:
    found = article_from_text(f"River closes the bridge\n\n{head}{BODY}", "a.txt")
    assert (found.author and found.author.value) == author


def test_person_with_a_role_is_no_outlet() -> None:
    text = f"River closes the bridge\n\nBy Ann Lee Staff Writer{BODY}"
    assert article_from_text(text, "a.txt").outlet is None


def test_name_on_top_is_no_author() -> None:
    found = article_from_text(f"Suomi Ranta\n\n18.3.2020 klo 14.05{BODY}", "a.txt")
    assert found.author is None
