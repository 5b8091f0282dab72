"""Runs a script in a process of its own and gives what it logged."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from azlint.proof.events import Event

CHILD = Path(__file__).parent / "child.py"
TAIL = 4000
_JOURNAL = "events.jsonl"
Kind = Literal["v1", "mlflow"]
Context = Literal["job", "offline"]
CONTEXTS: tuple[Context, ...] = ("job", "offline")


@dataclass(frozen=True)
class Recording:
    """What one run of a script logged, and how it ended."""

    events: tuple[Event, ...]
    exit_code: int | None  # None: it took too long
    stderr: str  # its end

    @property
    def unrecorded(self) -> tuple[str, ...]:
        """The symbols at which the recording ended, as there is no stand-in for them."""
        return tuple(event.name for event in self.events if event.kind == "unrecorded")

    @property
    def complete(self) -> bool:
        """Whether the script ran to its end, so that the events are all there are."""
        return self.exit_code == 0 and not self.unrecorded


@dataclass(frozen=True)
class Prepared:
    """What one run of a script is given: a scratch directory, and the environment of its process.

    ``told`` is the file with what to run, ``work`` the directory to run in, ``errors`` where its
    stderr goes.
    """

    folder: Path
    environment: Mapping[str, str]

    @property
    def told(self) -> Path:
        """The file of JSON that the process reads."""
        return self.folder / "about.json"

    @property
    def work(self) -> Path:
        """The empty directory that the script runs in."""
        return self.folder / "work"

    @property
    def errors(self) -> Path:
        """The file that takes the script's stderr."""
        return self.folder / "stderr"

    def recording(self, exit_code: int | None) -> Recording:
        """What the process left behind when it ended with ``exit_code``."""
        lines = (self.folder / _JOURNAL).read_text(encoding="utf-8").splitlines(keepends=True)
        # A process that was killed can leave half a line.
        events = tuple(Event.from_json(line) for line in lines if line.endswith("\n"))
        tail = self.errors.read_bytes()[-TAIL:].decode("utf-8", "replace")
        return Recording(events, exit_code, tail)


def record(
    script: Path,
    arguments: Sequence[str],
    kind: Kind,
    *,
    python: str,
    timeout: float,
    source: str | None = None,
    context: Context = "job",
    inputs: Mapping[str, Path] | None = None,
) -> Recording:
    """Runs ``script`` (or ``source`` under its name) and records what it logs.

    It runs in an empty directory that is deleted after it, without a network, with its own folder
    first on the search path, and with ``python``, which needs MLflow if ``kind`` says so. Both SDKs
    are recorded either way, as a script can use both. ``inputs`` are the datasets of the job.
    """
    with prepared(script, arguments, kind, source=source, context=context, inputs=inputs) as ready:
        with ready.errors.open("wb") as stderr:
            process = subprocess.Popen(
                # Not resolved: a virtual environment is known by the link to its Python.
                [os.path.abspath(shutil.which(python) or python), str(CHILD), str(ready.told)],
                cwd=ready.work,
                env=ready.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                start_new_session=True,
            )
            exit_code = _wait(process, timeout)
        return ready.recording(exit_code)


@contextlib.contextmanager
def prepared(
    script: Path,
    arguments: Sequence[str],
    kind: str,
    *,
    source: str | None = None,
    context: Context = "job",
    inputs: Mapping[str, Path] | None = None,
) -> Iterator[Prepared]:
    """A scratch directory in which a process can record ``script``, deleted in the end."""
    with tempfile.TemporaryDirectory(prefix="azlint-", ignore_cleanup_errors=True) as top:
        ready = Prepared(Path(top), environment(Path(top), context, inputs or {}))
        ready.work.mkdir()
        journal = ready.folder / _JOURNAL
        journal.touch()
        about = {
            "script": str(script.resolve()),
            "source": source,
            "arguments": list(arguments),
            "kind": kind,
            "in_job": context == "job",
            "journal": str(journal),
        }
        ready.told.write_text(json.dumps(about), encoding="utf-8")
        yield ready


def _wait(process: subprocess.Popen[bytes], timeout: float) -> int | None:
    try:
        return process.wait(timeout)
    except subprocess.TimeoutExpired:
        return None
    finally:
        # Also what the script started and left behind.
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()


def environment(scratch: Path, context: Context, inputs: Mapping[str, Path]) -> dict[str, str]:
    """The variables of a process that records: those of a job, or none of them outside of one."""
    held = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AZUREML_", "MLFLOW_")) and name != "PYTHONSTARTUP"
    }
    held |= {
        # Nothing is left beside the script, and sets come in one order.
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONIOENCODING": "utf-8",
        "MPLBACKEND": "Agg",
        # MLflow 3 has a file store only if told so; one that needs no database suits every version.
        "MLFLOW_TRACKING_URI": (scratch / "mlruns").as_uri(),
        "MLFLOW_ALLOW_FILE_STORE": "true",
        "MLFLOW_DISABLE_TELEMETRY": "true",
        "GIT_PYTHON_REFRESH": "quiet",
    }
    if context == "job":
        held |= {
            "AZUREML_ARM_SUBSCRIPTION": "00000000-0000-0000-0000-000000000000",
            "AZUREML_ARM_RESOURCEGROUP": "azlint",
            "AZUREML_ARM_WORKSPACE_NAME": "azlint",
            "AZUREML_ARM_PROJECT_NAME": "azlint",
            "AZUREML_RUN_ID": "azlint_recorded_run",
        }
        held |= {name: str(path) for name, path in inputs.items()}
        held["AZUREML_DATASET_ENVIRONMENT_VARS"] = ",".join(f"{name}:mount" for name in inputs)
    return held
