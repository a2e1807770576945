"""Packages whose names are loaded when they are used."""

import subprocess
import sys

import pytest

import qa_search.figures


def test_a_name_that_is_not_there_is_told() -> None:
    """The message is that of any module."""
    with pytest.raises(AttributeError, match=r"module 'qa_search\.figures' has no attribute 'absent'"):
        _ = qa_search.figures.absent


def test_importing_a_room_loads_nothing_of_it() -> None:
    """A program that only searches never loads the reader's tables."""
    code = "import sys, qa_search.reading; print([m for m in sys.modules if m.startswith('qa_search.reading.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
