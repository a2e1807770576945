"""A question whose words were typed with other characters of the same sound -> the question as it was meant.

Only words that neither jieba's dictionary nor the index knows are respelled, and only as a word that the index has.
"""

from __future__ import annotations

from qa_search.indexing import Generation
from qa_search.language import is_known_word, word_spans

from .question import Question

LENGTHS = range(2, 5)


def respelled(question: Question, generation: Generation) -> str | None:
    """The normalised question with its mistyped words respelled; None where there is nothing to respell."""
    if not question.has_han:
        return None
    out, at = [], 0
    for word, start, end in word_spans(question.normalized):
        meant = _meant(word, generation)
        if meant:
            out += [question.normalized[at:start], meant]
            at = end
    return "".join([*out, question.normalized[at:]]) if out else None


def _meant(word: str, generation: Generation) -> str | None:
    if len(word) not in LENGTHS or is_known_word(word) or generation.lexical.document_frequency(word):
        return None
    alike = [other for other in generation.sounds.alike(word) if other != word]
    return max(alike, key=generation.lexical.document_frequency, default=None)
