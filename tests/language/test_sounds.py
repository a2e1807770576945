"""Chinese words by their sound."""

from __future__ import annotations

import pytest

from qa_search.language import is_romanised, sound_of, syllables


@pytest.mark.parametrize(
    ("word", "alike", "expected"),
    [
        ("登记", "登计", True),
        ("知道", "资道", True),
        ("银行", "英行", True),
        ("蓝", "南", True),
        ("仲裁", "仲采", True),
        ("失业", "就业", False),
        ("绿", "路", False),
    ],
)
def test_words_that_sound_alike(word: str, alike: str, *, expected: bool) -> None:
    """Tones, zh and z, ng and n, l and n make no difference; other sounds do."""
    known = syllables()
    assert sound_of(word, known) is not None
    assert (sound_of(word, known) == sound_of(alike, known)) is expected


@pytest.mark.parametrize("word", ["abc", "失a", "1", ","])
def test_what_has_no_reading_has_no_sound(word: str) -> None:
    """A word with a character that is not read in Chinese has no sound."""
    assert sound_of(word, syllables()) is None


def test_every_character_that_is_typed_has_a_syllable() -> None:
    """The table has the 6,763 characters of GB 2312, each with a syllable of plain letters."""
    known = syllables()
    assert len(known) == 6763
    assert all(syllable.replace("\u0308", "").isascii() and syllable.islower() for syllable in known.values())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hubei", True),
        ("Zhong Nanshan", True),
        ("Lü Xiang", True),
        ("Xi'an", True),
        ("Wu Li", True),
        ("Ana" + "na" * 5000 + "b", False),
        ("Vanke", False),
        ("Trade", False),
        ("Brown", False),
        ("Wu", False),
        ("Li", False),
    ],
)
def test_romanised_names(name: str, *, expected: bool) -> None:
    """Two of pinyin's syllables or more, and nothing else."""
    assert is_romanised(name) is expected
