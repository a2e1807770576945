"""The public surface: what each room offers, and the one tree of errors."""

from __future__ import annotations

import importlib
import importlib.metadata

import pytest

import qa_search
from qa_search import errors
from qa_search.errors import QaSearchError

ROOMS = ("reading", "language", "figures", "indexing", "search", "evaluation", "service", "cli")


@pytest.mark.parametrize("room", ["", *ROOMS])
def test_a_room_offers_what_it_lists(room: str) -> None:
    """Every room has an `__all__` without repeats, sorted (constants, classes, functions), and each name can be had."""
    module = importlib.import_module(f"qa_search.{room}".rstrip("."))
    assert module.__all__ == sorted(
        set(module.__all__), key=lambda name: (not name.isupper(), not name[0].isupper(), name)
    )
    assert all(getattr(module, name) is not None for name in module.__all__)


def test_the_version_is_that_of_the_distribution() -> None:
    """`qa_search.__version__` is the version that was installed."""
    assert qa_search.__version__ == importlib.metadata.version("qa-search")


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("InputError", 422, 2),
        ("ReadingError", 422, 2),
        ("NotATranscriptError", 422, 2),
        ("ModelError", 503, 2),
        ("IndexMissingError", 503, 3),
        ("IndexDamagedError", 503, 3),
        ("IndexMismatchError", 503, 3),
        ("NotFoundError", 404, 2),
        ("ForbiddenError", 401, 2),
    ],
)
def test_an_error_knows_its_status_and_exit_code(name: str, status: int, code: int) -> None:
    """Bad input ends with 2 and an unusable index with 3; over HTTP each has its status and a title of its own."""
    error = getattr(errors, name)
    assert issubclass(error, QaSearchError)
    assert (error.http_status, error.exit_code) == (status, code)
    assert error.title != QaSearchError.title
