"""Real questions about the bundled transcript, by the bundled model.

Written for this test; no rule or weight was set by them. The answer is named by its passage.
"""

from __future__ import annotations

import pytest

from qa_search.search import Searcher

ANSWERED = (
    ("养老保险关系转移接续要压缩到几个工作日?", "t13-p3", "15个工作日"),
    ("缓缴的养老保险费有多少亿元?", "t7-p4", "254亿元"),
    ("抖音邀请了多少家企业开展直播招聘?", "t15-p3", "80家"),
    ("已外出务工的贫困劳动力有多少人?", "t9-p2", "2300多万人"),
    ("告知承诺制为考生减免了多少份纸质证明材料?", "t13-p4", "1600万份"),
    ("打包办一件事是什么意思?", "t13-p2", None),
    ("城鄉居民養老保險費代繳惠及多少人?", "t19-p10-p0", "1235.48万人"),
    ("电子社保卡有多少人申领?", "t19-p8-p0", "1.6亿"),
    ("How much money was taken from the unemployment insurance fund for skills training?", "t17-p0", "1000亿元"),
    ("How many poor workers have gone out to work elsewhere?", "t9-p2", "2300多万人"),
    ("What is the 315 project in vocational training?", "t17-p0", None),
    ("Who receives a living allowance during online training?", "t11-p4", None),
)
UNANSWERABLE = (
    "今天北京天气怎么样?",
    "红烧肉怎么做?",
    "Who won the football World Cup in 2018?",
    "What is the capital of Australia?",
)


@pytest.mark.parametrize(("question", "passage", "figure"), ANSWERED)
def test_the_right_answer_comes_first(searcher: Searcher, question: str, passage: str, figure: str | None) -> None:
    """The first answer's best passage is the one that answers, and its figures hold the one that is asked for."""
    reply = searcher.ask(question)
    assert reply.status in {"answered", "partial"}
    assert reply.hits[0].passages[0].passage.id == f"mohrss-2020-q1-{passage}"
    if figure:
        assert figure in [cited.figure.text for cited in reply.hits[0].figures[:3]]


@pytest.mark.parametrize("question", UNANSWERABLE)
def test_what_nobody_said_is_not_answered(searcher: Searcher, question: str) -> None:
    """A question that the transcript does not answer gets no_answer, with a reason."""
    reply = searcher.ask(question)
    assert reply.status == "no_answer"
    assert reply.reason
