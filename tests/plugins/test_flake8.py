"""azlint in flake8: options, comments, standard input, several processes, and what it loads."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from flake8.main.application import Application

from azlint.plugins import flake8
from azlint.rules.registry import all_rules, find_rule
from azlint.settings import settings
from conftest import DEFINITION

TRAIN = """\
from azureml.core import Run
from logs import log

run = Run.get_context()
run.log("a", 1)  # noqa: AZL202
run.log("b", 1)
log(run)
"""
LOGS = """\
def log(run):
    run.log("c", 1)
"""


def linted_in_process(path: str) -> list[tuple[int, int, str, type]]:
    """What the plugin gives flake8 for the file at ``path``."""
    lines = Path(path).read_text(encoding="utf-8").splitlines(keepends=True)
    return list(flake8.Plugin(ast.parse("".join(lines)), path, lines).run())


@pytest.fixture
def lint(tree: Any, run: Any) -> Any:
    """What flake8 prints about a project, line by line: the file, the row and the code of each."""
    tree.write(".git/HEAD", "")
    tree.write("train.py", TRAIN)
    tree.write("logs.py", LOGS)

    def linted(*options: str, **more: Any) -> list[str]:
        form = "--format=%(path)s:%(row)d %(code)s"
        done = run(tree.root, "flake8", form, *(options or (".",)), **more)
        assert done.stderr == ""
        return sorted(line.removeprefix("./") for line in done.stdout.splitlines())

    return linted


EVERYTHING = [
    "logs.py:2 AZL202",
    "train.py:1 AZL101",
    "train.py:4 AZL201",
    "train.py:6 AZL202",
]


def test_on_by_default(lint: Any) -> None:
    """Installed is enough; what flows in from another file is found where nothing says azureml."""
    assert lint() == EVERYTHING


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_jobs(jobs: str, lint: Any, tree: Any) -> None:
    """The findings do not depend on who checks which file."""
    expected = list(EVERYTHING)
    for number in range(8):
        tree.write(f"m{number}.py", LOGS)
        tree.write(f"t{number}.py", TRAIN.replace("logs", f"m{number}"))
        expected += [row.replace("logs", f"m{number}") for row in EVERYTHING[:1]]
        expected += [row.replace("train", f"t{number}") for row in EVERYTHING[1:]]
    assert lint("-j", jobs) == sorted(expected)


def test_one_file(lint: Any) -> None:
    """A file alone has the findings that it has among all."""
    assert lint("logs.py") == EVERYTHING[:1]


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--select=E"], set()),
        (["--select=AZL2"], {"AZL201", "AZL202"}),
        (["--ignore=AZL202"], {"AZL101", "AZL201"}),
        (["--extend-ignore=AZL1"], {"AZL201", "AZL202"}),
        (["--per-file-ignores=train.py:AZL1,AZL201"], {"AZL202"}),
        (["--azlint-select=run-log"], {"AZL202"}),
        (["--azlint-select=AZL2", "--azlint-ignore=run-log"], {"AZL201"}),
        (["--azlint-fail-on=error"], {"AZL101", "AZL201", "AZL202"}),
    ],
)
def test_selection(options: list[str], codes: set[str], lint: Any) -> None:
    """By flake8's own options, and by those that understand names and severities."""
    assert {line.split()[1] for line in lint(*options, ".")} == codes


def test_severities(lint: Any, tree: Any) -> None:
    """What is below the severity that is asked for is left out."""
    tree.write("azlint.toml", 'severity = { AZL2 = "info", AZL101 = "warning" }\n')
    assert lint("--azlint-fail-on=warning", ".") == ["train.py:1 AZL101"]
    assert lint("--azlint-fail-on=info", ".") == EVERYTHING


def test_configuration_of_azlint(lint: Any, tree: Any) -> None:
    """The nearest configuration counts, another one where it is named, none where that is asked."""
    tree.write("pyproject.toml", '[tool.azlint]\nignore = ["AZL1"]\n')
    other = tree.write("other.toml", 'select = ["AZL1"]\n')
    assert lint() == [line for line in EVERYTHING if "AZL1" not in line]
    assert lint(f"--azlint-config={other}", ".") == ["train.py:1 AZL101"]
    assert lint("--azlint-isolated", ".") == EVERYTHING
    tree.write("azlint.toml", 'extend-exclude = ["train.py"]\nper-file-ignores = {"l*" = ["ALL"]}')
    assert lint() == []


def test_configuration_of_flake8(lint: Any, tree: Any) -> None:
    """The options stand in flake8's configuration, too; files count from its folder."""
    tree.write("sub/other.toml", 'select = ["AZL1"]\n')
    tree.write(".flake8", "[flake8]\nazlint-config = sub/other.toml\n")
    assert lint() == ["train.py:1 AZL101"]
    tree.write(
        ".flake8", "[flake8]\nazlint-select =\n    run-log,\n    v1-import\nextend-ignore=AZL1\n"
    )
    assert lint() == ["logs.py:2 AZL202", "train.py:6 AZL202"]


def test_noqa(lint: Any, tree: Any) -> None:
    """`# noqa` belongs to flake8: it can be told to pass over it; other comments hold."""
    tree.write(
        "a.py", "from azureml.core import Run  # azlint: ignore\nRun.get_context()  # noqa\n"
    )
    tree.write("b.py", "# flake8: noqa\nfrom azureml.core import Run\n")
    tree.write("c.py", "x = 1  # noqa: AZL202\n")
    tree.write("d.py", "x = 1  # noqa: AZL202  # azlint: ignore[AZL001]\n")
    own = ["c.py:1 AZL001"]
    assert lint() == sorted(EVERYTHING + own)
    shown = ["a.py:2 AZL201", "b.py:2 AZL101", "train.py:5 AZL202"]
    assert lint("--disable-noqa", "--select=AZL", ".") == sorted(EVERYTHING + own + shown)


def test_noqa_at_the_end_of_a_statement(lint: Any, tree: Any) -> None:
    """What azlint takes for suppressed stays so, although flake8 looks at the first line only."""
    rows = TRAIN + "run.log(\n    'a',\n    1,\n)  # noqa: AZL202\n"
    tree.write("train.py", rows)
    assert lint() == EVERYTHING
    assert "train.py:8 AZL202" in lint("--disable-noqa", ".")


def test_standard_input(lint: Any) -> None:
    """The text that is handed over counts, within the project of the name that it is given."""
    found = lint("--stdin-display-name", "logs.py", "-", input="import os\n" + LOGS)
    assert found == ["logs.py:1 F401", "logs.py:2 E302", "logs.py:3 AZL202"]
    for name in ("train.py", "new é.py", "stdin"):
        options = [] if name == "stdin" else ["--stdin-display-name", name]
        found = lint(*options, "-", input=TRAIN)
        assert found == [line.replace("train.py", name) for line in EVERYTHING[1:]]


def test_a_file_in_another_encoding(lint: Any, tree: Any) -> None:
    """Text is counted in letters; what is in no encoding that Python reads is told by azlint."""
    source = "# -*- coding: latin-1 -*-\nfrom azureml.core import Run\nx = 'é'; Run.get_context()\n"
    tree.write("latin.py", source.encode("latin-1"))
    tree.write("wrong.py", source.split("\n", 1)[1].encode("latin-1"))
    tree.write("mark.py", b"\xef\xbb\xbffrom azureml.core import Run\r\n")
    found = [line for line in lint() if line.startswith(("latin", "wrong", "mark"))]
    assert [line for line in found if "AZL" in line] == [
        "latin.py:2 AZL101",
        "latin.py:3 AZL201",
        "mark.py:1 AZL101",
        "wrong.py:2 AZL000",
    ]


def test_syntax_error(lint: Any, tree: Any) -> None:
    """flake8 tells it itself; the other files keep their findings."""
    tree.write("broken.py", "from azureml.core import Run\nrun = (\n")
    found = lint()
    assert [line for line in found if not line.startswith("broken.py")] == EVERYTHING
    assert {line.split()[1] for line in found if line.startswith("broken.py")} >= {"E902"} or any(
        "E999" in line for line in found
    )


def test_a_rule_is_named_wrong(tree: Any, run: Any) -> None:
    """One message on standard error names the option and the nearest right word."""
    done = run(tree.root, "flake8", "--azlint-select=run-lag", ".")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "--azlint-select: no rule is called `run-lag`; did you mean `run-log`" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_faulty_configuration(jobs: str, lint: Any, tree: Any, run: Any) -> None:
    """One message names the file, the key and the way out, and nothing passes for clean."""
    file = tree.write("azlint.toml", 'selct = ["AZL2"]\n')
    done = run(tree.root, "flake8", "-j", jobs, ".")
    assert done.returncode == 1
    assert done.stdout.count(str(file)) == 1
    assert "no setting is called `selct`; did you mean `select`" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_rule_that_fails_is_told(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault inside a rule is a finding, as silence would pass for an answer."""

    def broken(*_: object) -> None:
        raise KeyError("gone")

    path = str(tree.write("train.py", TRAIN))
    rule = find_rule("AZL202")
    assert rule is not None
    monkeypatch.setitem(rule.__dict__, "check_use", broken)
    found = [text for _, _, text, _ in linted_in_process(path)]
    assert any(text.startswith("AZL000 rule AZL202 failed: KeyError") for text in found)
    assert any(text.startswith("AZL101") for text in found)


def test_rules_off_by_default() -> None:
    """flake8 knows which rules are off by default although it does not read them."""
    assert tuple(rule.code for rule in all_rules() if not rule.default) == flake8.OFF_BY_DEFAULT


def test_a_rule_that_is_off_by_default(tree: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found and left out by flake8, so that flake8 can be told to report it."""
    tree.write("train.py", TRAIN)
    monkeypatch.chdir(tree.root)
    monkeypatch.setattr(flake8, "OFF_BY_DEFAULT", ("AZL202",))
    rule = find_rule("AZL202")
    assert rule is not None
    monkeypatch.setitem(rule.__dict__, "default", False)
    settings._selected.cache_clear()
    codes = []
    for options in ([], ["--extend-select=AZL202"]):
        file = tree.root / f"out{len(options)}"
        Application().run(
            ["-j1", "--format=%(code)s", "--output-file", str(file), *options, "train.py"]
        )
        codes.append(sorted(set(file.read_text().split())))
    settings._selected.cache_clear()
    assert codes == [["AZL101", "AZL201"], ["AZL101", "AZL201", "AZL202"]]


LOADED = """\
import sys
from flake8.main.application import Application
Application().run(["-j1", "--isolated", "."])
names = {name for name in sys.modules if name.startswith(("azlint", "astroid"))}
print("loaded", *sorted(names))
"""


@pytest.mark.parametrize(
    ("files", "heavy"),
    [
        ({"a.py": "x = 1\n", "pyproject.toml": '[project]\nname = "a"\n'}, False),
        ({"a.py": "x = 1\n", "b.ipynb": "{}", "c.txt": "azureml"}, False),
        ({"a.py": "x = 1\n", ".tox/b.py": "import azureml.core\n"}, False),
        ({"a.py": "x = 1\n", "deep/er/b.py": "import azureml.core\n"}, True),
        ({"a.py": "x = 1\n", "b.ipynb": '{"cells": ["import azureml.core"]}'}, True),
        ({"a.py": "x = 1  # noqa: AZL202\n"}, True),
    ],
)
def test_what_is_loaded(files: dict[str, str], heavy: bool, tree: Any) -> None:
    """Nothing beyond the plugin itself where the project holds no `azureml` at all."""
    tree.write(".git/HEAD", "")
    for name, text in files.items():
        tree.write(name, text)
    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=tree.root, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split()[1:])
    light = {
        "azlint",
        "azlint.documents",
        "azlint.documents.files",
        "azlint.plugins",
        "azlint.plugins.flake8",
        "azlint.plugins.projects",
    }
    assert (loaded == light) is not heavy
    assert light <= loaded


def test_links_in_a_circle(lint: Any, tree: Any) -> None:
    """A search of the project comes to an end, and finds what a link leads to."""
    (tree.root / "circle").symlink_to(tree.root)
    assert lint("logs.py") == EVERYTHING[:1]


def test_no_trace(tree: Any) -> None:
    """Nothing is left behind in the folder of the project."""
    path = str(tree.write("train.py", TRAIN))
    assert list(linted_in_process(path))
    assert sorted(os.listdir(tree.root)) == [DEFINITION, "train.py"]
