"""Imports point down, third-party packages have one home, files stay small."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "azlint"
STUBS_OF_V1 = PACKAGE / "stubs" / "azureml"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if STUBS_OF_V1 not in path.parents)

# From the ground up; a module imports from its own layer and from those before it.
LAYERS = (
    ("__init__", "text", "diagnostics", "repository"),
    ("documents",),
    ("stubs", "knowledge"),
    ("semantic",),
    ("jobs",),
    ("edits",),
    ("rules",),
    ("settings", "suppressing"),
    ("checking",),
    ("reports",),
    ("fixing", "baseline"),
    ("editors", "proof"),
    ("server", "plugins"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}

# Where a third-party package may be imported; a trailing slash stands for the whole folder.
# Python 3.10 does not know yet that it will have tomllib.
STANDARD_LIBRARY = sys.stdlib_module_names | {"tomllib"}
HOMES = {
    "astroid": ("semantic/", "rules/", "edits/"),
    "jinja2": ("reports/html/",),
    "rich": ("reports/", "checking/progress.py", "commands/"),
    "packaging": ("documents/environments/",),
    "yaml": ("documents/",),
    "tomli": ("settings/configuration.py",),
    "mltable": ("proof/",),
    "flake8": ("plugins/flake8.py",),
    "pylint": ("plugins/pylint.py",),
    "pylsp": ("plugins/pylsp.py",),
    "pygls": ("server/",),
    "lsprotocol": ("server/",),
}
# The one package whose modules know each other.
CIRCLE = "azlint.semantic.inference"
# A file says by its name what it owns.
NAMELESS = {"utils", "util", "helpers", "helper", "common", "base", "misc", "tools", "core"}
MAX_LINES = 450
FACTS = ("knowledge/", "stubs/")


def name_of(path: Path) -> str:
    """The path of a module within the package."""
    return path.relative_to(PACKAGE).as_posix()


def part_of(path: Path) -> str:
    """The top-level module or folder that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Each dotted module that is imported, and whether only type checkers see it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in for_types) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name_of(path)}: a relative import"
            assert node.module
            if node.module.partition(".")[0] == "azlint":
                for alias in node.names:
                    yield f"{node.module}.{alias.name}", id(node) in for_types
            else:
                yield node.module, id(node) in for_types


EACH_MODULE = [pytest.param(path, id=name_of(path)) for path in MODULES]


@pytest.mark.parametrize("path", EACH_MODULE)
def test_imports_point_down(path: Path) -> None:
    """At run time a module imports only from its own layer and those below."""
    own = LEVEL[part_of(path)]
    for module, for_types in imports(path):
        if module.partition(".")[0] != "azlint" or for_types:
            continue
        part = [*module.split("."), "__init__"][1]
        level = LEVEL.get(part, 0 if part.startswith("__") else None)
        assert level is not None, f"{part} has no layer"
        assert level <= own, f"{name_of(path)} imports {module}"


def test_no_module_knows_itself_in_a_circle() -> None:
    """Imports form no circle, those for type checkers included, outside of one package."""
    names = {name_of(path).removesuffix(".py").removesuffix("/__init__") for path in MODULES}
    dotted = {"azlint." + name.replace("/", ".") for name in names}
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        own = "azlint." + name_of(path).removesuffix(".py").removesuffix("/__init__")
        own = own.replace("/", ".")
        for module, _ in imports(path):
            for known in {module, module.rpartition(".")[0]} & dotted:
                if not (own.startswith(CIRCLE) and known.startswith(CIRCLE)) and known != own:
                    graph.setdefault(own, set()).add(known)
    graphlib.TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("path", EACH_MODULE)
def test_third_party_packages_have_one_home(path: Path) -> None:
    """A package that is not Python's own is imported only where it belongs."""
    for module, for_types in imports(path):
        package = module.partition(".")[0]
        if package in STANDARD_LIBRARY or package == "azlint" or for_types:
            continue
        assert package in HOMES, f"{name_of(path)} imports {module}"
        assert name_of(path).startswith(HOMES[package]), f"{name_of(path)} imports {module}"


def test_every_part_has_a_layer() -> None:
    """No module stands outside of the layers, and no layer is of something that is gone."""
    assert {part_of(path) for path in MODULES} == LEVEL.keys()


@pytest.mark.parametrize("path", EACH_MODULE)
def test_size_and_name(path: Path) -> None:
    """A module fits into a head, facts aside, and says by its name what it owns."""
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= MAX_LINES or name_of(path).startswith(FACTS)
    assert path.stem not in NAMELESS


@pytest.mark.parametrize("path", EACH_MODULE)
def test_every_module_says_what_it_owns(path: Path) -> None:
    """A module begins with a docstring, and so does each of its public classes and functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    for node in tree.body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name_of(path)}: {node.name}"


def loaded(statement: str) -> set[str]:
    """The top-level packages that are loaded after ``statement``, in a process of its own."""
    script = f"import sys\nsys.path.insert(0, {str(PACKAGE.parent)!r})\n{statement}\n"
    script += "print(*{name.partition('.')[0] for name in sys.modules})"
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=PACKAGE
    )
    return set(ran.stdout.split("\n")[-2].split())


@pytest.mark.parametrize(
    "statement",
    [
        "import azlint",
        "import azlint.cli",
        "import azlint.checking.driver",
        "import azlint.rules.registry; azlint.rules.registry.all_rules()",
        "import azlint.settings.settings, azlint.suppressing.suppressions, azlint.reports.concise",
        "import azlint.plugins.flake8",
    ],
)
def test_what_is_heavy_is_imported_late(statement: str) -> None:
    """Neither astroid nor rich is imported before there is something for it to do."""
    heavy = {"astroid", "rich", "azureml", "mlflow", "flake8", "pylint"}
    assert not heavy & loaded(statement)


def test_clean_tree_needs_no_astroid(tmp_path: Path) -> None:
    """A tree in which nothing is v1 is checked without astroid and rich."""
    for number in range(3):
        (tmp_path / f"m{number}.py").write_text("# azureml\nimport mlflow\n", encoding="utf-8")
    found = loaded(
        "import azlint.cli\n"
        f"assert azlint.cli.main(['check', '--no-cache', '--isolated', {str(tmp_path)!r}]) == 0"
    )
    assert not {"astroid", "rich"} & found
