"""One series that several places log to."""

# recipes: log: in a loop, log: float, log: integer

from azureml.core import Run

run = Run.get_context()
run.log("accuracy", 0.9)
run.log("accuracy", 0.5)
if run is None:
    run.log("accuracy", 0.4)
else:
    run.log("accuracy", 0.3)
run.log("accuracy", 0.1)
for epoch in range(3):
    run.log("loss", 1.0 / (epoch + 1))
run.log("loss", 0.01)
tried = 0
while tried < 3:
    run.log("tries", -tried)
    tried += 1
run.log("tries", -9)
