"""The engine at hand: this process, one item after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from framing.engine import Item, Result


def run(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    progress: Callable[[int, int], None] | None = None,
) -> list[Result]:
    """Apply a function to each item and return the results in order.

    `progress` is called after each item with how many are done of how many.

    >>> run(len, ["one", "three"], progress=lambda done, of: None)
    [3, 5]
    """
    queue = list(items)
    results = []
    for done, item in enumerate(queue, start=1):
        results.append(function(item))
        if progress is not None:
            progress(done, len(queue))
    return results


class Local:
    """The engine that needs nothing: no start, no other process."""

    map = staticmethod(run)
