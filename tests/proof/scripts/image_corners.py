"""Names that end in `.png` stay; what v1 fails on becomes the figure that was meant."""

# recipes: log_image: pyplot, log_image: figure, log_image: axes
# contexts: job

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from azureml.core import Run

run = Run.get_context()
figure, axes = plt.subplots()
axes.plot([0, 1], [0, 1])
name = "curve_{}.png".format(3)
run.log_image(name, plot=plt)
run.log_image("figure.png", plot=figure)
run.log_image(f"kept {len(name)}", plot=figure)
try:
    run.log_image("by position", plt)
except Exception:
    print("v1 takes it for a path")
try:
    run.log_image("axes", plot=axes)
except Exception:
    print("v1 asks it to save itself")
