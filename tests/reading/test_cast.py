"""Speakers and roles."""

from __future__ import annotations

from qa_search.reading import read_text


def _cast(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(turn.speaker, turn.role, turn.title) for turn in read_text(text, source="a.txt").turns]


def test_an_anonymous_answerer_is_the_one_the_title_names() -> None:
    """`答` on a page whose title names its spokesperson is that person."""
    text = "某部发言人王小明主持例行记者会\n问:请问?\n答:好。"
    assert _cast(text) == [(None, "reporter", None), ("王小明", "official", "某部发言人")]


def test_an_anonymous_answerer_whom_nobody_names_stays_unnamed() -> None:
    """Nothing is guessed."""
    assert _cast("问:请问?\n答:好。") == [(None, "reporter", None), (None, "official", None)]


def test_who_invites_others_and_answers_nothing_hosts() -> None:
    """The opening speaker who has invited those who answer is the host, also when closing."""
    text = "卢爱红:今天请来了就业司张莹司长。\n记者:请问?\n张莹:稳就业的措施有三条。\n卢爱红:谢谢大家。"
    assert [role for _, role, _ in _cast(text)] == ["host", "reporter", "official", "host"]


def test_a_host_who_answers_is_an_official() -> None:
    """A spokesperson who opens, takes the questions and closes is an official throughout."""
    text = "王小明:各位下午好,现在请大家提问。\n某社记者:请问?\n王小明:我们注意到有关情况。\n王小明:谢谢大家。"
    assert [role for _, role, _ in _cast(text)] == ["official", "reporter", "official", "official"]


def test_a_host_who_hands_over_does_not_answer() -> None:
    """`请张司长回答` behind a question leaves the answer to the next speaker."""
    text = "卢爱红:今天请来了张莹司长。\n记者:请问?\n卢爱红:请张司长回答。\n张莹:措施有三条。"
    assert [role for _, role, _ in _cast(text)] == ["host", "reporter", "host", "official"]


def test_a_header_row_names_the_host() -> None:
    """`主持人 某部新闻发言人续梅` makes 续梅 the host, in that office."""
    text = (
        "时 间 2020年4月21日\n主持人 某部新闻发言人续梅\n续梅:\n各位上午好。\n"
        "吕大刚:\n谢谢。\n记者:\n请问?\n吕大刚:\n好的,我来回答。"
    )
    assert _cast(text)[0] == ("续梅", "host", "某部新闻发言人")


def test_members_ask_in_a_question_time() -> None:
    """In a parliament its members ask, and the office that they question answers."""
    text = "主席:請開始。\n郭小強議員:請問房屋政策？\n行政長官:我們會增加供應。\n郭小強議員:何時？\n行政長官:明年。"
    assert [role for _, role, _ in _cast(text)] == ["host", "reporter", "official", "reporter", "official"]


def test_numbered_speakers_among_named_ones_ask() -> None:
    """`Speaker 3` is somebody in the room whom the transcriber did not know."""
    text = "Jane Doe: (00:00)\nGood afternoon.\nSpeaker 3: (00:44)\nHow many?\nJane Doe: (00:50)\nTwo million."
    assert _cast(text) == [("Jane Doe", "official", None), (None, "reporter", None), ("Jane Doe", "official", None)]


def test_an_outlet_that_posts_a_long_text_posts_a_document() -> None:
    """A medium's name before a long text without a question is a document's, before a question a reporter's."""
    report = "就业工作取得积极进展。" * 60
    text = f"某某日报:请问就业情况?\n张莹:就业稳定。\n某某网:\n工作进展情况\n{report}\n{report}"
    assert [(speaker, role) for speaker, role, _ in _cast(text)] == [
        (None, "reporter"),
        ("张莹", "official"),
        ("某某网", "document"),
    ]


def test_an_unlabelled_opening_is_the_officials() -> None:
    """What stands between the lead and the first question is a statement of the one whom the title names."""
    text = (
        "某部发言人王小明主持例行记者会\n2020年4月21日,某部发言人王小明主持例行记者会。\n王小明首先发布消息:\n"
        "应邀请,某国外长将于4月25日至27日对我国进行访问。\n问:请介绍情况。\n答:会及时发布消息。"
    )
    transcript = read_text(text, source="a.txt")
    assert [(turn.speaker, turn.role) for turn in transcript.turns] == [
        ("王小明", "official"),
        (None, "reporter"),
        ("王小明", "official"),
    ]
    assert transcript.turns[0].paragraphs == ("应邀请,某国外长将于4月25日至27日对我国进行访问。",)


def test_a_short_label_is_the_one_who_was_introduced() -> None:
    """`张司长` is the only 司长 of that surname whom the host has introduced, with the whole office."""
    text = "主持人:今天请来了就业促进司张莹司长、养老保险司聂明隽司长。\n某社记者:请问?\n张司长:稳就业的措施有三条。"
    assert _cast(text)[-1] == ("张莹", "official", "就业促进司司长")


def test_a_short_label_of_two_stays_as_printed() -> None:
    """Where two of that surname and office are introduced, nothing is guessed."""
    text = "主持人:今天请来了就业促进司张莹司长、养老保险司张立新司长。\n某社记者:请问?\n张司长:稳就业的措施有三条。"
    assert _cast(text)[-1][0] == "张司长"
