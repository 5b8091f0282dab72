"""Code that moves, is renamed or formatted is known; one use more is not. On generated projects."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from azlint.baseline.comparison import Comparison, compare
from azlint.baseline.entries import Entries, entries_of, key_of
from azlint.checking import driver
from azlint.reports.formats import Detail
from azlint.reports.scanning import scan_of
from azlint.settings.settings import Settings
from conftest import notebook

HEAD = "from azureml.core import Run\nrun = Run.get_context()\n"
# The same statement, as one writes it and as formatters, or other people, do.
SPELLINGS = [
    ("run.log('a', 1)", 'run.log(\n    "a",\n    1,\n)  # why'),
    ("x = run.log('a', f(1)[0])", "y = z = (run.log)(('a'), (f(0x1)[0]))"),
    ("run.log_list('b', [1, 2])", "run.log_list('b',\n  [1,\n  2,])"),
    ("print(run.id)", "print(  run . id  )"),
    ("run.tag('a' 'b')", 'run.tag("ab")'),
    ("run.log_row('r', **{'a': 1})", "if True: run.log_row('r', **{'a': 1},)"),
]
# Which statement, in which spelling.
STATEMENT = st.tuples(st.integers(0, len(SPELLINGS) - 1), st.integers(0, 1))
FILES = st.lists(st.lists(STATEMENT, max_size=5), min_size=1, max_size=3)


def source(statements: list[tuple[int, int]]) -> str:
    return HEAD + "".join(f"{SPELLINGS[which][how]}\n" for which, how in statements)


def written(root: Path, files: dict[str, str]) -> None:
    for path in root.rglob("*.*"):
        path.unlink()
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".ipynb"):
            text = json.dumps(notebook(*(f"{line}\n" for line in text.split("\n\n"))))
        path.write_text(text, encoding="utf-8")


def found(root: Path, known: Entries | None = None) -> tuple[Entries, Comparison]:
    """What is in a folder, and how that compares with what was."""
    chosen = Settings(root=root, select=("ALL",), jobs=1)
    report = driver.check_paths([root], chosen, use_cache=False, show_progress=False)
    scan = scan_of(report, Detail.CODE)
    entries = entries_of((key_of(row, scan.root, str(root)), row) for row in scan.rows)
    return entries, compare(scan, known or entries, str(root), chosen)


@settings(deadline=None, max_examples=60)
@given(FILES, st.data())
def test_the_same_code(files: list[list[tuple[int, int]]], data: st.DataObject) -> None:
    """Statements in another order, file, spelling, block or kind of file hold nothing new."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        written(root, {f"m{n}.py": source(each) for n, each in enumerate(files)})
        known, _ = found(root)
        every = data.draw(st.permutations([which for each in files for which, _ in each]))
        heads = len(files)
        names = data.draw(
            st.lists(
                st.sampled_from(["m0.py", "m9.py", "src/m1.py", "n.ipynb", "m1.ipynb"]),
                min_size=heads,
                max_size=heads,
                unique=True,
            )
        )
        homes: dict[str, str] = {name: HEAD.replace("\n", "\n\n") for name in names}
        for which in every:
            spelled = SPELLINGS[which][data.draw(st.integers(0, 1))]
            if data.draw(st.booleans()) and not spelled.startswith("if"):
                spelled = "def g(a):\n    " + spelled.replace("\n", "\n    ")
            homes[data.draw(st.sampled_from(names))] += f"\n{spelled}\n"
        written(root, homes)
        now, compared = found(root, known)
        assert now.total == known.total
        assert len(compared.kept) == now.total
        assert not compared.match.gone


@settings(deadline=None, max_examples=60)
@given(FILES, STATEMENT, st.data())
def test_one_more(
    files: list[list[tuple[int, int]]], more: tuple[int, int], data: st.DataObject
) -> None:
    """One statement more than there was is told, wherever it is put, and nothing else is."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        written(root, {f"m{n}.py": source(each) for n, each in enumerate(files)})
        known, _ = found(root)
        home = data.draw(st.integers(0, len(files) - 1))
        files[home].insert(data.draw(st.integers(0, len(files[home]))), more)
        written(root, {f"m{n}.py": source(each) for n, each in enumerate(files)})
        now, compared = found(root, known)
        new = Counter(
            key for number, key in enumerate(compared.keys) if number not in compared.kept
        )
        assert new == Counter(now.counts) - Counter(known.counts)
        assert new.total() == now.total - known.total > 0
