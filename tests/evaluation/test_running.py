"""An evaluation from files to a report, with what it writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import ir_measures
import orjson
import pytest

from qa_search.errors import InputError
from qa_search.evaluation import run_evaluation
from qa_search.evaluation.export import write_trec
from qa_search.search import Searcher
from tests.evaluation.judged import asked, judgement

QUESTIONS: tuple[tuple[str, str, str, str | None, str | None, str | None, list[str]], ...] = (
    ("q1", "zh", "缓缴的养老保险费有多少亿元?", "聂明隽", "2020-04-21 10:45:43", "缓缴养老保险费254亿元", ["254亿元"]),
    ("q2", "en", "What is the 315 project in vocational training?", "张立新", "2020-04-21 12:12:47", "315工程", []),
    ("q3", "zh", "今天北京天气怎么样?", None, None, None, []),
)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Two questions with their answers, and one that nothing answers."""
    lines = [
        {
            "id": identity,
            "lang": language,
            "type": "plain",
            "question": text,
            "figures": figures,
            "answerable": quote is not None,
            "relevant": [{"speaker": speaker, "time": time, "quote": quote, "grade": 2}] if quote else [],
        }
        for identity, language, text, speaker, time, quote, figures in QUESTIONS
    ]
    (tmp_path / "questions.jsonl").write_bytes(b"\n".join(orjson.dumps(line) for line in lines))
    return tmp_path / "questions.jsonl"


def test_a_run_is_measured_saved_exported_and_plotted(searcher: Searcher, questions: Path, tmp_path: Path) -> None:
    """On the bundled transcript both answers come first and the third question is refused; every file is written."""
    report = run_evaluation(
        searcher,
        questions,
        save=tmp_path / "runs" / "run.json",
        export=tmp_path / "trec",
        plots=tmp_path / "plots",
    )
    body = report.to_json()
    assert body["slices"]["all"]["hit@1"]["mean"] == 1.0
    assert body["questions"]["q1"]["figure@1"] == 1.0
    assert body["verdict"]["no_answer_when_unanswerable"] == 1.0
    assert orjson.loads((tmp_path / "runs" / "run.json").read_bytes())["questions"] == body["questions"]
    assert {path.name for path in (tmp_path / "plots").iterdir()} == {"measures.png", "calibration.png"}
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in (tmp_path / "plots").iterdir())
    again = run_evaluation(searcher, questions, baseline=tmp_path / "runs" / "run.json")
    assert again.to_json()["changes"]["ndcg@10"]["questions"] == []


def test_bad_files_write_nothing(searcher: Searcher, questions: Path, tmp_path: Path) -> None:
    """Where questions or baseline cannot be read, no run is written."""
    for wrong in ({"questions": tmp_path / "absent"}, {"questions": questions, "baseline": tmp_path / "absent"}):
        with pytest.raises(InputError):
            run_evaluation(searcher, **wrong, save=tmp_path / "run.json")  # type: ignore[arg-type]
    assert not (tmp_path / "run.json").exists()


def test_trec_files_give_the_same_measures(tmp_path: Path) -> None:
    """Run and judgements in TREC form have one line each; measured by ir-measures they give what the report says."""
    relevant = (judgement("a"), judgement("b", 1))
    write_trec(tmp_path, [asked("q1", "x", "a", grades={"a": 2}, relevant=relevant), asked("q2", relevant=())], "tag")
    run = (tmp_path / "run.trec").read_text(encoding="utf-8").splitlines()
    assert run == ["q1 Q0 x 1 1.000000 tag", "q1 Q0 a 2 0.500000 tag"]
    library: Any = ir_measures
    qrels = list(library.read_trec_qrels(str(tmp_path / "qrels.trec")))
    assert [(item.query_id, item.relevance) for item in qrels] == [("q1", 2), ("q1", 1)]
    measure = library.nDCG(gains={0: 0, 1: 1, 2: 3}) @ 10
    found = library.calc_aggregate([measure], qrels, library.read_trec_run(str(tmp_path / "run.trec")))
    assert found[measure] == pytest.approx((3 / 1.584962500721156) / (3 + 1 / 1.584962500721156))
