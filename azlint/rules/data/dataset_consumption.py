"""`as_named_input` and `DatasetConsumptionConfig` hand a v1 dataset to a job under a name. In v2
the name is a key of `inputs`, and the value is an `Input`.

`dataset.as_named_input("train").as_mount()` becomes
`inputs={"train": Input(type="uri_folder", path="azureml:churn@latest", mode="ro_mount")}`, and the
script gets the path through `--train ${{inputs.train}}` in the `command`. The mode without a call
was `direct`: use `type="mltable"` with `mode="direct"`, or let the script read a file.

What changes: the script no longer finds the input by its name (`run.input_datasets`) but takes an
argument, so both sides change together. `path_on_compute` keeps its name, as an argument of
`Input`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL312",
    name="dataset-consumption",
    symbols=(
        "azureml.data.abstract_dataset.AbstractDataset.as_named_input",
        "azureml.data.dataset_consumption_config.DatasetConsumptionConfig",
        "azureml.data.file_dataset.FileDataset.as_hdfs",
        "azureml.data.dataset_consumption_config",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, ScriptRunConfig, Workspace

ws = Workspace.from_config()
dataset = Dataset.get_by_name(ws, "churn")
named = dataset.as_named_input("train")  # AZL312
config = ScriptRunConfig(source_directory="src", script="train.py", arguments=["--train", named])
""",
            good="""\
from azure.ai.ml import Input, command

job = command(
    code="src",
    command="python train.py --train ${{inputs.train}}",
    inputs={"train": Input(type="mltable", path="azureml:churn@latest")},
    environment="azureml:churn@latest",
    compute="cpu-cluster",
)
""",
        ),
    ),
    near_misses=(
        """\
class Port:
    def as_named_input(self, name): ...


dataset = Port()
dataset.as_named_input("train")
""",
    ),
)
