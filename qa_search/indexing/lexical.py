"""The lexical index: tantivy over jieba words and character pairs, which we cut ourselves and tantivy splits at spaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import tantivy

from qa_search.errors import IndexDamagedError
from qa_search.language import character_pairs, normalize, words

ROW, WORDS, PAIRS, CONTEXT = "row", "words", "pairs", "context"
HEAP = 64_000_000
BOOSTS = {WORDS: 1.0, PAIRS: 0.5, CONTEXT: 0.3}
"""Pairs repeat what words say, and the context is not the answer's own text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LexicalDocument:
    """What of a passage is matched by words: its text, and what frames it (the question it answers, its heading)."""

    row: int
    text: str
    context: str


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field(ROW, stored=False, indexed=False, fast=True)
    for name in (WORDS, PAIRS, CONTEXT):
        builder.add_text_field(name, stored=False, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def write_lexical(folder: Path, documents: Iterable[LexicalDocument]) -> None:
    """Write a lexical index of the documents into the folder, which must not hold one."""
    folder.mkdir(parents=True)
    index = tantivy.Index(_schema(), path=str(folder))
    writer = index.writer(heap_size=HEAP, num_threads=1)
    for document in documents:
        text = normalize(document.text).text
        writer.add_document(
            tantivy.Document(
                row=document.row,
                words=" ".join(words(text)),
                pairs=" ".join(character_pairs(text)),
                context=" ".join(words(normalize(document.context).text)),
            )
        )
    writer.commit()
    writer.wait_merging_threads()
    for lock in folder.glob(".tantivy-*.lock"):
        lock.unlink()


class LexicalIndex:
    """A lexical index that is open for reading."""

    def __init__(self, folder: Path) -> None:
        """Open the index in the folder.

        Raises:
            IndexDamagedError: tantivy cannot read it.
        """
        try:
            self._index = tantivy.Index.open(str(folder))
            self._searcher = self._index.searcher()
        except (ValueError, OSError) as error:
            raise IndexDamagedError(
                f"the lexical index {folder} cannot be read ({error}). Build it again: qa-search index PATH --replace"
            ) from error
        self._schema = self._index.schema

    def document_frequency(self, word: str) -> int:
        """In how many passages the word stands."""
        frequency: int = self._searcher.doc_freq(WORDS, word)
        return frequency

    def search(self, text_words: Sequence[str], pairs: Sequence[str], limit: int) -> list[tuple[int, float]]:
        """Passage rows with their BM25 scores, best first, for a question's words and character pairs."""
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.boost_query(self._term(field, term), BOOSTS[field]))
            for field, terms in ((WORDS, text_words), (CONTEXT, text_words), (PAIRS, pairs))
            for term in dict.fromkeys(terms)
        ]
        if not clauses:
            return []
        found = self._searcher.search(tantivy.Query.boolean_query(clauses), limit=limit, count=False)
        rows = self._rows([address for _, address in found.hits])
        return [(row, float(score)) for row, (score, _) in zip(rows, found.hits, strict=True)]

    def _term(self, field: str, term: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, term, index_option="freq")

    def _rows(self, addresses: list[tantivy.DocAddress]) -> list[int]:
        return [int(row) for row in self._searcher.fast_field_values(ROW, addresses) if row is not None]
