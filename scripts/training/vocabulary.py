"""Texts -> a Unigram tokenizer whose pieces and scores are word counts.

Chinese words are jieba's; English words are what stands between other characters. What is not a word falls back to
shorter words, then to characters and letter groups, so that a new name still has vectors.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from qa_search.language import words

HAN_WORDS, HAN_CHARACTERS, LATIN_WORDS, LETTER_GROUPS, NUMBERS = 46_000, 6_500, 24_500, 2_500, 600
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|[0-9]+")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")
KEPT = r"[\p{Han}]+|[a-z]+(?:['’][a-z]+)?|[0-9]+"
"""What becomes tokens: runs of Han characters, Latin words, digits. Punctuation is dropped."""

FALLBACK_SCORE = -14.0
"""A letter group costs more than the rarest word (about -13.5), so that a whole word always wins over its parts."""


def count(texts: Iterable[str], weight: int = 1) -> Counter[str]:
    """How often each word and each Han character stands in the texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        lowered = text.lower()
        for word in words(lowered):
            if HAN.match(word):
                counts[word] += weight
                if len(word) > 1:
                    counts.update(dict.fromkeys(word, 0))
        counts.update(dict.fromkeys(WORD.findall(lowered), weight))
    return counts


def _letter_groups(latin: list[tuple[str, int]]) -> list[str]:
    groups: Counter[str] = Counter()
    for word, number in latin:
        weight = math.ceil(math.sqrt(number))
        for size in (2, 3, 4):
            for start in range(len(word) - size + 1):
                groups[word[start : start + size]] += weight * (size - 1)
    return [group for group, _ in groups.most_common(LETTER_GROUPS)]


def build(counts: Counter[str]) -> Tokenizer:
    """The tokenizer over the most frequent words, with lower-casing and NFKC built in."""
    han = [(w, n) for w, n in counts.most_common() if HAN.match(w)]
    latin = [(w, n) for w, n in counts.most_common() if w[0].isascii() and w[0].isalpha() and len(w) > 1]
    numbers = [(w, n) for w, n in counts.most_common() if w.isdigit() and len(w) > 1]
    total = sum(counts.values())
    chosen: dict[str, float] = {}
    for group, size in (
        ([(w, n) for w, n in han if len(w) > 1], HAN_WORDS),
        ([(w, n) for w, n in han if len(w) == 1], HAN_CHARACTERS),
        (latin, LATIN_WORDS),
        (numbers, NUMBERS),
    ):
        chosen |= {word: round(math.log(max(n, 1) / total), 2) for word, n in group[:size]}
    for piece in [*"abcdefghijklmnopqrstuvwxyz0123456789'’", *_letter_groups(latin)]:
        chosen.setdefault(piece, FALLBACK_SCORE)
    pieces = [("[UNK]", -30.0), *sorted(chosen.items(), key=lambda item: (-item[1], item[0]))]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=0, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(KEPT), behavior="removed", invert=True)
    return tokenizer
