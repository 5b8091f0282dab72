"""`azureml.monitoring.ModelDataCollector` stores inputs and predictions of a v1 service. In a v2
deployment `azureml.ai.monitoring.Collector` does it.

The package is called `azureml-ai-monitoring`. A collector takes a pandas data frame and a name,
usually `model_inputs` or `model_outputs`; the context that the first `collect` returns ties the
outputs to the inputs. The deployment needs a `data_collector` section, which also says how much is
kept.

What changes: arrays and lists have to become data frames first, and the data lands in the storage
of the workspace under another path and format.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL404",
    name="model-data-collector",
    symbols=("azureml.monitoring",),
    examples=(
        Example(
            bad="""\
from azureml.monitoring import ModelDataCollector


def init():
    global inputs
    inputs = ModelDataCollector("churn", designation="inputs", feature_names=["age"])  # AZL404
""",
            good="""\
from azureml.ai.monitoring import Collector


def init():
    global inputs
    inputs = Collector(name="model_inputs")
""",
        ),
    ),
    near_misses=(
        """\
from azureml.ai.monitoring import Collector

inputs = Collector(name="model_inputs")
""",
        """\
from prometheus_client import Counter

inputs = Counter("inputs", "Rows scored")
""",
    ),
)
