"""What is said about v1 sweeps (HyperDrive)."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Gone, Guide, Rename, Symbol

_SWEEP = "migrate-to-v2-execution-hyperdrive"

_SWEEP_JOB = Guide(
    "call the command with its search space and then `.sweep(sampling_algorithm=..., "
    "primary_metric=..., goal=...)`, and set `set_limits(max_total_trials=..., "
    "max_concurrent_trials=..., timeout=...)`: `max_duration_minutes` becomes seconds, `policy` "
    "becomes `sweep_job.early_termination`, and the script logs the metric with MLflow under just "
    "that name",
    """\
from azure.ai.ml import command
from azure.ai.ml.sweep import Uniform

job = command(
    code="<folder>", command="python <script> --<argument> ${{inputs.rate}}",
    inputs={"rate": ...}, environment="azureml:<environment>@latest", compute="<compute>",
)
sweep_job = job(rate=Uniform(min_value=..., max_value=...)).sweep(
    compute="<compute>", sampling_algorithm="random", primary_metric="<metric>", goal="Maximize"
)
sweep_job.set_limits(max_total_trials=..., max_concurrent_trials=..., timeout=...)
sweep_job.experiment_name = "<experiment>"
sweep_job = ml_client.jobs.create_or_update(sweep_job)""",
)
_SPACE = Guide(
    "give the distributions to the call of the command, `job(lr=Uniform(...))`, and the way of "
    "sampling as `sampling_algorithm=` of `.sweep(...)`; the names lose their dashes"
)
_BEST = Guide(
    'read `ml_client.jobs.get(name).properties["best_child_run_id"]` and fetch the model with '
    "`ml_client.jobs.download(name, output_name=...)`",
    """\
best = ml_client.jobs.get("<sweep job>").properties["best_child_run_id"]
ml_client.jobs.download(best, output_name="<output>", download_path="<local folder>")""",
)
_GOAL = Guide('write `goal="Maximize"` or `goal="Minimize"` in `.sweep(...)`')
_RESUME_SWEEP = Gone("SDK v2 cannot start a sweep from an earlier one")

SYMBOLS = (
    Symbol("azureml.train.hyperdrive", _SWEEP_JOB, _SWEEP),
    Symbol("azureml.train.hyperdrive.runconfig.HyperDriveConfig", _SWEEP_JOB, _SWEEP),
    Symbol("azureml.train.hyperdrive.runconfig.HyperDriveRunConfig", _SWEEP_JOB, _SWEEP),
    *of_members(
        "azureml.train.hyperdrive.runconfig.HyperDriveConfig",
        _SWEEP,
        {
            "estimator run_config pipeline": "read `trial` of the sweep job, the command that it "
            "varies",
            "source_directory": "read `sweep_job.trial.code`",
        },
    ),
    *of_members(
        "azureml.train.hyperdrive.run.HyperDriveRun",
        _SWEEP,
        {
            "RUN_TYPE": 'compare `ml_client.jobs.get(name).type` with `"sweep"`',
            "HYPER_DRIVE_RUN_USER_AGENT": Gone("it is the inside of the v1 client"),
            "fail": "cancel the sweep with `ml_client.jobs.begin_cancel(name).result()`",
        },
    ),
    Symbol("azureml.train.hyperdrive.runconfig.PrimaryMetricGoal", _GOAL, _SWEEP),
    Symbol("azureml.train.hyperdrive.runconfig.PrimaryMetricGoal.from_str", _GOAL, _SWEEP),
    Symbol(
        "azureml.train.hyperdrive.runconfig.PrimaryMetricGoal.MAXIMIZE",
        Guide('write `goal="Maximize"` in `.sweep(...)`'),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.runconfig.PrimaryMetricGoal.MINIMIZE",
        Guide('write `goal="Minimize"` in `.sweep(...)`'),
        _SWEEP,
    ),
    Symbol("azureml.train.hyperdrive.sampling", _SPACE, _SWEEP),
    Symbol("azureml.train.hyperdrive.sampling.HyperParameterSampling", _SPACE, _SWEEP),
    Symbol(
        "azureml.train.hyperdrive.sampling.RandomParameterSampling",
        Guide(
            "give the distributions to the call of the command, `job(lr=Uniform(...))`, and "
            '`sampling_algorithm="random"` to `.sweep(...)`; the names lose their dashes'
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.sampling.GridParameterSampling",
        Guide(
            "give the choices to the call of the command, `job(lr=Choice(values=[...]))`, and "
            '`sampling_algorithm="grid"` to `.sweep(...)`; the names lose their dashes'
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.sampling.BayesianParameterSampling",
        Guide(
            "give the distributions to the call of the command, `job(lr=Uniform(...))`, and "
            '`sampling_algorithm="bayesian"` to `.sweep(...)`; the names lose their dashes'
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions",
        Guide("use the distributions of `azure.ai.ml.sweep`, such as `Choice` and `Uniform`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.choice",
        Guide("use `azure.ai.ml.sweep.Choice(values=[...])`, which takes one list"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.randint",
        Rename("azure.ai.ml.sweep.Randint"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.uniform",
        Rename("azure.ai.ml.sweep.Uniform"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.quniform",
        Rename("azure.ai.ml.sweep.QUniform"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.loguniform",
        Rename("azure.ai.ml.sweep.LogUniform"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.qloguniform",
        Rename("azure.ai.ml.sweep.QLogUniform"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.normal",
        Rename("azure.ai.ml.sweep.Normal"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.qnormal",
        Rename("azure.ai.ml.sweep.QNormal"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.lognormal",
        Rename("azure.ai.ml.sweep.LogNormal"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.parameter_expressions.qlognormal",
        Rename("azure.ai.ml.sweep.QLogNormal"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.EarlyTerminationPolicy",
        Guide("set `sweep_job.early_termination` to a policy of `azure.ai.ml.sweep`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.BanditPolicy",
        Guide(
            "set `sweep_job.early_termination = BanditPolicy(...)` of `azure.ai.ml.sweep`, with "
            "keywords and `evaluation_interval=1` where v1's default is meant: v2's is 0",
            """\
from azure.ai.ml.sweep import BanditPolicy

sweep_job.early_termination = BanditPolicy(
    slack_factor=..., evaluation_interval=..., delay_evaluation=...
)""",
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.MedianStoppingPolicy",
        Guide(
            "set `sweep_job.early_termination = MedianStoppingPolicy(...)` of "
            "`azure.ai.ml.sweep`, with keywords"
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.TruncationSelectionPolicy",
        Guide(
            "set `sweep_job.early_termination = TruncationSelectionPolicy(...)` of "
            "`azure.ai.ml.sweep`, with keywords and `evaluation_interval=1` where v1's default "
            "is meant: v2's is 0"
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.policy.NoTerminationPolicy",
        Guide("leave `sweep_job.early_termination` unset"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun",
        Guide("take the sweep job with `ml_client.jobs.get(name)`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_best_run_by_primary_metric",
        _BEST,
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_children_sorted_by_primary_metric",
        Guide(
            "take the trials with `mlflow.search_runs` by the tag `mlflow.parentRunId` and sort "
            "them by the metric"
        ),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_hyperparameters",
        Guide("read the parameters of the trials with `mlflow.search_runs`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_metrics",
        Guide("read the metrics of the trials with `mlflow.search_runs`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.cancel",
        Guide("call `ml_client.jobs.begin_cancel(name).result()`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.get_diagnostics",
        Guide("download the sweep job's logs with `ml_client.jobs.download(name, all=True)`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.run.HyperDriveRun.hyperdrive_config",
        Guide("read the attributes of the sweep job: `ml_client.jobs.get(name)`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.error_definition",
        Guide("catch `azure.core.exceptions.HttpResponseError`"),
        _SWEEP,
    ),
    Symbol(
        "azureml.train.hyperdrive.runconfig.MAX_PARENT_RUNS",
        _RESUME_SWEEP,
        _SWEEP,
    ),
    Symbol("azureml.train.restclients", _SWEEP_JOB, _SWEEP),
)
