"""What a search can return."""

from __future__ import annotations

from qa_search.reading import answers, read_file, read_text
from tests.reading import shipped

FOUND = answers(read_file(shipped.PATH))


def test_the_shipped_answers() -> None:
    """Twelve spoken answers and statements, then the report's eleven paragraphs, with stable ids."""
    spoken = [0, 1, 2, 3, 5, 7, 9, 11, 13, 15, 17, 18]
    ids = [f"mohrss-2020-q1-t{number}" for number in spoken]
    ids += [f"mohrss-2020-q1-t19-p{number}" for number in range(2, 13)]
    assert [answer.id for answer in FOUND] == ids
    assert [answer.kind for answer in FOUND] == ["statement"] * 4 + ["answer"] * 7 + ["statement"] + ["report"] * 11


def test_passages_are_slices_of_the_answer() -> None:
    """Every passage is what its offsets say, and all ids differ."""
    passages = [(answer, passage) for answer in FOUND for passage in answer.passages]
    assert all(answer.text[passage.start : passage.end] == passage.text for answer, passage in passages)
    assert len({passage.id for _, passage in passages}) == len(passages) == 67


def test_every_answer_is_verbatim() -> None:
    """Each paragraph of each answer is a line of the file."""
    lines = set(shipped.LINES)
    assert all(paragraph in lines for answer in FOUND for paragraph in answer.text.split("\n"))


def test_an_answer_knows_its_question() -> None:
    """The reporter's label, outlet, words and time come with the answer."""
    answer = next(answer for answer in FOUND if answer.id == "mohrss-2020-q1-t7")
    assert answer.asked is not None
    assert (answer.speaker, answer.title, answer.organization) == ("聂明隽", "养老保险司司长", shipped.ORGANIZATION)
    assert (answer.asked.speaker, answer.asked.outlet) == ("人民日报记者", "人民日报")
    assert answer.asked.text.startswith("阶段性减免社会保险费政策已经实施两个月了")
    assert answer.asked.posted_at == "2020-04-21T10:33:02+08:00"


def test_report_paragraphs_carry_their_headings() -> None:
    """A short first sentence is the paragraph's heading; without one, the line above is."""
    headings = [answer.heading for answer in FOUND if answer.kind == "report"]
    assert headings[1:4] == ["重点企业用工调度保障行动", "农民工返岗“点对点”服务行动", "失业保险援企稳岗行动"]
    assert headings[0] == headings[-1] == "2020年一季度人力资源和社会保障工作进展情况"


def test_a_question_under_two_labels_is_whole() -> None:
    """Two turns of one reporter before an answer are one question."""
    found = answers(read_text("甲报记者:请问就业?\n甲报记者:还有社保?\n张莹:都好。", source="a.txt"))
    assert found[0].asked is not None
    assert found[0].asked.text == "请问就业?\n还有社保?"
