"""`azureml.tensorboard` starts TensorBoard on the logs of v1 runs. In SDK v2 a job can serve
TensorBoard itself.

Give the job `services={"tb": TensorBoardJobService(log_dir=...)}`; the studio then links to it
while the job runs. Afterwards download the logs with `ml_client.jobs.download(name, all=True)` and
start `tensorboard --logdir` on them.

`export_to_tensorboard` turned the metrics of a run into TensorBoard logs. It has no counterpart:
write the logs in the script.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL631",
    name="tensorboard",
    symbols=("azureml.tensorboard",),
    examples=(
        Example(
            bad="""\
from azureml.core import Experiment, ScriptRunConfig, Workspace
from azureml.tensorboard import Tensorboard

ws = Workspace.from_config()
run = Experiment(ws, "train").submit(ScriptRunConfig("src", script="train.py"))
board = Tensorboard([run])  # AZL631
board.start()  # AZL631
""",
            good="""\
from azure.ai.ml import command
from azure.ai.ml.entities import TensorBoardJobService

job = command(
    code="src",
    command="python train.py",
    environment="azureml:train@latest",
    compute="cpu-cluster",
    services={"tb": TensorBoardJobService(log_dir="outputs/logs")},
)
""",
        ),
    ),
    near_misses=(
        """\
from torch.utils.tensorboard import SummaryWriter

writer = SummaryWriter("outputs/logs")
""",
    ),
)
