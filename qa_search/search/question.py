"""Question -> what is looked for: its vector, its words, its tokens with their weights, whether it wants a figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
import numpy.typing as npt

from qa_search import figures
from qa_search.errors import InputError
from qa_search.language import Embedder, Vectors, as_token_embedder, character_pairs, has_han, normalize, words

from .asking_words import FUNCTION_RUN, FUNCTION_WORDS
from .rarity import Background
from .similarities import Similarities

Numbers = npt.NDArray[np.float32]
LONGEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question made ready for search.

    `vector` is its unit vector. `similarities`, of its tokens with others, are None for a model without tokens, as are
    `token_shares`, how much each token says, and `token_weights`, the same by how rare it is in the index (each sums to 1);
    the vector is of tokens by these weights. `terms` and `pairs` are what the lexical side looks for. `values` are the amounts
    that the question names, in base units: 388亿 and 38.8 billion are the same one.
    """

    text: str
    normalized: str
    vector: Vectors
    terms: tuple[str, ...]
    pairs: tuple[str, ...]
    has_han: bool
    similarities: Similarities | None
    token_shares: Numbers | None
    token_weights: Numbers | None
    token_texts: tuple[str, ...]
    values: tuple[Decimal, ...]


def check_question(text: str) -> str:
    """The question without the white space around it.

    Raises:
        InputError: it is blank, longer than 500 characters, or holds half of a character.
    """
    stripped = text.strip()
    if any("\ud800" <= character <= "\udfff" for character in stripped):
        raise InputError("the question is not Unicode text; send it as UTF-8", field="question")
    if not stripped:
        raise InputError(
            "the question is empty; ask in Chinese or English", field="question", limit="1 to 500 characters"
        )
    if len(stripped) > LONGEST:
        raise InputError(
            f"the question has {len(stripped)} characters, at most {LONGEST} are taken; shorten it",
            field="question",
            limit="1 to 500 characters",
        )
    return stripped


def read_question(
    text: str, embedder: Embedder, meant: str | None = None, background: Background | None = None
) -> Question:
    """The question made ready for search with this model; `meant` is what is searched for where it was mistyped.

    `background` are the passages of the index, against which what it says is rare or common; without it all counts alike.

    Raises:
        InputError: it is blank or too long.
    """
    stripped = check_question(text)
    searched = meant or stripped
    normalized = normalize(searched).text
    tokens = _tokens(searched, embedder, background)
    return Question(
        text=stripped,
        normalized=normalized,
        vector=tokens.vector,
        terms=tuple(word for word in words(normalized) if word not in FUNCTION_WORDS),
        pairs=tuple(pair for run in _content_runs(normalized) for pair in character_pairs(run)),
        has_han=has_han(normalized),
        similarities=tokens.similarities,
        token_shares=tokens.shares,
        token_weights=tokens.weights,
        token_texts=tokens.texts,
        values=_values(stripped),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tokens:
    """What the model makes of a question (see `Question`)."""

    vector: Vectors
    similarities: Similarities | None = None
    shares: Numbers | None = None
    weights: Numbers | None = None
    texts: tuple[str, ...] = ()


def _tokens(text: str, embedder: Embedder, background: Background | None) -> _Tokens:
    vector = embedder.embed_questions([text])[0]
    tokens = as_token_embedder(embedder)
    ids, spans = tokens.token_spans(text) if tokens else (np.zeros(0, np.int32), [])
    if tokens is None or not len(ids):
        return _Tokens(vector=vector)
    rows, norms = tokens.token_vectors(ids)
    similarities = Similarities(rows, tokens, background.known if background else None)
    shares = weights = norms / max(float(norms.sum()), 1e-9)
    if background:
        weights = shares * background.rarity(similarities)
        weights /= max(float(weights.sum()), 1e-9)
        vector = weights @ rows
        vector /= max(float(np.linalg.norm(vector)), 1e-9)
    return _Tokens(
        vector=vector,
        similarities=similarities,
        shares=shares,
        weights=weights,
        texts=tuple(text[start:end] for start, end in spans),
    )


def _values(text: str) -> tuple[Decimal, ...]:
    if not any(character.isdigit() for character in text):
        return ()
    named = (figure.value for figure in figures.find_spans(text))
    return tuple(dict.fromkeys([*named, *(value for _, value in figures.bare_amounts(text))]))


def _content_runs(text: str) -> list[str]:
    """The text between question words, so that no pair bridges one."""
    return [run for run in FUNCTION_RUN.split(text) if run]
