"""Files that notebooks write: what they are, who imports them, and where their findings stand."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Severity

RUN = "from azureml.core import Run\nrun = Run.get_context()\n"
LOG = "run.log('a', 1)\n"
WORKSPACE = "from azureml.core import Workspace\nws = Workspace.from_config()\n"
SCORING = """\
from azureml.core.model import Model
def init():
    Model.get_model_path("churn")
def run(data):
    return data
"""


def found(tree: Any, *names: str) -> list[tuple[str, int, int, str]]:
    """File, cell, row and code of every diagnostic that is no import or context, sorted."""
    return sorted(
        (name, d.range.cell or 0, d.range.start.row, d.code)
        for name, d in tree.diagnostics(*names)
        if d.code not in ("AZL101", "AZL201", "AZL501")
    )


@pytest.mark.parametrize(
    ("body", "severity"),
    [
        (RUN + LOG, Severity.ERROR),
        (SCORING, Severity.ERROR),
        (WORKSPACE, Severity.WARNING),
    ],
)
def test_role(body: str, severity: Severity, tree: Any) -> None:
    """A written script has its own role, whatever the notebook around it is."""
    tree.notebook("a.ipynb", WORKSPACE, f"%%writefile a.py\n{body}", "ws.get_details()")
    by_cell: dict[Any, set[Severity]] = {}
    for _, d in tree.diagnostics():
        by_cell.setdefault(d.range.cell, set()).add(d.severity)
    assert by_cell == {1: {Severity.WARNING}, 2: {severity}, 3: {Severity.WARNING}}


@pytest.mark.parametrize(
    "target",
    [
        "train.py",
        "./train.py",
        "src/train.py",
        "new/deep/train.py",
        "'my train.py'",
        ".\\src\\train.py",
        "-a train.py",
        "$folder/train.py",
        "${folder}/train.py",
        "{unknown}/train.py",
        "~/train.py",
        "/tmp/no/such/folder/train.py",
        "train",
        "train.$suffix",
    ],
)
def test_findings_stand_in_the_cell(target: str, tree: Any) -> None:
    """However the target is given, and whether or not its folder is there."""
    code = "folder = os.path.join(os.getcwd(), 'src')"
    tree.notebook("a.ipynb", code, f"\n%%writefile {target}\n{RUN}'é😀'; {LOG}", LOG)
    assert found(tree) == [("a.ipynb", 2, 5, "AZL202")]
    (place,) = [d.range.start for _, d in tree.diagnostics() if d.code == "AZL202"]
    assert place.column == 7


@pytest.mark.parametrize(
    "source",
    [
        "%%writefile conf.yml\nazureml: run.log",
        "%%writefile train.sh\npython -c 'import azureml.core'",
        "%%writefile train\nnot python but azureml",
        "%%writefile",
        "%%writefile train.py",
        "%%writefile train.py\nrun.log('azureml', 1)\n",
        "%%bash\n%%writefile train.py\nimport azureml.core",
    ],
)
def test_nothing_to_find(source: str, tree: Any) -> None:
    """Other files, empty ones, and names that only the notebook knows."""
    tree.notebook("a.ipynb", RUN, source, LOG)
    assert found(tree) == [("a.ipynb", 3, 1, "AZL202")]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        ("import azureml.core\nx = = 1\n", 3),
        ("import azureml.core\n%matplotlib inline\n", 3),
        ("!pip install azureml-core\n", 2),
        ("import azureml.core\nx = <my-id>\n", 3),
        ("import azureml.core\nx = '''\n", 3),
        ("import azureml.core\n\ndef f(:\n", 4),
        ("\r\nimport azureml.core as\r\n", 3),
    ],
)
def test_a_body_that_does_not_parse(body: str, row: int, tree: Any) -> None:
    """It is a plain file, with one AZL000 at its place; the notebook is not concerned."""
    tree.notebook("a.ipynb", RUN, f"%%writefile train.py\n{body}", LOG)
    assert found(tree) == [("a.ipynb", 2, row, "AZL000"), ("a.ipynb", 3, 1, "AZL202")]


def test_messages_tell_rows_of_the_cell(tree: Any) -> None:
    """Where Python's message names a row, that is one of the cell."""
    tree.notebook(
        "a.ipynb",
        "%%writefile train.py\nimport azureml.core\n",
        "\n%%writefile -a train.py\n\nif x:\ny\n",
    )
    (message,) = [d.message for _, d in tree.diagnostics() if d.code == "AZL000"]
    assert "line 4" in message


def test_a_file_written_in_parts(tree: Any) -> None:
    """What is appended belongs to the file that was written, in the cell where it stands."""
    tree.notebook(
        "a.ipynb",
        f"%%writefile train.py\n{RUN}",
        LOG,
        f"%%writefile -a train.py\n\n{LOG}",
        f"%%file --append train.py\n{LOG}",
        "%%writefile -a train.py\nazureml = = 1\n",
    )
    assert found(tree) == [("a.ipynb", 5, 2, "AZL000")]
    tree.notebook(
        "a.ipynb",
        f"%%writefile train.py\n{RUN}",
        LOG,
        f"%%writefile -a train.py\n\n{LOG}",
        f"%%file --append train.py\n{LOG}",
    )
    assert found(tree) == [("a.ipynb", 3, 3, "AZL202"), ("a.ipynb", 4, 2, "AZL202")]


def test_two_versions(tree: Any) -> None:
    """A file that is written anew is another one; each is read by itself."""
    tree.notebook(
        "a.ipynb",
        f"%%writefile train.py\n{RUN}{LOG}",
        f"%%writefile train.py\nimport azureml.core\n{LOG}",
        f"%%writefile train.py\n{RUN}run.tag('a')\n",
    )
    assert found(tree) == [("a.ipynb", 1, 4, "AZL202"), ("a.ipynb", 3, 4, "AZL230")]


def test_who_imports_what_is_written(tree: Any) -> None:
    """A written module is found by another one, by the notebook, and by files beside it."""
    tree.notebook(
        "nb/a.ipynb",
        "folder = 'new'",
        f"%%writefile $folder/source.py\n{RUN}",
        f"%%writefile new/train.py\nfrom source import run\n{LOG}",
        f"from new.source import run\n{LOG}",
        "%%writefile beside.py\nfrom new.train import run as r\nr.log('a', 1)\n",
    )
    tree.write("nb/other.py", f"from new.source import *\n{LOG}")
    tree.notebook("nb/b.ipynb", "from beside import r\n", "r.log('b', 1)\n")
    assert found(tree) == [
        ("nb/a.ipynb", 3, 3, "AZL202"),
        ("nb/a.ipynb", 4, 2, "AZL202"),
        ("nb/a.ipynb", 5, 3, "AZL202"),
        ("nb/b.ipynb", 2, 1, "AZL202"),
        ("nb/other.py", 0, 2, "AZL202"),
    ]


def test_a_written_file_that_is_run(tree: Any) -> None:
    """`%run` finds what an earlier cell writes."""
    tree.notebook("a.ipynb", f"%%writefile setup.py\n{RUN}", "%run setup.py", LOG)
    assert found(tree) == [("a.ipynb", 3, 1, "AZL202")]
