"""These classes describe what a step of a v1 pipeline writes and the next one reads. In v2 the
step declares an `Output`, and the next step takes `step.outputs.<name>` as its input.

- `OutputFileDatasetConfig(name, destination=(store, path))` becomes
  `Output(type="uri_folder", path="azureml://datastores/<name>/paths/<path>", mode="rw_mount")`.
  Without a path the service chooses one. `as_upload()` becomes `mode="upload"`.
- `.as_input("x")` and `PipelineData` in `inputs=` become `next_step(x=step.outputs.prepared)`.
- `.register_on_complete(name)` becomes `Output(..., name=..., version=...)`.
- `.read_delimited_files()` and other tables become `Output(type="mltable")` with an `MLTable` file
  that the script writes beside the data.
- `PipelineData(..., is_directory=False)` is `Output(type="uri_file")`, and `output_mode="upload"`
  is `mode="upload"`.
- `TrainingOutput` becomes an output of the node. An AutoML node that declares
  `outputs={"best_model": Output(type="mlflow_model")}` has `outputs.best_model`, a sweep node has
  the outputs of its command.
- `PortDataReference.download(path)` becomes
  `ml_client.jobs.download(job_name, output_name=..., download_path=...)`. Where an output lies in
  its datastore is known from the `path` that it was declared with.

What changes: the placeholders `{run-id}` and `{output-name}` in a path are not those of v2, and a
first writer may have to create the folder. Linked and HDFS outputs have no counterpart.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL315",
    name="pipeline-data",
    symbols=(
        "azureml.data.output_dataset_config",
        "azureml.pipeline.core.builder.PipelineData",
        "azureml.pipeline.core.graph.PipelineDataset",
        "azureml.pipeline.core.graph.PortDataReference",
        "azureml.pipeline.core.graph.TrainingOutput",
        "azureml.pipeline.core.pipeline_output_dataset",
    ),
    examples=(
        Example(
            bad="""\
from azureml.data import OutputFileDatasetConfig
from azureml.pipeline.steps import PythonScriptStep

prepared = OutputFileDatasetConfig(name="prepared").as_upload()  # AZL315
train = PythonScriptStep(
    script_name="train.py",
    arguments=["--prepared", prepared.as_input()],  # AZL315
    compute_target="cpu-cluster",
)
""",
            good="""\
from azure.ai.ml import Input, Output, command, dsl

prepare = command(
    code="src",
    command="python prepare.py --prepared ${{outputs.prepared}}",
    outputs={"prepared": Output(type="uri_folder", mode="upload")},
    environment="azureml:churn@latest",
)
train = command(
    code="src",
    command="python train.py --prepared ${{inputs.prepared}}",
    inputs={"prepared": Input(type="uri_folder")},
    environment="azureml:churn@latest",
)


@dsl.pipeline(default_compute="cpu-cluster")
def churn():
    prepared = prepare()
    train(prepared=prepared.outputs.prepared)
""",
        ),
        Example(
            bad="""\
from azureml.core import Workspace
from azureml.pipeline.core import PipelineData

store = Workspace.from_config().get_default_datastore()
model = PipelineData("model", datastore=store)  # AZL315
""",
            good="""\
from azure.ai.ml import Output

model = Output(type="uri_folder")
""",
        ),
    ),
    near_misses=(
        """\
from dataclasses import dataclass


@dataclass
class PipelineData:
    name: str


model = PipelineData("model")
""",
        """\
from azure.ai.ml import Output

prepared = Output(type="uri_folder", mode="upload")
""",
    ),
)
