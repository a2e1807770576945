"""Offices from introductions."""

from __future__ import annotations

import pytest

from qa_search.reading.roster import Introductions, Office, body_of


@pytest.mark.parametrize(
    ("text", "name", "title", "organization"),
    [
        ("今天我们邀请某某部就业促进司张莹司长,养老保险司聂明隽司长参加。", "张莹", "就业促进司司长", "某某部"),
        ("今天我们邀请某某部就业促进司张莹司长,养老保险司聂明隽司长参加。", "聂明隽", "养老保险司司长", None),
        ("今天我们邀请行风建设工作领导小组办公室吴平副主任参加。", "吴平", "行风建设工作领导小组办公室副主任", None),
        ("请某某部亚洲司司长陈洲、江西省贸促会副会长王锦介绍情况。", "陈洲", "某某部亚洲司司长", "某某部"),
        ("请某某部亚洲司司长陈洲、江西省贸促会副会长王锦介绍情况。", "王锦", "江西省贸促会副会长", "江西省贸促会"),
        ("出席的有:某部新闻局副局长、新闻发言人寿小丽。", "寿小丽", "某部新闻局副局长、新闻发言人", "某部"),
        ("請財政部部長樓偉先生、副部長劉昆先生回答。", "樓偉", "財政部部長", "財政部"),
        ("地 点 报告厅\n主持人 某部新闻发言人续 梅", "续梅", "某部新闻发言人", "某部"),
        ("有请第一位部长,某某部金龙部长。", "金龙", "某某部部长", "某某部"),
        ("感谢来自某某局的王明局长。", "王明", "某某局局长", "某某局"),
        ("某部新闻局副局长、某部新闻发言人任强大校答问。", "任强", "某部新闻局副局长、某部新闻发言人", "某部"),
        ("请问张莹司长,就业如何?", "张莹", "司长", None),
        ("We are joined by Digital Minister Jane Doe today.", "Jane Doe", "Digital Minister", None),
    ],
)
def test_the_office_beside_a_name(text: str, name: str, title: str, organization: str | None) -> None:
    """The whole office is taken from before the name, or put together from around it."""
    assert Introductions(text).office_of(name) == Office(title=title, organization=organization)


def test_the_fullest_introduction_counts() -> None:
    """A short form of address later does not replace the whole office."""
    office = Introductions("请问张莹司长。邀请就业促进司张莹司长。").office_of("张莹")
    assert office == Office(title="就业促进司司长", organization=None)


def test_a_name_without_an_office_has_none() -> None:
    """Nothing is guessed."""
    assert Introductions("张莹说了话。").office_of("张莹") is None


def test_the_answerer_named_in_a_title() -> None:
    """An office, a name and what the holder does make the answerer known."""
    named = Introductions("2020年4月21日某部发言人王小明主持例行记者会").named()
    assert named == ("王小明", Office(title="某部发言人", organization="某部"))


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("外交部发言人", "外交部"),
        ("国务院新闻办新闻局副局长", "国务院新闻办"),
        ("国务院总理", "国务院"),
        ("北京市教委副主任", "北京市教委"),
        ("就业促进司司长", None),
        ("行风建设工作领导小组办公室副主任", None),
    ],
)
def test_the_body_a_title_begins_with(title: str, body: str | None) -> None:
    """A ministry, a council's office, a city's commission; a department alone is no body."""
    assert body_of(title) == body
