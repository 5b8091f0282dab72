"""Comparison of the stubs with a list of public names that was made in another way.

The list is JSON: ``symbols`` maps each dotted public name to an object with ``kind``, ``dist`` and,
for classes, ``instance_attributes``.
"""

from __future__ import annotations

import ast
import json
from collections import Counter
from pathlib import Path

from azlint.stubs.reader import is_generated_client, is_private
from azlint.stubs.writer import is_slim

_ROOT = "azureml"


def stub_names(directory: Path) -> dict[str, str]:
    """Collect the public names of all stubs with the distribution each comes from.

    Args:
        directory: parent of the ``azureml`` directory.

    Raises:
        OSError: a stub cannot be read.
        SyntaxError: a stub is not valid Python.
    """
    found: dict[str, str] = {}
    for path in sorted((directory / _ROOT).rglob("*.pyi")):
        text = path.read_text(encoding="utf-8")
        module = module_name(path, directory)
        if is_private(module):
            continue
        dist = text.split("\n", 1)[0].split(" from ")[1].split(" ")[0]
        found[module] = dist
        for name in names_in(ast.parse(text).body, module):
            found.setdefault(name, dist)
    return found


def module_name(path: Path, directory: Path) -> str:
    """Give the dotted module name of a stub file."""
    parts = list(path.relative_to(directory).with_suffix("").parts)
    if parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)


def names_in(body: list[ast.stmt], owner: str) -> list[str]:
    """List the public names defined in a module or class body, members included."""
    found: list[str] = []
    for node in body:
        names: list[str] = []
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            names = [node.name]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = [node.target.id]
        elif isinstance(node, ast.Assign):
            names = [one.id for one in node.targets if isinstance(one, ast.Name)]
        elif isinstance(node, ast.ImportFrom):
            names = [alias.asname for alias in node.names if alias.asname]
        found += [f"{owner}.{name}" for name in names if not name.startswith("_")]
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            found += names_in(node.body, f"{owner}.{node.name}")
    return found


def listed_names(surface: Path) -> dict[str, tuple[str, str]]:
    """Read the list: each public name with its distribution and kind.

    Raises:
        OSError: the file cannot be read.
        ValueError: the file is not JSON, or has no ``symbols``.
    """
    data = json.loads(surface.read_text(encoding="utf-8"))
    if "symbols" not in data:
        raise ValueError(f"{surface}: no symbols")
    found: dict[str, tuple[str, str]] = {}
    for name, symbol in data["symbols"].items():
        dist = str(symbol.get("dist"))
        found[name] = (dist, str(symbol.get("kind")))
        for attribute in symbol.get("instance_attributes", []):
            found.setdefault(f"{name}.{attribute}", (dist, "instance_attribute"))
    return found


def why_missing(name: str, kind: str, stubs: dict[str, str], packages: set[str], dist: str) -> str:
    """Say why a listed name is not in the stubs; an empty string if there is no good reason."""
    if name.split(".")[0] != _ROOT:
        return f"not below {_ROOT}"
    if not all(part.isidentifier() for part in name.split(".")):
        return "not a name"
    if dist not in packages:
        return "distribution without a v1 wheel"
    if is_generated_client(name) or is_generated_client(name + ".x"):
        return "generated REST client"
    if kind == "external_reexport":
        return "re-export from outside of v1"
    if kind in ("constant", "attribute", "instance_attribute") and is_slim(name):
        return "value of a runtime package"
    if is_slim(name):
        return "imported into a runtime module"
    if kind == "instance_attribute" and name.rpartition(".")[0] in stubs:
        return "attribute a base class has"
    return ""


def report(surface: Path, directory: Path) -> str:
    """Compare the stubs with the list.

    Args:
        surface: the JSON file.
        directory: parent of the ``azureml`` directory and of ``packages.json``.

    Returns:
        The figures for each distribution, the explained cases as counts, the rest by name.

    Raises:
        OSError: a file cannot be read.
        ValueError: a file is not what it should be.
    """
    stubs = stub_names(directory)
    listed = listed_names(surface)
    packages = set(json.loads((directory / "packages.json").read_text("utf-8"))["packages"])
    explained: Counter[str] = Counter()
    missing: list[str] = []
    per_dist: dict[str, Counter[str]] = {}
    for name, (dist, kind) in listed.items():
        count = per_dist.setdefault(dist, Counter())
        count["listed"] += 1
        if name in stubs:
            count["both"] += 1
            continue
        reason = why_missing(name, kind, stubs, packages, dist)
        if reason:
            explained[reason] += 1
            count["explained"] += 1
        else:
            missing.append(f"{name} ({kind})")
            count["missing"] += 1
    extra = sorted(set(stubs) - set(listed))
    for name in extra:
        per_dist.setdefault(stubs[name], Counter())["extra"] += 1
    columns = ("listed", "both", "explained", "missing", "extra")
    lines = [f"{'distribution':45}" + "".join(f"{column:>11}" for column in columns)]
    for dist, count in sorted(per_dist.items()):
        lines.append(f"{dist:45}" + "".join(f"{count[column]:11}" for column in columns))
    total = sum(per_dist.values(), Counter())
    lines.append(f"{'total':45}" + "".join(f"{total[column]:11}" for column in columns))
    lines += ["", "explained:"] + [f"  {count:6} {why}" for why, count in explained.most_common()]
    lines += ["", "in the list only:"] + [f"  {name}" for name in sorted(missing)]
    lines += ["", "in the stubs only:"] + [f"  {name}" for name in extra]
    return "\n".join(lines)
