"""A name that is put together and can be told to be refused."""

# recipes: log: a refused name

from azureml.core import Run

run = Run.get_context()
for fold in range(2):
    run.log(f"fold {fold} score", 0.5 + fold / 10)
for fold in range(2):
    run.log(f"score [{fold}]", 0.5)
