"""What is said of a run that is not the job's own: its parent, a child, a step, a job sent off.

MLflow writes to the active run by itself; to any other it writes by the id of that run.
"""

from __future__ import annotations

from collections.abc import Mapping

from azlint.knowledge.model import Guide, Origin, Replacement

Answers = Mapping[Origin, Replacement]

_PARENT = "where `parent = mlflow.get_parent_run(run_id)`"
_GET_PARENT = 'parent = mlflow.get_parent_run(os.environ["AZUREML_RUN_ID"])\n'
_GET_RUN = "run = mlflow.get_run(run_id)\n"
_STEP_JOB = "the step's job, one of `ml_client.jobs.list(parent_job_name=...)`"
_LISTED = 'that `mlflow.get_run` or `mlflow.search_runs(..., output_format="list")` gives'


def _written(verb: str, call: str, alone: str) -> Answers:
    """How to write to other runs.

    ``call`` is a call of the client with `{id}` for the run, ``alone`` what writes to the active
    run.
    """
    client = f"MlflowClient().{call}"
    of_parent = client.format(id="parent.info.run_id")
    of_child = client.format(id="child.info.run_id")
    of_job = client.format(id="job.name")
    of_found = client.format(id="run_id")
    return {
        Origin.PARENT: Guide(
            f"{verb} the parent with `{of_parent}`, {_PARENT}", f"{_GET_PARENT}{of_parent}"
        ),
        Origin.CHILD: Guide(
            f"{verb} the child with `{alone}` inside its `with mlflow.start_run(nested=True):`, "
            f"or from anywhere with `{of_child}`",
            f"with mlflow.start_run(run_name=name, nested=True):\n    {alone}",
        ),
        Origin.STARTED: Guide(
            f"{verb} the run with `{alone}` inside its `with mlflow.start_run():`",
            f"with mlflow.start_run():\n    {alone}",
        ),
        Origin.SUBMITTED: Guide(
            f"{verb} the job's run with `{of_job}`: the name of a job is the id of its run", of_job
        ),
        Origin.FOUND: Guide(f"{verb} the run with `{of_found}`", of_found),
    }


def _read(what: str, of_job: str = "") -> Answers:
    """How to read ``what``, an expression with `{run}` for the run as MLflow gives it.

    ``of_job`` is what takes its place for a job.
    """
    of_parent, of_child, of_found = (what.format(run=name) for name in ("parent", "child", "run"))
    answers: dict[Origin, Replacement] = {
        Origin.PARENT: Guide(f"read `{of_parent}`, {_PARENT}", f"{_GET_PARENT}print({of_parent})"),
        Origin.CHILD: Guide(
            f"read `{of_child}`, where `child` is what `mlflow.start_run(nested=True)` or "
            "`MlflowClient().create_run(...)` returned"
        ),
        Origin.STARTED: Guide(f"read `{of_found}` of what `mlflow.start_run()` returned"),
        Origin.FOUND: Guide(
            f"read `{of_found}` of the run {_LISTED}", f"{_GET_RUN}print({of_found})"
        ),
    }
    if of_job:
        answers[Origin.SUBMITTED] = Guide(
            f"read `job.{of_job}` of the job that `ml_client.jobs.create_or_update` returned"
        )
        answers[Origin.STEP] = Guide(f"read `{of_job}` of {_STEP_JOB}")
    return answers


def _of_client(verb: str, call: str) -> Answers:
    """How to read from other runs with ``call``, which takes the id of the run for `{id}`."""
    of_parent, of_job = call.format(id="parent.info.run_id"), call.format(id="job.name")
    of_found = call.format(id="run_id")
    return {
        Origin.PARENT: Guide(
            f"{verb} with `{of_parent}`, {_PARENT}", f"{_GET_PARENT}found = {of_parent}"
        ),
        Origin.SUBMITTED: Guide(
            f"{verb} with `{of_job}`: the name of a job is the id of its run", f"found = {of_job}"
        ),
        Origin.FOUND: Guide(f"{verb} with `{of_found}`", f"found = {of_found}"),
    }


_ARTIFACT = "path, artifact_path=os.path.dirname(name)"
_JSON = 'value, f"{{name}}.json"'
_LOGGED = _written("log it to", "log_metric({id}, name, value)", "mlflow.log_metric(name, value)")
_CHART = _written(
    "write it to", f"log_dict({{id}}, {_JSON})", 'mlflow.log_dict(value, f"{name}.json")'
)
_TABLE = _written(
    "write it to", f"log_table({{id}}, {_JSON})", 'mlflow.log_table(value, f"{name}.json")'
)
_TAGS_SET = _written("set the tags of", "set_tag({id}, key, value)", "mlflow.set_tags(tags)")
# Of a run found by its id the job says more than MLflow, which has other words for the states.
_STATUS: Answers = {
    origin: answer
    for origin, answer in _read("{run}.info.status", "status").items()
    if origin is not Origin.FOUND
}
_TAGS_READ = _read("{run}.data.tags", "tags")
_NAMES = _read("{run}.info.run_name", "display_name")
_DOWNLOAD = _of_client(
    "download it",
    "mlflow.artifacts.download_artifacts(run_id={id}, artifact_path=name, dst_path=folder)",
)
_END_OF_JOB = Guide("delete it: a job ends by itself, and `ml_client.jobs.stream(job.name)` waits")
_BEGUN_BY_CLIENT = "one of `MlflowClient().create_run` ends with `MlflowClient().set_terminated"

# By the name of the member of `azureml.core.run.Run`.
OTHER_RUNS: Mapping[str, Answers] = {
    "log": _LOGGED,
    "log_list": _written(
        "log each value to",
        "log_metric({id}, name, value, step=i)",
        "mlflow.log_metric(name, value, step=i)",
    ),
    "log_row": _written(
        "log each column to",
        "log_metric({id}, name, value, step=i)",
        "mlflow.log_metrics(row, step=i)",
    ),
    "log_table": _TABLE,
    "log_image": _written(
        "log a plot to",
        'log_figure({id}, plt.gcf(), f"{{name}}.png")',
        'mlflow.log_figure(plt.gcf(), f"{name}.png")',
    ),
    "log_confusion_matrix": _CHART,
    "log_accuracy_table": _CHART,
    "log_predictions": _CHART,
    "log_residuals": _CHART,
    "upload_file": _written(
        "upload it to", f"log_artifact({{id}}, {_ARTIFACT})", f"mlflow.log_artifact({_ARTIFACT})"
    ),
    "upload_files": _written(
        "upload each to", f"log_artifact({{id}}, {_ARTIFACT})", f"mlflow.log_artifact({_ARTIFACT})"
    ),
    "upload_folder": _written(
        "upload it to",
        "log_artifacts({id}, path, artifact_path=name)",
        "mlflow.log_artifacts(path, artifact_path=name)",
    ),
    "tag": _written("set the tag of", "set_tag({id}, key, value)", "mlflow.set_tag(key, value)"),
    "set_tags": _TAGS_SET,
    "add_properties": _TAGS_SET,
    "remove_tags": _written(
        "delete each tag of", "delete_tag({id}, key)", "mlflow.delete_tag(key)"
    ),
    "get_metrics": _read("{run}.data.metrics"),
    "get_tags": _TAGS_READ,
    "tags": _TAGS_READ,
    "get_status": _STATUS,
    "get_detailed_status": _STATUS,
    "status": _STATUS,
    "name": _NAMES,
    "display_name": _NAMES,
    "id": {
        **_read("{run}.info.run_id", "name"),
        Origin.PARENT: Guide(
            "read `mlflow.get_parent_run(run_id).info.run_id`, where `run_id` is "
            '`os.environ["AZUREML_RUN_ID"]`',
            f"{_GET_PARENT}print(parent.info.run_id)",
        ),
    },
    "download_file": _DOWNLOAD,
    "download_files": _DOWNLOAD,
    "get_file_names": _of_client("list them", "MlflowClient().list_artifacts({id}, path)"),
    "experiment": {
        Origin.PARENT: Guide(
            'read the name from `os.environ["AZUREML_ARM_PROJECT_NAME"]`: a job and its parent '
            "are in one experiment"
        ),
        Origin.CHILD: Guide(
            'read the name from `os.environ["AZUREML_ARM_PROJECT_NAME"]`: a run and its children '
            "are in one experiment"
        ),
        Origin.SUBMITTED: Guide(
            "read `job.experiment_name` of the job that `ml_client.jobs.create_or_update` returned"
        ),
        Origin.FOUND: Guide("read `mlflow.get_experiment(run.info.experiment_id).name`"),
    },
    "child_run": {
        Origin.PARENT: Guide(
            "create the child with `MlflowClient().create_run(experiment_id, "
            f'tags={{"mlflow.parentRunId": parent.info.run_id}})`, {_PARENT}'
        ),
        Origin.SUBMITTED: Guide(
            "create the child with `MlflowClient().create_run(experiment_id, "
            'tags={"mlflow.parentRunId": job.name})`'
        ),
        Origin.FOUND: Guide(
            "create the child with `MlflowClient().create_run(experiment_id, "
            'tags={"mlflow.parentRunId": run_id})`'
        ),
    },
    "get_children": {
        Origin.PARENT: Guide(
            "search them with `mlflow.search_runs` and the filter `tags.mlflow.parentRunId = "
            f"'<id of the parent>'`, which is `parent.info.run_id`, {_PARENT}",
            f"{_GET_PARENT}steps = mlflow.search_runs(\n"
            "    experiment_ids=[parent.info.experiment_id],\n"
            "    filter_string=f\"tags.mlflow.parentRunId = '{parent.info.run_id}'\",\n"
            '    output_format="list",\n'
            ")",
        ),
        Origin.SUBMITTED: Guide(
            "list them with `ml_client.jobs.list(parent_job_name=job.name)`",
            "for child in ml_client.jobs.list(parent_job_name=job.name):\n    print(child.name)",
        ),
    },
    "complete": {
        Origin.PARENT: Guide(
            "let the parent's own job end it; a parent that was only begun with MLflow ends with "
            f"`MlflowClient().set_terminated(parent.info.run_id)`, {_PARENT}"
        ),
        Origin.CHILD: Guide(
            "end the child: leave its `with mlflow.start_run(nested=True):`, or call "
            f"`mlflow.end_run()`; {_BEGUN_BY_CLIENT}(child.info.run_id)`",
            "with mlflow.start_run(run_name=name, nested=True):\n"
            "    mlflow.log_metric(metric, value)",
        ),
        Origin.STARTED: Guide(
            "end it: leave its `with mlflow.start_run():`, or call `mlflow.end_run()`",
            "with mlflow.start_run():\n    mlflow.log_metric(name, value)",
        ),
        Origin.SUBMITTED: _END_OF_JOB,
        Origin.STEP: _END_OF_JOB,
        Origin.FOUND: Guide("end it with `MlflowClient().set_terminated(run_id)`"),
    },
    "fail": {
        Origin.PARENT: Guide(
            "raise an exception or exit with a code other than zero: a pipeline fails with its "
            "step; a parent that was only begun with MLflow is marked with "
            f'`MlflowClient().set_terminated(parent.info.run_id, "FAILED")`, {_PARENT}'
        ),
        Origin.CHILD: Guide(
            'end the child with `mlflow.end_run(status="FAILED")`, or let the exception leave its '
            f"`with mlflow.start_run(nested=True):`; {_BEGUN_BY_CLIENT}"
            '(child.info.run_id, "FAILED")`'
        ),
        Origin.STARTED: Guide(
            'end it with `mlflow.end_run(status="FAILED")`, or let the exception leave its '
            "`with mlflow.start_run():`"
        ),
        Origin.SUBMITTED: Guide(
            "cancel the job with `ml_client.jobs.begin_cancel(job.name)`: only its own script can "
            "have it fail"
        ),
        Origin.FOUND: Guide(
            'mark it with `MlflowClient().set_terminated(run_id, "FAILED")`; a job only fails by '
            "its own script"
        ),
    },
    "cancel": {
        Origin.PARENT: Guide(
            "cancel the parent's job with `ml_client.jobs.begin_cancel(parent.info.run_id)`, "
            f"{_PARENT}; build the `MLClient` from the `AZUREML_ARM_*` environment variables",
            f"{_GET_PARENT}ml_client.jobs.begin_cancel(parent.info.run_id).result()",
        ),
        Origin.CHILD: Guide(
            f'end the child with `mlflow.end_run(status="KILLED")`; {_BEGUN_BY_CLIENT}'
            '(child.info.run_id, "KILLED")`'
        ),
        Origin.STARTED: Guide('end it with `mlflow.end_run(status="KILLED")`'),
        Origin.SUBMITTED: Guide("cancel the job with `ml_client.jobs.begin_cancel(job.name)`"),
        Origin.STEP: Guide(
            "cancel the whole pipeline with `ml_client.jobs.begin_cancel(parent_job_name)`"
        ),
    },
    "start": {
        Origin.CHILD: Guide(
            "open the child with `mlflow.start_run(run_id=child.info.run_id, nested=True)`"
        ),
    },
    "wait_for_completion": {
        Origin.STEP: Guide(
            "stream the whole pipeline with `ml_client.jobs.stream(parent_job_name)`: v2 streams "
            "no single step"
        ),
        Origin.CHILD: Guide(
            "delete it: a child that the code begins itself ends where the code ends it"
        ),
        Origin.STARTED: Guide("delete it: a run that the code begins itself ends with the code"),
    },
}
