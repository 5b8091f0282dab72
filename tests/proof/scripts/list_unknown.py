"""A list of which nothing is known: text in it is refused."""

# recipes: log_list: a variable

import json

from azureml.core import Run

run = Run.get_context()
run.log_list("losses", json.loads("[0.5, 0.25]"))
run.log_list("names", json.loads('["first", "second"]'))
