"""The records of a generation in SQLite: transcripts, answers, passages, figures; JSON inside, no pickle."""

from __future__ import annotations

import functools
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import orjson

from qa_search.errors import IndexDamagedError
from qa_search.indexing.encoding import answer_from_json, answer_to_json
from qa_search.indexing.prepared import PreparedTranscript
from qa_search.records import AlsoCited, Answer, Filters

SCHEMA = """
CREATE TABLE transcripts (
  id TEXT PRIMARY KEY, title TEXT, date TEXT, organization TEXT, source TEXT NOT NULL, parsed BLOB NOT NULL,
  home TEXT
) WITHOUT ROWID;
CREATE TABLE answers (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, transcript TEXT NOT NULL, kind TEXT NOT NULL, speaker TEXT,
  role TEXT NOT NULL, organization TEXT, date TEXT, first_passage INTEGER NOT NULL, passages INTEGER NOT NULL,
  record BLOB NOT NULL
);
CREATE TABLE figures (
  answer INTEGER NOT NULL, place INTEGER NOT NULL, metric TEXT, unit TEXT NOT NULL, unit_kind TEXT NOT NULL,
  value REAL NOT NULL, start_date TEXT, end_date TEXT, also_cited BLOB,
  PRIMARY KEY (answer, place)
) WITHOUT ROWID;
CREATE INDEX answers_by_transcript ON answers (transcript);
CREATE INDEX figures_by_value ON figures (unit, value);
"""
CACHED_ANSWERS = 4096


def write_records(path: Path, transcripts: Iterable[PreparedTranscript]) -> None:
    """Write transcripts and their answers; rows are numbered in order, passages too, from 0."""
    connection = sqlite3.connect(path)
    try:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
        row = passage = 0
        for item in transcripts:
            connection.execute(
                "INSERT INTO transcripts VALUES (?,?,?,?,?,?,?)",
                (item.id, item.title, item.date, item.organization, item.source, item.parsed, item.home),
            )
            for answer in item.answers:
                _insert_answer(connection, row, passage, answer)
                row += 1
                passage += len(answer.passages)
        connection.commit()
    finally:
        connection.close()


def _insert_answer(connection: sqlite3.Connection, row: int, passage: int, answer: Answer) -> None:
    connection.execute(
        "INSERT INTO answers VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        (
            row,
            answer.id,
            answer.transcript_id,
            answer.kind,
            answer.speaker,
            answer.role,
            answer.organization,
            answer.date,
            passage,
            len(answer.passages),
            answer_to_json(answer),
        ),
    )
    connection.executemany(
        "INSERT INTO figures VALUES (?,?,?,?,?,?,?,?,NULL)",
        [
            (
                row,
                place,
                figure.metric,
                figure.unit,
                figure.unit_kind,
                float(figure.value),
                figure.period.start_date if figure.period else None,
                figure.period.end_date if figure.period else None,
            )
            for place, figure in enumerate(answer.figures)
        ],
    )


def write_also_cited(path: Path, links: Iterable[tuple[int, int, Sequence[AlsoCited]]]) -> None:
    """Write, for figures by answer row and place, where else they are cited."""
    connection = sqlite3.connect(path)
    try:
        connection.executemany(
            "UPDATE figures SET also_cited=? WHERE answer=? AND place=?",
            ((orjson.dumps(list(cited)), answer, place) for answer, place, cited in links),
        )
        connection.commit()
    finally:
        connection.close()


class RecordStore:
    """The records of a generation, open for reading by any thread.

    All threads share one connection, opened once: a file that is removed later stays readable through it.
    """

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            IndexDamagedError: SQLite cannot read it.
        """
        self._path = path
        self._lock = threading.Lock()
        try:
            self._connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self.answer_count = int(self._all("SELECT count(*) FROM answers")[0][0])
        except sqlite3.Error as error:
            raise IndexDamagedError(
                f"the records {path} cannot be read ({error}). Build them again: qa-search index PATH --replace"
            ) from error
        self.answer = functools.lru_cache(maxsize=CACHED_ANSWERS)(self._answer)
        self.also_cited = functools.lru_cache(maxsize=CACHED_ANSWERS)(self._also_cited)
        self.speakers = functools.cache(self._speakers)
        self.transcript_head = functools.lru_cache(maxsize=CACHED_ANSWERS)(self._transcript_head)
        self.home = functools.lru_cache(maxsize=CACHED_ANSWERS)(self._home)

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def _first(self, query: str, *values: object) -> tuple[Any, ...] | None:
        with self._lock:
            found: tuple[Any, ...] | None = self._connection.execute(query, values).fetchone()
            return found

    def _answer(self, row: int) -> Answer:
        found = self._first("SELECT record FROM answers WHERE row=?", row)
        if found is None:
            raise IndexDamagedError(f"{self._path} has no answer in row {row}")
        return answer_from_json(found[0])

    def row_of(self, answer_id: str) -> int | None:
        """The row of an answer by its id."""
        found = self._first("SELECT row FROM answers WHERE id=?", answer_id)
        return None if found is None else int(found[0])

    def passage_counts(self) -> list[int]:
        """How many passages each answer has, by row."""
        return [int(n) for (n,) in self._all("SELECT passages FROM answers ORDER BY row")]

    def first_passages(self) -> list[int]:
        """The row of the first passage of each transcript, in order."""
        query = "SELECT min(first_passage) FROM answers WHERE passages > 0 GROUP BY transcript"
        return sorted(int(row) for (row,) in self._all(query))

    def transcripts(self) -> list[dict[str, object]]:
        """What there is: id, title, date, organization, source and the number of answers, by date then id."""
        query = (
            "SELECT t.id, t.title, t.date, t.organization, t.source, count(a.row) FROM transcripts t "
            "LEFT JOIN answers a ON a.transcript = t.id GROUP BY t.id ORDER BY t.date, t.id"
        )
        names = ("id", "title", "date", "organization", "source", "answers")
        return [dict(zip(names, found, strict=True)) for found in self._all(query)]

    def _speakers(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Every speaker by name, with the titles that the transcripts give."""
        titles: dict[str, list[str]] = {}
        query = "SELECT DISTINCT speaker, json_extract(record, '$.title') FROM answers WHERE speaker IS NOT NULL"
        for name, title in self._all(query):
            held = titles.setdefault(str(name), [])
            if title:
                held.append(str(title))
        return tuple((name, tuple(held)) for name, held in titles.items())

    def _transcript_head(self, transcript_id: str) -> dict[str, object]:
        """Id, title, date and source of a transcript that is there."""
        query = "SELECT id, title, date, source FROM transcripts WHERE id=?"
        (found,) = self._all(query, transcript_id)
        return dict(zip(("id", "title", "date", "source"), found, strict=True))

    def _home(self, transcript_id: str) -> str | None:
        """The country or territory that a transcript is at home in, where it is known."""
        found = self._first("SELECT home FROM transcripts WHERE id=?", transcript_id)
        return None if found is None else found[0]

    def transcript(self, transcript_id: str) -> dict[str, object] | None:
        """One transcript with its turns, as it was parsed; None where it is not there."""
        query = "SELECT parsed FROM transcripts WHERE id=?"
        found = self._first(query, transcript_id)
        if found is None:
            return None
        parsed: dict[str, object] = orjson.loads(found[0])
        return parsed

    def prepared(self, transcript_id: str) -> PreparedTranscript:
        """A transcript as it was when it was indexed, for the next generation."""
        query = "SELECT title, date, organization, source, parsed, home FROM transcripts WHERE id=?"
        ((title, date, organization, source, parsed, home),) = self._all(query, transcript_id)
        answers = self._all("SELECT record FROM answers WHERE transcript=? ORDER BY row", transcript_id)
        return PreparedTranscript(
            id=transcript_id,
            title=title,
            date=date,
            organization=organization,
            source=source,
            parsed=parsed,
            answers=tuple(answer_from_json(record) for (record,) in answers),
            home=home,
        )

    def allowed(self, filters: Filters) -> set[int] | None:
        """The rows of the answers that pass the filters; None where nothing is filtered."""
        clauses: list[str] = []
        values: list[str] = []
        for column in ("speaker", "role", "kind", "organization", "transcript"):
            wanted: tuple[str, ...] = getattr(filters, column)
            if wanted:
                clauses.append(f"{column} IN ({','.join('?' * len(wanted))})")
                values += wanted
        for clause, value in (("date >= ?", filters.from_date), ("date <= ?", filters.to_date)):
            if value:
                clauses.append(clause)
                values.append(value)
        if not clauses:
            return None
        query = f"SELECT row FROM answers WHERE {' AND '.join(clauses)}"  # noqa: S608 - the clauses are constants
        return {int(row) for (row,) in self._all(query, *values)}

    def _also_cited(self, row: int) -> dict[int, tuple[AlsoCited, ...]]:
        """Where the figures of an answer are cited elsewhere, by the figure's place in it."""
        query = "SELECT place, also_cited FROM figures WHERE answer=? AND also_cited IS NOT NULL"
        found = self._all(query, row)
        return {int(place): tuple(AlsoCited(**item) for item in orjson.loads(cited)) for place, cited in found}

    def figures(self, where: str, values: Sequence[object], limit: int) -> Iterator[tuple[int, int]]:
        """Answer rows and places of the figures that meet the condition, largest value first."""
        query = (
            "SELECT f.answer, f.place FROM figures f JOIN answers a ON a.row = f.answer "  # noqa: S608 - constants
            f"WHERE {where} ORDER BY f.value DESC, f.answer, f.place LIMIT ?"
        )
        for answer, place in self._all(query, *values, limit):
            yield int(answer), int(place)
