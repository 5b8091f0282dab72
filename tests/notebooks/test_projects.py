"""Notebooks among other files: what flows between them, what they write, how they are reported."""

from __future__ import annotations

import json
from typing import Any

import pytest

from azlint import cli
from azlint.checking import driver
from azlint.diagnostics import Severity

RUN = "from azureml.core import Run\nrun = Run.get_context()\n"
WORKSPACE = "from azureml.core import Workspace\nws = Workspace.from_config()\n"


def found(tree: Any, *names: str, use_cache: bool = False) -> list[tuple[str, Any, int, str]]:
    """File, cell, row and code of every diagnostic of a run."""
    report = tree.report(*names, use_cache=use_cache)
    return sorted(
        (tree.name_of(result.path), d.range.cell or 0, d.range.start.row, d.code)
        for result in report.results
        for d in result.diagnostics
    )


def test_names_keep_their_meaning_from_cell_to_cell(tree: Any) -> None:
    """A run made in one cell is known in another, over text cells."""
    text = {"cell_type": "markdown", "metadata": {}, "source": "run.log('azureml', 1)"}
    tree.notebook("a.ipynb", "x = 1\n", RUN, text, "\nrun.log('loss', 0.5)\n")
    assert found(tree) == [
        ("a.ipynb", 2, 1, "AZL101"),
        ("a.ipynb", 2, 2, "AZL201"),
        ("a.ipynb", 4, 2, "AZL202"),
    ]


def test_a_notebook_hands_a_run_to_a_module(tree: Any) -> None:
    """What only notebooks call is called with what they hand over."""
    tree.write("metrics.py", "def report(run):\n    run.log('loss', 1)\n")
    tree.notebook("a.ipynb", RUN, "from metrics import report\nreport(run)\n")
    assert ("metrics.py", 0, 2, "AZL202") in found(tree)
    assert ("metrics.py", 0, 2, "AZL202") in found(tree, use_cache=True)
    assert ("metrics.py", 0, 2, "AZL202") in found(tree, use_cache=True)


def test_a_notebook_takes_a_run_from_a_module(tree: Any) -> None:
    """A notebook without `azureml` in it is found through what it imports."""
    tree.write("helper.py", RUN)
    tree.notebook("a.ipynb", "from helper import run\n", "run.log('loss', 1)\n")
    assert ("a.ipynb", 2, 1, "AZL202") in found(tree)
    assert ("a.ipynb", 2, 1, "AZL202") in found(tree, "a.ipynb")


@pytest.mark.parametrize(
    "added",
    [
        '"../common"',
        'os.getcwd() + "/../common"',
        'os.path.join(os.path.dirname(__file__), "..", "common")',
        'str(Path.cwd() / ".." / "common")',
        'folder + "/common"',
    ],
)
def test_a_folder_that_is_added_to_the_search_path(tree: Any, added: str) -> None:
    """A module beside the notebook's folder is found where the code says that it looks there."""
    tree.write("common/tracking.py", RUN)
    code = (
        f"folder = '..'\nsys.path.insert(0, {added})\nfrom tracking import run\nrun.log('a', 1)\n"
    )
    tree.notebook("nb/a.ipynb", "import sys, os\n", code)
    tree.write("scripts/b.py", code.replace("insert(0, ", "append("))
    other = "sys.path.append('elsewhere')\nfrom tracking import run\nrun.log('a', 1)\n"
    tree.write("scripts/other.py", other)
    rows = [("nb/a.ipynb", 2, 4, "AZL202"), ("scripts/b.py", 0, 4, "AZL202")]
    for use_cache in (False, True, True):
        assert [row for row in found(tree, use_cache=use_cache) if row[3] == "AZL202"] == rows


def test_a_file_that_is_run(tree: Any) -> None:
    """`%run` brings the names of a script or a notebook into the notebook."""
    tree.write("lib/setup.py", RUN)
    tree.notebook("first.ipynb", "%run lib/setup.py\n", "run.log('a', 1)\n")
    tree.notebook("second.ipynb", "%run ./first\n", "run.tag('b')\n")
    tree.notebook("third.ipynb", "%run missing.py\n", "run.tag('b')\n")
    assert [row for row in found(tree) if row[0] != "lib/setup.py"] == [
        ("first.ipynb", 2, 1, "AZL202"),
        ("second.ipynb", 2, 1, "AZL230"),
    ]


def test_a_written_script_has_a_role_of_its_own(tree: Any) -> None:
    """The notebook is submission code, the script that it writes a job script."""
    tree.notebook("a.ipynb", WORKSPACE, "%%writefile src/train.py\n" + RUN + "run.log('a', 1)\n")
    report = tree.report()
    assert [
        (d.range.cell, d.range.start.row, d.range.start.column, d.code, d.severity)
        for d in report.results[0].diagnostics
    ] == [
        (1, 1, 26, "AZL101", Severity.WARNING),
        (1, 2, 6, "AZL501", Severity.WARNING),
        (2, 2, 26, "AZL101", Severity.ERROR),
        (2, 3, 7, "AZL201", Severity.ERROR),
        (2, 4, 1, "AZL202", Severity.ERROR),
    ]
    assert report.checked == 1


def test_written_files_are_known_under_their_path(tree: Any) -> None:
    """A written module is imported by another written one, by the notebook and by a file."""
    tree.notebook(
        "nb/a.ipynb",
        "%%writefile src/helper.py\n" + RUN,
        "%%writefile src/train.py\nfrom helper import run\nrun.log('a', 1)\n",
        "from src.helper import run\nrun.log('b', 1)\n",
    )
    tree.write("nb/src/evaluate.py", "import helper\nhelper.run.log('c', 1)\n")
    expected = [
        ("nb/a.ipynb", 1, 2, "AZL101"),
        ("nb/a.ipynb", 1, 3, "AZL201"),
        ("nb/a.ipynb", 2, 3, "AZL202"),
        ("nb/a.ipynb", 3, 2, "AZL202"),
        ("nb/src/evaluate.py", 0, 2, "AZL202"),
    ]
    assert found(tree) == expected
    assert found(tree, use_cache=True) == expected
    assert found(tree, use_cache=True) == expected


def test_a_written_module_takes_a_run_from_a_file(tree: Any) -> None:
    """A notebook in which nothing speaks of v1 is found through what its files import."""
    tree.write("helper.py", RUN)
    tree.notebook("a.ipynb", "%%writefile train.py\nfrom helper import run\nrun.log('a', 1)\n")
    expected = ("a.ipynb", 1, 3, "AZL202")
    assert expected in found(tree)
    assert expected in found(tree, "a.ipynb")
    assert expected in found(tree, use_cache=True)
    assert expected in found(tree, use_cache=True)


def test_a_run_is_handed_to_a_written_module(tree: Any) -> None:
    """Values flow into a file that a notebook writes, and are told at its place there."""
    tree.notebook("a.ipynb", "%%writefile metrics.py\ndef report(r):\n    r.log('a', 1)\n")
    tree.write("train.py", RUN + "import metrics\nmetrics.report(run)\n")
    expected = ("a.ipynb", 1, 3, "AZL202")
    assert expected in found(tree)
    assert expected in found(tree, use_cache=True)
    assert expected in found(tree, use_cache=True)


def test_the_cache_notices_that_another_file_is_written(tree: Any) -> None:
    """A notebook that writes a module anew changes what others import."""
    tree.notebook("a.ipynb", "print('azureml')\n")
    tree.write("train.py", WORKSPACE + "from helper import run\nrun.log('a', 1)\n")
    assert ("train.py", 0, 4, "AZL202") not in found(tree, use_cache=True)
    tree.notebook("a.ipynb", "%%writefile helper.py\n" + RUN)
    assert ("train.py", 0, 4, "AZL202") in found(tree, use_cache=True)
    assert ("train.py", 0, 4, "AZL202") in found(tree, use_cache=True)
    tree.notebook("a.ipynb", "pass\n")
    assert ("train.py", 0, 4, "AZL202") not in found(tree, use_cache=True)


def test_a_written_file_that_is_there_too(tree: Any) -> None:
    """The file on disk and what notebooks write to its path are checked each by itself."""
    tree.write("train.py", "import azureml.core\nimport wandb\nrun = wandb.init()\nrun.log({})\n")
    tree.notebook(
        "a.ipynb",
        "%%writefile train.py\n" + RUN + "run.log('a', 1)\n",
        "%%writefile train.py\n" + RUN + "run.tag('b')\n",
    )
    tree.notebook("b.ipynb", "%%writefile train.py\n" + RUN + "run.flush()\n")
    tree.write("other.py", "import azureml.core\nfrom train import run\nrun.log('x', 1)\n")
    codes = [row for row in found(tree) if row[3] not in ("AZL101", "AZL102", "AZL201", "AZL108")]
    assert [row[:3] for row in codes] == [("a.ipynb", 1, 4), ("a.ipynb", 2, 4), ("b.ipynb", 1, 4)]


def test_severities_and_ignores_for_notebooks(tree: Any) -> None:
    """Patterns address notebooks, and what they write with them."""
    tree.notebook("a.ipynb", WORKSPACE, "%%writefile train.py\n" + RUN)
    tree.write("a.py", WORKSPACE)
    settings = tree.settings(
        per_file_ignores=(("*.ipynb", ("AZL101",)),),
        per_file_severity=(("*.ipynb", (("AZL", Severity.INFO),)),),
    )
    report = tree.report(settings=settings)
    severities = {
        (tree.name_of(result.path), d.code): d.severity
        for result in report.results
        for d in result.diagnostics
    }
    assert severities == {
        ("a.ipynb", "AZL201"): Severity.INFO,
        ("a.ipynb", "AZL501"): Severity.INFO,
        ("a.py", "AZL101"): Severity.WARNING,
        ("a.py", "AZL501"): Severity.WARNING,
    }


def test_reports_name_the_cell(
    tree: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each report says the cell; the full one shows its line."""
    tree.notebook("a.ipynb", "x = 1\n", "%%time\n" + RUN)
    monkeypatch.chdir(tree.root)
    options = ["check", "--isolated", "--no-cache", "--select", "AZL201"]
    assert cli.main([*options, "--output-format", "concise"]) == 1
    assert "a.ipynb:cell 2:3:7: AZL201" in capsys.readouterr().out
    assert cli.main([*options, "--output-format", "full"]) == 1
    shown = capsys.readouterr().out
    assert "--> a.ipynb:cell 2:3:7\n  |\n3 | run = Run.get_context()\n  |       ^^^^" in shown
    assert cli.main([*options, "--output-format", "json"]) == 1
    (row,) = json.loads(capsys.readouterr().out)["diagnostics"]
    assert (row["cell"], row["location"]) == (2, {"row": 3, "column": 7})


def test_account(tree: Any) -> None:
    """Every occurrence in a notebook is put under what became of it, at its place."""
    tree.notebook(
        "a.ipynb",
        {"cell_type": "markdown", "metadata": {}, "source": "About azureml"},
        "%pip install azureml-core\n!pip install azureml-sdk\n!az ml run submit\n# azureml\n",
        WORKSPACE + "print('azureml', 'az ml')",
        "%%bash\npip install azureml-core && az ml job list\n",
        "%%writefile env.yml\n- azureml-core\n",
        "%%writefile train.py\n" + RUN + "import azureml.mlflow\n",
        "import azureml.core as\n",
        {
            "cell_type": "code",
            "execution_count": 1,
            "metadata": {"tags": ["azureml"]},
            "outputs": [{"output_type": "stream", "name": "stdout", "text": ["azureml\n"]}],
            "source": [],
        },
        metadata={"kernelspec": {"name": "python38-azureml", "language": "python"}},
    )
    _, (account,) = driver.account_paths([tree.root], tree.settings())
    told = [
        (o.cell, o.position.row, o.position.column, o.account.value) for o in account.occurrences
    ]
    assert told[:-3] == [
        (1, 1, 7, "text cell"),
        (2, 1, 14, "magic or command"),
        (2, 2, 14, "magic or command"),
        (2, 3, 2, "magic or command"),
        (2, 4, 3, "comment"),
        (3, 1, 6, "finding"),
        (3, 3, 8, "string"),
        (4, 2, 13, "other language"),
        (5, 2, 3, "other language"),
        (6, 2, 6, "finding"),
        (6, 4, 8, "supported package"),
        (7, 1, 8, "finding"),
    ]
    assert [row[0::3] for row in told[-3:]] == [(None, "output or metadata")] * 3
    text = (tree.root / "a.ipynb").read_text(encoding="utf-8")
    commands = sum(1 for _, row, _, kind in told if kind == "magic or command" and row == 3)
    assert len(told) - commands == text.count("azureml")


def test_account_of_suppressed_cells(tree: Any) -> None:
    """A suppressed cell that does not parse is suppressed, and a rule switched off is told."""
    ignored = {
        "cell_type": "code",
        "metadata": {"tags": ["azlint-ignore"]},
        "outputs": [],
        "source": "import azureml.core as\n",
    }
    tree.notebook("a.ipynb", ignored, "import azureml.train as\n")
    settings = tree.settings()
    _, (account,) = driver.account_paths([tree.root], settings)
    assert [o.account.value for o in account.occurrences] == ["suppressed", "finding"]
    settings = tree.settings(ignore=("AZL000",))
    _, (account,) = driver.account_paths([tree.root], settings)
    assert [o.account.value for o in account.occurrences] == ["rule switched off"] * 2
