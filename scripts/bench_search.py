"""Answer time and memory over the bundled transcript and over 100,000 passages, in one run, on one thread.

The large index is made of the bundled transcript's sentences, dealt out anew with other numbers.

OMP_NUM_THREADS=1 python scripts/bench_search.py [--passages 100000]
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from qa_search.indexing import (
    Generation,
    PreparedTranscript,
    build_index,
    bundled_transcript,
    prepare,
    sentence_spans,
)
from qa_search.language import Embedder, load_embedder
from qa_search.records import Answer, Passage
from qa_search.search import Searcher

QUESTIONS = (
    "失业保险稳岗返还惠及多少企业?",
    "养老金能按时发放吗",
    "How many migrant workers were transported?",
    "线上培训有什么补贴",
    "What are the goals of the fast service campaign?",
    "中小微企业减免了多少社保费",
    "貧困勞動力外出務工人數",
    "給貓洗澡要注意什麼",
)
PER_ANSWER, PER_TRANSCRIPT = 5, 20


def main() -> None:
    """Build both indexes, ask every question of both, print medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=100_000)
    passages = parser.parse_args().passages
    embedder = load_embedder()
    bundled = prepare(bundled_transcript())
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder) / "small", [bundled], embedder)
        _measure(Path(folder) / "large", _dealt(bundled, passages), embedder)


def _measure(folder: Path, transcripts: list[PreparedTranscript], embedder: Embedder) -> None:
    started = time.perf_counter()
    report = build_index(folder, transcripts, embedder)
    built = time.perf_counter() - started
    searcher = Searcher(Generation.open(folder, embedder), embedder)
    took = [searcher.ask(question).took_ms for _ in range(12) for question in QUESTIONS][len(QUESTIONS) :]
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(
        f"{report.counts['passages']:8} passages: built in {built:6.1f} s, {size / 1e6:7.1f} MB on disk, "
        f"p50 {statistics.median(took):6.2f} ms, p99 {statistics.quantiles(took, n=100)[98]:6.2f} ms, "
        f"peak memory so far {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB",
        flush=True,
    )


def _dealt(bundled: PreparedTranscript, passages: int) -> list[PreparedTranscript]:
    chance = random.Random(7)  # noqa: S311 - deals sentences
    texts = [passage.text for answer in bundled.answers for passage in answer.passages]
    sentences = [text[start:end] for text in texts for start, end in sentence_spans(text)]
    transcripts = []
    for number in range(passages // (PER_ANSWER * PER_TRANSCRIPT)):
        name = f"dealt-{number}"
        answers = tuple(
            _answer(bundled.answers[0], f"{name}-t{at}", name, sentences, chance) for at in range(PER_TRANSCRIPT)
        )
        transcripts.append(replace(bundled, id=name, answers=answers))
    return transcripts


def _answer(model: Answer, answer_id: str, transcript: str, sentences: list[str], chance: random.Random) -> Answer:
    paragraphs = [_paragraph(sentences, chance) for _ in range(PER_ANSWER)]
    passages, at = [], 0
    for number, text in enumerate(paragraphs):
        passages.append(
            Passage(id=f"{answer_id}-p{number}", answer_id=answer_id, text=text, start=at, end=at + len(text))
        )
        at += len(text) + 1
    return replace(
        model, id=answer_id, transcript_id=transcript, text="\n".join(paragraphs), passages=tuple(passages), figures=()
    )


def _paragraph(sentences: list[str], chance: random.Random) -> str:
    text = "".join(chance.sample(sentences, 3))
    return re.sub(r"\d+", lambda found: str(chance.randrange(1, 10 ** len(found[0]))), text)


if __name__ == "__main__":
    main()
