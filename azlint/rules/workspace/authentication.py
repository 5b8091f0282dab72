"""The classes of `azureml.core.authentication` sign in for the v1 client only. SDK v2 takes the
credentials of `azure-identity`, as the other Azure libraries do.

| v1 | azure-identity |
|---|---|
| no `auth=` | `DefaultAzureCredential()` |
| `InteractiveLoginAuthentication(tenant_id=...)` | `InteractiveBrowserCredential(tenant_id=...)` |
| `ServicePrincipalAuthentication(...)` | `ClientSecretCredential(...)` |
| `MsiAuthentication()` | `ManagedIdentityCredential()` |
| `AzureCliAuthentication()` | `AzureCliCredential()` |
| `AzureMLTokenAuthentication` in a job | `AzureMLOnBehalfOfCredential()` |

A service principal can also come from the environment: `DefaultAzureCredential()` reads
`AZURE_TENANT_ID`, `AZURE_CLIENT_ID` and `AZURE_CLIENT_SECRET`, so no secret stands in the code.

`get_authentication_header()` has no counterpart: make the header from
`credential.get_token("https://management.azure.com/.default").token`. A credential hands out a
fresh token when asked, so ask again instead of keeping the header.
"""

from __future__ import annotations

from azlint.rules.rule import Example, Rule

RULE = Rule(
    code="AZL502",
    name="authentication",
    symbols=(
        "azureml.core.authentication",
        "azureml.exceptions.AuthenticationException",
    ),
    examples=(
        Example(
            bad="""\
import os

from azureml.core.authentication import ServicePrincipalAuthentication

auth = ServicePrincipalAuthentication(  # AZL502
    tenant_id=os.environ["TENANT"],
    service_principal_id=os.environ["CLIENT"],
    service_principal_password=os.environ["SECRET"],
)
""",
            good="""\
import os

from azure.identity import ClientSecretCredential

credential = ClientSecretCredential(
    tenant_id=os.environ["TENANT"],
    client_id=os.environ["CLIENT"],
    client_secret=os.environ["SECRET"],
)
""",
        ),
        Example(
            bad="""\
from azureml.core.authentication import InteractiveLoginAuthentication

interactive = InteractiveLoginAuthentication(tenant_id="contoso")  # AZL502
headers = interactive.get_authentication_header()  # AZL502
""",
            good="""\
from azure.identity import InteractiveBrowserCredential

credential = InteractiveBrowserCredential(tenant_id="contoso")
token = credential.get_token("https://management.azure.com/.default").token
headers = {"Authorization": f"Bearer {token}"}
""",
        ),
    ),
    near_misses=(
        """\
from azure.identity import AzureCliCredential

credential = AzureCliCredential()
token = credential.get_token("https://management.azure.com/.default")
""",
    ),
)
