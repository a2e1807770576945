"""What a question insists on: years, places, bodies, persons, amounts."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from qa_search import figures
from qa_search.indexing import Generation, SoundIndex, build_index
from qa_search.language import Embedder
from qa_search.records import Answer
from qa_search.search import Searcher
from qa_search.search.constraint_kinds import Amount, Body, Candidate, Doubt, Number, Person, Place, Sum, Year
from qa_search.search.constraints import read_constraints
from qa_search.search.question import read_question
from qa_search.search.speakers import AskedPerson
from tests import samples
from tests.fakes import FakeEmbedder

TEXT = "2019年失业保险降费率。今年继续降低。湖北省的企业都可以申请。"


def told(text: str, sentence: int = 0, *, event: str = "", **known: str | None) -> Candidate:
    """The passage of an answer of one paragraph, with its figures."""
    answer = replace(samples.made_answer("a", text), asked=None, **known)  # type: ignore[arg-type]
    answer = replace(answer, figures=tuple(figures.find_figures(text, reference_date=None, heading=None)))
    return Candidate(passage=answer.passages[0], answer=answer, sentence=sentence, event=event)


@pytest.fixture
def sounds(searcher: Searcher) -> SoundIndex:
    """How characters sound."""
    return searcher.generation.sounds


def insisted(text: str, embedder: Embedder, sounds: SoundIndex) -> list[tuple[str, str]]:
    """The kinds of what a question insists on, and how it names them."""
    found = read_constraints(read_question(text, embedder), embedder, sounds)
    return [(type(item).__name__, item.text) for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019年失业率是多少?", [("Year", "2019年")]),
        ("去年失业率是多少?", []),
        ("湖北的失业率是多少?", [("Place", "湖北")]),
        ("中国的失业率是多少?", []),
        ("What is the unemployment rate in Hubei?", [("Place", "Hubei")]),
        ("What is the rate in Hubei Province?", [("Place", "Hubei")]),
        ("What is the rate in New York?", [("Place", "New York")]),
        ("In March, how many jobs?", []),
        ("What is China's unemployment rate?", []),
        ("Does the Social Order Act change?", []),
        ("从App进去怎么办?", []),
        ("偏远地区怎么办?", []),
        ("失业率是多少?", []),
        ("住建部怎么看房租?", [("Body", "住建部")]),
        ("衛健委怎麼看?", [("Body", "卫健委")]),
        ("人社部和人力资源社会保障部?", [("Body", "人社部")]),
        ("What did the World Bank say?", [("Body", "World Bank")]),
        ("What did the WHO say?", [("Body", "WHO")]),
        ("Who said that?", []),
        ("钱司长怎么回应?", [("Person", "钱司长")]),
        ("请问王晓岚主任怎么评价?", [("Person", "王晓岚主任")]),
        ("欧阳建国局长怎么说?", [("Person", "欧阳建国局长")]),
        ("王晓岚怎么说?", [("Person", "王晓岚")]),
        ("单位怎么说?", []),
        ("高校怎么看?", []),
        ("就业司司长怎么说?", []),
        ("那3700亿是怎么花的?", [("Amount", "3700亿")]),
        ("那3700亿元是怎么花的?", [("Amount", "3700亿元")]),
        ("Who got the 38.8 billion yuan?", [("Amount", "38.8 billion yuan")]),
        ("2329万人是谁?", [("Amount", "2329万人")]),
        ("贷款100万怎么还?", []),
        ("工资8123元交多少?", []),
        ("干了12年能领吗?", []),
    ],
)
def test_what_is_insisted_on(
    fake: FakeEmbedder, sounds: SoundIndex, text: str, expected: list[tuple[str, str]]
) -> None:
    """Named years, places, bodies, persons whose words are asked for, amounts nobody makes up."""
    assert insisted(text, fake, sounds) == expected


@pytest.mark.parametrize(
    ("text", "sentence", "date", "expected"),
    [
        ("2020年?", 2, "2020-04-21", True),
        ("2018年?", 0, "2020-04-21", False),
        ("2019年?", 0, "2020-04-21", True),
        ("2019年?", 1, "2020-04-21", True),
        ("2019年?", 2, "2020-04-21", False),
        ("2021年?", 0, "2020-04-21", False),
        ("2018年?", 0, None, True),
        ("湖北有多少?", 0, "2020-04-21", True),
        ("武汉有多少?", 0, "2020-04-21", False),
    ],
)
def test_a_passage_meets_what_it_does_not_contradict(
    fake: FakeEmbedder, sounds: SoundIndex, text: str, sentence: int, date: str | None, *, expected: bool
) -> None:
    """The year of the event, or one spoken of in the sentence or the one before; a place that is named; what is unknown."""
    (constraint,) = read_constraints(read_question(text, fake), fake, sounds)
    assert constraint.is_met(told(TEXT, sentence, date=date)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jobs in Hubei?", True),
        ("Jobs in Hunan?", False),
        ("Jobs in Hubei Province?", True),
        ("Jobs and Hubei's firms?", True),
        ("Jobs and Hunan's firms?", False),
        ("Jobs in Qichun?", True),
        ("Jobs in Qichunxian?", True),
        ("Jobs in Qiyang?", False),
        ("What did Huang Yuan say?", True),
        ("What did Huang Yuanzhi say?", False),
        ("Jobs in Vrbovsk?", True),
        ("Jobs in the Middle East?", False),
    ],
)
def test_a_place_is_met_across_languages(bundled: Embedder, sounds: SoundIndex, text: str, *, expected: bool) -> None:
    """By its Chinese name, or by characters of its sound where the model does not know it; what cannot be known passes."""
    (constraint,) = read_constraints(read_question(text, bundled), bundled, sounds)
    candidate = told("湖北省蕲春县的企业都可以申请。黄源已经说过。")
    assert constraint.is_met(candidate) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Had you been to South Korea?", True),
        ("What do Korean schools teach?", True),
        ("What do Japanese schools teach?", False),
        ("Had you been to South Africa?", False),
        ("Had you been to Koreatown?", False),
    ],
)
def test_a_place_is_met_by_its_root_in_its_own_language(
    fake: FakeEmbedder, sounds: SoundIndex, text: str, *, expected: bool
) -> None:
    """South Korea and Koreans by Korea."""
    (constraint,) = read_constraints(read_question(text, fake), fake, sounds)
    assert constraint.is_met(told("This is my first time in Korea.")) is expected


def test_a_name_is_no_part_of_a_word(fake: FakeEmbedder, sounds: SoundIndex) -> None:
    """Austria is no part of Australia, nor Oman of a woman."""
    for text in ("Had you been to Austria?", "Had you been to Oman?"):
        (constraint,) = read_constraints(read_question(text, fake), fake, sounds)
        assert not constraint.is_met(told("A woman from Australia was there."))


def test_a_name_of_several_words_is_met_as_a_whole(bundled: Embedder, sounds: SoundIndex) -> None:
    """East is not what 中东 means, Middle East is."""
    (constraint,) = read_constraints(read_question("Envoys to the Middle East?", bundled), bundled, sounds)
    assert constraint.is_met(told("特使将访问中东地区。"))


def test_another_country_s_body_has_the_same_words(fake: FakeEmbedder, sounds: SoundIndex) -> None:
    """The environment ministry of a country is met by the Ministry of Environment and Water that speaks."""
    (constraint,) = read_constraints(read_question("What is the environment ministry planning?", fake), fake, sounds)
    assert constraint.is_met(
        told("We will act.", event="Ministry of Environment and Water of Norvale", organization=None)
    )
    assert not constraint.is_met(told("We will act.", event="Ministry of Water", organization=None))


def test_two_doubts_of_a_kind_count_once(searcher: Searcher) -> None:
    """Who asks of two places that nobody speaks of is told of both, and loses as for one."""
    one, two = (searcher.ask(f"{places}的失业保险稳岗返还惠及多少企业?") for places in ("云南", "云南和贵州"))
    assert two.hits[0].score == pytest.approx(one.hits[0].score, abs=0.05)
    assert two.reason == "没有哪段话在这个问题上谈到云南;没有哪段话在这个问题上谈到贵州"


@pytest.mark.parametrize(("event", "expected"), [("武汉市新闻发布会", True), ("长沙市新闻发布会", False)])
def test_a_place_is_met_by_the_event(fake: FakeEmbedder, sounds: SoundIndex, event: str, *, expected: bool) -> None:
    """Who speaks at an event in a place seldom names it: the title of the event counts."""
    (constraint,) = read_constraints(read_question("武汉有多少?", fake), fake, sounds)
    assert constraint.is_met(told(TEXT, event=event)) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("MOHRSS plans?", "失业保险降费率。", True),
        ("人力资源和社会保障部有何打算?", "失业保险降费率。", True),
        ("教育部有何打算?", "失业保险降费率。", False),
        ("教育部有何打算?", "我们會同教育部推进。", True),
        ("What does the Ministry of Education plan?", "我们会同教育部推进。", True),
        ("What does the WHO plan?", "who knows", False),
        ("What does the WHO plan?", "世卫组织建议如此。", True),
        ("世界银行怎么看?", "the World Bank expects growth.", True),
    ],
)
def test_a_body_is_met_by_any_of_its_names(
    fake: FakeEmbedder, sounds: SoundIndex, question: str, text: str, *, expected: bool
) -> None:
    """In the answer, or as the one that gives it; in either language and script."""
    (constraint,) = read_constraints(read_question(question, fake), fake, sounds)
    assert isinstance(constraint, Body)
    assert constraint.is_met(told(text, organization="人社部")) is expected


@pytest.mark.parametrize(
    ("name", "title", "text", "expected"),
    [
        ("张", "司长", "失业保险降费率。", True),
        ("张", "局长", "失业保险降费率。", False),
        ("李", "司长", "失业保险降费率。", False),
        ("李", "司长", "刚才李司长说了。", True),
        ("张三", "局长", "失业保险降费率。", True),
        ("李四", "", "失业保险降费率。", False),
        ("李四", "司长", "刚才李四同志说了。", True),
    ],
)
def test_a_person_s_words_are_theirs_or_name_them(name: str, title: str, text: str, *, expected: bool) -> None:
    """A surname goes with the title that the speaker has; a full name needs none."""
    assert Person(text="李司长", person=AskedPerson(name=name, title=title)).is_met(told(text)) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2329", True), ("2330", True), ("2300", True), ("2400", True), ("2340", False), ("3000", True), ("3700", False)],
)
def test_an_amount_is_met_as_it_is_rounded(value: str, *, expected: bool) -> None:
    """Less than one in the last digit that is asked for: 2,300 and 2,400 may both stand for 2,329."""
    amount = Amount(text=value, value=Decimal(value) * 10**8)
    assert amount.is_met(told("减免社保费2329亿元。")) is expected


def test_the_reason_is_told_in_the_question_s_language(fake: FakeEmbedder, sounds: SoundIndex) -> None:
    """What is not met is named, with the years that there are."""
    year = Year(text="2018年", first=None, last=datetime.date(2018, 12, 31))
    answers: list[Answer] = [samples.made_answer("a", TEXT), samples.made_answer("b", TEXT, date="2021-01-01")]
    question = read_question("Hunan", fake)
    told_of: dict[Doubt, tuple[str, str]] = {
        year: (
            "最接近的记录出自2020、2021年,问题问的是2018年",
            "speak in 2020 and 2021; the question asks about 2018年",
        ),
        Body(text="教育部", body=3): ("没有哪段话在这个问题上谈到教育部", "no passage speaks of 教育部 in this matter"),
        Person(text="李司长", person=AskedPerson(name="李", title="司长")): (
            "没有收录李司长的话",
            "no words of 李司长 are indexed",
        ),
        Amount(text="3亿元", value=Decimal(3)): ("没有哪段话提到3亿元", "no passage cites 3亿元"),
        Number(): ("最接近的段落没有说到数字", "the closest passages name no number"),
        Sum(): ("最接近的段落没有说到金额", "the closest passages name no amount of money"),
    }
    for constraint, (chinese, english) in told_of.items():
        assert constraint.reason(answers, in_chinese=True) == chinese
        assert constraint.reason(answers, in_chinese=False).endswith(english)
    place = Place(text="Hunan", question=question, embedder=fake, sounds=sounds)
    assert place.reason(answers, in_chinese=False) == "no passage speaks of Hunan in this matter"


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("2015年失业保险稳岗返还惠及多少企业?", "2015年"),
        ("那笔3700亿的稳岗返还发给了谁?", "3700亿"),
        ("钱司长怎么回应养老金问题?", "钱司长"),
        ("What did the World Bank say about unemployment insurance?", "World Bank"),
    ],
)
def test_what_nothing_meets_is_not_answered(searcher: Searcher, question: str, reason: str) -> None:
    """Of another year, an amount that nobody cited, of somebody who did not speak, of a body that nobody spoke of."""
    reply = searcher.ask(question)
    assert reply.status == "no_answer"
    assert reason in str(reply.reason)


def test_a_sum_that_nobody_names_is_not_answered(searcher: Searcher) -> None:
    """The passage on the matter stays the first, with the reason why it does not answer."""
    reply = searcher.ask("告知承诺制试点花了多少钱?")
    assert reply.status == "no_answer"
    assert reply.reason == "最接近的段落没有说到金额"
    assert "告知承诺" in reply.hits[0].answer.text


@pytest.mark.parametrize(
    ("text", "status", "reason"),
    [
        ("告知承诺制试点正在各地推开,群众办事不再提交纸质证明。", "no_answer", "最接近的段落没有说到数字"),
        ("告知承诺制试点正在各地推开,群众办事少交纸质证明1600万份。", "answered", None),
        ("告知承诺制试点正在各地推开,群众办事少交三份纸质证明。", "answered", None),
    ],
)
def test_a_number_that_nobody_names_is_not_answered(
    tmp_path: Path, bundled: Embedder, text: str, status: str, reason: str | None
) -> None:
    """How many, where the passage on the matter has no number near; a spelled one is one."""
    build_index(tmp_path, [samples.made_transcript("one", (samples.made_answer("one-t1", text),))], bundled)
    reply = Searcher(Generation.open(tmp_path, bundled), bundled).ask("告知承诺制试点让群众少交了多少份纸质证明?")
    assert (reply.status, reply.reason) == (status, reason)


@pytest.mark.parametrize(("home", "expected"), [("香港", True), (None, False)])
def test_a_place_is_met_by_where_the_officials_are(
    tmp_path: Path, bundled: Embedder, home: str | None, *, expected: bool
) -> None:
    """Officials of Hong Kong seldom say so; a question from elsewhere does."""
    answer = samples.made_answer("one-t1", "航运业需要土地,码头越来越少。")
    build_index(tmp_path, [replace(samples.made_transcript("one", (answer,)), home=home)], bundled)
    searcher = Searcher(Generation.open(tmp_path, bundled), bundled)
    for question in ("香港的航运业需要什么?", "What does Hong Kong's shipping need?"):
        reason = str(searcher.ask(question).reason)
        assert ("Hong Kong" in reason or "香港" in reason) is not expected
