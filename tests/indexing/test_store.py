"""The records of a generation in SQLite."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from qa_search.errors import IndexDamagedError
from qa_search.indexing.store import RecordStore, write_also_cited, write_records
from qa_search.records import AlsoCited, Filters
from tests import samples


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The records of the two small transcripts: rows 0 and 1 are of the first, row 2 of the second."""
    write_records(tmp_path / "records.sqlite", [samples.one(), samples.two()])
    return tmp_path / "records.sqlite"


@pytest.mark.parametrize(
    ("filters", "rows"),
    [
        (Filters(), None),
        (Filters(speaker=("张三",)), {0}),
        (Filters(speaker=("张三", "中国网")), {0, 2}),
        (Filters(role=("host",)), {1}),
        (Filters(kind=("report",)), {2}),
        (Filters(organization=("国务院",)), {2}),
        (Filters(transcript=("one",)), {0, 1}),
        (Filters(from_date="2020-04-22"), {2}),
        (Filters(to_date="2020-04-21"), {0, 1}),
        (Filters(from_date="2020-04-21", to_date="2021-05-01"), {0, 1, 2}),
        (Filters(speaker=("张三",), role=("host",)), set()),
        (Filters(speaker=("' OR 1=1 --",)), set()),
    ],
)
def test_filters_name_the_rows_that_pass(path: Path, filters: Filters, rows: set[int] | None) -> None:
    """Values of one field are alternatives, fields all hold, days are included at both ends; none filters nothing."""
    assert RecordStore(path).allowed(filters) == rows


def test_rows_ids_and_passages(path: Path) -> None:
    """Rows count answers in order; an id gives its row; passages are counted by row."""
    records = RecordStore(path)
    assert [records.answer(row) for row in range(3)] == [*samples.one().answers, *samples.two().answers]
    assert [records.row_of(name) for name in ("one-t2", "two-t0-p0", "absent")] == [1, 2, None]
    assert records.passage_counts() == [2, 1, 1]
    with pytest.raises(IndexDamagedError, match="row 3"):
        records.answer(3)


def test_transcripts_are_listed_by_date(path: Path) -> None:
    """The list has every transcript with its number of answers, the earliest first."""
    assert [tuple(item.values()) for item in RecordStore(path).transcripts()] == [
        ("one", "发布会", "2020-04-21", "人社部", "one.txt", 2),
        ("two", "报告", "2021-05-01", "人社部", "two.txt", 1),
    ]
    assert RecordStore(path).transcript("one") == {"id": "one", "turns": []}
    assert RecordStore(path).transcript("absent") is None
    assert RecordStore(path).transcript_head("two") == {
        "id": "two", "title": "报告", "date": "2021-05-01", "source": "two.txt",
    }  # fmt: skip


def test_figures_are_found_by_value(path: Path) -> None:
    """Figures come by condition, the largest value first, no more than asked for."""
    records = RecordStore(path)
    assert list(records.figures("1", [], -1)) == [(0, 1), (0, 0)]
    assert list(records.figures("1", [], 1)) == [(0, 1)]
    assert list(records.figures("f.unit = ? AND f.value >= ?", ["%", 5], -1)) == [(0, 0)]
    assert list(records.figures("a.speaker = ?", ["李四"], -1)) == []


def test_also_cited_comes_back_by_place(path: Path) -> None:
    """Where else a figure is cited is kept with the figure; a figure without has none."""
    cited = AlsoCited(answer_id="two-t0-p0", speaker=None, posted_at=None, text="约5%", agrees=True)
    write_also_cited(path, [(0, 1, [cited])])
    records = RecordStore(path)
    assert records.also_cited(0) == {1: (cited,)}
    assert records.also_cited(1) == {}


def test_threads_may_share_it(path: Path) -> None:
    """Every thread reads through a connection of its own."""
    records = RecordStore(path)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: records._answer(2).id, range(40))) == {"two-t0-p0"}


def test_what_sqlite_cannot_read_is_damage(tmp_path: Path) -> None:
    """A file that is no database is damage that names it, and a reader never makes one."""
    (tmp_path / "records.sqlite").write_bytes(b"no database" * 100)
    with pytest.raises(IndexDamagedError, match=r"records\.sqlite cannot be read"):
        RecordStore(tmp_path / "records.sqlite")
    with pytest.raises(IndexDamagedError):
        RecordStore(tmp_path / "absent.sqlite")
    assert not (tmp_path / "absent.sqlite").exists()
