from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.engine.local import Local, run

if TYPE_CHECKING:
    from framing.engine import Engine


@given(st.lists(st.integers()))
def test_results_come_in_the_order_of_the_items(items: list[int]) -> None:
    engine: Engine = Local()
    assert engine.map(lambda item: -item, iter(items)) == [-item for item in items]


def test_progress_counts_every_item() -> None:
    told: list[tuple[int, int]] = []
    run(str, "abc", progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_an_error_of_the_function_ends_the_run() -> None:
    done: list[int] = []

    def work(item: int) -> None:
        done.append(1 // item)

    with pytest.raises(ZeroDivisionError):
        run(work, [1, 0, 1])
    assert done == [1]
