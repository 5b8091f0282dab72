"""`Model.get_model_path` finds the files of a registered model through the v1 client. A v2
deployment tells a scoring script where its model is in the environment variable
`AZUREML_MODEL_DIR`.

In a scoring script: `os.path.join(os.environ["AZUREML_MODEL_DIR"], "model.pkl")`. v1 returned the
file or folder of the model itself; the variable names the folder above it, so the name of the file
or folder as it was registered has to follow. A v2 deployment has one model, so the folders
`<name>/<version>` of a v1 service with many models are gone.

In a training script: take the path as an argument, and let the job declare
`Input(type="custom_model", path="azureml:churn@latest")`.

In a notebook: `ml_client.models.download(name=..., version=..., download_path=...)`.

In a scoring script the path is suggested and never written: the name of the file or folder is not
in the code, and only who registered the model knows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from azlint.diagnostics import Fix
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def _fix(use: Use, model: Model) -> Fix | None:
    from azlint.edits import model_path

    return model_path.scoring(use, model)


RULE = Rule(
    code="AZL401",
    name="model-path",
    symbols=("azureml.core.model.Model.get_model_path",),
    fix_use=_fix,
    examples=(
        Example(
            bad="""\
import joblib
from azureml.core.model import Model


def init():
    global model
    model = joblib.load(Model.get_model_path("churn"))  # AZL401


def run(raw_data):
    return model.predict(raw_data).tolist()
""",
            good="""\
import os

import joblib


def init():
    global model
    model = joblib.load(os.path.join(os.environ["AZUREML_MODEL_DIR"], "model.pkl"))


def run(raw_data):
    return model.predict(raw_data).tolist()
""",
        ),
    ),
    near_misses=(
        """\
import os

path = os.path.join(os.getenv("AZUREML_MODEL_DIR"), "model.pkl")
""",
        """\
class Model:
    @staticmethod
    def get_model_path(name): ...


path = Model.get_model_path("churn")
""",
    ),
)
