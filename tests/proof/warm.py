"""A process that has imported both SDKs once, and forks for each script that is recorded.

Run by its path it is that process: a line on its stdin names what to run, some at the same time; a
line on its stdout says how each of them ended.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import json
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from azlint.proof.runner import Context, Recording

_TESTS = Path(__file__).resolve().parents[1]
_CHILD = _TESTS.parent / "azlint" / "proof" / "child.py"
_NEEDED = ("azureml", "mlflow", "matplotlib", "pandas")
# What scripts import and takes long.
_WARMED = ("azureml.core", "mlflow", "mlflow.models.model", "matplotlib.pyplot", "pandas")
_POLL_SECONDS = 0.005
_AT_A_TIME = 8


@dataclass(frozen=True)
class Order:
    """A script to record: ``kind`` is "v1" for the stand-in, "sdk" for the real azureml-core.

    MLflow is the real one in both. ``variables`` are set beside those of the job.
    """

    script: Path
    arguments: Sequence[str] = ()
    kind: str = "sdk"
    context: Context = "job"
    inputs: Mapping[str, Path] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)


def missing() -> str | None:
    """What keeps the process from being started here, with what to do; None if nothing does."""
    absent = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if absent:
        return f"{', '.join(absent)}: not installed; install azlint[test] on Python 3.10 to 3.12"
    return None if hasattr(os, "fork") else "this system cannot fork"


class Warm:
    """Starts the process, hands it orders, and ends it."""

    def __init__(self) -> None:
        from azlint.proof.runner import environment

        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).resolve())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(Path.cwd(), "offline", {}),
        )

    def record(self, orders: Sequence[Order], timeout: float) -> list[Recording]:
        """What each script logs, each of them running for ``timeout`` seconds at most."""
        from azlint.proof.runner import prepared

        with contextlib.ExitStack() as stack:
            ready = [
                stack.enter_context(
                    prepared(
                        order.script,
                        order.arguments,
                        order.kind,
                        context=order.context,
                        inputs=order.inputs,
                    )
                )
                for order in orders
            ]
            told = [
                {
                    "about": str(each.told),
                    "environment": {**each.environment, **order.variables},
                    "work": str(each.work),
                    "errors": str(each.errors),
                }
                for each, order in zip(ready, orders, strict=True)
            ]
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(json.dumps([timeout, told]) + "\n")
            self._process.stdin.flush()
            ends = json.loads(self._process.stdout.readline())
            return [each.recording(end) for each, end in zip(ready, ends, strict=True)]

    def close(self) -> None:
        """Ends the process."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def _serve() -> None:
    child = _loaded_child()
    for name in _WARMED:
        importlib.import_module(name)
    # A fork takes along no thread but its own.
    assert threading.active_count() == 1, threading.enumerate()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for line in sys.stdin:
        timeout, orders = json.loads(line)
        ends: list[int | None] = []
        for start in range(0, len(orders), _AT_A_TIME):
            group = orders[start : start + _AT_A_TIME]
            processes = [_forked(child, order) for order in group]
            ends += _ends(processes, time.monotonic() + timeout)
        answers.write(json.dumps(ends) + "\n")
        answers.flush()


def _loaded_child() -> Any:
    spec = importlib.util.spec_from_file_location("azlint.proof.child", _CHILD)
    assert spec is not None
    assert spec.loader is not None
    child = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(child)
    return child


def _forked(child: Any, order: dict[str, Any]) -> int:
    """The process that runs one script, in a session of its own."""
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        os.setsid()
        os.chdir(order["work"])
        os.environ.clear()
        os.environ.update(order["environment"])
        os.dup2(os.open(order["errors"], os.O_WRONLY | os.O_CREAT), 2)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        code = _run(child, json.loads(Path(order["about"]).read_text(encoding="utf-8")))
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _run(child: Any, about: dict[str, Any]) -> int:
    """Runs a script to its end as Python does, and gives its exit code."""

    def provide(journal: Any, in_job: bool) -> None:
        sys.path.append(str(_TESTS))
        from proof.sdk_recorder import SdkRecorder

        SdkRecorder(journal, in_job).install()

    try:
        child.start(about, provide if about["kind"] == "sdk" else None)
    except SystemExit as end:
        if isinstance(end.code, int) or end.code is None:
            return end.code or 0
        print(end.code, file=sys.stderr)
        return 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


def _ends(processes: Sequence[int], deadline: float) -> list[int | None]:
    """The exit code of each process; None for those that were still running at the deadline."""
    ends: dict[int, int | None] = {}
    while len(ends) < len(processes):
        for process in processes:
            if process in ends:
                continue
            late = time.monotonic() > deadline
            if late:
                os.killpg(process, signal.SIGKILL)
            found, status = os.waitpid(process, 0 if late else os.WNOHANG)
            if found:
                ends[process] = None if late else os.waitstatus_to_exitcode(status)
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(process, signal.SIGKILL)
        time.sleep(_POLL_SECONDS)
    return [ends[process] for process in processes]


if __name__ == "__main__":
    _serve()
