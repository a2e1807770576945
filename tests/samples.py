"""Small transcripts that are ready for the index, made by hand."""

from __future__ import annotations

from decimal import Decimal

from qa_search.indexing import PreparedTranscript
from qa_search.records import Answer, Asked, Change, Figure, Kind, Passage, Period, Role

PENSIONS = "养老金按时足额发放。\n今年上调养老金5%,惠及1.2亿人。"
TRAINING = "线上培训已经开展一个月。全国有893个平台。"
REPORT = "劳动关系总体稳定,仲裁案件下降。"


def made_answer(
    identity: str,
    text: str,
    *,
    transcript: str = "one",
    speaker: str | None = "张三",
    role: Role = "official",
    kind: Kind = "answer",
    date: str | None = "2020-04-21",
    organization: str | None = "人社部",
    asked: str | None = None,
    figures: tuple[Figure, ...] = (),
) -> Answer:
    """An answer with one passage for each line of its text."""
    passages, start = [], 0
    for place, line in enumerate(text.split("\n")):
        end = start + len(line)
        passages.append(Passage(id=f"{identity}-p{place}", answer_id=identity, text=line, start=start, end=end))
        start = end + 1
    return Answer(
        id=identity,
        transcript_id=transcript,
        kind=kind,
        speaker=speaker,
        title="司长",
        organization=organization,
        role=role,
        posted_at=f"{date}T10:00:00+08:00" if date else None,
        date=date,
        text=text,
        passages=tuple(passages),
        figures=figures,
        asked=Asked(speaker="记者", outlet="人民日报", text=asked, posted_at=None) if asked else None,
        heading="劳动关系" if kind == "report" else None,
    )


def made_figure(text: str, said: str, value: str, unit: str, metric: str) -> Figure:
    """A figure where `said` stands in the text, with a period and a change."""
    start = text.index(said)
    return Figure(
        text=said,
        start=start,
        end=start + len(said),
        value=Decimal(value),
        unit=unit,
        unit_kind="percent" if unit == "%" else "count",
        qualifier="about",
        metric=metric,
        period=Period(text="今年", start_date="2020-01-01", end_date=None),
        change=Change(direction="up", basis="year_on_year"),
    )


def made_transcript(
    identity: str, answers: tuple[Answer, ...], *, date: str | None = "2020-04-21", title: str | None = "发布会"
) -> PreparedTranscript:
    """A transcript of these answers."""
    return PreparedTranscript(
        id=identity,
        title=title,
        date=date,
        organization="人社部",
        source=f"{identity}.txt",
        parsed=b'{"id":"%s","turns":[]}' % identity.encode(),
        answers=answers,
    )


def one() -> PreparedTranscript:
    """Two officials' answers of April 2020, the first with two passages and two figures."""
    figures = (
        made_figure(PENSIONS, "5%", "5", "%", "上调养老金"),
        made_figure(PENSIONS, "1.2亿人", "120000000", "人", "惠及"),
    )
    return made_transcript(
        "one",
        (
            made_answer("one-t1", PENSIONS, asked="养老金能按时发放吗?", figures=figures),
            made_answer("one-t2", TRAINING, speaker="李四", kind="statement", role="host"),
        ),
    )


def two() -> PreparedTranscript:
    """A report paragraph of another body in May 2021."""
    report = made_answer(
        "two-t0-p0",
        REPORT,
        transcript="two",
        speaker="中国网",
        role="document",
        kind="report",
        date="2021-05-01",
        organization="国务院",
    )
    return made_transcript("two", (report,), date="2021-05-01", title="报告")


def many(count: int) -> PreparedTranscript:
    """As many answers as are asked for, each of other characters."""
    texts = ["".join(chr(0x4E00 + (at * 37 + place * 11) % 20_000) for place in range(8)) for at in range(count)]
    return made_transcript(
        "many", tuple(made_answer(f"many-t{at}", f"{text}。", transcript="many") for at, text in enumerate(texts))
    )
