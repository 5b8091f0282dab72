"""`ScriptRunConfig` describes a v1 job that runs one script. In SDK v2 the function `command` of
`azure.ai.ml` describes it.

| `ScriptRunConfig` | `command` |
|---|---|
| `source_directory` | `code` |
| `script`, `arguments` | `command="python train.py --alpha ${{inputs.alpha}}"` and `inputs` |
| `compute_target` | `compute`, the name |
| `environment` | `environment` |
| `distributed_job_config` | `distribution` and `instance_count` |
| `max_run_duration_seconds` | `timeout`, in seconds too |
| `docker_runtime_config` | `shm_size`, `docker_args` |

**The command is a line for the shell.** `command="train.py"` tries to run the file itself; write
`python train.py`. Arguments stand in the line, and values that change from job to job become
`inputs`. `max_run_duration_seconds` is 30 days unless said; give `timeout` if the limit matters.

Data that v1 passed as `dataset.as_mount()` becomes an `Input`; `OutputFileDatasetConfig` becomes an
`Output`. The script gets both as paths.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL602",
    name="script-run-config",
    symbols=("azureml.core.script_run_config",),
    examples=(
        Example(
            bad="""\
from azureml.core import ScriptRunConfig

config = ScriptRunConfig(  # AZL602
    source_directory="src",
    script="train.py",
    arguments=["--alpha", 0.1],
    compute_target="cpu-cluster",
)
""",
            good="""\
from azure.ai.ml import command

job = command(
    code="src",
    command="python train.py --alpha ${{inputs.alpha}}",
    inputs={"alpha": 0.1},
    environment="azureml:train@latest",
    compute="cpu-cluster",
)
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml import command

job = command(code="src", command="python train.py", environment="azureml:train@latest")
job.compute = "cpu-cluster"
""",
    ),
)
