"""A tiny judged run, measured by hand below."""

from __future__ import annotations

from qa_search.evaluation.measuring import Asked
from qa_search.evaluation.questions import JudgedQuestion, Judgement


def judgement(quote: str, grade: int = 2, speaker: str | None = "张三") -> Judgement:
    """A passage by 张三 at ten o'clock in which the quote stands."""
    return Judgement(speaker=speaker, time="2020-04-21 10:00:00", quote=quote, grade=grade)


def question(
    identity: str, text: str, *relevant: Judgement, language: str = "zh", figures: tuple[str, ...] = ()
) -> JudgedQuestion:
    """A question that these passages answer; without any, one that nothing answers."""
    return JudgedQuestion(
        id=identity,
        language=language,
        type="figure" if figures else "plain",
        text=text,
        answerable=bool(relevant),
        relevant=relevant,
        figures=figures,
    )


def asked(
    identity: str,
    *ranked: str,
    grades: dict[str, int] | None = None,
    measures: dict[str, float] | None = None,
    relevant: tuple[Judgement, ...] = (judgement("养老金"),),
    score: float = 0.9,
    status: str = "answered",
    language: str = "zh",
) -> Asked:
    """What a question got."""
    return Asked(
        question=question(identity, f"问{identity}", *relevant, language=language),
        status=status,
        top_score=score,
        took_ms=1.0,
        ranked=ranked,
        grades=grades or {},
        measures=measures if measures is not None else {},
    )
