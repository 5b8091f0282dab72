"""The configurations in docs/editors.md, in those editors that are there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="pygls is not installed")

DOCUMENT = (Path(__file__).parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")
# One that is not on the PATH can be named: Debian 12 has a Neovim that is older than the document.
NEOVIM = os.environ.get("AZLINT_NEOVIM") or shutil.which("nvim")
EMACS = shutil.which("emacs")
PATIENCE = 180
SOURCE = "from azureml.core import Run\n\nrun = Run.get_context()\nx = '😀'; run.log('é', 1)\n"
FIXED = "import mlflow\n\nx = '😀'; mlflow.log_metric('é', 1)\n"

# Neovim before 0.11 has the client, but not the two functions that set it up.
OLDER = """\
if not vim.lsp.config then
  local known = {}
  vim.lsp.config = function(name, config) known[name] = config end
  vim.lsp.enable = function(name)
    vim.api.nvim_create_autocmd("FileType", {
      pattern = known[name].filetypes,
      callback = function(args)
        local settings = { name = name, cmd = known[name].cmd, root_dir = vim.fn.getcwd() }
        vim.lsp.buf_attach_client(args.buf, vim.lsp.start_client(settings))
      end,
    })
  end
end
"""
IN_NEOVIM = """\
local function finish(told)
  vim.fn.writefile({ vim.json.encode(told) }, "told.json")
  vim.cmd("qall!")
end
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local told = { found = vim.diagnostic.get(0) }
if vim.lsp.enable and vim.fn.has("nvim-0.11") == 1 then
  CODE_ACTION
  vim.wait(60000, function() return vim.bo.modified end, 50)
end
told.lines = vim.api.nvim_buf_get_lines(0, 0, -1, true)
finish(told)
"""
IN_EMACS = """\
(require 'eglot)
(load-file "init.el")
(setq eglot-sync-connect 60 eglot-connect-timeout 60)
(find-file "train.py")
(call-interactively 'eglot)
(let ((end (+ (float-time) 60)))
  (while (and (< (float-time) end) (not (flymake-diagnostics)))
    (accept-process-output nil 0.05)
    (flymake-start)))
(with-temp-file "told.txt"
  (dolist (found (with-current-buffer "train.py" (flymake-diagnostics)))
    (insert (format "%s %s %s\\n" (flymake-diagnostic-beg found) (flymake-diagnostic-end found)
                    (replace-regexp-in-string "\\n" " " (flymake-diagnostic-text found))))))
(kill-emacs 0)
"""


def block(heading: str, language: str, number: int = 0) -> str:
    """A block of code of the document below a heading."""
    section = DOCUMENT.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(rf"^```{language}\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)[number]


def run(folder: Path, *command: str) -> None:
    """Runs an editor in ``folder``, with nothing of the user, and `azlint` on its PATH."""
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    homes = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    home = folder.parent / "home"
    home.mkdir()
    subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, **dict.fromkeys(homes, str(home))},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        timeout=PATIENCE,
    )


def expected(tree: Any) -> list[tuple[str, int, int, str]]:
    """Code, row, column and message of each finding, as azlint itself has them."""
    return sorted(
        (found.code, found.range.start.row, found.range.start.column, found.message)
        for _, found in tree.diagnostics("train.py")
    )


@pytest.mark.skipif(not NEOVIM, reason="Neovim is not installed")
def test_neovim(tree: Any) -> None:
    """What is in the document shows the findings, and applies all safe fixes."""
    tree.write("azlint.toml", 'select = ["ALL"]\n')
    tree.write("train.py", SOURCE)
    tree.write("init.lua", f"vim.opt.swapfile = false\n{OLDER}{block('Neovim', 'lua')}")
    action = re.findall(r"`:lua (vim\.lsp\.buf\.code_action.*?)`", DOCUMENT)[0]
    tree.write("then.lua", IN_NEOVIM.replace("CODE_ACTION", action))
    assert NEOVIM
    run(tree.root, NEOVIM, "--headless", "-u", "init.lua", "train.py", "+luafile then.lua")
    told = json.loads((tree.root / "told.json").read_bytes())
    lines = SOURCE.splitlines()
    assert sorted(
        (
            found["code"] if "code" in found else found["user_data"]["lsp"]["code"],
            found["lnum"] + 1,
            # Neovim counts bytes.
            len(lines[found["lnum"]].encode()[: found["col"]].decode()) + 1,
            found["message"],
        )
        for found in told["found"]
    ) == expected(tree)
    version = subprocess.run([NEOVIM, "--version"], capture_output=True, text=True, check=True)
    major, minor = map(int, re.findall(r"v(\d+)\.(\d+)", version.stdout)[0])
    fixed = FIXED if (major, minor) >= (0, 11) else SOURCE
    assert told["lines"] == fixed.splitlines()


@pytest.mark.skipif(not EMACS, reason="Emacs is not installed")
def test_emacs(tree: Any) -> None:
    """What is in the document shows the findings."""
    assert EMACS
    has_eglot = [EMACS, "--batch", "--eval", "(require 'eglot)"]
    if subprocess.run(has_eglot, capture_output=True).returncode:
        pytest.skip("Emacs has no eglot")
    tree.write("azlint.toml", 'select = ["ALL"]\n')
    tree.write("train.py", SOURCE)
    (tree.root / ".git").mkdir()
    tree.write("init.el", block("Emacs", "elisp"))
    tree.write("then.el", IN_EMACS)
    run(tree.root, EMACS, "--batch", "-l", "then.el")
    told = (tree.root / "told.txt").read_text(encoding="utf-8").splitlines()
    found = []
    for line in told:
        start, _, text = line.split(" ", 2)
        before = SOURCE[: int(start) - 1]
        row, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        code, message = re.fullmatch(r"azlint \[(AZL\d+)\]: (.*)", text).groups()  # type: ignore[union-attr]
        found.append((code, row, column, message))
    assert sorted(found) == expected(tree)


def test_what_is_set() -> None:
    """The other configurations are JSON, and the options in them are known to the server."""
    from azlint.editors.options import read

    blocks = re.findall(r"^```json\n(.*?)^```$", DOCUMENT, re.DOTALL | re.MULTILINE)
    settings: dict[str, Any] = {}
    for each in blocks:
        settings |= json.loads(each)
    options = settings["pylsp"]["plugins"]["azlint"]
    del options["enabled"]
    assert read(options).select == ("AZL2",)
    assert settings["glspc.server.command"] == "azlint"
    names = re.findall(r"`(\w+)`", DOCUMENT.split("The names are ")[1].split(". A file")[0])
    assert read(dict.fromkeys(names)) == read({})
    assert len(names) == len(type(read({})).__dataclass_fields__)


@pytest.mark.parametrize("name", re.findall(r"\]\((\S+?)\)", DOCUMENT))
def test_what_is_shown(name: str) -> None:
    """Each picture is there."""
    assert (Path(__file__).parents[2] / "docs" / name).is_file()
