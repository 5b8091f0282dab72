"""`run.log_image` stores a plot or an image file with the v1 client. MLflow has one function for
each kind: `log_figure` for a plot, `log_artifact` for a file, `log_image` for pixels.

- `plot=plt` becomes `mlflow.log_figure(plt.gcf(), "roc.png")`. Pass the figure: the module
  `pyplot` raises an error. The file name needs an ending.
- `path="roc.png"` becomes `mlflow.log_artifact("roc.png")`. Only the last part of the path is
  kept, so pass `artifact_path=` to keep folders.
- NumPy arrays and PIL images go to `mlflow.log_image(image, "roc.png")`, which takes no path.

v1 fails on `run.log_image("roc", plt)`, whose second argument is the path, and on axes: the fix
writes the figure that was meant. A name that ends in `.png` stays the name of the file.

What changes: v1 added the time to the file name of a plot, so that repeated calls made several
files. MLflow overwrites; put the step into the name to keep them all.

The fix is always unsafe: with a path the name of the image is lost, and a plot that is logged again
under the same name replaces the one before. There is none for lines and bars, such as what
`plt.plot` gives.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL206",
    name="run-log-image",
    symbols=("azureml.core.run.Run.log_image",),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
import matplotlib.pyplot as plt
from azureml.core import Run

run = Run.get_context()
plt.plot([0.5, 0.3, 0.2])
run.log_image("loss", plot=plt)  # AZL206
run.log_image("again.png", plt)  # AZL206
""",
            good="""\
import matplotlib.pyplot as plt
import mlflow

plt.plot([0.5, 0.3, 0.2])
mlflow.log_figure(plt.gcf(), "loss.png")
mlflow.log_figure(plt.gcf(), "again.png")
""",
        ),
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
run.log_image(name="ROC curve", path="outputs/roc.png")  # AZL206
""",
            good="""\
import mlflow

mlflow.log_artifact("outputs/roc.png", artifact_path="outputs")
""",
        ),
    ),
    near_misses=(
        """\
import mlflow
import numpy as np

mlflow.log_image(np.zeros((8, 8, 3)), "empty.png")
""",
        """\
class Board:
    def log_image(self, name, plot=None): ...


run = Board()
run.log_image("loss", plot=None)
""",
    ),
)
