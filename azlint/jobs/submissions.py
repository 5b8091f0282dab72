"""Finds the calls that send a script to a job, and what the environment of that job holds."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

from azlint.jobs.code import Code, given
from azlint.jobs.held import Environments, Held, Read

_ESTIMATORS = ("Estimator", "TensorFlow", "PyTorch", "SKLearn", "Chainer", "MMLBaseEstimator")
# The last name of what is called, with the argument that names the script and its position.
_SCRIPTS: dict[str, tuple[str, int | None]] = {
    "ScriptRunConfig": ("script", 1),
    "PythonScriptStep": ("script_name", 0),
    "ParallelRunConfig": ("entry_script", None),
    "MpiStep": ("script_name", 0),
    "command": ("", None),
    **dict.fromkeys(_ESTIMATORS, ("entry_script", None)),
}
_WORD = re.compile(r"[^\s'\"]+\.py\b")


@dataclass(frozen=True, slots=True)
class Submission:
    """One call that sends a script to a job.

    ``script`` is how it names the script, ``folder`` that of its source as far as it is known;
    ``held`` are what its environment may hold, ``row`` is where the call stands.
    """

    script: str
    folder: str | None
    held: tuple[Held, ...]
    row: int


def submissions(code: Code, path: str, read: Read) -> Iterator[Submission]:
    """The submissions of the document ``code``, which stands in the file at ``path``."""
    reader = _Reader(code, path, read)
    for call in code.calls:
        symbol = code.symbol(call.func)
        kind = symbol.rpartition(".")[2]
        if kind in _SCRIPTS and (kind != "command" or symbol.startswith("azure.ai.ml")):
            yield from reader.of(call, kind)


class _Reader:
    def __init__(self, code: Code, path: str, read: Read) -> None:
        self._code = code
        self._environments = Environments(code, path, read)

    def of(self, call: ast.Call, kind: str) -> Iterator[Submission]:
        argument, position = _SCRIPTS[kind]
        source = given(call, "source_directory", 0 if kind == "ScriptRunConfig" else None)
        folder = self._code.text(source or given(call, "code"))
        scripts = [self._code.text(given(call, argument, position))] if argument else []
        scripts += self._in_command(given(call, "command"))
        named = [script for script in scripts if script is not None]
        if not named:
            return
        held = tuple(dict.fromkeys(self._held(call, kind)))
        for script in named:
            yield Submission(script.replace("\\", "/"), folder, held, call.lineno)

    def _in_command(self, node: ast.expr | None) -> Iterator[str]:
        """The scripts in a command, which is a text or a list of texts."""
        if node is None:
            return
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield from _WORD.findall(part.value)

    def _held(self, call: ast.Call, kind: str) -> list[Held]:
        environments = self._environments
        environment = given(call, "environment") or given(call, "environment_definition")
        if environment is not None:
            return environments.environment(environment, call)
        if kind in _ESTIMATORS:
            return [self._of_estimator(call)]
        if (configuration := self._configuration(call, kind)) is not None:
            return environments.run_configuration(configuration, call)
        if kind == "ScriptRunConfig":
            return self._of_script(call)
        if kind == "PythonScriptStep":
            return [Held(unknown="it is given no environment")]
        return [Held(unknown="its environment is hard to follow")]

    def _configuration(self, call: ast.Call, kind: str) -> ast.expr | None:
        if kind == "ScriptRunConfig":
            return given(call, "run_config", 3)
        return given(call, "runconfig", 4 if kind == "PythonScriptStep" else None)

    def _of_script(self, call: ast.Call) -> list[Held]:
        """What is assigned to the configuration of a script once it is made."""
        environments = self._environments
        for name, statement in self._code.names_of(call):
            target = f"{name}.run_config"
            for holder, value in self._code.assigned(target, statement):
                return environments.run_configuration(value, holder, [target])
            return environments.configured([target], statement)
        return environments.configured([], call)

    def _of_estimator(self, call: ast.Call) -> Held:
        for argument in (
            "conda_dependencies_file",
            "conda_dependencies_file_path",
            "pip_requirements_file",
            "pip_requirements_file_path",
        ):
            if (named := given(call, argument)) is not None:
                held = self._environments.file(named)
                listed = self._environments.lists(call) if given(call, "pip_packages") else Held()
                return Held((*held.parts, *listed.parts), held.unknown or listed.unknown)
        return self._environments.lists(call)


def is_of(submission: Submission, script: str, submitter: str, root: str) -> bool:
    """Whether a submission in the file ``submitter`` sends ``script``, both by absolute paths.

    The source folder counts from that of the file, or from the top of the project. Where neither
    holds such a script, one of that name beside or below the file is meant: it is copied there.
    """
    name = os.path.basename(submission.script)
    if name != os.path.basename(script):
        return False
    here = os.path.dirname(submitter)
    if submission.folder is None:
        return _is_near(here, script)
    places = [
        os.path.normpath(os.path.join(base, submission.folder, submission.script))
        for base in (here, root)
    ]
    if script in places:
        return True
    return not any(map(os.path.isfile, places)) and _is_near(here, script)


def _is_near(folder: str, script: str) -> bool:
    inside = os.path.join(folder, "")
    return script.startswith(inside) or inside.startswith(os.path.join(os.path.dirname(script), ""))
