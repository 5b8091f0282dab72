"""Writes the events of one process to its file as they happen."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from azlint.proof.events import Event, plain

if TYPE_CHECKING:
    from azlint.proof.events import Plain

RUN_ID = "<run id>"


class Journal:
    """Takes events in call order; the ids of runs, which differ each time, read the same."""

    def __init__(self, path: Path) -> None:
        # Appended line by line: what was logged before a crash is there, and forks do not mix.
        self._file = path.open("a", encoding="utf-8", buffering=1)
        self._runs: dict[str, str] = {}
        self._children: dict[str, int] = {}
        self._ended: set[str] = set()
        self.closed = False

    def record(
        self,
        kind: str,
        name: object,
        value: Any = None,
        step: Any = None,
        run: str | None = None,
    ) -> None:
        """Adds an event of the run with the id ``run``."""
        if self.closed:
            return
        path = self.path_of(run)
        step = None if step is None else plain(step)
        event = Event(kind, self._masked(str(name)), self._masked(plain(value)), step, path)
        self._file.write(event.to_json() + "\n")

    def main(self, run_id: str) -> None:
        """Says which id is that of the job's own run; there can be one for each SDK."""
        self._runs[run_id] = ""

    def parent(self, run_id: str) -> None:
        """Says which id is that of the run above the job's own."""
        self._runs[run_id] = "parent"

    def knows(self, run_id: str) -> bool:
        """Whether the run has a place already."""
        return run_id in self._runs

    def has_main(self) -> bool:
        """Whether the job's own run has begun."""
        return bool(self._runs)

    def path_of(self, run_id: str | None) -> str:
        """The place of a run among the others: "" is the job's own, "1.2" a child's child."""
        return self._runs.get(run_id or "", "")

    def start(self, run_id: str, name: object, parent: str | None) -> None:
        """A run begins: below its parent, or beside the job's own if it has none."""
        above = "beside" if parent is None else self.path_of(parent)
        place = self._children[above] = self._children.get(above, 0) + 1
        path = f"{above}.{place}" if above else str(place)
        self._runs[run_id] = path
        self.record("run", "start", name, run=run_id)

    def end(self, run_id: str, status: str) -> None:
        """A run ends, once; of the job's own it is the exit of the script that counts."""
        if self.path_of(run_id) and run_id not in self._ended:
            self._ended.add(run_id)
            self.record("run", "end", status, run=run_id)

    def _masked(self, value: Any) -> Any:
        if isinstance(value, str):
            for run_id in self._runs:
                # A shorter one was chosen by the script, and may be part of any word.
                if len(run_id) > 15:
                    value = value.replace(run_id, RUN_ID)
            return value
        if isinstance(value, list):
            return [self._masked(item) for item in value]
        if isinstance(value, dict):
            return {self._masked(key): self._masked(item) for key, item in value.items()}
        return value


def digest(content: bytes) -> str:
    """What stands for the bytes of a file in an event."""
    return f"{len(content)} bytes, sha256 {hashlib.sha256(content).hexdigest()[:16]}"


def digest_of_file(path: Any) -> str:
    """The digest of a file on disk; raises OSError as reading it does."""
    return digest(Path(path).read_bytes())


def digest_of_figure(figure: Any) -> Plain:
    """The digest of a figure as PNG, without the date and version that savefig would add."""
    stream = io.BytesIO()
    try:
        figure.savefig(stream, format="png", metadata={"Software": None})
    except TypeError:
        return type(figure).__name__
    return digest(stream.getvalue())


def files_below(folder: Any) -> tuple[Path, ...]:
    """The files of a folder, sorted, as neither SDK promises an order."""
    return tuple(sorted(path for path in Path(folder).rglob("*") if path.is_file()))
