"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_search import language
from qa_search.language import Embedder
from tests.cli.running import Commands


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, bundled: Embedder
) -> Commands:
    """Runs commands in an empty folder; the bundled model is loaded once for all."""
    load = language.load_embedder
    monkeypatch.setattr(
        language,
        "load_embedder",
        lambda name="bundled", **more: bundled if name == "bundled" else load(name, **more),
    )
    home = tmp_path / "home"
    home.mkdir()
    return Commands(monkeypatch, capfdbinary, home)


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """A small transcript."""
    path = tmp_path / "mars.txt"
    path.write_text(
        "2021年第一季度新闻发布会\n\n主持人 卢爱红:\n各位媒体朋友,上午好!\n\n人民日报记者:\n火星上的养老金怎么发放?\n\n"
        "聂明隽:\n火星上的养老金由飞船按月送达,目前有12艘飞船。\n",
        encoding="utf-8",
    )
    return path
