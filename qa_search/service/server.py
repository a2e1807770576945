"""Run the app with uvicorn."""

from __future__ import annotations

import uvicorn

from qa_search.settings import Settings

from .app import create_app


def run_service(settings: Settings, *, build_bundled: bool) -> None:
    """Serve until stopped; an index or model that cannot be used is told before the port is opened.

    Raises:
        QaSearchError: the index or the model cannot be used.
    """
    app = create_app(settings, build_bundled=build_bundled)
    app.state.service.searcher()
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="info", access_log=False)
