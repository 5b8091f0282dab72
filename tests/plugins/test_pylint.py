"""azlint in pylint: its messages, comments and options, and that nothing else changes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from pylint.lint import PyLinter

from azlint.plugins import pylint
from azlint.rules.registry import all_rules, family, find_rule, pylint_id

TRAIN = """\
\"\"\"Trains.\"\"\"
from azureml.core import Run
from logs import log

run = Run.get_context()


class Trainer:
    \"\"\"Trains.\"\"\"

    def fit(self, x, unused):
        \"\"\"Fits.\"\"\"
        run.log("a", x)
        return missing


log(run)
"""
LOGS = """\
\"\"\"Logs.\"\"\"


def log(run):
    \"\"\"Logs.\"\"\"
    run.log("c", 1)
"""
OWN = ",".join(sorted({f"azlint-{family(rule)}" for rule in all_rules()}))
# What pylint brings itself and does not load by default.
EXTENSIONS = (
    "docparams,broad_try_clause,code_style,comparison_placement,consider_refactoring_into_while_"
    "condition,docstyle,dunder,emptystring,magic_value,mccabe,redefined_variable_type,typing"
)


@pytest.fixture
def lint(tree: Any, run: Any) -> Any:
    """What pylint prints about a project: path, row, column, message id and text of each."""
    tree.write(".git/HEAD", "")
    tree.write("train.py", TRAIN)
    tree.write("logs.py", LOGS)

    def linted(
        *options: str,
        plugin: bool = True,
        paths: tuple[str, ...] = ("--recursive=y", "."),
        **more: Any,
    ) -> list[tuple[Any, ...]]:
        load = ["--load-plugins=azlint"] if plugin else []
        command = ["pylint", f"--rcfile={os.devnull}", "--output-format=json2", *load, *options]
        done = run(tree.root, *command, *paths, **more)
        assert done.returncode < 32, done.stdout + done.stderr
        keys = ("path", "line", "column", "messageId", "message", "obj", "confidence", "endLine")
        return [tuple(found[key] for key in keys) for found in json.loads(done.stdout)["messages"]]

    return linted


def ids(found: list[tuple[Any, ...]]) -> list[str]:
    """File, row and id of each message, sorted."""
    return sorted(f"{path}:{row} {identity}" for path, row, _, identity, *_ in found)


EVERYTHING = ["logs.py:6 W9202", "train.py:13 W9202", "train.py:2 W9101", "train.py:5 W9201"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_findings(jobs: str, lint: Any) -> None:
    """They are found with one process and with two, in the file that only gets a run, too."""
    assert ids(lint("-j", jobs, "--disable=all", f"--enable={OWN}")) == EVERYTHING


def test_a_message(lint: Any) -> None:
    """It has the place of the finding, the function around it, and how sure it is."""
    found = {row[3]: row for row in lint(f"--enable={OWN}") if row[0] == "train.py"}
    *place, _, _, obj, confidence, end = found["W9202"]
    assert (place, obj, confidence, end) == (
        ["train.py", 13, 8],
        "Trainer.fit",
        "INFERENCE",
        13,
    )
    assert found["W9101"][6] == "HIGH"


def test_nothing_else_changes(lint: Any, tree: Any) -> None:
    """Without azlint's own messages the output is what it is without azlint."""
    # Not more than two files with the same lines: of three, pylint compares now these, now those.
    tree.write("package/m.py", TRAIN.replace("logs", "package.n"))
    for number in range(4):
        tree.write(f"package/n{number}.py", f"import m, missing\nx = [1,\n 2].y{number}\n")
    tree.write("package/__init__.py", "")
    for jobs in ("1", "2"):
        options = ("-j", jobs, "--enable=all")
        without = lint(*options, plugin=False)
        with_plugin = [row for row in lint(*options) if row[3][1] != "9"]
        assert len({row[3] for row in without}) > 8
        assert sorted(with_plugin) == sorted(without)


@pytest.mark.parametrize(
    ("comment", "hidden"),
    [
        ("# pylint: disable=run-log", True),
        ("# pylint: disable=W9202", True),
        ("# pylint: disable=w9202", True),
        ("# pylint: disable=run-tags", False),
        ("# azlint: ignore[AZL202]", True),
        ("# noqa: AZL202", True),
    ],
)
def test_comments(comment: str, hidden: bool, lint: Any, tree: Any) -> None:
    """By id and by name, as pylint reads them; the other comments of azlint hold as well."""
    tree.write("train.py", TRAIN.replace('run.log("a", x)', f'run.log("a", x)  {comment}'))
    found = ids(lint("--disable=all", f"--enable={OWN}"))
    assert ("train.py:13 W9202" not in found) is hidden
    assert ("train.py:13 C9001" in found) is not hidden
    assert set(EVERYTHING) - {"train.py:13 W9202"} <= set(found)


def test_what_pylint_says_of_its_comments(lint: Any, tree: Any) -> None:
    """A message is handed to pylint even if a comment suppresses it, which is then useful."""
    used = 'run.log("a", x)  # pylint: disable=run-log'
    tree.write(
        "train.py", TRAIN.replace('run.log("a", x)', used) + "x = 1  # pylint: disable=W9202\n"
    )
    found = ids(
        lint("--disable=all", "--enable=useless-suppression,suppressed-message,W9202,C9001")
    )
    assert found == [
        "logs.py:6 W9202",
        "train.py:13 I0020",
        "train.py:18 C9001",
        "train.py:18 I0021",
    ]


def test_options(lint: Any, tree: Any) -> None:
    """They name the configuration, leave it out, and say from which severity on."""
    tree.write("azlint.toml", 'ignore = ["AZL1"]\nseverity = { AZL2 = "info" }\n')
    other = tree.write("other.toml", 'select = ["AZL1"]\n')
    own = ("--disable=all", f"--enable={OWN}")
    assert ids(lint(*own)) == [row for row in EVERYTHING if "W91" not in row]
    assert ids(lint(*own, f"--azlint-config={other}")) == ["train.py:2 W9101"]
    assert ids(lint(*own, "--azlint-isolated=y")) == EVERYTHING
    assert ids(lint(*own, "--azlint-fail-on=warning")) == []


def test_options_in_a_file(lint: Any, tree: Any) -> None:
    """The same in pylint's own configuration, with azlint loaded there."""
    file = tree.write("pylintrc", "[MAIN]\nload-plugins=azlint\ndisable=all\nenable=W9202\n")
    assert ids(lint(f"--rcfile={file}", plugin=False)) == [r for r in EVERYTHING if "W92" in r][:2]


def test_standard_input(lint: Any) -> None:
    """The text that is handed over counts, within the project of its name."""
    options = ("--disable=all", f"--enable={OWN}", "--from-stdin")
    found = lint(*options, paths=("logs.py",), input=f"\n{LOGS}")
    assert ids(found) == ["logs.py:7 W9202"]
    found = lint(*options, paths=("new é.py",), input=TRAIN)
    assert ids(found) == [row.replace("train", "new é") for row in EVERYTHING[1:]]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_faulty_configuration(jobs: str, lint: Any, tree: Any, run: Any) -> None:
    """A message names the file, the key and the way out; it does not pass for a fault of pylint."""
    file = tree.write("azlint.toml", 'selct = ["AZL2"]\n')
    done = run(tree.root, "pylint", "-j", jobs, "--load-plugins=azlint", "train.py", "logs.py")
    assert done.returncode == 32
    assert f"azlint: {file}: no setting is called `selct`; did you mean `select`" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert "astroid-error" not in done.stdout


def test_the_lists(tree: Any, run: Any) -> None:
    """Every rule is in the list of messages, and is explained, under its id and its name."""
    done = run(tree.root, "pylint", "--load-plugins=azlint", "--list-msgs")
    for rule in all_rules():
        assert f":{rule.name} ({pylint_id(rule.code)}):" in done.stdout
    done = run(tree.root, "pylint", "--load-plugins=azlint", "--help-msg=run-log,W9230,C9001")
    for word in ("`mlflow.log_metric`", ":run-tags (W9230):", "`azlint rule AZL001`", "azlint-run"):
        assert word in done.stdout


def test_beside_all_extensions_of_pylint(tree: Any, run: Any) -> None:
    """No id and no name is one that pylint or an extension of it has, or had."""
    tree.write("train.py", TRAIN)
    plugins = ",".join(f"pylint.extensions.{name}" for name in EXTENSIONS.split(","))
    for order in (f"azlint,{plugins}", f"{plugins},azlint"):
        done = run(
            tree.root, "pylint", f"--load-plugins={order}", "--disable=all", "--enable=W9202", "."
        )
        assert "W9202" in done.stdout
        assert done.stderr == ""


def test_former_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that was called otherwise is switched off by that name, too."""
    rule = find_rule("AZL202")
    assert rule is not None
    monkeypatch.setitem(rule.__dict__, "aliases", ("old-run-log", "older-run-log"))
    linter = PyLinter()
    pylint.register(linter)
    assert linter.is_message_enabled("W9202")
    linter.disable("older-run-log")
    assert not linter.is_message_enabled("W9202")
    assert not linter.is_message_enabled("run-log")


def test_off_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that is off by default is off in pylint, and can be switched on there."""
    rule = find_rule("AZL202")
    assert rule is not None
    monkeypatch.setitem(rule.__dict__, "default", False)
    linter = PyLinter()
    pylint.register(linter)
    assert not linter.is_message_enabled("W9202")
    linter.enable("run-log")
    assert linter.is_message_enabled("W9202")


@pytest.fixture(params=["without SDK", "with SDK"])
def environment(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """The environment of a process, in one case with a package as SDK v1 is laid out."""
    if request.param == "with SDK":
        package = tmp_path / "installed" / "azureml" / "core"
        package.mkdir(parents=True)
        (package.parent / "__init__.py").touch()
        (package / "__init__.py").write_text("from .run import Run\n", encoding="utf-8")
        run = (
            "class Run:\n    @classmethod\n    def get_context(cls): ...\n    def log(self): ...\n"
        )
        (package / "run.py").write_text(run, encoding="utf-8")
    return {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}


def test_whatever_is_installed(lint: Any, environment: dict[str, str]) -> None:
    """What azlint finds does not depend on what pylint finds installed."""
    found = lint(env=environment)
    assert [row for row in ids(found) if "9" in row.split()[1][1]] == EVERYTHING
    there = os.path.isdir(environment["PYTHONPATH"]) or find_spec("azureml") is not None
    assert any("E0401" in row and "azureml" in row[4] for row in found) is not there


def test_importing_azlint_is_cheap() -> None:
    """The plugin is `azlint` itself, which loads nothing before pylint calls it."""
    script = "import sys, azlint; azlint.register; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not {"pylint", "astroid", "azlint.rules.registry"} & set(done.stdout.split())
