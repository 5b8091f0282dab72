"""How a script is run: where, with what, and how it can end."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import time
from pathlib import Path

import pytest

from azlint.proof.events import Event
from azlint.proof.runner import Recording, record

HEAD = "from azureml.core import Run\nrun = Run.get_context()\n"


def recorded(
    path: Path, *arguments: str, timeout: float = 60, text: str | None = None
) -> Recording:
    """What the script logs by v1."""
    return record(path, arguments, "v1", python=sys.executable, timeout=timeout, source=text)


def values(recording: Recording) -> dict[str, object]:
    """The texts that the script logged."""
    assert recording.complete, recording.stderr
    return {event.name: event.value for event in recording.events}


def test_what_the_script_sees(tmp_path: Path) -> None:
    """It is the main module, beside its own modules, in an empty folder, with its arguments."""
    (tmp_path / "beside.py").write_text("WORD = 'found'\n", encoding="utf-8")
    (tmp_path / "events.py").write_text("MINE = True\n", encoding="utf-8")
    script = tmp_path / "train é.py"
    script.write_text(
        HEAD + "import json, os, sys\nimport beside, events\n"
        "assert events.MINE and __name__ == '__main__' and not sys.modules.get('astroid')\n"
        "run.log('beside', beside.WORD)\nrun.log('arguments', json.dumps(sys.argv[1:]))\n"
        "run.log('file', __file__)\nrun.log('first', sys.argv[0])\n"
        "run.log('here', json.dumps(os.listdir()))\nrun.log('cwd', os.getcwd())\n"
        "open('left', 'w').close()\n",
        encoding="utf-8",
    )
    found = values(recorded(script, "--a", "x y"))
    assert found["beside"] == "found"
    assert json.loads(str(found["arguments"])) == ["--a", "x y"]
    assert found["file"] == found["first"] == str(script)
    assert found["here"] == "[]"
    assert not Path(str(found["cwd"])).exists()
    assert {path.name for path in tmp_path.iterdir()} == {"beside.py", "events.py", script.name}


def test_another_text_under_the_same_name(tmp_path: Path) -> None:
    """A text that is not on disk runs as if it were, also in a traceback."""
    script = tmp_path / "train.py"
    script.write_text("first = 1\n", encoding="utf-8")
    text = HEAD + "run.log('file', __file__)\nraise ValueError  # é of the text\n"
    recording = recorded(script, text=text)
    assert recording.events == (Event("text", "file", str(script)),)
    assert "raise ValueError  # é of the text" in recording.stderr
    assert "child.py" not in recording.stderr
    assert script.read_text(encoding="utf-8") == "first = 1\n"


@pytest.mark.parametrize(("last", "code"), [("", 0), ("sys.exit(3)", 3), ("1 / 0", 1)])
def test_how_it_ends(tmp_path: Path, last: str, code: int) -> None:
    """What was logged before an error is there."""
    script = tmp_path / "train.py"
    script.write_text(HEAD + f"import sys\nrun.log('a', 1)\n{last}\n", encoding="utf-8")
    recording = recorded(script)
    assert recording.exit_code == code
    assert recording.complete is (code == 0)
    assert recording.events == (Event("metric", "a", 1.0),)
    assert ("ZeroDivisionError" in recording.stderr) is (code == 1)


def test_it_takes_too_long(tmp_path: Path) -> None:
    """The script is ended, and what it started with it."""
    script = tmp_path / "train.py"
    script.write_text(
        HEAD + "import subprocess, sys, time\n"
        f"mark = {str(tmp_path / 'mark')!r}\n"
        "late = 'import sys, time; time.sleep(8); open(sys.argv[1], \"w\")'\n"
        "subprocess.Popen([sys.executable, '-c', late, mark])\n"
        "run.log('a', 1)\ntime.sleep(60)\n",
        encoding="utf-8",
    )
    began = time.monotonic()
    recording = recorded(script, timeout=5)
    assert time.monotonic() - began < 30
    assert recording.exit_code is None
    assert not recording.complete
    assert recording.logged == (Event("metric", "a", 1.0),)
    if os.name == "posix":
        time.sleep(5)
        assert not (tmp_path / "mark").exists()


@pytest.mark.parametrize(
    "line",
    [
        "socket.create_connection(('127.0.0.1', 9), timeout=1)",
        "socket.getaddrinfo('example.invalid', 443)",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
        "urllib.request.urlopen('http://192.0.2.1/')",
    ],
)
def test_no_network(tmp_path: Path, line: str) -> None:
    """Every way to another machine is closed, and says so."""
    script = tmp_path / "train.py"
    script.write_text(f"import socket, urllib.request\n{line}\n", encoding="utf-8")
    recording = recorded(script)
    assert recording.exit_code == 1
    assert "a script is recorded without a network" in recording.stderr


def test_local_pairs_are_no_network(tmp_path: Path) -> None:
    """What processes of one machine talk by stays open."""
    script = tmp_path / "train.py"
    script.write_text(
        "import asyncio, multiprocessing, socket\n"
        "if __name__ == '__main__':\n"
        "    socket.socketpair()\n"
        "    asyncio.run(asyncio.sleep(0))\n"
        "    left, right = multiprocessing.Pipe()\n",
        encoding="utf-8",
    )
    assert recorded(script).complete


def test_random_numbers_are_the_same_each_time(tmp_path: Path) -> None:
    """A script without a seed can be compared with itself, sets and all."""
    script = tmp_path / "train.py"
    script.write_text(
        HEAD + "import random\nrun.log('a', random.random())\n"
        "for word in set('some words in a set'.split()): run.log(word, 1)\n",
        encoding="utf-8",
    )
    assert recorded(script).events == recorded(script).events


def test_what_the_caller_has_set_does_not_reach_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is logged to the server of the one who asks."""
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://server")
    monkeypatch.setenv("AZUREML_RUN_ID", "mine")
    script = tmp_path / "train.py"
    script.write_text(
        "import os\nassert os.environ['MLFLOW_TRACKING_URI'].startswith('file:')\n"
        "assert os.environ['AZUREML_RUN_ID'] != 'mine'\n",
        encoding="utf-8",
    )
    assert recorded(script).complete


@pytest.mark.skipif(importlib.util.find_spec("mlflow") is not None, reason="MLflow is there")
def test_mlflow_is_not_there(tmp_path: Path) -> None:
    """That is said before anything is run."""
    script = tmp_path / "train.py"
    script.write_text("raise ValueError\n", encoding="utf-8")
    recording = record(script, (), "mlflow", python=sys.executable, timeout=60)
    assert recording.exit_code == 1
    assert recording.stderr.startswith("MLflow is not installed for")
