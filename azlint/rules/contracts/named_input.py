"""A script asks for an input by a name that its job does not give: `run.input_datasets["titles"]`
beside `dataset.as_named_input("titanic")` raises a `KeyError`, and only when the job runs.

Give both the same name. In v2 that is the key of `inputs` where the job is defined, and the option
of the script: `inputs={"titanic": Input(...)}`, and in the `command`
`--titanic ${{inputs.titanic}}`.

The jobs of a script are looked for in the files of the project that name it by a text and name
inputs. Of several scripts of that name it is the one in the folder of the source; where that is not
known, nothing is said. One name among these that is not known, or data that a step of a pipeline
hands on without a name, and nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from azlint.diagnostics import Diagnostic, Severity
from azlint.rules import reporting
from azlint.rules.rule import Example, Rule

if TYPE_CHECKING:
    from astroid import nodes

    from azlint.semantic.model import Model

_INPUTS = "azureml.core.run._SubmittedRun.input_datasets"


def _check(rule: Rule, model: Model) -> Iterator[Diagnostic]:
    lookups = list(_lookups(model))
    given = model.named_inputs() if lookups else {}
    if not given or None in given:
        return
    for lookup in lookups:
        asked = str(lookup.slice.value)
        if asked in given:
            continue
        shown = " and ".join(f"`{name}`" for name in sorted(filter(None, given)))
        answer = "give both the same name"
        yield reporting.of_fault(
            rule,
            model,
            f"no job of this script names an input `{asked}`, but {shown}: {answer}",
            model.range_of(lookup),
            symbol=_INPUTS,
            replacement=answer,
            url=reporting.page("how-to-read-write-data-v2"),
        )


def _lookups(model: Model) -> Iterator[nodes.Subscript]:
    """The look-ups of a literal name in the inputs of the run."""
    from astroid import nodes

    links = (link for use in model.uses for link in (use, *use.shorter))
    for link in links:
        if link.symbol != _INPUTS:
            continue
        found = [link.node]
        match link.node.parent:
            case nodes.Assign(targets=[nodes.AssignName(name=name)], value=value):
                if value is link.node and len(model.mentions.bindings(name)) == 1:
                    found = list(model.mentions.references(name))
            case _:
                pass
        for node in found:
            match node.parent:
                case nodes.Subscript(slice=nodes.Const(value=str())) as lookup:
                    if lookup.value is node and lookup.ctx.name == "Load":
                        yield lookup
                case _:
                    pass


RULE = Rule(
    code="AZL801",
    name="named-input",
    check_model=_check,
    is_deprecation=False,
    severity=Severity.WARNING,
    examples=(
        Example(
            bad="""\
from azureml.core import Dataset, Run, ScriptRunConfig, Workspace


def config(ws: Workspace):
    churn = Dataset.get_by_name(ws, "churn")
    return ScriptRunConfig(".", script="train.py", arguments=[churn.as_named_input("churn")])


if __name__ == "__main__":
    run = Run.get_context()
    print(run.input_datasets["training"])  # AZL801
""",
            good="""\
from azure.ai.ml import Input, command

job = command(
    code=".",
    command="python train.py --churn ${{inputs.churn}}",
    inputs={"churn": Input(type="mltable", path="azureml:churn@latest")},
    environment="azureml:churn@latest",
    compute="cpu-cluster",
)
""",
        ),
    ),
    near_misses=(
        """\
from azureml.core import Dataset, Run, ScriptRunConfig, Workspace


def config(ws: Workspace):
    churn = Dataset.get_by_name(ws, "churn")
    return ScriptRunConfig(".", script="other.py", arguments=[churn.as_named_input("churn")])


run = Run.get_context()
print(run.input_datasets["training"])
""",
        """\
from azureml.core import Dataset, Run, ScriptRunConfig, Workspace


def config(ws: Workspace, name):
    churn = Dataset.get_by_name(ws, "churn")
    inputs = [churn.as_named_input("churn"), churn.as_named_input(name)]
    return ScriptRunConfig(".", script="train.py", arguments=inputs)


run = Run.get_context()
print(run.input_datasets["training"], run.input_datasets["churn"])
run.input_datasets["more"] = 1
""",
        """\
from azureml.core import Run

run = Run.get_context()
print(run.input_datasets["training"])
""",
    ),
)
