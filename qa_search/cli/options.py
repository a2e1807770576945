"""What every command takes, and what it opens from that. Heavy rooms are imported when they are needed: a cold start counts."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from qa_search.settings import Settings

if TYPE_CHECKING:
    from qa_search.language import Embedder
    from qa_search.search import Searcher

Command = TypeVar("Command", bound=Callable[..., Any])


def common(command: Command) -> Command:
    """The options that every command takes."""
    options = (
        click.option("--index-dir", type=click.Path(path_type=Path), help="Folder of the index (default: ./index)."),
        click.option("--model", help="'bundled', or a sentence-transformers name or folder."),
        click.option("--json", "as_json", is_flag=True, help="Print one JSON document."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def settings_from(**flags: object) -> Settings:
    """Settings from the flags that were given and the environment."""
    return Settings.from_environment(os.environ, **flags)


def builds_bundled(index_dir: Path | None) -> bool:
    """Only the default folder gets the bundled transcript's index by itself: a mistyped folder is an error."""
    return index_dir is None and not os.environ.get("QA_SEARCH_INDEX_DIR")


def open_embedder(settings: Settings) -> Embedder:
    """The model that the settings name."""
    from qa_search.language import load_embedder  # noqa: PLC0415

    return load_embedder(settings.model, local_files_only=settings.local_files_only)


def open_searcher(settings: Settings, index_dir: Path | None) -> Searcher:
    """A searcher over the index of the settings; the default folder's is built from the bundled transcript if missing."""
    from qa_search.indexing import Generation, ensure_bundled  # noqa: PLC0415
    from qa_search.search import Searcher  # noqa: PLC0415

    embedder = open_embedder(settings)
    if builds_bundled(index_dir) and ensure_bundled(
        settings.index_dir, embedder, timezone=settings.timezone, milvus=settings.milvus
    ):
        click.echo(f"built {settings.index_dir} from the bundled transcript", err=True)
    return Searcher(Generation.open(settings.index_dir, embedder, milvus=settings.milvus), embedder)
