"""The progress bar of a long run."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds of work before the bar appears."""


class Progress:
    """A bar on a terminal, from the second second of the work on; elsewhere nothing at all.

    A context manager: the bar is gone when it is left. Without ``shown`` there is never one.
    """

    def __init__(
        self,
        total: int,
        description: str = "Checking",
        stream: TextIO | None = None,
        *,
        shown: bool = True,
    ) -> None:
        self._total = total
        self._description = description
        self._stream = sys.stderr if stream is None else stream
        self._watching = shown and self._stream is not None and self._stream.isatty()
        self._done = 0
        self._began = time.monotonic()
        self._bar: Bar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def advance(self, steps: int = 1) -> None:
        """Counts ``steps`` more of the total as done."""
        self._done += steps
        if not self._watching:
            return
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=self._done)
        elif time.monotonic() - self._began > PATIENCE:
            self._show()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(file=self._stream),
            transient=True,
        )
        self._task = self._bar.add_task(self._description, total=self._total, completed=self._done)
        self._bar.start()
