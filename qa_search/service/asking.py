"""The routes that answer: questions, answers by id, figures, transcripts."""

from __future__ import annotations

from typing import Annotated, Any

import anyio.to_thread
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from qa_search.errors import NotFoundError
from qa_search.search import Searcher, answer_json, make_filters, make_series, query_figures, reply_json

from .metrics import QUESTIONS, SECONDS
from .replies import json_reply
from .schemas import AnswerBody, AskBody, FiguresBody, FiltersBody, ProblemBody, ReplyBody, TranscriptsBody
from .state import State

PROBLEMS: dict[int | str, dict[str, Any]] = {
    422: {"model": ProblemBody, "description": "Unusable input"},
    503: {"model": ProblemBody, "description": "No usable index"},
}
MISSING: dict[int | str, dict[str, Any]] = {404: {"model": ProblemBody, "description": "Not found"}, **PROBLEMS}
router = APIRouter(prefix="/v1")


def _state(request: Request) -> State:
    state: State = request.app.state.service
    return state


async def _searcher(request: Request) -> Searcher:
    return await anyio.to_thread.run_sync(_state(request).searcher)


@router.post("/ask", response_model=ReplyBody, responses=PROBLEMS, tags=["questions"])
async def ask(body: AskBody, request: Request) -> Response:
    """The official answers to a question, best first."""
    return await _ask(request, body.question, body.limit, body.filters)


@router.get("/ask", response_model=ReplyBody, responses=PROBLEMS, tags=["questions"])
async def ask_by_link(  # noqa: PLR0913 - the contract's filters
    request: Request,
    q: Annotated[
        str, Query(description="The question, 1 to 500 characters.", examples=["失业保险稳岗返还惠及多少企业?"])
    ],
    limit: Annotated[int, Query(description="How many answers, 1 to 50.")] = 5,
    speaker: Annotated[list[str], Query()] = [],  # noqa: B006 - FastAPI copies it
    role: Annotated[list[str], Query()] = [],  # noqa: B006
    kind: Annotated[list[str], Query()] = [],  # noqa: B006
    organization: Annotated[list[str], Query()] = [],  # noqa: B006
    transcript: Annotated[list[str], Query()] = [],  # noqa: B006
    from_date: Annotated[str | None, Query(alias="from")] = None,
    to_date: Annotated[str | None, Query(alias="to")] = None,
) -> Response:
    """The same by a link that can be shared."""
    filters = FiltersBody(
        speaker=speaker,
        role=role,
        kind=kind,
        organization=organization,
        transcript=transcript,
        **{"from": from_date, "to": to_date},
    )
    return await _ask(request, q, limit, filters)


async def _ask(request: Request, question: str, limit: int, filters: FiltersBody) -> Response:
    checked = make_filters(**filters.model_dump())
    searcher = await _searcher(request)
    reply = await anyio.to_thread.run_sync(lambda: searcher.ask(question, limit=limit, filters=checked))
    QUESTIONS.labels(status=reply.status).inc()
    SECONDS.observe(reply.took_ms / 1000)
    return json_reply(reply_json(reply, searcher.generation))


@router.get("/answers/{answer_id}", response_model=AnswerBody, responses=MISSING, tags=["answers"])
async def answer(answer_id: str, request: Request) -> Response:
    """One answer with all its passages and figures."""
    generation = (await _searcher(request)).generation
    row = generation.records.row_of(answer_id)
    if row is None:
        raise NotFoundError(f"there is no answer {answer_id!r}")
    return json_reply(answer_json(generation.records.answer(row), generation))


@router.get("/figures", response_model=FiguresBody, responses=PROBLEMS, tags=["figures"])
async def figures(  # noqa: PLR0913 - the contract's filters
    request: Request,
    metric: Annotated[str | None, Query(description="What is measured.", examples=["稳岗返还"])] = None,
    unit: Annotated[str | None, Query(examples=["元"])] = None,
    speaker: str | None = None,
    least: Annotated[str | None, Query(alias="min", examples=["1e10"])] = None,
    most: Annotated[str | None, Query(alias="max")] = None,
    from_date: Annotated[str | None, Query(alias="from")] = None,
    to_date: Annotated[str | None, Query(alias="to")] = None,
    limit: Annotated[int, Query(description="1 to 1000.")] = 50,
) -> Response:
    """The figures that officials cite, by metric, unit, speaker, value and date; the largest first."""
    generation = (await _searcher(request)).generation
    found = query_figures(
        generation,
        metric=metric,
        unit=unit,
        speaker=speaker,
        least=least,
        most=most,
        from_date=from_date,
        to_date=to_date,
        limit=limit,
    )
    return json_reply({"figures": found})


@router.get("/figures/series", responses=PROBLEMS, tags=["figures"])
async def series(
    request: Request,
    metric: Annotated[str, Query(description="What is measured.", examples=["城镇调查失业率"])],
    unit: Annotated[str | None, Query(examples=["%"])] = None,
    from_date: Annotated[str | None, Query(alias="from")] = None,
    to_date: Annotated[str | None, Query(alias="to")] = None,
) -> Response:
    """One metric over time: points by day, a series for each unit."""
    generation = (await _searcher(request)).generation
    found = query_figures(generation, metric=metric, unit=unit, from_date=from_date, to_date=to_date, limit=1000)
    return json_reply({"series": make_series(found)})


@router.get("/transcripts", response_model=TranscriptsBody, responses=PROBLEMS, tags=["transcripts"])
async def transcripts(request: Request) -> Response:
    """What is indexed."""
    generation = (await _searcher(request)).generation
    return json_reply({"transcripts": generation.records.transcripts()})


@router.get("/transcripts/{transcript_id}", responses=MISSING, tags=["transcripts"])
async def transcript(transcript_id: str, request: Request) -> Response:
    """One transcript with its turns."""
    generation = (await _searcher(request)).generation
    found = generation.records.transcript(transcript_id)
    if found is None:
        raise NotFoundError(f"there is no transcript {transcript_id!r}")
    return json_reply(found)
