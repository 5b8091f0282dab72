"""A list of a variable: numbers are metrics, texts a file, and of others text is refused."""

# recipes: log_list: a variable, log_list: texts

import json

from azureml.core import Run

run = Run.get_context()
losses = []
loss = 1.0
for _ in range(5):
    loss *= 0.5
    losses.append(loss)
run.log_list("losses", losses)
run.log_list("squares", [value**2 for value in losses])
names = ["first", "second"]
run.log_list("names", names)
mixed = json.loads('["a half", 0.5]')
run.log_list("mixed", mixed)
