"""Run the app with uvicorn."""

from __future__ import annotations

from typing import Any

import uvicorn

from qa_search.errors import InputError
from qa_search.settings import Settings

from .app import create_app


def run_service(settings: Settings, *, build_bundled: bool, json_logs: bool = False) -> None:
    """Serve until stopped; an index or model that cannot be used is told before the port is opened.

    Raises:
        QaSearchError: the index or the model cannot be used, or the port is taken.
    """
    app = create_app(settings, build_bundled=build_bundled)
    app.state.service.searcher()
    try:
        uvicorn.run(
            app, host=settings.host, port=settings.port, access_log=False, log_config=_log_config(json_logs=json_logs)
        )
    except SystemExit as error:
        raise InputError(f"nothing can listen on {settings.host}:{settings.port}; choose another --port") from error


def _log_config(*, json_logs: bool) -> dict[str, Any]:
    """Logs on stderr: plain lines, or JSON lines."""
    plain = {"format": "%(asctime)s %(levelname)s %(message)s"}
    as_json = {"format": '{"time": "%(asctime)s", "level": "%(levelname)s", "message": "%(message)s"}'}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": as_json if json_logs else plain},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "stream": "ext://sys.stderr"}},
        "loggers": {name: {"handlers": ["stderr"], "level": "INFO"} for name in ("uvicorn", "qa_search")},
    }
