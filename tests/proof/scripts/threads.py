"""Threads that log: MLflow keeps a run for each of them."""

# recipes: log: integer, log: float

import threading

from azureml.core import Run

run = Run.get_context()


def work(number: int):
    run.log("done", number)


run.log("workers", 2)
for number in range(2):
    worker = threading.Thread(target=work, args=(number,))
    worker.start()
    worker.join()
