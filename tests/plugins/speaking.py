"""A client of python-lsp-server, and the findings that it is told."""

from __future__ import annotations

import json
import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

PATIENCE = 180
Json = dict[str, Any]


class Client:
    """An editor with a python-lsp-server of its own, over pipes."""

    def __init__(self, root: Path) -> None:
        from pylsp_jsonrpc.streams import JsonRpcStreamReader, JsonRpcStreamWriter

        self._process = subprocess.Popen(
            [sys.executable, "-m", "pylsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=root,
        )
        self._writer = JsonRpcStreamWriter(self._process.stdin)
        self._arrived: queue.Queue[Json] = queue.Queue()
        reader = JsonRpcStreamReader(self._process.stdout)
        threading.Thread(target=reader.listen, args=(self._arrived.put,), daemon=True).start()
        self._last = 0
        self.diagnostics: dict[str, list[Json]] = {}
        others = ("flake8", "mccabe", "pycodestyle", "pydocstyle", "pyflakes", "pylint")
        off = {name: {"enabled": False} for name in others}
        self.capabilities = self.request(
            "initialize",
            processId=os.getpid(),
            rootUri=root.as_uri(),
            capabilities={},
            initializationOptions={"pylsp": {"plugins": off}},
        )["capabilities"]
        self.notify("initialized")

    def notify(self, method: str, **params: object) -> None:
        """Sends a notification."""
        self._writer.write({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method: str, **params: object) -> Any:
        """Sends a request and gives the answer to it."""
        self._last += 1
        message = {"jsonrpc": "2.0", "id": self._last, "method": method, "params": params}
        self._writer.write(message)
        while True:
            answer = self._take()
            if answer.get("id") == self._last and "method" not in answer:
                assert "error" not in answer, answer
                return answer["result"]

    def _take(self) -> Json:
        message = self._arrived.get(timeout=PATIENCE)
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[unquoted(message["params"]["uri"])] = message["params"]["diagnostics"]
        return message

    def open(self, path: Path, text: str | None = None) -> None:
        """Opens a file."""
        document = {"uri": path.as_uri(), "languageId": "python", "version": 1}
        document["text"] = path.read_bytes().decode("utf-8-sig") if text is None else text
        self.notify("textDocument/didOpen", textDocument=document)

    def change(self, path: Path, text: str, version: int) -> None:
        """Has ``text`` be the content of an open file."""
        document = {"uri": path.as_uri(), "version": version}
        self.diagnostics.pop(unquoted(path.as_uri()), None)
        changes = [{"text": text}]
        self.notify("textDocument/didChange", textDocument=document, contentChanges=changes)

    def close(self, path: Path) -> None:
        """Closes a file."""
        self.notify("textDocument/didClose", textDocument={"uri": path.as_uri()})

    def open_notebook(self, path: Path) -> list[str]:
        """Opens a notebook cell by cell; the URIs of its cells."""
        cells = json.loads(path.read_bytes())["cells"]
        uris = [f"{path.as_uri()}#cell{number}" for number, _ in enumerate(cells, 1)]
        self.notify(
            "notebookDocument/didOpen",
            notebookDocument={
                "uri": path.as_uri(),
                "notebookType": "jupyter-notebook",
                "version": 1,
                "cells": [
                    {"kind": 2 if cell["cell_type"] == "code" else 1, "document": uri}
                    for cell, uri in zip(cells, uris, strict=True)
                ],
            },
            cellTextDocuments=[
                {
                    "uri": uri,
                    "languageId": "python" if cell["cell_type"] == "code" else "markdown",
                    "text": "".join(cell["source"]),
                    "version": 1,
                }
                for cell, uri in zip(cells, uris, strict=True)
            ],
        )
        return uris

    def wait(self, uris: Iterable[str]) -> None:
        """Returns as soon as the server has told the findings of all these documents."""
        wanted = set(map(unquoted, uris))
        while not wanted <= self.diagnostics.keys():
            self._take()

    def of(self, uri: str) -> list[Json]:
        """What the server tells of a document, without what others find."""
        self.wait([uri])
        return [d for d in self.diagnostics[unquoted(uri)] if d["source"] == "azlint"]

    def end(self) -> int:
        """Ends the server as an editor does, and gives its exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """Ends the server whatever it does."""
        self._process.kill()
        self._process.wait()


def unquoted(uri: str) -> str:
    """A URI as a key: clients and servers escape differently."""
    return unquote(uri)


def told(root: Path) -> Iterator[tuple[str, str, int, int, str]]:
    """File, code, row, column and message of all that a server tells of the files in ``root``.

    In a notebook the file ends in the number of the cell.
    """
    client = Client(root)
    try:
        paths = sorted(path for path in root.rglob("*") if path.suffix in (".py", ".ipynb"))
        for first in range(0, len(paths), 200):
            batch = paths[first : first + 200]
            names: dict[str, str] = {}
            for path in batch:
                name = os.path.relpath(path, root)
                if path.suffix == ".py":
                    client.open(path)
                    names[path.as_uri()] = name
                else:
                    cells = enumerate(client.open_notebook(path), 1)
                    names.update({uri: f"{name}:{number}" for number, uri in cells})
            client.wait(names)
            for uri, name in names.items():
                for found in client.of(uri):
                    yield (name, found["code"], *placed(root, name, found), found["message"])
            for path in batch:
                if path.suffix == ".py":
                    client.close(path)
        assert client.end() == 0
    finally:
        client.kill()


def placed(root: Path, name: str, found: Json) -> tuple[int, int]:
    """Row and column of a finding in code points, from 1."""
    path, _, cell = name.rpartition(":")
    if path:
        cells = json.loads((root / path).read_bytes())["cells"]
        text = "".join(cells[int(cell) - 1]["source"])
    else:
        text = (root / name).read_bytes().decode("utf-8-sig")
    start = found["range"]["start"]
    line = re.split(r"\r\n|\r|\n", text)[start["line"]].encode("utf-16-le")
    before = line[: 2 * start["character"]].decode("utf-16-le")
    return start["line"] + 1, len(before) + 1
