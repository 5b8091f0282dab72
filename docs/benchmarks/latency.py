"""Measures how long an editor waits for diagnostics after a change, beside what parsing costs.

    python docs/benchmarks/latency.py [--changes N] [--pylint N] [--lines N]

Needed beside `azlint[lsp]`: nothing; with python-lsp-server and pylint in the same environment
their time is told, too. A training script of SDK v1 is written, opened in `azlint server`, and
changed N times in ways that people type; each time from the change to the published diagnostics of
that version is one figure. Between the changes `astroid.parse` reads the same text in this process,
so that both see the same machine in the same minute. Where others use the machine, too, the time of
the processor tells more than the clock; where the system counts it by thread (Linux), both are
told. pylint gets the same changes through pylsp, which waits half a second before it runs, and runs
pylint in a process of its own, which is not counted.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import astroid
from v1_script import source

LIMIT = 3.0


class Server:
    """A language server and the one document that is open in it."""

    def __init__(self, command: list[str], path: Path, options: dict[str, Any]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._uri = path.as_uri()
        self._version = 0
        folder = path.parent.as_uri()
        root = {"rootUri": folder, "workspaceFolders": [{"uri": folder, "name": "scratch"}]}
        self._tell("initialize", {"processId": None, **root, "capabilities": {}}, id=1)
        while self._receive().get("id") != 1:
            pass
        self._tell("initialized", {})
        if options:
            self._tell("workspace/didChangeConfiguration", {"settings": options})

    def _tell(self, method: str, params: object, **more: object) -> None:
        assert self._process.stdin is not None
        message = {"jsonrpc": "2.0", "method": method, "params": params, **more}
        body = json.dumps(message).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline()) != b"\r\n":
            if line.startswith(b"Content-Length: "):
                length = int(line.split()[1])
        said: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return said

    def open(self, text: str) -> int:
        """Opens the document; how many diagnostics it has."""
        document = {"uri": self._uri, "languageId": "python", "version": 0, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return self._published()

    def change(self, row: int, column: int, text: str) -> tuple[float, float]:
        """Types ``text`` at a place; the seconds until the diagnostics are there.

        By the clock, and those of the processor that the server took; NaN where nobody counts them.
        """
        self._version += 1
        place = {"line": row, "character": column}
        changes = [{"range": {"start": place, "end": place}, "text": text}]
        document = {"uri": self._uri, "version": self._version}
        start, used = time.perf_counter(), self._processor()
        self._tell("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
        self._published()
        return time.perf_counter() - start, self._processor() - used

    def _processor(self) -> float:
        tasks = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        nanoseconds = [int(task.read_text().split()[0]) for task in tasks]
        return sum(nanoseconds) / 1e9 if nanoseconds else float("nan")

    def _published(self) -> int:
        while True:
            said = self._receive()
            params = said.get("params") or {}
            is_published = said.get("method") == "textDocument/publishDiagnostics"
            if is_published and params.get("version") in (self._version, None):
                return len(params["diagnostics"])

    def stop(self) -> None:
        """Ends the server."""
        self._process.kill()
        self._process.wait()


def changes(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Row and column of a place, what is typed there, and the text after it, without end.

    A comment, a number, a whole line that logs, and a name grow, each in another function.
    """
    lines = text.split("\n")
    number = 0
    while True:
        bodies = [row for row, line in enumerate(lines) if line.startswith("    run.log(")]
        row = bodies[number * 7 % len(bodies)]
        match number % 3:
            case 0:
                column, typed = len(lines[row]), "  # x" if "#" not in lines[row] else "x"
            case 1:
                row = next(n for n, line in enumerate(lines) if line.startswith("TARGET"))
                column, typed = len(lines[row]) - 1, "d"
            case _:
                column, typed = 0, f'    run.log("more {number}", {number})\n'
        lines[row] = lines[row][:column] + typed + lines[row][column:]
        lines = "\n".join(lines).split("\n")
        number += 1
        yield row, column, typed, "\n".join(lines)


def parse_seconds(text: str) -> tuple[float, float]:
    """How long astroid takes for one parse, by the clock and of the processor."""
    start, used = time.perf_counter(), time.process_time()
    astroid.parse(text)
    return time.perf_counter() - start, time.process_time() - used


def percentile(figures: list[float], part: int) -> float:
    """The figure that ``part`` percent do not pass, in milliseconds."""
    return statistics.quantiles(figures, n=100, method="inclusive")[part - 1] * 1000


def told(name: str, figures: list[tuple[float, float]], parse: tuple[float, float]) -> str:
    """One row: clock and processor, each at p50, p95 and p95 in parses of ``parse`` seconds."""
    row = f"{name:<22} {len(figures):>4}"
    for side in (0, 1):
        middle, high = (percentile([each[side] for each in figures], part) for part in (50, 95))
        row += f"  {middle:8.1f} {high:8.1f} {high / parse[side]:7.2f}"
    return row


def main() -> int:
    """Prints the figures; 1 when the limit does not hold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--changes", type=int, default=200, metavar="N")
    parser.add_argument("--pylint", type=int, default=10, metavar="N")
    parser.add_argument("--lines", type=int, default=500, metavar="N")
    options = parser.parse_args()
    text = source(options.lines)
    waits: list[tuple[float, float]] = []
    parses: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "train.py"
        path.write_text(text, encoding="utf-8")
        server = Server([sys.executable, "-m", "azlint", "server"], path, {})
        found = server.open(text)
        stream = changes(text)
        for number in range(options.changes + 10):
            row, column, typed, after = next(stream)
            wait, parse = server.change(row, column, typed), parse_seconds(after)
            # The first ones make what all others find made.
            if number >= 10:
                waits.append(wait)
                parses.append(parse)
        server.stop()
        one = (percentile([p[0] for p in parses], 50), percentile([p[1] for p in parses], 50))
        print(
            f"{text.count(chr(10))} lines, {found} diagnostics; milliseconds, and p95 in parses\n"
        )
        print(f"{'':<22} {'n':>4}  {'clock':>8} {'p95':>8} {'parses':>7}", end="")
        print(f"  {'cpu':>8} {'p95':>8} {'parses':>7}")
        print(told("astroid.parse", parses, one))
        print(told("azlint server", waits, one))
        if importlib.util.find_spec("pylsp") and importlib.util.find_spec("pylint"):
            print(told("pylint through pylsp", list(_pylint(path, text, options.pylint)), one))
    ratio = percentile([wait[0] for wait in waits], 95) / one[0]
    print(f"\np95 of azlint is {ratio:.2f} parses by the clock; at most {LIMIT} are allowed")
    return int(ratio > LIMIT)


def _pylint(path: Path, text: str, count: int) -> Iterator[tuple[float, float]]:
    """The seconds that pylint takes through pylsp, with nothing else of pylsp on."""
    others = ("pycodestyle", "pyflakes", "mccabe", "flake8", "ruff", "azlint")
    plugins: dict[str, Any] = {name: {"enabled": False} for name in others}
    plugins["pylint"] = {"enabled": True, "executable": "pylint"}
    server = Server([sys.executable, "-m", "pylsp"], path, {"pylsp": {"plugins": plugins}})
    server.open(text)
    stream = changes(text)
    for _ in range(count):
        row, column, typed, _ = next(stream)
        yield server.change(row, column, typed)
    server.stop()


if __name__ == "__main__":
    sys.exit(main())
