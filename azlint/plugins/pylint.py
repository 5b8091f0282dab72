"""azlint as a plugin of pylint: one checker a family of rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pylint.checkers import BaseRawFileChecker
from pylint.interfaces import HIGH, INFERENCE

from azlint.plugins.projects import Projects
from azlint.rules.registry import all_rules, documentation, family, pylint_id

if TYPE_CHECKING:
    from astroid import nodes
    from pylint.lint import PyLinter
    from pylint.typing import MessageDefinitionTuple, Options

    from azlint.diagnostics import Diagnostic
    from azlint.rules.rule import Rule

# What pylint itself exits with when it is called the wrong way.
_USAGE_ERROR = 32
# What these find stands in the text as it is; all else follows values.
_LITERAL = frozenset({"imports", "tool"})
_OPTIONS: Options = (
    (
        "azlint-config",
        {
            "type": "string",
            "metavar": "<file>",
            "default": "",
            "help": "The configuration file of azlint, in place of the nearest one.",
        },
    ),
    (
        "azlint-isolated",
        {
            "type": "yn",
            "metavar": "<y or n>",
            "default": False,
            "help": "Use no configuration file of azlint.",
        },
    ),
    (
        "azlint-fail-on",
        {
            "type": "choice",
            "choices": ("error", "warning", "info"),
            "metavar": "<severity>",
            "default": "info",
            "help": "Report findings of azlint from this severity on.",
        },
    ),
)


def register(linter: PyLinter) -> None:
    """Adds the checkers of all families to ``linter``, once."""
    if any(isinstance(checker, FamilyChecker) for checker in linter.get_checkers()):
        # With several processes, pylint 3.3 registers what is there already.
        return
    findings = _Findings(linter)
    families: dict[str, list[Rule]] = {}
    for rule in all_rules():
        families.setdefault(family(rule), []).append(rule)
    for name, rules in sorted(families.items()):
        linter.register_checker(FamilyChecker(linter, name, rules, findings))


class FamilyChecker(BaseRawFileChecker):
    """Reports what the rules of one family find in a module."""

    def __init__(
        self, linter: PyLinter, family: str, rules: Iterable[Rule], findings: _Findings
    ) -> None:
        self.name = f"azlint-{family}"
        self.msgs = {pylint_id(rule.code): _message(rule) for rule in rules}
        # The options hold for all families, so one of them brings them in.
        self.options = _OPTIONS if family == "tool" else ()
        self._confidence = HIGH if family in _LITERAL else INFERENCE
        self._findings = findings
        super().__init__(linter)

    def process_module(self, node: nodes.Module) -> None:
        """Reports the findings of this family in the module ``node``."""
        for found in self._findings.of(node):
            message = pylint_id(found.code)
            start, end = found.range.start, found.range.end
            if message not in self.msgs:
                continue
            if found.suppressed_by and self.linter.is_message_enabled(
                message, start.row, self._confidence
            ):
                # The comment suppresses more for azlint than it does for pylint.
                continue
            self.add_message(
                message,
                line=start.row,
                # pylint 3.3 takes the column 0 for none, and that of an inner node instead.
                node=node if start.column == 1 else _innermost(node, start.row),
                args=(found.message,),
                confidence=self._confidence,
                col_offset=start.column - 1,
                end_lineno=end.row,
                end_col_offset=end.column - 1,
            )


class _Findings:
    """What azlint finds in the module at hand; asked by each family, and made once."""

    def __init__(self, linter: PyLinter) -> None:
        self._linter = linter
        self._projects: Projects | None = None
        self._latest: tuple[nodes.Module, tuple[Diagnostic, ...]] | None = None

    def of(self, node: nodes.Module) -> tuple[Diagnostic, ...]:
        """The findings in the module ``node``; ends pylint when a configuration is at fault."""
        if self._latest is None or self._latest[0] is not node:
            self._latest = node, self._check(node)
        return self._latest[1]

    def _check(self, node: nodes.Module) -> tuple[Diagnostic, ...]:
        from azlint.settings.settings import SettingsError

        if node.file is None or not node.pure_python:
            return ()
        if self._projects is None:
            config = self._linter.config
            self._projects = Projects(
                config.azlint_config or None,
                isolated=config.azlint_isolated,
                fail_on=config.azlint_fail_on,
                extended=tuple(rule.code for rule in all_rules() if not rule.default),
            )
        with node.stream() as stream:
            text = stream.read().decode(node.file_encoding or "utf-8", "replace")
        try:
            return self._projects.check(os.fspath(node.file), _with_plain_ends(text), "pylint")
        except SettingsError as error:
            # An exception would be taken for a fault of pylint, and reported as one.
            print(f"azlint: {error}", file=sys.stderr)
            raise SystemExit(_USAGE_ERROR) from None


def _with_plain_ends(text: str) -> str:
    """The text as reading it from a file in text mode gives it."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _message(rule: Rule) -> MessageDefinitionTuple:
    """How pylint knows ``rule``."""
    description = documentation(rule).split("\n\n")[0].strip()
    description += f" `azlint rule {rule.code}` tells more."
    return (
        "%s",
        rule.name,
        description,
        {
            # As for messages about nodes: comments at a block hold for all of it.
            "scope": "node-based-msg",
            "default_enabled": rule.default,
            "old_names": [
                (_old_id(rule, number), name) for number, name in enumerate(rule.aliases)
            ],
        },
    )


def _old_id(rule: Rule, number: int) -> str:
    """An id for a former name of ``rule``, as pylint wants one for each name."""
    return f"W{8 - number}{rule.code[-3:]}"


def _innermost(node: nodes.NodeNG, row: int) -> nodes.NodeNG:
    """The innermost node that spans ``row``, from which pylint tells the function or class."""
    for child in node.get_children():
        if (child.fromlineno or 0) <= row <= (child.tolineno or 0):
            return _innermost(child, row)
    return node
