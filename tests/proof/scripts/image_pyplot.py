"""A plot of pyplot: the figure that is open is the same picture."""

# recipes: log_image: pyplot

import matplotlib.pyplot as plt
from azureml.core import Run

run = Run.get_context()
losses = [1 / (step + 1) for step in range(10)]
plt.figure(figsize=(3, 2))
plt.plot(losses)
plt.title("loss")
run.log_image("loss", plot=plt)
plt.close()
