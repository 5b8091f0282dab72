"""CODEOWNERS as GitHub and GitLab read it, and the owners of files in a scan."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from azlint.reports.formats import Detail
from azlint.reports.owners import MOST_BYTES, PLACES, CodeOwners, read_owners
from azlint.reports.scanning import scan_of

# What GitHub's documentation says of each of these patterns.
GITHUB = """\
\ufeff# A comment
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
with\\ space/ @space
!*.py @nobody
[ab].md @range
""".removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("path", "owners"),
    [
        ("a", ("@global-owner1", "@global-owner2")),
        ("x/y.js", ("@js-owner",)),
        ("x/y.go", ("docs@example.com",)),
        ("student.txt", ("@octo-org/octocats",)),
        ("build/logs/x/y", ("@octocat",)),
        ("build/logs2/x", ("@global-owner1", "@global-owner2")),
        ("sub/docs/a.md", ("@global-owner1", "@global-owner2")),
        ("docs/a.md", ("@doctocat",)),
        ("docs/deep/a.md", ("@doctocat",)),
        ("sub/apps/x/y", ("@octocat",)),
        ("scripts/x", ("@doctocat", "@octocat")),
        ("deeply/nested/logs", ("@octocat",)),
        ("apps/x", ("@octocat",)),
        ("apps/github", ()),
        ("apps/github/x", ()),
        ("with space/x", ("@space",)),
        ("x.py", ("@global-owner1", "@global-owner2")),
        ("a.md", ("@global-owner1", "@global-owner2")),
    ],
)
def test_github(path: str, owners: tuple[str, ...]) -> None:
    """The last line that matches decides; ranges and `!` are no syntax there."""
    assert CodeOwners(GITHUB).of(path) == owners


def test_a_star_below_a_folder_matches_no_deeper() -> None:
    """`docs/*` is files in docs, not those in its folders."""
    owners = CodeOwners("* @all\ndocs/* @docs\n")
    assert owners.of("docs/a.md") == ("@docs",)
    assert owners.of("docs/deep/a.md") == ("@all",)


GITLAB = """\
* @default

[Documentation] @docs-team
docs/
README.md @readme

^[Database][2] @database
model/db/
config/db/*.conf @dba @@maintainer
!model/db/generated.py
[DOCUMENTATION]
guides/
"""


@pytest.mark.parametrize(
    ("path", "owners"),
    [
        ("x.py", ("@default",)),
        ("docs/x.md", ("@default", "@docs-team")),
        ("sub/docs/x.md", ("@default", "@docs-team")),
        ("sub/README.md", ("@default", "@readme")),
        ("model/db/x.py", ("@default", "@database")),
        ("model/db/generated.py", ("@default",)),
        ("sub/config/db/a.conf", ("@default", "@dba", "@@maintainer")),
        ("guides/x.md", ("@default", "@docs-team")),
        ("D", ("@default",)),
    ],
)
def test_gitlab(path: str, owners: tuple[str, ...]) -> None:
    """Each section has its own last match, owners by default, and what `!` takes out."""
    assert CodeOwners(GITLAB).of(path) == owners


def test_a_file_of_gitlab_is_known_by_its_place() -> None:
    """Without a section it is the folder that tells which rules hold."""
    text = "src/x.py @a\n"
    assert CodeOwners(text, gitlab=True).of("sub/src/x.py") == ("@a",)
    assert CodeOwners(text).of("sub/src/x.py") == ()


@pytest.mark.parametrize(
    "line", ["/ @x", "\\ @x", "a[ @x", "[ @x", "** @x", "[]", "^[", "@x", "\0 @x"]
)
def test_a_strange_line_is_no_fault(line: str) -> None:
    """What no host understands matches what it can, and the other lines stand."""
    assert "@all" in CodeOwners(f"* @all\n{line}\nb.py @all\n").of("b.py")


def test_the_first_place_holds(tmp_path: Path) -> None:
    """The places are asked in their order; one that is too large, or a folder, owns nothing."""
    assert read_owners(str(tmp_path)) is None
    for place in reversed(PLACES):
        file = tmp_path / place
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"* @{place.replace('/', '-')}\n", encoding="utf-8")
        found = read_owners(str(tmp_path))
        assert found is not None
        assert found.of("x") == (f"@{place.replace('/', '-')}",)
    (tmp_path / PLACES[0]).write_bytes(b"* @x\n" + b"#" * MOST_BYTES)
    assert read_owners(str(tmp_path)) is None


def test_names_count_from_the_top_of_the_repository(
    tree: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scan of a folder, or of one beside it, asks with the whole path."""
    subprocess.run(["git", "init", "-q", tree.root], check=True)
    tree.write(".github/CODEOWNERS", "/jobs/ @jobs\n/other/ @other\n")
    tree.write("jobs/a.py", "from azureml.core import Run\n")
    tree.write("other/b.py", "from azureml.core import Run\n")
    monkeypatch.chdir(tree.root / "jobs")
    scan = scan_of(tree.report(), Detail.ALL)
    assert {file.filename: file.owners for file in scan.files} == {
        "a.py": ("@jobs",),
        "../other/b.py": ("@other",),
    }
    assert not any(file.owners for file in scan_of(tree.report(), Detail.SOURCE).files)
