"""Loops in loops: the inner one begins anew, so that both numbers make the step."""

# recipes: log: in a loop, log: float

from azureml.core import Run

run = Run.get_context()
batches = 3
seen = 0
for epoch in range(2):
    for batch in range(batches):
        run.log("batch loss", 1.0 / (1 + epoch * batches + batch))
    for index, loss in enumerate([0.9, 0.5]):
        run.log("listed", loss - epoch)
    for loss in (0.75, 0.25):
        seen += 1
        run.log("counted", loss - epoch)
    for fold in range(2):
        run.log(f"fold {fold}", 0.5 - epoch)
    for name in ("a", "b"):
        run.log("once for each epoch and name " + name, 0.5 - epoch)
    run.log("epoch loss", 0.5 - epoch)
