"""Where else a figure is cited."""

from __future__ import annotations

import datetime
import time

from qa_search.figures import Citing, corroborate, find_figures

REFERENCE = datetime.date(2020, 4, 21)


def _citing(answer: str, text: str) -> Citing:
    return Citing(answer, f"speaker of {answer}", f"10:{answer}", find_figures(text, reference_date=REFERENCE))


def _links(*answers: Citing) -> dict[tuple[str, str], list[tuple[str, str, bool]]]:
    texts = {(a.answer_id, number): figure.text for a in answers for number, figure in enumerate(a.figures)}
    return {
        (key[0], texts[key]): [(cited.answer_id, cited.text, cited.agrees) for cited in found]
        for key, found in corroborate(answers).items()
    }


def test_the_same_metric_unit_and_period_is_linked() -> None:
    """Both sides point at each other, with who said it and when."""
    one = _citing("1", "一季度,全国城镇新增就业229万人")
    two = _citing("2", "一季度,城镇新增就业229万人")
    assert _links(one, two) == {("1", "229万人"): [("2", "229万人", True)], ("2", "229万人"): [("1", "229万人", True)]}
    (cited,) = corroborate([one, two])["1", 0]
    assert (cited.speaker, cited.posted_at) == ("speaker of 2", "10:2")


def test_the_value_alone_links_nothing() -> None:
    """590万 may be two different things."""
    one = _citing("1", "累计运送农民工近590万人。")
    two = _citing("2", "线上平台实名注册590万人。")
    assert _links(one, two) == {}


def test_a_differing_value_is_shown_as_such() -> None:
    """50家 against 54家 of the same thing."""
    one = _citing("1", "又面向社会遴选公布了50家线上培训平台。")
    two = _citing("2", "遴选了54家线上培训平台。")
    assert _links(one, two) == {("1", "50家"): [("2", "54家", False)], ("2", "54家"): [("1", "50家", False)]}


def test_another_kind_of_the_same_is_another_thing() -> None:
    """登记失业率 and 调查失业率 do not contradict each other, nor do income and spending, target and outcome."""
    assert _links(_citing("1", "城镇登记失业率3.66%"), _citing("2", "城镇调查失业率5.9%")) == {}
    assert _links(_citing("1", "社会保险基金收入12亿元"), _citing("2", "社会保险基金支出13亿元")) == {}
    assert _links(_citing("1", "开展职业技能培训300万人"), _citing("2", "力争开展职业技能培训500万人")) == {}


def test_an_unstated_period_is_linked_only_where_the_values_agree() -> None:
    """稳岗返还388亿元 with and without its date is one figure; another amount may be of another time."""
    dated = _citing("1", "截至4月19日,失业保险稳岗返还388亿元")
    assert _links(dated, _citing("2", "失业保险稳岗返还388亿元")) != {}
    assert _links(dated, _citing("2", "失业保险稳岗返还300亿元")) == {}
    assert _links(dated, _citing("2", "2月份,失业保险稳岗返还388亿元")) == {}


def test_repeats_within_one_answer_are_no_corroboration() -> None:
    """A speaker does not confirm himself."""
    assert _links(_citing("1", "失业保险稳岗返还388亿元。失业保险稳岗返还388亿元。")) == {}


def test_growth_is_not_compared_with_a_level() -> None:
    """A change and the thing that changed are different figures."""
    assert _links(_citing("1", "业务收入增长8%"), _citing("2", "业务收入8%")) == {}


def test_the_work_grows_with_the_corpus_not_with_its_square() -> None:
    """Four times the answers take well under sixteen times as long."""
    figures = find_figures("减免社会保险费2329亿元,发放补贴6亿元,新增就业229万人。", reference_date=REFERENCE)

    def seconds(count: int) -> float:
        answers = [Citing(str(number), None, None, figures) for number in range(count)]
        start = time.process_time()
        corroborate(answers)
        return time.process_time() - start

    small, large = seconds(500), seconds(2000)
    assert large < 10 * small + 0.5
