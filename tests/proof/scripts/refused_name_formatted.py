"""A name that is put together and is refused for certain stays with v1, too."""

# recipes: log: in a loop

from azureml.core import Run

run = Run.get_context()
for fold in range(2):
    run.log(f"fold {fold} score", 0.5 + fold / 10)
for fold in range(2):
    run.log(f"score [{fold}]", 0.5)
