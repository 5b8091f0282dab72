"""What is taken away as the last of its block leaves `pass` behind."""

# recipes: flush, complete

from azureml.core import Run

run = Run.get_context()
try:
    run.log("loss", 0.5)
finally:
    run.complete()

if __name__ == "__main__":
    run.flush()
