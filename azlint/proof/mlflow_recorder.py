"""Records what a script logs with MLflow: the real one, on a store in the scratch directory.

The real call happens first, so what MLflow refuses is an error of the script and no event.
"""

from __future__ import annotations

import functools
import inspect
import os
import random
import threading
import uuid
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from azlint.proof.events import number, plain
from azlint.proof.journal import digest_of_figure, digest_of_file, files_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from azlint.proof.journal import Journal


class MlflowRecorder:
    """Wraps the functions of `mlflow` and the methods of `MlflowClient` that log."""

    def __init__(self, journal: Journal, in_job: bool, has_parent: bool = False) -> None:
        self._journal = journal
        self._in_job = in_job
        self._has_parent = has_parent
        self._inside = threading.local()
        self._mlflow: Any = None
        # Outside of a job the first run is the main one of MLflow, whatever v1 prints besides.
        self._has_main = False

    def install(self, mlflow: Any) -> None:
        """Wraps an `mlflow` that was just imported; in a job, the job's run is there already."""
        self._mlflow = mlflow
        tracking = mlflow.tracking
        mlflow.set_tracking_uri(os.environ["MLFLOW_TRACKING_URI"])
        if self._in_job:
            self._make_run_of_job()
        for name in _LOGGED:
            for holder in (mlflow, tracking.fluent, tracking.MlflowClient):
                self._wrap(holder, name, self._logging(name))
        for holder in (mlflow, tracking.fluent):
            self._wrap(holder, "start_run", self._starting)
            self._wrap(holder, "end_run", self._ending)
            # The store is the one in the scratch directory, wherever the script would log to.
            self._wrap(holder, "set_tracking_uri", lambda real: lambda uri: None)
        self._wrap(tracking, "set_tracking_uri", lambda real: lambda uri: None)
        self._wrap(tracking.MlflowClient, "create_run", self._creating)
        self._wrap(tracking.MlflowClient, "set_terminated", self._terminating)

    def install_models(self, module: Any) -> None:
        """Wraps the one method by which every flavor logs a model, from its module."""
        signature = inspect.signature(module.Model.log)
        real = module.Model.log

        def log(*args: Any, **kwargs: Any) -> Any:
            outermost, result = self._call(real, args, kwargs)
            if outermost:
                given = signature.bind(*args, **kwargs).arguments
                # By its name only: its files hold the time and a new id.
                name = given.get("name") or given.get("artifact_path")
                run_id = given.get("run_id") or self._active()
                self._meet(run_id)
                self._journal.record("model", name, given["flavor"].__name__, run=run_id)
            return result

        module.Model.log = staticmethod(functools.wraps(real)(log))

    def _wrap(self, holder: Any, name: str, wrapped: Any) -> None:
        # Not every function is in every version, and `mlflow` has those of `fluent` themselves.
        real = getattr(holder, name, None)
        if real is not None:
            setattr(holder, name, functools.wraps(real)(wrapped(real)))

    def _make_run_of_job(self) -> None:
        client = self._mlflow.MlflowClient()
        name = os.environ["AZUREML_ARM_PROJECT_NAME"]
        known = client.get_experiment_by_name(name)
        experiment_id = known.experiment_id if known else client.create_experiment(name)
        state = random.getstate()
        tags = {}
        if self._has_parent:
            parent = _make_run(client, experiment_id, os.environ["AZUREML_ROOT_RUN_ID"], {})
            self._journal.parent(parent)
            tags["mlflow.parentRunId"] = parent
        run_id = _make_run(client, experiment_id, os.environ["AZUREML_RUN_ID"], tags)
        random.setstate(state)
        os.environ["MLFLOW_EXPERIMENT_ID"] = experiment_id
        os.environ["MLFLOW_RUN_ID"] = run_id
        self._journal.main(run_id)
        self._has_main = True

    def _call(self, real: Any, args: Any, kwargs: Any) -> tuple[bool, Any]:
        """Whether the script itself made this call, and what the real function gives."""
        outermost = not getattr(self._inside, "depth", 0)
        self._inside.depth = getattr(self._inside, "depth", 0) + 1
        # MLflow draws the names of runs from the random numbers of the script. In a job there is a
        # run already, so the script must not see other numbers here than it does there.
        state = random.getstate()
        try:
            return outermost, real(*args, **kwargs)
        finally:
            random.setstate(state)
            self._inside.depth -= 1

    def _logging(self, name: str) -> Any:
        def wrapped(real: Any) -> Any:
            signature = inspect.signature(real)

            def call(*args: Any, **kwargs: Any) -> Any:
                outermost, result = self._call(real, args, kwargs)
                if outermost:
                    bound = signature.bind(*args, **kwargs)
                    given = bound.arguments
                    run_id = given.get("run_id") or self._active()
                    self._meet(run_id)
                    for kind, *rest in _LOGGED[name](given):
                        self._journal.record(kind, *rest, run=run_id)  # type: ignore[misc]
                return result

            return call

        return wrapped

    def _active(self) -> str | None:
        run = self._mlflow.active_run()
        return run.info.run_id if run else None

    def _meet(self, run_id: str | None, name: object = None, parent: str | None = None) -> None:
        """Gives a run its place, the first time that it is seen."""
        if run_id is None or self._journal.knows(run_id):
            return
        if self._has_main:
            self._journal.start(run_id, name, parent)
        else:
            self._journal.main(run_id)
            self._has_main = True

    def _starting(self, real: Any) -> Any:
        signature = inspect.signature(real)

        def start_run(*args: Any, **kwargs: Any) -> Any:
            parent = self._active()
            self._meet(parent)
            _, run = self._call(real, args, kwargs)
            given = signature.bind(*args, **kwargs).arguments
            self._meet(run.info.run_id, given.get("run_name"), parent)
            return run

        return start_run

    def _ending(self, real: Any) -> Any:
        def end_run(*args: Any, **kwargs: Any) -> Any:
            run_id = self._active()
            _, result = self._call(real, args, kwargs)
            if run_id is not None:
                self._meet(run_id)
                self._journal.end(run_id, str([*args, *kwargs.values(), "FINISHED"][0]))
            return result

        return end_run

    def _creating(self, real: Any) -> Any:
        signature = inspect.signature(real)

        def create_run(*args: Any, **kwargs: Any) -> Any:
            outermost, run = self._call(real, args, kwargs)
            if outermost:
                given = signature.bind(*args, **kwargs).arguments
                parent = (given.get("tags") or {}).get("mlflow.parentRunId")
                self._meet(run.info.run_id, given.get("run_name"), parent)
            return run

        return create_run

    def _terminating(self, real: Any) -> Any:
        signature = inspect.signature(real)

        def set_terminated(*args: Any, **kwargs: Any) -> Any:
            outermost, result = self._call(real, args, kwargs)
            if outermost:
                given = signature.bind(*args, **kwargs).arguments
                self._journal.end(given["run_id"], given.get("status") or "FINISHED")
            return result

        return set_terminated


class _Known:
    """In place of a UUID: the id that the run of a job has in both SDKs."""

    def __init__(self, hex: str) -> None:
        self.hex = hex


def _make_run(client: Any, experiment_id: str, run_id: str, tags: Mapping[str, str]) -> str:
    """The id of a new run in the store: ``run_id``, if the store takes it from `uuid.uuid4`."""
    real = uuid.uuid4
    uuid.uuid4 = lambda: _Known(run_id)  # type: ignore[assignment,return-value]
    try:
        return str(client.create_run(experiment_id, tags=dict(tags)).info.run_id)
    finally:
        uuid.uuid4 = real


def _below(folder: Any, name: str) -> str:
    return str(PurePosixPath(folder or "", name))


def _artifact(given: Any) -> list[tuple[Any, ...]]:
    path = Path(given["local_path"])
    if path.is_dir():
        return _files(path, _below(given.get("artifact_path"), path.name))
    name = _below(given.get("artifact_path"), path.name)
    return [("artifact", name, digest_of_file(path))]


def _files(folder: Path, under: Any) -> list[tuple[Any, ...]]:
    return [
        ("artifact", _below(under, file.relative_to(folder).as_posix()), digest_of_file(file))
        for file in files_below(folder)
    ]


def _batch(given: Any) -> list[tuple[Any, ...]]:
    metrics = [("metric", each.key, each.value, each.step) for each in given.get("metrics") or ()]
    parameters = [("parameter", each.key, str(each.value)) for each in given.get("params") or ()]
    tags = [("tag", each.key, str(each.value)) for each in given.get("tags") or ()]
    return [*metrics, *parameters, *tags]


def _columns(data: Any) -> Any:
    """A table as it is written: a single value stands in each of its rows."""
    columns = plain(data)
    if not isinstance(columns, dict):
        return columns
    rows = max((len(held) for held in columns.values() if isinstance(held, list)), default=1)
    return {key: held if isinstance(held, list) else [held] * rows for key, held in columns.items()}


def _image(given: Any) -> list[tuple[Any, ...]]:
    name = given.get("artifact_file") or given.get("key")
    return [("image", name, {"pixels": plain(given["image"])}, given.get("step"))]


def _step(given: Any) -> Any:
    """The step that MLflow stores a number at: the first one where it is given none."""
    return given.get("step") or 0


# What each function logs: kind, name, value and step of its events, from its arguments by name.
_LOGGED: dict[str, Any] = {
    # MLflow makes a number of a text that looks like one, and so it is one here.
    "log_metric": lambda given: [("metric", given["key"], number(given["value"]), _step(given))],
    "log_metrics": lambda given: [
        ("metric", key, number(value), _step(given)) for key, value in given["metrics"].items()
    ],
    "log_param": lambda given: [("parameter", given["key"], str(given["value"]))],
    "log_params": lambda given: [
        ("parameter", key, str(value)) for key, value in given["params"].items()
    ],
    "set_tag": lambda given: [("tag", given["key"], str(given["value"]))],
    "set_tags": lambda given: [("tag", key, str(value)) for key, value in given["tags"].items()],
    "delete_tag": lambda given: [("untag", given["key"])],
    "log_batch": _batch,
    "log_text": lambda given: [("text", given["artifact_file"], given["text"])],
    "log_dict": lambda given: [("dictionary", given["artifact_file"], given["dictionary"])],
    "log_table": lambda given: [("table", given["artifact_file"], _columns(given["data"]))],
    "log_figure": lambda given: [
        ("image", given["artifact_file"], {"content": digest_of_figure(given["figure"])})
    ],
    "log_image": _image,
    "log_artifact": _artifact,
    "log_artifacts": lambda given: _files(Path(given["local_dir"]), given.get("artifact_path")),
    "register_model": lambda given: [("model", given["name"], given["model_uri"])],
}
