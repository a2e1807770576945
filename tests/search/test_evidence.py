"""Question and index -> candidates with the evidence for each."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from qa_search.indexing import Generation, build_index
from qa_search.indexing import dense as dense_module
from qa_search.indexing.deferred import DeferredDense
from qa_search.language import Embedder
from qa_search.records import Filters
from qa_search.search import Searcher, evidence
from qa_search.search.evidence import Evidence, gather
from qa_search.search.question import read_question
from tests import samples
from tests.fakes import FakeEmbedder, FakeTokenEmbedder

QUESTIONS = (
    "缓缴养老保险费多少亿元?",
    "抖音邀请了多少家企业开展直播招聘?",
    "How many poor workers have gone out to work elsewhere?",
    "告知承诺制减免了多少份纸质证明材料?",
    "今天北京天气怎么样?",
)


def check(found: Evidence, generation: Generation) -> None:
    """Arrays of one length, finite; passages without repeats; the best window is one of the passage's own."""
    rest = [getattr(found, item.name) for item in fields(Evidence) if item.name != "forms"]
    for values in (*rest, *found.forms.values()):
        assert len(values) == len(found.passages)
        assert np.isfinite(values).all()
    assert len(set(found.passages.tolist())) == len(found.passages)
    np.testing.assert_array_equal(generation.window_passages[found.best_window], found.passages)


@pytest.mark.parametrize("text", [*QUESTIONS, "?", "a"])
@pytest.mark.parametrize("small", [0, 150])
def test_evidence_is_aligned_and_finite(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch, text: str, small: int
) -> None:
    """Every kind of evidence is there for every candidate, in an index that is ranked whole and in a large one."""
    monkeypatch.setattr(evidence, "SMALL", small)
    question = read_question(text, searcher.embedder)
    check(gather(question, searcher.generation), searcher.generation)


def test_a_passage_is_foreign_to_a_chinese_question(tmp_path: Path, bundled: Embedder) -> None:
    """An English passage is, to one in Chinese; nothing is, to one in English."""
    told = ("失业保险已经返还。", "Unemployment insurance has been returned.")
    answers = tuple(samples.made_answer(f"one-t{at}", text) for at, text in enumerate(told))
    build_index(tmp_path, [samples.made_transcript("one", answers)], bundled)
    generation = Generation.open(tmp_path, bundled)
    for text, expected in (("失业保险返还了吗?", [0, 1]), ("Was unemployment insurance returned?", [0, 0])):
        assert gather(read_question(text, bundled), generation).foreign.tolist() == expected


def test_the_passage_before_is_of_the_same_transcript(tmp_path: Path, bundled: Embedder) -> None:
    """What was said before counts for what is said next, in one answer or the next; a transcript begins anew."""
    one = samples.made_answer("one-t1", "失业保险已经返还。\n下一步继续推进。")
    next_one = samples.made_answer("one-t2", "谢谢。")
    two = samples.made_answer("two-t1", "大家好。", transcript="two")
    transcripts = [samples.made_transcript("one", (one, next_one)), samples.made_transcript("two", (two,))]
    build_index(tmp_path, transcripts, bundled)
    generation = Generation.open(tmp_path, bundled)
    assert generation.passage_before.tolist() == [-1, 0, 1, -1]
    question = read_question("失业保险返还了吗?", bundled)
    found = gather(question, generation)
    whole = bundled.embed_passages(["失业保险已经返还。", "下一步继续推进。"]) @ question.vector
    np.testing.assert_allclose(found.before, [0, whole[0], whole[1], 0], atol=1e-3)


def test_a_small_index_is_ranked_whole(searcher: Searcher) -> None:
    """Every passage of an index of up to 150 is a candidate; with filters, every one that may be returned."""
    question = read_question(QUESTIONS[0], searcher.embedder)
    found = gather(question, searcher.generation)
    assert found.passages.tolist() == list(range(67))
    some = gather(question, searcher.generation, {0, 2})
    assert set(searcher.generation.passage_answers[some.passages].tolist()) == {0, 2}
    none = gather(question, searcher.generation, set())
    assert len(none.passages) == 0
    check(none, searcher.generation)


@pytest.mark.parametrize("graph", [False, True])
@pytest.mark.parametrize("text", QUESTIONS)
def test_a_large_index_gives_the_same_first_answer(
    searcher: Searcher, bundled: Embedder, monkeypatch: pytest.MonkeyPatch, text: str, *, graph: bool
) -> None:
    """Through candidates from both sides, exact or over a graph, the first answer is that of the whole index."""
    whole = searcher.ask(text)
    monkeypatch.setattr(evidence, "SMALL", 0)
    if graph:
        monkeypatch.setattr(dense_module, "EXACT_UP_TO", 10)
        folder = searcher.generation.folder.parent.parent.parent / "graph"
        if not folder.exists():
            build_index(folder, [searcher.generation.records.prepared("mohrss-2020-q1")], bundled)
        searcher = Searcher(Generation.open(folder, bundled), bundled)
        assert isinstance(searcher.generation.dense, DeferredDense)
        assert searcher.generation.dense.opened()._is_graph
    found = searcher.ask(text)
    assert found.status == whole.status
    assert found.hits[0].passages == whole.hits[0].passages
    if whole.status == "answered":
        assert found.hits[0].answer == whole.hits[0].answer


@pytest.mark.parametrize("tokens", [False, True])
def test_filters_hold_in_a_large_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, tokens: bool) -> None:
    """Among 400 passages over a graph, a filter that one answer passes returns that answer and no other."""
    monkeypatch.setattr(dense_module, "EXACT_UP_TO", 200)
    embedder = FakeTokenEmbedder() if tokens else FakeEmbedder()
    build_index(tmp_path, [samples.many(400), samples.two()], embedder)
    searcher = Searcher(Generation.open(tmp_path, embedder), embedder)
    reply = searcher.ask("一丁七万丈三上下", filters=Filters(transcript=("two",)))
    assert [hit.answer.id for hit in reply.hits] == ["two-t0-p0"]
    third = searcher.generation.records.answer(3)
    assert searcher.ask(third.text, limit=3).hits[0].answer == third


def test_the_best_sentence_is_judged_with_its_neighbours(tmp_path: Path) -> None:
    """`near` is the cosine of the best sentence and those beside it, not of the whole paragraph."""
    sentences = ["甲乙丙丁戊己庚辛。", "失业保险金发放。", "子丑寅卯辰巳午未。", "申酉戌亥天地玄黄。"]
    embedder = FakeTokenEmbedder(dimension=4096)
    answer = samples.made_answer("one-t1", "".join(sentences))
    build_index(tmp_path, [samples.made_transcript("one", (answer,))], embedder)
    question = read_question("失业保险金", embedder)
    found = gather(question, Generation.open(tmp_path, embedder))
    vectors = embedder.embed_passages(sentences)[:3].sum(axis=0)
    assert found.near[0] == pytest.approx(vectors @ question.vector / np.linalg.norm(vectors), abs=2e-3)
    assert found.best_window.tolist() == [2]


def test_forms_are_met_by_the_best_sentence(tmp_path: Path) -> None:
    """A plan is asked for and told: 1; not asked for: 0; told elsewhere in the passage: 0."""
    embedder = FakeTokenEmbedder(dimension=4096)
    answer = samples.made_answer("one-t1", "调解平台已经开通。下一步推广仲裁。")
    build_index(tmp_path, [samples.made_transcript("one", (answer,))], embedder)
    generation = Generation.open(tmp_path, embedder)
    plans = [
        gather(read_question(q, embedder), generation).forms["plan"].tolist()
        for q in ("以后推广仲裁", "推广仲裁", "以后调解平台开通")
    ]
    assert plans == [[1.0], [0.0], [0.0]]


@pytest.mark.parametrize(
    ("question", "names_money"), [("平台开通", True), ("建设费用", True), ("用户规模", False), ("扩大推广", False)]
)
def test_money_is_named_by_the_best_sentence(tmp_path: Path, question: str, *, names_money: bool) -> None:
    """In it or after it, and not elsewhere."""
    embedder = FakeTokenEmbedder(dimension=4096)
    answer = samples.made_answer("one-t1", "平台开通了运行。建设费用3亿元。用户规模500万人。今后扩大推广到各地。")
    build_index(tmp_path, [samples.made_transcript("one", (answer,))], embedder)
    found = gather(read_question(question, embedder), Generation.open(tmp_path, embedder))
    assert found.names_money.tolist() == [names_money]
