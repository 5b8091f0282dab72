"""What is said about v1 authentication and secrets."""

from __future__ import annotations

from azlint.knowledge.model import Guide, Symbol

_AUTHENTICATION = "how-to-setup-authentication"
_SECRETS = "how-to-use-secrets-in-runs"

_HEADER = Guide(
    'build the header from `credential.get_token("https://management.azure.com/.default").token`',
    """\
from azure.identity import DefaultAzureCredential

token = DefaultAzureCredential().get_token("https://management.azure.com/.default").token
headers = {"Authorization": f"Bearer {token}"}""",
)
_JOB_CREDENTIAL = Guide(
    "sign in with `azure.ai.ml.identity.AzureMLOnBehalfOfCredential()` and give the job "
    "`identity=UserIdentityConfiguration()`, or use the managed identity of the compute"
)

_ROWS_AUTHENTICATION = (
    Symbol(
        "azureml.core.authentication",
        Guide("sign in with a credential of `azure.identity`, such as `DefaultAzureCredential()`"),
        _AUTHENTICATION,
        in_job=_JOB_CREDENTIAL,
    ),
    Symbol(
        "azureml.core.authentication.AbstractAuthentication",
        Guide("take any credential of `azure.identity`, typed as `TokenCredential` of azure-core"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AbstractAuthentication.get_authentication_header",
        _HEADER,
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AbstractAuthentication.get_token",
        Guide("call `get_token(scope)` of an `azure.identity` credential"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AbstractAuthentication.signed_session",
        _HEADER,
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.InteractiveLoginAuthentication",
        Guide(
            "sign in with `InteractiveBrowserCredential(tenant_id=...)` of `azure.identity`, or "
            "with `DefaultAzureCredential()` where `az login` was done"
        ),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.ServicePrincipalAuthentication",
        Guide(
            "sign in with `ClientSecretCredential(tenant_id=..., client_id=..., "
            "client_secret=...)` of `azure.identity`: `service_principal_id` becomes `client_id=`, "
            "`service_principal_password` becomes `client_secret=`",
            """\
from azure.identity import ClientSecretCredential

credential = ClientSecretCredential(
    tenant_id="<tenant>", client_id="<service principal>", client_secret="<password>"
)""",
        ),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AzureCliAuthentication",
        Guide("sign in with `AzureCliCredential()` of `azure.identity`"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.MsiAuthentication",
        Guide(
            "sign in with `ManagedIdentityCredential()` of `azure.identity`, with `client_id=` "
            "for a user-assigned identity"
        ),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.TokenAuthentication",
        Guide("pass `MLClient` an object of your own with a `get_token(*scopes)` method"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.ArmTokenAuthentication",
        Guide("pass `MLClient` an object of your own with a `get_token(*scopes)` method"),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.AzureMLTokenAuthentication",
        _JOB_CREDENTIAL,
        _SECRETS,
    ),
    Symbol(
        "azureml.core.authentication.AzureMLTokenAuthentication.get_authentication_header",
        _HEADER,
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.core.authentication.Audience",
        Guide('name the scope in `get_token`, such as `"https://management.azure.com/.default"`'),
        _AUTHENTICATION,
    ),
    Symbol(
        "azureml.exceptions.AuthenticationException",
        Guide("catch `azure.core.exceptions.ClientAuthenticationError`"),
        _AUTHENTICATION,
    ),
)

_SECRET_CLIENT = """\
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient

vault = SecretClient(
    vault_url="https://<vault>.vault.azure.net", credential=DefaultAzureCredential()
)
secret = vault.get_secret("<name>").value"""

_ROWS_KEYVAULT = (
    Symbol(
        "azureml.core.workspace.Workspace.get_default_keyvault",
        Guide(
            "open the workspace's vault with `SecretClient` of azure-keyvault-secrets",
            """\
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient

vault_id = ml_client.workspaces.get(ml_client.workspace_name).key_vault
vault_url = f"https://{vault_id.split('/')[-1]}.vault.azure.net"
vault = SecretClient(vault_url=vault_url, credential=DefaultAzureCredential())""",
        ),
        _SECRETS,
        in_job=Guide(
            "give the script the vault's address as an input and open it with `SecretClient` of "
            "azure-keyvault-secrets",
            _SECRET_CLIENT,
        ),
    ),
    Symbol(
        "azureml.core.keyvault",
        Guide("use `SecretClient` of azure-keyvault-secrets", _SECRET_CLIENT),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault",
        Guide("use `SecretClient` of azure-keyvault-secrets", _SECRET_CLIENT),
        _SECRETS,
    ),
    Symbol("azureml.core.keyvault.Keyvault.workspace", Guide("use the `MLClient`"), _SECRETS),
    Symbol(
        "azureml.core.keyvault.Keyvault.get_secret",
        Guide("read `SecretClient.get_secret(name).value` of azure-keyvault-secrets"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.get_secrets",
        Guide("read `SecretClient.get_secret(name).value` for each name"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.get_secret_content_type",
        Guide("read `SecretClient.get_secret(name).properties.content_type`"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.set_secret",
        Guide("call `SecretClient.set_secret(name, value)` of azure-keyvault-secrets"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.set_secrets",
        Guide("call `SecretClient.set_secret(name, value)` for each pair"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.list_secrets",
        Guide("iterate over `SecretClient.list_properties_of_secrets()`"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.delete_secret",
        Guide("call `SecretClient.begin_delete_secret(name)` and wait with `.result()`"),
        _SECRETS,
    ),
    Symbol(
        "azureml.core.keyvault.Keyvault.delete_secrets",
        Guide("call `SecretClient.begin_delete_secret(name)` for each name"),
        _SECRETS,
    ),
)

SYMBOLS = (
    *_ROWS_AUTHENTICATION,
    *_ROWS_KEYVAULT,
)
