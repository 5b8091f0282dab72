"""Which comments suppress which findings, and what is said about comments that do not."""

from __future__ import annotations

import datetime
import sys

import pytest

from azlint.suppressing.suppressions import Suppressions

TODAY = datetime.date(2026, 1, 1)
ENABLED = frozenset(("AZL000", "AZL001", "AZL002", "AZL003", "AZL203"))


def rows(source: str, code: str = "AZL203") -> list[int]:
    """The rows in which a one-line finding would be suppressed."""
    found = Suppressions(source, TODAY)
    return [row for row in range(1, source.count("\n") + 2) if found.match(code, "", row, row)]


def problems(source: str, *matched: int) -> list[tuple[str, int, str]]:
    """Code, row and text of what is said about the comments, after findings in some rows."""
    found = Suppressions(source, TODAY)
    for row in matched:
        found.match("AZL203", "run-log-list", row, row)
    lines = source.split("\n")
    out = []
    for problem in found.problems(ENABLED):
        if problem.suppressed_by:
            continue
        start, end = problem.range.start, problem.range.end
        assert start.row == end.row
        out.append(
            (problem.code, start.row, lines[start.row - 1][start.column - 1 : end.column - 1])
        )
    return out


@pytest.mark.parametrize(
    "source",
    [
        "x  # ignore[AZL203]",
        "x  # AZL203",
        "x  # azlint: ignore[AZL204]",
        "x  # azlint: ignore[AZL1]",
        "x  # azlint: ignore[run-log]",
        "x  # my-azlint: ignore",
        "x  # azlint ignore",
        "x  # azlint: ignored-by-design",
        "x  # noqa: E501",
        "x  # noqa:E501,AZL204",
        "x  # noqas",
        "x  # noqa-file",
        "x  # pylint: disable=no-member",
        "x  # pylint: disable=W0203",
        "x  # pylint: enable=run-log-list",
        "x  # flake8: noqa: E501",
        "x = '# azlint: ignore'",
        "x = '''\n# azlint: file-ignore\n# noqa\n'''",
        "x = f'{y}# noqa'",
        "# noqa\nx",
        "x\n# azlint: ignore[AZL203]",
    ],
)
def test_comments_that_suppress_nothing_in_the_code(source: str) -> None:
    """Other codes, other tools, other words and text in strings suppress nothing."""
    code_rows = [n for n, line in enumerate(source.split("\n"), 1) if not line.startswith("#")]
    assert [row for row in rows(source) if row in code_rows] == []


@pytest.mark.parametrize(
    "comment",
    [
        "# azlint: ignore[AZL203]",
        "# azlint:ignore[AZL203]",
        "# AZLINT: IGNORE[azl203]",
        "# azlint: ignore [AZL203]",
        "# azlint: ignore[AZL001, AZL203] the studio needs it",
        "# azlint: ignore[AZL001 AZL203]",
        "# azlint: ignore[run-log-list]",
        "# azlint: ignore[AZL2]",
        "# azlint: ignore[ALL]",
        "# azlint: ignore",
        "# azlint: ignore because of [that]",
        "# azlint: ignore[AZL203] until=2026-01-01",
        "# azlint: ignore[AZL203] dashboards read it, until=2999-12-31.",
        "# azlint: ignore until=2026-03-31",
        "# type: ignore  # azlint: ignore[AZL203]",
        "# azlint: ignore[AZL203]  # noqa: E501",
        "# noqa",
        "# NoQA",
        "#noqa",
        "# noqa: AZL203",
        "# noqa:E501,AZL203",
        "# noqa: E501 AZL203",
        "# noqa: AZL2",
        "# noqa: it is meant so",
        "# pylint: disable=run-log-list",
        "# pylint: disable=W9203",
        "# pylint: disable=no-member,W9203",
        "# pylint: disable = no-member , run-log-list",
        "# pylint: disable=all",
        "# type: ignore # pylint: disable=run-log-list # why",
    ],
)
def test_comments_at_the_end_of_a_line(comment: str) -> None:
    """Each form suppresses on its own line, and on no other."""
    assert rows(f"a\nb  {comment}\nc\n") == [2]


def test_codes_about_suppressions_are_suppressed_by_name_only() -> None:
    """A comment for all codes does not hide what is said about comments."""
    assert rows("x  # azlint: ignore", "AZL001") == []
    assert rows("x  # azlint: ignore[ALL]", "AZL003") == []
    assert rows("x  # azlint: ignore[AZL001]", "AZL001") == [1]
    assert rows("x  # noqa", "AZL000") == [1]


def test_any_line_of_the_finding_and_the_last_of_its_statement() -> None:
    """The comment may stand on any row of the finding, or on its statement's last row."""
    source = (
        "f(\n  1,\n  run.log(\n    2,  # noqa: AZL203\n  ),\n  3,\n)  # azlint: ignore[AZL001]\n"
    )
    found = Suppressions(source, TODAY)
    assert not found.match("AZL203", "", 3, 3)
    assert found.match("AZL203", "", 3, 5)
    assert found.match("AZL203", "", 3, 3, statement_last_row=4)
    assert not found.match("AZL001", "", 3, 5)
    assert found.match("AZL001", "", 3, 5, statement_last_row=7)
    assert not found.match("AZL001", "", 3, 5, statement_last_row=8)


@pytest.mark.parametrize(
    "comment",
    [
        "# azlint: file-ignore",
        "# azlint: file-ignore[AZL203]",
        "# azlint: file-ignore[run-log-list] generated",
        "# flake8: noqa",
        "# flake8: noqa: AZL203",
        "# flake8: noqa: E501,AZL203",
        "# pylint: skip-file",
    ],
)
def test_comments_for_the_file(comment: str) -> None:
    """They count for every row, wherever they stand."""
    assert rows(f"a\nb\n{comment}\nc") == [1, 2, 3, 4]


PYLINT_BLOCKS = """\
def f():
    a
    # pylint: disable=run-log-list
    b
    if x:
        c  # pylint: enable=W9203
        d
        # pylint: enable=all
        e
    else:
        g
    # not in the block
h
# pylint: disable-next=W9203,no-member
i
j
if k:
    # pylint: disable=all
    l
m
# pylint: disable=W9203
n
"""


def test_pylint_comments_hold_to_the_end_of_their_block() -> None:
    """A comment on its own line holds to the end of its block; the latest decides."""
    assert rows(PYLINT_BLOCKS) == [3, 4, 5, 7, 10, 11, 15, 18, 19, 21, 22, 23]


def test_a_block_comment_before_the_first_statement_is_inside() -> None:
    """A comment at the top of a body belongs to the body, one after its last statement does not."""
    assert rows("def f():\n    # pylint: disable=all\n    a\nb\n") == [2, 3]
    assert rows("def f():\n    a\n    # pylint: disable=all\nb\nc\n") == [3, 4, 5, 6]


def test_expired_comments_suppress_nothing() -> None:
    """From the day after its date on a comment suppresses nothing, and the date is reported."""
    source = (
        "x  # azlint: ignore[AZL203] soon until=2025-12-31\n# azlint: file-ignore until=2020-01-01"
    )
    assert rows(source) == []
    assert problems(source, 1) == [
        ("AZL002", 1, "until=2025-12-31"),
        ("AZL002", 2, "until=2020-01-01"),
    ]
    assert Suppressions(source, datetime.date(2025, 12, 31)).match("AZL203", "", 1, 1)
    assert Suppressions(source).dates == ("2025-12-31", "2020-01-01")


@pytest.mark.parametrize(
    ("comment", "text", "told"),
    [
        ("# azlint: ignore[AZL203", "# azlint: ignore[AZL203", "never closed"),
        ("# azlint: ignore[]", "# azlint: ignore[]", "empty brackets"),
        ("# azlint: ignore[ , ]", "# azlint: ignore[ , ]", "empty brackets"),
        ("# azlint: ignore AZL203", "# azlint: ignore AZL203", "`ignore[AZL203]`"),
        ("# azlint: file-ignore run-log-list", None, "`file-ignore[run-log-list]`"),
        ("# azlint: ignroe[AZL203]", "ignroe", "did you mean `ignore`?"),
        ("# azlint: disable=AZL203", "disable", "use `ignore`"),
        ("# azlint: ignore[run-log-lst]", "run-log-lst", "`run-log-list`"),
        ("# azlint: ignore[E501]", "E501", "no rule is called `E501`"),
        ("# azlint: ignore[AZL203] until=soon", "until=soon", "until=YYYY-MM-DD"),
        ("# azlint: ignore[AZL203] until=2027-02-30", "until=2027-02-30", "until=YYYY-MM-DD"),
        ("# azlint: ignore[AZL203] until=20270230", "until=20270230", "until=YYYY-MM-DD"),
        ("# azlint: ignore[AZL203] until 2027", None, None),
        ("# azlint: ignore[AZL203] until: 2027-03-31", "until: 2027-03-31", "until=YYYY-MM-DD"),
        ("# noqa: E501,AZL999x, AZL9999", "AZL999", "no rule is called `AZL999`"),
    ],
)
def test_faulty_comments_are_reported(comment: str, text: str | None, told: str | None) -> None:
    """A fault is reported at its place, with what to write."""
    found = list(Suppressions(f"é😀  {comment}\n", TODAY).invalid())
    if told is None:
        assert found == []
        return
    (problem,) = found
    assert told in problem.message
    assert (problem.code, problem.name) == ("AZL003", "invalid-suppression")
    start = 5 + comment.index(text or comment)
    assert problem.range.start.column == start
    assert problem.range.end.column == start + len(text or comment)


def test_a_faulty_entry_leaves_the_others_in_force() -> None:
    """An unknown code suppresses nothing; its neighbour in the brackets does."""
    source = "x  # azlint: ignore[AZL203, nope]"
    assert rows(source) == [1]
    assert problems(source, 1) == [("AZL003", 1, "nope")]


@pytest.mark.parametrize(
    "comment",
    [
        "# azlint: see the docs",
        "# azlint: https://example.org",
        "# pylint: disable=no-such-message",
        "# noqa: E501",
        "# noqa: whatever",
    ],
)
def test_comments_that_are_no_fault(comment: str) -> None:
    """Prose and other tools' comments are left alone."""
    assert problems(f"x  {comment}\n") == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("x  # azlint: ignore[AZL203]", "AZL203"),
        ("x  # azlint: ignore[run-log-list] why", "run-log-list"),
        ("x  # azlint: file-ignore[AZL203]", "AZL203"),
        ("x  # noqa: E501,AZL203", "AZL203"),
        ("x  # pylint: disable=no-member,run-log-list", "run-log-list"),
        ("x  # pylint: disable=W9203", "W9203"),
        ("# pylint: disable=W9203\nx", "W9203"),
    ],
)
def test_unused_entries_are_reported(source: str, text: str) -> None:
    """An entry that names a rule and hides nothing is reported at its place; a used one is not."""
    assert problems(source) == [("AZL001", 1, text)]
    assert problems(source, source.count("\n") + 1) == []


@pytest.mark.parametrize(
    "comment", ["# noqa", "# pylint: disable=all", "# flake8: noqa", "# pylint: skip-file"]
)
def test_comments_for_every_tool_are_never_unused(comment: str) -> None:
    """Comments that other tools obey too are not reported."""
    assert problems(f"x  {comment}\n") == []


def test_codes_that_are_not_enabled_are_not_unused() -> None:
    """What the run does not report cannot be called unused."""
    found = Suppressions("x  # azlint: ignore[AZL203]\ny  # azlint: ignore\n", TODAY)
    assert [problem.range.start.row for problem in found.unused(["AZL001"])] == []
    assert [problem.range.start.row for problem in found.unused(ENABLED)] == [1]


def test_an_unused_blanket_is_reported_when_all_rules_run() -> None:
    """A comment without codes is unused when every default rule ran and none needed it."""
    from azlint.rules.registry import resolve_selectors

    found = Suppressions("x  # azlint: ignore\n", TODAY)
    (problem,) = found.unused(resolve_selectors(["ALL"]))
    assert problem.message == "this comment suppresses nothing here; remove it"


def test_what_is_said_about_comments_can_be_suppressed_by_name() -> None:
    """AZL001 named in the same comment keeps an unused entry quiet, and is itself never unused."""
    assert problems("x  # azlint: ignore[AZL203, AZL001]") == []


def test_every_matching_comment_is_used() -> None:
    """Of two comments that hide the same finding neither is unused."""
    assert problems("x  # azlint: ignore[AZL203]  # noqa: AZL203", 1) == []


@pytest.mark.parametrize(
    "source",
    [
        "x = (\ny  # noqa: AZL203\n",
        "print 'x'\ny  # noqa: AZL203\n",
        "x = '''\n",
        "if x:\n  a\n b\ny  # noqa: AZL203\n",
        "x = 1\r\ny  # noqa: AZL203\r\n",
        "x = '#\ny  # noqa: AZL203\n",
    ],
)
def test_text_that_is_not_python(source: str) -> None:
    """Where the text cannot be tokenized its comments still count."""
    expected = [row for row, line in enumerate(source.split("\n"), 1) if "noqa" in line]
    assert rows(source) == expected


def test_a_string_in_text_that_is_not_python_is_no_comment() -> None:
    """The scan of lines tells a hash in a string from a comment."""
    assert rows("x = (\ny = '# noqa'\n") == []
    assert rows('x = (\ny = "it\'s"  # noqa\n') == [2]


def test_text_without_candidates_is_not_tokenized(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comments of other tools and text in strings cost no tokenizing."""
    monkeypatch.setitem(sys.modules, "tokenize", None)
    assert rows("x  # noqa: E501\nimport azlint\nn = 'noqa'\ny  # pylint: disable=E1101\n") == []
    with pytest.raises(ImportError):
        rows("x  # noqa\n")
