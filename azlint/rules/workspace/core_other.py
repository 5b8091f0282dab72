"""What the other rules do not name of `azureml-core` ends here: its version, its exceptions, its
private modules. None of it exists in SDK v2.

`azureml.core.VERSION` is mostly printed in notebooks; print
`importlib.metadata.version("azure-ai-ml")` or drop the line. Errors of the service are
`azure.core.exceptions.HttpResponseError` and its subclasses, errors found by the client are in
`azure.ai.ml.exceptions`.

Modules whose name begins with an underscore are the inside of the v1 client and were never
promised. They have no counterparts one by one; the public call of `MLClient` does what they were
used for.

`azureml-core` imports the standard library's `imghdr`, which Python 3.13 no longer has, so these
imports fail there.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL590",
    name="core-other",
    symbols=(
        "azureml.core",
        "azureml.exceptions",
        "azureml.history",
        "azureml._async",
        "azureml._base_sdk_common",
        "azureml._cli",
        "azureml._common",
        "azureml._execution",
        "azureml._file_utils",
        "azureml._history",
        "azureml._html",
        "azureml._introspect",
        "azureml._jupyter_common",
        "azureml._logging",
        "azureml._model_converters",
        "azureml._model_management",
        "azureml._project",
        "azureml._restclient",
        "azureml._run_impl",
        "azureml._tracing",
        "azureml._workspace",
    ),
    examples=(
        Example(
            bad="""\
import azureml.core

print("SDK version:", azureml.core.VERSION)  # AZL590
""",
            good="""\
from importlib.metadata import version

print("SDK version:", version("azure-ai-ml"))
""",
        ),
        Example(
            bad="""\
from azureml.exceptions import ServiceException

def attempt(call):
    try:
        return call()
    except ServiceException:  # AZL590
        return None
""",
            good="""\
from azure.core.exceptions import HttpResponseError

def attempt(call):
    try:
        return call()
    except HttpResponseError:
        return None
""",
        ),
    ),
    near_misses=(
        """\
import azure.ai.ml

print(azure.ai.ml.VERSION)
""",
        """\
from azure.ai.ml.exceptions import UserErrorException

def attempt(call):
    try:
        return call()
    except UserErrorException:
        return None
""",
    ),
)
