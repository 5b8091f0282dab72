"""azlint as a plugin of flake8: the codes `AZL…` beside all others.

Nothing heavy is imported before a file, or the project around it, holds `azureml`.
"""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from azlint import __version__
from azlint.plugins.projects import Projects

if TYPE_CHECKING:
    from flake8.options.manager import OptionManager

    from azlint.diagnostics import Diagnostic

# The rules that are off by default, so that the registry need not be read to know them.
OFF_BY_DEFAULT: tuple[str, ...] = ()
_SELECTING = ("select", "ignore")


class Plugin:
    """What flake8 makes of each file that it reads and that parses."""

    name = "azlint"
    version = __version__

    projects: ClassVar[Projects] = Projects()
    # Whether flake8 was told not to obey comments.
    shows_all: ClassVar[bool] = False

    def __init__(self, tree: ast.AST, filename: str, lines: list[str]) -> None:
        self._filename = filename
        self._lines = lines

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Declares the options of azlint, for the command line and for flake8's configuration."""
        manager.extend_default_ignore(OFF_BY_DEFAULT)
        manager.add_option(
            "--azlint-config",
            metavar="FILE",
            normalize_paths=True,
            parse_from_config=True,
            help="the configuration file of azlint, in place of the nearest one",
        )
        manager.add_option(
            "--azlint-isolated",
            action="store_true",
            parse_from_config=True,
            help="use no configuration file of azlint",
        )
        for option, text in (
            ("--azlint-select", "only these: codes, prefixes (AZL2) or names, joined by commas"),
            ("--azlint-ignore", "not these"),
        ):
            manager.add_option(
                option,
                metavar="RULES",
                comma_separated_list=True,
                parse_from_config=True,
                help=text,
            )
        manager.add_option(
            "--azlint-fail-on",
            choices=("error", "warning", "info"),
            metavar="SEVERITY",
            parse_from_config=True,
            help="report from this severity on: error, warning or info (the default)",
        )

    @classmethod
    def parse_options(
        cls, manager: OptionManager, options: argparse.Namespace, _arguments: list[str]
    ) -> None:
        """Takes in the options; one that names no rule ends flake8 with a word about it."""
        overrides: dict[str, Any] = {}
        for name in _SELECTING:
            if (chosen := getattr(options, f"azlint_{name}")) is not None:
                overrides[name] = _known(manager, name, chosen)
        cls.shows_all = options.disable_noqa
        cls.projects = Projects(
            options.azlint_config,
            isolated=options.azlint_isolated,
            fail_on=options.azlint_fail_on,
            extended=OFF_BY_DEFAULT,
            overrides=overrides,
        )

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """Row, 0-based column and text of each finding."""
        for found in self._found():
            start = found.range.start
            if not found.suppressed_by or self.shows_all or self._is_ignored(found):
                yield start.row, start.column - 1, f"{found.code} {found.message}", type(self)

    def _found(self) -> tuple[Diagnostic, ...]:
        try:
            return self.projects.check(self._filename, "".join(self._lines), "noqa")
        except Exception as error:
            from flake8.exceptions import ExecutionError

            from azlint.settings.settings import SettingsError

            if isinstance(error, SettingsError):
                raise ExecutionError(f"azlint: {error}") from None
            raise

    def _is_ignored(self, found: Diagnostic) -> bool:
        """Whether flake8 will suppress the finding itself, as it reads fewer lines than azlint."""
        from flake8.violation import Violation

        start = found.range.start
        line = self._lines[start.row - 1] if start.row <= len(self._lines) else ""
        told = Violation(found.code, self._filename, start.row, start.column, found.message, line)
        return bool(told.is_inline_ignored(disable_noqa=False))


def _known(manager: OptionManager, name: str, selectors: list[str]) -> tuple[str, ...]:
    """The selectors of an option; ends flake8 when one of them names no rule."""
    from azlint.settings.settings import SettingsError, known_selectors

    try:
        return known_selectors(f"--azlint-{name}", selectors)
    except SettingsError as error:
        manager.parser.error(str(error))
        raise
