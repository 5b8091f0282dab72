"""Storms of edits, clients that vanish, messages that are none: no crash, no orphan, no noise."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from azlint.checking import driver
from azlint.documents.magics import parses

SERVER = [sys.executable, "-m", "azlint", "server"]
SCRIPT = (Path(__file__).parents[1] / "semantic" / "cases" / "callback.py").read_text()
SNIPPETS = [
    "run.log('é', 1)\n",
    "é = '😀😀'\n",
    "(",
    ")",
    '"""',
    "\n",
    "\r\n",
    "\r",
    "\f",
    "# 😀\u2028\n",
    "x",
    "    ",
    "😀",
    "from azureml.core import Run\n",
    "run = Run.get_context()\n",
    "if True:\n    run.log('a', 2)\n",
]


def as_utf16(text: str, offset: int) -> tuple[int, int]:
    """Line and unit of an offset, counted from the whole text before it."""
    before = text[:offset]
    if text[offset - 1 : offset + 1] == "\r\n":
        before = text[: offset - 1]
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines) - 1, len(lines[-1].encode("utf-16-le")) // 2


@pytest.mark.parametrize("seed", range(12))
def test_a_storm_of_edits(shared: Any, tree: Any, seed: int) -> None:
    """After hundreds of edits, sent without a pause, what is shown is what the text deserves."""
    chosen = random.Random(seed)
    path = tree.root / "a é 😀.py"
    text = SCRIPT
    uri = shared.open(path, text)
    for number in range(300):
        start = chosen.randrange(len(text) + 1)
        end = min(len(text), start + chosen.choice([0, 0, 0, 1, 2, 40]))
        # The client never puts a place between the two halves of a line end.
        start -= text[start - 1 : start + 1] == "\r\n"
        end -= text[end - 1 : end + 1] == "\r\n"
        end = max(start, end)
        new = chosen.choice(SNIPPETS)
        shared.change(uri, (*as_utf16(text, start), *as_utf16(text, end), new))
        text = text[:start] + new + text[end:]
        if number % 60 == 59:
            shared.actions(uri, 0, 0)
    if seed % 3:
        # Seldom does what is left parse; so it does.
        good = [line for line in text.splitlines() if parses(line) and line[:1].strip()]
        valid = SCRIPT + "\n".join(["", *good, "run.log('😀', 1)", ""])
        assert ast.parse(valid)
        end_place = as_utf16(text, len(text))
        shared.change(uri, (0, 0, *end_place, valid))
        text = valid
    expected = [
        (d.code, d.range.start.row, d.message)
        for result in driver.check_text(str(path), text, tree.settings(select=None)).results
        for d in result.diagnostics
    ]
    found = shared.diagnostics(uri)
    assert [(d.code, d.range.start.line + 1, d.message) for d in found] == expected
    assert [
        (d.code, d.range.start.line + 1, d.message) for d in shared.published[uri].diagnostics
    ] == expected
    assert expected
    assert shared.client.log_messages == []
    shared.close(uri)


def test_edits_are_answered_in_order(shared: Any, tree: Any) -> None:
    """A document that is asked about while it is typed in is answered as it was by then."""
    path = tree.root / "a.py"
    uri = shared.open(path, SCRIPT)
    counts = []
    for _ in range(20):
        shared.change(uri, (0, 0, 0, 0, "\n"))
        counts.append(shared.diagnostics(uri)[0].range.start.line)
    assert counts == list(range(counts[0], counts[0] + 20))
    shared.close(uri)


def test_a_request_that_is_cancelled(shared: Any, tree: Any) -> None:
    """It is answered as such, and the next one as ever."""
    uri = shared.open(tree.root / "a.py", SCRIPT)

    async def cancelled() -> str:
        protocol = shared.client.protocol
        shared.versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(shared.versions[uri], uri)
        change = types.TextDocumentContentChangeWholeDocument(SCRIPT * 30)
        params = types.DidChangeTextDocumentParams(document, [change])
        protocol.notify(types.TEXT_DOCUMENT_DID_CHANGE, params)
        request = protocol.send_request(
            types.TEXT_DOCUMENT_DIAGNOSTIC,
            types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri)),
            msg_id="to-cancel",
        )
        protocol.notify(types.CANCEL_REQUEST, types.CancelParams("to-cancel"))
        try:
            await asyncio.wrap_future(request)
        except Exception as error:
            return str(error)
        return "answered"

    assert "cancel" in shared.run(cancelled()).lower()
    assert shared.diagnostics(uri)
    shared.close(uri)


# Without the client's library: the bytes themselves.


class Raw:
    """A server process, and the bytes that go in and come out."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        self.seen = b""

    def send(self, data: bytes) -> None:
        self.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.stdin.flush()

    def message(self, method: str, params: object, number: int | None = None) -> None:
        content = {"jsonrpc": "2.0", "method": method, "params": params}
        self.send(json.dumps(content if number is None else {**content, "id": number}).encode())

    def receive(self) -> dict[str, Any]:
        """The next message; fails on anything between messages."""
        length = 0
        while (line := self.stdout.readline()) != b"\r\n":
            name, _, value = line.decode("ascii").partition(": ")
            assert name in ("Content-Length", "Content-Type"), line
            length = int(value) if name == "Content-Length" else length
        answer = json.loads(self.stdout.read(length))
        assert isinstance(answer, dict)
        return answer

    def answer(self, number: int) -> dict[str, Any]:
        """The answer to a request, skipping what else is said."""
        while (said := self.receive()).get("id") != number or "method" in said:
            pass
        return said

    def initialize(self, process: int | None = None, **more: object) -> None:
        self.message(
            "initialize", {"processId": process, "rootUri": None, "capabilities": {}, **more}, 1
        )
        assert "capabilities" in self.answer(1)["result"]
        self.message("initialized", {})

    def open(self, text: str) -> None:
        item = {"uri": "file:///x/a.py", "languageId": "python", "version": 1, "text": text}
        self.message("textDocument/didOpen", {"textDocument": item})

    def gone(self) -> int:
        return self.process.wait(120)


@pytest.fixture
def raw(tmp_path: Path) -> Any:
    """Starts servers and ends what is left of them."""
    started: list[Raw] = []

    def start(*command: str) -> Raw:
        made = Raw(tmp_path, command or SERVER)
        started.append(made)
        return made

    yield start
    for each in started:
        if each.process.poll() is None:
            each.process.kill()
        for stream in (each.process.stdin, each.process.stdout, each.process.stderr):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
        each.process.wait(30)


def test_only_the_protocol_on_stdout(raw: Any, tmp_path: Path) -> None:
    """What a library prints, in whichever way, does not get between the messages."""
    noise = "import os, sys\nprint('noise')\nos.write(1, b'noise')\nsys.stdout.flush()\n"
    library = tmp_path / "noise"
    library.mkdir()
    (library / "noisy.py").write_text(noise)
    code = (
        "import sys, azlint.cli, azlint.checking.engine as engine\n"
        f"sys.path.insert(0, {str(library)!r})\n"
        "check = engine.check\n"
        "def noisy(*a):\n"
        "    sys.modules.pop('noisy', None)\n"
        "    import noisy\n"
        "    return check(*a)\n"
        "import azlint.checking.batch\n"
        "azlint.checking.batch.check = noisy\n"
        "sys.argv[1:] = ['server']\n"
        "azlint.cli.run()\n"
    )
    server = raw(sys.executable, "-c", code)
    server.initialize()
    server.open(SCRIPT)
    said = server.receive()
    assert said["method"] == "textDocument/publishDiagnostics"
    assert said["params"]["diagnostics"]
    server.message("shutdown", None, 2)
    assert server.answer(2)["result"] is None
    server.message("exit", None)
    assert server.stdout.read() == b""
    assert server.gone() == 0
    assert b"noise" in server.process.stderr.read()


def test_messages_that_are_none(raw: Any) -> None:
    """What is no message is logged, and the session goes on."""
    server = raw()
    server.initialize()
    for data in (
        b"{",
        b"[]",
        b"1",
        b"null",
        b"\xff\xfe",
        b'{"jsonrpc": "1.0"}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {}}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": null}',
        b'{"jsonrpc": "2.0", "id": 7, "method": "textDocument/hover", "params": [1]}',
        b'{"jsonrpc": "2.0", "method": "no/such", "params": {}}',
        b'{"jsonrpc": "2.0", "id": 99, "result": {}}',
    ):
        server.send(data)
    assert server.answer(7)["error"]["code"] == -32602
    server.message("no/such", {}, 3)
    assert server.answer(3)["error"]["code"] == -32601
    change = {"textDocument": {"uri": "file:///never", "version": 3}, "contentChanges": []}
    server.message("textDocument/didChange", change)
    server.message("textDocument/didClose", {"textDocument": {"uri": "file:///never"}})
    server.open("from azureml.core import Run\n# \ud83d\n")
    while (said := server.receive())["method"] != "textDocument/publishDiagnostics":
        assert said["method"] == "window/logMessage"
    server.message("shutdown", None, 4)
    assert server.answer(4)["result"] is None
    server.message("exit", None)
    assert server.gone() == 0


def test_exit_without_shutdown(raw: Any) -> None:
    """It ends, and says by its code that something was left out."""
    server = raw()
    server.initialize()
    server.message("exit", None)
    assert server.gone() == 1


@pytest.mark.parametrize("where", ["before", "header", "body", "checking"])
def test_a_client_that_is_gone(raw: Any, where: str) -> None:
    """A client that closes its end, wherever that is, leaves no process behind."""
    server = raw()
    if where != "before":
        server.initialize()
    if where == "header":
        server.stdin.write(b"Content-Le")
    elif where == "body":
        server.stdin.write(b'Content-Length: 500\r\n\r\n{"jsonrpc": "2.0", "meth')
    elif where == "checking":
        server.open(SCRIPT * 50)
    server.stdin.close()
    server.stdout.close()
    assert server.gone() in (0, 1)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("keeps_pipe", [False, True], ids=["with its pipes", "alone"])
def test_a_client_that_is_killed(raw: Any, tmp_path: Path, keeps_pipe: bool) -> None:
    """The server ends with the process that started it, even if another one holds the pipes."""
    script = (
        "import subprocess, sys, os, json, time\n"
        "p = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE,"
        " stderr=subprocess.DEVNULL)\n"
        "content = json.dumps({'jsonrpc': '2.0', 'id': 1, 'method': 'initialize', 'params':"
        " {'processId': os.getpid(), 'rootUri': None, 'capabilities': {}}}).encode()\n"
        "p.stdin.write(b'Content-Length: %d\\r\\n\\r\\n%s' % (len(content), content))\n"
        "p.stdin.flush()\n"
        "p.stdout.readline()\n"
        "p.stdin.write(b'Content-Length: 900\\r\\n\\r\\n{')\n"
        "p.stdin.flush()\n"
        f"holder = {keeps_pipe} and subprocess.Popen([sys.executable, '-c',"
        " 'import time; time.sleep(400)'], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,"
        " pass_fds=[p.stdin.fileno(), p.stdout.fileno()])\n"
        "print(p.pid, holder.pid if holder else 0, flush=True)\n"
        "time.sleep(400)\n"
    )
    client = subprocess.Popen(
        [sys.executable, "-c", script, *SERVER], stdout=subprocess.PIPE, text=True
    )
    assert client.stdout is not None
    server, holder = map(int, client.stdout.readline().split())
    client.kill()
    client.wait()
    client.stdout.close()
    try:
        end = time.monotonic() + 120
        while _is_running(server):
            assert time.monotonic() < end, "the server is an orphan"
            time.sleep(0.05)
    finally:
        if holder:
            os.kill(holder, signal.SIGKILL)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:
        # A zombie that nobody waits for has ended, too.
        status = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def test_without_pygls(tmp_path: Path) -> None:
    """Who has no pygls is told what to install."""
    code = (
        "import sys, azlint.cli\n"
        "sys.modules['pygls'] = None\n"
        "raise SystemExit(azlint.cli.main(['server']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        "azlint: the language server needs pygls 2; install it with `pip install 'azlint[lsp]'`\n"
    )


def test_a_rule_that_fails(raw: Any, tmp_path: Path) -> None:
    """A fault inside of azlint is logged in the editor, and the session goes on."""
    code = (
        "import sys, azlint.cli, azlint.editors.workspace as workspace\n"
        "check = workspace.Workspace.check\n"
        "def faulty(self, path, *more):\n"
        "    if 'faulty' in self._texts.get(path, ''):\n"
        "        raise RuntimeError('a fault')\n"
        "    return check(self, path, *more)\n"
        "workspace.Workspace.check = faulty\n"
        "sys.argv[1:] = ['server']\n"
        "azlint.cli.run()\n"
    )
    server = raw(sys.executable, "-c", code)
    server.initialize()
    server.open("faulty")
    said = server.receive()
    assert said["method"] == "window/logMessage"
    assert "RuntimeError: a fault" in said["params"]["message"]
    (told,) = server.receive()["params"]["diagnostics"]
    assert told["code"] == "AZL000"
    assert told["message"] == "azlint failed with RuntimeError: a fault; please report this"
    document = {"uri": "file:///x/a.py", "version": 2}
    changes = [{"text": SCRIPT}]
    server.message("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
    assert server.receive()["params"]["diagnostics"]
    server.stdin.close()
    assert server.gone() in (0, 1)
