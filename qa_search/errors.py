"""One tree of errors; each class knows its HTTP status and exit code, and each message says what to do."""

from __future__ import annotations

from typing import ClassVar


class QaSearchError(Exception):
    """Base of everything that this package raises on purpose."""

    http_status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "Something went wrong"


class InputError(QaSearchError):
    """The caller's input cannot be used: `field` names it, `limit` the bound that it broke."""

    http_status = 422
    title = "Unusable input"

    def __init__(self, message: str, *, field: str | None = None, limit: str | None = None) -> None:
        super().__init__(message)
        self.field = field
        self.limit = limit


class ReadingError(InputError):
    """A file cannot be read as text: empty, binary, too large, or in no known encoding."""

    title = "Unreadable file"


class NotATranscriptError(ReadingError):
    """A text was read, but nobody speaks in it."""

    title = "Not a transcript"


class ModelError(QaSearchError):
    """An embedding model cannot be found or loaded."""

    http_status = 503
    exit_code = 2
    title = "Model not usable"


class IndexUnusableError(QaSearchError):
    """Base of what is wrong with an index folder."""

    http_status = 503
    exit_code = 3
    title = "Index not usable"


class IndexMissingError(IndexUnusableError):
    """There is no index in the folder."""

    title = "Index missing"


class IndexDamagedError(IndexUnusableError):
    """A file of the index is missing or is not what the manifest says."""

    title = "Index damaged"


class IndexMismatchError(IndexUnusableError):
    """The index was made by another model or another format version."""

    title = "Index made otherwise"


class NotFoundError(QaSearchError):
    """What was asked for by id is not there."""

    http_status = 404
    exit_code = 2
    title = "Not found"


class ForbiddenError(QaSearchError):
    """A key is missing or wrong."""

    http_status = 401
    exit_code = 2
    title = "Key needed"
