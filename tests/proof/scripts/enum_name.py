"""A member of an enumeration is a name to v1, which takes its value."""

# recipes: log: a member of an enumeration

from enum import Enum

from azureml.core import Run


class Columns(Enum):
    LOSS = "loss"
    RATE = "learning rate"


run = Run.get_context()
run.log(Columns.LOSS, 0.5)
run.log(Columns.RATE, 0.01)
