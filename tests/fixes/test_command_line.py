"""The options that fix: what is written, what is shown, and the exit code."""

from __future__ import annotations

from typing import Any

import pytest

from azlint import cli, fixer

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


def test_standard_input_is_not_fixed(azlint: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """What to fix are files."""
    assert azlint("--fix", "-") == 2
    assert "not for standard input" in capsys.readouterr().err
