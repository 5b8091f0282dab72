"""Text that is logged in a loop: of a tag only the last value stays, as the reason says."""

# recipes: log: text as a literal, log: text by its type

from azureml.core import Run

run = Run.get_context()
for epoch in range(3):
    run.log("state", f"epoch {epoch} is done")
run.log("state", "finished")
