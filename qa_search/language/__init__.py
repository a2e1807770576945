"""Text -> words, vectors: normalisation with offsets, jieba, the embedders."""

from qa_search.language.bodies import bodies_named, names_body
from qa_search.language.embedding import (
    Embedder,
    Progress,
    TokenEmbedder,
    Vectors,
    as_token_embedder,
)
from qa_search.language.homes import home_of
from qa_search.language.loading import load_embedder
from qa_search.language.normalization import Normalized, normalize
from qa_search.language.sounds import is_romanised, sound_of, spelling_key, syllables
from qa_search.language.words import (
    HAN_RUN,
    character_pairs,
    english_names,
    has_han,
    is_known_word,
    place_names,
    word_spans,
    words,
)

__all__ = [
    "HAN_RUN",
    "Embedder",
    "Normalized",
    "Progress",
    "TokenEmbedder",
    "Vectors",
    "as_token_embedder",
    "bodies_named",
    "character_pairs",
    "english_names",
    "has_han",
    "home_of",
    "is_known_word",
    "is_romanised",
    "load_embedder",
    "names_body",
    "normalize",
    "place_names",
    "sound_of",
    "spelling_key",
    "syllables",
    "word_spans",
    "words",
]
