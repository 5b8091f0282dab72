"""Checks files in one process: reads each, runs the rules, and gives what others need to know."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from azlint.documents import python
from azlint.documents.files import TRIGGER, DocumentError
from azlint.engine import Checked, Ruleset, check, suppress
from azlint.results import FileResult, unreadable
from azlint.semantic.modules import ImportGraph
from azlint.semantic.surface import Surface
from azlint.settings import Settings, enabled_codes

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.project import Flows, Project

# Code that may look up a module or a symbol by a string.
_LOOKUP = re.compile(r"import_module|__import__|patch|setattr|find_spec|importorskip|sys\.modules")
_QUOTED = re.compile(r"""["']azureml\b""")


class Batch:
    """Checks the files of one project, one after the other, in this process.

    ``root`` is the folder of the project, ``files`` are its files; ``texts`` are contents that
    stand for those on disk, by absolute path.
    """

    def __init__(
        self,
        root: str,
        settings: Settings,
        texts: Mapping[str, str],
        files: Iterable[str] = (),
    ) -> None:
        self.graph = ImportGraph(root, files, texts)
        self._settings = settings
        self.documents = python.Documents(texts)
        self._rulesets: dict[frozenset[str], Ruleset] = {}
        self.surface = Surface()
        self._project: Project | None = None

    def check(self, path: str, *, whole: bool = False) -> FileResult:
        """Checks the file at the absolute ``path``.

        Without ``whole`` a file that neither imports nor looks up anything of v1 is not resolved:
        nothing of it can be v1 then, unless another file hands it over.
        """
        ruleset = self._ruleset(path)
        try:
            document = self.documents.read(path)
            if not whole and not has_evidence(document, self.surface):
                return _result(path, suppress(document.text, (), ruleset))
            checked, model = self._resolved(document, ruleset)
        except DocumentError as error:
            return FileResult(path, (unreadable(error.message, error.row, error.column),))
        return FileResult(
            path,
            checked.diagnostics,
            checked.suppressed,
            checked.failures,
            checked.dates,
            model.outgoing(),
            model.leads_to_v1(),
            self.graph.reachable(path),
        )

    def _resolved(self, document: python.PythonDocument, ruleset: Ruleset) -> tuple[Checked, Model]:
        """What is found; once more if v1 values go to modules that were left out."""
        while True:
            known = len(self.project.wanted)
            checked, model = check(document, self.project, ruleset)
            model.outgoing()
            if len(self.project.wanted) == known:
                return checked, model
            self.project.evaluator.forget()

    @property
    def project(self) -> Project:
        """The project as read so far; importing what resolves it waits until a file needs it."""
        if self._project is None:
            from azlint.semantic.project import Project

            self._project = Project(self.graph, self.surface, self.documents)
        return self._project

    def _ruleset(self, path: str) -> Ruleset:
        codes = enabled_codes(self._settings, path)
        if codes not in self._rulesets:
            self._rulesets[codes] = Ruleset(codes, self._settings.severity_for)
        return self._rulesets[codes]


def has_evidence(document: python.PythonDocument, surface: Surface) -> bool:
    """Whether the document imports, or looks up by a string, something of v1 by itself."""
    if TRIGGER.decode() not in document.text:
        return False
    for name in document.imported_modules():
        if name.partition(".")[0] == "azureml" and (surface.is_v1(name) or surface.holds_v1(name)):
            return True
    return bool(_QUOTED.search(document.text) and _LOOKUP.search(document.text))


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
