"""Hold the one way in which benchmarks take times: `from benchmarks.timing import ...`.

Times are wall clock on one core, caches cleared before each run, the median of
some runs. It measures nothing by itself.
"""

from __future__ import annotations

import sys
import time
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RUNS = 3
MEGABYTE = 1_000_000
ROOMS = ("framing.extract", "framing.align", "framing.text")
"""Where results of earlier calls on words and names are kept."""


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return how long some work takes, the median of some runs."""
    times = []
    for _ in range(runs):
        clear_caches()
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times)


def megabytes_a_second(
    ask: Callable[[str], object], texts: Sequence[str], runs: int = RUNS
) -> float:
    """Return how many megabytes of text, as UTF-8, are answered in a second."""
    size = sum(len(text.encode()) for text in texts)

    def work() -> None:
        for text in texts:
            ask(text)

    return size / MEGABYTE / seconds(work, runs)


def clear_caches() -> None:
    """Forget what earlier calls worked out about words and names.

    Tables that are read once for good, by functions without arguments, stay.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(ROOMS):
            for value in list(vars(module).values()):
                clear = getattr(value, "cache_clear", None)
                if clear is not None and value.__wrapped__.__code__.co_argcount:
                    clear()
