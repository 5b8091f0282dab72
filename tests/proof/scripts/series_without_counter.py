"""Nothing grows from one call to the next: without a step the order is lost, and it is said."""

# recipes: log: in a loop, log: integer, log: float

from azureml.core import Run

run = Run.get_context()
for number in range(3, 0, -1):
    run.log("backwards", number)
for number in reversed(range(3)):
    run.log("reversed", number)
for number in range(3):
    number = 2 - number
    run.log("bound again", number)


def report(value: float):
    run.log("reported", value)


report(0.9)
report(0.1)
