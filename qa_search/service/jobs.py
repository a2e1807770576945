"""Changes of the index over HTTP: one at a time, in the background, each with a status that can be asked for."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from qa_search.errors import NotFoundError, QaSearchError

JobStatus = Literal["queued", "running", "done", "failed"]
REMEMBERED = 1000
log = logging.getLogger("qa_search.service")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is being done to a transcript, and how far it is."""

    id: str
    action: Literal["put", "delete"]
    transcript: str
    status: JobStatus = "queued"
    detail: str | None = None


class Jobs:
    """The queue of changes. Only the last thousand jobs are remembered."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._lock = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    def get(self, job_id: str) -> Job:
        """A job by its id.

        Raises:
            NotFoundError: there is no such job.
        """
        if job_id not in self._jobs:
            raise NotFoundError(f"there is no job {job_id!r}")
        return self._jobs[job_id]

    def start(self, action: Literal["put", "delete"], transcript: str, work: Callable[[], str]) -> Job:
        """Queue work (it runs in a thread, after the jobs before it); its returned text becomes the job's detail."""
        job = Job(id=secrets.token_hex(8), action=action, transcript=transcript)
        self._jobs[job.id] = job
        while len(self._jobs) > REMEMBERED:
            self._jobs.pop(next(iter(self._jobs)))
        task = asyncio.create_task(self._run(job, work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return job

    async def _run(self, job: Job, work: Callable[[], str]) -> None:
        async with self._lock:
            self._jobs[job.id] = replace(job, status="running")
            try:
                detail = await asyncio.to_thread(work)
                self._jobs[job.id] = replace(job, status="done", detail=detail)
            except QaSearchError as error:
                self._jobs[job.id] = replace(job, status="failed", detail=str(error))
            except Exception:
                log.exception("job %s failed", job.id)
                self._jobs[job.id] = replace(job, status="failed", detail="an unforeseen error; the log says more")
