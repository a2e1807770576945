"""Transcripts -> a new generation beside the old, and the switch to it."""

from __future__ import annotations

import datetime
import secrets
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from qa_search import figures
from qa_search.errors import IndexMissingError, IndexUnusableError
from qa_search.language import Embedder, Progress
from qa_search.records import Answer

from . import folder as folders
from .generation import DENSE, LEXICAL, RECORDS, Generation
from .lexical import LexicalDocument, write_lexical
from .manifest import FORMAT_VERSION, Manifest, seal_folder
from .milvus import drop_others, write_milvus
from .prepared import PreparedTranscript
from .sounds import SOUNDS, write_sounds
from .store import write_also_cited, write_records
from .traits import TRAITS, traits_of
from .vectors import KEYS, VECTORS, WINDOWS, context_of, embed_windows, layout, write_tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did: the new generation, its counts, and how many windows had to be embedded."""

    generation: str
    counts: dict[str, int]
    embedded: int


def build_index(  # noqa: PLR0913 - the build's inputs, by name
    index_dir: Path,
    added: Iterable[PreparedTranscript],
    embedder: Embedder,
    *,
    removed: Sequence[str] = (),
    replace: bool = False,
    milvus: str | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Write a generation with the transcripts that are there, less `removed`, and the added ones, and switch to it.

    A transcript with an id that is there already takes its place. With `replace`, only the added ones are kept. With
    `milvus`, the address of a server or Milvus Lite file, the windows are searched there instead of by FAISS. When
    anything fails the old generation stays in use and nothing is left behind.

    Raises:
        IndexMismatchError: what is there was made by another model, and `replace` was not asked for.
        IndexUnusableError: another build is under way, or the folder cannot be written.
    """
    with folders.writing(index_dir):
        old = None if replace else _open_current(index_dir, embedder, milvus)
        target = _new_folder(index_dir)
        try:
            kept = _merge(old, list(added), set(removed))
            report = _write(target, kept, embedder, old, milvus, progress)
            folders.switch(index_dir, target)
        except BaseException:
            if not folders.is_current(index_dir, target):
                shutil.rmtree(target, ignore_errors=True)
            raise
        kept_names = folders.prune(index_dir)
        if milvus:
            drop_others(milvus, kept_names)
    return report


def _open_current(index_dir: Path, embedder: Embedder, milvus: str | None) -> Generation | None:
    try:
        return Generation.open(index_dir, embedder, milvus=milvus)
    except IndexMissingError:
        return None


def _new_folder(index_dir: Path) -> Path:
    stamp = datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%S%f")
    target = index_dir / folders.GENERATIONS / f"{stamp}-{secrets.token_hex(2)}"
    try:
        target.mkdir(parents=True)
    except OSError as error:
        raise IndexUnusableError(f"the index folder {index_dir} cannot be written: {error}") from error
    return target


def _merge(old: Generation | None, added: list[PreparedTranscript], removed: set[str]) -> list[PreparedTranscript]:
    ids = [str(item["id"]) for item in old.records.transcripts()] if old else []
    chosen = {item.id: item for item in added}
    kept = [old.records.prepared(i) for i in ids if i not in chosen and i not in removed] if old else []
    return sorted([*kept, *chosen.values()], key=lambda item: (item.date or "", item.id))


def _write(  # noqa: PLR0913 - a step of build_index
    target: Path,
    transcripts: list[PreparedTranscript],
    embedder: Embedder,
    old: Generation | None,
    milvus: str | None,
    progress: Progress | None,
) -> BuildReport:
    answers = [answer for item in transcripts for answer in item.answers]
    texts, passage_rows = layout(answers)
    vectors, keys, embedded = embed_windows(texts, embedder, old.folder if old else None, progress)
    np.save(target / VECTORS, vectors, allow_pickle=False)
    np.save(target / KEYS, keys, allow_pickle=False)
    np.save(target / WINDOWS, passage_rows, allow_pickle=False)
    np.save(target / TRAITS, traits_of(texts[: len(passage_rows)], passage_rows), allow_pickle=False)
    if milvus:
        write_milvus(milvus, target.name, vectors)
    else:
        from .dense import write_dense  # noqa: PLC0415 - FAISS takes 20 MB, and a service builds seldom

        write_dense(target / DENSE, vectors)
    write_tokens(target, texts, passage_rows, embedder)
    write_lexical(target / LEXICAL, _documents(answers))
    write_sounds(target / SOUNDS, (passage.text for answer in answers for passage in answer.passages))
    write_records(target / RECORDS, transcripts)
    _link_figures(target / RECORDS, answers)
    counts = {
        "transcripts": len(transcripts),
        "answers": len(answers),
        "passages": sum(len(answer.passages) for answer in answers),
        "windows": len(passage_rows),
        "figures": sum(len(answer.figures) for answer in answers),
    }
    Manifest(
        format_version=FORMAT_VERSION,
        generation=target.name,
        created=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        model=embedder.name,
        model_fingerprint=embedder.fingerprint,
        dimension=embedder.dimension,
        backend="milvus" if milvus else "local",
        counts=counts,
        files=seal_folder(target),
    ).write(target)
    return BuildReport(generation=target.name, counts=counts, embedded=embedded)


def _documents(answers: Sequence[Answer]) -> Iterable[LexicalDocument]:
    row = 0
    for answer in answers:
        frame = [context_of(answer), answer.speaker, answer.title, answer.organization]
        context = " ".join(part for part in frame if part)
        for passage in answer.passages:
            yield LexicalDocument(row=row, text=passage.text, context=context)
            row += 1


def _link_figures(records: Path, answers: Sequence[Answer]) -> None:
    links = figures.corroborate([(a.id, a.speaker, a.posted_at, a.figures) for a in answers])
    rows = {answer.id: row for row, answer in enumerate(answers)}
    write_also_cited(records, ((rows[answer_id], place, cited) for (answer_id, place), cited in links.items()))
