"""Which packages the modules need that fixes bring in, and what is known of their versions.

azureml-core, -defaults and -sdk 1.62 require neither MLflow nor azureml-mlflow. Bounds are those of
azureml-mlflow 1.62 and of mlflow-skinny 2.8 to 3.15, all that the fixes are proved with.
"""

from __future__ import annotations

# By the module that code names. A job logs to its workspace by azureml-mlflow alone.
BY_MODULE = {
    "mlflow": ("mlflow", "azureml-mlflow"),
    "mltable": ("mltable",),
    "azure.identity": ("azure-identity",),
    "azure.keyvault.secrets": ("azure-keyvault-secrets",),
    "azure.ai.ml": ("azure-ai-ml",),
    "azureml.fsspec": ("azureml-fsspec",),
}
EVERY = tuple(sorted({"pandas", *(name for names in BY_MODULE.values() for name in names)}))
# Functions of MLflow that import pandas, which mlflow-skinny does not bring.
WITH_PANDAS = ("log_table",)
# Packages that bring a package along, whichever version of them is there.
BRINGING = {
    "mlflow": ("mlflow-skinny", "azureml-mlflow", "azureml-evaluate-mlflow"),
    "azureml-mlflow": ("azureml-evaluate-mlflow",),
    "azure-identity": ("azureml-mlflow",),
    "pandas": ("mlflow",),
}
# mltable 1.6 and azureml-dataset-runtime 1.62 need different versions of azureml-dataprep.
NOT_ADDED = frozenset({"mltable"})
# How packages are written, as pip would choose versions that do not go together: beside a newer
# MLflow it takes an older azureml-mlflow, which sets no bound.
WRITTEN = {"mlflow": "mlflow<=3.15.0"}
BESIDE_MLFLOW = {"azureml-mlflow": "azureml-mlflow>=1.62"}
# What azureml-mlflow and MLflow ask of packages that definitions pin. Before 2.15 MLflow does not
# require mlflow-skinny, which azureml-mlflow then installs over it.
BOUNDS = {
    "mlflow": ">=2.15,<=3.15.0",
    "mlflow-skinny": ">=2.8,<=3.15.0",
    "azureml-mlflow": ">=1.38",
    "azure-core": ">=1.8,<2",
    "azure-storage-blob": ">=12.5,<=12.27.1",
    "click": ">=7,<9",
    "cloudpickle": "<4",
    "cryptography": "<51",
    "jsonpickle": "<5",
    "msrest": ">=0.6.18",
    "numpy": "<3",
    "packaging": "<27",
    "pandas": "<3",
    "protobuf": ">=3.12,<8",
    "pyyaml": ">=5.1,<7",
    "requests": ">=2.17.3,<3",
    "sqlparse": ">=0.4",
}
PYTHON = ">=3.8"
# Beginnings of the names of curated environments whose definitions list azureml-mlflow, in lower
# case: v1 and the registry write them differently.
CURATED = (
    "azureml-acpt-pytorch-",
    "azureml-lightgbm-3.",
    "azureml-sklearn-1.",
    "azureml-tensorflow-2.11-",
    "azureml-tensorflow-2.12-",
    "azureml-tensorflow-2.16-",
)
