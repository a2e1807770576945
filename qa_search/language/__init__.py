"""Text -> words, vectors: normalisation with offsets, jieba, the embedders."""

from qa_search.language.embedding import (
    Embedder,
    Progress,
    TokenEmbedder,
    Vectors,
    as_token_embedder,
    load_embedder,
)
from qa_search.language.normalization import Normalized, normalize
from qa_search.language.words import character_pairs, has_han, place_names, word_spans, words

__all__ = [
    "Embedder",
    "Normalized",
    "Progress",
    "TokenEmbedder",
    "Vectors",
    "as_token_embedder",
    "character_pairs",
    "has_han",
    "load_embedder",
    "normalize",
    "place_names",
    "word_spans",
    "words",
]
