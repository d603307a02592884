"""A loaded word that came with another's text may be the other's."""

from __future__ import annotations

from framing.analysis import analyse
from framing.ingest import article_from_text

WIRE = (
    "ORLOVA, March 10, 2024 (Reuters) - Troops entered the town of Orlova before dawn "
    "after a night of shelling, and residents walked out to meet them at the bridge. "
    "The army liberated two more villages north of the river by noon on the same day."
)
COPY = f"Quick News\n\nMarch 10, 2024\n\nTroops enter Orlova\n\n{WIRE}"
OWN = (
    "Daily Gull\n\nMarch 10, 2024\n\nOrlova falls\n\nGovernment soldiers liberated the "
    "settlement near the hill at dawn, said people who had fled from there by bus."
)


def innocent(*texts: str) -> dict[str, tuple[str, ...]]:
    articles = [article_from_text(t, f"{n}.txt", f"a{n}") for n, t in enumerate(texts)]
    return {
        finding.evidence[0].article: finding.innocent
        for finding in analyse(articles).findings
        if finding.rule == "loaded-term"
    }


def test_a_copy_may_have_the_word_from_its_source() -> None:
    said = innocent(WIRE, COPY, OWN)
    assert said["a2"] == ("the words may be those of Reuters, whose text it carries",)
    assert said["a1"] == ()
    assert said["a3"] == ()
