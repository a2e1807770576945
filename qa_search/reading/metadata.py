"""What is known about a transcript beside its text: YAML front matter in the file, or a `.yaml` file next to it.

Limits: title, date, organization and source are read; everything else is left alone.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Final

from qa_search.errors import ReadingError

if TYPE_CHECKING:
    from pathlib import Path

FIELDS: Final = ("title", "date", "organization", "source")
_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<yaml>.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)


def sidecar_of(path: Path) -> dict[str, str]:
    """What `talk.yaml` or `talk.txt.yaml` says about `talk.txt`; empty where there is none."""
    for beside in (path.with_suffix(".yaml"), path.with_name(path.name + ".yaml"), path.with_suffix(".yml")):
        if beside != path and beside.is_file():
            try:
                return parse(beside.read_text(encoding="utf-8-sig"), source=str(beside))
            except (OSError, UnicodeDecodeError) as error:
                raise ReadingError(f"{beside} cannot be read as UTF-8 text", field="metadata") from error
    return {}


def front_matter(text: str, *, source: str) -> tuple[dict[str, str], str]:
    """The front matter of a text, and the text behind it. A rule of dashes that opens no YAML mapping is text."""
    match = _FRONT.match(text)
    if match is None or ":" not in match["yaml"]:
        return {}, text
    return parse(match["yaml"], source=source), text[match.end() :]


def parse(text: str, *, source: str) -> dict[str, str]:
    """The known fields of a YAML mapping, as strings; days in ISO form."""
    import yaml  # noqa: PLC0415 - needed only where there is metadata

    try:
        loaded = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ReadingError(f"the metadata of {source} is no YAML: {type(error).__name__}", field="metadata") from error
    if not isinstance(loaded, dict):
        return {}
    found = {name: loaded[name] for name in FIELDS if loaded.get(name) is not None}
    return {name: _text(value) for name, value in found.items() if not isinstance(value, dict | list)}


def _text(value: object) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
