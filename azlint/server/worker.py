"""One thread that does all that takes time, what is urgent first, so that no editor waits."""

from __future__ import annotations

import gc
import itertools
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

_Answer = TypeVar("_Answer")

# So long nothing is to be done before garbage is collected, in seconds.
_PAUSE = 0.05
# After so many jobs it is collected in any case.
_MANY = 50


@dataclass
class _Job:
    urgency: int
    order: int
    run: Callable[[], Any]
    future: Future[Any]


class Worker:
    """Runs jobs one after the other; of jobs with the same key only the newest runs.

    A job that is cancelled before its turn does not run. Garbage is collected where nobody waits
    for it, as a collection amid a check takes longer than the check.
    """

    def __init__(self) -> None:
        self._waiting: dict[object, _Job] = {}
        self._changed = threading.Condition()
        self._orders = itertools.count()
        self._uncollected = 0
        self._is_frozen = False
        gc.disable()
        threading.Thread(target=self._work, name="azlint worker", daemon=True).start()

    def submit(
        self, run: Callable[[], _Answer], *, key: object = None, urgency: int = 0
    ) -> Future[_Answer]:
        """The future answer of ``run``; a lower ``urgency`` comes first.

        A job that waits under the same ``key`` is replaced, and its future has the new answer.
        """
        with self._changed:
            order = next(self._orders)
            waiting = self._waiting.get(key) if key is not None else None
            if waiting is not None and not waiting.future.cancelled():
                waiting.run = run
                waiting.urgency = min(waiting.urgency, urgency)
                return waiting.future
            job = _Job(urgency, order, run, Future())
            self._waiting[order if key is None else key] = job
            self._changed.notify()
            return job.future

    def _next(self) -> _Job:
        with self._changed:
            while not self._waiting:
                if not self._changed.wait(_PAUSE if self._uncollected else None):
                    self._collect()
            key = min(
                self._waiting, key=lambda k: (self._waiting[k].urgency, self._waiting[k].order)
            )
            return self._waiting.pop(key)

    def _collect(self) -> None:
        gc.collect()
        if not self._is_frozen:
            # What was imported and read by now stays, and need not be looked through again.
            gc.freeze()
            self._is_frozen = True
        self._uncollected = 0

    def _work(self) -> None:
        while True:
            if self._uncollected >= _MANY:
                self._collect()
            job = self._next()
            self._uncollected += 1
            if not job.future.set_running_or_notify_cancel():
                continue
            try:
                job.future.set_result(job.run())
            except BaseException as error:
                job.future.set_exception(error)
