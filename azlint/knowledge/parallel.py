"""What is said about v1 parallel runs."""

from __future__ import annotations

from azlint.knowledge.members import of_members
from azlint.knowledge.model import Guide, Replacement, Symbol

_PARALLEL = "migrate-to-v2-execution-parallel-run-step"

_PARALLEL_STEP = Guide(
    "describe the step with `azure.ai.ml.parallel.parallel_run_function(...)`; the entry script "
    "stays as it is: `inputs` and `side_inputs` become `inputs=`, of which "
    '`input_data="${{inputs.<input>}}"` names the one to split, `output` becomes `outputs=`, '
    "`arguments` `program_arguments=` of `RunFunction(...)`, `allow_reuse` `is_deterministic=`",
    """\
from azure.ai.ml import Input, Output
from azure.ai.ml.parallel import RunFunction, parallel_run_function

score = parallel_run_function(
    name="<step>",
    inputs={"data": Input(type="uri_folder")},
    input_data="${{inputs.data}}",
    outputs={"scores": Output(type="uri_file")},
    compute="<compute>",
    instance_count=...,
    max_concurrency_per_instance=...,
    mini_batch_size=str(...),  # files, or a size such as "100kb" of a table
    error_threshold=...,
    retry_settings={"max_retries": ..., "timeout": ...},
    task=RunFunction(
        code="<source directory>",
        entry_script="<script>",
        environment="azureml:<environment>@latest",
        append_row_to="${{outputs.scores}}",
    ),
)""",
)
_PARALLEL_CONFIG = Guide(
    "give the settings to `azure.ai.ml.parallel.parallel_run_function(...)`: `node_count` becomes "
    "`instance_count=`, `process_count_per_node` `max_concurrency_per_instance=`, "
    '`run_invocation_timeout` and `run_max_try` `retry_settings={"timeout": ..., '
    '"max_retries": ...}`, `allowed_failed_count` `mini_batch_error_threshold=`; `entry_script`, '
    "`source_directory`, `environment` and `append_row_file_name` go into `task=RunFunction("
    'entry_script=..., code=..., environment=..., append_row_to="${{outputs.<output>}}")`',
    _PARALLEL_STEP.snippet,
)
_OF_FUNCTION = "`azure.ai.ml.parallel.parallel_run_function(...)`"
_OF_TASK = "`RunFunction(...)`, the `task=` of the step"
_MEMBERS: dict[str, Replacement | str] = {
    "mini_batch_size": f"give it as `mini_batch_size=` of {_OF_FUNCTION}, as text",
    "error_threshold": f"give it as `error_threshold=` of {_OF_FUNCTION}",
    "allowed_failed_count": f"give it as `mini_batch_error_threshold=` of {_OF_FUNCTION}",
    "allowed_failed_percent": 'give it as `program_arguments="--allowed_failed_percent <n>"` of '
    f"{_OF_TASK}",
    "output_action append_row_file_name": Guide(
        'say `append_row_to="${{outputs.<output>}}"` of `RunFunction(...)` where rows are '
        'appended, and declare that output as `Output(type="uri_file")`; without it the script '
        "writes its files itself",
        """\
from azure.ai.ml.parallel import RunFunction

task = RunFunction(
    code="<source directory>", entry_script="<script>",
    environment="azureml:<environment>@latest", append_row_to="${{outputs.scores}}",
)""",
    ),
    "logging_level": f"give it as `logging_level=` of {_OF_FUNCTION}",
    "compute_target": f"give its name as `compute=` of {_OF_FUNCTION}",
    "node_count": f"give it as `instance_count=` of {_OF_FUNCTION}",
    "process_count_per_node": f"give it as `max_concurrency_per_instance=` of {_OF_FUNCTION}",
    "entry_script": f"give it as `entry_script=` of {_OF_TASK}",
    "source_directory": f"give it as `code=` of {_OF_TASK}",
    "environment": f"give it as `environment=` of {_OF_TASK}",
    "description": f"give it as `description=` of {_OF_FUNCTION}",
    "run_invocation_timeout": "give it as `timeout` in `retry_settings={...}` of the step, "
    "in seconds as before",
    "run_max_try": "give it as `max_retries` in `retry_settings={...}` of the step",
    "partition_keys": f"give them as `partition_keys=` of {_OF_FUNCTION}",
    "environment_variables": f"give them as `environment_variables=` of {_OF_FUNCTION}",
    "load_yaml": "rewrite the YAML as a parallel component and load it with "
    "`load_component(source=...)`",
    "save_to_yaml": "save the component with `component.dump(path)`",
}

SYMBOLS = (
    Symbol("azureml.pipeline.steps.parallel_run_config", _PARALLEL_CONFIG, _PARALLEL),
    Symbol(
        "azureml.pipeline.steps.parallel_run_config.ParallelRunConfig",
        _PARALLEL_CONFIG,
        _PARALLEL,
    ),
    *of_members(
        "azureml.pipeline.steps.parallel_run_config.ParallelRunConfig",
        _PARALLEL,
        {name: _MEMBERS[name] for name in ("load_yaml", "save_to_yaml")},
    ),
    Symbol(
        "azureml.pipeline.core._parallel_run_config_base._ParallelRunConfigBase",
        _PARALLEL_CONFIG,
        _PARALLEL,
    ),
    *of_members(
        "azureml.pipeline.core._parallel_run_config_base._ParallelRunConfigBase",
        _PARALLEL,
        _MEMBERS,
    ),
    Symbol("azureml.pipeline.steps.parallel_run_step", _PARALLEL_STEP, _PARALLEL),
    Symbol("azureml.pipeline.steps.parallel_run_step.ParallelRunStep", _PARALLEL_STEP, _PARALLEL),
    Symbol(
        "azureml.contrib.pipeline.steps.parallel_run_config.ParallelRunConfig",
        _PARALLEL_CONFIG,
        _PARALLEL,
    ),
    Symbol(
        "azureml.contrib.pipeline.steps.parallel_run_step.ParallelRunStep",
        _PARALLEL_STEP,
        _PARALLEL,
    ),
    Symbol(
        "azureml.exceptions.ParallelRunException",
        Guide("catch `azure.ai.ml.exceptions.ValidationException`"),
        _PARALLEL,
    ),
)
