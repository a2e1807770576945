"""A package whose public names are loaded when they are first used: a cold start pays only for what it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def load_from(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The package's `__getattr__`; `homes` has the module of each public name, by its name inside the package."""

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{homes[name]}"), name)

    return load
