"""Judged questions -> measures, comparison of two runs, plots. Needs the extra `evaluation`."""

from qa_search.evaluation.running import run_evaluation

__all__ = ["run_evaluation"]
