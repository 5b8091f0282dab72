"""A list that is logged in each round: its values come behind those of the rounds before."""

# recipes: log_list: in a loop

from azureml.core import Run

run = Run.get_context()
for epoch in range(3):
    run.log_list("weights", [0.5 - epoch, 0.25 - epoch])
sizes = [3.0, 2.0, 1.0]
for epoch in range(3):
    run.log_list("shrinking", sizes[epoch:])
