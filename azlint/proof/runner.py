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
from typing import Literal, TypeAlias

from azlint.proof.events import ASIDE, Event

CHILD = Path(__file__).parent / "child.py"
TAIL = 4000
MAX_OUTPUT = 1 << 20
_JOURNAL = "events.jsonl"
Kind = Literal["v1", "mlflow"]
Files: TypeAlias = "Mapping[str, str | Path]"
"""Files by their paths in the folder of a job: copies of others, or texts."""
Context = Literal["job", "step", "offline"]
"""A job; a job that has a parent, as a step of a pipeline has; or none."""
CONTEXTS: tuple[Context, ...] = ("job", "offline")
RUN_OF_JOB, PARENT_RUN = "azlint_recorded_run", "azlint_recorded_parent"
# What a snapshot of v1 may hold; a larger folder did not become a job either.
MAX_FILES, MAX_BYTES = 2_000, 300 << 20
# What no job needs and nobody wrote by hand.
_LEFT_OUT = frozenset(
    ".git .hg .svn .venv venv .azlint_cache .mypy_cache .pytest_cache .ruff_cache "
    ".ipynb_checkpoints __pycache__ node_modules mlruns".split()
)


@dataclass(frozen=True)
class Recording:
    """What one run of a script logged, and how it ended."""

    events: tuple[Event, ...]
    exit_code: int | None  # None: it took too long
    stderr: str  # its end
    printed: str = ""  # what it wrote to stdout, the id of its run apart

    @property
    def unrecorded(self) -> tuple[str, ...]:
        """The symbols at which the recording ended, as there is no stand-in for them."""
        return self._named("unrecorded")

    @property
    def missing(self) -> tuple[str, ...]:
        """The inputs that the script asked for and was not given."""
        return self._named("missing")

    @property
    def started(self) -> tuple[str, ...]:
        """The commands that the script started, in which nothing is recorded."""
        return self._named("started")

    @property
    def logged(self) -> tuple[Event, ...]:
        """What was logged, in its order."""
        return tuple(event for event in self.events if event.kind not in ASIDE)

    def _named(self, kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(event.name for event in self.events if event.kind == kind))

    @property
    def complete(self) -> bool:
        """Whether the script ran to its end, so that the events are all there are."""
        return self.exit_code == 0 and not self.unrecorded


@dataclass(frozen=True)
class Prepared:
    """What one run of a script is given: a scratch directory, and the environment of its process.

    ``told`` is the file with what to run, ``work`` the directory to run in, ``errors`` and
    ``output`` are where its stderr and stdout go.
    """

    folder: Path
    environment: Mapping[str, str]

    @property
    def told(self) -> Path:
        """The file of JSON that the process reads."""
        return self.folder / "about.json"

    @property
    def work(self) -> Path:
        """The directory that the script runs in: a copy of the one that its job has."""
        return self.folder / "work"

    @property
    def errors(self) -> Path:
        """The file that takes the script's stderr."""
        return self.folder / "stderr"

    @property
    def output(self) -> Path:
        """The file that takes the script's stdout."""
        return self.folder / "stdout"

    def recording(self, exit_code: int | None) -> Recording:
        """What the process left behind when it ended with ``exit_code``."""
        lines = (self.folder / _JOURNAL).read_text(encoding="utf-8").splitlines(keepends=True)
        # A process that was killed can leave half a line.
        events = tuple(Event.from_json(line) for line in lines if line.endswith("\n"))
        tail = self.errors.read_bytes()[-TAIL:].decode("utf-8", "replace")
        printed = ""
        if self.output.exists():
            printed = self.output.read_bytes()[:MAX_OUTPUT].decode("utf-8", "replace")
        return Recording(events, exit_code, tail, printed.replace(str(self.work), "."))


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
    files: Files | None = None,
    inside: str = "",
) -> Recording:
    """Runs ``script`` (or ``source`` under its name) and records what it logs.

    It runs in a directory that is deleted after it and holds ``files``, the script's own folder at
    ``inside``; that and the folder of the script come first on the search path. It has no network,
    and runs with ``python``, which needs MLflow if ``kind`` says so. Both SDKs are recorded either
    way, as a script can use both. ``inputs`` are the datasets of the job.
    """
    with prepared(
        script,
        arguments,
        kind,
        source=source,
        context=context,
        inputs=inputs,
        files=files,
        inside=inside,
    ) as ready:
        with ready.errors.open("wb") as stderr, ready.output.open("wb") as stdout:
            process = subprocess.Popen(
                # Not resolved: a virtual environment is known by the link to its Python.
                [os.path.abspath(shutil.which(python) or python), str(CHILD), str(ready.told)],
                cwd=ready.work,
                env=ready.environment,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
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
    files: Files | None = None,
    inside: str = "",
) -> Iterator[Prepared]:
    """A scratch directory in which a process can record ``script``, deleted in the end.

    ``files`` are laid into the directory that it runs in.
    """
    with tempfile.TemporaryDirectory(prefix="azlint-", ignore_cleanup_errors=True) as top:
        ready = Prepared(Path(top), environment(Path(top), context, inputs or {}))
        ready.work.mkdir()
        for name, held in (files or {}).items():
            place = ready.work / name
            place.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(held, str):
                place.write_text(held, encoding="utf-8", newline="")
            else:
                shutil.copyfile(held, place)
        journal = ready.folder / _JOURNAL
        journal.touch()
        about = {
            "script": str(script.resolve()),
            "source": source,
            "arguments": list(arguments),
            "inside": inside,
            "kind": kind,
            "in_job": context != "offline",
            "has_parent": context == "step",
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
    if context != "offline":
        held |= {
            "AZUREML_ARM_SUBSCRIPTION": "00000000-0000-0000-0000-000000000000",
            "AZUREML_ARM_RESOURCEGROUP": "azlint",
            "AZUREML_ARM_WORKSPACE_NAME": "azlint",
            "AZUREML_ARM_PROJECT_NAME": "azlint",
            "AZUREML_RUN_ID": RUN_OF_JOB,
            "AZUREML_ROOT_RUN_ID": PARENT_RUN if context == "step" else RUN_OF_JOB,
        }
        held |= {name: str(path) for name, path in inputs.items()}
        held["AZUREML_DATASET_ENVIRONMENT_VARS"] = ",".join(f"{name}:mount" for name in inputs)
    return held


def files_of_job(folder: Path) -> dict[str, str | Path] | None:
    """The files of ``folder`` that a job would get, by their paths in it; None if too many.

    Caches, environments and the folders of version control are left out, and no link is followed
    out of the folder.
    """
    found: dict[str, str | Path] = {}
    size = 0
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _LEFT_OUT)
        for name in sorted(names):
            path = Path(top, name)
            if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
                continue
            size += path.stat().st_size
            found[path.relative_to(folder).as_posix()] = path
            if len(found) > MAX_FILES or size > MAX_BYTES:
                return None
    return found
