"""Tags of a run are set and read through the v1 client. `mlflow.set_tag`, `set_tags` and
`delete_tag` write the same tags, and `mlflow.get_run(run_id).data.tags` reads them.

`mlflow.set_tag` and `mlflow.set_tags` take the same arguments and work on the active run. For a
run that is not the active one, such as a job that was submitted, use
`MlflowClient().set_tag(run_id, key, value)`.

What changes: MLflow has no tag without a value, so `run.tag("reviewed")` needs a text (an empty
one will do), and `None` is stored as the text `None`. Reading gives the system tags `mlflow.*` as
well. A run holds at most 50 tags; a key has up to 100 characters and a value up to 1,000.

The fix of `tag` and `set_tags` is safe where the run is that of the job, no value can be None, and
nothing reads the tags of that run back with v1.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL230",
    name="run-tags",
    symbols=(
        "azureml.core.run.Run.tag",
        "azureml.core.run.Run.set_tags",
        "azureml.core.run.Run.remove_tags",
        "azureml.core.run.Run.get_tags",
        "azureml.core.run.Run.tags",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.tag("stage", "candidate")  # AZL230
run.set_tags({"data": "2024-05", "owner": "risk"})  # AZL230
print(run.get_tags())  # AZL230
""",
            good="""\
import mlflow

mlflow.set_tag("stage", "candidate")
mlflow.set_tags({"data": "2024-05", "owner": "risk"})
run = mlflow.active_run()
print(mlflow.get_run(run.info.run_id).data.tags)
""",
        ),
    ),
    near_misses=(
        """\
class Commit:
    def tag(self, key, value=None): ...


run = Commit()
run.tag("v1")
""",
        """\
import mlflow

mlflow.set_tag("stage", "candidate")
""",
    ),
)
