"""A picture that is a file: MLflow keeps it by its own name."""

# recipes: log_image: path

import os

import matplotlib.pyplot as plt
from azureml.core import Run

run = Run.get_context()
os.makedirs("plots", exist_ok=True)
plt.figure(figsize=(2, 2))
plt.plot([1, 3, 2])
plt.savefig("plots/roc.png")
run.log_image("ROC", path="plots/roc.png")
path = os.path.join("plots", "roc.png")
run.log_image(name="ROC again", path=path, description="the same")
