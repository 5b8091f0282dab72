"""`Keyvault` reads and writes the vault of the workspace through the v1 client. SDK v2 leaves
secrets to `azure-keyvault-secrets`.

`SecretClient(vault_url=..., credential=...)` opens the vault.
`ml_client.workspaces.get(name).key_vault` gives the vault of the workspace as a resource id, whose
last part is the name in `https://<name>.vault.azure.net`. `get_secret(name)` returns an object, its
text is `.value`.

v1 went through the workspace service, so access to the workspace was enough. `SecretClient` asks
the vault itself: the identity that runs the code needs the right to read (or set) secrets there. In
a job that is the managed identity of the compute, or the user's with `AzureMLOnBehalfOfCredential`.
Give the script the address of the vault as an input.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL503",
    name="keyvault",
    symbols=(
        "azureml.core.keyvault",
        "azureml.core.workspace.Workspace.get_default_keyvault",
    ),
    examples=(
        Example(
            bad="""\
from azureml.core import Workspace

ws = Workspace.from_config()
vault = ws.get_default_keyvault()  # AZL503
password = vault.get_secret("password")  # AZL503
""",
            good="""\
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient

vault = SecretClient(vault_url="https://ml.vault.azure.net", credential=DefaultAzureCredential())
password = vault.get_secret("password").value
""",
        ),
    ),
    near_misses=(
        """\
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient

vault = SecretClient(vault_url="https://ml.vault.azure.net", credential=DefaultAzureCredential())
vault.set_secret("password", "x")
""",
    ),
)
