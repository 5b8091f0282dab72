"""Each v1 step class is one kind of node of a pipeline. In SDK v2 a node is a component: made with
`command(...)`, `spark(...)` and their like, or loaded from YAML, and called in the pipeline
function.

| v1 step | v2 |
|---|---|
| `PythonScriptStep`, `CommandStep`, `EstimatorStep` | `command(...)` |
| `RScriptStep` | `command(command="Rscript ...")` |
| `MpiStep` | `command(..., distribution=MpiDistribution(...))` |
| `ModuleStep` | a registered component |
| `HyperDriveStep` | `.sweep(...)` on a command node |
| `AutoMLStep` | `automl.classification(...)` and its like |
| `SynapseSparkStep` | `spark(...)` |
| `DataTransferStep` | `azure.ai.ml.data_transfer`, a preview |
| `DatabricksStep`, `AdlaStep`, `AzureBatchStep`, `KustoStep` | none |

| `PythonScriptStep` | `command` |
|---|---|
| `source_directory` | `code` |
| `script_name`, `arguments` | `command="python prepare.py --in ${{inputs.data}}"` |
| `inputs`, `side_inputs` | `inputs`, an `Input` or a value each |
| `outputs` | `outputs`, an `Output` each |
| `compute_target` | `compute`, the name |
| `runconfig` | `environment`, `instance_count`, `distribution`, `environment_variables` |
| `params` | `inputs`; v1 also set `AML_PARAMETER_<name>` in the environment, which v2 does not |
| `allow_reuse` | `is_deterministic` |
| `version`, `hash_paths` | none: the code decides whether a result is used again |

`allow_reuse=False` becomes `is_deterministic=False` of the component; both reuse results unless
told. `arguments` become the command line, where `${{inputs.x}}` and `${{outputs.x}}` stand for
paths.

Where there is no v2 step, call the other service from a command step, or from Azure Data Factory.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL606",
    name="pipeline-step",
    symbols=(
        "azureml.pipeline.steps",
        "azureml.contrib.pipeline",
        "azureml.contrib.automl.pipeline",
    ),
    examples=(
        Example(
            bad="""\
from azureml.pipeline.steps import PythonScriptStep

prepare = PythonScriptStep(  # AZL606
    name="prepare",
    script_name="prepare.py",
    source_directory="src",
    compute_target="cpu-cluster",
    allow_reuse=False,
)
""",
            good="""\
from azure.ai.ml import Output, command

prepare = command(
    name="prepare",
    code="src",
    command="python prepare.py --out ${{outputs.data}}",
    outputs={"data": Output(type="uri_folder")},
    environment="azureml:train@latest",
    compute="cpu-cluster",
    is_deterministic=False,
)
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml import load_component

prepare = load_component(source="prepare.yml")
step = prepare(data="azureml:titanic@latest")
""",
    ),
)
