"""The reading of .gitignore, held against git itself."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from azlint.checking.discovery import discover
from azlint.settings.settings import Settings

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git gives the answers")

ATOMS = (
    *("a", "b", "ab", "c", "*", "?", "**", "a*", "*.py", "[ab]", "[!a]", "a.py", "b.py", "[a"),
    *("\\a", "*b*", "**a", "[[:alpha:]]", "a-b.py", "[a-c]", "[]a]", "é.py", "\\!a", "#a"),
    *("*a*b*", "*a*?", "a*b*c*", "*[ab]*b*.py", "?*b*?y", "*a*/*b*.p*", "**/*a*b*", "*\\a*b*"),
)
NAMES = ("a.py", "b.py", "c.py", "a-b.py", "é.py", "ab.py", "!a.py", "abab.py", "aabbc.py")


def pattern(chance: random.Random) -> str:
    body = "/".join(chance.choice(ATOMS) for _ in range(chance.randint(1, 3)))
    lead = chance.choice(["", "", "", "/"])
    tail = chance.choice(["", "", "", "/", " ", "\\ "])
    return chance.choice(["", "", "!"]) + lead + body + tail


def kept_by_git(root: Path) -> set[str]:
    options = ("-c", "core.quotePath=off", "-c", "core.excludesFile=", "-c", "core.ignoreCase=0")
    listing = ("ls-files", "--others", "--exclude-standard", "-z")
    run = subprocess.run(["git", *options, *listing], cwd=root, capture_output=True, check=True)
    return {name for name in run.stdout.decode().split("\0") if name.endswith(".py")}


def kept(root: Path, start: Path | None = None) -> set[str]:
    settings = Settings(root=root, exclude=(".git",))
    return {file.relative_to(root).as_posix() for file in discover([start or root], settings).files}


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="")


@needs_git
@pytest.mark.parametrize("seed", range(40))
def test_random_patterns_mean_what_git_means(tmp_path: Path, seed: int) -> None:
    """Random nested .gitignore files leave exactly the files that git leaves."""
    chance = random.Random(seed)
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    for _ in range(25):
        folders = [chance.choice(["a", "b", "c", "ab"]) for _ in range(chance.randint(0, 3))]
        write(tmp_path, {"/".join([*folders, chance.choice(NAMES)]): ""})
    for folder in (".", "a", "a/b"):
        if (tmp_path / folder).is_dir():
            lines = "\n".join(pattern(chance) for _ in range(chance.randint(1, 4)))
            write(tmp_path, {f"{folder}/.gitignore": lines})
    assert kept(tmp_path) == kept_by_git(tmp_path)


@needs_git
@pytest.mark.parametrize(
    "ignored",
    [
        "*\n!*/\n!keep.py\n",
        "out/*\n!out/keep.py\n",
        "out/\n!out/keep.py\n",
        "/out/**\n",
        "**/deep/*.py\r\n# comment\r\n",
        "out/**/keep.py\n",
        "\ufeffkeep.py\n",
        "*.py \n",
        "keep.py   \n",
        "/out[!x]a.py\n",
        "\\#x.py\n",
    ],
)
def test_patterns_of_real_files(tmp_path: Path, ignored: str) -> None:
    """Forms that projects use mean what git means."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    names = ("keep.py", "out/keep.py", "out/a.py", "out/deep/keep.py", "deep/a.py", "#x.py")
    write(tmp_path, dict.fromkeys(names, "") | {".gitignore": ignored})
    assert kept(tmp_path) == kept_by_git(tmp_path)


@needs_git
def test_many_stars_take_no_time(tmp_path: Path) -> None:
    """A pattern that could try each star at every place is given up at once."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    name = "a" * 200 + ".py"
    write(tmp_path, {name: "", ".gitignore": "*a" * 40 + "b*\n" + "*a" * 40 + "?.px*\n"})
    assert kept(tmp_path) == {name}


def test_the_files_above_count_up_to_the_work_tree(tmp_path: Path) -> None:
    """A walk that starts deep in a work tree obeys what stands above, and nothing beyond it."""
    write(tmp_path, {".gitignore": "b.py\n", "repo/.gitignore": "a.py\n", "repo/.git/HEAD": ""})
    write(tmp_path, {"repo/src/a.py": "", "repo/src/b.py": ""})
    assert kept(tmp_path / "repo", tmp_path / "repo" / "src") == {"src/b.py"}


def test_without_a_work_tree_the_root_is_the_top(tmp_path: Path) -> None:
    """Outside git the .gitignore files from the root down count."""
    write(tmp_path, {".gitignore": "b.py\n", "p/.gitignore": "a.py\n"})
    write(tmp_path, {"p/src/a.py": "", "p/src/b.py": ""})
    assert kept(tmp_path / "p", tmp_path / "p" / "src") == {"src/b.py"}


def test_a_nested_repository_has_its_own(tmp_path: Path) -> None:
    """What stands above a nested repository does not reach into it."""
    write(tmp_path, {".git/HEAD": "", ".gitignore": "a.py\n", "a.py": "", "sub/.git": "gitdir: x"})
    write(tmp_path, {"sub/a.py": "", "sub/b.py": "", "sub/.gitignore": "b.py"})
    assert kept(tmp_path) == {"sub/a.py"}


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_link_is_no_directory(tmp_path: Path) -> None:
    """A pattern for directories leaves a link to a directory alone, as in git."""
    write(tmp_path, {"p/.gitignore": "out/\nlib\n", "p/.git/HEAD": "", "o/a.py": "", "l/b.py": ""})
    (tmp_path / "p" / "out").symlink_to("../o")
    (tmp_path / "p" / "lib").symlink_to("../l")
    assert kept(tmp_path / "p") == {"out/a.py"}


def test_respect_gitignore_can_be_switched_off(tmp_path: Path) -> None:
    """Without respect-gitignore nothing is read."""
    write(tmp_path, {".gitignore": "a.py\n", "a.py": ""})
    assert kept(tmp_path) == set()
    settings = Settings(root=tmp_path, respect_gitignore=False)
    assert discover([tmp_path], settings).files == (tmp_path / "a.py",)


def test_an_unreadable_gitignore_says_nothing(tmp_path: Path) -> None:
    """A .gitignore that is a directory, or holds no text, stops no run."""
    write(tmp_path, {".gitignore/x": "", "a.py": "", "sub/b.py": ""})
    (tmp_path / "sub" / ".gitignore").write_bytes(b"\xff\xfe[\n\x00\n")
    assert kept(tmp_path) == {"a.py", "sub/b.py"}
