"""Replies as the JSON that the endpoint and the command line print."""

from __future__ import annotations

from typing import Any

from qa_search import figures
from qa_search.indexing import Generation
from qa_search.records import Answer, CitedFigure, Hit, Reply, ScoredPassage

Json = dict[str, Any]


def reply_json(reply: Reply, generation: Generation) -> Json:
    """The reply as the contract of `POST /v1/ask` has it."""
    manifest = generation.manifest
    return {
        "question": reply.question,
        "status": reply.status,
        "reason": reply.reason,
        "took_ms": reply.took_ms,
        "index": {
            "generation": manifest.generation,
            "model": manifest.model,
            "transcripts": manifest.counts["transcripts"],
            "passages": manifest.counts["passages"],
        },
        "answers": [hit_json(hit, generation) for hit in reply.hits],
    }


def hit_json(hit: Hit, generation: Generation) -> Json:
    """One answer of a reply."""
    body = _body(hit.answer, generation)
    ranked = {
        "id": body.pop("id"),
        "url": body.pop("url"),
        "rank": hit.rank,
        "score": hit.score,
        "scores": hit.scores,
    }
    return {
        **ranked,
        **body,
        "passages": [_passage(scored) for scored in hit.passages],
        "figures": [_figure(cited) for cited in hit.figures],
    }


def answer_json(answer: Answer, generation: Generation) -> Json:
    """An answer by itself: all its passages and figures, in the order of the text."""
    return {
        **_body(answer, generation),
        "passages": [_passage(ScoredPassage(passage=passage, score=0.0)) for passage in answer.passages],
        "figures": _all_figures(answer, generation),
    }


def _body(answer: Answer, generation: Generation) -> Json:
    transcript = generation.records.transcript_head(answer.transcript_id)
    return {
        "id": answer.id,
        "url": f"/answers/{answer.id}",
        "kind": answer.kind,
        "heading": answer.heading,
        "speaker": {
            "name": answer.speaker,
            "title": answer.title,
            "organization": answer.organization,
            "role": answer.role,
        },
        "posted_at": answer.posted_at,
        "date": answer.date,
        "asked": None
        if answer.asked is None
        else {
            "speaker": answer.asked.speaker,
            "outlet": answer.asked.outlet,
            "text": answer.asked.text,
            "posted_at": answer.asked.posted_at,
        },
        "text": answer.text,
        "transcript": transcript,
        "citation": citation(answer, transcript),
    }


def _all_figures(answer: Answer, generation: Generation) -> list[Json]:
    row = generation.records.row_of(answer.id)
    also_cited = {} if row is None else generation.records.also_cited(row)
    return [
        _figure(CitedFigure(figure=figure, relevance=0.0, also_cited=also_cited.get(place, ())))
        for place, figure in enumerate(answer.figures)
    ]


def _passage(scored: ScoredPassage) -> Json:
    passage = scored.passage
    return {
        "id": passage.id,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "score": scored.score,
        "highlights": [list(span) for span in scored.highlights],
    }


def _figure(cited: CitedFigure) -> Json:
    return {
        **figures.to_json(cited.figure),
        "relevance": cited.relevance,
        "also_cited": [
            {
                "answer_id": other.answer_id,
                "speaker": other.speaker,
                "posted_at": other.posted_at,
                "text": other.text,
                "agrees": other.agrees,
            }
            for other in cited.also_cited
        ],
    }


def citation(answer: Answer, transcript: Json) -> str:
    """Who, where, when, in one line that can stand under a quotation."""
    who = answer.speaker or answer.organization or ""
    office = f"({answer.title})" if answer.title else ""
    when = answer.posted_at.replace("T", " ")[:19] if answer.posted_at else answer.date
    parts = [f"{who}{office}", transcript.get("title") or transcript.get("source"), when]
    return ",".join(str(part) for part in parts if part)
