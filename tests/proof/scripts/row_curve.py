"""A row of a step and one value is a curve."""

# recipes: log_row: a curve

from azureml.core import Run

run = Run.get_context()
loss = 4.0
for epoch in range(3):
    loss = loss / 2
    run.log_row("training loss", epoch=epoch, loss=loss)
run.log_row("y over x", x=1, y=0.25)
