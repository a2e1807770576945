"""What the form of a question asks for."""

from __future__ import annotations

import pytest

from qa_search.indexing import Trait
from qa_search.language import normalize
from qa_search.search.asking_forms import ASKED_UNIT, ASKS, asked_kinds, asked_traits, asks_money
from qa_search.search.ranking import EVIDENCE


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("稳岗返还发了多少钱?", ("money",)),
        ("惠及多少家企业?", ("count",)),
        ("失业率是多少?", ("percent", "percentage_point")),
        ("办下来要多久?", ("duration",)),
        ("要等几个月?", ("duration",)),
        ("How much did firms get back?", ("money",)),
        ("how much faster did incomes grow", ("money", "percent", "percentage_point")),
        ("How many people found work?", ("count",)),
        ("jobless rate", ("percent", "percentage_point")),
        ("培训怎么报名?", ()),
    ],
)
def test_kinds_of_unit(question: str, kinds: tuple[str, ...]) -> None:
    """The kinds that can answer, in order; none where the form does not tell."""
    assert asked_kinds(normalize(question).text) == kinds


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("惠及多少家企业?", {"number": Trait.NUMBER, "kind": Trait.COUNT}),
        ("下一步打算推进什么?", {"plan": Trait.PLAN}),
        ("什么时候开始?", {"time": Trait.TIME}),
        ("what is planned for next year", {"plan": Trait.PLAN}),
        ("When does the scheme start?", {"time": Trait.TIME}),
        ("养老金调整是哪位司长介绍的?", {"person": Trait.PERSON}),
        ("Who spoke about pensions?", {"person": Trait.PERSON}),
        ("谁都关心吗?", {}),
        ("为什么推迟?", {"reason": Trait.REASON}),
        ("Why was it put off?", {"reason": Trait.REASON}),
        ("什么叫打包办?", {"definition": Trait.DEFINITION}),
        ("What does 'flexible' mean?", {"definition": Trait.DEFINITION}),
        ("失业金咋申请?", {"procedure": Trait.PROCEDURE}),
        ("How do I sign up?", {"procedure": Trait.PROCEDURE}),
        ("缓缴行不行?", {"permission": Trait.PERMISSION}),
        ("Am I allowed to come late?", {"permission": Trait.PERMISSION}),
        ("就业形势", {}),
    ],
)
def test_traits_that_are_asked_for(question: str, asked: dict[str, Trait]) -> None:
    """By form, what a sentence that answers tells of."""
    found = asked_traits(normalize(question).text)
    assert {name: trait for name, trait in found.items() if trait} == asked
    assert set(found) == set(EVIDENCE) & set(found) == {"kind", *ASKS}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("来自多少个城市的机构?", [("个", "城市")]),
        ("有几家", [("家", "")]),
        ("有多少万户企业,多少人", [("户", "企业"), ("人", "")]),
        ("要等几个月", []),
    ],
)
def test_measure_words(question: str, found: list[tuple[str, str]]) -> None:
    """The measure word, and what is counted where it follows."""
    assert ASKED_UNIT.findall(question) == found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("平台花了多少钱?", True),
        ("一共用去多少资金?", True),
        ("建设成本是多少?", True),
        ("How much did the site cost to build?", True),
        ("how much longer will it take?", False),
        ("退休待遇有什么变化?", False),
        ("有多少块场地?", False),
    ],
)
def test_a_sum_that_is_asked_for(question: str, *, expected: bool) -> None:
    """Only where nothing but money answers."""
    assert asks_money(normalize(question).text) is expected
