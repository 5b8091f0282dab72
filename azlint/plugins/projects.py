"""The projects that a linter's files belong to, each read when something in it can be SDK v1.

Importing this is cheap, and so is a project without `azureml`: its files are searched as bytes,
once, and nothing else of azlint is imported.
"""

from __future__ import annotations

import os
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from azlint.documents.files import NOTEBOOK, TRIGGER, TRIGGERS, is_notebook

if TYPE_CHECKING:
    from azlint.checking.results import FileResult
    from azlint.diagnostics import Diagnostic
    from azlint.editors.workspace import Workspace
    from azlint.settings.settings import Settings

_WORDS = tuple(trigger.decode() for trigger in TRIGGERS)
# Folders of other people's code, and of tools, that no import of a project leads into.
_NOT_OURS = frozenset(
    """
    .eggs .git .hg .ipynb_checkpoints .mypy_cache .nox .pytest_cache .ruff_cache .tox .venv
    __pycache__ node_modules site-packages venv
    """.split()
)
_SUFFIXES = (".py", NOTEBOOK)
# More files and folders than these, of a home say, are not searched.
_MANY = 200_000


class Projects:
    """Checks files one by one with what their whole project knows, as a host asks for them.

    ``config`` names a configuration file for all of them, ``isolated`` says that there is none.
    ``overrides`` are arguments of `settings.with_overrides`. ``fail_on`` is the label of the lowest
    severity that is told, None for all. ``extended`` are rules that are off by default and on here,
    as the host itself leaves them out by default.
    """

    def __init__(
        self,
        config: str | None = None,
        *,
        isolated: bool = False,
        fail_on: str | None = None,
        extended: tuple[str, ...] = (),
        overrides: Mapping[str, Any] | None = None,
    ) -> None:
        self._config = Path(config) if config else None
        self._isolated = isolated
        self._fail_on = fail_on
        self._extended = extended
        self._overrides = dict(overrides or {})
        self._by_folder: dict[str, tuple[Path, Settings]] = {}
        self._workspaces: dict[tuple[Path, Path | None], Workspace] = {}
        self._roots: dict[str, str | None] = {}
        self._evidence: dict[str, bool] = {}

    def check(self, path: str, text: str, host: str) -> tuple[Diagnostic, ...]:
        """What is found in the file at ``path`` when it holds ``text``; empty for a notebook.

        Findings that only comments of the kind ``host`` suppress are among them. Raises
        SettingsError.
        """
        place = os.path.abspath(path)
        if is_notebook(place):
            return ()
        if not any(word in text for word in _WORDS) and not self._is_reached(place):
            return ()
        workspace = self._workspace(place)
        if text != _saved(place):
            workspace.put(place, text)
        return tuple(self._told(workspace.check(place), host))

    def _told(self, result: FileResult, host: str) -> Iterator[Diagnostic]:
        from azlint.checking.results import failed
        from azlint.diagnostics import Severity

        lowest = Severity.from_label(self._fail_on or "info")
        found = [*result.diagnostics]
        found += [
            diagnostic for diagnostic in result.suppressed if diagnostic.suppressed_by == host
        ]
        yield from failed(result)
        for diagnostic in sorted(found, key=lambda diagnostic: diagnostic.range):
            if diagnostic.severity >= lowest:
                yield diagnostic

    def _workspace(self, path: str) -> Workspace:
        from azlint.editors.workspace import Workspace, files_of

        root, settings = self._located(path)
        key = root, settings.source
        if key not in self._workspaces:
            self._workspaces[key] = Workspace(root, settings, files_of(root, settings))
        return self._workspaces[key]

    def _located(self, path: str) -> tuple[Path, Settings]:
        """The root of the project around ``path``, and its settings."""
        folder = os.path.dirname(path)
        if folder not in self._by_folder:
            from azlint.editors.workspace import root_of
            from azlint.settings.configuration import load_settings
            from azlint.settings.settings import with_overrides

            settings = load_settings(Path(path), self._config, self._isolated)
            root = root_of(path, settings)
            if settings.source is None:
                settings = replace(settings, root=root)
            if settings.select is None and self._extended:
                extended = (*self._extended, *settings.extend_select)
                settings = replace(settings, extend_select=extended)
            # A worker of a host may have no processes of its own.
            settings = with_overrides(settings, **self._overrides, jobs=1)
            self._by_folder[folder] = root, settings
        return self._by_folder[folder]

    def _is_reached(self, path: str) -> bool:
        """Whether another file can bring something of v1 into the one at ``path``."""
        folder = os.path.dirname(path)
        if folder not in self._roots:
            self._roots[folder] = self._root(folder, path)
        root = self._roots[folder]
        if root is None or not path.startswith(os.path.join(root, "")):
            return True
        if root not in self._evidence:
            self._evidence[root] = not self._was_searched(root) and _holds_trigger(root)
        return self._evidence[root]

    def _was_searched(self, root: str) -> bool:
        """Whether a folder above ``root`` is known to hold nothing, down to ``root``."""
        return any(
            self._evidence.get(above) is False
            and _NOT_OURS.isdisjoint(os.path.relpath(root, above).split(os.sep))
            for above in _folders_above(os.path.dirname(root))
        )

    def _root(self, folder: str, path: str) -> str | None:
        """The folder to search around ``path``, None where everything must count as evidence."""
        above = tuple(_folders_above(folder))
        if self._isolated or not (self._config or any(map(_is_configured, above))):
            # What `root_of` says, without the imports that reading a configuration needs.
            root = next((f for f in above if os.path.exists(os.path.join(f, ".git"))), folder)
        else:
            root = str(self._located(path)[0])
        inside = os.path.relpath(folder, root).split(os.sep)
        return None if not _NOT_OURS.isdisjoint(inside) else root


def _folders_above(folder: str) -> Iterator[str]:
    """The folder itself and those above it."""
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _is_configured(folder: str) -> bool:
    """Whether a file in ``folder`` may be a configuration of azlint."""
    if os.path.exists(os.path.join(folder, "azlint.toml")):
        return True
    try:
        with open(os.path.join(folder, "pyproject.toml"), "rb") as file:
            return b"azlint" in file.read()
    except OSError:
        return False


def _holds_trigger(root: str) -> bool:
    """Whether any Python file or notebook below ``root`` holds `azureml`.

    So it is taken to be where too much lies below it to be searched.
    """
    entered = {os.path.realpath(root)}
    pending = [root]
    searched = 0
    while pending:
        try:
            with os.scandir(pending.pop()) as scan:
                entries = list(scan)
        except OSError:
            continue
        searched += len(entries)
        if searched > _MANY:
            return True
        for entry in entries:
            if entry.name.endswith(_SUFFIXES):
                if _mentions(entry.path):
                    return True
            elif entry.name not in _NOT_OURS and _is_folder(entry):
                if entry.is_symlink():
                    real = os.path.realpath(entry.path)
                    if real in entered:
                        continue
                    entered.add(real)
                pending.append(entry.path)
    return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _mentions(path: str) -> bool:
    """Whether the bytes of the file at ``path`` hold `azureml`; what cannot be read does not."""
    try:
        with open(path, "rb", buffering=0) as file:
            return TRIGGER in file.read()
    except OSError:
        return False


def _saved(path: str) -> str | None:
    """The text of the file at ``path`` as a linter reads it, None when there is none."""
    try:
        with tokenize.open(path) as file:
            return file.read()
    except OSError:
        return None
    except (SyntaxError, UnicodeError):
        # A linter may go on with an encoding that is never wrong; azlint has its say on the file.
        with open(path, encoding="latin-1") as file:
            return file.read()
