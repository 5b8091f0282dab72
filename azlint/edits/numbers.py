"""Tells which expressions are numbers for certain, as SDK v1 and MLflow both take them for one.

v1 converts `np.float16` to `np.float64`, `np.bool_` and the integers of up to 32 bits to numbers,
and stores the text of anything else that is no int, float or bool, `np.int64` included
(`azureml.core._metrics.Metric` of azureml-core 1.61).
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from astroid import nodes
from astroid.exceptions import NoDefault

from azlint.edits.options import option_kinds
from azlint.edits.reach import is_known, reaching
from azlint.semantic.values import External, LocalFunction

if TYPE_CHECKING:
    from azlint.semantic.model import Model

_ARITHMETIC = frozenset({"+", "-", "*", "/", "//", "%"})
# Beyond it a power of an integer may be more than a float can hold, which MLflow makes of it.
_MAX_EXPONENT = 10
_NUMERIC = frozenset({"int", "float", "bool"})
# Calls that give one number whatever they are handed, if they give anything.
_NUMBER_CALLS = frozenset(
    ["builtins.len", "builtins.int", "builtins.float", "builtins.bool", "builtins.ord"]
    + ["time.time", "time.perf_counter", "time.monotonic", "time.process_time", "time.time_ns"]
    + [f"math.{name}" for name in ("sqrt", "exp", "log", "log2", "log10", "log1p", "floor")]
    + [f"math.{name}" for name in ("ceil", "fabs", "sin", "cos", "tan", "tanh", "pow", "fsum")]
    + ["random.random", "random.uniform", "random.gauss", "random.randint", "random.randrange"]
    # Aliases of the builtins, in versions of NumPy that have them.
    + ["numpy.float", "numpy.int", "numpy.bool"]
)
# These give a number of numbers.
_NUMBER_KEEPING = frozenset(["builtins.abs", "builtins.round", "builtins.max", "builtins.min"])
# These give a float of a number.
_FLOAT_OF_NUMBER = frozenset(
    f"numpy.{name}"
    for name in ("sqrt", "exp", "log", "log2", "log10", "log1p", "float16", "float32", "float64")
)
# Scores of scikit-learn that are one float, unless a keyword may ask for another thing.
_SCORES = frozenset(
    f"sklearn.metrics.{name}"
    for name in (
        "accuracy_score auc balanced_accuracy_score cohen_kappa_score explained_variance_score "
        "hamming_loss log_loss matthews_corrcoef max_error mean_absolute_error "
        "mean_absolute_percentage_error mean_squared_error mean_squared_log_error "
        "median_absolute_error r2_score root_mean_squared_error zero_one_loss "
        "adjusted_rand_score silhouette_score"
    ).split()
)
_AVERAGES = frozenset(
    f"sklearn.metrics.{name}"
    for name in (
        "f1_score fbeta_score precision_score recall_score jaccard_score roc_auc_score "
        "average_precision_score"
    ).split()
)
# Of estimators of scikit-learn and evaluators of Spark.
_SCORING = {"score": "sklearn.", "evaluate": "pyspark.ml.evaluation."}
_ASKING_FOR_OTHERS = frozenset({"multioutput", "normalize", None})
# What a tensor or an array has and its `item` then gives as a number: text has none of these.
_REDUCING = frozenset(
    ["sum", "mean", "std", "var", "prod", "norm", "float", "double", "int", "long"]
)
_FLOAT_ARRAYS = frozenset({"numpy.linspace", "numpy.logspace", "numpy.geomspace"})
_MAX_DEPTH = 20


def is_number(node: nodes.NodeNG | None, model: Model, depth: int = 0) -> bool:
    """Whether the expression is an int, a float or a bool for certain."""
    if node is None or depth > _MAX_DEPTH:
        return False

    def both(*parts: nodes.NodeNG) -> bool:
        return all(is_number(part, model, depth + 1) for part in parts)

    match node:
        case nodes.Const(value=bool() | int() | float()):
            return True
        case nodes.UnaryOp(op="not"):
            return True
        case nodes.UnaryOp(operand=operand):
            return both(operand)
        case nodes.BinOp(left=left, op="**", right=nodes.Const(value=int(exponent))):
            return exponent <= _MAX_EXPONENT and both(left)
        case nodes.BinOp(left=nodes.Const(value=float()), op="**", right=right):
            # Of a negative number it could be a root, which is complex.
            return both(right)
        case nodes.BinOp(left=left, op=op, right=right):
            return op in _ARITHMETIC and both(left, right)
        case nodes.Compare(left=left, ops=ops):
            return both(left, *(right for _, right in ops))
        case nodes.IfExp(body=body, orelse=orelse):
            return both(body, orelse)
        case nodes.NamedExpr(value=value):
            return both(value)
        case nodes.Call():
            return _gives_number(node, model, depth)
        case nodes.Attribute():
            return bool(option_kinds(node, model))
        case nodes.Name():
            found = reaching(node, model)
            return bool(found) and all(_binds_number(b, model, depth) for b in found)
        case _:
            return False


def _gives_number(call: nodes.Call, model: Model, depth: int) -> bool:
    """Whether a call gives a number for certain."""
    match model.values(call.func) if is_known(call.func, model) else ():
        case (LocalFunction(node=nodes.FunctionDef() as function, receiver=None),):
            return _returns_number(function, model, depth)
        case (External(name),) if name in _NUMBER_CALLS:
            return True
        case (External(name),) if name in _NUMBER_KEEPING and call.args and not call.keywords:
            several = len(call.args) > 1 or name in ("builtins.abs", "builtins.round")
            return several and all(is_number(part, model, depth + 1) for part in call.args)
        case (External(name),) if name in _FLOAT_OF_NUMBER and len(call.args) == 1:
            return not call.keywords and is_number(call.args[0], model, depth + 1)
        case (External("numpy.average"),):
            return _is_one_average(call)
        case (External("numpy.random.rand" | "numpy.random.randn" | "numpy.random.random"),):
            return not call.args and not call.keywords
        case (External(name),) if name in _SCORES:
            return _ASKING_FOR_OTHERS.isdisjoint(_keywords(call))
        case (External(name),) if name in _AVERAGES:
            keywords = _keywords(call)
            average = keywords.get("average")
            plain = len(call.args) <= 2 and None not in keywords
            return plain and (average is None or _is_text(average))
        case _:
            return _is_item(call) or _is_score(call, model)


def _keywords(call: nodes.Call) -> dict[str | None, nodes.NodeNG]:
    """The keyword arguments; one under None stands for any number of them."""
    return {keyword.arg: keyword.value for keyword in call.keywords}


def _is_text(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)


def _is_one_average(call: nodes.Call) -> bool:
    """Whether a call averages all of one comparison, which gives one float.

    That is how often two arrays agree, the commonest way to work out an accuracy.
    """
    return len(call.args) == 1 and not call.keywords and isinstance(call.args[0], nodes.Compare)


def _is_score(call: nodes.Call, model: Model) -> bool:
    """Whether a call is one of a method by which a library scores, which gives one float."""
    match call.func:
        case nodes.Attribute(expr=scorer, attrname=method) if method in _SCORING:
            scores = model.result_name(scorer).startswith(_SCORING[method])
            return scores and len(model.values(scorer)) == 1 and is_known(scorer, model)
        case _:
            return False


def _is_item(call: nodes.Call) -> bool:
    """Whether a call takes the number out of a tensor or array for certain."""
    match call:
        case nodes.Call(func=nodes.Attribute(expr=holder, attrname="item"), args=[]):
            pass
        case _:
            return False
    match holder:
        case nodes.Call(func=nodes.Attribute(attrname=method)):
            return method in _REDUCING
        case nodes.Name(name=name):
            # Only tensors of numbers can be differentiated.
            return any(
                _differentiates(other, name) for other in call.scope().nodes_of_class(nodes.Call)
            )
        case _:
            return False


def _differentiates(call: nodes.Call, name: str) -> bool:
    match call.func:
        case nodes.Attribute(expr=nodes.Name(name=other), attrname="backward"):
            return bool(other == name)
        case _:
            return False


def _returns_number(function: nodes.FunctionDef, model: Model, depth: int) -> bool:
    """Whether all that a function of the document gives are numbers."""
    if isinstance(function, nodes.AsyncFunctionDef) or function.decorators is not None:
        return False
    if function.root() is not model.tree.module or function.is_generator():
        return False
    if not isinstance(function.body[-1], nodes.Return):
        return False
    inner = (nodes.FunctionDef, nodes.Lambda, nodes.ClassDef)
    returned = function.nodes_of_class(nodes.Return, skip_klass=inner)
    return all(is_number(node.value, model, depth + 1) for node in returned)


def _binds_number(binding: nodes.NodeNG, model: Model, depth: int) -> bool:
    """Whether what ``binding`` gives its name is a number for certain."""
    match binding.parent:
        case nodes.Assign(targets=targets, value=value) if binding in targets:
            return is_number(value, model, depth + 1)
        case nodes.AugAssign(op=op, value=value):
            return op[:-1] in _ARITHMETIC and is_number(value, model, depth + 1)
        case nodes.AnnAssign(value=value) if value is not None:
            return is_number(value, model, depth + 1)
        case nodes.Tuple(elts=names, parent=nodes.Assign(value=nodes.Tuple(elts=values))):
            if len(names) != len(values) or any(isinstance(n, nodes.Starred) for n in names):
                return False
            return is_number(values[names.index(binding)], model, depth + 1)
        case nodes.For(target=target, iter=iterated) if target is binding:
            return _holds_numbers(iterated, model, depth + 1)
        case nodes.Tuple(elts=[_, second], parent=nodes.For(iter=nodes.Call() as iterated)) if (
            second is binding
        ):
            counted = _called(iterated, model) == "builtins.enumerate" and iterated.args
            return bool(counted) and _holds_numbers(iterated.args[0], model, depth + 1)
        case _:
            return counts(binding, model) or _declared(binding, model) in _NUMERIC


def _holds_numbers(node: nodes.NodeNG, model: Model, depth: int) -> bool:
    """Whether going over the expression gives numbers only."""
    match node:
        case nodes.List(elts=items) | nodes.Tuple(elts=items) | nodes.Set(elts=items):
            return all(is_number(item, model, depth + 1) for item in items)
        case nodes.Call():
            if (shown := _progress_of(node, model)) is not node:
                return _holds_numbers(shown, model, depth + 1)
            if (given := _given_by(node, model)) is not None:
                return depth <= _MAX_DEPTH and _holds_numbers(given, model, depth + 1)
            name = _called(node, model)
            if name == "builtins.range":
                return True
            if name == "numpy.arange":
                # Integers would be `np.int64`, which v1 stores as text.
                return any(_is_float(given) for given in node.args) and not node.keywords
            return name in _FLOAT_ARRAYS and "dtype" not in _keywords(node)
        case nodes.Name():
            found = reaching(node, model)
            return bool(found) and all(_binds_numbers(b, model, depth) for b in found)
        case _:
            return False


def _given_by(call: nodes.Call, model: Model) -> nodes.Call | None:
    """The call that is all that a function of the project consists of, here or in another file."""
    match model.values(call.func) if is_known(call.func, model) else ():
        case (LocalFunction(node=nodes.FunctionDef() as function, receiver=None),):
            pass
        case _:
            return None
    match function.body:
        case [nodes.Return(value=nodes.Call() as given)] if function.decorators is None:
            return None if isinstance(function, nodes.AsyncFunctionDef) else given
        case _:
            return None


def _progress_of(node: nodes.NodeNG, model: Model) -> nodes.NodeNG:
    """What a progress bar goes over, or else the expression itself."""
    match node:
        case nodes.Call(args=[iterated, *_]):
            name = _called(node, model)
            if name.startswith("tqdm.") and name.endswith((".tqdm", ".tqdm_notebook")):
                return iterated
    return node


def _binds_numbers(binding: nodes.NodeNG, model: Model, depth: int) -> bool:
    """Whether ``binding`` gives its name what holds numbers for good."""
    match binding.parent:
        case nodes.Assign(targets=targets, value=nodes.Call() as value) if binding in targets:
            # Nothing else fits into an array of floats.
            return _holds_numbers(value, model, depth + 1)
        case nodes.Assign(targets=targets, value=nodes.List() | nodes.Tuple() as value) if (
            binding in targets
        ):
            uses = model.mentions.references(binding.name)
            kept = all(map(_only_reads, uses)) and len(targets) == 1
            return kept and _holds_numbers(value, model, depth + 1)
        case _:
            return False


def _only_reads(node: nodes.Name) -> bool:
    """Whether a use of a list leaves what it holds."""
    match node.parent:
        case nodes.For(iter=iterated):
            return bool(iterated is node)
        case nodes.Call(func=nodes.Name(name="len" | "enumerate" | "print" | "max" | "min")):
            return True
        case _:
            return False


def _is_float(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, float)


def counts(binding: nodes.NodeNG, model: Model) -> bool:
    """Whether ``binding`` goes over a range, or is the index that enumerating gives."""
    match binding.parent:
        case nodes.For(target=target, iter=iterated) if target is binding:
            return _called(_progress_of(iterated, model), model) == "builtins.range"
        case nodes.Tuple(elts=[first, _], parent=nodes.For(iter=iterated)):
            called = _called(_progress_of(iterated, model), model)
            return first is binding and called == "builtins.enumerate"
        case _:
            return False


def _called(node: nodes.NodeNG, model: Model) -> str:
    """The qualified name of the library function whose call ``node`` is for certain, or empty."""
    if not isinstance(node, nodes.Call) or not is_known(node.func, model):
        return ""
    match model.values(node.func):
        case (External(name),):
            return name
        case _:
            return ""


def _declared(binding: nodes.NodeNG, model: Model) -> str:
    """The plain name that a parameter is annotated with, empty for anything else.

    Where it is no number by default, the annotation tells half of it only.
    """
    arguments = binding.parent
    if not isinstance(arguments, nodes.Arguments):
        return ""
    with contextlib.suppress(NoDefault):
        if not is_number(arguments.default_value(binding.name), model):
            return ""
    annotation = _annotation(binding, arguments)
    return str(annotation.name) if isinstance(annotation, nodes.Name) else ""


def _annotation(parameter: nodes.NodeNG, arguments: nodes.Arguments) -> nodes.NodeNG | None:
    for parameters, declared in (
        (arguments.posonlyargs, arguments.posonlyargs_annotations),
        (arguments.args, arguments.annotations),
        (arguments.kwonlyargs, arguments.kwonlyargs_annotations),
    ):
        for other, annotation in zip(parameters or (), declared or (), strict=False):
            if other is parameter:
                return annotation
    return None


def is_integer(node: nodes.NodeNG | None, model: Model, depth: int = 0) -> bool:
    """Whether the expression is an int for certain."""
    if depth > _MAX_DEPTH:
        return False
    match node:
        case nodes.Const(value=int(value)):
            return not isinstance(value, bool)
        case nodes.BinOp(left=left, op="+" | "-" | "*" | "//" | "%", right=right):
            return is_integer(left, model, depth + 1) and is_integer(right, model, depth + 1)
        case nodes.Call():
            return _called(node, model) in ("builtins.len", "builtins.int")
        case nodes.Name():
            found = reaching(node, model)
            return bool(found) and all(_binds_integer(b, model, depth) for b in found)
        case _:
            return False


def _binds_integer(binding: nodes.NodeNG, model: Model, depth: int) -> bool:
    match binding.parent:
        case nodes.Assign(targets=targets, value=value) if binding in targets:
            return not isinstance(value, nodes.Name) and is_integer(value, model, depth + 1)
        case nodes.AugAssign(op="+=" | "-=" | "*=", value=value):
            return is_integer(value, model, depth + 1)
        case _:
            return counts(binding, model) or _declared(binding, model) == "int"
