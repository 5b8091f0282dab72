"""Plots under one name: v1 keeps all of them, MLflow the last."""

# recipes: log_image: pyplot

import matplotlib.pyplot as plt
from azureml.core import Run

run = Run.get_context()
for epoch in range(2):
    plt.clf()
    plt.plot([0, epoch + 1])
    run.log_image("progress", plot=plt)
