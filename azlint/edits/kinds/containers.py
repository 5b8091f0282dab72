"""What lists, tuples and dictionaries hold: their items, and the parts of their items."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from astroid import nodes

from azlint.edits.kinds import kind as kinds
from azlint.edits.kinds.kind import Kind, Kinds
from azlint.edits.kinds.library import FLOAT_ARRAYS
from azlint.edits.kinds.parameters import handed
from azlint.edits.options import kinds_of_option
from azlint.edits.reach import is_known, reaching
from azlint.semantic.values import External, Instance, LocalFunction

if TYPE_CHECKING:
    from azlint.edits.kinds.asking import Asked
    from azlint.semantic.model import Model

# A way into what an expression gives: any of its items, or that of an index.
EACH = "each"
Step: TypeAlias = int | str
_MAX_PATH = 6
_SAME_ITEMS = frozenset(
    f"builtins.{name}" for name in ("list", "tuple", "set", "frozenset", "sorted", "reversed")
)
_TEXTS_OF = frozenset({"os.listdir", "glob.glob", "glob.iglob"})
# What leaves a list or dictionary as it is.
_READING = frozenset(
    "len enumerate print max min sum sorted list tuple set dict str repr zip".split()
)
_READING_METHODS = frozenset("items keys values get copy index count".split())


def part(node: nodes.NodeNG, path: tuple[Step, ...], asked: Asked) -> Kinds:
    """The kinds of what the ``path`` into the expression leads to."""
    if not path:
        return asked.of(node)
    if len(path) > _MAX_PATH:
        return kinds.ANY
    first, rest = path[0], path[1:]
    match node:
        case nodes.List(elts=elements) | nodes.Tuple(elts=elements) | nodes.Set(elts=elements):
            if any(isinstance(element, nodes.Starred) for element in elements):
                return kinds.ANY
            if isinstance(first, int):
                chosen = elements[first : first + 1 or None]
                return part(chosen[0], rest, asked) if chosen else kinds.ANY
            return _any_of(elements, rest, asked)
        case nodes.ListComp(elt=element) | nodes.SetComp(elt=element):
            return part(element, rest, asked)
        case nodes.GeneratorExp(elt=element) if first == EACH:
            return part(element, rest, asked)
        case nodes.Dict() if first == EACH and not rest:
            return frozenset[Kind]().union(*(asked.of(key) for key, _ in node.items))
        case nodes.Call():
            return _of_call(node, first, rest, asked)
        case nodes.Name():
            if (entries := dictionary(node, asked.model)) is not None:
                if first == EACH and not rest:
                    return frozenset[Kind]().union(*(asked.of(key) for key, _ in entries))
                return kinds.ANY
            return _of_name(node, path, asked)
        case nodes.Attribute() if first == EACH and not rest and asked.of(node) <= kinds.TEXTS:
            return kinds.TEXT
        case _:
            return kinds.ANY


def _any_of(elements: list[nodes.NodeNG], rest: tuple[Step, ...], asked: Asked) -> Kinds:
    return frozenset[Kind]().union(*(part(element, rest, asked) for element in elements))


def _of_name(node: nodes.Name, path: tuple[Step, ...], asked: Asked) -> Kinds:
    if path == (EACH,) and asked.of(node) <= kinds.TEXTS:
        return kinds.TEXT
    found: list[Kinds] = []
    for binding in reaching(node, asked.model):
        source = source_of(binding)
        if source is None:
            return kinds.ANY
        value, steps = source
        kept = _keeps_its_items(value, asked.model) or _is_only_read(node.name, asked.model)
        found.append(part(value, (*steps, *path), asked) if kept else kinds.ANY)
    return frozenset[Kind]().union(*found) if found else kinds.ANY


def source_of(binding: nodes.NodeNG) -> tuple[nodes.NodeNG, tuple[Step, ...]] | None:
    """The expression that ``binding`` takes its value from, and the way into it."""
    steps: list[Step] = []
    node, parent = binding, binding.parent
    while isinstance(parent, (nodes.Tuple, nodes.List)):
        if any(isinstance(name, nodes.Starred) for name in parent.elts):
            return None
        steps.insert(0, parent.elts.index(node))
        node, parent = parent, parent.parent
    match parent:
        case nodes.Assign(value=value) | nodes.NamedExpr(value=value):
            return value, tuple(steps)
        case nodes.AnnAssign(value=value) if value is not None:
            return value, ()
        case nodes.AsyncFor() | nodes.Comprehension(is_async=True):
            return None
        case nodes.For(iter=iterated) | nodes.Comprehension(iter=iterated):
            return iterated, (EACH, *steps)
        case _:
            return None


def _keeps_its_items(value: nodes.NodeNG, model: Model) -> bool:
    """Whether nothing but floats fits into what the expression makes."""
    called = given = value
    if isinstance(value, nodes.Call) and (inner := given_by(value, model)) is not None:
        called = given = inner
    return isinstance(given, nodes.Call) and callee(called, model) in (
        FLOAT_ARRAYS | {"numpy.arange", "builtins.range"}
    )


def _is_only_read(name: str, model: Model) -> bool:
    """Whether no use of a list or dictionary changes what it holds."""
    return all(map(only_reads, model.mentions.references(name)))


def only_reads(node: nodes.NodeNG) -> bool:
    """Whether a use of a list or dictionary leaves what it holds."""
    match node.parent:
        case nodes.For(iter=iterated) | nodes.Comprehension(iter=iterated):
            return bool(iterated is node)
        case nodes.Call(func=nodes.Name(name=called)):
            return called in _READING
        case nodes.Call(func=nodes.Attribute(attrname="dumps" | "join" | "format")):
            return True
        case nodes.Call(func=nodes.Attribute(attrname=called)):
            # A run takes down what it is handed.
            return str(called).startswith(("log", "set_tags", "tag"))
        case nodes.Attribute(attrname=method):
            return method in _READING_METHODS
        case nodes.Subscript(value=value, ctx=context):
            return value is not node or context.name == "Load"
        case nodes.FormattedValue() | nodes.Compare() | nodes.DictUnpack():
            return True
        case nodes.Keyword(arg=None):
            return True
        case _:
            return False


def dictionary(node: nodes.NodeNG, model: Model) -> list[tuple[nodes.NodeNG, nodes.NodeNG]] | None:
    """The entries of the literal dictionary that ``node`` is for certain; None for another."""
    match node:
        case nodes.Dict(items=items):
            plain = not any(isinstance(key, nodes.DictUnpack) for key, _ in items)
            return list(items) if plain else None
        case nodes.Name():
            found = reaching(node, model)
            match [binding.parent for binding in found]:
                case [nodes.Assign(targets=[nodes.AssignName(name=name)], value=nodes.Dict() as d)]:
                    return dictionary(d, model) if _is_only_read(name, model) else None
                case _:
                    return None
        case _:
            return None


def _of_call(call: nodes.Call, first: Step, rest: tuple[Step, ...], asked: Asked) -> Kinds:
    model = asked.model
    if (shown := progress_of(call, model)) is not call:
        return part(shown, (first, *rest), asked)
    name = callee(call, model)
    given = call.args[0] if call.args else None
    if name in _SAME_ITEMS and given is not None:
        return part(given, (EACH, *rest), asked)
    if name == "builtins.enumerate" and given is not None and first == EACH and rest:
        return kinds.INTEGER if rest[0] == 0 else part(given, (EACH, *rest[1:]), asked)
    if name == "builtins.zip" and first == EACH and rest and isinstance(rest[0], int):
        chosen = call.args[rest[0] : rest[0] + 1]
        return part(chosen[0], (EACH, *rest[1:]), asked) if chosen else kinds.ANY
    if name == "builtins.range" and not rest:
        return kinds.INTEGER
    if name == "numpy.arange" and not rest:
        # Integers would be `np.int64`, which v1 stores as text.
        floats = any(_is_float(each) for each in call.args) and not call.keywords
        return kinds.FLOAT if floats else kinds.ANY
    if name in FLOAT_ARRAYS and not rest:
        plain = all(keyword.arg != "dtype" for keyword in call.keywords)
        return kinds.FLOAT if plain else kinds.ANY
    if name == "builtins.map" and len(call.args) == 2 and not rest:
        is_text = model.external(call.args[0]) == "builtins.str"
        return kinds.written(part(call.args[1], (EACH,), asked)) if is_text else kinds.ANY
    if name in _TEXTS_OF and not rest:
        return kinds.TEXT
    if isinstance(call.func, nodes.Attribute):
        return _of_method(call, call.func, first, rest, asked)
    inner = given_by(call, model)
    return part(inner, (first, *rest), asked) if inner is not None else kinds.ANY


def _of_method(
    call: nodes.Call, method: nodes.Attribute, first: Step, rest: tuple[Step, ...], asked: Asked
) -> Kinds:
    """What is in the lists that methods of text and dictionaries give."""
    if asked.of(call) <= kinds.SEQUENCE and asked.of(method.expr) <= kinds.TEXTS and not rest:
        return kinds.TEXT
    if method.attrname not in ("items", "keys", "values") or call.args or first != EACH:
        inner = given_by(call, asked.model)
        return part(inner, (first, *rest), asked) if inner is not None else kinds.ANY
    entries = entries_of(method.expr, asked.model)
    if entries is None:
        return kinds.ANY
    if method.attrname == "items":
        if not rest or not isinstance(rest[0], int):
            return kinds.ANY
        return _any_of([entry[rest[0]] for entry in entries], rest[1:], asked)
    return _any_of([entry[method.attrname == "values"] for entry in entries], rest, asked)


def entries_of(node: nodes.NodeNG, model: Model) -> list[tuple[nodes.NodeNG, nodes.NodeNG]] | None:
    """The entries of a dictionary, also of one that a parameter always is handed."""
    if (found := dictionary(node, model)) is not None:
        return found
    if not isinstance(node, nodes.Name) or not _is_only_read(node.name, model):
        return None
    together: list[tuple[nodes.NodeNG, nodes.NodeNG]] = []
    for binding in reaching(node, model):
        given = handed(binding, model)
        each = [dictionary(argument, model) for argument in given or ()]
        if not each or None in each:
            return None
        together += [entry for entries in each for entry in entries or ()]
    return together or None


def subscript(node: nodes.Subscript, asked: Asked) -> Kinds:
    """The kinds of one item."""
    model, holder = asked.model, node.value
    if isinstance(node.slice, nodes.Slice):
        found = asked.of(holder)
        if found <= kinds.TEXTS:
            return kinds.TEXT
        return found if found <= kinds.SEQUENCE else kinds.ANY
    if _is_environment(holder, model) or _is_of_run(holder, model):
        return kinds.TEXT
    match holder, node.slice:
        case nodes.Call(func=nodes.Name(name="vars"), args=[namespace]), nodes.Const(
            value=str(key)
        ):
            return kinds_of_option(namespace, key, asked) or kinds.ANY
        case _, nodes.Const(value=str(key)):
            entries = dictionary(holder, model)
            chosen = [v for k, v in entries or () if isinstance(k, nodes.Const) and k.value == key]
            return asked.of(chosen[-1]) if chosen else kinds.ANY
        case _:
            pass
    if model.external(holder) == "sys.argv":
        return kinds.TEXT
    if (entries := dictionary(holder, model)) is not None:
        return frozenset[Kind]().union(*(asked.of(value) for _, value in entries)) or kinds.ANY
    found = asked.of(holder)
    if found <= kinds.TEXTS:
        return kinds.TEXT
    if not found <= kinds.SEQUENCE:
        return kinds.ANY
    index = node.slice.value if isinstance(node.slice, nodes.Const) else EACH
    return part(holder, (index if isinstance(index, int) and index >= 0 else EACH,), asked)


def _is_environment(node: nodes.NodeNG, model: Model) -> bool:
    return model.external(node) == "os.environ" and is_known(node, model)


def _is_of_run(node: nodes.NodeNG, model: Model) -> bool:
    """Whether the expression is the tags or properties of a run, which are text."""
    match node:
        case nodes.Attribute(expr=run, attrname="tags" | "properties"):
            values = model.values(run)
            runs = (isinstance(value, Instance) and model.is_run(value.name) for value in values)
            return bool(values) and all(runs)
        case _:
            return False


def _is_float(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, float)


def callee(node: nodes.NodeNG, model: Model) -> str:
    """The qualified name of the library function whose call ``node`` is for certain, or empty."""
    if not isinstance(node, nodes.Call) or not is_known(node.func, model):
        return ""
    match model.values(node.func):
        case (External(name),):
            return name
        case _:
            return ""


def progress_of(node: nodes.NodeNG, model: Model) -> nodes.NodeNG:
    """What a progress bar goes over, or else the expression itself."""
    match node:
        case nodes.Call(args=[iterated, *_]):
            name = callee(node, model)
            if name.startswith("tqdm.") and name.endswith((".tqdm", ".tqdm_notebook")):
                return iterated
    return node


def given_by(call: nodes.Call, model: Model) -> nodes.Call | None:
    """The call that is all that a function of the project consists of, here or in another file."""
    match model.values(call.func) if is_known(call.func, model) else ():
        case (LocalFunction(node=nodes.FunctionDef() as function, receiver=None),):
            pass
        case _:
            return None
    match function.body:
        case [nodes.Return(value=nodes.Call() as given)] if function.decorators is None:
            own = function.root() is model.tree.module or _is_plain(given)
            return given if own and not isinstance(function, nodes.AsyncFunctionDef) else None
        case _:
            return None


def _is_plain(call: nodes.Call) -> bool:
    """Whether all arguments are literals, which mean the same in each file."""
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    return all(isinstance(node, (nodes.Const, nodes.UnaryOp)) for node in given)
