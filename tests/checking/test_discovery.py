"""Which files a run checks: walking, excludes, links, and paths that cannot be checked."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from azlint.checking.discovery import discover
from azlint.settings.settings import Settings

posix = pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")


def tree(root: Path, *files: str) -> None:
    for file in files:
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")


def found(root: Path, *paths: str, **options: object) -> list[str]:
    """The files below ``root`` that a run there would check."""
    named = [root / path for path in paths] or [root]
    settings = Settings(root=root, **options)  # type: ignore[arg-type]
    return [file.relative_to(root).as_posix() for file in discover(named, settings).files]


def test_only_python_files_are_walked_to(tmp_path: Path) -> None:
    """Walking takes .py files alone, in sorted order."""
    tree(tmp_path, "b.py", "a/z.py", "a/b.pyc", "a/c.txt", "py", "x.pyi", "a/.hidden.py")
    assert found(tmp_path) == ["a/.hidden.py", "a/z.py", "b.py"]


def test_default_excludes_and_near_misses(tmp_path: Path) -> None:
    """Caches, environments and build folders are left out; names that resemble them are not."""
    tree(tmp_path, "venv/a.py", "s/.venv/a.py", "build/a.py", "s/__pycache__/a.py", ".git/a.py")
    tree(tmp_path, "venvs/a.py", "builder/a.py", "s/build.py", "node_modules_/a.py")
    assert found(tmp_path) == ["builder/a.py", "node_modules_/a.py", "s/build.py", "venvs/a.py"]


def test_excludes_replace_and_extend(tmp_path: Path) -> None:
    """``exclude`` takes the place of the defaults; a pattern with a slash counts from the root."""
    tree(tmp_path, "build/a.py", "old/a.py", "src/old/a.py", "src/gen/a.py", "gen/a.py")
    assert found(tmp_path, exclude=("old",)) == ["build/a.py", "gen/a.py", "src/gen/a.py"]
    assert found(tmp_path, extend_exclude=("src/gen", "/old")) == [
        "gen/a.py",
        "old/a.py",
        "src/old/a.py",
    ]
    assert found(tmp_path, exclude=("src/*.py", "*d")) == ["gen/a.py"]


def test_a_root_inside_an_excluded_name_is_walked(tmp_path: Path) -> None:
    """Excludes are about what lies below the root, not about where the project lies."""
    root = tmp_path / "build" / "venv"
    tree(root, "a.py")
    assert found(root) == ["a.py"]


def test_named_files_are_subject_to_exclude_only(tmp_path: Path) -> None:
    """A named file needs no suffix and minds no .gitignore, but an excluded one is left out."""
    tree(tmp_path, "script", "ignored.py", "build/lib/a.py", "b.txt")
    (tmp_path / ".gitignore").write_text("ignored.py\n")
    assert found(tmp_path) == []
    named = ("script", "ignored.py", "build/lib/a.py", "b.txt")
    assert found(tmp_path, *named) == ["b.txt", "ignored.py", "script"]
    result = discover([tmp_path / "build/lib/a.py"], Settings(root=tmp_path))
    assert result.excluded == (tmp_path / "build/lib/a.py",)
    assert result.problems == ()


def test_suffixes(tmp_path: Path) -> None:
    """Other suffixes can be asked for."""
    tree(tmp_path, "a.py", "b.ipynb", "c.yml")
    result = discover([tmp_path], Settings(root=tmp_path), (".py", ".ipynb"))
    assert [file.name for file in result.files] == ["a.py", "b.ipynb"]


def test_paths_are_shown_as_they_were_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Relative paths stay relative, without a leading dot."""
    tree(tmp_path, "src/a.py", "b.py")
    monkeypatch.chdir(tmp_path)
    assert discover(["."], Settings(root=tmp_path)).files == (Path("b.py"), Path("src/a.py"))
    assert discover(["src/"], Settings(root=tmp_path)).files == (Path("src/a.py"),)
    assert discover(["./b.py"], Settings(root=tmp_path)).files == (Path("b.py"),)


def test_each_file_once(tmp_path: Path) -> None:
    """Named twice, or named and walked to, a file is checked once."""
    tree(tmp_path, "src/a.py", "src/b.py")
    assert found(tmp_path, "src", "src/a.py", ".") == found(tmp_path)
    assert found(tmp_path, "src/a.py", "src/a.py") == ["src/a.py"]
    assert len(found(tmp_path, ".", "src/../src/b.py")) == 2


def test_a_directory_called_py_is_a_directory(tmp_path: Path) -> None:
    """A directory with a .py name is walked, when met and when named."""
    tree(tmp_path, "pkg.py/a.py", "pkg.py/b.txt")
    assert found(tmp_path) == found(tmp_path, "pkg.py") == ["pkg.py/a.py"]


@pytest.mark.parametrize("name", ["missing.py", "missing", "no/such/dir", "a\0b"])
def test_missing_paths_are_problems(tmp_path: Path, name: str) -> None:
    """A named path that does not exist is a problem; the others are still found."""
    tree(tmp_path, "a.py")
    result = discover([tmp_path / "a.py", str(tmp_path) + "/" + name], Settings(root=tmp_path))
    assert result.files == (tmp_path / "a.py",)
    assert [path for path, _ in result.problems] == [Path(f"{tmp_path}/{name}")]
    assert result.problems[0][1]


@posix
def test_broken_links(tmp_path: Path) -> None:
    """A broken link with a .py name is a problem; one with another name is passed over."""
    tree(tmp_path, "a.py")
    (tmp_path / "gone.py").symlink_to("nowhere.py")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "gone").symlink_to("nowhere")
    result = discover([tmp_path], Settings(root=tmp_path))
    assert result.files == (tmp_path / "a.py",)
    assert result.problems == ((tmp_path / "gone.py", "broken link"),)
    named = discover([tmp_path / "gone"], Settings(root=tmp_path))
    assert named.problems == ((tmp_path / "gone", "broken link"),)


@posix
def test_a_link_to_itself_is_a_problem(tmp_path: Path) -> None:
    """A link that leads back to itself is reported and opened by nobody."""
    (tmp_path / "loop.py").symlink_to("loop.py")
    (tmp_path / "loop").symlink_to("loop")
    result = discover([tmp_path], Settings(root=tmp_path))
    assert [path.name for path, _ in result.problems] == ["loop.py"]
    assert discover([tmp_path / "loop"], Settings(root=tmp_path)).problems


@posix
def test_pipes_and_sockets_are_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe or socket with a .py name is passed over; a named one is a problem."""
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.py")
    Path("link.py").symlink_to("pipe.py")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.py")
        result = discover([tmp_path], Settings(root=tmp_path))
        assert (result.files, result.problems) == ((), ())
        named = discover(["pipe.py", "socket.py"], Settings(root=tmp_path))
    assert [path.name for path, _ in named.problems] == ["pipe.py", "socket.py"]


@posix
def test_linked_directories_are_entered_once(tmp_path: Path) -> None:
    """A directory is entered under its own name; links to it, and loops, add nothing."""
    tree(tmp_path, "tree/z/a.py", "tree/b.py", "outside/c.py")
    (tmp_path / "tree" / "a_link").symlink_to("z")
    (tmp_path / "tree" / "z" / "up").symlink_to("..")
    (tmp_path / "tree" / "z" / "self").symlink_to(".")
    (tmp_path / "tree" / "out").symlink_to("../outside")
    (tmp_path / "tree" / "out2").symlink_to("../outside")
    assert found(tmp_path, "tree") == ["tree/b.py", "tree/out/c.py", "tree/z/a.py"]


@posix
def test_linked_files_are_found_once(tmp_path: Path) -> None:
    """A link to a file that is found anyway adds nothing; one to a file elsewhere adds it."""
    tree(tmp_path, "tree/real.py", "outside/c.py")
    (tmp_path / "tree" / "a_link.py").symlink_to("real.py")
    (tmp_path / "tree" / "far.py").symlink_to("../outside/c.py")
    assert found(tmp_path, "tree") == ["tree/far.py", "tree/real.py"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_directory_that_may_not_be_read(tmp_path: Path) -> None:
    """A directory that cannot be listed is a problem; its neighbours are found."""
    tree(tmp_path, "locked/a.py", "b.py")
    (tmp_path / "locked").chmod(0)
    try:
        result = discover([tmp_path], Settings(root=tmp_path))
    finally:
        (tmp_path / "locked").chmod(0o755)
    assert result.files == (tmp_path / "b.py",)
    assert result.problems == ((tmp_path / "locked", "permission denied"),)


def test_deep_trees_do_not_recurse(tmp_path: Path) -> None:
    """A tree deeper than the recursion limit is walked to its end."""
    tree(tmp_path, "d/" * 200 + "deep.py")
    code = (
        "import sys; from pathlib import Path;"
        "from azlint.checking.discovery import discover;"
        "from azlint.settings.settings import Settings;"
        "settings = Settings(root=Path(sys.argv[1])); sys.setrecursionlimit(100);"
        "print([file.name for file in discover([sys.argv[1]], settings).files])"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout == "['deep.py']\n"
