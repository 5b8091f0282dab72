"""What the options of a command choose: its paths, and settings over those of a file."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from azlint.commands.outcome import CommandError
from azlint.settings.configuration import load_settings
from azlint.settings.settings import Settings, SettingsError, with_overrides


@dataclass(frozen=True)
class Choice:
    """The options of a command, and the settings of the configuration that holds for its paths."""

    options: argparse.Namespace
    configured: Settings

    @property
    def paths(self) -> list[str]:
        """The paths that are named, the working directory when none is."""
        named: list[str] = self.options.paths
        return named or [os.curdir]

    @cached_property
    def settings(self) -> Settings:
        """The settings of the run."""
        return self._over(self.configured, None)

    def below(self, place: Callable[[str], str]) -> Settings:
        """The settings for files that are tracked, and stand where ``place`` says of their paths.

        Whatever git tracked counts, ignored by now or not.
        """
        root = Path(place(os.path.abspath(self.configured.root)))
        moved = replace(self.configured, root=root, respect_gitignore=False)
        return self._over(moved, Path(place(os.getcwd())))

    def _over(self, configured: Settings, directory: Path | None) -> Settings:
        options = self.options
        return with_overrides(
            configured,
            select=options.select,
            ignore=options.ignore or (),
            extend_select=options.extend_select or (),
            per_file_ignores=options.per_file_ignores,
            exclude=options.exclude,
            extend_exclude=options.extend_exclude or (),
            fail_on=options.fail_on,
            baseline_severity=options.baseline_severity,
            output_format=options.output_format,
            jobs=options.jobs,
            directory=directory,
        )


def choice_of(options: argparse.Namespace) -> Choice:
    """What ``options`` choose; raises CommandError."""
    if "" in options.paths:
        raise CommandError("a path is empty; name a file or folder, `.` for the working directory")
    first = next((path for path in options.paths if path != "-"), None)
    start = Path(options.stdin_filename or first or os.curdir)
    try:
        settings = load_settings(start, options.config, options.isolated)
        here = Path.cwd()
        if settings.source is None and here in Path(os.path.abspath(start)).parents:
            # Patterns of the command line, and the cache, belong to where the command is given.
            settings = replace(settings, root=here)
        choice = Choice(options, settings)
        # Faults of the options are told before anything is done.
        _ = choice.settings
    except SettingsError as error:
        raise CommandError(str(error)) from None
    return choice
