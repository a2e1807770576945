"""What the bundled transcript says: the expected turns, and the same text in other forms, all made from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa_search.records import Role, Transcript

ROOT = Path(__file__).resolve().parents[2]
PATH = ROOT / "qa_search" / "data" / "mohrss-2020-q1.txt"
TEXT = PATH.read_text(encoding="utf-8")
LINES = TEXT.splitlines()
TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
LABEL = re.compile(r"([\u4e00-\u9fff]{2,16}):")
ORGANIZATION = "人力资源和社会保障部"


@dataclass(frozen=True)
class Row:
    """One expected turn."""

    speaker: str | None
    role: Role
    outlet: str | None
    title: str | None
    clock: str | None
    start: str
    paragraphs: int


def _host(clock: str, start: str, paragraphs: int) -> Row:
    return Row("卢爱红", "host", None, None, clock, start, paragraphs)


def _asked(outlet: str, clock: str, start: str) -> Row:
    return Row(None, "reporter", outlet, None, clock, start, 1)


def _said(speaker: str, title: str, clock: str, start: str, paragraphs: int) -> Row:
    return Row(speaker, "official", None, title, clock, start, paragraphs)


EXPECTED = (
    _host("10:00:15", "各位媒体朋友", 2),
    _host("10:10:41", "1-3月", 1),
    _host("10:11:56", "一季度", 2),
    _host("10:17:32", "去年第三", 2),
    _asked("中央广播电视总台央视", "10:20:42", "新冠肺炎疫情以来"),
    _said("张莹", "就业促进司司长", "10:32:35", "感谢您的问题。今年", 7),
    _asked("人民日报", "10:33:02", "阶段性减免"),
    _said("聂明隽", "养老保险司司长", "10:45:43", "谢谢这位朋友", 11),
    _asked("中经社新华财经", "10:47:01", "就业是贫困"),
    _said("张莹", "就业促进司司长", "10:56:20", "感谢您的问题。一人", 3),
    _asked("工人日报", "10:58:17", "线上技能培训已经"),
    _said("张立新", "职业能力建设司司长", "11:10:24", "谢谢提问", 5),
    _asked("中央广播电视总台央广", "11:44:46", "我看到材料"),
    _said("吴礼舵", "行风建设工作领导小组办公室副主任", "11:45:33", "非常感谢", 7),
    _asked("经济日报", "11:46:02", "受疫情影响"),
    _said("张莹", "就业促进司司长", "11:58:55", "感谢您的提问", 7),
    _asked("中国劳动保障报", "12:00:13", "请问张立新司长"),
    _said("张立新", "职业能力建设司司长", "12:12:47", "谢谢你的提问", 8),
    _host("12:16:16", "今天的发布会到此结束", 1),
    Row("中国网", "document", None, None, None, "2020年一季度人力资源", 13),
)


def rows(transcript: Transcript) -> list[Row]:
    """A transcript's turns as rows; the clock is what stands behind the day, the zone left out."""
    return [
        Row(
            speaker=turn.speaker,
            role=turn.role,
            outlet=turn.outlet,
            title=turn.title,
            clock=None if turn.posted_at is None else turn.posted_at.removesuffix("+08:00").split("T")[-1],
            start=turn.paragraphs[0],
            paragraphs=len(turn.paragraphs),
        )
        for turn in transcript.turns
    ]


def shown(found: list[Row], *, clocks: bool = True, paragraphs: bool = True) -> list[tuple[object, ...]]:
    """Rows for comparing with `EXPECTED` by the same function, each turn's beginning cut to the expected length."""
    return [
        (
            row.speaker,
            row.role,
            row.outlet,
            row.title,
            row.clock if clocks else None,
            row.start[: len(expected.start)],
            row.paragraphs if paragraphs else None,
        )
        for row, expected in zip(found, [*EXPECTED, *found[len(EXPECTED) :]], strict=False)
    ]


def unfolded() -> str:
    """The text with full-width punctuation, as a live page prints it; time lines stay."""
    wide = str.maketrans(",:?!()", "，：？！（）")
    return "\n".join(line if TIME.fullmatch(line) else line.translate(wide) for line in LINES)


def turns_of_lines() -> tuple[list[str], list[list[str]]]:
    """The lines before the first label, then each turn's lines: label, paragraphs, and time where there is one."""
    turns: list[list[str]] = []
    preamble: list[str] = []
    for line in LINES:
        if LABEL.fullmatch(line):
            turns.append([line])
        elif turns:
            turns[-1].append(line)
        else:
            preamble.append(line)
    return preamble, turns


def times_first() -> str:
    """Each turn's time on a line before its label."""
    preamble, turns = turns_of_lines()
    moved = [[turn[-1], *turn[:-1]] if TIME.fullmatch(turn[-1]) else turn for turn in turns]
    return "\n".join([*preamble, *(line for turn in moved for line in turn)])


def times_in_brackets() -> str:
    """Each turn's time, to the minute, in brackets behind its last paragraph."""
    preamble, turns = turns_of_lines()
    moved = [[*turn[:-2], f"{turn[-2]}[{turn[-1][11:16]}]"] if TIME.fullmatch(turn[-1]) else turn for turn in turns]
    return "\n".join([*preamble, *(line for turn in moved for line in turn)])


def times_dropped() -> str:
    """No times."""
    return "\n".join(line for line in LINES if not TIME.fullmatch(line))


def times_glued() -> str:
    """Each time on one line with the label that follows it."""
    return re.sub(rf"({TIME.pattern})\n", r"\1 ", TEXT)


def labels_bracketed(opener: str, closer: str, behind: str = "") -> str:
    """Each label in brackets, on one line with its first paragraph."""
    preamble, turns = turns_of_lines()
    moved = [[f"{opener}{turn[0][:-1]}{closer}{behind}{turn[1]}", *turn[2:]] for turn in turns]
    return "\n".join([*preamble, *(line for turn in moved for line in turn)])


def headings() -> str:
    """Markdown: each label a heading, an empty line between paragraphs, the times in italics left out."""
    preamble, turns = turns_of_lines()
    body = [
        line if number else f"### {line[:-1]}："
        for turn in turns
        for number, line in enumerate(turn)
        if not TIME.fullmatch(line)
    ]
    return "\n\n".join([f"# {ORGANIZATION}2020年一季度新闻发布会", *preamble, *body])
