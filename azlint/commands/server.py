"""`azlint server`: the language server for editors, over standard input and output."""

from __future__ import annotations

import argparse

from azlint.commands.outcome import CommandError

_NEEDED = ("pygls", "lsprotocol")


def run(options: argparse.Namespace) -> int:
    """Serves one editor until it is gone; 0: it said so before."""
    from azlint.server import stdio

    try:
        from azlint.server import features
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in _NEEDED:
            raise
        raise CommandError(
            "the language server needs pygls 2; install it with `pip install 'azlint[lsp]'`"
        ) from None
    return stdio.serve(features.make())
