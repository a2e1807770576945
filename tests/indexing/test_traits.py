"""What is said of a window from its form alone."""

from __future__ import annotations

import numpy as np
import pytest

from qa_search.indexing import Trait
from qa_search.indexing.traits import traits_of


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("劳动关系总体稳定。", Trait(0)),
        ("发放稳岗返还388亿元,惠及企业。", Trait.NUMBER | Trait.MONEY),
        ("占去年外出务工总数的86%。", Trait.NUMBER | Trait.PERCENT | Trait.TIME),
        ("共有893个网点。", Trait.NUMBER | Trait.COUNT),
        ("可以延长6个月。", Trait.NUMBER | Trait.DURATION | Trait.PERMISSION),
        ("下一步,加大推广力度。", Trait.PLAN),
        ("未來我們繼續推進。", Trait.PLAN),
        ("我们继续推进。", Trait(0)),
        ("将军饮马,将近一半。", Trait(0)),
        ("截至3月底。", Trait.NUMBER | Trait.TIME),
        ("下面请张莹司长介绍。", Trait.PERSON),
        ("主要是受基数影响。", Trait.REASON),
        ("所谓打包办,是指一次办完。", Trait.DEFINITION),
        ("登录网站填写表格。", Trait.PROCEDURE),
        ("企业不得拖欠。", Trait.PERMISSION),
        (
            "Minister Reed said firms must apply online because of demand.",
            Trait.PERSON | Trait.PERMISSION | Trait.PROCEDURE | Trait.REASON,
        ),
        ("The ministry will open more windows in March.", Trait.PLAN | Trait.TIME),
        ("预算大概是5亿左右。", Trait.NUMBER | Trait.MONEY),
        ("整个大概是800萬左右。", Trait.NUMBER | Trait.BARE),
        ("一共三家超商。", Trait.NUMBER),
        ("Twelve of them came.", Trait.NUMBER),
        ("", Trait(0)),
    ],
)
def test_traits(text: str, traits: Trait) -> None:
    """Each text has these traits and no other but its script."""
    assert Trait(int(traits_of([text], np.zeros(1, np.int32))[0])) & ~Trait.CHINESE == traits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("劳动关系总体稳定。", True),
        ("用 GitHub 的 pull request。", False),
        ("We say 你好 to all.", False),
        ("MyData 是個人化資料自主運用平台。", True),
        ("", False),
    ],
)
def test_script(text: str, *, expected: bool) -> None:
    """In Chinese is what has more than a fifth of Han characters."""
    assert bool(traits_of([text], np.zeros(1, np.int32))[0] & Trait.CHINESE) is expected


def test_what_follows_the_announcement_of_a_plan_is_one() -> None:
    """In its paragraph, not before it and not in the next."""
    windows = [
        "工作有成效。下一步,加大推广。同时做好服务。",
        "工作有成效。",
        "下一步,加大推广。",
        "同时做好服务。",
        "同时做好服务。",
    ]
    plans = [Trait(int(bits)) & Trait.PLAN for bits in traits_of(windows, np.asarray([0, 0, 0, 0, 1], np.int32))]
    assert plans == [Trait.PLAN, Trait(0), Trait.PLAN, Trait.PLAN, Trait(0)]
