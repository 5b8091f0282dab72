"""Names of tags: plain ones are safe, those that MLflow refuses for certain stay with v1."""

# recipes: tag

from azureml.core import Run

run = Run.get_context()
run.tag("owner", "team")
run.tag("data/set.v2-final", "churn")
run.tag("owner (team)", "data science")
run.set_tags({"stage [1]": "train", "kind": "test"})
run.log("best model (so far)", "tree")
