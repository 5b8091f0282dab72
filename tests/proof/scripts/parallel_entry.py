"""The entry script of a parallel job, which several processes run at the same time."""

# recipes: log: integer

from azureml.core import Run


def init():
    global run_of_job
    run_of_job = Run.get_context()


def run(mini_batch):
    run_of_job.log("rows", len(mini_batch))
    return [len(name) for name in mini_batch]


if __name__ == "__main__":
    init()
    print(run(["a.csv", "bc.csv"]))
