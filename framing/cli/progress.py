"""Progress of a long run, on a terminal only."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds of work before a bar is shown."""


class Progress:
    """A bar for the stages of a run, taken away at its end.

    Nothing is shown for quick work, nor where the console is no terminal.
    """

    def __init__(self, console: Console) -> None:
        """Start the clock; the bar comes later, if at all."""
        self._console = console
        self._started = time.monotonic()
        self._bar: Bar | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        """Return the progress itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def show(self, stage: str, done: int, total: int) -> None:
        """Show that `done` of `total` steps of a stage are made."""
        late = time.monotonic() - self._started >= PATIENCE
        if not self._console.is_terminal or not late:
            return
        if self._bar is None:
            self._bar = self._new_bar()
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(stage, total=total)
        self._bar.update(self._tasks[stage], completed=done, total=total)

    def _new_bar(self) -> Bar:
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bar

        bar = Bar(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            console=self._console,
            transient=True,
        )
        bar.start()
        return bar
