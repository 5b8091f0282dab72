"""What reports are made of is right: source lines, places in files, contexts, roles."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from azlint.fixing import repair
from azlint.reports.formats import FORMATS, Detail
from azlint.reports.model import Scan
from azlint.reports.scanning import scan_of
from azlint.repository import name_of_remote, place_of
from azlint.settings.settings import OUTPUT_FORMATS

JOB = """\
from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
"""


@pytest.fixture
def scan(tree: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Checks the project from its own folder."""
    monkeypatch.chdir(tree.root)

    def made(detail: Detail = Detail.ALL, repository: str = "host/one") -> Scan:
        return scan_of(tree.report(), detail, repository)

    return made


def test_every_form_has_a_name() -> None:
    """The names of the settings are those of the forms, in the same order."""
    assert tuple(FORMATS) == OUTPUT_FORMATS


def test_source_and_context(tree: Any, scan: Any) -> None:
    """Each finding has its line, and code that is the same has the same context in any file."""
    tree.write("a.py", JOB)
    tree.write("pkg/b.py", "# moved\n" + JOB.replace('run.log("loss"', "run.log(\n    'loss'"))
    found = scan()
    by_file: dict[str, list[Any]] = {"a.py": [], "pkg/b.py": []}
    for row in found.rows:
        assert row.repository == "host/one"
        by_file[row.filename].append(row)
    first, second = by_file.values()
    assert [row.source for row in first] == [line for line in JOB.splitlines() if line]
    assert [row.context for row in first] == [row.context for row in second]
    assert len({row.context for row in first}) == 3
    assert second[-1].source == "run.log("


def test_only_what_is_asked_for(tree: Any, scan: Any) -> None:
    """A report that tells less costs less."""
    tree.write("a.py", JOB)
    plain, lined = scan(Detail.NONE), scan(Detail.SOURCE)
    assert {(row.source, row.context, row.repository) for row in plain.rows} == {("", "", "")}
    assert {row.context for row in lined.rows} == {""}
    assert lined.rows[0].source == JOB.splitlines()[0]


def test_notebooks_and_what_they_write(tree: Any, scan: Any) -> None:
    """A finding leads to its line of the notebook's file, and is known by its code there, too."""
    tree.write("a.py", JOB)
    path = tree.notebook("n.ipynb", JOB, f"%%writefile job.py\n{JOB}", "# é\nrun.log('é', 1)\n")
    found = scan()
    lines = path.read_text(encoding="utf-8").splitlines()
    script = {row.diagnostic.code: row.context for row in found.rows if row.filename == "a.py"}
    cells = [row for row in found.rows if row.filename == "n.ipynb"]
    assert [row.diagnostic.range.cell for row in cells] == [1, 1, 1, 2, 2, 2, 3]
    for row in cells:
        at = lines[row.start.row - 1][row.start.column - 1 :]
        assert at.startswith(("Run", "run.log"))
        assert json.dumps(row.source)[1:-1] in lines[row.start.row - 1]
    assert [row.context for row in cells[:3]] == list(script.values())
    assert [row.context for row in cells[3:6]] == list(script.values())
    assert cells[6].context not in ("", *script.values())


def test_what_cannot_be_read(tree: Any, scan: Any) -> None:
    """A file that does not parse is told without a context, and loses no report."""
    tree.write("a.py", "from azureml.core import (\n")
    (row,) = scan().rows
    assert (row.diagnostic.code, row.context) == ("AZL000", "")


def test_roles(tree: Any, scan: Any) -> None:
    """Each file that was checked is told, with the role that it plays."""
    tree.write("a.py", JOB)
    tree.write("b.py", "print()\n")
    tree.notebook("c.ipynb", "print()")
    tree.write("d.py", "from azureml.core import Workspace\n\nws = Workspace.from_config()\n")
    roles = {file.filename: file.role for file in scan().files}
    assert roles == {
        "a.py": "job script",
        "b.py": "",
        "c.ipynb": "notebook",
        "d.py": "submission code",
    }


def test_what_safe_fixes_leave(tree: Any) -> None:
    """Nothing where they do it all, and what needs hands where they do not; nothing is written."""
    more = JOB + 'run.get_details()\nrun.log("loss", 0.25)\n'
    for name, text in (("all.py", JOB), ("some.py", more), ("none.py", "import azureml.core\n")):
        tree.write(name, text)
    report = tree.report()
    before = {path: path.read_bytes() for path in tree.root.glob("*.py")}
    left = repair.left_by_safe_fixes(report, tree.settings())
    names = {os.path.basename(path): count for path, count in left.items()}
    counts = {os.path.basename(r.path): len(r.diagnostics) for r in report.results}
    assert names["all.py"] == 0
    assert 0 < names["some.py"] < counts["some.py"]
    assert {path: path.read_bytes() for path in tree.root.glob("*.py")} == before


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://github.com/Owner/name.git", "github.com/Owner/name"),
        (
            "https://user:secret@dev.azure.com/org/project/_git/r",
            "dev.azure.com/org/project/_git/r",
        ),
        ("git@github.com:owner/name.git", "github.com/owner/name"),
        ("ssh://git@host.example:2222/owner/name", "host.example/owner/name"),
        ("https://TOKEN@github.com/owner/name/", "github.com/owner/name"),
        ("https://host/a@b/c", "host/a@b/c"),
        ("/srv/git/name.git", ""),
        ("../name", ""),
        ("file:///srv/name", ""),
        ("", ""),
    ],
)
def test_names_of_remotes(url: str, name: str) -> None:
    """A report names the repository, and never holds what a URL says of users and passwords."""
    assert name_of_remote(url) == name


def test_where_a_folder_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Name, commit and folder within the repository come from git, whatever state it is in."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    top = tmp_path / "the repo"
    (top / "sub").mkdir(parents=True)
    assert (place_of(str(top)).name, place_of(str(top)).revision) == ("the repo", "")

    def git(*arguments: str) -> str:
        name = ("-c", "user.name=a", "-c", "user.email=a@example.com")
        done = subprocess.run(
            ["git", *name, *arguments], cwd=top, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    git("init", "-q")
    assert place_of(str(top)).revision == ""
    (top / "a.py").write_text("a = 1\n")
    git("add", ".")
    git("commit", "-qm", "first")
    place = place_of(str(top / "sub"))
    assert (place.name, place.prefix, place.revision) == (
        "the repo",
        "sub/",
        git("rev-parse", "HEAD"),
    )
    git("remote", "add", "origin", "https://user:secret@host/owner/r.git")
    (top / "a.py").write_text("a = 2\n")
    place = place_of(str(top))
    assert place.name == "host/owner/r"
    assert place.revision == git("rev-parse", "HEAD") + "+"


def test_the_time_can_be_given(tree: Any, scan: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports of the same files can be the same, byte by byte."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert scan().origins[0].created == "1970-01-02T00:00:00Z"


@pytest.mark.parametrize("epoch", ["", "now", "\u00b2", "9" * 15, "9" * 30])
def test_no_time(scan: Any, monkeypatch: pytest.MonkeyPatch, tree: Any, epoch: str) -> None:
    """What is no time that can be told leaves the report its own."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert scan().origins[0].created > "2026"
