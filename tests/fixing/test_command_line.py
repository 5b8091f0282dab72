"""The options that fix: what is written, what is shown, and the exit code."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from azlint import cli
from azlint.fixing import fixer

SOURCE = "from azureml.core import Run\n\nrun = Run.get_context()\nrun.log('a', 1)\n"
UNSAFE = SOURCE + "run.log('b', x)\n"


@pytest.fixture
def azlint(tree: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs `azlint check` in the folder of the project."""
    monkeypatch.chdir(tree.root)
    return lambda *options: cli.main(["check", "--isolated", "--no-cache", *options])


def test_fix(tree: Any, azlint: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Safe fixes are written; what is left is reported, and a second run has nothing to do."""
    path = tree.write("train.py", UNSAFE)
    assert azlint("--fix") == 1
    told = capsys.readouterr()
    assert told.err == "Fixed 1 in 1 file: AZL202 1.\n"
    assert "run.log('b', x)" in told.out
    once = path.read_text(encoding="utf-8")
    assert "mlflow.log_metric('a', 1)" in once
    assert azlint("--fix", "--quiet") == 1
    assert capsys.readouterr().err == ""
    assert path.read_text(encoding="utf-8") == once
    assert azlint("--fix", "--unsafe-fixes") == 0
    assert "azureml" not in path.read_text(encoding="utf-8")


def test_fix_only(tree: Any, azlint: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is reported, and findings that are left do not fail."""
    tree.write("train.py", UNSAFE)
    assert azlint("--fix-only") == 0
    assert capsys.readouterr().out == ""


def test_select(tree: Any, azlint: Any) -> None:
    """Only the fixes of selected rules are done."""
    path = tree.write("train.py", SOURCE)
    assert azlint("--fix", "--select", "AZL101") == 1
    assert path.read_text(encoding="utf-8") == SOURCE


def test_diff(tree: Any, azlint: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A unified diff is shown and nothing written; 1 tells that there is one."""
    path = tree.write("train.py", SOURCE)
    book = tree.notebook("a.ipynb", "x = 1\n", SOURCE)
    data = book.read_bytes()
    assert azlint("--diff") == 1
    expected = """\
--- a.ipynb:cell 2
+++ a.ipynb:cell 2
@@ -1,4 +1,3 @@
-from azureml.core import Run
+import mlflow
{blank}
-run = Run.get_context()
-run.log('a', 1)
+mlflow.log_metric('a', 1)
--- train.py
+++ train.py
@@ -1,4 +1,3 @@
-from azureml.core import Run
+import mlflow
{blank}
-run = Run.get_context()
-run.log('a', 1)
+mlflow.log_metric('a', 1)
"""
    # A line of context that is empty begins with a space.
    assert capsys.readouterr().out == expected.replace("{blank}", " ")
    assert path.read_text(encoding="utf-8") == SOURCE
    assert book.read_bytes() == data
    path.write_text("x = 1\n", encoding="utf-8")
    book.unlink()
    assert azlint("--diff") == 0
    assert capsys.readouterr().out == ""


def test_what_cannot_be_fixed(
    tree: Any, azlint: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be written is told and left; the others are fixed; the exit code is 2."""
    bad = tree.write("bad.py", SOURCE)
    good = tree.write("good.py", SOURCE)
    write = fixer.write

    def refuse(source: fixer.Source, text: str) -> None:
        if source.path.endswith("bad.py"):
            raise fixer.FixError("the file is read-only; make it writable, then fix it again")
        write(source, text)

    monkeypatch.setattr(fixer, "write", refuse)
    assert azlint("--fix", "--quiet") == 2
    assert capsys.readouterr().err == (
        "azlint: bad.py: the file is read-only; make it writable, then fix it again\n"
    )
    assert bad.read_text(encoding="utf-8") == SOURCE
    assert "azureml" not in good.read_text(encoding="utf-8")


class Stdin:
    """Standard input that holds some bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_standard_input(
    azlint: Any, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is fixed goes to standard output byte for byte, what is left to find to stderr."""
    source = UNSAFE.replace("\n", "\r\n").encode("utf-8-sig")
    monkeypatch.setattr(sys, "stdin", Stdin(source))
    assert azlint("--fix", "--stdin-filename", "train.py", "-") == 1
    told = capfdbinary.readouterr()
    assert told.out == source.replace(b"run.log('a'", b"mlflow.log_metric('a'").replace(
        b"import Run\r\n", b"import Run\r\nimport mlflow\r\n"
    )
    assert b"train.py:6:1" in told.err
    monkeypatch.setattr(sys, "stdin", Stdin(source))
    assert azlint("--fix-only", "--unsafe-fixes", "-") == 0
    told = capfdbinary.readouterr()
    assert b"azureml" not in told.out
    assert told.err == b""
    monkeypatch.setattr(sys, "stdin", Stdin(source))
    assert azlint("--diff", "--stdin-filename", "train.py", "-") == 1
    assert capfdbinary.readouterr().out.startswith(b"--- train.py\n+++ train.py\n@@")
    monkeypatch.setattr(sys, "stdin", Stdin(b"x = (\n"))
    assert azlint("--fix", "-") == 1
    assert capfdbinary.readouterr().out == b"x = (\n"
    monkeypatch.setattr(sys, "stdin", Stdin(b"\xff\n"))
    assert azlint("--fix", "-") == 2
    told = capfdbinary.readouterr()
    assert (told.out, told.err[:16]) == (b"", b"azlint: <stdin>:")


def test_an_interrupt_between_two_files(
    tree: Any, azlint: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file is wholly old or wholly new, and the message says which."""
    first, second = tree.write("a.py", SOURCE), tree.write("b.py", SOURCE)
    write = fixer.write

    def interrupt(source: fixer.Source, text: str) -> None:
        if source.path.endswith("b.py"):
            raise KeyboardInterrupt
        write(source, text)

    monkeypatch.setattr(fixer, "write", interrupt)
    assert azlint("--fix") == 130
    assert capsys.readouterr().err == (
        "Fixed 3 in 1 file: AZL101 1, AZL201 1, AZL202 1.\n"
        "azlint: interrupted; every other file is as it was\n"
    )
    assert "azureml" not in first.read_text(encoding="utf-8")
    assert second.read_text(encoding="utf-8") == SOURCE

    def interrupt_late(source: fixer.Source, text: str) -> None:
        write(source, text)
        raise KeyboardInterrupt

    monkeypatch.setattr(fixer, "write", interrupt_late)
    assert azlint("--fix") == 130
    assert capsys.readouterr().err.startswith("Fixed 3 in 1 file")
    assert "azureml" not in second.read_text(encoding="utf-8")


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """A person who types these lines, and then leaves."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


STEPS = "from azureml.core import Run\n\nrun = Run.get_context()\n" + "".join(
    f"run.log('{name}', 1)\n" for name in "abcd"
)


def logged(path: Path) -> str:
    """The names that MLflow logs in a file."""
    return "".join(re.findall(r"log_metric\('(.)'", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("y n y n", "ac"),
        ("Yes NO what? yes no", "ac"),
        ("n a", "bcd"),
        ("y s", "a"),
        ("y n y q", "ac"),
        ("n y", "b"),
        ("", ""),
        ("y y y y", "abcd"),
    ],
)
def test_step_by_step(
    typed: str,
    taken: str,
    tree: Any,
    azlint: Any,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each fix is asked about once, and what was taken is kept however the person leaves."""
    path = tree.write("train.py", STEPS)
    answers(monkeypatch, *typed.split())
    azlint("-i")
    assert logged(path) == taken
    told = capsys.readouterr().err
    first, *_ = told.split("Apply this fix?")
    assert "train.py:4:1: AZL202" in first
    assert "fix: log with `mlflow.log_metric` (safe)" in first
    assert "  -run.log('a', 1)\n  +mlflow.log_metric('a', 1)\n" in first
    assert ("Answer y, n, a, s or q." in told) == ("what?" in typed)


def test_step_by_step_through_files_and_cells(
    tree: Any, azlint: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of a rule means in every file; what is left stays left where other fixes move it."""
    book = tree.notebook("a.ipynb", "import os\n", STEPS)
    script = tree.write("b.py", UNSAFE)
    answers(monkeypatch, "n", "y", "n", "a", "q")
    azlint("-i", "--unsafe-fixes", "--select", "AZL202")
    cell = json.loads(book.read_text(encoding="utf-8"))["cells"][1]["source"]
    assert re.findall(r"(\w+)\('(.)'", "".join(cell)) == [
        ("log", "a"),
        ("log_metric", "b"),
        ("log", "c"),
        ("log_metric", "d"),
    ]
    assert logged(script) == "ab"


def test_step_by_step_needs_files(
    azlint: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A diff writes nothing, and standard input holds the answers."""
    assert azlint("-i", "--diff") == 2
    monkeypatch.setattr(sys, "stdin", Stdin(b""))
    assert azlint("-i", "-") == 2
    assert "leave out --diff, and name files" in capsys.readouterr().err
