"""Diffs that a person reads: small hunks, however long the text is, and patches that apply."""

from __future__ import annotations

import random
import subprocess
import time
from pathlib import Path

import pytest

from azlint.fixing.diffs import diff

# Lines that a long file holds again and again.
OFTEN = ("", "    )", "    return None", "    else:")


def changed_rows(text: str) -> tuple[int, int]:
    """How many lines a diff takes away, and how many it adds."""
    lines = text.splitlines()[2:]
    return sum(line[:1] == "-" for line in lines), sum(line[:1] == "+" for line in lines)


def long_text(count: int) -> list[str]:
    return [line for n in range(count) for line in (f"def f{n}(x):", f"    x = g({n}", *OFTEN)]


def test_a_hunk_of_a_long_file_shows_what_changed() -> None:
    """Lines that stand in a file often are matched as others are."""
    before = long_text(400)
    after = [line.replace("g(7\x00", "") for line in before]
    after[601] = "    x = h(100"
    del after[1202:1204]
    text = diff("\n".join(before), "\n".join(after), "a.py")
    assert changed_rows(text) == (3, 1)
    assert text.count("@@ -") == 2


def test_a_long_file_takes_no_time() -> None:
    """Neither where each line is another, nor where they are all the same."""
    for before in (long_text(8000), ["x = 1", ""] * 20_000):
        after = ["import mlflow", *before]
        del after[-10:-5]
        start = time.perf_counter()
        text = diff("\n".join(before), "\n".join(after), "a.py")
        assert time.perf_counter() - start < 5
        assert "+import mlflow\n" in text


@pytest.mark.parametrize("seed", range(40))
def test_a_diff_applies(seed: int, tmp_path: Path) -> None:
    """`patch` makes the one text of the other."""
    chance = random.Random(seed)
    before = [chance.choice([*OFTEN, *"abcdefgh"]) for _ in range(chance.randrange(40))]
    after = list(before)
    for _ in range(chance.randrange(6)):
        at = chance.randrange(len(after) + 1)
        if chance.random() < 0.5:
            after.insert(at, chance.choice([*OFTEN, "new"]))
        else:
            del after[at : at + 1]
    end = chance.choice(["", "\n"])
    old, new = "\n".join(before) + end, "\n".join(after) + end
    path = tmp_path / "a.py"
    path.write_text(old, encoding="utf-8")
    text = diff(old, new, "a.py")
    assert bool(text) == (old != new)
    if text:
        subprocess.run(
            ["patch", "-s", "a.py"], cwd=tmp_path, input=text, text=True, check=True, timeout=30
        )
    left = path.read_text(encoding="utf-8") if path.exists() else ""
    assert left == new
