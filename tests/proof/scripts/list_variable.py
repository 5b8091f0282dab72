"""A list of a variable: numbers are safe to log, text is refused."""

# recipes: log_list: a variable

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
