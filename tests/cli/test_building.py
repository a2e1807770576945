"""`qa-search index`, `parse`, `doctor`, `figures`, `eval`: files in, documents out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa_search import reading
from qa_search.indexing import current_generation
from qa_search.indexing.bundled import BUNDLED_TRANSCRIPT
from qa_search.records import Transcript
from tests.cli.running import Commands

ON_MARS = "火星上的养老金怎么发放?"
BINARY = bytes(range(256)) * 20


def test_index_adds_and_replaces(run: Commands, talk: Path) -> None:
    """Files are added to what is there; `--replace` starts anew; the report counts what was read and embedded."""
    first = run("index", talk, "--json").document
    assert first["read"] == [{"path": str(talk), "id": "mars", "answers": 2}]
    assert (first["index"]["transcripts"], first["index"]["embedded"] > 0) == (1, True)
    again = run("index", talk, BUNDLED_TRANSCRIPT, "--json").document
    assert (again["index"]["transcripts"], again["index"]["answers"]) == (2, 25)
    assert run("index", talk, BUNDLED_TRANSCRIPT, "--json").document["index"]["embedded"] == 0
    anew = run("index", talk, "--replace", "--json").document
    assert anew["index"]["transcripts"] == 1
    assert run("ask", ON_MARS, "--json").document["answers"][0]["transcript"]["id"] == "mars"


def test_index_reports_in_text(run: Commands, talk: Path) -> None:
    """Without `--json` a table says what became of each file, and a line what the index has."""
    (talk.parent / "noise.txt").write_bytes(BINARY)
    done = run("index", talk, talk.parent / "noise.txt")
    assert done.code == 2
    first, second, third = done.out.splitlines()
    assert first.split() == ["read", str(talk), "2", "answers", "as", "mars"]
    assert second.split()[:2] == ["skipped", str(talk.parent / "noise.txt")]
    assert third.startswith("index: 1 transcripts, 2 answers, 2 passages, ")


def test_a_long_report_is_by_reason(run: Commands, talk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For many files the table has a row a reason, and the bad files are named beside it."""
    monkeypatch.setattr("qa_search.cli.building.LISTED", 1)
    (talk.parent / "noise.txt").write_bytes(BINARY)
    done = run("index", talk, talk.parent / "noise.txt")
    rows = [line.split() for line in done.out.splitlines()]
    assert [row[:3] for row in rows[:2]] == [["read", "1", "files"], ["skipped", "1", "files"]]
    assert "noise.txt" in done.err


def test_an_address_is_fetched_only_on_request(run: Commands) -> None:
    """Without `--fetch` nothing is asked of the network; with it what cannot be reached is a bad file."""
    refused = run("index", "http://127.0.0.1:1/talk.txt")
    assert (refused.code, "add --fetch" in refused.err) == (2, True)
    tried = run("index", "http://127.0.0.1:1/talk.txt", "--fetch", "--json")
    assert tried.code == 2
    assert tried.document["skipped"][0]["path"] == "http://127.0.0.1:1/talk.txt"


def test_index_skips_what_it_cannot_read(run: Commands, talk: Path) -> None:
    """A bad file among good ones is reported with its reason and the end is 2; the good ones are indexed."""
    (talk.parent / "noise.txt").write_bytes(BINARY)
    done = run("index", talk.parent / "noise.txt", talk, "--json")
    assert done.code == 2
    assert [item["id"] for item in done.document["read"]] == ["mars"]
    (skipped,) = done.document["skipped"]
    assert skipped["path"].endswith("noise.txt")
    assert "binary" in skipped["reason"]
    assert run("ask", ON_MARS).code == 0


@pytest.mark.parametrize("name", ["absent.txt", "empty", "noise.txt", "blank.txt", "essay.txt"])
def test_index_writes_nothing_where_nothing_is_read(run: Commands, tmp_path: Path, name: str) -> None:
    """An absent file, an empty folder, binary, blank, a text in which nobody speaks: 2, and no index is made."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "noise.txt").write_bytes(BINARY)
    (tmp_path / "blank.txt").write_bytes(b"")
    (tmp_path / "essay.txt").write_text("今天天气很好。", encoding="utf-8")
    done = run("index", tmp_path / name, "--index-dir", "new")
    assert done.code == 2
    assert name in done.err
    assert not (run.home / "new").exists()


def test_index_reads_standard_input_and_documents(run: Commands, talk: Path, tmp_path: Path) -> None:
    """`-` is a transcript on standard input; `--as-document` takes a text in which nobody speaks."""
    assert run("index", "-", stdin=talk.read_bytes()).code == 0
    assert run("ask", ON_MARS).code == 0
    (tmp_path / "essay.txt").write_text("关于火星天气的报告\n\n火星的天气很冷,平均气温零下60度。", encoding="utf-8")
    done = run("index", tmp_path / "essay.txt", "--as-document", "--json")
    assert (done.code, done.document["index"]["transcripts"]) == (0, 2)
    assert run("index", "-", "--replace", stdin=BINARY).code == 2
    assert run("ask", ON_MARS).code == 0


def test_parse_prints_the_transcript(run: Commands, transcript: Transcript) -> None:
    """`parse --json` prints exactly the transcript, from a file and from standard input; without it, an outline."""
    printed = run("parse", BUNDLED_TRANSCRIPT, "--json")
    expected = json.loads(json.dumps(reading.to_json(transcript)))
    assert (printed.code, printed.document) == (0, expected)
    piped = run("parse", "-", "--json", stdin=BUNDLED_TRANSCRIPT.read_bytes()).document
    assert piped["turns"] == expected["turns"]
    assert "聂明隽" in run("parse", BUNDLED_TRANSCRIPT).out


@pytest.mark.parametrize("command", ["parse", "figures", "doctor"])
@pytest.mark.parametrize("name", ["absent.txt", "folder", "noise.bin", "blank.txt"])
def test_bad_files_end_with_2(run: Commands, tmp_path: Path, command: str, name: str) -> None:
    """An absent file, a folder, binary and nothing at all: told by name on standard error, nothing printed."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "noise.bin").write_bytes(BINARY)
    (tmp_path / "blank.txt").write_bytes(b"")
    done = run(command, tmp_path / name, "--json")
    if (command, name) == ("figures", "blank.txt"):
        assert (done.code, done.document) == (0, {"figures": []})
        return
    assert (done.code, done.out) == (2, "")
    assert name in done.err
    assert "Traceback" not in done.err


def test_figures_of_a_text(run: Commands) -> None:
    """Figures of standard input have exact offsets, and days counted from `--date`."""
    text = "截至3月底,减免社会保险费2329亿元。"
    done = run("figures", "-", "--date", "2020-04-21", "--json", stdin=text.encode())
    (figure,) = done.document["figures"]
    assert text[figure["start"] : figure["end"]] == figure["text"] == "2329亿元"
    assert (figure["value"], figure["unit"], figure["period"]["end_date"]) == ("232900000000", "元", "2020-03-31")
    assert run("figures", "-", stdin="没有".encode()).out == "no figures\n"
    assert run("figures", "-", "--date", "soon", stdin=b"5%").code == 2


def test_figures_of_the_index(run: Commands, bundled_index: Path) -> None:
    """Without a file the index is asked, by metric and value; a bound that is none ends with 2."""
    done = run(
        "figures", "--metric", "稳岗返还", "--unit", "元", "--min", "1亿", "--json", "--index-dir", bundled_index
    )
    assert {item["text"] for item in done.document["figures"]} == {"388亿元"}
    table = run("figures", "--metric", "稳岗返还", "--unit", "元", "--index-dir", bundled_index)
    assert table.out.startswith("388亿元  38800000000  元")
    assert run("figures", "--min", "much", "--index-dir", bundled_index).code == 2
    assert run("figures", "--limit", "0", "--index-dir", bundled_index).code == 2


def test_doctor_holds_every_checksum(run: Commands, bundled_index: Path, transcript: Transcript) -> None:
    """A sound index is summed up; one changed byte ends with 3; a transcript that reads well has its summary."""
    done = run("doctor", "--index-dir", bundled_index, "--json")
    assert (done.code, done.document["findings"]) == (0, [])
    assert "every checksum holds" in done.document["summary"]
    run("ask", ON_MARS)
    path = current_generation(run.home / "index") / "vectors.npy"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    broken = run("doctor")
    assert broken.code == 3
    assert "vectors.npy" in broken.err
    assert transcript.id in run("doctor", BUNDLED_TRANSCRIPT).out
    assert run("doctor", "--index-dir", "absent").code == 3


def test_eval_measures_a_file(run: Commands, bundled_index: Path, tmp_path: Path) -> None:
    """Judged questions give measures in text and JSON; a file that is none ends with 2 and writes nothing."""
    relevant = {"speaker": "聂明隽", "time": "2020-04-21 10:45:43", "quote": "缓缴养老保险费254亿元", "grade": 2}
    line = {"id": "q1", "lang": "zh", "type": "figure", "question": "缓缴的养老保险费有多少亿元?", "answerable": True,
            "relevant": [relevant], "figures": ["254亿元"]}  # fmt: skip
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps(line), encoding="utf-8")
    done = run("eval", path, "--json", "--save", "run.json", "--index-dir", bundled_index)
    assert (done.code, done.document["questions"]["q1"]["hit@1"]) == (0, 1.0)
    text = run("eval", path, "--baseline", "run.json", "--index-dir", bundled_index)
    assert "against the baseline: ndcg@10" in text.out
    for wrong in (("absent.jsonl",), (str(path), "--baseline", "absent.json")):
        assert run("eval", *wrong, "--save", "new.json", "--index-dir", bundled_index).code == 2
    assert not (run.home / "new.json").exists()


def test_a_file_that_cannot_be_written_ends_with_2(run: Commands, bundled_index: Path, tmp_path: Path) -> None:
    """Where an output cannot be written the system's reason is told, without a trace."""
    line = {"id": "q1", "lang": "zh", "question": "?", "relevant": [{"quote": "x", "grade": 2}]}
    path = tmp_path / "q.jsonl"
    path.write_text(json.dumps(line), encoding="utf-8")
    done = run("eval", path, "--save", tmp_path, "--index-dir", bundled_index)
    assert done.code == 2
    assert str(tmp_path) in done.err
    assert "Traceback" not in done.err
