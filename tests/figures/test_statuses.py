"""Outcome, target, limit, share."""

from __future__ import annotations

import datetime

import pytest

from qa_search.figures import find_figures

CASES = [
    ("已有302万户企业享受稳岗返还", "outcome"),
    ("政策执行度100%", "outcome"),
    ("今年的预期目标是新增就业1100万人", "target"),
    ("力争培训1700万人次", "target"),
    ("后续已经排期了40个专场", "target"),
    ("5月至9月,培训50万人", "target"),
    ("今年,已经培训50万人", "outcome"),
    ("今年1-4月,培训50万人", "outcome"),
    ("到2030年,培养技能人才80万人", "target"),
    ("预计完成500项,实际完成了620项", "target"),
    ("中小微企业占81.3%", "share"),
    ("占总数的三成", "share"),
    ("85%的脱贫户落实了措施", "share"),
    ("应当在三十日内作出决定", "limit"),
    ("规定时限是45个工作日", "limit"),
    ("处二百元以上罚款", "limit"),
    ("exports account for 40 percent of the total", "share"),
    ("it is expected to create 3,000 jobs", "target"),
]


@pytest.mark.parametrize(("text", "status"), CASES)
def test_a_cue_decides_the_status(text: str, status: str) -> None:
    """Cues of plan, rule and share; a completed act after a plan is an outcome again."""
    assert find_figures(text, reference_date=datetime.date(2021, 5, 18))[0].status == status


def test_the_goals_of_a_list_run_on_over_sentences() -> None:
    """今年的主要目标是…。 holds for the sentence after it, unless that one tells of something done."""
    figures = find_figures("今年发展主要目标是：就业1100万人。能耗下降3%以上。", reference_date=None)
    assert [figure.status for figure in figures] == ["target", "target"]
    figures = find_figures("今年发展主要目标是：就业1100万人。能耗已经下降3%以上。", reference_date=None)
    assert [figure.status for figure in figures] == ["target", "outcome"]


def test_completion_overtakes_a_plan() -> None:
    """实际完成了 after 预计 is an outcome."""
    figures = find_figures("预计完成500项,实际完成了620项", reference_date=None)
    assert [figure.status for figure in figures] == ["target", "outcome"]
