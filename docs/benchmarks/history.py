"""Holds a baseline against the history of a real repository, and against a count of its own.

    python docs/benchmarks/history.py REPOSITORY [--start DATE] [--commits N] [--timing N]

REPOSITORY is a git repository, bare or not; it is only read. A baseline is made on the state of
DATE, and applied to each of the next N commits of the main line that touch Python files or
notebooks in which `azureml` stands before or after. What `azlint check --baseline` calls new is
compared with two counts that share nothing with the baseline but the places of the findings. Both
are multisets over the whole tree of (code, symbol, text), and new is what there is more of than at
the start:

- by statement: the text is the logical line of `tokenize`, or for an import its module and name;
- by use: the text is that of the finding and of what follows it, its arguments, items and
  attributes up to the first call, or all of an assignment to it.

A statement in which only other things changed than the use is new for the first count and not for
the second. So a disagreement with the first that the second does not share is told as `around`; any
disagreement with the second is a fault. All are printed. The exit code is 1 if there is a fault.
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
from collections.abc import Iterable, Iterator
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


class Text(NamedTuple):
    """What a count of its own knows a finding by."""

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
    """Makes the tree that of a commit; how many files of it the repository lacks."""
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

    def of(self, row: dict[str, Any]) -> tuple[Text, Text]:
        """The statement that a finding of a JSON report is in, and the use that it is about."""
        place = row["filename"], row["cell"]
        if place not in self._lines:
            self._read(*place)
        line = row["location"]["row"]
        about = row["code"], row["symbol"]
        tokens = self._lines[place].get(line)
        if not tokens:
            texts = self._texts[place]
            text = "raw " + " ".join((texts[line - 1] if line <= len(texts) else "").split())
            return Text(*about, text), Text(*about, text)
        start, end = (tuple(row[name].values()) for name in ("location", "end_location"))
        before = [t for t in tokens if (t.start[0], t.start[1] + 1) < start]
        inside = [
            t
            for t in tokens[len(before) :]
            if (t.end[0], t.end[1] + 1) <= end or not t.start < t.end
        ]
        if tokens[0].string in ("from", "import"):
            words = [t.string for t in tokens]
            text = spelled(words[: words.index("import") + 1] + [t.string for t in inside])
            return Text(*about, text), Text(*about, text)
        behind = [t.string for t in tokens[len(before) + len(inside) :]]
        use = [t.string for t in inside] + list(used(behind))
        rest = behind[len(use) - len(inside) :]
        if not before and rest[:1] in (["="], ["+="], [":"]):
            use += rest
        return Text(*about, spelled(t.string for t in tokens)), Text(*about, spelled(use))

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


def used(words: list[str]) -> Iterator[str]:
    """Items, attributes and the first call that stand behind a use."""
    depth, called = 0, False
    for number, word in enumerate(words):
        if not depth:
            after_dot = number > 0 and words[number - 1] == "."
            if called or not (word in ("(", "[", ".") or after_dot):
                return
            called = word == "("
        depth += (word in ("(", "[", "{")) - (word in (")", "]", "}"))
        yield word


def spelled(words: Iterable[str]) -> str:
    """Words as black would have them: plain strings in double quotes, no comma before a bracket."""
    text = " ".join(
        f'"{word[1:-1]}"' if re.fullmatch(r"'[^'\"\\]*'", word) else word for word in words
    )
    return re.sub(r" , ([)\]}])", r" \1", text)


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
    then: list[Counter[Text]] = []
    totals: Counter[str] = Counter()
    disagreements: dict[tuple[str, Text], list[str]] = {}
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
        rows = report["diagnostics"]
        hidden = [row for row in report["suppressed"] if row["suppressed_by"] == "baseline"]
        # What cannot be read is always told, and holds no statement.
        told = [sources.of(row) for row in rows if row["code"] != "AZL000"]
        kept = [sources.of(row) for row in hidden]
        now = [Counter(each[kind] for each in (*told, *kept)) for kind in (0, 1)]
        if not number:
            then = now
            totals["known at the start"] = len(kept)
            totals["new at the start"] = len(rows)
            continue
        new = [Counter(each[kind] for each in told) for kind in (0, 1)]
        counted = [now[kind] - then[kind] for kind in (0, 1)]
        totals["commits"] += 1
        totals["hidden"] += len(hidden)
        totals["in files that cannot be read"] += len(rows) - len(told)
        totals["new by azlint"] += len(told)
        totals["new by statement"] += counted[0].total()
        totals["new by use"] += counted[1].total()
        off = []
        for kind, name in enumerate(("around", "FAULT")):
            for side, texts in (
                ("azlint only", new[kind] - counted[kind]),
                ("count only", counted[kind] - new[kind]),
            ):
                totals[f"{name}: {side}"] += texts.total()
                off.append(texts.total())
                for text in texts:
                    disagreements.setdefault((f"{name}: {side}", text), []).append(commit[:10])
        # Exact renames are found without the contents.
        pairs = ("--name-status", "-M100%", "--diff-filter=R", f"{commit}^1", commit)
        renames = git(tree, "diff", *pairs, "--", "*.py", "*.ipynb").splitlines()
        totals["files renamed as they are"] += len(renames)
        print(
            f"{commit[:10]} hidden {len(hidden):5,} new {len(told):5,} by statement "
            f"{counted[0].total():5,} by use {counted[1].total():5,} off {off}",
            flush=True,
        )
    for (side, text), where in disagreements.items():
        print(f"{side} {len(where):3}x from {where[0]}: {' '.join(text)[:300]}")
    print()
    for name, count in totals.items():
        print(f"{count:9,}  {name}")
    time(options, tree, baseline.name)
    return 1 if any(totals[name] for name in totals if name.startswith("FAULT")) else 0


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
