"""Finds the calls that send scripts to jobs, and tells which file each of them sends."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from azlint.semantic.code import Code, given, is_open

if TYPE_CHECKING:
    from azlint.documents.store import Documents
    from azlint.semantic.modules import ImportGraph

ESTIMATORS = ("Estimator", "TensorFlow", "PyTorch", "SKLearn", "Chainer", "MMLBaseEstimator")
# The last name of what is called, with the argument that names the script and its position.
_SCRIPTS: dict[str, tuple[str, int | None]] = {
    "ScriptRunConfig": ("script", 1),
    "PythonScriptStep": ("script_name", 0),
    "ParallelRunConfig": ("entry_script", None),
    "MpiStep": ("script_name", 0),
    "command": ("", None),
    **dict.fromkeys(ESTIMATORS, ("entry_script", None)),
}
_WORD = re.compile(r"[^\s'\"]+\.py\b")


@dataclass(frozen=True, slots=True)
class Sent:
    """How a call names the script that it sends, and the folder of its source if that is known."""

    script: str
    folder: str | None = None

    @property
    def name(self) -> str:
        """The name of the script without its folders."""
        return os.path.basename(self.script)


def sending_calls(code: Code) -> Iterator[tuple[ast.Call, str, tuple[Sent, ...]]]:
    """The calls that send scripts to jobs, each with the class that it makes and its scripts."""
    for call in code.calls:
        symbol = code.symbol(call.func)
        kind = symbol.rpartition(".")[2]
        if kind in _SCRIPTS and (kind != "command" or symbol.startswith("azure.ai.ml")):
            yield call, kind, tuple(_sent(code, call, kind))


def _sent(code: Code, call: ast.Call, kind: str) -> Iterator[Sent]:
    argument, position = _SCRIPTS[kind]
    source = given(call, "source_directory", 0 if kind == "ScriptRunConfig" else None)
    folder = code.text(source or given(call, "code"))
    if source is None and kind != "command" and not is_open(call):
        # v1 takes the working directory.
        folder = "."
    scripts = [code.text(given(call, argument, position))] if argument else []
    scripts += _in_command(given(call, "command"))
    for script in scripts:
        if script is not None:
            yield Sent(script.replace("\\", "/"), folder)


def _in_command(node: ast.expr | None) -> Iterator[str]:
    """The scripts in a command, which is a text or a list of texts."""
    if node is None:
        return
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield from _WORD.findall(part.value)


class Sending:
    """Tells of the files of a project which of them a call sends."""

    def __init__(self, graph: ImportGraph, documents: Documents) -> None:
        self._graph = graph
        self._documents = documents
        # The paths of scripts by their names; None until somebody asks.
        self._called: dict[str, set[str]] | None = None

    def forget(self) -> None:
        """Drops what is known of the files, as some document has changed."""
        self._called = None

    def target(self, path: str) -> str:
        """The path that the script known by ``path`` has when its job starts."""
        written = self._documents.written_file(path)
        return path if written is None else written.target

    def called(self, name: str) -> frozenset[str]:
        """The paths that the scripts of that name have when their jobs start."""
        if self._called is None:
            self._called = {}
            for path in map(self.target, self._graph.known_files()):
                self._called.setdefault(os.path.basename(path), set()).add(path)
        return frozenset(self._called.get(name, ()))

    def sends(self, sent: Sent, path: str, submitter: str) -> bool | None:
        """Whether a call in the document ``submitter`` sends the script known by ``path``.

        The source folder counts from that of the file, or from the top of the project. Where it is
        not known, or holds no such script, the only script of that name in the project will do if
        it stands near. None says that nobody knows.
        """
        script, file = self.target(path), self._documents.file_of(submitter)
        if sent.name != os.path.basename(script) or self._writes_another(file, path):
            return False
        here = os.path.dirname(file)
        alike = self.called(sent.name)
        if sent.folder is not None:
            places = {
                os.path.normpath(os.path.join(base, sent.folder, sent.script))
                for base in (here, self._graph.root)
            }
            there = {place for place in places if place in alike or os.path.isfile(place)}
            if there:
                return script in there
        is_only, is_near = alike <= {script}, _is_near(here, script)
        if is_only and is_near:
            return True
        return None if is_only or is_near else False

    def _writes_another(self, file: str, path: str) -> bool:
        """Whether the notebook ``file`` writes a script of its own to where that of ``path`` goes.

        It is not so for scripts of ``file``.
        """
        own = self._documents.written_by(file)
        return path not in own and self.target(path) in map(self.target, own)


def _is_near(folder: str, script: str) -> bool:
    """Whether the script stands below the folder, or in one above it."""
    inside = os.path.join(folder, "")
    return script.startswith(inside) or inside.startswith(os.path.join(os.path.dirname(script), ""))
