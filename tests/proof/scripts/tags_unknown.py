"""Tags that may be None: v1 keeps None, MLflow its name."""

# recipes: tag: an unknown type, set_tags

import os

from azureml.core import Run

run = Run.get_context()
run.tag("build", os.environ.get("BUILD_ID_THAT_IS_NOT_SET"))
run.tag("home", os.path.basename("/data/train"))
settings = {"optimizer": "adam", "schedule": None}
run.set_tags(settings)
run.tag("flag")
