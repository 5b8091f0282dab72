"""Tells what an environment holds that submission code makes: by lists, by files, by name."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from azlint.diagnostics import Edit, Position, Range
from azlint.documents.environments.definition import Definition, Requirement, Slot
from azlint.documents.environments.requirements import normalized, parsed
from azlint.documents.places import can_be_edited
from azlint.knowledge.packages import CURATED
from azlint.semantic.code import Code, dotted, elements, given, is_open

_MAX_DEPTH = 12
# What an environment of v1 holds that says nothing else.
_DEFAULT = "azureml-defaults"
_LISTS_NONE = "it lists no packages"
START = Range(Position(1, 1), Position(1, 1))
_OF_DEFAULT = (Requirement(_DEFAULT, "", START),)


@dataclass(frozen=True, slots=True)
class Part:
    """One text that says what an environment holds: the file that it stands in, and what it says.

    ``path`` is empty where no file of the project says it.
    """

    path: str
    definition: Definition

    @property
    def is_default(self) -> bool:
        """Whether this is what v1 takes where code lists nothing."""
        return self.definition.requirements == _OF_DEFAULT


@dataclass(frozen=True, slots=True)
class Held:
    """All that says what one environment holds; ``unknown`` is why more cannot be told."""

    parts: tuple[Part, ...] = ()
    unknown: str = ""


Read: TypeAlias = "Callable[[str], Part | None]"
"""Reads the definition that code names by a path; None where there is none."""


class Environments:
    """Follows the environments of one document."""

    def __init__(self, code: Code, path: str, read: Read) -> None:
        self._code = code
        self._path = path
        self._read = read

    # Environments.

    def environment(
        self, node: ast.expr, user: ast.AST, names: Sequence[str] = (), depth: int = 0
    ) -> list[Held]:
        """What the environment at ``node`` may hold; ``names`` are what it is called besides."""
        if depth > _MAX_DEPTH:
            return [Held(unknown="its environment is hard to follow")]
        if name := dotted(node):
            found = self._code.assigned(name, user)
            return [
                held
                for statement, value in found
                for held in self.environment(value, statement, [*names, name], depth + 1)
            ] or [Held(unknown=f"`{name}` comes from elsewhere")]
        match node:
            case ast.Call(func=ast.Attribute(value=inner, attr="clone" | "register")) if (
                not self._code.symbol(node.func)
            ):
                below = self.environment(inner, user, (), depth + 1)
                return [self._changed(held, names, user) for held in below]
            case ast.Call():
                return [self._changed(self._made(node), names, user)]
            case ast.Subscript(value=ast.Attribute(attr="environments"), slice=key):
                return [self._changed(self._named(key), names, user)]
            case ast.Constant(value=str()):
                return [self._named(node)]
            case _:
                return [Held(unknown="its environment is hard to follow")]

    def _made(self, call: ast.Call) -> Held:
        symbol = self._code.symbol(call.func)
        kind = symbol.rpartition("Environment.")[2] if "Environment." in symbol else ""
        match kind:
            case "get":
                return self._named(given(call, "name", 1))
            case "from_conda_specification" | "from_pip_requirements":
                return self._of_file(given(call, "file_path", 1))
            case "from_docker_image":
                named = given(call, "conda_specification", 3) or given(call, "pip_requirements", 4)
                if named is not None:
                    return self._of_file(named)
                return Held(unknown="its environment is an image of Docker")
            case _:
                pass
        if symbol.startswith("azureml") and symbol.endswith(".Environment"):
            return Held((self._default(),))
        if symbol.startswith("azure.ai.ml") and symbol.endswith(".Environment"):
            named = given(call, "conda_file")
            if named is not None:
                return self._of_file(named)
        return Held(unknown=f"`{ast.unparse(call.func)}` gives its environment")

    def _named(self, node: ast.expr | None) -> Held:
        name = self._code.text(node)
        if name is None:
            return Held(unknown="its environment is one of the workspace")
        plain = name.removeprefix("azureml:").split("@")[0].split("/")[-1].split(":")[0]
        if plain.lower().startswith(CURATED):
            return Held((of_names(["azureml-mlflow"]),))
        return Held(unknown=f"its environment is `{plain}` of the workspace")

    def _default(self) -> Part:
        return Part("", Definition(_OF_DEFAULT, fault=_LISTS_NONE))

    def _changed(self, held: Held, names: Sequence[str], user: ast.AST) -> Held:
        """What the environment holds after the statements that change it by its ``names``."""
        for name in names:
            managed = self._code.assigned(f"{name}.python.user_managed_dependencies", user)
            if any(not _is_constant(value, False) for _, value in managed):
                return Held(unknown="its environment is managed by hand")
            for replaced in (f"{name}.docker.base_dockerfile", f"{name}.python"):
                if self._code.assigned(replaced, user):
                    return Held(unknown=f"`{replaced}` is set")
            target = f"{name}.python.conda_dependencies"
            for statement, value in self._code.assigned(target, user):
                found = self.conda(value, statement, [target])
                held = found[0] if len(found) == 1 else Held(unknown=f"`{target}` is set twice")
            held = self._after(held, target, user)
        if not names:
            return held
        return self._below_it(held, f"{names[-1]}.python.conda_dependencies", user)

    # Dependencies of conda.

    def conda(
        self, node: ast.expr, user: ast.AST, names: Sequence[str] = (), depth: int = 0
    ) -> list[Held]:
        """What the `CondaDependencies` at ``node`` may hold."""
        if depth > _MAX_DEPTH:
            return [Held(unknown="its environment is hard to follow")]
        if name := dotted(node):
            return [
                held
                for statement, value in self._code.assigned(name, user)
                for held in self.conda(value, statement, [*names, name], depth + 1)
            ] or [Held(unknown=f"`{name}` comes from elsewhere")]
        if not isinstance(node, ast.Call):
            return [Held(unknown="its environment is hard to follow")]
        held = self._conda_of(node)
        for name in names:
            held = self._after(held, name, user)
        return [self._below_it(held, names[-1], user) if names else held]

    def _conda_of(self, call: ast.Call) -> Held:
        symbol = self._code.symbol(call.func)
        if symbol.endswith(".CondaDependencies"):
            named = given(call, "conda_dependencies_file_path", 0)
            if named is not None:
                return self._of_file(named)
            if is_open(call):
                return Held(unknown="its environment is hard to follow")
            return Held((self._default(),))
        if symbol.endswith(".CondaDependencies.create"):
            return self.lists(call, 1, 2)
        return Held(unknown=f"`{ast.unparse(call.func)}` gives its packages")

    def lists(self, call: ast.Call, pip: int | None = None, conda: int | None = None) -> Held:
        """What a call holds that takes `pip_packages` and `conda_packages`."""
        if is_open(call):
            return Held(unknown="its packages are handed on with `**`")
        parts = []
        packages = given(call, "pip_packages", pip)
        if packages is None or _is_constant(packages, None):
            slot = None if packages is not None else self._new_keyword(call)
            parts.append(self._part(_OF_DEFAULT, slot, "its call has no plain `pip_packages`"))
        else:
            parts.append(self._list(packages, call))
        others = given(call, "conda_packages", conda)
        if others is not None and not _is_constant(others, None):
            found = self._list(others, call)
            parts.append(replace(found, definition=found.definition.locked("it is for conda")))
        return Held(tuple(parts))

    def _list(self, node: ast.expr, user: ast.AST) -> Part:
        """The packages in a list, which may have a name."""
        if name := dotted(node):
            found = self._code.assigned(name, user)
            if len(found) != 1 or self._code.changed(name, user):
                return self._unclear(f"`{name}` is more than one list")
            ((_, node),) = found
        if not isinstance(node, (ast.List, ast.Tuple)):
            return self._unclear("its packages are no plain list")
        requirements: list[Requirement] = []
        unclear = ""
        for element in elements(node):
            text = self._code.text(element)
            span = self._code.lines.range_of(element)
            if text is None:
                unclear = f"`{ast.unparse(element)}` may be any package"
            elif (package := parsed(_plain(text), span)) is not None:
                requirements.append(package)
        made = self._part(tuple(requirements), self._behind(node), "its list is empty")
        return replace(made, definition=replace(made.definition, unclear=unclear))

    def _unclear(self, why: str) -> Part:
        return Part(self._path, Definition(fault=why, unclear=why))

    def _after(self, held: Held, name: str, user: ast.AST) -> Held:
        """What the object called ``name`` holds after calls of its methods."""
        added: list[Part] = []
        for statement, call in self._code.changed(name, user):
            assert isinstance(call.func, ast.Attribute)
            method = call.func.attr
            if method in ("add_pip_package", "add_conda_package"):
                text = self._code.text(call.args[0] if call.args else None)
                span = self._code.lines.range_of(call)
                requirement = parsed(text, span) if text is not None else None
                if requirement is None:
                    if text is None:
                        added.append(self._unclear(f"`{ast.unparse(call)}` may add any package"))
                    continue
                slot = self._below(statement, name) if method == "add_pip_package" else None
                added.append(self._part((requirement,), slot, "it is for conda"))
            elif method.startswith(("remove_", "set_pip_requirements")):
                return Held(unknown=f"`{name}.{method}` changes its packages")
        return replace(held, parts=(*held.parts, *added))

    def _below_it(self, held: Held, name: str, user: ast.AST) -> Held:
        """The default environment with a place below the statement that makes it."""
        if [part.path for part in held.parts] != [""] or not isinstance(user, ast.Assign):
            return held
        (default,) = held.parts
        if default.definition.fault != _LISTS_NONE:
            return held
        slot = self._below(user, name)
        return replace(
            held, parts=(self._part(default.definition.requirements, slot, _LISTS_NONE),)
        )

    # Run configurations.

    def run_configuration(
        self, node: ast.expr, user: ast.AST, names: Sequence[str] = (), depth: int = 0
    ) -> list[Held]:
        """What the environment of the `RunConfiguration` at ``node`` may hold."""
        if (name := dotted(node)) and depth <= _MAX_DEPTH:
            return [
                held
                for statement, value in self._code.assigned(name, user)
                for held in self.run_configuration(value, statement, [*names, name], depth + 1)
            ] or [Held(unknown=f"`{name}` comes from elsewhere")]
        if not isinstance(node, ast.Call) or not self._code.symbol(node.func).endswith(
            ".RunConfiguration"
        ):
            return [Held(unknown="its run configuration is hard to follow")]
        if (packages := given(node, "conda_dependencies", 4)) is not None:
            return self.conda(packages, user)
        return self.configured(names, user)

    def configured(self, names: Sequence[str], user: ast.AST) -> list[Held]:
        """What a run configuration called ``names`` holds, by what is assigned to it."""
        for name in names:
            target = f"{name}.environment"
            found = self._code.assigned(target, user)
            if found:
                return [
                    held
                    for statement, value in found
                    for held in self.environment(value, statement, [target])
                ]
        targets = [f"{name}.environment" for name in names]
        return [self._changed(Held((self._default(),)), targets, user)]

    # Files.

    def _of_file(self, node: ast.expr | None) -> Held:
        text = self._code.text(node)
        if text is None:
            return Held(unknown="the file of its environment has a computed name")
        part = self._read(text)
        if part is None:
            return Held(unknown=f"`{text}`, the file of its environment, is not here")
        return Held((part,))

    def file(self, node: ast.expr) -> Held:
        """What the file holds that the expression names."""
        return self._of_file(node)

    # Places.

    def _part(
        self, requirements: tuple[Requirement, ...], slot: Slot | None, fault: str = ""
    ) -> Part:
        if slot is not None:
            fault, document = "", self._code.document
            at = Range(slot.place, slot.place)
            placed = document.placed(at)
            slot = replace(slot, place=placed.start, cell=placed.cell)
            if not can_be_edited(document, Edit(at, slot.before)):
                slot, fault = None, "a magic stands in the line of its list"
        return Part(self._path, Definition(requirements, slot, fault))

    def _end(self, node: ast.expr) -> Position:
        return self._code.lines.range_of(node).end

    def _between(self, func: ast.expr, call: ast.Call) -> str:
        start, end = self._end(func), self._end(call)
        if start.row != end.row:
            return ""
        return self._code.lines.lines[start.row - 1][start.column - 1 : end.column - 1]

    def _behind(self, node: ast.List | ast.Tuple) -> Slot | None:
        """Behind the last element of a list."""
        place = self._code.lines.range_of(node)
        if not node.elts:
            inner = Position(place.start.row, place.start.column + 1)
            return Slot(inner, '"', '"', joint=", ") if isinstance(node, ast.List) else None
        last = self._code.lines.range_of(node.elts[-1])
        lines = self._code.lines.lines
        quote = lines[last.start.row - 1][last.start.column - 1]
        quote = quote if quote in "\"'" else '"'
        head = lines[last.start.row - 1][: last.start.column - 1]
        if not head.strip() and last.end.row < place.end.row:
            return Slot(last.end, f",\n{head}{quote}", quote)
        return Slot(last.end, f", {quote}", quote)

    def _new_keyword(self, call: ast.Call) -> Slot | None:
        """Behind the last argument of a call."""
        if self._between(call.func, call) == "()":
            end = self._end(call)
            inside = Position(end.row, end.column - 1)
            return Slot(inside, '"', '"', f'pip_packages=["{_DEFAULT}", ', "]", ", ")
        every = [*call.args, *(keyword.value for keyword in call.keywords)]
        if not every:
            return None
        last = max((self._code.lines.range_of(node) for node in every), key=lambda p: p.end)
        if self._is_followed_by_parenthesis(last):
            return None
        starts = [self._code.lines.range_of(k).start for k in call.keywords]
        first = max((s for s in starts if s <= last.start), default=last.start)
        head = self._code.lines.lines[first.row - 1][: first.column - 1]
        lead = f",\n{head}" if not head.strip() else ", "
        return Slot(last.end, '"', '"', f'{lead}pip_packages=["{_DEFAULT}", ', "]", ", ")

    def _is_followed_by_parenthesis(self, place: Range) -> bool:
        """Whether parentheses around an argument hide where it ends."""
        line = self._code.lines.lines[place.start.row - 1]
        return line[: place.start.column - 1].rstrip().endswith("=(")

    def _below(self, statement: ast.stmt, name: str) -> Slot | None:
        """On a line of its own below a statement."""
        place = self._code.lines.range_of(statement)
        lines = self._code.lines.lines
        indent = lines[place.start.row - 1][: place.start.column - 1]
        line = lines[place.end.row - 1]
        rest = line[place.end.column - 1 :].strip()
        if indent.strip() or (rest and not rest.startswith("#")):
            return None
        at = Position(place.end.row, len(line) + 1)
        return Slot(at, f'\n{indent}{name}.add_pip_package("', '")')


def _plain(text: str) -> str:
    """A package as pip writes it, where conda writes `numpy=1.19`."""
    as_conda = text.count("=") == 1 and not any(sign in text for sign in "<>~!")
    return text.replace("=", "==") if as_conda else text


def _is_constant(node: ast.expr, value: object) -> bool:
    return isinstance(node, ast.Constant) and node.value is value


def of_names(names: Iterable[str]) -> Part:
    """The packages ``names``, which no text of the project can be given more of."""
    found = tuple(Requirement(normalized(name), "", START) for name in names if name)
    return Part("", Definition(found, fault="it is what the notebook installs"))
