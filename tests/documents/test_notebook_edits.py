r"""Edits of notebooks: what the cells say afterwards, and that nothing else of the file changes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from azlint.diagnostics import Edit, Position, Range
from azlint.documents import notebook
from azlint.documents.notebook_edits import edited

STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
Place = tuple[int, int]


def edit(start: Place, end: Place, content: str, cell: int | None = 1) -> Edit:
    return Edit(Range(Position(*start), Position(*end), cell), content)


def insert(at: Place, content: str, cell: int | None = 1) -> Edit:
    return edit(at, at, content, cell)


def file_of(*sources: str, more: str = "") -> str:
    """A notebook whose code cells have these JSON values as their sources."""
    cells = ", ".join(f'{{"cell_type": "code", "source": {source}}}' for source in sources)
    return f'{{"cells": [{cells}], "metadata": {{{more}}}, "nbformat": 4}}'


def source_after(source: str, *edits: Edit, more: str = "") -> str:
    """The JSON value of the source of an only cell, all around it being what it was."""
    text = file_of(source, more=more)
    cell = notebook.read(text).cells[0]
    result = edited(notebook.read(text), edits)
    assert result.startswith(text[: cell.start])
    assert result.endswith(text[cell.end :])
    return result[cell.start : len(result) - len(text) + cell.end]


@pytest.mark.parametrize(
    ("source", "edits", "expected"),
    [
        pytest.param('"a\\nb"', [edit((2, 1), (2, 2), "xy")], '"a\\nxy"', id="replace"),
        pytest.param('"a\\n"', [insert((2, 1), "b")], '"a\\nb"', id="append"),
        pytest.param('"a\\nb"', [edit((1, 1), (2, 2), "")], '""', id="delete all"),
        pytest.param('""', [insert((1, 1), "a\nb")], '"a\\nb"', id="empty"),
        pytest.param('"a"', [insert((1, 2), '\t"\\\x01')], '"a\\t\\"\\\\\\u0001"', id="escapes"),
        pytest.param('"\\/\\u0041/"', [insert((1, 3), "/")], '"\\/\\u0041//"', id="keeps escapes"),
        pytest.param('"\\\\u00e9"', [edit((1, 1), (1, 2), "/")], '"/u00e9"', id="a backslash"),
        pytest.param(
            '"\\uD83D\\uDe00b"', [edit((1, 2), (1, 3), "c")], '"\\uD83D\\uDe00c"', id="a pair"
        ),
        pytest.param(
            '"\\ude00\\ud83db"', [edit((1, 3), (1, 4), "c")], '"\\ude00\\ud83dc"', id="not a pair"
        ),
        pytest.param('"a\\r\\nb"', [insert((2, 2), "\nc")], '"a\\r\\nb\\r\\nc"', id="CRLF"),
        pytest.param('"a\\r\\nb"', [insert((2, 2), "\r\nc")], '"a\\r\\nb\\r\\nc"', id="CRLF twice"),
        pytest.param(
            '"a\\r\\nb\\nc"', [insert((1, 1), "\n")], '"\\na\\r\\nb\\nc"', id="no majority"
        ),
        pytest.param('"a\\nb"', [insert((1, 1), "x\r\n")], '"x\\na\\nb"', id="CRLF to LF"),
        pytest.param('"a\\rb"', [insert((2, 1), "x\n")], '"a\\rx\\nb"', id="CR"),
    ],
)
def test_a_source_that_is_one_string(source: str, edits: list[Edit], expected: str) -> None:
    """A string stays one, and what is not replaced is written as before."""
    assert source_after(source, *edits) == expected


@pytest.mark.parametrize(
    ("source", "edits", "expected"),
    [
        pytest.param('["a\\n","b"]', [edit((2, 1), (2, 2), "c")], '["a\\n","c"]', id="replace"),
        pytest.param('["a\\n", "b"]', [insert((2, 2), "\nc")], '["a\\n", "b\\n", "c"]', id="add"),
        pytest.param('["a\\n"]', [insert((2, 1), "b")], '["a\\n", "b"]', id="append a line"),
        pytest.param('["a"]', [insert((1, 1), "x\ny\n")], '["x\\n", "y\\n", "a"]', id="prepend"),
        pytest.param('["a\\n","b"]', [insert((2, 1), "x")], '["a\\n","xb"]', id="start of a line"),
        pytest.param(
            '["a\\n",\t"b\\n",\t"c"]', [insert((2, 1), "x\n")], '["a\\n",\t"x\\n",\t"b\\n",\t"c"]',
            id="between lines",
        ),
        pytest.param(
            '[\r\n\t"a\\n",\r\n\t"b"\r\n]',
            [edit((1, 1), (1, 2), "x\ny")],
            '[\r\n\t"x\\n",\r\n\t"y\\n",\r\n\t"b"\r\n]',
            id="a line becomes two",
        ),
        pytest.param('["a\\n", "b"]', [edit((1, 1), (2, 1), "")], '["b"]', id="delete a line"),
        pytest.param('["a\\n", "b"]', [edit((2, 1), (2, 2), "")], '["a\\n"]', id="empty the last"),
        pytest.param('["a\\n", "b"]', [edit((1, 2), (2, 2), "")], '["a"]', id="delete the last"),
        pytest.param('[ "a\\n", "b" ]', [edit((1, 1), (2, 2), "")], "[]", id="delete all"),
        pytest.param('["a", ""]', [edit((1, 1), (1, 2), "")], "[]", id="delete all but nothing"),
        pytest.param(
            '["a\\n", "b\\n", "c"]', [edit((1, 2), (2, 1), "")], '["ab\\n", "c"]', id="join"
        ),
        pytest.param(
            '["a\\n", "b\\n", "c"]', [edit((1, 2), (3, 1), "")], '["ac"]', id="join over a line"
        ),
        pytest.param('["a\\n", "b"]', [edit((1, 1), (2, 1), "x")], '["xb"]', id="join by content"),
        pytest.param(
            '["a\\n", "b"]',
            [edit((1, 1), (2, 1), "x"), insert((2, 1), "\n")],
            '["x\\n", "b"]',
            id="break again",
        ),
        pytest.param("[]", [insert((1, 1), "a\nb")], '["a\\n", "b"]', id="empty list"),
        pytest.param("[ ]", [insert((1, 1), "a")], '["a"]', id="blank list"),
        pytest.param('[""]', [insert((1, 1), "a")], '["a"]', id="list of nothing"),
        pytest.param('[ "a" ]', [insert((1, 1), "x\n")], '[ "x\\n", "a" ]', id="spaced"),
        pytest.param(
            '[\n  "a"\n]', [insert((1, 1), "x\n")], '[\n  "x\\n",\n  "a"\n]', id="one element"
        ),
        pytest.param(
            '["a\\nb\\n", "c\\n"]', [edit((3, 1), (3, 2), "x")], '["a\\nb\\n", "x\\n"]',
            id="several lines untouched",
        ),
        pytest.param(
            '["a\\nb\\n", "c\\n"]', [insert((1, 1), "x\n"), insert((3, 1), "y\n")],
            '["x\\n", "a\\nb\\n", "y\\n", "c\\n"]',
            id="around several lines",
        ),
        pytest.param(
            '["a\\nb\\n", "c\\n"]', [edit((2, 1), (2, 2), "x")], '["a\\n", "x\\n", "c\\n"]',
            id="several lines touched",
        ),
        pytest.param('["ab", "cd"]', [insert((1, 3), "x")], '["abx", "cd"]', id="between halves"),
        pytest.param(
            '["ab", "cd"]', [edit((1, 1), (1, 2), "x\n")], '["x\\n", "b", "cd"]', id="first half"
        ),
        pytest.param('["ab", "cd"]', [edit((1, 3), (1, 5), "x")], '["ab", "x"]', id="last half"),
        pytest.param('["ab", "cd"]', [edit((1, 2), (1, 4), "")], '["a", "d"]', id="over halves"),
        pytest.param(
            '["a\\n", "", "b\\n", "\\u0063"]', [edit((3, 1), (3, 2), "d")],
            '["a\\n", "", "b\\n", "d"]',
            id="nothing far away",
        ),
        pytest.param('["a\\r", "\\nb"]', [edit((1, 1), (2, 1), "")], '["b"]', id="divided CRLF"),
        pytest.param(
            '["a\\r\\n", "b\\r\\n"]', [insert((2, 1), "x\ny\n")],
            '["a\\r\\n", "x\\r\\n", "y\\r\\n", "b\\r\\n"]',
            id="CRLF",
        ),
        pytest.param(
            '["\\u0061\\n" ,\n"b\\n","\\/"]', [edit((2, 1), (2, 2), "x")],
            '["\\u0061\\n" ,\n"x\\n","\\/"]',
            id="uneven separators",
        ),
    ],
)  # fmt: skip
def test_a_source_that_is_a_list(source: str, edits: list[Edit], expected: str) -> None:
    """A list stays one: a string for each new line, and the others as they were."""
    assert source_after(source, *edits) == expected


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("[]", '[\n  "x",\n  "y"\n ]', '[\n  "\\n",\n  "b"\n ]'),
        ("[]", '[\n  "x"\n ]', '[\n  "\\n",\n  "b"\n ]'),
        ("[]", '"x"', '["\\n", "b"]'),
        ('["a"]', '["x","y"]', '["\\n","ba"]'),
        ('["a"]', '[\n  "x",\n  "y"\n ]', '["\\n", "ba"]'),
        ('[\n"a"]', '["x","y"]', '[\n"\\n",\n"ba"]'),
        ('["a\\n",  "c"]', '["x","y"]', '["\\n",  "ba\\n",  "c"]'),
    ],
)
def test_a_short_list_is_laid_out_as_others_are(own: str, other: str, expected: str) -> None:
    """What a list does not show itself is taken from one that begins like it."""
    text = file_of(other, own)
    assert edited(notebook.read(text), [insert((1, 1), "\nb", 2)]) == file_of(other, expected)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("", "é😀\x7f", id="ASCII"),
        pytest.param('"a": "ü"', "é😀\x7f", id="raw"),
        pytest.param('"a": "ü\\u00fc"', "é😀\x7f", id="raw and escaped"),
        pytest.param('"a": "\\u00fc"', "\\u00e9\\ud83d\\ude00\\u007f", id="escaped"),
        pytest.param('"a": "\\u001b\\u007F"', "é😀\x7f", id="ASCII escaped"),
        pytest.param('"a": "\\\\u00fc"', "é😀\x7f", id="backslash escaped"),
        pytest.param('"a": "\\\\\\u00fc"', "\\u00e9\\ud83d\\ude00\\u007f", id="both escaped"),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_new_text_is_written_as_the_file_is(more: str, expected: str, mark: str) -> None:
    """What is not ASCII is escaped where the file does so; the byte order mark says nothing."""
    text = mark + file_of('"a"', more=more)
    result = edited(notebook.read(text), [insert((1, 1), "é😀\x7f")])
    assert result == mark + file_of(f'"{expected}a"', more=more)


def test_a_lone_surrogate_is_escaped_even_among_raw_text() -> None:
    """The result can be encoded."""
    result = source_after('"é"', insert((1, 1), "\ud83d"))
    assert result == '"\\ud83dé"'
    assert result.encode()


def test_columns_are_code_points() -> None:
    """Neither bytes nor UTF-16 units, however the file writes them."""
    change = edit((1, 3), (1, 4), "x")
    assert source_after('"é😀b"', change) == '"é😀x"'
    assert source_after('"\\u00e9\\ud83d\\ude00b"', change) == '"\\u00e9\\ud83d\\ude00x"'


OUTPUTS = r"""
{"zoom": 1.0e-05, "a": [1E5, -0, -0.0, NaN, -Infinity, 12345678901234567890123, 0.10],
 "url": "a\/b", "text": ["\u00E9", "😀",   ""],"a\u0062": null }
"""


@pytest.mark.parametrize("indent", [None, 0, 1, 2, 4, "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n "])
@pytest.mark.parametrize("version", [3, 4])
def test_all_else_stays(
    indent: int | str | None, line_end: str, mark: str, end: str, version: int
) -> None:
    """Numbers, keys, blanks and escapes outside of an edited source are those of the file."""
    key = "source" if version == 4 else "input"
    cells: list[Any] = [
        {key: ["import a\n", "b\n", "c"], "outputs": "OUT", "cell_type": "code"},
        {"cell_type": "code", "outputs": "OUT", key: ["x\n", "y"]},
        {"cell_type": "markdown", "metadata": {"a": "OUT"}, "source": "text"},
    ]
    top: dict[str, Any] = {"nbformat": version, "metadata": {"é": "OUT"}}
    top |= {"cells": cells} if version == 4 else {"worksheets": [{"cells": cells}, {"cells": []}]}

    def written() -> str:
        text = json.dumps(top, indent=indent, ensure_ascii=False).replace('"OUT"', OUTPUTS)
        return mark + (text + end).replace("\n", line_end)

    before = notebook.read(written())
    changes = [
        edit((1, 1), (2, 1), "from b import (\n    c,\n)\n", 2),
        insert((3, 2), "\nd", 1),
        edit((2, 1), (3, 1), "", 1),
        insert((1, 1), "A ", 3),
    ]
    cells[0][key] = ["import a\n", "c\n", "d"]
    cells[1][key] = ["from b import (\n", "    c,\n", ")\n", "y"]
    cells[2]["source"] = "A text"
    assert edited(before, changes) == written()


def test_no_edits_change_nothing() -> None:
    """Without an edit, or with one that does nothing, the text is the very same."""
    text = file_of('["a", "", "b"]')
    assert edited(notebook.read(text), []) == text
    assert edited(notebook.read(text), [insert((1, 2), "")]) == text


def test_edits_come_in_any_order() -> None:
    """Only insertions at the same place are done in the order they are given."""
    first, second = insert((1, 2), "1"), insert((1, 2), "2")
    behind, before = edit((1, 2), (1, 3), "B"), edit((1, 1), (1, 2), "A")
    assert source_after('"abc"', behind, first, second, before) == '"A12Bc"'
    assert source_after('"abc"', second, before, behind, first) == '"A21Bc"'
    assert source_after('["abc"]', behind, first, second, before) == '["A12Bc"]'


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ([insert((1, 1), "x", None)], "row 1, column 1: the edit names no cell"),
        ([insert((1, 2), "x", 4)], "cell 4, row 1, column 2: the notebook has 3 cells"),
        ([insert((1, 2), "x", 0)], "cell 0, row 1, column 2: the notebook has 3 cells"),
        ([insert((1, 1), "x", 3)], "cell 3, row 1, column 1: the cell has no `source`"),
        ([insert((0, 1), "x")], "cell 1, row 0, column 1: the text of the cell has no such place"),
        ([insert((3, 1), "x")], "cell 1, row 3, column 1: the text of the cell has no such place"),
        ([insert((1, 0), "x")], "cell 1, row 1, column 0: the text of the cell has no such place"),
        ([insert((1, 5), "x")], "cell 1, row 1, column 5: the text of the cell has no such place"),
        ([edit((1, 1), (2, 4), "x")], "cell 1, row 2, column 4: the text of the cell has no such"),
        ([edit((2, 1), (1, 1), "x")], "cell 1, row 2, column 1: the edit ends before it starts"),
        (
            [edit((1, 2), (2, 1), "x"), edit((1, 1), (1, 3), "")],
            "cell 1, row 1, column 2: another edit overlaps this one",
        ),
        (
            [insert((1, 2), "x", 2), edit((1, 1), (1, 3), "", 2)],
            "cell 2, row 1, column 2: another edit overlaps this one",
        ),
        (
            [insert((1, 2), "", 2), edit((1, 1), (1, 3), "", 2)],
            "cell 2, row 1, column 2: another edit overlaps this one",
        ),
    ],
)
def test_what_cannot_be_done_is_refused(edits: list[Edit], message: str) -> None:
    """The message names the cell and the place."""
    text = file_of('["abc\\r\\n", "de"]', '"abc"').replace("}]", '}, {"cell_type": "raw"}]')
    with pytest.raises(ValueError, match=re.escape(f"cannot edit {message}")):
        edited(notebook.read(text), edits)


CHARS = 'ab"\\/\té\x1f\x7f\u2028😀\ud83d\ude00'
TEXTS = st.lists(st.sampled_from([*CHARS, "\n", "\n", "\r\n", "\r", "foo\n"]), max_size=9).map(
    "".join
)
LINE_START = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")


def lines_of(text: str) -> list[str]:
    return [line for line in LINE_START.split(text) if line]


def whole(text: str) -> str:
    """The text with halves of a code point put together, as reading JSON does."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@dataclass(frozen=True)
class Drawn:
    """A cell: its strings, or all in one, the JSON of these, and what to put in for which offsets.

    The offsets of the ``changes`` are those of code points, and no two overlap.
    """

    strings: list[str]
    is_list: bool
    raw: str
    changes: list[tuple[int, int, str]]

    @property
    def text(self) -> str:
        return "".join(self.strings)

    def edits(self, cell: int) -> list[Edit]:
        """The changes as edits."""

        def place(at: int) -> Place:
            lines = LINE_START.split(self.text[:at])
            return len(lines), len(lines[-1]) + 1

        return [
            edit(place(start), place(end), content, cell) for start, end, content in self.changes
        ]

    def changed(self) -> str:
        """The text after the changes."""
        crlf = self.text.count("\r\n")
        line_end = "\r\n" if 2 * crlf > self.text.count("\n") else "\n"
        text, at = "", 0
        for start, end, content in sorted(self.changes, key=lambda change: change[:2]):
            text += self.text[at:start]
            text += content.replace("\r\n", "\n").replace("\n", line_end)
            at = end
        return text + self.text[at:]

    def untouched(self) -> list[str]:
        """The JSON of the strings that no change comes near to."""
        found, start = [], 0
        for string, raw in zip(self.strings, STRING.findall(self.raw), strict=True):
            end = start + len(string)
            if all(last < start or end < first for first, last, _ in self.changes):
                found.append(raw)
            start = end
        return found


@st.composite
def drawn_cells(draw: st.DrawFn, ascii_only: bool, between: tuple[str, str, str]) -> Drawn:
    strings = draw(st.lists(TEXTS, max_size=5))
    is_list = draw(st.booleans())
    if not is_list:
        strings = ["".join(strings)]
    elif draw(st.booleans()):
        strings = lines_of("".join(strings))
    strings = [whole(string) for string in strings]
    raws = [json.dumps(string, ensure_ascii=ascii_only) for string in strings]
    for char in "/a\ud83d\ude00":
        escape = "\\/" if char == "/" else f"\\u{ord(char):04X}"
        if char > "a" or draw(st.booleans()):
            raws = [raw.replace(char, escape) for raw in raws]
    raw = raws[0] if raws else ""
    if is_list:
        before, separator, after = between
        raw = f"[{before}{separator.join(raws)}{after}]" if raws else "[]"
    text = "".join(strings)
    stops = [at for at in range(len(text) + 1) if text[at - 1 :][:2] != "\r\n" or not at]
    chosen = sorted(draw(st.lists(st.sampled_from(stops), max_size=6)))
    changes = [(*span, draw(TEXTS)) for span in zip(chosen[::2], chosen[1::2], strict=False)]
    return Drawn(strings, is_list, raw, draw(st.permutations(changes)))


@st.composite
def drawn_notebooks(draw: st.DrawFn) -> tuple[str, list[Drawn]]:
    """The text of a notebook in some style, and what was drawn for its cells."""
    ascii_only = draw(st.booleans())
    between = st.sampled_from(
        [("", ", ", ""), ("", ",", ""), ("\n   ", ",\n   ", "\n  "), (" ", " ,\r\n\t", "")]
    )
    cells = draw(st.lists(drawn_cells(ascii_only, draw(between)), min_size=1, max_size=4))
    outputs = ["OUT", '\n"\\/é', "[]"]
    top = {
        "cells": [
            {"source": f"SOURCE{number}", "cell_type": "code", "outputs": outputs}
            for number in range(len(cells))
        ],
        "metadata": {"é": "OUT"},
        "nbformat": 4,
    }
    indent = draw(st.sampled_from([None, 1, 2, 4, "\t"]))
    text = json.dumps(top, indent=indent, ensure_ascii=ascii_only)
    text = text.replace('"OUT"', "[1.0e-05, NaN, 1E5,\n-0.0]")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    for number, cell in enumerate(cells):
        text = text.replace(f'"SOURCE{number}"', cell.raw)
    return draw(st.sampled_from(["", "\ufeff"])) + text + draw(st.sampled_from(["", "\n"])), cells


def spans(text: str) -> tuple[list[str], list[str]]:
    """The JSON of the sources of all cells, and what stands around them."""
    inside, outside, at = [], [], 0
    for cell in notebook.read(text).cells:
        inside.append(text[cell.start : cell.end])
        outside.append(text[at : cell.start])
        at = cell.end
    return inside, [*outside, text[at:]]


@given(drawn_notebooks())
@settings(max_examples=400, deadline=None)
def test_any_edits_of_any_notebook(drawn: tuple[str, list[Drawn]]) -> None:
    """Cells say what the edits make of their texts, and all that was not edited stays."""
    text, cells = drawn
    before = notebook.read(text)
    assert [cell.text for cell in before.cells] == [cell.text for cell in cells]
    result = edited(before, [edit for n, cell in enumerate(cells, 1) for edit in cell.edits(n)])
    assert result.encode()
    after = notebook.read(result)
    assert [whole(cell.text) for cell in after.cells] == [whole(cell.changed()) for cell in cells]
    inside, outside = spans(result)
    assert outside == spans(text)[1]
    for cell, raw in zip(cells, inside, strict=True):
        assert raw.startswith("[" if cell.is_list else '"')
        if not cell.changes:
            assert raw == cell.raw
        if not cell.is_list:
            continue
        strings = STRING.findall(raw)
        rest = iter(strings)
        assert all(string in rest for string in cell.untouched())
        assert strings.count('""') <= cell.strings.count("")
        said = "".join([cell.text, *(content for _, _, content in cell.changes)])
        if cell.strings == lines_of(cell.text) and "\r" not in said.replace("\r\n", ""):
            assert [whole(json.loads(string)) for string in strings] == [
                whole(line) for line in lines_of(cell.changed())
            ]
