"""`azlint server`: the language server for editors, over standard input and output."""

from __future__ import annotations

import argparse
import importlib.util

from azlint.commands.outcome import CommandError


def run(options: argparse.Namespace) -> int:
    """Serves one editor until it is gone; 0: it said so before."""
    if importlib.util.find_spec("pygls") is None:
        raise CommandError(
            "the language server needs pygls; install it with `pip install 'azlint[lsp]'`"
        )
    from azlint.server import stdio

    return stdio.serve()
