"""The words of an index by their sound: what a mistyped word of a question may have meant."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import orjson

from qa_search.errors import IndexDamagedError
from qa_search.language import HAN_RUN, normalize, sound_of, spelling_key, syllables, words

SOUNDS = "sounds.json"
LENGTHS = range(2, 5)
"""One character sounds like too many others; longer words are mistyped in one of their parts."""


def write_sounds(path: Path, texts: Iterable[str]) -> None:
    """Write the Han words of the texts by sound, in order of their first use."""
    known = dict.fromkeys(
        word
        for text in texts
        for word in words(normalize(text).text)
        if len(word) in LENGTHS and HAN_RUN.fullmatch(word)
    )
    table = syllables()
    by_sound: dict[str, list[str]] = defaultdict(list)
    for word in known:
        sound = sound_of(word, table)
        if sound:
            by_sound[sound].append(word)
    path.write_bytes(orjson.dumps({"syllables": table, "words": by_sound}))


class SoundIndex:
    """The words of an index by their sound, taken apart when a question has a word that is unknown.

    The file is read at opening: it may be gone later.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._raw = path.read_bytes()
        self._lock = threading.Lock()
        self._loaded: dict[str, Any] | None = None

    def alike(self, word: str) -> list[str]:
        """The words of the index that sound like this one.

        Raises:
            IndexDamagedError: the file is not what it should be.
        """
        loaded = self._once()
        sound = sound_of(word, loaded["syllables"])
        return list(loaded["words"].get(sound, ())) if sound else []

    def sound(self, word: str) -> str | None:
        """How a word sounds; None where a character has no sound.

        Raises:
            IndexDamagedError: the file is not what it should be.
        """
        return sound_of(word, self._once()["syllables"])

    def spells(self, text: str, name: str) -> bool:
        """Whether the text has Chinese characters that a romanised name may stand for, side by side.

        Raises:
            IndexDamagedError: the file is not what it should be.
        """
        table = self._once()["syllables"]
        sounds = (" ".join(table.get(character, "") for character in run) for run in HAN_RUN.findall(text))
        key = spelling_key(name)
        return any(key in spelling_key(sound) for sound in sounds)

    def _once(self) -> dict[str, Any]:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def _load(self) -> dict[str, Any]:
        try:
            loaded: dict[str, Any] = orjson.loads(self._raw)
        except ValueError as error:
            raise IndexDamagedError(
                f"{self._path} cannot be read ({error}). Build the index again: qa-search index PATH --replace"
            ) from error
        return loaded
