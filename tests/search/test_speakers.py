"""Whose words a question asks for."""

from __future__ import annotations

import pytest

from qa_search.search import Searcher
from qa_search.search.question import read_question
from qa_search.search.speakers import asked_speakers


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("聂司长怎么说养老金的?", {"聂明隽"}),
        ("吴礼舵介绍了什么行动?", {"吴礼舵"}),
        ("張瑩司長對就業扶貧怎麼看?", {"张莹"}),
        ("张司长怎么回应技能培训?", {"张莹", "张立新"}),
        ("What did Lu Aihong say about pensions?", {"卢爱红"}),
        ("What did Director Zhang Ying say about job fairs?", {"张莹"}),
        ("According to Liduo Wu, which services are sped up?", {"吴礼舵"}),
        ("Which body is Wu Liduo from?", set()),
        ("吴礼舵来自哪个机构?", set()),
        ("聂司长是谁?", set()),
        ("王司长怎么说?", set()),
        ("聂局长怎么说?", set()),
        ("官员怎么说养老金?", set()),
    ],
)
def test_speakers_that_are_asked_for(searcher: Searcher, question: str, names: set[str]) -> None:
    """By name, by surname and title, by the romanised name; only where the question asks what was said."""
    found = asked_speakers(read_question(question, searcher.embedder), searcher.generation)
    assert (found.names if found else set()) == names


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("聂司长怎么说养老金?", "养老金?"),
        ("请问张莹司长怎么看今年的就业", "请问  今年的就业"),
        ("What did Director Zhang Ying say about job fairs?", "what did director     about job fairs?"),
    ],
)
def test_the_matter_is_what_remains(searcher: Searcher, question: str, matter: str) -> None:
    """Without the name, the title and what asks for words."""
    found = asked_speakers(read_question(question, searcher.embedder), searcher.generation)
    assert found is not None
    assert found.matter.split() == matter.split()


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("聂明隽怎么说社保减免?", "聂明隽"),
        ("卢爱红怎么说社保减免?", "卢爱红"),
        ("张莹司长怎么看今年的就业", "张莹"),
        ("聂司长怎么说的?", "聂明隽"),
        ("What did Wu Liduo say about paperwork?", "吴礼舵"),
    ],
)
def test_the_speaker_who_is_asked_for_leads(searcher: Searcher, question: str, speaker: str) -> None:
    """Of a matter that several speak of, the words of the one who is asked for come first."""
    assert searcher.ask(question).hits[0].answer.speaker == speaker


def test_a_speaker_s_name_is_no_place(searcher: Searcher) -> None:
    """Nothing is missed for want of a passage that speaks of the speaker as if of a place."""
    reply = searcher.ask("What did Lu Aihong say about unemployment?")
    assert (reply.status, reply.hits[0].answer.speaker) == ("answered", "卢爱红")
