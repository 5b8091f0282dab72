"""`azureml.opendatasets` loads public data sets through the v1 client. SDK v2 has no such package;
the same files lie in public storage and can be read by their address.

Read the files with pandas (`pd.read_parquet(url)`), or give the address to an `Input` of the job.
Storage addresses such as `wasbs://` and `abfss://` need identity access as inputs; a public
`https://` address does not.

What is lost: the filters by date and column that the classes have. Filter the data frame instead.
The package also requires the v1 SDK, so it keeps the whole of it in the environment.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL317",
    name="open-datasets",
    symbols=(
        "azureml.opendatasets",
        "azureml.contrib.opendatasets",
    ),
    examples=(
        Example(
            bad="""\
from azureml.opendatasets import Diabetes

dataset = Diabetes.get_tabular_dataset()  # AZL317
""",
            good="""\
import pandas as pd

frame = pd.read_csv("https://example.com/diabetes.csv")
""",
        ),
    ),
    near_misses=(
        """\
from sklearn.datasets import fetch_california_housing, load_diabetes

frame = load_diabetes(as_frame=True).frame
houses = fetch_california_housing()
""",
        """\
from torchvision.datasets import MNIST

dataset = MNIST("data", download=True)
""",
    ),
)
