"""Files that cannot be checked: one clear diagnostic each, and every other file still checked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from azlint import cli
from azlint.checking import driver, engine
from azlint.documents import files, python

GOOD = "from azureml.core import Run\nrun = Run.get_context()\n"
DEPTH = 3000
ROOT = Path(__file__).parents[2]

V1 = "from azureml.core import Run\n"
UNREADABLE = {
    "does not parse": (V1 + "run = = 1\n", 2, "does not parse"),
    "is not closed": (V1 + "run = Run.get_context(\n", 2, "was never closed"),
    "is not indented": (V1 + "if run:\nrun.log()\n", 3, "does not parse"),
    "mixes tabs and spaces": (V1 + "if 1:\n\tx\n        y\n", 4, "does not parse"),
    "is Python 2": (V1 + "print 'loss'\n", 2, "azlint reads Python 3"),
    "is Python 2 by its raise": (V1 + "raise ValueError, 'loss'\n", 2, "does not parse"),
    "is not UTF-8": (V1.encode() + b"# caf\xe9\n", 2, "save the file as UTF-8"),
    "has an unknown cookie": (b"# -*- coding: klingon -*-\n" + V1.encode(), 1, "cookie"),
    "belies its cookie": (b"# coding: ascii\n# caf\xc3\xa9 azureml\n", 2, "is not ascii"),
    "is UTF-16": (V1.encode("utf-16"), 1, "save it as UTF-8"),
    "is UTF-16, big-endian": (b"\xfe\xff" + V1.encode("utf-16-be"), 1, "save it as UTF-8"),
    "holds a NUL byte": (V1.encode() + b"x = '\x00'\n", 2, "NUL byte"),
    "is too large": (V1 + "#" * files.MAX_BYTES, 1, "exclude it or split it up"),
}


def told(tree: Any, name: str) -> list[tuple[int, str, str]]:
    """What is said of one file, after seeing that the file beside it was checked."""
    tree.write("good.py", GOOD)
    found = tree.diagnostics()
    assert [(d.range.start.row, d.code) for file, d in found if file == "good.py"] == [
        (1, "AZL101"),
        (2, "AZL201"),
    ]
    return [(d.range.start.row, d.code, d.message) for file, d in found if file == name]


def assert_unreadable(tree: Any, name: str, text: str, row: int = 1) -> None:
    """One diagnostic on the file, which says what to do, and nothing else goes wrong."""
    ((found_row, code, message),) = told(tree, name)
    assert (found_row, code) == (row, "AZL000")
    assert text in message
    assert "\n" not in message
    assert not message.endswith(".")


@pytest.mark.parametrize("name", UNREADABLE)
def test_content_that_cannot_be_read(name: str, tree: Any) -> None:
    """A file whose content is at fault gets one diagnostic, in the row of the fault."""
    content, row, text = UNREADABLE[name]
    tree.write("bad.py", content)
    assert_unreadable(tree, "bad.py", text, row)


@pytest.mark.parametrize("name", ["does not parse", "is not UTF-8", "is UTF-16"])
def test_exit_code(name: str, tree: Any) -> None:
    """On the command line a file that cannot be read is a finding, without a traceback."""
    tree.write("bad.py", UNREADABLE[name][0])
    tree.write("good.py", GOOD)
    ran = command(tree, "check", "--output-format", "concise", ".")
    assert ran.returncode == 1
    assert ran.stderr == ""
    assert "bad.py:" in ran.stdout
    assert "good.py:2:7: AZL201" in ran.stdout


def command(tree: Any, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line, run in the folder of the project."""
    return subprocess.run(
        [sys.executable, "-m", "azlint", *arguments],
        cwd=tree.root,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            b"# -*- coding: latin-1 -*-\nx = 'caf\xe9'; from azureml.core import Run\n",
            id="latin-1",
        ),
        pytest.param(
            b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n"
            b"x = '\x80uro'; from azureml.core import Run\n",
            id="cp1252",
        ),
        pytest.param(
            "\ufeffx = 'café'; from azureml.core import Run\n".encode(), id="byte order mark"
        ),
        pytest.param(
            "# coding: cp932\nx = '日本'; from azureml.core import Run\n".encode("cp932"),
            id="cp932",
        ),
    ],
)
def test_declared_encoding_is_honoured(content: bytes, tree: Any) -> None:
    """A cookie or a byte order mark says how to read the file; columns count characters."""
    tree.write("train.py", content)
    ((_, found),) = tree.diagnostics()
    text = python.decode(content).splitlines()[found.range.start.row - 1]
    assert found.code == "AZL101"
    assert text[found.range.start.column - 1 : found.range.end.column - 1] == "Run"


def test_control_characters_and_form_feeds(tree: Any) -> None:
    """Odd but legal characters in the text are no fault."""
    tree.write("train.py", "\x0c\n# \x0b\x1b[31m\x7f\u2028\u202e\nfrom azureml.core import Run\n")
    assert [(row, code) for _, row, code in tree.found()] == [(3, "AZL101")]


@pytest.mark.parametrize(
    "content", ["", "\n", "\ufeff", "#", "\\\n", "pass", "'''azureml'''", "\x0c", "   \n\t\n"]
)
def test_next_to_nothing(content: str, tree: Any) -> None:
    """Empty and nearly empty files are checked like any other."""
    tree.write("empty.py", content)
    assert told(tree, "empty.py") == []


# Paths.


def test_directory_with_the_name_of_a_file(tree: Any) -> None:
    """A folder called x.py is a folder: what lies in it is checked."""
    tree.write("x.py/inner.py", GOOD)
    assert [name for name, *_ in tree.found()] == ["x.py/inner.py"] * 2
    assert told(tree, "x.py") == []


def link(place: Path, target: str) -> None:
    """Makes a symbolic link, or skips the test where that is not allowed."""
    try:
        place.symlink_to(target)
    except (OSError, NotImplementedError):
        pytest.skip("no symbolic links here")


def test_broken_link(tree: Any) -> None:
    """A link to nowhere is told, whether it is found or named."""
    link(tree.root / "gone.py", "nowhere.py")
    ((row, code, message),) = told(tree, "gone.py")
    assert (row, code) == (1, "AZL000")
    assert "link" in message
    assert [d.code for _, d in tree.diagnostics("gone.py")] == ["AZL000"]


def test_link_loop(tree: Any) -> None:
    """Links that lead to each other, and a folder that holds itself, end."""
    link(tree.root / "a.py", "b.py")
    link(tree.root / "b.py", "a.py")
    (tree.root / "folder").mkdir()
    link(tree.root / "folder" / "again", "..")
    for name in ("a.py", "b.py"):
        ((_, code, message),) = told(tree, name)
        assert code == "AZL000"
        assert "link" in message
    assert {name for name, *_ in tree.found()} == {"a.py", "b.py", "good.py"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_permission_denied(tree: Any) -> None:
    """A file that may not be read is told."""
    path = tree.write("secret.py", GOOD)
    path.chmod(0)
    assert_unreadable(tree, "secret.py", "check it and its rights")


def raising(error: OSError) -> Any:
    """A stand-in for `open` that fails for the file `bad.py` and opens all others."""
    import builtins

    real = builtins.open

    def opened(path: Any, *arguments: Any, **options: Any) -> Any:
        if os.path.basename(os.fspath(path)) == "bad.py":
            raise error
        return real(path, *arguments, **options)

    return opened


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (FileNotFoundError(2, "No such file or directory"), "vanished"),
        (PermissionError(13, "Permission denied"), "Permission denied"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_file_that_cannot_be_opened(
    error: OSError, text: str, tree: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that vanishes between listing and reading, or fails on disk, is told."""
    tree.write("bad.py", GOOD)
    opened = raising(error)
    monkeypatch.setattr("builtins.open", opened)
    monkeypatch.setattr(Path, "open", lambda self, *a, **k: opened(self, *a, **k))
    assert_unreadable(tree, "bad.py", text)


@pytest.mark.parametrize(
    ("content", "codes"), [(GOOD, ["AZL000"]), ("import good\ngood.run.log('loss', 1)\n", [])]
)
def test_file_that_vanishes_after_a_first_look(
    content: str, codes: list[str], tree: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is gone when it is to be parsed is told; one without v1 is not missed."""
    path = tree.write("bad.py", content)
    real = driver.is_worth_parsing

    def look(data: bytes) -> bool:
        path.unlink(missing_ok=True)
        return real(data)

    monkeypatch.setattr(driver, "is_worth_parsing", look)
    assert [code for _, code, _ in told(tree, "bad.py")] == codes


def test_project_file_that_does_not_parse_and_is_imported(tree: Any) -> None:
    """A broken module is told once, however many files import it."""
    tree.write("helper.py", V1 + "def get_run(:\n")
    tree.write("one.py", V1 + "from helper import get_run\nget_run().log('a', 1)\n")
    tree.write("two.py", "from helper import *\nget_run().log('a', 1)\n")
    assert tree.found() == [("helper.py", 2, "AZL000"), ("one.py", 1, "AZL101")]


# Depth.


def nested() -> Iterator[Any]:
    """Sources that nest deeply, each in another way, around a use of the run."""
    many = range(DEPTH)
    sources = {
        "parentheses": "x = " + "(" * DEPTH + "run" + ")" * DEPTH,
        "lists": "x = " + "[" * DEPTH + "run" + "]" * DEPTH,
        "dictionaries": "x = " + "{1: " * DEPTH + "run" + "}" * DEPTH,
        "calls": "x = " + "f(" * DEPTH + "run" + ")" * DEPTH,
        "attributes": "x = run" + ".b" * DEPTH,
        "method calls": "x = run" + ".b()" * DEPTH,
        "run calls": "x = run" + ".child_run()" * DEPTH,
        "parents": "x = run" + ".parent" * DEPTH + ".log('a', 1)",
        "subscripts": "x = run" + "[0]" * DEPTH,
        "operators": "x = run" + " + 1" * DEPTH,
        "text operators": "x = 'a'" + " + 'b'" * DEPTH,
        "not": "x = " + "not " * DEPTH + "run",
        "minus": "x = " + "-" * DEPTH + "1",
        "powers": "x = 1" + " ** 1" * DEPTH,
        "booleans": "x = run" + " or 1 and 2" * DEPTH,
        "comparisons": "x = 1" + " < 1" * DEPTH,
        "conditions": "x = " + "run if 1 else " * DEPTH + "run",
        "lambdas": "x = " + "lambda: " * DEPTH + "run",
        "elif": "if 0:\n    pass\n" + "elif run.id:\n    pass\n" * DEPTH,
        "else if": "".join(f"{' ' * i}if 1:\n" for i in range(90)) + " " * 90 + "run.log('a', 1)",
        "functions": "".join(f"{' ' * i}def f{i}():\n" for i in range(90))
        + " " * 90
        + "run.tag('a')",
        "ifs": "".join(f"{' ' * i}if 1:\n" for i in many) + " " * DEPTH + "pass",
        "classes": "".join(f"{' ' * i}class C:\n" for i in many) + " " * DEPTH + "pass",
        "assignments": "".join(f"x{i + 1} = x{i}\n" for i in many).replace("x0\n", "run\n", 1)
        + f"x{DEPTH}.log('a', 1)",
        "functions in a row": "def f0():\n    return run\n"
        + "".join(f"def f{i + 1}():\n    return f{i}()\n" for i in many)
        + f"f{DEPTH}().log('a', 1)",
        "f-strings": "x = " + "f'{" * 100 + "run" + "}'" * 100,
        "decorators": "@run.log\n" * DEPTH + "def f(): pass",
        "with": "with " + ", ".join(f"run as r{i}" for i in many) + ": pass",
        "unpacking": "(" * 150 + "a" + ",)" * 150 + " = run",
        "targets": " = ".join(f"y{i}" for i in many) + " = run",
        "comprehensions": "x = [run " + "for a in b " * DEPTH + "]",
        "parameters": "def f(" + ", ".join(f"p{i}=run" for i in many) + "): pass",
        "arguments": "f(" + ", ".join("run" for _ in many) + ")",
        "bases": "".join(f"class C{i + 1}(C{i}): pass\n" for i in many),
        "generics": "def f(a: " + "list[" * DEPTH + "Run" + "]" * DEPTH + "): a.log(1)",
        "generics in text": "def f(a: '" + "list[" * DEPTH + "Run" + "]" * DEPTH + "'): a.log(1)",
    }
    for name, source in sources.items():
        yield pytest.param(GOOD + source + "\n", id=name)


@pytest.mark.parametrize("source", list(nested()))
def test_deep_nesting(source: str, tree: Any) -> None:
    """However deep, a file is either checked or told as too deep; never is there a traceback."""
    tree.write("deep.py", source)
    found = told(tree, "deep.py")
    codes = {code for _, code, _ in found}
    if "AZL000" in codes:
        ((_, _, message),) = found
        assert "deep" in message or "does not parse" in message
    else:
        assert (1, "AZL101") in {(row, code) for row, code, _ in found}
    report = tree.report()
    assert [result.failures for result in report.results if result.failures] == []


# Faults of azlint itself.


def test_a_rule_that_raises(tree: Any, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """A fault inside one rule costs its findings in that file; it is told by code and exits 2."""
    from azlint.rules.registry import find_rule

    rule = find_rule("AZL281")
    assert rule is not None

    def fail(*arguments: object) -> Iterator[Any]:
        raise ZeroDivisionError("the rule is broken")

    object.__setattr__(rule, "check_model", fail)
    try:
        tree.write("good.py", GOOD)
        report = tree.report()
        monkeypatch.chdir(tree.root)
        status = cli.main(["check", "--no-cache", "--isolated", "--output-format", "concise", "."])
    finally:
        from azlint.rules.run import metrics_logged_twice

        object.__setattr__(rule, "check_model", metrics_logged_twice._check)
    (result,) = report.results
    assert [d.code for d in result.diagnostics] == ["AZL101", "AZL201"]
    assert result.failures == (
        engine.RuleFailure("AZL281", "ZeroDivisionError: the rule is broken"),
    )
    output = capsys.readouterr()
    assert status == 2
    assert "AZL281" in output.err
    assert "good.py" in output.err
    assert "Traceback" not in output.err
    assert "AZL201" in output.out
