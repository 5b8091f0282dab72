"""Code of all kinds: azlint neither fails on it nor finds in it what is not there."""

from __future__ import annotations

import ast
import hashlib
import sysconfig
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from azlint.checking import driver
from azlint.diagnostics import Severity
from azlint.settings.settings import Settings

APPENDED = b"\nimport azureml.core\n"
SAMPLE = 150


def library(name: str) -> list[Path]:
    """The Python files of installed packages, or of the standard library's own tests."""
    paths = sysconfig.get_paths()
    if name == "site-packages":
        return sorted(Path(paths["purelib"]).rglob("*.py"))
    root = Path(paths["stdlib"])
    found = [path for path in root.rglob("*.py") if "site-packages" not in path.parts]
    tests = [path for path in found if {"test", "tests"} & set(path.relative_to(root).parts)]
    # Some systems ship Python without its tests; then the library itself has to do.
    return sorted(tests if len(tests) > SAMPLE else found)


def sample(files: list[Path], count: int = SAMPLE) -> Iterator[Path]:
    """The same ``count`` of ``files`` in every run, spread over all of them."""
    return iter(sorted(files, key=lambda p: hashlib.md5(p.name.encode()).hexdigest())[:count])


def parses(data: bytes) -> bool:
    """Whether Python itself takes ``data`` for a module."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(data)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


@pytest.mark.parametrize("name", ["standard library", "site-packages"])
def test_real_code_without_v1(name: str, tree: Any) -> None:
    """Of code that never heard of v1, only the import put below it is reported."""
    rows: dict[str, int] = {}
    for number, path in enumerate(sample(library(name))):
        data = path.read_bytes()
        if b"azureml" in data or b"AZL" in data or not parses(data + APPENDED):
            continue
        copy = tree.write(f"file{number}.py", data + APPENDED)
        rows[str(copy)] = len(copy.read_text("latin-1").split("\n")) - 1
    assert len(rows) > SAMPLE // 2
    report = tree.report()
    assert {result.path for result in report.results} == rows.keys()
    for result in report.results:
        assert result.failures == ()
        found = [*result.diagnostics, *result.suppressed]
        assert [d.code for d in found] == ["AZL101"], (result.path, found)
        assert found[0].range.start.row >= rows[result.path] - 1


NAMES = st.sampled_from(["run", "ws", "a", "b", "Run", "f", "self", "x"])
ATTRIBUTES = st.sampled_from(
    ["log", "parent", "experiment", "workspace", "get_children()", "child_run()", "run", "id", "x"]
)
ATOMS = st.one_of(
    NAMES,
    st.sampled_from(
        [
            "Run.get_context()",
            "Workspace.from_config()",
            "azureml.core.Run",
            "None",
            "'loss'",
            "f()",
            "f(run)",
            "C(run)",
            "C().run",
            "[]",
            "0",
            "super()",
            "...",
            "'é😀'",
            "getattr(run, 'log')",
            "partial(f, run)",
            "import_module('azureml.core')",
        ]
    ),
)
EXPRESSIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.builds("{}.{}".format, inner, ATTRIBUTES),
        st.builds("{}({})".format, inner, inner),
        st.builds("[{}, {}][0]".format, inner, inner),
        st.builds("({}, {})".format, inner, inner),
        st.builds("{{'a': {}, **{}}}['a']".format, inner, inner),
        st.builds("({} or {})".format, inner, inner),
        st.builds("({} if {} else {})".format, inner, inner, inner),
        st.builds("[{} for {} in {}]".format, inner, NAMES, inner),
        st.builds("(lambda {}={}: {})".format, NAMES, inner, inner),
        st.builds("(y := {})".format, inner),
        st.builds("{}[{}:]".format, inner, inner),
        st.builds("{} + {}".format, inner, inner),
        st.builds("f'{{{}}}'".format, NAMES),
        st.builds("(yield {})".format, inner),
        st.builds("f(*{}, **{})".format, inner, inner),
    ),
    max_leaves=6,
)
HEADS = [
    "from azureml.core import Run, Workspace",
    "from azureml.core import *",
    "import azureml.core",
    "import azureml.core as Run",
    "from .. import run",
    "from . import helper as run",
    "from functools import partial",
    "from importlib import import_module",
    "import helper",
    "from helper import *",
]
STATEMENTS = st.one_of(
    st.sampled_from(HEADS),
    st.builds("{} = {}".format, NAMES, EXPRESSIONS),
    st.builds("{}, *{} = {}".format, NAMES, NAMES, EXPRESSIONS),
    st.builds("{}.{} = {}".format, NAMES, NAMES, EXPRESSIONS),
    st.builds("{}: '{}' = {}".format, NAMES, NAMES, EXPRESSIONS),
    st.builds("{} += {}".format, NAMES, EXPRESSIONS),
    st.builds("global {}".format, NAMES),
    st.builds("del {}.{}".format, NAMES, NAMES),
    st.builds("return {}".format, EXPRESSIONS),
    st.builds("raise {}".format, EXPRESSIONS),
    EXPRESSIONS,
)
BLOCKS = st.sampled_from(
    [
        "if {}:",
        "for run in {}:",
        "while {}:",
        "with {} as run:",
        "async def f(run={}, *a, **b):",
        "def f(a, run={}, /, x=None, *, b=1):",
        "@f\ndef f(self: 'Run', run={}):",
        "class C(Run, metaclass={}):",
        "class C(C):",
        "try:\n    {}\nexcept (ImportError, x) as run:",
        "match {}:\n  case [run, *x] | {{'a': run}}:",
        "for run, (a, b) in {}:",
    ]
)


def indented(text: str) -> str:
    """``text``, one level deeper."""
    return "\n".join(f"    {line}" for line in text.split("\n"))


@st.composite
def programs(draw: st.DrawFn, depth: int = 0) -> str:
    """A few statements and blocks that mention v1, in no sensible order."""
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        if depth < 2 and draw(st.booleans()):
            head = draw(BLOCKS)
            head = head.format(draw(EXPRESSIONS)) if "{}" in head else head
            body = draw(programs(depth=depth + 1))
            parts.append(f"{head}\n{indented(body)}")
        else:
            parts.append(draw(STATEMENTS))
    return "\n".join(parts)


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(source=programs(), helper=programs())
def test_random_programs(source: str, helper: str, tmp_path_factory: Any) -> None:
    """No program makes azlint fail, and each range it gives lies within the text."""
    root = tmp_path_factory.mktemp("program")
    texts = {"train.py": f"{HEADS[0]}\n{source}\n", "helper.py": f"{helper}\n"}
    for name, text in texts.items():
        (root / name).write_text(text, encoding="utf-8")
    options = Settings(root=root, select=("ALL",), jobs=1)
    report = driver.check_paths([root], options, use_cache=False)
    for result in report.results:
        assert result.failures == ()
        text = texts[Path(result.path).name]
        lines = text.split("\n")
        unreadable = [d for d in result.diagnostics if d.code == "AZL000"]
        assert bool(unreadable) != parses(text.encode())
        for found in result.diagnostics:
            start, end = found.range.start, found.range.end
            assert start < end
            assert 1 <= start.column <= len(lines[start.row - 1]) + 2
            assert found.severity in Severity
            if not unreadable:
                assert end.column <= len(lines[end.row - 1]) + 1
        kept = [(d.range, d.code) for d in result.diagnostics]
        assert kept == sorted(kept)
    assert str(root / "train.py") in {result.path for result in report.results}
