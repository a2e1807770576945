"""Numerals that are no figures, and why."""

from __future__ import annotations

import pytest

from qa_search.figures.masks import mask_at, quoted

MASKED = [
    ("phone", "请拨打【13812345678】"),
    ("phone", "电话【010-87654321】"),
    ("phone", "洽詢電話【2785】-3106"),
    ("identifier", "编号【3-12-7】"),
    ("identifier", "郵遞【0287】"),
    ("date", "自【112年】3月起"),
    ("date", "【112年】總預算"),
    ("year", "公元【124】年"),
    ("identifier", "版本【1.2.3】"),
    ("identifier", "建设【5G】基站"),
    ("identifier", "COVID-【19】 cases"),
    ("identifier", "H【1】N1"),
    ("date", "于【2021-06-30】发布"),
    ("date", "【2021年6月30日】发布"),
    ("date", "【二〇二一年六月】发布"),
    ("date", "【2021年-2023年】的目标"),
    ("date", "【4-5月】"),
    ("date", "【4、5月份】"),
    ("date", "【11月7日至9日】"),
    ("date", "本月【23日】上午"),
    ("quarter", "【三季度】的资金"),
    ("year", "in 【2021】, exports"),
    ("year", "上世纪【90年代】"),
    ("clock", "【10:29】"),
    ("clock", "上午【9点】在"),
    ("clock", "截至【24时】"),
    ("list number", "【二是】稳岗位"),
    ("list number", "【三、】完善制度"),
    ("list number", "(【二】)办理"),
    ("document number", "发〔【2021】〕"),
    ("ordinal", "第【46】届"),
    ("label", "Table 【4】 shows"),
    ("broken digits", "1 9 9 【8】 年"),
    ("name", "“六稳”和【6+1】协作"),
    ("name", "【三区三州】"),
    ("name", "【百日】免费技能培训行动"),
]


@pytest.mark.parametrize(("reason", "marked"), MASKED)
def test_a_mask_names_its_reason(reason: str, marked: str) -> None:
    """The numeral between the brackets is masked, from its first character, for this reason."""
    start = marked.index("【")
    text = marked.replace("【", "").replace("】", "")
    mask = mask_at(text, start)
    assert mask is not None
    assert mask.reason == reason


@pytest.mark.parametrize("text", ["24个", "5.9%", "3/4的人口", "2021例", "45个工作日", "三成", "2,500人", "千瓦"])
def test_an_amount_is_not_masked(text: str) -> None:
    """A numeral with a unit, even one that looks like a year, is left to be read."""
    assert mask_at(text, 0) is None


def test_quoted_names_and_titles_are_masked_whole() -> None:
    """A short quotation without a measured number, and any title, hides its numerals."""
    text = "落实“六保”,按照《关于做好2021年工作的通知》,“减负200亿元”已经兑现"
    assert [(text[m.start : m.end], m.reason) for m in quoted(text)] == [
        ("“六保”", "quoted name"),
        ("《关于做好2021年工作的通知》", "title"),
    ]
