"""What editors are told: places in UTF-16, edits that give the right text, titles that warn."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from azlint.diagnostics import (
    Applicability,
    Companion,
    Diagnostic,
    Edit,
    FileEdits,
    Fix,
    Position,
    Range,
    Severity,
)
from azlint.editors import protocol
from azlint.editors.protocol import Document
from azlint.fixing.fixer import apply
from azlint.rules.registry import all_rules
from azlint.rules.reporting import display_name
from azlint.rules.rule import Rule

URI = "file:///a%20b/%C3%A9.py"
PIECES = ["é", "😀", "a", "\n", "\r\n", "\r", "\f", "\u2028", "\x0b", "\x1c", "log", " ", "\t"]


def place(row: int, column: int, cell: int | None = None, length: int = 0) -> Range:
    return Range(Position(row, column), Position(row, column + length), cell)


def found(where: Range, fix: Fix | None = None, **more: Any) -> Diagnostic:
    return Diagnostic("AZL202", "run-log", "a message", where, Severity.ERROR, fix=fix, **more)


def utf16(text: str, position: dict[str, int]) -> str:
    """What stands before a position, counted as the protocol does, by another way."""
    before, line, row = "", "", 0
    at = 0
    while row < position["line"]:
        if text.startswith("\r\n", at):
            at += 2
            row += 1
        else:
            row += text[at] in "\r\n"
            at += 1
    before, line = text[:at], text[at:]
    data = line.encode("utf-16-le")[: position["character"] * 2]
    return before + data.decode("utf-16-le")


@pytest.mark.parametrize("seed", range(200))
def test_positions(seed: int) -> None:
    """A place of azlint and that of the protocol have the same text before them, and go back."""
    chosen = random.Random(seed)
    text = "".join(chosen.choices(PIECES, k=chosen.randrange(30)))
    document = Document(URI, text)
    row = chosen.randrange(len(document.lines)) + 1
    column = chosen.randrange(len(document.lines[row - 1]) + 1) + 1
    position = document.position(Position(row, column))
    offset = document.offset(position)
    assert utf16(text, position) == text[:offset]
    assert document.position_at(offset) == Position(row, column)


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [(0, 0, (0, 0)), (1, 99, (0, 4)), (2, 3, (1, 1)), (99, 1, (2, 2)), (-3, -3, (0, 0))],
)
def test_places_beyond_the_text(row: int, column: int, expected: tuple[int, int]) -> None:
    """A place outside of the text is moved to the nearest one inside."""
    position = Document(URI, "aé😀\r\nb\rcd").position(Position(row, column))
    assert (position["line"], position["character"]) == expected


def test_positions_beyond_a_line() -> None:
    """The protocol's position beyond a line is its end; half of a pair is none of it."""
    document = Document(URI, "a😀b\r\nc")
    offsets = [document.offset({"line": 0, "character": n}) for n in (0, 1, 2, 3, 4, 99)]
    assert offsets == [0, 1, 1, 2, 3, 3]
    assert document.offset({"line": 9, "character": 0}) == 6
    assert document.offset({"line": -1, "character": 5}) == 0


def test_the_byte_order_mark() -> None:
    """The engine does not see it, the editor counts it."""
    document = Document(URI, "\ufeffa\nb")
    assert document.position(Position(1, 1)) == {"line": 0, "character": 1}
    assert document.position(Position(2, 1)) == {"line": 1, "character": 0}
    (edit,) = protocol.edits_between(document, "b\nb")
    assert protocol.changed(document.text, [with_text(edit)]) == "\ufeffb\nb"


def with_text(edit: dict[str, Any]) -> dict[str, Any]:
    """A text edit as a content change."""
    return {"range": edit["range"], "text": edit["newText"]}


@pytest.mark.parametrize("seed", range(300))
def test_edits_between(seed: int) -> None:
    """The edits, done from the last to the first, give the text; none of them does nothing."""
    chosen = random.Random(seed)
    lines = ["".join(chosen.choices(PIECES, k=chosen.randrange(9))) for _ in range(8)]
    other = [line for line in lines if chosen.random() < 0.7]
    other.insert(chosen.randrange(len(other) + 1), "".join(chosen.choices(PIECES, k=5)))
    before, after = "\n".join(lines), "\n".join(other)
    edits = protocol.edits_between(Document(URI, before), after)
    text = before
    for edit in reversed(edits):
        assert edit["newText"] or edit["range"]["start"] != edit["range"]["end"]
        text = protocol.changed(text, [with_text(edit)])
    assert text == after


def test_edits_are_short() -> None:
    """Of a line with one new word, the word is the edit; a line end stays whole."""
    (edit,) = protocol.edits_between(Document(URI, "a é b\r\nc\r\n"), "a é d\r\nc\r\n")
    assert edit == {
        "range": {"start": {"line": 0, "character": 4}, "end": {"line": 0, "character": 5}},
        "newText": "d",
    }
    assert protocol.edits_between(Document(URI, "a"), "a") == []


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_fixes(newline: str) -> None:
    """The protocol's edits of a fix do what azlint does."""
    text = f"'é😀'; a(){newline}b{newline}{newline}"
    edits = (
        Edit(place(1, 7, length=1), "bb\ncc"),
        Edit(Range(Position(2, 1), Position(3, 1)), ""),
        Edit(place(2, 1), "x\n"),
    )
    fix = Fix("write b", edits, Applicability.SAFE)
    document = Document(URI, text)
    (action, _) = protocol.quick_fixes({None: document}, [found(place(1, 7, length=1), fix)])
    assert action["title"] == "azlint: write b (safe)"
    assert action["isPreferred"] is True
    done = text
    for edit in reversed(action["edit"]["changes"][URI]):
        done = protocol.changed(done, [with_text(edit)])
    assert done == apply("a.py", text, [fix])


def test_what_titles_say() -> None:
    """A title says why a fix is not safe and what the job needs; what is only shown is no fix."""
    shown = {None: Document(URI, "a(b)\n")}
    edits = (Edit(place(1, 1, length=1), "c"),)
    companion = Companion('"x": Input()', "--x ${{inputs.x}}")
    fix = Fix("write c", edits, Applicability.UNSAFE, "`b` may be text", companion)
    where = place(1, 1, length=1)
    (action, ignore) = protocol.quick_fixes(shown, [found(where, fix)])
    assert action["title"] == (
        "azlint: write c (unsafe: `b` may be text); "
        'inputs of the job: "x": Input(); command of the job: --x ${{inputs.x}}'
    )
    assert "isPreferred" not in action
    assert ignore["title"] == "azlint: ignore AZL202 on this line"
    assert ignore["edit"]["changes"][URI][0]["newText"] == "  # azlint: ignore[AZL202]"
    (said,) = protocol.diagnostics(shown, [found(where, fix)])[URI]
    assert [row["message"] for row in said["relatedInformation"]] == [
        'inputs of the job: "x": Input()',
        "command of the job: --x ${{inputs.x}}",
    ]
    displayed = Fix("write c", edits, Applicability.DISPLAY, "read it")
    (only,) = protocol.quick_fixes(shown, [found(where, displayed)])
    assert only["title"] == ignore["title"]
    assert "write c (display: read it)" in protocol.hover([found(where, displayed)])


def test_diagnostics() -> None:
    """A diagnostic has the range, severity, link and tags that an editor shows; it is JSON."""
    text = "'😀'; Run\n"
    said = protocol.diagnostics(
        {None: Document(URI, text)},
        [
            found(place(1, 6, length=3), symbol="azureml.core.Run", url="https://x"),
            Diagnostic("AZL001", "unused", "m", place(1, 1, length=1), Severity.WARNING),
            Diagnostic("AZL107", "n", "m", place(1, 1, length=1), Severity.INFO),
        ],
    )
    first, second, third = json.loads(json.dumps(said))[URI]
    assert first == {
        "range": {"start": {"line": 0, "character": 6}, "end": {"line": 0, "character": 9}},
        "severity": 1,
        "code": "AZL202",
        "codeDescription": {"href": "https://x"},
        "source": "azlint",
        "message": "a message",
        "tags": [2],
        "data": {"name": "run-log"},
    }
    assert (second["severity"], second["tags"]) == (2, [1])
    assert third["severity"] == 3
    assert "tags" not in third
    assert "codeDescription" not in third


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in all_rules()])
def test_what_is_struck_through(rule: Rule, tree: Any) -> None:
    """Where a rule says that something has to go, its findings underline what names the symbol."""
    struck = set()
    for example in rule.examples:
        document = Document(URI, example.bad)
        for each in tree.check(example.bad):
            if each.code != rule.code:
                continue
            said = protocol.diagnostic({None: document}, document, each)
            struck.add(2 in said.get("tags", ()))
            if 2 in said.get("tags", ()):
                start, end = document.span(said["range"])
                name = display_name(each.symbol).rpartition(".")[2]
                text = example.bad[start:end].replace("*", name)
                assert re.search(rf"\b{name}\b", text, re.IGNORECASE)
    assert struck == {rule.is_deprecation and not rule.code.startswith("AZL0")}


def test_what_is_not_struck_through() -> None:
    """What is not v1 can stay, and what models of AutoML need."""
    staying = {rule.name for rule in all_rules() if not rule.is_deprecation}
    assert staying == {
        "automl-runtime",
        "metrics-logged-twice",
        "named-input",
        "refused-metric-name",
        "refused-metric-value",
        "removed-numpy-alias",
        "step-as-description",
        "v1-runtime-import",
    }


def test_cells() -> None:
    """Each finding stands in its cell; a fix goes to all cells it touches, or is not offered."""
    shown = {2: Document("cell:2", "a\n"), 5: Document("cell:5", "b")}
    edits = (Edit(place(1, 1, 2), "x"), Edit(place(1, 1, 5), "y"))
    fix = Fix("write", edits, Applicability.SAFE)
    said = protocol.diagnostics(shown, [found(place(1, 1, 5, 1), fix), found(place(7, 1))])
    assert [len(said[uri]) for uri in ("cell:2", "cell:5")] == [1, 1]
    (action, _) = protocol.quick_fixes(shown, [found(place(1, 1, 5, 1), fix)])
    assert action["edit"]["changes"].keys() == {"cell:2", "cell:5"}
    lost = Fix("write", (*edits, Edit(place(1, 1, 9), "z")), Applicability.SAFE)
    (only,) = protocol.quick_fixes(shown, [found(place(1, 1, 5, 1), lost)])
    assert only["title"] == "azlint: ignore AZL202 on this line"
    done = protocol.fix_all(shown, {2: "a\n", 5: "c", 9: "q"})
    assert done is not None
    assert done["edit"]["changes"].keys() == {"cell:5"}
    assert protocol.fix_all(shown, {2: "a\n"}) is None


def test_what_is_touched() -> None:
    """A position at the end of a range touches it; one in another document or row does not."""
    shown = {None: Document(URI, "😀 run.log()\n\n")}
    finding = found(place(1, 3, length=3))

    def at(line: int, character: int, uri: str = URI) -> bool:
        position = {"line": line, "character": character}
        where = {"start": position, "end": position}
        return bool(protocol.touching(shown, uri, where, [finding]))

    assert [at(0, n) for n in (2, 3, 6, 7)] == [False, True, True, False]
    assert not at(1, 3)
    assert not at(0, 3, "other")


def test_hover() -> None:
    """The page of the rule, once, below what was found."""
    text = protocol.hover([found(place(1, 1), url="https://x"), found(place(1, 1))])
    assert text.count("# run-log (AZL202)") == 1
    assert text.count("**AZL202** a message") == 2
    assert text.count("See: [https://x](https://x)\n\n") == 1
    assert text.endswith("\n\nMore: `azlint rule AZL202`")
    assert protocol.hover([]) == ""


def test_hover_shows_code_and_uses() -> None:
    """Code that findings share is there once, in a block that it cannot end."""
    code = "text = '''\n```\n'''"
    both = [found(place(1, 1), snippet=code, uses=0), found(place(1, 1), snippet=code)]
    text = protocol.hover(both)
    assert text.count(f"\n\n````python\n{code}\n````\n\n") == text.count(code) == 1
    assert "The name is used nowhere below." in text


def test_code_to_read_is_data() -> None:
    """A client without hovers finds it in the diagnostic; nothing offers it as an edit."""
    shown = {None: Document("file:///a.py", "x")}
    finding = found(place(1, 1), snippet="y = 1")
    assert protocol.diagnostic(shown, shown[None], finding)["data"]["snippet"] == "y = 1"
    said = protocol.quick_fixes(shown, [finding])
    assert [action["title"] for action in said] == ["azlint: ignore AZL202 on this line"]
    assert "snippet" not in protocol.diagnostic(shown, shown[None], found(place(1, 1)))["data"]


def test_fixes_of_several_files(tmp_path: Path) -> None:
    """What another file shows is edited with it; without a document for it there is no action."""
    shown = {None: Document(URI, "a(b)\n")}
    edit = Edit(place(1, 1, length=1), "c")
    other = Edit(Range(Position(1, 2), Position(1, 2)), "\nmlflow")
    path = tmp_path / "requirements.txt"
    fix = Fix("write c", (edit,), Applicability.SAFE, elsewhere=(FileEdits(str(path), (other,)),))
    wrong = found(place(1, 1, length=1), fix)
    (ignore,) = protocol.quick_fixes(shown, [wrong])
    assert "ignore" in ignore["title"]
    path.write_bytes(b"a\r\n")
    (action, _) = protocol.quick_fixes(shown, [wrong])
    changes = action["edit"]["changes"]
    assert changes.keys() == {URI, path.as_uri()}
    assert changes[path.as_uri()][0]["newText"] == "\r\nmlflow"
    opened = {None: Document("file:///opened", "a\n")}
    (action, _) = protocol.quick_fixes(shown, [wrong], lambda path: opened)
    assert action["edit"]["changes"].keys() == {URI, "file:///opened"}
