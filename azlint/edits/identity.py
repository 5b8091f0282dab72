"""Fixes of what a run says of itself: id, experiment, tracking server, secrets.

A job has its id and the name of its experiment in the environment, and MLflow knows its server.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Fix
from azlint.edits import calls, certainty
from azlint.edits.imports import imported, imported_name, together
from azlint.edits.places import has_comment, requoted, text_of
from azlint.edits.reach import reaching
from azlint.edits.removals import removal
from azlint.edits.rewriting import call_of, fix_of

if TYPE_CHECKING:
    from azlint.edits.receivers import Receiver
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use


def run_id(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.id` of the job's own run from the environment of the job."""
    if receiver.id or receiver.doubt or not isinstance(use.node, nodes.Attribute):
        return None
    reason = "outside a job every run has the id `OfflineRun` then"
    return _from_environment(use, '.environ.get("AZUREML_RUN_ID", "OfflineRun")', reason, model)


def id_of_block(use: Use, receiver: Receiver, model: Model) -> Fix | None:
    """`run.id` of a run of MLflow."""
    match use.node:
        case nodes.Attribute(expr=run):
            place = model.range_of(use.node)
            edits = [Edit(place, f"{text_of(run, model)}.info.run_id")]
            return fix_of("ask the run of MLflow", edits, [receiver.doubt])
        case _:
            return None


def experiment_name(use: Use, model: Model) -> Fix | None:
    """`run.experiment.name` from the environment of the job."""
    match use.node:
        case nodes.Attribute(expr=experiment) if _is_own_experiment(experiment, model):
            pass
        case _:
            return None
    reason = "outside a job it raises `KeyError`, where v1 raised `AttributeError`"
    return _from_environment(use, '.environ["AZUREML_ARM_PROJECT_NAME"]', reason, model)


def _from_environment(use: Use, expression: str, reason: str, model: Model) -> Fix | None:
    os = imported("os", use.node, model)
    place = model.range_of(use.node)
    if os is None or has_comment(place, model):
        return None
    edits = [*os.edits, Edit(place, requoted(f"{os.name}{expression}", use.node, model))]
    return fix_of("read it from the environment of the job", edits, [reason])


def tracking_uri(use: Use, model: Model) -> Fix | None:
    """The address of the job's own workspace, which MLflow has already."""
    call = call_of(use)
    if call is None or call.args or call.keywords or not isinstance(use.node, nodes.Attribute):
        return None
    if not _is_own_workspace(use.node.expr, model):
        return None
    reason = "outside a job MLflow keeps its own address, where v1 raised `AttributeError`"
    match call.parent:
        case nodes.Call(func=func, args=[given], keywords=[], parent=nodes.Expr() as statement):
            if given is call and model.external(func) == "mlflow.set_tracking_uri":
                gone = removal(statement, model)
                if gone is not None and not gone.has_comment:
                    title = "delete it: the job has set that address"
                    return fix_of(title, gone.edits, [reason])
        case _:
            pass
    mlflow = imported("mlflow", call, model)
    if mlflow is None or has_comment(model.range_of(call), model):
        return None
    edits = [*mlflow.edits, Edit(model.range_of(call), f"{mlflow.name}.get_tracking_uri()")]
    return fix_of("ask MLflow, which has the address from the job", edits, [reason])


def secret(use: Use, model: Model) -> Fix | None:
    """`run.get_secret(name)` from the key vault itself."""
    call = call_of(use)
    given = calls.arguments(call, ("name",)) if call is not None else None
    if call is None or not given or not isinstance(use.node, nodes.Attribute):
        return None
    place = model.range_of(call)
    if not certainty.is_current_run(use.node.expr, model) or has_comment(place, model):
        return None
    os = imported("os", call, model)
    client = imported_name("azure.keyvault.secrets", "SecretClient", call, model)
    credential = imported_name("azure.identity", "DefaultAzureCredential", call, model)
    if os is None or client is None or credential is None:
        return None
    content = (
        f'{client.name}({os.name}.environ["KEY_VAULT_URL"], {credential.name}())'
        f".get_secret({text_of(given['name'], model)}).value"
    )
    reason = (
        "the job must give the address of the vault as the variable `KEY_VAULT_URL`, and its "
        "compute must be allowed to read the secret, which v1 read with the job's own token"
    )
    edits = together(os, credential, client)
    edits.append(Edit(place, requoted(content, call, model)))
    return fix_of("read the key vault with `azure-keyvault-secrets`", edits, [reason])


def _is_own_experiment(node: nodes.NodeNG, model: Model) -> bool:
    """Whether the expression is the experiment of the job's own run."""
    return any(
        certainty.is_current_run(owner, model) for owner in _owners(node, "experiment", model)
    )


def _is_own_workspace(node: nodes.NodeNG, model: Model) -> bool:
    """Whether the expression is the workspace of the job's own run."""
    return any(_is_own_experiment(owner, model) for owner in _owners(node, "workspace", model))


def _owners(node: nodes.NodeNG, attribute: str, model: Model) -> list[nodes.NodeNG]:
    """The one expression whose ``attribute`` the expression is, directly or by a name for it."""
    if isinstance(node, nodes.Name):
        found = reaching(node, model)
        match found[0].parent if len(found) == 1 else None:
            case nodes.Assign(targets=[target], value=value) if target is found[0]:
                node = value
            case _:
                return []
    match node:
        case nodes.Attribute(expr=owner, attrname=name) if name == attribute:
            return [owner]
        case _:
            return []
