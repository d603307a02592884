"""Where the pure functions run: in this process, or elsewhere one day.

Analysis knows no engine; it takes a function that maps, and every engine's
`map` gives the results in the order of the items, whoever finished first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Item = TypeVar("Item")
Result = TypeVar("Result")


class Engine(Protocol):
    """A place where a pure function is applied to many items."""

    def map(
        self,
        function: Callable[[Item], Result],
        items: Iterable[Item],
        progress: Callable[[int, int], None] | None = None,
    ) -> list[Result]:
        """Return the function's results in the order of the items.

        `progress` is told how many are done and how many there are. An
        error of the function ends the whole and is raised here.
        """
