"""`ParallelRunConfig` and `ParallelRunStep` run a script over many files or rows. In SDK v2 the
function `azure.ai.ml.parallel.parallel_run_function` takes both places.

The entry script, with `init()` and `run(mini_batch)`, stays as it is.

| v1 | v2 |
|---|---|
| `environment`, `entry_script` | `task=RunFunction(environment=, entry_script=)` |
| `source_directory` | `RunFunction(code=)` |
| `output_action="append_row"` | `RunFunction(append_row_to="${{outputs.out}}")` |
| `arguments` | `RunFunction(program_arguments="...")` |
| `node_count` | `instance_count` |
| `process_count_per_node` | `max_concurrency_per_instance` |
| `run_invocation_timeout`, `run_max_try` | `retry_settings=dict(timeout=, max_retries=)` |
| `allowed_failed_count` | `mini_batch_error_threshold` |
| `allowed_failed_percent` | `program_arguments="--allowed_failed_percent n"` |
| `inputs` | `inputs`, and `input_data="${{inputs.data}}"` names the one to split |
| `side_inputs` | `inputs` |
| `allow_reuse` | `is_deterministic` |

`mini_batch_size`, `error_threshold`, `partition_keys`, `logging_level` and `environment_variables`
keep their names. `append_row_to` belongs to `RunFunction`, not to `parallel_run_function`.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL612",
    name="parallel-run",
    symbols=(
        "azureml.pipeline.steps.parallel_run_config",
        "azureml.pipeline.steps.parallel_run_step",
        "azureml.pipeline.core._parallel_run_config_base",
        "azureml.contrib.pipeline.steps.parallel_run_config",
        "azureml.contrib.pipeline.steps.parallel_run_step",
        "azureml.exceptions.ParallelRunException",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Environment, Workspace
from azureml.pipeline.steps import ParallelRunConfig

ws = Workspace.from_config()
config = ParallelRunConfig(  # AZL612
    environment=Environment.get(ws, "score"),
    entry_script="score.py",
    source_directory="src",
    error_threshold=10,
    output_action="append_row",
    compute_target="cpu-cluster",
    node_count=2,
)
""",
            good="""\
from azure.ai.ml import Input, Output
from azure.ai.ml.parallel import RunFunction, parallel_run_function

score = parallel_run_function(
    name="score",
    inputs={"data": Input(type="uri_folder")},
    outputs={"out": Output(type="uri_file")},
    input_data="${{inputs.data}}",
    error_threshold=10,
    mini_batch_size="10",
    instance_count=2,
    compute="cpu-cluster",
    task=RunFunction(
        code="src",
        entry_script="score.py",
        environment="azureml:score@latest",
        append_row_to="${{outputs.out}}",
    ),
)
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml.parallel import RunFunction

task = RunFunction(code="src", entry_script="score.py", environment="azureml:score@latest")
""",
        """\
def init(): ...

def run(mini_batch):
    return [len(name) for name in mini_batch]
""",
    ),
)
