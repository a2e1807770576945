"""The command line: all wiring, no logic of its own."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from qa_search.errors import IndexMissingError, InputError, QaSearchError
from qa_search.settings import Settings

NOTHING_ANSWERS = 1
Command = TypeVar("Command", bound=Callable[..., Any])


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="qa-search", prog_name="qa-search")
def cli() -> None:
    """Ask a question, get the official answer: verbatim, with who said it, when, and the figures it cites."""


def common(command: Command) -> Command:
    """The options that every command takes."""
    options = (
        click.option("--index-dir", type=click.Path(path_type=Path), help="Folder of the index (default: ./index)."),
        click.option("--model", help="'bundled', or a sentence-transformers name or folder."),
        click.option("--json", "as_json", is_flag=True, help="Print one JSON document."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@cli.command()
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
def ask(question: str, index_dir: Path | None, model: str | None, as_json: bool, **chosen: Any) -> None:  # noqa: ANN401, FBT001
    """Print the official answers to QUESTION (- reads it from standard input), best first."""
    from qa_search.search import reply_json  # noqa: PLC0415 - each command imports what it needs: a cold start counts
    from qa_search.search.filtering import make_filters  # noqa: PLC0415

    settings = _settings(index_dir=index_dir, model=model)
    text = _stdin_text() if question == "-" else question
    limit = chosen.pop("limit")
    filters = make_filters(**chosen)
    searcher = _searcher(settings, build_bundled=_is_default_folder(index_dir))
    reply = searcher.ask(text, limit=limit, filters=filters)
    if as_json:
        _print_json(reply_json(reply, searcher.generation))
    else:
        from qa_search.search.printing import print_reply  # noqa: PLC0415

        click.echo(print_reply(reply, searcher.generation, width=_width()))
    if reply.status == "no_answer":
        sys.exit(NOTHING_ANSWERS)


@cli.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--replace", is_flag=True, help="Start anew instead of adding to what is there.")
@click.option("--as-document", is_flag=True, help="Take a text in which nobody speaks as one document.")
@common
def index(  # noqa: PLR0913 - the command's options
    paths: tuple[str, ...],
    replace: bool,  # noqa: FBT001
    as_document: bool,  # noqa: FBT001
    index_dir: Path | None,
    model: str | None,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Read transcripts from files and folders (- is standard input) and add them to the index."""
    from qa_search.indexing import build_index  # noqa: PLC0415

    settings = _settings(index_dir=index_dir, model=model)
    outcomes = _read_paths(paths, settings, as_document=as_document)
    taken = [outcome.transcript for outcome in outcomes if outcome.transcript]
    bad = [outcome for outcome in outcomes if outcome.transcript is None]
    report: dict[str, Any] = {
        "read": [{"path": str(outcome.path), "id": outcome.transcript.id, "answers": len(outcome.transcript.answers)}
                 for outcome in outcomes if outcome.transcript],
        "skipped": [{"path": str(outcome.path), "reason": outcome.reason} for outcome in bad],
        "index": None,
    }  # fmt: skip
    if taken:
        with _progress(None, "Embedding") as advance:
            built = build_index(settings.index_dir, taken, _embedder(settings), replace=replace, progress=advance)
        report["index"] = {"generation": built.generation, **built.counts, "embedded": built.embedded}
    if as_json:
        _print_json(report)
    else:
        _print_index_report(report)
    if bad:
        sys.exit(InputError.exit_code)


@cli.command()
@click.argument("file")
@common
def parse(file: str, index_dir: Path | None, model: str | None, as_json: bool) -> None:  # noqa: FBT001
    """Read FILE (- is standard input) and print its turns: who spoke, in which office, when."""
    from qa_search import reading  # noqa: PLC0415

    settings = _settings(index_dir=index_dir, model=model)
    transcript = _read_transcript(file, settings.timezone)
    if as_json:
        _print_json(reading.to_json(transcript))
    else:
        click.echo(reading.outline(transcript))


@cli.command()
@click.argument("file", required=False)
@click.option("--date", help="The day that the text speaks from (YYYY-MM-DD): 去年, 3月底 are counted from it.")
@click.option("--metric", help="Over the index: figures that measure this.")
@click.option("--unit", help="Over the index: figures in this unit (元, 人, %).")
@click.option("--speaker", help="Over the index: figures that this person cites.")
@click.option("--min", "least", help="Over the index: at least this value, such as 1e10.")
@click.option("--max", "most", help="Over the index: at most this value.")
@click.option("--from", "from_date", help="Over the index: cited on this day or later.")
@click.option("--to", "to_date", help="Over the index: cited on this day or earlier.")
@click.option("--limit", default=50, show_default=True, help="Over the index: how many figures, 1 to 1000.")
@common
def figures(  # noqa: PLR0913 - the command's options
    file: str | None,
    date: str | None,
    index_dir: Path | None,
    model: str | None,
    as_json: bool,  # noqa: FBT001
    **wanted: Any,  # noqa: ANN401
) -> None:
    """Print the figures that FILE (- is standard input) cites or, without FILE, those of the index."""
    from qa_search.search.printing import print_figures  # noqa: PLC0415

    settings = _settings(index_dir=index_dir, model=model)
    if file is None:
        from qa_search.search.figure_query import query_figures  # noqa: PLC0415

        generation = _searcher(settings, build_bundled=_is_default_folder(index_dir)).generation
        found = query_figures(generation, **wanted)
    else:
        found = _figures_of_text(file, date)
    if as_json:
        _print_json({"figures": found})
    else:
        click.echo(print_figures(found))


@cli.command("eval")
@click.argument("questions", type=click.Path(path_type=Path))
@click.option("--baseline", type=click.Path(path_type=Path), help="An earlier run to compare with, question by question.")
@click.option("--save", type=click.Path(path_type=Path), help="Write this run here (JSON).")
@click.option("--export", type=click.Path(path_type=Path), help="Write run and qrels in TREC form into this folder.")
@click.option("--plots", type=click.Path(path_type=Path), help="Write plots (PNG) into this folder.")
@common
def evaluate(  # noqa: PLR0913 - the command's options
    questions: Path,
    baseline: Path | None,
    save: Path | None,
    export: Path | None,
    plots: Path | None,
    index_dir: Path | None,
    model: str | None,
    as_json: bool,  # noqa: FBT001
) -> None:
    """Measure retrieval on judged QUESTIONS (JSON lines), per language and type, against a baseline."""
    from qa_search.evaluation import run_evaluation  # noqa: PLC0415

    settings = _settings(index_dir=index_dir, model=model)
    searcher = _searcher(settings, build_bundled=_is_default_folder(index_dir))
    with _progress(None, "Asking") as advance:
        outcome = run_evaluation(
            searcher, questions, baseline=baseline, save=save, export=export, plots=plots, progress=advance
        )
    if as_json:
        _print_json(outcome.to_json())
    else:
        click.echo(outcome.to_text())


@cli.command()
@click.option("--host", help="Address to listen on (default: 127.0.0.1).")
@click.option("--port", type=int, help="Port to listen on (default: 8000).")
@common
def serve(  # noqa: PLR0913 - the command's options
    host: str | None,
    port: int | None,
    index_dir: Path | None,
    model: str | None,
    as_json: bool,  # noqa: ARG001, FBT001 - common to all commands; logs are JSON lines anyway
) -> None:
    """Serve the page and the HTTP endpoint."""
    from qa_search.service import run_service  # noqa: PLC0415

    settings = _settings(index_dir=index_dir, model=model, host=host, port=port)
    run_service(settings, build_bundled=_is_default_folder(index_dir))


@cli.command()
@click.argument("file", required=False)
@common
def doctor(file: str | None, index_dir: Path | None, model: str | None, as_json: bool) -> None:  # noqa: FBT001
    """Say what looks wrong: with FILE in a transcript, else in the index, down to every checksum."""
    settings = _settings(index_dir=index_dir, model=model)
    report = _diagnose_file(file, settings.timezone) if file else _diagnose_index(settings)
    if as_json:
        _print_json(report)
        return
    for finding in report["findings"]:
        click.echo(f"{finding['severity']:8} {finding['message']}")
    click.echo(report["summary"])


def main() -> None:
    """Run the command line; an error that is ours ends with one line and its exit code."""
    try:
        cli(standalone_mode=False)
    except QaSearchError as error:
        _fail(f"{error}", error.exit_code)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(InputError.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(message: str, code: int) -> None:
    click.echo(f"qa-search: {message}", err=True)
    sys.exit(code)


def _settings(**flags: object) -> Settings:
    return Settings.from_environment(os.environ, **flags)


def _is_default_folder(index_dir: Path | None) -> bool:
    """Only the default folder gets the bundled transcript's index by itself: a mistyped folder is an error."""
    return index_dir is None and not os.environ.get("QA_SEARCH_INDEX_DIR")


def _embedder(settings: Settings) -> Any:  # noqa: ANN401 - an Embedder, whose import would cost the light commands
    from qa_search.language import load_embedder  # noqa: PLC0415

    return load_embedder(settings.model, local_files_only=settings.local_files_only)


def _searcher(settings: Settings, *, build_bundled: bool) -> Any:  # noqa: ANN401 - a Searcher, as above
    from qa_search.indexing import Generation, ensure_bundled  # noqa: PLC0415
    from qa_search.search import Searcher  # noqa: PLC0415

    embedder = _embedder(settings)
    if build_bundled and ensure_bundled(settings.index_dir, embedder, timezone=settings.timezone):
        click.echo(f"built {settings.index_dir} from the bundled transcript", err=True)
    return Searcher(Generation.open(settings.index_dir, embedder), embedder)


def _stdin_text() -> str:
    from qa_search.reading.encodings import decode  # noqa: PLC0415

    return decode(sys.stdin.buffer.read(), source="standard input")


def _read_transcript(file: str, timezone: str) -> Any:  # noqa: ANN401 - a Transcript
    from qa_search import reading  # noqa: PLC0415

    if file == "-":
        return reading.read_bytes(sys.stdin.buffer.read(), source="-", timezone=timezone)
    return reading.read_file(_existing(file), timezone=timezone)


def _existing(file: str) -> Path:
    path = Path(file)
    if not path.exists():
        raise InputError(f"there is no file {file}", field="file")
    return path


def _read_paths(paths: tuple[str, ...], settings: Settings, *, as_document: bool) -> list[Any]:
    from qa_search.indexing import FileOutcome, find_files, prepare, read_corpus  # noqa: PLC0415

    outcomes: list[Any] = []
    if "-" in paths:
        transcript = _read_transcript("-", settings.timezone)
        outcomes.append(FileOutcome(path=Path("-"), transcript=prepare(transcript)))
    files = find_files([Path(path) for path in paths if path != "-"])
    with _progress(len(files), "Reading") as advance:
        outcomes += read_corpus(
            files, timezone=settings.timezone, as_document=as_document, done=lambda: advance(1)
        )
    return outcomes


def _figures_of_text(file: str, date: str | None) -> list[dict[str, Any]]:
    from qa_search import figures as figures_room  # noqa: PLC0415
    from qa_search.reading.encodings import decode  # noqa: PLC0415

    data = sys.stdin.buffer.read() if file == "-" else _existing(file).read_bytes()
    text = decode(data, source=file)
    day = _day(date) if date else None
    return [figures_room.to_json(figure) for figure in figures_room.find_figures(text, reference_date=day)]


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"--date must be a day such as 2020-04-21, got {text!r}", field="date") from error


def _diagnose_file(file: str, timezone: str) -> dict[str, Any]:
    from qa_search import reading  # noqa: PLC0415

    findings = reading.diagnose(_read_transcript(file, timezone))
    return {
        "findings": [{"severity": finding.severity, "message": finding.message} for finding in findings],
        "summary": f"{file}: {len(findings)} findings" if findings else f"{file}: nothing looks wrong",
    }


def _diagnose_index(settings: Settings) -> dict[str, Any]:
    from qa_search.indexing import Generation, check_files  # noqa: PLC0415

    generation = Generation.open(settings.index_dir, _embedder(settings))
    check_files(generation.folder, generation.manifest, contents=True)
    counts = ", ".join(f"{count} {name}" for name, count in generation.manifest.counts.items())
    summary = f"{generation.folder}: every checksum holds; model {generation.manifest.model}; {counts}"
    return {"findings": [], "summary": summary}


@contextmanager
def _progress(total: int | None, label: str) -> Iterator[Callable[[int], None]]:
    """A progress bar on a terminal; elsewhere a line on stderr every few seconds of work."""
    from qa_search.progress import progress  # noqa: PLC0415

    with progress(total, label, sys.stderr) as advance:
        yield advance


def _print_index_report(report: dict[str, Any]) -> None:
    for item in report["skipped"]:
        click.echo(f"skipped  {item['path']}: {item['reason']}", err=True)
    answers = sum(item["answers"] for item in report["read"])
    click.echo(f"read     {len(report['read'])} transcripts, {answers} answers; skipped {len(report['skipped'])}")
    if report["index"]:
        made = report["index"]
        click.echo(
            f"index    {made['transcripts']} transcripts, {made['answers']} answers, {made['passages']} passages, "
            f"{made['figures']} figures; {made['embedded']} texts embedded anew"
        )


def _print_json(document: dict[str, Any]) -> None:
    import orjson  # noqa: PLC0415

    sys.stdout.buffer.write(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def _width() -> int:
    import shutil  # noqa: PLC0415

    return min(100, shutil.get_terminal_size((88, 24)).columns)
