"""The only reader of the environment: flags over `QA_SEARCH_*` variables over defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qa_search.errors import InputError

Backend = Literal["local", "milvus"]
PREFIX = "QA_SEARCH_"
BUNDLED = "bundled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the product is told from outside, built once at the edge.

    `model` is `bundled`, or a sentence-transformers name or folder. `timezone` is that of printed times. `api_key` guards
    changes over HTTP; without one they are refused. `milvus_uri` is a server's address, or a file for Milvus Lite.
    """

    index_dir: Path = Path("index")
    model: str = BUNDLED
    backend: Backend = "local"
    timezone: str = "Asia/Shanghai"
    host: str = "127.0.0.1"
    port: int = 8000
    api_key: str | None = None
    milvus_uri: str | None = None
    local_files_only: bool = False

    @property
    def milvus(self) -> str | None:
        """The address of the Milvus backend; None where the index is searched on this machine.

        Raises:
            InputError: Milvus is the backend and no address was set.
        """
        if self.backend == "local":
            return None
        if not self.milvus_uri:
            raise InputError(
                "the Milvus backend needs QA_SEARCH_MILVUS_URI: a server's address, or a file for Milvus Lite",
                field="milvus_uri",
            )
        return self.milvus_uri

    @classmethod
    def from_environment(cls, environment: Mapping[str, str], **flags: object) -> Settings:
        """Settings from variables and flags; a flag that is None was not given.

        Raises:
            InputError: a value that is not one; it names the variable or flag.
        """
        chosen: dict[str, object] = {}
        for item in fields(cls):
            if flags.get(item.name) is not None:
                chosen[item.name] = _value(item.name, str(flags[item.name]), f"--{item.name.replace('_', '-')}")
            elif environment.get(PREFIX + item.name.upper()):
                variable = PREFIX + item.name.upper()
                chosen[item.name] = _value(item.name, environment[variable], variable)
        return cls(**chosen)  # type: ignore[arg-type]


def _value(name: str, text: str, given_as: str) -> object:
    match name:
        case "index_dir":
            return Path(text)
        case "port":
            if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
                raise InputError(f"{given_as} must be a port from 1 to 65535, got {text!r}", field="port")
            return int(text)
        case "backend":
            if text not in get_args(Backend):
                raise InputError(f"{given_as} must be local or milvus, got {text!r}", field="backend")
            return text
        case "timezone":
            return _timezone(text, given_as)
        case "local_files_only":
            if text.lower() not in {"0", "1", "true", "false", "yes", "no"}:
                raise InputError(f"{given_as} must be true or false, got {text!r}", field=name)
            return text.lower() in {"1", "true", "yes"}
        case _:
            return text


def _timezone(text: str, given_as: str) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InputError(
            f"{given_as} must be a time zone such as Asia/Shanghai, got {text!r}", field="timezone"
        ) from error
    return text
