"""Dates are sought only where a word shows that one may stand there."""

from __future__ import annotations

from datetime import date
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from framing.extract.dates import find

WORDS = (
    "in on the of for from to this last next at by since until a past early mid late "
    "May Sept. March, march MONDAY monday Tuesday's 5 5th 12 1998 1998, 2004-05 3/4 "
    "2020-09-27 27/09/2020 9/11 '90s 1990s nineties first third twenty-first century "
    "week weekend weeks months month quarter half year years day days ago later "
    "earlier before after following previous same that coming current overnight today "
    "tomorrow tonight morning night summer Christmas Eve Easter New Year Day Ramadan "
    "Muharram Old Style AH AD Q3 FY2019 fiscal anniversary turn now two three and - ("
).split()
TEXTS = st.lists(st.sampled_from([*WORDS, "\n\n", "\n"]), max_size=25).map(" ".join)


@given(TEXTS)
def test_signs_of_rules_save_work_and_change_nothing(text: str) -> None:
    whole = find.find_mentions.__wrapped__
    places = [(mention.start, mention.end) for mention in whole(text)]
    rules = tuple((pattern, rule, 0) for pattern, rule, _ in find._compiled())
    with patch.object(find, "_compiled", lambda: rules):
        assert [(mention.start, mention.end) for mention in whole(text)] == places


def test_a_text_without_a_sign_of_a_date_asks_no_rule() -> None:
    assert find._dated_stretches("The army said that the rebels fled. " * 40) == []


def test_a_long_word_is_not_kept_in_memory() -> None:
    before = find._look_at.cache_info().currsize
    find.look_at("May" * 1000)
    assert find._look_at.cache_info().currsize == before


def test_centuries_and_fortnights_after_another_date_are_counted() -> None:
    text = "It was built in 1710. Two centuries later it fell."
    assert find.find_dates(text, date(2020, 1, 1))[1].first.year == 1910
    text = "It began on May 2, 2019. A fortnight later it ended."
    assert find.find_dates(text, date(2020, 1, 1))[1].text == "A fortnight later"
