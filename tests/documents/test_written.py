"""The Python files that cells write: where they go, what they hold, which rows are whose."""

from __future__ import annotations

import os

import pytest

from azlint.diagnostics import Position, Range
from azlint.documents.cells import CodeCell
from azlint.documents.written import WrittenFile, written_files
from azlint.text import split_lines

FOLDER = os.path.join(os.sep, "project")


def written(*sources: str) -> list[WrittenFile]:
    """The files that cells with these sources write in the project's folder."""
    cells = [CodeCell(number, source) for number, source in enumerate(sources, 1)]
    return list(written_files(cells, FOLDER))


def targets(*sources: str) -> list[str]:
    """The targets of the files, as they are called from the project's folder."""
    found = [os.path.relpath(file.target, FOLDER) for file in written(*sources)]
    return [target.replace(os.sep, "/") for target in found]


@pytest.mark.parametrize(
    ("magic", "target"),
    [
        ("%%writefile train.py", "train.py"),
        ("\n\n%%writefile train.py", "train.py"),
        ("  %%writefile   train.py  ", "train.py"),
        ("%%writefile ./src/train.py", "src/train.py"),
        ("%%writefile ../train.py", "../train.py"),
        ("%%writefile 'my train.py'", "my train.py"),
        ('%%writefile "my train.py"', "my train.py"),
        ("%%writefile my train.py", "my train.py"),
        ("%%writefile .\\src\\train.py", "src/train.py"),
        ("%%writefile TRAIN.PY", "TRAIN.PY"),
        ("%%writefile -a train.py", "train.py"),
        ("%%writefile --append train.py", "train.py"),
        ("%%writefile train.py -a", "train.py"),
        ("%%writefile -a 'my train.py'", "my train.py"),
        ("%%file train.py", "train.py"),
        ("%%time\n%%writefile train.py", "train.py"),
        ("%%writefile $folder/train.py", "$folder/train.py"),
        ("%%writefile {folder}/train.py", "{folder}/train.py"),
        ("%%writefile a\0b.py", "ab.py"),
    ],
)
def test_target(magic: str, target: str) -> None:
    """The target is what is no option, without its quotes, counted from the notebook."""
    assert targets(f"{magic}\nx = 1\n") == [target]


@pytest.mark.parametrize(
    "source",
    [
        "%%writefile",
        "%%writefile ",
        "%%writefile conf.yml\nx = 1",
        "%%writefile run.sh\nimport azureml.core",
        "%%writefile notes.ipynb\nimport azureml.core",
        "%%writefile train\nx = 1",
        "%%writefile train\nimport azureml.core as",
        "%%writefile Dockerfile\nRUN pip install azureml-core",
        "x = 1\n%%writefile train.py\nx = 1",
        "# why\n%%writefile train.py",
        "%writefile train.py\nx = 1",
        "# %%writefile train.py\nx = 1",
        "%%writefile? train.py",
        "%%bash\n%%writefile train.py",
        "'''\n%%writefile train.py\n'''",
    ],
)
def test_what_writes_no_python(source: str) -> None:
    """Other suffixes, and names without one whose body is no Python with v1, are left alone."""
    assert targets(source) == []


def test_targets_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """An absolute target is taken as it is, a home folder is filled in."""
    home = os.path.join(os.sep, "home", "me")
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("USERPROFILE", home)
    place = os.path.join(os.sep, "tmp", "train.py")
    found = written(f"%%writefile {place}\nx", "%%writefile ~/train.py\nx")
    assert [file.target for file in found] == [place, os.path.join(home, "train.py")]


def test_a_target_without_a_suffix() -> None:
    """Its body tells whether it is Python."""
    assert targets("%%writefile train\nimport azureml.core\n") == ["train"]
    assert targets("x = 'py'", "%%writefile train.$x\nimport azureml.core\n") == ["train.py"]
    assert targets("%%writefile train.$x\nimport azureml.core\n") == ["train.$x"]


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ("folder = 'src'", "src/train.py"),
        ("if x:\n    folder = './src'  # why", "src/train.py"),
        ("folder = 'old'\nfolder = 'src'", "src/train.py"),
        ("folder == 'src'", "$folder/train.py"),
        ("my_folder = 'src'", "$folder/train.py"),
        ("folder = f()", "$folder/train.py"),
        ("folder = (", "$folder/train.py"),
        ("folder = 'a' + '/b'", "a/b/train.py"),
        ("base = 'a'\nfolder = base + '/b'", "a/b/train.py"),
        ("folder = os.path.join('a', 'b')", "a/b/train.py"),
        ("folder = os.path.join(os.getcwd(), 'b')", "b/train.py"),
        ("base = 'a'\nfolder = f'{base}/b'", "a/b/train.py"),
        ("folder = f'{base}/b'", "$folder/train.py"),
        ("folder = f'{1:>3}'", "$folder/train.py"),
        ("base = Path('a')\nfolder = base / 'b'", "a/b/train.py"),
        ("folder = str(Path('a'))", "a/train.py"),
        ("folder = folder", "$folder/train.py"),
        ("folder = folder + folder", "$folder/train.py"),
        ("folder = os.path.join()", "$folder/train.py"),
        ("%%time\nfolder = 'src'", "src/train.py"),
        ("%%bash\nfolder = 'src'", "$folder/train.py"),
    ],
)
def test_variables(code: str, target: str) -> None:
    """A variable in the target is filled in as far as an earlier cell gives it a plain text."""
    for magic in ("$folder/train.py", "${folder}/train.py", "{folder}/train.py"):
        found = targets(code, f"%%writefile {magic}\nx = 1", "folder = 'later'")
        assert found == [magic if target == "$folder/train.py" else target]


def places(file: WrittenFile) -> list[tuple[int | None, int]]:
    """Cell and row that each row of the file stands for, but for the empty one at its end."""
    found = []
    for row in range(1, len(split_lines(file.text))):
        start = Position(row, 1)
        place = file.cells.range(Range(start, start))
        found.append((place.cell, place.start.row))
    return found


def test_rows() -> None:
    """Rows lead to the cell that wrote them; line ends are those of the text."""
    (file,) = written("x", "\n%%writefile a.py\nx\r\ny\r\n", "z", "%%writefile -a a.py\nz")
    assert file.text == "x\ny\n\nz\n"
    assert places(file) == [(2, 3), (2, 4), (2, 5), (4, 2)]


def test_an_empty_body() -> None:
    """A file of nothing is a file; what is appended to it stands at its own rows."""
    (file,) = written("%%writefile a.py")
    assert file.text == "\n"
    (file,) = written("%%writefile a.py", "%%writefile -a a.py", "%%writefile -a a.py\nx\ny")
    assert file.text == "x\ny\n"
    assert places(file) == [(3, 2), (3, 3)]


def test_a_file_that_is_written_twice() -> None:
    """Each version is a file of its own; a cell that appends goes on with the last one."""
    found = written(
        "%%writefile a.py\nx",
        "%%writefile b.py\nb",
        "%%writefile -a ./a.py\ny",
        "%%writefile a.py\nz",
        "%%file --append a.py\nzz",
        "%%writefile -a c.py\nc",
    )
    assert [(os.path.basename(file.target), file.text) for file in found] == [
        ("a.py", "x\ny\n"),
        ("b.py", "b\n"),
        ("a.py", "z\nzz\n"),
        ("c.py", "c\n"),
    ]


def test_magics_in_a_body_are_its_own() -> None:
    """What is written is a plain file: nothing of it is masked."""
    (file,) = written("%%writefile a.py\n%pip install x\n!ls\nx = <a>\n# %%\n")
    assert file.text == "%pip install x\n!ls\nx = <a>\n# %%\n\n"


@pytest.mark.parametrize(
    ("body", "row"),
    [("# a\nx", 2), ("\n\n# a\nx", 4), ("# %%\n# a", 3), ("", 2)],
)
def test_the_first_row_of_a_body(body: str, row: int) -> None:
    """Where a comment that speaks for the whole body may stand; a tag holds for all of it."""
    cells = [CodeCell(1, f"%%writefile a.py\n{body}", ignored=True)]
    (file,) = written_files(cells, FOLDER)
    (part,) = file.cells.parts
    assert part.code - part.first + part.row == row
    assert part.ignored
