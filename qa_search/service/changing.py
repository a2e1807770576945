"""The routes that change the index: they need the key and reply with a job."""

from __future__ import annotations

import re
from typing import Annotated, Any

import anyio.to_thread
from fastapi import APIRouter, Header, Request
from fastapi.responses import Response

from qa_search.errors import InputError, NotFoundError

from .jobs import Job, Jobs
from .problems import problem
from .replies import json_reply
from .schemas import JobBody, ProblemBody
from .security import LARGEST_BODY, check_key
from .state import State

ID = re.compile(r"[\w][\w.\-]{0,119}")
SUFFIXES = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
TOO_MUCH = {"field": "body", "limit": f"{LARGEST_BODY} bytes"}
REPLIES: dict[int | str, dict[str, Any]] = {
    401: {"model": ProblemBody, "description": "Key needed"},
    422: {"model": ProblemBody, "description": "Unusable input"},
}
router = APIRouter(prefix="/v1", tags=["changes"])
Authorization = Annotated[str | None, Header(description="Bearer KEY")]


@router.put("/transcripts/{transcript_id}", status_code=202, response_model=JobBody, responses=REPLIES)
async def put_transcript(transcript_id: str, request: Request, authorization: Authorization = None) -> Response:
    """Index a transcript (the body is the file) under this id, in place of one that has it."""
    state: State = request.app.state.service
    check_key(authorization, state.settings.api_key)
    if not ID.fullmatch(transcript_id):
        raise InputError(
            f"the id {transcript_id!r} must be letters, digits, '-', '_' or '.'",
            field="id",
            limit="1 to 120 characters",
        )
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > LARGEST_BODY:
            return problem(413, "Body too large", f"at most {LARGEST_BODY} bytes are taken", **TOO_MUCH)
    if not data.strip():
        raise InputError("the body is empty; send the transcript's file as the body", field="body")
    kind = request.headers.get("content-type", "text/plain").split(";")[0].strip().lower()
    suffix = SUFFIXES.get(kind, ".txt")
    jobs: Jobs = request.app.state.jobs
    job = jobs.start("put", transcript_id, lambda: state.put_transcript(transcript_id, bytes(data), suffix))
    return _accepted(job)


@router.delete("/transcripts/{transcript_id}", status_code=202, response_model=JobBody, responses=REPLIES)
async def delete_transcript(transcript_id: str, request: Request, authorization: Authorization = None) -> Response:
    """Take a transcript out of the index."""
    state: State = request.app.state.service
    check_key(authorization, state.settings.api_key)
    searcher = await anyio.to_thread.run_sync(state.searcher)
    if searcher.generation.records.transcript(transcript_id) is None:
        raise NotFoundError(f"there is no transcript {transcript_id!r}")
    jobs: Jobs = request.app.state.jobs
    return _accepted(jobs.start("delete", transcript_id, lambda: state.delete_transcript(transcript_id)))


@router.get("/jobs/{job_id}", response_model=JobBody, responses={404: {"model": ProblemBody}})
async def job(job_id: str, request: Request) -> Response:
    """How far a change is."""
    jobs: Jobs = request.app.state.jobs
    return json_reply(_body(jobs.get(job_id)))


def _accepted(job: Job) -> Response:
    return json_reply(_body(job), 202, headers={"Location": f"/v1/jobs/{job.id}"})


def _body(job: Job) -> dict[str, Any]:
    return {
        "id": job.id,
        "status": job.status,
        "action": job.action,
        "transcript": job.transcript,
        "detail": job.detail,
        "url": f"/v1/jobs/{job.id}",
    }
