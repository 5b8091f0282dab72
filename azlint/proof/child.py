"""Runs one script with the recorders in place; started by `runner` as a process of its own.

The one argument is a file of JSON with what to run. Everything of azlint is loaded by path, so that
the process sees the packages of the script's own Python and no others.
"""

from __future__ import annotations

import importlib.util
import json
import linecache
import os
import random
import re
import sys
import traceback
import types
from pathlib import Path
from typing import Any

_NETWORK = frozenset(
    "socket.connect socket.getaddrinfo socket.gethostbyname socket.gethostbyaddr socket.sendto "
    "socket.sendmsg".split()
)
_NUMPY_RANDOM = "numpy.random"
_COMMANDS = frozenset({"os.system", "subprocess.Popen"})
_STARTS_A_SCRIPT = re.compile(r"\bpython[\d.]*\b|\.(?:py|sh)\b|\b(?:torchrun|accelerate|mpirun)\b")


class NoNetwork(OSError):
    """A script in a recording wanted to reach another machine, or a port of this one."""


def block_network() -> None:
    """Lets every use of an internet socket fail, in this process, from here on."""

    def refuse(event: str, arguments: Any) -> None:
        if event not in _NETWORK:
            return
        first = arguments[0]
        if getattr(first, "family", None) is not None and first.family.name == "AF_UNIX":
            return
        wanted = arguments[1] if len(arguments) > 1 and not isinstance(first, str) else first
        raise NoNetwork(f"a script is recorded without a network; it asked for {wanted!r}")

    sys.addaudithook(refuse)


def tell_of_commands(tell: Any) -> None:
    """Calls ``tell`` with each command by which another script may be started."""

    def hear(event: str, arguments: Any) -> None:
        if event not in _COMMANDS:
            return
        given = arguments[1] if event == "subprocess.Popen" else arguments[0]
        words = given if isinstance(given, (list, tuple)) else [given]
        command = " ".join(os.fsdecode(word) for word in words)
        if _STARTS_A_SCRIPT.search(command):
            tell(command)

    sys.addaudithook(hear)


class AfterImport:
    """Calls a function with a module when that has been imported."""

    def __init__(self, actions: dict[str, Any]) -> None:
        self._actions = actions

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        """Finds the module as everyone else does, and puts the action behind its loading."""
        action = self._actions.pop(name, None)
        if action is None:
            return None
        spec = importlib.util.find_spec(name)
        if spec is None or spec.loader is None:
            return spec
        load: Any = spec.loader.exec_module

        def exec_module(module: types.ModuleType) -> None:
            # Importing MLflow 2 draws random numbers, and the script's must stay what they were.
            state, numpy_state = random.getstate(), _numpy_state()
            load(module)
            action(module)
            random.setstate(state)
            if numpy_state is not None:
                sys.modules[_NUMPY_RANDOM].set_state(numpy_state)
            elif _numpy_state() is not None:
                seed(sys.modules[_NUMPY_RANDOM])

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


def after_import(actions: dict[str, Any]) -> None:
    """Calls each action with its module: now, if that is there already, else after its import."""
    waiting = {}
    for name, action in actions.items():
        if name in sys.modules:
            action(sys.modules[name])
        else:
            waiting[name] = action
    sys.meta_path.insert(0, AfterImport(waiting))


def load_azlint() -> None:
    """Makes `azlint.proof` importable, and nothing that stands beside azlint."""
    here = Path(__file__).resolve().parent
    for name, folder in (("azlint", here.parent), ("azlint.proof", here)):
        package = types.ModuleType(name)
        package.__path__ = [str(folder)]
        sys.modules[name] = package


def seed(numpy_random: Any) -> None:
    """Gives the global generator of numpy the same numbers in each recording."""
    numpy_random.seed(0)


def _numpy_state() -> Any:
    # While it is being imported, the module is there and its functions are not.
    get_state = getattr(sys.modules.get(_NUMPY_RANDOM), "get_state", None)
    return get_state and get_state()


def run(script: str, source: str | None) -> None:
    """Runs the script, or ``source`` in its place, as the main module."""
    main = types.ModuleType("__main__")
    vars(main).update(__file__=script, __builtins__=__builtins__, __cached__=None)
    text = Path(script).read_bytes() if source is None else source
    if source is not None:
        # Else a traceback, and `inspect`, would show the rows of the file as it is on disk.
        lines = source.splitlines(keepends=True)
        linecache.cache[script] = (len(source), None, lines, script)
    sys.modules["__main__"] = main
    exec(compile(text, script, "exec", dont_inherit=True), vars(main))


def tell(kind: type[BaseException], error: BaseException, traceback_: Any) -> None:
    """Prints an error as Python does, from the rows of the script that ran and not of its file."""
    while traceback_ and traceback_.tb_frame.f_code.co_filename == __file__:
        traceback_ = traceback_.tb_next
    traceback.print_exception(kind, error, traceback_)


def start(about: dict[str, Any], provide: Any = None) -> None:
    """Puts everything in place and runs the script that ``about`` names.

    ``provide`` puts in place what answers to `azureml`, given the journal and whether this is a
    job; without it that is the stand-in.
    """
    load_azlint()
    from azlint.proof.journal import Journal
    from azlint.proof.mlflow_recorder import MlflowRecorder
    from azlint.proof.recorder import names
    from azlint.proof.v1_names import NotRecorded

    if about["kind"] == "mlflow" and importlib.util.find_spec("mlflow") is None:
        sys.exit(f"MLflow is not installed for {sys.executable}")
    journal = Journal(Path(about["journal"]))
    has_parent = about["has_parent"]
    recorder = MlflowRecorder(journal, about["in_job"], has_parent)
    if provide is None:
        names(journal, about["in_job"], has_parent).install()
    else:
        provide(journal, about["in_job"])
    after_import(
        {
            "mlflow": recorder.install,
            "mlflow.models.model": recorder.install_models,
            _NUMPY_RANDOM: seed,
        }
    )
    sys.argv = [about["script"], *about["arguments"]]
    # In the place of the folder of this file, if that is where Python put it.
    if sys.path and Path(sys.path[0] or ".").resolve() == Path(__file__).resolve().parent:
        del sys.path[0]
    sys.path[:0] = [os.path.join(os.getcwd(), about["inside"]), str(Path(about["script"]).parent)]
    sys.excepthook = tell
    block_network()
    tell_of_commands(lambda command: journal.record("started", command))
    random.seed(0)
    try:
        run(about["script"], about["source"])
    except NotRecorded as found:
        sys.exit(f"azlint: {found}")
    finally:
        # MLflow ends the runs that are open when Python exits; a script does not do that.
        journal.closed = True


if __name__ == "__main__":
    start(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
