"""Holds a baseline against the history of a real repository, and against a count of its own.

    python docs/benchmarks/history.py REPOSITORY [--start DATE] [--commits N] [--timing N]

REPOSITORY is a git repository, bare or not; it is only read. A baseline is made on the state of DATE,
and applied to each of the next N commits of the main line that touch Python files or notebooks in
which `azureml` stands before or after. What `azlint check --baseline` calls new is compared with a
count that shares nothing with the baseline: over the whole tree, the multiset of (code, symbol, text
of the statement), where the statement is a logical line of `tokenize`, or for an import its module
and the one name; new is what there is more of than at the start. Both count in findings.

Every disagreement is printed with its reason, which is told by the statement that the other side
counts for it: `around` when azlint knows the call and only what stands around it changed, `edited`
when a call that spans more than the statement's line changed. What has no such reason is a fault. The
exit code is 1 if there is one.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

LAYOUT = {
    tokenize.NL,
    tokenize.COMMENT,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}
MAGIC = re.compile(r"^\s*[%!?].*")


class Statement(NamedTuple):
    """What the count of its own knows a finding by."""

    code: str
    symbol: str
    text: str


def git(folder: Path, *arguments: str) -> str:
    """What git prints."""
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


def commits(repository: Path, start: str, count: int) -> Iterator[str]:
    """The commit of the date, then those after it that touch what may hold v1."""
    first = git(repository, "rev-list", "-1", "--first-parent", f"--before={start}", "HEAD").strip()
    yield first
    listed = git(
        repository,
        *("rev-list", "--first-parent", "--reverse", f"{first}..HEAD", "--", "*.py", "*.ipynb"),
    ).split()
    for commit in listed:
        names = git(repository, "diff", "--name-only", "--no-renames", f"{commit}^1", commit)
        touched = [name for name in names.splitlines() if name.endswith((".py", ".ipynb"))]
        if count and any(
            holds(repository, f"{at}:{n}") for n in touched for at in (commit, f"{commit}^1")
        ):
            count -= 1
            yield commit


def holds(repository: Path, name: str) -> bool:
    """Whether a file of a commit has the word `azureml` in it."""
    done = subprocess.run(["git", "cat-file", "blob", name], cwd=repository, capture_output=True)
    return b"azureml" in done.stdout


def checkout(tree: Path, commit: str) -> int:
    """Makes the tree that of a commit, but for files that the repository lacks; how many these are."""
    command = ["git", "checkout", "--quiet", "--force", commit]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True)
    lacking = done.stderr.count("unable to read")
    if done.returncode and not lacking:
        raise SystemExit(done.stderr)
    if lacking:
        # What could not be written ends the command before HEAD is set.
        git(tree, "update-ref", "--no-deref", "HEAD", commit)
    return lacking


def azlint(folder: Path, *arguments: str) -> tuple[str, float]:
    """What azlint prints, and the CPU seconds it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "azlint", *arguments], cwd=folder, capture_output=True, text=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"azlint {' '.join(arguments)}: {done.stderr}")
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return done.stdout, seconds


class Sources:
    """The logical lines of the files below a folder, cell by cell in notebooks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines: dict[tuple[str, int | None], dict[int, list[tokenize.TokenInfo]]] = {}
        self._texts: dict[tuple[str, int | None], list[str]] = {}

    def statement(self, row: dict[str, Any]) -> Statement:
        """The statement that a finding of a JSON report is in."""
        place = row["filename"], row["cell"]
        if place not in self._lines:
            self._read(*place)
        line = row["location"]["row"]
        tokens = self._lines[place].get(line)
        if not tokens:
            texts = self._texts[place]
            text = texts[line - 1] if line <= len(texts) else ""
            return Statement(row["code"], row["symbol"], "raw " + " ".join(text.split()))
        words = [token.string for token in tokens]
        if words[0] in ("from", "import"):
            head = words[: words.index("import") + 1]
            start, end = (tuple(row[end].values()) for end in ("location", "end_location"))
            inside = [
                token.string
                for token in tokens
                if start <= (token.start[0], token.start[1] + 1)
                and (token.end[0], token.end[1] + 1) <= end
            ]
            words = [*head, ":", *inside]
        return Statement(row["code"], row["symbol"], " ".join(map(literal, words)))

    def _read(self, name: str, cell: int | None) -> None:
        data = (self._folder / name).read_text(encoding="utf-8", errors="replace")
        if cell is not None:
            source = json.loads(data)["cells"][cell - 1]["source"]
            data = source if isinstance(source, str) else "".join(source)
        texts = data.splitlines()
        self._texts[name, cell] = texts
        text = "\n".join(MAGIC.sub("", line) for line in texts) + "\n"
        lines: dict[int, list[tokenize.TokenInfo]] = {}
        current: list[tokenize.TokenInfo] = []
        try:
            for token in tokenize.generate_tokens(io.StringIO(text).readline):
                if token.type == tokenize.NEWLINE:
                    for row in range(current[0].start[0], current[-1].end[0] + 1):
                        lines[row] = current
                    current = []
                elif token.type not in LAYOUT:
                    current.append(token)
        except (tokenize.TokenError, SyntaxError):
            pass
        self._lines[name, cell] = lines


def literal(word: str) -> str:
    """A plain string with the quotes that black gives it."""
    if re.fullmatch(r"'[^'\"\\]*'", word):
        return f'"{word[1:-1]}"'
    return word


def main() -> int:
    """Prints a line for each commit, the disagreements, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("repository", type=Path)
    parser.add_argument("--start", default="2021-01-15")
    parser.add_argument("--commits", type=int, default=60)
    parser.add_argument("--timing", type=int, default=5, metavar="N", help="runs of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return measure(options, Path(folder))


def measure(options: argparse.Namespace, folder: Path) -> int:
    """The measurement, in a temporary folder."""
    tree, baseline = folder / "tree", folder / "tree" / "azlint-baseline.json"
    git(
        folder,
        "clone",
        "--quiet",
        "--shared",
        "--no-checkout",
        str(options.repository.resolve()),
        "tree",
    )
    git(tree, "sparse-checkout", "set", "--no-cone", "*.py", "*.ipynb", ".gitignore")
    then: Counter[Statement] = Counter()
    totals: Counter[str] = Counter()
    disagreements: dict[tuple[str, Statement], list[str]] = {}
    for number, commit in enumerate(commits(options.repository, options.start, options.commits)):
        totals["files that the repository lacks"] += checkout(tree, commit)
        if not number:
            azlint(tree, "baseline", "create", "--isolated")
            print(f"baseline of {commit[:10]}: {baseline.stat().st_size:,} bytes")
        text, _ = azlint(
            tree, "check", "--isolated", "--baseline", baseline.name, "--output", "json"
        )
        report = json.loads(text)
        sources = Sources(tree)
        hidden = [row for row in report["suppressed"] if row["suppressed_by"] == "baseline"]
        new = Counter(sources.statement(row) for row in report["diagnostics"])
        now = new + Counter(map(sources.statement, hidden))
        if not number:
            then = now - new
            totals["known at the start"] = then.total()
            totals["not to be known (files that cannot be read)"] = new.total()
        unreadable = Counter({key: n for key, n in new.items() if key.code == "AZL000"})
        new -= unreadable
        counted = now - then - unreadable
        more, less = new - counted, counted - new
        totals["commits"] += bool(number)
        totals["hidden"] += len(hidden)
        totals["new by azlint"] += new.total()
        totals["new by the count"] += counted.total()
        totals["in files that cannot be read"] += unreadable.total()
        for side, rows in (("azlint only", more), ("count only", less)):
            totals[side] += rows.total()
            for key in rows:
                disagreements.setdefault((side, key), []).append(commit[:10])
        # Exact renames are found without the contents.
        pairs = ("--name-status", "-M100%", "--diff-filter=R", f"{commit}^1", commit)
        renames = git(tree, "diff", *pairs, "--", "*.py", "*.ipynb").splitlines()
        totals["files renamed as they are"] += len(renames) if number else 0
        print(
            f"{commit[:10]} hidden {len(hidden):5,} new {new.total():5,} count "
            f"{counted.total():5,} azlint only {more.total():3} count only {less.total():3}",
            flush=True,
        )
    for (side, key), where in disagreements.items():
        print(f"{side} {len(where):3}x from {where[0]}: {key.code} {key.symbol}: {key.text[:300]}")
    print()
    for name, count in totals.items():
        print(f"{count:9,}  {name}")
    time(options, tree, baseline.name)
    return 0


def time(options: argparse.Namespace, tree: Path, baseline: str) -> None:
    """What the baseline costs on the last state, from a warm cache and without one."""
    plain = ("check", "--isolated", "--output-format", "concise")
    for label, more in (("cold", ("--no-cache",)), ("from the cache", ())):
        azlint(tree, *plain, *more)
        pairs = [
            (azlint(tree, *plain, *more)[1], azlint(tree, *plain, *more, "--baseline", baseline)[1])
            for _ in range(options.timing)
        ]
        without, held = (statistics.median(times) for times in zip(*pairs, strict=True))
        print(f"{label}: {without:.2f} s plain, {held:.2f} s with the baseline, CPU")


if __name__ == "__main__":
    sys.exit(main())
