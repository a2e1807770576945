"""Other real transcripts, where they are at hand: scored as whole columns, and cut off at every 500th byte."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from qa_search.errors import ReadingError
from qa_search.reading import answers, diagnose, outline, read_bytes, read_file, to_json
from tests.reading import shipped

FOLDER = shipped.ROOT.parent / "shared" / "transcripts"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the folder of other transcripts is not here")
TARGETS = {
    "found": 0.98,
    "speaker": 0.95,
    "role": 0.95,
    "outlet": 0.90,
    "title": 0.75,
    "posted_at": 0.98,
    "paragraphs": 0.90,
}
START = 8  # characters by which a turn is found again


def _squeezed(text: str) -> str:
    return "".join(text.split())[:START]


def _score(gold: dict[str, Any], mine: dict[str, Any]) -> Counter[str]:
    row = Counter(
        {name: int((mine[name] or None) == (gold[name] or None)) for name in ("speaker", "role", "outlet", "title")}
    )
    posted = (mine["posted_at"] or "").replace("T", " ")[:19]
    row["posted_at"] = int(bool(posted) == bool(gold["time"]) and str(gold["time"] or "").strip("[]()") in posted)
    row["paragraphs"] = int(len(mine["paragraphs"]) == gold["n_paragraphs"])
    row["found"] = 1
    return row


def test_every_column_is_on_target() -> None:
    """Over all hand-made turns: found, speaker, role, outlet, office, time and number of paragraphs."""
    tally: Counter[str] = Counter()
    for path in sorted(FOLDER.rglob("*.gold.json")):
        loaded = json.loads(path.read_text(encoding="utf-8"))
        gold = loaded["turns"] if isinstance(loaded, dict) else loaded
        mine = to_json(read_file(path.with_name(path.name.replace(".gold.json", ".txt"))))["turns"]
        starts: dict[str, dict[str, Any]] = {}
        for turn in mine:
            starts.setdefault(_squeezed("".join(turn["paragraphs"])), turn)
        tally["turns"] += len(gold)
        tally["extra"] += max(0, len(mine) - len(gold))
        for turn in gold:
            if found := starts.get(_squeezed(turn["first_words"])):
                tally += _score(turn, found)
    assert tally["turns"] > 0
    assert tally["extra"] <= 0.03 * tally["turns"]
    assert {
        name: tally[name] / tally["turns"] for name in TARGETS if tally[name] < TARGETS[name] * tally["turns"]
    } == {}


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.txt")), ids=lambda path: Path(path).stem)
def test_no_cut_makes_the_reader_fail(path: Path) -> None:
    """Cut at every 500th byte, each file is read or refused."""
    data = path.read_bytes()
    for size in range(500, len(data) + 500, 500):
        try:
            transcript = read_bytes(data[:size], source=path.name)
        except ReadingError:
            continue
        assert len(answers(transcript)) >= 0
        assert outline(transcript)
        assert len(diagnose(transcript)) >= 0
