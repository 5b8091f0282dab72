"""HyperDrive searches hyperparameters in v1. In SDK v2 a command job becomes a sweep job by calling
it with distributions and then calling `.sweep(...)`.

| v1 | v2 |
|---|---|
| `RandomParameterSampling({"--lr": uniform(0, 1)})` | `job(lr=Uniform(min_value=0, max_value=1))` |
| the sampling class | `sampling_algorithm="random"`, `"grid"` or `"bayesian"` |
| `choice(1, 2)` | `Choice(values=[1, 2])` |
| `primary_metric_goal=PrimaryMetricGoal.MAXIMIZE` | `goal="Maximize"` |
| `max_total_runs`, `max_concurrent_runs` | `max_total_trials`, `max_concurrent_trials` |
| `max_duration_minutes` | `timeout`, in **seconds** |
| `policy` | `sweep_job.early_termination` |
| `resume_from`, `resume_child_runs` | none |

The keys of the search space lose their dashes and must be inputs of the command:
`command="python train.py --lr ${{inputs.lr}}"`.

**A default differs.** `evaluation_interval` of the Bandit and the truncation policy is 1 in v1 and
0 in v2: say it. The policies of v2 take keywords only.

The script must log the metric with MLflow under exactly the name that `primary_metric` gives.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL610",
    name="sweep",
    symbols=(
        "azureml.train.hyperdrive",
        "azureml.train.restclients",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import ScriptRunConfig
from azureml.train.hyperdrive import (
    HyperDriveConfig,
    PrimaryMetricGoal,
    RandomParameterSampling,
    uniform,
)

config = ScriptRunConfig("src", script="train.py", compute_target="cpu-cluster")
space = {"--lr": uniform(0.01, 0.1)}  # AZL610
sampling = RandomParameterSampling(space)  # AZL610
hyperdrive = HyperDriveConfig(  # AZL610
    run_config=config,
    hyperparameter_sampling=sampling,
    primary_metric_name="accuracy",
    primary_metric_goal=PrimaryMetricGoal.MAXIMIZE,  # AZL610
    max_total_runs=20,
)
""",
            good="""\
from azure.ai.ml import command
from azure.ai.ml.sweep import Uniform

job = command(
    code="src",
    command="python train.py --lr ${{inputs.lr}}",
    inputs={"lr": 0.01},
    environment="azureml:train@latest",
    compute="cpu-cluster",
)
sweep_job = job(lr=Uniform(min_value=0.01, max_value=0.1)).sweep(
    compute="cpu-cluster",
    sampling_algorithm="random",
    primary_metric="accuracy",
    goal="Maximize",
)
sweep_job.set_limits(max_total_trials=20)
""",
        ),
    ),
    near_misses=(
        """\
from random import choice, uniform

print(choice([1, 2]), uniform(0, 1))
""",
        """\
from azure.ai.ml.sweep import BanditPolicy, Choice

policy = BanditPolicy(slack_factor=0.1, evaluation_interval=1)
batch = Choice(values=[16, 32])
""",
    ),
)
