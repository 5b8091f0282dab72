"""Generate the stubs of the Azure ML SDK v1 from its wheels.

Run as ``python -m docs.stubs.generate WHEEL_DIR [--download]``; the result stands in
``azlint/stubs``.
``--compare SURFACE.json`` compares it with a list of public names made elsewhere.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from docs.stubs import compare, facts
from docs.stubs.infer import Inferrer
from docs.stubs.reader import Index, find_distributions
from docs.stubs.writer import Writer

STUBS = Path(__file__).resolve().parents[2] / "azlint" / "stubs"


def status_of(distributions: set[str]) -> str:
    """Give the status of a prefix held by these distributions: v1, v1-runtime or runtime."""
    if distributions <= facts.RUNTIME_DISTRIBUTIONS:
        return "runtime"
    runtime = facts.V1_RUNTIME_DISTRIBUTIONS | facts.RUNTIME_DISTRIBUTIONS
    return "v1-runtime" if distributions <= runtime else "v1"


def module_table(index: Index) -> dict[str, dict[str, object]]:
    """Say for each module prefix what it belongs to.

    A prefix held by one distribution stands for everything below it. Shared packages are taken
    apart until one distribution is left; one that holds code of its own gets a row as well.
    """
    rows: dict[str, dict[str, object]] = {}

    def visit(name: str, above: str | None) -> None:
        holders = index.holders.get(name, set()) | {
            holder
            for other, some in index.holders.items()
            if other.startswith(name + ".")
            for holder in some
        }
        status = status_of(holders)
        below: str | None = None
        if name != index.root:
            if status != above:
                rows[name] = {"status": status, "distributions": sorted(holders)}
            if len(holders) == 1:
                return
            if not index.is_namespace(name):
                below = status
        depth = name.count(".") + 1
        children = {
            ".".join(other.split(".")[: depth + 1])
            for other in index.holders
            if other.startswith(name + ".")
        }
        for child in sorted(children):
            visit(child, below)

    visit(index.root, None)
    for prefix, (status, distributions) in facts.OTHER_PREFIXES.items():
        rows[prefix] = {"status": status, "distributions": list(distributions)}
    return dict(sorted(rows.items()))


def generate(wheels: Path, output: Path = STUBS) -> int:
    """Write the stubs and ``packages.json``.

    Args:
        wheels: directory with the wheels.
        output: directory that gets ``azureml/`` and ``packages.json``.

    Returns:
        The number of stub files.

    Raises:
        FileNotFoundError: there are no wheels.
        OSError: a file cannot be written.
    """
    index = Index(find_distributions(wheels))
    written = Writer(index, Inferrer(index)).write(output)
    table = {
        "packages": {dist.name: dist.version for dist in index.distributions},
        "modules": module_table(index),
    }
    text = json.dumps(table, indent=1) + "\n"
    (output / "packages.json").write_text(text, encoding="utf-8", newline="\n")
    return len(written)


def download(wheels: Path) -> None:
    """Fetch the wheel of each known distribution, without dependencies.

    The wheels need not fit the running interpreter: they are read, never installed.

    Raises:
        FileNotFoundError: there is no ``packages.json`` to take the names from.
    """
    known = json.loads((STUBS / "packages.json").read_text(encoding="utf-8"))
    wheels.mkdir(parents=True, exist_ok=True)
    for name, version in known["packages"].items():
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
        command += ["--ignore-requires-python", "--dest", str(wheels), f"{name}=={version}"]
        if subprocess.run(command, check=False).returncode:
            print(f"not downloaded: {name}", file=sys.stderr)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; gives the exit status."""
    parser = argparse.ArgumentParser(prog="docs.stubs.generate", description=__doc__)
    parser.add_argument("wheels", type=Path, nargs="?", help="directory with the wheels")
    parser.add_argument("--download", action="store_true", help="fetch the wheels first")
    parser.add_argument("--output", type=Path, default=STUBS, help="where to write")
    parser.add_argument("--compare", type=Path, help="list of public names to compare with")
    options = parser.parse_args(arguments)
    if options.wheels is None and options.compare is None:
        parser.error("give a directory with wheels, or --compare")
    if options.wheels is not None:
        try:
            if options.download:
                download(options.wheels)
            count = generate(options.wheels, options.output)
        except FileNotFoundError as error:
            print(error, file=sys.stderr)
            return 2
        print(f"{count} stub files")
    if options.compare is not None:
        print(compare.report(options.compare, options.output))
    return 0


if __name__ == "__main__":
    sys.exit(main())
