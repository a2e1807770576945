"""A transcript as readable text: who spoke, in which role and office, when, how much, and what was left out and why.

Limits: for people; programs read the JSON form.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from qa_search.records import Transcript, Turn

SHOWN: Final = 28  # characters of a turn's beginning
OMISSIONS: Final = 12  # lines of what was left out; the rest is counted


def outline(transcript: Transcript) -> str:
    """The outline, one line a turn."""
    lines = [
        transcript.title or "(no title)",
        f"{transcript.date or '(no date)'} · {transcript.organization or '(no organization)'} · {transcript.source}",
        _counts(transcript),
        "",
        *(_turn_line(number, turn) for number, turn in enumerate(transcript.turns)),
    ]
    if transcript.omissions:
        lines += ["", f"Left out: {len(transcript.omissions)}"]
        lines += [f"  {omission.reason}: {_short(omission.text, 60)}" for omission in transcript.omissions[:OMISSIONS]]
        if len(transcript.omissions) > OMISSIONS:
            lines.append(f"  … and {len(transcript.omissions) - OMISSIONS} more")
    return "\n".join(lines)


def _counts(transcript: Transcript) -> str:
    roles = Counter(turn.role for turn in transcript.turns)
    count = len(transcript.turns)
    return f"{count} turn{'' if count == 1 else 's'}: " + ", ".join(
        f"{number} {role}" for role, number in roles.most_common()
    )


def _turn_line(number: int, turn: Turn) -> str:
    who = turn.speaker or turn.label or "(unnamed)"
    if turn.role == "reporter" and turn.outlet:
        who = f"{turn.outlet} {turn.speaker}" if turn.speaker else turn.outlet
    office = f", {turn.title}" if turn.title and turn.title != who else ""
    size = f"{len(turn.paragraphs)} paragraph{'' if len(turn.paragraphs) == 1 else 's'}"
    when = f"{number:>4}  {turn.posted_at or '-':<25}  {turn.role:<8}"
    return f"{when}  {who}{office}  [{size}]  {_short(turn.paragraphs[0], SHOWN)}"


def _short(text: str, size: int) -> str:
    return text if len(text) <= size else text[: size - 1] + "…"
