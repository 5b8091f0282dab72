"""The sources that fixes are held to: every example of a rule, and every case of the engine."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

from azlint.rules.registry import all_rules

SEMANTIC = Path(__file__).parents[1] / "semantic"
SOURCES = {
    f"{rule.code} {kind} {number}": source
    for rule in all_rules()
    for kind, sources in (
        ("bad", [example.bad for example in rule.examples]),
        ("good", [example.good for example in rule.examples]),
        ("near miss", rule.near_misses),
    )
    for number, source in enumerate(sources)
}
SOURCES |= {
    path.name: path.read_text(encoding="utf-8")
    for folder in ("cases", "near_misses")
    for path in sorted((SEMANTIC / folder).glob("*.py"))
}


def parses(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    return True


SOUND = sorted(name for name, source in SOURCES.items() if parses(source))
FIXED = [name for name in SOUND if "azureml" in SOURCES[name]]


def comments(source: str) -> list[str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]
