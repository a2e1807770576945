"""HTTP: the app, its page, and how it is served."""

from qa_search.service.app import create_app
from qa_search.service.server import run_service

__all__ = ["create_app", "run_service"]
