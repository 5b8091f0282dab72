"""`azlint rules` and `azlint rule`: what can be found, and why it matters."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

from azlint.commands.outcome import CommandError
from azlint.rules import registry
from azlint.rules.explanation import answers, explain


def run(options: argparse.Namespace) -> int:
    """Lists the rules, or explains the one that is named."""
    if options.command == "rule":
        return _rule(options.rule)
    rules = registry.all_rules()
    width = max(len(rule.name) for rule in rules)
    for rule in rules:
        print(f"{rule.code}  {rule.name:<{width}}  {registry.summary(rule)}")
    return 0


def _rule(name: str) -> int:
    rule = registry.find_rule(name)
    if rule is None:
        known = [key for row in registry.all_rules() for key in (row.code, row.name)]
        advice = registry.did_you_mean(name, known, "`azlint rules` lists them all")
        raise CommandError(f"no rule is called `{name}`; {advice}")
    instead = answers(rule)
    _print_markdown(f"{explain(rule)}\n{instead}" if instead else explain(rule), sys.stdout)
    return 0


def _print_markdown(text: str, stream: TextIO) -> None:
    from azlint.reports.model import use_color, write

    if not use_color(stream):
        write(text, stream)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(file=stream).print(Markdown(text))
