"""Images as assets of the workspace (`ContainerImage`, `Image`) are an early v1 way of deploying,
replaced within v1 by `Model.deploy`. SDK v2 has no image assets.

An online deployment names a model, code and an environment, and its image is built from these. What
was in `image_configuration` becomes `CodeConfiguration(code=..., scoring_script=...)` and an
`Environment`.

An image of your own is used by `Environment(image=...)`. Deploy anew rather than take over an image
that v1 built: its layout is v1's.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL623",
    name="container-image",
    symbols=("azureml.core.image",),
    examples=(
        Example(
            bad="""\
from azureml.core.image import ContainerImage

config = ContainerImage.image_configuration(  # AZL623
    execution_script="score.py", runtime="python", conda_file="conda.yml"
)
""",
            good="""\
from azure.ai.ml.entities import CodeConfiguration, ManagedOnlineDeployment

deployment = ManagedOnlineDeployment(
    name="blue",
    endpoint_name="house",
    model="azureml:house@latest",
    environment="azureml:score@latest",
    code_configuration=CodeConfiguration(code="src", scoring_script="score.py"),
)
""",
        ),
    ),
    near_misses=(
        """\
from PIL import Image

picture = Image.new("RGB", (8, 8))
""",
    ),
)
