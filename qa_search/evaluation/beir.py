"""A BEIR-style folder (`corpus.jsonl`, `queries.jsonl`, `qrels/*.tsv`) as an index of documents and judged questions."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import Any

import orjson

from qa_search.errors import InputError
from qa_search.indexing import PreparedTranscript
from qa_search.language import has_han
from qa_search.records import Answer, Passage

from .questions import JudgedQuestion, Judgement

CORPUS, QUERIES, QRELS = "corpus.jsonl", "queries.jsonl", "qrels"
TRANSCRIPT = "corpus"
LONGEST = 500
"""A query is cut to what a question may have."""


def is_beir(path: Path) -> bool:
    """Whether the path is a folder of that form."""
    return (path / CORPUS).is_file() and (path / QUERIES).is_file()


def read_beir(folder: Path) -> tuple[PreparedTranscript, list[JudgedQuestion]]:
    """The corpus as one transcript whose answers are the documents, and the queries that have judgements.

    A document's title stands before its text. The highest grade of the judgements answers, lower ones answer in part.

    Raises:
        InputError: a file is missing or is not of that form; the message names it.
    """
    try:
        documents = {str(row["_id"]): _text(row) for row in _lines(folder / CORPUS)}
        queries = {str(row["_id"]): str(row["text"])[:LONGEST] for row in _lines(folder / QUERIES)}
        judged = _judgements(folder, documents)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{folder} is no BEIR folder: {type(error).__name__}: {error}", field="questions") from error
    questions = [
        JudgedQuestion(
            id=query,
            language="zh" if has_han(queries[query]) else "en",
            type="any",
            text=queries[query],
            answerable=True,
            relevant=tuple(found),
            figures=(),
        )
        for query, found in judged.items()
        if query in queries
    ]
    if not questions:
        raise InputError(f"{folder} has no judged query", field="questions")
    return _transcript(documents), questions


def _lines(path: Path) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines() if line.strip()]


def _text(row: dict[str, Any]) -> str:
    return "\n".join(part for part in (str(row.get("title") or "").strip(), str(row["text"]).strip()) if part)


def _judgements(folder: Path, documents: dict[str, str]) -> dict[str, list[Judgement]]:
    files = sorted((folder / QRELS).glob("*.tsv"))
    chosen = next((file for file in files if file.stem == "test"), files[0] if files else folder / QRELS / "test.tsv")
    with chosen.open(encoding="utf-8", newline="") as opened:
        rows = [row[:3] for row in csv.reader(opened, delimiter="\t") if len(row) >= 3 and row[2].lstrip("-").isdigit()]
    highest = max((int(grade) for _, _, grade in rows), default=1)
    found: dict[str, list[Judgement]] = defaultdict(list)
    for query, document, grade in rows:
        if int(grade) > 0 and document in documents:
            kept = 2 if int(grade) == highest else 1
            found[query].append(Judgement(speaker=None, time=None, quote=documents[document], grade=kept))
    return found


def _transcript(documents: dict[str, str]) -> PreparedTranscript:
    answers = tuple(
        Answer(
            id=document,
            transcript_id=TRANSCRIPT,
            kind="report",
            speaker=None,
            title=None,
            organization=None,
            role="document",
            posted_at=None,
            date=None,
            text=text,
            passages=(Passage(id=f"{document}-p0", answer_id=document, text=text, start=0, end=len(text)),),
        )
        for document, text in documents.items()
    )
    return PreparedTranscript(
        id=TRANSCRIPT, title=None, date=None, organization=None, source=TRANSCRIPT, parsed=b"{}", answers=answers
    )
