"""Answers for Azure at the edge of the network: what the SDKs send is taken in and remembered."""

from __future__ import annotations

import io
import json
import os
import re
import threading
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

ENDPOINT = "https://azlint.example"
STORE = "https://azlint.blob.core.windows.net/store"
VAULT = "https://azlint.vault.azure.net"
SECRETS = {"api-key": "of the vault"}
TENANT = "11111111-1111-1111-1111-111111111111"

# What a job has in its environment beside the names that the stand-in knows as well.
OF_JOB = {
    "AZUREML_EXPERIMENT_ID": "22222222-2222-2222-2222-222222222222",
    "AZUREML_WORKSPACE_ID": "33333333-3333-3333-3333-333333333333",
    "AZUREML_SERVICE_ENDPOINT": ENDPOINT,
    "AZUREML_DISCOVERY_SERVICE_ENDPOINT": f"{ENDPOINT}/discovery",
    # An identity for `azure-identity`, which the job of SDK v2 has as well.
    "AZURE_TENANT_ID": TENANT,
    "AZURE_CLIENT_ID": "44444444-4444-4444-4444-444444444444",
    "AZURE_CLIENT_SECRET": "secret",
}
_SERVICES = (
    "api catalog experimentation history hyperdrive inferencing modelmanagement notebooks "
    "pipelines registry studio"
).split()
_RUN = re.compile(r"/runs/([^/]+)$")


@dataclass(frozen=True)
class Sent:
    """One request: its body is what its JSON says, or its bytes."""

    method: str
    path: str
    query: dict[str, list[str]]
    body: Any

    @property
    def run_id(self) -> str:
        """The run that the request is about, from its path."""
        found = re.search(r"/runs/([^/]+)", self.path)
        return found[1] if found else ""


class Service:
    """Takes the place of every server that `requests` could reach, in this process."""

    def __init__(self) -> None:
        self.blobs: dict[str, bytes] = {}
        # By number, as no name survives in an address that is not a plain path.
        self._names: list[str] = []
        self._runs: dict[str, dict[str, Any]] = {}
        self._by_thread = threading.local()

    def install(self) -> None:
        """Sends each request here instead of to its host."""
        import requests

        def send(adapter: Any, request: Any, **options: Any) -> Any:
            return self._answer(request)

        requests.adapters.HTTPAdapter.send = send

    def taken(self) -> list[Sent]:
        """What this thread has sent since it asked last."""
        sent = self._sent()
        taken = [*sent]
        sent.clear()
        return taken

    def _sent(self) -> list[Sent]:
        if not hasattr(self._by_thread, "sent"):
            self._by_thread.sent = []
        found: list[Sent] = self._by_thread.sent
        return found

    def _answer(self, request: Any) -> Any:
        import requests

        url = urlsplit(request.url)
        body = request.body.read() if hasattr(request.body, "read") else request.body or b""
        content = body.encode() if isinstance(body, str) else bytes(body)
        is_json = "json" in request.headers.get("Content-Type", "")
        sent = Sent(
            request.method,
            url.path,
            parse_qs(url.query),
            json.loads(content) if is_json and content else content,
        )
        response = requests.Response()
        response.status_code, response.request, response.url = 200, request, request.url
        response.headers["Content-Type"] = "application/json"
        host = url.hostname or ""
        if host.endswith(".blob.core.windows.net"):
            told: object = self._store(sent, response)
        elif host.endswith(".vault.azure.net"):
            told = _vault(sent, request, response)
        elif host == "login.microsoftonline.com":
            told = _login(sent)
        else:
            told = self._workspace(sent)
            self._sent().append(sent)
        text = json.dumps(told).encode()
        response.raw = io.BytesIO(text)
        response._content = text
        return response

    def _store(self, sent: Sent, response: Any) -> object:
        name = self._names[int(sent.path.rpartition("/")[2])]
        if sent.method == "PUT":
            self.blobs[name] = sent.body if isinstance(sent.body, bytes) else _json(sent.body)
            response.status_code = 201
        response.headers.update(
            {
                "ETag": "1",
                "Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT",
                "x-ms-blob-type": "BlockBlob",
                "x-ms-blob-append-offset": "0",
                "x-ms-blob-committed-block-count": "1",
                "Content-Length": str(len(self.blobs.get(name, b""))),
            }
        )
        return {}

    def _workspace(self, sent: Sent) -> object:
        if sent.path == "/discovery":
            return dict.fromkeys(_SERVICES, ENDPOINT)
        if "/artifacts/batch/metadata/" in sent.path:
            return self._places([each["path"] for each in sent.body["paths"]])
        if "/secrets/" in sent.path:
            return {"value": SECRETS[sent.path.rpartition("/")[2]]}
        if found := _RUN.search(sent.path):
            return self._run(found[1], sent.body or {})
        if sent.method == "DELETE" and sent.path.endswith("/tags"):
            return self._run(sent.run_id, {})
        return {"errors": []}

    def _places(self, names: list[str]) -> dict[str, object]:
        """Where files of these names are to be put."""
        about = {}
        for name in names:
            about[name] = {"path": name, "container": "store", "origin": "ExperimentRun"}
            about[name]["contentUri"] = f"{STORE}/{len(self._names)}?sv=1&sig=1"
            self._names.append(name)
        return {"artifacts": about, "artifactContentInformation": about, "errors": {}}

    def _run(self, run_id: str, change: Any) -> dict[str, Any]:
        """The run as the service keeps it, after the change that was sent."""
        empty = {"tags": {}, "properties": {}, "name": None, "parentRunId": None}
        run = self._runs.setdefault(run_id, empty)
        for name in ("tags", "properties"):
            run[name] |= change.get(name) or {}
        for name in ("name", "parentRunId"):
            run[name] = change.get(name) or run[name]
        return {
            **run,
            "runNumber": len(self._runs),
            "runId": run_id,
            "rootRunId": os.environ.get("AZUREML_RUN_ID", run_id),
            "experimentId": OF_JOB["AZUREML_EXPERIMENT_ID"],
            "dataContainerId": f"of.{run_id}",
            "status": "Running",
            "heartbeatEnabled": False,
        }


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def _vault(sent: Sent, request: Any, response: Any) -> object:
    if "Authorization" not in request.headers:
        response.status_code = 401
        response.headers["WWW-Authenticate"] = (
            f'Bearer authorization="https://login.microsoftonline.com/{TENANT}", '
            'resource="https://vault.azure.net"'
        )
        return {}
    name = sent.path.removeprefix("/secrets/").partition("/")[0]
    return {"value": SECRETS[name], "id": f"{VAULT}/secrets/{name}/1", "attributes": {}}


def _login(sent: Sent) -> object:
    host = f"https://login.microsoftonline.com/{TENANT}"
    if sent.path.endswith("/token"):
        return {"access_token": "token", "expires_in": 3600, "token_type": "Bearer"}
    return {
        "authorization_endpoint": f"{host}/oauth2/v2.0/authorize",
        "token_endpoint": f"{host}/oauth2/v2.0/token",
        "issuer": f"{host}/v2.0",
        "tenant_discovery_endpoint": f"{host}/v2.0/.well-known/openid-configuration",
        "metadata": [],
    }


def token() -> str:
    """The token of a job, good for an hour."""
    import jwt

    return str(jwt.encode({"exp": int(time.time()) + 3600}, "of a job that is recorded only" * 2))
