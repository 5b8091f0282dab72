"""Fixes of data that a script asks SDK v1 for: the script takes it by `argparse` instead.

Two places change together, so each of these carries what the definition of the job needs. None is
safe: without that the script has no data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Companion, Edit, Fix, Position, Range
from azlint.edits import calls, certainty
from azlint.edits.arguments import Option, declared, given, has_flag, named, option
from azlint.edits.imports import imported
from azlint.edits.places import has_comment, own_line, requoted
from azlint.edits.reach import reaching
from azlint.edits.removals import removal
from azlint.edits.rewriting import call_of, fix_of
from azlint.edits.submitted import handed_over
from azlint.semantic.roles import Role

if TYPE_CHECKING:
    from azlint.semantic.model import Model
    from azlint.semantic.uses import Use

_INPUTS = "azureml.core.run._SubmittedRun.input_datasets"
_BY_NAME = "azureml.core.dataset.Dataset.get_by_name"
_BY_ID = "azureml.core.dataset.Dataset.get_by_id"
# What a table of v1 and one of mltable both have, and take alike, on the way to a data frame.
_OF_TABLES = {
    "take": ("count",),
    "skip": ("count",),
    "keep_columns": ("columns",),
    "drop_columns": ("columns",),
}
_FRAME = "to_pandas_dataframe"
# Type and mode of the job's input, by what the script does with it.
_INPUT = {"table": ("mltable", "direct"), "path": ("uri_folder", "ro_mount")}
_SOME_ASSET = "<data asset>@latest"
_ABOUT_TABLE = "`mltable` may give columns other types than v1 did"
_ABOUT_PATH = "it is taken for a path, as that of an input that is mounted or downloaded"


def from_run(use: Use, model: Model) -> Fix | None:
    """`run.input_datasets["x"]` as the option `--x`: a path, or a table read with `mltable`."""
    subjects = _subjects(use, model) if _is_script(model) else None
    if not subjects or has_comment(model.range_of(use.node), model):
        return None
    edits: list[Edit] = []
    reasons: list[str] = []
    taken: list[tuple[Option, str]] = []
    given, assets = model.named_inputs(), dict[str, str]()
    for subject in subjects:
        kind = _kind(subject, model)
        found = _option(subject, kind, model)
        written = _read(found, kind, subject, model) if found is not None else None
        if found is None or written is None or has_comment(model.range_of(subject), model):
            return None
        edits += written
        if not found.is_given:
            reasons.append(_ABOUT_TABLE if kind == "table" else _ABOUT_PATH)
        taken.append((found, kind))
        assets[found.name] = given.get(str(subject.slice.value)) or _SOME_ASSET
    statement = use.node.parent
    if isinstance(statement, nodes.Assign):
        gone = removal(statement, model)
        if gone is None:
            return None
        edits += gone.edits
        reasons.append("a comment goes with it" if gone.has_comment else "")
    return _taken(taken, edits, reasons, assets)


def _option(subject: nodes.Subscript, kind: str, model: Model) -> Option | None:
    """The option that holds the input: the one that the job fills already, else one of its name."""
    key = str(subject.slice.value)
    way = handed_over(key, model) if kind == "path" else None
    if way is None or not has_flag(way.flag, model):
        return option(named(key), subject, _wanted(model), model)
    doubt = f"it is the path that `{way.place}` hands over as `{way.flag}`"
    return given(named(key), way.flag, doubt, subject, model)


def by_name(use: Use, model: Model) -> Fix | None:
    """`Dataset.get_by_name(ws, "x")` in a job script as the option `--x`, read with `mltable`."""
    call = call_of(use)
    given = calls.arguments(call, ("workspace", "name", "version")) if call is not None else None
    if call is None or given is None or "name" not in given or not _is_script(model):
        return None
    name, version = given["name"], _version(given.get("version"))
    if isinstance(name, nodes.Const) and isinstance(name.value, str) and version:
        found = option(named(name.value), call, _wanted(model), model)
        return _looked_up(call, given, found, f"{name.value}{version}", "", model)
    about = "the option holds the path of the data from then on, not its name"
    return _by_option(call, given, name, about, model)


def by_id(use: Use, model: Model) -> Fix | None:
    """`Dataset.get_by_id(ws, args.x)` as the table at the path that `--x` holds then."""
    call = call_of(use)
    given = calls.arguments(call, ("workspace", "id")) if call is not None else None
    if call is None or given is None or "id" not in given or not _is_script(model):
        return None
    about = "the option holds the path of the data from then on, not its id"
    return _by_option(call, given, given["id"], about, model)


def _by_option(
    call: nodes.Call, given: dict[str, nodes.NodeNG], key: nodes.NodeNG, about: str, model: Model
) -> Fix | None:
    """The fix of a look-up by what an option of the script holds."""
    found = declared(key, model)
    if found is None or len(_readers(key, model)) != 1:
        return None
    return _looked_up(call, given, found, _SOME_ASSET, about, model)


def _looked_up(
    call: nodes.Call,
    given: dict[str, nodes.NodeNG],
    found: Option | None,
    asset: str,
    about: str,
    model: Model,
) -> Fix | None:
    """The fix of a call that looks a dataset up, which must be read as a table then."""
    workspace = given.get("workspace")
    if found is None or _kind(call, model) != "table" or has_comment(model.range_of(call), model):
        return None
    if workspace is None or not _is_plain(workspace, model):
        return None
    edits = _read(found, "table", call, model)
    if edits is None:
        return None
    return _taken([(found, "table")], edits, [about, _ABOUT_TABLE], {found.name: asset})


def _taken(
    options: list[tuple[Option, str]],
    edits: list[Edit],
    reasons: list[str],
    assets: Mapping[str, str],
) -> Fix:
    """The fix that takes ``options``, each as a `table` or `path`, and what the job needs then.

    ``assets`` are what the options stand for, by their names.
    """
    flags = ", ".join(f"`{each.flag}`" for each, _ in options)
    entries = [
        f'"{each.name}": Input(type="{type_}", path="azureml:{assets[each.name]}", mode="{mode}")'
        for each, kind in options
        for type_, mode in [_INPUT[kind]]
    ]
    command = " ".join(f"{each.flag} ${{{{inputs.{each.name}}}}}" for each, _ in options)
    new = ", ".join(f"`{each.flag}`" for each, _ in options if not each.is_given)
    fix = fix_of(
        f"take the data by argparse as {flags}",
        edits,
        [
            f"the job must hand over {new} then" if new else "",
            *(each.doubt for each, _ in options),
            *reasons,
        ],
    )
    return replace(fix, companion=Companion(", ".join(entries), command))


def _read(found: Option, kind: str, subject: nodes.NodeNG, model: Model) -> list[Edit] | None:
    """The edits that put the option in place of ``subject``; None where its kind is unknown."""
    expression, edits = found.expression, list(found.edits)
    if kind == "table":
        mltable = imported("mltable", subject, model)
        if mltable is None:
            return None
        expression = f"{mltable.name}.load({expression})"
        edits += mltable.edits
    elif kind != "path":
        return None
    if found.after is not None:
        moved = _moved(subject, expression, found.after, model)
        return [*edits, *moved] if moved is not None else None
    return [*edits, Edit(model.range_of(subject), requoted(expression, subject, model))]


def _moved(
    subject: nodes.NodeNG, expression: str, after: nodes.NodeNG, model: Model
) -> list[Edit] | None:
    """The edits that give the name of ``subject`` its value behind ``after``, where it is read."""
    match subject.parent:
        case nodes.Assign(targets=[nodes.AssignName(name=name)], value=value) as statement if (
            value is subject
        ):
            pass
        case _:
            return None
    gone, indent = removal(statement, model), own_line(after, model)
    if gone is None or gone.has_comment or indent is None:
        return None
    if any(node.fromlineno <= after.tolineno for node in model.mentions.references(name)):
        return None
    last = model.range_of(after).end.row
    end = Position(last, len(model.lines.lines[last - 1]) + 1)
    return [*gone.edits, Edit(Range(end, end), f"\n{indent}{name} = {expression}")]


def _is_script(model: Model) -> bool:
    """Whether the document is a script that a job runs, and has a command line of its own."""
    if model.role is not Role.JOB or model.path.endswith(".ipynb"):
        return False
    return not model.project.is_imported(model.path)


def _subjects(use: Use, model: Model) -> list[nodes.Subscript] | None:
    """The look-ups in the inputs at ``use``; None where the inputs are used in another way."""
    node = use.node
    if not isinstance(node, nodes.Attribute) or not certainty.is_current_run(node.expr, model):
        return None
    match node.parent:
        case nodes.Assign(targets=[nodes.AssignName() as target], value=value) if value is node:
            names = model.mentions.references(target.name)
            if not all(reaching(name, model) == [target] for name in names):
                return None
            found = [name.parent for name in names]
        case parent:
            found = [parent]
    subjects = [each for each in found if _is_lookup(each)]
    if len(subjects) < len(found):
        return None
    return sorted(subjects, key=model.range_of)


def _is_lookup(node: nodes.NodeNG) -> bool:
    match node:
        case nodes.Subscript(slice=nodes.Const(value=str())):
            return bool(node.ctx.name == "Load")
        case _:
            return False


def _wanted(model: Model) -> dict[str, nodes.NodeNG]:
    """The options that the data of the script needs, with their first users.

    One that different data would need is left out.
    """
    links = (link for use in model.uses for link in (use, *use.shorter))
    lookups = [found for link in links for found in _lookups(link, model)]
    found: dict[str, nodes.NodeNG] = {}
    data: dict[str, set[str]] = {}
    for node, name, version in sorted(lookups, key=lambda row: model.range_of(row[0])):
        data.setdefault(named(name), set()).add(name + version)
        if _kind(node, model):
            found.setdefault(named(name), node)
    return {name: node for name, node in found.items() if len(data[name]) == 1}


def _lookups(use: Use, model: Model) -> Iterator[tuple[nodes.NodeNG, str, str]]:
    """What looks up data by a literal name at ``use``, the name, and which of that name it is."""
    if use.symbol == _INPUTS:
        for subject in _subjects(use, model) or ():
            yield subject, str(subject.slice.value), ""
    elif use.symbol == _BY_NAME and (call := call_of(use)) is not None:
        given = calls.arguments(call, ("workspace", "name", "version")) or {}
        match given.get("name"):
            case nodes.Const(value=str(name)):
                yield call, name, _version(given.get("version")) or "of any version"


def _version(node: nodes.NodeNG | None) -> str:
    """How a version is written behind the name of an asset; empty if it is not known."""
    match node:
        case None | nodes.Const(value="latest" | None):
            return "@latest"
        case nodes.Const(value=int(version)) if not isinstance(version, bool):
            return f":{version}"
        case nodes.Const(value=str(version)) if version.isdigit():
            return f":{version}"
        case _:
            return ""


def _is_plain(workspace: nodes.NodeNG, model: Model) -> bool:
    """Whether the expression of a workspace has no effect, so that it can go."""
    match workspace:
        case nodes.Name():
            return True
        case nodes.Attribute(expr=owner):
            return _is_plain(owner, model)
        case _:
            return certainty.is_current_run(workspace, model)


def _readers(node: nodes.NodeNG, model: Model) -> list[nodes.NodeNG]:
    """All expressions that read the attribute which ``node`` reads."""
    return [
        other
        for other in model.tree.references
        if isinstance(other, nodes.Attribute) and other.attrname == node.attrname
    ]


def _kind(subject: nodes.NodeNG, model: Model) -> str:
    """What the data is used as: `table` or `path`; empty where that is not plain."""
    match subject.parent:
        case nodes.Assign(targets=[nodes.AssignName() as target], value=value) if value is subject:
            names = model.mentions.references(target.name)
            met = [(name, reaching(name, model)) for name in names]
            if any(target in found and found != [target] for _, found in met):
                return ""
            readers = [name for name, found in met if found == [target]]
            if not readers and isinstance(target.frame(), nodes.Module):
                return ""
        case _:
            readers = [subject]
    kinds = {_kind_of_reader(reader, model) for reader in readers}
    return kinds.pop() if len(kinds) == 1 else ""


def _kind_of_reader(reader: nodes.NodeNG, model: Model) -> str:
    match reader.parent:
        case nodes.Attribute(expr=expr, attrname=name) if expr is reader:
            return "table" if _is_table(reader.parent, name) else ""
        case nodes.Call() as call:
            # A function of the project may take it for a dataset.
            own = any(True for _ in model.project.evaluator.functions.callables(call))
            return "" if own else "path"
        case nodes.Keyword(parent=nodes.Call() as call):
            own = any(True for _ in model.project.evaluator.functions.callables(call))
            return "" if own else "path"
        case nodes.FormattedValue() | nodes.BinOp():
            return "path"
        case _:
            return ""


def _is_table(method: nodes.NodeNG, name: str) -> bool:
    """Whether a method of a dataset ends up in a data frame, by what `mltable` has as well."""
    call = method.parent
    if not isinstance(call, nodes.Call) or call.func is not method:
        return False
    if name == _FRAME:
        return not call.args and not call.keywords
    parameters = _OF_TABLES.get(name)
    if parameters is None or calls.arguments(call, parameters) is None:
        return False
    match call.parent:
        case nodes.Attribute(expr=expr, attrname=following) if expr is call:
            return _is_table(call.parent, following)
        case _:
            return False
