"""The commands that read and build: index, parse, doctor."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qa_search.errors import InputError
from qa_search.settings import Settings

from .inputs import read_paths, read_transcript
from .options import common, open_embedder, settings_from
from .printing import print_json, print_table
from .progress import progress

if TYPE_CHECKING:
    from qa_search.indexing import FileOutcome


LISTED = 40
"""Up to this many files each has a row of its own."""


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--replace", is_flag=True, help="Start anew instead of adding to what is there.")
@click.option("--fetch", "may_fetch", is_flag=True, help="Let web addresses among PATHS be fetched.")
@click.option("--as-document", is_flag=True, help="Take a text in which nobody speaks as one document.")
@common
def index(  # noqa: PLR0913 - the command's options
    *,
    paths: tuple[str, ...],
    replace: bool,
    may_fetch: bool,
    as_document: bool,
    index_dir: Path | None,
    model: str | None,
    as_json: bool,
) -> None:
    """Read transcripts from files and folders (- is standard input) and add them to the index."""
    settings = settings_from(index_dir=index_dir, model=model)
    outcomes = read_paths(paths, settings, as_document=as_document, may_fetch=may_fetch)
    report = _build(settings, outcomes, replace=replace)
    if as_json:
        print_json(report)
    else:
        _print_report(report)
    if report["skipped"]:
        sys.exit(InputError.exit_code)


def _build(settings: Settings, outcomes: list[FileOutcome], *, replace: bool) -> dict[str, Any]:
    from qa_search.indexing import build_index  # noqa: PLC0415

    taken = [outcome.transcript for outcome in outcomes if outcome.transcript]
    report: dict[str, Any] = {
        "read": [{"path": str(o.path), "id": o.transcript.id, "answers": len(o.transcript.answers)}
                 for o in outcomes if o.transcript],
        "skipped": [{"path": str(o.path), "reason": o.reason} for o in outcomes if not o.transcript],
        "index": None,
    }  # fmt: skip
    if taken:
        embedder = open_embedder(settings)
        with progress(None, "Embedding", sys.stderr) as advance:
            built = build_index(
                settings.index_dir, taken, embedder, replace=replace, milvus=settings.milvus, progress=advance
            )
        report["index"] = {"generation": built.generation, **built.counts, "embedded": built.embedded}
    return report


def _print_report(report: dict[str, Any]) -> None:
    """What was read and what was not: a row a file or, for many files, a row a reason with the bad ones named on stderr."""
    if len(report["read"]) + len(report["skipped"]) <= LISTED:
        rows = [("read", item["path"], f"{item['answers']} answers as {item['id']}") for item in report["read"]]
        rows += [("skipped", item["path"], item["reason"]) for item in report["skipped"]]
    else:
        reasons = Counter(item["reason"].rpartition(": ")[2] for item in report["skipped"])
        answers = sum(item["answers"] for item in report["read"])
        rows = [("read", f"{len(report['read'])} files", f"{answers} answers")]
        rows += [("skipped", f"{count} files", reason) for reason, count in reasons.most_common()]
    for item in report["skipped"]:
        click.echo(f"skipped {item['path']}: {item['reason']}", err=True)
    click.echo(print_table(rows))
    if report["index"]:
        made = report["index"]
        click.echo(
            f"index: {made['transcripts']} transcripts, {made['answers']} answers, {made['passages']} passages, "
            f"{made['figures']} figures; {made['embedded']} texts embedded anew"
        )


@click.command()
@click.argument("file")
@common
def parse(*, file: str, index_dir: Path | None, model: str | None, as_json: bool) -> None:
    """Read FILE (- is standard input) and print its turns: who spoke, in which office, when."""
    from qa_search import reading  # noqa: PLC0415

    transcript = read_transcript(file, settings_from(index_dir=index_dir, model=model).timezone)
    if as_json:
        print_json(reading.to_json(transcript))
    else:
        click.echo(reading.outline(transcript))


@click.command()
@click.argument("file", required=False)
@common
def doctor(*, file: str | None, index_dir: Path | None, model: str | None, as_json: bool) -> None:
    """Say what looks wrong: with FILE in a transcript, else in the index, down to every checksum."""
    settings = settings_from(index_dir=index_dir, model=model)
    report = _diagnose_file(file, settings.timezone) if file else _diagnose_index(settings)
    if as_json:
        print_json(report)
        return
    for finding in report["findings"]:
        click.echo(f"{finding['severity']:8} {finding['message']}")
    click.echo(report["summary"])


def _diagnose_file(file: str, timezone: str) -> dict[str, Any]:
    from qa_search import reading  # noqa: PLC0415

    findings = reading.diagnose(read_transcript(file, timezone))
    return {
        "findings": [{"severity": finding.severity, "message": finding.message} for finding in findings],
        "summary": f"{file}: {len(findings)} findings" if findings else f"{file}: nothing looks wrong",
    }


def _diagnose_index(settings: Settings) -> dict[str, Any]:
    from qa_search.indexing import Generation, check_files  # noqa: PLC0415

    generation = Generation.open(settings.index_dir, open_embedder(settings), milvus=settings.milvus)
    check_files(generation.folder, generation.manifest, contents=True)
    counts = ", ".join(f"{count} {name}" for name, count in generation.manifest.counts.items())
    summary = f"{generation.folder}: every checksum holds; model {generation.manifest.model}; {counts}"
    return {"findings": [], "summary": summary}
