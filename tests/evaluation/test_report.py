"""A run as a document, and as the baseline of the next."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from qa_search.errors import InputError
from qa_search.evaluation.report import Report, read_baseline
from tests.evaluation.judged import asked

RUN = (
    asked("a", measures={"ndcg@10": 1.0, "hit@1": 1.0}),
    asked("b", measures={"ndcg@10": 0.25, "hit@1": 0.0}, language="en"),
    asked("n", relevant=(), score=0.1, status="no_answer"),
)
BASELINE = {"a": {"ndcg@10": 0.5}, "b": {"ndcg@10": 0.5}}


def test_gains_and_losses_come_first() -> None:
    """The text begins with each question's gain or loss and the differences, and ends with means and verdict."""
    lines = Report(asked=RUN, model="m", baseline=BASELINE).to_text().splitlines()
    assert lines[0] == "loss  b        ndcg@10 0.500 -> 0.250  问b"
    assert lines[1] == "gain  a        ndcg@10 0.500 -> 1.000  问a"
    assert lines[2].startswith("against the baseline: ndcg@10      +0.1250 [")
    table = [line.split() for line in lines if line.startswith(("all", "en ", "zh "))]
    assert table == [["all", "0.625", "0.500", "2"], ["en", "0.250", "0.000", "1"], ["zh", "1.000", "1.000", "1"]]
    assert "auroc 1.000" in lines[-2]
    assert lines[-1] == "took_ms  p50 1.00  p99 1.00"


def test_without_a_baseline_there_is_nothing_to_compare() -> None:
    """No baseline, no changes: the text begins with the table."""
    report = Report(asked=RUN, model="m", baseline=None)
    assert report.to_json()["changes"] is None
    assert report.to_text().startswith("slice")


def test_a_saved_run_is_the_next_baseline(tmp_path: Path) -> None:
    """What a report writes is read back as the baseline, and compared with itself nothing changed."""
    report = Report(asked=RUN, model="m", baseline=None)
    path = tmp_path / "run.json"
    path.write_bytes(orjson.dumps(report.to_json()))
    baseline = read_baseline(path)
    assert baseline == {"a": {"ndcg@10": 1.0, "hit@1": 1.0}, "b": {"ndcg@10": 0.25, "hit@1": 0.0}, "n": {}}
    changes = Report(asked=RUN, model="m", baseline=baseline).to_json()["changes"]
    assert {name: (found["difference"], found["questions"]) for name, found in changes.items()} == {
        "ndcg@10": (0.0, []), "hit@1": (0.0, []),
    }  # fmt: skip


def test_the_json_has_every_slice() -> None:
    """Each slice has mean, interval and count of each measure; the verdict and the times stand beside them."""
    body = Report(asked=RUN, model="m", baseline=BASELINE).to_json()
    assert set(body) == {"model", "slices", "verdict", "took_ms", "questions", "changes"}
    assert body["slices"]["all"]["ndcg@10"]["mean"] == 0.625
    assert body["slices"]["all"]["ndcg@10"]["n"] == 2
    assert body["verdict"]["auroc"] == 1.0
    assert body["changes"]["ndcg@10"]["questions"] == [("b", 0.5, 0.25), ("a", 0.5, 1.0)]


@pytest.mark.parametrize(
    "content", [None, b"", b"[]", b"{}", b'{"questions": []}', b'{"questions": {"a": {"hit@1": "x"}}}']
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: bytes | None) -> None:
    """A file that is absent or no run is an error that says how to make one."""
    path = tmp_path / "baseline.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=r"baseline\.json cannot be read.*--save") as caught:
        read_baseline(path)
    assert caught.value.field == "baseline"
