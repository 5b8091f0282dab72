"""What is said about v1 parallel runs."""

from __future__ import annotations

from azlint.knowledge.model import Guide, Symbol

_PARALLEL = "migrate-to-v2-execution-parallel-run-step"

_PARALLEL_STEP = Guide(
    "describe the step with `azure.ai.ml.parallel.parallel_run_function(...)`; the entry script "
    "stays as it is",
    """\
score = parallel_run_function(
    name="score", inputs={"data": Input(type="uri_folder")}, input_data="${{inputs.data}}",
    outputs={"out": Output(type="uri_file")}, instance_count=2, mini_batch_size="10",
    task=RunFunction(code="src", entry_script="score.py", environment=env),
)""",
)
_PARALLEL_CONFIG = Guide(
    "give the settings to `azure.ai.ml.parallel.parallel_run_function(...)`; the script, "
    "environment and appended file go into its `task=RunFunction(...)`",
    """\
task = RunFunction(
    code="src", entry_script="score.py", environment=env, append_row_to="${{outputs.out}}"
)""",
)

SYMBOLS = (
    Symbol("azureml.pipeline.steps.parallel_run_config", _PARALLEL_CONFIG, _PARALLEL),
    Symbol(
        "azureml.pipeline.steps.parallel_run_config.ParallelRunConfig",
        _PARALLEL_CONFIG,
        _PARALLEL,
    ),
    Symbol(
        "azureml.pipeline.steps.parallel_run_config.ParallelRunConfig.load_yaml",
        Guide("rewrite the YAML as a parallel component and load it with `load_component`"),
        _PARALLEL,
    ),
    Symbol(
        "azureml.pipeline.steps.parallel_run_config.ParallelRunConfig.save_to_yaml",
        Guide("save the component with `component.dump(path)`"),
        _PARALLEL,
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
