"""Finds the project's own modules: which file an import leads to, and which files hang together.

Import statements are read as text here, which is many times faster than parsing. Text that only
looks like one may add a file to what hangs together, which costs time but no truth.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from azlint.documents.constants import text_of
from azlint.documents.files import NOTEBOOK, TRIGGER, DocumentError, is_notebook, read_bytes
from azlint.documents.store import Documents
from azlint.semantic.statements import Statement, runs, statements

_PATH = re.compile(
    r"^[ \t]*sys\.path\.(?:append|insert)\((?:[ \t]*\d+[ \t]*,)?(.+)\)", re.MULTILINE
)
# So many files that are not checked themselves are looked at for who imports those that are.
MAX_FILES_AROUND = 2_000
MAX_FOLDERS = 20_000
# Folders that hold other people's code.
_NOT_OURS = frozenset({"__pycache__", "node_modules", "site-packages", "venv"})
_STARTING = (b"subprocess", b"os.system", b"popen")
_SCRIPT = re.compile(rb"[\w-]+\.py\b")
_PACKAGE = f"{os.sep}__init__.py"


class ModuleFinder:
    """Resolves imports to files below ``root``, without reading any of them.

    A module is looked for from the importing file's folder upwards, in each folder and its `src`,
    as scripts are run from different places of a project; then among the packages of ``files``
    that have a name of their own, as one repository can hold several installed projects; then in
    the folders of ``search_path``, which a document adds to its own. ``extra`` are files that are
    only given, or that notebooks write.
    """

    def __init__(
        self,
        root: str,
        files: Iterable[str] = (),
        extra: Iterable[str] = (),
        search_path: Callable[[str], tuple[str, ...]] = lambda importer: (),
    ) -> None:
        self._root = root
        self._search_path = search_path
        self._files = files
        self._extra = _names_by_folder(extra)
        self._folders: dict[str, frozenset[str]] = {}
        self._stems: dict[str, frozenset[str]] = {}
        self._found: dict[tuple[str, str], str | None] = {}

    def find(self, name: str, importer: str, level: int = 0) -> str | None:
        """The file of the dotted module ``name`` as imported in the file ``importer``, or None.

        ``level`` is the number of leading dots. A package is found by its `__init__.py`.
        """
        folder = os.path.dirname(importer)
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return self.within(folder, name)
        if not self.is_near(name, importer):
            return None
        key = (folder, name)
        if key not in self._found:
            self._found[key] = self._search(folder, name)
        found = self._found[key]
        if found is None:
            added = (self.within(folder, name) for folder in self._search_path(importer))
            found = next(filter(None, added), None)
        return None if found == importer else found

    def is_near(self, name: str, importer: str) -> bool:
        """Whether some folder that ``importer`` imports from holds the first part of ``name``."""
        first = name.partition(".")[0]
        if first in self._reachable(os.path.dirname(importer)) or first in self._packages:
            return True
        added = self._search_path(importer)
        return bool(added) and any(
            first in self._names(folder) or f"{first}.py" in self._names(folder) for folder in added
        )

    @cached_property
    def _packages(self) -> dict[str, str]:
        """The folders of top-level packages by name, of which there is just one."""
        inits = {os.path.dirname(path) for path in self._files if path.endswith(_PACKAGE)}
        found: dict[str, set[str]] = {}
        for folder in inits:
            above, name = os.path.split(folder)
            if above not in inits:
                found.setdefault(name, set()).add(above)
        # A stand-in for the SDK, as tests have one, is not what other folders import.
        found.pop(TRIGGER.decode(), None)
        return {name: folders.pop() for name, folders in found.items() if len(folders) == 1}

    def _search(self, folder: str, name: str) -> str | None:
        while True:
            for base in (folder, os.path.join(folder, "src")):
                if (found := self.within(base, name)) is not None:
                    return found
            if not self._goes_on_above(folder):
                break
            folder = os.path.dirname(folder)
        package = self._packages.get(name.partition(".")[0])
        return self.within(package, name) if package else None

    def _goes_on_above(self, folder: str) -> bool:
        return folder != self._root and folder.startswith(self._root)

    def _reachable(self, folder: str) -> frozenset[str]:
        """The first parts of all module names that a file in ``folder`` may import."""
        if folder not in self._stems:
            names = self._names(folder)
            if "src" in names:
                names |= self._names(os.path.join(folder, "src"))
            stems = frozenset(name.removesuffix(".py") for name in names)
            if self._goes_on_above(folder):
                stems |= self._reachable(os.path.dirname(folder))
            self._stems[folder] = stems
        return self._stems[folder]

    def run(self, target: str, runner: str) -> str | None:
        """The file that `%run target` runs in the document ``runner``, or None."""
        folder = os.path.dirname(runner)
        for suffix in ("", ".py", NOTEBOOK):
            path = os.path.normpath(os.path.join(folder, target + suffix))
            known = path.endswith((".py", NOTEBOOK)) and path != runner
            if known and os.path.basename(path) in self._names(os.path.dirname(path)):
                return path
        return None

    def within(self, folder: str, name: str) -> str | None:
        """The file of the dotted ``name`` below ``folder``; the package's own file for no name."""
        parts = name.split(".") if name else []
        for part in parts[:-1]:
            if part not in self._names(folder):
                return None
            folder = os.path.join(folder, part)
        if parts:
            names = self._names(folder)
            if f"{parts[-1]}.py" in names:
                return os.path.join(folder, f"{parts[-1]}.py")
            if parts[-1] not in names:
                return None
            folder = os.path.join(folder, parts[-1])
        return os.path.join(folder, "__init__.py") if "__init__.py" in self._names(folder) else None

    def _names(self, folder: str) -> frozenset[str]:
        if folder not in self._folders:
            try:
                names = frozenset(os.listdir(folder))
            except OSError:
                names = frozenset()
            self._folders[folder] = names | self._extra.get(folder, frozenset())
        return self._folders[folder]


class ImportGraph:
    """Which files of a project import which; reads each file once, when it is asked about."""

    def __init__(self, root: str, files: Iterable[str], documents: Documents) -> None:
        self.root = root
        self._root = os.path.join(root, "")
        self._files = tuple(files)
        extra = (*documents.texts, *documents.written)
        self.finder = ModuleFinder(root, files, extra, self._search_path)
        self._documents = documents
        self._runs: dict[str, tuple[str, ...]] = {}
        self._search_paths: dict[str, tuple[str, ...]] = {}
        self._statements: dict[str, tuple[Statement, ...]] = {}
        self._mentions: dict[str, bool] = {}
        # The scripts that a file names that starts processes and mentions MLflow.
        self._scripts: dict[str, frozenset[str]] = {}
        self._imported: dict[str, frozenset[str]] = {}
        self._reached: dict[str, frozenset[str]] = {}

    def is_imported(self, path: str) -> bool:
        """Whether another file imports or runs the one at ``path``, be it checked or not.

        It may where the folder of the project holds too many files to look at.
        """
        return self._all_files is None or bool(self.importing(path))

    def all_files(self) -> frozenset[str] | None:
        """The files with Python in the project, checked or not; None where they are too many."""
        return None if self._all_files is None else frozenset(self._all_files)

    def importing(self, path: str) -> set[str]:
        """The files that import or run the one at ``path``, checked or not.

        None is known where the folder of the project holds too many files to look at.
        """
        return self.importers(frozenset({path}), self.naming_module(path))

    def naming_module(self, path: str) -> list[str]:
        """The other files whose imports and `%run` lines name the module at ``path``, or one like
        it.
        """
        return [other for other in self._naming.get(_stem_of(path), ()) if other != path]

    def around(self, path: str) -> frozenset[str]:
        """The files that run in one process with the one at ``path``, as far as imports tell.

        These are the ones that import it, over any number of steps, and all that they import.
        """
        above, pending = {path}, [path]
        while pending:
            new = self.importing(pending.pop()) - above
            above |= new
            pending.extend(new)
        return frozenset().union(above, *map(self.reachable, above)) - {path}

    @cached_property
    def _naming(self) -> dict[str, list[str]]:
        """The files of the project by each word that their imports and `%run` lines hold."""
        found: dict[str, list[str]] = {}
        for path in self._all_files or ():
            words = {word for statement in self._read(path) for word in statement.words}
            words.update(_stem_of(target) for target in self._runs[path])
            for word in words:
                found.setdefault(word, []).append(path)
        return found

    @cached_property
    def _all_files(self) -> set[str] | None:
        """The files that are checked, and all others with Python below the root; None: too many.

        The root of a run without a configuration may be a home, or the whole disk.
        """
        found = {*self._files, *self._documents.written}
        most = len(found) + MAX_FILES_AROUND
        for number, (folder, names, files) in enumerate(os.walk(self._root)):
            names[:] = [n for n in names if n not in _NOT_OURS and not n.startswith(".")]
            found.update(
                os.path.join(folder, file) for file in files if file.endswith((".py", NOTEBOOK))
            )
            if len(found) > most or number > MAX_FOLDERS:
                return None
        return found

    def shown(self, path: str) -> str:
        """``path`` as it is told: below the root, with forward slashes."""
        return path.removeprefix(self._root).replace(os.sep, "/")

    def forget(self, paths: Iterable[str]) -> None:
        """Drops what is known of the documents at ``paths``, which have changed."""
        for path in paths:
            self._statements.pop(path, None)
            self._scripts.pop(path, None)
        self._imported.clear()
        self._reached.clear()

    def mentions_v1(self, path: str) -> bool:
        """Whether the bytes of the file at ``path`` hold `azureml`."""
        self._read(path)
        return self._mentions[path]

    def script(self, name: str, starter: str) -> str | None:
        """The file that the one at ``starter`` means by the path ``name``; None for none of ours.

        Where it is started from is not known, so the only one of that name will do.
        """
        near = os.path.normpath(os.path.join(os.path.dirname(starter), name))
        alike = [
            path for path in self.known_files() if os.path.basename(path) == os.path.basename(near)
        ]
        if near in alike:
            return near
        return alike[0] if len(alike) == 1 else None

    def starting(self, path: str) -> list[str]:
        """The other files that start a script of that name, and mention MLflow."""
        name = os.path.basename(path)
        files = self.known_files()
        for other in files:
            self._read(other)
        return [o for o in files if o != path and name in self._scripts.get(o, ())]

    def text(self, path: str) -> bytes:
        """The bytes of the Python at ``path``; empty where it cannot be read."""
        try:
            return self._data(path)
        except DocumentError:
            return b""

    def v1_files(self) -> list[str]:
        """The files of the project that mention v1."""
        return [path for path in self.known_files() if self.mentions_v1(path)]

    def known_files(self) -> list[str]:
        """The files of the project; those that are checked where it holds too many."""
        return sorted(self._all_files or self._files)

    def imported(self, path: str) -> frozenset[str]:
        """The project's files that the file at ``path`` imports or runs."""
        if path not in self._imported:
            found = {
                target
                for statement in self._read(path)
                for target in self._targets(path, statement, statement.words)
            }
            runs = (self.finder.run(target, path) for target in self._runs[path])
            self._imported[path] = frozenset((*found, *filter(None, runs)))
        return self._imported[path]

    def reachable(self, path: str) -> frozenset[str]:
        """The files that ``path`` imports, over any number of steps."""
        if path not in self._reached:
            seen: set[str] = set()
            pending = [path]
            while pending:
                new = self.imported(pending.pop()) - seen
                seen |= new
                pending.extend(new)
            self._reached[path] = frozenset(seen)
        return self._reached[path]

    def importers(self, paths: frozenset[str], candidates: Iterable[str]) -> set[str]:
        """Those of ``candidates`` that import one of ``paths`` themselves."""
        stems = frozenset(stem for path in paths if (stem := _stem_of(path)).isidentifier())
        return {path for path in candidates if self._imports_one(path, paths, stems)}

    def _imports_one(self, importer: str, paths: frozenset[str], stems: frozenset[str]) -> bool:
        if any(self.finder.run(target, importer) in paths for target in self._ran_by(importer)):
            return True
        return any(
            found in paths
            for statement in self._read(importer)
            if not stems.isdisjoint(statement.words)
            for found in self._targets(importer, statement, statement.words & stems)
        )

    def _targets(self, importer: str, statement: Statement, words: frozenset[str]) -> Iterator[str]:
        module, level = statement.module, statement.level
        if found := self.finder.find(module, importer, level):
            yield found
        if not level and not self.finder.is_near(module, importer):
            return
        for word in words:
            dotted = f"{module}.{word}" if module else word
            if found := self.finder.find(dotted, importer, level):
                yield found

    def _search_path(self, path: str) -> tuple[str, ...]:
        """The folders that the document at ``path`` adds to `sys.path`, as far as it says so."""
        self._read(path)
        return self._search_paths[path]

    def _ran_by(self, path: str) -> tuple[str, ...]:
        """What the document at ``path`` names behind `%run`."""
        self._read(path)
        return self._runs[path]

    def _read(self, path: str) -> tuple[Statement, ...]:
        if path not in self._statements:
            data = self.text(path)
            self._mentions[path] = TRIGGER in data
            if b"mlflow" in data and any(word in data for word in _STARTING):
                self._scripts[path] = frozenset(m.decode() for m in _SCRIPT.findall(data))
            self._statements[path] = tuple(statements(data))
            may_run = b"%run" in data or is_notebook(path)
            self._runs[path] = tuple(runs(data)) if may_run else ()
            self._search_paths[path] = tuple(self._added(data, path)) if b"sys.path" in data else ()
        return self._statements[path]

    def _added(self, data: bytes, path: str) -> Iterator[str]:
        """The folders of the project below which the code of a document looks for modules, too."""
        code = data.decode("utf-8", "ignore")
        for match in _PATH.finditer(code):
            if (text := text_of(match[1], code)) is not None:
                folder = os.path.normpath(os.path.join(os.path.dirname(path), text))
                if f"{folder}{os.sep}".startswith(self._root) and os.path.isdir(folder):
                    yield folder

    def _data(self, path: str) -> bytes:
        """The bytes of the Python at ``path``; raises DocumentError."""
        plain = path.endswith(".py") and path not in self._documents.texts
        if plain and self._documents.written_file(path) is None:
            # As it is on disk: what is only searched need not be decoded.
            return read_bytes(path)
        return self._documents.source(path).encode("utf-8", "replace")


def _names_by_folder(paths: Iterable[str]) -> dict[str, frozenset[str]]:
    """What the folders of ``paths`` and those above them hold if these files are there."""
    found: dict[str, set[str]] = {}
    for path in paths:
        above, name = os.path.split(path)
        while name and name not in found.setdefault(above, set()):
            found[above].add(name)
            above, name = os.path.split(above)
    return {folder: frozenset(names) for folder, names in found.items()}


def _stem_of(path: str) -> str:
    """The last part of the name that the module at ``path`` is imported by."""
    stem = os.path.splitext(os.path.basename(path))[0]
    return os.path.basename(os.path.dirname(path)) if stem == "__init__" else stem
