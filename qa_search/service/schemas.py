"""The bodies of requests and replies, as pydantic sees them: for validation and for the OpenAPI page."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

EXAMPLE_QUESTION = "失业保险稳岗返还惠及多少企业?"


class FiltersBody(BaseModel):
    """Which answers may be returned; what is left out filters nothing."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    speaker: list[str] = Field(default=[], description="Names of speakers.", examples=[["聂明隽"]])
    role: list[str] = Field(default=[], description="host, official or document.", examples=[["official"]])
    kind: list[str] = Field(default=[], description="answer, statement or report.", examples=[["answer"]])
    organization: list[str] = Field(default=[], description="Bodies.", examples=[["人力资源和社会保障部"]])
    transcript: list[str] = Field(default=[], description="Ids of transcripts.", examples=[["mohrss-2020-q1"]])
    from_date: str | None = Field(
        default=None, alias="from", description="First day, YYYY-MM-DD.", examples=["2020-01-01"]
    )
    to_date: str | None = Field(default=None, alias="to", description="Last day, YYYY-MM-DD.", examples=["2020-12-31"])


class AskBody(BaseModel):
    """A question."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"question": EXAMPLE_QUESTION, "limit": 3}]}
    )

    question: str = Field(description="In Chinese or English, 1 to 500 characters.", examples=[EXAMPLE_QUESTION])
    limit: int = Field(default=5, description="How many answers, 1 to 50.")
    filters: FiltersBody = Field(default_factory=FiltersBody)


class SpeakerBody(BaseModel):
    """Who said it."""

    name: str | None
    title: str | None
    organization: str | None
    role: str


class AskedBody(BaseModel):
    """The reporter's question that it answered."""

    speaker: str | None
    outlet: str | None
    text: str
    posted_at: str | None


class PeriodBody(BaseModel):
    """The days that govern a figure."""

    text: str
    start_date: str | None
    end_date: str | None


class ChangeBody(BaseModel):
    """A stated change."""

    direction: Literal["up", "down"]
    basis: str | None


class AlsoCitedBody(BaseModel):
    """Where else the same metric, unit and period is cited."""

    answer_id: str
    speaker: str | None
    posted_at: str | None
    text: str
    agrees: bool


class FigureBody(BaseModel):
    """One quantity that is cited; `value` is a decimal string in base units."""

    text: str
    start: int
    end: int
    value: str
    unit: str
    unit_kind: str
    qualifier: str | None
    metric: str | None
    period: PeriodBody | None
    change: ChangeBody | None
    status: str
    relevance: float | None = None
    also_cited: list[AlsoCitedBody] | None = None


class PassageBody(BaseModel):
    """A paragraph of the answer, with its offsets into the answer's text."""

    id: str
    text: str
    start: int
    end: int
    score: float
    highlights: list[tuple[int, int]]


class TranscriptHead(BaseModel):
    """The event."""

    id: str
    title: str | None
    date: str | None
    source: str


class AnswerBody(BaseModel):
    """An official answer, verbatim."""

    id: str
    url: str
    kind: Literal["answer", "statement", "report"]
    heading: str | None
    speaker: SpeakerBody
    posted_at: str | None
    date: str | None
    asked: AskedBody | None
    text: str
    passages: list[PassageBody]
    figures: list[FigureBody]
    transcript: TranscriptHead
    citation: str


class RankedAnswerBody(AnswerBody):
    """An answer in a reply: its place, and the probability that it answers."""

    rank: int
    score: Annotated[float, Field(ge=0, le=1)]
    scores: dict[str, float] = Field(description="What carried it, each from 0 to 1.")


class IndexBody(BaseModel):
    """What was searched."""

    generation: str
    model: str
    transcripts: int
    passages: int


class ReplyBody(BaseModel):
    """The reply to a question."""

    question: str
    status: Literal["answered", "partial", "no_answer"]
    reason: str | None
    took_ms: float
    index: IndexBody
    answers: list[RankedAnswerBody]


class ProblemBody(BaseModel):
    """An error (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    field: str | None = None
    limit: str | None = None


class JobBody(BaseModel):
    """Work that goes on after the reply: `queued`, `running`, `done` or `failed`."""

    id: str
    status: Literal["queued", "running", "done", "failed"]
    action: str
    transcript: str
    detail: str | None
    url: str


class FoundFigureBody(FigureBody):
    """A figure with the answer that cites it."""

    answer_id: str
    speaker: str | None
    posted_at: str | None
    date: str | None
    sentence: str


class FiguresBody(BaseModel):
    """Figures that meet the conditions."""

    figures: list[FoundFigureBody]


class TranscriptsBody(BaseModel):
    """The transcripts of the index."""

    transcripts: list[dict[str, Any]]
