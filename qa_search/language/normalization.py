"""Text -> the form that is matched, with a way back to the characters that were written.

Full width becomes half width (NFKC), capitals small, traditional script simplified. What the user sees is never this
form: spans found in it are mapped back to the source.
"""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass

import opencc


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalized:
    """The matched form. `origins[i]` is the offset in the source of the character `text[i]`; None when they are equal."""

    text: str
    source: str
    origins: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the source that stands behind `text[start:end]`; an empty span maps to an empty one."""
        if self.origins is None:
            return start, end
        if start >= end:
            at = self.origins[start] if start < len(self.origins) else len(self.source)
            return at, at
        last = self.origins[end - 1]
        following = next((origin for origin in self.origins[end:] if origin > last), None)
        return self.origins[start], len(self.source) if following is None else following


@functools.cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _simplify(text: str) -> str:
    """Traditional -> simplified without moving a character; by characters where a phrase would change the length."""
    if text.isascii():
        return text
    converted: str = _simplifier().convert(text)
    if len(converted) == len(text):
        return converted
    return "".join(_simplify_character(character) for character in text)


def _simplify_character(character: str) -> str:
    converted: str = _simplifier().convert(character)
    return converted if len(converted) == 1 else character


class _Folds(dict[int, str]):
    """Code point -> its NFKC form in small letters, worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        self[point] = unicodedata.normalize("NFKC", chr(point)).lower()
        return self[point]


_FOLDS = _Folds()


def normalize(text: str) -> Normalized:
    """The matched form of the text: NFKC of each character, lower case, simplified script.

    >>> normalize("專業ＡＢＣ").text
    '专业abc'
    """
    folded = text.translate(_FOLDS)
    if len(folded) == len(text):  # every character gives at least one, so that each gave one
        return Normalized(text=_simplify(folded), source=text)
    origins = tuple(at for at, character in enumerate(text) for _ in _FOLDS[ord(character)])
    return Normalized(text=_simplify(folded), source=text, origins=origins)
