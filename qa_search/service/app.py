"""The service: an async FastAPI app over one state, its routes, its page, its health."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio.to_thread
import prometheus_client
import swagger_ui_bundle
from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import FileResponse, HTMLResponse, Response
from fastapi.staticfiles import StaticFiles

from qa_search import __version__
from qa_search.settings import Settings

from . import asking, changing, problems, security
from .jobs import Jobs
from .replies import json_reply
from .state import State

STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings, *, build_bundled: bool = True) -> FastAPI:
    """The app over the index of these settings; with `build_bundled` an index that is missing is built first."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        await anyio.to_thread.run_sync(app.state.service.searcher)
        app.state.jobs = Jobs()
        yield

    app = FastAPI(
        title="qa_search",
        version=__version__,
        summary="Ask a question, get the official answer: verbatim, with who said it, when, and the figures it cites.",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.service = State(settings, build_bundled=build_bundled)
    problems.install(app)
    security.install(app)
    app.include_router(asking.router)
    app.include_router(changing.router)
    _add_health(app)
    _add_pages(app)
    return app


def _add_health(app: FastAPI) -> None:
    @app.get("/healthz", tags=["health"])
    async def healthz() -> dict[str, str]:
        """The process runs."""
        return {"status": "ok"}

    @app.get("/readyz", tags=["health"])
    async def readyz(request: Request) -> Response:
        """The index and the model are there and fit."""
        searcher = await anyio.to_thread.run_sync(request.app.state.service.searcher)
        manifest = searcher.generation.manifest
        return json_reply({"status": "ready", "generation": manifest.generation, "model": manifest.model})

    @app.get("/metrics", tags=["health"])
    async def metrics() -> Response:
        """Counts and times, in Prometheus' text form."""
        return Response(prometheus_client.generate_latest(), media_type=prometheus_client.CONTENT_TYPE_LATEST)


def _add_pages(app: FastAPI) -> None:
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.mount("/docs-assets", StaticFiles(directory=swagger_ui_bundle.swagger_ui_path), name="docs-assets")

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        page = get_swagger_ui_html(
            openapi_url="/openapi.json",
            title="qa_search: HTTP",
            swagger_js_url="/docs-assets/swagger-ui-bundle.js",
            swagger_css_url="/docs-assets/swagger-ui.css",
            swagger_favicon_url="/static/icon.svg",
        )
        page.headers["Content-Security-Policy"] = (
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"
        )
        return page

    @app.api_route("/", methods=["GET", "HEAD"], include_in_schema=False)
    @app.api_route("/answers/{answer_id}", methods=["GET", "HEAD"], include_in_schema=False)
    async def page(answer_id: str | None = None) -> FileResponse:  # noqa: ARG001 - the page reads it from its address
        return FileResponse(STATIC / "index.html", media_type="text/html; charset=utf-8")
