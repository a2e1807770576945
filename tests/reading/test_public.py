"""The room's public surface."""

from __future__ import annotations

import doctest
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from qa_search import reading

MODULES = sorted(path.stem for path in Path(reading.__file__ or "").parent.glob("*.py") if path.stem != "__init__")


def test_the_public_names_are_sorted_and_all_load() -> None:
    """`__all__` is sorted, as written, and every name in it is there."""
    assert reading.__all__ == sorted(reading.__all__)
    assert all(getattr(reading, name) is not None for name in reading.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that the room does not offer is refused as usual."""
    with pytest.raises(AttributeError, match="no attribute 'read_mind'"):
        _ = reading.read_mind


def test_importing_loads_no_heavy_library() -> None:
    """YAML, lxml, Word, PDF and encoding guessers load only when such a file is read."""
    heavy = "{'yaml', 'lxml', 'docx', 'pypdf', 'trafilatura', 'charset_normalizer'}"
    code = f"import sys; from qa_search.reading import read_text; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_hold(name: str) -> None:
    """Every example in a module's docstrings gives what it shows."""
    module = import_module(f"qa_search.reading.{name}")
    assert doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE).failed == 0
