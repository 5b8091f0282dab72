"""`run.get_secret` reads the key vault of the workspace with the token of the job. SDK v2 has no
secrets API: read the vault with a `SecretClient` of the package `azure-keyvault-secrets`.

The vault address has to be known: pass it as an input or an environment variable of the job, or
read it in submitting code from `ml_client.workspaces.get(name).key_vault`, which is the resource
id of the vault.

What changes: the identity of the compute (or of the user, with `AzureMLOnBehalfOfCredential`)
needs the right to read secrets in the vault. v1 needed no such right, because the service read the
secret for the job. `get_secrets` returns many in one call; a `SecretClient` reads one at a time.
"""

from __future__ import annotations

from azlint.rules import fixing
from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL285",
    name="run-secret",
    symbols=(
        "azureml.core.run.Run.get_secret",
        "azureml.core.run.Run.get_secrets",
    ),
    fix_use=fixing.of_use,
    examples=(
        Example(
            bad="""\
from azureml.core import Run

run = Run.get_context()
password = run.get_secret(name="db-password")  # AZL285
""",
            good="""\
import os

from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient

client = SecretClient(os.environ["VAULT_URL"], DefaultAzureCredential())
password = client.get_secret("db-password").value
""",
        ),
    ),
    near_misses=(
        """\
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient

run = SecretClient("https://vault.example.net", DefaultAzureCredential())
password = run.get_secret("db-password").value
""",
    ),
)
