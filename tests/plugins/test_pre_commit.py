"""The hooks, run by pre-commit in a git repository, with azlint installed from this checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.installs

CHECKOUT = Path(__file__).parents[2]
CLEAN = "import mlflow\n\nmlflow.log_metric('a', 1)\n"
FIXABLE = """\
import argparse

from azureml.core import Run

parser = argparse.ArgumentParser()
parser.add_argument("--rate", type=float)
arguments = parser.parse_args()
run = Run.get_context()
run.log("rate", 0.25)  # the rate
run.complete()
"""


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A repository with this checkout as its only commit: its path, and the commit."""
    root = tmp_path_factory.mktemp("hooks")
    for name in ("azlint", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / name)
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=All")
    return str(root), git(root, "rev-parse", "HEAD").strip()


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Where pre-commit keeps what it installs: it does so once for all tests."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return {**kept, "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit"))}


def git(folder: Path, *arguments: str) -> str:
    """What git prints; the identity is that of nobody."""
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.hooksPath=")
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def commit(tree: Any, hooks: tuple[str, str], environment: dict[str, str]) -> Any:
    """Has pre-commit look at all files of a project, with one of the hooks."""

    def committed(hook: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        path, revision = hooks
        chosen: dict[str, object] = {"id": hook, "args": list(arguments)}
        repository = {"repo": path, "rev": revision, "hooks": [chosen]}
        tree.write(".pre-commit-config.yaml", json.dumps({"repos": [repository]}))
        git(tree.root, "init", "--quiet")
        git(tree.root, "add", "--all")
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never"],
            cwd=tree.root,
            capture_output=True,
            text=True,
            env=environment,
        )

    return committed


def test_clean(commit: Any, tree: Any) -> None:
    """Where there is nothing to tell the hook passes; other files are none of its business."""
    tree.write("train.py", CLEAN)
    tree.write("notes.txt", "from azureml.core import Run\n")
    tree.write("train.yml", "command: azureml\n")
    done = commit("azlint")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_findings(commit: Any, tree: Any) -> None:
    """Findings in files, in notebooks, and between them stop the commit; nothing is changed."""
    path = tree.write("train.py", FIXABLE + "import logs\nlogs.log(run)\n")
    tree.write("logs.py", "def log(run):\n    run.log('a', 1)\n")
    tree.notebook("train.ipynb", "from azureml.core import Run\n", "run = Run.get_context()\n")
    done = commit("azlint", "--output-format=concise")
    assert done.returncode == 1, done.stdout + done.stderr
    for place in ("train.py:3:26: AZL101", "logs.py:2:5: AZL202", "train.ipynb:cell 2:1:7: AZL201"):
        assert place in done.stdout
    assert path.read_text() == FIXABLE + "import logs\nlogs.log(run)\n"
    assert "files were modified" not in done.stdout


def test_fix(commit: Any, tree: Any) -> None:
    """What is safe is rewritten in files and notebooks; then the same hook has nothing to say."""
    path = tree.write("train.py", FIXABLE)
    cells = FIXABLE.replace("run = ", "\n# %%\nrun = ").split("\n# %%\n")
    book = tree.notebook("train.ipynb", *cells)
    done = commit("azlint-fix")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "files were modified by this hook" in done.stdout
    assert 'mlflow.log_metric("rate", 0.25)  # the rate' in path.read_text()
    for text in (path.read_text(), book.read_text()):
        assert "azureml" not in text
        assert "mlflow.log_metric" in text
    done = commit("azlint-fix")
    assert done.returncode == 0, done.stdout + done.stderr
    done = commit("azlint")
    assert done.returncode == 0, done.stdout + done.stderr
