"""Finds the calls that send a script to a job, and what the environment of that job holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from azlint.jobs.held import Environments, Held, Read
from azlint.semantic.code import Code, given
from azlint.semantic.sending import ESTIMATORS, Sent, sending_calls


@dataclass(frozen=True, slots=True)
class Submission:
    """One call that sends a script to a job.

    ``held`` are what its environment may hold, ``row`` is where the call stands.
    """

    sent: Sent
    held: tuple[Held, ...]
    row: int


def submissions(code: Code, path: str, read: Read) -> Iterator[Submission]:
    """The submissions of the document ``code``, which stands in the file at ``path``."""
    reader = _Reader(code, path, read)
    for call, kind, scripts in sending_calls(code):
        held = reader.held(call, kind) if scripts else ()
        for sent in scripts:
            yield Submission(sent, held, call.lineno)


class _Reader:
    def __init__(self, code: Code, path: str, read: Read) -> None:
        self._code = code
        self._environments = Environments(code, path, read)

    def held(self, call: ast.Call, kind: str) -> tuple[Held, ...]:
        """What the environment of the job of a call may hold, each once."""
        return tuple(dict.fromkeys(self._held(call, kind)))

    def _held(self, call: ast.Call, kind: str) -> list[Held]:
        environments = self._environments
        environment = given(call, "environment") or given(call, "environment_definition")
        if environment is not None:
            return environments.environment(environment, call)
        if kind in ESTIMATORS:
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
