"""Checks files in one process: reads each, runs the rules, and gives what others need to know."""

from __future__ import annotations

import ast
import contextlib
import gc
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from azlint.checking.discovery import is_excluded
from azlint.checking.engine import Checked, Ruleset, check, settle
from azlint.checking.results import FileResult, unreadable
from azlint.diagnostics import Diagnostic
from azlint.documents.files import TRIGGER, DocumentError, is_notebook
from azlint.documents.magics import comments_only
from azlint.documents.python import PythonDocument
from azlint.documents.store import Documents
from azlint.jobs.grounds import Grounds
from azlint.semantic.modules import ImportGraph
from azlint.semantic.surface import Surface
from azlint.settings.settings import Settings, enabled_codes, severities, trusted_fixes
from azlint.text import split_lines

if TYPE_CHECKING:
    from azlint.semantic.inference.project import Flows, Project
    from azlint.semantic.model import Model

# Code that may look up a module or a symbol by a string.
_LOOKUP = re.compile(r"import_module|__import__|patch|setattr|find_spec|importorskip|sys\.modules")
_R_PACKAGE = "azuremlsdk"
# A line that gives a parameter a type, as docstrings do.
_DOCUMENTED = re.compile(
    r"^[ \t]*(?::(?:param|parameter|arg|argument|type)\b|\*{0,2}\w+[ \t]*(?:\(|:[ \t]))"
    r"[^\n]*\bazureml\.\w",
    re.MULTILINE,
)
_QUOTED = re.compile(r"""["']azureml\b""")


class Batch:
    """Checks the files of one project, one after the other, in this process.

    ``root`` is the folder of the project, ``files`` are its files; ``texts`` are contents that
    stand for those on disk, by absolute path. A check ends early when ``is_stale`` says so.
    """

    def __init__(
        self,
        root: str,
        settings: Settings,
        texts: Mapping[str, str],
        files: Iterable[str] = (),
    ) -> None:
        self.documents = Documents(texts, files)
        self.graph = ImportGraph(root, files, self.documents)
        self._settings = settings
        self._rulesets: dict[object, Ruleset] = {}
        self.surface = Surface()
        self._project: Project | None = None
        self.grounds = Grounds(
            root,
            self.graph,
            self.documents,
            files,
            lambda path: is_excluded(path, settings),
            settings.job_packages,
        )
        self.is_stale: Callable[[], bool] = lambda: False

    def put(self, path: str, text: str | None) -> None:
        """Has ``text`` stand for the file at ``path``; None stands for what is on disk."""
        changed = self.documents.put(path, text)
        self.graph.forget(changed)
        self.grounds.forget(changed)
        if self._project is not None:
            self._project.forget(changed)

    def check(self, path: str, *, whole: bool = False) -> FileResult:
        """Checks the file at the absolute ``path``.

        Without ``whole`` a file that neither imports nor looks up anything of v1 is not resolved:
        nothing of it can be v1 then, unless another file hands it over.
        """
        ruleset = self._ruleset(path)
        names = self.documents.written_by(path)
        # The notebook and what it writes can import each other, so one of them speaks for all.
        whole = whole or (len(names) > 0 and any(map(self._has_evidence, (path, *names))))
        result = self._check(path, ruleset, whole=whole)
        for written in names:
            result = _joined(result, self._check_written(written, ruleset, whole=whole))
        if is_notebook(path) and (found := tuple(self._in_r(path, ruleset))):
            result = replace(result, diagnostics=_in_order((*result.diagnostics, *found)))
        return result

    def _in_r(self, path: str, ruleset: Ruleset) -> Iterator[Diagnostic]:
        """What is told of the cells in R of a notebook."""
        from azlint.rules.imports import r_sdk

        # A notebook that cannot be read is told already.
        with contextlib.suppress(DocumentError):
            notebook = self.documents.notebook(path)
            if r_sdk.RULE.code in ruleset.codes:
                for told in r_sdk.in_notebook(notebook):
                    severity = ruleset.severities.get(told.code, told.severity)
                    yield replace(told, severity=severity)

    def _check(self, path: str, ruleset: Ruleset, *, whole: bool) -> FileResult:
        """Checks one document, without the files that a notebook writes."""
        try:
            in_cells = is_notebook(path)
            if in_cells and not whole and not self.documents.is_worth_parsing(path):
                return FileResult(path)
            document = self.documents.read(path)
            if not whole and not has_evidence(document, self.surface):
                return _result(path, settle(document, (), ruleset))
            checked, model, flows = self._resolved(document, ruleset)
        except DocumentError as error:
            return FileResult(path, (unreadable(error.message, error.row, error.column),))
        named = self.project.surroundings.scripts(path)
        depends = self.graph.reachable(path).union(model.consulted, named)
        others = frozenset(map(self.documents.file_of, depends))
        return FileResult(
            path,
            checked.diagnostics,
            checked.suppressed,
            checked.failures,
            checked.dates,
            flows,
            model.leads_to_v1(),
            others - {self.documents.file_of(path)},
            model.role.value if model.uses or model.imports else "",
            checked.looked,
        )

    def _has_evidence(self, path: str) -> bool:
        try:
            return has_evidence(self.documents.read(path), self.surface)
        except DocumentError:
            return False

    def _check_written(self, path: str, ruleset: Ruleset, *, whole: bool) -> FileResult:
        """Checks a file that a notebook writes; what is wrong is told at its place there."""
        file = self.documents.written_file(path)
        assert file is not None
        try:
            if not whole and not self.documents.is_worth_parsing(path):
                return FileResult(path)
            self.documents.read(path)
        except DocumentError as error:
            fault = unreadable(file.cells.message(error.message), error.row, error.column)
            comments = "\n".join(comments_only(split_lines(file.text)))
            document = PythonDocument(path, comments, ast.Module([], []), (), file.cells)
            return _result(path, settle(document, (fault,), ruleset))
        return self._check(path, ruleset, whole=whole)

    def _resolved(self, document: PythonDocument, ruleset: Ruleset) -> tuple[Checked, Model, Flows]:
        """What is found and handed on; once more if v1 values go to modules that were left out."""
        self.project.is_stale = self.is_stale
        while True:
            known = len(self.project.wanted)
            checked, model = check(document, self.project, ruleset, self.grounds)
            flows = model.outgoing()
            if len(self.project.wanted) == known:
                return checked, model, flows
            self.project.evaluator.forget()

    @property
    def project(self) -> Project:
        """The project as read so far; importing what resolves it waits until a file needs it."""
        if self._project is None:
            from azlint.semantic.inference.project import Project

            self._project = Project(self.graph, self.surface, self.documents)
        return self._project

    def _ruleset(self, path: str) -> Ruleset:
        by_file = self._settings.per_file_ignores or self._settings.per_file_severity
        if not by_file and self._rulesets:
            return next(iter(self._rulesets.values()))
        codes, chosen = enabled_codes(self._settings, path), severities(self._settings, path)
        key = (codes, tuple(chosen.items()))
        if key not in self._rulesets:
            self._rulesets[key] = Ruleset(codes, chosen, trusted_fixes(self._settings))
        return self._rulesets[key]


def has_evidence(document: PythonDocument, surface: Surface) -> bool:
    """Whether the document imports something of v1, looks it up by a string, or documents it."""
    if TRIGGER.decode() not in document.text:
        return False
    for name in document.imported_modules():
        if name.partition(".")[0] == "azureml" and (surface.is_v1(name) or surface.holds_v1(name)):
            return True
    if _R_PACKAGE in document.text or _DOCUMENTED.search(document.text):
        return True
    return bool(_QUOTED.search(document.text) and _LOOKUP.search(document.text))


def _joined(result: FileResult, written: FileResult) -> FileResult:
    """The result of a notebook with that of a file which it writes."""
    from azlint.semantic.values import merged

    return replace(
        result,
        diagnostics=_in_order(result.diagnostics + written.diagnostics),
        suppressed=_in_order(result.suppressed + written.suppressed),
        failures=result.failures + written.failures,
        dates=result.dates + written.dates,
        flows=merged((result.flows, written.flows)),
        holds_v1=result.holds_v1 or written.holds_v1,
        imports=(result.imports | written.imports) - {result.path},
        looked=result.looked | written.looked,
    )


def _in_order(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """The diagnostics of a notebook cell by cell; what concerns all of it comes first."""
    return tuple(sorted(found, key=lambda d: (d.range.cell or 0, d.range, d.code)))


def _result(path: str, checked: Checked) -> FileResult:
    return FileResult(path, checked.diagnostics, checked.suppressed, dates=checked.dates)


def check_files(
    root: str,
    settings: Settings,
    files: tuple[str, ...],
    paths: tuple[str, ...],
    flows: Flows,
    whole: frozenset[str],
) -> list[FileResult]:
    """Checks ``paths`` in a process of its own, given what flows into their functions."""
    gc.disable()
    batch = Batch(root, settings, {}, files)
    if flows:
        batch.project.add_flows(flows)
    return [batch.check(path, whole=path in whole) for path in paths]
