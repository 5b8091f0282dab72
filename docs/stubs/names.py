"""Names: where a definition is shown, and which class a written name means."""

from __future__ import annotations

from docs.stubs import typetext
from docs.stubs.reader import Index, Target, is_private


class Names:
    """Gives definitions their public, canonical names."""

    def __init__(self, index: Index) -> None:
        self.index = index
        #: Definition place of a class or function -> the public place it is shown at.
        self.moved: dict[str, str] = {}
        self._short: dict[str, set[str]] = {}
        self._targets: dict[str, Target] = {}
        self._find_moves()
        self._find_short_names()

    def _find_moves(self) -> None:
        """Choose the public place of what is defined in private modules."""
        best: dict[str, tuple[tuple[int, int, str], str]] = {}
        for module in self.index.modules.values():
            if is_private(module.name):
                continue
            for name, binding in module.bindings.items():
                # Elsewhere an import is only an import; a package or `__all__` means to re-export.
                if binding.kind != "from" or name.startswith("_"):
                    continue
                if name not in module.exported and not module.is_package:
                    continue
                target = self.index.resolve(module.name, name)
                if target is None or target.kind not in ("class", "function"):
                    continue
                if not is_private(target.module):
                    continue
                if self.index.modules[target.module].dist != module.dist:
                    continue
                outside = not target.module.startswith(module.name + ".")
                if outside and module.exported and name not in module.exported:
                    continue
                place = f"{module.name}.{name}"
                rank = (-_common(module.name, target.module), place.count("."), place)
                if target.place not in best or rank < best[target.place][0]:
                    best[target.place] = (rank, place)
        self.moved = {place: chosen for place, (_, chosen) in best.items()}

    def _find_short_names(self) -> None:
        for module in self.index.modules.values():
            for name, binding in module.bindings.items():
                if binding.kind == "class" and not name.startswith("_"):
                    target = Target("class", module.name, name)
                    canonical = self.canonical(target)
                    if not is_private(canonical):
                        self._short.setdefault(name, set()).add(canonical)

    def canonical(self, target: Target) -> str:
        """Give the dotted name a definition is shown under."""
        outer, dot, inner = target.name.partition(".")
        if not outer:
            return target.module
        place = f"{target.module}.{outer}"
        canonical = self.moved.get(place, place) + dot + inner
        self._targets.setdefault(canonical, target)
        return canonical

    def class_name(self, module: str, dotted: str) -> str | None:
        """Give the canonical name of a class as written in a module, or None if it is not v1."""
        target = self.index.resolve_dotted(module, dotted)
        if target is None:
            # Docstrings name classes that are not imported, or under a place they left long ago;
            # the last part still tells, if only one public class has that name.
            if "." in dotted and not dotted.startswith(self.index.root + "."):
                return None
            short = dotted.rpartition(".")[2]
            known = self._short.get(short, set())
            if len(known) != 1 or len(short) < 4 or not short[0].isupper():
                return None
            if dotted.startswith("azureml.dataprep"):
                return None
            return next(iter(known))
        return self.canonical(target) if target.kind == "class" else None

    def resolver(self, module: str) -> typetext.Resolve:
        """Give the function that resolves class names as a module writes them."""

        def resolve(name: str) -> str | None:
            return self.class_name(module, name)

        return resolve


def _common(first: str, second: str) -> int:
    """Count the leading components two dotted names share."""
    count = 0
    for one, other in zip(first.split("."), second.split("."), strict=False):
        if one != other:
            break
        count += 1
    return count
