"""Every case gives the same findings in every host: code, row, column and message."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from azlint.checking import driver
from azlint.rules.registry import all_rules, family
from azlint.settings.configuration import load_settings
from plugins.speaking import told
from server.speaking import pulled


class Finding(NamedTuple):
    """What each host tells; in a notebook ``file`` ends in the number of the cell."""

    file: str
    code: str
    row: int
    column: int
    message: str


def api(root: Path, run: Any) -> Iterator[Finding]:
    """What a run of azlint over each project finds."""
    for project in sorted(path for path in root.iterdir() if path.is_dir()):
        report = driver.check_paths([project], load_settings(project), use_cache=False)
        for result in report.results:
            assert not result.failures
            file = os.path.relpath(result.path, root)
            for found in result.diagnostics:
                start, cell = found.range.start, found.range.cell
                place = file if cell is None else f"{file}:{cell}"
                yield Finding(place, found.code, start.row, start.column, found.message)


def flake8(root: Path, run: Any) -> Iterator[Finding]:
    """What flake8 reports of all files in the folder."""
    form = "%(path)s\t%(code)s\t%(row)d\t%(col)d\t%(text)s"
    done = run(root, "flake8", "--isolated", "-j1", "--select=AZL", f"--format={form}", ".")
    assert done.stderr == ""
    for line in done.stdout.splitlines():
        file, code, row, column, message = line.split("\t")
        yield Finding(os.path.normpath(file), code, int(row), int(column), message)


def pylint(root: Path, run: Any) -> Iterator[Finding]:
    """What pylint reports of all files in the folder."""
    done = run(
        root,
        "pylint",
        f"--rcfile={os.devnull}",
        "--load-plugins=azlint",
        "--disable=all",
        f"--enable={','.join(f'azlint-{name}' for name in sorted({*map(family, all_rules())}))}",
        "--recursive=y",
        "--output-format=json2",
        ".",
    )
    for found in json.loads(done.stdout)["messages"]:
        identity = found["messageId"]
        if identity.startswith(("W9", "C9")):
            file, column = os.path.normpath(found["path"]), found["column"] + 1
            yield Finding(file, f"AZL{identity[2:]}", found["line"], column, found["message"])


def server(root: Path, run: Any) -> Iterator[Finding]:
    """What the language server tells of all files and cells in the folder."""
    pytest.importorskip("pygls")
    yield from (Finding(*found) for found in pulled(root))


def pylsp(root: Path, run: Any) -> Iterator[Finding]:
    """What python-lsp-server tells of all files and cells in the folder."""
    pytest.importorskip("pylsp")
    yield from (Finding(*found) for found in told(root))


HOSTS: dict[str, Callable[[Path, Any], Iterator[Finding]]] = {
    "flake8": flake8,
    "pylint": pylint,
    "server": server,
    "pylsp": pylsp,
}
# Hosts that read Python files only, and tell themselves of one that does not parse.
PYTHON_ONLY = {"flake8", "pylint"}
SYNTAX = "AZL000"


@pytest.fixture(scope="session")
def expected(projects: Path, run: Any) -> list[Finding]:
    """What azlint itself finds."""
    return sorted(api(projects, run))


def test_the_cases_are_worth_it(expected: list[Finding]) -> None:
    """All rules find something, in files and in cells."""
    assert {found.code for found in expected} == {rule.code for rule in all_rules()}
    assert sum(found.file.endswith(".py") for found in expected) > 1000
    assert sum(not found.file.endswith(".py") for found in expected) > 400


@pytest.mark.parametrize("host", HOSTS)
def test_the_same_findings(host: str, projects: Path, expected: list[Finding], run: Any) -> None:
    """Neither more nor less, and each of them once."""
    wanted = expected
    if host in PYTHON_ONLY:
        wanted = [f for f in expected if f.file.endswith(".py") and f.code != SYNTAX]
    found = sorted(HOSTS[host](projects, run))
    assert [f for f in found if f not in wanted] == []
    assert [f for f in wanted if f not in found] == []
    assert found == wanted


@pytest.mark.parametrize("host", ["flake8", "pylint"])
def test_comments(host: str, commented: Path, run: Any) -> None:
    """A comment of a host suppresses for azlint what it suppresses there, wherever it stands."""
    expected, found = sorted(api(commented, run)), sorted(HOSTS[host](commented, run))
    if host == "pylint" and version("pylint").startswith("3."):
        # There, a comment that opens the body of `try` holds for its handlers, too.
        expected, found = ([f for f in fs if "above_28" not in f.file] for fs in (expected, found))
    assert {"AZL001", "AZL201", "AZL202"} < {finding.code for finding in expected}
    assert [f for f in found if f not in expected] == []
    assert [f for f in expected if f not in found] == []
    assert found == expected
