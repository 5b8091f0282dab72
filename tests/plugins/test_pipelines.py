"""The action, the template and what the documentation shows: as they stand, run where that goes."""

from __future__ import annotations

import configparser
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
TEMPLATE = yaml.safe_load((ROOT / "docs" / "azure-pipelines.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "integrations.md").read_text(encoding="utf-8")
V1 = "from azureml.core import Run\n"


def environment(**more: str) -> dict[str, str]:
    """That of a job: the scripts of this Python are on the path."""
    path = os.pathsep.join((sysconfig.get_path("scripts"), os.environ["PATH"]))
    return {**os.environ, "PATH": path, **more}


def blocks(language: str) -> list[str]:
    """The blocks of the page in a language."""
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_action() -> None:
    """It is a composite action: each step has a shell, each input that is used is declared."""
    assert ACTION["runs"]["using"] == "composite"
    assert ACTION["name"]
    assert ACTION["description"]
    for step in ACTION["runs"]["steps"]:
        assert step["shell"] in ("bash", "python")
        # Text of the caller reaches a script by the environment, never as a part of the script.
        assert "${{" not in step["run"]
        for used in re.findall(r"\$\{\{ inputs\.(\w+) \}\}", str(step.get("env", ""))):
            assert used in ACTION["inputs"]


@pytest.mark.parametrize(
    ("args", "code", "shown"),
    [
        (".", 1, "AZL101"),
        ("'a b' --fail-on info --output-format=concise", 1, "a b/train.py:1:26: AZL101"),
        (". --fail-on never", 0, "AZL101"),
        ("missing", 2, "no such file or directory"),
        ("clean.py; touch mark $(touch mark)", 2, ""),
    ],
)
def test_the_script_of_the_action(args: str, code: int, shown: str, tree: Any) -> None:
    """The last step hands over the arguments, quoted ones whole, and keeps the exit code."""
    tree.write("a b/train.py", V1)
    tree.write("clean.py", "import mlflow\n")
    step = ACTION["runs"]["steps"][-1]
    assert step["env"] == {"AZLINT_ARGS": "${{ inputs.args }}"}
    done = subprocess.run(
        [sys.executable, "-c", step["run"]],
        cwd=tree.root,
        capture_output=True,
        text=True,
        env=environment(AZLINT_ARGS=args),
    )
    assert done.returncode == code, done.stderr
    assert shown in done.stdout + done.stderr
    assert not (tree.root / "mark").exists()


@pytest.mark.installs
def test_the_installation_of_the_action(tmp_path: Path) -> None:
    """The first step installs the azlint that lies beside the action."""
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    folder = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    step = ACTION["runs"]["steps"][0]
    path = os.pathsep.join((str(folder), os.environ["PATH"]))
    subprocess.run(
        ["bash", "-c", step["run"]],
        check=True,
        env={**os.environ, "PATH": path, "GITHUB_ACTION_PATH": str(ROOT)},
    )
    done = subprocess.run(
        [folder / "azlint", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("azlint ")


def test_the_template(tree: Any) -> None:
    """Its parameters have defaults, with which its last step finds what there is."""
    tree.write("train.py", V1)
    defaults = {row["name"]: row["default"] for row in TEMPLATE["parameters"]}
    scripts = [
        re.sub(r"\$\{\{ parameters\.(\w+) \}\}", lambda used: defaults[used[1]], step["script"])
        for step in TEMPLATE["steps"]
    ]
    assert scripts[0].startswith("python -m pip install ")
    assert scripts[0].endswith(" azlint")
    done = subprocess.run(
        scripts[1], shell=True, cwd=tree.root, capture_output=True, text=True, env=environment()
    )
    assert done.returncode == 1
    assert "AZL101" in done.stdout


def test_the_hooks() -> None:
    """Each looks at Python and at notebooks, and sees all files of a commit at once."""
    assert [hook["id"] for hook in HOOKS] == ["azlint", "azlint-fix"]
    for hook in HOOKS:
        assert hook["entry"].startswith("azlint check")
        assert hook["types_or"] == ["python", "jupyter"]
        assert hook["require_serial"]


def test_the_page_shows_what_is_there() -> None:
    """Its YAML names hooks, inputs and parameters that there are, in the version that there is."""
    commit, github, azure = map(yaml.safe_load, blocks("yaml"))
    (repository,) = commit["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= {hook["id"] for hook in HOOKS}
    assert set(github["steps"][-1]["with"]) <= set(ACTION["inputs"])
    assert set(azure["steps"][-1]["parameters"]) <= {row["name"] for row in TEMPLATE["parameters"]}
    assert azure["steps"][-1]["template"] == "azure-pipelines.yml"


def test_the_options_of_the_page(tree: Any, run: Any) -> None:
    """flake8 and pylint have each option that the page names, and no other of azlint."""
    flake8, _, rest = PAGE.partition("## pylint")
    for tool, text in (("flake8", flake8), ("pylint", rest.partition("## ruff")[0])):
        load = ["--load-plugins=azlint"] if tool == "pylint" else []
        shown = run(tree.root, tool, *load, "--help").stdout
        named = set(re.findall(r"azlint-(?:config|isolated|select|ignore|fail-on)", text))
        assert named == set(re.findall(r"--(azlint-[\w-]+)", shown))


def test_the_configurations_of_the_page(tree: Any, run: Any) -> None:
    """flake8 and pylint work with what the page shows."""
    tree.write("train.py", V1 + "Run.get_context().tag('a')\n")
    (ini,) = blocks("ini")
    configparser.ConfigParser().read_string(ini)
    tree.write(".flake8", ini)
    found = run(tree.root, "flake8", "--select=AZL", ".").stdout
    assert "AZL101" in found
    assert "AZL230" not in found
    pylint, ruff = blocks("toml")
    tree.write("pyproject.toml", pylint)
    assert "(run-tags)" in run(tree.root, "pylint", "train.py").stdout
    assert tomllib.loads(ruff)["tool"]["ruff"]["lint"]["external"] == ["AZL"]


def test_ruff_leaves_the_comments(tree: Any, run: Any) -> None:
    """With the line of the page, ruff does not take a comment for azlint away."""
    path = tree.write("train.py", "x = 1  # noqa: AZL202\n")
    arguments = ("check", "--select=RUF", "--fix", "--quiet", ".")
    tree.write("pyproject.toml", blocks("toml")[-1])
    assert run(tree.root, "ruff", *arguments).returncode == 0
    assert "noqa" in path.read_text()
    (tree.root / "pyproject.toml").unlink()
    run(tree.root, "ruff", *arguments)
    assert "noqa" not in path.read_text()
