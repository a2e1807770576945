"""An evaluation from files to a report."""

from __future__ import annotations

from pathlib import Path

import orjson

from qa_search.language import Progress
from qa_search.search import Searcher

from .export import write_trec
from .measuring import ask_all
from .questions import read_questions
from .report import Report, read_baseline


def run_evaluation(  # noqa: PLR0913 - the command's files
    searcher: Searcher,
    questions: Path,
    *,
    baseline: Path | None = None,
    save: Path | None = None,
    export: Path | None = None,
    plots: Path | None = None,
    progress: Progress | None = None,
) -> Report:
    """Ask the judged questions, compare with the baseline, write what was asked for.

    Raises:
        InputError: the questions or the baseline cannot be read.
    """
    judged = read_questions(questions)
    earlier = read_baseline(baseline) if baseline else None
    model = searcher.generation.manifest.model
    report = Report(asked=ask_all(searcher, judged, progress), model=model, baseline=earlier)
    if save:
        save.parent.mkdir(parents=True, exist_ok=True)
        save.write_bytes(orjson.dumps(report.to_json(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    if export:
        write_trec(export, report.asked, tag=model)
    if plots:
        from .plots import write_plots  # noqa: PLC0415 - matplotlib takes a second

        write_plots(plots, report.asked)
    return report
