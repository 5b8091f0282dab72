"""`run.log` writes one metric with the v1 client. `mlflow.log_metric` does the same and works in
every job of Azure ML.

The first two arguments keep their order. The third does not: it is `description` in v1 and `step`
in MLflow, so never copy positions three and four. `step=` keeps its name; MLflow has no
description.

What MLflow takes is narrower than what v1 takes:

- Values must be numbers or booleans. Text raises an error; keep it with `mlflow.set_tag` (the last
  value wins), `mlflow.log_param` (written once) or `mlflow.log_text` (a file). `None` raises too.
  Text of a number, such as `f"{loss:.3f}"`, becomes the number; `float(...)` says so.
- Names may have letters, digits, spaces and `_ - . / :`, up to 250 characters. Names such as
  `acc (%)` or `f1@5` raise an error.
- v1 keeps the order of the calls. MLflow sorts a metric by step, and what has none is at step 0:
  of two values there the clock decides which is the last, and a loop logs faster than it ticks. A
  metric that is logged more than once needs `step=`.

`run.parent.log(...)` logs to another run than the current one: there, use
`MlflowClient().log_metric(run_id, name, value)`.

The fix is safe where the run is that of the job for certain, the value is a number or bool for
certain (a literal, arithmetic, `len`, `float`, a score of scikit-learn, an option with
`type=float`, a loop over `range` or `np.linspace`, an annotated parameter, a function that returns
nothing else, a branch where `isinstance(value, (int, float))` holds), the name is one that MLflow
takes and the step an integer. Otherwise it is unsafe and says what is not certain; a value that is
a number on one way only is not certain. A name with characters that MLflow refuses gets a legal
one, unsafe. Text becomes a tag, unsafe, as a tag keeps the last value only; so do paths and dates,
of which v1 keeps the `repr`. A dictionary becomes a file with `mlflow.log_dict`. What argparse
parsed, and `for name, value in vars(args).items(): run.log(name, value)`, become
`mlflow.log_params(vars(args))`, and so do loops over other dictionaries of parameters: unsafe, as
parameters are text, are written once, and are no metrics. Where MLflow logs the same metric beside
the call, the call goes. What is logged to another run than that
of the job is logged to it by its id, unsafe too: with one client for all such calls, and outside a
job with the address of the workspace (`mlflow.set_tracking_uri`), both written where the run is
made; where neither can be, the fix is only shown. A series moves as a whole: where one call that
logs under a name has no safe fix, none has. Nor has a metric that the script reads back with
`run.get_metrics`, here or in a file that runs with it. Where tests of the project replace the run
(`patch("train.run")`, `monkeypatch.setattr`, a fake that is handed in), no fix of a run is safe,
and each names those tests. Nor is it safe where the script starts another one that logs: where
MLflow begins the run of a job it takes the run's id out of the environment, so a process that comes
behind begins a run of its own. Nor is it in a notebook of Databricks, where MLflow logs to
Databricks until its tracking URI names the workspace. Where there is no fix at all,
the finding says why.

The fix writes `step=` where a call is repeated and something counts: the index of `range`,
`enumerate`, `itertools.count` or a progress bar over them, a variable that the loop raises, both
indexes of two loops (`epoch * 10 + batch`), the parameter by which a loop hands its number to a
function, the `epoch` of a callback of Keras. Statements that follow each other are numbered, and a
last value behind a loop gets the number at which the loop ends. A call that runs once gets none.
What frameworks count by (`state.global_step` of Transformers, `trainer.current_epoch`,
`self.global_step` of Lightning, `env.iteration` of boosting, any parameter called like a counter)
is written too, unsafe, as it may start again. Where nothing counts, or other places log under the
same name, the fix is unsafe and says that the order is lost. `run.log(name, value, step)` gave v1 a
description; there the fix makes it the step, unsafe.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL202",
    name="run-log",
    symbols=("azureml.core.run.Run.log",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
for epoch, loss in enumerate([0.5, 0.3]):
    run.log("loss", loss)  # AZL202
""",
            good="""\
import mlflow

for epoch, loss in enumerate([0.5, 0.3]):
    mlflow.log_metric("loss", loss, step=epoch)
""",
        ),
        Example(
            bad="""\
from azureml.core.run import Run


class MetricCallback:
    def __init__(self, run: Run):
        self.run = run

    def on_epoch_end(self, epoch, logs):
        self.run.log("accuracy", logs["accuracy"])  # AZL202
""",
            good="""\
import mlflow


class MetricCallback:
    def on_epoch_end(self, epoch, logs):
        mlflow.log_metric("accuracy", logs["accuracy"], step=epoch)
""",
        ),
    ),
    near_misses=(
        """\
import wandb

run = wandb.init(project="churn")
run.log({"loss": 0.25})
""",
        """\
import logging
import math

run = logging.getLogger("train")
run.log(logging.INFO, "epoch done")
print(math.log(2))
""",
        """\
from torch.utils.tensorboard import SummaryWriter


class Trainer:
    def __init__(self):
        self.writer = SummaryWriter()

    def log(self, name, value): ...


Trainer().log("loss", 0.25)
""",
    ),
)
