"""One run moves as a whole: what is read back, what is a series, and what waits for the end."""

from __future__ import annotations

import re
from typing import Any

import pytest

from azlint.diagnostics import Applicability, Fix
from azlint.fixing import repair

HEAD = "from azureml.core import Run\n\nrun = Run.get_context()\n"


def fixes(tree: Any, source: str, name: str = "train.py") -> dict[str, Fix]:
    """The fixes of the source by the text of the line that they are for."""
    lines = source.splitlines()
    found = tree.check(source, name)
    return {lines[d.range.start.row - 1].strip(): d.fix for d in found if d.fix is not None}


def fixed(tree: Any, *, unsafe: bool = False) -> None:
    """Fixes all files of the tree."""
    done = repair.fix_paths([tree.root], tree.settings(), unsafe=unsafe, write=True)
    assert done.failures == ()


# What may go at once: nothing of v1 logs to the run that it ends.
ENDS_AT_ONCE = {
    "nothing is logged": "run.flush()\n",
    "only a child logs": "child = run.child_run('x')\nchild.log('a', 1)\nrun.flush()\n",
    "only the parent logs": "run.parent.log('a', 1)\nrun.flush()\n",
    "something else logs": "import wandb\nwandb.init().log('a', 1)\nrun.flush()\n",
    "MLflow logs": "import mlflow\nmlflow.log_metric('a', 1)\nrun.flush()\n",
    "what is read stays": "print(run.get_metrics())\nrun.flush()\n",
}


@pytest.mark.parametrize("name", ENDS_AT_ONCE)
def test_ending_goes(name: str, tree: Any) -> None:
    """What sends nothing can go."""
    fix = fixes(tree, HEAD + ENDS_AT_ONCE[name])["run.flush()"]
    assert fix.applicability is Applicability.SAFE


ENDS_LATER = {
    "a metric": "run.log('a', x)\n",
    "a metric that has no fix": "run.log('a', *x)\n",
    "a metric that has a safe fix": "run.log('a', 1)\n",
    "a table": "run.log_table('a', x)\n",
    "a file": "run.upload_file(x, y)\n",
    "a tag": "run.tag('a', x)\n",
    "a metric of a function": "def f():\n    Run.get_context().log('a', x)\n",
    "a metric of a run that is handed in": "def f(run: Run):\n    run.log('a', x)\n",
    "a metric of a class": "class T:\n    def __init__(self):\n        self.run = run\n"
    "    def go(self):\n        self.run.log('a', x)\n",
}


@pytest.mark.parametrize("name", ENDS_LATER)
def test_ending_waits(name: str, tree: Any) -> None:
    """What sends the values of v1 is not deleted while v1 logs."""
    fix = fixes(tree, f"{HEAD}{ENDS_LATER[name]}run.complete()\n")["run.complete()"]
    assert fix.applicability is Applicability.DISPLAY
    assert "logs with v1" in fix.reason


def test_ending_goes_last(tree: Any) -> None:
    """It goes as soon as the last call that logs has gone, in one go."""
    path = tree.write("train.py", f"{HEAD}run.log('a', 1)\nrun.complete()\n")
    fixed(tree)
    assert path.read_text(encoding="utf-8") == "import mlflow\n\nmlflow.log_metric('a', 1)\n"


@pytest.mark.parametrize(
    "call", ["evaluate(run)", "evaluate(run=run)", "Evaluation(run).go()", "report()"]
)
def test_ending_waits_for_other_files(call: str, tree: Any) -> None:
    """Files that get the run handed, or get it themselves, log to the same one."""
    tree.write(
        "evaluation.py",
        "def evaluate(run):\n    run.log('a', 1)\n\n\n"
        "class Evaluation:\n    def __init__(self, run):\n        self.run = run\n\n"
        "    def go(self):\n        self.run.log('a', 1)\n",
    )
    tree.write(
        "reports.py",
        "from azureml.core import Run\n\n\n"
        "def report():\n    Run.get_context().log('b', float(x), description='y')\n",
    )
    module = "reports" if call == "report()" else "evaluation"
    name = call.partition("(")[0]
    source = f"{HEAD}from {module} import {name}\n\n{call}\nrun.complete()\n"
    fix = fixes(tree, source)["run.complete()"]
    assert fix.applicability is Applicability.DISPLAY
    assert f"`{module}.py:" in fix.reason


def test_ending_in_a_helper(tree: Any) -> None:
    """A helper that ends the run waits for who imports it."""
    tree.write("train.py", f"{HEAD}from ending import end\n\nrun.log('a', x)\nend()\n")
    source = "from azureml.core import Run\n\n\ndef end():\n    Run.get_context().complete()\n"
    fix = fixes(tree, source, "ending.py")["Run.get_context().complete()"]
    assert (fix.applicability, "`train.py:" in fix.reason) == (Applicability.DISPLAY, True)


# What is not read back stays safe.
NOT_READ = {
    "a metric beside tags": ("run.log('a', 1)\n", "print(run.tags)\n"),
    "a tag beside metrics": ("run.tag('a', 'b')\n", "print(run.get_metrics())\n"),
    "a tag beside properties": ("run.tag('a', 'b')\n", "print(run.get_properties())\n"),
    "a metric beside files": ("run.log('a', 1)\n", "print(run.get_file_names())\n"),
    "metrics of a parent": ("run.log('a', 1)\n", "print(run.parent.get_metrics())\n"),
    "metrics of a child": (
        "run.log('a', 1)\n",
        "for child in run.get_children():\n    print(child.get_metrics())\n",
    ),
    "tags of something else": ("run.tag('a', 'b')\n", "print(model.tags)\n"),
}


@pytest.mark.parametrize("name", NOT_READ)
def test_what_is_not_read_back(name: str, tree: Any) -> None:
    """What is logged under another kind, or to another run, is not read back."""
    logged, read = NOT_READ[name]
    fix = fixes(tree, HEAD + logged + read)[logged.strip()]
    assert fix.applicability is Applicability.SAFE


READ = {
    "metrics": ("run.log('a', 1)\n", "print(run.get_metrics())\n"),
    "metrics by name": ("run.log('a', 1)\n", "x = run.get_metrics(name='a')['a']\n"),
    "tags": ("run.tag('a', 'b')\n", "print(run.tags['a'])\n"),
    "tags of the service": ("run.set_tags({'a': 'b'})\n", "print(run.get_tags())\n"),
    "names of files": ("run.upload_file('a/b', 'b')\n", "print(run.get_file_names())\n"),
    "a file": ("run.upload_file('a/b', 'b')\n", "run.download_file('a/b', 'c')\n"),
    "files": ("run.upload_folder('a', 'b')\n", "run.download_files('a')\n"),
    "a run of another name": (
        "run.log('a', 1)\n",
        "def f():\n    mine = Run.get_context()\n    return mine.get_metrics()\n",
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_read_back(name: str, tree: Any) -> None:
    """What v1 is asked for must be where v1 finds it."""
    logged, read = READ[name]
    fix = fixes(tree, HEAD + logged + read)[logged.strip()]
    assert fix.applicability is Applicability.UNSAFE
    assert "reads it back with v1" in fix.reason


def test_what_another_file_reads_back(tree: Any) -> None:
    """The file that reads it can be another one."""
    tree.write("report.py", "def report(run):\n    print(run.get_metrics())\n")
    source = f"{HEAD}from report import report\n\nrun.log('a', 1)\nreport(run)\n"
    tree.write("train.py", source)
    fixed(tree)
    assert (tree.root / "train.py").read_text(encoding="utf-8") == source


# Two names that are not one series.
NOT_SPLIT = {
    "other names": "run.log('b', x)\n",
    "another text": "run.log(f'{y}_b', x)\n",
    "any name": "for k, v in y.items():\n    run.log(k, v)\n",
    "another run": "run.parent.log('a', x)\n",
    "no metric": "run.tag('a', x)\n",
    "a key of the value": "run.log('b', y['c'])\n",
}


@pytest.mark.parametrize("name", NOT_SPLIT)
def test_no_series(name: str, tree: Any) -> None:
    """A call under another name moves by itself."""
    fix = fixes(tree, f"{HEAD}run.log('a', 1)\n{NOT_SPLIT[name]}")["run.log('a', 1)"]
    assert fix.applicability is Applicability.SAFE


SPLIT = {
    "the same name": "run.log('a', x)\n",
    "the same name by keyword": "run.log(value=x, name='a')\n",
    "the same name by a constant": "NAME = 'a'\nrun.log(NAME, x)\n",
    "a list": "run.log_list('a', x)\n",
    "no fix at all": "run.log('a', *x)\n",
    "a helper": "def note(name, value):\n    run.log(name, value)\nnote('a', x)\n",
    "a name that ends alike": "run.log(f'{y}a', x)\n",
    "a key of what is logged": "for k, v in {'a': x}.items():\n    run.log(k, v)\n",
}


@pytest.mark.parametrize("name", SPLIT)
def test_series(name: str, tree: Any) -> None:
    """A series stays in one place: where one call stays, so do the others."""
    fix = fixes(tree, f"{HEAD}run.log('a', 1)\n{SPLIT[name]}")["run.log('a', 1)"]
    assert fix.applicability is Applicability.UNSAFE
    assert re.search("a series belongs in one place|is logged in other places", fix.reason)


def test_series_of_two_files(tree: Any) -> None:
    """The other call can stand in another file."""
    tree.write("part.py", "from azureml.core import Run\n\nRun.get_context().log('a', x)\n")
    source = f"{HEAD}import part\n\nrun.log('a', 1)\nrun.log('b', 1)\n"
    found = fixes(tree, source)
    assert "`part.py:3` logs `a`, too" in found["run.log('a', 1)"].reason
    assert found["run.log('b', 1)"].applicability is Applicability.SAFE


def test_place_in_a_notebook(tree: Any) -> None:
    """A place is told by its cell."""
    tree.notebook(
        "train.ipynb",
        "from azureml.core import Run\nrun = Run.get_context()",
        "run.log('a', 1)",
        "\nprint(run.get_metrics())",
    )
    found = tree.diagnostics("train.ipynb")
    told = [d.fix.reason for _, d in found if d.fix is not None and "reads it back" in d.fix.reason]
    assert told == ["`run.get_metrics` in line 2 of cell 3 reads it back with v1"]


WITHHELD = {
    "run.log('a', *x)": "its arguments are only known when it runs",
    "run.log('a', **x)": "its arguments are only known when it runs",
    "run.log_table(  # why": "a comment stands within the call",
    "runs[0].log('a', 1)": "which run this is cannot be told",
    "other.log('a', 1)": "`mlflow` cannot be imported here, or means something else in this file",
    "either.flush()": "`either` may be None, and MLflow logs all the same",
}


@pytest.mark.parametrize("line", WITHHELD)
def test_withheld(line: str, tree: Any) -> None:
    """Where there is no fix, the finding says why, and changes nothing."""
    source = HEAD + (
        "runs = list(run.get_children())\neither = None\nif x:\n    either = Run.get_context()\n"
        "other = run\n"
        + ("mlflow = None\n" if line.startswith("other") else "")
        + (f"{line}\n    'a', x)\n" if line.endswith("why") else f"{line}\n")
    )
    fix = fixes(tree, source)[line]
    assert (fix.applicability, fix.edits) == (Applicability.DISPLAY, ())
    assert fix.reason == WITHHELD[line]
    assert fix.title == "write it with MLflow by hand"


@pytest.mark.parametrize("format_", ["full", "json", "sarif", "rdjson", "markdown", "github"])
def test_withheld_in_reports(format_: str, tree: Any, capsys: Any) -> None:
    """A fix without edits is told by every report that tells of fixes."""
    from azlint import cli

    path = tree.write("train.py", f"{HEAD}run.log('a', *x)\n")
    assert cli.main(["check", "--no-cache", "--output", format_, str(path)]) == 1
    assert capsys.readouterr().out


def test_withheld_from_magics(tree: Any) -> None:
    """What IPython runs is no line that a fix can change."""
    tree.notebook("train.ipynb", HEAD, "%time run.log('a', 1)")
    told = [d.fix for _, d in tree.diagnostics("train.ipynb") if d.code == "AZL202"]
    assert [fix.reason for fix in told if fix] == ["it would change lines that are no Python"]
