"""The end of the run: `flush` and `complete` go, with and without a comment behind them."""

# recipes: flush, complete, unused run, unused import

from azureml.core import Run

run = Run.get_context()
run.log("loss", 0.25)
run.flush()
run.log("loss", 0.125)
run.complete()
