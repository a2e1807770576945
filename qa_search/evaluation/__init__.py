"""Judged questions -> measures, comparison of two runs, plots. Needs the extra `evaluation`."""

from qa_search.errors import QaSearchError

try:
    from qa_search.evaluation.running import run_evaluation
    from qa_search.evaluation.series_plot import write_series_plot
except ImportError as error:
    raise QaSearchError(f"this needs {error.name}; install it with: pip install 'qa-search[evaluation]'") from error

__all__ = ["run_evaluation", "write_series_plot"]
