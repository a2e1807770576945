"""What figures measure, in the paragraph's words."""

from __future__ import annotations

import pytest

from qa_search.figures import find_figures

CASES = [
    ("3月份城镇调查失业率5.9%", ["城镇调查失业率"]),
    ("截至目前,累计运送农民工近590万人", ["累计运送农民工"]),
    ("我们组织102个定点监测城市公共就业服务机构", ["定点监测城市公共就业服务机构"]),
    ("已有134万家用人单位发布岗位需求1339万人次", ["用人单位发布岗位需求", "发布岗位需求"]),
    ("新增就业229万人,同比减少95万人", ["新增就业", "新增就业…同比减少"]),
    ("三项社会保险基金收入1.21万亿元,支出1.33万亿元", ["三项社会保险基金收入", "三项社会保险基金…支出"]),
    ("减免社会保险费2329亿元,缓缴286亿元", ["减免社会保险费", "缓缴…社会保险费"]),
    ("稳岗返还388亿元,惠及职工8076万人", ["稳岗返还", "稳岗返还…惠及职工"]),
    ("减免的2329亿元中,中小微企业1893亿元,占81.3%", ["减免", "减免…中小微企业", "减免…中小微企业…占"]),
    ("新增确诊病例2015例,其中湖北1638例", ["新增确诊病例", "新增确诊病例…湖北"]),
    ("补助标准从450元提高到610元", ["补助标准", "补助标准"]),
    ("超过85%的脱贫户落实了产业帮扶措施", ["脱贫户落实了产业帮扶措施"]),
    ("占我国外贸总值的16.6%", ["占我国外贸总值"]),
    ("出台了表彰、工伤保险等五类12项政策措施", ["出台…政策措施", "出台…政策措施"]),
    ("超过1.6亿的持卡人申领了电子社保卡", ["持卡人申领了电子社保卡"]),
    ("责令改正,处五百元以上二千元以下罚款", ["罚款", "罚款"]),
    ("China's imports reached RMB 193.8 billion, up by 23.5 percent", ["China's imports", "China's imports"]),
    ("In 2019, retail sales totaled 35 trillion yuan", ["retail sales"]),
    ("nearly 60 percent of the global market share gains", ["global market share gains"]),
]


@pytest.mark.parametrize(("text", "metrics"), CASES)
def test_the_words_that_say_what_is_measured(text: str, metrics: list[str]) -> None:
    """Words before, the noun counted, the earlier subject of a bare verb, the whole of a share."""
    assert [figure.metric for figure in find_figures(text, reference_date=None)] == metrics


def test_a_list_hands_its_members_out_in_order() -> None:
    """分别: the k-th number belongs to the k-th member; what they share stays with each."""
    figures = find_figures("全国养老、失业、工伤保险参保人数分别为9.6亿人、2.0亿人、2.4亿人。", reference_date=None)
    assert [figure.metric for figure in figures] == [
        "全国养老…保险参保人数",
        "全国失业…保险参保人数",
        "全国工伤保险参保人数",
    ]


def test_a_list_of_changes_takes_the_metrics_before() -> None:
    """分别 after two figures of different things: growth of the one and of the other."""
    figures = find_figures("快递业务量1700亿件、业务收入1.4万亿元,分别增长21%和13%。", reference_date=None)
    assert [figure.metric for figure in figures[2:]] == [figure.metric for figure in figures[:2]]


def test_the_heading_stands_in_where_nothing_is_named() -> None:
    """A figure whose own words name nothing measures what its heading says."""
    (figure,) = find_figures("30%。", reference_date=None, heading="返还比例")
    assert figure.metric == "返还比例"


@pytest.mark.xfail(strict=True, reason="a subject two clauses back is not found without 其中 or 关于")
def test_a_subject_two_clauses_back() -> None:
    """The training programme is the subject of its later numbers."""
    figures = find_figures("技能培训进展顺利,各地响应,覆盖很广,达到30万人。", reference_date=None)
    assert figures[0].metric == "技能培训"
