"""`azlint verify`: runs a script as it is and as fixed, and shows side by side what both log."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from azlint.commands.outcome import FAILED, FOUND, CommandError
from azlint.documents.files import is_notebook
from azlint.proof import verify
from azlint.proof.verify import Verification, Verified
from azlint.settings.configuration import load_settings
from azlint.settings.settings import SettingsError


def run(options: argparse.Namespace) -> int:
    """Verifies the scripts of one file; 0: they log what they logged."""
    script: Path = options.script
    notebook = is_notebook(str(script))
    if not script.is_file() or not (notebook or script.suffix == ".py"):
        raise CommandError(f"{script}: name a Python script or a notebook that is there")
    folder: Path | None = options.source_directory
    if folder is not None and not folder.is_dir():
        raise CommandError(f"--source-directory: {folder}: no such folder")
    given = dict(map(_input, options.input))
    what = f"the scripts of {script}" if notebook else f"`{_command(options)}`"
    print(f"azlint: runs {what} twice, as it is and as fixed", file=sys.stderr)
    how = verify.How(options.python, options.timeout, given, folder and folder.resolve())
    try:
        done = verify.verify(
            script.resolve(),
            options.behind,
            load_settings(script, options.config, options.isolated),
            how,
            unsafe=options.unsafe_fixes,
        )
    except (SettingsError, verify.VerifyError) as error:
        raise CommandError(f"{script}: {error}") from None
    return _told(script, done, notebook)


def _command(options: argparse.Namespace) -> str:
    return " ".join([options.python, str(options.script), *options.behind])


def _told(script: Path, done: Verification, notebook: bool) -> int:
    """Prints what became of each script; gives the exit code."""
    fixes = "1 fix" if done.fixes == 1 else f"{done.fixes:,} fixes"
    with_fixes = "With its fixes" if notebook else f"With {fixes}"
    for verified in done.scripts:
        if notebook:
            print(f"== {verified.name}")
        _tell(script if not notebook else Path(verified.name), verified, with_fixes)
    if any(v.comparison and v.comparison.differences for v in done.scripts):
        return FOUND
    return FAILED if any(v.problem for v in done.scripts) else 0


def _tell(script: Path, verified: Verified, with_fixes: str) -> None:
    if verified.comparison is None:
        print(f"azlint: {script}: {verified.problem}", file=sys.stderr)
    else:
        print("\n".join(verified.comparison.lines()))
    for note in verified.notes:
        print(f"note: {note}")
    if verified.comparison is None:
        return
    differences = len(verified.comparison.differences)
    if differences:
        print(f"{with_fixes} the script logs something else in {differences:,} places.")
    else:
        print(f"{with_fixes} the script logs what it logged before.")


def _input(given: str) -> tuple[str, Path]:
    """The name and the path of ``NAME=PATH``; raises CommandError."""
    name, _, path = given.partition("=")
    if not name or not path:
        raise CommandError(f"--input: `{given}` is not NAME=PATH, such as `train=data/train.csv`")
    if not Path(path).exists():
        raise CommandError(f"--input: {path}: no such file or folder")
    return name, Path(path).resolve()
