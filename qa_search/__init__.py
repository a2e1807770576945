"""Ask a question, get the official answer: verbatim, with who said it, when, and the figures it cites."""

__version__ = "0.1.0"

__all__ = ["__version__"]
