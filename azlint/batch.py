"""Checks files in one process: reads each, runs the rules, and gives what others need to know."""

from __future__ import annotations

import gc
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic
from azlint.documents import python
from azlint.engine import Checked, RuleFailure, Ruleset, check, suppress, unreadable
from azlint.semantic.modules import ModuleFinder
from azlint.semantic.surface import Surface
from azlint.settings import Settings, enabled_codes

if TYPE_CHECKING:
    from azlint.semantic.project import Flows, Project

# Code that may look up a module or a symbol by a string.
_LOOKUP = re.compile(r"import_module|__import__|patch|setattr|find_spec|importorskip|sys\.modules")
_FROM_IMPORT = re.compile(r"\s*from\s+(\.*)([\w.]*)\s+import\b([^#]*)")
_IMPORT = re.compile(r"\s*import\s+([^#;]+)")
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"""["']azureml\b""")
# What makes a file worth parsing: v1 itself, and comments that speak to azlint.
_TRIGGERS = (python.TRIGGER, b"azlint:", b"AZL")


@dataclass(frozen=True, slots=True)
class FileResult:
    """What is known of one file, by its absolute path; holds no syntax node and pickles.

    ``flows`` are the v1 values it hands to functions of other files; ``holds_v1`` says that who
    imports it can reach something of v1; ``imports`` are the project's files it depends on.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    suppressed: tuple[Diagnostic, ...] = ()
    failures: tuple[RuleFailure, ...] = ()
    dates: tuple[str, ...] = ()
    flows: Flows = field(default_factory=dict)
    holds_v1: bool = False
    imports: frozenset[str] = frozenset()


def is_worth_parsing(data: bytes) -> bool:
    """Whether a file of these bytes can have a finding of its own."""
    return any(trigger in data for trigger in _TRIGGERS) or data.startswith(python.UTF16)


class Batch:
    """Checks the files of one project, one after the other, in this process.

    ``root`` is the folder of the project; ``texts`` are contents that stand for those on disk, by
    absolute path.
    """

    def __init__(self, root: str, settings: Settings, texts: Mapping[str, str]) -> None:
        self._root = root
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
            checked, model = check(document, self.project, ruleset)
        except python.DocumentError as error:
            return FileResult(path, (unreadable(error),))
        return FileResult(
            path,
            checked.diagnostics,
            checked.suppressed,
            checked.failures,
            checked.dates,
            model.outgoing(),
            model.leads_to_v1(),
            self.project.dependencies(model.tree),
        )

    @property
    def project(self) -> Project:
        """The project as read so far; importing what resolves it waits until a file needs it."""
        if self._project is None:
            from azlint.semantic.project import Project

            self._project = Project(self._root, self.surface, self.documents)
        return self._project

    def _ruleset(self, path: str) -> Ruleset:
        codes = enabled_codes(self._settings, path)
        if codes not in self._rulesets:
            self._rulesets[codes] = Ruleset(codes, self._settings.severity_for)
        return self._rulesets[codes]


def has_evidence(document: python.PythonDocument, surface: Surface) -> bool:
    """Whether the document imports, or looks up by a string, something of v1 by itself."""
    if python.TRIGGER.decode() not in document.text:
        return False
    for name in document.imported_modules():
        if name.partition(".")[0] == "azureml" and (surface.is_v1(name) or surface.holds_v1(name)):
            return True
    return bool(_QUOTED.search(document.text) and _LOOKUP.search(document.text))


def _result(path: str, checked: Checked) -> FileResult:
    return FileResult(path, checked.diagnostics, checked.suppressed, dates=checked.dates)


def check_files(
    root: str, settings: Settings, paths: tuple[str, ...], flows: Flows, whole: frozenset[str]
) -> list[FileResult]:
    """Checks ``paths`` in a process of its own, given what flows into their functions."""
    gc.disable()
    batch = Batch(root, settings, {})
    if flows:
        batch.project.add_flows(flows)
    return [batch.check(path, whole=path in whole) for path in paths]


class ImporterSearch:
    """Finds the files that import given files, by the text of their import statements alone.

    Text that only looks like an import statement may add a file, which costs time but no truth.
    """

    def __init__(self, root: str) -> None:
        self._finder = ModuleFinder(root)
        self._imports: dict[str, tuple[tuple[str, int, frozenset[str]], ...]] = {}

    def importers(self, paths: frozenset[str], candidates: Iterable[str]) -> set[str]:
        """Those of ``candidates`` that import one of ``paths``."""
        stems = frozenset(stem for path in paths if (stem := stem_of(path)).isidentifier())
        return {path for path in candidates if self._imports_one(path, paths, stems)}

    def _imports_one(self, importer: str, paths: frozenset[str], stems: frozenset[str]) -> bool:
        for module, level, words in self._statements(importer):
            if stems.isdisjoint(words):
                continue
            dotted = [module, *(f"{module}.{word}" if module else word for word in words & stems)]
            if any(self._finder.find(name, importer, level) in paths for name in dotted):
                return True
        return False

    def _statements(self, path: str) -> tuple[tuple[str, int, frozenset[str]], ...]:
        """Module, number of leading dots and all words of each import statement in ``path``."""
        if path not in self._imports:
            try:
                data = python.read_bytes(path)
            except python.DocumentError:
                data = b""
            found: list[tuple[str, int, frozenset[str]]] = []
            for line in _import_lines(data):
                if match := _FROM_IMPORT.match(line):
                    dots, module, names = match.groups()
                    words = frozenset(_WORD.findall(f"{module} {names}"))
                    found.append((module, len(dots), words))
                elif match := _IMPORT.match(line):
                    for name in match[1].split(","):
                        module = name.split(" as ")[0].strip()
                        found.append((module, 0, frozenset(module.split("."))))
            self._imports[path] = tuple(found)
        return self._imports[path]


def _import_lines(data: bytes) -> Iterator[str]:
    """The lines with the word `import`, lengthened to the end of a parenthesis that they open."""
    at = data.find(b"import")
    while at >= 0:
        start = data.rfind(b"\n", 0, at) + 1
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end
        if b"(" in data[at:end] and b")" not in data[at:end]:
            closed = data.find(b")", end)
            end = len(data) if closed < 0 else closed
        yield data[start:end].decode("utf-8", "ignore")
        at = data.find(b"import", end)


def stem_of(path: str) -> str:
    """The last part of the name that the module at ``path`` is imported by."""
    stem = os.path.splitext(os.path.basename(path))[0]
    return os.path.basename(os.path.dirname(path)) if stem == "__init__" else stem
