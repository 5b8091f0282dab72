"""Notebooks that cannot be checked: one clear diagnostic each, every other file still checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from azlint import cli
from azlint.documents import files

V1 = "from azureml.core import Run\nrun = Run.get_context()\n"


def _whole(tree: Any) -> str:
    path = tree.notebook("whole.ipynb", V1, "run.log('loss', 1)\n")
    text: str = path.read_text(encoding="utf-8")
    path.unlink()
    return text


BAD: dict[str, tuple[Callable[[str], str | bytes], str]] = {
    "truncated": (lambda text: text[: len(text) // 2], "not valid JSON"),
    "a key twice": (
        lambda text: text.replace('"nbformat": 4', '"nbformat": 4,\n "nbformat": 4'),
        "`nbformat` stands twice",
    ),
    "no notebook": (lambda text: '{"azureml": 1}', "no `nbformat`"),
    "no JSON": (lambda text: "import azureml.core", "not valid JSON"),
    "not UTF-8": (lambda text: text.replace("loss", "ü").encode("latin-1"), "not UTF-8"),
    "UTF-16": (lambda text: text.encode("utf-16"), "UTF-16"),
    "nbformat 2": (lambda text: text.replace('"nbformat": 4', '"nbformat": 2'), "too old"),
    "nbformat 5": (lambda text: text.replace('"nbformat": 4', '"nbformat": 5'), "not known"),
    "a conflict marker": (
        lambda text: text.replace('   "source"', '<<<<<<< HEAD\n   "source"', 1),
        "conflict marker",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_one_diagnostic(name: str, tree: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is told at the place of the fault, on the command line too, without a traceback."""
    spoil, message = BAD[name]
    content = spoil(_whole(tree))
    tree.write("bad.ipynb", content)
    tree.write("good.py", V1)
    found = tree.diagnostics()
    assert [(d.range.start.row, d.code) for file, d in found if file == "good.py"] == [
        (1, "AZL101"),
        (2, "AZL201"),
    ]
    ((fault, cell),) = [(d, d.range.cell) for file, d in found if file == "bad.ipynb"]
    assert (fault.code, cell) == ("AZL000", None)
    assert message in fault.message
    encoding = "latin-1" if isinstance(content, bytes) else "utf-8"
    text = content.decode(encoding) if isinstance(content, bytes) else content
    assert 1 <= fault.range.start.row <= text.count("\n") + 1

    assert cli.main(["check", str(tree.root), "--isolated", "--no-cache"]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "bad.ipynb:" in printed.out
    assert cli.main(["check", str(tree.root), "--isolated", "--account"]) == 0
    assert "unexplained (" not in capsys.readouterr().out


def test_cells_that_cannot_be_read(tree: Any) -> None:
    """A cell without a source, or with a number in it, is told by its number."""
    cell: dict[str, Any] = {"cell_type": "code", "metadata": {}, "outputs": []}
    tree.notebook(
        "train.ipynb",
        V1,
        cell,
        {**cell, "source": 5},
        {**cell, "source": ["a", 5]},
        "run.log('a', 1)",
    )
    found = [(d.range.cell, d.range.start.row, d.code) for _, d in tree.diagnostics()]
    assert found == [
        (1, 1, "AZL101"),
        (1, 2, "AZL201"),
        (2, 1, "AZL000"),
        (3, 1, "AZL000"),
        (4, 1, "AZL000"),
        (5, 1, "AZL202"),
    ]


def test_a_conflict_within_a_cell(tree: Any) -> None:
    """The marker is named, and only that cell is lost."""
    tree.notebook("train.ipynb", V1, "x = 1\n<<<<<<< HEAD\ny = 1\n=======\n", "run.log('a', 1)")
    ((_, fault),) = [(n, d) for n, d in tree.diagnostics() if d.code == "AZL000"]
    assert (fault.range.cell, fault.range.start.row) == (2, 2)
    assert "conflict marker" in fault.message
    assert ("train.ipynb", 1, "AZL202") in tree.found()


def test_outputs_beyond_all_measure(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook that is too large is told, and what to do about it."""
    monkeypatch.setattr(files, "MAX_NOTEBOOK_BYTES", 100_000)
    tree.notebook("train.ipynb", V1, {"cell_type": "raw", "metadata": {}, "source": "x" * 100_000})
    ((_, fault),) = tree.diagnostics()
    assert "clear its outputs" in fault.message


def test_large_outputs_are_read(tree: Any) -> None:
    """What is larger than any Python file may be, but has big outputs, is checked."""
    output = {"output_type": "stream", "name": "stdout", "text": "x" * (files.MAX_BYTES + 1)}
    cell = {"cell_type": "code", "metadata": {}, "outputs": [output], "source": V1}
    tree.notebook("train.ipynb", cell)
    assert [d.code for _, d in tree.diagnostics()] == ["AZL101", "AZL201"]


def test_standard_input(tree: Any, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """A notebook comes on standard input under its name, sound or not."""
    import io
    import sys

    text = _whole(tree)
    for content, codes in ((text, ["AZL101", "AZL201", "AZL202"]), (text[:99], [])):
        data = content.replace('"cells"', '"cells" ').encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        options = ["--stdin-filename", str(tree.root / "a.ipynb"), "--output-format", "json"]
        assert cli.main(["check", "-", "--isolated", *options]) == 1
        found = json.loads(capsys.readouterr().out)["diagnostics"]
        assert [row["code"] for row in found] == (codes or ["AZL000"])
