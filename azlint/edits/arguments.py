"""Options of a script's own command line: those that are there, and one more where it is needed."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from azlint.diagnostics import Edit, Position, Range
from azlint.edits.imports import imported
from azlint.edits.names import unused
from azlint.edits.options import holder, is_parsed
from azlint.edits.places import own_line
from azlint.edits.reach import reaching
from azlint.semantic.values import ExternalResult

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_PARSER = "argparse.ArgumentParser"
_PARSING = ("parse_args", "parse_known_args")
_PARSED = ExternalResult(f"{_PARSER}.parse_args")
# Packages that read the command line in a way of their own.
_OTHER_PARSERS = (
    "absl click cleo configargparse docopt fire hydra jsonargparse optparse getopt plac sacred "
    "simple_parsing tap transformers typer tyro"
).split()
# What an option may be declared with and still hold the text that it is given.
_OF_TEXT = frozenset({"dest", "help", "type", "required", "default", "metavar"})
# What each parser has an option for by itself.
_HELP = "help"
_NOT_OF_NAMES = re.compile(r"\W+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its flag, the expression that reads it, and the edits that it takes to be there.

    ``name`` is what a job can call the input that fills it. ``after`` is the statement, further
    down in the same block, behind which it can be read; None where it can be read at once.
    ``doubt`` says what else it may hold, empty for nothing; ``is_given`` that the job fills it
    already.
    """

    name: str
    flag: str
    expression: str
    edits: tuple[Edit, ...] = ()
    after: nodes.NodeNG | None = None
    doubt: str = ""
    is_given: bool = False


def named(name: str) -> str:
    """``name`` as the name of an option that is an attribute, and of an input of a job."""
    plain = _NOT_OF_NAMES.sub("_", name).strip("_").lower() or "data"
    taken = plain[0].isdigit() or keyword.iskeyword(plain) or plain == _HELP
    return f"data_{plain}" if taken else plain


def option(
    name: str, user: nodes.NodeNG, wanted: Mapping[str, nodes.NodeNG], model: Model
) -> Option | None:
    """The option ``name`` of the script as ``user`` can read it; None where that takes a person.

    A parser of the script's own is used. A script without one gets one that has all of ``wanted``,
    each with its first user, so that their users can be changed one by one. One that is not wanted
    takes a person.
    """
    parsing = [call for call in model.calls(*_PARSING) if _is_parser(call, model)]
    if name not in wanted:
        return None
    if len(parsing) == 1:
        return _of_parser(name, user, parsing[0], model)
    if parsing or any(True for _ in model.calls("ArgumentParser")) or _reads_otherwise(model):
        return None
    return _of_new_parser(name, user, wanted, model)


def declared(node: nodes.NodeNG, model: Model) -> Option | None:
    """The option that the expression ``node`` reads, if it holds the text that it is given."""
    match node:
        case nodes.Attribute(expr=nodes.Name() as owner, attrname=name):
            found = reaching(owner, model)
            certain = bool(found) and all(_holds_parsed(binding, model) for binding in found)
            flag = _flag(name, model) if certain else ""
            return Option(name, flag, f"{owner.name}.{name}") if flag else None
        case _:
            return None


def has_flag(flag: str, model: Model) -> bool:
    """Whether the script declares an option with that flag."""
    return any(_is_flag(flag, call) for call in model.calls("add_argument"))


def given(name: str, flag: str, doubt: str, user: nodes.NodeNG, model: Model) -> Option | None:
    """The option ``flag``, by which the job hands over ``name`` already, as ``user`` can read it.

    None where it cannot be read there, or does not hold the text that it is given.
    """
    parsing = [call for call in model.calls(*_PARSING) if _is_parser(call, model)]
    holders = [holder(call) for call in model.calls("add_argument") if _is_flag(flag, call)]
    if len(parsing) != 1 or len(holders) != 1 or not _flag(holders[0], model):
        return None
    binding = _visible(user, parsing[0], model)
    if binding is None or parsing[0].args or parsing[0].keywords:
        return None
    expression = f"{binding.name}.{holders[0]}"
    return Option(name, flag, expression, (), _late(binding, user), doubt, is_given=True)


def _late(binding: nodes.NodeNG, user: nodes.NodeNG) -> nodes.NodeNG | None:
    """The statement that fills the options, where that comes behind ``user``."""
    late = binding.frame() is user.frame() and binding.fromlineno > user.fromlineno
    return binding.statement() if late else None


def _of_parser(name: str, user: nodes.NodeNG, parsing: nodes.Call, model: Model) -> Option | None:
    binding = _visible(user, parsing, model)
    if binding is None or parsing.args or parsing.keywords:
        return None
    after = _late(binding, user)
    expression = f"{binding.name}.{name}"
    if any(holder(call) == name for call in model.calls("add_argument")):
        flag = _flag(name, model)
        doubt = f"`{flag}` is an option already, and holds the path of the data from then on"
        return Option(name, flag, expression, (), after, doubt) if flag else None
    if any(_is_flag(f"--{name}", call) for call in model.calls("add_argument")):
        return None
    statement, parser = parsing.statement(), parsing.func.expr
    indent = own_line(statement, model)
    if indent is None or not isinstance(parser, nodes.Name):
        return None
    written = f'{parser.name}.add_argument("--{name}", type=str)'
    if (last := _last_option(parser.name, statement)) is not None:
        place = model.range_of(last).end
        end = Position(place.row, len(model.lines.lines[place.row - 1]) + 1)
        edit = Edit(Range(end, end), f"\n{indent}{written}")
    else:
        start = model.range_of(statement).start
        edit = Edit(Range(start, start), f"{written}\n{indent}")
    return Option(name, f"--{name}", expression, (edit,), after)


def _of_new_parser(
    name: str, user: nodes.NodeNG, wanted: Mapping[str, nodes.NodeNG], model: Model
) -> Option | None:
    frame = user.frame()
    if not isinstance(frame, (nodes.Module, nodes.FunctionDef)):
        return None
    # One parser refuses the options of another.
    if any(each.frame() is not frame for each in wanted.values()):
        return None
    first = min(wanted.values(), key=lambda node: node.fromlineno)
    statement = _part_of(frame, first)
    indent = own_line(statement, model) if statement is not None else None
    argparse = imported("argparse", first, model)
    if statement is None or indent is None or argparse is None:
        return None
    parser, parsed = (unused(word, model) for word in ("parser", "args"))
    lines = [
        f"{parser} = {argparse.name}.ArgumentParser()",
        *(f'{parser}.add_argument("--{each}", type=str)' for each in wanted),
        f"{parsed} = {parser}.parse_args()",
        "",
    ]
    start = model.range_of(statement).start
    edit = Edit(Range(start, start), f"\n{indent}".join(lines))
    return Option(name, f"--{name}", f"{parsed}.{name}", (*argparse.edits, edit))


def _part_of(frame: nodes.NodeNG, node: nodes.NodeNG) -> nodes.NodeNG | None:
    """The statement of ``frame``'s own body that ``node`` is part of."""
    part = node.statement()
    while part is not None and part.parent is not frame:
        part = part.parent
    return part


def _reads_otherwise(model: Model) -> bool:
    """Whether the script reads its command line in another way."""
    if any(True for package in _OTHER_PARSERS for _ in model.imported_modules(package)):
        return True
    return any(model.external(node) == "sys.argv" for node in _attributes(model, "argv"))


def _attributes(model: Model, name: str) -> Iterator[nodes.NodeNG]:
    for node in model.tree.references:
        match node:
            case nodes.Attribute(attrname=found) if found == name:
                yield node
            case nodes.Name(name=found) if found == name:
                yield node
            case _:
                pass


def _is_parser(call: nodes.Call, model: Model) -> bool:
    match call.func:
        case nodes.Attribute(expr=parser):
            return model.values(parser) == (ExternalResult(_PARSER),)
        case _:
            return False


def _holds_parsed(binding: nodes.NodeNG, model: Model) -> bool:
    """Whether ``binding`` holds what a parser gives, and nothing else."""
    return is_parsed(binding, model) or model.values(binding) == (_PARSED,)


def _visible(user: nodes.NodeNG, parsing: nodes.Call, model: Model) -> nodes.AssignName | None:
    """What binds the options that ``user`` can read; None where there is nothing for certain."""
    frame = user.frame()
    for scope in dict.fromkeys((frame, model.tree.module)):
        for bound in scope.locals.values():
            if len(bound) != 1 or not isinstance(bound[0], nodes.AssignName):
                continue
            if _holds_parsed(bound[0], model) and _reaches(bound[0], user, parsing, model):
                return bound[0]
    return None


def _reaches(binding: nodes.NodeNG, user: nodes.NodeNG, parsing: nodes.Call, model: Model) -> bool:
    """Whether ``binding`` has happened whenever ``user`` is evaluated, or could be moved there."""
    if isinstance(binding.parent, nodes.Arguments):
        return binding.parent.parent is user.frame()
    statement, frame = binding.statement(), user.frame()
    if statement.frame() is frame:
        if statement.fromlineno > user.fromlineno:
            return statement.parent is user.statement().parent
        return statement.parent in user.node_ancestors()
    if not isinstance(frame, nodes.FunctionDef) or user.frame() is parsing.frame():
        return False
    # A function can read it that is called further down only.
    return all(
        call.fromlineno > statement.fromlineno
        for call in _calls_that_reach(frame, model)
        if call.frame() is statement.frame()
    )


def _calls_that_reach(function: nodes.FunctionDef, model: Model) -> Iterator[nodes.Call]:
    """The calls that may come to ``function``, directly or by way of others, by their names."""
    names = _names_of(function)
    for name in names:
        for call in model.tree.calls.get(name, ()):
            yield call
            names += [other for other in _names_of(call.frame()) if other not in names]


def _names_of(frame: nodes.NodeNG) -> list[str]:
    """The names that a function is called by: its own, and that of a class or function around."""
    names = []
    while not isinstance(frame, nodes.Module):
        names += [] if isinstance(frame, nodes.Lambda) else [str(frame.name)]
        frame = frame.parent.frame()
    return names


def _last_option(parser: str, statement: nodes.NodeNG) -> nodes.NodeNG | None:
    """The last `add_argument` of ``parser`` in the block of ``statement`` and before it."""
    last = None
    for other in getattr(statement.parent, "body", ()):
        if other.fromlineno >= statement.fromlineno:
            break
        match other:
            case nodes.Expr(
                value=nodes.Call(
                    func=nodes.Attribute(expr=nodes.Name(name=owner), attrname="add_argument")
                )
            ) if owner == parser:
                last = other
            case _:
                pass
    return last


def _is_flag(flag: str, call: nodes.Call) -> bool:
    """Whether an `add_argument` call declares ``flag``."""
    return any(isinstance(part, nodes.Const) and part.value == flag for part in call.args)


def _flag(name: str, model: Model) -> str:
    """The flag of the option that fills the attribute ``name``; empty unless it holds text."""
    calls = [call for call in model.calls("add_argument") if holder(call) == name]
    if len(calls) != 1:
        return ""
    (call,) = calls
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    kind = given.get("type")
    if not given.keys() <= _OF_TEXT or not (kind is None or _is_str(kind, model)):
        return ""
    flags = [part.value for part in call.args if isinstance(part, nodes.Const)]
    long = [flag for flag in flags if str(flag).startswith("--")]
    return str((long or flags)[0]) if flags and str(flags[0]).startswith("-") else ""


def _is_str(node: nodes.NodeNG, model: Model) -> bool:
    return model.external(node) == "builtins.str"
