"""What goes on between an editor and the engine: what is checked when, and what is known by now."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from azlint.checking.results import FileResult, failed, fault_of, unreadable
from azlint.diagnostics import Diagnostic
from azlint.documents import notebook
from azlint.documents.files import is_notebook
from azlint.editors import protocol
from azlint.editors.options import Options
from azlint.editors.protocol import Json
from azlint.fixing.fixer import FixError
from azlint.semantic.inference.project import Stale
from azlint.server.documents import Documents, OpenFile
from azlint.server.projects import Project, Projects
from azlint.server.worker import Worker

_Answer = TypeVar("_Answer")

# What comes first in the worker.
_REQUEST, _EDITED, _AFFECTED, _CLOSED = range(4)
# So long nothing is typed before files that are not open are looked at again, in seconds.
_REST = 0.5
# More files than these that changed on disk are read anew together.
_MANY = 20


@dataclass(frozen=True)
class Outcome:
    """What the check of an open document gave.

    ``generation`` is how often it was to be checked by then, ``said`` what the editor is told, by
    the URI of each document.
    """

    file: OpenFile
    result: FileResult
    generation: int
    said: dict[str, list[Json]]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found."""
        return self.result.diagnostics


class Session:
    """Keeps the findings of all open documents up to date.

    Lives in the thread of the event loop; ``publish`` is called there with each new outcome,
    ``tell`` with what a person should know, ``log`` with faults of azlint itself.
    """

    def __init__(
        self,
        publish: Callable[[Outcome, bool], None],
        tell: Callable[[str], None],
        log: Callable[[str], None],
    ) -> None:
        self.documents = Documents()
        self._loop = asyncio.get_running_loop()
        self._publish = publish
        self._tell = tell
        self._log = log
        self._worker = Worker()
        self._projects = Projects(self._in_loop(self._project_loaded), self._in_loop(tell))
        self._generations: dict[str, int] = {}
        self._outcomes: dict[str, Outcome] = {}
        self._waiters: dict[str, list[asyncio.Future[Outcome | None]]] = {}
        self._resting: set[str] = set()
        self._timer: asyncio.TimerHandle | None = None

    def _in_loop(self, call: Callable[..., None]) -> Callable[..., None]:
        """``call`` for other threads."""

        def called(*arguments: object) -> None:
            self._loop.call_soon_threadsafe(functools.partial(call, *arguments))

        return called

    # What happens.

    def configure(self, folders: Iterable[Path], options: Options) -> None:
        """Takes over folders and options of the editor, and checks all documents again."""
        folders = tuple(folders)
        self.documents.folder = next(iter(folders), None)
        self._submit(lambda: self._projects.configure(folders, options), urgency=_REQUEST)
        self.check_all()

    def check_all(self) -> None:
        """Checks all open documents again."""
        for file in self.documents.all():
            self._touch(file.path, _AFFECTED)

    def edited(self, file: OpenFile) -> None:
        """Checks a document that was opened or edited."""
        self._touch(file.path, _EDITED)

    def closed(self, file: OpenFile) -> None:
        """Has the file on disk hold again."""
        self._outcomes.pop(file.path, None)
        for waiter in self._waiters.pop(file.path, ()):
            if not waiter.done():
                waiter.set_result(None)
        self._check_closed(file.path)

    def changed_on_disk(self, paths: Iterable[str], *, came_or_went: bool) -> None:
        """Takes in files that are other than they were; those that are open do not matter."""
        paths = [path for path in paths if came_or_went or self.documents.at(path) is None]
        if came_or_went or len(paths) > _MANY:
            for path in paths:
                self._submit(
                    functools.partial(self._projects.reload, path),
                    key=("reload", str(Path(path).parent)),
                    urgency=_REQUEST,
                )
            return
        for path in paths:
            self._check_closed(path)

    def scan(self, file: OpenFile) -> None:
        """Looks for changes on disk around a document, for an editor that tells of none."""
        run = functools.partial(self._scan, file.path)
        self._submit(run, key=("scan", str(Path(file.path).parent)), urgency=_CLOSED)

    def _scan(self, path: str) -> None:
        """Takes in what changed on disk in the project of ``path``; runs in the worker."""
        project = self._projects.of(path)
        changed, moved = project.changed_on_disk()
        if moved or len(changed) > _MANY:
            project.reload()
            return
        for other in changed:
            self._look_at(other)

    def _project_loaded(self, project: Project) -> None:
        self.check_all()

    # Checking.

    def _touch(self, path: str, urgency: int) -> None:
        self._generations[path] = self._generations.get(path, 0) + 1
        run = functools.partial(self._check, path, is_edit=urgency == _EDITED)
        self._submit(run, key=path, urgency=urgency)

    def _submit(self, run: Callable[[], None], *, key: object = None, urgency: int) -> None:
        def guarded() -> None:
            try:
                run()
            except Exception as error:
                self._in_loop(self._log)(f"{type(error).__name__}: {error}")

        self._worker.submit(guarded, key=key, urgency=urgency)

    def _check(self, path: str, *, is_edit: bool) -> None:
        """Checks an open document; runs in the worker."""
        file, generation = self.documents.at(path), self._generations[path]
        if file is None:
            return
        affected: frozenset[str] = frozenset()
        try:
            project = self._projects.of(path)
            project.put(path, file.text)
            result = project.check(path, lambda: self._generations[path] != generation)
            if is_edit or project.workspace.passes_on(path):
                watched = [other.path for other in self.documents.all()]
                affected = project.workspace.dependents(path, watched)
        except Stale:
            # The newer text waits for its turn.
            return
        except Exception as error:
            self._in_loop(self._log)(f"{path}: {type(error).__name__}: {error}")
            result = FileResult(path, (unreadable(fault_of(error)),))
        result = replace(result, diagnostics=(*failed(result), *result.diagnostics))
        said = protocol.diagnostics(file.shown, result.diagnostics, self.shown_at)
        self._in_loop(self._deliver)(Outcome(file, result, generation, said), affected)

    def _deliver(self, outcome: Outcome, affected: frozenset[str]) -> None:
        path = outcome.file.path
        if self.documents.at(path) is None:
            return
        for other in affected:
            if self.documents.at(other) is not None:
                self._touch(other, _AFFECTED)
            else:
                self._rest(other)
        if outcome.generation != self._generations[path]:
            return
        before = self._outcomes.get(path)
        self._outcomes[path] = outcome
        told = before.result.failures if before is not None else ()
        for failure in outcome.result.failures:
            if failure not in told:
                self._log(f"{path}: {failure}")
        for waiter in self._waiters.pop(path, ()):
            if not waiter.done():
                waiter.set_result(outcome)
        is_new_text = before is None or before.file is not outcome.file
        self._publish(outcome, is_new_text)

    def _rest(self, path: str) -> None:
        """Looks at a file that is not open when nothing was typed for a while."""
        self._resting.add(path)
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._loop.call_later(_REST, self._rested)

    def _rested(self) -> None:
        for path in self._resting:
            self._check_closed(path)
        self._resting.clear()

    def _check_closed(self, path: str) -> None:
        self._submit(functools.partial(self._look_at, path), key=("closed", path), urgency=_CLOSED)

    def _look_at(self, path: str) -> None:
        """Takes in what a file that is not open hands to others; runs in the worker."""
        if self.documents.at(path) is not None:
            return
        project = self._projects.of(path)
        project.put(path, None)
        project.check(path)
        watched = [file.path for file in self.documents.all()]
        affected = project.workspace.dependents(path, watched)
        self._in_loop(self._pass_on)(affected, project.workspace.passes_on(path))

    def _pass_on(self, affected: frozenset[str], all_of_them: bool) -> None:
        for path in affected:
            if self.documents.at(path) is not None:
                self._touch(path, _AFFECTED)
            elif all_of_them:
                self._rest(path)

    # What is asked.

    async def outcome(self, uri: str) -> Outcome | None:
        """What is found in the document as it is now; None when it is not open."""
        while (file := self.documents.of(uri)) is not None:
            known = self._outcomes.get(file.path)
            if known is not None and known.generation == self._generations.get(file.path):
                return known
            waiter: asyncio.Future[Outcome | None] = self._loop.create_future()
            self._waiters.setdefault(file.path, []).append(waiter)
            await waiter
        return None

    async def ask(self, run: Callable[[], _Answer]) -> _Answer:
        """The answer of ``run``, which runs in the worker."""
        return await asyncio.wrap_future(self._worker.submit(run, urgency=_REQUEST))

    async def fix_all(self, outcome: Outcome) -> Json | None:
        """The action that applies all safe fixes to a document; None when there are none."""
        return await self.ask(functools.partial(self._fix_all, outcome.file))

    def _fix_all(self, file: OpenFile) -> Json | None:
        project = self._projects.of(file.path)
        try:
            text, changed = project.workspace.fixed(file.path, file.text)
        except FixError as error:
            self._in_loop(self._tell)(f"{file.path}: {error}")
            return None
        found = ((self.shown_at(path), after) for path, after in changed.items())
        others = [(shown[None], after) for shown, after in found if shown and None in shown]
        if not is_notebook(file.path):
            return protocol.fix_all(file.shown, {None: text}, others)
        cells: dict[int | None, str] = {
            cell.number: cell.text for cell in notebook.read(text).cells
        }
        return protocol.fix_all(file.shown, cells, others)

    def shown_at(self, path: str) -> protocol.Shown | None:
        """What shows the file at ``path``: the editor's document, or the file on disk."""
        opened = self.documents.at(path)
        return protocol.on_disk(path) if opened is None else opened.shown
