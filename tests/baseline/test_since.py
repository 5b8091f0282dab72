"""`azlint check --since`: two states of a git repository, compared as sets of findings."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from baseline.repositories import git

OLD = """\
from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
"""
NEW = "run.complete()\n"


def clone(source: Path, target: Path, *options: str) -> Path:
    git(source, "clone", "--quiet", *options, f"file://{source}", str(target))
    return target


# Near misses: what is told.


def test_what_was_added(tree: Any, azlint: Any, repository: Any) -> None:
    """A new finding is told, committed, staged or neither, also in a file unknown to git."""
    tree.write("train.py", OLD)
    repository()
    tree.write("train.py", OLD + NEW)
    tree.write("other.py", OLD)
    expected = ["other.py:1 AZL101", "other.py:3 AZL201", "other.py:4 AZL202", "train.py:5 AZL240"]
    ran = azlint("check", "--since", "HEAD")
    assert (ran.found, ran.code) == (expected, 1)
    git(tree.root, "add", "--all")
    assert azlint("check", "--since", "HEAD").found == expected
    first = git(tree.root, "rev-parse", "HEAD").strip()
    repository()
    assert azlint("check", "--since", "HEAD").found == []
    for name in (first, first[:8], "HEAD~1", "main~1", "main@{1}"):
        assert azlint("check", "--since", name).found == expected


def test_a_finding_far_from_the_change(tree: Any, azlint: Any, repository: Any) -> None:
    """What a change in one file makes of another, which did not change, is told."""
    tree.write("shared.py", "def context():\n    return None\n")
    tree.write("train.py", 'from shared import context\n\ncontext().log("loss", 0.25)\n')
    repository()
    tree.write(
        "shared.py",
        "from azureml.core import Run\n\n\ndef context():\n    return Run.get_context()\n",
    )
    assert "train.py:3 AZL202" in azlint("check", "--since", "HEAD").found


def test_a_copy(tree: Any, azlint: Any, repository: Any) -> None:
    """A copied file is new, also when nothing else is checked."""
    tree.write("train.py", OLD)
    repository()
    tree.write("copy.py", OLD)
    assert len(azlint("check", "--since", "HEAD").found) == 3
    assert len(azlint("check", "--since", "HEAD", "copy.py").found) == 3


def test_what_came_back(tree: Any, azlint: Any, repository: Any) -> None:
    """A finding that was there once, and not at the commit, is new."""
    tree.write("train.py", OLD + NEW)
    repository()
    tree.write("train.py", OLD)
    repository()
    tree.write("train.py", OLD + NEW)
    assert azlint("check", "--since", "HEAD").found == ["train.py:5 AZL240"]


def test_the_known_of_two_kinds(tree: Any, azlint: Any, repository: Any) -> None:
    """What both a baseline and the commit hold is hidden once, not twice."""
    tree.write("train.py", OLD)
    azlint("baseline", "create")
    repository()
    tree.write("train.py", OLD + OLD.splitlines()[-1] + "\n")
    ran = azlint("check", "--since", "HEAD", "--baseline", "azlint-baseline.json")
    assert ran.found == ["train.py:5 AZL202"]


# What is hidden.


def test_nothing_touched(tree: Any, azlint: Any, repository: Any) -> None:
    """The work tree, the index and the branches are left as they are."""
    tree.write("train.py", OLD)
    repository()
    tree.write("train.py", "x = 1\n" + OLD)
    before = (
        git(tree.root, "status", "--porcelain"),
        git(tree.root, "show-ref"),
        (tree.root / ".git" / "index").read_bytes(),
    )
    ran = azlint("check", "--since", "HEAD")
    assert (ran.found, ran.code, ran.err) == ([], 0, "")
    after = (
        git(tree.root, "status", "--porcelain"),
        git(tree.root, "show-ref"),
        (tree.root / ".git" / "index").read_bytes(),
    )
    assert after == before


def test_renamed(tree: Any, azlint: Any, repository: Any, monkeypatch: Any) -> None:
    """A renamed file holds nothing new, wherever it is and whatever is checked."""
    tree.write("src/train.py", OLD)
    repository()
    tree.write("lib/job.py", "")
    (tree.root / "src" / "train.py").rename(tree.root / "lib" / "job.py")
    assert azlint("check", "--since", "HEAD").found == []
    assert azlint("check", "--since", "HEAD", "lib").found == []
    assert azlint("check", "--since", "HEAD", "lib/job.py").found == []
    monkeypatch.chdir(tree.root / "lib")
    assert azlint("check", "--since", "HEAD").found == []
    assert azlint("check", "--since", "HEAD", "job.py").found == []


def test_where_the_branch_left(tree: Any, azlint: Any, repository: Any) -> None:
    """What the other branch took out meanwhile is not new on this one."""
    tree.write("train.py", OLD + NEW)
    repository()
    git(tree.root, "checkout", "--quiet", "-b", "topic")
    tree.write("other.py", "x = 1\n")
    repository()
    git(tree.root, "checkout", "--quiet", "main")
    tree.write("train.py", OLD)
    repository()
    git(tree.root, "checkout", "--quiet", "topic")
    assert azlint("check", "--since", "main").found == []
    git(tree.root, "merge", "--quiet", "--no-edit", "main")
    assert azlint("check", "--since", "main").found == []


def test_settings_of_now(tree: Any, azlint: Any, repository: Any, monkeypatch: Any) -> None:
    """Both states are checked by the rules of the present, counted from the same folder."""
    tree.write("sub/azlint.toml", 'ignore = ["AZL1"]\n')
    tree.write("sub/src/train.py", OLD)
    tree.write("sub/legacy/train.py", OLD)
    repository()
    tree.write("sub/azlint.toml", 'exclude = ["legacy/*"]\n')
    assert azlint("check", "--since", "HEAD", "sub").found == []
    monkeypatch.chdir(tree.root / "sub")
    tree.write("sub/azlint.toml", "")
    assert azlint("check", "--since", "HEAD", "--exclude", "src/*").found == []
    more = ("--per-file-ignores", "src/*:AZL2")
    tree.write("sub/src/train.py", OLD + NEW)
    assert azlint("check", "--since", "HEAD", *more).found == []
    assert azlint("check", "--since", "HEAD").found == ["src/train.py:5 AZL240"]


def test_files_that_are_not_exported(tree: Any, azlint: Any, repository: Any) -> None:
    """Attributes for archives and ignored files that are tracked hide nothing of the commit."""
    tree.write(".gitattributes", "*.py export-ignore\n*.ipynb filter=none\n")
    tree.write("train.py", OLD)
    tree.notebook("n.ipynb", *OLD.split("\n\n"))
    repository()
    tree.write(".gitignore", "nothing\n")
    assert azlint("check", "--since", "HEAD").found == []
    # Ignored now and then, but tracked: checked when it is named.
    tree.write(".gitignore", "train.py\n")
    repository()
    assert azlint("check", "--since", "HEAD", "train.py").found == []


def test_links(tree: Any, azlint: Any, repository: Any, tmp_path: Path) -> None:
    """Links to files and folders, in the repository or out of it, lead to the same."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "far.py").write_text(OLD, encoding="utf-8")
    tree.write("real/train.py", OLD)
    (tree.root / "out").symlink_to(outside)
    (tree.root / "in.py").symlink_to("real/train.py")
    (tree.root / "absolute").symlink_to(tree.root / "real")
    repository()
    assert azlint("check", "--since", "HEAD", "real", "in.py", "absolute").found == []
    tree.write("real/train.py", OLD + NEW)
    assert azlint("check", "--since", "HEAD", "real").found == ["real/train.py:5 AZL240"]
    # Reached by a link only.
    assert azlint("check", "--since", "HEAD", "absolute").found == ["absolute/train.py:5 AZL240"]
    assert azlint("check", "--since", "HEAD", "out").found == []


def test_odd_names(tree: Any, azlint: Any, repository: Any) -> None:
    """Names with blanks, quotes, line ends and letters of any kind are found again."""
    for name in ('a b/"q".py', "é😀.py", "line\nend.py", "-n.py", ":(top).py"):
        tree.write(name, OLD)
    repository()
    assert azlint("check", "--since", "HEAD").found == []


def test_submodule(tree: Any, azlint: Any, repository: Any, tmp_path: Path) -> None:
    """What a submodule held at its old commit is known; without that commit it is an error."""
    library = tmp_path / "library"
    library.mkdir()
    (library / "lib.py").write_text(OLD, encoding="utf-8")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "1"]):
        git(library, *command)
    tree.write("clean.py", "")
    repository()
    git(tree.root, "submodule", "--quiet", "add", str(library), "lib")
    repository()
    tree.write("lib/lib.py", OLD + NEW)
    assert azlint("check", "--since", "HEAD").found == ["lib/lib.py:5 AZL240"]
    shutil.rmtree(tree.root / ".git" / "modules" / "lib" / "objects")
    (tree.root / ".git" / "modules" / "lib" / "objects").mkdir()
    ran = azlint("check", "--since", "HEAD")
    assert ran.code == 2
    assert "of the submodule lib is not here" in ran.err


def test_worktree_and_hook(tree: Any, azlint: Any, repository: Any, monkeypatch: Any) -> None:
    """In another worktree its own HEAD counts, whatever a hook has in its environment."""
    tree.write("train.py", OLD)
    repository()
    git(tree.root, "worktree", "add", "--quiet", "-b", "topic", "../topic")
    topic = tree.root.parent / "topic"
    (topic / "train.py").write_text(OLD + NEW, encoding="utf-8")
    monkeypatch.setenv("GIT_DIR", str(tree.root / ".git"))
    monkeypatch.chdir(topic)
    assert azlint("check", "--since", "main").found == ["train.py:5 AZL240"]


def test_sparse(tree: Any, azlint: Any, repository: Any) -> None:
    """A file that is not checked out is not gone: it gives nothing away to a copy."""
    tree.write("a/train.py", OLD)
    tree.write("b/clean.py", "x = 1\n")
    azlint("baseline", "create")
    repository()
    git(tree.root, "sparse-checkout", "set", "b")
    assert not (tree.root / "a").exists()
    tree.write("b/copy.py", OLD)
    expected = ["b/copy.py:1 AZL101", "b/copy.py:3 AZL201", "b/copy.py:4 AZL202"]
    assert azlint("check", "--since", "HEAD").found == expected
    known = tree.root / "azlint-baseline.json"
    before = known.read_bytes()
    azlint("baseline", "prune")
    assert known.read_bytes() == before
    (tree.root / "b" / "copy.py").unlink()
    tree.write("b/clean.py", OLD)
    ran = azlint("check", "--baseline", known.name)
    assert ran.found == [row.replace("copy", "clean") for row in expected]


def test_reached_by_a_link(tree: Any, azlint: Any, repository: Any, monkeypatch: Any) -> None:
    """A repository that is entered by a link is compared, or told to be outside; never passed."""
    tree.write("src/train.py", OLD)
    repository()
    tree.write("src/train.py", OLD + NEW)
    link = tree.root.parent / "link"
    link.symlink_to(tree.root)
    ran = azlint("check", "--since", "HEAD", str(link / "src"))
    assert ran.found == [f"{os.path.relpath(link)}/src/train.py:5 AZL240"]
    deep = tree.root.parent / "deep"
    deep.symlink_to(tree.root / "src")
    ran = azlint("check", "--since", "HEAD", str(deep))
    assert ran.code == 2
    assert "is outside of the repository" in ran.err


# What is missing is told.


def test_shallow(tree: Any, azlint: Any, repository: Any, monkeypatch: Any) -> None:
    """A clone that ends too early says so, and one that is deep enough is right."""
    tree.write("train.py", OLD)
    first = repository()
    git(tree.root, "checkout", "--quiet", "-b", "topic")
    tree.write("train.py", OLD + NEW)
    repository()
    git(tree.root, "checkout", "--quiet", "main")
    tree.write("other.py", "")
    repository()
    git(tree.root, "checkout", "--quiet", "topic")
    shallow = clone(tree.root, tree.root.parent / "shallow", "--depth=1", "--branch=topic")
    monkeypatch.chdir(shallow)
    ran = azlint("check", "--since", "origin/main")
    assert ran.code == 2
    assert "--since origin/main: git knows no such commit; this clone is shallow" in ran.err
    assert "`fetch-depth: 0`" in ran.err
    git(shallow, "fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main")
    ran = azlint("check", "--since", "origin/main")
    assert ran.code == 2
    assert "ends before the commit that both have in common" in ran.err
    git(shallow, "fetch", "--quiet", "--unshallow", "origin", "main", "topic")
    assert azlint("check", "--since", "origin/main").found == ["train.py:5 AZL240"]
    assert azlint("check", "--since", first).found == ["train.py:5 AZL240"]


def test_just_deep_enough(tree: Any, azlint: Any, repository: Any, monkeypatch: Any) -> None:
    """The commit before a merge is known in a clone of depth 2."""
    tree.write("train.py", OLD)
    repository()
    git(tree.root, "checkout", "--quiet", "-b", "topic")
    tree.write("train.py", OLD + NEW)
    repository()
    git(tree.root, "checkout", "--quiet", "main")
    git(tree.root, "merge", "--quiet", "--no-ff", "--no-edit", "topic")
    shallow = clone(tree.root, tree.root.parent / "shallow", "--depth=2")
    monkeypatch.chdir(shallow)
    assert azlint("check", "--since", "HEAD^1").found == ["train.py:5 AZL240"]


def test_partial(tree: Any, azlint: Any, repository: Any, monkeypatch: Any) -> None:
    """What a partial clone lacks is not fetched but told."""
    tree.write("train.py", OLD)
    repository()
    tree.write("train.py", OLD + NEW)
    repository()
    git(tree.root, "config", "uploadpack.allowFilter", "true")
    partial = clone(tree.root, tree.root.parent / "partial", "--filter=blob:none")
    monkeypatch.chdir(partial)
    objects = ["rev-list", "--objects", "--all", "--missing=print"]
    before = git(partial, *objects)
    ran = azlint("check", "--since", "HEAD~1")
    assert ran.code == 2
    assert "--since HEAD~1: this clone is partial and lacks files of the commit" in ran.err
    assert git(partial, *objects) == before
    # As the message says.
    git(partial, "fetch", "--quiet", "--refetch", "--no-filter")
    assert azlint("check", "--since", "HEAD~1").found == ["train.py:5 AZL240"]


def outside_of_git(root: Path, commit: Callable[..., str]) -> str:
    shutil.rmtree(root / ".git")
    return "not a git repository"


def no_commit(root: Path, commit: Callable[..., str]) -> str:
    return "the branch has no commit yet"


def no_such_name(root: Path, commit: Callable[..., str]) -> str:
    commit()
    return "--since main: git knows no such commit; name a branch, tag or commit that is here"


def a_bare_repository(root: Path, commit: Callable[..., str]) -> str:
    commit()
    git(root, "config", "core.bare", "true")
    return "no work tree here"


def another_history(root: Path, commit: Callable[..., str]) -> str:
    commit()
    git(root, "checkout", "--quiet", "--orphan", "main")
    (root / "other.py").write_text("", encoding="utf-8")
    commit()
    git(root, "checkout", "--quiet", "topic")
    return "it has no commit in common with HEAD"


def a_broken_repository(root: Path, commit: Callable[..., str]) -> str:
    commit()
    git(root, "branch", "main")
    blob = git(root, "rev-parse", "HEAD:train.py").strip()
    (root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    return f"object {blob} is missing"


@pytest.mark.parametrize(
    "make",
    [
        outside_of_git,
        no_commit,
        no_such_name,
        a_bare_repository,
        another_history,
        a_broken_repository,
    ],
)
def test_what_is_missing(tree: Any, azlint: Any, repository: Any, make: Any) -> None:
    """One message says what is missing; nothing passes for clean."""
    tree.write("train.py", OLD)
    git(tree.root, "checkout", "--quiet", "-b", "topic")
    message = make(tree.root, repository)
    ran = azlint("check", "--since", "main")
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("name", ["", "-n", "--all", "HEAD:train.py", "main..topic", "a b", "\n"])
def test_names_that_are_none(tree: Any, azlint: Any, repository: Any, name: str) -> None:
    """Only a commit is taken, and never for an option of git."""
    tree.write("train.py", OLD)
    repository()
    ran = azlint("check", f"--since={name}")
    assert ran.code == 2
    assert "git knows no such commit" in ran.err


def test_without_git(tree: Any, azlint: Any, repository: Any, monkeypatch: Any) -> None:
    """Where there is no git, that is said."""
    repository(allow_empty=True)
    monkeypatch.setenv("PATH", "")
    ran = azlint("check", "--since", "HEAD")
    assert ran.code == 2
    assert "git cannot be run" in ran.err


def test_files_of_another_repository(tree: Any, azlint: Any, repository: Any) -> None:
    """A file that the repository does not hold cannot be compared."""
    tree.write("train.py", OLD)
    repository()
    other = tree.root.parent / "other.py"
    other.write_text(OLD, encoding="utf-8")
    ran = azlint("check", "--since", "HEAD", "train.py", "../other.py")
    assert ran.code == 2
    assert "../other.py is outside of the repository" in ran.err


def pointer(content: str) -> str:
    import hashlib

    oid = hashlib.sha256(content.encode()).hexdigest()
    return f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {len(content)}\n"


def test_large_file_storage(tree: Any, azlint: Any, repository: Any) -> None:
    """A pointer stands for its content: that of now, that which is kept, or one to be fetched."""
    tree.notebook("n.ipynb", *OLD.split("\n\n"))
    content = (tree.root / "n.ipynb").read_text(encoding="utf-8")
    tree.write("n.ipynb", pointer(content))
    repository()
    tree.write("n.ipynb", content)
    assert azlint("check", "--since", "HEAD").found == []
    tree.notebook("n.ipynb", *(OLD + NEW).split("\n\n"))
    ran = azlint("check", "--since", "HEAD")
    assert ran.code == 2
    assert "n.ipynb is kept in Git LFS and its earlier content is not here" in ran.err
    oid = pointer(content).split(":")[2].split()[0]
    kept = tree.root / ".git" / "lfs" / "objects" / oid[:2] / oid[2:4] / oid
    kept.parent.mkdir(parents=True)
    kept.write_text(content, encoding="utf-8")
    assert azlint("check", "--since", "HEAD").found == ["n.ipynb:cell 2:3 AZL240"]


def test_names_that_lead_out(tree: Any, azlint: Any, repository: Any) -> None:
    """A tree that somebody forged writes nothing outside of the temporary folder."""
    tree.write("train.py", OLD)
    repository()
    blob = git(tree.root, "rev-parse", "HEAD:train.py").strip()
    entry = b"100644 ../out.py\0" + bytes.fromhex(blob)
    command = ["git", "hash-object", "-t", "tree", "-w", "--stdin", "--literally"]
    done = subprocess.run(command, cwd=tree.root, input=entry, capture_output=True, check=True)
    forged = git(tree.root, "commit-tree", "-m", "x", done.stdout.decode().strip()).strip()
    git(tree.root, "reset", "--quiet", "--soft", forged)
    ran = azlint("check", "--since", "HEAD")
    assert ran.code == 2
    assert "holds `../out.py`, which names no file" in ran.err
    assert not [name for name in os.listdir(tree.root.parent) if name == "out.py"]
