"""Notebooks are read cell by cell, and each source is known by its place in the file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from azlint.documents import notebook
from azlint.documents.files import DocumentError
from azlint.documents.notebook import IGNORE_TAG, Notebook


def code(source: object, **more: object) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {}, "outputs": [], "source": source, **more}


def made(*cells: object, **top: object) -> dict[str, Any]:
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 4, **top}


def read(content: object, **options: Any) -> Notebook:
    return notebook.read(json.dumps(content, **options))


def test_cells_are_numbered_over_all_kinds() -> None:
    """Text cells count, as they do for the reader of a report."""
    found = read(
        made(
            {"cell_type": "markdown", "metadata": {}, "source": "# azureml"},
            code("a = 1\n"),
            {"cell_type": "raw", "metadata": {}, "source": []},
            code(["b = 2\n", "c = 3"]),
        )
    )
    assert [(cell.number, cell.kind, cell.text, cell.python) for cell in found.cells] == [
        (1, "markdown", "# azureml", False),
        (2, "code", "a = 1\n", True),
        (3, "raw", "", False),
        (4, "code", "b = 2\nc = 3", True),
    ]
    assert found.cell(4) is found.cells[3]
    assert found.cell(0) is None
    assert found.cell(5) is None


@pytest.mark.parametrize("indent", [None, 0, 1, 4, "\t"])
@pytest.mark.parametrize("ensure_ascii", [True, False])
def test_the_place_of_a_source_is_that_of_its_json(indent: Any, ensure_ascii: bool) -> None:
    """What stands between ``start`` and ``end`` is the value of the source and nothing else."""
    sources = ["é😀\n", ["a\n", "ü"], [], ""]
    text = json.dumps(made(*map(code, sources)), indent=indent, ensure_ascii=ensure_ascii)
    for content in (text, "\ufeff" + text, text.replace("\n", "\r\n"), f"\n {text}\r\n"):
        found = notebook.read(content)
        assert found.text == content
        assert [json.loads(content[cell.start : cell.end]) for cell in found.cells] == sources


def test_nbformat_3() -> None:
    """Cells lie in worksheets, code in `input`, each cell with a language of its own."""
    found = read(
        {
            "metadata": {"name": ""},
            "nbformat": 3,
            "nbformat_minor": 0,
            "worksheets": [
                {
                    "cells": [
                        {"cell_type": "heading", "level": 1, "source": "Training"},
                        {"cell_type": "code", "language": "python", "input": "a = 1"},
                    ]
                },
                {"cells": [{"cell_type": "code", "language": "ruby", "input": ["b"]}]},
            ],
        }
    )
    assert [(cell.number, cell.text, cell.python) for cell in found.cells] == [
        (1, "Training", False),
        (2, "a = 1", True),
        (3, "b", True),
    ]


LANGUAGES = {
    "no metadata": ({}, True),
    "Python": ({"kernelspec": {"language": "python", "name": "python3"}}, True),
    "Python by its name only": ({"kernelspec": {"name": "python3"}}, True),
    "Python that an editor calls text": (
        {"kernelspec": {"language": "python"}, "language_info": {"name": "plaintext"}},
        True,
    ),
    "PySpark": ({"language_info": {"name": "pyspark"}}, True),
    "R": ({"kernelspec": {"language": "R", "name": "ir"}}, False),
    "Scala": ({"language_info": {"name": "scala"}}, False),
    "nonsense": ({"kernelspec": 3, "language_info": []}, True),
}


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_language_is_that_of_the_kernel(name: str) -> None:
    """Code cells are Python unless the kernel is one for something else."""
    metadata, python = LANGUAGES[name]
    assert read(made(code("a"), metadata=metadata)).cells[0].python is python


def test_a_cell_in_another_language_than_the_kernel() -> None:
    """A Python cell of a polyglot notebook is Python; a colour for another language is none."""
    python = code("a", metadata={"vscode": {"languageId": "python"}})
    shell = code("%pip install x", metadata={"vscode": {"languageId": "shellscript"}})
    synapse = code("a", metadata={"microsoft": {"language": "python"}})
    csharp = {"kernelspec": {"language": "C#", "name": ".net-csharp"}}
    cells = read(made(python, shell, synapse, metadata=csharp)).cells
    assert [cell.python for cell in cells] == [True, False, True]
    assert read(made(shell)).cells[0].python


def test_tags() -> None:
    """Tags are told; whatever else stands in their place is none."""
    metadata: list[object] = [{"tags": [IGNORE_TAG, 3]}, {"tags": "azlint"}, {}, None, {"tags": {}}]
    cells = read(made(*(code("", metadata=value) for value in metadata))).cells
    assert [sorted(cell.tags) for cell in cells] == [[IGNORE_TAG], [], [], [], []]


def test_a_cell_that_cannot_be_read_is_told_and_the_others_are_read() -> None:
    """A cell without a source, or with something else in its place, loses only itself."""
    nothing = code("")
    del nothing["source"]
    cells = read(made(code("a"), nothing, code(5), code(["a", 5]), 7, {"source": ""}, code("b")))
    assert [bool(cell.fault) for cell in cells.cells] == [False, *[True] * 5, False]
    assert [cell.text for cell in cells.cells if not cell.fault] == ["a", "b"]
    assert "`source`" in cells.cells[1].fault


def test_values_that_only_json_of_python_has() -> None:
    """NaN stands in outputs; floats are whatever they are."""
    text = json.dumps(made(code("a", outputs=[{"data": {"x": float("nan"), "y": 1e-5}}])))
    assert notebook.read(text).cells[0].text == "a"


FAULTS = {
    "a bare text": ("azureml", 1, 1, "not valid JSON"),
    "an empty file": (" \n", 1, 1, "the file is empty"),
    "a list": ('["azureml"]', 1, 1, "no object"),
    "no nbformat": ('{"cells": []}', 1, 1, "no `nbformat`"),
    "no cells": ('{\n"nbformat": 4}', 1, 1, "no list `cells`"),
    "cells of another kind": ('{"nbformat": 4, "cells": {}}', 1, 1, "no list `cells`"),
    "no worksheets": ('{"nbformat": 3, "cells": []}', 1, 1, "no list `worksheets`"),
    "nbformat 2": ('{"worksheets": [],\n "nbformat": 2}', 2, 14, "nbformat 2 is too old"),
    "nbformat 5": ('{"cells": [],\n "nbformat": 5}', 2, 14, "nbformat 5 is not known"),
    "nbformat 4.0": ('{"cells": [],\n "nbformat": 4.0}', 2, 14, "nbformat 4.0 is not known"),
    "nbformat true": ('{"cells": [],\n "nbformat": true}', 2, 14, "nbformat true is not known"),
    "nbformat null": ('{"cells": [],\n "nbformat": null}', 2, 14, "nbformat null is not known"),
    "a missing comma": ('{"cells": []\n"nbformat": 4}', 2, 1, "a comma or `}` is missing"),
    "a missing colon": ('{"cells"\n[]}', 2, 1, "a colon is missing"),
    "a key without quotes": ("{\ncells: []}", 2, 1, "a key in double quotes is missing"),
    "a comma too many": ('{"cells": [\n{},]}', 2, 4, "expecting value"),
    "more behind the end": ('{"cells": []}\n{}', 2, 1, "more follows"),
    "a key twice": ('{"cells": [],\n "cells": []}', 2, 2, "`cells` stands twice"),
    "a key of a cell twice": (
        '{"nbformat": 4, "cells": [{"source": "",\n  "source": ""}]}',
        2,
        3,
        "`source` stands twice",
    ),
    "a key of the metadata twice": (
        '{"nbformat": 4, "cells": [], "metadata": {"a": 1,\n"a": 2}}',
        2,
        1,
        "`a` stands twice",
    ),
    "a conflict marker": (
        '{"cells": [\n<<<<<<< HEAD\n{}\n=======\n7\n>>>>>>> main\n]}',
        2,
        1,
        "conflict marker",
    ),
    "an integer that Python does not read": (
        '{"nbformat": 4,\n "cells": [{"execution_count": ' + "9" * 5000 + "}]}",
        2,
        32,
        "an integer of more than 4,300 digits",
    ),
    "a line break in a text": ('{"cells": [{"source": "a\nb"}]}', 1, 25, "control character"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults_have_a_place_and_a_way_out(name: str) -> None:
    """What is no notebook is refused with the row and column of the fault."""
    text, row, column, message = FAULTS[name]
    for mark in ("", "\ufeff"):
        with pytest.raises(DocumentError) as caught:
            notebook.read(mark + text)
        assert message in caught.value.message
        assert ";" in caught.value.message
        assert (caught.value.row, caught.value.column) == (row, column)


def test_every_truncation_is_told() -> None:
    """Wherever a notebook breaks off, that is said, and nothing else goes wrong."""
    text = json.dumps(made(code(["é = 1\n"], metadata={"tags": ["x"]}), code("b")), indent=1)
    for end in range(len(text)):
        with pytest.raises(DocumentError) as caught:
            notebook.read(text[:end])
        assert "\n" not in caught.value.message


def test_deep_nesting_is_told() -> None:
    """JSON that nests beyond the parser's depth is no traceback."""
    text = json.dumps(made(code("")))[:-1] + ', "x": ' + "[" * 200_000 + "]" * 200_000 + "}"
    with pytest.raises(DocumentError, match="nests too deeply"):
        notebook.read(text)


def test_encodings() -> None:
    """UTF-8 with or without a mark is read; anything else is told with its place."""
    assert notebook.decode(b"\xef\xbb\xbf{}") == "\ufeff{}"
    with pytest.raises(DocumentError, match="save it as UTF-8"):
        notebook.decode("{}".encode("utf-16"))
    with pytest.raises(DocumentError, match="byte 0xe9 is not UTF-8") as caught:
        notebook.decode("é\nüb".encode() + b"\xe9")
    assert (caught.value.row, caught.value.column) == (2, 3)
