"""Text that stands in the code becomes a tag; the name of the metric stays."""

# recipes: log: text as a literal, log: integer

from azureml.core import Run

run = Run.get_context()
run.log("algorithm", "gradient boosting")
run.log("stage", "preparation")
run.log(name="framework", value="plain python")
depth = 3
run.log("depth", depth)
