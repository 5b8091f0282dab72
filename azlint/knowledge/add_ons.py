"""What is said about the tools around v1.

Interpretability, drift, widgets, and packages without an area of their own.
"""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Symbol

_COMMAND = "migrate-to-v2-command-job"
_DISTRIBUTED = "how-to-train-distributed-gpu"
_TRACKING = "how-to-track-experiments-mlflow"
_MIGRATE = "how-to-migrate-from-v1"
_DASHBOARD = "how-to-responsible-ai-insights-sdk-cli"
_MONITOR = "how-to-monitor-model-performance"

_INTERPRET = Guide(
    "add the Responsible AI dashboard components to a pipeline; `interpret_community` itself "
    "stays usable"
)
_DRIFT = Guide(
    "create a `MonitorSchedule` whose `MonitorDefinition` has a `DataDriftSignal`, by "
    "`ml_client.schedules.begin_create_or_update`"
)
_TENSORBOARD = Guide(
    'give the job `services={"tb": TensorBoardJobService(log_dir=...)}`, or download the logs and '
    "start `tensorboard` on them",
    """\
from azure.ai.ml.entities import TensorBoardJobService

job.services = {"tb": TensorBoardJobService(log_dir="outputs/logs")}""",
)
_WIDGET = Guide(
    "open `job.studio_url`, or follow the log with `ml_client.jobs.stream(job.name)`",
    """\
print(job.studio_url)
ml_client.jobs.stream(job.name)""",
)

_ROWS_TOOLS = (
    Symbol("azureml.widgets", _WIDGET, _COMMAND),
    Symbol("azureml.widgets.run_details.RunDetails", _WIDGET, _COMMAND),
    Symbol("azureml.widgets.run_details.RunDetails.show", _WIDGET, _COMMAND),
    Symbol(
        "azureml.widgets.run_details.RunDetails.get_widget_data",
        Guide("read `ml_client.jobs.get(name)`, and the metrics with `mlflow.get_run`"),
        _TRACKING,
    ),
    Symbol("azureml.widgets.parallel_run_step_details.ParallelRunStepDetails", _WIDGET, _COMMAND),
    Symbol("azureml.tensorboard", _TENSORBOARD, _COMMAND),
    Symbol("azureml.tensorboard.tensorboard.Tensorboard", _TENSORBOARD, _COMMAND),
    Symbol(
        "azureml.tensorboard.tensorboard.Tensorboard.start",
        Guide("start `tensorboard --logdir` on the downloaded logs"),
        _COMMAND,
    ),
    Symbol(
        "azureml.tensorboard.tensorboard.Tensorboard.stop",
        Guide("drop it together with `Tensorboard.start`"),
        _COMMAND,
    ),
    Symbol(
        "azureml.tensorboard.export.export_to_tensorboard",
        Gone("SDK v2 does not turn metrics into TensorBoard logs; write them in the script"),
        _COMMAND,
    ),
    Symbol("azureml.interpret", _INTERPRET, _DASHBOARD),
    Symbol("azureml.interpret.ExplanationClient", _INTERPRET, _DASHBOARD),
    Symbol(
        "azureml.interpret.ExplanationClient.upload_model_explanation",
        Guide("save the explanation with `mlflow.log_artifact`, or use the dashboard components"),
        _DASHBOARD,
    ),
    *of_members(
        "azureml.interpret.ExplanationClient",
        _DASHBOARD,
        {
            "from_run from_run_id": "drop the client: v2 keeps no explanations of its own; save "
            "them in the job with `mlflow.log_artifact(path)`, or add the Responsible AI dashboard "
            "components to a pipeline",
            "run": "read the run with `mlflow.get_run(run_id)`",
            "download_model_explanation list_model_explanations": Guide(
                "read back what the job saved with "
                "`mlflow.artifacts.download_artifacts(run_id=..., artifact_path=...)`; the "
                "dashboard of a Responsible AI pipeline is seen in the studio",
                """\
import mlflow

folder = mlflow.artifacts.download_artifacts(
    run_id="<job>", artifact_path="<folder>", dst_path="<local folder>"
)""",
            ),
        },
    ),
    Symbol("azureml.interpret.mimic_wrapper.MimicWrapper", _INTERPRET, _DASHBOARD),
    Symbol(
        "azureml.interpret.mimic_wrapper.MimicWrapper.explain",
        Guide(
            "explain with `interpret_community.mimic.MimicExplainer`, whose `explain_global` and "
            "`explain_local` take the data"
        ),
        _DASHBOARD,
    ),
    Symbol(
        "azureml.interpret.scoring.scoring_explainer.TreeScoringExplainer",
        Guide(
            "keep the explainer of `shap` or `interpret_community` itself, written with `joblib`, "
            "and call it in `run()`"
        ),
        _DASHBOARD,
    ),
    Symbol(
        "azureml.interpret.scoring.scoring_explainer.save",
        Guide("write the explainer with `joblib.dump(explainer, path)` beside the model"),
        _DASHBOARD,
    ),
    Symbol(
        "azureml.contrib.interpret.explanation.explanation_client.ExplanationClient",
        _INTERPRET,
        _DASHBOARD,
    ),
    Symbol(
        "azureml.interpret.scoring.scoring_explainer",
        Guide("explain in `run()` with an explainer of `interpret_community` or `shap`"),
        _DASHBOARD,
    ),
    Symbol("azureml.explain", _INTERPRET, _DASHBOARD),
    Symbol("azureml.explain.model", _INTERPRET, _DASHBOARD),
    Symbol("azureml.contrib.interpret", _INTERPRET, _DASHBOARD),
    Symbol(
        "azureml.contrib.fairness",
        Guide("add the Responsible AI dashboard to a pipeline; `fairlearn` itself stays usable"),
        _DASHBOARD,
    ),
    Symbol(
        "azureml.contrib.fairness.upload_dashboard_dictionary",
        Guide(
            "log the metrics of `fairlearn` with `mlflow`, or add the Responsible AI dashboard to "
            "a pipeline"
        ),
        _DASHBOARD,
    ),
    Symbol("azureml.datadrift", _DRIFT, _MONITOR),
    Symbol("azureml.datadrift.datadriftdetector.DataDriftDetector", _DRIFT, _MONITOR),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.create_from_datasets",
        _DRIFT,
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.get_by_name",
        Guide("call `ml_client.schedules.get(name)`"),
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.enable_schedule",
        Guide("call `ml_client.schedules.begin_enable(name)`"),
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.disable_schedule",
        Guide("call `ml_client.schedules.begin_disable(name)`"),
        _MONITOR,
    ),
    Symbol(
        "azureml.datadrift.datadriftdetector.DataDriftDetector.backfill",
        Gone("a v2 monitor looks at data from its start on"),
        _MONITOR,
    ),
    *of_members(
        "azureml.datadrift.datadriftdetector.DataDriftDetector",
        _MONITOR,
        {
            "workspace": "use the `MLClient`",
            "name": "keep the name as text: `ml_client.schedules.get(name)` takes it",
            "compute_target": "give it as `compute=` of `MonitorDefinition(...)`",
            "frequency interval schedule_start": "read `trigger` of the schedule that "
            "`ml_client.schedules.get(name)` returns",
            "feature_list": "give it as `features=` of `DataDriftSignal(...)`",
            "drift_threshold": "give it as `metric_thresholds=` of `DataDriftSignal(...)`",
            "baseline_dataset": "give it as `reference_data=` of `DataDriftSignal(...)`",
            "target_dataset": "give it as `production_data=` of `DataDriftSignal(...)`",
            "alert_config": "give it as `alert_notification=` of `MonitorDefinition(...)`",
            "state enabled": "read `is_enabled` of the schedule that "
            "`ml_client.schedules.get(name)` returns",
            "latency drift_type": Gone("a v2 monitor has no such setting"),
            "list": "iterate over `ml_client.schedules.list()`, which also has the schedules of "
            "jobs",
            "run": "call `ml_client.schedules.trigger(name)`",
            "delete": "call `ml_client.schedules.begin_delete(name).result()`",
            "update": "change the `MonitorSchedule` and call "
            "`ml_client.schedules.begin_create_or_update(schedule).result()`",
            "get_output show": "see the results of the monitor in the studio",
        },
    ),
    Symbol(
        "azureml.tensorboard.tensorboard.Tensorboard.LOGS_ARTIFACT_PREFIX",
        Guide(
            "name the folder of the logs yourself, as `log_dir=` of `TensorBoardJobService(...)`"
        ),
        _COMMAND,
    ),
    Symbol(
        "azureml.datadrift.alert_configuration.AlertConfiguration",
        Guide("set `alert_notification=AlertNotification(emails=[...])` of `MonitorDefinition`"),
        _MONITOR,
    ),
)

_NOTEBOOK = Guide(
    'run the notebook by papermill, `command="papermill <notebook> ${{outputs.<output>}}"` of '
    "`command(...)`, with `papermill` and `ipykernel` in the environment",
    """\
from azure.ai.ml import Output, command

job = command(
    code="<folder>", command="papermill <notebook> ${{outputs.notebook}}",
    outputs={"notebook": Output(type="uri_file")},
    environment="azureml:<environment>@latest", compute="<compute>",
)""",
)
_NO_PACKAGE = "SDK v2 has no counterpart of this package"

_ROWS_OTHER = (
    Symbol(
        "azureml",
        Guide("use `azure.ai.ml`, or `mlflow` in jobs; this package belongs to SDK v1"),
        _MIGRATE,
    ),
    Symbol(
        "azureml.train",
        Guide("describe the job with `azure.ai.ml.command(...)`, or `azure.ai.ml.automl`"),
        _COMMAND,
    ),
    Symbol("azureml.contrib", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.accel",
        Gone("FPGA deployments have no counterpart in SDK v2"),
        _MIGRATE,
    ),
    Symbol("azureml.contrib._mircli", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol("azureml.contrib._rlservice", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol("azureml.contrib.aisc", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.contrib.brainwave",
        Gone("FPGA deployments have no counterpart in SDK v2"),
        _MIGRATE,
    ),
    Symbol("azureml.contrib.compute", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.contrib.functions",
        Gone("SDK v2 does not package models for Azure Functions"),
        _MIGRATE,
    ),
    Symbol("azureml.contrib.gbdt", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.contrib.mir",
        Guide("use `ManagedOnlineEndpoint` and `ManagedOnlineDeployment`"),
        "migrate-to-v2-deploy-endpoints",
    ),
    Symbol(
        "azureml.contrib.notebook",
        _NOTEBOOK,
        _COMMAND,
    ),
    Symbol("azureml.contrib.notebook.NotebookRunConfig", _NOTEBOOK, _COMMAND),
    Symbol("azureml.contrib.notebook.AzureMLNotebookHandler", _NOTEBOOK, _COMMAND),
    Symbol(
        "azureml.contrib.mlflow",
        Guide("use `mlflow` with the package azureml-mlflow"),
        _TRACKING,
    ),
    Symbol(
        "azureml.contrib.run",
        Guide("use `mlflow` with the package azureml-mlflow"),
        _TRACKING,
    ),
    Symbol("azureml.contrib.server", Gone(_NO_PACKAGE), _MIGRATE),
    Symbol(
        "azureml.contrib.train",
        Gone("SDK v2 has no reinforcement learning; `RayDistribution` starts Ray on the nodes"),
        _DISTRIBUTED,
    ),
)

SYMBOLS = (
    *_ROWS_TOOLS,
    *_ROWS_OTHER,
)
