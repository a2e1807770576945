"""A transcript as plain data for JSON.

Limits: what was left out, and labels as printed, are not in it; the outline shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qa_search.records import Transcript


def to_json(transcript: Transcript) -> dict[str, Any]:
    """The transcript with null where something is unknown."""
    return {
        "id": transcript.id,
        "title": transcript.title,
        "date": transcript.date,
        "source": transcript.source,
        "turns": [
            {
                "speaker": turn.speaker,
                "role": turn.role,
                "outlet": turn.outlet,
                "title": turn.title,
                "organization": turn.organization,
                "posted_at": turn.posted_at,
                "paragraphs": list(turn.paragraphs),
            }
            for turn in transcript.turns
        ],
    }
