"""Comparison of the stubs with a list of public names that was made in another way.

The list is JSON: ``symbols`` maps each dotted public name to an object with ``kind``, ``dist`` and,
for classes, ``instance_attributes``.
"""

from __future__ import annotations

import ast
import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from docs.stubs.reader import is_generated_client
from docs.stubs.writer import is_slim

_ROOT = "azureml"


@dataclass
class Stubs:
    """The names of all stubs, private ones included."""

    #: Distribution of each name.
    names: dict[str, str] = field(default_factory=dict)
    #: Bases of each class.
    bases: dict[str, list[str]] = field(default_factory=dict)
    #: Where each re-export leads.
    aliases: dict[str, str] = field(default_factory=dict)

    def definition(self, name: str) -> str:
        """Follow re-exports to the name they lead to."""
        seen: set[str] = set()
        while name in self.aliases and name not in seen:
            seen.add(name)
            name = self.aliases[name]
        return name

    def has_member(self, owner: str, name: str) -> bool:
        """Whether a class or one of its bases has a member."""
        queue = [owner]
        seen: set[str] = set()
        while queue:
            one = self.definition(queue.pop())
            if one in seen:
                continue
            seen.add(one)
            if f"{one}.{name}" in self.names:
                return True
            queue += self.bases.get(one, [])
        return False

    def resolves(self, dotted: str) -> bool:
        """Whether a dotted name leads to a module, a class or a member of one."""
        if dotted in self.names:
            return True
        owner, _, name = dotted.rpartition(".")
        if not owner:
            return False
        return self.has_member(owner, name) or self._through(owner, name)

    def _through(self, owner: str, name: str) -> bool:
        """Whether a name is found behind a re-exported module or class."""
        target = self.definition(owner)
        return target != owner and self.resolves(f"{target}.{name}")


def read_stubs(directory: Path) -> Stubs:
    """Read the names of all stubs.

    Args:
        directory: parent of the ``azureml`` directory.

    Raises:
        OSError: a stub cannot be read.
        SyntaxError: a stub is not valid Python.
    """
    stubs = Stubs()
    for path in sorted((directory / _ROOT).rglob("*.pyi")):
        text = path.read_text(encoding="utf-8")
        module = module_name(path, directory)
        dist = text.split("\n", 1)[0].split(" from ")[1].split(" ")[0]
        stubs.names[module] = dist
        _collect(stubs, ast.parse(text).body, module, dist)
    return stubs


def module_name(path: Path, directory: Path) -> str:
    """Give the dotted module name of a stub file."""
    parts = list(path.relative_to(directory).with_suffix("").parts)
    if parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)


def _collect(stubs: Stubs, body: list[ast.stmt], owner: str, dist: str) -> None:
    """Note the names defined in a module or class body, members included."""
    for node in body:
        names: list[str] = []
        if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            names = [node.name]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = [node.target.id]
        elif isinstance(node, ast.Assign):
            names = [one.id for one in node.targets if isinstance(one, ast.Name)]
            if isinstance(node.value, ast.Attribute):
                stubs.aliases.update((f"{owner}.{n}", ast.unparse(node.value)) for n in names)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.asname:
                    names.append(alias.asname)
                    stubs.aliases[f"{owner}.{alias.asname}"] = f"{node.module}.{alias.name}"
        for name in names:
            stubs.names.setdefault(f"{owner}.{name}", dist)
        if isinstance(node, ast.ClassDef):
            stubs.bases[f"{owner}.{node.name}"] = [ast.unparse(base) for base in node.bases]
            _collect(stubs, node.body, f"{owner}.{node.name}", dist)


def _is_public(name: str) -> bool:
    return not any(part.startswith("_") for part in name.split("."))


def listed_names(surface: Path) -> dict[str, tuple[str, str, str]]:
    """Read the list: each public name with its distribution, kind and distribution of origin.

    Raises:
        OSError: the file cannot be read.
        ValueError: the file is not JSON, or has no ``symbols``.
    """
    data = json.loads(surface.read_text(encoding="utf-8"))
    if "symbols" not in data:
        raise ValueError(f"{surface}: no symbols")
    found: dict[str, tuple[str, str, str]] = {}
    for name, symbol in data["symbols"].items():
        dist = str(symbol.get("dist"))
        origin = data["symbols"].get(symbol.get("alias_of"), symbol).get("dist")
        found[name] = (dist, str(symbol.get("kind")), str(origin))
        for attribute in symbol.get("instance_attributes", []):
            found.setdefault(f"{name}.{attribute}", (dist, "instance_attribute", dist))
    return found


def why_missing(name: str, kind: str, stubs: Stubs, packages: set[str], origin: str) -> str:
    """Say why a listed name is not in the stubs; an empty string if there is no good reason."""
    if name.split(".")[0] != _ROOT:
        return f"not below {_ROOT}"
    if not all(part.isidentifier() for part in name.split(".")):
        return "not a name"
    if origin not in packages:
        return "from a distribution without a v1 wheel"
    if is_generated_client(name) or is_generated_client(name + ".x"):
        return "generated REST client"
    if kind == "external_reexport":
        return "re-export from outside of v1"
    if kind in ("constant", "attribute", "instance_attribute") and is_slim(name):
        return "value of a runtime package"
    if is_slim(name):
        return "imported into a runtime module"
    owner, _, member = name.rpartition(".")
    if owner in stubs.aliases and stubs.has_member(owner, member):
        return "member of a class that is re-exported here"
    if stubs.has_member(owner, member):
        return "attribute a base class has"
    if owner == _ROOT:
        return "name of the shared namespace package"
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
    stubs = read_stubs(directory)
    public = {name for name in stubs.names if _is_public(name)}
    listed = listed_names(surface)
    packages = set(json.loads((directory / "packages.json").read_text("utf-8"))["packages"])
    explained: Counter[str] = Counter()
    missing: list[str] = []
    per_dist: dict[str, Counter[str]] = {}
    for name, (dist, kind, origin) in listed.items():
        count = per_dist.setdefault(dist, Counter())
        count["listed"] += 1
        if name in public:
            count["both"] += 1
            continue
        reason = why_missing(name, kind, stubs, packages, origin)
        if reason:
            explained[reason] += 1
            count["explained"] += 1
        else:
            missing.append(f"{name} ({kind})")
            count["missing"] += 1
    extra = sorted(public - set(listed))
    for name in extra:
        per_dist.setdefault(stubs.names[name], Counter())["extra"] += 1
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
