"""What is said about the v1 run: context, logging, artifacts, tags, children, queries."""

from __future__ import annotations

from azlint.knowledge.model import Gone, Guide, Rename, Symbol
from azlint.knowledge.other_runs import OTHER_RUNS

_MLFLOW = "reference-migrate-sdk-v1-mlflow-tracking"
_METRICS = "how-to-log-view-metrics"
_QUERY = "how-to-track-experiments-mlflow"
_JOBS = "how-to-use-mlflow-cli-runs"
_COMMAND = "migrate-to-v2-command-job"
_MIGRATE = "how-to-migrate-from-v1"
_SECRETS = "how-to-use-secrets-in-runs"
_DATA = "how-to-read-write-data-v2"


_CONTEXT = Guide(
    "delete it with the last use of the run: in a job the first MLflow call joins the job's run",
    "import mlflow\n\nmlflow.log_metric(name, value)",
)
_COMPLETE = Guide("end a run that the code started itself with `mlflow.end_run()`")
_COMPLETE_IN_JOB = Guide("delete it: the end of the job sets its status")
_FAIL = Guide('end a run that the code started itself with `mlflow.end_run(status="FAILED")`')
_FAIL_IN_JOB = Guide("raise an exception or exit with a code other than zero: the job then fails")
_CANCEL = Guide("cancel the job with `ml_client.jobs.begin_cancel(job_name)`")
_CANCEL_IN_JOB = Guide("delete it: v1 only writes a warning when a job cancels its own run")
_DICT = 'mlflow.log_dict(value, f"{name}.json")'
_TAGS = Guide(
    "read `mlflow.get_run(run_id).data.tags`, which also holds the system's `mlflow.*` tags"
)
_PROPERTIES = Guide("read `ml_client.jobs.get(job_name).properties`")
_STATUS = Guide(
    "read `ml_client.jobs.get(job_name).status`; MLflow has other words for it, "
    "such as `FINISHED` for `Completed`"
)
_PORTAL_URL = Guide(
    "read `job.studio_url` of the job that `ml_client.jobs.create_or_update` returned"
)
_METRIC_DICT = Guide(
    'write the value with `mlflow.log_dict(value, f"{name}.json")`; the studio draws no chart',
    _DICT,
)
_RUN_GET = Guide(
    "get it with `mlflow.get_run(run_id)`, or the job with `ml_client.jobs.get(run_id)`",
    "run = mlflow.get_run(run_id)\nprint(run.info.status, run.data.metrics)",
)
_RUN_SEARCH = Guide(
    'search with `mlflow.search_runs(experiment_names=[...], output_format="list")`, which gives '
    "a data frame without `output_format`, or list jobs with `ml_client.jobs.list()`",
    'runs = mlflow.search_runs(experiment_names=["<experiment>"], output_format="list")',
)
_SECRET = Guide(
    "read it with `SecretClient(vault_url, credential).get_secret(name).value` "
    "of `azure-keyvault-secrets`",
    "from azure.identity import DefaultAzureCredential\n"
    "from azure.keyvault.secrets import SecretClient\n\n"
    "secret = SecretClient(vault_url, DefaultAzureCredential()).get_secret(name).value",
)
_CLIENT_FROM_JOB = (
    "ml_client = MLClient(\n"
    "    credential,\n"
    '    os.environ["AZUREML_ARM_SUBSCRIPTION"],\n'
    '    os.environ["AZUREML_ARM_RESOURCEGROUP"],\n'
    '    os.environ["AZUREML_ARM_WORKSPACE_NAME"],\n'
    ")"
)
_WORKSPACE = Guide("use the `MLClient` that is connected to the workspace")
_WORKSPACE_IN_JOB = Guide(
    "pass what the script needs as inputs of the job; if it must reach the workspace, "
    "build an `MLClient` from the `AZUREML_ARM_*` environment variables",
    _CLIENT_FROM_JOB,
)
_SCRIPT_RUN = Guide(
    "use the command job that `ml_client.jobs.create_or_update` and `ml_client.jobs.get` return"
)

SYMBOLS = (
    # The current run
    Symbol("azureml.core.run.Run.get_context", _CONTEXT, _MLFLOW),
    Symbol("azureml.core.run.Run.get_submitted_run", _CONTEXT, _MLFLOW),
    # Metrics
    Symbol(
        "azureml.core.run.Run.log",
        Guide(
            "log it with `mlflow.log_metric(name, value)`",
            "mlflow.log_metric(name, value, step=step)",
        ),
        _MLFLOW,
        of=OTHER_RUNS["log"],
    ),
    Symbol(
        "azureml.core.run.Run.log_list",
        Guide(
            "log each value with `mlflow.log_metric(name, value, step=i)`",
            "for i, value in enumerate(values):\n    mlflow.log_metric(name, value, step=i)",
        ),
        _MLFLOW,
        of=OTHER_RUNS["log_list"],
    ),
    Symbol(
        "azureml.core.run.Run.log_row",
        Guide(
            "log the columns as metrics with `mlflow.log_metrics({...}, step=i)`, "
            "or with text columns as a table with `mlflow.log_table`",
            'mlflow.log_metrics({"fit.loss": loss, "fit.accuracy": accuracy}, step=i)',
        ),
        _MLFLOW,
        of=OTHER_RUNS["log_row"],
    ),
    Symbol(
        "azureml.core.run.Run.log_table",
        Guide(
            'write it as an artifact with `mlflow.log_table(value, f"{name}.json")`',
            'mlflow.log_table(value, f"{name}.json")',
        ),
        _MLFLOW,
        of=OTHER_RUNS["log_table"],
    ),
    Symbol(
        "azureml.core.run.Run.log_image",
        Guide(
            'log a plot with `mlflow.log_figure(plt.gcf(), f"{name}.png")`, '
            "an image file with `mlflow.log_artifact(path)`",
            'mlflow.log_figure(plt.gcf(), f"{name}.png")',
        ),
        _MLFLOW,
        of=OTHER_RUNS["log_image"],
    ),
    Symbol(
        "azureml.core.run.Run.log_confusion_matrix",
        _METRIC_DICT,
        _MLFLOW,
        of=OTHER_RUNS["log_confusion_matrix"],
    ),
    Symbol(
        "azureml.core.run.Run.log_accuracy_table",
        _METRIC_DICT,
        _MLFLOW,
        of=OTHER_RUNS["log_accuracy_table"],
    ),
    Symbol(
        "azureml.core.run.Run.log_predictions",
        _METRIC_DICT,
        _MLFLOW,
        of=OTHER_RUNS["log_predictions"],
    ),
    Symbol(
        "azureml.core.run.Run.log_residuals",
        _METRIC_DICT,
        _MLFLOW,
        of=OTHER_RUNS["log_residuals"],
    ),
    Symbol(
        "azureml.core.run.Run.get_metrics",
        Guide(
            "read the last values from `mlflow.get_run(run_id).data.metrics`, "
            "the whole series with `MlflowClient().get_metric_history(run_id, name)`",
            "metrics = mlflow.get_run(run_id).data.metrics\n"
            'history = MlflowClient().get_metric_history(run_id, "loss")',
        ),
        _QUERY,
        of=OTHER_RUNS["get_metrics"],
    ),
    # Files
    Symbol(
        "azureml.core.run.Run.upload_file",
        Guide(
            "upload it with `mlflow.log_artifact(path, artifact_path=os.path.dirname(name))`; "
            "a job uploads what lies in `./outputs` by itself",
            "mlflow.log_artifact(path, artifact_path=os.path.dirname(name))",
        ),
        _MLFLOW,
        of=OTHER_RUNS["upload_file"],
    ),
    Symbol(
        "azureml.core.run.Run.upload_files",
        Guide(
            "upload each with `mlflow.log_artifact(path, artifact_path=os.path.dirname(name))`",
            "for name, path in zip(names, paths):\n"
            "    mlflow.log_artifact(path, artifact_path=os.path.dirname(name))",
        ),
        _MLFLOW,
        of=OTHER_RUNS["upload_files"],
    ),
    Symbol(
        "azureml.core.run.Run.upload_folder",
        Guide(
            "upload it with `mlflow.log_artifacts(path, artifact_path=name)`",
            "mlflow.log_artifacts(path, artifact_path=name)",
        ),
        _MLFLOW,
        of=OTHER_RUNS["upload_folder"],
    ),
    Symbol(
        "azureml.core.run.Run.download_file",
        Guide(
            "download it with `mlflow.artifacts.download_artifacts(run_id=..., artifact_path=name, "
            "dst_path=folder)` and open the path that it returns",
            "local_path = mlflow.artifacts.download_artifacts(\n"
            '    run_id=run_id, artifact_path="outputs/model.pkl", dst_path="downloads"\n'
            ")",
        ),
        _MLFLOW,
        of=OTHER_RUNS["download_file"],
    ),
    Symbol(
        "azureml.core.run.Run.download_files",
        Guide(
            "download the folder with `mlflow.artifacts.download_artifacts(run_id=..., "
            "artifact_path=prefix, dst_path=folder)`",
            "folder = mlflow.artifacts.download_artifacts(\n"
            '    run_id=run_id, artifact_path="outputs", dst_path="downloads"\n'
            ")",
        ),
        _MLFLOW,
        of=OTHER_RUNS["download_files"],
    ),
    Symbol(
        "azureml.core.run.Run.get_file_names",
        Guide(
            "list them with `MlflowClient().list_artifacts(run_id, path)`, one folder at a time",
            "names = [file.path for file in MlflowClient().list_artifacts(run_id)]",
        ),
        _QUERY,
        of=OTHER_RUNS["get_file_names"],
    ),
    Symbol(
        "azureml.core.run.Run.get_all_logs",
        Guide(
            "download them with `ml_client.jobs.download(job_name, download_path=..., all=True)`"
        ),
        _JOBS,
    ),
    Symbol(
        "azureml.core.run.Run.get_details_with_logs",
        Guide(
            "read the job with `ml_client.jobs.get(job_name)` and fetch the logs with "
            "`ml_client.jobs.download(job_name, download_path=..., all=True)`"
        ),
        _JOBS,
    ),
    # Tags and properties
    Symbol(
        "azureml.core.run.Run.tag",
        Guide(
            "set it with `mlflow.set_tag(key, value)`, on a run that is not the active one with "
            "`MlflowClient().set_tag(run_id, key, value)`",
            "mlflow.set_tag(key, value)",
        ),
        _MLFLOW,
        in_job=Rename("mlflow.set_tag"),
        of=OTHER_RUNS["tag"],
    ),
    Symbol(
        "azureml.core.run.Run.set_tags",
        Guide(
            "set them with `mlflow.set_tags(tags)`, on a run that is not the active one with "
            "`MlflowClient().set_tag(run_id, key, value)` for each",
            "mlflow.set_tags(tags)",
        ),
        _MLFLOW,
        in_job=Rename("mlflow.set_tags"),
        of=OTHER_RUNS["set_tags"],
    ),
    Symbol(
        "azureml.core.run.Run.remove_tags",
        Guide(
            "delete each with `mlflow.delete_tag(key)`",
            "for key in keys:\n    mlflow.delete_tag(key)",
        ),
        _MLFLOW,
        of=OTHER_RUNS["remove_tags"],
    ),
    Symbol(
        "azureml.core.run.Run.get_tags",
        _TAGS,
        _MLFLOW,
        of=OTHER_RUNS["get_tags"],
    ),
    Symbol(
        "azureml.core.run.Run.tags",
        _TAGS,
        _MLFLOW,
        of=OTHER_RUNS["tags"],
    ),
    Symbol(
        "azureml.core.run.Run.add_properties",
        Guide(
            "pass `properties={...}` where the job is defined, "
            "or use `mlflow.set_tags`, which can be overwritten"
        ),
        _MLFLOW,
        of=OTHER_RUNS["add_properties"],
    ),
    Symbol("azureml.core.run.Run.get_properties", _PROPERTIES, _MIGRATE),
    Symbol("azureml.core.run.Run.properties", _PROPERTIES, _MIGRATE),
    # The life of a run
    Symbol(
        "azureml.core.run.Run.complete",
        _COMPLETE,
        _METRICS,
        in_job=_COMPLETE_IN_JOB,
        of=OTHER_RUNS["complete"],
    ),
    Symbol("azureml.core.run._SubmittedRun.complete", _COMPLETE_IN_JOB, _METRICS),
    Symbol(
        "azureml.core.run.Run.fail",
        _FAIL,
        _METRICS,
        in_job=_FAIL_IN_JOB,
        of=OTHER_RUNS["fail"],
    ),
    Symbol("azureml.core.run._SubmittedRun.fail", _FAIL_IN_JOB, _METRICS),
    Symbol(
        "azureml.core.run.Run.cancel",
        _CANCEL,
        _MIGRATE,
        in_job=_CANCEL_IN_JOB,
        of=OTHER_RUNS["cancel"],
    ),
    Symbol("azureml.core.run._SubmittedRun.cancel", _CANCEL_IN_JOB, _MIGRATE),
    Symbol("azureml.core.script_run.ScriptRun.cancel", _CANCEL, _MIGRATE),
    Symbol(
        "azureml.core.run.Run.start",
        Gone("a job starts its own run, and `mlflow.start_run` opens a new one"),
        _MLFLOW,
        of=OTHER_RUNS["start"],
    ),
    Symbol(
        "azureml.core.run.Run.flush",
        Guide(
            "delete it: MLflow logs synchronously, unless asynchronous logging is on, "
            "which `mlflow.flush_async_logging()` waits for"
        ),
        _METRICS,
    ),
    Symbol(
        "azureml.core.run.Run.wait_for_completion",
        Guide(
            "wait with `ml_client.jobs.stream(job.name)`, which prints the logs and raises "
            "when the job fails",
            "job = ml_client.jobs.create_or_update(job)\nml_client.jobs.stream(job.name)",
        ),
        _COMMAND,
        of=OTHER_RUNS["wait_for_completion"],
    ),
    Symbol(
        "azureml.core.run.Run.get_details",
        Guide(
            "read `ml_client.jobs.get(job_name)`, or `mlflow.get_run(run_id)` for status and times"
        ),
        _MLFLOW,
    ),
    Symbol(
        "azureml.core.run.Run.get_status",
        _STATUS,
        _QUERY,
        of=OTHER_RUNS["get_status"],
    ),
    Symbol(
        "azureml.core.run.Run.get_detailed_status",
        _STATUS,
        _QUERY,
        of=OTHER_RUNS["get_detailed_status"],
    ),
    Symbol(
        "azureml.core.run.Run.status",
        _STATUS,
        _QUERY,
        of=OTHER_RUNS["status"],
    ),
    Symbol(
        "azureml._restclient.constants.RunStatus",
        Guide('compare `ml_client.jobs.get(job_name).status` with the text, such as `"Completed"`'),
        _QUERY,
    ),
    Symbol("azureml.core._portal.HasRunPortal", _PORTAL_URL, _JOBS),
    Symbol("azureml.core._portal.HasRunPortal.get_portal_url", _PORTAL_URL, _JOBS),
    # Identity
    Symbol(
        "azureml.core.run.Run.id",
        Guide(
            "read `job.name` of the job that `ml_client.jobs.create_or_update` returned, or "
            "`mlflow.active_run().info.run_id` of a run started here"
        ),
        _MLFLOW,
        in_job=Guide(
            'read `os.environ["AZUREML_RUN_ID"]`, '
            "or `mlflow.active_run().info.run_id` once something was logged",
            'run_id = os.environ["AZUREML_RUN_ID"]',
        ),
        of=OTHER_RUNS["id"],
    ),
    Symbol(
        "azureml.core.run.Run.name",
        Guide(
            "read `job.display_name`, or `mlflow.get_run(run_id).info.run_name`",
        ),
        _MLFLOW,
        in_job=Guide(
            "read `mlflow.active_run().info.run_name` once something was logged; "
            "set it with `display_name` where the job is defined"
        ),
        of=OTHER_RUNS["name"],
    ),
    Symbol(
        "azureml.core.run.Run.display_name",
        Guide(
            "read `job.display_name`; set it with `display_name=...` where the job is defined",
        ),
        _MLFLOW,
        in_job=Guide(
            "read `mlflow.active_run().info.run_name` once something was logged; "
            "set it with `display_name` where the job is defined"
        ),
        of=OTHER_RUNS["display_name"],
    ),
    Symbol(
        "azureml.core.run.Run.description",
        Guide(
            "use the tag `mlflow.note.content`, or `description=...` where the job is defined",
            'mlflow.set_tag("mlflow.note.content", description)',
        ),
        _MLFLOW,
    ),
    Symbol(
        "azureml.core.run.Run.type", Guide("read `ml_client.jobs.get(job_name).type`"), _MIGRATE
    ),
    Symbol(
        "azureml.core.run.Run.number",
        Gone("SDK v2 and MLflow do not count the runs of an experiment"),
        _MIGRATE,
    ),
    # Where the run belongs
    Symbol(
        "azureml.core.run.Run.experiment",
        Guide("use the name that the job has as `experiment_name`"),
        _MLFLOW,
        in_job=Guide(
            'read the name from `os.environ["AZUREML_ARM_PROJECT_NAME"]`, '
            "and pass what the script takes from the workspace as inputs of the job"
        ),
        of=OTHER_RUNS["experiment"],
    ),
    Symbol(
        "azureml.core.experiment.Experiment.workspace",
        _WORKSPACE,
        _SECRETS,
        in_job=_WORKSPACE_IN_JOB,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.workspace_object",
        _WORKSPACE,
        _SECRETS,
        in_job=_WORKSPACE_IN_JOB,
    ),
    Symbol(
        "azureml.core.run.Run.parent",
        Guide(
            "get it with `mlflow.get_parent_run(run_id)`; "
            "log to it with `MlflowClient().log_metric(parent.info.run_id, name, value)`",
            "parent = mlflow.get_parent_run(run_id)\n"
            "MlflowClient().log_metric(parent.info.run_id, name, value)",
        ),
        _QUERY,
    ),
    # Children
    Symbol(
        "azureml.core.run.Run.child_run",
        Guide(
            "open it with `with mlflow.start_run(run_name=name, nested=True):` "
            "while the parent run is active",
            "with mlflow.start_run(run_name=name, nested=True):\n"
            "    mlflow.log_metric(metric, value)",
        ),
        _QUERY,
        of=OTHER_RUNS["child_run"],
    ),
    Symbol(
        "azureml.core.run.Run.create_children",
        Guide(
            "create each with `MlflowClient().create_run(experiment_id, "
            'tags={"mlflow.parentRunId": run_id})`'
        ),
        _QUERY,
    ),
    Symbol(
        "azureml.core.run.Run.get_children",
        Guide(
            "search them with `mlflow.search_runs(experiment_names=[...], filter_string=..., "
            "output_format=\"list\")` and the filter `tags.mlflow.parentRunId = '<run id>'`",
            "children = mlflow.search_runs(\n"
            "    experiment_names=[experiment_name],\n"
            "    filter_string=f\"tags.mlflow.parentRunId = '{run_id}'\",\n"
            '    output_format="list",\n'
            ")",
        ),
        _QUERY,
        of=OTHER_RUNS["get_children"],
    ),
    Symbol(
        "azureml.core.run.Run.submit_child",
        Guide("make the child a node of a pipeline job, or a trial of a sweep job"),
        "migrate-to-v2-execution-pipeline",
    ),
    # Queries
    Symbol("azureml.core.run.Run.get", _RUN_GET, _MLFLOW),
    Symbol("azureml.core.run.get_run", _RUN_GET, _MLFLOW),
    Symbol("azureml.core.run.Run.list", _RUN_SEARCH, _QUERY),
    Symbol(
        "azureml.core.run.Run.list_by_compute",
        Gone("neither MLflow nor `ml_client.jobs` searches jobs by compute"),
        _QUERY,
    ),
    Symbol("azureml.core.experiment.Experiment.get_runs", _RUN_SEARCH, _QUERY),
    Symbol(
        "azureml.core.experiment.Experiment.list",
        Guide("list them with `mlflow.search_experiments()`"),
        _QUERY,
    ),
    Symbol(
        "azureml.core.experiment.Experiment.start_logging",
        Guide(
            "start it with `mlflow.set_experiment(name)` and `mlflow.start_run()`, after "
            "`mlflow.set_tracking_uri(...)` with the `mlflow_tracking_uri` of "
            "`ml_client.workspaces.get(ml_client.workspace_name)`",
            "mlflow.set_tracking_uri(ml_client.workspaces.get(workspace_name).mlflow_tracking_uri)\n"
            "mlflow.set_experiment(experiment_name)\n"
            "with mlflow.start_run():\n"
            "    mlflow.log_metric(name, value)",
        ),
        "how-to-use-mlflow-configure-tracking",
    ),
    # Secrets
    Symbol("azureml.core.run.Run.get_secret", _SECRET, _SECRETS),
    Symbol("azureml.core.run.Run.get_secrets", _SECRET, _SECRETS),
    # The rest of the run
    Symbol(
        "azureml.core.run.Run.get_environment",
        Guide("read `ml_client.jobs.get(job_name).environment`"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.core.run.Run.take_snapshot",
        Gone("a job keeps the folder given as `code=` when it is submitted, and nothing later"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.run.Run.restore_snapshot",
        Gone("SDK v2 does not give back the code of a job; take it from version control"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.run.Run.get_snapshot_id",
        Gone("a v2 job has no snapshot; its code is the folder given as `code=`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.core.run.Run.clean",
        Gone("SDK v2 does not remove the files of a run from a compute"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.core.run.Run.add_type_provider",
        Gone("SDK v2 has one class for each kind of job and takes no others"),
        _MIGRATE,
    ),
    Symbol(
        "azureml._run_impl.run_base._RunBase.get_docs_url",
        Gone("it returns the address of the v1 reference"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.core.run.Run",
        Guide(
            "log through `mlflow` inside a job, and use `mlflow.get_run(run_id)` or "
            "`ml_client.jobs.get(name)` to read a run from outside"
        ),
        _MLFLOW,
        in_job=Guide(
            "call `mlflow` directly: it knows the run of the job, so no run is passed around"
        ),
    ),
    Symbol(
        "azureml.core.run._SubmittedRun",
        Guide("call `mlflow` directly: it knows the run of the job, so no run is passed around"),
        _MLFLOW,
    ),
    Symbol("azureml.core.script_run", _SCRIPT_RUN, _COMMAND),
    Symbol("azureml.core.script_run.ScriptRun", _SCRIPT_RUN, _COMMAND),
    Symbol(
        "azureml.core.run.RUNNING_STATES",
        Guide("compare `ml_client.jobs.get(job_name).status` with the states that you wait for"),
        _QUERY,
    ),
    Symbol(
        "azureml.core.run.POST_PROCESSING_STATES",
        Guide("compare `ml_client.jobs.get(job_name).status` with the states that you wait for"),
        _QUERY,
    ),
    Symbol(
        "azureml.core.run",
        Guide("log through `mlflow`, and read jobs with `ml_client.jobs`"),
        _MLFLOW,
    ),
)
