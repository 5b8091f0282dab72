"""Tells whether the environment of a script's job has the packages that a fix brings in.

What counts as known, in this order:

- The settings say it, or the script itself needs the package: it, or a module of the project that
  it imports, imports MLflow at its top and unguarded, and logs with it.
- Submissions of the project name the script: the environment of each of them is followed to what
  defines it, which must list the packages, or gets them added.
- No submission is found: all definitions that could be those of the job must list them, or get
  them added. A notebook that logs by itself has what it installs. Where another script of the
  same name is sent, only definitions below the script's own folder could be those of its job.

Where something cannot be followed, the environment is not known.
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from azlint.diagnostics import Edit, FileEdits
from azlint.documents.environments.definition import Requirement, added
from azlint.documents.environments.requirements import normalized, parsed
from azlint.documents.environments.versions import meet
from azlint.documents.files import DocumentError, is_notebook
from azlint.jobs.definitions import Definitions
from azlint.jobs.evidence import may_submit
from azlint.jobs.held import START, Held, Part, of_names
from azlint.jobs.submissions import Submission, submissions
from azlint.knowledge import packages as known_packages
from azlint.knowledge.packages import (
    BESIDE_MLFLOW,
    BOUNDS,
    BRINGING,
    NOT_ADDED,
    PYTHON,
    WRITTEN,
)
from azlint.semantic.code import Code
from azlint.semantic.sending import Sending

if TYPE_CHECKING:
    from azlint.documents.python import PythonDocument
    from azlint.documents.store import Documents
    from azlint.semantic.modules import ImportGraph

_SCRIPT = re.compile(r"[\w.-]+\.py\b")
_PIP = re.compile(r"^\s*[%!]\s*(?:conda|pip3?|python3? -m pip)\s+install\s+(?P<names>.+)$", re.M)
# What a shell takes for one word.
_WORDS = re.compile(r"\"[^\"]*\"|'[^']*'|[^\s'\"]+")
# Functions of MLflow that need a place to log to.
_TRACKING = re.compile(r"^(?:log_|set_t|start_run|set_experiment|autolog|active_run)")


_NOTHING = "no file of the project defines it"


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of the environment of a script's jobs.

    ``missing`` are packages that it is not known to have; ``edits`` add them where it is defined;
    ``reason`` says why that cannot be done, empty where it can. ``looked`` are the files and
    folders that the answer rests on.
    """

    missing: tuple[str, ...] = ()
    edits: tuple[FileEdits, ...] = ()
    reason: str = ""
    looked: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Answer:
    """What is gathered over the environments of all jobs of one script."""

    missing: dict[str, None] = field(default_factory=dict)
    edits: dict[str, dict[Edit, None]] = field(default_factory=dict)
    problems: dict[str, None] = field(default_factory=dict)


class Grounds:
    """Answers for the scripts of one project, each question once.

    ``checked`` are the files of the run, ``known`` the packages that all environments have.
    """

    def __init__(
        self,
        root: str,
        graph: ImportGraph,
        documents: Documents,
        checked: Iterable[str],
        is_excluded: Callable[[str], bool],
        known: Iterable[str] = (),
    ) -> None:
        self._root = root
        self._graph = graph
        self._documents = documents
        self._checked = frozenset(checked)
        self._known = frozenset(map(normalized, known))
        self._sending = Sending(graph, documents)
        self._definitions = Definitions(root, documents, is_excluded)
        self._answers: dict[tuple[str, tuple[str, ...]], Ground] = {}
        self._naming: dict[str, frozenset[str]] = {}
        # With the files that were looked at for them.
        self._submissions: dict[str, tuple[tuple[Submission, ...], frozenset[str]]] = {}

    def forget(self, paths: Iterable[str]) -> None:
        """Drops what is known through the documents at ``paths``, which have changed."""
        self._answers.clear()
        self._submissions.clear()
        self._definitions.forget()
        self._sending.forget()
        for path in paths:
            self._naming.pop(path, None)

    def of(self, path: str, packages: Sequence[str]) -> Ground:
        """What is known of ``packages`` in the environment of the script at ``path``."""
        key = (path, tuple(packages))
        if key not in self._answers:
            self._definitions.looked = set()
            self._answers[key] = self._ask(path, packages)
        return self._answers[key]

    def shown(self, path: str) -> str:
        """``path`` as it is told: below the top of the project."""
        return self._graph.shown(path)

    def _ask(self, path: str, packages: Sequence[str]) -> Ground:
        wanted = _missing(packages, self._known)
        if wanted:
            wanted = _missing(wanted, self._imported(path))
        if not wanted:
            return Ground()
        answer = _Answer()
        jobs = self._jobs(path)
        if jobs is None:
            return Ground(tuple(wanted), reason="the project has too many files to look for it")
        for held in jobs:
            self._look_at(held, wanted, answer)
        looked = frozenset(self._definitions.looked)
        missing = tuple(answer.missing)
        if answer.problems:
            return Ground(missing, (), next(iter(answer.problems)), looked)
        edits = tuple(FileEdits(file, tuple(found)) for file, found in answer.edits.items())
        return Ground(missing, edits, "", looked)

    # What the script says itself.

    def _imported(self, path: str) -> set[str]:
        """The packages that the script at ``path`` cannot start without."""
        found: set[str] = set()
        seen, pending = {path}, [path]
        while pending:
            other = pending.pop()
            try:
                document = self._documents.read(other)
            except DocumentError:
                continue
            found |= _needed_by(document)
            new = {
                module
                for name, level in _top_modules(document)
                if (module := self._graph.finder.find(name, other, level)) is not None
            }
            pending.extend(new - seen)
            seen |= new
        return found

    # The jobs of the script.

    def _jobs(self, path: str) -> list[Held] | None:
        """What the environments of the script's jobs may hold; None where that is out of reach."""
        file = self._documents.file_of(path)
        if is_notebook(path):
            installed = self._installed(path)
            beside = self._definitions.beside(file)
            return [Held((installed, part)) for part in beside] or [Held((installed,))]
        files = self._graph.all_files()
        if files is None:
            return None
        # Code that is not checked itself can begin to send the script to a job at any time.
        self._definitions.looked |= {
            other for other in files - self._checked if self._scripts_named_in(other)
        }
        scripts, pending = {path}, [path]
        while pending:
            new = self._graph.importing(pending.pop()) - scripts
            scripts |= new
            pending.extend(new)
        found: dict[Held, None] = {}
        # The files that define the environment of another script of that name.
        of_others: set[str] = set()
        for script in sorted(scripts):
            for submitter, submission in self._naming_submissions(script, files):
                sends = self._sending.sends(submission.sent, script, submitter)
                if sends is None:
                    name = os.path.basename(self._documents.file_of(submitter))
                    found[Held(unknown=f"`{name}` sends some script of that name")] = None
                elif sends:
                    found.update(dict.fromkeys(submission.held))
                elif script == path:
                    of_others.update(part.path for held in submission.held for part in held.parts)
                    of_others.add("")
        if found:
            return list(found)
        target = self._sending.target(path)
        around = self._definitions.around(target)
        if not around and file != path:
            around = self._definitions.around(file)
        if of_others:
            # What stands above both scripts is for the one that a job is known of.
            inside = os.path.join(os.path.dirname(target), "")
            around = [p for p in around if p.path.startswith(inside) and p.path not in of_others]
        return [Held((part,)) for part in around] or [Held(unknown=_NOTHING)]

    def _naming_submissions(
        self, script: str, files: frozenset[str]
    ) -> Iterator[tuple[str, Submission]]:
        """The submissions of a script of that name, each with the document that it stands in."""
        name = os.path.basename(self._sending.target(script))
        for submitter in self._submitters(name, files):
            for submission in self._submissions_in(submitter):
                if submission.sent.name == name:
                    self._definitions.looked.add(self._documents.file_of(submitter))
                    self._definitions.looked |= self._sending.called(name)
                    yield submitter, submission

    def _submitters(self, name: str, files: frozenset[str]) -> list[str]:
        """The documents that may send a script of that name to a job."""
        every = files.union(self._documents.written)
        return sorted(path for path in every if name in self._scripts_named_in(path))

    def _scripts_named_in(self, path: str) -> frozenset[str]:
        if path not in self._naming:
            try:
                text = self._documents.source(path)
            except DocumentError:
                text = ""
            names = _SCRIPT.findall(text) if may_submit(text.encode("utf-8", "replace")) else ()
            self._naming[path] = frozenset(names)
        return self._naming[path]

    def _submissions_in(self, path: str) -> tuple[Submission, ...]:
        if path not in self._submissions:
            before, self._definitions.looked = self._definitions.looked, set()
            found = tuple(self._read(path))
            self._submissions[path] = found, frozenset(self._definitions.looked)
            self._definitions.looked = before
        found, looked = self._submissions[path]
        self._definitions.looked |= looked
        return found

    def _read(self, path: str) -> list[Submission]:
        try:
            code = Code(self._documents.read(path))
        except DocumentError:
            return []
        file = self._documents.file_of(path)
        folder = os.path.dirname(file)
        return list(submissions(code, file, lambda text: self._definitions.named(text, folder)))

    def _installed(self, path: str) -> Part:
        """What the commands of a notebook install."""
        try:
            source = self._documents.source(path)
        except DocumentError:
            source = ""
        found: dict[str, None] = {}
        for match in _PIP.finditer(source):
            for word in _WORDS.findall(match["names"].split(" #")[0]):
                text = word.strip("\"'")
                requirement = None if text.startswith("-") else parsed(text, START)
                if requirement is not None and requirement.is_certain:
                    found[requirement.name] = None
        return of_names(found)

    # What an environment holds.

    def _look_at(self, held: Held, wanted: Sequence[str], answer: _Answer) -> None:
        if held.unknown or not held.parts:
            answer.missing.update(dict.fromkeys(wanted))
            answer.problems[held.unknown] = None
            return
        listed: list[Requirement] = []
        unclear = ""
        for part in held.parts:
            requirements, doubt = self._definitions.listed(part)
            listed += requirements
            unclear = unclear or (f"{_name(part)}{doubt}" if doubt else "")
        missing = _missing(wanted, {each.name for each in listed if each.is_certain})
        if not missing:
            return
        answer.missing.update(dict.fromkeys(missing))
        problem = unclear or _conflict(held, listed, missing)
        place = _with_slot(held)
        if not problem and place.definition.slot is not None:
            # Lists in code; of other files the definition says so itself.
            fault = self._definitions.locked(place.path)
            problem = f"{_name(place)}{fault}" if fault else ""
        edits = problem or added(place.definition, _written(missing))
        if isinstance(edits, str):
            answer.problems[edits] = None
        else:
            answer.edits.setdefault(place.path, {}).update(dict.fromkeys(edits))


def packages_of(contents: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """The packages that code needs which a fix writes; ``names`` are what MLflow is called."""
    text = "\n".join(contents)
    found: dict[str, None] = {}
    for module, packages in known_packages.BY_MODULE.items():
        called = [module, *(names if module == "mlflow" else ())]
        if any(re.search(rf"(?<![\w.\"']){re.escape(name)}\b", text) for name in called):
            found.update(dict.fromkeys(packages))
    if "mlflow" in found and any(function in text for function in known_packages.WITH_PANDAS):
        found["pandas"] = None
    return tuple(found)


def _missing(packages: Iterable[str], there: Iterable[str]) -> list[str]:
    """Those of ``packages`` that nothing of what is ``there`` is or brings along."""
    known = set(there)
    missing = [name for name in packages if known.isdisjoint({name, *BRINGING.get(name, ())})]
    # What is added brings others along in turn.
    return [n for n in missing if n != "pandas" or "mlflow" not in missing]


def _name(part: Part) -> str:
    return f"`{os.path.basename(part.path)}`: " if part.path else ""


def _written(missing: Sequence[str]) -> list[str]:
    """The packages as they are written into a definition."""
    exact = WRITTEN if "mlflow" in missing else BESIDE_MLFLOW
    return [exact.get(name, name) for name in missing]


def _with_slot(held: Held) -> Part:
    """Where packages are best added: in the first list, or below the last call that adds one."""
    places = [part for part in held.parts if part.definition.slot is not None]
    lists = [part for part in places if not part.is_default]
    if not lists:
        return places[0] if places else held.parts[0]
    return lists[0] if len(lists) == 1 or lists[0] is held.parts[0] else lists[-1]


def _conflict(held: Held, listed: Iterable[Requirement], missing: Sequence[str]) -> str:
    """Why the packages cannot be added beside the versions that a definition asks for."""
    if refused := NOT_ADDED.intersection(missing):
        return f"`{min(refused)}` has to be added by hand"
    for part in held.parts:
        python = part.definition.python
        if python and not meet(f"=={python}", PYTHON):
            return f"Python {python.removesuffix('.*')} is too old for the MLflow that is needed"
    for requirement in listed:
        bounds = BOUNDS.get(requirement.name)
        if bounds and requirement.specifier and not meet(requirement.specifier, bounds):
            return (
                f"`{requirement.name}{requirement.specifier}` does not go with azureml-mlflow, "
                f"which takes {bounds}"
            )
    return ""


def _top_modules(document: PythonDocument) -> Iterator[tuple[str, int]]:
    """The modules that a document imports at its top, unguarded, each with its leading dots."""
    for statement in document.parsed.body:
        match statement:
            case ast.Import(names=names):
                yield from ((alias.name, 0) for alias in names)
            case ast.ImportFrom(module=module, level=level, names=names):
                inside = f"{module}." if module else ""
                yield from ((f"{inside}{alias.name}", level) for alias in names)
                if module:
                    yield module, level
            case _:
                pass


def _needed_by(document: PythonDocument) -> set[str]:
    """The packages that a document imports at its top, unguarded, and cannot run without."""
    found: set[str] = set()
    modules = [f"{name}." for name, level in _top_modules(document) if not level]
    for name, packages in known_packages.BY_MODULE.items():
        if any(module.startswith(f"{name}.") for module in modules):
            found.add(packages[0])
    if "mlflow" in found and _tracks(document):
        found.add("azureml-mlflow")
    return found


def _tracks(document: PythonDocument) -> bool:
    """Whether the document logs with MLflow, which needs the workspace in a job."""
    names = {"mlflow"}
    for statement in document.imports():
        if isinstance(statement, ast.Import):
            names |= {a.asname for a in statement.names if a.asname and a.name == "mlflow"}
        elif (statement.module or "").partition(".")[0] == "mlflow" and any(
            _TRACKING.match(alias.name) for alias in statement.names
        ):
            return True
    return any(
        isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in names
        and _TRACKING.match(node.attr)
        for node in ast.walk(document.parsed)
    )
