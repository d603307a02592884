from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.ingest.furniture.dateline import find_dateline

FOUND = [
    # text, place, day, credit, what the article starts with
    ("BAKU, February 16. /TASS/. The", "BAKU", "-02-16", "TASS", "The"),
    ("SELA, Feb 10 (Hill Press) - A", "SELA", "-02-10", "Hill Press", "A"),
    ("TARRA, Mar. 12, 2025 (TNA) – The", "TARRA", "2025-03-12", "TNA", "The"),
    ("TARRA/OSLO, March 24 (Wire) - A", "TARRA/OSLO", "-03-24", "Wire", "A"),
    ("RIGA: Nobody", "RIGA", None, None, "Nobody"),
    ("Tarra, 2 May 2023 (El Sol). The", "Tarra", "2023-05-02", "El Sol", "The"),
    ("Granov, May 21, 2024", "Granov", "2024-05-21", None, ""),
    ("Granov, May\u00a021,\u00a02024", "Granov", "2024-05-21", None, ""),
    ("San Rafael Sur, 8 May 2025 (Sun)", "San Rafael Sur", "2025-05-08", "Sun", ""),
    ("YEREVAN, 16 MAY, ARMENPRESS. A", "YEREVAN", "-05-16", "ARMENPRESS", "A"),
    ("Baku, February 16, AZERTAC", "Baku", "-02-16", "AZERTAC", ""),
    ("MOSCOW. Feb 16 (Interfax) - A", "MOSCOW", "-02-16", "Interfax", "A"),
    ("Feb 16 (Reuters) - Shares", None, "-02-16", "Reuters", "Shares"),
    ("DAMASCUS, (SANA)- Troops", "DAMASCUS", None, "SANA", "Troops"),
    ("Damascus, SANA- Troops", "Damascus", None, "SANA", "Troops"),
    ("PORT-AU-PRINCE, Haiti (AP) — A", "PORT-AU-PRINCE, Haiti", None, "AP", "A"),
    ("WASHINGTON — The", "WASHINGTON", None, None, "The"),
    ("Paris, Mar 3 (EFE).- The", "Paris", "-03-03", "EFE", "The"),
    ("(AFP) - The", None, None, "AFP", "The"),
    ("AFP - The", None, None, "AFP", "The"),
    ("MOSCOW, May 6 - RIA Novosti. A", "MOSCOW", "-05-06", "RIA Novosti", "A"),
    ("Delhi [India], March 3 (ANI): A", "Delhi [India]", "-03-03", "ANI", "A"),
    ("18 March 2024, Kigali – The", "Kigali", "2024-03-18", None, "The"),
    ("KIGALI, 18 May 2024 – 10:20 - A", "KIGALI", "2024-05-18", None, "A"),
    ("HILLTOWN, 4 MAY. /DELTA/ A", "HILLTOWN", "-05-04", "DELTA", "A"),
    ("Hilltown (Delta). A", "Hilltown", None, "Delta", "A"),
    ("(Riga, 3 May 2024 - Hill Press) A", "Riga", "2024-05-03", "Hill Press", "A"),
    ("Managua, May 22, 2025. The", "Managua", "2025-05-22", None, "The"),
    ("TARRA, May 2 (Hill/AFP reporter) - A", "TARRA", "-05-02", "Hill/AFP", "A"),
    ("Jaffa, 12 June, 2024 (TPS) -- A", "Jaffa", "2024-06-12", "TPS", "A"),
]
NONE = [
    "GRANOV in the north remains calm, it said.",
    "COVID-19 cases rose",
    "The minister (GPP) said",
    "President Okoro - who won - said",
    "BREAKING: Troops enter the town",
    "On Saturday, the ministers met.",
    "\"The harbour is ours\"",
    "In Paris (France) – the talks",
    "Granovia (AFP) has said",
    "Government (opposition) - the vote",
    "Mr Smith (R) - who leads",
    "US: Trump says",
    "HARBOUR VOICE",
    "Marta (Delta) scored twice.",
    "Tarra, 12.03.2025, 18:45 (GMT+6) and later",
    "In May 2025. The ship",
    "(March 3, 2025) The court",
    "",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "day", "credit", "rest"), FOUND, ids=[row[0] for row in FOUND]
)
def test_found(
    text: str,
    place: str | None,
    day: str | None,
    credit: str | None,
    rest: str,
) -> None:
    line = find_dateline(text)
    assert line is not None
    found = line.day
    read = found and f"{found.year or ''}-{found.month:02}-{found.day:02}"
    assert (line.place, read, line.credit) == (place, day, credit)
    assert text[line.end :] == rest
    assert line.run_in == bool(rest)


@pytest.mark.parametrize("text", NONE)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


DATELINES = st.tuples(
    st.sampled_from(["GRANOV", "Granov", "12:30", ""]),
    st.sampled_from([", ", " / ", "\u00a0", ""]),
    st.sampled_from(["14 May", "May 14, 2024", ""]),
    st.sampled_from([" (AP)", " /AP/", ". Harbour Wire", ""]),
    st.sampled_from([" - ", "— ", ": ", "\n", ""]),
    st.text(alphabet="Ab ,.-(", max_size=30),
).map("".join)


@given(DATELINES)
def test_a_dateline_lies_inside_its_text(text: str) -> None:
    line = find_dateline(text)
    if line is not None:
        assert 0 == line.start < line.end <= len(text)
