"""v1 describes distributed training with `MpiConfiguration`, `PyTorchConfiguration` or
`TensorflowConfiguration`. In SDK v2 `command` takes `distribution=` and `instance_count=`.

| v1 | v2 |
|---|---|
| `MpiConfiguration(process_count_per_node=4)` | `MpiDistribution(process_count_per_instance=4)` |
| `PyTorchConfiguration(process_count=8)` | `PyTorchDistribution(process_count_per_instance=4)` |
| `TensorflowConfiguration(worker_count=2)` | `TensorFlowDistribution(worker_count=2)` |

(The second line is for `node_count=2`.)

**The count differs.** `process_count` of `PyTorchConfiguration` is the total over all nodes, and
`process_count_per_instance` counts those of one node: divide by the number of nodes. Taking the
number over starts too many processes. v1 starts one process a node when the count is left out.

`node_count` becomes `instance_count` of the job. `communication_backend` goes into the script, as
`init_process_group(backend="nccl")`. `Gloo`, `Nccl`, `Mpi` and `ParameterServer` of the estimators
map in the same way. HDInsight has no counterpart.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL613",
    name="distributed-training",
    symbols=(
        "azureml.core.runconfig.MpiConfiguration",
        "azureml.core.runconfig.PyTorchConfiguration",
        "azureml.core.runconfig.TensorflowConfiguration",
        "azureml.core.runconfig.ParallelTaskConfiguration",
        "azureml.core.runconfig.SUPPORTED_PYTORCH_BACKENDS",
        "azureml.train._distributed_training",
        "azureml.train.dnn.Gloo",
        "azureml.train.dnn.Mpi",
        "azureml.train.dnn.Nccl",
        "azureml.train.dnn.ParameterServer",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import ScriptRunConfig
from azureml.core.runconfig import PyTorchConfiguration

distributed = PyTorchConfiguration(process_count=8, node_count=2)  # AZL613
config = ScriptRunConfig("src", script="train.py", distributed_job_config=distributed)
""",
            good="""\
from azure.ai.ml import PyTorchDistribution, command

job = command(
    code="src",
    command="python train.py",
    environment="azureml:train@latest",
    compute="gpu-cluster",
    distribution=PyTorchDistribution(process_count_per_instance=4),
    instance_count=2,
)
""",
        ),
    ),
    near_misses=(
        """\
from azure.ai.ml import MpiDistribution

distribution = MpiDistribution(process_count_per_instance=4)
""",
    ),
)
