"""A trainer that ends the run of MLflow, as that of `transformers` can."""

# recipes: log: float

import transformers
from azureml.core import Run

run = Run.get_context()
trainer = transformers.Trainer()
trainer.train(epochs=2)
run.log("score", 0.5)
