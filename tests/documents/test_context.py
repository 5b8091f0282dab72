"""The same code has the same context wherever it stands; other code has another."""

from __future__ import annotations

import pytest

from azlint.diagnostics import Position, Range
from azlint.documents import python
from azlint.documents.context import Contexts


def context(text: str, marked: str, *, nth: int = 0) -> str:
    """The context of the ``nth`` place where ``marked`` stands in ``text``."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(marked, at + 1)
    end = at + len(marked)
    places = [
        Position(text.count("\n", 0, i) + 1, i - (text.rfind("\n", 0, i) + 1) + 1)
        for i in (at, end)
    ]
    return Contexts(python.parse("a.py", text)).of(Range(*places))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param("run.log('a', 1)\n", 'x = 0\n\nrun.log(\n    "a", 1,\n)  # é\n', id="layout"),
        pytest.param(
            "run.log('a', 1)\n", "def f():\n    if x:\n        run.log('a', 1)\n", id="indented"
        ),
        pytest.param("x = run.log('a', 1)\n", "y = (run.log('a', (1)))\n", id="parentheses"),
        pytest.param("run.log('ab', 0x10)\n", "run.log('a' 'b', 16)\n", id="literals"),
        pytest.param("é = [1]; run.log('é', 1)\n", "run.log('é', 1)\n", id="columns"),
    ],
)
def test_layout_does_not_count(text: str, other: str) -> None:
    """Moving, indenting and formatting leave the context as it is."""
    assert context(text, "run.log") == context(other, "run.log")


def test_what_is_called_with_counts() -> None:
    """The arguments of a call are part of it, the statement around it is not."""
    assert context("run.log('a', 1)\n", "run.log") != context("run.log('b', 1)\n", "run.log")
    assert context("f(run.log, 1)\n", "run.log") == context("g(run.log, 2)\n", "run.log")
    assert context("f(run.log)\n", "run.log") != context("run.log()\n", "run.log")


def test_imports() -> None:
    """An imported name is known by its module and itself, not by the names beside it."""
    text = "from azureml.core import Run, Workspace as W\n"
    other = "from azureml.core import (\n    Dataset,\n    Run,\n)\nfrom a import Run as R\n"
    assert context(text, "Run") == context(other, "Run")
    assert context(other, "Run") != context(other, "Run as R")
    assert context(text, "Workspace as W") != context(text, "Run")


def test_only_the_header_of_a_block_counts() -> None:
    """What stands in the body of a function does not change the function's context."""
    text = "@dec(x)\ndef run(data):\n    return 1\n"
    other = "@dec(x)\ndef run(data):\n    print(data)\n"
    assert context(text, "def run") == context(other, "def run")
    assert context(text, "def run") != context(text.replace("data", "raw"), "def run")
    assert context(text, "dec(x)") == context(other, "dec(x)")
    whole = "if run.id:\n    pass\nelse:\n    a\n"
    assert context(whole, "run.id") == context("while run.id:\n    b\n", "run.id")


def test_comments_are_known_by_their_lines() -> None:
    """A place without syntax has the context of its text."""
    assert context("x = 1\n# a  b\n", "# a  b") == context("# a b\ny = 2\n", "# a b")


def test_f_strings_count_whole() -> None:
    """Before Python 3.12 what stands in an f-string has no place, so all of it is the context."""
    text = "print(f'{run.id} {run.name}')\n"
    assert context(text, "run.id") == context(text, "run.name")


def test_known_in_every_version() -> None:
    """Other versions of Python give the same digits, so that they can be kept in files."""
    text = (
        "with exp.start_logging() as run:\n    run.log(f'{a!r:>{w}}', -1.5, *b, c={1: None}, **d)\n"
    )
    assert context(text, "run.log") == "a51aa3a16e067caa"
    assert context("def f(a, /, *, b: int = 0) -> str: ...\n", "def f") == "a8a3e3cd52f65e5d"
