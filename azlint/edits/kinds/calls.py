"""What calls give: of the library, of the document's own functions, of methods of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from azlint.edits.kinds import containers, library, templates
from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.kind import Kind, Kinds
from azlint.edits.options import kinds_of_option, parses
from azlint.edits.reach import is_known, reaching
from azlint.semantic.inference.names import bindings
from azlint.semantic.values import (
    ClassRef,
    External,
    ExternalResult,
    Function,
    Instance,
    LocalFunction,
    Text,
)

if TYPE_CHECKING:
    from azlint.edits.kinds.asking import Asked
    from azlint.semantic.model import Model

_WRITING = frozenset({"builtins.str", "builtins.repr", "numpy.str"})
_ENVIRONMENT = frozenset({"os.getenv", "os.environ.get"})
_RANDOM = frozenset({"numpy.random.rand", "numpy.random.randn", "numpy.random.random"})
_PATHS = tuple(f"pathlib.{name}" for name in ("Path", "PurePath", "PosixPath", "WindowsPath"))
_OF_PATH = frozenset("resolve absolute joinpath with_suffix with_name expanduser parent".split())


def call(node: nodes.Call, asked: Asked) -> Kinds:
    """The kinds of what the call gives."""
    model = asked.model
    if parses(node, model):
        return kinds.OPTIONS
    known = model.values(node.func) if is_known(node.func, model) else ()
    match known:
        case (LocalFunction(node=nodes.FunctionDef() as function, receiver=None),):
            return _returned(function, asked)
        case (External(name),):
            if found := _of_library(name, node, asked):
                return found
        case (ClassRef() | Function(),):
            made = model.values(node)
            if made and all(isinstance(value, Text) for value in made):
                return kinds.TEXT
            only_v1 = bool(made) and all(isinstance(value, Instance) for value in made)
            return kinds.OBJECT if only_v1 else kinds.ANY
        case (ExternalResult(name),) if name.startswith("configparser."):
            return _of_configuration(name, node, asked)
        case _:
            pass
    return _of_method(node, asked) if isinstance(node.func, nodes.Attribute) else kinds.ANY


def _of_library(name: str, node: nodes.Call, asked: Asked) -> Kinds:
    """The kinds of what a function of a library gives; empty where it is not known."""
    given = node.args
    keywords = {keyword.arg: keyword.value for keyword in node.keywords}
    if name in _WRITING:
        return _written(name, node, asked)
    if name == "builtins.format" and len(given) == 2 and isinstance(given[1], nodes.Const):
        return kinds.NUMERAL if templates.is_numeric(str(given[1].value)) else kinds.TEXT
    if name in library.NUMBER_KEEPING:
        return _kept(name, node, asked)
    if name == "builtins.sum" and len(given) == 1:
        items = containers.part(given[0], (containers.EACH,), asked)
        return kinds.calculated(kinds.INTEGER, "+", items)
    if name in library.FLOAT_OF_NUMBER:
        plain = len(given) == 1 and not keywords and asked.of(given[0]) <= kinds.NUMBERS
        return kinds.FLOAT if plain else kinds.ANY
    if name == "numpy.average":
        # How often two arrays agree, the commonest way to work out an accuracy.
        plain = len(given) == 1 and not keywords and isinstance(given[0], nodes.Compare)
        return kinds.FLOAT if plain else kinds.ANY
    if name in _RANDOM:
        return kinds.ANY if given or keywords else kinds.FLOAT
    if name in library.SCORES:
        return kinds.FLOAT if library.ASKING_FOR_OTHERS.isdisjoint(keywords) else kinds.ANY
    if name in library.AVERAGES:
        average = keywords.get("average")
        named = average is None or _is_text(average)
        return kinds.FLOAT if named and len(given) <= 2 and None not in keywords else kinds.ANY
    if name in _ENVIRONMENT:
        default = given[1] if len(given) > 1 else keywords.get("default")
        return kinds.TEXT | (asked.of(default) if default is not None else kinds.NONE)
    if name == "json.dumps" and given:
        is_one = asked.of(given[0]) <= kinds.SEQUENCE | kinds.MAPPING
        return kinds.WORDS if is_one else kinds.TEXT
    if name == "builtins.getattr" and len(given) >= 2 and isinstance(given[1], nodes.Const):
        return kinds_of_option(given[0], str(given[1].value), asked) or kinds.ANY
    return library.CALLS.get(name, frozenset())


def _written(name: str, node: nodes.Call, asked: Asked) -> Kinds:
    if len(node.args) != 1 or node.keywords:
        return kinds.TEXT
    found = asked.of(node.args[0])
    if name == "builtins.repr":
        # NumPy 2 writes `np.float64(0.5)`; a text gets its quotes.
        found = frozenset(Kind.OBJECT if kind is Kind.FLOAT else kind for kind in found)
        if found & kinds.TEXTS:
            return kinds.TEXT
    return kinds.written(found)


def _kept(name: str, node: nodes.Call, asked: Asked) -> Kinds:
    """What `abs`, `round`, `max` and `min` make of numbers."""
    given = node.args
    if not given or node.keywords:
        return kinds.ANY
    if name in ("builtins.max", "builtins.min"):
        if len(given) == 1:
            found = containers.part(given[0], (containers.EACH,), asked)
        else:
            found = frozenset[Kind]().union(*map(asked.of, given))
        return found if found <= kinds.NUMBERS | kinds.TEXTS else kinds.ANY
    found = kinds.negated(asked.of(given[0]))
    if name == "builtins.round" and len(given) == 1:
        return kinds.INTEGER if found <= kinds.NUMBERS else kinds.ANY
    return found


def _of_method(node: nodes.Call, asked: Asked) -> Kinds:
    """What a method gives, by its name and by what has it."""
    model, holder, method = asked.model, node.func.expr, node.func.attrname
    if method in library.GIVING_TEXT and not _is_own_method(method, model):
        return kinds.TEXT
    if method in library.ONLY_OF_TEXT and not _is_own_method(method, model):
        # pandas and NumPy keep methods of text apart, for whole columns.
        columns = isinstance(holder, nodes.Attribute) and holder.attrname in ("str", "char")
        return kinds.ANY if columns else kinds.TEXT
    if method == "item":
        return kinds.FLOAT if _is_item(node) else kinds.ANY
    if method in library.SCORING and _is_score(node, model):
        return kinds.FLOAT
    if method == "get" and node.args and (entries := containers.entries_of(holder, model)):
        return _got(entries, node, asked)
    if method in ("read", "readline") and model.result_name(holder) == "builtins.open":
        return _read(holder, model)
    if is_path(holder, model):
        return kinds.OBJECT if method in _OF_PATH else kinds.ANY
    found = asked.of(holder) if method in library.OF_TEXT else kinds.ANY
    if found <= kinds.TEXTS:
        return asked.text(node) if method == "format" else library.OF_TEXT[method]
    if method in ("total_seconds", "timestamp") and asked.of(holder) <= kinds.OBJECT:
        return kinds.FLOAT
    return kinds.ANY


def _got(entries: list[tuple[nodes.NodeNG, nodes.NodeNG]], node: nodes.Call, asked: Asked) -> Kinds:
    """What asking a literal dictionary for a key gives."""
    chosen = [
        value
        for key, value in entries
        if isinstance(key, nodes.Const)
        and isinstance(node.args[0], nodes.Const)
        and key.value == node.args[0].value
    ]
    if chosen:
        return asked.of(chosen[-1])
    default = asked.of(node.args[1]) if len(node.args) > 1 else kinds.NONE
    return default.union(*(asked.of(value) for _, value in entries))


def _read(holder: nodes.NodeNG, model: Model) -> Kinds:
    """What is read of an open file."""
    opened = holder
    if not isinstance(opened, nodes.Call):
        return kinds.ANY
    mode = opened.args[1] if len(opened.args) > 1 else None
    for keyword in opened.keywords:
        mode = keyword.value if keyword.arg == "mode" else mode
    if mode is None:
        return kinds.TEXT
    plain = isinstance(mode, nodes.Const) and isinstance(mode.value, str)
    return kinds.TEXT if plain and "b" not in mode.value else kinds.ANY


def _of_configuration(name: str, node: nodes.Call, asked: Asked) -> Kinds:
    found = library.OF_CONFIGURATION.get(name.rpartition(".")[2], kinds.ANY)
    for keyword in node.keywords:
        if keyword.arg == "fallback":
            found |= asked.of(keyword.value)
    return found


def is_path(node: nodes.NodeNG, model: Model, depth: int = 0) -> bool:
    """Whether the expression is a path of `pathlib` for certain."""
    if depth > _MAX_DEPTH:
        return False
    match node:
        case nodes.BinOp(left=left, op="/"):
            return is_path(left, model, depth + 1)
        case nodes.Name() if bindings(node):
            sources = [containers.source_of(binding) for binding in reaching(node, model)]
            return bool(sources) and all(
                source is not None and not source[1] and is_path(source[0], model, depth + 1)
                for source in sources
            )
        case _:
            name = model.result_name(node)
            parts = name.removeprefix("pathlib.").split(".")
            made = name.startswith(_PATHS) and all(part in _STEPS for part in parts[1:])
            return made and len(model.values(node)) == 1 and is_known(node, model)


_MAX_DEPTH = 10
_STEPS = _OF_PATH | {"cwd", "home"}


def _is_own_method(name: str, model: Model) -> bool:
    return any(getattr(function, "name", "") == name for function in model.tree.functions)


def _is_text(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def _is_score(node: nodes.Call, model: Model) -> bool:
    """Whether a call is one of a method by which a library scores, which gives one float."""
    scorer, method = node.func.expr, node.func.attrname
    scores = model.result_name(scorer).startswith(library.SCORING[method])
    return scores and len(model.values(scorer)) == 1 and is_known(scorer, model)


def _is_item(node: nodes.Call) -> bool:
    """Whether a call takes the number out of a tensor or array for certain."""
    if node.args:
        return False
    match node.func.expr:
        case nodes.Call(func=nodes.Attribute(attrname=method)):
            return method in library.REDUCING
        case nodes.Name(name=name):
            # Only tensors of numbers can be differentiated.
            calls = node.scope().nodes_of_class(nodes.Call)
            return any(_differentiates(other, name) for other in calls)
        case _:
            return False


def _differentiates(other: nodes.Call, name: str) -> bool:
    match other.func:
        case nodes.Attribute(expr=nodes.Name(name=differentiated), attrname="backward"):
            return bool(differentiated == name)
        case _:
            return False


def _returned(function: nodes.FunctionDef, asked: Asked) -> Kinds:
    """What a function of the document gives."""
    if isinstance(function, nodes.AsyncFunctionDef) or function.decorators is not None:
        return kinds.ANY
    if function.root() is not asked.model.tree.module or function.is_generator():
        return kinds.ANY
    inner = (nodes.FunctionDef, nodes.Lambda, nodes.ClassDef)
    returned = list(function.nodes_of_class(nodes.Return, skip_klass=inner))
    found = frozenset[Kind]().union(
        *(kinds.NONE if each.value is None else asked.of(each.value) for each in returned)
    )
    return found if isinstance(function.body[-1], nodes.Return) else found | kinds.NONE
