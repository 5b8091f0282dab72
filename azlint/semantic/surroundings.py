"""What the files around a document say of its role: who imports it, who names it as a script.

Other files are read as text here, as for their imports: to resolve them for a severity would cost
more than all of the document itself.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator

from azlint.documents.constants import text_of
from azlint.documents.files import TRIGGER, DocumentError, is_notebook
from azlint.documents.store import Documents
from azlint.semantic.code import Code
from azlint.semantic.modules import ImportGraph
from azlint.semantic.named_inputs import NamedInput, named_inputs
from azlint.semantic.roles import Role, takes_batch
from azlint.semantic.sending import Sending, Sent, sending_calls

_INIT = re.compile(rb"^(?:async )?def init\(", re.MULTILINE)
_RUN = re.compile(rb"^(?:async )?def run\(\s*(\w*)", re.MULTILINE)
_GETS_RUN = re.compile(rb"\bget_(?:context|submitted_run)\s*\(")
_SUBMITS = re.compile(
    rb"\.submit\s*\(|\bScriptRunConfig\b|\bazureml\.(?:pipeline|train|widgets)\b"
    rb"|\bComputeTarget\b|\bModel\.deploy\b"
)
_SCRIPT = re.compile(rb"[\"'](?:[^\"'\n]*/)?(\w+\.py)[\"']")
_CONFIG = b"ParallelRunConfig"
_NAMING_INPUTS = (b"as_named_input", b"DatasetConsumptionConfig")
# The arguments of a call, with calls among them.
_CALL = re.compile(r"\bParallelRunConfig\s*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")
_ENTRY = re.compile(r"\bentry_script\s*=\s*([^,\n]+)")


class Surroundings:
    """Knows of the files of a project what they are by their text."""

    def __init__(self, graph: ImportGraph, documents: Documents) -> None:
        self._graph = graph
        self._documents = documents
        self._sending = Sending(graph, documents)
        self._roles: dict[str, Role | None] = {}
        self._entries: dict[str, tuple[str, ...]] = {}
        self._sent: dict[str, tuple[Sent, ...]] = {}

    def forget(self, paths: Iterable[str]) -> None:
        """Drops what is known of the documents at ``paths``, which have changed."""
        self._sending.forget()
        for path in paths:
            self._roles.pop(path, None)
            self._entries.pop(path, None)
            self._sent.pop(path, None)

    def importers(self, path: str) -> dict[str, Role | None]:
        """The files that lead to the one at ``path``, with their roles.

        Who has a role is not asked who imports it.
        """
        found: dict[str, Role | None] = {}
        pending = [path]
        while pending:
            for other in sorted(self._graph.importing(pending.pop()) - found.keys() - {path}):
                found[other] = self._role(other)
                if found[other] is None:
                    pending.append(other)
        return found

    def parallel_runs(self, path: str) -> list[str]:
        """The files that name the one at ``path`` as the script of a parallel run."""
        return [other for other in self._graph.v1_files() if self._names(other, path)]

    def scripts(self, path: str) -> list[str]:
        """The files that the one at ``path`` may name as scripts of its jobs."""
        data = self._graph.text(path)
        if not any(word in data for word in (_CONFIG, *_NAMING_INPUTS)):
            return []
        names = {name.decode() for name in _SCRIPT.findall(data)}
        return [other for other in self._graph.v1_files() if os.path.basename(other) in names]

    def named_inputs(self, path: str) -> dict[str, tuple[NamedInput, ...]]:
        """The inputs that files give to jobs of the script at ``path``, by the file.

        Such a file names the script by a text, and inputs. Where it is not known which script of
        that name it sends, it may give any input.
        """
        name = os.path.basename(self._sending.target(path))
        script = re.compile(rb"[\"'](?:[^\"'\n]*/)?" + re.escape(name.encode()) + rb"[\"']")
        found: dict[str, tuple[NamedInput, ...]] = {}
        for other in self._graph.v1_files():
            data = self._graph.text(other)
            if any(word in data for word in _NAMING_INPUTS) and script.search(data):
                with contextlib.suppress(DocumentError):
                    if given := named_inputs(self._documents.read(other).parsed):
                        found[other] = self._given(given, path, name, other)
        return found

    def _given(
        self, given: tuple[NamedInput, ...], path: str, name: str, other: str
    ) -> tuple[NamedInput, ...]:
        """What of the inputs in the file ``other`` goes to the script called ``name``."""
        if other not in self._sent:
            calls = sending_calls(Code(self._documents.read(other)))
            self._sent[other] = tuple(each for _, _, scripts in calls for each in scripts)
        sent = [each for each in self._sent[other] if each.name == name]
        # A text outside of a call that is known may be in any folder.
        answers = {self._sending.sends(each, path, other) for each in sent or [Sent(name)]}
        if True in answers:
            return given
        return (NamedInput(None),) if None in answers else ()

    def _role(self, path: str) -> Role | None:
        if path not in self._roles:
            self._roles[path] = _role_by_text(self._graph.text(path), is_notebook(path))
        return self._roles[path]

    def _names(self, other: str, path: str) -> bool:
        if other not in self._entries:
            data = self._graph.text(other)
            self._entries[other] = tuple(_entry_scripts(data)) if _CONFIG in data else ()
        folder = os.path.join(os.path.dirname(other), "")
        return path.startswith(folder) and any(
            path.endswith(os.sep + os.path.normpath(entry)) for entry in self._entries[other]
        )


def _entry_scripts(data: bytes) -> Iterator[str]:
    code = data.decode("utf-8", "ignore")
    for call in _CALL.finditer(code):
        if (entry := _ENTRY.search(call[1])) and (text := text_of(entry[1], code)):
            yield text


def _role_by_text(data: bytes, notebook: bool) -> Role | None:
    """What `role_of` says of a document, as far as its text shows it."""
    in_job = TRIGGER in data and _GETS_RUN.search(data) is not None
    if notebook:
        return Role.JOB if in_job else Role.SUBMISSION
    if _INIT.search(data) and (run := _RUN.search(data)):
        batch = in_job or takes_batch(run[1].decode("ascii", "replace"))
        return Role.PARALLEL if batch else Role.SCORING
    if in_job:
        return Role.JOB
    return Role.SUBMISSION if TRIGGER in data and _SUBMITS.search(data) else None
