"""Records what the real azureml-core emits: in a job what reaches the service, else what it prints.

The real method is called first, so what the SDK refuses is an error of the script and no event.
"""

from __future__ import annotations

import functools
import inspect
import itertools
import json
import os
import struct
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from azlint.proof.journal import digest
from azlint.proof.v1_log import Log, UserErrorException, from_json
from proof.service import OF_JOB, Sent, Service, token

if TYPE_CHECKING:
    from azlint.proof.journal import Journal

_LOGGING = (
    "log log_list log_row log_table log_confusion_matrix log_accuracy_table log_residuals "
    "log_predictions log_image upload_file upload_files upload_folder tag set_tags remove_tags "
    "add_properties child_run complete fail cancel flush __enter__ __exit__ get_secret"
).split()
_ENDS = {"Completed": "FINISHED", "Failed": "FAILED", "Canceled": "KILLED"}
_JSON_METRICS = "confusion_matrix accuracy_table residuals predictions".split()
# The SDK's own log of what the script prints while a child is open.
_OWN_FILES = frozenset({"logs/user_log.txt"})
_OFFLINE = {
    "scalar": "log",
    "residual": "log_residuals",
    **{kind: f"log_{kind}" for kind in ("list", "table", "row", "image", "predictions")},
    **{kind: f"log_{kind}" for kind in ("accuracy_table", "confusion_matrix")},
}


class SdkRecorder:
    """Wraps the real classes of runs; ``in_job`` says which of them `Run.get_context` gives."""

    def __init__(self, journal: Journal, in_job: bool) -> None:
        self._journal = journal
        self._in_job = in_job
        self._service = Service()
        self._inside = threading.local()
        self._printed: list[str] = []

    def install(self) -> None:
        """Puts the wrappers in place, and the job that the SDK is to find itself in."""
        from azureml._common.async_utils import batch_task_queue
        from azureml.core import run

        self._service.install()
        if self._in_job:
            os.environ.update(OF_JOB)
            os.environ["AZUREML_RUN_TOKEN"] = token()
            self._journal.main(os.environ["AZUREML_RUN_ID"])
            # Sent at once and one by one: the SDK collects them and sends them from a thread.
            batch_task_queue.BatchTaskQueue.add_item = lambda queue, item: queue._work_func([item])
            for holder in (run.Run, run._SubmittedRun):
                for name in {*_LOGGING} & vars(holder).keys():
                    setattr(holder, name, self._wrapped(vars(holder)[name]))
        else:
            self._install_offline(run)

    def _outermost(self, real: Callable[..., Any], args: Any, kwargs: Any) -> tuple[bool, Any]:
        """Whether the script itself made this call, and what the real method gives."""
        depth = getattr(self._inside, "depth", 0)
        self._inside.depth = depth + 1
        if not depth:
            self._service.taken()
        try:
            return not depth, real(*args, **kwargs)
        finally:
            self._inside.depth -= 1

    def _wrapped(self, real: Callable[..., Any]) -> Callable[..., Any]:
        signature = inspect.signature(real)

        @functools.wraps(real)
        def call(*args: Any, **kwargs: Any) -> Any:
            outermost, result = self._outermost(real, args, kwargs)
            if outermost:
                sent = self._service.taken()
                for each in sent:
                    self._note(each, real.__name__)
                self._describe(signature.bind(*args, **kwargs).arguments)
            return result

        return call

    def _describe(self, given: Any) -> None:
        # azureml-core 1.61 takes a description and sends it nowhere; older ones sent it.
        if given.get("description"):
            run_id = getattr(given["self"], "id", None)
            self._journal.record(
                "description", given["name"], str(given["description"]), run=run_id
            )

    def _note(self, sent: Sent, method: str) -> None:
        """Records what a request tells the service, if it tells it something."""
        journal, run_id = self._journal, sent.run_id
        if sent.path.endswith("/batch") and "/metric/" in sent.path:
            for metric in sent.body["values"]:
                for kind, *rest in self._metrics(metric, method):
                    journal.record(kind, *rest, run=run_id)  # type: ignore[misc]
        elif "/artifacts/batch/metadata/" in sent.path and not method.startswith("log_"):
            store = "".join(f"{name}:" for name in sent.query.get("datastoreName", ()))
            names = [each["path"] for each in sent.body["paths"]]
            # No SDK promises an order for the files of a folder.
            for name in sorted(names) if method == "upload_folder" else names:
                if name not in _OWN_FILES:
                    content = digest(self._service.blobs[name])
                    owner = sent.path.rpartition("/of.")[2]
                    journal.record("artifact", f"{store}{name}", content, run=owner)
        elif sent.method == "DELETE":
            for name in sent.body:
                journal.record("untag", name, run=run_id)
        elif sent.method == "PATCH":
            self._change(sent)
        elif sent.path.endswith("/events"):
            status = _ENDS.get(sent.body["name"].rpartition(".")[2])
            if status is not None:
                journal.end(run_id, status)

    def _change(self, sent: Sent) -> None:
        """Records the change of a run, or that a child of one begins."""
        if parent := sent.body.get("parentRunId"):
            # The name of a child stands behind those of the runs above it.
            name = (sent.body.get("name") or "").rpartition(">")[2]
            self._journal.start(sent.run_id, name or None, parent)
        for kind, name in (("tag", "tags"), ("property", "properties")):
            for key, value in (sent.body.get(name) or {}).items():
                self._journal.record(kind, key, value, run=sent.run_id)

    def _metrics(self, metric: Any, method: str) -> Iterator[tuple[Any, ...]]:
        name, rows = metric["name"], [each["data"] for each in metric["value"]]
        kind = metric["properties"]["uxMetricType"].rpartition(".")[2]
        if kind == "scalar":
            is_text = metric["columns"][name] == "string"
            step = metric["value"][0].get("step")
            yield "text" if is_text else "metric", name, rows[0][name], step
        elif kind == "list":
            yield "list", name, [row[name] for row in rows]
        elif kind == "table" and method == "log_row":
            yield "row", name, rows[0]
        elif kind == "table":
            yield "table", name, {key: [row[key] for row in rows] for key in metric["columns"]}
        elif kind in _JSON_METRICS:
            yield "dictionary", name, json.loads(self._service.blobs[name])
        else:
            assert kind == "image", kind
            file = rows[0][name].partition("/of.")[2].partition("/")[2]
            content = self._service.blobs[file]
            if file.startswith(f"{name}_") and file.endswith(".png"):
                yield "image", name, {"content": digest(_without_texts(content))}
            else:
                yield "image", name, {"content": digest(content), "path": file}

    def _install_offline(self, run: Any) -> None:
        """Wraps the run outside of a job, which only prints."""
        run.print = self._printed.append
        holder = run._OfflineRun
        for name in ("__init__", "_emit"):
            setattr(holder, name, getattr(self, f"_offline{name}")(getattr(holder, name)))
        for name in ("tag", "set_tags", "add_properties", "upload_file", "upload_files"):
            setattr(holder, name, self._printing(getattr(holder, name)))
        for name in ("upload_folder", "complete", "fail", "cancel", "child_run", "__exit__"):
            setattr(holder, name, self._printing(getattr(holder, name)))
        for name in _OFFLINE.values():
            setattr(holder, name, self._describing(getattr(holder, name)))

    def _offline__init__(self, real: Callable[..., None]) -> Callable[..., None]:
        def init(run: Any, *args: Any, **kwargs: Any) -> None:
            real(run, *args, **kwargs)
            if not kwargs.get("parent_logger"):
                self._journal.main(run.id)

        return init

    def _offline_emit(self, real: Callable[..., None]) -> Callable[..., None]:
        def emit(run: Any, kind: str, name: Any, value: Any) -> None:
            self._printed.clear()
            real(run, kind, name, value)
            (line,) = self._printed
            assert f"{kind} metric {name}:" in line
            log = Log(self._journal, run.id, reads=False)
            if kind == "scalar":
                log.scalar(name, value)
            elif kind == "image":
                is_plot = hasattr(value, "savefig")
                log.image(name, None if is_plot else value, value if is_plot else None)
            elif kind == "table":
                log.table(name, value)
            elif kind in ("list", "row"):
                log.add(kind, name, value)
            else:
                log.add("dictionary", name, _readable(value))

        return emit

    def _describing(self, real: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(real)

        @functools.wraps(real)
        def call(*args: Any, **kwargs: Any) -> None:
            real(*args, **kwargs)
            self._describe(signature.bind(*args, **kwargs).arguments)

        return call

    def _printing(self, real: Callable[..., Any]) -> Callable[..., Any]:
        signature = inspect.signature(real)

        @functools.wraps(real)
        def call(*args: Any, **kwargs: Any) -> Any:
            self._printed.clear()
            result = real(*args, **kwargs)
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            self._note_printed(real.__name__, bound.arguments, result)
            return result

        return call

    def _note_printed(self, method: str, given: Any, result: Any) -> None:
        run_id = given["self"].id
        log = Log(self._journal, run_id, reads=False)
        if method in ("tag", "set_tags", "add_properties"):
            assert self._printed, method
            pairs = given.get("tags") or given.get("properties") or {}
            if method == "tag":
                pairs = {given["name"]: given["value"]}
            kind = "property" if method == "add_properties" else "tag"
            for key, value in pairs.items():
                log.add(kind, key, None if value is None and kind == "tag" else str(value))
        elif method == "upload_folder":
            log.folder(given["name"], given["path"], given["datastore_name"])
        elif method == "upload_file":
            log.file(given["name"], given["path_or_stream"], given["datastore_name"])
        elif method == "upload_files":
            for name, path in itertools.zip_longest(given["name"], given["paths"]):
                log.file(name, path, given["datastore_name"])
        elif method == "child_run":
            self._journal.start(result.id, given["name"], run_id)
        elif method == "__exit__":
            self._journal.end(run_id, "FAILED" if given["exit_type"] else "FINISHED")
        else:
            ends = {"complete": "FINISHED", "fail": "FAILED", "cancel": "KILLED"}
            self._journal.end(run_id, ends[method])


def _readable(value: Any) -> Any:
    try:
        return from_json(value)
    except UserErrorException:
        return value


def _without_texts(png: bytes) -> bytes:
    """A picture without what savefig writes about itself: its version, and its address."""
    kept, at = png[:8], 8
    while at < len(png):
        size = struct.unpack(">I", png[at : at + 4])[0] + 12
        if png[at + 4 : at + 8] != b"tEXt":
            kept += png[at : at + size]
        at += size
    return kept
