"""The commands that answer: ask, figures, eval, serve."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from .inputs import STDIN, figures_of_text, read_text
from .options import builds_bundled, common, open_searcher, settings_from
from .printing import print_figures, print_json, print_reply
from .progress import progress

NOTHING_ANSWERS = 1
FILE = click.Path(path_type=Path)


@click.command()
@click.argument("question")
@click.option("--limit", default=5, show_default=True, help="How many answers, 1 to 50.")
@click.option("--speaker", multiple=True, help="Only this person's answers; may be repeated, as may the next four.")
@click.option("--role", multiple=True, help="host, official or document.")
@click.option("--kind", multiple=True, help="answer, statement or report.")
@click.option("--organization", multiple=True, help="Only answers of this body.")
@click.option("--transcript", multiple=True, help="Only answers of this transcript (its id).")
@click.option("--from", "from_date", help="Only answers of this day or later (YYYY-MM-DD).")
@click.option("--to", "to_date", help="Only answers of this day or earlier (YYYY-MM-DD).")
@common
def ask(*, question: str, limit: int, index_dir: Path | None, model: str | None, as_json: bool, **chosen: Any) -> None:  # noqa: ANN401 - the filters, by name
    """Print the official answers to QUESTION (- reads it from standard input), best first."""
    from qa_search.search import check_limit, check_question, make_filters, reply_json  # noqa: PLC0415

    text = check_question(read_text(STDIN) if question == STDIN else question)
    check_limit(limit)
    filters = make_filters(**chosen)
    searcher = open_searcher(settings_from(index_dir=index_dir, model=model), index_dir)
    reply = searcher.ask(text, limit=limit, filters=filters)
    if as_json:
        print_json(reply_json(reply, searcher.generation))
    else:
        click.echo(print_reply(reply, searcher.generation))
    if reply.status == "no_answer":
        sys.exit(NOTHING_ANSWERS)


@click.command()
@click.argument("file", required=False)
@click.option("--date", help="The day that the text speaks from (YYYY-MM-DD): 去年, 3月底 are counted from it.")
@click.option("--metric", help="Over the index: figures that measure this.")
@click.option("--unit", help="Over the index: figures in this unit (元, 人, %).")
@click.option("--speaker", help="Over the index: figures that this person cites.")
@click.option("--min", "least", help="Over the index: at least this value, such as 1e10 or 388亿.")
@click.option("--max", "most", help="Over the index: at most this value.")
@click.option("--from", "from_date", help="Over the index: cited on this day or later.")
@click.option("--to", "to_date", help="Over the index: cited on this day or earlier.")
@click.option("--limit", default=50, show_default=True, help="Over the index: how many figures, 1 to 1000.")
@click.option("--series", is_flag=True, help="Over the index: the figures by unit and day, as a series.")
@click.option("--csv", "as_csv", is_flag=True, help="The series as CSV.")
@click.option("--plot", type=FILE, help="Draw the series into this file (.png, .svg).")
@common
def figures(  # noqa: PLR0913 - the command's options
    *,
    file: str | None,
    date: str | None,
    index_dir: Path | None,
    model: str | None,
    as_json: bool,
    series: bool,
    as_csv: bool,
    plot: Path | None,
    **wanted: Any,  # noqa: ANN401 - the conditions, by name
) -> None:
    """Print the figures that FILE (- is standard input) cites or, without FILE, those of the index."""
    if file is not None:
        found = figures_of_text(file, date)
    else:
        from qa_search.search import query_figures  # noqa: PLC0415

        searcher = open_searcher(settings_from(index_dir=index_dir, model=model), index_dir)
        found = query_figures(searcher.generation, **wanted)
        if series or as_csv or plot:
            _print_series(found, as_csv=as_csv, plot=plot)
            return
    if as_json:
        print_json({"figures": found})
    else:
        click.echo(print_figures(found))


def _print_series(found: list[dict[str, Any]], *, as_csv: bool, plot: Path | None) -> None:
    from qa_search.search import make_series, series_csv  # noqa: PLC0415

    series = make_series(found)
    if plot:
        from qa_search.evaluation import write_series_plot  # noqa: PLC0415

        write_series_plot(plot, series)
    if as_csv:
        click.echo(series_csv(series), nl=False)
    else:
        print_json({"series": series})


@click.command("eval")
@click.argument("questions", type=FILE)
@click.option("--baseline", type=FILE, help="An earlier run to compare with, question by question.")
@click.option("--save", type=FILE, help="Write this run here (JSON).")
@click.option("--export", type=FILE, help="Write run and qrels in TREC form into this folder.")
@click.option("--plots", type=FILE, help="Write plots (PNG) into this folder.")
@common
def evaluate(*, index_dir: Path | None, model: str | None, as_json: bool, **files: Any) -> None:  # noqa: ANN401
    """Measure retrieval on judged QUESTIONS (JSON lines), per language and type, against a baseline."""
    from qa_search.evaluation import run_evaluation  # noqa: PLC0415

    searcher = open_searcher(settings_from(index_dir=index_dir, model=model), index_dir)
    with progress(None, "Asking", sys.stderr) as advance:
        report = run_evaluation(searcher, progress=advance, **files)
    if as_json:
        print_json(report.to_json())
    else:
        click.echo(report.to_text())


@click.command()
@click.option("--host", help="Address to listen on (default: 127.0.0.1).")
@click.option("--port", type=int, help="Port to listen on (default: 8000).")
@common
def serve(*, host: str | None, port: int | None, index_dir: Path | None, model: str | None, as_json: bool) -> None:
    """Serve the page and the HTTP endpoint."""
    from qa_search.service import run_service  # noqa: PLC0415

    settings = settings_from(index_dir=index_dir, model=model, host=host, port=port)
    run_service(settings, build_bundled=builds_bundled(index_dir), json_logs=as_json)
