"""Functions within functions, lambdas and comprehensions around the run of the module."""

# recipes: log: in a loop, log: integer

from functools import partial

from azureml.core import Run

run = Run.get_context()


def outer(factor):
    def inner(number):
        run.log("inner", number * 1.0 if False else 1.0)
        return number * factor

    return [inner(number) for number in range(3)]


doubled = outer(2)
run.log("sum", len(doubled))
[run.log("in a list", 1) for _ in range(2)]
later = partial(print, "later")
later()
