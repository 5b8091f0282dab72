"""`azlint verify`: runs a script as it is and as fixed, and shows side by side what both log."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from azlint.commands.outcome import FOUND, CommandError
from azlint.proof import verify
from azlint.settings.configuration import load_settings
from azlint.settings.settings import SettingsError


def run(options: argparse.Namespace) -> int:
    """Verifies one script; 0: it logs what it logged."""
    script: Path = options.script
    if not script.is_file() or script.suffix != ".py":
        raise CommandError(f"{script}: name a Python script that is there")
    given = dict(map(_input, options.input))
    command = " ".join([options.python, str(script), *options.behind])
    print(f"azlint: runs `{command}` twice, as it is and as fixed", file=sys.stderr)
    try:
        done = verify.verify(
            script,
            options.behind,
            load_settings(script, options.config, options.isolated),
            unsafe=options.unsafe_fixes,
            python=options.python,
            timeout=options.timeout,
            inputs=given,
        )
    except (SettingsError, verify.VerifyError) as error:
        raise CommandError(f"{script}: {error}") from None
    print("\n".join(done.comparison.lines()))
    fixes = "1 fix" if done.fixes == 1 else f"{done.fixes:,} fixes"
    differences = len(done.comparison.differences)
    if not differences:
        print(f"With {fixes} the script logs what it logged before.")
        return 0
    print(f"With {fixes} the script logs something else in {differences:,} places.")
    return FOUND


def _input(given: str) -> tuple[str, Path]:
    """The name and the path of ``NAME=PATH``; raises CommandError."""
    name, _, path = given.partition("=")
    if not name or not path:
        raise CommandError(f"--input: `{given}` is not NAME=PATH, such as `train=data/train.csv`")
    if not Path(path).exists():
        raise CommandError(f"--input: {path}: no such file or folder")
    return name, Path(path).resolve()
