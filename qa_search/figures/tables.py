"""Tables: how the word lists of this room are written and matched.

A table is text, one entry a line: the forms, then `|` and an English gloss. Longer forms win over those that they contain.
"""

from __future__ import annotations

import re


def forms(table: str) -> tuple[str, ...]:
    """The forms of a table in order, without the glosses."""
    return tuple(form for line in table.splitlines() for form in line.partition("|")[0].split())


def one_of(*tables: str) -> str:
    """A pattern that matches any form of the tables, the longest that fits."""
    found = {form for table in tables for form in forms(table)}
    return "(?:" + "|".join(re.escape(form) for form in sorted(found, key=lambda form: (-len(form), form))) + ")"
