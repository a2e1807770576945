"""Files and folders -> transcripts ready for the index."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from qa_search.errors import InputError
from qa_search.indexing import find_files, read_corpus

TALK = """2020年第一季度新闻发布会

主持人 卢爱红:
各位媒体朋友,上午好!

人民日报记者:
养老金能按时发放吗?

聂明隽:
养老金按时足额发放。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two transcripts, a text in which nobody speaks, a binary file, and what is not read."""
    home = tmp_path / "talks"
    (home / "deep").mkdir(parents=True)
    (home / ".hidden").mkdir()
    (home / "b.txt").write_text(TALK, encoding="utf-8")
    (home / "deep" / "a.TXT").write_bytes(TALK.encode("gb18030"))
    (home / "essay.md").write_text("今天天气很好。我们去公园散步。", encoding="utf-8")
    (home / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (home / "data.csv").write_text("1,2", encoding="utf-8")
    (home / ".hidden" / "c.txt").write_text(TALK, encoding="utf-8")
    return home


def test_files_are_found_below_folders(folder: Path) -> None:
    """Files of the kinds that are read are found at any depth, hidden ones not; what is named twice comes once."""
    names = [path.relative_to(folder).as_posix() for path in find_files([folder, folder / "b.txt"])]
    assert names == ["b.txt", "deep/a.TXT", "essay.md", "noise.txt"]
    assert find_files([folder / "data.csv"]) == [folder / "data.csv"]


def test_what_is_not_there_is_told(folder: Path) -> None:
    """A path that is absent, and a folder that holds nothing to read, are errors that name them."""
    with pytest.raises(InputError, match=r"there is no file or folder .*absent"):
        find_files([folder / "absent"])
    (folder / "empty").mkdir()
    with pytest.raises(InputError, match="empty holds no file"):
        find_files([folder / "empty"])


def test_a_bad_file_never_stops_the_rest(folder: Path) -> None:
    """Every file has an outcome in its place: a transcript, or the reason why it was not taken."""
    done: list[None] = []
    outcomes = read_corpus(find_files([folder]), timezone="Asia/Shanghai", done=lambda: done.append(None))
    assert [outcome.transcript.id if outcome.transcript else None for outcome in outcomes] == ["b", "a", None, None]
    assert "nobody speaks" in str(outcomes[2].reason)
    assert "binary" in str(outcomes[3].reason)
    assert len(done) == 4


def test_a_text_in_which_nobody_speaks_may_be_a_document(folder: Path) -> None:
    """With `as_document` such a text is taken as one; transcripts are read as ever, binary files are not."""
    outcomes = read_corpus(find_files([folder]), timezone="Asia/Shanghai", as_document=True)
    kinds = [{answer.kind for answer in o.transcript.answers} if o.transcript else None for o in outcomes]
    assert kinds[2:] == [{"report"}, None]
    assert kinds[0] == kinds[1] == {"answer", "statement"}


def test_two_files_of_one_name_do_not_hide_each_other(folder: Path) -> None:
    """Files of one name get their folder's name before it; where that is the same too, the later one is reported."""
    (folder / "deep" / "b.txt").write_text(TALK, encoding="utf-8")
    outcomes = read_corpus([folder / "b.txt", folder / "deep" / "b.txt"], timezone="Asia/Shanghai")
    assert [outcome.transcript.id for outcome in outcomes if outcome.transcript] == ["talks-b", "deep-b"]
    (folder / "more" / "deep").mkdir(parents=True)
    (folder / "more" / "deep" / "b.txt").write_text(TALK, encoding="utf-8")
    files = [folder / "deep" / "b.txt", folder / "more" / "deep" / "b.txt"]
    outcomes = read_corpus(files, timezone="Asia/Shanghai")
    assert [outcome.transcript is None for outcome in outcomes] == [False, True]
    assert str(files[0]) in str(outcomes[1].reason)


def test_several_processes_read_the_same(folder: Path) -> None:
    """Read by two processes, the outcomes are those of one, in the same order."""
    files = find_files([folder])
    one = read_corpus(files, timezone="Asia/Shanghai", processes=1)
    assert read_corpus(files, timezone="Asia/Shanghai", processes=2) == one


def test_the_members_of_an_archive_are_files(tmp_path: Path) -> None:
    """Each member has an outcome of its own, named by archive and member; a bad one keeps none of the others."""
    with zipfile.ZipFile(tmp_path / "talks.zip", "w") as archive:
        archive.writestr("2020/good.txt", TALK)
        archive.writestr("2020/essay.txt", "今天天气很好。")
    outcomes = read_corpus([tmp_path / "talks.zip"], timezone="Asia/Shanghai")
    assert [str(outcome.path) for outcome in outcomes] == [
        str(tmp_path / "talks.zip" / "2020/good.txt"),
        str(tmp_path / "talks.zip" / "2020/essay.txt"),
    ]
    assert [outcome.transcript.id if outcome.transcript else None for outcome in outcomes] == ["good", None]
    assert "nobody speaks" in str(outcomes[1].reason)


def test_a_broken_archive_is_reported(tmp_path: Path) -> None:
    """A file that only has an archive's name is one bad file."""
    (tmp_path / "talks.zip").write_bytes(b"PK no archive")
    (outcome,) = read_corpus([tmp_path / "talks.zip"], timezone="Asia/Shanghai")
    assert outcome.transcript is None
    assert "no readable zip archive" in str(outcome.reason)


def test_files_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    """Alike names in two folders have the folder's name before them; both are kept."""
    for year in ("2020", "2021"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "q1.txt").write_text(TALK, encoding="utf-8")
    outcomes = read_corpus(find_files([tmp_path]), timezone="Asia/Shanghai")
    assert [outcome.transcript.id for outcome in outcomes if outcome.transcript] == ["2020-q1", "2021-q1"]


def test_a_document_is_taken_on_request(tmp_path: Path) -> None:
    """A text in which nobody speaks is a document where that is asked for; what is binary stays refused."""
    (tmp_path / "essay.txt").write_text("某部报告\n今年城镇新增就业229万人,形势稳定。", encoding="utf-8")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 20)
    essay, noise = read_corpus(find_files([tmp_path]), timezone="Asia/Shanghai", as_document=True)
    assert essay.transcript is not None
    assert {answer.kind for answer in essay.transcript.answers} == {"report"}
    assert noise.transcript is None
