"""A secret, read from the vault itself by the identity of the job."""

# recipes: get_secret
# variables: KEY_VAULT_URL=https://azlint.vault.azure.net

from azureml.core import Run

run = Run.get_context()
key = run.get_secret(name="api-key")
run.log("length", len(key))
run.tag("starts with", f"{key[:2]}")
