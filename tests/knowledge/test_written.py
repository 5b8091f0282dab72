"""What answers say in code, against the packages that they speak of: it exists and is taken."""

from __future__ import annotations

import ast
import re

import pytest

from knowledge import sdk, v1
from knowledge.written import Block, Text, blocks, is_no_python, parse, texts

for _package in sdk.PACKAGES:
    pytest.importorskip(_package, reason="the packages of the extra `test-sdk` are not installed")

TEXTS = [pytest.param(text, id=text.where) for text in texts() if text.spans]
# An argument and right behind it the call that takes it: "`code=` of `command(...)`".
OF_CALL = re.compile(r"`(\w+)=[^`]*` (?:of|to|on) (?:the |a |an )?`(\w+)(?:\([^`]*\))?`")
BLOCKS = [pytest.param(block, id=block.where) for block in blocks()]


def faults_of_block(code: str) -> list[str]:
    """What is wrong with lines of code, whose calls must be whole."""
    return sdk.Reader().run(ast.parse(code).body)


def faults_of_text(text: Text) -> list[str]:
    """What is wrong with the spans of a phrase or paragraph, whose calls may be a part."""
    found: list[str] = []
    of_v1 = v1.all_arguments() if text.is_page else v1.arguments(text.symbol)
    for span in text.spans:
        parsed = parse(span)
        if parsed is None:
            if not is_no_python(span):
                found.append(f"`{span}` is neither Python nor known to be something else")
            continue
        for statement in parsed.body:
            if not (text.is_page and isinstance(statement, ast.Expr) and v1.is_v1(statement.value)):
                faults = sdk.Reader(is_part=True).run([statement])
                found.extend(f"`{span}`: {fault}" for fault in faults)
        found.extend(
            f"`{argument.arg}=` is no argument of anything"
            for argument in parsed.arguments
            if argument.arg not in sdk.arguments() | of_v1
        )
    for argument, taker in OF_CALL.findall(text.text):
        called = sdk.known(taker)
        if isinstance(called, sdk.Thing) and callable(called.value):
            found.extend(sdk.misfit(called, 0, [argument], is_part=True))
    return found


@pytest.mark.parametrize("block", BLOCKS)
def test_block(block: Block) -> None:
    """A snippet, a block or a good example names what exists and hands over what is taken."""
    assert faults_of_block(block.code) == []


@pytest.mark.parametrize("text", TEXTS)
def test_text(text: Text) -> None:
    """What stands between backticks exists, and is taken where it is an argument."""
    assert faults_of_text(text) == []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("from azure.ai.ml import Comand", "azure.ai.ml has no Comand"),
        ("import mlflow\nmlflow.log_metrik('a', 1)", "mlflow has no log_metrik"),
        ("ml_client.computes.get('a')", "MLClient has no computes"),
        ("ml_client.compute.get('a').state_of_mind", "Compute has no state_of_mind"),
        ("ml_client.jobs.stream(run='a')", "stream: missing a required argument: 'name'"),
        ("ml_client.jobs.download('a', output='b')", "unexpected keyword argument 'output'"),
        ("from azure.ai.ml.entities import AmlCompute\nAmlCompute(size='a')", "argument: 'name'"),
        (
            "from azure.ai.ml.entities import AmlCompute\nAmlCompute(name='a', vm_size='b')",
            "AmlCompute keeps no argument 'vm_size'",
        ),
        (
            "from azure.ai.ml import Output\nOutput(path_on_datastore='a')",
            "Output keeps no argument 'path_on_datastore'",
        ),
        ("import mltable\nmltable.from_csv_files(paths=[])", "mltable has no from_csv_files"),
        (
            "from azure.identity import ClientSecretCredential\nClientSecretCredential('a')",
            "ClientSecretCredential: missing a required argument: 'client_id'",
        ),
    ],
)
def test_what_is_not_there_is_seen(code: str, fault: str) -> None:
    """A name that does not exist and an argument that is not taken are faults."""
    assert fault in "".join(faults_of_block(code))


@pytest.mark.parametrize(
    ("phrase", "fault"),
    [
        ("call `ml_client.models.register(...)`", "has no register"),
        ("set `image=` of `AmlCompute(...)`", "AmlCompute keeps no argument 'image'"),
        ("give it `vm_sizes=2`", "`vm_sizes=` is no argument"),
        ("write `Model(name=..., kind=...)`", "Model keeps no argument 'kind'"),
        ("set `command(compute_target=...)`", "keeps no argument 'compute_target'"),
        ("use `Workspace.from_config()`", "Workspace has no from_config"),
        ("see `what would this be`", "neither Python nor known"),
    ],
)
def test_what_a_phrase_has_wrong_is_seen(phrase: str, fault: str) -> None:
    """The same holds between backticks, where calls may be a part and arguments stand alone."""
    assert fault in "".join(faults_of_text(Text("control", phrase)))


def test_what_pages_say_of_v1_is_no_fault() -> None:
    """A page names v1 beside v2, with the arguments that v1 has."""
    page = Text("control", "`Model(ws, name, version=3)` and `Workspace.get`", is_page=True)
    assert faults_of_text(page) == []
    other = Text("control", "`Model(ws, name, versions=3)`", is_page=True)
    assert faults_of_text(other) != []
