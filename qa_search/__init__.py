"""Ask a question, get the official answer: verbatim, with who said it, when, and the figures it cites."""

from importlib.metadata import version

__version__ = version("qa-search")

__all__ = ["__version__"]
