"""Children in a `with`: nested runs of MLflow with the same metrics."""

# recipes: child_run, log: float

from azureml.core import Run

run = Run.get_context()
run.log("folds", 2)
scores = []
for fold in range(2):
    with run.child_run(name=f"fold {fold}") as child:
        score = 0.5 + fold / 4
        child.log("score", score)
        child.tag("fold", fold)
        scores.append(score)
run.log("mean", (0.5 + 0.75) / 2)
