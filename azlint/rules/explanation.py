"""The page of a rule as Markdown: for `azlint rule` and for the documentation."""

from __future__ import annotations

from azlint.rules.registry import documentation, pylint_id
from azlint.rules.rule import Rule


def explain(rule: Rule) -> str:
    """Heading, documentation and examples of ``rule``."""
    parts = [f"# {rule.name} ({rule.code})", documentation(rule).strip()]
    for example in rule.examples:
        parts.append(f"## Example\n\n```python\n{_clean(example.bad, rule)}```")
        parts.append(f"Use instead:\n\n```python\n{example.good}```")
    facts = [f"- Severity: {rule.severity.label if rule.severity else 'by the role of the file'}"]
    facts.append(f"- On by default: {'yes' if rule.default else 'no'}")
    facts.append(f"- Suppress on a line: `# azlint: ignore[{rule.code}]`, `# noqa: {rule.code}` ")
    facts[-1] += f"or `# pylint: disable={rule.name}` ({pylint_id(rule.code)})"
    parts.append("\n".join(facts))
    return "\n\n".join(parts) + "\n"


def _clean(source: str, rule: Rule) -> str:
    """The example without the marks that tests read."""
    mark = f"# {rule.code}"
    lines = [line.removesuffix(mark).rstrip() for line in source.splitlines()]
    return "\n".join(lines) + "\n"
