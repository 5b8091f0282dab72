"""A v1 `Pipeline` is a list of steps. In SDK v2 a pipeline is a Python function with the decorator
`azure.ai.ml.dsl.pipeline`, which calls components and passes outputs to inputs.

`PipelineParameter` becomes a parameter of that function. Calling the function makes a pipeline job,
which `ml_client.jobs.create_or_update` submits and `ml_client.jobs.validate` checks.
`regenerate_outputs=True` becomes `pipeline_job.settings.force_rerun = True`.

**Order needs data.** v1 could order steps with `StepSequence` or `step.run_after(other)`. v2 has no
such edge: a step runs after another when it uses one of its outputs. Steps without shared data need
a small dummy output.

Modules become components, loaded with `load_component` and registered with
`ml_client.components.create_or_update`. The YAML that `Pipeline.load_yaml` reads has another form
than v2's.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL605",
    name="pipeline",
    symbols=(
        "azureml.pipeline",
        "azureml.pipeline.core",
        "azureml.pipeline._cli_wrapper",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.pipeline.core import Pipeline, PipelineParameter

ws = Workspace.from_config()
alpha = PipelineParameter(name="alpha", default_value=0.1)  # AZL605

def build(steps):
    pipeline = Pipeline(workspace=ws, steps=steps)  # AZL605
    pipeline.validate()  # AZL605
    return pipeline
""",
            good="""\
from azure.ai.ml import load_component
from azure.ai.ml.dsl import pipeline

prepare = load_component(source="prepare.yml")
train = load_component(source="train.yml")

@pipeline(default_compute="cpu-cluster")
def train_pipeline(data, alpha=0.1):
    prepared = prepare(data=data)
    train(data=prepared.outputs.data, alpha=alpha)
""",
        ),
    ),
    near_misses=(
        """\
from sklearn.pipeline import Pipeline

model = Pipeline(steps=[])
""",
        """\
from azure.ai.ml.dsl import pipeline

@pipeline(default_compute="cpu-cluster")
def train_pipeline(data): ...
""",
    ),
)
