"""Files keep the name that they are uploaded under: what is known of both names decides."""

from __future__ import annotations

from typing import Any

import pytest

from azlint.diagnostics import Applicability, Fix

HEAD = (
    "import os\nfrom pathlib import Path\nfrom azureml.core import Run\n\nrun = Run.get_context()\n"
)


def upload(tree: Any, source: str) -> Fix:
    """The fix of the upload."""
    (fix,) = [d.fix for d in tree.check(HEAD + source) if d.fix is not None]
    found: Fix = fix
    return found


def written(fix: Fix) -> str:
    """What the fix writes beside imports."""
    return "\n".join(e.content for e in fix.edits if "import" not in e.content)


SAME = {
    "joined": ("'outputs/m.pkl', os.path.join('work', 'm.pkl')", "outputs"),
    "by a constant": ("'outputs/m.pkl', os.path.join('work', NAME)", "outputs"),
    "both by a constant": ("'outputs/' + NAME, 'work/' + NAME", "outputs"),
    "by keyword": ("path_or_stream=f'work/{NAME}', name=f'outputs/{NAME}'", "outputs"),
    "the last part of the path": ("f'outputs/{os.path.basename(x)}', str(x)", "outputs"),
    "the last part of a known path": ("'a/' + os.path.basename(PATH), PATH", "a"),
    "as a path": ("'outputs/m.pkl', str(Path('work') / 'm.pkl')", "outputs"),
    "at the top": ("os.path.basename(x), str(x)", None),
}


@pytest.mark.parametrize("name", SAME)
def test_same(name: str, tree: Any) -> None:
    """Names that end alike need no copy, whatever they are made of."""
    given, folder = SAME[name]
    fix = upload(tree, f"NAME = 'm.pkl'\nPATH = os.path.join('b', y)\nrun.upload_file({given})\n")
    where = f', artifact_path="{folder}"' if folder else ""
    if name == "at the top":
        # What `x` is made of is not known, so neither is whether MLflow takes its folder.
        assert "dirname" in written(fix)
        return
    assert (fix.applicability, fix.reason) == (Applicability.SAFE, "")
    assert written(fix).endswith(f"{where})")
    assert "copy" not in written(fix)


OTHER = {
    "literal": ("'outputs/a.pkl', 'b.pkl'", "shutil.copy('b.pkl', f\"{folder}/a.pkl\")"),
    "joined": (
        "'a.pkl', os.path.join('work', NAME)",
        "shutil.copy(os.path.join('work', NAME), f\"{folder}/a.pkl\")",
    ),
    "a part of a name": ("'a_m.pkl', NAME", 'shutil.copy(NAME, f"{folder}/a_m.pkl")'),
}


@pytest.mark.parametrize("name", OTHER)
def test_other(name: str, tree: Any) -> None:
    """A file of another name is logged as a copy that has it."""
    given, copied = OTHER[name]
    fix = upload(tree, f"NAME = 'm.pkl'\nrun.upload_file({given})\n")
    assert fix.applicability is Applicability.SAFE
    assert "with tempfile.TemporaryDirectory() as folder:\n    " in written(fix)
    assert copied in written(fix)


UNKNOWN = {
    "any path": "'m.pkl', str(x)",
    "any name": "str(x), 'm.pkl'",
    "another part": "f'outputs/{y}.pkl', str(x)",
    "a path bound twice": "'m.pkl', second",
    "a name bound again below": "third, fourth",
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_unknown(name: str, tree: Any) -> None:
    """Where it is not known whether they end alike, that is said."""
    source = (
        "second = 'm.pkl'\nif x:\n    second = 'n.pkl'\n"
        "third = str(x)\nfourth = os.path.join('a', third)\nthird = str(y)\n"
        f"run.upload_file({UNKNOWN[name]})\n"
    )
    fix = upload(tree, source)
    assert fix.applicability is Applicability.UNSAFE
    assert "the file keeps its own name" in fix.reason


def test_loop(tree: Any) -> None:
    """A path of the loop's own round ends as the name does; one of another round may not."""
    same = "for n in os.listdir('a'):\n    p = os.path.join('a', n)\n    run.upload_file(n, p)\n"
    assert "keeps its own name" not in upload(tree, same).reason
    other = (
        "for n in os.listdir('a'):\n    if n:\n        p = os.path.join('a', n)\n"
        "    run.upload_file(n, p)\n"
    )
    assert "keeps its own name" in upload(tree, other).reason


def test_streams(tree: Any) -> None:
    """What is text for certain is no stream."""
    assert "open stream" not in upload(tree, "run.upload_file('a', str(x))\n").reason
    assert "open stream" in upload(tree, "run.upload_file('a', x)\n").reason


ASKED_FOR = {
    "a model": "run.register_model('m', model_path='a/m.pkl')\n",
    "a model by keyword": "Model.register(ws, model_path='a/m.pkl', model_name='m')\n",
    "a download": "other.download_file('a/m.pkl', 'x')\n",
    "a download by a constant": "NAME = 'a/m.pkl'\nother.download_file(NAME, 'x')\n",
}


@pytest.mark.parametrize("name", ASKED_FOR)
def test_asked_for(name: str, tree: Any) -> None:
    """A name that the project asks for is kept, also where the file may have it already."""
    fix = upload(tree, f"run.upload_file('a/m.pkl', str(x))\n{ASKED_FOR[name]}")
    assert 'shutil.copy(str(x), f"{folder}/m.pkl")' in written(fix)
    assert "keeps its own name" not in fix.reason


def test_asked_for_elsewhere(tree: Any) -> None:
    """The other file can be any of the project."""
    source = "run.upload_file('a/m.pkl', str(x))\n"
    tree.write("get.py", "from azureml.core import Run\nr.download_file('a/n.pkl')\n")
    tree.write("train.py", HEAD + source)

    def told() -> Fix:
        (fix,) = [d.fix for n, d in tree.diagnostics() if n == "train.py" and d.fix is not None]
        found: Fix = fix
        return found

    assert "copy" not in written(told())
    tree.write("get.py", "from azureml.core import Run\nr.download_file('a/m.pkl')\n")
    assert "copy" in written(told())
