"""Settings: flags over variables over defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search.errors import InputError
from qa_search.settings import Settings

DEFAULTS = {
    "index_dir": Path("index"),
    "model": "bundled",
    "backend": "local",
    "timezone": "Asia/Shanghai",
    "host": "127.0.0.1",
    "port": 8000,
    "api_key": None,
    "milvus_uri": None,
    "local_files_only": False,
}


def test_defaults() -> None:
    """Without flags and variables the defaults hold; an empty variable is one that is not set."""
    made = Settings.from_environment({"QA_SEARCH_MODEL": "", "MODEL": "other", "HOME": "/home"})
    assert {name: getattr(made, name) for name in DEFAULTS} == DEFAULTS
    assert made == Settings()


@pytest.mark.parametrize(
    ("variable", "text", "value"),
    [
        ("INDEX_DIR", "/data/index", Path("/data/index")),
        ("MODEL", "BAAI/bge-m3", "BAAI/bge-m3"),
        ("BACKEND", "milvus", "milvus"),
        ("TIMEZONE", "UTC", "UTC"),
        ("HOST", "0.0.0.0", "0.0.0.0"),  # noqa: S104 - a value, nothing listens
        ("PORT", "65535", 65535),
        ("API_KEY", "secret", "secret"),
        ("MILVUS_URI", "http://milvus:19530", "http://milvus:19530"),
        ("LOCAL_FILES_ONLY", "Yes", True),
        ("LOCAL_FILES_ONLY", "0", False),
    ],
)
def test_variables_are_read(variable: str, text: str, value: object) -> None:
    """Each setting has a variable of its name."""
    assert getattr(Settings.from_environment({f"QA_SEARCH_{variable}": text}), variable.lower()) == value


def test_flags_go_before_variables() -> None:
    """A flag that was given wins; one that was not leaves the variable, also one that is wrong only if it is used."""
    environment = {"QA_SEARCH_PORT": "no port", "QA_SEARCH_MODEL": "other"}
    made = Settings.from_environment(environment, port=9000, model=None, index_dir=Path("here"))
    assert (made.port, made.model, made.index_dir) == (9000, "other", Path("here"))


@pytest.mark.parametrize(
    ("variable", "text", "field"),
    [
        ("PORT", "0", "port"),
        ("PORT", "65536", "port"),
        ("PORT", "８０", "port"),
        ("PORT", "-1", "port"),
        ("BACKEND", "cloud", "backend"),
        ("TIMEZONE", "Mars/Olympus", "timezone"),
        ("TIMEZONE", "../etc/passwd", "timezone"),
        ("LOCAL_FILES_ONLY", "maybe", "local_files_only"),
    ],
)
def test_what_is_no_value_is_refused(variable: str, text: str, field: str) -> None:
    """The error names the variable, or the flag where that was wrong, and the value."""
    with pytest.raises(InputError, match=f"QA_SEARCH_{variable}") as caught:
        Settings.from_environment({f"QA_SEARCH_{variable}": text})
    assert caught.value.field == field
    assert repr(text) in str(caught.value)
    with pytest.raises(InputError, match=f"^--{field.replace('_', '-')} must be"):
        Settings.from_environment({}, **{field: text})


def test_milvus_needs_an_address() -> None:
    """The address of Milvus counts where Milvus is the backend, and must be set there."""
    assert Settings(milvus_uri="here.db").milvus is None
    assert Settings(backend="milvus", milvus_uri="here.db").milvus == "here.db"
    with pytest.raises(InputError, match="QA_SEARCH_MILVUS_URI"):
        _ = Settings(backend="milvus").milvus


def test_settings_do_not_change() -> None:
    """Settings are frozen: built once at the edge."""
    with pytest.raises(AttributeError):
        Settings().port = 1  # type: ignore[misc]
