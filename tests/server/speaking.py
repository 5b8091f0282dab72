"""A client that pulls the findings of the server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Client:
    """A language client of the standard library alone; the folder holds one project a folder."""

    def __init__(self, root: Path) -> None:
        command = [sys.executable, "-m", "azlint", "server"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.count = 0
        folders = [{"uri": each.as_uri(), "name": each.name} for each in root.iterdir()]
        capabilities = {"textDocument": {"diagnostic": {}}}
        settings = {"processId": None, "rootUri": None, "workspaceFolders": folders}
        self.ask("initialize", {**settings, "capabilities": capabilities})
        self.tell("initialized", {})

    def tell(self, method: str, params: object, **more: object) -> None:
        assert self.process.stdin is not None
        message = {"jsonrpc": "2.0", "method": method, "params": params, **more}
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def ask(self, method: str, params: object) -> Any:
        self.count += 1
        self.tell(method, params, id=self.count)
        while (said := self.receive()).get("id") != self.count or "method" in said:
            assert said.get("method") != "window/logMessage", said
        assert "error" not in said, said
        return said["result"]

    def receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline()) != b"\r\n":
            if line.startswith(b"Content-Length: "):
                length = int(line.split()[1])
        said = json.loads(self.process.stdout.read(length))
        assert isinstance(said, dict)
        return said

    def open(self, path: Path) -> dict[str, tuple[str, str]]:
        """Opens a file or a notebook; label and text of what is shown, by URI."""
        uri, text = path.as_uri(), path.read_bytes().decode()
        if path.suffix == ".py":
            item = {"uri": uri, "languageId": "python", "version": 1, "text": text}
            self.tell("textDocument/didOpen", {"textDocument": item})
            return {uri: ("", text)}
        shown: dict[str, tuple[str, str]] = {}
        cells, items = [], []
        for number, cell in enumerate(json.loads(text)["cells"], 1):
            at, source = f"{uri}#{number}", "".join(cell["source"])
            cells.append({"kind": 2 if cell["cell_type"] == "code" else 1, "document": at})
            items.append({"uri": at, "languageId": "python", "version": 1, "text": source})
            shown[at] = (f":{number}", source)
        book = {"uri": uri, "notebookType": "jupyter-notebook", "version": 1, "cells": cells}
        params = {"notebookDocument": book, "cellTextDocuments": items}
        self.tell("notebookDocument/didOpen", params)
        return shown

    def close(self, path: Path, shown: dict[str, tuple[str, str]]) -> None:
        document = {"uri": path.as_uri()}
        if path.suffix == ".py":
            self.tell("textDocument/didClose", {"textDocument": document})
        else:
            cells = [{"uri": uri} for uri in shown]
            params = {"notebookDocument": document, "cellTextDocuments": cells}
            self.tell("notebookDocument/didClose", params)

    def found(self, uri: str) -> list[dict[str, Any]]:
        params = {"textDocument": {"uri": uri}}
        return list(self.ask("textDocument/diagnostic", params)["items"])

    def stop(self) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        assert self.process.wait(60) == 0
        self.process.stdin.close()
        self.process.stdout.close()


def pulled(root: Path) -> Iterator[tuple[str, str, int, int, str]]:
    """What the server finds in all files of each project in the folder, all of them open."""
    client = Client(root)
    for project in sorted(root.iterdir()):
        paths = sorted(p for p in project.rglob("*") if p.suffix in (".py", ".ipynb"))
        opened = {path: client.open(path) for path in paths}
        uris = [uri for shown in opened.values() for uri in shown]
        found: dict[str, list[dict[str, Any]]] = {}
        # What one file tells of another comes in after what it tells of itself.
        while (now := {uri: client.found(uri) for uri in uris}) != found:
            found = now
        for path, shown in opened.items():
            for uri, (cell, text) in shown.items():
                for each in found[uri]:
                    yield _finding(os.path.relpath(path, root) + cell, text, each)
            client.close(path, shown)
    client.stop()


def _finding(file: str, text: str, each: dict[str, Any]) -> tuple[str, str, int, int, str]:
    """A diagnostic with its column in code points."""
    start = each["range"]["start"]
    line = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[start["line"]]
    before = line.encode("utf-16-le")[: start["character"] * 2].decode("utf-16-le")
    # A byte order mark is no column.
    column = len(before.removeprefix("\ufeff")) + 1
    return file, each["code"], start["line"] + 1, column, each["message"]
