"""The projects around the open documents: which one holds a file, with which settings."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from azlint.checking import discovery
from azlint.checking.cache import stamp_of
from azlint.checking.results import FileResult
from azlint.editors.options import Options
from azlint.editors.workspace import Workspace, files_of, root_of
from azlint.settings.settings import Settings, SettingsError

# So long the first check of a project waits for what all of its files tell, in seconds.
_PATIENCE = 1.0
# So many projects without an open document are kept.
_IDLE = 4
CONFIGURATIONS = ("azlint.toml", "pyproject.toml")

_Stamp = tuple[int, int] | None


class Project:
    """One project; until all of its files are read, a document is checked with what it imports.

    It is all that lies below ``root`` where that ``is_whole``, else what `files_of` says.
    """

    def __init__(
        self,
        root: Path,
        settings: Settings,
        is_whole: bool,
        loaded: Callable[[Project], None],
        failed: Callable[[str], None],
    ) -> None:
        self.root = root
        self.settings = settings
        self.is_whole = is_whole
        self._loaded = loaded
        self._failed = failed
        self._workspace = Workspace(root, settings, ())
        self._texts: dict[str, str] = {}
        self._stamps: dict[str, object] = {}
        self._next: Workspace | None = None
        self._done = threading.Event()
        self._loading = threading.Lock()
        self._loads = 0
        # Whether something was checked before all that the next workspace knows was known.
        self._is_hasty = False
        self._start()

    def reload(self) -> None:
        """Begins to read all files of the project anew; `loaded` is called when that is done."""
        self._is_hasty = True
        self._start()

    def changed_on_disk(self) -> tuple[list[str], list[str]]:
        """The files that are other than they were when this was asked, or all read, before.

        First those with other contents, then those that came or went.
        """
        before, self._stamps = self._stamps, self._stamps_on_disk()
        moved = before.keys() ^ self._stamps.keys()
        changed = {path for path, _ in before.items() ^ self._stamps.items()} - moved
        return sorted(changed), sorted(moved)

    def _paths(self) -> list[Path]:
        paths = None if self.is_whole else files_of(self.root, self.settings)
        return [self.root] if paths is None else paths

    def _stamps_on_disk(self) -> dict[str, object]:
        names = discovery.discover(self._paths(), self.settings).names
        return {path: stamp_of(path) for path in map(os.path.abspath, names)}

    def _start(self) -> None:
        self._done.clear()
        self._loads += 1
        threading.Thread(
            target=self._load, args=(self._loads,), name="azlint project", daemon=True
        ).start()

    def _load(self, number: int) -> None:
        # One after the other: what was read first must not come in last.
        with self._loading:
            if number == self._loads:
                self._read()

    def _read(self) -> None:
        try:
            # Before it is read: what changes meanwhile must not pass for what was read.
            self._stamps = self._stamps_on_disk()
            workspace = Workspace(self.root, self.settings, self._paths())
            workspace.load()
            self._next = workspace
        except Exception as error:
            self._failed(f"{self.root} cannot be read whole: {type(error).__name__}: {error}")
        self._done.set()
        if self._is_hasty:
            self._loaded(self)

    @property
    def is_open(self) -> bool:
        """Whether a document of the project is open."""
        return bool(self._texts)

    @property
    def workspace(self) -> Workspace:
        """What checks a document, with the texts of the editor."""
        if not self._is_hasty and not self._done.wait(_PATIENCE):
            self._is_hasty = True
        if (following := self._next) is not None:
            self._next = None
            self._workspace = following
            for path, text in self._texts.items():
                following.put(path, text)
        return self._workspace

    def put(self, path: str, text: str | None) -> None:
        """Has ``text`` stand for the file at ``path``, None for what is on disk."""
        if text is None:
            self._texts.pop(path, None)
        elif self._texts.get(path) == text:
            return
        else:
            self._texts[path] = text
        self.workspace.put(path, text)

    def check(self, path: str, is_stale: Callable[[], bool] = lambda: False) -> FileResult:
        """Checks the document at ``path``; raises Stale when ``is_stale`` says so."""
        return self.workspace.check(path, is_stale)


class Projects:
    """All projects with open documents, by their root; ``folders`` are those of the editor.

    Within a folder one project holds all files, but for those that have a configuration of their
    own further down. A file outside of them gets the project around it.
    """

    def __init__(self, loaded: Callable[[Project], None], tell: Callable[[str], None]) -> None:
        self._loaded = loaded
        self._tell = tell
        self._told: dict[Path, str] = {}
        self._folders: tuple[Path, ...] = ()
        self._options = Options()
        self._projects: dict[Path, Project] = {}
        self._settings: dict[tuple[Path, Path], tuple[list[_Stamp], Settings]] = {}

    def configure(self, folders: Iterable[Path], options: Options) -> None:
        """Takes over the folders and options of the editor."""
        self._folders = tuple(folders)
        self._options = options
        self._settings.clear()
        self._told.clear()

    def reload(self, path: str) -> None:
        """Reads the projects anew that hold ``path``, as files came or went there."""
        for root, project in self._projects.items():
            if _is_within(Path(path), root):
                project.reload()

    def of(self, path: str) -> Project:
        """The project that holds the file at ``path``, made when it is new or set otherwise."""
        place = Path(path)
        folder = self._folder_of(place)
        if folder is not None:
            settings = self._settings_at(place.parent, folder)
            root = settings.source.parent if settings.source else folder
            if not _is_within(root, folder):
                root = folder
            if root == folder:
                settings = self._settings_at(folder, folder)
        else:
            settings = self._settings_at(place.parent, place.parent)
            root = root_of(path, settings)
            settings = self._settings_at(root, root)
        is_whole = folder is not None
        project = self._projects.get(root)
        if project is None or (project.settings, project.is_whole) != (settings, is_whole):
            project = Project(root, settings, is_whole, self._loaded, self._tell)
            self._projects.pop(root, None)
            self._projects[root] = project
            self._drop_idle()
        return project

    def _drop_idle(self) -> None:
        """Forgets the oldest of the projects that have no open document any more."""
        idle = [root for root, project in self._projects.items() if not project.is_open]
        for root in idle[: -_IDLE - 1]:
            del self._projects[root]

    def _folder_of(self, place: Path) -> Path | None:
        """The innermost folder of the editor that holds ``place``."""
        holding = [folder for folder in self._folders if _is_within(place, folder)]
        return max(holding, key=lambda folder: len(folder.parts), default=None)

    def _settings_at(self, start: Path, folder: Path) -> Settings:
        """The settings that hold at ``start``, read again when a configuration file changed.

        Faulty ones leave those that held before, and are told once.
        """
        key = (start, folder)
        stamps = [
            _stamp_of(above / name) for above in (start, *start.parents) for name in CONFIGURATIONS
        ]
        known = self._settings.get(key)
        if known is not None and known[0] == stamps:
            return known[1]
        try:
            # This process has threads, so it is not one to fork others from.
            settings = replace(self._options.settings(start, folder), jobs=1)
            self._told.pop(folder, None)
        except SettingsError as error:
            settings = known[1] if known is not None else Settings(root=start, jobs=1)
            if self._told.get(folder) != str(error):
                self._told[folder] = str(error)
                self._tell(str(error))
        self._settings[key] = (stamps, settings)
        return settings


def _is_within(place: Path, folder: Path) -> bool:
    return place == folder or folder in place.parents


def _stamp_of(path: Path) -> _Stamp:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
