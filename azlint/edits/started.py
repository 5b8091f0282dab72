"""Scripts that a script starts as processes of their own, which log to the run of the job, too.

Where MLflow begins the run of a job it takes `MLFLOW_RUN_ID` out of the environment, so a process
that is started behind it knows of no run and begins one. v1 leaves the environment as it is.
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.places import text_of
from azlint.edits.reach import reaching
from azlint.edits.replaced import is_test
from azlint.semantic.values import Text

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_STARTING = (
    *("run", "call", "check_call", "check_output", "Popen", "getoutput", "getstatusoutput"),
    *("system", "popen", "create_subprocess_exec", "create_subprocess_shell"),
)
_MODULES = (
    "subprocess.",
    "os.system",
    "os.popen",
    "asyncio.create_subprocess",
    "asyncio.subprocess",
)
_PYTHON = re.compile(r"(^|/)(python[\d.]*|torchrun|accelerate|deepspeed|horovodrun)$")
_LOGS = ("azureml", "mlflow")


def about_started(model: Model) -> str:
    """What this script starts that would log to another run; empty for nothing."""
    if "started" not in model.found:
        model.found["started"] = _about_started(model) or _about_starter(model)
    told: str = model.found["started"]
    return told


def _about_started(model: Model) -> str:
    for call in model.calls(*_STARTING):
        if not model.external(call.func).startswith(_MODULES):
            continue
        shown = text_of(call.func, model)
        for command in (*call.args[:1], *(k.value for k in call.keywords if k.arg == "args")):
            script = _logging_script(command, model)
            if script is not None:
                named = f"`{script}`" if script else "the script"
                return (
                    "MLflow takes the run out of the environment, "
                    f"so {named} that `{shown}` starts logs to another one"
                )
    return ""


def _about_starter(model: Model) -> str:
    """Which script starts this one and logs with MLflow; empty for none."""
    script = os.path.basename(model.path)
    for path in model.project.starting(model.path):
        shown = model.project.shown(path)
        if is_test(shown):
            continue
        model.consulted.add(path)
        document = model.project.read(path)
        modules = document.imported_modules() if document is not None else ()
        if document is None or not any(f"{name}.".startswith("mlflow.") for name in modules):
            continue
        if any(_starts(call, script) for call in ast.walk(document.parsed)):
            return (
                f"`{shown}` starts this script, and MLflow there takes the run out of the "
                "environment"
            )
    return ""


def _starts(call: ast.AST, name: str) -> bool:
    """Whether a call in another file starts the script ``name``."""
    match call:
        case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)):
            if called not in _STARTING:
                return False
        case _:
            return False
    texts = [part.value for part in ast.walk(call) if isinstance(part, ast.Constant)]
    words = [word for text in texts if isinstance(text, str) for word in text.split()]
    return any(os.path.basename(word) == name for word in words)


def _logging_script(command: nodes.NodeNG, model: Model) -> str | None:
    """The script that a command starts and that may log; empty if unknown, None for none."""
    words = [word for text in _texts(command, model) for word in text.split()]
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word == "-m":
            found = model.project.found_as(following, model.path)
            return following if found is not None and _logs(found, model) else None
        if word.endswith(".py"):
            name = os.path.basename(word)
            found = model.project.script(word, model.path)
            return name if found is None or _logs(found, model) else None
    runs = any(map(_PYTHON.search, words)) or any(
        isinstance(node, nodes.Attribute) and node.attrname == "executable"
        for node in command.nodes_of_class(nodes.Attribute)
    )
    return "" if runs and not any(word in ("-c", "-m") for word in words) else None


def _texts(node: nodes.NodeNG, model: Model) -> Iterator[str]:
    """The texts that a command is made of, in order, as far as they are known."""
    match node:
        case nodes.Const(value=str(text)):
            yield text
        case nodes.Name():
            held = [v.value for v in model.values(node) if isinstance(v, Text)]
            if len(held) == 1 and held[0]:
                yield held[0]
                return
            for binding in reaching(node, model):
                if isinstance(binding.parent, nodes.Assign) and binding.parent.value is not node:
                    yield from _texts(binding.parent.value, model)
        case nodes.Call():
            for part in node.args:
                yield from _texts(part, model)
        case _:
            for part in node.get_children():
                yield from _texts(part, model)


def _logs(path: str, model: Model) -> bool:
    """Whether the script, or what it imports, may log to the run."""
    files = (path, *sorted(model.project.reachable(path)))
    model.consulted.update(files)
    return any(word in model.project.text(file) for file in files for word in _LOGS)
