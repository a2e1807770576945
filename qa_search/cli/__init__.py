"""The command line: all wiring, no logic of its own."""

from qa_search.cli.main import main

__all__ = ["main"]
