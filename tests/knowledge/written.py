"""What rows, pages and examples say in code: each backticked span and each block."""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from azlint.knowledge.lookup import rows
from azlint.knowledge.model import Gone, Guide, Rename, Symbol
from azlint.rules.registry import all_rules, documentation

# What looks like Python of Azure and is the name of a tag, of a metric or of a kind of file, or
# what a library hands to a callback.
NAMES = re.compile(
    r"mlflow\.(note\.content|parentRunId)|\.(csv|json|parquet|png|runconfig|ya?ml)"
    r"|acc \(%\)|env\.iteration|until=.*|python=.*|import\(.*\)|_ - \. / :|@latest"
)
# Spans that are no Python: commands, addresses, files, options, settings and pieces of these.
NO_PYTHON = re.compile(
    r"""
    .*(://|:/).*                         # an address
    | (az|pip|python|conda|tensorboard|Rscript|azmlinfsrv|docker)[ ].*  # a command
    | (azureml|wasbs|runs|models):.*     # a reference to an asset
    | -{1,2}[a-z<].* | %.* | !.*          # an option, a magic or a shell line
    | [\w./*<>-]*/[\w./*<>-]*            # a path
    | [\w.*-]+\.(json|ya?ml|txt|pkl|runconfig|csv|png|py|ipynb|parquet)
    | [\w.-]+(\*|\.\.\.)                 # whatever begins like this
    | [a-z][\w-]*(-[\w]+)+(<.*|==.*)?    # a package, a version of it, an option of a service
    | [\w-]+[<>=]=?[\w.<>*]+             # a requirement
    | \$\{\{.*\}\}                       # an expression of a job
    | [^\w`]+                            # signs
    | [a-z_ ]+:(\ .*)? | \w+::           # a key of YAML, a package of R
    | tags\..*                           # the beginning of a filter
    """,
    re.VERBOSE,
)
_SPAN = re.compile(r"`([^`]+)`")
_FENCE = re.compile(r"```(\w*)\n(.*?)```", re.DOTALL)
_PLACEHOLDER = re.compile(r"<([a-z][\w -]*)>")


@dataclass(frozen=True)
class Text:
    """A phrase about a symbol, or a paragraph of a page, which may be about v1 all over."""

    where: str
    text: str
    symbol: str = ""
    is_page: bool = False

    @property
    def spans(self) -> tuple[str, ...]:
        """What stands between backticks."""
        return tuple(span.replace("\n", " ") for span in _SPAN.findall(self.text))


@dataclass(frozen=True)
class Block:
    """Lines of code that are to be taken as they stand."""

    where: str
    code: str


def _replacements(row: Symbol) -> Iterator[tuple[str, Rename | Guide | Gone]]:
    for field in row.__dataclass_fields__:
        said = getattr(row, field)
        for kind, answer in said.items() if isinstance(said, Mapping) else [(None, said)]:
            if isinstance(answer, Rename | Guide | Gone):
                where = f"{row.name} {field}" if kind is None else f"{row.name} {field} {kind}"
                yield where.replace(" replacement", ""), answer


@cache
def answers() -> dict[str, Rename | Guide | Gone]:
    """Every answer of every row by where it stands, each wording once."""
    found: dict[object, str] = {}
    for row in rows().values():
        for where, answer in _replacements(row):
            found.setdefault((type(answer), answer.text, getattr(answer, "snippet", "")), where)
    said = {where: answer for row in rows().values() for where, answer in _replacements(row)}
    return {where: said[where] for where in found.values()}


@cache
def texts() -> tuple[Text, ...]:
    """The phrases of rows, and the paragraphs and table rows of pages."""
    found = [Text(where, answer.text, where.split()[0]) for where, answer in answers().items()]
    for rule in all_rules():
        page = _FENCE.sub("", documentation(rule))
        for number, part in enumerate(re.split(r"\n\n|\n(?=[|-])", page)):
            found.append(Text(f"{rule.code} paragraph {number}", part, is_page=True))
    return tuple(found)


@cache
def blocks() -> tuple[Block, ...]:
    """The snippets of rows, the blocks of pages, and what examples show as good."""
    found = [
        Block(where, answer.snippet)
        for where, answer in answers().items()
        if isinstance(answer, Guide) and answer.snippet
    ]
    for rule in all_rules():
        for number, (language, code) in enumerate(_FENCE.findall(documentation(rule))):
            if language == "python":
                found.append(Block(f"{rule.code} block {number}", code))
        for number, example in enumerate(rule.examples, 1):
            found.append(Block(f"{rule.code} good {number}", example.good))
    return tuple(found)


@dataclass(frozen=True)
class Span:
    """A span as Python: the nodes it is made of, or the arguments that it is a piece of."""

    body: tuple[ast.stmt, ...] = ()
    arguments: tuple[ast.keyword, ...] = ()


def is_no_python(span: str) -> bool:
    """Whether ``span`` is known to be something else than Python."""
    return bool(keyword.iskeyword(span) or NAMES.fullmatch(span) or NO_PYTHON.fullmatch(span))


def parse(span: str) -> Span | None:
    """``span`` as Python, or None when it is none.

    `<name>` stands for what the reader puts in, `...` at the end of a call for more arguments, and
    `name=` for any value of an argument.
    """
    code = _PLACEHOLDER.sub(
        lambda found: "sklearn" if found[1] == "flavor" else re.sub(r"\W", "_", found[1]), span
    )
    code = re.sub(r"\b(\w+)=(?=[,)]|$)", r"\1=...", code)
    if NAMES.fullmatch(span):
        return None
    if code.startswith("."):
        code = f"_{code}"
    whole = re.sub(r",\s*\.\.\.\)", ")", code)
    is_argument = re.match(r"\w+=(?!=)", whole)
    for source in () if is_argument else (whole, f"{whole}\n    ...", f"{whole}\ndef _(): ..."):
        try:
            return Span(tuple(ast.parse(source).body))
        except SyntaxError:
            continue
    try:
        call = ast.parse(f"_({whole})", mode="eval").body
    except SyntaxError:
        return None
    assert isinstance(call, ast.Call)
    return Span(arguments=tuple(call.keywords)) if call.keywords and not call.args else None
