"""A figure that is held by a name."""

# recipes: log_image: figure

from azureml.core import Run
from matplotlib import pyplot

run = Run.get_context()


def draw(values):
    figure, axes = pyplot.subplots(figsize=(2, 2))
    axes.bar(range(len(values)), values)
    return figure


figure = draw([3, 1, 2])
run.log_image(name="counts", plot=figure)
