"""`azlint check --add-ignores`: comments that suppress what a run finds."""

from __future__ import annotations

import ast
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from conftest import DEFINITION

SEMANTIC = Path(__file__).parents[1] / "semantic" / "cases"
CASES = sorted(path.name for path in SEMANTIC.glob("*.py"))
OLD = """\
from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
"""


def test_each_finding_gets_its_comment(tree: Any, azlint: Any) -> None:
    """Afterwards nothing is found, and a second time nothing changes."""
    path = tree.write("train.py", OLD + "run.log('a', run.id)  # so far\n")
    ran = azlint("check", "--add-ignores", " moves in May ")
    assert (ran.code, ran.err) == (0, "Suppressed 5 findings in 1 file.\n")
    assert ran.out == "1 file clean; 5 suppressed.\n"
    assert path.read_text(encoding="utf-8") == (
        "from azureml.core import Run  # azlint: ignore[AZL101] moves in May\n"
        "\n"
        "run = Run.get_context()  # azlint: ignore[AZL201] moves in May\n"
        'run.log("loss", 0.25)  # azlint: ignore[AZL202] moves in May\n'
        "run.log('a', run.id)  # so far  # azlint: ignore[AZL202, AZL250] moves in May\n"
    )
    before = path.read_bytes()
    ran = azlint("check", "--add-ignores", "moves in May")
    assert (ran.code, ran.err) == (0, "")
    assert path.read_bytes() == before


def test_another_reason_stays_with_its_codes(tree: Any, azlint: Any) -> None:
    """A comment that gives another reason, or a date, is left as it is."""
    comment = "# azlint: ignore[AZL202] by Ann until=2999-01-01"
    path = tree.write("train.py", OLD + f"run.log('a', run.id)  {comment}\n")
    assert azlint("check", "--add-ignores", "by Bob until=2999-12-31").code == 0
    last = path.read_text(encoding="utf-8").splitlines()[-1]
    assert last.endswith(f"{comment}  # azlint: ignore[AZL250] by Bob until=2999-12-31")


def test_only_what_is_new(tree: Any, azlint: Any) -> None:
    """What a baseline hides, or another rule finds, gets no comment."""
    path = tree.write("train.py", OLD)
    azlint("baseline", "create")
    tree.write("train.py", OLD + "run.complete()\nrun.get_status()\n")
    ran = azlint(
        "check", "--baseline", "azlint-baseline.json", "--add-ignores", "x", "--ignore", "AZL252"
    )
    assert ran.found == []
    assert path.read_text(encoding="utf-8").count("# azlint: ignore") in (1, 2)
    assert path.read_text(encoding="utf-8").startswith(OLD)


@pytest.mark.parametrize("name", CASES[::4])
def test_cases(tree: Any, azlint: Any, name: str) -> None:
    """Comments change no code, hide everything but what is about comments, and are all in use."""
    source = (SEMANTIC / name).read_text(encoding="utf-8")
    path = tree.write("train.py", source)
    left = [row for row in azlint("check", "--select", "ALL").found if " AZL0" in row]
    ran = azlint("check", "--select", "ALL", "--add-ignores", "why")
    assert [row.split()[1] for row in ran.found] == [row.split()[1] for row in left]
    assert "Traceback" not in ran.err
    after = path.read_text(encoding="utf-8")
    assert ast.dump(ast.parse(after)) == ast.dump(ast.parse(source))


def test_notebook(tree: Any, azlint: Any) -> None:
    """Cells get their comments, and the rest of the file keeps every byte."""
    path = tree.notebook("n.ipynb", *OLD.split("\n\n"), "%matplotlib inline\nrun.log('é', 1)\n")
    text = path.read_text(encoding="utf-8")
    assert azlint("check", "--add-ignores", "warum ü").found == []
    after = path.read_text(encoding="utf-8")
    cells = ["".join(cell["source"]) for cell in json.loads(after)["cells"]]
    assert cells[0] == "from azureml.core import Run  # azlint: ignore[AZL101] warum ü"
    assert cells[2] == "%matplotlib inline\nrun.log('é', 1)  # azlint: ignore[AZL202] warum ü\n"
    assert re.sub(r"  # azlint: ignore\[AZL\d+\] warum \\u00fc", "", after) == text


def test_how_files_are_written(tree: Any, azlint: Any) -> None:
    """Encoding, byte order mark, line ends, mode and links stay as they are."""
    latin = "# coding: latin-1\n" + OLD.replace("loss", "é")
    windows = OLD.replace("\n", "\r\n").rstrip()
    first = tree.write("a.py", latin.encode("latin-1"))
    second = tree.write("b.py", b"\xef\xbb\xbf" + windows.encode())
    second.chmod(0o751)
    (tree.root / "link.py").symlink_to("b.py")
    assert azlint("check", "--add-ignores", "é").code == 0
    assert first.read_bytes().decode("latin-1").splitlines()[-1] == (
        'run.log("é", 0.25)  # azlint: ignore[AZL202] é'
    )
    data = second.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 3
    assert second.stat().st_mode & 0o777 == 0o751
    assert (tree.root / "link.py").is_symlink()


def test_no_place_for_a_comment(tree: Any, azlint: Any) -> None:
    """Where no comment can stand the finding is told and stays, others get theirs."""
    tree.notebook("n.ipynb", OLD, "!ls\n%time run.log('é', 1)\n", "%%time\nrun.complete()\n")
    path = tree.write("train.py", OLD + 'x = f"""\n{run.id}\n""" + \\\n    "b"\n')
    ran = azlint("check", "--add-ignores", "why")
    assert (ran.code, ran.found) == (2, ["n.ipynb:cell 2:2 AZL202"])
    assert "n.ipynb:cell 2:2:7: AZL202: no comment can stand here" in ran.err
    assert "Suppressed 8 findings in 2 files." in ran.err
    assert path.read_text(encoding="utf-8").endswith('    "b"  # azlint: ignore[AZL250] why\n')


def test_a_file_that_cannot_be_written(tree: Any, azlint: Any) -> None:
    """It is told, stays as it was, and the others are done."""
    latin = tree.write("a.py", b"# coding: latin-1\n" + OLD.encode())
    other = tree.write("b.py", OLD)
    before = latin.read_bytes()
    ran = azlint("check", "--add-ignores", "日本")
    assert ran.code == 2
    assert "a.py: '日' cannot be written in iso-8859-1" in ran.err
    assert latin.read_bytes() == before
    assert "日本" in other.read_text(encoding="utf-8")
    assert sorted(os.listdir(tree.root)) == ["a.py", "b.py", DEFINITION]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([""], "give a reason"),
        (["  "], "give a reason"),
        (["a\nb"], "one line"),
        (["a\x1bb"], "one line"),
        (["a\u2028b"], "one line"),
        (["a # b"], "`#` ends or changes the comment"),
        (["a] b"], "`]` ends or changes the comment"),
        (["see pylint: disable=all"], "`pylint:` ends or changes the comment"),
        (["until=soon"], "is no date"),
        (["until=2001-01-01"], "this suppression expired on 2001-01-01"),
        (["why", "--diff"], "leave out --diff"),
        (["why", "--fix-only"], "leave out --diff"),
        (["why", "-"], "name them in place of `-`"),
    ],
)
def test_bad_reasons(tree: Any, azlint: Any, arguments: list[str], message: str) -> None:
    """A reason that would be something else than a reason changes no file."""
    path = tree.write("train.py", OLD)
    ran = azlint("check", "--add-ignores", *arguments)
    assert ran.code == 2
    assert message in ran.err
    assert path.read_text(encoding="utf-8") == OLD
