"""An evaluation from files to a report."""

from __future__ import annotations

import tempfile
from pathlib import Path

import orjson

from qa_search.indexing import Generation, build_index
from qa_search.language import Embedder, Progress
from qa_search.search import Searcher

from .beir import is_beir, read_beir
from .export import write_trec
from .measuring import Asked, ask_all
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

    `questions` is a file of JSON lines, or a BEIR-style folder, which brings its own corpus.

    Raises:
        InputError: the questions or the baseline cannot be read.
    """
    earlier = read_baseline(baseline) if baseline else None
    model = searcher.generation.manifest.model
    if is_beir(questions):
        asked = _ask_beir(questions, searcher.embedder, progress)
    else:
        asked = ask_all(searcher, read_questions(questions), progress)
    report = Report(asked=asked, model=model, baseline=earlier)
    if save:
        save.parent.mkdir(parents=True, exist_ok=True)
        save.write_bytes(orjson.dumps(report.to_json(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    if export:
        write_trec(export, report.asked, tag=model)
    if plots:
        from .plots import write_plots  # noqa: PLC0415 - matplotlib takes a second

        write_plots(plots, report.asked)
    return report


def _ask_beir(folder: Path, embedder: Embedder, progress: Progress | None) -> list[Asked]:
    corpus, questions = read_beir(folder)
    with tempfile.TemporaryDirectory() as index_dir:
        build_index(Path(index_dir), [corpus], embedder)
        return ask_all(Searcher(Generation.open(Path(index_dir), embedder), embedder), questions, progress)
