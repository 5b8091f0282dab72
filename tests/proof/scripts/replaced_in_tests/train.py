"""A script whose unit test replaces the run: in a job it logs the same behind the fix."""

# recipes: log: float, complete

from azureml.core import Run

run = Run.get_context()


def main():
    run.log("error", 0.25)
    run.complete()


if __name__ == "__main__":
    main()
