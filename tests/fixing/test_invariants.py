"""What holds for every fix: it parses, it is stable, it keeps comments and all other bytes."""

from __future__ import annotations

import ast
import json
import os
from pathlib import Path
from typing import Any

import pytest

from azlint.checking.results import unreadable
from azlint.diagnostics import Applicability, Diagnostic, Edit, Fix, Position, Range, Severity
from azlint.fixing import fixer, repair
from conftest import DEFINITION
from fixing.corpus import FIXED, SOURCES, comments, parses


def fix(path: Path, tree: Any, *, unsafe: bool) -> bytes:
    """The bytes of the file after its fixes, which are written, a second time to no effect."""
    done = repair.fix_paths([path], tree.settings(), unsafe=unsafe, write=True)
    assert done.failures == ()
    once = path.read_bytes()
    again = repair.fix_paths([path], tree.settings(), unsafe=unsafe, write=True)
    assert again.files == ()
    assert path.read_bytes() == once
    return once


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize("name", FIXED)
def test_fixes(name: str, unsafe: bool, tree: Any) -> None:
    """The result parses and stays; nothing fixable is left; safe fixes keep each comment."""
    source = SOURCES[name]
    result = fix(tree.write("train.py", source), tree, unsafe=unsafe).decode()
    ast.parse(result)
    for diagnostic in tree.check(result):
        if diagnostic.fix is not None:
            assert not fixer.is_applied(diagnostic.fix, unsafe=unsafe)
    if not unsafe:
        assert comments(result) == comments(source)

    if result == source:
        return
    for spoil in (
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: "# -*- coding: latin-1 -*-\n" + text,
    ):
        written = spoil(source)
        encoding = "latin-1" if written.startswith("# -*-") else "utf-8"
        try:
            data = written.encode(encoding)
        except UnicodeEncodeError:
            continue
        path = tree.write("train.py", data)
        assert fix(path, tree, unsafe=unsafe) == spoil(result).encode(encoding)


@pytest.mark.parametrize("name", [name for name in FIXED if "%" not in SOURCES[name]])
def test_fixes_in_a_cell(name: str, tree: Any) -> None:
    """A cell becomes what a file would, where the role is the same."""
    source = SOURCES[name]
    script = tree.write("train.py", source)
    as_file = fix(script, tree, unsafe=False).decode()
    if as_file == source:
        return
    script.unlink()
    path = tree.notebook("a.ipynb", "%%writefile train.py\n" + source)
    after = json.loads(fix(path, tree, unsafe=False))
    assert "".join(after["cells"][0]["source"]) == "%%writefile train.py\n" + as_file


def test_a_missing_final_newline_stays_missing(tree: Any) -> None:
    """The last line is as it was, also when the one before it goes."""
    head = "from azureml.core import Run\n"
    path = tree.write("a.py", head + "Run.get_context().log('a', 1)")
    assert fix(path, tree, unsafe=False) == b"import mlflow\nmlflow.log_metric('a', 1)"
    path = tree.write("b.py", head + "print()\nrun = Run.get_context()")
    assert fix(path, tree, unsafe=False) == b"print()"


def test_the_mode_is_kept_and_links_are_followed(tree: Any) -> None:
    """A script that can be run still can; a link still is one."""
    path = tree.write("a.py", "from azureml.core import Run\nRun.get_context().log('a', 1)\n")
    path.chmod(0o750)
    link = tree.root / "link.py"
    link.symlink_to(path)
    fix(link, tree, unsafe=False)
    assert path.stat().st_mode & 0o777 == 0o750
    assert link.is_symlink()
    assert path.read_bytes() == b"import mlflow\nmlflow.log_metric('a', 1)\n"


def test_a_file_that_changed_is_not_overwritten(tree: Any) -> None:
    """What somebody saved meanwhile stays."""
    path = tree.write("a.py", "x = 1\n")
    source = fixer.read(str(path))
    path.write_text("x = 2\n", encoding="utf-8")
    with pytest.raises(fixer.FixError, match="changed while it was checked"):
        fixer.write(source, "x = 3\n")
    assert path.read_text(encoding="utf-8") == "x = 2\n"
    assert sorted(os.listdir(tree.root)) == ["a.py", DEFINITION]


def test_a_full_disk(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be written whole leaves the file as it was, and nothing beside it."""
    path = tree.write("a.py", "x = 1\n")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(fixer.os, "fsync", full)
    with pytest.raises(fixer.FixError, match="No space left on device"):
        fixer.write(fixer.read(str(path)), "x = 2\n")
    assert path.read_text(encoding="utf-8") == "x = 1\n"
    assert sorted(os.listdir(tree.root)) == ["a.py", DEFINITION]


def test_a_fix_that_breaks_the_code_is_not_taken() -> None:
    """The rule is named, and the text stays."""
    place = Range(Position(1, 1), Position(1, 2))
    made = Fix("break it", (Edit(place, "("),), Applicability.SAFE)
    told = Diagnostic("AZL202", "run-log", "x", place, Severity.ERROR, fix=made)
    source = fixer.Source("a.py", b"x = 1\n", "x = 1\n", "utf-8")

    def check(text: str) -> tuple[Diagnostic, ...]:
        return (told,) if parses(text) else (unreadable("the file does not parse"),)

    with pytest.raises(fixer.FixError, match="AZL202 would leave code that does not parse"):
        fixer.fix(source, check, lambda diagnostic: True)


OUTSIDE = {
    "a row that is not there": Range(Position(3, 1), Position(3, 1)),
    "a column that is not there": Range(Position(1, 7), Position(1, 7)),
    "an end behind the text": Range(Position(1, 1), Position(9, 1)),
    "an end before the start": Range(Position(1, 3), Position(1, 1)),
    "a cell of a file without cells": Range(Position(1, 1), Position(1, 1), 1),
}


@pytest.mark.parametrize("name", OUTSIDE)
def test_edits_outside_the_file(name: str) -> None:
    """The file stays, and the message names the rule and the place."""
    made = Fix("reach out", (Edit(OUTSIDE[name], "y"),), Applicability.SAFE)
    place = Range(Position(1, 1), Position(1, 2))
    told = Diagnostic("AZL202", "run-log", "x", place, Severity.ERROR, fix=made)
    source = fixer.Source("a.py", b"x = 1\n", "x = 1\n", "utf-8")
    with pytest.raises(fixer.FixError, match=r"AZL202: .* the text has no such place"):
        fixer.fix(source, lambda text: (told,), lambda diagnostic: True)


def test_edits_outside_a_notebook(tree: Any) -> None:
    """The same of a cell."""
    path = tree.notebook("a.ipynb", "x = 1\n")
    made = Fix(
        "reach out", (Edit(Range(Position(5, 1), Position(5, 1), 1), "y"),), Applicability.SAFE
    )
    told = Diagnostic(
        "AZL202", "run-log", "x", Range(Position(1, 1), Position(1, 2), 1), Severity.ERROR, fix=made
    )
    source = fixer.read(str(path))
    with pytest.raises(fixer.FixError, match=r"AZL202: .* cell 1, row 5"):
        fixer.fix(source, lambda text: (told,), lambda diagnostic: True)


def test_fixes_that_overlap() -> None:
    """One goes first; the other is asked for again, and done if it still applies."""
    text = "ab\n"
    ranges = {"A-": (1, 3), "B": (2, 3)}

    def check(now: str) -> tuple[Diagnostic, ...]:
        found = []
        for content, (start, end) in ranges.items():
            if now != text and content == "A-":
                continue
            place = Range(Position(1, start), Position(1, end))
            made = Fix("write", (Edit(place, content),), Applicability.SAFE)
            if content not in now:
                found.append(Diagnostic("AZL202", "x", "x", place, Severity.ERROR, fix=made))
        return tuple(found)

    source = fixer.Source("a.py", text.encode(), text, "utf-8")
    fixed = fixer.fix(source, check, lambda diagnostic: True)
    assert (fixed.text, fixed.applied["AZL202"]) == ("AB\n", 2)


def test_fixes_that_undo_each_other() -> None:
    """That ends, names the rule, and changes nothing."""

    def check(now: str) -> tuple[Diagnostic, ...]:
        place = Range(Position(1, 1), Position(1, 2))
        content = "b" if now == "a\n" else "a"
        made = Fix("write", (Edit(place, content),), Applicability.SAFE)
        return (Diagnostic("AZL202", "x", "x", place, Severity.ERROR, fix=made),)

    source = fixer.Source("a.py", b"a\n", "a\n", "utf-8")
    with pytest.raises(fixer.FixError, match="AZL202 undo each other"):
        fixer.fix(source, check, lambda diagnostic: True)


def test_fixes_that_empty_a_block_together() -> None:
    """One of them waits until the other is done; the rest is not held up."""
    text = "if x:\n    a()\n    b()\nc()\n"

    def check(now: str) -> tuple[Diagnostic, ...]:
        if not parses(now):
            return (unreadable("the file does not parse"),)
        lines = now.splitlines()
        found = []
        for row, line in enumerate(lines, 1):
            if not line.strip().endswith("()"):
                continue
            place = Range(Position(row, 1), Position(row + 1, 1))
            alone = line.startswith(" ") and sum(each.startswith(" ") for each in lines) == 1
            made = Fix("go", (Edit(place, "    pass\n" if alone else ""),), Applicability.SAFE)
            found.append(Diagnostic("AZL240", "x", "x", place, Severity.ERROR, fix=made))
        return tuple(found)

    source = fixer.Source("a.py", text.encode(), text, "utf-8")
    fixed = fixer.fix(source, check, lambda diagnostic: True)
    assert (fixed.text, fixed.applied["AZL240"]) == ("if x:\n    pass\n", 3)


IN_A_BLOCK = {
    "in a branch": "if x:\n    {}\n    {}\n",
    "in a function": "def f():\n    {}\n    {}\n",
    "in both branches": "if x:\n    {}\n    {}\nelse:\n    {}\n    {}\n",
    "three of them": "for x in y:\n    {}\n    {}\n    {}\n",
}


@pytest.mark.parametrize("name", IN_A_BLOCK)
@pytest.mark.parametrize("kind", ["imports", "ends"])
def test_blocks_that_are_emptied(name: str, kind: str, tree: Any) -> None:
    """Safe fixes take away all of a block, in as many passes as that takes."""
    block = IN_A_BLOCK[name]
    if kind == "imports":
        source = block.format(
            *(
                f"from azureml.core import {each}"
                for each in ("Run", "Dataset", "Model", "Keyvault")
            )
        )
    else:
        head = "from azureml.core import Run\nrun = Run.get_context()\n"
        source = head + block.format(*["run.complete()", "run.flush()"] * 2)
    result = fix(tree.write("train.py", f"x = y = ()\n{source}"), tree, unsafe=False).decode()
    assert "azureml" not in result
    assert "run." not in result
    ast.parse(result)
