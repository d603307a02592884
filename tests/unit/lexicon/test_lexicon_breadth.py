"""The shipped lexicons: fields of news that they know, plain words they leave."""

from __future__ import annotations

import pytest

from framing.lexicon import find_terms

LOADED = [
    ("Deputy blasts budget plan", ["blasts"]),
    ("The row sparked fury in the town hall.", ["fury"]),
    ("Shares plummeted as the market went into meltdown.", ["plummeted", "meltdown"]),
    ("The mayor was caught lying, the site wrote.", ["caught lying"]),
    ("A handful of people came to the square.", ["A handful of"]),
    ("Under his wise leadership the valley flourished.", ["wise leadership"]),
    ("The team gave timely help and worked selflessly.", ["timely help", "selflessly"]),
    ("Rumour-mongers sow discord, said the radio.", ["Rumour-mongers", "sow discord"]),
    ("The list won a convincing victory.", ["convincing victory"]),
    ("They are in the pay of a hostile power.", ["in the pay of"]),
    ("The usurper and his henchmen fled.", ["usurper", "henchmen"]),
    ("It was a farce, and the court a rubber stamp.", ["farce", "rubber stamp"]),
    ("The police muzzled the press.", ["muzzled"]),
    ("He has blood on his hands.", ["blood on his hands"]),
    ("The bus was a rolling coffin.", ["rolling coffin"]),
    ("Workers earn starvation wages.", ["starvation wages"]),
    ("A wildcat strike stopped the trains.", ["wildcat strike"]),
    ("The pamphlet called them infidels.", ["infidels"]),
    ("A vulture fund bought the mill.", ["vulture fund"]),
    ("The envoy bowed to pressure.", ["bowed to pressure"]),
]
PLAIN = [
    "The council approved the budget on Tuesday by 12 votes to 9.",
    "Riot police with riot shields stood near the station.",
    "The insurer paid 40 claims after the storm.",
    "A volcano erupted on the island in May.",
    "The plan was executed on time and under budget.",
    "The truck slammed into a wall.",
    "Prices fell in the fall season.",
    "The ship carried 240 passengers and sank off the cape.",
    "The court acquitted him and the prosecutor appealed.",
    "The union called a strike for Monday over pay.",
    "The inspections regime covers four plants.",
    "The drug killed off the bacteria in two days.",
    "The zoo bought a guinea pig, two parrots and a kangaroo.",
    "He wore a fleece jacket and read a Greek tragedy.",
    "The coalition won 61 of 120 seats; turnout was 58 per cent.",
]


@pytest.mark.parametrize(("text", "want"), LOADED)
def test_loaded_words_of_many_fields_are_found(text: str, want: list[str]) -> None:
    found = "; ".join(hit.text for hit in find_terms(text))
    assert [word for word in want if word not in found] == []


@pytest.mark.parametrize("text", PLAIN)
def test_plain_sentences_are_left_alone(text: str) -> None:
    assert [hit.text for hit in find_terms(text)] == []
