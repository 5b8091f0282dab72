"""A list of texts that is logged again replaces the one before."""

# recipes: log_list: texts

from azureml.core import Run

run = Run.get_context()
run.log_list("names", ["a", "b"])
run.log_list("names", ["c"])
