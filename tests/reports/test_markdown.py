"""The Markdown report, as `markdown-it-py` reads it with tables and HTML, and links as GitHub."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from azlint.reports import markdown
from azlint.reports.model import CheckedFile, Origin, ReportedDiagnostic, Scan, printable
from azlint.reports.terminal import code_lines
from reports.samples import EMPTY, FAILED, HOSTILE, found, hostile, many, real


def tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)


def shown(inline: Token) -> str:
    """The text of a cell as it is read."""
    children = inline.children or ()
    return "".join(child.content for child in children if child.type != "html_inline")


def tables(text: str) -> dict[str, list[list[str]]]:
    """The rows of each table by its heading, each as long as its head."""
    made: dict[str, list[list[str]]] = {}
    heading = ""
    for token, following in zip(tokens(text), [*tokens(text)[1:], None], strict=True):
        if token.type == "heading_open" and following is not None:
            heading = following.content
        elif token.type == "tr_open":
            made.setdefault(heading, []).append([])
        elif token.type in ("td_open", "th_open") and following is not None:
            made[heading][-1].append(shown(following))
    for rows in made.values():
        assert len({len(row) for row in rows}) == 1
    return made


def test_a_real_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts, then tables of what was not checked, by rule, by file, and of each finding."""
    scan = real(tmp_path, monkeypatch)
    text = markdown.render(scan)
    assert text.startswith("# azlint\n\nFound ")
    made = tables(text)
    assert list(made) == ["Not checked", "By rule", "By file", "Findings"]
    assert made["Not checked"][1][0] == "gone.py"
    for name in ("By rule", "By file"):
        counts = [[int(cell) for cell in row[1:4]] for row in made[name][1:]]
        assert sum(map(sum, counts)) == len(scan.rows)
    assert len(made["Findings"]) == 1 + len(scan.rows)
    assert any(row[2] == "é.ipynb, cell 3, 1:13" for row in made["Findings"])
    links = [
        child.attrs["href"]
        for token in tokens(text)
        for child in token.children or ()
        if child.type == "link_open"
    ]
    assert len(links) == len(scan.rows)


def test_hostile_texts() -> None:
    """Every text is read as it is, and makes neither markup nor a cell."""
    text = markdown.render(hostile())
    made = tables(text)
    for name in ("Not checked", "By file"):
        cells = {row[0] for row in made[name][1:]}
        assert cells == {printable(each) for each in HOSTILE}
    uses = re.compile(r"\s*\(used [^()]+ below\)$")
    messages = {uses.sub("", row[3]) for row in made["Findings"][1:]}
    for each in HOSTILE:
        # What stands between backticks is shown as code, as in the messages of azlint itself.
        said = re.sub(r"`([^`]+)`", r"\1", each)
        # Blanks around the text of a cell are no part of it.
        assert printable(said).strip() in messages
    children = [child for token in tokens(text) for child in token.children or ()]
    assert {child.type for child in children} <= {
        *("text", "code_inline", "html_inline", "strong_open", "strong_close")
    }
    blocks = {token.content for token in tokens(text) if token.type == "fence"}
    assert blocks == {"\n".join([*code_lines(f"{each}\n{each}"), ""]) for each in map(str, HOSTILE)}
    assert {child.content for child in children if child.type == "html_inline"} == {
        "<code>",
        "</code>",
    }
    assert {token.tag for token in tokens(text)} <= {
        "",
        "h1",
        "h2",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
    }


def test_hostile_texts_as_github_reads_them() -> None:
    """`cmarkgfm`, made of GitHub's own reader, finds nothing but tables and code, no link."""
    cmarkgfm = pytest.importorskip("cmarkgfm")
    unsafe = cmarkgfm.Options.CMARK_OPT_UNSAFE
    page = cmarkgfm.github_flavored_markdown_to_html(markdown.render(hostile()), options=unsafe)
    assert set(re.findall(r"</?(\w+)[ >]", page)) == {
        *("h1", "h2", "p", "code", "pre", "strong"),
        *("table", "thead", "tbody", "tr", "th", "td"),
    }
    first = re.findall(r"<tr>\n<td>(.*?)</td>", page)
    names = {html.unescape(re.sub("</?code>", "", cell)) for cell in first}
    assert names >= {printable(text) for text in HOSTILE}


def test_no_text_becomes_a_link_by_itself() -> None:
    """GitHub links what begins with a scheme or `www.` outside of code."""
    for text in ("see https://evil.example", "www.evil.example", "http://x"):
        assert not re.search(r"https?://|www\.", markdown.prose(text))


def test_without_findings() -> None:
    """The counts are all; what could not be checked is a table."""
    assert markdown.render(EMPTY) == "# azlint\n\n1 file clean.\n"
    assert tables(markdown.render(FAILED)) == {
        "Not checked": [["File", "Why"], ["b.py", "it cannot be read"]]
    }


@pytest.mark.parametrize("limit", [2_000, 200_000])
def test_a_limit(limit: int) -> None:
    """The report stays below it, keeps whole rows, and says what is left out."""
    scan: Scan = many(30_000, files=2_000)
    text = markdown.document(scan, limit)
    assert limit / 2 < len(text.encode()) <= limit
    made = tables(text)
    left_out = [
        int(said.replace(",", ""))
        for said in re.findall(r"^([\d,]+) more rows are left out here\.$", text, re.M)
    ]
    rows = sum(len(rows) - 1 for rows in made.values())
    assert rows + sum(left_out) == 1 + 2_000 + 30_000


def test_without_a_limit_all_is_there() -> None:
    """Each of 30,000 findings has a line."""
    assert markdown.render(many(30_000)).count("| AZL202 | `src/module_") == 30_000


def told(number: int, snippet: str, **more: object) -> ReportedDiagnostic:
    """A finding with code to read."""
    row = found(number)
    more = {"replacement": "log it", "symbol": "azureml.core.run.Run.log", **more}
    return replace(row, diagnostic=replace(row.diagnostic, snippet=snippet, **more))  # type: ignore[arg-type]


def test_code_to_read_is_told_once() -> None:
    """All findings that it is for share a block, whatever their rule."""
    rows = [told(number, "a = 1\nb = 2") for number in range(1, 301)]
    rows += [told(301, "a = 1\nb = 2", code="AZL101", symbol="azureml.core.run.Run")]
    rows += [told(302, "c = 3")]
    text = markdown.render(Scan(tuple(rows)))
    assert text.count("```python\n") == 2
    assert "**AZL101, AZL202** `Run`, `Run.log`: log it\n\n```python\na = 1\nb = 2\n```" in text
    assert "`azlint rule CODE`" in text


def test_an_import_tells_its_uses() -> None:
    """Behind its message."""
    text = markdown.render(Scan((told(1, "", uses=7),)))
    assert tables(text)["Findings"][1][3] == "Run.log is SDK v1 (used 7 times below)"


@pytest.mark.parametrize("limit", [3_000, 60_000])
def test_a_limit_with_code(limit: int) -> None:
    """Blocks are whole, leave room for findings, and those left out are counted."""
    rows = tuple(told(number, f"x = {number}\n" * 20) for number in range(1, 1_001))
    text = markdown.document(Scan(rows, files=(CheckedFile("a.py"),)), limit)
    assert len(text.encode()) <= limit
    blocks = [token for token in tokens(text) if token.type == "fence"]
    left_out = re.search(r"^([\d,]+) more pieces of code are left out here\.$", text, re.M)
    assert left_out is not None
    assert len(blocks) + int(left_out[1].replace(",", "")) == 1_000
    assert all(token.content.count("\n") >= 20 for token in blocks)
    assert len(tables(text)["Findings"]) > 5


def test_several_repositories() -> None:
    """Files are told apart by the name of their repository."""
    rows = tuple(replace(found(), repository=name) for name in ("x/a", "x/b"))
    names = [
        row[0]
        for row in tables(markdown.render(Scan(rows, origins=(Origin("x/a"), Origin("x/b")))))[
            "By file"
        ]
    ]
    assert names[1:] == ["x/a/a.py", "x/b/a.py"]
