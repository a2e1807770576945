"""What can be said of a window from its form alone: that it states a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

TRAITS = "traits.npy"
NUMBER = 1
"""The bit of a window that states a number."""

STATES_NUMBER = re.compile(r"\d|[百千万亿萬億]|[一二三四五六七八九十]成")


def traits_of(texts: Sequence[str]) -> npt.NDArray[np.uint8]:
    """The traits of each text, as bits."""
    out = np.zeros(len(texts), np.uint8)
    for at, text in enumerate(texts):
        if STATES_NUMBER.search(text):
            out[at] |= NUMBER
    return out
